"""Patterns and analysis against plain references, in one run.

The reference patterns grow their result the obvious way: a loop, a copy per step, append or
one large join at the end. Memory is the peak of a process of its own, less what it had before.

    python benchmarks/compose_bench.py [--rounds N] [--analysis-frames N]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.parts import Frames, Part
from bridge.compose.patterns import blender, swapper
from bridge.compose.seeds import Chance
from latentio.blocks import write_blocks
from latentio.latents import Heading

Array = NDArray[Any]
ROOT = Path(__file__).resolve().parent.parent
CHANCE = Chance(0, (0,))


def two(n: int, dims: int) -> tuple[Array, Array]:
    random = np.random.default_rng(0)
    return random.normal(size=(n, dims)), random.normal(size=(n, dims))


def reference_swapper(first: Array, second: Array, loops: int) -> Array:
    """Exchange one cell per step and append the array to what there is."""
    random = np.random.default_rng(0)
    one, other = first.copy(), second.copy()
    result = np.empty((0, one.shape[1]))
    for _ in range(len(one)):
        cell = random.integers(0, len(one)), random.integers(0, one.shape[1])
        one[cell], other[cell] = other[cell], one[cell]
        for _ in range(loops):
            result = np.append(result, one, axis=0)
    return result


def reference_blender(first: Array, second: Array, loops: int) -> Array:
    """Replace cell after cell, keep a copy of every step, join them at the end."""
    one = first.copy()
    copies = [one.copy() for _ in range(loops)]
    for row in range(one.shape[0]):
        for column in range(one.shape[1]):
            one[row, column] = second[row, column]
            copies.extend(one.copy() for _ in range(loops))
    return np.concatenate(copies)


def our_swapper(first: Array, second: Array, loops: int) -> Part:
    return swapper(Frames(first), Frames(second), CHANCE, loops)


def our_blender(first: Array, second: Array, loops: int) -> Part:
    return blender(Frames(first), Frames(second), loops)


def stream(part: Part, path: Path) -> None:
    """Write a part block by block, as the command does, but not durably."""
    write_blocks(path, Heading(part.n_frames, part.n_dims), part.blocks(), durable=False)


def write_bytes(part: Part, path: Path) -> None:
    """Write as many bytes from a block in memory: what a disk needs at least."""
    size = part.n_frames * part.n_dims * 8
    block = np.ones(1 << 18).tobytes()
    with open(path, "wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
        for first in range(0, size, len(block)):
            file.write(block[: size - first])


def seconds(jobs: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Time jobs in turn; one round before the first is not counted."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(rounds + 1):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            start = time.perf_counter()
            jobs[name]()
            if number:
                times[name].append(time.perf_counter() - start)
    return times


def peak_mb(job: str, *arguments: object) -> float:
    """Return how much memory a job needs above what the process had before."""
    done = subprocess.run(
        [sys.executable, __file__, "--memory", json.dumps([job, *map(str, arguments)])],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def peak() -> float:
    """Return the most memory that this process has had, in MB (Linux)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def memory_job(job: str, *words: str) -> None:
    """Run one job and print the memory that it took; called in a process of its own."""
    if job in ("swapper", "blender", "swapper file", "blender file"):
        n, dims, loops = map(int, words[:3])
        bases = two(n, dims)
        part = (our_swapper if job.startswith("swapper") else our_blender)(*bases, loops)
        before = peak()
        if job.endswith("file"):
            stream(part, Path(words[3]))
        else:
            part.array()
    elif job == "reference blender":
        n, dims, loops = map(int, words)
        bases = two(n, dims)
        before = peak()
        reference_blender(*bases, loops)
    elif job == "analysis":
        before = peak()
        analyse(open_corpus([words[0]], layout="td", model_sr=44100, ratio=2048))
    else:
        before = peak()
        numpy_statistics(np.load(words[0]))
    print(peak() - before)


def numpy_statistics(data: Array) -> None:
    data.mean(axis=0)
    data.std(axis=0)
    np.cov(data.T)


def row(name: str, times: list[float], others: dict[str, list[float]], more: str = "") -> str:
    ratios = [
        f"{median(mine / other for mine, other in zip(times, them, strict=True)):.3g}"
        for them in others.values()
    ]
    return f"| {name} | {1000 * median(times):.4g} | {' | '.join(ratios)} |{more}"


def patterns(folder: Path, rounds: int) -> None:
    for n, dims, loops in ((256, 8, 4), (512, 16, 4)):
        bases = two(n, dims)
        part = our_swapper(*bases, loops)
        file = folder / "swapper.npy"
        times = seconds(
            {
                "in memory": part.array,
                "to .npy": lambda part=part, file=file: stream(part, file),  # type: ignore[misc]
                "the bytes alone": lambda part=part, file=file: write_bytes(part, file),  # type: ignore[misc]
            },
            rounds,
        )
        start = time.perf_counter()
        reference_swapper(*bases, loops)
        plain = time.perf_counter() - start
        print(f"\n### swapper, {n} frames x {dims} dims, {loops} loops: {part.n_frames} frames\n")
        print("|  | median ms | x faster than loop and append | x time of the bytes alone |")
        print("|---|---|---|---|")
        for name in ("in memory", "to .npy", "the bytes alone"):
            bytes_alone = times["the bytes alone"]
            ratio = median(a / b for a, b in zip(times[name], bytes_alone, strict=True))
            faster = plain / median(times[name])
            print(f"| {name} | {1000 * median(times[name]):.4g} | {faster:.0f} | {ratio:.2f} |")
        print(f"| loop and append (once) | {1000 * plain:.5g} | 1 | |")
        print(f"\nMemory to .npy: {peak_mb('swapper file', n, dims, loops, file):.0f} MB.")
    n, dims, loops = 512, 16, 4
    bases = two(n, dims)
    part = our_blender(*bases, loops)
    file = folder / "blender.npy"
    times = seconds(
        {
            "in memory": part.array,
            "to .npy": lambda: stream(part, file),
            "copies, then join": lambda: reference_blender(*bases, loops),
        },
        max(2, rounds // 2),
    )
    print(f"\n### blender, {n} frames x {dims} dims, {loops} loops: {part.n_frames} frames\n")
    print("|  | median ms | x copies, then join | memory MB |")
    print("|---|---|---|---|")
    plain_times = {"plain": times["copies, then join"]}
    for name, job in (
        ("in memory", ("blender", n, dims, loops)),
        ("to .npy", ("blender file", n, dims, loops, file)),
        ("copies, then join", ("reference blender", n, dims, loops)),
    ):
        print(row(name, times[name], plain_times, f" {peak_mb(*job):.0f} |"))
    file.unlink()


def analysis(folder: Path, rounds: int, n_frames: int) -> None:
    path = folder / "corpus.npy"
    data = np.lib.format.open_memmap(path, "w+", np.float64, (n_frames, 8))
    random = np.random.default_rng(0)
    for first in range(0, n_frames, 1 << 20):
        part = data[first : first + (1 << 20)]
        part[:] = random.normal(size=part.shape)
    data.flush()
    held = np.load(path)
    times = seconds(
        {
            "analyse, from the file": lambda: analyse(
                open_corpus([path], layout="td", model_sr=44100, ratio=2048)
            ),
            "numpy mean, std, cov": lambda: numpy_statistics(held),
            "numpy percentile": lambda: np.percentile(held, (25, 50, 75), axis=0),
        },
        max(2, rounds // 2),
    )
    print(f"\n### analysis, {n_frames} frames x 8 dims, {held.nbytes / 1e6:.0f} MB\n")
    print("|  | median ms | x numpy mean, std, cov | memory MB |")
    print("|---|---|---|---|")
    reference = {"numpy": times["numpy mean, std, cov"]}
    for name, memory in (
        ("analyse, from the file", f" {peak_mb('analysis', path):.0f} |"),
        ("numpy mean, std, cov", f" {peak_mb('numpy', path):.0f} |"),
        ("numpy percentile", " |"),
    ):
        print(row(name, times[name], reference, memory))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--analysis-frames", type=int, default=10_000_000)
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory:
        memory_job(*json.loads(arguments.memory))
        return
    print("## Composing and analysing")
    with tempfile.TemporaryDirectory() as name:
        patterns(Path(name), arguments.rounds)
        analysis(Path(name), arguments.rounds, arguments.analysis_frames)


if __name__ == "__main__":
    main()
