"""The ``latent-bridge`` command: serve, render, encode, look at models and the machine.

What is slow to import is imported where it is needed, so that Ctrl-C meets `main`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .terminal import PROGRAM, Bar, say

if TYPE_CHECKING:
    from .models.contract import MethodInfo, MethodProbe, Model, ModelInfo

# What the `bridge` extra installs.
_EXTRA = ("torch", "soxr", "tqdm", "scipy", "sklearn", "threadpoolctl", "pythonosc")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    argv : sequence of str, optional
        Arguments; by default those of the process.

    Returns
    -------
    int
        0 if all went well, 1 if some of several files failed, a server had to end or
        refused a message, 2 if something was refused here, 130 after Ctrl-C, 141 if
        nobody reads the output any more; 128 and its number after another signal to end.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == ["serve"]:  # which has an end of its own
        return _guarded(given)
    with _ending_by_signals():
        return _guarded(given)


def _guarded(given: list[str]) -> int:
    try:
        code = _run(given)
        sys.stdout.flush()
        return code
    except _Ended as ended:
        say("ended; nothing half written")
        return 128 + ended.number
    except KeyboardInterrupt:
        say("stopped; nothing half written")
        return 130
    except BrokenPipeError:
        # Or Python would complain when it flushes the rest at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


class _Ended(BaseException):
    """A signal to end came: no error, and nothing may catch it but to clean up."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextlib.contextmanager
def _ending_by_signals() -> Iterator[None]:
    """Let the signals that end a program clean up first, as Ctrl-C does."""

    def end(number: int, _: object) -> None:
        raise _Ended(number)

    former: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):  # SIGHUP: the terminal was closed
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                former[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _run(given: list[str]) -> int:
    from latentio.errors import LatentIOError, LatentWarning  # noqa: PLC0415 (numpy)

    from .errors import BridgeError  # noqa: PLC0415

    if given[:1] == ["doctor"]:
        from . import doctor  # noqa: PLC0415 (it looks at everything)

        return doctor.main(given[1:])
    arguments = _parser().parse_args(given)
    run_command: Callable[[argparse.Namespace], int] = arguments.run
    with warnings.catch_warnings():
        warnings.simplefilter("always", LatentWarning)
        warnings.showwarning = _show_warning
        try:
            return run_command(arguments)
        except (BridgeError, LatentIOError, ValueError) as error:
            say(str(error))
        except ImportError as error:
            package = (error.name or "").partition(".")[0]
            if package not in _EXTRA:
                raise
            say(f"needs {package} ({error}); pip install 'latent-bridge[bridge]'")
        except MemoryError:
            say("there is not enough memory; a smaller --chunk takes less")
    return 2


def _parser() -> argparse.ArgumentParser:
    from latentio.cli import add_reading_options, version  # noqa: PLC0415

    from .cli_analyse import add_commands as add_analyse_commands  # noqa: PLC0415
    from .cli_compose import add_commands as add_compose_commands  # noqa: PLC0415
    from .cli_patch import add_commands as add_patch_commands  # noqa: PLC0415
    from .cli_server import add_commands  # noqa: PLC0415
    from .models.contract import FILLS  # noqa: PLC0415

    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Play latents, decode and encode them, and look at models."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    render = commands.add_parser("render", help="decode a latent file to an audio file")
    render.add_argument("latents", metavar="LATENTS", help="a latent file")
    _add_model_options(render)
    render.add_argument("-o", "--out", required=True, help=".wav (32-bit float) .flac .ogg .mp3")
    _add_seed(render)
    render.add_argument(
        "--normalize",
        choices=("peak", "loudness", "none"),
        default="none",
        help="peak: to -1 dBFS; loudness: to -16 LUFS, the peak at most -1 dBFS; default none",
    )
    render.add_argument(
        "--fill",
        choices=FILLS,
        help="what dims the decoder was not given hold: the model's own noise, zeros, or noise "
        "from the seed; default seeded where the model tells its full size, else noise",
    )
    render.add_argument("--chunk", type=int, metavar="N", help="frames per call; else measured")
    render.add_argument(
        "--delay", type=int, metavar="N", help="samples to cut off the start; else measured"
    )
    render.add_argument("--finite", choices=("error", "zero", "keep"), default="error")
    add_reading_options(render)
    render.set_defaults(run=_render)

    encode = commands.add_parser("encode", help="encode audio files to latent files")
    encode.add_argument("audio", nargs="+", metavar="AUDIO", help="files, and folders of files")
    _add_model_options(encode)
    encode.add_argument("--model-sr", type=int, metavar="HZ", help="sample rate of the model")
    encode.add_argument("-o", "--out", required=True, metavar="DIR")
    encode.add_argument("--format", choices=("wav", "npy"), default="wav")
    _add_seed(encode)
    encode.set_defaults(run=_encode)

    models = commands.add_parser("models", help="what a model is")
    model_commands = models.add_subparsers(required=True, metavar="COMMAND")
    about = model_commands.add_parser("info", help="what a model says of itself, and measures")
    about.add_argument("model", metavar="MODEL", help="factory, identity:dims:ratio:hz or a .ts")
    about.add_argument("--model-sr", type=int, metavar="HZ", help="sample rate of the model")
    about.add_argument("--threads", type=int, default=1, metavar="N")
    about.add_argument("--json", action="store_true")
    about.set_defaults(run=_info)

    add_analyse_commands(commands)
    add_compose_commands(commands)
    add_commands(commands)
    add_patch_commands(commands)

    commands.add_parser("doctor", help="what a bug report needs", add_help=False)
    return parser


def _add_seed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seed",
        type=int,
        default=0,
        metavar="N",
        help="for models that draw random numbers: one seed gives one file; default 0",
    )


def _add_model_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model", required=True, metavar="MODEL", help="factory, identity:dims:ratio:hz or a .ts"
    )
    parser.add_argument(
        "--threads",
        type=int,
        default=1,
        metavar="N",
        help="threads for torch; more are faster on a quiet machine, slower on a busy one",
    )


def _render(arguments: argparse.Namespace) -> int:
    from latentio.cli import reading_options  # noqa: PLC0415

    from .audio import check_not_input, check_target  # noqa: PLC0415 (soundfile)
    from .render import read_latents, render  # noqa: PLC0415 (scipy)

    check_target(arguments.out)
    check_not_input(arguments.out, arguments.latents)
    latents = read_latents(arguments.latents, **reading_options(arguments))
    model = _load(arguments)
    with Bar("frame") as bar:
        done = render(
            latents,
            model,
            arguments.out,
            seed=arguments.seed,
            normalize=arguments.normalize,
            fill=arguments.fill,
            chunk=arguments.chunk,
            delay_samples=arguments.delay,
            finite=arguments.finite,
            progress=bar.show,
            name=arguments.latents,
        )
    for notice in done.notices:
        say(notice)
    seconds = done.n_samples / done.sample_rate_hz
    loudness = "" if done.loudness_lufs is None else f", {done.loudness_lufs:.1f} LUFS"
    delay = "no delay to cut off"
    if done.delay_samples:
        delay_ms = 1000 * done.delay_samples / done.sample_rate_hz
        delay = f"the model's delay of {delay_ms:.1f} ms ({done.delay_samples} samples) is cut off"
    print(
        f"{done.path}: {seconds:.2f} s, {done.sample_rate_hz} Hz, {done.n_channels} channel(s), "
        f"peak {done.peak:.3f}{loudness}; {done.chunk.n_frames} frames per call "
        f"({done.chunk.origin}); {delay}"
    )
    return 0


def _encode(arguments: argparse.Namespace) -> int:
    from .encode import encode_files, plan  # noqa: PLC0415 (soundfile)

    n_files = len(plan(arguments.audio, arguments.out, arguments.format))
    model = _load(arguments)
    n_failed = n_done = 0
    with Bar("file") as bar:
        bar.show(0, n_files)
        for result in encode_files(
            arguments.audio,
            model,
            arguments.out,
            format=arguments.format,
            seed=arguments.seed,
        ):
            n_done += 1
            bar.show(n_done, n_files)
            if result.notice is not None:
                say(result.notice)
            elif result.error is None:
                bar.print(f"{result.target}: {result.n_frames} frames")
            else:
                n_failed += 1
                say(result.error)
    if n_failed:
        say(f"{n_failed} of {n_files} files could not be encoded")
    return 1 if n_failed else 0


def _info(arguments: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from .jsonable import jsonable  # noqa: PLC0415

    model = _load(arguments)
    info = model.info
    probes = {
        name: model.probe(name)
        for name in (method.name for method in info.methods)
        if name in ("decode", "encode")
    }
    if arguments.json:
        measured = {name: vars(probe) for name, probe in probes.items()}
        record = {**info.to_json(), "probes": jsonable(measured)}
        print(json.dumps(record, indent=2, allow_nan=False))
        return 0
    for label, value in _rows(info, probes):
        print(f"{label:<18}{value}")
    return 0


def _rows(info: ModelInfo, probes: dict[str, MethodProbe]) -> list[tuple[str, str]]:
    rate = None if info.model_sr is None else f"{info.model_sr} Hz"
    rows = [
        ("model", info.name),
        ("file", info.path or "none"),
        ("sha256", info.sha256 or "none"),
        ("sample rate", rate or "not told: give it with --model-sr HZ"),
    ]
    if info.n_dims is not None:
        full = f" (of {info.full_n_dims}; the decoder fills the rest)" if info.full_n_dims else ""
        rows.append(("dims", f"{info.n_dims}{full}"))
        rows.append(("ratio", f"{info.ratio} samples per frame"))
    rows.extend((f"method {method.name}", _method(method)) for method in info.methods)
    for name, probe in probes.items():
        rows.append((f"{name} measured", _probe(probe, info.model_sr)))
    for attribute in info.attributes:
        values = "cannot be read" if attribute.values is None else f"= {attribute.values}"
        rows.append((f"attribute {attribute.name}", f"{', '.join(attribute.types)} {values}"))
    rows.append(("engine", info.engine))
    rows.append(("licence", info.licence or "not told: ask who trained it before you publish"))
    rows.extend(("note", note) for note in info.notes)
    return rows


def _method(method: MethodInfo) -> str:
    return (
        f"{method.in_channels} in at ratio {method.in_ratio} -> "
        f"{method.out_channels} out at ratio {method.out_ratio}"
    )


def _probe(probe: MethodProbe, model_sr: int | None) -> str:
    delay = "delay unknown"
    if probe.delay_samples is not None:
        delay = f"delay {probe.delay_samples} samples"
        if model_sr is not None:
            delay += f" ({1000 * probe.delay_samples / model_sr:.1f} ms)"
    batch = "rows independent" if probe.rows_independent else "one row per instance"
    facts = [
        delay,
        "streaming" if probe.streaming else "NOT a streaming export: clicks at block borders",
        "keeps state" if probe.stateful else "keeps no state",
        "deterministic" if probe.deterministic else "random, repeatable with a seed",
        f"{batch}, at most {probe.max_batch}" if probe.max_batch < 128 else batch,
    ]
    if not probe.repeatable:
        facts.append("NOT repeatable")
    return ", ".join(facts)


def _load(arguments: argparse.Namespace) -> Model:
    from .models.load import load  # noqa: PLC0415 (numpy)

    return load(arguments.model, model_sr=arguments.model_sr, n_threads=arguments.threads)


def _show_warning(message: Warning | str, *_: Any, **__: Any) -> None:
    say(str(message))


if __name__ == "__main__":
    sys.exit(main())
