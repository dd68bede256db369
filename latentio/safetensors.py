"""The .safetensors container: a JSON header, then plain numbers.

Format: https://github.com/huggingface/safetensors ("Format"). A header of 8 bytes
little-endian length N, N bytes of JSON, then the values of all tensors in C order.
"""

from __future__ import annotations

import json
import math
import os
import struct
from typing import Any

import numpy as np

from .atomic import replacing
from .errors import LatentIOError, PathLike
from .latents import Latents
from .meta import EMPTY_RECORD, Record, dump_record, load_record, parse_object
from .stored import Loaded, Stored, Subtype, choose, load_block, number_of, reserve, write_values

_MAX_HEADER_BYTES = 100_000_000
_OUR_KEY = "latentio"
_DTYPES = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "<i1",
    "U8": "<u1",
}


def open_safetensors(path: PathLike, key: str | None = None) -> Stored:
    """Read the header of a .safetensors file.

    Parameters
    ----------
    path : path-like
        The file.
    key : str, optional
        Which tensor; needed if there are several and none is called ``latents``.

    Returns
    -------
    Stored
        In the shape of the tensor; axes only if the file has our metadata.

    Raises
    ------
    LatentIOError
        If the header is damaged, claims more than the file holds, or `key` is
        needed or wrong.
    """
    name = os.fspath(path)
    with open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        head = file.read(8)
        if len(head) < 8:
            raise LatentIOError(name, "is not a .safetensors file (too short)")
        (header_bytes,) = struct.unpack("<Q", head)
        if header_bytes > min(size - 8, _MAX_HEADER_BYTES):
            raise LatentIOError(name, "is not a .safetensors file (header longer than the file)")
        try:
            header = parse_object(file.read(header_bytes))
        except ValueError as error:
            raise LatentIOError(name, f"has a header that {error}") from None
    record = _record(header.pop("__metadata__", None))
    chosen = choose(header, key, name)
    dtype, shape, offset = _locate(chosen, size - 8 - header_bytes, name)

    def load(mmap: bool) -> Loaded:
        return load_block(path, 8 + header_bytes + offset, dtype, shape, mmap=mmap)

    return Stored(
        "safetensors", shape, dtype.name, load, record.layout, record, problems=record.problems
    )


def write_safetensors(
    path: PathLike, latents: Latents, *, subtype: Subtype = "double", durable: bool = True
) -> None:
    """Write a .safetensors file with the one tensor ``latents``.

    Parameters
    ----------
    path : path-like
        The file to make or to replace.
    latents : Latents
        The sequence; the record goes to the key ``latentio`` of the file's metadata.
    subtype : {"double", "float"}
        Number type on disk.
    durable : bool
        If True, flush to the disk before the old file is replaced.

    Raises
    ------
    LatentIOError
        If the file cannot be written.
    ValueError
        If `subtype` is neither of the two.
    """
    number = number_of(subtype)
    record = dump_record(latents.meta, latents.model_sr, latents.ratio, latents.n_dims)
    tensor = {
        "dtype": "F64" if subtype == "double" else "F32",
        "shape": list(latents.data.shape),
        "data_offsets": [0, latents.data.size * number.itemsize],
    }
    header = json.dumps({"__metadata__": {_OUR_KEY: record}, "latents": tensor}).encode()
    header += b" " * (-len(header) % 8)
    with replacing(path, durable=durable) as temporary, open(temporary, "wb") as file:
        reserve(file, 8 + len(header) + latents.data.size * number.itemsize)
        file.write(struct.pack("<Q", len(header)) + header)
        write_values(file, latents.data, number)


def _locate(tensor: Any, available: int, name: str) -> tuple[np.dtype[Any], tuple[int, ...], int]:
    """Check a tensor's entry against the bytes that are there."""
    try:
        code = str(tensor["dtype"])
        shape = _whole_numbers(tensor["shape"])
        first, stop = _whole_numbers(tensor["data_offsets"])
    except (TypeError, KeyError, ValueError):
        raise LatentIOError(name, "has a damaged tensor entry") from None
    if code not in _DTYPES:
        raise LatentIOError(
            name, f"holds {code[:20]} numbers", f"save it as one of: {', '.join(_DTYPES)}"
        )
    dtype = np.dtype(_DTYPES[code])
    expected = math.prod(shape) * dtype.itemsize
    if min(shape, default=0) < 0 or not 0 <= first <= stop <= available or stop - first != expected:
        raise LatentIOError(
            name,
            f"is cut off or lies: shape {shape} does not fit bytes {first}..{stop} of the file",
        )
    return dtype, shape, first


def _whole_numbers(value: Any) -> tuple[int, ...]:
    if not all(isinstance(n, int) and n < 2**62 for n in value):
        raise ValueError("not a list of whole numbers")
    return tuple(value)


def _record(metadata: Any) -> Record:
    if isinstance(metadata, dict) and isinstance(metadata.get(_OUR_KEY), str):
        return load_record(metadata[_OUR_KEY])
    return EMPTY_RECORD
