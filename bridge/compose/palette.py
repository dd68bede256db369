"""Palettes: the frames, or short grains of frames, that a score chooses from."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from latentio import files
from latentio.containers import open_stored
from latentio.errors import LatentIOError, LatentWarning
from latentio.latents import Float64Array, Latents
from latentio.layouts import layout_named
from latentio.meta import Meta
from latentio.stored import Stored
from latentio.units import frame_rate

from ..errors import BridgeError

# LatentGranular's name for the array of a codebook, [grain, dim, frame].
CODEBOOK_KEY = "grains"
_KEYED = ("npz", "safetensors", "pt")

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, eq=False)
class Palette:
    """Grains that a score chooses from by their numbers.

    Attributes
    ----------
    grains : ndarray of float64, shape (n_grains, grain_frames, n_dims)
        At least one; a grain of one frame is a point.
    model_sr, ratio : int or None
        Hertz and samples per frame; None if not known.
    meta : Meta
        Model, groups and normalisation of the values.
    notes : tuple of str
        What was odd about the file, one line each.

    Raises
    ------
    ValueError
        If the array has no grain, frame or dim.
    """

    grains: Float64Array
    model_sr: int | None = None
    ratio: int | None = None
    meta: Meta = field(default_factory=Meta)
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.grains.ndim != 3 or 0 in self.grains.shape:
            raise ValueError(
                "grains must have shape (n_grains, grain_frames, n_dims), each 1 or more, "
                f"not {self.grains.shape}"
            )

    @property
    def n_grains(self) -> int:
        """Number of grains."""
        return int(self.grains.shape[0])

    @property
    def grain_frames(self) -> int:
        """Frames of a grain."""
        return int(self.grains.shape[1])

    @property
    def n_dims(self) -> int:
        """Number of dims."""
        return int(self.grains.shape[2])

    @property
    def frame_rate(self) -> Fraction | None:
        """Frames per second, exactly; None if not known."""
        if self.model_sr is None or self.ratio is None:
            return None
        return frame_rate(self.model_sr, self.ratio)

    def std(self) -> Float64Array:
        """Return the standard deviation (divided by n) of each dim over all finite frames.

        Returns
        -------
        ndarray of float64, shape (n_dims,)
            Exactly 0 for a dim that does not change.
        """
        frames = self.grains.reshape(-1, self.n_dims)
        frames = frames[np.isfinite(frames).all(axis=1)]
        if not len(frames):
            return np.zeros(self.n_dims)
        std = frames.std(axis=0)
        std[frames.min(axis=0) == frames.max(axis=0)] = 0.0  # not the rounding of the mean
        return np.asarray(std)


def open_palette(
    path: PathLike,
    grain: int | None = None,
    *,
    layout: str | None = None,
    model_sr: int | None = None,
    ratio: int | None = None,
    key: str | None = None,
    item: int | None = None,
    allow_pt: bool = False,
) -> Palette:
    """Read a palette from a latent file or from a codebook of LatentGranular.

    Parameters
    ----------
    path : path-like
        Any latent file; or a .pt, .npz or .safetensors with an array ``grains``,
        [grain, dim, frame], which is a codebook.
    grain : int, optional
        Frames of a grain, 1 or more. Of a latent file each run of so many is one, by
        default every frame. A codebook has its own, and may only be asked for that.
    layout, model_sr, ratio, key, item, allow_pt
        As in `latentio.read`. Of a codebook, whose axes are known and which stores no
        rate, `layout` may be a tool's name and then tells the rate.

    Returns
    -------
    Palette
        Values that are not finite are kept, with a note; so is a rate that is not known.

    Raises
    ------
    BridgeError
        If it has too few frames for a grain, other grains than asked for, or what is
        called ``grains`` is no codebook.
    LatentIOError
        If the file cannot be read, or its axis order is not known.
    ValueError
        If `layout` does not exist or a number is less than 1.
    """
    if grain is not None and grain < 1:
        raise ValueError(f"grain must be 1 or more frames, not {grain}")
    codebook = _codebook(path, key, allow_pt=allow_pt)
    if codebook is None:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", LatentWarning)
            latents = files.read(
                path,
                layout=layout,
                model_sr=model_sr,
                ratio=ratio,
                key=key,
                item=item,
                allow_pt=allow_pt,
            )
        return _cut(path, latents, grain or 1, [str(one.message) for one in caught])
    if item is not None:
        raise BridgeError(os.fspath(path), "is a codebook and no batch", "leave --item out")
    return _read_codebook(path, codebook, grain, layout, (model_sr, ratio))


def _cut(path: PathLike, latents: Latents, length: int, notes: list[str]) -> Palette:
    """Cut latents into grains."""
    name = os.fspath(path)
    n_grains, n_over = divmod(latents.n_frames, length)
    if not n_grains:
        what = f"has {latents.n_frames} frames, a grain has {length}"
        raise BridgeError(name, what, "say a shorter grain" if latents.n_frames else "")
    if n_over:
        notes.append(f"{name}: {n_over} frames at its end fill no grain and are left out")
    kept = latents.data[: n_grains * length]
    return Palette(
        kept.reshape(n_grains, length, latents.n_dims),
        latents.model_sr,
        latents.ratio,
        latents.meta.with_(stats=None, generator=None, seed=None, extra={}),
        tuple(notes),
    )


def _read_codebook(
    path: PathLike,
    codebook: Stored,
    grain: int | None,
    layout: str | None,
    asked: tuple[int | None, int | None],
) -> Palette:
    name = os.fspath(path)
    shape = codebook.shape
    if len(shape) != 3 or 0 in shape:
        raise BridgeError(
            name, f"has grains of shape {list(shape)}, not [grain, dim, frame]", "is it a codebook?"
        )
    if grain not in (None, shape[2]):
        raise BridgeError(name, f"has grains of {shape[2]} frames, not {grain}", "leave grain out")
    usual = _usual_rate(name, layout, shape[1])
    known = codebook.record.model_sr, codebook.record.ratio
    model_sr, ratio = (
        next((rate for rate in rates if rate is not None), None)
        for rates in zip(asked, known, usual, strict=True)
    )
    loaded = codebook.load(False)
    grains = np.ascontiguousarray(loaded.array.transpose(0, 2, 1), np.float64)
    problems = list(codebook.problems)
    if loaded.finite is False:
        problems.append(files.settle_non_finite(path, grains.reshape(-1, shape[1]), "keep")[1])
    if model_sr is None or ratio is None:
        problems.append(
            "a codebook tells no rate; say --layout music2latent, or --model-sr and --ratio"
        )
    notes = tuple(f"{name}: {problem}" for problem in problems)
    return Palette(grains, model_sr, ratio, codebook.record.meta, notes)


def _codebook(path: PathLike, key: str | None, *, allow_pt: bool) -> Stored | None:
    """Return the grains of a codebook; None if the file is none."""
    if key not in (None, CODEBOOK_KEY):
        return None
    try:
        stored = open_stored(path, key=CODEBOOK_KEY, allow_pt=allow_pt)
    except LatentIOError:  # reading it as latents says what is wrong, if anything is
        return None
    return stored if stored.container in _KEYED else None


def _usual_rate(name: str, layout: str | None, n_dims: int) -> tuple[int | None, int | None]:
    """Return the rate of the tool that a codebook's latents come from."""
    if layout is None:
        return None, None
    tool = layout_named(layout)
    if tool.model_sr is None and layout == tool.axes:
        raise BridgeError(
            name, f"is a codebook, whose axes are known, not {layout}", "leave --layout out"
        )
    if tool.n_dims not in (None, n_dims):
        raise BridgeError(
            name, f"has {n_dims} dims, {layout} has {tool.n_dims}", "say another --layout"
        )
    return tool.model_sr, tool.ratio
