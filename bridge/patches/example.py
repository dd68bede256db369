"""The example songs of the help patches: slow sine curves, the same bytes every time."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

EXAMPLE_DIMS = (8, 64)
_N_FRAMES, _MODEL_SR, _RATIO = 128, 44100, 2048


def example_name(n_dims: int) -> str:
    """Return the smallest example song that has `n_dims` dims, as a file name."""
    return f"latent-example-{min(n for n in EXAMPLE_DIMS if n >= n_dims)}.wav"


def write_example(n_dims: int, folder: Path) -> list[Path]:
    """Write ``latent-example-<n_dims>.wav`` and its ``.txt``; return both paths.

    Every dim goes round a whole number of times, so that the loop has no seam.
    """
    phase = np.arange(_N_FRAMES)[:, None] / _N_FRAMES
    dims = np.arange(n_dims)
    turns, start = 1 + dims % 5, dims / n_dims
    curves = 1.5 / np.sqrt(turns) * np.sin(2 * np.pi * (turns * phase + start))
    # Rounded, so that the last bit of a sine does not depend on the machine.
    values = np.round(curves, 4).astype("<f4").tobytes()
    path = folder / example_name(n_dims)
    path.write_bytes(_wav_header(n_dims, len(values)) + values)
    text = path.with_name(path.name + ".txt")
    text.write_text(
        f"model_sr {_MODEL_SR};\nratio {_RATIO};\nframes {_N_FRAMES};\ndims {n_dims};\n"
        "first_dim 0;\n",
        encoding="utf-8",
        newline="\n",
    )
    return [path, text]


def _wav_header(n_dims: int, n_bytes: int) -> bytes:
    """Return the plainest header for 32-bit floats; the rate is the rounded frame rate."""
    rate = round(_MODEL_SR / _RATIO)
    form = struct.pack("<HHIIHHH", 3, n_dims, rate, rate * n_dims * 4, n_dims * 4, 32, 0)
    fact = b"fact" + struct.pack("<II", 4, n_bytes // (4 * n_dims))
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + fact
    size = len(body) + 8 + n_bytes
    return b"RIFF" + struct.pack("<I", size) + body + b"data" + struct.pack("<I", n_bytes)
