"""The parts of pictures: each draws one thing into given axes, readable up to 64 dims and more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from latentio.latents import Float64Array, Latents

from .analysis import Analysis, analyse
from .corpus import corpus_of
from .kitchen import SHOWN_FRAMES
from .quantiles import IntArray
from .recipe import Made

if TYPE_CHECKING:
    from latentio.plot import Axes

_COLUMNS = 4000
_MATRIX_FRAMES = 400
_MANY_DIMS = 24
REAL = "0.6"
NEW = "C0"


class Seen:
    """Evenly spaced frames of a sequence that passes by, as many as a picture shows.

    Parameters
    ----------
    n_frames : int
        How many will pass.
    """

    def __init__(self, n_frames: int) -> None:
        # A prime, or loops would be seen at one place of theirs only.
        self.step = _prime(max(1, -(-n_frames // _COLUMNS)))
        self._pieces: list[Float64Array] = []

    def __call__(self, first: int, block: Float64Array) -> None:
        """Take what is wanted of a block that begins at frame `first`."""
        self._pieces.append(block[-first % self.step :: self.step].copy())

    def latents(self, model_sr: int | None, ratio: int | None) -> Latents:
        """Return the frames, at the rate that their spacing gives."""
        spaced = None if ratio is None else ratio * self.step
        return Latents(np.concatenate(self._pieces), model_sr, spaced)


def summary(frames: Float64Array) -> Analysis:
    """Return the statistics of some frames, shape (n, n_dims)."""
    return analyse(corpus_of(frames))


def _merged(counts: IntArray, n_frames: int) -> IntArray:
    """Merge bins where there are too few frames for so many."""
    bins = len(counts)
    while bins > 8 and bins > 4 * n_frames ** (1 / 3):
        bins //= 2
    return np.asarray(counts.reshape(bins, -1).sum(axis=1))


def _prime(number: int) -> int:
    """Return the least prime from a number on; 1 stays 1."""
    while number > 1 and any(number % d == 0 for d in range(2, int(number**0.5) + 1)):
        number += 1
    return number


def violins(axes: Axes, shown: Sequence[tuple[Analysis, str, str]]) -> None:
    """Draw each dim's distribution: density, box from quartile to quartile, fences, extremes."""
    n_dims = shown[0][0].n_dims
    many = n_dims > _MANY_DIMS
    places = np.arange(n_dims)
    sides = ((-0.45, 0.45),) if len(shown) == 1 else ((-0.45, 0.0), (0.0, 0.45))
    for (analysis, colour, label), (left, right) in zip(shown, sides, strict=True):
        for dim in places:
            counts = _merged(analysis.histogram[dim], analysis.n_frames)
            counts = counts / max(1, counts.max())
            edges = np.linspace(analysis.min[dim], analysis.max[dim], len(counts) + 1)
            middles = (edges[1:] + edges[:-1]) / 2
            axes.fill_betweenx(
                middles,
                dim + left * counts,
                dim + right * counts,
                color=colour,
                alpha=0.45,
                lw=0,
                label=label if dim == 0 else None,
            )
        middle = places + (left + right) / 4
        low, high = analysis.iqr_bounds
        low, high = np.maximum(low, analysis.min), np.minimum(high, analysis.max)
        dark = "k" if colour == REAL else "navy"
        axes.vlines(middle, low, high, color=dark, lw=0.5 if many else 0.9)
        axes.vlines(
            middle, analysis.quartiles[0], analysis.quartiles[2], color=dark, lw=1.5 if many else 4
        )
        axes.plot(middle, analysis.quartiles[1], "o", color="white", ms=1.5 if many else 3.5)
    step = max(1, -(-n_dims // 32))
    axes.set_xticks(places[::step], [str(dim) for dim in places[::step]], fontsize=8)
    axes.set_xlim(-0.7, n_dims - 0.3)
    axes.set_xlabel("dim")
    axes.set_ylabel("value")
    axes.set_title(
        "distributions: density, quartiles, fences at 1.5 quartile distances"
        if len(shown) == 1
        else "distributions before and after",
        loc="left",
        fontsize=10,
    )
    if len(shown) > 1:
        axes.legend(frameon=False, fontsize=9, loc="upper right", ncols=2)
    axes.spines[["top", "right"]].set_visible(False)


def matrix(axes: Axes, analysis: Analysis) -> None:
    """Draw how much each dim goes with every other."""
    image = axes.imshow(analysis.correlation, cmap="RdBu_r", vmin=-1, vmax=1)
    axes.figure.colorbar(image, ax=axes, label="correlation", shrink=0.85)
    axes.set_xlabel("dim")
    axes.set_ylabel("dim")
    if analysis.n_dims <= _MANY_DIMS:
        axes.set_xticks(range(analysis.n_dims))
        axes.set_yticks(range(analysis.n_dims))
    axes.set_title("correlation of the dims", loc="left", fontsize=10)


def memory(axes: Axes, analysis: Analysis) -> None:
    """Draw how alike a dim is to itself some frames later."""
    lags = np.arange(len(analysis.autocorrelation))
    rate = None
    if analysis.model_sr is not None and analysis.ratio is not None:
        rate = analysis.model_sr / analysis.ratio
    if analysis.n_dims <= 8:
        for dim, line in enumerate(analysis.autocorrelation.T):
            axes.plot(lags, line, lw=1.2, label=f"dim {dim}")
        axes.legend(frameon=False, fontsize=7, ncols=2)
    else:
        found = analysis.autocorrelation
        axes.fill_between(
            lags, found.min(axis=1), found.max(axis=1), color=NEW, alpha=0.2, label="all dims"
        )
        low, middle, high = np.quantile(found, (0.25, 0.5, 0.75), axis=1)
        axes.fill_between(lags, low, high, color=NEW, alpha=0.4, label="half of them")
        axes.plot(lags, middle, color="navy", lw=1.4, label="median")
        axes.legend(frameon=False, fontsize=8)
    axes.axhline(0, color="0.8", lw=0.8, zorder=0)
    axes.set_xlabel("lag (frames)" if rate is None else f"lag (frames of {1000 / rate:.1f} ms)")
    axes.set_ylabel("autocorrelation")
    axes.set_title("memory of the dims", loc="left", fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)


def structure(axes: Axes, shown: Latents, made: Made) -> None:
    """Draw how far every frame is from every other: what repeats makes stripes."""
    spread = shown.data.std(axis=0)
    scaled = (shown.data / np.where(spread > 0, spread, 1.0)).astype(np.float32)
    squares = (scaled**2).sum(axis=1)
    step = -(-shown.n_frames // _MATRIX_FRAMES)
    # Means of squares, not every so many frames: those may all be at one place of a loop.
    starts = np.arange(0, shown.n_frames, step)
    sizes = np.diff([*starts, shown.n_frames])
    distance = np.empty((len(starts), len(starts)), np.float32)
    for row, first in enumerate(starts):
        some = slice(first, first + step)
        products = scaled[some] @ scaled.T
        stripe = np.sqrt(np.maximum(squares[some, None] + squares - 2 * products, 0.0))
        distance[row] = np.add.reduceat(stripe.sum(axis=0), starts) / (sizes[row] * sizes)
    end = made.part.n_frames
    image = axes.imshow(distance, cmap="magma_r", extent=(0, end, end, 0), interpolation="nearest")
    axes.figure.colorbar(image, ax=axes, label="distance (standard deviations)", shrink=0.85)
    axes.set_xlabel("frame")
    axes.set_ylabel("frame")
    axes.tick_params(labelsize=8)
    axes.locator_params(nbins=5)
    axes.set_title("structure: distance of every frame to every other", loc="left", fontsize=10)


def sections(axes: Axes, made: Made) -> None:
    """Draw where the sections of a sequence begin, over its trajectories."""
    if len(made.outline) < 2:
        return
    rate = None
    if made.model_sr is not None and made.ratio is not None:
        rate = made.model_sr / made.ratio
    width = made.part.n_frames / 90
    last = -np.inf
    for first, name in made.outline:
        x = first if rate is None else first / rate
        axes.axvline(x, color="k", lw=0.7, ls=":", zorder=3)
        if first - last >= width * (len(name) + 1):  # or names lie over each other
            axes.annotate(
                name,
                (x, 1),
                (3, 2),
                xycoords=("data", "axes fraction"),
                fontsize=8,
                textcoords="offset points",
            )
            last = first


def frame_map(
    axes: Axes,
    analysis: Analysis,
    real: Float64Array | None,
    new: Float64Array | None,
    name: str = "frames",
) -> None:
    """Draw frames on the two principal axes of most variance."""
    if analysis.n_dims == 1 or len(analysis.axes) == 1:
        axes.set_axis_off()
        axes.text(0.5, 0.5, "one dim: no map", ha="center", va="center", color="0.4")
        return
    two = analysis.axes[:2]
    if real is not None:
        flat = (real[:: max(1, -(-len(real) // SHOWN_FRAMES))] - analysis.mean) @ two.T
        axes.plot(*flat.T, ".", color=REAL, ms=3, alpha=0.6, label=name, zorder=1)
    else:
        turn = np.linspace(0, 2 * np.pi, 200)
        reach = 2 * np.sqrt(analysis.axis_variance[:2])
        axes.plot(
            reach[0] * np.cos(turn),
            reach[1] * np.sin(turn),
            color=REAL,
            lw=1,
            label="2 standard deviations",
            zorder=1,
        )
    if new is not None:
        flat = (new[:: max(1, -(-len(new) // SHOWN_FRAMES))] - analysis.mean) @ two.T
        axes.plot(*flat.T, color=NEW, lw=0.4, alpha=0.35, zorder=2)
        points: Any = axes.scatter(
            flat[:, 0], flat[:, 1], c=np.linspace(0, 1, len(flat)), s=8, zorder=3
        )
        bar = axes.figure.colorbar(points, ax=axes, shrink=0.85, ticks=(0, 1))
        bar.ax.set_yticklabels(["start", "end"])
    share = analysis.axis_variance / (analysis.axis_variance.sum() or 1.0)
    axes.set_xlabel(f"principal axis 1 ({100 * share[0]:.0f} % of the variance)")
    axes.set_ylabel(f"principal axis 2 ({100 * share[1]:.0f} %)")
    axes.set_title("map of the frames", loc="left", fontsize=10)
    axes.legend(frameon=False, fontsize=8, loc="upper right")
    axes.spines[["top", "right"]].set_visible(False)
