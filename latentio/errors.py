"""What goes wrong with latent files, in one line each."""

from __future__ import annotations

import os
from typing import TypeAlias

PathLike: TypeAlias = str | os.PathLike[str]

_DAMAGED = "write it again with the program that made it"


def one_line(text: str, limit: int = 300) -> str:
    """Return a text that came out of a file as something fit for a terminal.

    Parameters
    ----------
    text : str
        Anything; control characters and what cannot be encoded are escaped.
    limit : int
        Most characters to keep.
    """
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: limit + 1])
    return shown if len(text) <= limit else shown[: limit - 3] + "..."


class LatentIOError(Exception):
    """A file that cannot be read or written as latents.

    Parameters
    ----------
    path : path-like
        The file.
    what : str
        What was wrong with it.
    fix : str, optional
        What to do about it; by default the advice for a damaged file.

    Notes
    -----
    ``str(error)`` is one line: ``path: what; fix``. A wrong *argument* is a
    `TypeError` or `ValueError` instead; this class is for the world outside.
    """

    def __init__(self, path: PathLike, what: str, fix: str = _DAMAGED) -> None:
        self.path = os.fspath(path)
        self.what = one_line(what)
        self.fix = fix
        super().__init__(f"{one_line(self.path, 4096)}: {self.what}; {one_line(fix)}")


class LayoutError(LatentIOError):
    """The file is sound, but its axis order is not known, or is not the one asked for."""


class LatentWarning(UserWarning):
    """The values were read, but something about the file is not as it should be."""
