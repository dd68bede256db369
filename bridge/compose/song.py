"""Songs: sections of patterns over drawn frames, joined into one part.

A song is a table (of a TOML file, or made from the command's options) that `Song` checks
whole before anything is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from latentio.latents import Float64Array

from .distribution_table import COMMON, DISTRIBUTIONS, Material, draw
from .interpolate import WAYS
from .options import READING, Option, choice, named, nearest, settle, settled_reading
from .parts import MAX_FRAMES, Blend, Glide, Joined, Part, Repeated, Slice
from .pattern_table import MAX_LOOPS, PATTERNS
from .seeds import Chance
from .tempo import frames_per_beat

DEFAULT_FRAMES = 12
_MAX_PARTS = 100_000

_KEYS: dict[str, Option] = {
    "frames": Option(int, None, "frames of the base, N", low=1, high=MAX_FRAMES),
    "beats": Option(float, None, "instead of frames: beats of the base", low=0.001, high=1e9),
    "loops": Option(int, None, "how often the pattern repeats", low=1, high=MAX_LOOPS),
    "repeat": Option(int, 1, "how often the section is played", low=1, high=MAX_LOOPS),
    "fresh": Option(bool, False, "whether every time has frames of its own"),
    "length": Option(int, None, "cut, or repeat, to so many frames", low=1, high=MAX_FRAMES),
    "temperature": COMMON["temperature"],
    "clamp": COMMON["clamp"],
}
_CHOICES = ("distribution", "pattern", "transition", "from")
_SONG: dict[str, Option] = {
    "seed": Option(int, 0, "where all random choices come from", low=0, high=2**63 - 1),
    "bpm": Option(float, None, "beats per minute", low=1.0, high=10000.0),
    "frames_per_beat": Option(int, None, "instead of bpm", low=1, high=10**9),
}

_TRANSITION_OPTIONS = {
    "frames": Option(int, 8, "how long", low=1, high=MAX_FRAMES),
    "way": Option(str, "linear", "how to go", choices=tuple(WAYS)),
}
TRANSITIONS: dict[str, tuple[str, dict[str, Option]]] = {
    "cut": ("the next section begins", {}),
    "crossfade": ("both are heard at once, and overlap", _TRANSITION_OPTIONS),
    "glide": ("frames are put between them", _TRANSITION_OPTIONS),
}

Materials = Callable[[tuple[str, ...]], Material]


@dataclass(frozen=True)
class Section:
    """One section of a song, checked.

    Attributes
    ----------
    name : str
        Its name.
    number : int
        Its place among the sections that are defined, from 0.
    sources : tuple of str
        Where its statistics come from.
    distribution : tuple
        Name and options.
    patterns : tuple of tuple
        Names and options, the first one on the drawn frames, each next one on what
        came before.
    transition : tuple
        Name and options of the way into the next section.
    settings : mapping
        The rest.
    """

    name: str
    number: int
    sources: tuple[str, ...]
    distribution: tuple[str, dict[str, Any]]
    patterns: tuple[tuple[str, dict[str, Any]], ...]
    transition: tuple[str, dict[str, Any]]
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class Played:
    """A song that was made.

    Attributes
    ----------
    part : Part
        All of it.
    notes : tuple of str
        What had to be done differently.
    outline : tuple of tuple
        Frame and name of every section as it comes.
    """

    part: Part
    notes: tuple[str, ...]
    outline: tuple[tuple[int, str], ...]


class Song:
    """A song, checked and ready to be made.

    Parameters
    ----------
    table : mapping
        Keys of the song, ``form``, ``section``; keys of sections as defaults for all.
    where : str
        What it comes from, for messages.

    Attributes
    ----------
    seed : int
        Where all random choices come from.
    reading : dict
        What it says of foreign files: ``layout``, ``model_sr``, ``ratio``.
    sections : dict
        `Section` by name.
    form : tuple of str
        Names of sections in the order in which they are played.

    Raises
    ------
    ValueError
        In one line: the field, its value, and what is allowed or the nearest spelling.
    """

    def __init__(self, table: Mapping[str, Any], where: str = "song") -> None:
        known = (*_SONG, *READING, *_KEYS, *_CHOICES, "form", "section")
        for key in table:
            if key not in known:
                raise ValueError(f"{where}: key {key!r} is not known; {nearest(key, known)}")
        settings = {key: table[key] for key in table if key in _SONG}
        self._settings = settle(where, settings, _SONG)
        self.seed: int = self._settings["seed"]
        self.reading = settled_reading(where, table)
        if self._settings["bpm"] is not None and self._settings["frames_per_beat"] is not None:
            raise ValueError(f"{where}: bpm and frames_per_beat exclude each other")
        defaults = {key: table[key] for key in table if key in _KEYS or key in _CHOICES}
        tables = table.get("section", {"song": {}})
        if not isinstance(tables, Mapping) or not tables:
            raise ValueError(f"{where}: section must be tables, [section.NAME], not {tables!r}")
        self.sections = {
            name: self._section(
                f"{where}: section {name!r}", name, (number, len(tables)), own, defaults
            )
            for number, (name, own) in enumerate(tables.items())
        }
        form = table.get("form", list(tables))
        if isinstance(form, str) or not isinstance(form, Sequence) or not form:
            raise ValueError(f"{where}: form must be a list of names of sections, not {form!r}")
        for name in form:
            named(f"{where}: form: section", name, self.sections)
        self.form: tuple[str, ...] = tuple(form)

    @property
    def sources(self) -> tuple[tuple[str, ...], ...]:
        """Where statistics come from, each group of names once."""
        return tuple(dict.fromkeys(section.sources for section in self.sections.values()))

    def _section(
        self, where: str, name: str, numbers: tuple[int, int], own: Any, defaults: Mapping[str, Any]
    ) -> Section:
        number, number_of = numbers
        if not isinstance(own, Mapping):
            raise ValueError(f"{where} must be a table, not {own!r}")
        known = (*_KEYS, *_CHOICES)
        for key in own:
            if key not in known:
                raise ValueError(f"{where}: key {key!r} is not known; {nearest(key, known)}")
        # A section's own beats replace frames that hold for all, and the other way round.
        rivals = {"frames": "beats", "beats": "frames"}
        kept = {key: value for key, value in defaults.items() if rivals.get(key) not in own}
        table = {**kept, **own}
        given = {key: value for key, value in table.items() if key in _KEYS}
        settings = settle(where, given, _KEYS)
        if settings["frames"] is not None and settings["beats"] is not None:
            raise ValueError(f"{where}: frames and beats exclude each other")
        if settings["beats"] is not None and not (
            self._settings["bpm"] or self._settings["frames_per_beat"]
        ):
            raise ValueError(f"{where}: beats need the song's bpm or frames_per_beat")
        return Section(
            name=name,
            number=number,
            sources=_sources(where, table.get("from")),
            distribution=_distribution(where, table, given),
            patterns=_patterns(
                where, table.get("pattern", "loop"), settings["loops"], must=number_of == 1
            ),
            transition=_transition(where, table.get("transition", "cut")),
            settings=settings,
        )

    def make(self, materials: Materials, file: int = 0) -> Played:
        """Make the song.

        Parameters
        ----------
        materials : callable
            Gives the material for a section's `sources`.
        file : int
            Number among several files of one seed, from 0.

        Returns
        -------
        Played

        Raises
        ------
        ValueError
            If dims disagree, a transition is longer than what it joins, or there are
            too many frames.
        """
        notes: list[str] = []
        chance = Chance(self.seed, (file,))
        times = dict.fromkeys(self.sections, 0)
        names: list[str] = []
        parts: list[tuple[Part, tuple[str, dict[str, Any]]]] = []
        for name in self.form:
            section = self.sections[name]
            material = materials(section.sources)
            times_here = section.settings["repeat"] if section.settings["fresh"] else 1
            if times_here > _MAX_PARTS:
                raise ValueError(
                    f"section {name!r}: repeat must be from 1 to {_MAX_PARTS} where it is fresh, "
                    f"not {times_here}"
                )
            played = []
            for _ in range(times_here):
                at = chance.at(section.number, times[name])
                times[name] += int(section.settings["fresh"])
                played.append(self._played(section, material, at, notes))
            part = played[0] if len(played) == 1 else Joined(played)
            parts.append((part, section.transition))
            names.append(name)
            if len({part.n_dims for part, _ in parts}) > 1:
                raise ValueError(
                    f"section {name!r} has {part.n_dims} dims, section {self.form[0]!r} has "
                    f"{parts[0][0].n_dims}: their statistics must be of one model"
                )
        whole, starts = _joined(parts, names)
        if whole.n_frames > MAX_FRAMES:
            raise ValueError(
                f"the song would have {whole.n_frames} frames: more than any disk holds"
            )
        outline = zip(starts, names, strict=True)
        return Played(whole, tuple(dict.fromkeys(notes)), tuple(outline))

    def _played(
        self, section: Section, material: Material, chance: Chance, notes: list[str]
    ) -> Part:
        """Make a section once, or all its exact repeats."""
        settings = section.settings
        n_frames = self._base_frames(section, material, notes)
        where = f"section {section.name!r}: " if len(self.sections) > 1 else ""

        def made(level: int, number: int) -> Part:
            # The part after `level` patterns; `number` tells those of one level apart.
            if level == 0:
                name, options = section.distribution
                drawn = draw(material, name, options, n_frames, chance.at(0, number))
                notes.extend(drawn.notes)
                return drawn.part
            name, options = section.patterns[level - 1]
            pattern = PATTERNS[name]
            bases = [made(level - 1, number * pattern.n_bases + i) for i in range(pattern.n_bases)]
            spread: Float64Array = material.analysis.std
            return pattern.make(bases, options, chance.at(level, number), spread)

        try:
            part = made(len(section.patterns), 0)
        except ValueError as error:
            raise ValueError(f"{where}{error}") from None
        if part.n_frames == 0:
            raise ValueError(f"{where}the pattern leaves no frames of {n_frames}")
        length = settings["length"]
        if length is not None:
            if part.n_frames < length:
                part = Repeated(part, -(-length // part.n_frames))
            part = Slice(part, 0, length)
        times = 1 if settings["fresh"] else settings["repeat"]
        return part if times == 1 else Repeated(part, times)

    def _base_frames(self, section: Section, material: Material, notes: list[str]) -> int:
        settings = section.settings
        if settings["beats"] is None:
            return int(settings["frames"] or DEFAULT_FRAMES)
        per_beat = Fraction(self._settings["frames_per_beat"] or 0)
        if not per_beat:
            analysis = material.analysis
            if analysis.model_sr is None or analysis.ratio is None:
                raise ValueError("bpm needs the model's rate: say --model-sr and --ratio")
            bpm = Fraction(str(self._settings["bpm"]))
            per_beat = frames_per_beat(analysis.model_sr, analysis.ratio, bpm)
        beats = Fraction(str(settings["beats"]))
        n_frames = max(1, round(beats * per_beat))
        if n_frames != beats * per_beat and self._settings["bpm"]:
            tempo = float(self._settings["bpm"] * beats * per_beat / n_frames)
            notes.append(
                f"section {section.name!r}: {n_frames} frames for {float(beats):g} beats "
                f"are {tempo:.2f} BPM"
            )
        return n_frames


def _sources(where: str, value: Any) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    good = isinstance(names, Sequence) and len(names) > 0
    if not good or not all(isinstance(name, str) and name for name in names):
        said = (
            "is missing" if value is None else f"must be a name or a list of names, not {value!r}"
        )
        raise ValueError(f"{where}: from {said}: statistics (.json), latent files or folders")
    return tuple(names)


def _distribution(
    where: str, table: Mapping[str, Any], given: Mapping[str, Any]
) -> tuple[str, dict[str, Any]]:
    name, options = choice(f"{where}: distribution", table.get("distribution", "normal"))
    distribution = named(f"{where}: distribution", name, DISTRIBUTIONS)
    for key in COMMON:
        if key in given:
            options.setdefault(key, given[key])
    known = {**COMMON, **distribution.options}
    return name, settle(f"{where}: distribution {name!r}", options, known)


def _patterns(
    where: str, value: Any, loops: int | None, *, must: bool
) -> tuple[tuple[str, dict[str, Any]], ...]:
    values = value if isinstance(value, list | tuple) else [value]
    if not values:
        raise ValueError(f"{where}: pattern is an empty list")
    chain = []
    for one in values:
        name, options = choice(f"{where}: pattern", one)
        pattern = named(f"{where}: pattern", name, PATTERNS)
        if loops is not None and "loops" in pattern.options and "loops" not in options:
            options["loops"] = loops
            loops = None
        chain.append((name, settle(f"{where}: pattern {name!r}", options, pattern.options)))
    if must and loops is not None:
        names = ", ".join(name for name, _ in chain)
        raise ValueError(f"{where}: loops = {loops} has nothing to repeat: pattern {names}")
    return tuple(chain)


def _transition(where: str, value: Any) -> tuple[str, dict[str, Any]]:
    name, options = choice(f"{where}: transition", value)
    _, known = named(f"{where}: transition", name, TRANSITIONS)
    return name, settle(f"{where}: transition {name!r}", options, known)


def _joined(
    parts: Sequence[tuple[Part, tuple[str, dict[str, Any]]]], names: Sequence[str]
) -> tuple[Part, list[int]]:
    """Join parts by their transitions; also return where each begins to be heard."""
    pieces: list[Part] = []
    current = parts[0][0]
    starts, position = [0], 0
    for place, ((_, (kind, options)), (following, _)) in enumerate(pairwise(parts)):
        n = options.get("frames", 0)
        position += current.n_frames
        where = f"section {names[place]!r}: transition {kind!r}"
        if kind != "cut" and current.n_frames == 0:
            raise ValueError(f"{where}: the crossfade before it has used the section up")
        if kind == "crossfade":
            shortest = min(current.n_frames, following.n_frames)
            if n > shortest:
                raise ValueError(
                    f"{where}: frames must be from 1 to {shortest}, what is left of "
                    f"{names[place]!r} or {names[place + 1]!r}, not {n}"
                )
            start = current.n_frames - n
            pieces.append(Slice(current, 0, start))
            end = Slice(following, 0, n)
            pieces.append(Blend(Slice(current, start, current.n_frames), end, options["way"]))
            starts.append(position - n)
            current = Slice(following, n, following.n_frames)
            continue
        pieces.append(current)
        if kind == "glide":
            pieces.append(Glide(current, following, n, options["way"]))
            position += n
        starts.append(position)
        current = following
    pieces.append(current)
    return Joined(pieces), starts
