"""A queue of frames between two processes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .entries import Entries, Entry


class FrameWriter:
    """The writing end of a queue.

    Parameters
    ----------
    entries : Entries
        The memory; it belongs to this queue alone.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self.n_written = 0

    def put(self, values: NDArray[np.float32], tag: int = 0, stamp: int = 0) -> None:
        """Add a frame. It never waits: if nobody reads, the oldest are overwritten.

        Parameters
        ----------
        values : ndarray of float32
            The frame.
        tag, stamp : int
            Whatever the reader should know.
        """
        self._entries.write(self.n_written, values, tag, stamp)
        self.n_written += 1


class FrameReader:
    """The reading end of a queue.

    Parameters
    ----------
    entries : Entries
        The memory.

    Attributes
    ----------
    values : ndarray of float32, shape (max_values,)
        The frame that `get` got.
    n_overwritten : int
        Frames that were overwritten before they were read.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._next = 0
        self.values = np.zeros(entries.max_values, np.float32)
        self.n_overwritten = 0

    def get(self) -> Entry | None:
        """Return the next frame's entry, its values in `values`; None if none has come."""
        while True:
            entry = self._entries.read(self._next, self.values)
            if entry is not None:
                self._next += 1
                return entry
            there = self._entries.number_at(self._next)
            if there <= self._next:
                return None
            # The writer went round: the oldest that is sure to be still there comes next.
            oldest = there - self._entries.n_entries + 1
            self.n_overwritten += oldest - self._next
            self._next = oldest

    def skip_all(self) -> None:
        """Forget what has come so far."""
        while self.get() is not None:
            pass
