"""What a period costs the audio process, beside a bare copy of the same bytes.

Voices of two channels, 44100 Hz, stereo. The blocks are written beforehand, and nothing is
waited for. Every round takes all cases in rotating order; the numbers are medians over the
rounds, in microseconds:

copy      copying the blocks of all voices out of shared memory with numpy: the limit
callback  the function that runs in audio time: blocks checked, mixed and counted, the tap
period    the same and all that pyo does in a period
voice     callback, for each voice beyond the first
of time   period, as a share of the time that a period lasts

    python benchmarks/audio_bench.py [--rounds N]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bridge.rings.server import ServerMemory, Shape
from bridge.rt.drivers import open_driver
from bridge.rt.graph import Graph
from bridge.rt.playback import Playback

RATE = 44100
CHANNELS = 2
PERIODS = (64, 512, 2048)
VOICES = (1, 4, 8, 16)
N_BLOCKS = 32


class Case:
    """A server of one period, with some voices that play."""

    def __init__(self, period: int, n_voices: int) -> None:
        self.period = period
        self.n_voices = n_voices
        shape = Shape(
            sample_rate=RATE,
            period=period,
            channels=CHANNELS,
            max_voices=max(VOICES),
            voice_channels=CHANNELS,
            max_dims=8,
            n_blocks=N_BLOCKS,
            n_tap_blocks=N_BLOCKS,
            max_workers=1,
        )
        self.driver = open_driver("manual", RATE, period, CHANNELS, inputs=0, client_name="")
        self.memory = ServerMemory.create(shape)
        self.memory.gains[:] = np.eye(CHANNELS)
        self.memory.enabled[:n_voices] = 1
        self.playback = Playback(self.memory, Graph(period, CHANNELS, 0))
        rng = np.random.default_rng(0)
        self._audio = rng.uniform(-0.1, 0.1, (period, CHANNELS)).astype(np.float32)
        self._sources = [
            np.frombuffer(self.memory.block.buffer, np.float32, period * CHANNELS, 64 * voice)
            for voice in range(n_voices)
        ]
        self._target = np.empty(period * CHANNELS, np.float32)
        self.driver.start(self.playback)

    def fill(self) -> None:
        """Write what is played next."""
        for number in range(self.playback.now, self.playback.now + N_BLOCKS):
            for voice in range(self.n_voices):
                self.memory.blocks[voice].write(number, self._audio)

    def copy(self) -> None:
        """Copy a block of every voice."""
        for source in self._sources:
            np.copyto(self._target, source)

    def spent_us(self, job: Callable[[], None]) -> float:
        """Return the time of one period."""
        self.fill()
        began_s = time.perf_counter()
        for _ in range(N_BLOCKS):
            job()
        spent_s = time.perf_counter() - began_s
        assert self.memory.counters[: self.n_voices, -1].sum() == 0, "blocks were missing"
        return spent_s / N_BLOCKS * 1e6

    def close(self) -> None:
        self.driver.close()
        self._sources.clear()
        self.memory.close()


def measure(period: int, n_rounds: int) -> dict[int, dict[str, float]]:
    """Return the medians of each column, by the number of voices."""
    cases = [Case(period, n_voices) for n_voices in VOICES]
    jobs = [
        (case, name, job)
        for case in cases
        for name, job in (
            ("copy", case.copy),
            ("callback", case.playback),
            ("period", case.driver.step),
        )
    ]
    spent: dict[tuple[int, str], list[float]] = {(c.n_voices, name): [] for c, name, _ in jobs}
    for number in range(n_rounds):
        turn = number % len(jobs)
        for case, name, job in jobs[turn:] + jobs[:turn]:
            spent[case.n_voices, name].append(case.spent_us(job))
    for case in cases:
        case.close()
    return {
        case.n_voices: {name: median(spent[case.n_voices, name]) for _, name, _ in jobs}
        for case in cases
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=60)
    n_rounds = parser.parse_args().rounds
    head = ("period", "voices", "copy", "callback", "period", "voice", "of time")
    print("".join(f"{word:>10}" for word in head))
    for period in PERIODS:
        results = measure(period, n_rounds)
        first = results[min(VOICES)]["callback"]
        for n_voices, us in results.items():
            more = (us["callback"] - first) / max(1, n_voices - 1)
            lasts_us = period / RATE * 1e6
            print(
                f"{period:10d}{n_voices:10d}{us['copy']:10.1f}{us['callback']:10.1f}"
                f"{us['period']:10.1f}{more:10.1f}{us['period'] / lasts_us:10.2%}"
            )


if __name__ == "__main__":
    main()
