"""What healthy messages wait while a stranger floods a real server with hostile packets.

The packets are those of `tests/osc/hostile.py`: random bytes, nested bundles, far-future time
tags, wildcards, wrong types and counts, NaN, unknown names, paths out of the folders, and one
in `LARGE_EVERY` of up to 65 kB. A process of its own sends them in bursts of at most a
millisecond, from a new port a few times a second. Meanwhile a client asks `/sync`, a voice plays
a slot, and what the machine itself takes is measured in turn: a datagram to a process that
does nothing but send it back.

    python benchmarks/hostile_bench.py [--rates N ...] [--seconds S] [--rounds N]
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from server_bench import (  # noqa: E402
    BURST_S,
    N_DIMS,
    cpu_of_server,
    echo,
    server,
    syncing,
    timed_ms,
)

from bridge.osc.client import Client  # noqa: E402
from bridge.osc.sockets import connected  # noqa: E402
from latentio import Latents, write  # noqa: E402
from tests.osc.hostile import LARGE, SMALL  # noqa: E402

LARGE_EVERY = 50
PORT_S = 0.1
REST_S = 0.002


def flood(port: int, rate: int, seconds: float) -> None:
    """Send hostile packets at a rate."""
    r = random.Random(0)  # noqa: S311
    pool = [kind(r) for kind in SMALL for _ in range(1000)]
    begin_s = time.perf_counter()
    n_sent, n_wanted = 0, round(rate * seconds)
    if not rate:
        time.sleep(seconds)
    while n_sent < n_wanted:
        with connected("127.0.0.1", port) as target:
            change_s = time.perf_counter() + PORT_S
            while n_sent < n_wanted and time.perf_counter() < change_s:
                due = min(n_wanted, int((time.perf_counter() - begin_s) * rate) + 1)
                for number in range(n_sent, due):
                    target.send(r.choice(pool if number % LARGE_EVERY else LARGE))
                n_sent = due
                time.sleep(BURST_S)


def measure(port: int, rate: int, seconds: float) -> dict[str, float]:
    """Return what healthy messages wait during one flood."""
    context = multiprocessing.get_context("spawn")
    with Client(port) as client, syncing(port) as sync, echo() as bare:
        before, cpu_s = client.info("/status"), cpu_of_server(port)
        attacker = context.Process(target=flood, args=(port, rate, seconds))
        attacker.start()
        begin_s = time.perf_counter()
        waits_ms, bare_ms, n_unanswered = [], [], 0
        while attacker.is_alive():
            # Each after a rest of its own: the first to be woken waits longest.
            time.sleep(REST_S)
            try:
                waits_ms.append(timed_ms(sync))
            except TimeoutError:
                n_unanswered += 1
            time.sleep(REST_S)
            bare_ms.append(timed_ms(bare))
        elapsed_s = time.perf_counter() - begin_s
        attacker.join()
        after = client.info("/status")
        return {
            "rate": (after["packets"] - before["packets"]) / elapsed_s,
            "p50": float(np.percentile(waits_ms, 50)),
            "p99": float(np.percentile(waits_ms, 99)),
            "bare p50": float(np.percentile(bare_ms, 50)),
            "bare p99": float(np.percentile(bare_ms, 99)),
            "unanswered": n_unanswered,
            "cpu": 100 * (cpu_of_server(port) - cpu_s) / elapsed_s,
            "missing": after["missing_blocks"] - before["missing_blocks"],
        }


def main() -> None:
    """Run the benchmark and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rates", type=int, nargs="+", default=[0, 2000, 5000, 10_000])
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    head = (
        "hostile packets/s | arrived/s | /sync p50 ms | p99 | bare echo p50 | p99 | "
        "unanswered | control CPU % | missing"
    )
    print(f"| {head} |\n{'|---' * 9}|")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        frames = np.random.default_rng(1).uniform(-1, 1, (200, N_DIMS))
        write(folder / "song.wav", Latents(frames, 44100, 2048))
        with server(folder, "--max-voices", "1") as port:
            with Client(port, timeout_s=120.0) as client:
                client.request("/slot/load", "song", "song.wav")
                client.request("/voice/new", "player", "factory")
                client.request("/voice/loop", "player", 1)
                client.request("/voice/play", "player", "song")
            runs: dict[int, list[dict[str, float]]] = {rate: [] for rate in arguments.rates}
            for _ in range(arguments.rounds):
                for rate in arguments.rates:
                    runs[rate].append(measure(port, rate, arguments.seconds))
            for rate, found in runs.items():
                middle = {key: median(run[key] for run in found) for key in found[0]}
                print(
                    f"| {rate} | {middle['rate']:.0f} | {middle['p50']:.2f} | {middle['p99']:.2f} "
                    f"| {middle['bare p50']:.2f} | {middle['bare p99']:.2f} "
                    f"| {sum(run['unanswered'] for run in found):.0f} | {middle['cpu']:.0f} "
                    f"| {sum(run['missing'] for run in found):.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
