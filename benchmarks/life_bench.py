"""What a playing voice hears of the life of others, and how soon a voice is back.

Silence of a playing voice while a heavy model is loaded, swapped, reloaded and freed beside it, in
blocks, by the server's own count of blocks that were not there; nn~ in Pure Data was measured to be
silent for 128 to 313 ms (docs/benchmarks.md). A thread of normal priority that only sleeps is
watched meanwhile: blocks that are missing while it wakes late are the machine's. Then the time from
the death of a decoder process to its voice's sound.

    python benchmarks/life_bench.py [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import heavy_decoder
import numpy as np

from latentio import files
from latentio.latents import Latents

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.server.rig import Server, serving

SR, PERIOD = 44100, 512
LATE_S = 0.02


class Watch:
    """A thread that sleeps: by how much it wakes late is what the machine takes from others."""

    def __init__(self) -> None:
        self.worst_s = 0.0
        self._is_over = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def take(self) -> float:
        """Return the longest delay since the last call."""
        worst_s, self.worst_s = self.worst_s, 0.0
        return worst_s

    def _run(self) -> None:
        while True:
            began_s = time.perf_counter()
            time.sleep(0.005)
            self.worst_s = max(self.worst_s, time.perf_counter() - began_s - 0.005)


def decoders(server: Server) -> set[int]:
    """Return the processes that have loaded torch and the server's memory."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            maps = (folder / "maps").read_text() if parent == server.process.pid else ""
        except OSError:
            continue  # it has ended
        if "libtorch_cpu" in maps and "/psm_" in maps:
            found.add(int(folder.name))
    return found


def missing(server: Server) -> int:
    return int(server.client.info("/voice/info", "playing")["missing_blocks"])


def until(is_so: Any) -> None:
    deadline_s = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline_s
        time.sleep(0.005)


def life(server: Server, n_rounds: int) -> dict[str, list[tuple[int, float]]]:
    """Return, by event, the blocks that were missing and the delay of the watch in each round."""
    ask, watch = server.client.request, Watch()
    found: dict[str, list[tuple[int, float]]] = {}

    def during(name: str, *message: Any) -> None:
        watch.take()
        before = missing(server)
        if message:
            ask(*message, timeout_s=120)
        time.sleep(1.0)
        found.setdefault(name, []).append((missing(server) - before, watch.take()))

    for number in range(n_rounds):
        during("nothing")
        during("load", "/voice/new", f"heavy{number}", "heavy")
        during("swap of the heavy one", "/voice/swap", f"heavy{number}", "heavy")
        during("reload of the heavy one", "/voice/reload", f"heavy{number}")
        during("free", "/voice/free", f"heavy{number}")
        during("reload of the playing one", "/voice/reload", "playing")
    return found


def back_s(server: Server, n_rounds: int) -> list[float]:
    """Return the seconds from the death of a decoder to the sound of its voice."""
    found = []
    for _ in range(n_rounds):
        before = decoders(server)
        server.client.request("/voice/new", "victim", "heavy")
        server.client.request("/voice/loop", "victim", 1)
        server.client.request("/voice/play", "victim", "song")
        (pid,) = decoders(server) - before
        time.sleep(3)  # the spare process is ready
        began_s = time.perf_counter()
        os.kill(pid, signal.SIGKILL)
        until(lambda: server.client.info("/voice/info", "victim")["restarts"] == 1)
        blocks = server.client.info("/voice/info", "victim")["played_blocks"]
        until(lambda n=blocks: server.client.info("/voice/info", "victim")["played_blocks"] > n)
        found.append(time.perf_counter() - began_s)
        server.client.request("/voice/free", "victim")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="How the life of models is heard.")
    parser.add_argument("--rounds", type=int, default=5)
    n_rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        heavy_decoder.build(folder / "heavy.ts")
        song = np.random.default_rng(0).uniform(-1, 1, (4000, 8))
        files.write(folder / "song.npy", Latents(song, SR, 2048))
        options = ("--audio", "null", "--period", str(PERIOD), "--max-load", "1000")
        with serving(folder, *options) as server:
            ask = server.client.request
            ask("/slot/load", "song", "song.npy")
            ask("/voice/new", "playing", "factory")
            ask("/voice/loop", "playing", 1)
            ask("/voice/play", "playing", "song")
            time.sleep(1)
            print(f"missing blocks of {PERIOD} samples of a voice that plays, {n_rounds} rounds")
            for event, rounds in life(server, n_rounds).items():
                blocks = [n for n, _ in rounds]
                late = sum(delay_s > LATE_S for _, delay_s in rounds)
                print(f"  {event:28} {blocks}, machine late in {late}")
            times = back_s(server, n_rounds)
            print(
                f"from the death of a heavy decoder to its voice: median "
                f"{statistics.median(times):.2f} s, {min(times):.2f} to {max(times):.2f}"
            )


if __name__ == "__main__":
    main()
