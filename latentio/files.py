"""Read, write and inspect latent files of every container by one call each."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

import numpy as np

from .containers import open_stored, writer_for
from .errors import LatentIOError, LatentWarning, LayoutError, PathLike
from .latents import Float64Array, Latents, as_frames
from .layouts import ItemError, Layout, choices, frames_shape, layout_named, to_frames
from .meta import EMPTY_RECORD, Meta
from .rates import Rate, settle_rate
from .stored import Stored, Subtype, all_finite

Finite: TypeAlias = Literal["keep", "zero", "error"]

FLOAT32_MAX = float(np.finfo(np.float32).max)
# Containers whose axis order is fixed: one channel or column per dim.
_FIXED_ORDER = ("wav", "text", "pd", "aiff", "caf", "w64", "au")


@dataclass(frozen=True)
class Info:
    """What a latent file holds.

    Attributes
    ----------
    path : str
        The file.
    container : str
        ``"wav"``, ``"npy"``, ``"npz"``, ``"safetensors"``, ...
    dtype : str
        Number type in the file.
    shape : tuple of int
        Shape in the file, before any layout.
    n_frames, n_dims : int or None
        None if the axis order is not known.
    model_sr, ratio : int or None
        Hertz, and audio samples per frame; None if not known.
    rate_from : str or None
        Where the two are from: ``"argument"``, ``"metadata"``, the name of the text beside
        the file, or ``"layout"``; each with its own if they differ.
    header_rate_hz : int or None
        The whole-number rate in a sound file's header: only a hint.
    meta : Meta
        Metadata.
    warnings : tuple of str
        What is not as it should be.
    """

    path: str
    container: str
    dtype: str
    shape: tuple[int, ...]
    n_frames: int | None
    n_dims: int | None
    model_sr: int | None
    ratio: int | None
    rate_from: str | None
    header_rate_hz: int | None
    meta: Meta
    warnings: tuple[str, ...]

    @property
    def frame_rate(self) -> Fraction | None:
        """Frames per second, exactly; None if not known."""
        if self.model_sr is None or self.ratio is None:
            return None
        return Fraction(self.model_sr, self.ratio)

    @property
    def duration_s(self) -> float | None:
        """Length in seconds; None if not known."""
        rate = self.frame_rate
        return None if rate is None or self.n_frames is None else float(self.n_frames / rate)


@dataclass(frozen=True)
class _Reading:
    """How a stored array is to be read: its axes and rate."""

    layout: Layout
    axes: str
    rate: Rate


def read(
    path: PathLike,
    *,
    layout: str | None = None,
    model_sr: int | None = None,
    ratio: int | None = None,
    mmap: bool = False,
    finite: Finite = "keep",
    key: str | None = None,
    item: int | None = None,
    allow_pt: bool = False,
) -> Latents:
    """Read a latent sequence.

    Parameters
    ----------
    path : path-like
        A file of any supported container; its first bytes say which, then its suffix.
    layout : str, optional
        Axis order or profile of the tool that wrote it (`latentio.layouts.LAYOUTS`).
        Needed for arrays without metadata: an axis order is never guessed.
    model_sr, ratio : int, optional
        Sample rate of the model in hertz and audio samples per frame. They win over
        what the file says.
    mmap : bool
        If True, map the values instead of reading them: opens in milliseconds
        whatever the size. Needs float64 values stored as (n_frames, n_dims).
    finite : {"keep", "zero", "error"}
        What becomes of NaN and infinite values: kept with a warning, replaced by 0
        with a warning, or refused. A mapped file is not looked at with ``"keep"``.
    key : str, optional
        Which array of a .npz, .safetensors or .pt with several.
    item : int, optional
        Which sequence of a batch, from 0.
    allow_pt : bool
        If True, read plain tensors from PyTorch's .pt (nothing in it is executed).

    Returns
    -------
    Latents
        float64, shape (n_frames, n_dims).

    Raises
    ------
    LayoutError
        If the axis order is not known, or is not the one asked for.
    LatentIOError
        If the file cannot be read; the message says what to do.
    ValueError
        If an argument is not one of its choices.

    Warns
    -----
    LatentWarning
        For everything about the file that is not as it should be.
    """
    if finite not in ("keep", "zero", "error"):
        raise ValueError(f'finite must be "keep", "zero" or "error", not {finite!r}')
    stored = open_stored(path, key=key, allow_pt=allow_pt)
    reading = _resolve(path, stored, layout, model_sr, ratio)
    if mmap and stored.dtype != "float64":
        raise LatentIOError(path, f"holds {stored.dtype} and cannot be mapped", "convert it first")
    _, n_dims, groups = _frames_shape(path, stored, reading, item)
    array, is_finite = stored.load(mmap)
    frames = to_frames(array, reading.axes, item)
    if mmap and not (frames.flags.c_contiguous and frames.dtype.isnative):
        raise LatentIOError(path, "is not stored frame after frame", "convert it first")
    data = as_frames(frames)
    problems = [*stored.problems, *reading.rate.problems, *_shape_problems(stored, n_dims)]
    if is_finite is None and finite != "keep":
        is_finite = all_finite(data)
    if is_finite is False:
        data, problem = settle_non_finite(path, data, finite)
        problems.append(problem)
    for problem in problems:
        warnings.warn(f"{os.fspath(path)}: {problem}", LatentWarning, stacklevel=2)
    return Latents(data, reading.rate.model_sr, reading.rate.ratio, _meta(stored, reading, groups))


def write(
    path: PathLike, latents: Latents, *, subtype: Subtype = "double", durable: bool = True
) -> None:
    """Write a latent sequence, whole or not at all.

    Parameters
    ----------
    path : path-like
        Its suffix says the container: .wav, .npy, .npz or .safetensors.
    latents : Latents
        The sequence.
    subtype : {"double", "float"}
        64-bit float, which loses nothing, or 32-bit float.
    durable : bool
        If True, flush to the disk before an old file is replaced.

    Raises
    ------
    LatentIOError
        If the suffix is not one of these, the container is too small, or the file
        cannot be written. An existing file stays as it was.
    TypeError
        If `latents` is a bare array, which has no rate.
    ValueError
        If `subtype` is neither of the two.

    Warns
    -----
    LatentWarning
        If finite values are too large for 32 bits and become infinite.
    """
    if not isinstance(latents, Latents):
        kind = type(latents).__name__  # type: ignore[unreachable]
        raise TypeError(f"write takes Latents, not {kind}: Latents(array, model_sr, ratio)")
    write_file = writer_for(path)
    if subtype == "float":
        beyond = count_beyond_float32(latents.data)
        if beyond:
            warnings.warn(
                f"{os.fspath(path)}: {beyond} values are too large for 32 bits and become infinite",
                LatentWarning,
                stacklevel=2,
            )
    write_file(path, latents, subtype=subtype, durable=durable)


def info(
    path: PathLike,
    *,
    layout: str | None = None,
    model_sr: int | None = None,
    ratio: int | None = None,
    key: str | None = None,
    item: int | None = None,
    allow_pt: bool = False,
) -> Info:
    """Inspect a latent file without reading its values.

    Parameters
    ----------
    path, layout, model_sr, ratio, key, item, allow_pt
        As for `read`.

    Returns
    -------
    Info
        An array whose axis order is not known has `n_frames` and `n_dims` None, and a
        warning that lists the choices.

    Raises
    ------
    LatentIOError
        If the file cannot be read.
    """
    stored = open_stored(path, key=key, allow_pt=allow_pt)
    n_frames = n_dims = None
    groups = 1
    problems: tuple[str, ...]
    try:
        reading = _resolve(path, stored, layout, model_sr, ratio)
        n_frames, n_dims, groups = _frames_shape(path, stored, reading, item)
        problems = (*stored.problems, *reading.rate.problems, *_shape_problems(stored, n_dims))
    except LayoutError as error:
        layout_here = layout_named("td")
        reading = _Reading(
            layout_here, "td", settle_rate(path, stored, layout_here, model_sr, ratio)
        )
        problems = (*stored.problems, f"{error.what}; {error.fix}")
    return Info(
        path=os.fspath(path),
        container=stored.container,
        dtype=stored.dtype,
        shape=stored.shape,
        n_frames=n_frames,
        n_dims=n_dims,
        model_sr=reading.rate.model_sr,
        ratio=reading.rate.ratio,
        rate_from=reading.rate.source,
        header_rate_hz=stored.header_rate_hz,
        meta=_meta(stored, reading, groups),
        warnings=problems,
    )


def settle_non_finite(
    path: PathLike, data: Float64Array, finite: Finite
) -> tuple[Float64Array, str]:
    """Apply the rule for NaN and infinite values.

    Parameters
    ----------
    path : path-like
        The file, for messages.
    data : ndarray of float64, shape (n_frames, n_dims)
        Values of which some are not finite.
    finite : {"keep", "zero", "error"}
        The rule.

    Returns
    -------
    data : ndarray
        The same array, or a copy with zeros.
    problem : str
        How many there are, where the first is, and what was done.

    Raises
    ------
    LatentIOError
        With ``"error"``.
    """
    bad = ~np.isfinite(data)
    frame, dim = (int(n) for n in np.argwhere(bad)[0])
    found = (
        f"{int(bad.sum())} values are not finite, the first ({data[frame, dim]}) "
        f"at frame {frame} dim {dim}"
    )
    if finite == "error":
        raise LatentIOError(path, found, "choose --finite zero or --finite keep")
    if finite == "zero":
        return np.where(bad, 0.0, data), f"{found}; replaced by 0"
    return data, f"{found}; kept"


def count_beyond_float32(data: Float64Array) -> int:
    """Return how many finite values a 32-bit float cannot hold.

    Parameters
    ----------
    data : ndarray of float64
        Any shape.
    """
    if data.size == 0 or max(data.max(), -data.min()) <= FLOAT32_MAX:
        return 0
    magnitude = np.abs(data)
    return int(np.count_nonzero((magnitude > FLOAT32_MAX) & np.isfinite(magnitude)))


def _resolve(
    path: PathLike,
    stored: Stored,
    layout_name: str | None,
    model_sr: int | None,
    ratio: int | None,
) -> _Reading:
    """Decide the axes and the rate: arguments win over what is in the file, that over profiles."""
    layout = layout_named("td") if layout_name is None else layout_named(layout_name)
    axes = layout.axes
    if stored.axes is None and layout_name is None:
        raise LayoutError(
            path,
            f"has shape {list(stored.shape)} and nothing says which axis is time",
            f"say --layout, one of: {choices(stored.shape)}",
        )
    if stored.axes is not None:
        is_order = layout_name in ("td", "dt", "btd", "bdt")
        fixed = stored.container in _FIXED_ORDER
        if layout_name is not None and axes != stored.axes and (is_order or not fixed):
            raise LayoutError(
                path, f"says itself that its axes are {stored.axes}", "leave --layout out"
            )
        axes = stored.axes
    return _Reading(layout, axes, settle_rate(path, stored, layout, model_sr, ratio))


def _frames_shape(
    path: PathLike, stored: Stored, reading: _Reading, item: int | None
) -> tuple[int, int, int]:
    """Return how many frames, dims and groups there will be; refuse what does not fit."""
    try:
        shape = frames_shape(stored.shape, reading.layout, reading.axes, item)
    except ItemError as error:
        raise LayoutError(path, str(error), "choose one with --item, from 0") from None
    except ValueError as error:
        fix = f"say --layout, one of: {choices(stored.shape)}"
        raise LayoutError(path, str(error), fix) from None
    if shape[1] == 0:
        raise LatentIOError(path, "has no dims")
    return shape


def _shape_problems(stored: Stored, n_dims: int) -> list[str]:
    problems = []
    claimed = stored.record.n_dims
    if claimed is not None and claimed != n_dims:
        problems.append(f"its metadata say {claimed} dims, its values have {n_dims}: values win")
    if stored.dtype.startswith(("int", "uint")):
        problems.append(f"holds {stored.dtype}: codes of a quantiser, not continuous latents?")
    if 0 in stored.shape and stored.container != "wav":
        problems.append("holds no frames")
    return problems


def _meta(stored: Stored, reading: _Reading, groups: int) -> Meta:
    meta = stored.record.meta if stored.record != EMPTY_RECORD else stored.beside.meta
    if groups != 1:
        meta = meta.with_(groups=groups)
    if meta.normalisation is None and reading.layout.normalisation is not None:
        meta = meta.with_(normalisation=reading.layout.normalisation)
    return meta
