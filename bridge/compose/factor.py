"""The square root of a covariance, by which independent numbers become correlated ones."""

from __future__ import annotations

import numpy as np

from latentio.latents import Float64Array

# A pivot or an eigenvalue this much smaller than the largest variance is rounding.
_ROUNDING = 1e-10


def factor(covariance: Float64Array, name: str) -> tuple[Float64Array, list[str]]:
    """Return a root of a covariance.

    Parameters
    ----------
    covariance : ndarray, shape (n_dims, n_dims)
        Symmetric; constant dims and too few frames (rank below n_dims) are fine.
    name : str
        What it is called in notes.

    Returns
    -------
    root : ndarray, shape (n_dims, n_dims)
        ``root @ root.T`` is the covariance, or the repaired one.
    notes : list of str
        Says if it was not positive semi-definite and how far it was changed.

    Notes
    -----
    Cholesky's decomposition column by column, products of numbers only, so that it is
    the same on every machine. A matrix that has none is replaced by the nearest positive
    semi-definite one (negative eigenvalues set to 0; Higham, 1988), scaled so that every
    dim keeps its variance.
    """
    root = _cholesky(covariance)
    if root is not None:
        return root, []
    values, vectors = np.linalg.eigh(covariance)
    kept = np.maximum(values, 0.0)
    repaired = vectors * np.sqrt(kept)
    variance = np.maximum(np.diag(covariance), 0.0)
    reached = (repaired**2).sum(axis=1)
    scale = np.sqrt(np.divide(variance, reached, out=np.zeros_like(variance), where=reached > 0))
    note = (
        f"the {name} is not positive semi-definite (smallest eigenvalue {values[0]:.3g}, "
        f"largest {values[-1]:.3g}): the nearest one that is takes its place, with the "
        "same variances"
    )
    return repaired * scale[:, np.newaxis], [note]


def _cholesky(covariance: Float64Array) -> Float64Array | None:
    """Return the lower triangular root; None if there is none."""
    rest = covariance.copy()
    root = np.zeros_like(rest)
    tolerance = _ROUNDING * max(float(np.diag(rest).max()), 0.0)
    for column in range(len(rest)):
        pivot = rest[column, column]
        if pivot < -tolerance:
            return None
        if pivot <= tolerance:
            # No variance left: there may be no covariance left either.
            if (
                np.abs(rest[column:, column]) > np.sqrt(tolerance * np.diag(covariance).max())
            ).any():
                return None
            continue
        line = rest[column:, column] / np.sqrt(pivot)
        root[column:, column] = line
        rest[column:, column:] -= line[:, np.newaxis] * line
    return root
