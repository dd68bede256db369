"""Analysis: the statistics of a corpus that new latents are made from.

A sample of frames says where the quartiles may lie; one pass over all frames, whatever their
number, gives everything, and a further one the quartiles where the sample was not good enough.
Small corpora stay in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from latentio.latents import Float64Array
from latentio.meta import Meta
from latentio.stats import Moments

from ..errors import BridgeError
from .corpus import Corpus, Progress
from .quantiles import IntArray, QuantileSearch

MAX_LAG = 64
HISTOGRAM_BINS = 64
MAX_AXES = 64
# UnRAVEl takes a normal distribution to have 1.35 standard deviations between its quartiles
# (exactly: 1.34898), and Tukey's fences, 1.5 times that distance beyond them, as bounds.
QUARTILES_STD = 1.35
FENCE = 1.5
# Frames of the sample that a search begins with, and that the histogram is of.
_SAMPLE_FRAMES = 1 << 16
_QUARTILES = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
# Lags beyond 1 are estimated from at most so many values, in evenly spaced blocks.
_LAG_VALUES = 1 << 21


@dataclass(frozen=True, eq=False)
class Analysis:
    """Statistics of the frames of a corpus.

    Attributes
    ----------
    n_frames, n_files : int
        How many went in; frames that are not finite are left out.
    model_sr, ratio : int or None
        Hertz and samples per frame.
    meta : Meta
        Model name, SHA-256 and groups, where all files agree, and their normalisation.
    mean, std, min, max : ndarray of float64, shape (n_dims,)
        `std` is the population standard deviation (divided by n).
    quartiles : ndarray of float64, shape (3, n_dims)
        25, 50 and 75 %, with linear interpolation.
    covariance : ndarray of float64, shape (n_dims, n_dims)
        Population covariance.
    autocorrelation : ndarray of float64, shape (n_lags + 1, n_dims)
        By lag in frames, from 0: mean product of deviations from the mean of two frames
        of one file, with only finite ones between them, divided by the variance. 1 at lag 0;
        0 for a constant dim.
    axes : ndarray of float64, shape (n_axes, n_dims)
        Principal axes, unit vectors, the one of most variance first, at most 64; the
        component of largest size is positive.
    axis_variance : ndarray of float64, shape (n_dims,)
        Variance along every principal axis, those without a row in `axes` included.
    histogram : ndarray of int64, shape (n_dims, 64)
        Frames in equal bins from `min` to `max`, of at most 65536 evenly spaced ones.
    notes : tuple of str
        What is unusual, in words.
    """

    n_frames: int
    n_files: int
    model_sr: int | None
    ratio: int | None
    meta: Meta
    mean: Float64Array
    std: Float64Array
    min: Float64Array
    max: Float64Array
    quartiles: Float64Array
    covariance: Float64Array
    autocorrelation: Float64Array
    axes: Float64Array
    axis_variance: Float64Array
    histogram: IntArray
    notes: tuple[str, ...] = ()

    @property
    def n_dims(self) -> int:
        """Number of dims."""
        return len(self.mean)

    @property
    def correlation(self) -> Float64Array:
        """Correlation of the dims, shape (n_dims, n_dims); 0 between a constant dim and others."""
        unit = np.where(self.std > 0, self.std, 1.0)
        correlation = self.covariance / np.outer(unit, unit)
        np.fill_diagonal(correlation, 1.0)
        return np.asarray(correlation)

    @property
    def iqr_centre(self) -> Float64Array:
        """Middle between the outer quartiles, shape (n_dims,): UnRAVEl's centre with ``--iqr``."""
        return np.asarray((self.quartiles[0] + self.quartiles[2]) / 2.0)

    @property
    def iqr_std(self) -> Float64Array:
        """Distance of the outer quartiles / 1.35, shape (n_dims,): UnRAVEl's deviation."""
        return np.asarray((self.quartiles[2] - self.quartiles[0]) / QUARTILES_STD)

    @property
    def iqr_bounds(self) -> tuple[Float64Array, Float64Array]:
        """Tukey's fences: 1.5 times the distance of the outer quartiles beyond each."""
        reach = FENCE * (self.quartiles[2] - self.quartiles[0])
        return self.quartiles[0] - reach, self.quartiles[2] + reach

    @property
    def pooled(self) -> tuple[float, float]:
        """Mean and standard deviation (n - 1) of all values of all dims together."""
        return pooled(self.mean, self.std, self.n_frames)


def pooled(mean: Float64Array, std: Float64Array, n_frames: int) -> tuple[float, float]:
    """Return mean and standard deviation (n - 1) of all values of all dims together.

    Parameters
    ----------
    mean, std : ndarray, shape (n_dims,)
        Mean and population standard deviation of each dim.
    n_frames : int
        How many frames they are of.
    """
    middle = float(mean.mean())
    n = n_frames * len(mean)
    variance = float((std**2 + (mean - middle) ** 2).mean())
    return middle, float(np.sqrt(variance * n / max(1, n - 1)))


def analyse(corpus: Corpus, progress: Progress | None = None) -> Analysis:
    """Compute the statistics of a corpus.

    Parameters
    ----------
    corpus : Corpus
        From `bridge.compose.corpus.open_corpus`; it may be larger than the memory.
    progress : callable, optional
        Told how many frames of a pass are done.

    Returns
    -------
    Analysis

    Raises
    ------
    BridgeError
        If there is no finite frame, or values are too large for their squares.

    Notes
    -----
    Moments of blocks are combined by the formulas of Chan, Golub and LeVeque (1983).
    Quartiles are exact at any size.
    """
    sample = corpus.array(_SAMPLE_FRAMES)
    where = str(corpus.paths[0]) if corpus.paths else "the sequence"
    if not len(sample):
        raise BridgeError(where, "holds no finite frame", "check the input")
    total = Moments.empty(corpus.n_dims)
    search = QuantileSearch(_QUARTILES, sample)
    lags = _Lags(corpus, sample.mean(axis=0))
    is_apart = True  # from the frames before
    for begins, block in corpus.blocks(progress):
        is_apart = is_apart or begins
        for lines, follows_gap in _finite_lines(block):
            with np.errstate(over="ignore", invalid="ignore"):
                total = total.joined(Moments.of(lines.T))
            search.add(lines)
            lags.add(lines, begins=is_apart or follows_gap)
            is_apart = False
        is_apart = is_apart or not np.isfinite(block[-1]).all()
    while not search.finish_pass(total.n, total.low, total.high):
        for _, block in corpus.blocks(progress):
            for lines, _ in _finite_lines(block):
                search.add(lines)
    found = total.finished()
    if not np.isfinite(found.covariance).all():
        largest = max(total.high.max(), -total.low.min())
        raise BridgeError(where, f"holds values up to {largest:.3g}, too large for statistics")
    std, covariance = found.std, found.covariance
    constant = total.low == total.high
    for rounding in (std, covariance, covariance.T):  # of their mean, nothing else
        rounding[constant] = 0.0
    found.mean[constant] = total.low[constant]
    axes, variance = principal_axes(covariance)
    return Analysis(
        n_frames=total.n,
        n_files=len(corpus.paths),
        model_sr=corpus.model_sr,
        ratio=corpus.ratio,
        meta=corpus.meta,
        mean=found.mean,
        std=std,
        min=total.low,
        max=total.high,
        quartiles=search.values(total.n),
        covariance=covariance,
        autocorrelation=lags.autocorrelation(found.mean, std),
        axes=axes[:MAX_AXES],
        axis_variance=variance,
        histogram=_histogram(sample, total.low, total.high),
        notes=(*_notes(total.n, std, corpus.n_frames - total.n), *lags.notes),
    )


def principal_axes(covariance: Float64Array) -> tuple[Float64Array, Float64Array]:
    """Return the principal axes of a covariance, and the variance along them.

    Parameters
    ----------
    covariance : ndarray, shape (n_dims, n_dims)
        Symmetric.

    Returns
    -------
    axes : ndarray, shape (n_dims, n_dims)
        One unit vector per row, the one of most variance first; its component of
        largest size is positive.
    variance : ndarray, shape (n_dims,)
        0 or more, falling.
    """
    values, vectors = np.linalg.eigh(covariance)
    axes = vectors.T[::-1]
    largest = np.abs(axes).argmax(axis=1)
    signs = np.sign(axes[np.arange(len(axes)), largest])
    return axes * signs[:, np.newaxis], np.maximum(values[::-1], 0.0)


class _Lags:
    """Products of frames that stand some frames apart in one file."""

    def __init__(self, corpus: Corpus, centre: Float64Array) -> None:
        n_dims = corpus.n_dims
        self.notes: tuple[str, ...] = ()
        self._centre = centre
        self._products = np.zeros((MAX_LAG + 1, n_dims))
        self._n_pairs = np.zeros(MAX_LAG + 1, np.int64)
        self._tail = np.zeros((n_dims, 0))
        self._every = max(1, -(-corpus.n_frames * n_dims // _LAG_VALUES))
        self._number = 0
        if self._every > 1:
            self.notes = (
                f"autocorrelation beyond lag 1 is from every {self._every}th block of frames",
            )

    def add(self, lines: Float64Array, *, begins: bool) -> None:
        """Take one block, shape (n_dims, any)."""
        if begins:
            self._tail = lines[:, :0]
        n_lags = MAX_LAG if self._number % self._every == 0 else 1
        self._number += 1
        n_before = min(n_lags, self._tail.shape[1])
        tail = self._tail[:, self._tail.shape[1] - n_before :]
        both = np.concatenate([tail, lines], axis=1) - self._centre[:, np.newaxis]
        for lag in range(1, min(n_lags, both.shape[1] - 1) + 1):
            # Pairs whose later frame is in this block.
            later = both[:, max(lag, n_before) :]
            earlier = both[:, both.shape[1] - later.shape[1] - lag : both.shape[1] - lag]
            self._products[lag] += np.einsum("dn,dn->d", earlier, later)
            self._n_pairs[lag] += later.shape[1]
        if lines.shape[1] < MAX_LAG:
            lines = np.concatenate([self._tail, lines], axis=1)
        self._tail = lines[:, -MAX_LAG:].copy()

    def autocorrelation(self, mean: Float64Array, std: Float64Array) -> Float64Array:
        """Return it for all lags that came, shape (n_lags + 1, n_dims)."""
        n_lags = int(np.count_nonzero(self._n_pairs))
        pairs = np.maximum(1, self._n_pairs[: n_lags + 1, np.newaxis])
        unit = np.where(std > 0, std, 1.0)
        products = self._products[: n_lags + 1] / pairs - (mean - self._centre) ** 2
        found = np.clip(products / unit**2, -1.0, 1.0)
        found[0] = 1.0
        found[1:, std == 0] = 0.0
        return np.asarray(found)


def _finite_lines(block: Float64Array) -> Iterator[tuple[Float64Array, bool]]:
    """Give runs of finite frames, one line per dim, and whether one follows others that are not."""
    lines = np.ascontiguousarray(block.T)
    # A sum is finite if all its terms are, and only then, but for terms near the largest double.
    with np.errstate(invalid="ignore", over="ignore"):
        whole = bool(np.isfinite(lines.sum(axis=1)).all())
    good = np.ones(len(block), bool) if whole else np.isfinite(lines).all(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], good, [False]])))
    for first, stop in edges.reshape(-1, 2):
        yield np.ascontiguousarray(lines[:, first:stop]), bool(first > 0)


def _histogram(sample: Float64Array, low: Float64Array, high: Float64Array) -> IntArray:
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        scale = HISTOGRAM_BINS / (high - low)
        places = (sample - low) * scale
    # A range too small, or too large, for a difference: all in the first bin.
    places = np.clip(np.where(np.isfinite(places), places, 0.0), 0, HISTOGRAM_BINS - 1)
    return np.stack(
        [np.bincount(line, minlength=HISTOGRAM_BINS) for line in places.astype(np.int64).T]
    )


def _notes(n_frames: int, std: Float64Array, n_bad: int) -> list[str]:
    notes = []
    n_dims = len(std)
    if n_bad:
        notes.append(f"{n_bad} frames with values that are not finite are left out")
    constant = [str(dim) for dim in np.flatnonzero(std == 0)]
    if n_frames > 1 and constant:
        what = "dim" if len(constant) == 1 else "dims"
        notes.append(f"constant, so without correlation: {what} {', '.join(constant)}")
    if n_dims == 1:
        notes.append("one dim: nothing to correlate")
    if n_frames <= n_dims and n_dims > 1:
        notes.append(
            f"{n_frames} frames are too few for the covariance of {n_dims} dims: "
            f"it has at most {max(0, n_frames - 1)} directions"
        )
    elif n_frames == 1:
        notes.append("one frame: no spread")
    return notes
