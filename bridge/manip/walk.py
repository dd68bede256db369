"""The walk: a slow random motion in the vicinity of stored values."""

from __future__ import annotations

import numpy as np

from .generator import Array, Generator, Whole, generator
from .scene import Memory, Run, Scene, at, is_all
from .tracks import Clock, Turn


def walk(scene: Scene) -> Run | None:
    """``x + expression * (centre + spread * m)``, m from -1 to 1.

    The turns are the sum of ``rate / frame rate`` of all frames before. At whole turns m is the
    generator's number of that step; between two of them it goes in a straight line, or with
    shape smooth along ``t * t * (3 - 2 t)``, which begins and ends at rest.
    """
    centre, spread, expression = scene["centre"], scene["spread"], scene["expression"]
    stays = is_all(spread, 0.0)
    if stays and is_all(centre, 0.0):
        return None
    turn: Turn = scene["rate"]
    is_smooth = scene["shape"] == "smooth"
    motion = _Motion(generator(scene["seed"], scene.n_dims))

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        found: Array
        if stays:
            found = x + at(expression, clock) * at(centre, clock)
            return found
        turns = turn.since(clock)
        low = np.floor(turns)
        part = turns - low
        if is_smooth:
            part = part * part * (3.0 - 2.0 * part)
        step = (low + turn.whole).astype(np.int64)
        here, there = motion.ends(step)
        moved = here + (there - here) * part
        found = x + at(expression, clock) * (at(centre, clock) + at(spread, clock) * moved)
        return found

    return run


class _Motion:
    """The random numbers between which it moves, kept for frames of the same step."""

    def __init__(self, chance: Generator) -> None:
        self._chance = chance
        self._last: tuple[bytes, Array, Array] = (b"", np.empty(0), np.empty(0))

    def ends(self, step: Whole) -> tuple[Array, Array]:
        """Return the numbers of steps, and of those after them."""
        key = step.tobytes() if step.ndim == 1 else b""
        if key and key == self._last[0]:
            return self._last[1:]
        here, there = self._chance.noise(step), self._chance.noise(step + 1)
        if key:
            self._last = (key, here, there)
        return here, there
