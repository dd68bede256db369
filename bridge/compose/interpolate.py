"""Ways from one frame to another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from latentio.latents import Float64Array

# Below this sine of the angle, two directions are one (or opposite): what is left of their
# difference is mostly rounding.
_PARALLEL = 1e-6


def lerp(start: Float64Array, end: Float64Array, weight: Float64Array) -> Float64Array:
    """Go straight from one frame to another.

    Parameters
    ----------
    start, end : ndarray, shape (n_frames, n_dims)
        Where each way begins and ends.
    weight : ndarray, shape (n_frames, 1)
        How far along it is, 0 to 1; the ends are exact.

    Returns
    -------
    ndarray of float64, shape (n_frames, n_dims)
    """
    return np.asarray((1.0 - weight) * start + weight * end)


def slerp(start: Float64Array, end: Float64Array, weight: Float64Array) -> Float64Array:
    """Turn from one frame to another at an even angular speed.

    Parameters
    ----------
    start, end, weight
        As for `lerp`.

    Returns
    -------
    ndarray of float64, shape (n_frames, n_dims)
        The norm goes straight from one to the other, so it never leaves the range between
        them. Always finite: frames of one direction, and zero frames, which have none, are
        joined by a straight line; opposite ones by half a turn through the dim that they
        use least.

    Notes
    -----
    Shoemake, "Animating rotation with quaternion curves", SIGGRAPH 1985, on the directions
    alone: his formula on frames of unequal norms grows without bound near opposite ones.
    """
    # Rows lie together, so that the sums of one do not depend on how many there are.
    start, end = np.ascontiguousarray(start), np.ascontiguousarray(end)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        norms = _norm(start), _norm(end)
        along, target = start / norms[0], end / norms[1]
        cosine = (along * target).sum(axis=1, keepdims=True)
        across = target - cosine * along
        sine = _norm(across)
        angle = np.arctan2(sine, cosine)
        across /= sine
        # NaN is neither: what has no direction goes straight.
        has_angle = (sine > _PARALLEL) & np.isfinite(norms[0] * norms[1])
        is_opposite = (sine <= _PARALLEL) & (cosine < 0)
        rows = np.flatnonzero(is_opposite)
        across[rows], angle[rows] = _sideways(along[rows]), np.pi
        turned = np.cos(weight * angle) * along + np.sin(weight * angle) * across
        turned *= lerp(*norms, weight)
        result = np.where(has_angle | is_opposite, turned, lerp(start, end, weight))
    return np.where(weight == 0.0, start, np.where(weight == 1.0, end, result))


def cubic(
    before: Float64Array,
    start: Float64Array,
    end: Float64Array,
    after: Float64Array,
    weight: Float64Array,
) -> Float64Array:
    """Go from one frame to another on a smooth curve through four.

    Parameters
    ----------
    before, start, end, after : ndarray, shape (n_frames, n_dims)
        Four frames; the way is between the middle ones.
    weight : ndarray, shape (n_frames, 1)
        0 to 1; the ends are exact.

    Returns
    -------
    ndarray of float64, shape (n_frames, n_dims)

    Notes
    -----
    Uniform Catmull-Rom spline: the slope at a frame is half the step between its neighbours.
    """
    slope, next_slope = (end - before) / 2.0, (after - start) / 2.0
    square, cube = weight**2, weight**3
    return np.asarray(
        (2 * cube - 3 * square + 1) * start
        + (cube - 2 * square + weight) * slope
        + (3 * square - 2 * cube) * end
        + (cube - square) * next_slope
    )


def smoothstep(weight: Float64Array) -> Float64Array:
    """Return weights that begin and end without a jump in speed (3w^2 - 2w^3)."""
    return np.asarray(weight * weight * (3.0 - 2.0 * weight))


Way = Callable[[Float64Array, Float64Array, Float64Array], Float64Array]

WAYS: dict[str, Way] = {
    "linear": lerp,
    "smooth": lambda start, end, weight: lerp(start, end, smoothstep(weight)),
    "slerp": slerp,
}


def _norm(frames: Float64Array) -> Float64Array:
    return np.asarray(np.sqrt((frames * frames).sum(axis=1, keepdims=True)))


def _sideways(along: Float64Array) -> Float64Array:
    """Return unit vectors at right angles to others, in the dim that each uses least."""
    rows = np.arange(len(along))
    across = np.zeros_like(along)
    across[rows, np.abs(along).argmin(axis=1)] = 1.0
    across -= (across * along).sum(axis=1, keepdims=True) * along
    norm = _norm(across)
    # One dim has no room to turn: the way is straight through zero.
    return np.divide(across, norm, out=np.zeros_like(across), where=norm > _PARALLEL)
