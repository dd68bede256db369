"""NumPy's .npy: plain numbers only, nothing unpickled, nothing allocated on a header's word."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from typing import Any, BinaryIO, Literal

import numpy as np
from numpy.lib import format as npy_format

from .atomic import replacing
from .errors import LatentIOError, PathLike
from .latents import Float64Array, Heading, Latents
from .meta import dump_record
from .sidecar import read_sidecar, replace_sidecar, settle_sidecar
from .stored import AnyArray, Loaded, Stored, Subtype, load_block, number_of, reserve, write_all

MAGIC = b"\x93NUMPY"
_SAVE_NUMBERS = "save a plain array of float32 or float64"
_READ_HEADER = {
    (1, 0): npy_format.read_array_header_1_0,
    (2, 0): npy_format.read_array_header_2_0,
    (3, 0): npy_format.read_array_header_2_0,  # as 2.0, in UTF-8
}


def open_npy(path: PathLike) -> Stored:
    """Read the header and the sidecar of a .npy file.

    Parameters
    ----------
    path : path-like
        Real numbers of any width and byte order, in C or Fortran order.

    Returns
    -------
    Stored
        In the shape of the file; axes only if its sidecar says them.

    Raises
    ------
    LatentIOError
        If the file is not .npy, is cut off, or holds anything but real numbers.
    """
    name = os.fspath(path)
    with open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        dtype, shape, order, trailing = read_npy_header(file, size, name)
        offset = file.tell()
        record, problems = read_sidecar(path, file)
    if trailing:
        problems += (
            f"{trailing} bytes follow the array of shape {shape}: the header may be wrong",
        )

    def load(mmap: bool) -> Loaded:
        return load_block(path, offset, dtype, shape, order, mmap=mmap)

    return Stored("npy", shape, dtype.name, load, record.layout, record, problems=problems)


def read_npy_header(
    file: BinaryIO, size: int, name: str
) -> tuple[np.dtype[Any], tuple[int, ...], Literal["C", "F"], int]:
    """Read the header of an array and check it against the bytes that are there.

    Parameters
    ----------
    file : binary file
        At the beginning of the .npy; afterwards at the beginning of its values.
    size : int
        How many bytes the .npy has, header included.
    name : str
        The file's name, for messages.

    Returns
    -------
    dtype : dtype
        Float, integer or unsigned integer.
    shape : tuple of int
    order : {"C", "F"}
    trailing : int
        Bytes left over after the values.

    Raises
    ------
    LatentIOError
        If there is no sound header, or fewer values than it says.
    """
    start = file.tell()
    if size == 0:
        raise LatentIOError(name, "is empty (0 bytes)", "write it again")
    magic = file.read(8)
    if magic[:6] != MAGIC:
        raise LatentIOError(name, "is not a .npy file (it does not begin with \\x93NUMPY)")
    version = tuple(magic[6:8])
    if version not in _READ_HEADER:
        raise LatentIOError(name, f"has an unknown .npy version {version}")
    try:
        shape, fortran, dtype = _READ_HEADER[version](file)
    except Exception as error:  # numpy lets through whatever its parser of literals raises
        reason = (str(error) or type(error).__name__).splitlines()[0].split(":")[0]
        raise LatentIOError(name, f"has a damaged .npy header ({reason[:80]})") from None
    if dtype.hasobject:
        raise LatentIOError(
            name, "holds Python objects (a pickle), which are never loaded", _SAVE_NUMBERS
        )
    if dtype.kind not in "fiu" or dtype.itemsize > 8:
        raise LatentIOError(
            name, f"holds {dtype}, not real numbers of up to 64 bits", _SAVE_NUMBERS
        )
    if any(n < 0 for n in shape):
        raise LatentIOError(name, f"has an impossible shape {shape}")
    expected = math.prod(shape) * dtype.itemsize
    found = size - (file.tell() - start)
    if expected > found:
        raise LatentIOError(
            name, f"is cut off: shape {shape} needs {expected} bytes of values, {found} are there"
        )
    return dtype, shape, "F" if fortran else "C", found - expected


def npy_header(dtype: np.dtype[Any], shape: tuple[int, ...]) -> bytes:
    """Return the header of a C-ordered array, magic and padding included."""
    fields = {"descr": dtype.str, "fortran_order": False, "shape": shape}
    text = repr(fields).encode("ascii")
    padding = -(len(MAGIC) + 4 + len(text) + 1) % 64
    text += b" " * padding + b"\n"
    return MAGIC + bytes((1, 0)) + len(text).to_bytes(2, "little") + text


def write_npy(
    path: PathLike,
    latents: Latents,
    *,
    subtype: Subtype = "double",
    durable: bool = True,
) -> None:
    """Write a .npy of shape (n_frames, n_dims) and its sidecar.

    Parameters
    ----------
    path : path-like
        The file to make or to replace; the metadata go to ``path + ".json"``.
    latents : Latents
        Any number of frames and dims.
    subtype : {"double", "float"}
        float64, which loses nothing, or float32.
    durable : bool
        If True, flush to the disk before the old file is replaced.

    Raises
    ------
    LatentIOError
        If the file cannot be written.
    ValueError
        If `subtype` is neither of the two.
    """
    write_npy_blocks(path, latents.heading, [latents.data], subtype=subtype, durable=durable)


def write_npy_blocks(
    path: PathLike,
    heading: Heading,
    blocks: Iterable[Float64Array],
    *,
    subtype: Subtype = "double",
    durable: bool = True,
) -> None:
    """Write a .npy and its sidecar out of blocks that come one after the other.

    Parameters
    ----------
    path, subtype, durable
        As in `write_npy`.
    heading : Heading
        What the blocks make together.
    blocks : iterable of ndarray, shape (any, n_dims)
        ``heading.n_frames`` frames in all.

    Raises
    ------
    LatentIOError
        If the file cannot be written.
    ValueError
        If the blocks are not what the heading says; nothing is written then.
    """
    number = number_of(subtype)
    shape = (heading.n_frames, heading.n_dims)
    record = dump_record(heading.meta, heading.model_sr, heading.ratio, heading.n_dims)
    with replacing(path, durable=durable) as temporary:
        with open(temporary, "wb") as file:
            header = npy_header(number, shape)
            reserve(file, len(header) + math.prod(shape) * number.itemsize)
            file.write(header)
            write_all(file, heading, blocks, number)
        replace_sidecar(path, record, temporary, durable=durable)
    settle_sidecar(path, durable=durable)


def write_foreign_npy(path: PathLike, array: AnyArray, *, durable: bool = True) -> None:
    """Write a bare .npy for another tool: its axes, no sidecar.

    Parameters
    ----------
    path : path-like
        The file to make or to replace.
    array : ndarray of float32 or float64
        As the tool expects it.
    durable : bool
        As in `write_npy`.

    Raises
    ------
    LatentIOError
        If the name does not end in .npy, or the file cannot be written.
    """
    if not os.fspath(path).lower().endswith(".npy"):
        raise LatentIOError(path, "a tool's layout is written as .npy", "name the output .npy")
    with replacing(path, durable=durable) as temporary, open(temporary, "wb") as file:
        np.save(file, array, allow_pickle=False)
