"""The rate of a song as text that Pd reads: ``song.wav.txt`` beside ``song.wav``.

One message a line, such as ``ratio 2048;``, for Pd's ``[text]``. Pd's numbers are exact below
2^24, and these are.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from .atomic import write_text
from .errors import PathLike
from .latents import Latents
from .meta import EMPTY_RECORD, Meta, Record

_NAMES = rb"model_sr|ratio|frames|dims|first_dim"
_OURS = re.compile(rb"((%b) \d+;\n)+" % _NAMES)
_BEGINS = re.compile(rb"\s*(%b)\b" % _NAMES)
_ENTRY = re.compile(rb"\s*(%b)[ \t]+(\d{1,10})[ \t]*;" % _NAMES)
_MAX_BYTES = 1000


def rate_text_path(path: PathLike) -> Path:
    """Return where the text of a WAV file lies: its whole name with ``.txt`` added."""
    return Path(os.fspath(path) + ".txt")


def read_rate_text(path: PathLike, n_frames: int, n_dims: int) -> Record:
    """Read the text beside a WAV file, as the players of the library do.

    Parameters
    ----------
    path : path-like
        The WAV file.
    n_frames, n_dims : int
        What it holds: a text that says other numbers was for another file.

    Returns
    -------
    Record
        Rate and first dim; empty if there is no text. What is wrong with one that begins as ours
        is among its problems, and then nothing of it counts.
    """
    text = rate_text_path(path)
    content = b""
    with contextlib.suppress(OSError):
        if text.is_file():  # never wait for a pipe
            with open(text, "rb") as file:
                content = file.read(_MAX_BYTES + 1)
    if not _BEGINS.match(content):
        return EMPTY_RECORD
    try:
        found = _entries(content)
        for name, here in (("frames", n_frames), ("dims", n_dims)):
            if found.get(name) != here:
                said = found.get(name, "no")
                raise ValueError(f"is of {said} {name}, not {here}")
        for name in ("model_sr", "ratio"):
            if found.get(name) == 0:
                raise ValueError(f"says {name} 0")
    except ValueError as error:
        return Record(Meta(), problems=(f"{text.name} {error}: it does not count",))
    meta = Meta(first_dim=found.get("first_dim", 0))
    return Record(meta, found.get("model_sr"), found.get("ratio"), n_dims, "td")


def write_rate_text(path: PathLike, latents: Latents, *, durable: bool = True) -> None:
    """Write the text beside a WAV file.

    Parameters
    ----------
    path : path-like
        The WAV file.
    latents : Latents
        What it holds. An unknown rate is left out.
    durable : bool
        As in `latentio.atomic.replacing`.

    Raises
    ------
    LatentIOError
        If it cannot be written.
    """
    entries = {
        "model_sr": latents.model_sr,
        "ratio": latents.ratio,
        "frames": latents.n_frames,
        "dims": latents.n_dims,
        "first_dim": latents.meta.first_dim,
    }
    lines = [f"{name} {value};\n" for name, value in entries.items() if value is not None]
    write_text(rate_text_path(path), "".join(lines), durable=durable)


def drop_rate_text(path: PathLike) -> None:
    """Remove the text beside a WAV file that is about to be replaced.

    Parameters
    ----------
    path : path-like
        The WAV file. A text that is anything but ours stays.
    """
    text = rate_text_path(path)
    with contextlib.suppress(OSError):
        if text.stat().st_size <= _MAX_BYTES and _OURS.fullmatch(text.read_bytes()):
            text.unlink()


def _entries(content: bytes) -> dict[str, int]:
    """Return what each line says; `ValueError` if one is not as Pd writes them."""
    if len(content) > _MAX_BYTES:
        raise ValueError(f"is longer than {_MAX_BYTES} bytes")
    found: dict[str, int] = {}
    position, end = 0, len(content.rstrip())
    while position < end:
        entry = _ENTRY.match(content, position)
        if not entry:
            line = content.count(b"\n", 0, position + 1) + 1
            raise ValueError(f"has no message such as ratio 2048; in line {line}")
        name = entry[1].decode()
        if name in found:
            raise ValueError(f"says {name} twice")
        found[name] = int(entry[2])
        position = entry.end()
    return found
