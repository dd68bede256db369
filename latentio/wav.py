"""Latent audio WAV: one channel per dim, the truth about the rate as JSON at the end.

Layout of the files written here: RIFF header, ``fmt`` (16 bytes, format tag 3), ``fact``,
``data``, ``LIST``/``INFO`` with one ``ICMT`` comment that holds the metadata record. Every
WAV reader skips or shows that comment. The data begin at byte 56, a multiple of eight,
so that a memory map of them is aligned.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, BinaryIO

import numpy as np

from .atomic import replacing
from .errors import LatentIOError, PathLike
from .latents import Float64Array, Heading, Latents
from .meta import EMPTY_RECORD, MAX_JSON_BYTES, Record, dump_record, load_record
from .ratetext import drop_rate_text, read_rate_text
from .riff import UNKNOWN_SIZE, Chunk, Riff, scan
from .stored import Loaded, Stored, Subtype, load_block, number_of, reserve, write_all
from .units import MAX_HEADER_RATE_HZ, header_rate_hz

MAX_DIMS = 1024
DATA_OFFSET_BYTES = 56
_MAX_FILE_BYTES = 2**32 - 1
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE


def open_wav(path: PathLike) -> Stored:
    """Read the header of a WAV file.

    Parameters
    ----------
    path : path-like
        RIFF, RIFX or RF64; 32- or 64-bit float, or PCM of 8, 16, 24 or 32 bits.

    Returns
    -------
    Stored
        Shape (n_frames, n_dims), axes ``"td"``.

    Raises
    ------
    LatentIOError
        If the file is not a WAV file, is damaged before its data, or holds a sample
        format other than these.
    """
    name = os.fspath(path)
    with open(path, "rb") as file:
        riff = scan(file, name)
        channels, code, bits, rate_hz, problems = _read_format(file, riff, name)
        data = _the_data(riff, name, problems)
        record = _read_comment(file, riff)
    number = _number_type(code, bits, riff.byte_order, name)
    frame_bytes = channels * bits // 8
    n_frames, rest = divmod(data.available, frame_bytes)
    if data.size == UNKNOWN_SIZE:
        problems.append(f"data size was never filled in; read to the end: {n_frames} frames")
    elif data.available < data.size:
        problems.append(f"header promises {data.size // frame_bytes} frames, {n_frames} are there")
    if data.available and n_frames == 0:
        raise LatentIOError(
            name, f"holds less than one frame ({data.available} bytes, {channels} channels)"
        )
    if n_frames == 0:
        problems.append("holds no frames")
    if rest:
        problems.append(f"{rest} bytes of an unfinished last frame are left out")
    if code == _PCM:
        problems.append(
            f"{bits}-bit PCM: its writer has rounded, and scaled or clipped to -1..1, the values"
        )

    def load(mmap: bool) -> Loaded:
        if code != _PCM:
            shape = (n_frames, channels)
            return load_block(path, data.start, number, shape, mmap=mmap)
        if mmap:
            raise LatentIOError(name, "is PCM and cannot be mapped", "convert it first")
        return _load_pcm(path, data.start, bits, riff.byte_order, (n_frames, channels))

    return Stored(
        container="wav",
        shape=(n_frames, channels),
        dtype=f"pcm{bits}" if code == _PCM else f"float{bits}",
        load=load,
        axes="td",
        record=record,
        beside=read_rate_text(path, n_frames, channels),
        header_rate_hz=rate_hz,
        problems=tuple(problems),
    )


def write_wav(
    path: PathLike, latents: Latents, *, subtype: Subtype = "double", durable: bool = True
) -> None:
    """Write a latent audio WAV file, whole or not at all.

    Parameters
    ----------
    path : path-like
        The file to make or to replace.
    latents : Latents
        At most 1024 dims, and 4 GB of values.
    subtype : {"double", "float"}
        64-bit float, which loses nothing, or 32-bit float.
    durable : bool
        If True, flush to the disk before the old file is replaced.

    Raises
    ------
    LatentIOError
        If there are too many dims or values for WAV, or the file cannot be written.
    ValueError
        If `subtype` is neither of the two.
    """
    write_wav_blocks(path, latents.heading, [latents.data], subtype=subtype, durable=durable)


def write_wav_blocks(
    path: PathLike,
    heading: Heading,
    blocks: Iterable[Float64Array],
    *,
    subtype: Subtype = "double",
    durable: bool = True,
) -> None:
    """Write a latent audio WAV file out of blocks that come one after the other.

    Parameters
    ----------
    path, subtype, durable
        As in `write_wav`.
    heading : Heading
        What the blocks make together; at most 1024 dims, and 4 GB of values.
    blocks : iterable of ndarray, shape (any, n_dims)
        ``heading.n_frames`` frames in all.

    Raises
    ------
    LatentIOError
        As `write_wav`.
    ValueError
        If the blocks are not what the heading says; nothing is written then.
    """
    check_wav_size(path, heading, subtype)
    number = number_of(subtype)
    data_bytes = heading.n_frames * heading.n_dims * number.itemsize
    comment = _comment_chunk(heading)
    header = _header(heading, number, data_bytes, len(comment))
    with replacing(path, durable=durable) as temporary, open(temporary, "wb") as file:
        reserve(file, len(header) + data_bytes + len(comment))
        file.write(header)
        write_all(file, heading, blocks, number)
        file.write(comment)
        drop_rate_text(path)  # of the old file; never beside values it does not belong to


def check_wav_size(path: PathLike, heading: Heading, subtype: Subtype = "double") -> None:
    """Check that a sequence fits a WAV file.

    Parameters
    ----------
    path, subtype
        As in `write_wav`.
    heading : Heading
        The sequence.

    Raises
    ------
    LatentIOError
        If there are too many dims or values.
    ValueError
        If `subtype` is neither of the two.
    """
    data_bytes = heading.n_frames * heading.n_dims * number_of(subtype).itemsize
    if heading.n_dims > MAX_DIMS:
        raise LatentIOError(
            path, f"WAV holds {MAX_DIMS} dims, not {heading.n_dims}", "write a .npy file"
        )
    if DATA_OFFSET_BYTES + data_bytes + len(_comment_chunk(heading)) > _MAX_FILE_BYTES:
        raise LatentIOError(
            path, f"WAV ends at 4 GB, not {data_bytes} bytes of values", "write a .npy file"
        )


def _read_format(
    file: BinaryIO, riff: Riff, name: str
) -> tuple[int, int, int, int | None, list[str]]:
    """Return channels, format code (PCM or float), bits, plausible rate, problems."""
    found = riff.find(b"fmt ")
    if not found:
        raise LatentIOError(name, "has no fmt chunk: nothing says what the data are")
    chunk = found[0]
    if chunk.size < 16:
        raise LatentIOError(name, f"has a fmt chunk of {chunk.size} bytes; 16 are needed")
    file.seek(chunk.start)
    content = file.read(min(chunk.size, 40))
    tag, channels, rate, _, align, bits = struct.unpack(riff.byte_order + "HHIIHH", content[:16])
    if tag == _EXTENSIBLE and len(content) == 40:
        (tag,) = struct.unpack(riff.byte_order + "H", content[24:26])
    if channels == 0:
        raise LatentIOError(name, "says it has 0 channels")
    problems = list(riff.problems)
    if align * 8 != channels * bits:
        problems.append(f"block align says {align} bytes a frame, taken as {channels * bits // 8}")
    if not 0 < rate <= MAX_HEADER_RATE_HZ:
        problems.append(f"header rate {rate} Hz is not plausible, ignored")
        rate = None
    return channels, tag, bits, rate, problems


def _number_type(code: int, bits: int, byte_order: str, name: str) -> np.dtype[Any]:
    if code == _FLOAT and bits in (32, 64):
        return np.dtype(f"{byte_order}f{bits // 8}")
    if code == _PCM and bits in (8, 16, 24, 32):
        return np.dtype(np.uint8)
    kind = {_PCM: "PCM", _FLOAT: "float"}.get(code, f"format tag {code:#06x}")
    raise LatentIOError(
        name, f"has an unsupported sample format ({kind}, {bits} bits)", "write 32- or 64-bit float"
    )


def _the_data(riff: Riff, name: str, problems: list[str]) -> Chunk:
    found = riff.find(b"data")
    if not found:
        raise LatentIOError(name, "has no data chunk (its end may be missing)")
    if len(found) > 1:
        problems.append(f"has {len(found)} data chunks; only the first is read")
    return found[0]


def _load_pcm(
    path: PathLike, offset: int, bits: int, byte_order: str, shape: tuple[int, int]
) -> Loaded:
    """Read integer samples as numbers from -1 to below 1."""
    width = bits // 8
    raw = load_block(path, offset, np.dtype(np.uint8), (*shape, width)).array
    if bits == 8:  # the only unsigned one
        return Loaded((raw[..., 0].astype(np.float64) - 128.0) / 128.0, True)
    if byte_order == "<":
        raw = raw[..., ::-1]
    # Left-align in 32 bits, so that the sign falls where it belongs.
    words = np.zeros((*shape, 4), np.uint8)
    words[..., :width] = raw
    return Loaded(words.view(">i4")[..., 0].astype(np.float64) / 2**31, True)


def _read_comment(file: BinaryIO, riff: Riff) -> Record:
    """Return our metadata record; another program's comment is none of ours."""
    for chunk in riff.find(b"LIST"):
        if chunk.available > MAX_JSON_BYTES:
            continue
        file.seek(chunk.start)
        content = file.read(chunk.available)
        if content[:4] != b"INFO":
            continue
        position = 4
        while position + 8 <= len(content):
            name, size = struct.unpack(riff.byte_order + "4sI", content[position : position + 8])
            text = content[position + 8 : position + 8 + size].rstrip(b"\0")
            if name == b"ICMT" and text.lstrip().startswith(b'{"latentio"'):
                return load_record(text)
            position += 8 + size + size % 2
    return EMPTY_RECORD


def _comment_chunk(heading: Heading) -> bytes:
    record = dump_record(heading.meta, heading.model_sr, heading.ratio, heading.n_dims)
    text = record.encode("ascii") + b"\0"
    text += b"\0" * (len(text) % 2)
    info = b"INFO" + struct.pack("<4sI", b"ICMT", len(text)) + text
    return struct.pack("<4sI", b"LIST", len(info)) + info


def _header(heading: Heading, number: np.dtype[Any], data_bytes: int, comment_bytes: int) -> bytes:
    width = number.itemsize
    rate: Fraction | None = heading.frame_rate
    hertz = header_rate_hz(rate)
    frame_bytes = heading.n_dims * width
    byte_rate = min(hertz * frame_bytes, 2**32 - 1)
    form = struct.pack("<HHIIHH", _FLOAT, heading.n_dims, hertz, byte_rate, frame_bytes, 8 * width)
    return (
        struct.pack("<4sI4s", b"RIFF", 48 + data_bytes + comment_bytes, b"WAVE")
        + struct.pack("<4sI", b"fmt ", 16)
        + form
        + struct.pack("<4sII", b"fact", 4, heading.n_frames)
        + struct.pack("<4sI", b"data", data_bytes)
    )
