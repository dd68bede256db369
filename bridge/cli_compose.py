"""The commands that make latents: compose, score, denorm."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cli_analyse import add_plot, check_picture
from .terminal import Bar, say, write

if TYPE_CHECKING:
    from .compose.drawing import Seen
    from .compose.kitchen import Kitchen
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
    add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_compose)

    command = commands.add_parser(
        "score", help="points of a palette in order: interpolated, oscillating, walking"
    )
    command.add_argument("score", metavar="SCORE.toml", help="entries, presets, motion")
    command.add_argument("--palette", metavar="FILE", help="a latent file, or a codebook of grains")
    command.add_argument("--grain", type=int, metavar="N", help="frames of one entry; default 1")
    command.add_argument("--seed", type=int, metavar="N", help="where a walk comes from")
    command.add_argument("-o", "--out", required=True, metavar="OUT", help=".wav or .npy")
    add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_score)

    from .compose.denorm import OPTIONS  # noqa: PLC0415
    from .compose.profiles import PROFILES  # noqa: PLC0415

    tools = "; ".join(f"{name}: {profile.help}" for name, profile in PROFILES.items())
    command = commands.add_parser(
        "denorm", help="bring latents of diffusion and other tools to the scale of their model"
    )
    command.add_argument("source", metavar="IN")
    command.add_argument("--profile", required=True, metavar="P", help=tools)
    command.add_argument("--match", metavar="STATS.json", help="statistics whose scale to take")
    command.add_argument("--toward", metavar="FILE", help="another file of the tool, to go to")
    for name, option in OPTIONS.items():
        flag = f"--{name.replace('_', '-')}"
        if option.kind is bool:
            command.add_argument(flag, action="store_true", help=option.help)
        else:
            command.add_argument(flag, metavar="X", help=f"{option.help} ({option.range})")
    command.add_argument("-o", "--out", required=True, metavar="OUT", help=".wav or .npy")
    add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_denorm)


def _score(arguments: argparse.Namespace) -> int:
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.kitchen import Kitchen  # noqa: PLC0415
    from .compose.recipe import check_target  # noqa: PLC0415
    from .compose.score import score_recipe  # noqa: PLC0415

    check_picture(arguments.plot)
    table = read_toml(arguments.score)
    said = {name: getattr(arguments, name) for name in ("palette", "seed", "grain")}
    said = {name: value for name, value in said.items() if value is not None}
    if arguments.palette:  # named from the current folder, not from the score's
        said["palette"] = os.path.abspath(arguments.palette)
    recipe = score_recipe({**table, **said}, reading_options(arguments), where=arguments.score)
    folder = Path(arguments.score).parent
    recipe = recipe.renamed(lambda name: os.path.join(folder, name))
    check_target(arguments.out, recipe)
    with Bar("frame") as bar:
        kitchen = Kitchen(say, bar.show)
        made = kitchen.make(recipe, arguments.score)
        write_made(made, recipe, arguments.out, kitchen, bar, plot=arguments.plot)
    return 0


def _denorm(arguments: argparse.Namespace) -> int:
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.denorm import OPTIONS, denorm_recipe  # noqa: PLC0415
    from .compose.kitchen import Kitchen  # noqa: PLC0415
    from .compose.recipe import check_target  # noqa: PLC0415

    check_picture(arguments.plot)
    given = {name: getattr(arguments, name) or None for name in OPTIONS}  # "0" is a text
    recipe = denorm_recipe(
        arguments.source,
        arguments.profile,
        match=arguments.match,
        toward=arguments.toward,
        reading=reading_options(arguments),
        **given,
    )
    check_target(arguments.out, recipe)
    with Bar("frame") as bar:
        kitchen = Kitchen(say, bar.show)
        made = kitchen.make(recipe, "denorm")
        write_made(made, recipe, arguments.out, kitchen, bar, plot=arguments.plot)
    return 0


def _compose(arguments: argparse.Namespace) -> int:
    from .compose.kitchen import Kitchen  # noqa: PLC0415
    from .compose.recipe import check_target  # noqa: PLC0415

    if arguments.list:
        return _list()
    check_picture(arguments.plot)
    if arguments.again:
        return _again(arguments)
    if not arguments.out:
        raise ValueError("-o OUT is missing: name a .wav or .npy file")
    recipe, where = _song(arguments)
    n_files = 1 if arguments.n_files is None else arguments.n_files
    if n_files < 1:
        raise ValueError(f"--n-files must be a whole number from 1, not {n_files}")
    with Bar("frame") as bar:
        kitchen = Kitchen(say, bar.show)
        for number in range(n_files):
            one = replace(recipe, file=number)
            out = _numbered(arguments.out, number, n_files)
            check_target(out, one)
            made = kitchen.make(one, where)
            plot = arguments.plot and _numbered(arguments.plot, number, n_files)
            write_made(made, one, out, kitchen, bar, plot=plot)
    return 0


def _song(arguments: argparse.Namespace) -> tuple[Recipe, str]:
    """Return the recipe that a song file, or the options, tell."""
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.kitchen import song_recipe  # noqa: PLC0415

    reading = reading_options(arguments)
    given = {name: getattr(arguments, name) for name in _SONG_OPTIONS}
    given = {name: value for name, value in given.items() if value is not None}
    said = {"from": arguments.sources, "seed": arguments.seed}
    said = {name: value for name, value in said.items() if value is not None}
    if arguments.song is None:
        if not arguments.sources:
            raise ValueError("nothing to compose from: name a SONG.toml, or say --from")
        return song_recipe({**given, **said}, reading, where="compose"), "compose"
    if given:
        names = ", ".join(f"--{name}" for name in given)
        raise ValueError(f"{names}: with a song file, say it in {arguments.song}")
    table = read_toml(arguments.song)
    if arguments.sources:  # named from the current folder, not from the song's
        said["from"] = [os.path.abspath(source) for source in arguments.sources]
    recipe = song_recipe({**table, **said}, reading, where=arguments.song)
    folder = Path(arguments.song).parent
    return recipe.renamed(lambda name: os.path.join(folder, name)), arguments.song


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


def write_made(
    made: Made, recipe: Recipe, out: str, kitchen: Kitchen, bar: Bar, *, plot: str | None
) -> None:
    """Write what was made, say so, and draw it if asked to.

    Parameters
    ----------
    made, recipe
        From the kitchen.
    out : str
        The file.
    kitchen : Kitchen
        Knows what it was made from.
    bar : Bar
        Shows how far it is.
    plot : str or None
        The picture.
    """
    from .compose.recipe import write as write_file  # noqa: PLC0415

    seen = None
    if plot:
        from .compose.drawing import Seen  # noqa: PLC0415

        seen = Seen(made.part.n_frames)
    for note in made.notes:
        say(note)
    write_file(out, made, recipe, bar.show, seen=seen)
    bar.print(f"{out}: {_length(made)}")
    if plot and seen is not None:
        draw(made, recipe, seen, kitchen, out=out, plot=plot)


def draw(made: Made, recipe: Recipe, seen: Seen, kitchen: Kitchen, *, out: str, plot: str) -> None:
    """Draw what was made.

    Parameters
    ----------
    made, recipe
        From the kitchen.
    seen : Seen
        Some of its frames.
    kitchen : Kitchen
        Knows what it was made from.
    out, plot : str
        The file, for the title, and the picture.
    """
    from .compose.pictures import draw_made  # noqa: PLC0415

    name, analysis, frames = kitchen.before(recipe)
    title = f"{Path(out).name}: {_length(made)}"
    draw_made(made, seen, plot, title=title, before=name, analysis=analysis, frames=frames)
    write(plot)


def _length(made: Made) -> str:
    length = f"{made.part.n_frames} frames x {made.part.n_dims} dims"
    if made.model_sr is None or made.ratio is None:
        return length
    return f"{length}, {made.part.n_frames * made.ratio / made.model_sr:.2f} s"


def _again(arguments: argparse.Namespace) -> int:
    from .compose.drawing import Seen  # noqa: PLC0415
    from .compose.kitchen import Kitchen, again  # noqa: PLC0415

    ignored = {
        "SONG.toml": arguments.song,
        "--n-files": arguments.n_files,
        "--seed": arguments.seed,
    }
    ignored |= {f"--{name}": getattr(arguments, name) for name in _SONG_OPTIONS}
    ignored |= {
        f"--{name.replace('_', '-')}": getattr(arguments, name)
        for name in ("layout", "model_sr", "ratio", "key", "item")
    }
    given = [name for name, value in ignored.items() if value is not None]
    if given:
        raise ValueError(f"--again makes what the file says: leave {', '.join(given)} out")
    seen = Seen(max(1, _frames_of(arguments.again))) if arguments.plot else None
    with Bar("frame") as bar:
        kitchen = Kitchen(say, bar.show)
        done = again(
            arguments.again,
            arguments.out,
            kitchen,
            sources=arguments.sources or (),
            allow_pt=arguments.allow_pt,
            progress=bar.show,
            seen=seen,
        )
    if arguments.plot and seen is not None:
        name, plot = arguments.again, arguments.plot
        draw(done.made, done.recipe, seen, kitchen, out=name, plot=plot)
    if done.same:
        write(f"{arguments.out or arguments.again}: equal to {arguments.again}, bit for bit")
        return 0
    say(f"{arguments.again}: what its recipe makes here differs from what it holds")
    return 1


def _frames_of(path: str) -> int:
    from latentio.files import info  # noqa: PLC0415

    return info(path).n_frames or 0


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


def _numbered(path: str, number: int, n_files: int) -> str:
    """Return a file name for one of several: ``song-01.wav`` of ``song.wav``."""
    if n_files == 1:
        return path
    place = Path(path)
    return str(place.with_name(f"{place.stem}-{number + 1:0{len(str(n_files))}d}{place.suffix}"))
