"""Read and write latents against soundfile, scipy, numpy and a plain memory copy.

Every round runs all candidates one after the other, in rotating order, and a ratio is the
median over the rounds of the ratio within a round, so that a machine that speeds up or slows
down in between does not decide. Values are float64, caches are warm.

    python benchmarks/io_bench.py [--rounds N] [--frames N]
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import scipy.io.wavfile
import soundfile

import latentio
from latentio import Latents

Job = Callable[[], object]


def raw_and_fsync(path: Path, data: np.ndarray) -> None:
    """Write the bare bytes and wait for the disk: the physical limit of a durable write."""
    with open(path, "wb") as file:
        file.write(data.data.cast("B"))
        file.flush()
        os.fsync(file.fileno())


def write_jobs(folder: Path, z: Latents) -> dict[str, Job]:
    """Return everything that writes, by name."""
    data = z.data
    return {
        "np.save": lambda: np.save(folder / "numpy.npy", data),
        "raw bytes + fsync": lambda: raw_and_fsync(folder / "raw", data),
        "latentio .wav, not durable": lambda: latentio.write(folder / "a.wav", z, durable=False),
        "latentio .npy, not durable": lambda: latentio.write(folder / "a.npy", z, durable=False),
        "latentio .wav": lambda: latentio.write(folder / "a.wav", z),
        "latentio .npy": lambda: latentio.write(folder / "a.npy", z),
        "scipy wavfile": lambda: scipy.io.wavfile.write(folder / "scipy.wav", 22, data),
        "soundfile DOUBLE": lambda: soundfile.write(folder / "sf.wav", data, 22, subtype="DOUBLE"),
    }


def read_jobs(folder: Path, z: Latents) -> dict[str, Job]:
    """Return everything that reads, by name."""
    target = np.empty_like(z.data)
    return {
        "np.load": lambda: np.load(folder / "numpy.npy"),
        "memory copy": lambda: np.copyto(target, z.data),
        "scipy wavfile": lambda: scipy.io.wavfile.read(folder / "scipy.wav"),
        "soundfile float64": lambda: soundfile.read(folder / "sf.wav", dtype="float64"),
        "latentio .wav": lambda: latentio.read(folder / "a.wav"),
        "latentio .npy": lambda: latentio.read(folder / "a.npy"),
        "latentio .wav, mapped": lambda: latentio.read(folder / "a.wav", mmap=True),
        "latentio .npy, mapped": lambda: latentio.read(folder / "a.npy", mmap=True),
    }


def measure(
    jobs: dict[str, Job], rounds: int, settle: Callable[[], None] | None = None
) -> dict[str, list[float]]:
    """Return seconds per job and round; one round before the first is not counted.

    `settle` runs before every job, outside its time.
    """
    times: dict[str, list[float]] = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(rounds + 1):
        # Each round begins with another one: what a job costs depends on what ran before it.
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            job = jobs[name]
            if settle is not None:
                settle()
            begin = time.perf_counter()
            result = job()
            elapsed = time.perf_counter() - begin
            del result
            if number:
                times[name].append(elapsed)
    return times


def table(title: str, times: dict[str, list[float]], n_bytes: int, bases: tuple[str, ...]) -> str:
    """Return a Markdown table with medians, and ratios against each base."""
    head = ["", "median ms", "GB/s", *(f"x {base}" for base in bases)]
    lines = [f"### {title}", "", f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for name, seconds in times.items():
        ratios = [
            f"{median(a / b for a, b in zip(seconds, times[base], strict=True)):.2f}"
            for base in bases
        ]
        speed = n_bytes / median(seconds) / 1e9
        shown = f"{speed:.1f}" if "mapped" not in name else "-"
        lines.append(f"| {name} | {median(seconds) * 1e3:.2f} | {shown} | {' | '.join(ratios)} |")
    return "\n".join([*lines, ""])


def main() -> None:
    """Run the benchmark and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--frames", type=int, default=1_000_000)
    arguments = parser.parse_args()
    for n_dims in (8, 64):
        data = np.random.default_rng(n_dims).standard_normal((arguments.frames, n_dims))
        z = Latents(data, 44100, 2048)
        size = f"{arguments.frames} x {n_dims} float64, {data.nbytes / 1e6:.0f} MB"
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)

            def clear(folder: Path = folder) -> None:
                for file in folder.iterdir():
                    file.unlink()
                os.sync()

            bases: tuple[str, ...] = ("np.save", "raw bytes + fsync")
            times = measure(write_jobs(folder, z), arguments.rounds, clear)
            print(table(f"Write a new file, {size}", times, data.nbytes, bases))
            times = measure(write_jobs(folder, z), arguments.rounds, os.sync)
            print(table(f"Replace a file, {size}", times, data.nbytes, bases))
            clear()
            for name in ("np.save", "scipy wavfile", "soundfile DOUBLE"):
                write_jobs(folder, z)[name]()
            for suffix in ("wav", "npy"):
                latentio.write(folder / f"a.{suffix}", z)
            os.sync()
            times = measure(read_jobs(folder, z), arguments.rounds)
            print(table(f"Read, {size}", times, data.nbytes, ("np.load", "memory copy")))


if __name__ == "__main__":
    main()
