"""Numbered frames: first in, first out, each played once.

A few frames are waited for before the first is played (`jitter_frames`), so that one
which comes a little late is not missed. When there is none to play, the last is held and
the stream goes on a step later: the reserve grows by itself to what the sender and the
network need, a sender whose clock is slow costs a hold now and then, and one that sends
everything at once loses nothing.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from ..rings.frames import FrameReader
from .source import Count, Frames

JITTER_FRAMES = 2
JITTER_S = 0.03
# A number that is so far off was not lost or late: the sender has jumped.
MAX_GAP = 64
# The same for a 0 where there was none: it may have been overtaken by the frames after it.
MAX_GAP_TO_ZERO = 8
MAX_WAITING = 65536


def jitter_frames(length: Fraction, sample_rate: int) -> int:
    """Return how many frames are waited for before a stream begins.

    Parameters
    ----------
    length : Fraction
        Device samples per frame.
    sample_rate : int
        Of the device, in hertz.

    Returns
    -------
    int
        `JITTER_FRAMES`, the one that is played and one in reserve, or so many more that the
        reserve lasts `JITTER_S`: patches compute ahead and send in bursts of up to their
        audio buffer, which is 25 ms in Pure Data unless set otherwise.
    """
    reserve = -(-Fraction(JITTER_S) * sample_rate // length)
    return max(JITTER_FRAMES, 1 + reserve)


class NumberedStream:
    """Frames in the order of their numbers.

    Parameters
    ----------
    frames : FrameReader
        Where they come in, tagged with their number; live ones are passed over.
    n_dims : int
        Values per frame.
    first : int
        Number to begin with. What came before it was left by another stream, and is passed
        over.
    count : callable
        Told of steps that were ``held``, and of frames ``lost`` and ``late``. A frame that
        comes after it was given up for lost is late and no longer lost.
    """

    n_steps = None

    def __init__(self, frames: FrameReader, n_dims: int, first: int, count: Count) -> None:
        self._frames = frames
        self._count = count
        self._first: int | None = first
        self._n_overwritten = frames.n_overwritten
        # A frame's place is its number and a shift: a sender that begins again goes on here.
        self._shift: int | None = None
        self._has_zero = False
        self._next = 0
        self._newest = -1
        self._last = np.zeros(n_dims, np.float32)
        self._last_number = 0
        self._waiting: dict[int, tuple[int, Frames]] = {}
        self._lost: set[int] = set()

    @property
    def n_waiting(self) -> int:
        """Frames that came and were not played yet."""
        self._take_in()
        return len(self._waiting)

    def begin_anew(self) -> None:
        """Forget what came so far: the next frame that comes is the first, whatever its number."""
        self._frames.skip_all()
        self._waiting.clear()
        self._lost.clear()
        self._first = self._shift = None
        self._newest = self._next - 1

    def read(self, first: int, stop: int) -> Frames:
        """Return the next frames, shape (n_steps, n_dims)."""
        self._take_in()
        rows = []
        for _ in range(first, stop):
            self._play_next()
            rows.append(self._last)
        return np.array(rows, np.float32)

    def position(self, step: int) -> int:
        """Return the number of the frame that is played, whatever the step."""
        return self._last_number

    def _play_next(self) -> None:
        found = self._waiting.pop(self._next, None)
        if found is None:
            self._count("held", 1)
            if not self._waiting:
                return
            self._count("lost", 1)
            self._lost.add(self._next)
            self._lost = {place for place in self._lost if place > self._next - MAX_GAP}
        else:
            self._last_number, self._last = found
        self._next += 1

    def _take_in(self) -> None:
        while (entry := self._frames.get()) is not None:
            number = entry.tag
            if number < 0 or entry.n_values != len(self._last):
                continue
            if self._shift is None:
                was_overwritten = self._frames.n_overwritten > self._n_overwritten
                if self._first not in (None, number) and not was_overwritten:
                    continue
                self._shift, self._has_zero = self._next - number, False
            elif self._has_jumped(number, number + self._shift):
                self._shift, self._has_zero = self._newest + 1 - number, False
            place = number + self._shift
            self._has_zero |= number == 0
            if place < self._next or place in self._waiting:
                self._count("late", 1)
                if place in self._lost:
                    self._lost.remove(place)
                    self._count("lost", -1)
            elif len(self._waiting) < MAX_WAITING:
                self._waiting[place] = number, self._frames.values[: entry.n_values].copy()
                self._newest = max(self._newest, place)
            else:
                self._count("lost", 1)
                self._newest = max(self._newest, place)

    def _has_jumped(self, number: int, place: int) -> bool:
        if number == 0 and self._has_zero:
            return place < self._newest
        if number == 0:
            return self._next - place > MAX_GAP_TO_ZERO
        return self._next - place > MAX_GAP or place - self._newest > MAX_GAP
