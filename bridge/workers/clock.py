"""What time it is: which period plays, and when another one will."""

from __future__ import annotations

import math
import time

from ..rings.server import ServerMemory

# A clock that is later than this is not the clock of a sound device.
_STOPPED_S = 0.05


class Clock:
    """The clock of the server, seen from a decoder process.

    Parameters
    ----------
    memory : ServerMemory
        Where the audio process writes it.
    """

    def __init__(self, memory: ServerMemory) -> None:
        self._clock = memory.clock
        self.period_s = memory.shape.period / memory.shape.sample_rate

    @property
    def now(self) -> int:
        """Number of the period that plays."""
        return int(self._clock[0])

    def seconds_until(self, period: int) -> float:
        """Return the time until a period begins to play, 0 if it is overdue.

        Returns
        -------
        float
            Infinite if the clock stands still: it is moved by hand, and whoever moves it
            waits for the decoders.
        """
        now, began_ns = int(self._clock[0]), int(self._clock[1])
        since_s = (time.monotonic_ns() - began_ns) * 1e-9
        if since_s > 2 * self.period_s + _STOPPED_S:
            return math.inf
        return max(0.0, (period - now) * self.period_s - since_s)
