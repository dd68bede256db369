"""Ways from one frame to another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from latentio.latents import Float64Array

# Below this sine of the angle, two directions are one (or opposite), and slerp's formula
# divides by what is only rounding.
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
        Always finite: frames of one direction, and zero frames, which have none, are joined
        by a straight line; opposite ones by half a turn through the dim that they use least.

    Notes
    -----
    Shoemake, "Animating rotation with quaternion curves", SIGGRAPH 1985.
    """
    norms = [np.linalg.norm(frames, axis=1, keepdims=True) for frames in (start, end)]
    with np.errstate(invalid="ignore", divide="ignore"):
        cosine = (start / norms[0] * (end / norms[1])).sum(axis=1, keepdims=True)
        angle = np.arccos(np.clip(cosine, -1.0, 1.0))
        sine = np.sin(angle)
        turned = np.sin((1.0 - weight) * angle) / sine * start + np.sin(weight * angle) / sine * end
    straight = lerp(start, end, weight)
    is_parallel = ~(np.nan_to_num(sine) > _PARALLEL)
    result = np.where(is_parallel, straight, turned)
    opposite = np.flatnonzero((is_parallel & (np.nan_to_num(cosine) < 0))[:, 0])
    if len(opposite):
        result[opposite] = _half_turn(start[opposite], end[opposite], weight[opposite])
    return result


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


def _half_turn(start: Float64Array, end: Float64Array, weight: Float64Array) -> Float64Array:
    """Turn by half a circle, from each frame to the opposite one."""
    radius = lerp(
        np.linalg.norm(start, axis=1, keepdims=True),
        np.linalg.norm(end, axis=1, keepdims=True),
        weight,
    )
    along = start / np.linalg.norm(start, axis=1, keepdims=True)
    rows = np.arange(len(start))
    across = np.zeros_like(along)
    across[rows, np.abs(along).argmin(axis=1)] = 1.0
    across -= (across * along).sum(axis=1, keepdims=True) * along
    norm = np.linalg.norm(across, axis=1, keepdims=True)
    # One dim has no room to turn: the way is straight through zero.
    across = np.divide(across, norm, out=np.zeros_like(across), where=norm > _PARALLEL)
    return np.asarray(radius * (np.cos(np.pi * weight) * along + np.sin(np.pi * weight) * across))
