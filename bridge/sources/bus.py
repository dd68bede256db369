"""Latents that a voice makes, on their way to the voices that play them."""

from __future__ import annotations

import numpy as np

from ..rings.entries import Entries, Entry
from .grid import Grid
from .source import Count, Frames

_PARTS = 2**32


def part_of(grid: Grid, step: int) -> int:
    """Return by which part of a sample a step begins later than its sample, in 2**-32."""
    return grid.phase_of(step) * _PARTS // grid.length.denominator


class BusWriter:
    """The writing end of a bus.

    Parameters
    ----------
    entries : Entries
        The memory. What lies there is gone on from, so that readers notice nothing of a
        voice that was made anew.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._next = entries.newest + 1

    def put(self, frame: Frames, grid: Grid, step: int) -> None:
        """Add a frame; it never waits.

        Parameters
        ----------
        frame : ndarray of float32, shape (n_dims,)
            Its values.
        grid : Grid
            Where the steps lie.
        step : int
            The one that it belongs to.
        """
        stamp = grid.start_of(step)
        self._entries.write(self._next, frame, tag=part_of(grid, step), stamp=stamp)
        self._next += 1


class Bus:
    """The newest frame of a bus that is old enough to be there for certain.

    Parameters
    ----------
    entries : Entries
        The memory of the bus; others may read it, too.
    n_dims : int
        Values per frame; frames of other sizes are passed over.
    grid : Grid
        Where the steps lie.
    latency : int
        `bridge.rt.latency.Timing.bus_latency`: the step that begins at s plays the newest
        frame that begins at ``s - latency`` or before, in exact fractions of samples. So where
        both voices have frames of one length, each frame is played exactly once.
    count : callable
        Told of every step for which there was no newer frame: the last is ``held``.
    """

    n_steps = None

    def __init__(
        self, entries: Entries, n_dims: int, grid: Grid, latency: int, count: Count
    ) -> None:
        self._entries = entries
        self._grid = grid
        self._latency = latency
        self._count = count
        self._values = np.zeros(entries.max_values, np.float32)
        self._last: Frames = np.zeros(n_dims, np.float32)
        self._next: int | None = None
        self._waiting: Entry | None = None

    def read(self, first: int, stop: int) -> Frames:
        """Return the frames of some steps, shape (n_steps, n_dims)."""
        rows = []
        for step in range(first, stop):
            if not self._advance(self._grid.start_of(step), part_of(self._grid, step)):
                self._count("held", 1)
            rows.append(self._last)
        return np.array(rows, np.float32)

    def position(self, step: int) -> int:
        """Return the number of the step."""
        return step

    def _advance(self, start: int, part: int) -> bool:
        """Take the newest frame that may be played; False if it is the last one still."""
        is_new = False
        while (entry := self._waiting or self._get(start, part)) is not None:
            if self._is_early(entry, start, part):
                self._waiting = entry
                break
            self._waiting = None
            if entry.n_values == len(self._last):
                self._last = self._values[: entry.n_values].copy()
                is_new = True
        return is_new

    def _is_early(self, entry: Entry, start: int, part: int) -> bool:
        return (entry.stamp + self._latency, entry.tag) > (start, part)

    def _get(self, start: int, part: int) -> Entry | None:
        """Return the next frame's entry, its values in `_values`."""
        entries, number = self._entries, self._next
        # It has just begun, the writer went round, or the place was made fresh for another.
        if number is None or (entries.number_at(number) != number and entries.newest != number - 1):
            number = self._newest_for(start, part)
        entry = entries.read(number, self._values)
        self._next = number if entry is None else number + 1
        return entry

    def _newest_for(self, start: int, part: int) -> int:
        """Return the number of the newest frame that may be played, or of the oldest."""
        number = self._entries.newest
        while number > 0:
            entry = self._entries.read(number, self._values)
            if entry is None:
                return number + 1
            if not self._is_early(entry, start, part):
                break
            number -= 1
        return max(0, number)
