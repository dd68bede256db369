"""What the soak test has: a server with voices that must not notice anything, and its watchers."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
from torch import nn

from bridge.osc.client import Client
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import ROOT, SHARED_MEMORY, descendants, is_running, until
from tests.models.bad_models import NEVER, _Bad
from tests.models.torchscript_zoo import save, with_params
from tests.server.models import SR, Times, Tone
from tests.server.rig import READY

RATIO = 2048
LEAD = 4096
PERIOD = 512
MAX_MEMORY_MB = 256
# Voice, its model, and which of the direct outputs is its own.
HEALTHY = {
    "moves": f"latents:1:{RATIO}:{SR}",
    "slot": "tone-a",
    "song": "factory",
    "live": "half",
    "stream": "half",
    "bus-1": "half",
    "bus-2": "half",
}
HEARD = tuple(name for name in HEALTHY if name != "moves")
MARK = "LATENT_SOAK_MARK"
POISON = 200.0
POISONED = 300  # the frame of the slot poison
POISONS = ("nan", "segmentation fault", "hangs", "eats memory")
STATUS_S = 0.2
INFO_S = 1.0
STILL_S = 3.0
LOOKS_PER_MEMORY = 5
ANSWER_S = 90.0
N_OTHERS = 3  # processes beside the decoders: control, audio, and Python's resource tracker


class Growth(NamedTuple):
    """A counter that grew between two looks."""

    begin_s: float
    end_s: float
    name: str
    n: int


class Look(NamedTuple):
    """What the processes of the server took at a moment."""

    t_s: float
    own_mb: float  # of control and audio process, without what they share
    resident_mb: float  # of the same, with it
    n_decoders: int
    n_files: int
    n_threads: int
    cpu_s: float  # of the server's processes, those that have ended among them
    others_s: float  # of all that are neither its nor the test's, and what the host took
    audio_mb: float = 0.0  # the audio process's part of `own_mb`


def make_files(folder: Path) -> None:
    """Write the models and latents that the server plays."""
    for name, module in {
        "tone-a": Tone(),
        "tone-b": Tone(),
        "half": Times(0.5),
        "guest-a": Times(0.7),
        "guest-b": Times(0.3),
    }.items():
        _save(module, folder / f"{name}.ts")
    for fault in POISONS:
        _save(_Bad(fault, NEVER, POISON / 2), folder / f"bad {fault}.ts")
    for name in ("killed", "killed twice", "stopped"):
        _save(Times(0.4), folder / f"bad {name}.ts")
    level = 0.4 + 0.1 * np.sin(np.arange(4000.0) / 50)[:, None]
    files.write(folder / "level.npy", Latents(level, SR, RATIO))
    poisoned = level.copy()
    poisoned[POISONED] = POISON
    files.write(folder / "poison.npy", Latents(poisoned, SR, RATIO))
    (folder / "latent-song.wav").write_bytes((ROOT / "examples/latent-song.wav").read_bytes())


def _save(module: nn.Module, path: Path) -> None:
    """Write a model with frames as long as those of most: light ones are meant here."""
    module.ratio = RATIO
    with_params(module, decode=[1, RATIO, 1, 1])
    save(module, path)


@dataclass
class Server:
    """A server that plays to JACK, and all that it has said.

    Its processes are known by a mark in their environment. It is in the session of the test, as
    Linux shares processors out between sessions: what decoders suffer, a sentinel must suffer, too.
    """

    process: subprocess.Popen[str]
    folder: Path
    mark: str
    port: int = 0
    said: list[str] = field(default_factory=list)

    def client(self) -> Client:
        return Client(self.port, timeout_s=ANSWER_S)

    def pids(self) -> list[int]:
        """Return all that it started and that live, whoever their parent is by now."""
        mark = f"{MARK}={self.mark}\0".encode()
        return [pid for pid in _all_pids() if is_running(pid) and mark in _environment(pid)]

    def shared_memory(self) -> set[str]:
        """Return the names of shared memory that its processes have."""
        found = set()
        for pid in self.pids():
            with contextlib.suppress(OSError):
                maps = Path(f"/proc/{pid}/maps").read_text()
                found |= set(re.findall(rf"{SHARED_MEMORY}/(psm_\w+)", maps))
        return found

    def decoders(self) -> set[int]:
        """Return the processes that have a model: they have the memory of the server."""
        return {pid for pid in self.pids() if _has(pid, "libtorch_cpu", "/psm_")}

    def audio(self) -> int:
        (pid,) = (pid for pid in self.pids() if _has(pid, "_pyo"))
        return pid

    def look(self, audio: int) -> Look:
        """Return what its processes take now."""
        pids = self.pids()
        members = [*pids, *descendants(self.process.pid)]  # with those that nobody has buried
        main = [_status(pid) for pid in (self.process.pid, audio)]
        folder = Path(f"/proc/{self.process.pid}/fd")
        return Look(
            time.monotonic(),
            sum(s["RssAnon"] for s in main) / 1024,
            sum(s["VmRSS"] for s in main) / 1024,
            len(pids) - N_OTHERS,
            len(list(folder.iterdir())),
            main[0]["Threads"],
            cpu_s := _cpu_s(self.process.pid, *members),
            _busy_s() - cpu_s - _cpu_s(os.getpid(), *_own_pids(members)),
            main[1]["RssAnon"] / 1024,
        )


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Run the server that is soaked; who uses it ends it, else it is killed."""
    temporary, mark = folder / "tmp", f"{os.getpid()}-{time.monotonic_ns()}"
    temporary.mkdir()
    flags = {
        "audio": "jack",
        "port": 0,
        "lead": LEAD,
        "direct": len(HEARD),
        "max-voices": 16,
        "max-memory-mb": MAX_MEMORY_MB,
    } | dict.fromkeys(("models", "latents", "recordings"), folder)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "bridge.cli", "serve"),
            *(str(word) for flag, value in flags.items() for word in (f"--{flag}", value)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), MARK: mark},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = Server(process, folder, mark)
    listener = threading.Thread(target=_listen, args=(server,), daemon=True)
    listener.start()
    try:
        until(lambda: server.port or process.poll() is not None)
        assert server.port, server.said
        yield server
    finally:
        for pid in server.pids():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        process.wait()
        listener.join(10)


def _listen(server: Server) -> None:
    assert server.process.stdout is not None
    with server.process.stdout as told:
        for line in told:
            server.said.append(line.rstrip("\n"))
            if found := READY.search(line):
                server.port = int(found[1])


def begin_healthy(server: Server) -> None:
    """Make the voices that must not notice anything; all sound, and never are silent."""
    with server.client() as client:
        ask = client.request
        ask("/slot/load", "level", "level.npy")
        ask("/slot/load", "poison", "poison.npy")
        ask("/slot/load", "song", "latent-song.wav", "unravel")
        for name, model in HEALTHY.items():
            direct = ("direct", HEARD.index(name) + 1) if name in HEARD else ()
            ask("/voice/new", name, model, *direct)
        ask("/rack/add", "moves", "lfo")
        ask("/rack/set", "moves", "lfo", "amplitude", 0.05)
        for name in ("bus-1", "bus-2"):
            ask("/rack/add", name, "noise")
            ask("/rack/set", name, "noise", "amplitude", 0.02)
            ask("/voice/bus", name, "moves")
        for name, slot in (("moves", "level"), ("slot", "level"), ("song", "song")):
            ask("/voice/loop", name, 1)
            ask("/voice/play", name, slot)


class Watch:
    """Looks at the server all the time, in a thread: counters by messages, processes from outside.

    Attributes
    ----------
    missing : list of Growth
        Of the missing blocks of healthy voices.
    stalls : list of Growth
        Of the server's own count of a late device.
    looks : list of Look
        One a second.
    wrong : list of str
        What no noise of the machine excuses.
    """

    def __init__(self, server: Server) -> None:
        self.missing: list[Growth] = []
        self.stalls: list[Growth] = []
        self.looks: list[Look] = []
        self.wrong: list[str] = []
        self.last: dict[str, dict[str, object]] = {}
        self.status: dict[str, object] = {}
        self.memory: set[str] = set()
        self.slowest_answer_s = 0.0
        self._server = server
        self._audio = server.audio()
        self._done: dict[str, tuple[object, list[float]]] = {}

    def run(self, is_over: Callable[[], bool]) -> None:
        """Look until it is over."""
        with self._server.client() as client:
            self.status = client.info("/status")
            self.last = {name: client.info("/voice/info", name) for name in HEALTHY}
            since_s = looked_s = time.monotonic()
            while not is_over():
                time.sleep(STATUS_S)
                before, asked_s = self.status, time.monotonic()
                self.status = client.info("/status")
                answered_s = time.monotonic() - asked_s
                self.slowest_answer_s = max(self.slowest_answer_s, answered_s)
                if (n := int(self.status["stalls"]) - int(before["stalls"])) > 0:
                    self.stalls.append(Growth(since_s, time.monotonic(), "stalls", n))
                is_due = time.monotonic() - looked_s >= INFO_S
                if is_due or self.status["missing_blocks"] != before["missing_blocks"]:
                    for name in HEALTHY:
                        self._look_at(name, client.info("/voice/info", name), since_s)
                if is_due:
                    looked_s = time.monotonic()
                    self.looks.append(self._server.look(self._audio))
                    if len(self.looks) % LOOKS_PER_MEMORY == 1:
                        self.memory |= self._server.shared_memory()
                since_s = asked_s

    def _look_at(self, name: str, now: dict[str, object], since_s: float) -> None:
        before, self.last[name] = self.last[name], now
        if (n := int(now["missing_blocks"]) - int(before["missing_blocks"])) > 0:
            self.missing.append(Growth(since_s, time.monotonic(), name, n))
        for key, value in {"state": "playing", "restarts": 0, "bad_values": 0}.items():
            if now[key] != value and before[key] == value:
                self.wrong.append(f"{name}: {key} is {now[key]} ({now.get('reason', '')})")
        n_done = now["played_blocks" if name in HEARD else "frames"]
        known, times = self._done.get(name, (None, []))
        times = [*times, time.monotonic()] if n_done == known else [time.monotonic()]
        self._done[name] = n_done, times
        if len(times) > 3 and times[-1] - times[0] > STILL_S:
            self.wrong.append(f"{name} plays no more")
            self._done.pop(name)


def _has(pid: int, *parts: str) -> bool:
    try:
        maps = Path(f"/proc/{pid}/maps").read_text()
    except OSError:
        return False
    return all(part in maps for part in parts)


def _all_pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def _fields(pid: int) -> list[str]:
    """Return what Linux tells of a process, from its state on."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _environment(pid: int) -> bytes:
    try:
        return b"\0" + Path(f"/proc/{pid}/environ").read_bytes() + b"\0"
    except OSError:
        return b""


def _cpu_s(parent: int, *pids: int) -> float:
    """Return the processor time of processes, and of what their parent has seen to end."""
    found = 0
    for pid in {parent, *pids}:
        fields = _fields(pid)
        found += sum(map(int, fields[11 : 15 if pid == parent else 13]))
    return found / os.sysconf("SC_CLK_TCK")


def _busy_s() -> float:
    """Return the processor time of everything since the start of the machine."""
    user, nice, system, _, _, *more = Path("/proc/stat").read_text().split()[1:9]
    return sum(map(int, (user, nice, system, *more))) / os.sysconf("SC_CLK_TCK")


def _own_pids(servers: list[int]) -> set[int]:
    """Return the processes of the test beside the server's: sentinels, flood, JACK."""
    return set(descendants(os.getpid())) - set(servers)


def _status(pid: int) -> dict[str, int]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    pairs = (line.split() for line in lines)
    return {
        words[0].rstrip(":"): int(words[1]) for words in pairs if words[1:2] and words[1].isdigit()
    }
