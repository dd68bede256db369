"""NumPy's .npz: a zip of .npy files, and one ``meta.json`` with the metadata record."""

from __future__ import annotations

import io
import math
import os
import zipfile

import numpy as np

from .atomic import replacing
from .errors import LatentIOError, PathLike
from .latents import Latents
from .meta import EMPTY_RECORD, MAX_JSON_BYTES, Record, dump_record, load_record
from .npy import npy_header, read_npy_header
from .stored import Loaded, Stored, Subtype, all_finite, choose, number_of, write_values
from .zipped import open_zip

MAGIC = b"PK"
_META = "meta.json"
_ARRAY = "latents.npy"
# Deflate packs at best 1032 to 1: a member that claims more is lying.
_MAX_DEFLATE = 1032


def open_npz(path: PathLike, key: str | None = None) -> Stored:
    """Read the headers of a .npz file.

    Parameters
    ----------
    path : path-like
        A zip of .npy files.
    key : str, optional
        Which array; needed if there are several and none is called ``latents``.

    Returns
    -------
    Stored
        In the shape of the array; axes only if the file has our metadata.

    Raises
    ------
    LatentIOError
        If it is no sound zip, holds no array of real numbers, or holds several and
        `key` does not say which.
    """
    name = os.fspath(path)
    with open_zip(path, ".npz") as archive:
        member = choose(_arrays(archive), key, name)
        record = _read_record(archive)
        with archive.open(member) as file:
            size = member.file_size
            if size > member.compress_size * _MAX_DEFLATE + 1024:
                raise LatentIOError(name, f"claims {size} bytes in {member.compress_size}")
            header = io.BytesIO(file.read(min(size, 1 << 16)))
            dtype, shape, order, _ = read_npy_header(header, size, name)
    offset = header.tell()

    def load(mmap: bool) -> Loaded:
        if mmap:
            raise LatentIOError(name, "is a zip and cannot be mapped", "convert it to .npy first")
        with open_zip(path, ".npz") as archive, archive.open(member) as file:
            file.read(offset)
            content = file.read(math.prod(shape) * dtype.itemsize)
            array = np.frombuffer(content, dtype).reshape(shape, order=order)
        return Loaded(array, all_finite(array))

    return Stored("npz", shape, dtype.name, load, record.layout, record, problems=record.problems)


def write_npz(
    path: PathLike, latents: Latents, *, subtype: Subtype = "double", durable: bool = True
) -> None:
    """Write a .npz with the arrays ``latents`` and the text ``meta.json``.

    Parameters
    ----------
    path : path-like
        The file to make or to replace.
    latents : Latents
        The sequence.
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
    with replacing(path, durable=durable) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        # A fixed date: equal latents give equal files.
        info = zipfile.ZipInfo(_ARRAY, (1980, 1, 1, 0, 0, 0))
        with archive.open(info, "w", force_zip64=True) as file:
            file.write(npy_header(number, latents.data.shape))
            write_values(file, latents.data, number)
        archive.writestr(zipfile.ZipInfo(_META, (1980, 1, 1, 0, 0, 0)), record)


def _arrays(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    members = [member for member in archive.infolist() if member.filename != _META]
    return {member.filename.removesuffix(".npy"): member for member in members}


def _read_record(archive: zipfile.ZipFile) -> Record:
    try:
        with archive.open(_META) as file:
            return load_record(file.read(MAX_JSON_BYTES + 1))
    except KeyError:
        return EMPTY_RECORD
