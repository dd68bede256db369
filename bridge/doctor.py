"""What a bug report needs: versions, programs, models, folders, the machine.

Looks only: opens no sound device, starts no server, and asks torch and soundfile in
processes of their own, so that a broken one is a line of the report and not its end.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import locale
import os
import platform
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Literal, TypeAlias

from .cache import cache_folder
from .defaults import DEFAULT_PORT
from .patches.programs import pd_programs

Status: TypeAlias = Literal["ok", "note", "missing", "broken"]

BASE = "latentio"
# Name to ask for, and what it is for: the hint of a missing one.
_BRIDGE = "pip install 'latent-bridge[bridge]'"
PACKAGES = {
    **dict.fromkeys(("numpy", "soundfile"), "needed by everything: pip install latent-bridge"),
    "torch": f"for models and rendering: {_BRIDGE}",
    "soxr": f"for audio at another rate: {_BRIDGE}",
    **dict.fromkeys(("scipy", "scikit-learn", "threadpoolctl"), f"for composing: {_BRIDGE}"),
    "tqdm": f"for progress bars: {_BRIDGE}",
    **dict.fromkeys(("python-osc", "JACK-Client"), f"for the server: {_BRIDGE}"),
    "pyo": f"for the server's sound: {_BRIDGE}, where there are wheels",
    "matplotlib": "for pictures: pip install 'latent-bridge[plot]'",
}
OLDEST_PD = (0, 53)
APPLICATIONS = Path("/Applications")  # where macOS has Pd
# How long a program may take to say its version, and Python to import torch from a cold disk.
PROGRAM_TIMEOUT_S = 10.0
PROBE_TIMEOUT_S = 90.0
_BASE_PROBE = """
import json, tempfile, pathlib
import numpy as np
import soundfile
from latentio.files import read, write
from latentio.latents import Latents
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "z.wav"
    z = Latents(np.array([[0.1, -3.0], [2.5, 1e-9]]), model_sr=44100, ratio=2048)
    write(path, z)
    back = read(path)
same = np.array_equal(back.data, z.data) and back.frame_rate == z.frame_rate
print(json.dumps({"same": bool(same), "libsndfile": soundfile.__libsndfile_version__,
                  "formats": sorted(soundfile.available_formats())}))
"""
_TORCH_PROBE = """
import json, torch
mps = getattr(torch.backends, "mps", None)
devices = ["cpu"] + [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())]
devices += ["mps"] if mps and mps.is_available() else []
print(json.dumps({"threads": torch.get_num_threads(), "devices": devices}))
"""
_PYO_PROBE = """
import contextlib, io, json
with contextlib.redirect_stdout(io.StringIO()):
    import pyo
print(json.dumps({"devices": pyo.pa_count_devices()}))
"""


@dataclass(frozen=True)
class Finding:
    """One line of the report.

    Parameters
    ----------
    name : str
        What was looked at.
    status : {"ok", "note", "missing", "broken"}
        ``note``: works, but worth knowing.
    detail : str
        What was found.
    hint : str
        What to do about it; empty if nothing need be done.
    """

    name: str
    status: Status
    detail: str
    hint: str = ""


def collect() -> list[Finding]:
    """Look at everything a bug report needs.

    Returns
    -------
    list of Finding
        In a fixed order. A check that fails in a way it did not foresee is a
        ``broken`` finding; this function does not raise.
    """
    found: list[Finding] = []
    for check in _CHECKS:
        try:
            found += check()
        except Exception as error:  # a doctor that dies helps nobody
            name = check.__name__.lstrip("_").replace("_", " ")
            found.append(Finding(name, "broken", f"could not look: {error!r}", "please report it"))
    return found


def main(argv: list[str]) -> int:
    """Print the report.

    Parameters
    ----------
    argv : list of str
        ``--json`` prints the findings as a JSON array; nothing prints a text.

    Returns
    -------
    int
        0, or 1 if latent files cannot even be read and written here.
    """
    parser = argparse.ArgumentParser(
        prog="latent-bridge doctor", description="Print what a bug report needs."
    )
    parser.add_argument("--json", action="store_true", help="findings as a JSON array")
    arguments = parser.parse_args(argv)
    found = collect()
    if arguments.json:
        text = json.dumps([asdict(f) for f in found], indent=1)
    else:
        text = "\n".join(_as_text(found))
    # Plain ASCII, so that a terminal of any encoding shows it.
    sys.stdout.write(text.encode("ascii", "backslashreplace").decode("ascii") + "\n")
    return int(any(f.name == BASE and f.status == "broken" for f in found))


def _as_text(found: list[Finding]) -> Iterator[str]:
    width = max(len(f.name) for f in found)
    for f in found:
        yield f"{f.status:<8}{f.name:<{width}}  {f.detail}".rstrip()
        if f.hint:
            yield " " * (8 + width + 2) + f"-> {f.hint}"


def _system() -> list[Finding]:
    try:
        version = metadata.version("latent-bridge")
    except metadata.PackageNotFoundError:
        version = "not installed as a package (run from its folder)"
    cores = os.cpu_count()
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores
    return [
        Finding("latent-bridge", "ok", version),
        Finding("platform", "ok", f"{platform.platform()}, {usable} of {cores} cores"),
        Finding("Python", "ok", f"{platform.python_version()} at {_home(sys.executable)}"),
    ]


def _base() -> list[Finding]:
    answer, why = _ask_python(_BASE_PROBE)
    if answer is None or not answer["same"]:
        what = why or "a file written did not read back the same"
        hint = "pip install --force-reinstall numpy soundfile, then latent-bridge"
        return [Finding(BASE, "broken", what, hint)]
    mp3 = "MP3" in answer["formats"]
    return [
        Finding(BASE, "ok", "a latent file written reads back the same"),
        Finding(
            "libsndfile",
            "ok" if mp3 else "note",
            f"{answer['libsndfile']}, {'with' if mp3 else 'without'} MP3",
            "" if mp3 else "MP3 needs libsndfile 1.1 or newer: pip install -U soundfile",
        ),
    ]


def _packages() -> list[Finding]:
    found = []
    for name, purpose in PACKAGES.items():
        try:
            found.append(Finding(name, "ok", metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append(Finding(name, "missing", "", purpose))
    return found


def _torch() -> list[Finding]:
    try:
        metadata.version("torch")
    except metadata.PackageNotFoundError:
        return []
    answer, why = _ask_python(_TORCH_PROBE)
    if answer is None:
        return [Finding("torch runs", "broken", why, "reinstall torch: see pytorch.org")]
    return [
        Finding("torch runs", "ok", f"{answer['threads']} threads, {', '.join(answer['devices'])}")
    ]


def _pyo() -> list[Finding]:
    try:
        metadata.version("pyo")
    except metadata.PackageNotFoundError:
        return []
    answer, why = _ask_python(_PYO_PROBE)
    if answer is None:
        return [Finding("pyo runs", "broken", why, "the server cannot play; all else works")]
    return [Finding("pyo runs", "ok", f"{max(0, answer['devices'])} PortAudio devices")]


def _osc_port() -> list[Finding]:
    where = f"127.0.0.1:{DEFAULT_PORT}"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened:
        try:
            opened.bind(("127.0.0.1", DEFAULT_PORT))
        except OSError as error:
            hint = "if that is no server of yours (latent-bridge status), serve with --port"
            return [Finding("OSC port", "note", f"{where}: {error.strerror}", hint)]
    return [Finding("OSC port", "ok", f"{where} is free")]


def _pure_data() -> list[Finding]:
    found = []
    for path in map(str, pd_programs(APPLICATIONS)):
        text, why = _run([path, "-version"], PROGRAM_TIMEOUT_S)  # Pd says it on stderr
        said = re.search(r"Pd-(\d+)\.(\d+)\S*", text)
        if not said:
            last = (text.strip().splitlines() or [why])[-1]
            hint = "does `pd -version` work in a terminal?"
            found.append(Finding("Pure Data", "broken", f"{last} at {_home(path)}", hint))
            continue
        old = (int(said[1]), int(said[2])) < OLDEST_PD
        hint = "the patches need Pd 0.53 or newer" if old else ""
        detail = f"{said[0]} at {_home(path)}"
        found.append(Finding("Pure Data", "note" if old else "ok", detail, hint))
    hint = "apt install puredata-core, brew install --cask pd, or puredata.info"
    return found or [Finding("Pure Data", "missing", "no pd on the PATH", hint)]


def _jack() -> list[Finding]:
    jackd = shutil.which("jackd")
    if not jackd:
        hint = "only for sound to other programs: apt install jackd2, brew install jack"
        return [Finding("JACK", "missing", "no jackd on the PATH", hint)]
    text, why = _run([jackd, "--version"], PROGRAM_TIMEOUT_S)
    lines = [line for line in text.splitlines() if "version" in line]
    # jack_wait asks without starting a server, as a JACK client would.
    asker = shutil.which("jack_wait")
    answer = _run([asker, "-c"], PROGRAM_TIMEOUT_S)[0] if asker else ""
    running = any(line.strip() == "running" for line in answer.splitlines())
    server = ("a server runs" if running else "no server runs") if asker else "server not asked"
    return [Finding("JACK", "ok", f"{lines[0].strip() if lines else why or text}; {server}")]


def _sound() -> list[Finding]:
    if platform.system() != "Linux":
        return [Finding("sound cards", "note", "not looked for: asking could disturb a program")]
    cards = Path("/proc/asound/cards")
    lines = cards.read_text(errors="replace").splitlines() if cards.is_file() else []
    names = [line.strip() for line in lines if "]:" in line]
    if not names:
        return [Finding("sound cards", "note", "none", "none is needed for files and rendering")]
    return [Finding("sound cards", "ok", "; ".join(names))]


def _factory_model() -> list[Finding]:
    folder = Path(__file__).with_name("models")
    found = [
        Finding("factory model", "ok", f"{path.name}, sha256 {_sha256(path)}")
        for path in sorted(folder.glob("*.ts"))
    ]
    hint = "python tools/build_factory.py builds it in a clone; else reinstall latent-bridge"
    return found or [Finding("factory model", "missing", f"none in {_home(folder)}", hint)]


def _measurements() -> list[Finding]:
    folder = cache_folder()
    n_kept = sum(1 for path in folder.rglob("*.json") if path.is_file())
    return [Finding("measurements", "ok", f"{n_kept} of models kept in {_home(folder)}")]


def _samples() -> list[Finding]:
    clone = Path(__file__).resolve().parent.parent
    if not (clone / "tests").is_dir():
        return []  # installed: no tests, no samples
    folder = clone / os.environ.get("LATENT_SAMPLES", "../shared") / "samples"
    if folder.is_dir():
        return [Finding("test samples", "ok", _home(folder.resolve()))]
    hint = "only tests need them: LATENT_SAMPLES names the folder above"
    return [Finding("test samples", "missing", _home(folder.resolve()), hint)]


def _text_encoding() -> list[Finding]:
    names = sys.getfilesystemencoding(), locale.getpreferredencoding(False)
    utf8 = all(name.lower().replace("-", "") == "utf8" for name in names)
    return [
        Finding(
            "text encoding",
            "ok" if utf8 else "note",
            f"file names {names[0]}, files {names[1]}",
            "" if utf8 else "names outside ASCII may fail: set PYTHONUTF8=1 or a UTF-8 locale",
        )
    ]


def _space() -> list[Finding]:
    found = []
    for name, folder in (("working folder", Path.cwd()), ("temporary", tempfile.gettempdir())):
        free_gb = shutil.disk_usage(folder).free / 1e9
        low = free_gb < 1
        hint = "large renders may not fit" if low else ""
        detail = f"{free_gb:.1f} GB free in {_home(folder)}"
        found.append(Finding(name, "note" if low else "ok", detail, hint))
    if Path("/dev/shm").is_dir():  # noqa: S108  # only measured
        size_mb = shutil.disk_usage("/dev/shm").total / 1e6  # noqa: S108
        low = size_mb < 64
        hint = "in a container: --shm-size=256m" if low else ""
        found.append(Finding("shared memory", "note" if low else "ok", f"{size_mb:.0f} MB", hint))
    return found


_CHECKS: tuple[Callable[[], list[Finding]], ...] = (
    _system,
    _base,
    _packages,
    _torch,
    _pyo,
    _pure_data,
    _jack,
    _osc_port,
    _sound,
    _factory_model,
    _measurements,
    _samples,
    _text_encoding,
    _space,
)


def _ask_python(code: str) -> tuple[dict[str, Any] | None, str]:
    """Run `code` in a fresh interpreter; return the JSON it printed, or None and why not."""
    # The packages this module belongs to, whatever the working folder holds (-P).
    here = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(p for p in (here, os.environ.get("PYTHONPATH")) if p)
    text, why = _run(
        [sys.executable, "-P", "-c", code], PROBE_TIMEOUT_S, {**os.environ, "PYTHONPATH": path}
    )
    for line in text.splitlines():
        if line.startswith("{"):
            answer: dict[str, Any] = json.loads(line)
            return answer, ""
    words = text.strip().splitlines()
    return None, why or (words[-1] if words else "no answer")


def _run(
    command: list[str], timeout_s: float, environment: dict[str, str] | None = None
) -> tuple[str, str]:
    """Return all that a program printed and, if it could not run, why."""
    # A file, not a pipe: what a program started may outlive it, and would keep a pipe open.
    with tempfile.TemporaryFile() as said:
        try:
            subprocess.run(  # noqa: S603  # fixed arguments, a program found on the PATH
                command,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=timeout_s,
                env=environment,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "", f"no answer in {timeout_s:g} s"
        except OSError as error:
            return "", str(error)
        said.seek(0)
        return said.read().decode("utf-8", "replace"), ""


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _home(path: str | os.PathLike[str]) -> str:
    """Shorten the home folder to ``~``: a report is for strangers."""
    home, text = os.path.expanduser("~"), os.fspath(path)
    return "~" + text[len(home) :] if text.startswith(home + os.sep) else text
