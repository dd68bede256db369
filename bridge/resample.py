"""From a model's sample rate to the device's, or back: in any blocks, and exactly in time."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from .models.contract import Float32Array

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

    Output sample j is the sound at input time ``offset + j * in_sr / out_sr``, in samples
    from the first input, with silence before it. The delay of the filter is not in the output but
    in what must be known for it: `lookahead`.

    Parameters
    ----------
    in_sr, out_sr : int
        Rate of the input and of the output in hertz.
    n_channels : int
        Channels of audio.

    Attributes
    ----------
    lookahead : int
        Output samples' worth of input that must be there beyond the one that is made.
    reach : int
        The same in input samples.
    offset : Fraction
        Input time of output sample 0; any part of an input sample that a whole number of
        output samples can begin at. It is set before the first input.
    """

    def __init__(self, in_sr: int, out_sr: int, n_channels: int) -> None:
        common = math.gcd(in_sr, out_sr)
        self._up, self._down = out_sr // common, in_sr // common
        # Below the input's rate the filter must be as much longer as it is lower.
        self._half = -(-HALF_TAPS * max(self._up, self._down) // self._up)
        self.lookahead = self._half * self._up // self._down
        self.reach = self._half
        self.offset = Fraction(0)
        self._filters = _polyphase(self._up, self._down, self._half)
        self._n_in = self._n_out = 0
        # The input from sample `_n_in - its length` on; silence comes first.
        self._kept = np.zeros((n_channels, 2 * self._half), np.float32)

    @property
    def history(self) -> tuple[int, int]:
        """Input samples that fill the filter, and the output samples that take as long."""
        n_cycles = -(-2 * self._half // self._down)
        return n_cycles * self._down, n_cycles * self._up

    def n_needed(self, n_out: int) -> int:
        """Return how many input samples, from the first on, complete `n_out` output samples."""
        return ((n_out - 1) * self._down + self._shift) // self._up + self._half + 1

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
        # Output j needs input up to (j * down + shift) // up + half.
        n_out = max(0, -((self._shift - (self._n_in - self._half) * self._up) // self._down))
        first_known = self._n_in - known.shape[1]
        if n_out == self._n_out:
            self._kept = known
            return np.empty((0, len(known)), np.float32)
        places = np.arange(self._n_out, n_out, dtype=np.int64) * self._down + self._shift
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
        oldest = (n_out * self._down + self._shift) // self._up - (self._half - 1)
        self._kept = known[:, max(0, oldest - first_known) :].copy()
        return output

    @property
    def _shift(self) -> int:
        return int(self.offset * self._up)


def _polyphase(up: int, down: int, half: int) -> NDArray[np.float32]:
    """Return the filter of each phase, shape (up, 2 * half): a windowed sinc of gain 1."""
    tap = np.arange(2 * half) - (half - 1)
    time = tap - np.arange(up)[:, np.newaxis] / up
    cutoff = 2 * _CUTOFF * min(1.0, up / down)
    window = np.i0(_BETA * np.sqrt(np.clip(1.0 - np.square(time / half), 0.0, 1.0)))
    filters = np.sinc(cutoff * time) * window
    filters /= filters.sum(axis=1, keepdims=True)
    return filters.astype(np.float32)
