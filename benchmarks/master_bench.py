"""What the master chain costs per block, beside mixing alone.

Blocks of noise at 44100 Hz that all sections have work with, and 8 stereo voices that are
mixed, each straight to the first two channels or panned over all of them (`bridge.pan`).
Every round takes all cases in rotating order; the numbers are medians over the rounds, in
microseconds:

mix         mixing 8 stereo voices
panned      the same, where every channel of every voice goes to each output
off         the chain with all sections off
comp eq lim the chain with one section on; the limiter is always limiting
lim idle    the limiter alone with nothing to limit
all         the whole chain
of time     `all` as a share of the time that the block lasts; 99 %: that of the slow blocks

    python benchmarks/master_bench.py [--rounds N]
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

from bridge.master import defaults, find
from bridge.pan import pan_matrix
from bridge.rings.server import ServerMemory, Shape
from bridge.rt.master import MasterChain
from bridge.rt.mixer import Mixer

RATE = 44100
PERIODS = (64, 128, 512, 2048)
CHANNELS = (2, 8)
N_VOICES = 8
N_BLOCKS = 32

_COMPRESSOR = {("compressor", "on"): 1.0, ("compressor", "threshold"): -30.0}
_EQ = {("eq", "on"): 1.0} | {("eq", f"{b}_gain"): 3.0 for b in ("low", "mid1", "mid2", "high")}
_LIMITER = {("limiter", "on"): 1.0, ("limiter", "ceiling"): -12.0}
CHAINS: dict[str, dict[tuple[str, str], float]] = {
    "off": {},
    "comp": _COMPRESSOR,
    "eq": _EQ,
    "lim": _LIMITER,
    "lim idle": {("limiter", "on"): 1.0},
    "all": _COMPRESSOR | _EQ | _LIMITER,
}


class Mixed:
    """Voices that are mixed."""

    def __init__(self, period: int, channels: int, *, panned: bool) -> None:
        shape = Shape(
            sample_rate=RATE,
            period=period,
            channels=channels,
            max_voices=N_VOICES,
            voice_channels=2,
            max_dims=8,
            n_blocks=N_BLOCKS,
            n_tap_blocks=2,
            max_workers=1,
        )
        self.memory = ServerMemory.create(shape)
        self.memory.gains[:] = pan_matrix(0.0, 0.5 if panned else 0.0, 1.0, 2, channels)
        self.memory.enabled[:] = 1
        self._mixer = Mixer(self.memory)
        rng = np.random.default_rng(0)
        self._audio = rng.uniform(-0.1, 0.1, (period, 2)).astype(np.float32)
        self._now = 0

    def job(self) -> list[float]:
        """Return the seconds of each block."""
        for number in range(self._now, self._now + N_BLOCKS):
            for blocks in self.memory.blocks:
                blocks.write(number, self._audio)
        spent = []
        for _ in range(N_BLOCKS):
            began_s = time.perf_counter()
            self._mixer.mix(self._now)
            spent.append(time.perf_counter() - began_s)
            self._now += 1
        return spent

    def close(self) -> None:
        self.memory.close()


class Chained:
    """A chain of some settings."""

    def __init__(self, period: int, channels: int, values: dict[tuple[str, str], float]) -> None:
        settings = defaults()
        for key, value in values.items():
            settings[find(*key).index] = value
        self._chain = MasterChain(RATE, channels, settings)
        rng = np.random.default_rng(0)
        noise = 0.2 * rng.standard_normal((channels, period))
        self._audio = np.clip(noise, -0.95, 0.95).astype(np.float32)
        self._block = self._audio.copy()

    def job(self) -> list[float]:
        """Return the seconds of each block."""
        spent = []
        for _ in range(N_BLOCKS):
            self._block[:] = self._audio
            began_s = time.perf_counter()
            self._chain.process(self._block)
            spent.append(time.perf_counter() - began_s)
        return spent


def measure(period: int, channels: int, n_rounds: int) -> dict[str, list[float]]:
    """Return the microseconds of all blocks, by case."""
    mixed = {
        "mix": Mixed(period, channels, panned=False),
        "panned": Mixed(period, channels, panned=True),
    }
    jobs: dict[str, Callable[[], list[float]]] = {name: case.job for name, case in mixed.items()}
    jobs |= {name: Chained(period, channels, values).job for name, values in CHAINS.items()}
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(n_rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            spent[name] += [1e6 * s for s in jobs[name]()]
    for case in mixed.values():
        case.close()
    return spent


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    n_rounds = parser.parse_args().rounds
    head = ("period", "channels", "mix", "panned", *CHAINS, "of time", "99 %")
    print("".join(f"{word:>9}" for word in head))
    for channels in CHANNELS:
        for period in PERIODS:
            spent = measure(period, channels, n_rounds)
            lasts_us = period / RATE * 1e6
            row = "".join(f"{median(times):9.1f}" for times in spent.values())
            share, slow = np.quantile(spent["all"], [0.5, 0.99]) / lasts_us
            print(f"{period:9d}{channels:9d}{row}{share:9.1%}{slow:9.1%}")


if __name__ == "__main__":
    main()
