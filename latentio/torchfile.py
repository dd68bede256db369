"""Tensors from PyTorch's .pt files, with no torch and nothing executed.

A .pt file is a zip with a pickle in it. The pickle is interpreted by a reader that knows
the four names a plain tensor needs and refuses every other, the rule of
``torch.load(weights_only=True)``. It is used only when asked for.
"""

from __future__ import annotations

import io
import math
import os
import pickle
import pickletools
import zipfile
from collections import OrderedDict
from typing import Any, NamedTuple

import numpy as np

from .errors import LatentIOError, PathLike
from .stored import Loaded, Stored, all_finite, choose
from .zipped import open_zip

SUFFIXES = (".pt", ".pth")
_MAX_PICKLE_BYTES = 64 * 2**20
_MAX_NUMBER = 2**40
_STORAGES = {
    "DoubleStorage": "<f8",
    "FloatStorage": "<f4",
    "HalfStorage": "<f2",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ShortStorage": "<i2",
}


class _Storage(NamedTuple):
    dtype: str
    key: str
    n_values: int


class _Tensor(NamedTuple):
    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


def open_torchfile(path: PathLike, key: str | None = None) -> Stored:
    """Read where a tensor lies in a .pt file.

    Parameters
    ----------
    path : path-like
        A file of ``torch.save``: a tensor, or a dict with tensors.
    key : str, optional
        Which entry of the dict.

    Returns
    -------
    Stored
        In the shape of the tensor; its axes are not known.

    Raises
    ------
    LatentIOError
        If the file is damaged, names anything but plain tensors, or `key` is needed
        or wrong.
    """
    name = os.fspath(path)
    with open_zip(path, "PyTorch") as archive:
        tensor = choose(_tensors(_unpickle(archive, name)), key, name)
        member = _storage_member(archive, tensor.storage)
    dtype = np.dtype(tensor.storage.dtype)
    last = tensor.offset + sum(
        (n - 1) * step for n, step in zip(tensor.shape, tensor.strides, strict=True)
    )
    n_stored = member.file_size // dtype.itemsize
    n_values = math.prod(tensor.shape)
    numbers = (*tensor.shape, *tensor.strides, tensor.offset, 0)
    sound = min(numbers) >= 0 and max(numbers) < _MAX_NUMBER
    if not sound or (n_values and last >= n_stored):
        raise LatentIOError(name, f"lies: shape {tensor.shape} reaches beyond {n_stored} values")
    if n_values > n_stored:
        raise LatentIOError(name, "repeats its values by strides", "save tensor.contiguous()")

    def load(mmap: bool) -> Loaded:
        if mmap:
            raise LatentIOError(name, "is a PyTorch file and cannot be mapped", "convert it first")
        with open_zip(path, "PyTorch") as archive:
            flat = np.frombuffer(archive.read(member), dtype)
        strides = tuple(step * dtype.itemsize for step in tensor.strides)
        view = np.lib.stride_tricks.as_strided(flat[tensor.offset :], tensor.shape, strides)
        return Loaded(view.copy(), all_finite(view))

    return Stored("pt", tensor.shape, dtype.name, load)


def _storage_member(archive: zipfile.ZipFile, storage: _Storage) -> zipfile.ZipInfo:
    found = [i for i in archive.infolist() if i.filename.endswith(f"/data/{storage.key}")]
    if len(found) != 1 or found[0].compress_type != zipfile.ZIP_STORED:
        raise KeyError(f"storage {storage.key}")
    return found[0]


def _unpickle(archive: zipfile.ZipFile, name: str) -> Any:
    found = [i for i in archive.infolist() if i.filename.endswith("/data.pkl")]
    if len(found) != 1 or found[0].file_size > _MAX_PICKLE_BYTES:
        raise KeyError("data.pkl")
    order = [i for i in archive.namelist() if i.endswith("/byteorder")]
    if order and archive.read(order[0]) != b"little":
        raise LatentIOError(name, "is big-endian", "save it on a little-endian machine")
    content = archive.read(found[0])
    try:
        _check_memo(content)
        return _Reader(io.BytesIO(content)).load()
    except LatentIOError as error:
        raise LatentIOError(name, error.what, error.fix) from None
    except Exception as error:  # a damaged pickle raises whatever it likes
        raise LatentIOError(name, f"has a damaged pickle ({type(error).__name__})") from None


def _check_memo(content: bytes) -> None:
    """Refuse a memo with gaps: the unpickler would make room for all that is left out."""
    for opcode, argument, _ in pickletools.genops(content):
        if "PUT" in opcode.name and (argument or 0) > len(content):
            raise ValueError("memo number out of range")


def _tensors(value: Any) -> dict[str, _Tensor]:
    if isinstance(value, _Tensor):
        return {"latents": value}
    entries = value.items() if isinstance(value, dict) else ()
    return {str(key): entry for key, entry in entries if isinstance(entry, _Tensor)}


class _Reader(pickle.Unpickler):
    """Unpickle plain tensors; every other name ends the reading."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _rebuild
        if module == "torch" and name in _STORAGES:
            return _STORAGES[name]
        raise LatentIOError("", f"names {module}.{name}, which is not a plain tensor; not loaded")

    def persistent_load(self, reference: Any) -> _Storage:
        kind, dtype, key, _, n_values = reference
        if kind != "storage" or dtype not in _STORAGES.values():
            raise ValueError("unknown reference")
        return _Storage(dtype, str(key), int(n_values))


def _rebuild(storage: Any, offset: Any, shape: Any, strides: Any, *_: Any) -> _Tensor:
    if not isinstance(storage, _Storage) or len(shape) != len(strides):
        raise ValueError("not a plain tensor")
    return _Tensor(storage, int(offset), tuple(map(int, shape)), tuple(map(int, strides)))
