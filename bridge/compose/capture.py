"""Run a Python program unchanged, and keep every latent array that it decodes.

The program starts with `hook` first on its module path, which writes what is handed to a
loaded model's `decode` to a spool folder. Once the program has ended, the records become
latent files.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from latentio.checks import optional_positive_int
from latentio.errors import LatentIOError
from latentio.layouts import layout_named

from ..errors import BridgeError
from .captured import Writing

Format: TypeAlias = Literal["npy", "wav"]
PathLike: TypeAlias = str | os.PathLike[str]

_VARIABLE = "LATENT_BRIDGE_CAPTURE"
_HOOK = Path(__file__).with_name("hook")


@dataclass(frozen=True)
class Captured:
    """What became of a captured program.

    Attributes
    ----------
    files : tuple of Path
        The latent files, in the order of the calls.
    n_calls : int
        Calls of a `decode` that were recorded.
    exit_code : int
        Of the program; minus the number of the signal that ended it.
    notices : tuple of str
        What is not as it should be, each in one line.
    """

    files: tuple[Path, ...]
    n_calls: int
    exit_code: int
    notices: tuple[str, ...]


def capture(
    command: Sequence[str],
    folder: PathLike,
    *,
    format: Format = "npy",
    model_sr: int | None = None,
    ratio: int | None = None,
    layout: str | None = None,
) -> Captured:
    """Run a Python program and keep every latent array that it hands to a model's `decode`.

    Recorded are the models of `torch.jit.load`, every other torch module with a `decode`,
    and Music2Latent; of a `decode` inside a `decode` only the outer one, unless the inner
    one is that of a loaded model. The program and the processes that it starts run in
    their own Python, in this process's folder, and with its standard input and output.

    Parameters
    ----------
    command : sequence of str
        The program and its arguments, for example ``["python", "generate.py", "--num", "3"]``.
    folder : path-like
        Where the latent files go; made if missing. No file in it is replaced.
    format : {"npy", "wav"}
        Container of the latent files, float64 in both.
    model_sr, ratio : int, optional
        Sample rate of the models in hertz and audio samples per frame; by default what
        each model says, and no rate where it says none.
    layout : str, optional
        Order of the axes (`latentio.layouts.LAYOUTS`) of what `decode` takes, where it is
        not [batch, dim, time] or [dim, time].

    Returns
    -------
    Captured
        One file per call and item of a batch, each (n_frames, n_dims):
        ``generate-001.npy``, ``generate-002-item01.npy``, named after the program. An
        array that has other axes is kept as it is, with a notice. A program that failed,
        or was interrupted, keeps what was captured before; see `exit_code`.

    Raises
    ------
    BridgeError
        If the program cannot be started, the folder cannot be made, or a file cannot be
        written; the message then says where the records are.
    TypeError, ValueError
        If an argument is not one of its choices.

    Notes
    -----
    ``meta.seed`` is the value of ``--seed`` if the program was given one, else torch's
    seed if the program had set it. ``meta.extra["capture"]`` holds the command, its seed
    arguments, torch's seed, the number of the call and of the item in its batch (both
    from 1), and number type and shape as they were. Folders of absolute paths are left
    out of it, and the values of options that look like passwords.

    On the main thread, Ctrl-C is left to the program, and SIGTERM is handed on to it.
    """
    if isinstance(command, str) or not command:
        raise ValueError("command must be a program and its arguments, at least one text")
    if format not in get_args(Format):
        raise ValueError(f"format must be npy or wav, not {format!r}")
    writing = Writing(
        Path(folder),
        format,
        optional_positive_int("model_sr", model_sr),
        optional_positive_int("ratio", ratio),
        None if layout is None else layout_named(layout),
    )
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise BridgeError(os.fspath(folder), f"cannot be made ({error.strerror})") from error
    spool = Path(tempfile.mkdtemp(prefix="latent-bridge-capture-"))
    try:
        exit_code = _run(command, spool)
        records = sorted(_records(spool), key=lambda record: int(record["time_ns"]))
        seen = {path.name.partition("-")[0] for path in spool.iterdir()}
        try:
            for record in records:
                writing.write(record)
        except (LatentIOError, OSError) as error:
            kept, spool = spool, Path()
            where = f"the records of the {len(records)} calls are in {kept}"
            raise BridgeError(os.fspath(folder), f"not all was written ({error})", where) from error
    finally:
        if spool != Path():
            # A process that the program left behind may still be writing.
            shutil.rmtree(spool, ignore_errors=True)
    notices = [*writing.notices, *_endings(exit_code, seen, len(records))]
    return Captured(tuple(writing.files), len(records), exit_code, tuple(dict.fromkeys(notices)))


def _run(command: Sequence[str], spool: Path) -> int:
    """Run the program with the hook to its end; return its exit code."""
    before = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(_HOOK), *([before] if before else [])])
    environment = {**os.environ, "PYTHONPATH": path, _VARIABLE: str(spool)}
    try:
        with _signals() as processes:
            process = subprocess.Popen(list(command), env=environment)  # noqa: S603 (asked for)
            processes.append(process)
            return process.wait()
    except FileNotFoundError as error:
        raise BridgeError(
            command[0], "was not found", "give a program and its arguments"
        ) from error
    except PermissionError as error:
        fix = f"begin with python: python {command[0]}"
        raise BridgeError(command[0], "may not be run as a program", fix) from error
    except OSError as error:
        raise BridgeError(command[0], f"cannot be run ({error.strerror})") from error


@contextlib.contextmanager
def _signals() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Outlive the program: a terminal sends its signals to both; SIGTERM is handed on."""
    processes: list[subprocess.Popen[bytes]] = []

    def take(number: int, _: object) -> None:
        if number == signal.SIGTERM:
            for process in processes:
                process.terminate()

    former: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # What is ignored stays so, in the program as well: nohup.
            if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
                former[number] = signal.signal(number, take)
    try:
        yield processes
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _records(spool: Path) -> Iterator[dict[str, Any]]:
    for path in spool.glob("*.json"):
        yield {**json.loads(path.read_bytes()), "array": path.with_suffix(".npy")}


def _endings(exit_code: int, seen: set[str], n_calls: int) -> Iterator[str]:
    """Say how the program ended, and why nothing was captured."""
    if exit_code:
        how = f"ended with exit code {exit_code}"
        if exit_code < 0:
            with contextlib.suppress(ValueError):
                how = f"was ended by {signal.Signals(-exit_code).name}"
        yield f"the program {how}" + ("; what it decoded before is kept" if n_calls else "")
    if n_calls:
        return
    if "hook" not in seen:
        yield (
            "nothing captured: no Python was seen to start; give a Python program, "
            "without the options -I, -E and -S of python"
        )
    elif "failed" in seen:
        yield "nothing captured: recording failed, as said above"
    elif "torch" not in seen:
        yield "nothing captured: the program did not import torch"
    else:
        yield "nothing captured: torch was imported, but no model was given anything to decode"
