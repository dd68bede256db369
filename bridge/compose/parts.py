"""Parts: frames that are made when they are asked for.

A part knows how long it is and makes any stretch of itself, always the same one. So a song
of any length is written block by block, and parts of parts cost nothing until then.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import numpy as np

from latentio.latents import Float64Array

from .interpolate import WAYS

# More than any disk holds.
MAX_FRAMES = 2**40
# Values of a block: small enough for a cache, large enough that Python costs little.
_BLOCK_VALUES = 1 << 18


class Part(ABC):
    """Frames that are made when they are asked for.

    Parameters
    ----------
    n_frames : int
        How many there are, 0 or more.
    n_dims : int
        Values per frame, 1 or more.
    """

    def __init__(self, n_frames: int, n_dims: int) -> None:
        self.n_frames = n_frames
        self.n_dims = n_dims

    def frames(self, first: int, stop: int) -> Float64Array:
        """Make a stretch of frames.

        Parameters
        ----------
        first, stop : int
            ``0 <= first <= stop <= n_frames``.

        Returns
        -------
        ndarray of float64, shape (stop - first, n_dims), C-contiguous
            Read-only: it may be shared with the part.

        Raises
        ------
        ValueError
            If the stretch is not inside the part.
        """
        if not 0 <= first <= stop <= self.n_frames:
            raise ValueError(f"frames {first} to {stop} are not inside 0 to {self.n_frames}")
        made = self._make(first, stop) if stop > first else np.zeros((0, self.n_dims))
        made = made.view()
        made.flags.writeable = False
        return made

    def blocks(self) -> Iterator[Float64Array]:
        """Make all frames, in blocks of about 2 MB."""
        step = max(1, _BLOCK_VALUES // self.n_dims)
        for first in range(0, self.n_frames, step):
            yield self.frames(first, min(first + step, self.n_frames))

    def array(self) -> Float64Array:
        """Make all frames at once, shape (n_frames, n_dims)."""
        return self.frames(0, self.n_frames)

    @abstractmethod
    def _make(self, first: int, stop: int) -> Float64Array:
        """Make a stretch that is inside the part and not empty."""


class Frames(Part):
    """Frames that are there already.

    Parameters
    ----------
    data : ndarray of float64, shape (n_frames, n_dims)
        The frames; a memory map is read stretch by stretch.
    """

    def __init__(self, data: Float64Array) -> None:
        super().__init__(*data.shape)
        self._data = data

    def _make(self, first: int, stop: int) -> Float64Array:
        return np.ascontiguousarray(self._data[first:stop])


class Slice(Part):
    """Some of the frames of a part.

    Parameters
    ----------
    part : Part
        The part.
    first, stop : int
        ``0 <= first <= stop <= part.n_frames``.
    """

    def __init__(self, part: Part, first: int, stop: int) -> None:
        if not 0 <= first <= stop <= part.n_frames:
            raise ValueError(f"frames {first} to {stop} are not inside 0 to {part.n_frames}")
        super().__init__(stop - first, part.n_dims)
        self._part, self._first = part, first

    def _make(self, first: int, stop: int) -> Float64Array:
        return self._part.frames(self._first + first, self._first + stop)


class Joined(Part):
    """Parts one after the other.

    Parameters
    ----------
    parts : sequence of Part
        At least one, all of one number of dims.

    Raises
    ------
    ValueError
        If there are none, or dims differ.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        if not parts:
            raise ValueError("there are no parts to join")
        for number, part in enumerate(parts):
            if part.n_dims != parts[0].n_dims:
                raise ValueError(
                    f"part {number} has {part.n_dims} dims, part 0 has {parts[0].n_dims}"
                )
        self._ends = list(accumulate(part.n_frames for part in parts))
        super().__init__(self._ends[-1], parts[0].n_dims)
        self._parts = list(parts)

    def _make(self, first: int, stop: int) -> Float64Array:
        pieces = []
        number = bisect_right(self._ends, first)
        while first < stop:
            part = self._parts[number]
            start = self._ends[number] - part.n_frames
            end = min(stop, self._ends[number])
            if end > first:
                pieces.append(part.frames(first - start, end - start))
                first = end
            number += 1
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)


class Repeated(Part):
    """A part several times over.

    Parameters
    ----------
    part : Part
        What is repeated; not empty, unless `times` is 0.
    times : int
        How often, 0 or more.
    """

    def __init__(self, part: Part, times: int) -> None:
        super().__init__(part.n_frames * times, part.n_dims)
        self._part = part

    def _make(self, first: int, stop: int) -> Float64Array:
        length = self._part.n_frames
        start = first % length
        if start + stop - first <= length:
            return self._part.frames(start, start + stop - first)
        if stop - first >= length or length * self.n_dims <= _BLOCK_VALUES:
            # The whole of a short part is cheaper than many stretches of it.
            whole = self._part.array()
            return np.take(whole, np.arange(first, stop) % length, axis=0)
        middle = length - start
        rest = stop - first - middle
        return np.concatenate([self._part.frames(start, length), self._part.frames(0, rest)])


class Reversed(Part):
    """A part from its end to its beginning.

    Parameters
    ----------
    part : Part
        The part.
    """

    def __init__(self, part: Part) -> None:
        super().__init__(part.n_frames, part.n_dims)
        self._part = part

    def _make(self, first: int, stop: int) -> Float64Array:
        end = self.n_frames
        return np.ascontiguousarray(self._part.frames(end - stop, end - first)[::-1])


class Mirrored(Part):
    """A part with its dims in reverse order.

    Parameters
    ----------
    part : Part
        The part.
    """

    def __init__(self, part: Part) -> None:
        super().__init__(part.n_frames, part.n_dims)
        self._part = part

    def _make(self, first: int, stop: int) -> Float64Array:
        return np.ascontiguousarray(self._part.frames(first, stop)[:, ::-1])


class Blend(Part):
    """From one part into another while both go on.

    Parameters
    ----------
    start, end : Part
        Of one length and one number of dims.
    way : {"linear", "smooth", "slerp"}
        How (`bridge.compose.interpolate.WAYS`).
    closed : bool
        If True, the first frame is that of `start` and the last, if there is more than one,
        that of `end`; if False, neither is, which is right between two parts that are heard
        on either side.

    Raises
    ------
    ValueError
        If lengths or dims differ.
    """

    def __init__(self, start: Part, end: Part, way: str, *, closed: bool = False) -> None:
        if (start.n_frames, start.n_dims) != (end.n_frames, end.n_dims):
            raise ValueError(
                f"a blend needs equal parts, not {start.n_frames} x {start.n_dims} "
                f"and {end.n_frames} x {end.n_dims}"
            )
        super().__init__(start.n_frames, start.n_dims)
        self._ends, self._way, self._closed = (start, end), WAYS[way], closed

    def _make(self, first: int, stop: int) -> Float64Array:
        start, end = (part.frames(first, stop) for part in self._ends)
        return self._way(start, end, _weights(first, stop, self.n_frames, closed=self._closed))


class Glide(Part):
    """Frames between the last of one part and the first of another.

    Parameters
    ----------
    before, after : Part
        The parts on either side, not empty.
    n_frames : int
        How many frames to put between them.
    way : {"linear", "smooth", "slerp"}
        How.
    """

    def __init__(self, before: Part, after: Part, n_frames: int, way: str) -> None:
        super().__init__(n_frames, before.n_dims)
        self._sides, self._way = (before, after), WAYS[way]

    def _make(self, first: int, stop: int) -> Float64Array:
        before, after = self._sides
        start = before.frames(before.n_frames - 1, before.n_frames)
        shape = (stop - first, self.n_dims)
        end = np.broadcast_to(after.frames(0, 1), shape)
        weights = _weights(first, stop, self.n_frames, closed=False)
        return self._way(np.broadcast_to(start, shape), end, weights)


def _weights(first: int, stop: int, n_frames: int, *, closed: bool) -> Float64Array:
    numbers = np.arange(first, stop, dtype=np.float64)[:, np.newaxis]
    if closed:
        return np.asarray(numbers / max(1, n_frames - 1))
    return np.asarray((numbers + 1.0) / (n_frames + 1.0))
