"""Loudness of a piece of any length, heard once, block by block (ITU-R BS.1770-4)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.signal import sosfilt

ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
TARGET_LUFS = -16.0
TARGET_PEAK = 10.0 ** (-1.0 / 20.0)  # -1 dBFS
_HOPS_PER_BLOCK = 4  # blocks of 400 ms that overlap by three quarters


class PeakMeter:
    """Sample peak alone: the loudness costs a tenth of a heavy decoder's time."""

    def __init__(self) -> None:
        self._peak = 0.0

    @property
    def peak(self) -> float:
        """Largest magnitude of a sample so far."""
        return self._peak

    def add(self, audio: NDArray[np.float32]) -> None:
        """Hear the next block.

        Parameters
        ----------
        audio : ndarray, shape (n_samples, n_channels)
            Finite values.
        """
        if audio.size:
            self._peak = max(self._peak, float(audio.max()), -float(audio.min()))

    def integrated_lufs(self) -> float | None:
        """Return None: not measured."""
        return None


class LoudnessMeter(PeakMeter):
    """Integrated loudness and sample peak.

    Parameters
    ----------
    sample_rate_hz : int
        Rate of the audio.
    n_channels : int
        Channels, all counted alike (weight 1), as for mono, stereo and L C R.

    Notes
    -----
    Holds eight bytes per 100 ms besides the state of two filters.
    """

    def __init__(self, sample_rate_hz: int, n_channels: int) -> None:
        super().__init__()
        self._sos = _k_weighting(sample_rate_hz)
        self._state = np.zeros((len(self._sos), 2, n_channels))
        self._hop_samples = max(1, round(sample_rate_hz / 10))
        self._powers: list[float] = []
        self._energy = 0.0
        self._n_in_hop = 0

    def add(self, audio: NDArray[np.float32]) -> None:
        """Hear the next block; see `PeakMeter.add`."""
        super().add(audio)
        if len(audio) == 0:
            return
        weighted, self._state = sosfilt(self._sos, audio.astype(np.float64), axis=0, zi=self._state)
        power = np.square(weighted).sum(axis=1)
        at = 0
        while at < len(power):
            part = power[at : at + self._hop_samples - self._n_in_hop]
            self._energy += float(part.sum())
            self._n_in_hop += len(part)
            at += len(part)
            if self._n_in_hop == self._hop_samples:
                self._powers.append(self._energy / self._hop_samples)
                self._energy, self._n_in_hop = 0.0, 0

    def integrated_lufs(self) -> float | None:
        """Return the gated loudness of all so far in LUFS; None for silence.

        Less than 400 ms count as one block.
        """
        powers = np.array(self._powers)
        if len(powers) >= _HOPS_PER_BLOCK:
            summed = np.concatenate([[0.0], np.cumsum(powers)])
            blocks = (summed[_HOPS_PER_BLOCK:] - summed[:-_HOPS_PER_BLOCK]) / _HOPS_PER_BLOCK
        else:
            n_samples = len(powers) * self._hop_samples + self._n_in_hop
            energy = float(powers.sum()) * self._hop_samples + self._energy
            blocks = np.array([energy / max(1, n_samples)])
        blocks = blocks[blocks > _power(ABSOLUTE_GATE_LUFS)]
        if len(blocks) == 0:
            return None
        gate = _power(_lufs(float(blocks.mean())) + RELATIVE_GATE_LU)
        return _lufs(float(blocks[blocks > gate].mean()))


def normalizing_gain(meter: LoudnessMeter, *, by_loudness: bool) -> tuple[float, str | None]:
    """Return the gain that brings what was heard to its target, and what to tell the user.

    Parameters
    ----------
    meter : LoudnessMeter
        Has heard everything.
    by_loudness : bool
        To `TARGET_LUFS` with a peak of at most `TARGET_PEAK`; else to that peak.
    """
    if meter.peak == 0.0:
        return 1.0, "the result is silent; its level is left alone"
    at_most = TARGET_PEAK / meter.peak
    if not by_loudness:
        return at_most, None
    loudness = meter.integrated_lufs()
    if loudness is None:
        return at_most, "the result is too quiet to have a loudness; its peak is set instead"
    return min(float(10.0 ** ((TARGET_LUFS - loudness) / 20.0)), at_most), None


def _lufs(power: float) -> float:
    return -0.691 + 10.0 * math.log10(power)


def _power(lufs: float) -> float:
    return float(10.0 ** ((lufs + 0.691) / 10.0))


def _k_weighting(sample_rate_hz: int) -> NDArray[np.float64]:
    """Return BS.1770's two filters; its 48 kHz coefficients come from these analogue values."""
    k = math.tan(math.pi * 1681.974450955533 / sample_rate_hz)
    q, gain = 0.7071752369554196, 10.0 ** (3.999843853973347 / 20.0)
    mid = gain**0.4996667741545416
    a0 = 1.0 + k / q + k * k
    shelf = [
        (gain + mid * k / q + k * k) / a0,
        2.0 * (k * k - gain) / a0,
        (gain - mid * k / q + k * k) / a0,
        1.0,
        2.0 * (k * k - 1.0) / a0,
        (1.0 - k / q + k * k) / a0,
    ]
    k, q = math.tan(math.pi * 38.13547087602444 / sample_rate_hz), 0.5003270373238773
    a0 = 1.0 + k / q + k * k
    highpass = [1.0, -2.0, 1.0, 1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0]
    return np.array([shelf, highpass])
