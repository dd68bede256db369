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

_OURS = re.compile(rb"((model_sr|ratio|frames|dims|first_dim) \d+;\n)+")
_MAX_BYTES = 1000


def rate_text_path(path: PathLike) -> Path:
    """Return where the text of a WAV file lies: its whole name with ``.txt`` added."""
    return Path(os.fspath(path) + ".txt")


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
