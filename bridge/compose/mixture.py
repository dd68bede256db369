"""Gaussian mixtures, fitted by scikit-learn."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np

from latentio.latents import Float64Array

from .factor import factor

# More frames make a fit slower, hardly better.
MAX_FIT_FRAMES = 20_000
# Frames that a component needs per dim, if its covariance is to mean something.
_FRAMES_PER_DIM = 4


@dataclass(frozen=True, eq=False)
class Mixture:
    """A sum of normal distributions.

    Attributes
    ----------
    weights : ndarray of float64, shape (n_components,)
        How likely each is; they sum to 1.
    means : ndarray of float64, shape (n_components, n_dims)
        Their means.
    roots : ndarray of float64, shape (n_components, n_dims, n_dims)
        ``root @ root.T`` is the covariance of each.
    """

    weights: Float64Array
    means: Float64Array
    roots: Float64Array


def fit(frames: Float64Array, n_components: int) -> tuple[Mixture, list[str]]:
    """Fit a mixture to real frames.

    Parameters
    ----------
    frames : ndarray of float64, shape (n, n_dims)
        At least one frame.
    n_components : int
        How many distributions, at most n.

    Returns
    -------
    mixture : Mixture
        Equal frames give an equal mixture: on one thread, from one state.
    notes : list of str
        What had to be done differently.
    """
    from sklearn.mixture import GaussianMixture  # noqa: PLC0415 (slow to import)
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    notes = []
    n_frames, n_dims = frames.shape
    count = min(n_components, n_frames)
    if count < n_components:
        notes.append(f"{n_frames} frames make at most {count} components, not {n_components}")
    if n_frames == 1:
        return Mixture(np.ones(1), frames.copy(), np.zeros((1, n_dims, n_dims))), notes
    kind = "full"
    if n_frames < _FRAMES_PER_DIM * n_dims * count:
        kind = "diag"
        notes.append(
            f"{n_frames} frames are too few for the correlations of {n_dims} dims in each of "
            f"{count} components: their dims are independent within a component"
        )
    centre, spread = frames.mean(axis=0), frames.std(axis=0)
    unit = np.where(spread > 0, spread, 1.0)
    model = GaussianMixture(count, covariance_type=kind, random_state=0, init_params="k-means++")
    with threadpool_limits(1), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model.fit((frames - centre) / unit)
    if any("converge" in str(warning.message) for warning in caught):
        notes.append(f"the fit of {count} components has not converged; fewer may be better")
    roots = np.zeros((count, n_dims, n_dims))
    for number, covariance in enumerate(model.covariances_):
        square = covariance if kind == "full" else np.diag(covariance)
        roots[number], _ = factor(square, "covariance of a component")
    # The variance that scikit-learn adds to dims that have none does not belong to them.
    roots *= np.where(spread > 0, spread, 0.0)[:, np.newaxis]
    return Mixture(model.weights_, centre + model.means_ * unit, roots), notes
