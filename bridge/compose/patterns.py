"""Patterns: what becomes of a few frames in time.

``loop``, ``fibo``, ``orale``, ``blender`` and ``swapper`` are those of UnRAVEl (Martin
Heinze, 2026), written from its description and its files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from latentio.latents import Float64Array
from latentio.stats import Moments

from .parts import Blend, Joined, Part, Repeated, Reversed, Slice
from .seeds import Chance
from .steps import Blender, Swapper

_MAX_STATES = 4096
_KEPT_ROWS = 1024
_MAX_STEPS = 1 << 24
_MAX_CELLS = 1 << 24
_ORALE_LEVELS = 3


def loop(base: Part, loops: int = 1) -> Part:
    """Repeat a base."""
    return Repeated(base, loops)


def fibo(base: Part, loops: int = 1) -> Part:
    """Play the first 1, 2, 3, 5, 8, ... frames of a base, one after the other.

    Parameters
    ----------
    base : Part
        At least one frame.
    loops : int
        How often the whole is repeated.

    Returns
    -------
    Part
        Up to the largest Fibonacci number that is not more than ``base.n_frames``.
    """
    numbers, following = [1], 2
    while following <= base.n_frames:
        numbers.append(following)
        following = numbers[-1] + numbers[-2]
    return Repeated(Joined([Slice(base, 0, number) for number in numbers]), loops)


class _Orale(Part):
    """64 blocks of a base; a block is shifted once for every 3 in its number to base four."""

    def __init__(self, base: Part, shifts: Float64Array) -> None:
        super().__init__(4 ** len(shifts) * base.n_frames, base.n_dims)
        self._base, self._shifts = base, shifts

    def _make(self, first: int, stop: int) -> Float64Array:
        length = self._base.n_frames
        made = Repeated(self._base, 4 ** len(self._shifts)).frames(first, stop).copy()
        blocks = np.arange(first, stop) // length
        for level, shift in enumerate(self._shifts):
            made[blocks // 4**level % 4 == 3] += shift
        return made


def orale(base: Part, chance: Chance, loops: int = 1, spread: Float64Array | None = None) -> Part:
    """Play a base three times and a fourth time changed, on three levels.

    Parameters
    ----------
    base : Part
        The frames.
    chance : Chance
        Draws how far each dim is shifted on each level: uniform, up to one standard
        deviation either way.
    loops : int
        How often the whole is repeated.
    spread : ndarray of float64, shape (n_dims,), optional
        The standard deviation of each dim; by default that of the base.

    Returns
    -------
    Part
        ``64 * base.n_frames * loops`` frames.
    """
    if spread is None:
        spread = base.array().std(axis=0)
    drawn = chance.generator().random((_ORALE_LEVELS, base.n_dims))
    return Repeated(_Orale(base, (2.0 * drawn - 1.0) * spread), loops)


def blender(start: Part, end: Part, loops: int = 1) -> Part:
    """Turn one base into another, cell by cell; see `bridge.compose.steps.Blender`."""
    return Blender(_cells(start, "blender"), _cells(end, "blender"), loops)


def swapper(start: Part, other: Part, chance: Chance, loops: int = 1) -> Part:
    """Let two bases exchange cells; see `bridge.compose.steps.Swapper`.

    Parameters
    ----------
    start, other : Part
        Two of one shape.
    chance : Chance
        Chooses the cells, one per frame of the base.
    loops : int
        How often each step is repeated.

    Returns
    -------
    Part
        ``n_frames * n_frames * loops`` frames.
    """
    first, second = _cells(start, "swapper"), _cells(other, "swapper")
    cells = chance.generator().integers(0, first.size, size=len(first))
    return Swapper(first, second, cells, loops)


class _Euclid(Part):
    """Frames of a base, each beginning at an onset of a Euclidean rhythm."""

    def __init__(
        self, base: Part, onsets: np.ndarray[Any, np.dtype[np.bool_]], options: Mapping[str, Any]
    ) -> None:
        super().__init__(len(onsets) * options["length"] * options["loops"], base.n_dims)
        self._base, self._onsets, self._counts = base, onsets, np.cumsum(onsets)
        self._length = options["length"]
        self._turns = options["rotate"] + options["spread"] * np.arange(base.n_dims)
        self._mean = _moments(base)[0] if options["rest"] == "mean" else None

    def _make(self, first: int, stop: int) -> Float64Array:
        steps = np.arange(first, stop)[:, np.newaxis] // self._length + self._turns
        cycle, place = np.divmod(steps, len(self._onsets))
        numbers = cycle * self._counts[-1] + self._counts[place] - 1
        low = int(numbers.min())
        frames = _around(self._base, low, int(numbers.max()) + 1)
        made = frames[numbers - low, np.arange(self.n_dims)]
        if self._mean is not None:
            made = np.where(self._onsets[place], made, self._mean)
        return np.ascontiguousarray(made)


def euclid(base: Part, options: Mapping[str, Any]) -> Part:
    """Play the frames of a base in a Euclidean rhythm.

    Parameters
    ----------
    base : Part
        Each onset takes the next of its frames, over and over.
    options : mapping
        The options of ``euclid`` in `bridge.compose.pattern_table`, all of them.

    Returns
    -------
    Part
        ``steps * length * loops`` frames.

    Raises
    ------
    ValueError
        If there are more pulses than steps.

    Notes
    -----
    Step i is an onset if ``i * pulses % steps < pulses``: the rhythms of Bjorklund's
    algorithm up to rotation (Toussaint, "The Euclidean algorithm generates traditional
    musical rhythms", 2005).
    """
    steps = options["steps"] or base.n_frames
    pulses = options["pulses"] or max(1, (3 * steps + 4) // 8)
    if pulses > steps:
        raise ValueError(
            f"pattern 'euclid': pulses must be from 1 to steps ({steps}), not {pulses}"
        )
    onsets = np.arange(steps) * pulses % steps < pulses
    return _Euclid(base, onsets, options)


def markov(base: Part, chance: Chance, loops: int = 1, jump: float = 0.5) -> Part:
    """Walk among the frames of a base, preferring near ones.

    Parameters
    ----------
    base : Part
        2 to 4096 frames; the walk begins at the first.
    chance : Chance
        Draws the walk.
    loops : int
        The walk has ``base.n_frames * loops`` frames.
    jump : float
        How far it jumps, above 0, in mean distances between frames: the odds of
        going to a frame are ``exp(-distance / (jump * mean distance))``.

    Returns
    -------
    Part

    Raises
    ------
    ValueError
        If the base has too many frames.
    """
    if base.n_frames > _MAX_STATES:
        raise ValueError(
            f"pattern 'markov': frames must be from 1 to {_MAX_STATES}, not {base.n_frames}"
        )
    n_steps = base.n_frames * loops
    if n_steps > _MAX_STEPS:
        most = _MAX_STEPS // base.n_frames
        raise ValueError(f"pattern 'markov': loops must be from 1 to {most}, not {loops}")
    frames = base.array()
    spread = frames.std(axis=0)
    scaled = frames / np.where(spread > 0, spread, 1.0)

    def distances(state: int) -> Float64Array:
        return np.asarray(np.sqrt(((scaled - scaled[state]) ** 2).sum(axis=1)))

    n_states = len(frames)
    mean = sum(float(distances(state).sum()) for state in range(n_states))
    mean /= max(1, n_states * (n_states - 1))
    chances: dict[int, Float64Array] = {}
    drawn = chance.generator().random(n_steps)
    states = np.zeros(n_steps, np.int64)
    state = 0
    for step in range(1, n_steps):
        row = chances.get(state)
        if row is None:
            odds = np.exp(-distances(state) / (jump * mean if mean > 0 else 1.0))
            odds[state] = 0.0
            # Where every other frame is too far for a float, all are equally far.
            row = np.cumsum(odds if odds.any() else np.ones(n_states))
            if len(chances) < _KEPT_ROWS:
                chances[state] = row
        state = min(int(np.searchsorted(row, drawn[step] * row[-1], "right")), n_states - 1)
        states[step] = state
    return _Chosen(frames, states)


class _Chosen(Part):
    """Frames of an array in some order."""

    def __init__(self, data: Float64Array, numbers: np.ndarray[Any, np.dtype[np.int64]]) -> None:
        super().__init__(len(numbers), data.shape[1])
        self._data, self._numbers = data, numbers

    def _make(self, first: int, stop: int) -> Float64Array:
        return np.take(self._data, self._numbers[first:stop], axis=0)


def canon(base: Part, loops: int = 1, voices: int = 2, delay: int | None = None) -> Part:
    """Let later dims imitate the first ones.

    Parameters
    ----------
    base : Part
        The dims are divided into `voices` groups; the first group leads.
    loops : int
        How often the base is repeated.
    voices : int
        Number of groups, 1 to ``base.n_dims``.
    delay : int, optional
        Frames from one voice to the next; default ``base.n_frames // voices``, at least 1.

    Returns
    -------
    Part
        ``base.n_frames * loops`` frames. Each follower keeps the mean and the spread
        that its dim has in the base; lines wrap around.

    Raises
    ------
    ValueError
        If there are more voices than dims.
    """
    if voices > base.n_dims:
        raise ValueError(
            f"pattern 'canon': voices must be from 1 to {base.n_dims} (the dims), not {voices}"
        )
    later = max(1, base.n_frames // voices) if delay is None else delay
    return Repeated(_Canon(base, voices, later), loops)


class _Canon(Part):
    """Later dims imitate the first ones."""

    def __init__(self, base: Part, voices: int, delay: int) -> None:
        super().__init__(base.n_frames, base.n_dims)
        self._base, self._delay = base, delay
        self._mean, self._spread = _moments(base)
        self._groups = np.array_split(np.arange(base.n_dims), voices)

    def _make(self, first: int, stop: int) -> Float64Array:
        made = self._base.frames(first, stop).copy()
        for voice, dims in enumerate(self._groups[1:], 1):
            leaders = self._groups[0][: len(dims)]
            later = self._delay * voice
            lines = _around(self._base, first - later, stop - later)[:, leaders]
            unit = np.where(self._spread[leaders] > 0, self._spread[leaders], 1.0)
            lines = (lines - self._mean[leaders]) / unit
            made[:, dims] = self._mean[dims] + lines * self._spread[dims]
        return made


def palindrome(base: Part, loops: int = 1, turn: str = "twice") -> Part:
    """Play a base forward and then backward.

    Parameters
    ----------
    base : Part
        The frames.
    loops : int
        How often the whole is repeated.
    turn : {"twice", "once"}
        How often the frames at the turning points are heard.

    Returns
    -------
    Part
        ``2 * n_frames * loops`` frames; with ``"once"``, ``2 * (n_frames - 1) * loops``,
        and `loops` frames of a base of one.
    """
    back: Part = Reversed(base)
    if turn == "once":
        back = Slice(back, min(1, base.n_frames), max(1, base.n_frames - 1))
    return Repeated(Joined([base, back]), loops)


def crossfade(start: Part, end: Part, loops: int = 1, way: str = "linear") -> Part:
    """Repeat two bases at once and go from one to the other.

    Parameters
    ----------
    start, end : Part
        Two of one shape.
    loops : int
        How often they are repeated.
    way : {"linear", "smooth", "slerp"}
        How to go.

    Returns
    -------
    Part
        ``n_frames * loops`` frames; the first is of `start`, the last of `end` if there are two.
    """
    return Blend(Repeated(start, loops), Repeated(end, loops), way, closed=True)


class _Stretched(Part):
    """Every frame of a part several times."""

    def __init__(self, part: Part, times: int) -> None:
        super().__init__(part.n_frames * times, part.n_dims)
        self._part, self._times = part, times

    def _make(self, first: int, stop: int) -> Float64Array:
        start, end = first // self._times, -(-stop // self._times)
        frames = self._part.frames(start, end)
        return np.take(frames, np.arange(first, stop) // self._times - start, axis=0)


def stretch(base: Part, times: int) -> Part:
    """Hold every frame of a base for several frames."""
    return _Stretched(base, times)


def _around(part: Part, first: int, stop: int) -> Float64Array:
    """Return frames of a part that goes round and round, from any number on."""
    start = first % part.n_frames
    stop += start - first
    return Repeated(part, -(-stop // part.n_frames)).frames(start, stop)


def _moments(part: Part) -> tuple[Float64Array, Float64Array]:
    """Return mean and standard deviation of each dim."""
    total = Moments.empty(part.n_dims)
    for block in part.blocks():
        total = total.joined(Moments.of(block))
    found = total.finished()
    return found.mean, found.std


def _cells(part: Part, name: str) -> Float64Array:
    """Return a whole part, if it is a base and not a piece of an hour."""
    if part.n_frames * part.n_dims > _MAX_CELLS:
        raise ValueError(
            f"pattern '{name}': frames must be from 1 to {_MAX_CELLS // part.n_dims} "
            f"with {part.n_dims} dims, not {part.n_frames}"
        )
    return part.array()
