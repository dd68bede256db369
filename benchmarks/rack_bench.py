"""Measure what the rack costs per frame, beside the cheapest operation of numpy.

Frames come one at a time, as live ones do, and in blocks of 64. Each line is the median over
many calls, and the 99th percentile for one frame (on a machine that does other things too,
that is them). `np.add` of two rows is the limit: no stage
can be quicker, as each makes at least one such call. The last lines change one number before
every frame, as a fader does: at once, and with a glide.

    python benchmarks/rack_bench.py [--dims 8 64] [--calls 3000]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from fractions import Fraction

import numpy as np

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS

BLOCK = 64
FULL = ("offset", "scale", "lfo", "noise", "expression", "jam", "smooth", "clamp")
# So that no stage is left out for changing nothing.
AT_WORK: dict[str, dict[str, float | str]] = {
    "offset": {"offset": 0.5},
    "scale": {"factor": 1.1, "centre": 0.2},
    "clamp": {"minimum": -3.0, "maximum": 3.0},
    "lfo": {"amplitude": 0.5},
    "noise": {"amplitude": 0.1},
    "walk": {"spread": 0.5},
    "seq": {"amplitude": 0.5, "step1": 1.0, "decay": 4.0},
    "expression": {"all": 0.9},
    "jam": {"length": 16, "speed": 0.3, "stretch": "linear", "amount": 0.5},
    "route": {"source": 0, "mute": 1},
    "smooth": {"frames": 3.0},
    "freeze": {"on": 1},
    "mix": {"amount": 0.5, "law": "constant_power"},
}


def made(kinds: tuple[str, ...], n_dims: int) -> Rack:
    settings = RackSettings(n_dims)
    for kind in kinds:
        name = settings.add(kind)
        for parameter, value in AT_WORK[kind].items():
            settings.set(name, parameter, value)
    return Rack(n_dims, Fraction(11025, 512), settings)


def timed(call: Callable[[int], object], n_calls: int) -> tuple[float, float]:
    """Return the median and the 99th percentile of calls, in microseconds."""
    taken = np.empty(n_calls)
    for n in range(-n_calls // 10, n_calls):
        begin = time.perf_counter()
        call(n)
        taken[n] = time.perf_counter() - begin
    return float(np.median(taken)) * 1e6, float(np.percentile(taken, 99)) * 1e6


def measure(kinds: tuple[str, ...], n_dims: int, n_calls: int) -> dict[str, float]:
    rack = made(kinds, n_dims)
    one = np.ones((1, n_dims), np.float32)
    block = np.ones((BLOCK, n_dims), np.float32)
    state = rack.new_state()
    single, p99 = timed(lambda n: rack.apply(n, one, state, one), n_calls)
    many, _ = timed(lambda n: rack.apply(n * BLOCK, block, state, block), n_calls // 10)
    return {"one frame": single, "p99": p99, "frame of 64": many / BLOCK}


def measure_limit(n_dims: int, n_calls: int) -> dict[str, float]:
    row, block = np.ones(n_dims), np.ones((BLOCK, n_dims))
    single, p99 = timed(lambda n: np.add(row, row), n_calls)
    many, _ = timed(lambda n: np.add(block, block), n_calls // 10)
    return {"one frame": single, "p99": p99, "frame of 64": many / BLOCK}


def measure_changing(n_dims: int, n_calls: int, glide: int) -> dict[str, float]:
    rack = made(FULL, n_dims)
    one, state = np.ones((1, n_dims), np.float32), rack.new_state()

    def call(n: int) -> None:
        rack.change("offset", "offset", n % 7, n, glide)
        rack.apply(n, one, state)

    single, p99 = timed(call, n_calls)
    return {"one frame": single, "p99": p99}


def measured(n_dims: int, n_calls: int) -> dict[str, dict[str, float]]:
    found = {"np.add": measure_limit(n_dims, n_calls), "empty rack": measure((), n_dims, n_calls)}
    found |= {kind: measure((kind,), n_dims, n_calls) for kind in KINDS}
    found["8 stages"] = measure(FULL, n_dims, n_calls)
    found["8 stages, a change each frame"] = measure_changing(n_dims, n_calls, 0)
    found["8 stages, a glide each frame"] = measure_changing(n_dims, n_calls, 10)
    return found


def table(results: dict[int, dict[str, dict[str, float]]]) -> str:
    lines = []
    for n_dims, found in results.items():
        columns = list(found["np.add"])
        lines += ["", f"{n_dims} dims, microseconds", "", f"| | {' | '.join(columns)} |"]
        lines.append("|---" * (len(columns) + 1) + "|")
        for name, row in found.items():
            cells = (f"{row[column]:.2f}" if column in row else "" for column in columns)
            lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines[1:])


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dims", type=int, nargs="+", default=[8, 64])
    parser.add_argument("--calls", type=int, default=3000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    results = {n_dims: measured(n_dims, options.calls) for n_dims in options.dims}
    print(json.dumps(results, indent=2) if options.json else table(results))


if __name__ == "__main__":
    main()
