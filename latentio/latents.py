"""The one value type: a latent sequence and its exact rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .checks import optional_positive_int, positive_int
from .meta import Meta
from .units import frame_rate

Float64Array: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Heading:
    """Everything about a latent sequence but its values.

    Attributes
    ----------
    n_frames : int
        Number of frames, 0 or more.
    n_dims : int
        Number of dims, 1 or more.
    model_sr, ratio : int or None
        As in `Latents`.
    meta : Meta
        Where the values come from.
    """

    n_frames: int
    n_dims: int
    model_sr: int | None = None
    ratio: int | None = None
    meta: Meta = field(default_factory=Meta)

    @property
    def frame_rate(self) -> Fraction | None:
        """Frames per second, exactly ``model_sr / ratio``; None if not known."""
        if self.model_sr is None or self.ratio is None:
            return None
        return frame_rate(self.model_sr, self.ratio)


@dataclass(frozen=True, eq=False, repr=False)
class Latents:
    """A latent sequence: frames over time, dims side by side, and the exact rate.

    Parameters
    ----------
    data : array_like, shape (n_frames, n_dims)
        The values; stored as float64, C-contiguous. An array that already is
        both is kept without a copy (a memory map stays one). No range is implied:
        latents are not limited to -1..1.
    model_sr : int or None
        Audio sample rate of the model in hertz; None if it is not known.
    ratio : int or None
        Audio samples per frame; None if it is not known.
    meta : Meta
        Where the values come from.

    Raises
    ------
    TypeError
        If `data` is not numeric, or is complex; if a rate is not a whole number.
    ValueError
        If `data` has not two axes or has no dims; if a rate is less than 1.

    Examples
    --------
    >>> z = Latents(np.zeros((43, 8)), model_sr=44100, ratio=2048)
    >>> z.n_frames, z.n_dims, z.frame_rate
    (43, 8, Fraction(11025, 512))
    """

    data: Float64Array
    model_sr: int | None = None
    ratio: int | None = None
    meta: Meta = field(default_factory=Meta)

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", as_frames(self.data))
        for name in ("model_sr", "ratio"):
            object.__setattr__(self, name, optional_positive_int(name, getattr(self, name)))

    @property
    def n_frames(self) -> int:
        """Number of frames (latent time steps), 0 or more."""
        return int(self.data.shape[0])

    @property
    def n_dims(self) -> int:
        """Number of dims (values per frame), 1 or more."""
        return int(self.data.shape[1])

    @property
    def frame_rate(self) -> Fraction | None:
        """Frames per second, exactly ``model_sr / ratio``; None if not known."""
        return self.heading.frame_rate

    @property
    def duration_s(self) -> float | None:
        """Length in seconds (``n_frames / frame_rate``); None if the rate is not known."""
        rate = self.frame_rate
        return None if rate is None else float(self.n_frames / rate)

    @property
    def heading(self) -> Heading:
        """Everything but the values."""
        return Heading(self.n_frames, self.n_dims, self.model_sr, self.ratio, self.meta)

    def __repr__(self) -> str:
        rate = self.frame_rate
        shown = "rate unknown" if rate is None else f"{rate} Hz"
        return f"<Latents: {self.n_frames} frames x {self.n_dims} dims, {shown}>"

    def __len__(self) -> int:
        return self.n_frames

    def __getitem__(self, frames: slice) -> Latents:
        """Return some of the frames, as a view.

        Parameters
        ----------
        frames : slice
            Frame numbers, with any step.

        Raises
        ------
        TypeError
            If `frames` is not a slice: for single values use `data`.
        """
        if not isinstance(frames, slice):
            raise TypeError("Latents are sliced by frames, z[a:b]; for single values use z.data")
        return self.with_data(self.data[frames])

    def dims(self, first: int, stop: int) -> Latents:
        """Return dims `first` to `stop - 1` of every frame.

        Parameters
        ----------
        first, stop : int
            ``0 <= first < stop <= n_dims``.

        Returns
        -------
        Latents, shape (n_frames, stop - first)
            With `meta.first_dim` set, and without the other dims' statistics.

        Raises
        ------
        ValueError
            If the range is not inside the dims.
        """
        if not 0 <= first < stop <= self.n_dims:
            raise ValueError(f"dims {first}..{stop - 1} are not inside 0..{self.n_dims - 1}")
        meta = self.meta.with_(stats=None, first_dim=self.meta.first_dim + first)
        return self.with_data(self.data[:, first:stop], meta=meta)

    def with_data(self, data: ArrayLike, *, meta: Meta | None = None) -> Latents:
        """Return other values at the same rate.

        Parameters
        ----------
        data : array_like, shape (n_frames, n_dims)
            The new values.
        meta : Meta, optional
            New metadata; by default the old one without its statistics, which
            would not be true of the new values.
        """
        if meta is None:
            meta = self.meta.with_(stats=None)
        return Latents(as_frames(data), self.model_sr, self.ratio, meta)

    def with_rate(self, model_sr: int, ratio: int) -> Latents:
        """Return the same values with the rate declared.

        Parameters
        ----------
        model_sr, ratio : int
            Hertz, and audio samples per frame.

        Raises
        ------
        TypeError, ValueError
            If a number is not whole or less than 1.
        """
        return Latents(
            self.data, positive_int("model_sr", model_sr), positive_int("ratio", ratio), self.meta
        )


def join(parts: Sequence[Latents]) -> Latents:
    """Put sequences one after the other in time.

    Parameters
    ----------
    parts : sequence of Latents
        At least one; all of one number of dims and one rate.

    Returns
    -------
    Latents
        With the metadata of the first part, without statistics.

    Raises
    ------
    ValueError
        If there are no parts, or dims or rates differ.
    """
    if not parts:
        raise ValueError("join needs at least one sequence")
    first = parts[0]
    for number, part in enumerate(parts):
        if part.n_dims != first.n_dims:
            raise ValueError(f"part {number} has {part.n_dims} dims, part 0 has {first.n_dims}")
        if part.frame_rate != first.frame_rate:
            raise ValueError(
                f"part {number} has frame rate {part.frame_rate}, part 0 has {first.frame_rate}"
            )
    return first.with_data(np.concatenate([part.data for part in parts]))


def as_frames(data: Any) -> Float64Array:
    """Return an array as float64 frames, without a copy where it is one already.

    Parameters
    ----------
    data : array_like, shape (n_frames, n_dims)
        Real numbers.

    Returns
    -------
    ndarray of float64, shape (n_frames, n_dims), C-contiguous

    Raises
    ------
    TypeError
        If the values are not real numbers.
    ValueError
        If there are not two axes, or no dims.
    """
    array = np.asarray(data)
    if array.dtype.kind not in "fiu":
        raise TypeError(f"latents must be real numbers, not {array.dtype}")
    if array.ndim != 2:
        raise ValueError(f"latents must have two axes (n_frames, n_dims), not shape {array.shape}")
    if array.shape[1] == 0:
        raise ValueError("latents must have at least one dim")
    if array.dtype == np.float64 and array.dtype.isnative and array.flags.c_contiguous:
        return array
    return np.ascontiguousarray(array, dtype=np.float64)
