"""Read and write latent sequences without losing a value or the exact rate.

`read`, `write` and `info` handle latent audio WAV, .npy, .npz and .safetensors, and read
what other tools write; `Latents` is the one value type they speak.

>>> import latentio, numpy as np
>>> z = latentio.Latents(np.zeros((43, 8)), model_sr=44100, ratio=2048)
>>> latentio.write("song.wav", z)                                         # doctest: +SKIP
>>> latentio.read("song.wav").frame_rate                                  # doctest: +SKIP
Fraction(11025, 512)
"""

from .errors import LatentIOError, LatentWarning, LayoutError
from .files import Info, info, read, write
from .latents import Latents, join
from .meta import DimStats, Meta, Normalisation

__all__ = [
    "DimStats",
    "Info",
    "LatentIOError",
    "LatentWarning",
    "Latents",
    "LayoutError",
    "Meta",
    "Normalisation",
    "info",
    "join",
    "read",
    "write",
]
