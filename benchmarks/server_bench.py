"""Frames by OSC into a real server while it plays: loss, and what other messages wait.

A process of its own sends live frames of 8 floats to a voice that plays them, in bursts of
at most a millisecond, and counts what the server says it received. `frame` is the time from
when a frame was sent until it was checked and in its voice's queue. Meanwhile another client
asks `/sync` all the time, there and back, and a second voice plays a slot: its missing blocks
are counted. What the machine itself takes is measured in turn with that: a datagram to a
process that does nothing but send it back.

    python benchmarks/server_bench.py [--rates N ...] [--seconds S] [--rounds N] [--model MODEL]
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import multiprocessing
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from bridge.app import App
from bridge.config import Config
from bridge.osc.client import Client
from bridge.osc.codec import decode, encode
from bridge.osc.message import Message, Value
from bridge.osc.peers import Peer
from bridge.osc.sockets import connected
from latentio import Latents, write

ROOT = Path(__file__).resolve().parent.parent
N_DIMS = 8
BURST_S = 0.001
REST_S = 0.002
TIMEOUT_S = 120.0
ANSWER_S = 1.0  # a flood may fill the socket's buffer, and then nobody's message arrives


@contextmanager
def server(folder: Path, *flags: str) -> Iterator[int]:
    """Start a server that plays to nobody, give its port, and end it."""
    command = [sys.executable, "-m", "bridge.cli", "serve", "--audio", "null", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--latents", str(folder), "--models", str(folder), *flags],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        found = re.search(r"listening on [\d.]+:(\d+),", said)
        assert found, said
        yield int(found[1])
    finally:
        process.terminate()
        process.wait(10)


class Times:
    """When each frame was sent, and when it was taken, in nanoseconds; shared memory."""

    def __init__(self, n_frames: int) -> None:
        self.sent_ns = multiprocessing.RawArray("q", n_frames)
        self.came_ns = multiprocessing.RawArray("q", n_frames)
        self.n_came = multiprocessing.RawValue("q", 0)

    def late_ms(self) -> NDArray[np.float64]:
        """Return how late each frame came; UDP on one machine keeps their order."""
        n_came = self.n_came.value
        came, sent = (np.frombuffer(a, np.int64)[:n_came] for a in (self.came_ns, self.sent_ns))
        return (came - sent) / 1e6


class TimedApp(App):
    """The server, which notes when it has taken a frame."""

    times: Times

    def handle_frames(self, message: Message, arguments: tuple[Value, ...], peer: Peer) -> None:
        super().handle_frames(message, arguments, peer)
        times = self.times
        times.came_ns[times.n_came.value] = time.monotonic_ns()
        times.n_came.value += 1


def serve(folder: Path, times: Times, ready: Connection) -> None:
    """Be the server, until it is told to quit."""

    async def until_quit() -> None:
        app = TimedApp(Config(audio="null", port=0, latents=folder, models=folder))
        app.times = times
        await app.start()
        ready.send(app.osc.port)
        await app.over()
        await app.close()

    asyncio.run(until_quit())


@contextmanager
def timed_server(folder: Path, times: Times) -> Iterator[int]:
    """Start the server in a process of its own, give its port, and end it."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(folder, times, there))
    process.start()
    port = here.recv()
    try:
        yield port
    finally:
        with Client(port) as client:
            client.request("/quit")
        process.join()


def send_frames(port: int, voice: str, rate: int, seconds: float, times: Times) -> None:
    """Send frames at a rate; they differ from one another."""
    values = np.random.default_rng(0).uniform(-1, 1, (256, N_DIMS)).tolist()
    messages = [encode("/voice/frame", voice, *frame) for frame in values]
    with connected("127.0.0.1", port) as target:
        begin_s = time.perf_counter()
        n_sent, n_wanted = 0, round(rate * seconds)
        while n_sent < n_wanted:
            due = min(n_wanted, int((time.perf_counter() - begin_s) * rate) + 1)
            for number in range(n_sent, due):
                times.sent_ns[number] = time.monotonic_ns()
                target.send(messages[number % len(messages)])
            n_sent = due
            time.sleep(BURST_S)


def send_back(target: socket.socket) -> None:
    """Send every datagram back to where it came from."""
    while True:
        data, sender = target.recvfrom(64)
        target.sendto(data, sender)


@contextmanager
def echo() -> Iterator[Callable[[], None]]:
    """Start a process that sends datagrams back, and give what asks it for one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as target:
        target.bind(("127.0.0.1", 0))
        process = multiprocessing.get_context("spawn").Process(target=send_back, args=(target,))
        process.start()
        try:
            with connected("127.0.0.1", target.getsockname()[1]) as asker:

                def ask() -> None:
                    asker.send(b"?")
                    asker.recv(64)

                ask()
                yield ask
        finally:
            process.terminate()
            process.join()


@contextmanager
def syncing(port: int) -> Iterator[Callable[[], None]]:
    """Give what asks for /sync and waits for its two answers, without the threads of a client."""
    numbers = itertools.count(1)
    with connected("127.0.0.1", port) as asker:
        asker.settimeout(ANSWER_S)

        def ask() -> None:
            number = next(numbers)
            asker.send(encode("/sync", number))
            while decode(asker.recv(65536)) != ("/synced", (number,)):
                pass  # late answers to one that was given up
            asker.recv(65536)  # /done

        yield ask


def timed_ms(call: Callable[[], object]) -> float:
    """Return how long a call takes."""
    begin_s = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - begin_s)


def measure(port: int, model: str, rate: int, seconds: float, times: Times) -> dict[str, float]:
    """Return what one stream of frames brings about."""
    with Client(port, timeout_s=TIMEOUT_S) as client:
        client.request("/voice/new", "live", model)
        client.request("/voice/new", "player", model)
        client.request("/voice/loop", "player", 1)
        client.request("/voice/play", "player", "song")
        client.request("/voice/live", "live")
        time.sleep(1.0)
        cpu_s = cpu_of_server(port)
        missing = client.info("/status")["missing_blocks"]
        context = multiprocessing.get_context("spawn")
        times.n_came.value = 0
        sender = context.Process(target=send_frames, args=(port, "live", rate, seconds, times))
        begin_s = time.perf_counter()
        sender.start()
        waits_ms, bare_ms = [], []
        with echo() as bare, syncing(port) as sync:
            while sender.is_alive():
                # Each after a rest of its own: the first to be woken waits longest.
                time.sleep(REST_S)
                waits_ms.append(timed_ms(sync))
                time.sleep(REST_S)
                bare_ms.append(timed_ms(bare))
        sender.join()
        elapsed_s = time.perf_counter() - begin_s
        client.sync()
        received = client.info("/voice/info", "live")["received"]
        status = client.info("/status")
        late_ms = times.late_ms()
        result = {
            "lost": round(rate * seconds) - received,
            "frame p50": float(np.percentile(late_ms, 50)),
            "frame p99": float(np.percentile(late_ms, 99)),
            "p50": float(np.percentile(waits_ms, 50)),
            "p99": float(np.percentile(waits_ms, 99)),
            "bare": float(np.percentile(bare_ms, 99)),
            "cpu": 100 * (cpu_of_server(port) - cpu_s) / elapsed_s,
            "missing": status["missing_blocks"] - missing,
            "stalls": status["stalls"],
        }
        for name in ("live", "player"):
            client.request("/voice/free", name)
        return result


def cpu_of_server(port: int) -> float:
    """Return the processor time in seconds that the control process has used, on Linux."""
    ticks = 100  # per second, in /proc
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and owns(folder, port):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / ticks
    return float("nan")


def owns(folder: Path, port: int) -> bool:
    """Return whether a process has a UDP socket at a port."""
    inodes = {
        line.split()[9]
        for line in Path("/proc/net/udp").read_text().splitlines()[1:]
        if line.split()[1].endswith(f":{port:04X}")
    }
    try:
        links = [str((entry).readlink()) for entry in (folder / "fd").iterdir()]
    except OSError:
        return False
    return any(f"socket:[{inode}]" in links for inode in inodes)


def main() -> None:
    """Run the benchmark and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rates", type=int, nargs="+", default=[1000, 5000, 10_000, 20_000])
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", default="factory")
    arguments = parser.parse_args()
    head = (
        "messages/s | lost | frame p50 ms | p99 | /sync p50 | p99 | bare echo p99 | "
        "control CPU % | missing"
    )
    print(f"| {head} |\n{'|---' * 9}|")
    times = Times(round(max(arguments.rates) * arguments.seconds))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        frames = np.random.default_rng(1).uniform(-1, 1, (200, N_DIMS))
        write(folder / "song.wav", Latents(frames, 44100, 2048))
        with timed_server(folder, times) as port:
            with Client(port, timeout_s=TIMEOUT_S) as client:
                client.request("/slot/load", "song", "song.wav")
            for rate in arguments.rates:
                runs = [
                    measure(port, arguments.model, rate, arguments.seconds, times)
                    for _ in range(arguments.rounds)
                ]
                shown = [
                    str(rate),
                    f"{sum(run['lost'] for run in runs):.0f}",
                    *(
                        f"{median(run[key] for run in runs):.2f}"
                        for key in ("frame p50", "frame p99", "p50", "p99", "bare")
                    ),
                    f"{median(run['cpu'] for run in runs):.0f}",
                    f"{sum(run['missing'] for run in runs):.0f}",
                ]
                print(f"| {' | '.join(shown)} |", flush=True)


if __name__ == "__main__":
    main()
