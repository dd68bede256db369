"""The square root of a covariance, by which independent numbers become correlated ones."""

from __future__ import annotations

import numpy as np

from latentio.latents import Float64Array

# A pivot of a correlation this small is rounding.
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
    variance = np.diag(covariance)
    # Dims may differ by any factor: the work is done on their correlation.
    scale = np.sqrt(np.maximum(variance, 0.0))
    unit = np.where(scale > 0, scale, 1.0)
    correlation = covariance / unit[:, np.newaxis] / unit
    root = _cholesky(correlation)
    if root is not None:
        return root * scale[:, np.newaxis], []
    values, vectors = np.linalg.eigh(correlation)
    repaired = vectors * np.sqrt(np.maximum(values, 0.0))
    reached = np.sqrt((repaired**2).sum(axis=1))
    repaired /= np.where(reached > 0, reached, 1.0)[:, np.newaxis]
    note = (
        f"the {name} is not positive semi-definite (as a correlation, its smallest eigenvalue "
        f"is {values[0]:.3g}): the nearest one that is takes its place, with the same variances"
    )
    return repaired * scale[:, np.newaxis], [note]


def _cholesky(correlation: Float64Array) -> Float64Array | None:
    """Return the lower triangular root; None if there is none."""
    rest = correlation.copy()
    root = np.zeros_like(rest)
    for column in range(len(rest)):
        pivot = rest[column, column]
        if pivot < -_ROUNDING:
            return None
        if pivot <= _ROUNDING:
            # No variance left: there may be no covariance left either.
            if (np.abs(rest[column:, column]) > np.sqrt(_ROUNDING)).any():
                return None
            continue
        line = rest[column:, column] / np.sqrt(pivot)
        root[column:, column] = line
        rest[column:, column:] -= line[:, np.newaxis] * line
    return root
