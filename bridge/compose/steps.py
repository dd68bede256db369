"""Patterns that repeat an array and change one cell of it from step to step."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np

from latentio.latents import Float64Array

from .parts import Part


class Steps(Part):
    """An array that is repeated, and changed a little from step to step.

    Parameters
    ----------
    n_steps : int
        How many steps.
    start, other : ndarray of float64, shape (n, n_dims)
        The array of the beginning, and the one that cells are taken from.
    loops : int
        How often each step's array is repeated.
    """

    def __init__(self, n_steps: int, start: Float64Array, other: Float64Array, loops: int) -> None:
        if start.shape != other.shape:
            raise ValueError(f"two equal arrays are needed, not {start.shape} and {other.shape}")
        super().__init__(n_steps * loops * len(start), start.shape[1])
        self._start, self._other, self._loops = start, other, loops

    def _make(self, first: int, stop: int) -> Float64Array:
        length = len(self._start)
        per_step = length * self._loops
        made = np.empty((stop - first, self.n_dims))
        step = first // per_step
        current = self._at(step)
        cells = current.reshape(-1)
        position = first
        while True:
            end = min(stop, (step + 1) * per_step)
            _fill(made[position - first : end - first], current, position % length)
            position = end
            if position == stop:
                return made
            step += 1
            self._advance(cells, step)

    @abstractmethod
    def _at(self, step: int) -> Float64Array:
        """Return the array of a step, a new one."""

    @abstractmethod
    def _advance(self, cells: Float64Array, step: int) -> None:
        """Turn the cells of the step before into those of a step, in place."""


class Blender(Steps):
    """One array turns into another, one cell per step: time outside, dims inside.

    Parameters
    ----------
    start, end : ndarray of float64, shape (n, n_dims)
        The two arrays.
    loops : int
        How often each step is repeated.

    Notes
    -----
    ``(1 + n * n_dims) * loops * n`` frames: the pattern ``blender`` of UnRAVEl.
    """

    def __init__(self, start: Float64Array, end: Float64Array, loops: int) -> None:
        super().__init__(1 + start.size, start, end, loops)

    def _at(self, step: int) -> Float64Array:
        current = self._start.copy()
        current.reshape(-1)[:step] = self._other.reshape(-1)[:step]
        return current

    def _advance(self, cells: Float64Array, step: int) -> None:
        cells[step - 1] = self._other.reshape(-1)[step - 1]


class Swapper(Steps):
    """At every step two arrays exchange the values of one cell; the first is heard.

    Parameters
    ----------
    start, other : ndarray of float64, shape (n, n_dims)
        The two arrays.
    cells : ndarray of int, shape (n_steps,)
        Which cell each step exchanges, ``frame * n_dims + dim``.
    loops : int
        How often each step is repeated.

    Notes
    -----
    With n steps, ``n * n * loops`` frames: the pattern ``swapper`` of UnRAVEl. An
    exchange that comes twice is undone.
    """

    def __init__(
        self,
        start: Float64Array,
        other: Float64Array,
        cells: np.ndarray[tuple[int], np.dtype[np.int64]],
        loops: int,
    ) -> None:
        super().__init__(len(cells), start, other, loops)
        self._cells = cells

    def _at(self, step: int) -> Float64Array:
        swaps = np.bincount(self._cells[: step + 1], minlength=self._start.size)
        is_other = (swaps % 2 == 1).reshape(self._start.shape)
        return np.where(is_other, self._other, self._start)

    def _advance(self, cells: Float64Array, step: int) -> None:
        cell = self._cells[step]
        here, there = self._start.reshape(-1)[cell], self._other.reshape(-1)[cell]
        # Bits, not values, so that two equal values or NaN do no harm.
        cells[cell] = there if cells[cell : cell + 1].tobytes() == here.tobytes() else here


def _fill(made: Float64Array, current: Float64Array, start: int) -> None:
    """Fill frames with an array over and over, beginning in its middle."""
    length = len(current)
    head = min(len(made), -start % length)
    made[:head] = current[start : start + head]
    n_whole = (len(made) - head) // length
    body = made[head : head + n_whole * length]
    body.reshape(n_whole, length, made.shape[1])[:] = current
    tail = len(made) - head - len(body)
    made[len(made) - tail :] = current[:tail]
