"""Live frames: the newest wins."""

from __future__ import annotations

import numpy as np

from ..rings.frames import FrameReader
from .source import Count, Frames

LIVE_TAG = -1


class Live:
    """The newest of the frames that came, held until another comes; zeros before the first.

    Parameters
    ----------
    frames : FrameReader
        Where they come in, tagged `LIVE_TAG`; others are passed over.
    n_dims : int
        Values per frame.
    count : callable
        Told of every step that was ``held``.
    """

    n_steps = None

    def __init__(self, frames: FrameReader, n_dims: int, count: Count) -> None:
        self._frames = frames
        self._count = count
        self._newest = np.zeros(n_dims, np.float32)
        self._has_one = False

    def read(self, first: int, stop: int) -> Frames:
        """Return the newest frame for all of some steps, shape (n_steps, n_dims)."""
        is_new = False
        while (entry := self._frames.get()) is not None:
            if entry.tag == LIVE_TAG and entry.n_values == len(self._newest):
                self._newest[:] = self._frames.values[: entry.n_values]
                is_new = self._has_one = True
        if self._has_one:
            self._count("held", stop - first - is_new)
        return np.repeat(self._newest[np.newaxis], stop - first, axis=0)

    def position(self, step: int) -> int:
        """Return the number of the step."""
        return step
