"""The gains of a voice: from each of its channels to each output, with ramps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..rings.server import ServerMemory

Float32Array = NDArray[np.float32]


class Gains:
    """Follows the gains that control asks for.

    A new gain is approached in a line of as many samples as control asks for, whether the
    voice sounds meanwhile or not. A gain of 1 changes no value.

    Parameters
    ----------
    memory : ServerMemory
        Where control writes the gains.
    voice : int
        Whose gains.
    """

    def __init__(self, memory: ServerMemory, voice: int) -> None:
        period = memory.shape.period
        self._asked = memory.gains[voice]
        self._asked_bytes = self._asked.tobytes()
        self._ramps = memory.ramps.data
        self._voice = voice
        self._period = period
        self._target = self._asked.astype(np.float64)
        self._start = self._target.copy()
        self._n_ramp = 0
        self._at = 0  # samples of the ramp that are over
        self._steps = np.arange(1, period + 1, dtype=np.float64)
        self._level: NDArray[np.float64] | None = None  # how far the ramp is, in this period
        self._routes: list[tuple[int, int, np.float32]] = []
        self._scratch = np.zeros(period, np.float32)
        self._settle()

    def begin(self) -> None:
        """Take the gains that are asked for at once; or go there from silence, if asked to."""
        asked = np.zeros_like(self._asked) if self._ramps[self._voice, 3] else self._asked
        self._asked_bytes = asked.tobytes()
        self._target = asked.astype(np.float64)
        self._settle()

    def begin_period(self, now: int) -> None:
        """Look for a new gain, and go a period further; once for each.

        Parameters
        ----------
        now : int
            Number of the period.
        """
        if self._level is not None and self._at >= self._n_ramp:
            self._settle()
        asked = self._asked.tobytes()
        if asked != self._asked_bytes and now >= self._ramps[self._voice, 2]:
            self._asked_bytes = asked
            if self._level is not None:
                self._start += (self._target - self._start) * (self._at / self._n_ramp)
            self._target = self._asked.astype(np.float64)
            self._n_ramp = self._ramps[self._voice, 1]
            self._at = 0
            if self._n_ramp <= 0:
                self._settle()
        if self._at < self._n_ramp:
            self._level = np.minimum((self._at + self._steps) / self._n_ramp, 1.0)
            self._at += self._period

    def apply(self, block: Float32Array, out: Float32Array) -> None:
        """Add a block of the voice to the outputs.

        Parameters
        ----------
        block : ndarray of float32, shape (period, n)
            `n` channels from 1 to the voice's.
        out : ndarray of float32, shape (outputs, period)
            Is added to.
        """
        if self._level is not None:
            self._apply_ramp(self._level, block, out)
            return
        n_channels = block.shape[1]
        for source, target, gain in self._routes:
            if source >= n_channels:
                break
            if gain == 1:
                out[target] += block[:, source]
            else:
                np.multiply(block[:, source], gain, out=self._scratch)
                out[target] += self._scratch

    def _apply_ramp(
        self, level: NDArray[np.float64], block: Float32Array, out: Float32Array
    ) -> None:
        for source in range(block.shape[1]):
            for target, (start, end) in enumerate(
                zip(self._start[source], self._target[source], strict=True)
            ):
                if start or end:
                    # In this form it is exactly `end` where the ramp is over.
                    gain = start * (1.0 - level) + end * level
                    out[target] += block[:, source] * gain.astype(np.float32)

    def _settle(self) -> None:
        """Stay at the target."""
        self._start = self._target.copy()
        self._n_ramp = self._at = 0
        self._level = None
        self._routes = [
            (int(source), int(target), np.float32(self._target[source, target]))
            for source, target in zip(*np.nonzero(self._target), strict=True)
        ]
