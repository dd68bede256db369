"""What recipes make: the way from a recipe to a file, for every tool."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from latentio import files
from latentio.errors import LatentIOError
from latentio.latents import Float64Array

from ..errors import BridgeError
from .analysis import Analysis, analyse
from .corpus import Progress, common_meta, open_corpus
from .denorm import frames_before, make_denorm
from .distribution_table import Material
from .options import settled_reading
from .recipe import Made, PathLike, Recipe, check_target, found_sources, read_recipe, write
from .score import make_score, palette_of
from .song import Song
from .statsfile import is_statistics, read_statistics

# What a picture shows of what a sequence was made from.
SHOWN_FRAMES = 3000


def material(
    sources: Sequence[str], reading: Mapping[str, Any], progress: Progress | None = None
) -> tuple[Material, list[str]]:
    """Return what frames are drawn from.

    Parameters
    ----------
    sources : sequence of str
        One statistics file, or latent files and folders.
    reading : mapping
        How foreign files are read; ``model_sr`` and ``ratio`` also win over statistics.
    progress : callable, optional
        Told how many frames of all are analysed.

    Returns
    -------
    material : Material
    notices : list of str
        What was odd about the files.

    Raises
    ------
    BridgeError, LatentIOError
        If they cannot be read or do not belong together.
    """
    if not any(map(is_statistics, sources)):
        corpus = open_corpus(sources, **reading)
        analysis = analyse(corpus, progress)
        return Material(analysis, corpus), [*corpus.notices, *analysis.notes]
    if len(sources) > 1:
        raise BridgeError(", ".join(sources), "are not one statistics file", "analyse them first")
    analysis = read_statistics(sources[0])
    rate = {key: reading[key] for key in ("model_sr", "ratio") if reading.get(key) is not None}
    notices = [
        f"{sources[0]}: {key} {asked} was asked for; the file says {getattr(analysis, key)}"
        for key, asked in rate.items()
        if getattr(analysis, key) not in (None, asked)
    ]
    return Material(replace(analysis, **rate)), notices


def song_recipe(
    table: Mapping[str, Any], reading: Mapping[str, Any], file: int = 0, *, where: str = "song"
) -> Recipe:
    """Return the recipe of a song.

    Parameters
    ----------
    table : mapping
        As `Song` takes it; names of files are absolute or from the current folder.
    reading, file
        As in `Recipe`.
    where : str
        What it comes from, for messages.

    Raises
    ------
    ValueError
        If the song is not right; no file is opened for that.
    """
    Song(table, where)
    paths: list[tuple[str, ...]] = [("from",)] if "from" in table else []
    for name, section in table.get("section", {}).items():
        if "from" in section:
            paths.append(("section", name, "from"))
    return Recipe("compose", table, tuple(paths), reading, file)


class Kitchen:
    """Makes recipes, and keeps what several files of one song share.

    Parameters
    ----------
    notify : callable
        Told, in one line, what is unusual about the files that are read.
    progress : callable, optional
        Told how many frames of how many are analysed.
    """

    def __init__(self, notify: Callable[[str], None], progress: Progress | None = None) -> None:
        self._notify, self._progress = notify, progress
        self._materials: dict[tuple[tuple[str, ...], str], Material] = {}

    def make(self, recipe: Recipe, where: str) -> Made:
        """Make a recipe.

        Parameters
        ----------
        recipe : Recipe
            What to make.
        where : str
            What it comes from, for messages.

        Returns
        -------
        Made

        Raises
        ------
        ValueError
            If the recipe is not right.
        BridgeError, LatentIOError
            If a file is not.
        """
        tools: dict[str, Callable[[Recipe, str], Made]] = {
            "compose": self._compose,
            "score": make_score,
            "denorm": make_denorm,
        }
        if recipe.tool not in tools:
            raise BridgeError(where, f"was made by {recipe.tool!r}, which is not known here")
        sources = recipe.sources()
        return replace(tools[recipe.tool](recipe, where), sources=sources)

    def before(self, recipe: Recipe) -> tuple[str, Analysis | None, Float64Array | None]:
        """Return what a sequence was made from, for pictures.

        Returns
        -------
        name : str
            What it is.
        analysis : Analysis or None
            The statistics; None if there are several, or none.
        frames : ndarray, shape (n, n_dims), or None
            At most 3000 frames of what a song was drawn from, of the palette of a score,
            of a file before it was denormalised; None if only statistics are there.
        """
        if recipe.tool == "score":
            palette = palette_of(recipe)
            points = palette.grains.reshape(-1, palette.n_dims)
            return "palette", None, points[:: max(1, -(-len(points) // SHOWN_FRAMES))]
        if recipe.tool == "denorm":
            return "before", None, frames_before(recipe, SHOWN_FRAMES)
        song = Song(recipe.arguments)
        if len(song.sources) > 1:
            return "before", None, None
        found = self._material(
            song.sources[0], settled_reading("song", song.reading, recipe.reading)
        )
        frames = None if found.corpus is None else found.corpus.array(SHOWN_FRAMES)
        return "corpus", found.analysis, frames

    def _compose(self, recipe: Recipe, where: str) -> Made:
        song = Song(recipe.arguments, where)
        reading = settled_reading(where, song.reading, recipe.reading)
        found = [self._material(sources, reading) for sources in song.sources]
        played = song.make(lambda sources: self._material(sources, reading), recipe.file)
        rates = {(one.analysis.model_sr, one.analysis.ratio) for one in found}
        asked = reading.get("model_sr"), reading.get("ratio")
        if len(rates) > 1 and None in asked:
            raise ValueError(
                f"{where}: the statistics are of models of different rates; "
                "say --model-sr and --ratio"
            )
        known = rates.pop()
        meta = common_meta([one.analysis.meta for one in found])
        if len({one.analysis.meta.normalisation for one in found}) > 1:
            raise ValueError(f"{where}: some of the statistics are of normalised latents")
        return Made(
            played.part,
            asked[0] or known[0],
            asked[1] or known[1],
            meta.with_(seed=song.seed),
            played.notes,
            played.outline,
        )

    def _material(self, sources: tuple[str, ...], reading: Mapping[str, Any]) -> Material:
        key = sources, repr(sorted(reading.items()))
        if key not in self._materials:
            self._materials[key], notices = material(sources, reading, self._progress)
            for notice in notices:
                self._notify(notice)
        return self._materials[key]


@dataclass(frozen=True)
class Again:
    """A file that was made again.

    Attributes
    ----------
    same : bool
        Whether all its values are those of the old one, to the bit.
    made : Made
        What was made.
    recipe : Recipe
        By what.
    """

    same: bool
    made: Made
    recipe: Recipe


def again(
    path: PathLike,
    out: PathLike | None,
    kitchen: Kitchen,
    *,
    sources: Sequence[str] = (),
    allow_pt: bool = False,
    progress: Progress | None = None,
    seen: Callable[[int, Float64Array], None] | None = None,
) -> Again:
    """Make a file again from the recipe that it holds.

    Parameters
    ----------
    path : path-like
        The file.
    out : path-like or None
        Where to write it; None writes nothing.
    kitchen : Kitchen
        What makes it.
    sources : sequence of str
        Where its sources are now, if they were moved; their content must be the same.
    allow_pt : bool
        Whether sources may be PyTorch's .pt.
    progress : callable, optional
        Told how many frames of all are done.
    seen : callable, optional
        Given the number of its first frame and every block.

    Returns
    -------
    Again

    Raises
    ------
    BridgeError, LatentIOError, ValueError
        If it holds no recipe, or a source is gone or has changed.
    """
    name = os.fspath(path)
    recipe, checksums = read_recipe(path)
    if recipe.reading.get("allow_pt") and not allow_pt:
        raise BridgeError(name, "was made from PyTorch's .pt", "say --allow-pt")
    recipe = found_sources(recipe, checksums, name, sources)
    if out is not None and os.path.realpath(out) != os.path.realpath(path):
        check_target(out, recipe)
    made = kitchen.make(recipe, name)
    try:
        old = files.read(path, mmap=True)
    except LatentIOError:  # a copy of another number type, which is compared all the same
        old = files.read(path)
    same = old.data.shape == (made.part.n_frames, made.part.n_dims)

    def compare(first: int, block: Float64Array) -> None:
        nonlocal same
        before = old.data[first : first + len(block)]
        same = same and before.shape == block.shape and before.tobytes() == block.tobytes()
        if seen is not None:
            seen(first, block)

    if out is not None:
        write(out, made, recipe, progress, seen=compare)
        return Again(same, made, recipe)
    n_done = 0
    for block in made.part.blocks():
        compare(n_done, block)
        n_done += len(block)
        if progress is not None:
            progress(n_done, made.part.n_frames)
    return Again(same, made, recipe)
