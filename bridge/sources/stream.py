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
# The same for a 0, which every sender begins with.
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
        self._next = first
        self._newest = first - 1
        self._is_begun = False
        self._n_overwritten = frames.n_overwritten
        self._last = np.zeros(n_dims, np.float32)
        self._waiting: dict[int, Frames] = {}
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
        self._next = -1
        self._is_begun = True

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
        return max(0, self._next - 1)

    def _play_next(self) -> None:
        frame = self._waiting.pop(self._next, None)
        if frame is None:
            self._count("held", 1)
            if not self._waiting:
                return
            self._count("lost", 1)
            self._lost.add(self._next)
            self._lost = {number for number in self._lost if number > self._next - MAX_GAP}
        else:
            self._last = frame
        self._next += 1

    def _take_in(self) -> None:
        while (entry := self._frames.get()) is not None:
            if entry.tag < 0 or entry.n_values != len(self._last):
                continue
            if not self._is_begun:
                was_overwritten = self._frames.n_overwritten > self._n_overwritten
                if entry.tag != self._next and not was_overwritten:
                    continue
                self._is_begun, self._next = True, entry.tag
            if self._has_jumped(entry.tag):
                self._count("lost", len(self._waiting))
                self._waiting.clear()
                self._lost.clear()
                self._next = self._newest = entry.tag
            self._newest = max(self._newest, entry.tag)
            if entry.tag < self._next or entry.tag in self._waiting:
                self._count("late", 1)
                if entry.tag in self._lost:
                    self._lost.remove(entry.tag)
                    self._count("lost", -1)
            elif len(self._waiting) < MAX_WAITING:
                self._waiting[entry.tag] = self._frames.values[: entry.n_values].copy()
            else:
                self._count("lost", 1)

    def _has_jumped(self, number: int) -> bool:
        if self._next < 0:
            return True
        back = self._next - number
        return (
            back > (MAX_GAP_TO_ZERO if number == 0 else MAX_GAP) or number - self._newest > MAX_GAP
        )
