"""The chunks of a RIFF file, read without trusting a single size in it."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import BinaryIO, Literal

from .errors import LatentIOError

UNKNOWN_SIZE = 0xFFFFFFFF
_MAX_CHUNKS = 4096


@dataclass(frozen=True)
class Chunk:
    """One chunk of a RIFF file.

    Attributes
    ----------
    name : bytes
        Four ASCII bytes.
    start : int
        Where its content begins, in bytes from the start of the file.
    size : int
        Size of the content as the file claims it; may reach beyond the file.
    available : int
        How many bytes of the content the file really holds.
    """

    name: bytes
    start: int
    size: int
    available: int


@dataclass(frozen=True)
class Riff:
    """What a RIFF/WAVE file consists of.

    Attributes
    ----------
    byte_order : {"<", ">"}
        ``">"`` for RIFX.
    chunks : tuple of Chunk
        In file order.
    file_size : int
        Real size of the file in bytes.
    problems : tuple of str
        What was not as it should be, in words.
    """

    byte_order: Literal["<", ">"]
    chunks: tuple[Chunk, ...]
    file_size: int
    problems: tuple[str, ...]

    def find(self, name: bytes) -> list[Chunk]:
        """Return all chunks of one name, in file order."""
        return [chunk for chunk in self.chunks if chunk.name == name]


def scan(file: BinaryIO, path: str) -> Riff:
    """Find the chunks of a RIFF, RIFX or RF64 file of form WAVE.

    Parameters
    ----------
    file : binary file
        Open for reading.
    path : str
        Its name, for messages.

    Returns
    -------
    Riff

    Raises
    ------
    LatentIOError
        If it is no WAVE file, or a chunk before the data is damaged.

    Notes
    -----
    Format: Microsoft/IBM "Multimedia Programming Interface and Data Specifications
    1.0" (RIFF, RIFX); EBU Tech 3306 (RF64 and its ``ds64`` chunk).
    """
    file_size = os.fstat(file.fileno()).st_size
    head = file.read(12)
    if not head:
        raise LatentIOError(path, "is empty (0 bytes)", "write it again")
    kind = head[:4]
    if len(head) < 12 or kind not in (b"RIFF", b"RIFX", b"RF64", b"BW64"):
        raise LatentIOError(path, "is not a WAV file (it does not begin with RIFF)")
    if head[8:12] != b"WAVE":
        raise LatentIOError(path, f"is a RIFF file of form {head[8:12]!r}, not WAVE")
    order: Literal["<", ">"] = ">" if kind == b"RIFX" else "<"
    (riff_size,) = struct.unpack(order + "I", head[4:8])
    problems: list[str] = []
    chunks = _chunks(file, path, order, problems)
    end = max((chunk.start + chunk.available for chunk in chunks), default=12)
    if kind in (b"RIFF", b"RIFX"):
        if riff_size in (0, UNKNOWN_SIZE):
            problems.append("RIFF size was never filled in (recording cut off, or streamed)")
        elif riff_size + 8 < end:
            problems.append(f"RIFF size says {riff_size + 8} bytes, the chunks reach to {end}")
    return Riff(order, tuple(chunks), file_size, tuple(problems))


def _chunks(file: BinaryIO, path: str, order: str, problems: list[str]) -> list[Chunk]:
    file_size = os.fstat(file.fileno()).st_size
    chunks: list[Chunk] = []
    sizes_64: dict[bytes, int] = {}
    position = 12
    seen_data = False
    while position + 8 <= file_size:
        file.seek(position)
        name, size = struct.unpack(order + "4sI", file.read(8))
        if len(chunks) == _MAX_CHUNKS:
            raise LatentIOError(path, f"has more than {_MAX_CHUNKS} chunks")
        start = position + 8
        damaged = any(not 32 <= byte < 127 for byte in name)
        if size == UNKNOWN_SIZE:
            size = sizes_64.get(name, size)
        if damaged or (start + size > file_size and name != b"data"):
            if seen_data:
                problems.append(f"{file_size - position} bytes after the data are no chunk")
                break
            raise LatentIOError(
                path, f"chunk at byte {position} is damaged (name {name!r}, size {size})"
            )
        if name == b"data":
            seen_data = True
            if size == 0 and _was_streamed(file, order):
                size = UNKNOWN_SIZE
        if name == b"ds64":
            sizes_64[b"data"] = _data_size_64(file.read(min(size, 28)), path)
        chunks.append(Chunk(name, start, size, min(size, file_size - start)))
        position = start + size + size % 2
    return chunks


def _was_streamed(file: BinaryIO, order: str) -> bool:
    """Return whether the sizes were left at zero, as by a recorder that was killed."""
    file.seek(4)
    (riff_size,) = struct.unpack(order + "I", file.read(4))
    return riff_size in (0, UNKNOWN_SIZE)


def _data_size_64(content: bytes, path: str) -> int:
    if len(content) < 28:
        raise LatentIOError(path, "is an RF64 file whose ds64 chunk is cut off")
    return int(struct.unpack("<Q", content[8:16])[0])
