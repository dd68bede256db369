"""An array as it lies in a file: what every container reader returns."""

from __future__ import annotations

import io
import math
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import IO, Any, Literal, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from .errors import LatentIOError, PathLike
from .latents import Float64Array, Heading
from .meta import EMPTY_RECORD, Record

Subtype: TypeAlias = Literal["double", "float"]
T = TypeVar("T")
AnyArray: TypeAlias = NDArray[Any]

# A slice of this size stays in a cache between being read and being checked.
_SLICE_BYTES = 1 << 21


class Loaded(NamedTuple):
    """Values read from a file.

    Attributes
    ----------
    array : ndarray
        In the axes and the number type of the file.
    finite : bool or None
        Whether no value is NaN or infinite; None if that was not looked at.
    """

    array: AnyArray
    finite: bool | None


@dataclass(frozen=True)
class Stored:
    """An array found in a file; nothing of it has been read yet.

    Attributes
    ----------
    container : str
        ``"wav"``, ``"npy"``, ``"npz"``, ``"safetensors"``, ...
    shape : tuple of int
        As in the file.
    dtype : str
        Number type in the file, for example ``"float64"`` or ``"pcm24"``.
    load : callable
        ``load(mmap)`` reads the values, or maps them.
    axes : str or None
        Axis order if the container or its metadata says it (``"td"`` for WAV).
    record : Record
        The metadata found with it.
    beside : Record
        What a text beside a WAV file says of its rate (`latentio.ratetext`).
    header_rate_hz : int or None
        The rate in a sound file's header: a hint, a whole number.
    problems : tuple of str
        What was not as it should be, in words.
    """

    container: str
    shape: tuple[int, ...]
    dtype: str
    load: Callable[[bool], Loaded]
    axes: str | None = None
    record: Record = EMPTY_RECORD
    beside: Record = EMPTY_RECORD
    header_rate_hz: int | None = None
    problems: tuple[str, ...] = ()


def choose(arrays: Mapping[str, T], key: str | None, name: str) -> T:
    """Choose one of the arrays in a container.

    Parameters
    ----------
    arrays : mapping
        What there is, by name.
    key : str or None
        Which is asked for; without it, the one called ``latents`` or the only one.
    name : str
        The file, for messages.

    Returns
    -------
    value of `arrays`

    Raises
    ------
    LatentIOError
        If there is no such array, or it is not clear which is meant.
    """
    wanted = key if key is not None else "latents"
    if wanted in arrays:
        return arrays[wanted]
    names = ", ".join(sorted(arrays)[:20])
    if key is not None:
        raise LatentIOError(name, f"holds no array {key!r}", f"choose from: {names}")
    if len(arrays) == 1:
        return next(iter(arrays.values()))
    fix = f"say which with --key: {names}" if arrays else "save one array in it"
    raise LatentIOError(name, f"holds {len(arrays)} arrays", fix)


def load_block(
    path: PathLike,
    offset: int,
    dtype: np.dtype[Any],
    shape: tuple[int, ...],
    order: Literal["C", "F"] = "C",
    *,
    mmap: bool = False,
) -> Loaded:
    """Read or map an array of plain numbers from the middle of a file.

    Parameters
    ----------
    path : path-like
        The file.
    offset : int
        Where the array begins, in bytes.
    dtype : dtype
        Number type, byte order included.
    shape : tuple of int
        Its shape; the caller has checked it against the size of the file.
    order : {"C", "F"}
        Whether the last or the first axis lies together.
    mmap : bool
        If True, the array is mapped read-only and nothing is read.

    Returns
    -------
    Loaded

    Raises
    ------
    LatentIOError
        If the file cannot be read or ends too early.
    """
    count = math.prod(shape)
    try:
        if mmap and count:
            mapped = np.memmap(path, dtype, mode="r", offset=offset, shape=shape, order=order)
            return Loaded(np.asarray(mapped), None)
        flat, finite = _read_checked(path, offset, dtype, count)
    except OSError as error:
        raise LatentIOError(
            path, f"cannot be read ({error.strerror or error})", "check it"
        ) from error
    return Loaded(flat.reshape(shape, order=order), finite)


def number_of(subtype: str) -> np.dtype[Any]:
    """Return the number type that a subtype stands for on disk.

    Parameters
    ----------
    subtype : {"double", "float"}
        64- or 32-bit float.

    Raises
    ------
    ValueError
        If it is neither of the two.
    """
    if subtype not in ("double", "float"):
        raise ValueError(f'subtype must be "double" or "float", not {subtype!r}')
    return np.dtype("<f8" if subtype == "double" else "<f4")


def reserve(file: IO[bytes], n_bytes: int) -> None:
    """Set the space for a whole new file aside, where the system can.

    Parameters
    ----------
    file : binary file
        A real file, just opened for writing.
    n_bytes : int
        Its size when it is finished.

    Raises
    ------
    OSError
        If the disk is too full: better now than half way.

    Notes
    -----
    Writing becomes faster, and so does replacing a file on ext4, which flushes data that
    has no place on the disk yet before it renames.
    """
    if n_bytes and hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, n_bytes)


def write_values(file: IO[bytes], values: Float64Array, number: np.dtype[Any]) -> None:
    """Write an array in C order, converted slice by slice where need be.

    Parameters
    ----------
    file : binary file
        Open for writing.
    values : ndarray of float64, shape (n_frames, n_dims), C-contiguous
        The values; a memory map is never loaded whole.
    number : dtype
        The number type to write. Values beyond its range become infinite: the
        caller has said so.
    """
    step = max(1, _SLICE_BYTES // (values.shape[1] * 8))
    if values.dtype == number:
        step = max(1, len(values))
    for first in range(0, len(values), step):
        with np.errstate(over="ignore"):
            part = values[first : first + step].astype(number, copy=False)
        if isinstance(file, io.BufferedWriter):
            part.tofile(file)
        else:
            file.write(part.data.cast("B"))


def write_all(
    file: IO[bytes], heading: Heading, blocks: Iterable[Float64Array], number: np.dtype[Any]
) -> None:
    """Write blocks of frames one after the other.

    Parameters
    ----------
    file, number
        As in `write_values`.
    heading : Heading
        What the blocks make together.
    blocks : iterable of ndarray of float64, shape (any, n_dims), C-contiguous
        The frames.

    Raises
    ------
    ValueError
        If a block has other dims, or there are more or fewer frames than it says.
    """
    n_frames = 0
    for block in blocks:
        if block.ndim != 2 or block.shape[1] != heading.n_dims:
            raise ValueError(f"a block of shape {block.shape} has not {heading.n_dims} dims")
        n_frames += len(block)
        write_values(file, block, number)
    if n_frames != heading.n_frames:
        raise ValueError(f"{n_frames} frames came, {heading.n_frames} were announced")


def all_finite(array: AnyArray) -> bool:
    """Return whether no value of an array is NaN or infinite.

    Parameters
    ----------
    array : ndarray
        Real numbers, any shape.
    """
    if array.dtype.kind != "f" or array.size == 0:
        return True
    return bool(np.isfinite(array).all())


def _read_checked(
    path: PathLike, offset: int, dtype: np.dtype[Any], count: int
) -> tuple[AnyArray, bool]:
    """Read `count` numbers, looking at each slice while it is still in a cache."""
    flat = np.empty(count, dtype)
    target = flat.view(np.uint8).data
    checked = np.empty(_SLICE_BYTES // dtype.itemsize, bool)
    finite = True
    with open(path, "rb", buffering=0) as file:
        file.seek(offset)
        for start in range(0, count, len(checked)):
            part = flat[start : start + len(checked)]
            done, stop = start * dtype.itemsize, (start + len(part)) * dtype.itemsize
            while done < stop:
                got = file.readinto(target[done:stop])
                if not got:
                    what = "ended while it was being read"
                    raise LatentIOError(os.fspath(path), what, "try again")
                done += got
            if finite and dtype.kind == "f":
                finite = bool(np.isfinite(part, out=checked[: len(part)]).all())
    return flat, finite
