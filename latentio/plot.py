"""Pictures of latents: how each dim is spread, and how it moves.

Needs matplotlib (``pip install latent-bridge[plot]``), which is imported when a picture is
drawn, not before.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np

from .atomic import replacing
from .errors import LatentIOError, PathLike
from .latents import Float64Array, Latents

if TYPE_CHECKING:
    from matplotlib.axes import Axes as Axes  # noqa: PLC0414 (others draw into them)
    from matplotlib.figure import Figure

# Above this many dims, lines turn into hair: draw a map instead.
_MAX_LINES = 24
_MAX_COLUMNS = 4000
_SUFFIXES = (".png", ".pdf", ".svg")


def plot(latents: Latents, path: PathLike, *, title: str = "") -> None:
    """Draw the distribution and the trajectory of every dim.

    Parameters
    ----------
    latents : Latents
        At least one frame.
    path : path-like
        The picture to make: .png, .pdf or .svg.
    title : str
        Text above it.

    Raises
    ------
    LatentIOError
        If matplotlib is missing, the suffix is none of these, there are no frames, or
        the picture cannot be written.
    """
    if latents.n_frames == 0:
        raise LatentIOError(path, "there are no frames to draw", "check the input")
    shown = _finite(latents)
    height = 1.2 + min(max(3.0, 0.62 * latents.n_dims), 12.0)
    figure = new_figure(path, 12.0, height)
    left, right = figure.subplots(1, 2, width_ratios=(1, 2.6), sharey=latents.n_dims <= _MAX_LINES)
    _draw_spread(left, shown)
    draw_trajectories(right, shown)
    left.set_title("distribution", loc="left", fontsize=10)
    right.set_title("trajectories", loc="left", fontsize=10)
    figure.suptitle(title or _describe(latents), x=0.01, ha="left", fontsize=11)
    save_figure(figure, path)


def draw_trajectories(axes: Axes, latents: Latents) -> None:
    """Draw every dim over time into given axes.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Where to draw; time runs in seconds, or in frames if the rate is not known.
    latents : Latents
        Drawn as rows of lines that hold each frame, or as a map if there are many dims.
    """
    rate = latents.frame_rate
    span = latents.n_frames / float(rate) if rate else float(latents.n_frames)
    columns = _columns(latents.data)
    times = np.linspace(0, span, len(columns) + 1)
    if latents.n_dims > _MAX_LINES:
        limit = float(np.abs(columns).max()) or 1.0
        image = axes.imshow(
            columns.T,
            aspect="auto",
            origin="upper",
            extent=(0, span, latents.n_dims - 0.5, -0.5),
            cmap="RdBu_r",
            vmin=-limit,
            vmax=limit,
            interpolation="nearest",
        )
        axes.figure.colorbar(image, ax=axes, pad=0.02, label="value")
    else:
        centre, step = _rows(latents.data)
        for dim in range(latents.n_dims):
            row = (columns[:, dim] - centre[dim]) / step - dim
            axes.plot(times, np.append(row, row[-1]), drawstyle="steps-post", lw=0.9)
        _label_rows(axes, latents.n_dims)
    axes.set_xlabel("time (s)" if rate else "frame")
    axes.set_ylabel("dim")
    axes.set_xlim(0, span)


def new_figure(path: PathLike, width_in: float, height_in: float) -> Figure:
    """Return an empty figure that needs no screen.

    Parameters
    ----------
    path : path-like
        Where it will be saved; only its suffix is looked at.
    width_in, height_in : float
        Size in inches.

    Raises
    ------
    LatentIOError
        If matplotlib is missing or the suffix is not .png, .pdf or .svg.
    """
    if os.path.splitext(path)[1].lower() not in _SUFFIXES:
        raise LatentIOError(path, "is no picture", f"name it {', '.join(_SUFFIXES)}")
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError:
        raise LatentIOError(
            path, "pictures need matplotlib", "pip install 'latent-bridge[plot]'"
        ) from None
    return Figure(figsize=(width_in, height_in), layout="constrained")


def save_figure(figure: Figure, path: PathLike) -> None:
    """Write a picture, whole or not at all.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The picture.
    path : path-like
        The file; its suffix says the format.

    Raises
    ------
    LatentIOError
        If the file cannot be written.
    """
    suffix = os.path.splitext(path)[1].lower()
    with replacing(path) as temporary:
        figure.savefig(temporary, format=suffix[1:], dpi=110)


def _draw_spread(axes: Axes, latents: Latents) -> None:
    """Draw a box from quartile to quartile, whiskers to 2 and 98 %, dots at the extremes."""
    data = latents.data
    quantiles = np.quantile(data, (0.02, 0.25, 0.5, 0.75, 0.98), axis=0)
    places = np.arange(latents.n_dims)
    many = latents.n_dims > _MAX_LINES
    rows = places if many else -places
    axes.hlines(rows, quantiles[0], quantiles[4], color="0.6", lw=0.8 if many else 1.2)
    colours = "C0" if many else [f"C{dim % 10}" for dim in places]
    axes.hlines(rows, quantiles[1], quantiles[3], color=colours, lw=1.6 if many else 7)
    axes.plot(quantiles[2], rows, "|", color="white" if not many else "k", ms=3 if many else 7)
    for extreme in (data.min(axis=0), data.max(axis=0)):
        axes.plot(extreme, rows, ".", color="0.4", ms=2 if many else 4)
    axes.axvline(0, color="0.85", lw=0.8, zorder=0)
    axes.set_xlabel("value")
    axes.set_ylabel("dim")
    if many:
        axes.set_ylim(latents.n_dims - 0.5, -0.5)
    else:
        _label_rows(axes, latents.n_dims)


def _label_rows(axes: Axes, n_dims: int) -> None:
    axes.set_yticks([-dim for dim in range(n_dims)], [str(dim) for dim in range(n_dims)])
    axes.set_ylim(-n_dims + 0.3, 0.7)
    axes.spines[["top", "right"]].set_visible(False)


def _rows(data: Float64Array) -> tuple[Float64Array, float]:
    """Return the middle of each dim, and the common scale that keeps rows apart."""
    low, high = data.min(axis=0), data.max(axis=0)
    return (low + high) / 2, float((high - low).max()) * 1.1 or 1.0


def _columns(data: Float64Array) -> Float64Array:
    """Return at most a few thousand frames: more than a picture has columns."""
    step = max(1, -(-len(data) // _MAX_COLUMNS))
    return data[::step]


def _finite(latents: Latents) -> Latents:
    return latents.with_data(np.nan_to_num(latents.data, nan=0.0, posinf=0.0, neginf=0.0))


def _describe(latents: Latents) -> str:
    rate = latents.frame_rate
    text = f"{latents.n_frames} frames x {latents.n_dims} dims"
    return text if rate is None else f"{text} at {rate} Hz ({latents.duration_s:.2f} s)"
