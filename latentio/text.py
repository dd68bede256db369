"""What Pure Data writes as text: arrays saved to .txt, and arrays kept in a patch."""

from __future__ import annotations

import os
import re
from pathlib import Path

import numpy as np

from .errors import LatentIOError, PathLike
from .latents import Float64Array
from .stored import Loaded, Stored, all_finite

MAX_TEXT_BYTES = 256 * 2**20
_ARRAY = re.compile(r"#X array (\S+) (\d+) float\b[^;]*;")
_VALUES = re.compile(r"#A (\d+) ([^;]*);")


def open_text(path: PathLike) -> Stored:
    """Read numbers from a text file: one frame a line, one column per dim.

    Parameters
    ----------
    path : path-like
        As ``[array write]`` or a message ``; array write file.txt`` makes it in Pd
        (one column), or any table of numbers with spaces between them.

    Returns
    -------
    Stored
        Shape (n_frames, n_dims), axes ``"td"``.

    Raises
    ------
    LatentIOError
        If the file is no table of numbers.
    """
    name = os.fspath(path)
    rows = [line.split() for line in _text(path).replace(";", "").splitlines() if line.strip()]
    if not rows:
        raise LatentIOError(name, "holds no numbers")
    if len({len(row) for row in rows}) != 1:
        raise LatentIOError(name, "is no table: its lines differ in length")
    try:
        values = np.array(rows, dtype=np.float64)
    except ValueError as error:
        raise LatentIOError(name, f"is no table of numbers ({error})") from None
    return _stored(name, values, "text")


def open_pd_patch(path: PathLike) -> Stored:
    """Read the arrays that a Pd patch keeps, one dim per array.

    Parameters
    ----------
    path : path-like
        A ``.pd`` file whose arrays were saved with their contents.

    Returns
    -------
    Stored
        Shape (n_frames, n_dims), axes ``"td"``; dims in the order of the arrays in
        the patch.

    Raises
    ------
    LatentIOError
        If the patch keeps no arrays, or arrays of different lengths.
    """
    name = os.fspath(path)
    arrays: list[tuple[str, Float64Array]] = []
    for statement in re.split(r";\r?\n", _text(path)):
        line = " ".join(statement.split()) + ";"
        if found := _ARRAY.fullmatch(line):
            length = int(found[2])
            if length > MAX_TEXT_BYTES:
                raise LatentIOError(name, f"claims an array of {length} points")
            arrays.append((found[1], np.zeros(length)))
        elif (found := _VALUES.fullmatch(line)) and arrays:
            _fill(arrays[-1][1], int(found[1]), found[2], name)
    lengths = {len(values) for _, values in arrays}
    if len(lengths) != 1:
        sizes = ", ".join(f"{array} {len(values)}" for array, values in arrays) or "none"
        raise LatentIOError(name, f"must keep arrays of one length; found: {sizes}")
    return _stored(name, np.stack([values for _, values in arrays], axis=1), "pd")


def _fill(target: Float64Array, first: int, text: str, name: str) -> None:
    try:
        values = np.array(text.split(), dtype=np.float64)
    except ValueError:
        raise LatentIOError(name, "has a damaged array (#A line)") from None
    if first + len(values) > len(target):
        raise LatentIOError(name, "has more values than its array has points")
    target[first : first + len(values)] = values


def _text(path: PathLike) -> str:
    size = Path(path).stat().st_size
    if size > MAX_TEXT_BYTES:
        raise LatentIOError(path, f"is text of {size} bytes", "save the arrays as a WAV file")
    try:
        return Path(path).read_text("utf-8")
    except UnicodeDecodeError:
        raise LatentIOError(path, "is not text") from None


def _stored(name: str, values: Float64Array, container: str) -> Stored:
    problem = "written as text: Pd keeps about 6 digits"

    def load(mmap: bool) -> Loaded:
        if mmap:
            raise LatentIOError(name, "is text and cannot be mapped", "convert it first")
        return Loaded(values, all_finite(values))

    return Stored(container, values.shape, "text", load, "td", problems=(problem,))
