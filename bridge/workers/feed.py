"""What the model of a run is given: frames, through the rack of the voice."""

from __future__ import annotations

import numpy as np

from ..manip.rack import Rack, RackState
from ..sources.grid import Grid
from ..sources.source import Frames, Source


class Feed:
    """The frames of a source behind the rack, kept for a while.

    A source of live frames can be read once only, and a rack remembers what went through it.
    But a decoder without streaming is given some frames twice, and one that takes over from
    another begins where that will be heard, which is earlier than what has been read.

    Parameters
    ----------
    source : Source
        Where the frames come from.
    grid : Grid
        Where the steps lie.
    n_kept : int
        Frames that are kept, at least.

    Attributes
    ----------
    rack : Rack or None
        What the frames go through, once each.
    state : RackState
        What the rack remembers of them.
    beside : Source or None
        Frames of another voice, for the rack to mix in.
    number : int or None
        What the rack counts step 0 as: its number among all steps since device sample 0, so
        that whatever swings goes on when something else is played. None: not yet known.
    """

    def __init__(self, source: Source, grid: Grid, n_kept: int) -> None:
        self.source = source
        self.grid = grid
        self.rack: Rack | None = None
        self.state = RackState()
        self.beside: Source | None = None
        self.number: int | None = None
        self._n_kept = n_kept
        self._first = 0
        self._kept: Frames | None = None

    @property
    def next_number(self) -> int | None:
        """Number of the next frame that goes through the rack; None: not yet known."""
        if self.number is None or self._kept is None:
            return None
        return self.number + self._first + len(self._kept)

    def go_on(self, other: Feed, step: int) -> None:
        """Count step 0 as another feed counts a step of its own."""
        self.number = None if other.number is None else other.number + step

    def read(self, first: int, stop: int) -> Frames:
        """Return the frames of some steps, shape (n_steps, n_dims).

        Parameters
        ----------
        first, stop : int
            Steps. Those that are kept are read again; after a gap, nothing is.
        """
        kept = self._kept
        if kept is None or not self._first <= first <= self._first + len(kept):
            kept, self._first = self._new(first, stop), first
        elif stop > self._first + len(kept):
            kept = np.concatenate([kept, self._new(self._first + len(kept), stop)])
        n_old = min(first - self._first, len(kept) - self._n_kept)
        if n_old > 0:
            kept, self._first = kept[n_old:], self._first + n_old
        self._kept = kept
        return kept[first - self._first : stop - self._first]

    def _new(self, first: int, stop: int) -> Frames:
        frames = self.source.read(first, stop)
        if self.rack is None:
            return frames
        if self.number is None:
            self.number = self.grid.number_of(0)
        beside = None if self.beside is None else self.beside.read(first, stop)
        return self.rack.apply(self.number + first, frames, self.state, beside)
