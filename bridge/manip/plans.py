"""A stage at work: its parameters over time, and what is run while none of them turns a corner."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from .generator import Array
from .scene import Memory, Run, Scene, is_all
from .seq import Pace
from .stage import Stage, as_array
from .stages import MAKERS, REMEMBERING
from .table import KINDS
from .tracks import BEGIN, END, Clock, Line, Track, Wheel


@dataclass(frozen=True, eq=False)
class Plan:
    """What is run over frames in which no value begins or ends to move.

    Attributes
    ----------
    runs : tuple of callable
        One after the other.
    start, stop : int
        First of the frames, and the one after the last.
    """

    runs: tuple[Run, ...]
    start: int
    stop: int


NO_PLAN = Plan((), 0, 0)


class Working:
    """A stage at work: its parameters over time.

    Parameters
    ----------
    number : int
        Its own, never given to another.
    target : Stage
        What it is until it is changed.
    n_dims : int
        Dims of the rack.
    frame_rate : Fraction
        Frames per second.
    """

    def __init__(self, number: int, target: Stage, n_dims: int, frame_rate: Fraction) -> None:
        self.number = number
        self.name, self.kind = target.name, target.kind
        self.loaded: NDArray[np.float32] | None = None
        self.plan = NO_PLAN
        self._n_dims = n_dims
        self._edits = target.edits
        self._tracks: dict[str, Track] = {}
        for name, value in target.values.items():
            first = as_array(value)
            if (self.kind, name) in (("lfo", "frequency"), ("walk", "rate")):
                self._tracks[name] = Wheel(first, float(frame_rate))
            elif (self.kind, name) == ("jam", "speed"):
                self._tracks[name] = Wheel(first)
            elif (self.kind, name) == ("seq", "duration"):
                self._tracks[name] = Pace(first)
            else:
                self._tracks[name] = Track(first)

    def follow(self, target: Stage, at: int, half: int, glide: int | None) -> None:
        """Change whatever is not what it should be.

        Parameters
        ----------
        target : Stage
            What it is to be.
        at, half : int
            Frames on which numbers begin to move, and on which all else changes.
        glide : int or None
            Frames until the numbers are there; None: as the stage's `glide` says.
        """
        self._edits = target.edits
        self.plan = NO_PLAN
        self._tracks["glide"].change(target.values["glide"], at)
        for name, value in target.values.items():
            track = self._tracks[name]
            is_number = KINDS[self.kind].parameters[name].type == "float"
            when = at if is_number else half
            if not is_number:
                track.cut(at)  # a recall takes the place of one that is on its way
            is_late = glide is not None and track.moves(at)
            is_other = not np.array_equal(track.target, as_array(value))
            if track.last > when or is_late or is_other:
                self.follow_one(target, name, when, glide if is_number else None)

    def follow_one(self, target: Stage, name: str, at: int, glide: int | None) -> None:
        """Change one parameter, its glide by default that of the stage."""
        if glide is None:
            glide = self._tracks["glide"].target
        n = glide if KINDS[self.kind].parameters[name].glides else 0
        self._tracks[name].change(as_array(target.values[name]), at, n)
        self.plan = NO_PLAN

    def plan_at(self, n: int) -> Plan:
        """Return what is run at a frame, and for how long."""
        if self.plan.start <= n < self.plan.stop:
            return self.plan
        values, start, stop = {}, BEGIN, END
        for name, track in self._tracks.items():
            piece = track.piece(n)
            values[name] = piece.value
            start, stop = max(start, piece.start), min(stop, piece.stop)
        scene = Scene(self.number, self._n_dims, values, self.loaded, self._edits)
        run = _bypassed(MAKERS[self.kind](scene), values["bypass"], self.kind in REMEMBERING)
        self.plan = Plan((run,) if run is not None else (), start, stop)
        return self.plan


def _bypassed(run: Run | None, bypass: float | Line, listens: bool) -> Run | None:
    """Return a stage that is bypassed: ``x * bypass + y * (1 - bypass)``."""
    if run is None or is_all(bypass, 0.0):
        return run
    if isinstance(bypass, Line):

        def fade(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
            part = bypass.value(clock)
            found: Array = x * part + run(clock, x, beside, memory) * (1.0 - part)
            return found

        return fade
    if not listens:
        return None

    def listen(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        run(clock, x, beside, memory)
        return x

    return listen
