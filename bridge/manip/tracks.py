"""What a parameter is at every frame: it stands, or moves in a straight line.

A track is a function of the frame's number and of the changes that were made, and of
nothing else. So frames come out the same in blocks of any length, and for whoever asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
# One frame's number, or a column of the numbers of some frames: shape (n_frames, 1).
Clock: TypeAlias = int | Array

# Before and after all frames; whole numbers that float64 does not tell apart from others.
BEGIN, END = -(2**62), 2**62
# Changes that are remembered: more than the frames that anyone is ahead of anyone else.
MAX_CHANGES = 256


@dataclass(frozen=True, eq=False)
class Line:
    """A value on its way: ``a + (b - a) * i / n`` at frame ``at + i``.

    Attributes
    ----------
    at : int
        Frame on which it is `a`.
    a, b : float or ndarray of float64, shape (n_dims,)
        From where, and to where.
    n : int
        Frames until it is `b`, 1 or more.
    """

    at: int
    a: Any
    b: Any
    n: int

    def value(self, clock: Clock) -> Any:
        """Return what it is at a frame, or one row for each of some frames."""
        return self.a + (self.b - self.a) * (clock - self.at) / self.n

    def sum_until(self, clock: Clock) -> Any:
        """Return the sum of the values of the frames from `at` to before a frame."""
        i = clock - self.at
        return self.a * i + (self.b - self.a) * (i * (i - 1) / 2) / self.n


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of frames in which a value stands, or moves along one line.

    Attributes
    ----------
    value : float, str, ndarray of float64 or Line
        What it is.
    start, stop : int
        First frame, and the one after the last.
    """

    value: Any
    start: int
    stop: int


@dataclass(frozen=True, eq=False)
class _Change:
    at: int
    a: Any
    b: Any
    n: int

    def value(self, n: int) -> Any:
        if n >= self.at + self.n:
            return self.b
        return Line(self.at, self.a, self.b, self.n).value(n)


class Track:
    """One parameter over all frames.

    Parameters
    ----------
    value : float, str or ndarray of float64, shape (n_dims,)
        What it is until it is changed.
    """

    def __init__(self, value: Any) -> None:
        self._changes = [_Change(BEGIN, value, value, 0)]

    @property
    def target(self) -> Any:
        """What it will be in the end."""
        return self._changes[-1].b

    @property
    def last(self) -> int:
        """Frame of the last change."""
        return self._changes[-1].at

    def change(self, value: Any, at: int, n: int = 0) -> None:
        """Change it from a frame on; what was to happen there or later does not.

        Parameters
        ----------
        value : float, str or ndarray of float64, shape (n_dims,)
            What it is to be.
        at : int
            The frame.
        n : int
            Frames until it is that. 0 for words, which do not move.
        """
        change = _Change(at, self.value(at) if n else value, value, n)
        self._drop_from(at)
        self._changes.append(change)

    def cut(self, after: int) -> None:
        """Let nothing happen after a frame that was to happen later."""
        self._drop_from(after + 1)

    def moves(self, n: int) -> bool:
        """Tell whether it is on its way to somewhere at a frame."""
        change = self._changes[self._index(n)]
        return n < change.at + change.n

    def value(self, n: int) -> Any:
        """Return what it is at a frame."""
        return self._changes[self._index(n)].value(n)

    def piece(self, n: int) -> Piece:
        """Return the stretch that a frame is in."""
        index = self._index(n)
        change = self._changes[index]
        start, stop = change.at, END
        if index + 1 < len(self._changes):
            stop = self._changes[index + 1].at
        arrival = start + change.n
        if n < arrival:
            return Piece(self._moving(index), start, min(stop, arrival))
        return Piece(self._standing(index), arrival, stop)

    def _index(self, n: int) -> int:
        index = len(self._changes) - 1
        while index > 0 and self._changes[index].at > n:
            index -= 1
        return index

    def _moving(self, index: int) -> Any:
        change = self._changes[index]
        return Line(change.at, change.a, change.b, change.n)

    def _standing(self, index: int) -> Any:
        return self._changes[index].b

    def _drop_from(self, at: int) -> None:
        while len(self._changes) > 1 and self._changes[-1].at >= at:
            self._drop(len(self._changes) - 1)
        while len(self._changes) >= MAX_CHANGES:
            self._forget()

    def _drop(self, index: int) -> None:
        del self._changes[index]

    def _forget(self) -> None:
        """Let the oldest change be what was always so."""
        value = self._changes[1].b
        self._changes[0] = _Change(BEGIN, value, value, 0)
        self._drop(1)


@dataclass(frozen=True, eq=False)
class Turn:
    """Turns of a wheel in a stretch in which its speed stands, or moves along one line.

    Attributes
    ----------
    at : int
        A frame.
    whole, part : float or ndarray of float64, shape (n_dims,)
        Turns at that frame: whole ones, and the rest from 0 to 1. Apart, so that the rest
        stays exact after years.
    speed : float, ndarray of float64 or Line
        Turns per frame; of a line, times `unit`.
    unit : float
        Frames in which a speed of 1 makes one turn, for a line.
    """

    at: int
    whole: Any
    part: Any
    speed: Any
    unit: float

    def since(self, clock: Clock) -> Any:
        """Return `part` and the turns since `at`; all turns are these and `whole`."""
        if isinstance(self.speed, Line):
            return self.part + self.speed.sum_until(clock) / self.unit
        return self.part + self.speed * (clock - self.at)

    def moved(self, at: int) -> tuple[Any, Any]:
        """Return whole turns and the rest at a frame."""
        turns = self.since(at)
        extra = np.floor(turns)
        return self.whole + extra, turns - extra


class Wheel(Track):
    """A parameter that is a speed, and the turns that come of it.

    Parameters
    ----------
    value : float or ndarray of float64, shape (n_dims,)
        The speed until it is changed. At frame 0 there are 0 turns.
    unit : float
        Frames in which a speed of 1 makes one turn.

    Notes
    -----
    A change goes on from the turns that there are, so nothing jumps. From one frame to the
    next the speed of the former counts.
    """

    def __init__(self, value: Any, unit: float = 1.0) -> None:
        super().__init__(value)
        self._unit = unit
        zero = np.zeros_like(value) if isinstance(value, np.ndarray) else 0.0
        # Per change: the frame from which its turns are counted, and those that there were.
        self._turns = [(0, zero, zero)]

    def change(self, value: Any, at: int, n: int = 0) -> None:
        """Change the speed from a frame on, as `Track.change`."""
        before: Turn = self.piece(at - 1).value
        turns = (at, *before.moved(at))
        super().change(value, at, n)
        self._turns.append(turns)

    def _moving(self, index: int) -> Turn:
        return Turn(*self._turns[index], super()._moving(index), self._unit)

    def _standing(self, index: int) -> Turn:
        change = self._changes[index]
        speed = change.b / self._unit
        if not change.n:
            return Turn(*self._turns[index], speed, self._unit)
        arrival = change.at + change.n
        return Turn(arrival, *self._moving(index).moved(arrival), speed, self._unit)

    def _drop(self, index: int) -> None:
        super()._drop(index)
        del self._turns[index]

    def _forget(self) -> None:
        turn = self._standing(1)
        self._turns[0] = (turn.at, turn.whole, turn.part)
        super()._forget()
