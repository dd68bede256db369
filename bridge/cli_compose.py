"""The commands that make latents: analyse, compose, tempo and their kin."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .terminal import Bar, say, write

if TYPE_CHECKING:
    from .compose.analysis import Analysis
    from .compose.make import Kitchen
    from .compose.options import Option
    from .compose.recipe import Made, Recipe

_SONG_OPTIONS = ("distribution", "pattern", "frames", "loops", "temperature")


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of ``latent-bridge``.

    Parameters
    ----------
    commands : argparse's group of sub-commands
    """
    from latentio.cli import add_reading_options  # noqa: PLC0415 (numpy)

    command = commands.add_parser("analyse", help="statistics of latents, to compose from")
    command.add_argument("sources", nargs="+", metavar="IN", help="files, and folders of files")
    command.add_argument("-o", "--out", metavar="STATS.json", help="the statistics file to make")
    _add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_analyse)

    command = commands.add_parser(
        "compose",
        help="make a latent song from statistics and patterns",
        description="Make a latent song: from a song file, or one section by options.",
    )
    command.add_argument("song", nargs="?", metavar="SONG.toml", help="sections, form, seed")
    command.add_argument(
        "--from",
        dest="sources",
        nargs="+",
        metavar="SOURCE",
        help="one statistics file (.json), or latent files and folders",
    )
    command.add_argument(
        "--distribution", metavar="D", help="NAME or NAME,key=value,...; see --list"
    )
    command.add_argument(
        "--pattern",
        action="append",
        metavar="P",
        help="NAME or NAME,key=value,...; twice or more: each on what came before; see --list",
    )
    command.add_argument("--frames", type=int, metavar="N", help="frames of the base; default 12")
    command.add_argument("--loops", type=int, metavar="N", help="how often the pattern repeats")
    command.add_argument("--temperature", type=float, metavar="X", help="1 as analysed, 0 the mean")
    command.add_argument("--seed", type=int, metavar="N", help="one seed, one file; default 0")
    command.add_argument("--n-files", type=int, metavar="N", help="several files of one seed")
    command.add_argument("-o", "--out", metavar="OUT", help=".wav or .npy")
    command.add_argument(
        "--again", metavar="FILE", help="make FILE again from what it says; without -o, compare"
    )
    command.add_argument(
        "--list", action="store_true", help="list distributions, patterns, transitions"
    )
    _add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_compose)

    command = commands.add_parser("tempo", help="beats and frames, exactly")
    command.add_argument("--model-sr", type=int, required=True, metavar="HZ")
    command.add_argument("--ratio", type=int, required=True, metavar="N")
    command.add_argument("--bpm", metavar="X", help="the tempo that is looked for")
    command.add_argument("--frames", type=int, metavar="K", help="the tempo of K frames per beat")
    command.add_argument(
        "--beats", type=int, default=16, metavar="N", help="with --bpm: so many beats, kept exactly"
    )
    command.add_argument(
        "--device-sr",
        type=int,
        metavar="HZ",
        help="of a host that holds every frame for RATIO of its own samples, as nn~ does",
    )
    _add_plot(command)
    command.set_defaults(run=_tempo)


def _add_plot(command: argparse.ArgumentParser) -> None:
    command.add_argument("--plot", metavar="PNG", help="draw a picture: .png, .pdf or .svg")


def _analyse(arguments: argparse.Namespace) -> int:
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.analysis import analyse  # noqa: PLC0415
    from .compose.corpus import open_corpus  # noqa: PLC0415
    from .compose.statsfile import write_statistics  # noqa: PLC0415

    _check_picture(arguments.plot)
    corpus = open_corpus(arguments.sources, **reading_options(arguments))
    for notice in corpus.notices:
        say(notice)
    with Bar("frame") as bar:
        found = analyse(corpus, bar.show)
    for note in found.notes:
        say(note)
    rate = "rate unknown"
    if found.model_sr is not None and found.ratio is not None:
        rate = f"{Fraction(found.model_sr, found.ratio)} Hz"
    size = f"{found.n_frames} frames x {found.n_dims} dims of {found.n_files} file(s), {rate}"
    if arguments.out:
        write_statistics(arguments.out, found)
        write(f"{arguments.out}: {size}")
    else:
        _show_statistics(found, size)
    if arguments.plot:
        from .compose.pictures import draw_analysis  # noqa: PLC0415

        frames = corpus.array(_MAP_FRAMES)
        draw_analysis(found, arguments.plot, frames, title=size)
        write(arguments.plot)
    return 0


_MAP_FRAMES = 3000


def _show_statistics(found: Analysis, size: str) -> None:
    write(size)
    columns = ("mean", "std", "min", "25 %", "median", "75 %", "max", "lag 1")
    write(f"{'dim':>4} " + " ".join(f"{name:>10}" for name in columns))
    for dim in range(found.n_dims):
        memory = found.autocorrelation[1][dim] if len(found.autocorrelation) > 1 else float("nan")
        row = (
            found.mean[dim],
            found.std[dim],
            found.min[dim],
            *found.quartiles[:, dim],
            found.max[dim],
            memory,
        )
        write(f"{dim:>4} " + " ".join(f"{value:10.5g}" for value in row))


def _compose(arguments: argparse.Namespace) -> int:
    from .compose.make import Kitchen  # noqa: PLC0415

    if arguments.list:
        return _list()
    _check_picture(arguments.plot)
    kitchen = Kitchen(say)
    if arguments.again:
        return _again(arguments, kitchen)
    if not arguments.out:
        raise ValueError("-o OUT is missing: name a .wav or .npy file")
    recipe, where = _song(arguments)
    n_files = 1 if arguments.n_files is None else arguments.n_files
    if n_files < 1:
        raise ValueError(f"--n-files must be a whole number from 1, not {n_files}")
    for number in range(n_files):
        one = type(recipe)(recipe.tool, recipe.arguments, recipe.paths, recipe.reading, number)
        made = kitchen.make(one, where)
        out = _numbered(arguments.out, number, n_files)
        plot = arguments.plot and _numbered(arguments.plot, number, n_files)
        write_made(made, one, out, plot, kitchen)
    return 0


def _song(arguments: argparse.Namespace) -> tuple[Recipe, str]:
    """Return the recipe that a song file, or the options, tell."""
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.make import song_recipe  # noqa: PLC0415

    reading = reading_options(arguments)
    given = {name: getattr(arguments, name) for name in _SONG_OPTIONS}
    given = {name: value for name, value in given.items() if value is not None}
    if arguments.song is None:
        if not arguments.sources:
            raise ValueError("nothing to compose from: name a SONG.toml, or say --from")
        table: dict[str, Any] = {**given, "from": list(arguments.sources)}
        if arguments.seed is not None:
            table["seed"] = arguments.seed
        return song_recipe(table, reading), "compose"
    if given:
        names = ", ".join(f"--{name}" for name in given)
        raise ValueError(f"{names}: with a song file, say it in {arguments.song}")
    table = read_toml(arguments.song)
    recipe = song_recipe(table, reading)
    folder = Path(arguments.song).parent
    recipe = recipe.renamed(lambda name: os.path.join(folder, name))
    table = dict(recipe.arguments)
    if arguments.sources:
        table["from"] = list(arguments.sources)
    if arguments.seed is not None:
        table["seed"] = arguments.seed
    return song_recipe(table, reading), arguments.song


def read_toml(path: str) -> dict[str, Any]:
    """Read a TOML file.

    Raises
    ------
    BridgeError
        With the line and what is wrong there, if it is not TOML or cannot be read.
    """
    import tomllib  # noqa: PLC0415

    from .errors import BridgeError  # noqa: PLC0415

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        what = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise BridgeError(path, f"{what} ({error.strerror})", "check its name") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BridgeError(path, f"is not TOML ({error})") from None


def write_made(made: Made, recipe: Recipe, out: str, plot: str | None, kitchen: Kitchen) -> None:
    """Write what was made, say so, and draw it if asked to.

    Parameters
    ----------
    made, recipe
        From the kitchen.
    out, plot : str
        The file, and the picture or None.
    kitchen : Kitchen
        Knows what it was made from.
    """
    from .compose.recipe import write as write_file  # noqa: PLC0415

    seen = None
    if plot:
        from .compose.pictures import Seen, draw_made  # noqa: PLC0415

        seen = Seen(made.part.n_frames)
    for note in made.notes:
        say(note)
    with Bar("frame") as bar:
        write_file(out, made, recipe, bar.show, seen=seen)
    length = f"{made.part.n_frames} frames x {made.part.n_dims} dims"
    if made.model_sr is not None and made.ratio is not None:
        length += f", {made.part.n_frames * made.ratio / made.model_sr:.2f} s"
    write(f"{out}: {length}")
    if plot and seen is not None:
        analysis, real = kitchen.before(recipe)
        title = f"{Path(out).name}: {length}"
        draw_made(made, seen, plot, title=title, analysis=analysis, real=real)
        write(plot)


def _again(arguments: argparse.Namespace, kitchen: Kitchen) -> int:
    from .compose.make import again  # noqa: PLC0415

    with Bar("frame") as bar:
        same = again(
            arguments.again,
            arguments.out,
            kitchen,
            sources=arguments.sources or (),
            progress=bar.show,
        )
    if same:
        write(f"{arguments.out or arguments.again}: equal to {arguments.again}, bit for bit")
        return 0
    say(f"{arguments.again}: what its recipe makes here differs from what it holds")
    return 1


def _list() -> int:
    from .compose.distribution_table import COMMON, DISTRIBUTIONS  # noqa: PLC0415
    from .compose.pattern_table import PATTERNS  # noqa: PLC0415
    from .compose.song import TRANSITIONS  # noqa: PLC0415

    write("distributions (--distribution NAME,key=value,...)")
    for name, distribution in DISTRIBUTIONS.items():
        write(f"  {name:<26} {distribution.help}")
        _list_options(distribution.options)
    write(f"  {'all of them':<26} take:")
    _list_options(COMMON)
    write("\npatterns (--pattern NAME,key=value,...); N frames of the base make")
    for name, pattern in PATTERNS.items():
        write(f"  {name:<26} {pattern.help}: {pattern.length} frames")
        _list_options(pattern.options)
    write("\ntransitions (in a song file)")
    for name, (text, options) in TRANSITIONS.items():
        write(f"  {name:<26} {text}")
        _list_options(options)
    return 0


def _list_options(options: Mapping[str, Option]) -> None:
    for name, option in options.items():
        default = "" if option.default is None else f"; default {str(option.default).lower()}"
        write(f"    {name:<24} {option.help} ({option.range}{default})")


def _tempo(arguments: argparse.Namespace) -> int:
    from .compose import tempo  # noqa: PLC0415

    _check_picture(arguments.plot)
    rate = {"model_sr": arguments.model_sr, "ratio": arguments.ratio}
    device_sr = arguments.device_sr
    if arguments.bpm is not None and arguments.frames is not None:
        raise ValueError("--bpm and --frames exclude each other")
    bpm = None
    if arguments.bpm is not None:
        per_beat = tempo.frames_per_beat(
            device_sr or arguments.model_sr, arguments.ratio, arguments.bpm
        )
        bpm = Fraction(arguments.bpm)
        rows: Sequence[Any] = tempo.nearest_tempos(**rate, bpm=bpm, device_sr=device_sr)
    else:
        numbers = range(1, 33)
        if arguments.frames is not None:
            numbers = range(arguments.frames, arguments.frames + 1)
        rows = list(tempo.tempo_table(**rate, frames=numbers, device_sr=device_sr))
    write(f"{'frames per beat':>15} {'BPM':>10} {'beat ms':>10}  exactly")
    for row in rows:
        ms = 1000 * float(row.beat_s)
        write(f"{row.frames:>15} {float(row.bpm):>10.2f} {ms:>10.3f}  {row.bpm}")
    if bpm is not None:
        beats = tempo.beat_frames(per_beat, arguments.beats)
        write(f"\n{float(bpm):g} BPM is {per_beat} = {float(per_beat):.6g} frames per beat.")
        write(f"{len(beats)} beats that keep it, in frames: {' '.join(map(str, beats))}")
    if arguments.plot:
        from .compose.pictures import draw_tempos  # noqa: PLC0415

        title = f"tempos of whole frames per beat at {arguments.model_sr}/{arguments.ratio}"
        if device_sr:
            title += f", held for {arguments.ratio} samples of {device_sr} Hz"
        shown = sorted(rows, key=lambda row: row.frames)
        draw_tempos(shown, arguments.plot, bpm=bpm, title=title)
        write(arguments.plot)
    return 0


def _check_picture(path: str | None) -> None:
    """Refuse a picture that cannot be drawn before the work, not after it."""
    if path:
        from latentio.plot import new_figure  # noqa: PLC0415

        new_figure(path, 1.0, 1.0)


def _numbered(path: str, number: int, n_files: int) -> str:
    """Return a file name for one of several: ``song-01.wav`` of ``song.wav``."""
    if n_files == 1:
        return path
    place = Path(path)
    return str(place.with_name(f"{place.stem}-{number + 1:0{len(str(n_files))}d}{place.suffix}"))
