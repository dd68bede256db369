"""The jam: a loop of codes, random or loaded, edited while it plays."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from .generator import Array, generator
from .scene import Memory, Run, Scene, at, is_all
from .tracks import Clock, Turn


def jam(scene: Scene) -> Run | None:
    """``x * (1 - amount) + code * amount``; mode add: ``x + code * amount``.

    The place in the loop is ``turns + position``, turns being the sum of the speeds of all
    frames before; the code is that of the frame ``first + floor(place) mod (stop - first)``,
    or with stretch linear between that and the next one of the loop.
    """
    amount = scene["amount"]
    codes = _Codes(scene)
    if codes.n == 0 or is_all(amount, 0.0):
        return None
    first = min(scene["first"], codes.n - 1)
    stop = min(scene["stop"] or codes.n, codes.n)
    length = max(stop - first, 1)
    turn: Turn = scene["speed"]
    position = scene["position"]
    is_linear, adds = scene["stretch"] == "linear", scene["mode"] == "add"

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        place = turn.since(clock) + at(position, clock)
        floor: Any
        if isinstance(clock, int):
            floor = math.floor(place)
            row = floor + int(turn.whole)
        else:
            floor = np.floor(place)
            row = (floor + turn.whole).astype(np.int64)
        code = codes.rows(first + row % length, clock)
        if is_linear:
            after = codes.rows(first + (row + 1) % length, clock)
            code = code + (after - code) * (place - floor)
        part = at(amount, clock)
        found: Array = x + code * part if adds else x * (1.0 - part) + code * part
        return found

    return run


class _Codes:
    """The codes of a scene, row by row."""

    def __init__(self, scene: Scene) -> None:
        self._edits = scene.edits
        self._loaded = scene.loaded if scene["codes"] == "loaded" else None
        if scene["codes"] == "loaded":
            self.n = 0 if self._loaded is None else len(self._loaded)
        else:
            self.n = scene["length"]
            self._centre, self._spread = scene["centre"], scene["spread"]
            self._chance = generator(scene["seed"], scene.n_dims)

    def rows(self, numbers: Any, clock: Clock) -> Array:
        """Return the codes of one frame or of a column of frames."""
        is_one = isinstance(numbers, int)
        found: Array
        if self._loaded is not None:
            found = self._loaded[numbers if is_one else numbers[:, 0]].astype(np.float64)
        else:
            value = self._chance.row(numbers) if is_one else self._chance.noise(numbers)
            found = at(self._centre, clock) + value * at(self._spread, clock)
        if self._edits:
            rows = np.atleast_2d(found)  # the same numbers, one row per frame
            for row, number in zip(rows, np.ravel(numbers), strict=True):
                for dim, new in self._edits.get(int(number), {}).items():
                    row[dim] = new
        return found
