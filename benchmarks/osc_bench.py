"""Send 20,000 frames a second to the OSC server, and to bare python-osc.

The frames are messages of a name, a number and 8 floats, sent in bursts of a millisecond by
this process. Each receiver is a process of its own and notes when which number came: from
when it was sent (`time.monotonic_ns` of both) until its handler had it checked and in hand.
python-osc checks nothing. The receivers take turns; a ratio is the median over the rounds.

    python benchmarks/osc_bench.py [--rate 20000] [--seconds 3] [--dims 8] [--rounds 3]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import socket
import subprocess
import sys
import threading
import time
from statistics import median
from typing import Any

import numpy as np

from bridge.osc.codec import encode

RECEIVERS = ("our server", "python-osc, blocking", "python-osc, asyncio")
BURST_S = 0.001
ADDRESS = "/voice/stream"


class Notes:
    """When which number came, and what the processor did meanwhile."""

    def __init__(self, n_messages: int) -> None:
        self.came_ns = [0] * n_messages
        self.n_came = 0
        self._cpu_s = 0.0

    def take(self, address: str, name: str, number: int, *values: float) -> None:
        """Note one message; a python-osc handler."""
        self.came_ns[number] = time.monotonic_ns()
        self.n_came += 1
        if self.n_came == 1:
            self._cpu_s = _cpu_s()

    def report(self) -> dict[str, Any]:
        return {"came_ns": self.came_ns, "cpu_s": _cpu_s() - self._cpu_s}


def _cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class OurHandler:
    """An engine that only takes frames; any verb is the end."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.ended = asyncio.Event()

    async def handle_verb(self, message: Any, arguments: Any, peer: Any) -> tuple[()]:
        self.ended.set()
        return ()

    def handle_frames(self, message: Any, arguments: Any, peer: Any) -> None:
        self.notes.take(message.address, *arguments)


async def run_ours(notes: Notes) -> None:
    from bridge.osc.server import OscServer

    handler = OurHandler(notes)
    server = OscServer(handler, port=0)
    await server.start()
    print(server.port, flush=True)
    await handler.ended.wait()
    server.close()


def run_blocking(notes: Notes) -> None:
    from pythonosc.dispatcher import Dispatcher
    from pythonosc.osc_server import BlockingOSCUDPServer

    dispatcher = Dispatcher()
    dispatcher.map(ADDRESS, notes.take)
    with BlockingOSCUDPServer(("127.0.0.1", 0), dispatcher) as server:
        # `shutdown` waits for the loop that calls this
        dispatcher.map("/quit", lambda *_: threading.Thread(target=server.shutdown).start())
        print(server.server_address[1], flush=True)
        server.serve_forever()


async def run_asyncio(notes: Notes) -> None:
    from pythonosc.dispatcher import Dispatcher
    from pythonosc.osc_server import AsyncIOOSCUDPServer

    ended = asyncio.Event()
    dispatcher = Dispatcher()
    dispatcher.map(ADDRESS, notes.take)
    dispatcher.map("/quit", lambda *_: ended.set())
    loop: Any = asyncio.get_running_loop()
    server = AsyncIOOSCUDPServer(("127.0.0.1", 0), dispatcher, loop)
    transport, _ = await server.create_serve_endpoint()
    print(transport.get_extra_info("sockname")[1], flush=True)
    await ended.wait()
    transport.close()


def receive(receiver: str, n_messages: int) -> None:
    """Be a receiver: print the port, and in the end what was noted."""
    notes = Notes(n_messages)
    if receiver == "our server":
        asyncio.run(run_ours(notes))
    elif receiver == "python-osc, blocking":
        run_blocking(notes)
    else:
        asyncio.run(run_asyncio(notes))
    print(json.dumps(notes.report()))


def measure(receiver: str, datagrams: list[bytes], rate: int) -> dict[str, float]:
    """Send all datagrams to a receiver; return loss, latency in ms and CPU in percent."""
    command = [sys.executable, __file__, "--receiver", receiver, "--messages", str(len(datagrams))]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender,
    ):
        assert process.stdout is not None
        sender.connect(("127.0.0.1", int(process.stdout.readline())))
        sent_ns = send_all(sender, datagrams, rate)
        time.sleep(0.5)
        sender.send(encode("/quit"))
        found = json.loads(process.stdout.read())
    came_ns = np.array(found["came_ns"])
    late_ms = (came_ns - np.array(sent_ns))[came_ns > 0] / 1e6
    return {
        "lost %": 100 * float(np.mean(came_ns == 0)),
        "p50 ms": float(np.percentile(late_ms, 50)),
        "p99 ms": float(np.percentile(late_ms, 99)),
        "max ms": float(late_ms.max()),
        "CPU %": 100 * found["cpu_s"] / ((sent_ns[-1] - sent_ns[0]) / 1e9),
    }


def send_all(sender: socket.socket, datagrams: list[bytes], rate: int) -> list[int]:
    """Send in bursts of `BURST_S`; return when each was sent."""
    per_burst = max(1, round(rate * BURST_S))
    sent_ns = []
    due_s = time.perf_counter()
    for first in range(0, len(datagrams), per_burst):
        while (wait_s := due_s - time.perf_counter()) > 0:
            time.sleep(wait_s)
        for datagram in datagrams[first : first + per_burst]:
            sent_ns.append(time.monotonic_ns())
            sender.send(datagram)
        due_s += per_burst / rate
    return sent_ns


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=20_000, help="messages per second")
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--dims", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--receiver", choices=RECEIVERS, help=argparse.SUPPRESS)
    parser.add_argument("--messages", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.receiver:
        receive(options.receiver, options.messages)
        return
    frame = np.random.default_rng(0).standard_normal(options.dims).tolist()
    n_messages = round(options.rate * options.seconds)
    datagrams = [encode(ADDRESS, "lead", number, *frame) for number in range(n_messages)]
    rounds = []
    for number in range(options.rounds):
        order = RECEIVERS[number % 3 :] + RECEIVERS[: number % 3]
        rounds.append({r: measure(r, datagrams, options.rate) for r in order})
    print(json.dumps(rounds, indent=2) if options.json else table(rounds, options))


def table(rounds: list[dict[str, dict[str, float]]], options: argparse.Namespace) -> str:
    columns = list(rounds[0][RECEIVERS[0]])
    lines = [
        f"{options.rate} messages of {options.dims} floats a second for {options.seconds:g} s, "
        f"median of {len(rounds)} rounds",
        "",
        f"| receiver | {' | '.join(columns)} |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for receiver in RECEIVERS:
        cells = (f"{median(r[receiver][column] for r in rounds):.2f}" for column in columns)
        lines.append(f"| {receiver} | {' | '.join(cells)} |")
    bare = "python-osc, blocking"
    ratios = (
        f"{column} {median(r['our server'][column] / r[bare][column] for r in rounds):.2f}"
        for column in ("p50 ms", "p99 ms", "CPU %")
    )
    lines += ["", f"our server / {bare}: {', '.join(ratios)} (no loss, p99 under 2 ms)"]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
