"""Latents as signals: every frame held for its time, and back to frames."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from .latents import Float64Array
from .stored import AnyArray
from .units import frame_start_sample


def hold(frames: AnyArray, length_samples: Fraction) -> AnyArray:
    """Return signals that hold every frame exactly as long as a clock says.

    Parameters
    ----------
    frames : ndarray, shape (n_frames, n_dims)
        The frames.
    length_samples : Fraction
        Device samples per frame (`latentio.units.frame_length_samples`).

    Returns
    -------
    ndarray, shape (n_samples, n_dims)
        Frame k begins on sample ``floor(k * length_samples)``.

    Raises
    ------
    ValueError
        If a frame would last less than one sample.
    """
    starts = _starts(len(frames), length_samples)
    return np.repeat(frames, np.diff(starts), axis=0)


def sample_held(signals: AnyArray, length_samples: Fraction) -> tuple[Float64Array, int]:
    """Take one frame from every window of held signals: its last sample, as nn~ does.

    Parameters
    ----------
    signals : ndarray, shape (n_samples, n_dims)
        A recording that begins with the first frame; an unfinished last window is
        left out.
    length_samples : Fraction
        Device samples per frame.

    Returns
    -------
    frames : ndarray of float64, shape (n_frames, n_dims)
        The last sample of each window.
    n_moving : int
        How many windows were not constant, so that 0 means: held exactly.

    Raises
    ------
    ValueError
        If a frame would last less than one sample.
    """
    n_frames = int(len(signals) / length_samples)
    if frame_start_sample(n_frames + 1, length_samples) <= len(signals):
        n_frames += 1
    starts = _starts(n_frames, length_samples)
    frames = signals[starts[1:] - 1]
    whole = signals[: starts[-1]]
    constant = np.ones(n_frames, bool)
    moved = np.flatnonzero((whole[1:] != whole[:-1]).any(axis=1)) + 1
    inside = np.setdiff1d(moved, starts)
    constant[np.searchsorted(starts, inside, side="right") - 1] = False
    return frames.astype(np.float64), int((~constant).sum())


def _starts(n_frames: int, length_samples: Fraction) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return the first sample of each frame, and the end."""
    if length_samples < 1:
        raise ValueError(f"a frame of {length_samples} samples cannot be held")
    return np.array([frame_start_sample(k, length_samples) for k in range(n_frames + 1)])
