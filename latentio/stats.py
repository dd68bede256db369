"""Statistics of latents, in one stable pass over files of any size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .latents import Float64Array, Latents
from .meta import DimStats, Normalisation

_SLICE_FRAMES = 1 << 14


@dataclass(frozen=True, eq=False)
class Stats:
    """Statistics over the frames of one or several sequences.

    Attributes
    ----------
    n_frames : int
        How many frames went in.
    mean, std, min, max : ndarray of float64, shape (n_dims,)
        Per dim; `std` is the population standard deviation. NaN without frames, and
        in dims that hold NaN or infinity.
    covariance : ndarray of float64, shape (n_dims, n_dims)
        Population covariance.
    """

    n_frames: int
    mean: Float64Array
    std: Float64Array
    min: Float64Array
    max: Float64Array
    covariance: Float64Array

    @property
    def n_dims(self) -> int:
        """Number of dims."""
        return len(self.mean)

    @property
    def correlation(self) -> Float64Array:
        """Correlation of the dims, shape (n_dims, n_dims); NaN for a constant dim."""
        scale = np.outer(self.std, self.std)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(scale > 0, self.covariance / scale, np.nan)

    def per_dim(self) -> DimStats:
        """Return what a file's metadata keeps of the statistics."""
        columns = (self.mean, self.std, self.min, self.max)
        return DimStats(*(tuple(float(x) for x in column) for column in columns))


def statistics(sequences: Iterable[Latents]) -> Stats:
    """Compute statistics over all frames of some sequences.

    Parameters
    ----------
    sequences : iterable of Latents
        At least one, all of one number of dims; memory maps are read slice by slice.

    Returns
    -------
    Stats

    Raises
    ------
    ValueError
        If there are no sequences, or their dims differ.

    Notes
    -----
    Means and co-moments of slices are combined pairwise (Chan, Golub, LeVeque 1983),
    which stays exact where the naive sum of squares cancels.
    """
    total: Moments | None = None
    for latents in sequences:
        if total is None:
            total = Moments.empty(latents.n_dims)
        if latents.n_dims != len(total.mean):
            raise ValueError(
                f"sequences of {len(total.mean)} and of {latents.n_dims} dims do not mix"
            )
        with np.errstate(invalid="ignore", over="ignore"):  # NaN in, NaN out
            for first in range(0, latents.n_frames, _SLICE_FRAMES):
                total = total.joined(Moments.of(latents.data[first : first + _SLICE_FRAMES]))
    if total is None:
        raise ValueError("statistics need at least one sequence")
    return total.finished()


def with_stats(latents: Latents) -> Latents:
    """Return the same sequence with its statistics in its metadata.

    Parameters
    ----------
    latents : Latents
        Any sequence of at least one frame; an empty one is returned as it is.
    """
    if latents.n_frames == 0:
        return latents
    meta = latents.meta.with_(stats=statistics([latents]).per_dim())
    return latents.with_data(latents.data, meta=meta)


def normalise(latents: Latents, normalisation: Normalisation) -> Latents:
    """Return ``(z - mean) / std``, and note it in the metadata.

    Parameters
    ----------
    latents : Latents
        Not normalised.
    normalisation : Normalisation
        One mean and std for all dims, or one per dim; every std above 0.

    Raises
    ------
    ValueError
        If the sequence is normalised already, the lengths do not fit, or a std is 0.
    """
    if latents.meta.normalisation is not None:
        raise ValueError("these latents are normalised already: denormalise them first")
    mean, std = _columns(normalisation, latents.n_dims)
    meta = latents.meta.with_(stats=None, normalisation=normalisation)
    return latents.with_data((latents.data - mean) / std, meta=meta)


def denormalise(latents: Latents, normalisation: Normalisation | None = None) -> Latents:
    """Return ``z * std + mean``: undo a normalisation.

    Parameters
    ----------
    latents : Latents
        Normalised values.
    normalisation : Normalisation, optional
        What was applied; by default what the metadata say.

    Raises
    ------
    ValueError
        If it is not known, or does not fit the dims.
    """
    known = normalisation or latents.meta.normalisation
    if known is None:
        raise ValueError("nothing says how these latents were normalised: give mean and std")
    mean, std = _columns(known, latents.n_dims)
    meta = latents.meta.with_(stats=None, normalisation=None)
    return latents.with_data(latents.data * std + mean, meta=meta)


def _columns(normalisation: Normalisation, n_dims: int) -> tuple[Float64Array, Float64Array]:
    mean, std = (np.array(x, np.float64) for x in (normalisation.mean, normalisation.std))
    for column in (mean, std):
        if column.shape not in ((1,), (n_dims,)):
            raise ValueError(f"normalisation has {column.size} numbers for {n_dims} dims")
    if not (std > 0).all():
        raise ValueError("normalisation has a std that is not above 0")
    return mean, std


@dataclass(frozen=True, eq=False)
class Moments:
    """Count, mean, extremes and summed co-deviations of some frames, to be joined with others.

    Attributes
    ----------
    n : int
        Number of frames.
    mean, low, high : ndarray of float64, shape (n_dims,)
        Mean, minimum and maximum of each dim.
    comoment : ndarray of float64, shape (n_dims, n_dims)
        Sum of the products of the deviations from the mean.
    """

    n: int
    mean: Float64Array
    low: Float64Array
    high: Float64Array
    comoment: Float64Array

    @classmethod
    def empty(cls, n_dims: int) -> Moments:
        """Return those of no frames."""
        infinite = np.full(n_dims, np.inf)
        return cls(0, np.zeros(n_dims), infinite, -infinite, np.zeros((n_dims, n_dims)))

    @classmethod
    def of(cls, frames: Float64Array) -> Moments:
        """Return those of frames, shape (n_frames, n_dims), at least one."""
        mean = frames.mean(axis=0)
        centred = frames - mean
        return cls(len(frames), mean, frames.min(axis=0), frames.max(axis=0), centred.T @ centred)

    def joined(self, other: Moments) -> Moments:
        """Return those of these frames and others together, not both of them empty."""
        n = self.n + other.n
        step = other.mean - self.mean
        return Moments(
            n,
            self.mean + step * (other.n / n),
            np.minimum(self.low, other.low),
            np.maximum(self.high, other.high),
            self.comoment + other.comoment + np.outer(step, step) * (self.n * other.n / n),
        )

    def finished(self) -> Stats:
        """Return the statistics; NaN if there are no frames."""
        if self.n == 0:
            nothing = np.full(len(self.mean), np.nan)
            square = np.full_like(self.comoment, np.nan)
            return Stats(0, nothing, nothing, nothing, nothing, square)
        covariance = self.comoment / self.n
        std = np.sqrt(np.diag(covariance))
        return Stats(self.n, self.mean, std, self.low, self.high, covariance)
