"""What a decoder process costs: frames live and ahead, beside the bare call of the model.

    python benchmarks/worker_bench.py [--json] [--frames 300] [--seconds 10]

The chain is everything between a latent frame and its blocks in shared memory: source,
decoder, checks, resampler, fades, checksums. Last, a real decoder process is driven: by
hand as fast as it goes, and by a clock at the pace of a sound card.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from fractions import Fraction
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from heavy_decoder import build  # noqa: E402

from bridge.commands import TO_WORKER, Command, GoLive, Join, LoadModel, OpenVoice  # noqa: E402
from bridge.events import TO_CONTROL, Done  # noqa: E402
from bridge.models.contract import Model  # noqa: E402
from bridge.models.load import load  # noqa: E402
from bridge.resample import Resampler  # noqa: E402
from bridge.rings.frames import FrameReader  # noqa: E402
from bridge.rings.memory import SharedBlock  # noqa: E402
from bridge.rings.server import ServerMemory, Shape  # noqa: E402
from bridge.sources.live import Live  # noqa: E402
from bridge.sources.player import Slot  # noqa: E402
from bridge.workers.costs import Costs  # noqa: E402
from bridge.workers.process import main as decoder_process  # noqa: E402
from bridge.workers.run import Run  # noqa: E402
from bridge.workers.runs import RunMaker  # noqa: E402
from bridge.workers.track import Track  # noqa: E402

PERIOD = 512
RATES = ((44100, 48000), (48000, 44100), (44100, 96000), (44100, 47999))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["LATENT_BRIDGE_CACHE"] = str(Path(name) / "cache")
        heavy = Path(name) / "heavy.ts"
        build(heavy)
        results: dict[str, Any] = {
            "chains": [
                chain(label, load(path, n_threads=1), sample_rate, options.frames)
                for label, path in (("factory", "factory"), ("heavy", str(heavy)))
                for sample_rate in (44100, 48000)
            ],
            "resampling": {f"{a} to {b}": resampling_ms(a, b) for a, b in RATES},
            "by hand": {model: by_hand(model) for model in ("identity:1:2048:44100", "factory")},
            "at pace": [
                at_pace(path, n, options.seconds)
                for path, n in (("factory", 1), ("factory", 8), (str(heavy), 1))
            ],
        }
    print(json.dumps(results, indent=2) if options.json else table(results))


def chain(label: str, model: Model, sample_rate: int, n_frames: int) -> dict[str, Any]:
    """Measure milliseconds per frame: bare and through the chain, live and ahead."""
    found: dict[str, Any] = {"model": label, "sample_rate": sample_rate}
    for way, chunk in (("live", 1), ("ahead", 32)):
        # One after the other, so that what else the machine does meets both.
        bare: list[float] = []
        ours: list[float] = []
        memory = ServerMemory.create(shape_of(1, sample_rate))
        step_bare, step_ours = bare_step(model, chunk), chain_step(model, memory, chunk)
        for number in range(max(8, n_frames // chunk) + 4):
            for step, times in ((step_bare, bare), (step_ours, ours)):
                started_s = time.perf_counter()
                step()
                if number >= 4:
                    times.append(1000 * (time.perf_counter() - started_s) / chunk)
        found[f"{way} bare ms"] = statistics.median(bare)
        found[f"{way} chain ms"] = statistics.median(ours)
        memory.close()
    return found


def bare_step(model: Model, chunk: int) -> Any:
    stream = model.stream("decode", seed=0, fill="zero")
    block = np.zeros((chunk, model.info.n_dims or 1), np.float32)
    return lambda: stream.process(block)


def chain_step(model: Model, memory: ServerMemory, chunk: int) -> Any:
    """Return what decodes `chunk` frames and writes their blocks, all of them in time."""
    maker = RunMaker(model, "decode", memory.shape, clock="true", lead=2048, seed=0, fill="zero")
    n_dims, n_channels = maker.fit.method.in_channels, maker.fit.method.out_channels
    track = Track(0, memory, maker.fit.timing, n_channels, Costs({1: 1e-3, chunk: 1e-3}))
    if chunk == 1:
        live = Live(FrameReader(memory.frames_in[0]), n_dims, track.count)
        run = maker.run(live, maker.grid())
    else:
        data = SharedBlock.create(8 * 100_000 * n_dims)
        slot = Slot(data.name, 100_000, n_dims)
        data.close()
        run = maker.player(slot, Fraction(0), 1.0, None)
    assert isinstance(run, Run)
    track.cut_in(run, begin=None, skip=0, fades_in=False)

    def step() -> None:
        now = run.until // PERIOD - 5 if chunk > 1 else track.next_due() or 0
        memory.clock[0] = now
        if chunk > 1:
            track.look_ahead(now, math.inf)
        else:
            track.work(now, math.inf)
        track.tick()

    return step


def shape_of(n_voices: int, sample_rate: int) -> Shape:
    return Shape(
        sample_rate=sample_rate,
        period=PERIOD,
        channels=2,
        direct=0,
        inputs=0,
        max_voices=n_voices,
        voice_channels=1,
        max_dims=8,
        n_blocks=3 * sample_rate // PERIOD,
        n_tap_blocks=4,
        max_workers=1,
    )


def resampling_ms(model_sr: int, device_sr: int) -> float:
    """Return milliseconds for a frame of 2048 samples."""
    resampler = Resampler(model_sr, device_sr, 1)
    audio = np.random.default_rng(0).standard_normal((2048, 1)).astype(np.float32)
    times_s = []
    for _ in range(200):
        started_s = time.perf_counter()
        resampler.process(audio)
        times_s.append(time.perf_counter() - started_s)
    return 1000 * statistics.median(times_s)


class Child:
    """A decoder process with live voices."""

    def __init__(self, model: str, n_voices: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, there = context.Pipe()
        self.process = context.Process(target=decoder_process, args=(there,), daemon=True)
        self.process.start()
        there.close()
        self.connection.recv_bytes()
        self.memory = ServerMemory.create(shape_of(n_voices, 44100))
        self.ask(LoadModel(1, model, "decode", None, "cpu"))
        self.ask(Join(2, self.memory.block.name, self.memory.shape.to_json(), 0))
        for voice in range(n_voices):
            self.memory.start_voice(voice)
            self.ask(OpenVoice(3, voice, "true", 2048, 0, None))

    def ask(self, command: Command) -> None:
        self.connection.send_bytes(TO_WORKER.pack(command))
        answer = TO_CONTROL.unpack(self.connection.recv_bytes())
        assert isinstance(answer, Done), answer

    def used_s(self) -> float:
        """Return the processor time of the process, where Linux tells it."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if not stat.exists():
            return float("nan")
        fields = stat.read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        self.connection.close()
        self.process.join()
        self.memory.close()


def by_hand(model: str) -> float:
    """Return periods per second if each waits for the decoder."""
    child = Child(model, 1)
    child.ask(GoLive(4, 0))
    started_s = time.perf_counter()
    for now in range(5000):
        child.memory.clock[:] = (now, time.monotonic_ns(), 1)
        while child.memory.handled[0] < now:
            time.sleep(5e-5)
    spent_s = time.perf_counter() - started_s
    child.close()
    return 5000 / spent_s


def at_pace(model: str, n_voices: int, seconds: float) -> dict[str, Any]:
    """Play live at the pace of a sound card, and count what came late."""
    child = Child(model, n_voices)
    period_s = PERIOD / 44100
    for now in range(round(seconds / period_s)):
        if now == 0:
            began_s, used_s = time.monotonic(), child.used_s()
        wait_s = began_s + now * period_s - time.monotonic()
        if wait_s > 0:
            time.sleep(wait_s)
        child.memory.clock[:] = (now, time.monotonic_ns(), 1)
        if now < n_voices:  # without waiting for the answer: the clock goes on
            child.connection.send_bytes(TO_WORKER.pack(GoLive(4, now)))
    used_s = (child.used_s() - used_s) / seconds
    counters = {
        name: sum(child.memory.counter(voice, name) for voice in range(n_voices))
        for name in ("frames", "late_blocks", "skipped")
    }
    child.close()
    label = Path(model).stem
    return {"model": label, "voices": n_voices, "processor %": 100 * used_s, **counters}


def table(results: dict[str, Any]) -> str:
    lines = [
        "Milliseconds per frame of 2048 samples, median, one thread:",
        "",
        "| model | device | live: bare | chain | ratio | ahead (32): bare | chain | ratio |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in results["chains"]:
        cells = [row["model"], str(row["sample_rate"])]
        for way in ("live", "ahead"):
            bare, ours = row[f"{way} bare ms"], row[f"{way} chain ms"]
            cells += [f"{bare:.3f}", f"{ours:.3f}", f"{ours / bare:.2f}"]
        lines.append(f"| {' | '.join(cells)} |")
    told = ", ".join(f"{rates}: {ms:.3f} ms" for rates, ms in results["resampling"].items())
    lines += ["", f"Resampling a frame: {told}"]
    told = ", ".join(f"{model}: {n:.0f}" for model, n in results["by hand"].items())
    lines += [f"Periods of {PERIOD} per second, stepped by hand: {told}", ""]
    for row in results["at pace"]:
        lines.append(
            f"{row['voices']} live voice(s) of {row['model']} at pace: "
            f"{row['processor %']:.0f} % of a processor, {row['frames']} frames, "
            f"{row['late_blocks']} late blocks, {row['skipped']} skipped"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
