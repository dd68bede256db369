"""What will be cut in, and what is paused."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from ..sources.player import Slot
from ..sources.stream import NumberedStream
from .baserun import BaseRun


@dataclass
class Cue:
    """A run that will be cut in.

    Attributes
    ----------
    run : BaseRun
        What it is.
    begins : tuple of int
        Requests that began it: they fail if something else is played instead.
    changes : list of int
        Requests that changed it.
    begin, skip : int or None, int
        As for `Track.cut_in`.
    fades_in : bool
        As for `Track.cut_in`.
    n_wanted, wait_until : int
        Frames of a stream that it waits for, and the device sample until which it does.
    tried_at : int or None
        Period in which they were waited for in vain.
    """

    run: BaseRun
    begins: tuple[int, ...] = ()
    changes: list[int] = field(default_factory=list)
    begin: int | None = None
    skip: int = 0
    fades_in: bool = False
    n_wanted: int = 0
    wait_until: int = 0
    tried_at: int | None = None

    def place(self, start: int) -> int:
        """Lay the run where it will be if it is cut in at a device sample.

        Returns
        -------
        int
            How many of its samples come before that.
        """
        self.run.lay(start - self.skip if self.begin is None else self.begin)
        return start - self.run.begin

    def must_wait(self, now: int, period: int) -> bool:
        """Return whether there are too few frames of a stream yet; looked at once a period."""
        source = self.run.source
        if not isinstance(source, NumberedStream) or now * period >= self.wait_until:
            return False
        if self.tried_at == now:
            return True
        self.tried_at = now
        return source.n_waiting < self.n_wanted


@dataclass(frozen=True)
class Place:
    """A slot that is paused.

    Attributes
    ----------
    slot : Slot
        The slot.
    frame : Fraction
        The frame that it goes on with.
    skip : int
        Device samples into that frame.
    """

    slot: Slot
    frame: Fraction
    skip: int = 0
