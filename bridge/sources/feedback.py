"""The sound of a voice on its way into another one, or into itself: never out of bounds."""

from __future__ import annotations

import math

import numpy as np

from .source import Frames

# What is beyond this is no sound: see `bridge.workers.run.MAX_SAMPLE`.
MAX_INPUT = 8.0
CUTOFF_HZ = 10.0
# Up to here the limiter does nothing; it never gives more than 1.
LINEAR = 0.5


class Feedback:
    """Take out what is constant, and limit what is loud.

    Parameters
    ----------
    sample_rate : int
        Of the audio, in hertz.
    n_channels : int
        Channels that are wanted: of more, the first; of fewer, the others are silent.
    gain : float
        Factor between the two.

    Notes
    -----
    For input x, clipped at 8, 0 where it is not finite, sample by sample in double precision::

        m[n] = m[n-1] + c * (x[n] - m[n-1])        with c = 1 - exp(-2 pi 10 Hz / sample_rate)
        v[n] = gain * (x[n] - m[n])
        y[n] = v[n]                                              if |v[n]| <= 0.5
               sign(v[n]) * (0.5 + 0.5 * tanh(2 * |v[n]| - 1))   else

    So y never exceeds 1, the limiter has slope 1 where it begins, and a loop that goes round
    can rise but not run away, nor creep to a standstill at one end of its range.
    """

    def __init__(self, sample_rate: int, n_channels: int, gain: float) -> None:
        self._gain = gain
        self._decay = math.exp(-2 * math.pi * CUTOFF_HZ / sample_rate)
        self._mean = np.zeros(n_channels)

    def process(self, block: Frames) -> Frames:
        """Return the next samples, shape (n_samples, n_channels).

        Parameters
        ----------
        block : ndarray of float32, shape (n_samples, n)
            The next input. Results are the same for any sizes of blocks, but for the last
            bits of a double.
        """
        x = np.zeros((len(block), len(self._mean)))
        x[:, : block.shape[1]] = block[:, : x.shape[1]]
        x[~np.isfinite(x)] = 0.0
        np.clip(x, -MAX_INPUT, MAX_INPUT, out=x)
        # m[n] / d**(n+1) is a sum: d**n falls to no less than 1e-300 in `most` samples.
        most = int(-600.0 / math.log(self._decay))
        for first in range(0, len(x), most):
            self._take_out_mean(x[first : first + most])
        x *= self._gain
        size = np.abs(x)
        limited = np.copysign(LINEAR + (1 - LINEAR) * np.tanh((size - LINEAR) / (1 - LINEAR)), x)
        return np.where(size <= LINEAR, x, limited).astype(np.float32)

    def _take_out_mean(self, x: np.ndarray) -> None:
        powers = self._decay ** np.arange(1, len(x) + 1)[:, np.newaxis]
        mean = powers * (self._mean + (1 - self._decay) * np.cumsum(x / powers, axis=0))
        self._mean = mean[-1]
        x -= mean
