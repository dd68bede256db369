"""Pictures of what is analysed, composed and captured."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from latentio.errors import PathLike
from latentio.latents import Float64Array, Latents
from latentio.plot import draw_trajectories, new_figure, save_figure

from .analysis import Analysis
from .drawing import (
    NEW,
    REAL,
    Seen,
    frame_map,
    matrix,
    memory,
    sections,
    structure,
    summary,
    violins,
)
from .recipe import Made
from .tempo import Tempo

_MAX_SEQUENCES = 6


def draw_analysis(
    analysis: Analysis, path: PathLike, frames: Float64Array | None = None, *, title: str
) -> None:
    """Draw the statistics of a corpus.

    Parameters
    ----------
    analysis : Analysis
        The statistics.
    path : path-like
        The picture to make: .png, .pdf or .svg.
    frames : ndarray, shape (n, n_dims), optional
        Some of the frames, for the map.
    title : str
        Text above it.

    Raises
    ------
    LatentIOError
        If it cannot be drawn or written.
    """
    figure = new_figure(path, 15.0, 10.0)
    grid = figure.add_gridspec(2, 3, height_ratios=(1.1, 1))
    violins(figure.add_subplot(grid[0, :]), [(analysis, NEW, "corpus")])
    matrix(figure.add_subplot(grid[1, 0]), analysis)
    memory(figure.add_subplot(grid[1, 1]), analysis)
    frame_map(figure.add_subplot(grid[1, 2]), analysis, frames, None)
    figure.suptitle(title, x=0.01, ha="left", fontsize=12)
    save_figure(figure, path)


def draw_made(
    made: Made,
    seen: Seen,
    path: PathLike,
    *,
    title: str,
    before: str = "before",
    analysis: Analysis | None = None,
    frames: Float64Array | None = None,
) -> None:
    """Draw a sequence that was made.

    Parameters
    ----------
    made : Made
        The sequence.
    seen : Seen
        Frames of it.
    path : path-like
        The picture to make: .png, .pdf or .svg.
    title : str
        Text above it.
    before : str
        What it was made from is called so.
    analysis : Analysis, optional
        Statistics of that; by default those of `frames`.
    frames : ndarray, shape (n, n_dims), optional
        Frames of that.

    Raises
    ------
    LatentIOError
        If it cannot be drawn or written.
    """
    shown = seen.latents(made.model_sr, made.ratio)
    new = summary(shown.data)
    if analysis is None and frames is not None and len(frames):
        analysis = summary(frames)
    figure = new_figure(path, 15.0, 14.0)
    grid = figure.add_gridspec(3, 2, height_ratios=(1.3, 0.8, 1.1), width_ratios=(1, 1.1))
    top = figure.add_subplot(grid[0, :])
    draw_trajectories(top, shown)
    sections(top, made)
    top.set_title("trajectories", loc="right", fontsize=10)
    both = [] if analysis is None else [(analysis, REAL, before)]
    violins(figure.add_subplot(grid[1, :]), [*both, (new, NEW, "this")])
    structure(figure.add_subplot(grid[2, 0]), shown, made)
    frame_map(figure.add_subplot(grid[2, 1]), analysis or new, frames, shown.data, before)
    figure.suptitle(title, x=0.01, ha="left", fontsize=12)
    save_figure(figure, path)


def draw_tempos(
    tempos: Sequence[Tempo], path: PathLike, *, bpm: Fraction | None, title: str
) -> None:
    """Draw the tempos that loops of whole frames can have.

    Parameters
    ----------
    tempos : sequence of Tempo
        In the order of their frames.
    path : path-like
        The picture to make.
    bpm : Fraction or None
        A tempo that is looked for.
    title : str
        Text above it.

    Raises
    ------
    LatentIOError
        If it cannot be drawn or written.
    """
    figure = new_figure(path, 11.0, 5.5)
    axes = figure.subplots()
    numbers = [tempo.frames for tempo in tempos]
    values = [float(tempo.bpm) for tempo in tempos]
    axes.vlines(numbers, min(values) * 0.95, values, color="0.85", lw=1)
    axes.plot(numbers, values, "o", color=NEW)
    for number, value in zip(numbers, values, strict=True):
        axes.annotate(
            f"{value:.2f}",
            (number, value),
            (0, 6),
            textcoords="offset points",
            ha="left",
            rotation=50,
            fontsize=8,
        )
    if max(values) > 3 * min(values):
        axes.set_yscale("log")
        ticks = [tick for tick in (20, 40, 60, 80, 120, 160, 240, 480, 960) if tick < max(values)]
        axes.set_yticks(ticks, [str(tick) for tick in ticks])
        axes.set_yticks([], minor=True)
    axes.set_ylim(min(values) * 0.95, max(values) * 1.25)
    axes.set_xticks(numbers)
    axes.tick_params(axis="x", labelsize=8)
    if bpm is not None:
        axes.axhline(float(bpm), color="C1", lw=1, label=f"{float(bpm):g} BPM")
        axes.legend(loc="upper right", frameon=False)
    axes.set_xlabel("frames per beat")
    axes.set_ylabel("tempo (BPM)")
    axes.spines[["top", "right"]].set_visible(False)
    figure.suptitle(title, x=0.01, ha="left", fontsize=12)
    save_figure(figure, path)


def draw_sequences(sequences: Sequence[tuple[str, Latents]], path: PathLike, *, title: str) -> None:
    """Draw the trajectories of several sequences below each other.

    Parameters
    ----------
    sequences : sequence of (str, Latents)
        Names and values; the first 6 are drawn.
    path : path-like
        The picture to make: .png, .pdf or .svg.
    title : str
        Text above it.

    Raises
    ------
    LatentIOError
        If it cannot be drawn or written.
    """
    shown = [(name, latents) for name, latents in sequences if latents.n_frames][:_MAX_SEQUENCES]
    figure = new_figure(path, 14.0, 1.0 + 4.0 * max(1, len(shown)))
    for axes, (name, latents) in zip(
        figure.subplots(max(1, len(shown)), 1, squeeze=False)[:, 0], shown, strict=False
    ):
        seen = Seen(latents.n_frames)
        seen(0, latents.data)
        draw_trajectories(axes, seen.latents(latents.model_sr, latents.ratio))
        axes.set_title(f"{name}: {latents.n_frames} frames", loc="left", fontsize=10)
    left_out = len(sequences) - len(shown)
    more = f"; {left_out} more" if left_out else ""
    figure.suptitle(title + more, x=0.01, ha="left", fontsize=12)
    save_figure(figure, path)
