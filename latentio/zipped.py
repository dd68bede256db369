"""Zip files from sources that are not trusted: whatever is wrong becomes one clear error."""

from __future__ import annotations

import contextlib
import errno
import os
import zipfile
from collections.abc import Iterator

from .errors import LatentIOError, PathLike

_NOT_THE_CONTENT = (errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR)


@contextlib.contextmanager
def open_zip(path: PathLike, kind: str) -> Iterator[zipfile.ZipFile]:
    """Open a zip for reading.

    Parameters
    ----------
    path : path-like
        The file.
    kind : str
        What it should be, for messages: ``".npz"``.

    Yields
    ------
    zipfile.ZipFile

    Raises
    ------
    LatentIOError
        If the archive is damaged, found on opening it or while it is read.
    OSError
        If there is no such file, or it may not be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except LatentIOError:
        raise
    except Exception as error:  # zipfile and its decompressors raise a dozen kinds
        if isinstance(error, OSError) and error.errno in _NOT_THE_CONTENT:
            raise
        reason = str(error) or type(error).__name__
        raise LatentIOError(os.fspath(path), f"is not a sound {kind} file ({reason})") from None
