"""The frames of one voice, for those who are told of each."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from ..rings.entries import Entries
from ..rings.frames import FrameReader

# Of frames that follow each other faster, some are left out: nobody else shall wait for them.
MAX_FRAMES_PER_S = 1000
MAX_WAITING = 1024


class ToldFrame(NamedTuple):
    """A frame: its number among all since the watch began, and its values."""

    number: int
    values: list[float]


class Watch:
    """Takes the frames that a voice plays or makes out of the shared memory.

    The decoder never waits for it: what is not taken in time is overwritten there.

    Parameters
    ----------
    entries : Entries
        ``frames_out`` of the voice; what lies there by now is passed over.
    sample_rate : int
        Of the device, in hertz.

    Attributes
    ----------
    n_untold : int
        Frames that were left out.
    """

    def __init__(self, entries: Entries, sample_rate: int) -> None:
        self.n_untold = 0
        self._sample_rate = sample_rate
        self._number = 0
        self._waiting: deque[ToldFrame] = deque()
        self._reader = FrameReader(entries)
        self._reader.skip_all()
        self._n_overwritten = self._reader.n_overwritten
        self._next_stamp: int | None = None

    def follow(self, entries: Entries) -> None:
        """Go on with frames that come in elsewhere, or there anew.

        Parameters
        ----------
        entries : Entries
            ``frames_out`` of where the voice lives now.
        """
        self.drain()
        self._reader = FrameReader(entries)
        self._n_overwritten = 0
        self._next_stamp = None

    def drain(self) -> None:
        """Take what has come."""
        while (entry := self._reader.get()) is not None:
            n_gone = self._reader.n_overwritten - self._n_overwritten
            self._n_overwritten += n_gone
            self._number += n_gone
            self.n_untold += n_gone
            self._keep(entry.stamp, entry.n_values)
            self._number += 1

    def take(self) -> list[ToldFrame]:
        """Return the frames that have come since the last call, in their order."""
        self.drain()
        found = list(self._waiting)
        self._waiting.clear()
        return found

    def _keep(self, stamp: int, n_values: int) -> None:
        is_too_soon = self._next_stamp is not None and stamp < self._next_stamp
        if is_too_soon or len(self._waiting) >= MAX_WAITING:
            self.n_untold += 1
            return
        self._next_stamp = stamp + self._sample_rate // MAX_FRAMES_PER_S
        self._waiting.append(ToldFrame(self._number, self._reader.values[:n_values].tolist()))
