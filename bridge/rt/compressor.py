"""A compressor: what is loud is made quieter, all channels alike.

It is of the feed-forward kind, in decibels, with a soft knee and a detector that holds peaks
(D. Giannoulis, M. Massberg, J. D. Reiss: Digital Dynamic Range Compressor Design, JAES 60,
2012, equations 4 and 17). Python is too slow to do that for each sample: it is done for the
peak of every 16 samples, and the gain goes in a line from each result to the next. So the
gain lags the sound by 16 to 32 samples, beside the attack.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .fade import Glide

Float64Array = NDArray[np.float64]

HOP = 16
GLIDE_S = 0.030

_QUIETEST = 1e-6


class Compressor:
    """The compressor of a master chain.

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
    reduction_db : float
        Most by which the last call made it quieter, without the make-up gain.
    """

    def __init__(self, sample_rate: int, channels: int, longest: int) -> None:
        self.reduction_db = 0.0
        self._hops_per_ms = sample_rate / (1000.0 * HOP)
        # How much of it is heard, threshold, slope, knee, make-up.
        self._curve = Glide(np.zeros(5), max(1, round(GLIDE_S * sample_rate / HOP)))
        self._attack = self._release = 0.0
        self._line = np.arange(1, HOP + 1) / HOP
        self._padded = np.zeros(HOP * (longest // HOP + 2))
        self._magnitudes = np.zeros((channels, longest))
        self._from = self._to = 1.0  # the gains that this hop goes between
        self._phase = 0  # samples of this hop that are over
        self._peak = 0.0  # of them
        self._held = self._smooth = 0.0  # reductions in dB

    @property
    def is_idle(self) -> bool:
        """Whether it changes nothing, and need not be called."""
        return (
            self._curve.is_still
            and self._curve.target[0] == 0
            and self._from == 1
            and self._to == 1
        )

    def set(self, values: Sequence[float], *, at_once: bool) -> None:
        """Take settings.

        Parameters
        ----------
        values : sequence of float
            The section ``compressor`` of `bridge.master.SETTINGS`, within its limits.
        at_once : bool
            Do not glide to them.
        """
        is_on, threshold, ratio, knee, attack_ms, release_ms, makeup = values
        if self.is_idle:
            self._forget()
        self._attack = math.exp(-1.0 / (attack_ms * self._hops_per_ms))
        self._release = math.exp(-1.0 / (release_ms * self._hops_per_ms))
        amount = 1.0 if is_on >= 0.5 else 0.0
        curve = (amount, threshold, 1.0 - 1.0 / ratio, knee, makeup)
        if at_once or (self.is_idle and not amount):
            self._curve.jump(curve)
        else:
            if self.is_idle:  # only the amount has to glide
                self._curve.jump((0.0, *curve[1:]))
            self._curve.aim(curve)

    def process(self, signal: Float64Array) -> None:
        """Compress the next samples.

        Parameters
        ----------
        signal : ndarray of float64, shape (channels, n)
            Finite; is changed.
        """
        n = signal.shape[1]
        end = self._phase + n
        n_hops = -(-end // HOP)
        n_done = end // HOP
        padded = self._padded[: n_hops * HOP]
        padded.fill(0.0)
        magnitudes = np.abs(signal, out=self._magnitudes[:, :n])
        np.maximum.reduce(magnitudes, axis=0, out=padded[self._phase : end])
        peaks = padded.reshape(n_hops, HOP).max(axis=1)
        peaks[0] = max(peaks[0], self._peak)
        # The gain at the end of a hop is what the peak of the one before it asks for.
        turns = np.empty(n_hops + 2)
        turns[:2] = self._from, self._to
        self.reduction_db = 0.0
        turns[2 : 2 + n_done] = self._gains(peaks[:n_done].tolist()) if n_done else []
        starts = turns[:n_hops, None]
        gains = starts + (turns[1 : n_hops + 1, None] - starts) * self._line
        signal *= gains.reshape(-1)[self._phase : end]
        self._from, self._to = turns[n_done : n_done + 2].tolist()
        self._phase = end - n_done * HOP
        self._peak = float(peaks[-1]) if self._phase else 0.0

    def _gains(self, peaks: list[float]) -> list[float]:
        """Return the gains after hops of such peaks."""
        curves = self._curve.take(len(peaks)).T.tolist()
        if len(curves) < len(peaks):  # they are still
            curves *= len(peaks)
        attack, release = self._attack, self._release
        held, smooth = self._held, self._smooth
        gains = []
        # Numbers of Python: for the four hops of a small block numpy would take longer.
        for peak, (amount, threshold, slope, knee, makeup) in zip(peaks, curves, strict=True):
            over = 20.0 * math.log10(max(peak, _QUIETEST)) - threshold
            bent = over + 0.5 * knee
            if bent <= 0.0:
                wanted = 0.0
            elif bent < knee:
                wanted = slope * bent * bent / (2.0 * knee)
            else:
                wanted = slope * over
            held = max(wanted, release * held + (1.0 - release) * wanted)
            smooth = attack * smooth + (1.0 - attack) * held
            self.reduction_db = max(self.reduction_db, smooth)
            gains.append(10.0 ** (amount * (makeup - smooth) / 20.0))
        self._held, self._smooth = held, smooth
        return gains

    def _forget(self) -> None:
        self._phase = 0
        self._peak = self._held = self._smooth = 0.0
