"""The master chain: compressor, equaliser and limiter on what the server plays.

It runs in the audio callback: it waits for nothing, logs nothing, and keeps nothing of what
it makes but numbers. Inside it counts in 64 bits.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..master import N_SETTINGS, SECTIONS, bounded
from .compressor import Compressor
from .equaliser import Equaliser
from .limiter import LOOKAHEAD, Limiter

Float32Array = NDArray[np.float32]

LARGEST = 10000.0

# Longer blocks are done in pieces: OpenBLAS shares larger products among threads, for which it
# would have to wait.
_PIECE = 512


class MasterChain:
    """Compressor, equaliser and limiter, each of which can be off.

    The first block is played with the settings that it finds; later ones are approached
    without clicks. For equal settings the result does not depend on the sizes of the blocks,
    but for rounding.

    Parameters
    ----------
    sample_rate : int
        In hertz.
    channels : int
        Outputs of the server.
    settings : ndarray of float64
        Those of `bridge.master.SETTINGS`; what comes behind them is nothing to it. Read before
        each block; another process may write it meanwhile.

    Attributes
    ----------
    n_bad : int
        Samples so far that were not finite, which become 0, or beyond +-10000, which become
        that, while a section was on.
    compressor_db, limiter_db : float
        Most by which the last block was made quieter: 0 or more.
    """

    def __init__(self, sample_rate: int, channels: int, settings: NDArray[np.float64]) -> None:
        self.n_bad = 0
        self.compressor_db = 0.0
        self.limiter_db = 0.0
        self._settings = settings[:N_SETTINGS]
        self._taken: bytes | None = None
        self._compressor = Compressor(sample_rate, channels, _PIECE)
        self._equaliser = Equaliser(sample_rate, channels, _PIECE)
        self._limiter = Limiter(sample_rate, channels, _PIECE)
        self._signal = np.zeros((channels, _PIECE))

    @property
    def latency_samples(self) -> int:
        """Samples by which the sound comes later: 0 without the limiter."""
        return LOOKAHEAD if self._limiter.is_on else 0

    def process(self, block: Float32Array) -> Float32Array:
        """Do a block.

        Parameters
        ----------
        block : ndarray of float32, shape (channels, n)
            Any `n`; is changed, but not a bit of it while all sections are off.

        Returns
        -------
        ndarray of float32, shape (channels, n)
            `block`.
        """
        asked = self._settings.tobytes()
        if asked != self._taken:
            self._take(asked)
        self.compressor_db = self.limiter_db = 0.0
        if self._compressor.is_idle and self._equaliser.is_idle and self._limiter.is_idle:
            return block
        for start in range(0, block.shape[1], _PIECE):
            self._process(block[:, start : start + _PIECE])
        return block

    def _take(self, asked: bytes) -> None:
        """Tell each section what is asked for."""
        settings = bounded(np.frombuffer(asked)).tolist()
        at_once = self._taken is None
        self._taken = asked
        self._compressor.set(settings[SECTIONS["compressor"]], at_once=at_once)
        self._equaliser.set(settings[SECTIONS["eq"]], at_once=at_once)
        self._limiter.set(settings[SECTIONS["limiter"]], at_once=at_once)

    def _process(self, block: Float32Array) -> None:
        signal = self._signal[:, : block.shape[1]]
        signal[:] = block
        if not -LARGEST <= signal.min() <= signal.max() <= LARGEST:
            self._clean(signal)
        if not self._compressor.is_idle:
            self._compressor.process(signal)
            self.compressor_db = max(self.compressor_db, self._compressor.reduction_db)
        if not self._equaliser.is_idle:
            self._equaliser.process(signal)
        if not self._limiter.is_idle:
            self._limiter.process(signal)
            left = max(1.0 - self._limiter.reduction, 1e-9)
            self.limiter_db = max(self.limiter_db, -20.0 * math.log10(left))
        block[:] = signal

    def _clean(self, signal: NDArray[np.float64]) -> None:
        """Let nothing through that a filter would never forget."""
        good = np.abs(signal) <= LARGEST  # false for what is not a number
        self.n_bad += int(np.count_nonzero(~good))
        signal[~np.isfinite(signal)] = 0.0
        np.clip(signal, -LARGEST, LARGEST, out=signal)
