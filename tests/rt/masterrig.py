"""What the tests of the master chain have in common."""

from __future__ import annotations

import numpy as np

from bridge.master import defaults, find
from bridge.rt.master import MasterChain

RATE = 44100


def settings(**values: float) -> np.ndarray:
    """Return a row: all defaults but those that are named as ``section_name``."""
    row = defaults()
    for key, value in values.items():
        row[find(*key.split("_", 1)).index] = value
    return row


def chain(channels: int = 2, rate: int = RATE, **values: float) -> MasterChain:
    return MasterChain(rate, channels, settings(**values))


def in_blocks(made: MasterChain, audio: np.ndarray, period: int) -> np.ndarray:
    """Return what a chain makes of audio, (channels, n), in blocks as the callback has them."""
    done = [
        made.process(audio[:, at : at + period].astype(np.float32, order="C"))
        for at in range(0, audio.shape[1], period)
    ]
    return np.concatenate(done, axis=1)


def noise(n: int, channels: int = 2, level: float = 0.2, seed: int = 0) -> np.ndarray:
    made = level * np.random.default_rng(seed).standard_normal((channels, n))
    return made.astype(np.float32)


def sine(n: int, frequency: float = 1000.0, level: float = 0.5, rate: int = RATE) -> np.ndarray:
    """Return a sine, (1, n)."""
    return (level * np.sin(2 * np.pi * frequency / rate * np.arange(n)))[None].astype(np.float32)


def db(value: float) -> float:
    return float(20 * np.log10(max(abs(value), 1e-30)))


def splatter_db(audio: np.ndarray, frequency: float, level: float, away: float = 400.0) -> float:
    """Return the loudest of what is farther than so many hertz from a sine, re the sine's level.

    The loudest of 2048 samples anywhere, as a sine of the same energy there would have it: so
    a click is not thinned by the length of the piece.
    """
    n = 2048
    window = np.blackman(n)
    frequencies = np.fft.rfftfreq(n, 1 / RATE)
    beyond = np.abs(frequencies - frequency) > away
    pieces = np.lib.stride_tricks.sliding_window_view(audio.astype(np.float64), n, axis=1)
    spectra = np.abs(np.fft.rfft(pieces[:, :: n // 8] * window)) ** 2
    worst = float(spectra[..., beyond].sum(axis=-1).max())
    # A sine of level 1 has this much in the same measure.
    whole = (np.abs(np.fft.rfft(np.sin(2 * np.pi * 0.1 * np.arange(n)) * window)) ** 2).sum()
    return db(np.sqrt(worst / whole) / level)
