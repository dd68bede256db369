"""The device's inputs as latents, one channel per dim."""

from __future__ import annotations

import numpy as np

from .grid import Grid
from .periods import Periods
from .source import Count, Frames


class Signal:
    """A frame is the last sample of each window of a frame's length, as in nn~.

    Parameters
    ----------
    inputs : Periods
        The inputs.
    period : int
        Samples per period.
    first : int
        Channel of dim 0, from 0.
    n_dims : int
        Values per frame.
    grid : Grid
        Where the steps lie.
    latency : int
        Device samples from the end of a window to the begin of its step,
        `bridge.rt.latency.Timing.input_latency`.
    count : callable
        Told of every step whose sample was not there: the last frame is ``held``.

    Notes
    -----
    The step that begins at sample s has the window that ends before ``s - latency``, so it
    takes sample ``s - latency - 1``, which is there when the step is due: nothing is waited
    for.

    Who holds each value for exactly the length of a frame finds each taken exactly once,
    whatever the phase. Where that is no whole number of samples, the holds alternate between
    two lengths, and so do the windows: then it holds for all phases but one in thousands,
    that of changes which fall on the borders of windows to the sample.
    """

    n_steps = None

    def __init__(
        self,
        inputs: Periods,
        period: int,
        *,
        first: int,
        n_dims: int,
        grid: Grid,
        latency: int,
        count: Count,
    ) -> None:
        self._inputs = inputs
        self._period = period
        self._channels = slice(first, first + n_dims)
        self._grid = grid
        self._latency = latency
        self._count = count
        self._last: Frames = np.zeros(n_dims, np.float32)

    def read(self, first: int, stop: int) -> Frames:
        """Return the frames of some steps, shape (n_steps, n_dims); what is not finite is 0."""
        return np.array([self._frame(step) for step in range(first, stop)], np.float32)

    def position(self, step: int) -> int:
        """Return the number of the step."""
        return step

    def _frame(self, step: int) -> Frames:
        number, at = divmod(self._grid.start_of(step) - self._latency - 1, self._period)
        block = self._inputs.get(number)
        if block is None:
            self._count("held", 1)
        else:
            values = block[at, self._channels]
            self._last = np.where(np.isfinite(values), values, np.float32(0.0))
        return self._last
