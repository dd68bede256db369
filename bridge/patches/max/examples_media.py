"""The songs of the package: short, made here, the same bytes on every machine."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bridge.manip.generator import Generator
from bridge.patches.example import EXAMPLE_DIMS, example_name, example_values
from latentio.hosts import max_messages, write_for_max
from latentio.latents import Latents

MODEL_SR, RATIO = 44100, 2048
SONG = example_name(8)
# What stands for the output of a diffusion: codes that stay for some frames.
CODES = "latent-codes-8.npy"
_N_CODES, _HELD, _SEED = 24, 4, 7
_N_DIMS = 8


def write_media(folder: Path) -> list[Path]:
    """Write the songs, each as WAV and as .npy, and what lies beside them.

    Parameters
    ----------
    folder : Path
        An existing folder; ``max/media`` in this project.

    Returns
    -------
    list of Path
    """
    for name, values in _songs().items():
        for suffix in (".wav", ".npy"):
            song = Latents(values, MODEL_SR, RATIO)
            write_for_max(folder / f"{name}{suffix}", song, durable=False)
    return sorted(path for path in folder.iterdir() if path.name.split(".")[0] in _songs())


def codes_message() -> str:
    """Return what loads `CODES` into a ``buffer~`` with no script: ``readraw ...``."""
    (message,) = max_messages(CODES, Latents(_codes(), MODEL_SR, RATIO))
    return message


def _songs() -> dict[str, np.ndarray]:
    waves = {Path(example_name(n)).stem: example_values(n) for n in EXAMPLE_DIMS}
    return {**waves, Path(CODES).stem: _codes()}


def _codes() -> np.ndarray:
    """Return random codes, each held for some frames; dim 0 of the factory model is loudness."""
    draws = Generator(_SEED, _N_DIMS).noise(np.arange(_N_CODES)[:, None])
    codes = 1.5 * draws
    codes[:, 0] = codes[:, 0] / 3 - 0.5
    held: np.ndarray = np.repeat(np.round(codes, 4), _HELD, axis=0)
    return held
