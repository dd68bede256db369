"""The sequencer: up to 64 steps for each dim, constant or decaying."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from .generator import Array, generator
from .scene import Memory, Run, Scene, at, is_all
from .table import SEQ_STEPS
from .tracks import Clock, Line, Turn, Wheel


class Stride(Turn):
    """Turns of a wheel of which the parameter says how many frames one of them takes."""

    def since(self, clock: Clock) -> Any:
        """Return `part` and the turns since `at`; all turns are these and `whole`."""
        if isinstance(self.speed, Line):
            sums = _sums(float(self.speed.a), float(self.speed.b), self.speed.n)
            return self.part + sums[np.asarray(clock - self.speed.at).astype(np.int64)]
        # A division, so that a step of 3 frames ends after exactly 3.
        return self.part + (clock - self.at) / self.speed


class Pace(Wheel):
    """A parameter that is a duration in frames, and the turns that come of it."""

    def _moving(self, index: int) -> Turn:
        line = super()._moving(index)
        return Stride(line.at, line.whole, line.part, line.speed, 1.0)

    def _standing(self, index: int) -> Turn:
        change = self._changes[index]
        if not change.n:
            return Stride(*self._turns[index], change.b, 1.0)
        arrival = change.at + change.n
        return Stride(arrival, *self._moving(index).moved(arrival), change.b, 1.0)


@lru_cache(maxsize=8)
def _sums(a: float, b: float, n: int) -> Array:
    """Return the turns of the frames of a line before its frames 0 to n: shape (n + 1,)."""
    durations = Line(0, a, b, n).value(np.arange(n, dtype=np.float64))
    found: Array = np.concatenate([[0.0], np.cumsum(1.0 / durations)])
    return found


def seq(scene: Scene) -> Run | None:
    """``x + amplitude * expression * (step + spread * v) * envelope``.

    The turns are the sum of ``1 / duration`` of all frames before; the step is the whole turns
    mod ``steps``, v the generator's number for it. The envelope is 1, or with a decay
    ``(decay / (1 + decay)) ^ age``, the age being the frames since the step began.
    """
    amplitude = scene["amplitude"]
    if is_all(amplitude, 0.0):
        return None
    turn: Turn = scene["duration"]
    duration = turn.speed
    steps = scene["steps"].astype(np.int64)
    spread, decay, expression = scene["spread"], scene["decay"], scene["expression"]
    dims = np.arange(scene.n_dims)
    values = [scene[name] for name in SEQ_STEPS]
    moving = {number: value for number, value in enumerate(values) if isinstance(value, Line)}
    still = np.array([0.0 * dims if isinstance(value, Line) else value for value in values])
    numbers = np.arange(len(SEQ_STEPS))[:, np.newaxis]
    is_random, decays = not is_all(spread, 0.0), not is_all(decay, 0.0)
    chance = generator(scene["seed"], scene.n_dims).noise(numbers) if is_random else None

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        turns = turn.since(clock)
        low = np.floor(turns)
        index = np.asarray(low + turn.whole).astype(np.int64) % steps
        value = still[index, dims]
        for number, line in moving.items():
            value = np.where(index == number, line.value(clock), value)
        if chance is not None:
            value = value + at(spread, clock) * chance[index, dims]
        if decays:
            lag = at(decay, clock)
            age = (turns - low) * at(duration, clock)
            value = value * np.where(lag == 0.0, 1.0, (lag / (1.0 + lag)) ** age)
        found: Array = x + at(amplitude, clock) * at(expression, clock) * value
        return found

    return run
