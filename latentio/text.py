"""What Pure Data writes as text: arrays saved to .txt, and arrays kept in a patch."""

from __future__ import annotations

import io
import os
import re
import warnings
from pathlib import Path

import numpy as np

from .errors import LatentIOError, PathLike
from .latents import Float64Array
from .stored import Loaded, Stored, all_finite

MAX_TEXT_BYTES = 64 * 2**20
_ARRAY = re.compile(r"#X array (\S+) (\d{1,9}) float\b[^;]*;")
_VALUES = re.compile(r"#A \d+ ([^;]*);")


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
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an empty file is only warned about
            values = np.loadtxt(io.StringIO(_text(path).replace(";", "")), comments=None, ndmin=2)
    except (ValueError, UserWarning) as error:
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
    arrays: list[tuple[str, int, list[Float64Array]]] = []
    for statement in re.split(r";\r?\n", _text(path)):
        line = " ".join(statement.split()) + ";"
        if found := _ARRAY.fullmatch(line):
            arrays.append((found[1], int(found[2]), []))
        elif (found := _VALUES.fullmatch(line)) and arrays:
            arrays[-1][2].append(_numbers(found[1], name))
    kept = [(array, size, np.concatenate(parts)) for array, size, parts in arrays if parts]
    for array, size, values in kept:
        if len(values) != size:
            raise LatentIOError(name, f"array {array} has {len(values)} values for {size} points")
    if len({len(values) for *_, values in kept}) != 1:
        sizes = ", ".join(f"{array} {size}" for array, size, _ in kept) or "none"
        raise LatentIOError(name, f"must keep arrays of one length; found: {sizes}")
    return _stored(name, np.stack([values for *_, values in kept], axis=1), "pd")


def _numbers(text: str, name: str) -> Float64Array:
    try:
        return np.array(text.split(), dtype=np.float64)
    except ValueError:
        raise LatentIOError(name, "has a damaged array (#A line)") from None


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
