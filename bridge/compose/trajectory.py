"""Trajectories: a way through points, one frame at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from latentio.latents import Float64Array

from .interpolate import WAYS, cubic
from .parts import Part
from .quantiles import IntArray

# How to go from one point to the next.
MOVES = ("hold", "cubic", *WAYS)


@dataclass(frozen=True, eq=False)
class Stops:
    """Where a way stops, and how it goes on from there.

    Attributes
    ----------
    starts : ndarray of int64, shape (n_stops + 1,)
        The first frame of each stop, and the end; rising, from 0.
    numbers : ndarray of int64, shape (n_stops,)
        Which point each is at.
    moves : sequence of str
        How it goes to the next; one of `MOVES` for each.
    glides : ndarray of float64, shape (n_stops,)
        The share of its frames, 0 to 1, in which it goes there; before that it holds.
    returns : bool
        Whether the last stop goes to the first; else it holds.
    """

    starts: IntArray
    numbers: IntArray
    moves: Sequence[str]
    glides: Float64Array
    returns: bool = False


class Trajectory(Part):
    """A way from point to point; it is exactly at a point where a stop begins.

    Parameters
    ----------
    points : ndarray of float64, shape (n_points, grain_frames, n_dims)
        Each is a grain that is played over and over while the way stops there or goes on
        from there, each of its frames to the same frame of the next grain.
    stops : Stops
        Where it stops, and when.

    Notes
    -----
    ``"cubic"`` is a uniform Catmull-Rom spline through the stops; beyond the first and the
    last stand these themselves, or with ``returns`` those of the other end.
    """

    def __init__(self, points: Float64Array, stops: Stops) -> None:
        super().__init__(int(stops.starts[-1]), points.shape[2])
        self._points, self._stops = points, stops
        self._moves = np.array([MOVES.index(move) for move in stops.moves])
        if not stops.returns:
            self._moves[-1] = MOVES.index("hold")
        self._lengths = np.diff(stops.starts)

    def _make(self, first: int, stop: int) -> Float64Array:
        frames = np.arange(first, stop)
        stops = np.searchsorted(self._stops.starts, frames, "right") - 1
        since = frames - self._stops.starts[stops]
        glides = self._stops.glides[stops]
        # From 0, where the way still holds, to 1, where the next stop begins.
        ahead = since / self._lengths[stops] - (1.0 - glides)
        weights = np.divide(ahead, glides, out=np.zeros(len(frames)), where=ahead > 0)
        phases = since % self._points.shape[1]
        made = self._at(stops, phases)
        for number, move in enumerate(MOVES):
            # At weight 0 a formula could turn -0.0 into 0.0, or infinity nearby into NaN.
            rows = np.flatnonzero((self._moves[stops] == number) & (weights > 0))
            if move == "hold" or not len(rows):
                continue
            here, phase = stops[rows], phases[rows]
            start, end = made[rows], self._at(here + 1, phase)
            weight = weights[rows, np.newaxis]
            with np.errstate(invalid="ignore"):  # a palette may hold infinity
                if move == "cubic":
                    before, after = self._at(here - 1, phase), self._at(here + 2, phase)
                    made[rows] = cubic(before, start, end, after, weight)
                else:
                    made[rows] = WAYS[move](start, end, weight)
        return made

    def _at(self, stops: IntArray, phases: IntArray) -> Float64Array:
        """Return frames of the points of stops, which may lie beyond the ends."""
        count = len(self._lengths)
        inside = stops % count if self._stops.returns else np.clip(stops, 0, count - 1)
        return np.asarray(self._points[self._stops.numbers[inside], phases])
