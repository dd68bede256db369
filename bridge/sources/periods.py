"""Audio in shared memory, one entry per period, read by the sample."""

from __future__ import annotations

import numpy as np

from ..rings.entries import Entries
from .source import Frames


class Periods:
    """The reading end of a ring of periods; others may read it, too.

    Parameters
    ----------
    entries : Entries
        The ring: entry n is period n, shape (period, n_channels) for any number of channels.
    period : int
        Samples per period.
    """

    def __init__(self, entries: Entries, period: int) -> None:
        self._entries = entries
        self._period = period
        self._number = -1
        self._found: Frames | None = None

    def get(self, number: int) -> Frames | None:
        """Return a period, shape (period, n_channels); None if it is not, or no longer, there.

        What was returned stays as it is.
        """
        if number != self._number or self._found is None:
            self._number, self._found = number, self._read(number)
        return self._found

    def _read(self, number: int) -> Frames | None:
        values = np.empty(self._entries.max_values, np.float32)
        entry = self._entries.read(number, values) if number >= 0 else None
        if entry is None or entry.n_values == 0 or entry.n_values % self._period:
            return None
        return values[: entry.n_values].reshape(self._period, -1)
