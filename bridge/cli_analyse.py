"""The commands that look at latents: analyse, tempo, capture."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .terminal import Bar, say, write

if TYPE_CHECKING:
    from .compose.analysis import Analysis

_MAX_BEATS = 10_000


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of ``latent-bridge``.

    Parameters
    ----------
    commands : argparse's group of sub-commands
    """
    from latentio.cli import add_reading_options  # noqa: PLC0415 (numpy)
    from latentio.layouts import LAYOUTS  # noqa: PLC0415

    command = commands.add_parser("analyse", help="statistics of latents, to compose from")
    command.add_argument("sources", nargs="+", metavar="IN", help="files, and folders of files")
    command.add_argument("-o", "--out", metavar="STATS.json", help="the statistics file to make")
    command.add_argument("--text", metavar="STATS.txt", help="the same for Pd: latent.scale8~")
    add_plot(command)
    add_reading_options(command)
    command.set_defaults(run=_analyse)

    command = commands.add_parser(
        "capture",
        help="run a program, keep the latents that it decodes",
        description="Run a Python program unchanged and keep, exactly, every latent array that "
        "it hands to a loaded model's decode.",
    )
    command.add_argument("-o", "--out", required=True, metavar="DIR")
    command.add_argument("--format", choices=("npy", "wav"), default="npy")
    command.add_argument("--layout", choices=LAYOUTS, metavar="L", help="axes, if not bdt or dt")
    command.add_argument("--model-sr", type=int, metavar="HZ", help="if the model does not tell")
    command.add_argument("--ratio", type=int, metavar="N", help="if the model does not tell")
    add_plot(command)
    command.add_argument(
        "program",
        nargs=argparse.REMAINDER,
        metavar="-- COMMAND ...",
        help="python, file, arguments",
    )
    command.set_defaults(run=_capture)

    command = commands.add_parser("tempo", help="beats and frames, exactly")
    command.add_argument("--model-sr", type=int, required=True, metavar="HZ")
    command.add_argument("--ratio", type=int, required=True, metavar="N")
    command.add_argument("--bpm", metavar="X", help="the tempo that is looked for")
    command.add_argument("--frames", type=int, metavar="K", help="the tempo of K frames per beat")
    command.add_argument(
        "--beats", type=int, metavar="N", help="with --bpm: so many beats, kept exactly; default 16"
    )
    command.add_argument(
        "--device-sr",
        type=int,
        metavar="HZ",
        help="of a host that holds every frame for RATIO of its own samples, as nn~ does",
    )
    add_plot(command)
    command.set_defaults(run=_tempo)


def add_plot(command: argparse.ArgumentParser) -> None:
    """Add ``--plot``."""
    command.add_argument("--plot", metavar="PNG", help="draw a picture: .png, .pdf or .svg")


def check_picture(path: str | None) -> None:
    """Refuse a picture that cannot be drawn before the work, not after it."""
    if path:
        from latentio.errors import LatentIOError  # noqa: PLC0415
        from latentio.plot import new_figure  # noqa: PLC0415

        new_figure(path, 1.0, 1.0)
        if not Path(path).absolute().parent.is_dir():
            raise LatentIOError(path, "lies in a folder that is not there", "make the folder first")


def _analyse(arguments: argparse.Namespace) -> int:
    from latentio.cli import reading_options  # noqa: PLC0415

    from .compose.analysis import analyse  # noqa: PLC0415
    from .compose.corpus import open_corpus  # noqa: PLC0415
    from .compose.statsfile import (  # noqa: PLC0415
        check_statistics_name,
        check_statistics_text_name,
        write_statistics,
        write_statistics_text,
    )

    check_picture(arguments.plot)
    if arguments.out:
        check_statistics_name(arguments.out)
    if arguments.text:
        check_statistics_text_name(arguments.text)
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
    elif not arguments.text:
        _show_statistics(found, size)
    if arguments.text:
        write_statistics_text(arguments.text, found)
        write(f"{arguments.text}: mean, std, min and max of {found.n_dims} dims")
    if arguments.plot:
        from .compose.kitchen import SHOWN_FRAMES  # noqa: PLC0415
        from .compose.pictures import draw_analysis  # noqa: PLC0415

        frames = corpus.array(SHOWN_FRAMES)
        draw_analysis(found, arguments.plot, frames, title=size)
        write(arguments.plot)
    return 0


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


def _capture(arguments: argparse.Namespace) -> int:
    from .compose.capture import capture  # noqa: PLC0415

    check_picture(arguments.plot)
    program = arguments.program[1:] if arguments.program[:1] == ["--"] else arguments.program
    if not program:
        raise ValueError("no program: latent-bridge capture -o DIR -- python generate.py ...")
    done = capture(
        program,
        arguments.out,
        format=arguments.format,
        model_sr=arguments.model_sr,
        ratio=arguments.ratio,
        layout=arguments.layout,
    )
    for notice in done.notices:
        say(notice)
    for path in done.files:
        write(str(path))
    if arguments.plot and done.files:
        _draw_captured(done.files, arguments.plot)
    if done.exit_code:
        return done.exit_code if done.exit_code > 0 else 128 - done.exit_code
    return 0 if done.files else 2


def _draw_captured(paths: Sequence[Path], plot: str) -> None:
    import warnings  # noqa: PLC0415

    from latentio.errors import LatentWarning  # noqa: PLC0415
    from latentio.files import read  # noqa: PLC0415

    from .compose.pictures import draw_sequences  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LatentWarning)  # told when they were written
        sequences = [(path.name, read(path)) for path in paths]
    draw_sequences(sequences, plot, title=f"{len(paths)} captured sequence(s)")
    write(plot)


def _tempo(arguments: argparse.Namespace) -> int:
    from .compose import tempo  # noqa: PLC0415

    check_picture(arguments.plot)
    rate = {"model_sr": arguments.model_sr, "ratio": arguments.ratio}
    device_sr = arguments.device_sr
    if arguments.beats is not None and (arguments.bpm is None or arguments.beats > _MAX_BEATS):
        raise ValueError(f"--beats is for --bpm, and from 1 to {_MAX_BEATS}")
    if arguments.bpm is not None and arguments.frames is not None:
        raise ValueError("--bpm and --frames exclude each other")
    bpm = None
    if arguments.bpm is not None:
        per_beat = tempo.frames_per_beat(
            device_sr or arguments.model_sr, arguments.ratio, arguments.bpm
        )
        bpm = Fraction(arguments.bpm)
        n_beats = 16 if arguments.beats is None else arguments.beats
        beats = tempo.beat_frames(per_beat, n_beats)
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
