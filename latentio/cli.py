"""The ``latentio`` command: inspect, convert, draw and measure latent files."""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Sequence
from dataclasses import asdict
from fractions import Fraction
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

import numpy as np

from .checks import positive_int
from .errors import LatentIOError, LatentWarning, one_line
from .files import FLOAT32_MAX, Info, count_beyond_float32, info, read, settle_non_finite, write
from .held import sample_held
from .hosts import write_for_max, write_for_pd
from .latents import Latents
from .layouts import LAYOUTS, from_frames, layout_named
from .npy import write_foreign_npy
from .plot import plot
from .ratetext import rate_text_path
from .sidecar import sidecar_path
from .stats import Stats, denormalise, statistics, with_stats
from .stored import Subtype, number_of

PROGRAM = "latentio"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    argv : sequence of str, optional
        Arguments; by default those of the process.

    Returns
    -------
    int
        0 if all went well, 2 if something was refused.
    """
    arguments = _parser().parse_args(argv)
    run_command: Any = arguments.run
    with warnings.catch_warnings():
        warnings.simplefilter("always", LatentWarning)
        warnings.showwarning = _show_warning
        try:
            return int(run_command(arguments))
        except (LatentIOError, ValueError) as error:
            print(f"{PROGRAM}: {error}", file=sys.stderr)
            return 2
        except BrokenPipeError:  # whoever read us has had enough: `latentio info ... | head`
            sys.stdout = None
            return 0
        except KeyboardInterrupt:
            print(f"{PROGRAM}: stopped; nothing half written", file=sys.stderr)
            return 130


def version() -> str:
    """Return the version of the installed package."""
    try:
        return installed_version("latent-bridge")
    except PackageNotFoundError:
        return "unknown"


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how a foreign file is to be read.

    Parameters
    ----------
    parser : argparse.ArgumentParser
        Gets ``--layout --model-sr --ratio --key --item --allow-pt``.
    """
    names = "; ".join(f"{name}: {layout.summary}" for name, layout in LAYOUTS.items())
    parser.add_argument("--layout", choices=LAYOUTS, metavar="L", help=names)
    parser.add_argument("--model-sr", type=int, metavar="HZ", help="sample rate of the model")
    parser.add_argument("--ratio", type=int, metavar="N", help="audio samples per frame")
    parser.add_argument("--key", metavar="NAME", help="which array of a file with several")
    parser.add_argument("--item", type=int, metavar="N", help="which sequence of a batch, from 0")
    parser.add_argument(
        "--allow-pt", action="store_true", help="read plain tensors from PyTorch's .pt"
    )


def reading_options(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what `add_reading_options` added, as arguments for `latentio.read`."""
    return {
        "layout": arguments.layout,
        "model_sr": arguments.model_sr,
        "ratio": arguments.ratio,
        "key": arguments.key,
        "item": arguments.item,
        "allow_pt": arguments.allow_pt,
    }


def info_record(found: Info) -> dict[str, Any]:
    """Return what ``info --json`` prints for one file.

    Parameters
    ----------
    found : Info
        From `latentio.info`.

    Returns
    -------
    dict
        JSON values; the frame rate is a fraction as text, ``"11025/512"``.
    """
    rate = found.frame_rate
    meta = {
        name: value
        for name, value in asdict(found.meta).items()
        if value not in (None, {}) and (name, value) not in (("groups", 1), ("first_dim", 0))
    }
    return {
        "file": found.path,
        "n_frames": found.n_frames,
        "n_dims": found.n_dims,
        "model_sr": found.model_sr,
        "ratio": found.ratio,
        "rate_from": found.rate_from,
        "frame_rate": None if rate is None else f"{rate.numerator}/{rate.denominator}",
        "duration_s": found.duration_s,
        "container": found.container,
        "dtype": found.dtype,
        "shape": list(found.shape),
        "header_rate_hz": found.header_rate_hz,
        "meta": meta,
        "warnings": list(found.warnings),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Read and write latent sequences exactly."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("info", help="say what files hold")
    command.add_argument("file", nargs="+")
    command.add_argument("--json", action="store_true", help="one JSON object per line")
    add_reading_options(command)
    command.set_defaults(run=_info)

    command = commands.add_parser("convert", help="write a file in another form, or for a host")
    command.add_argument("source", metavar="IN")
    command.add_argument("target", metavar="OUT", help=".wav, .npy, .npz or .safetensors")
    add_reading_options(command)
    command.add_argument(
        "--for", dest="host", choices=("pd", "max"), help="32-bit files with the exact rate beside"
    )
    command.add_argument(
        "--out-layout", choices=LAYOUTS, metavar="L", help="write a bare .npy in a tool's layout"
    )
    command.add_argument(
        "--subtype",
        choices=("double", "float"),
        help="64- or 32-bit float; 64 unless it is for a host or another tool",
    )
    command.add_argument(
        "--held",
        type=int,
        metavar="N",
        help="IN is a recording of signals that hold each frame for N samples: take it apart",
    )
    command.add_argument(
        "--finite",
        choices=("keep", "zero", "error"),
        default="keep",
        help="what becomes of NaN and infinite values",
    )
    command.add_argument(
        "--denormalise",
        action="store_true",
        help="undo the normalisation that the file or its layout tells of (JASCO)",
    )
    command.add_argument("--stats", action="store_true", help="store statistics per dim")
    command.set_defaults(run=_convert)

    command = commands.add_parser("plot", help="draw distributions and trajectories")
    command.add_argument("source", metavar="IN")
    command.add_argument("-o", "--output", required=True, metavar="OUT.png")
    add_reading_options(command)
    command.set_defaults(run=_plot)

    command = commands.add_parser("stats", help="statistics over the frames of all files")
    command.add_argument("file", nargs="+")
    command.add_argument("--json", action="store_true", help="one JSON object")
    add_reading_options(command)
    command.set_defaults(run=_stats)
    return parser


def _info(arguments: argparse.Namespace) -> int:
    status = 0
    for path in arguments.file:
        try:
            found = info(path, **reading_options(arguments))
        except LatentIOError as error:
            print(f"{PROGRAM}: {error}", file=sys.stderr)
            status = 2
            continue
        print(json.dumps(info_record(found)) if arguments.json else _info_text(found))
    return status


def _info_text(found: Info) -> str:
    record = info_record(found)
    lines = [record.pop("file")]
    notes = record.pop("warnings")
    meta = record.pop("meta")
    stats = meta.pop("stats", None)
    for name, value in (*record.items(), *meta.items()):
        shown = "unknown" if value is None else value
        if name == "frame_rate" and found.frame_rate is not None:
            shown = f"{value} ({float(found.frame_rate):.9g} Hz)"
        if name == "duration_s" and value is not None:
            shown = f"{value:.6g}"
        if name in ("rate_from", "header_rate_hz") and value is None:
            continue
        if isinstance(shown, dict):
            shown = ", ".join(f"{key} {_numbers(part)}" for key, part in shown.items())
        lines.append(f"  {name:<15} {one_line(str(shown))}")
    if stats:
        lines.append(f"  {'stats':<15} mean, std, min, max of {len(stats['mean'])} dims")
    return "\n".join([*lines, *(f"  warning: {note}" for note in notes)])


def _numbers(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def _convert(arguments: argparse.Namespace) -> int:
    if arguments.host and arguments.out_layout:
        raise ValueError("--for and --out-layout exclude each other")
    narrow = bool(arguments.host or arguments.out_layout)
    subtype: Subtype = arguments.subtype or ("float" if narrow else "double")
    if arguments.host and subtype == "double":
        raise ValueError("--for pd and --for max write 32-bit float: leave --subtype double out")
    source, target = Path(arguments.source), Path(arguments.target)
    same = source.exists() and target.exists() and target.samefile(source)
    if same and (narrow or subtype == "float"):
        raise LatentIOError(target, "would lose its 64-bit values", "name another output")
    latents = _transformed(arguments, source)
    if subtype == "float" and arguments.finite != "keep":
        latents = _fit_float32(source, latents, arguments.finite)
    if arguments.stats:
        latents = with_stats(latents)
    if arguments.host == "pd":
        for path in write_for_pd(target, latents):
            print(f"{path}\n{rate_text_path(path)}")
    elif arguments.host == "max":
        messages = write_for_max(target, latents)
        print(f"{target}\n{sidecar_path(target)}\nto buffer~, either of:")
        print(f"  {messages[0]}")
        if messages[1:]:
            print(f"  {', '.join(messages[1:])}")
    elif arguments.out_layout:
        _write_for_tool(target, latents, arguments.out_layout, subtype)
    else:
        write(target, latents, subtype=subtype)
        print(target)
    return 0


def _transformed(arguments: argparse.Namespace, source: Path) -> Latents:
    """Read the input and do with its values what was asked for."""
    latents = read(source, finite=arguments.finite, **reading_options(arguments))
    if arguments.held is not None:
        latents = _take_apart(source, latents, arguments.held)
    if arguments.denormalise:
        return denormalise(latents)
    if arguments.host and latents.meta.normalisation is not None:
        _warn(source, "is normalised, which no decoder expects; --denormalise undoes it")
    return latents


def _write_for_tool(target: Path, latents: Latents, layout_name: str, subtype: Subtype) -> None:
    array = from_frames(latents.data, layout_named(layout_name), latents.meta.groups)
    n_beyond = count_beyond_float32(latents.data) if subtype == "float" else 0
    if n_beyond:
        _warn(target, f"{n_beyond} values are too large for 32 bits and become infinite")
    with np.errstate(over="ignore"):
        write_foreign_npy(target, array.astype(number_of(subtype)))
    print(target)


def _take_apart(path: Path, signals: Latents, length_samples: int) -> Latents:
    """Turn a recording of held signals into frames."""
    length = Fraction(positive_int("--held", length_samples))
    frames, n_moving = sample_held(signals.data, length)
    if n_moving:
        problem = f"{n_moving} of {len(frames)} frames were not held for {length_samples} samples"
        _warn(path, f"{problem}; the last sample counts")
    return signals.with_data(frames)


def _fit_float32(path: Path, latents: Latents, finite: Any) -> Latents:
    """Apply the rule for values that 32 bits would turn infinite."""
    if count_beyond_float32(latents.data) == 0:
        return latents
    beyond = (np.abs(latents.data) > FLOAT32_MAX) & np.isfinite(latents.data)
    data, problem = settle_non_finite(path, np.where(beyond, np.inf, latents.data), finite)
    _warn(path, f"as 32-bit float {problem}")
    return latents.with_data(data, meta=latents.meta)


def _plot(arguments: argparse.Namespace) -> int:
    latents = read(arguments.source, **reading_options(arguments))
    rate = latents.frame_rate
    title = f"{Path(arguments.source).name}: {latents.n_frames} frames x {latents.n_dims} dims"
    plot(latents, arguments.output, title=f"{title}, {rate} Hz" if rate else title)
    print(arguments.output)
    return 0


def _stats(arguments: argparse.Namespace) -> int:
    options = reading_options(arguments)
    found = statistics(read(path, **options) for path in arguments.file)
    if arguments.json:
        print(json.dumps(_stats_record(found)))
        return 0
    print(f"{found.n_frames} frames x {found.n_dims} dims")
    print(f"{'dim':>4} {'mean':>12} {'std':>12} {'min':>12} {'max':>12}")
    for dim in range(found.n_dims):
        row = (found.mean[dim], found.std[dim], found.min[dim], found.max[dim])
        print(f"{dim:>4} " + " ".join(f"{value:12.6g}" for value in row))
    constant = [str(dim) for dim in range(found.n_dims) if found.std[dim] == 0]
    if constant:
        print(f"constant, so without correlation: dim {', '.join(constant)}")
    return 0


def _stats_record(found: Stats) -> dict[str, Any]:
    """Return JSON values; NaN, which JSON has not, becomes null."""
    per_dim = {
        name: [x if np.isfinite(x) else None for x in values]
        for name, values in asdict(found.per_dim()).items()
    }
    correlation = [[x if np.isfinite(x) else None for x in row] for row in found.correlation]
    return {
        "n_frames": found.n_frames,
        "n_dims": found.n_dims,
        **per_dim,
        "correlation": correlation,
    }


def _warn(path: Path, problem: str) -> None:
    warnings.warn(f"{path}: {problem}", LatentWarning, stacklevel=2)


def _show_warning(message: Warning | str, *_: Any, **__: Any) -> None:
    print(f"{PROGRAM}: warning: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
