"""The example songs of the help patches: slow sine curves, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from latentio.hosts import write_for_pd
from latentio.latents import Latents

EXAMPLE_DIMS = (8, 64)
_N_FRAMES, _MODEL_SR, _RATIO = 128, 44100, 2048


def example_name(n_dims: int) -> str:
    """Return the smallest example song that has `n_dims` dims, as a file name."""
    return f"latent-example-{min(n for n in EXAMPLE_DIMS if n >= n_dims)}.wav"


def write_example(n_dims: int, folder: Path) -> list[Path]:
    """Write ``latent-example-<n_dims>.wav`` and its ``.txt``; return both paths."""
    song = Latents(example_values(n_dims), _MODEL_SR, _RATIO)
    (path,) = write_for_pd(folder / example_name(n_dims), song)
    return [path, path.with_name(path.name + ".txt")]


def example_values(n_dims: int) -> np.ndarray:
    """Return the frames of an example song, shape (128, n_dims).

    Every dim goes round a whole number of times, so that the loop has no seam.
    """
    phase = np.arange(_N_FRAMES)[:, None] / _N_FRAMES
    dims = np.arange(n_dims)
    turns, start = 1 + dims % 5, dims / n_dims
    curves = 1.5 / np.sqrt(turns) * np.sin(2 * np.pi * (turns * phase + start))
    # Dim 0 is the factory model's loudness: softer, and with less up and down.
    curves[:, 0] = curves[:, 0] / 2 - 0.5
    # Rounded, so that the last bit of a sine does not depend on the machine.
    found: np.ndarray = np.round(curves, 4)
    return found
