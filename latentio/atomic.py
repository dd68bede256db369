"""Writing a file so that nobody ever sees half of it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from .errors import LatentIOError, PathLike


@contextlib.contextmanager
def replacing(path: PathLike, *, durable: bool = True) -> Iterator[Path]:
    """Give a temporary file that takes the place of `path` when all went well.

    Parameters
    ----------
    path : path-like
        The file to make or to replace. A symbolic link is followed.
    durable : bool
        If True, the new file is on the disk before it takes the old one's
        place, so that a power cut leaves one of the two.

    Yields
    ------
    Path
        The name of a file to make, in the same folder.

    Raises
    ------
    LatentIOError
        If the folder does not exist or cannot be written to, or `path` is a folder.

    Notes
    -----
    If the block raises, the temporary file is removed and `path` stays as it was.
    A process that is killed may leave a hidden ``.name.xxxxxxxx.tmp`` behind, never a
    damaged `path`: POSIX `rename` and Windows `ReplaceFile` are atomic.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise LatentIOError(path, "is a folder", "name a file")
    if not target.parent.is_dir():
        raise LatentIOError(path, "lies in a folder that is not there", "make the folder first")
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        if durable:
            _flush_to_disk(temporary)
        os.replace(temporary, target)
        if durable:
            _flush_to_disk(target.parent)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EFBIG)
        fix = "free some space" if full else "choose a place you may write to"
        what = f"cannot be written ({error.strerror or error})"
        raise LatentIOError(path, what, fix) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_text(path: PathLike, text: str, *, durable: bool = True) -> None:
    r"""Write a text file in UTF-8, whole or not at all.

    Parameters
    ----------
    path : path-like
        The file to make or to replace.
    text : str
        Its content, with ``\n`` line ends.
    durable : bool
        As in `replacing`.

    Raises
    ------
    LatentIOError
        As in `replacing`.
    """
    with replacing(path, durable=durable) as temporary:
        temporary.write_bytes(text.encode("utf-8"))


def _flush_to_disk(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    try:
        handle = os.open(path, flags)
    except PermissionError:  # Windows opens no folders
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
