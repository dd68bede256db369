"""What time it is: which period plays, and when another one will."""

from __future__ import annotations

import math
import time

from ..rings.server import RUNS, STEPPED, ServerMemory


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

    @property
    def is_stepped(self) -> bool:
        """Whether it is moved by steps, which wait for the decoders."""
        return int(self._clock[2]) == STEPPED

    def seconds_until(self, period: int) -> float:
        """Return the time until a period begins to play, 0 if it is overdue.

        Returns
        -------
        float
            Infinite if the clock stands still, or is stepped.
        """
        if self._clock[2] != RUNS:
            return math.inf
        # Audio writes them in this order: should it do so now, there is less time, not more.
        began_ns, now = int(self._clock[1]), int(self._clock[0])
        since_s = (time.monotonic_ns() - began_ns) * 1e-9
        return max(0.0, (period - now) * self.period_s - since_s)
