"""Rescaling: what is done to every value of a foreign file, and the way to a second one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from latentio.latents import Float64Array
from latentio.stats import Moments, Stats

from .interpolate import WAYS, smoothstep
from .parts import Part

Number = float | Float64Array


@dataclass(frozen=True, eq=False)
class Scale:
    """What is done to every value, in this order; None leaves a step out.

    Attributes
    ----------
    own : tuple of ndarray, shape (n_dims,), or None
        Mean and std of the values as they are: ``(z - mean) / std``; every std above 0.
    factor : float or None
        ``* factor``.
    target : tuple of float or ndarray, or None
        Mean and std to come to: ``* std + mean``; one number, or one per dim.
    """

    own: tuple[Float64Array, Float64Array] | None = None
    factor: float | None = None
    target: tuple[Number, Number] | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether the values stay as they are, to the bit."""
        return self.own is None and self.factor is None and self.target is None


class Scaled(Part):
    """A part with every value scaled.

    Parameters
    ----------
    part : Part
        The part.
    scale : Scale
        What is done to it.
    """

    def __init__(self, part: Part, scale: Scale) -> None:
        super().__init__(part.n_frames, part.n_dims)
        self._part, self._scale = part, scale

    def _make(self, first: int, stop: int) -> Float64Array:
        frames, scale = np.array(self._part.frames(first, stop)), self._scale
        with np.errstate(over="ignore", invalid="ignore"):  # values that are not finite
            if scale.own is not None:
                frames -= scale.own[0]
                frames /= scale.own[1]
            if scale.factor is not None:
                frames *= scale.factor
            if scale.target is not None:
                frames *= scale.target[1]
                frames += scale.target[0]
        return frames


class Toward(Part):
    """From one part toward another while both go on.

    Parameters
    ----------
    start, end : Part
        Of one length and one number of dims.
    amounts : tuple of float
        How much of `end` the first and the last frame are, 0 to 1.
    way : {"slerp", "linear", "smooth"}
        How (`bridge.compose.interpolate.WAYS`); ``smooth`` mixes as ``linear`` does, but
        leaves the first amount and comes to the last one without a jump in speed.
    groups : int
        Equal groups of dims, each of which turns by itself, as audio channels do.

    Raises
    ------
    ValueError
        If lengths or dims differ.
    """

    def __init__(
        self, start: Part, end: Part, amounts: tuple[float, float], way: str, groups: int = 1
    ) -> None:
        if (start.n_frames, start.n_dims) != (end.n_frames, end.n_dims):
            raise ValueError(
                f"the way needs equal parts, not {start.n_frames} x {start.n_dims} "
                f"and {end.n_frames} x {end.n_dims}"
            )
        super().__init__(start.n_frames, start.n_dims)
        self._ends, self._amounts, self._way, self._groups = (start, end), amounts, way, groups

    def _make(self, first: int, stop: int) -> Float64Array:
        low, high = self._amounts
        time = np.arange(first, stop, dtype=np.float64) / max(1, self.n_frames - 1)
        if self._way == "smooth":
            time = smoothstep(time)
        # The ends are exact, and so is a mix that stays the same.
        amounts = np.full(len(time), low) if low == high else (1.0 - time) * low + time * high
        weights = np.repeat(amounts, self._groups)[:, np.newaxis]
        shape = (len(weights), self.n_dims // self._groups)
        start, end = (part.frames(first, stop).reshape(shape) for part in self._ends)
        way = WAYS["linear" if self._way == "smooth" else self._way]
        with np.errstate(over="ignore", invalid="ignore"):  # values that are not finite
            return np.ascontiguousarray(way(start, end, weights)).reshape(-1, self.n_dims)


def survey(part: Part) -> tuple[Stats, int]:
    """Go through a part once.

    Parameters
    ----------
    part : Part
        Any number of frames.

    Returns
    -------
    stats : Stats
        Of its finite frames; NaN if there are none.
    n_bad : int
        How many frames have a value that is not finite.
    """
    total = Moments.empty(part.n_dims)
    for block in part.blocks():
        good = block[np.isfinite(block).all(axis=1)]
        if len(good):
            with np.errstate(over="ignore", invalid="ignore"):
                total = total.joined(Moments.of(good))
    return total.finished(), part.n_frames - total.n
