"""Scores: points of a palette in order, each for some time, and what moves about them.

A score is a table (of a TOML file) that `Score` checks whole before anything is made.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, islice, pairwise
from typing import Any

import numpy as np

from latentio.latents import Float64Array

from .motion import WALK, oscillating, settle_oscillation, walking
from .options import READING, Option, named, nearest, settle, settled_reading
from .palette import Palette, open_palette
from .parts import MAX_FRAMES, Part, Repeated
from .quantiles import IntArray
from .recipe import Made, Recipe
from .seeds import Chance
from .tempo import frames_per_beat
from .trajectory import MOVES, Stops, Trajectory

_MAX_MARKS = 1000  # in a picture

SCORE: dict[str, Option] = {
    "seed": Option(int, 0, "where a walk comes from", low=0, high=2**63 - 1),
    "palette": Option(str, None, "a latent file, or a codebook"),
    "grain": Option(int, None, "frames of a grain of the palette", low=1, high=2**20),
    "interpolation": Option(str, "linear", "how to go to the next entry", choices=MOVES),
    "glide": Option(float, 1.0, "the share of its time that an entry moves", low=0.0, high=1.0),
    "bpm": Option(float, None, "beats per minute", low=1.0, high=10000.0),
    "frames_per_beat": Option(int, None, "instead of bpm", low=1, high=10**9),
    "loops": Option(int, 1, "how often the entries are played", low=1, high=10**9),
    "last": Option(
        str, "hold", "whether the last entry goes to the first", choices=("hold", "return")
    ),
}
ENTRY: dict[str, Option] = {
    "frames": Option(int, None, "how long", low=1, high=MAX_FRAMES),
    "beats": Option(float, None, "instead of frames", low=0.001, high=1e9),
    "interpolation": Option(str, None, "instead of the score's", choices=MOVES),
    "glide": Option(float, None, "instead of the score's", low=0.0, high=1.0),
}
_TABLES = ("entries", "presets", "oscillation", "walk")


@dataclass(frozen=True)
class Entry:
    """One entry of a score, checked.

    Attributes
    ----------
    point : int or str
        Number of a grain of the palette, or name of a preset.
    length : Fraction
        In frames if `beats` is False, else in beats.
    beats : bool
        What `length` counts.
    interpolation : str
        How it goes to the next entry.
    glide : float
        The share of its time in which it goes there, the last part.
    """

    point: int | str
    length: Fraction
    beats: bool
    interpolation: str
    glide: float


class Score:
    """A score, checked and ready to be made.

    Parameters
    ----------
    table : mapping
        Keys of `SCORE`; ``entries``, a list of ``[index, frames]`` or of tables with
        ``index`` and keys of `ENTRY`; ``[presets]``, names for an index or for a list of
        one number per dim, which an entry may name instead of an index; ``[oscillation]``
        and ``[walk]`` with the keys of `bridge.compose.motion`.
    where : str
        What it comes from, for messages.

    Attributes
    ----------
    entries : tuple of Entry
    presets : mapping of str to int or tuple of float
    seed : int
    reading : dict
        What it says of a foreign palette: ``layout``, ``model_sr``, ``ratio``.
    loops : int
        How often the entries are played.
    palette : str or None
        Where the palette comes from.
    grain : int or None
        Frames of one of its grains.

    Raises
    ------
    ValueError
        In one line: the field, its value, and what is allowed or the nearest spelling.
    """

    def __init__(self, table: Mapping[str, Any], where: str = "score") -> None:
        known = (*SCORE, *READING, *_TABLES)
        for key in table:
            if key not in known:
                raise ValueError(f"{where}: key {key!r} is not known; {nearest(key, known)}")
        self._where = where
        settings = settle(where, {key: table[key] for key in table if key in SCORE}, SCORE)
        self._settings = settings
        self.seed: int = settings["seed"]
        self.reading = settled_reading(where, table)
        self.loops: int = settings["loops"]
        self.palette: str | None = settings["palette"]
        self.grain: int | None = settings["grain"]
        if settings["bpm"] is not None and settings["frames_per_beat"] is not None:
            raise ValueError(f"{where}: bpm and frames_per_beat exclude each other")
        self.presets = {
            name: _preset(f"{where}: preset {name!r}", value)
            for name, value in _table(where, "presets", table.get("presets", {})).items()
        }
        values = table.get("entries")
        if not isinstance(values, list | tuple) or not values:
            said = "is missing" if values is None else f"must be a list, not {values!r}"
            raise ValueError(f"{where}: entries {said}: [index, frames], one after the other")
        self.entries = tuple(
            self._entry(f"{where}: entry {number}", value) for number, value in enumerate(values)
        )
        self._oscillation = self._walk = None
        if "oscillation" in table:
            given = _table(where, "oscillation", table["oscillation"])
            self._oscillation = settle_oscillation(f"{where}: oscillation", given)
        if "walk" in table:
            given = _table(where, "walk", table["walk"])
            self._walk = settle(f"{where}: walk", given, WALK, "key")

    def _entry(self, where: str, value: Any) -> Entry:
        if isinstance(value, list | tuple) and len(value) == 2:
            value = {"index": value[0], "frames": value[1]}
        if not isinstance(value, Mapping):
            raise ValueError(
                f"{where} must be [index, frames], or a table with index and frames or beats, "
                f"not {value!r}"
            )
        given = dict(value)
        if "index" not in given:
            raise ValueError(f"{where}: index is missing: a number, or the name of a preset")
        point = given.pop("index")
        if isinstance(point, str):
            named(f"{where}: preset", point, self.presets)
        elif not _is_index(point):
            raise ValueError(
                f"{where}: index must be a whole number from 0, or the name of a preset, "
                f"not {point!r}"
            )
        found = settle(where, given, ENTRY, "key")
        frames, beats = found["frames"], found["beats"]
        if frames is not None and beats is not None:
            raise ValueError(f"{where}: frames and beats exclude each other")
        if frames is None and beats is None:
            raise ValueError(f"{where}: frames or beats is missing")
        if beats is not None and not (self._settings["bpm"] or self._settings["frames_per_beat"]):
            raise ValueError(f"{where}: beats need the score's bpm or frames_per_beat")
        return Entry(
            point,
            Fraction(frames) if beats is None else Fraction(str(beats)),
            beats is not None,
            found["interpolation"] or self._settings["interpolation"],
            self._settings["glide"] if found["glide"] is None else found["glide"],
        )

    def make(self, palette: Palette, file: int = 0) -> tuple[Part, list[str]]:
        """Make the score.

        Parameters
        ----------
        palette : Palette
            What its indices number.
        file : int
            Number among several files of one seed, from 0: its walk is another.

        Returns
        -------
        part : Part
            All of it; without oscillation and walk, the first frame of an entry is exactly
            that of its grain.
        notes : list of str
            What moves too fast to be heard as it is, or does not move.

        Raises
        ------
        ValueError
            If an index or a preset does not fit the palette, beats or hertz need a rate that
            is not known, a beat is shorter than a frame, or there are too many frames.
        """
        points, numbers = self._points(palette)
        stops = Stops(
            self._starts(palette),
            numbers,
            [entry.interpolation for entry in self.entries],
            np.array([entry.glide for entry in self.entries]),
            self._settings["last"] == "return",
        )
        n_frames = int(stops.starts[-1]) * self.loops
        if n_frames > MAX_FRAMES:
            raise ValueError(
                f"{self._where}: it would have {n_frames} frames: more than any disk holds"
            )
        part: Part = Trajectory(points, stops)
        if self.loops > 1:
            part = Repeated(part, self.loops)
        notes: list[str] = []
        std = palette.std()
        if self._oscillation is not None:
            try:
                part, said = oscillating(part, self._oscillation, std, palette.frame_rate)
            except ValueError as error:
                raise ValueError(f"{self._where}: oscillation: {error}") from None
            notes.extend(said)
        if self._walk is not None:
            part, said = walking(part, self._walk, std, Chance(self.seed, (file,)))
            notes.extend(said)
        return part, notes

    def outline(self, palette: Palette) -> list[tuple[int, int | str]]:
        """Return where the entries of one loop begin, and what each is.

        Parameters
        ----------
        palette : Palette
            Beats with ``bpm`` need its rate.

        Returns
        -------
        list of tuple
            First frame, and index or name of a preset.
        """
        starts = self._starts(palette)[:-1].tolist()
        return list(zip(starts, (entry.point for entry in self.entries), strict=True))

    def _starts(self, palette: Palette) -> IntArray:
        """Return the first frame of every entry, and the end."""
        per_beat = Fraction(self._settings["frames_per_beat"] or 0)
        if not per_beat and any(entry.beats for entry in self.entries):
            per_beat = self._frames_per_beat(palette)
        lengths = [entry.length * (per_beat if entry.beats else 1) for entry in self.entries]
        # Beats begin with the frame that they fall into, so that the tempo never drifts.
        starts = [math.floor(start) for start in accumulate(lengths, initial=Fraction(0))]
        for number, (start, end) in enumerate(pairwise(starts)):
            if start == end:
                entry = self.entries[number]
                raise ValueError(
                    f"{self._where}: entry {number}: beats must be at least a frame, "
                    f"{float(1 / per_beat):.4g}, not {float(entry.length):g}"
                )
        if starts[-1] > MAX_FRAMES:
            raise ValueError(
                f"{self._where}: it would have {starts[-1]} frames: more than any disk holds"
            )
        return np.array(starts, np.int64)

    def _frames_per_beat(self, palette: Palette) -> Fraction:
        if palette.model_sr is None or palette.ratio is None:
            raise ValueError(
                f"{self._where}: bpm needs the model's rate: say --model-sr and --ratio"
            )
        bpm = Fraction(str(self._settings["bpm"]))
        return frames_per_beat(palette.model_sr, palette.ratio, bpm)

    def _points(self, palette: Palette) -> tuple[Float64Array, IntArray]:
        """Return the grains that are used, each once, and the number of each entry's."""
        for name, value in self.presets.items():
            self._check(f"preset {name!r}", value, palette)
        for number, entry in enumerate(self.entries):
            if not isinstance(entry.point, str):
                self._check(f"entry {number}", entry.point, palette)
        used = list(dict.fromkeys(entry.point for entry in self.entries))
        place = {point: number for number, point in enumerate(used)}
        points = np.empty((len(used), palette.grain_frames, palette.n_dims))
        for number, point in enumerate(used):
            value = self.presets[point] if isinstance(point, str) else point
            points[number] = palette.grains[value] if isinstance(value, int) else value
        return points, np.array([place[entry.point] for entry in self.entries])

    def _check(self, what: str, value: int | Sequence[float], palette: Palette) -> None:
        if isinstance(value, int):
            if value >= palette.n_grains:
                raise ValueError(
                    f"{self._where}: {what}: index must be from 0 to {palette.n_grains - 1}, "
                    f"not {value}"
                )
        elif len(value) != palette.n_dims:
            raise ValueError(
                f"{self._where}: {what} has {len(value)} numbers, "
                f"the palette has {palette.n_dims} dims"
            )


def score_recipe(
    table: Mapping[str, Any], reading: Mapping[str, Any], file: int = 0, *, where: str = "score"
) -> Recipe:
    """Return the recipe of a score.

    Parameters
    ----------
    table : mapping
        As `Score` takes it, with ``palette``, absolute or from the current folder.
    reading, file
        As in `Recipe`.
    where : str
        What it comes from, for messages.

    Raises
    ------
    ValueError
        If the score is not right; no file is opened for that.
    """
    Score(table, where)
    paths = (("palette",),) if "palette" in table else ()
    return Recipe("score", table, paths, reading, file)


def palette_of(recipe: Recipe, where: str = "score") -> Palette:
    """Return the palette of a score's recipe; what it raises is what `make_score` raises."""
    score = Score(recipe.arguments, where)
    if not score.palette:
        raise ValueError(f"{where}: palette is missing: a latent file or a codebook (--palette)")
    reading = settled_reading(where, score.reading, recipe.reading)
    return open_palette(score.palette, score.grain, **reading)


def make_score(recipe: Recipe, where: str) -> Made:
    """Make the recipe of a score.

    Parameters
    ----------
    recipe : Recipe
        From `score_recipe`.
    where : str
        What it comes from, for messages.

    Returns
    -------
    Made
        Its notes tell also what is odd about the palette.

    Raises
    ------
    ValueError
        If the score is not right, or has no palette.
    BridgeError, LatentIOError
        If the palette cannot be read.
    """
    score = Score(recipe.arguments, where)
    palette = palette_of(recipe, where)
    part, notes = score.make(palette, recipe.file)
    meta = palette.meta.with_(seed=score.seed)
    once = score.outline(palette)
    starts = range(0, part.n_frames, part.n_frames // score.loops)
    marks = ((start + first, str(point)) for start in starts for first, point in once)
    outline = tuple(islice(marks, _MAX_MARKS))
    notes = [*palette.notes, *notes]
    return Made(part, palette.model_sr, palette.ratio, meta, tuple(notes), outline)


def _table(where: str, name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: {name} must be a table, [{name}], not {value!r}")
    return value


def _preset(where: str, value: Any) -> int | tuple[float, ...]:
    if _is_index(value):
        return int(value)
    if isinstance(value, list | tuple) and value and all(map(_is_number, value)):
        return tuple(map(float, value))
    raise ValueError(
        f"{where} must be an index, a whole number from 0, or a list of one number per dim, "
        f"not {value!r}"
    )


def _is_index(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and abs(value) <= sys.float_info.max  # which a whole number may exceed
