"""A limiter that looks ahead: no sample exceeds the ceiling, and none is bent to get there.

A sample that is too loud asks for a reduction. It is held for the time that the limiter looks
ahead, decays after that, and is averaged over as long: so it has come in full, smoothly, when
the sample is heard, which is so much later. The sound is clipped only against errors of rounding.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .fade import Fade, Glide

Float64Array = NDArray[np.float64]

LOOKAHEAD = 64
FADE_S = 0.025
GLIDE_S = 0.030

_STEPS = (1, 2, 4, 8, 16, 32, 1)  # the largest of 1, 2, 4 ... 64 and then 65 values
_LEAST_REDUCTION = 1e-6  # a decay ends here: -120 dB of the sound


class Limiter:
    """The limiter of a master chain.

    Parameters
    ----------
    sample_rate : int
        In hertz.
    channels : int
        Of the signal.
    longest : int
        Samples of one call at most.

    Attributes
    ----------
    is_on : bool
        Whether it is on, or about to be.
    reduction : float
        Most by which the last call made it quieter, 0..1: 1 is silence.
    """

    def __init__(self, sample_rate: int, channels: int, longest: int) -> None:
        self.is_on = False
        self.reduction = 0.0
        self._asked_on = False
        self._longest = longest
        self._samples_per_ms = sample_rate / 1000.0
        self._fade = Fade(4 * LOOKAHEAD, round(FADE_S * sample_rate), longest)
        self._ceiling = Glide([1.0], max(1, round(GLIDE_S * sample_rate)))
        self._decay = np.ones(longest)
        self._kernel = np.hanning(LOOKAHEAD + 3)[1:-1]
        self._kernel /= self._kernel.sum()
        self._limited = np.zeros((channels, longest))
        # The last `LOOKAHEAD` samples of each, and room for what comes.
        self._delayed = np.zeros((channels, LOOKAHEAD + longest))
        self._ceilings = np.ones(LOOKAHEAD + longest)
        self._wanted = np.zeros(LOOKAHEAD + longest)
        self._reductions = np.zeros(LOOKAHEAD + longest)
        self._is_clear = True

    @property
    def is_idle(self) -> bool:
        """Whether it changes nothing, and need not be called."""
        return self._fade.is_over and not self.is_on and not self._asked_on

    def set(self, values: Sequence[float], *, at_once: bool) -> None:
        """Take settings.

        Parameters
        ----------
        values : sequence of float
            The section ``limiter`` of `bridge.master.SETTINGS`, within its limits.
        at_once : bool
            Do not fade or glide.
        """
        is_on, ceiling_db, release_ms = values
        ceiling = _float32_below(10.0 ** (ceiling_db / 20.0))
        steps = np.arange(1, self._longest + 1)
        self._decay = np.exp(-steps / (release_ms * self._samples_per_ms))
        if at_once or self.is_idle:
            self._ceiling.jump([ceiling])
            self._forget()
        else:
            self._ceiling.aim([ceiling])
        self._asked_on = is_on >= 0.5
        if at_once:
            self.is_on = self._asked_on

    def process(self, signal: Float64Array) -> None:
        """Limit the next samples.

        Parameters
        ----------
        signal : ndarray of float64, shape (channels, n)
            Finite; is changed to what came `LOOKAHEAD` samples before, limited.
        """
        if self._fade.is_over and self._asked_on != self.is_on:
            if self._asked_on:
                self._forget()
            self.is_on = self._asked_on
            self._fade.begin()
        if self._fade.is_over:
            if self.is_on:
                self._limit(signal, signal)
            return
        n = signal.shape[1]
        limited = self._limited[:, :n]
        self._limit(signal, limited)
        weight = self._fade.take(n)
        signal += (limited - signal) * (weight if self.is_on else 1.0 - weight)

    def _limit(self, signal: Float64Array, out: Float64Array) -> None:
        n = signal.shape[1]
        end = LOOKAHEAD + n
        self._delayed[:, LOOKAHEAD:end] = signal
        self._ceilings[LOOKAHEAD:end] = self._ceiling.take(n)[0]
        wanted = self._wanted[LOOKAHEAD:end]
        ceilings = self._ceilings[LOOKAHEAD:end]
        peaks = np.maximum.reduce(np.abs(signal), axis=0)
        np.maximum(peaks, ceilings, out=peaks)
        # Exactly 0 where the peak is not above the ceiling.
        np.subtract(1.0, np.divide(ceilings, peaks, out=peaks), out=wanted)
        if self._is_clear and not wanted.any():
            self.reduction = 0.0
            out[:] = self._delayed[:, :n]
        else:
            reduction = self._smoothed(n)
            self.reduction = float(reduction.max())
            np.multiply(self._delayed[:, :n], 1.0 - reduction, out=out)
            np.minimum(out, self._ceilings[:n], out=out)
            np.maximum(out, -self._ceilings[:n], out=out)
            for row in (self._wanted, self._reductions):
                row[:LOOKAHEAD] = row[n:end]
            self._is_clear = not (
                self._wanted[:LOOKAHEAD].any() or self._reductions[:LOOKAHEAD].any()
            )
        self._delayed[:, :LOOKAHEAD] = self._delayed[:, n:end]
        self._ceilings[:LOOKAHEAD] = self._ceilings[n:end]

    def _smoothed(self, n: int) -> Float64Array:
        """Return the reduction of each sample that is heard now."""
        held: Float64Array = self._wanted[: LOOKAHEAD + n]
        for step in _STEPS:
            held = np.maximum(held[:-step], held[step:])
        # u[k] = max(held[k], decay * u[k - 1]), for all k at once.
        decay = self._decay[:n]
        decayed = np.maximum.accumulate(held / decay)
        np.maximum(decayed, self._reductions[LOOKAHEAD - 1], out=decayed)
        decayed *= decay
        np.maximum(decayed, held, out=decayed)
        decayed = np.where(decayed < _LEAST_REDUCTION, held, decayed)
        self._reductions[LOOKAHEAD : LOOKAHEAD + n] = decayed
        return np.convolve(self._reductions[: LOOKAHEAD + n], self._kernel, "valid")

    def _forget(self) -> None:
        self._delayed.fill(0.0)
        self._wanted.fill(0.0)
        self._reductions.fill(0.0)
        self._ceilings.fill(self._ceiling.target[0])
        self._is_clear = True


def _float32_below(value: float) -> float:
    """Return the largest number of 32 bits that is not above a value."""
    rounded = np.float32(value)
    if float(rounded) > value:
        rounded = np.nextafter(rounded, np.float32(0.0))
    return math.fabs(float(rounded))
