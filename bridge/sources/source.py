"""What the next frame of a voice is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Frames: TypeAlias = NDArray[np.float32]
# count(name, n) adds to one of `bridge.rings.server.VOICE_COUNTERS`.
Count: TypeAlias = Callable[[str, int], None]


class Source(Protocol):
    """Where a voice takes its frames from.

    A step is the time of one decoder frame; steps are counted from 0, where the voice
    begins to play this source.
    """

    @property
    def n_steps(self) -> int | None:
        """Steps until it is over; None if it does not end."""

    def read(self, first: int, stop: int) -> Frames:
        """Return the frames of steps `first` to ``stop - 1``, shape (n_steps, n_dims)."""

    def position(self, step: int) -> int:
        """Return the number of the frame that a step plays, for `/voice/info`."""
