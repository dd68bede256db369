"""From a model's sample rate to the device's: in blocks of any size, and exactly in time."""

from __future__ import annotations

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..models.contract import Float32Array

# Taps on each side of an output sample, at the lower of the two rates.
HALF_TAPS = 32
# A Kaiser window of this shape has sidelobes of -96 dB, and with 64 taps a transition 0.096
# wide, in parts of the lower rate. It ends a little above half that rate: what is folded
# there comes to lie above 21 kHz at 44.1 kHz.
_BETA = 9.7
_CUTOFF = 0.472
_PIECE = 256


class Resampler:
    """A band-limited change of rate by a fraction of whole numbers.

    Output sample j is the sound at input time ``j * model_sr / device_sr``, in samples from
    the first input, with silence before it. The delay of the filter is not in the output but
    in what must be known for it: `lookahead`.

    Parameters
    ----------
    model_sr, device_sr : int
        Rate of the input and of the output in hertz.
    n_channels : int
        Channels of audio.

    Attributes
    ----------
    lookahead : int
        Device samples of input that must be there beyond the one that is made.
    """

    def __init__(self, model_sr: int, device_sr: int, n_channels: int) -> None:
        common = math.gcd(model_sr, device_sr)
        self._up, self._down = device_sr // common, model_sr // common
        # Below the model's rate the filter must be as much longer as it is lower.
        self._half = -(-HALF_TAPS * max(self._up, self._down) // self._up)
        self.lookahead = self._half * self._up // self._down
        self._filters = _polyphase(self._up, self._down, self._half)
        self._n_in = self._n_out = 0
        # The input from sample `_n_in - its length` on; silence comes first.
        self._kept = np.zeros((n_channels, 2 * self._half), np.float32)

    def process(self, audio: Float32Array) -> Float32Array:
        """Take input, and return all output that it completes.

        Parameters
        ----------
        audio : ndarray of float32, shape (n_samples, n_channels)
            The next input.

        Returns
        -------
        ndarray of float32, shape (n_out, n_channels)
            The next output; its values do not depend on the sizes of the blocks.
        """
        known = np.concatenate([self._kept, audio.T], axis=1)
        self._n_in += len(audio)
        # Output j needs input up to (j * down) // up + half.
        n_out = max(0, -(-(self._n_in - self._half) * self._up // self._down))
        first_known = self._n_in - known.shape[1]
        if n_out == self._n_out:
            self._kept = known
            return np.empty((0, len(known)), np.float32)
        places = np.arange(self._n_out, n_out, dtype=np.int64) * self._down
        centres, phases = np.divmod(places, self._up)
        starts = centres - (self._half - 1) - first_known
        output = np.empty((len(places), len(known)), np.float32)
        windows = sliding_window_view(known, 2 * self._half, axis=1)
        # In pieces that stay in the cache, and that are no new pages for each call.
        for first in range(0, len(places), _PIECE):
            piece = slice(first, first + _PIECE)
            filters = self._filters[phases[piece]]
            for channel, samples in enumerate(windows):
                np.einsum("ij,ij->i", samples[starts[piece]], filters, out=output[piece, channel])
        self._n_out = n_out
        oldest = n_out * self._down // self._up - (self._half - 1)
        self._kept = known[:, max(0, oldest - first_known) :].copy()
        return output


def _polyphase(up: int, down: int, half: int) -> NDArray[np.float32]:
    """Return the filter of each phase, shape (up, 2 * half): a windowed sinc of gain 1."""
    tap = np.arange(2 * half) - (half - 1)
    time = tap - np.arange(up)[:, np.newaxis] / up
    cutoff = 2 * _CUTOFF * min(1.0, up / down)
    window = np.i0(_BETA * np.sqrt(np.clip(1.0 - np.square(time / half), 0.0, 1.0)))
    filters = np.sinc(cutoff * time) * window
    filters /= filters.sum(axis=1, keepdims=True)
    return filters.astype(np.float32)
