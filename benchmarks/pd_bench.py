"""What the Pd library costs: each object beside the vanilla way, and the way of a frame.

*Objects*: processor time of a Pd without a sound card that plays a patch faster than real time,
with and without ten instances; as percent of a core in real time, for one of 8 dims. The vanilla
way is what one would patch without the library; it does less: it has no frames that are exact, no
glides, no checks.

*Frames*: milliseconds from a control message that reaches a real Pd to the OSC message that leaves
it, as Pd is started, and with ``-sleepgrain 1``; half of what a datagram takes to a socket and back
is in it. *Most*: frames per second that all arrive, by dims. *Stops*: for how long Pd computes no
sound while it opens or streams a long song and plays some of it: its longest block.

    python benchmarks/pd_bench.py [--seconds N] [--only objects frames most stops]
"""

from __future__ import annotations

import argparse
import functools
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import soundfile as sf

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bridge.patches.example import example_name
from bridge.patches.headless import LIBRARY, run_patch
from bridge.patches.pd import Patch
from tests.pd.server import Server
from tools.pd_versions import WANTED, find_versions

N_DIMS, N_INSTANCES, ROUNDS = 8, 10, 3
N_MESSAGES = 400
LOSS_S = 2.0
LONG_FRAMES, LONG_S, STOP_ROUNDS = 80_000, 3, 40


def object_box(text: str, messages: Sequence[str] = ()) -> Callable[[Patch, int], None]:
    """Return what adds an object whose first inlet gets messages when the patch is loaded."""

    def add(p: Patch, row: int) -> None:
        box = p.obj(0, row, text)
        load = p.obj(60, row, "loadbang")
        for message in messages:
            words = p.msg(70, row, message)
            p.cord(load, 0, words)
            p.cord(words, 0, box)

    return add


def each(*texts: str, source: str = "") -> Callable[[Patch, int], None]:
    """Return what adds a chain of boxes for each dim, from one source if it has one."""

    def add(p: Patch, row: int) -> None:
        first = p.obj(0, row, source) if source else None
        for dim in range(N_DIMS):
            boxes = [p.obj(12 * dim + n, row + 1 + n, text) for n, text in enumerate(texts)]
            if first is not None:
                p.cord(first, 0, boxes[0])
            p.chain(*boxes)

    return add


def shaped(text: str, n_sources: int = N_DIMS) -> Callable[[Patch, int], None]:
    """Return what adds an object that takes signals."""

    def add(p: Patch, row: int) -> None:
        box = p.obj(0, row + 1, text)
        for dim in range(n_sources):
            p.cord(p.obj(6 * dim, row, "sig~ 0.5"), 0, box, dim)

    return add


def sampled(p: Patch, row: int) -> None:
    """Add a vanilla player: a metronome, a counter, and a table for each dim."""
    name = f"bench{row}"
    load, metro = p.obj(0, row, "loadbang"), p.obj(8, row, "metro 46.4399")
    count, more, rest = p.obj(20, row, "f"), p.obj(26, row, "+ 1"), p.obj(32, row, "mod 128")
    p.chain(load, metro, count, more, rest)
    p.cord(rest, 0, count, 1)
    for dim in range(N_DIMS):
        table, signal = p.obj(12 * dim, row + 1, f"tabread {name}-{dim}"), p.obj(1, row + 2, "sig~")
        p.obj(12 * dim, row + 3, f"array define {name}-{dim} 128")
        p.cord(rest, 0, table)
        p.cord(table, 0, signal)


Add = Callable[[Patch, int], None]
OBJECTS: dict[str, tuple[Add, str, Add]] = {
    "latent.play8~": (
        object_box("latent.play8~", (f"open {LIBRARY / example_name(N_DIMS)}, start",)),
        "metro, counter, 8 tabread, sig~",
        sampled,
    ),
    "latent.offset8~": (object_box("latent.offset8~", ("offset 0.5",)), "8 sig~", each("sig~ 0.5")),
    "latent.lfo8~": (
        object_box("latent.lfo8~", ("amplitude 1",)),
        "8 osc~, *~",
        each("osc~ 1", "*~ 1"),
    ),
    "latent.noise8~": (
        object_box("latent.noise8~", ("amplitude 1",)),
        "metro, 8 random, sig~",
        each("random 65536", "/ 32768", "sig~", source="metro 46.4399"),
    ),
    "latent.scale8~": (
        shaped("latent.scale8~"),
        "8 *~, +~, clip~",
        each("sig~ 0.5", "*~ 2", "+~ 1", "clip~ -3 3"),
    ),
    "latent.smooth8~": (shaped("latent.smooth8~"), "8 lop~", each("sig~ 0.5", "lop~ 2")),
    "latent.mix8~": (
        shaped("latent.mix8~", 2 * N_DIMS),
        "16 *~, 8 +~",
        each("sig~ 0.5", "*~ 0.5", "+~", "*~ 0.5"),
    ),
    "latent.route8~": (shaped("latent.route8~"), "8 *~", each("sig~ 0.5", "*~ 1")),
}


def pd_s(program: Path, folder: Path, seconds: float, add: Add | None) -> float:
    """Return the processor time of a Pd that plays some instances for so many seconds."""
    p = Patch(2000, 2000)
    load, wait = p.obj(0, 0, "loadbang"), p.obj(0, 1, f"delay {1000 * seconds:.0f}")
    p.chain(load, wait, p.msg(0, 2, "; pd quit"))
    p.cord(load, 0, p.msg(20, 1, "; pd dsp 1"))
    for number in range(N_INSTANCES if add is not None else 0):
        assert add is not None
        add(p, 6 + 12 * number)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run_patch(program, p.write(folder / "bench.pd"), timeout_s=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def objects(program: Path, folder: Path, seconds: float) -> None:
    """Print what each object costs."""
    print(f"| object | % of a core | the vanilla way | % of a core | ratio |\n|{'---|' * 5}")
    for name, (ours, what, plain) in OBJECTS.items():
        found: dict[str, list[float]] = {"none": [], "ours": [], "plain": []}
        for _ in range(ROUNDS):
            for key, add in (("none", None), ("ours", ours), ("plain", plain)):
                found[key].append(pd_s(program, folder, seconds, add))
        none, own, other = (float(np.median(found[key])) for key in found)
        own, other = (100 * (s - none) / seconds / N_INSTANCES for s in (own, other))
        ratio = f"{own / other:.1f}" if other > 0.001 else ""
        print(f"| {name} | {own:.3f} | {what} | {other:.3f} | {ratio} |", flush=True)


class Sender:
    """A Pd with a ``latent.send`` that sends on what a socket gets."""

    def __init__(self, program: Path, folder: Path, server: Server, flags: Sequence[str]) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        p = Patch(600, 400)
        p.chain(
            p.obj(0, 0, f"netreceive -u {self._port} 127.0.0.1"),
            p.obj(0, 2, "latent.send lead live"),
        )
        bridge = p.obj(40, 4, f"latent.bridge 127.0.0.1 {server.port}")
        p.chain(p.obj(40, 0, "loadbang"), p.msg(40, 2, "connect"), bridge)
        command = [str(program), "-nrt", "-nogui", "-noaudio", "-nomidi", "-noprefs", *flags]
        command += ["-path", str(LIBRARY), str(p.write(folder / "sender.pd"))]
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._pd = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server.wait(lambda: server.beats >= 1)
        time.sleep(0.5)

    def send(self, values: Sequence[float]) -> None:
        """Send a frame to Pd."""
        words = " ".join(f"{value:.4f}" for value in values)
        self._socket.sendto(f"{words};\n".encode(), ("127.0.0.1", self._port))

    def close(self) -> None:
        """End the Pd."""
        self._pd.terminate()
        self._pd.wait(10)
        self._socket.close()


def _has(server: Server, number: int) -> bool:
    return len(server.times) > number


def frames(program: Path, folder: Path) -> None:
    """Print how long a frame takes through Pd."""
    print(f"| Pd | median ms | 90 % | 99 % | most |\n|{'---|' * 5}")
    rng = np.random.default_rng(0)
    for name, flags in (("as it is", ()), ("-sleepgrain 1", ("-sleepgrain", "1"))):
        with Server(answer=lambda *_: []) as server:
            sender, took = Sender(program, folder, server, flags), []
            for number in range(N_MESSAGES):
                time.sleep(float(rng.uniform(0.005, 0.02)))
                began_s = time.monotonic()
                sender.send([number / N_MESSAGES] * N_DIMS)
                server.wait(functools.partial(_has, server, number))
                took.append(1000 * (server.times[number] - began_s))
            sender.close()
        row = [float(np.median(took)), *np.quantile(took, (0.9, 0.99)), max(took)]
        print(f"| {name} | {' | '.join(f'{ms:.2f}' for ms in row)} |", flush=True)


def most(program: Path, folder: Path) -> None:
    """Print how many frames per second arrive, each of them."""
    rates = (1000, 2000, 5000, 10000, 20000)
    print(f"| dims | {' | '.join(f'{rate}/s' for rate in rates)} |\n|{'---|' * (len(rates) + 1)}")
    for n_dims in (8, 64):
        cells = []
        for rate in rates:
            with Server(answer=lambda *_: []) as server:
                sender, began_s, n_sent = Sender(program, folder, server, ()), time.monotonic(), 0
                while (now_s := time.monotonic() - began_s) < LOSS_S:
                    while n_sent < now_s * rate:
                        sender.send([n_sent % 100 / 100] * n_dims)
                        n_sent += 1
                    time.sleep(0.001)
                time.sleep(1.0)
                cells.append(f"{100 * (1 - len(server.got) / n_sent):.2f} % lost")
                sender.close()
        print(f"| {n_dims} | {' | '.join(cells)} |", flush=True)


def longest_block_ms(program: Path, folder: Path, n_dims: int, messages: str) -> float:
    """Return how long a Pd is busy with one block at most, from when its player gets messages."""
    p = Patch(600, 500)
    load, wait = p.obj(0, 0, "loadbang"), p.obj(0, 1, f"delay {1000 * LONG_S}")
    p.chain(load, wait, p.msg(0, 2, "; longest-told bang; pd quit"))
    p.cord(load, 0, p.msg(20, 1, "; pd dsp 1"))
    # The first blocks, for which Pd gets its memory, do not count.
    later, both = p.obj(40, 1, "delay 1000"), p.obj(40, 2, "t b b")
    p.chain(load, later, both, p.msg(40, 3, messages), p.obj(40, 4, f"latent.play{n_dims}~"))
    order, clock = p.obj(0, 6, "t b b"), p.obj(0, 8, "realtime")
    p.chain(p.obj(0, 5, "bang~"), order, clock)
    p.cord(order, 1, clock, 1)
    zero, most, told = p.msg(20, 9, "0"), p.obj(0, 10, "max 0"), p.obj(0, 12, "f")
    p.cord(both, 1, zero)
    p.cord(zero, 0, most, 1)
    p.chain(clock, most)
    p.cord(most, 0, most, 1)
    p.cord(most, 0, told, 1)
    p.chain(p.obj(0, 11, "r longest-told"), told, p.obj(0, 13, "print longest"))
    console = run_patch(program, p.write(folder / "stops.pd"), timeout_s=600)
    (line,) = [line for line in console.splitlines() if line.startswith("longest: ")]
    return float(line.split()[1])


def stops(program: Path, folder: Path) -> None:
    """Print for how long a long song stops Pd; the page cache has it."""
    print(f"| dims | nothing, ms | open, ms | stream, ms | open / stream |\n|{'---|' * 5}")
    for n_dims in (8, 64):
        song = folder / f"long-{n_dims}.wav"
        values = np.random.default_rng(0).normal(size=(LONG_FRAMES, n_dims)).astype(np.float32)
        sf.write(song, values, 22, subtype="FLOAT")
        # Short frames, so that some windows are read.
        cases = {"nothing": "stop"}
        cases |= {way: f"ratio 64, {way} {song}, start" for way in ("open", "stream")}
        found: dict[str, list[float]] = {name: [] for name in cases}
        for _ in range(STOP_ROUNDS):
            for name, messages in cases.items():
                found[name].append(longest_block_ms(program, folder, n_dims, messages))
        # The least of all rounds: in the others another program had the processor in between.
        none, whole, window = (min(found[name]) for name in cases)
        ratio = whole / window
        print(f"| {n_dims} | {none:.2f} | {whole:.1f} | {window:.2f} | {ratio:.0f} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--only", nargs="+", default=["objects", "frames", "most", "stops"])
    options = parser.parse_args()
    program = find_versions()[WANTED[0]]
    with tempfile.TemporaryDirectory() as name:
        if "objects" in options.only:
            objects(program, Path(name), options.seconds)
        if "frames" in options.only:
            frames(program, Path(name))
        if "most" in options.only:
            most(program, Path(name))
        if "stops" in options.only:
            stops(program, Path(name))


if __name__ == "__main__":
    main()
