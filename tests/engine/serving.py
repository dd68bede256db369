"""Real servers for tests, as processes of their own, and what is left of them."""

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
from typing import IO

from bridge.osc.client import Client, Reply
from bridge.osc.spec import BY_ADDRESS

ROOT = Path(__file__).resolve().parents[2]
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 (where Linux has it)
LIMIT_S = 60.0  # for anything to happen on a busy machine
COMMAND = [sys.executable, "-m", "bridge.cli"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def until(is_so: Callable[[], object], what: str = "", limit_s: float = LIMIT_S) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + limit_s
    while not is_so():
        assert time.monotonic() < deadline, what or "it never came to be"
        time.sleep(0.01)


class CheckedClient(Client):
    """A client that checks answers against the table."""

    def request(self, address: str, *arguments: object, timeout_s: float | None = None) -> Reply:
        reply = super().request(address, *arguments, timeout_s=timeout_s)
        wanted = BY_ADDRESS[address].done
        n_results = len(reply.results)
        assert n_results == len(wanted) or (wanted and wanted[-1].many and n_results > 1), address
        for told, argument in zip(reply.results, wanted, strict=False):
            kinds = {"int": int, "float": (int, float), "string": str, "any": (int, float, str)}
            assert isinstance(told, kinds[argument.kind]), (address, argument.name, told)
        return reply


@dataclass
class Server:
    """A server that runs, and all the lines that it has said."""

    process: subprocess.Popen[str]
    port: int = 0
    said: list[str] = field(default_factory=list)

    def client(self, timeout_s: float = LIMIT_S) -> Client:
        return CheckedClient(self.port, timeout_s=timeout_s)

    def children(self) -> list[int]:
        """Return the processes of the server beside itself: audio, decoders, and Python's own."""
        return descendants(self.process.pid)

    def memory(self) -> set[str]:
        """Return the names of the shared memory that it has."""
        found = set()
        for pid in (self.process.pid, *self.children()):
            with contextlib.suppress(OSError):
                maps = Path(f"/proc/{pid}/maps").read_text()
                found |= set(re.findall(rf"{SHARED_MEMORY}/(psm_\w+)", maps))
        return found

    def wait(self, limit_s: float = LIMIT_S) -> int:
        return self.process.wait(limit_s)


@contextlib.contextmanager
def serving(folder: Path, *flags: str, audio: str = "manual") -> Iterator[Server]:
    """Start a server in a folder, which holds its files, and end it."""
    server = launch(folder, "--audio", audio, "--port", "0", *flags)
    try:
        until(lambda: server.port or server.process.poll() is not None)
        assert server.port, server.said
        yield server
    finally:
        end(server)


def launch(folder: Path, *flags: str) -> Server:
    """Start ``latent-bridge serve``, whether it comes up or not."""
    process = subprocess.Popen(
        [*COMMAND, "serve", *flags],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    server = Server(process)
    for stream in (process.stdout, process.stderr):
        threading.Thread(target=_listen, args=(server, stream), daemon=True).start()
    return server


def _listen(server: Server, stream: IO[str]) -> None:
    with stream:
        for line in stream:
            server.said.append(line.rstrip("\n"))
            if found := re.match(r"listening on [\w.:]+?:(\d+),", line):
                server.port = int(found[1])


def end(server: Server) -> None:
    """End a server if it has not, and all that it started."""
    pids = server.children()
    if server.process.poll() is None:
        server.process.send_signal(signal.SIGTERM)
        try:
            server.process.wait(10)
        except subprocess.TimeoutExpired:
            server.process.kill()
            server.process.wait(10)
    for pid in pids:
        if is_running(pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def descendants(pid: int) -> list[int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, IndexError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                parents[int(entry.name)] = int(fields[1])
    found, todo = [], [pid]
    while todo:
        parent = todo.pop()
        here = [child for child, of in parents.items() if of == parent]
        found += here
        todo += here
    return found


def is_running(pid: int) -> bool:
    """Return whether a process is there, and has not just ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def exists_in_memory(names: set[str]) -> set[str]:
    """Return which names of shared memory are still there."""
    return {name for name in names if (SHARED_MEMORY / name).exists()}
