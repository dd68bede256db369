"""Frames of a file in any axis order and number type, without reading it whole."""

from __future__ import annotations

from latentio.errors import LatentIOError
from latentio.latents import Float64Array, as_frames
from latentio.layouts import to_frames
from latentio.stored import AnyArray, Stored

from .parts import Part


class Stretches(Part):
    """The frames of an array in a file, read stretch by stretch where it can be mapped.

    Parameters
    ----------
    stored : Stored
        The array.
    axes : str
        The order of its axes, as in `latentio.layouts.Layout`.
    item : int or None
        Which sequence of a batch.
    n_frames, n_dims : int
        As `latentio.layouts.frames_shape` says.
    """

    def __init__(
        self, stored: Stored, axes: str, item: int | None, n_frames: int, n_dims: int
    ) -> None:
        super().__init__(n_frames, n_dims)
        self._stored, self._axes, self._item = stored, axes, item
        self._whole: AnyArray | None = None

    def _make(self, first: int, stop: int) -> Float64Array:
        # Cut before the axes are moved: groups in Fortran order would be copied whole otherwise.
        cut = tuple(slice(first, stop) if axis == "t" else slice(None) for axis in self._axes)
        return as_frames(to_frames(self._array()[cut], self._axes, self._item))

    def _array(self) -> AnyArray:
        if self._whole is None:
            try:
                # Mapped anew each time, or all pages that were read would count as memory.
                return self._stored.load(True).array
            except LatentIOError:  # of a kind that cannot be mapped
                self._whole = self._stored.load(False).array
        return self._whole
