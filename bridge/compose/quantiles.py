"""Exact quantiles of data that do not fit into memory.

A guess, from a sample, says between which two numbers each quantile lies. One pass over the
data counts what is below and keeps what is between; if that is too much, it is counted into
bins, and the next pass looks into one of them. A wrong guess costs a pass, never the result.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from latentio.latents import Float64Array

_BINS = 1 << 14
# Different values that all intervals together keep instead of counting them.
_KEPT = 3 << 21
# How far around a quantile of the sample the search begins, in standard errors of its rank.
_MARGIN = 4.0

IntArray = np.ndarray[Any, np.dtype[np.int64]]


class QuantileSearch:
    """Quantiles of each dim, narrowed down pass by pass.

    Parameters
    ----------
    fractions : sequence of Fraction
        Which quantiles, 0 to 1.
    sample : ndarray of float64, shape (n, n_dims)
        Some of the data, at least one frame; what is taken makes it fast, not right.
    """

    def __init__(self, fractions: Sequence[Fraction], sample: Float64Array) -> None:
        self._fractions = tuple(fractions)
        self._n_dims = sample.shape[1]
        self._found: dict[tuple[int, int], float] = {}
        self._searched: dict[tuple[int, Any], _Interval] = {}
        self._n_kept = _KEPT // (len(self._fractions) * self._n_dims)
        ordered = np.sort(sample, axis=0)
        n = len(sample)
        for fraction in self._fractions:
            place = float(fraction) * (n - 1)
            reach = _MARGIN * (n * float(fraction * (1 - fraction))) ** 0.5 + 1.0
            first, last = max(0, int(place - reach)), min(n - 1, int(place + reach) + 1)
            for dim in range(self._n_dims):
                self._searched[dim, fraction] = _Interval(
                    float(ordered[first, dim]), float(ordered[last, dim]), self._n_kept
                )

    def add(self, lines: Float64Array) -> None:
        """Look at some of the data.

        Parameters
        ----------
        lines : ndarray of float64, shape (n_dims, any)
            Finite values, one line per dim; every pass must give all the data once.
        """
        for (dim, _), interval in self._unique():
            interval.add(lines[dim])

    def finish_pass(self, n: int, low: Float64Array, high: Float64Array) -> bool:
        """End a pass.

        Parameters
        ----------
        n : int
            How many values of each dim there are.
        low, high : ndarray, shape (n_dims,)
            Least and greatest value of each dim.

        Returns
        -------
        bool
            Whether all is found; if not, another pass is needed.
        """
        searched: dict[tuple[int, Any], _Interval] = {}
        followers: dict[tuple[int, float, float], _Interval] = {}
        for (dim, wanted), interval in self._searched.items():
            ranks = self._ranks(wanted, n) if isinstance(wanted, Fraction) else (wanted,)
            for rank in ranks:
                result = interval.at(rank, float(low[dim]), float(high[dim]))
                if isinstance(result, float):
                    self._found[dim, rank] = result
                    continue
                # Ranks that go on in one interval share it.
                key = dim, *result
                searched[dim, rank] = followers.setdefault(key, _Interval(*result, self._n_kept))
        self._searched = searched
        return not searched

    def values(self, n: int) -> Float64Array:
        """Return the quantiles, once all is found.

        Parameters
        ----------
        n : int
            How many values of each dim there are.

        Returns
        -------
        ndarray of float64, shape (n_fractions, n_dims)
            With linear interpolation between order statistics, as ``numpy.quantile``.
        """
        result = np.empty((len(self._fractions), self._n_dims))
        for row, fraction in enumerate(self._fractions):
            lower, upper = self._ranks(fraction, n)
            weight = float(fraction * (n - 1) - lower)
            for dim in range(self._n_dims):
                a, b = self._found[dim, lower], self._found[dim, upper]
                # As numpy does it, so that the last bit agrees.
                step = b - a
                result[row, dim] = b - step * (1 - weight) if weight >= 0.5 else a + step * weight
        return result

    def _unique(self) -> list[tuple[tuple[int, Any], _Interval]]:
        by_identity = {id(interval): (key, interval) for key, interval in self._searched.items()}
        return list(by_identity.values())

    @staticmethod
    def _ranks(fraction: Fraction, n: int) -> tuple[int, int]:
        place = int(fraction * (n - 1))
        return place, min(place + 1, n - 1)


class _Interval:
    """What lies in an interval of one dim, ends included, and how much lies below it."""

    def __init__(self, low: float, high: float, n_kept: int) -> None:
        self._low, self._high = low, high
        self._below = 0
        self._values = _Values(n_kept)
        self._counts: IntArray | None = None
        self._least, self._greatest = np.inf, -np.inf
        self._scale = _scale(low, high)

    def add(self, line: Float64Array) -> None:
        """Look at some values."""
        is_below = line < self._low
        self._below += int(np.count_nonzero(is_below))
        is_inside = line <= self._high
        is_inside ^= is_below
        inside = line[is_inside]
        if not len(inside):
            return
        if self._counts is None:
            self._values.add(inside)
            if self._scale == 0 or self._values.fits():  # 0: there are no finer bins
                return
            inside, numbers = self._values.take()
            self._counts = np.zeros(_BINS, np.int64)
            np.add.at(self._counts, self._bins(inside), numbers)
        else:
            self._counts += np.bincount(self._bins(inside), minlength=_BINS)
        self._least = min(self._least, float(inside.min()))
        self._greatest = max(self._greatest, float(inside.max()))

    def at(self, rank: int, low: float, high: float) -> float | tuple[float, float]:
        """Return the value of a rank, or a narrower interval that it is in.

        Parameters
        ----------
        rank : int
            Place in the order of all values, from 0.
        low, high : float
            The least and greatest value of all: where to go if it is not in here.
        """
        rank -= self._below
        if rank < 0:
            return low, float(np.nextafter(self._low, -np.inf))
        if self._counts is None:
            different, numbers = self._values.take()
            ends = np.cumsum(numbers)
            if not len(ends) or rank >= ends[-1]:
                return float(np.nextafter(self._high, np.inf)), high
            return float(different[np.searchsorted(ends, rank, "right")])
        ends = np.cumsum(self._counts)
        if rank >= ends[-1]:
            return float(np.nextafter(self._high, np.inf)), high
        place = int(np.searchsorted(ends, rank, "right"))
        first = self._edge(place)
        last = self._high
        if place + 1 < _BINS:
            last = float(np.nextafter(self._edge(place + 1), -np.inf))
        # An outlier far away leaves most of a wide interval empty.
        return max(first, self._least), min(last, self._greatest)

    def _bins(self, values: Float64Array) -> IntArray:
        places = ((values - self._low) * self._scale).astype(np.int64)
        return np.minimum(places, _BINS - 1, out=places)

    def _edge(self, place: int) -> float:
        """Return the least value that `_bins` puts into a bin or above it."""
        if place <= 0:
            return self._low
        start, end = self._low, self._high
        # Bisection over the doubles themselves: exact, whatever rounding does.
        while True:
            middle = start + (end - start) / 2
            if not start < middle < end:
                return end
            if int(self._bins(np.array([middle]))[0]) >= place:
                end = middle
            else:
                start = middle


class _Values:
    """Different values, and how often each came."""

    def __init__(self, n_kept: int) -> None:
        self._n_kept = n_kept
        self._different = np.zeros(0)
        self._numbers: IntArray = np.zeros(0, np.int64)
        self._new: list[Float64Array] = []
        self._n_new = 0

    def add(self, values: Float64Array) -> None:
        """Add values."""
        self._new.append(values)
        self._n_new += len(values)

    def fits(self) -> bool:
        """Return whether they are few enough to go on with."""
        return self._n_new <= self._n_kept or len(self.take()[0]) <= self._n_kept

    def take(self) -> tuple[Float64Array, IntArray]:
        """Return the different values, sorted, and how often each came."""
        if self._new:
            new, numbers = np.unique(np.concatenate(self._new), return_counts=True)
            together = np.concatenate([self._different, new])
            self._different, place = np.unique(together, return_inverse=True)
            totals = np.zeros(len(self._different), np.int64)
            np.add.at(totals, place, np.concatenate([self._numbers, numbers]))
            self._numbers, self._new, self._n_new = totals, [], 0
        return self._different, self._numbers


def _scale(low: float, high: float) -> float:
    """Return bins per unit; 0 where that is no number."""
    with np.errstate(over="ignore", divide="ignore"):
        scale = float(np.float64(_BINS) / (np.float64(high) - np.float64(low)))
    return scale if np.isfinite(scale) and np.isfinite(high - low) else 0.0
