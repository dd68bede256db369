"""Render half an hour through a heavy decoder: one call, our render, and bare chunks.

Each way runs in a process of its own, after the others, and reports its time and its
peak memory. The times leave out starting Python and loading the model; ours holds all
that `render` does: measuring the model, decoding, writing the file.

    python benchmarks/render_bench.py [--minutes 30] [--threads 1]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from heavy_decoder import MODEL_SR, N_DIMS, RATIO, build

from latentio import files
from latentio.latents import Latents

WAYS = ("one call", "render", "bare chunks")


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--repeats", type=int, default=2, help="of the chunked ways, the best is taken"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--chunk", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.way:
        print(json.dumps(run_way(options)))
        return
    results = measure(options.minutes, options.threads, options.repeats)
    print(json.dumps(results, indent=2) if options.json else table(results))


def measure(minutes: float, n_threads: int = 1, repeats: int = 2) -> dict[str, Any]:
    """Run the three ways, and return seconds, memory in MB and the ratios."""
    n_frames = round(minutes * 60 * MODEL_SR / RATIO)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        n_parameters = build(folder / "heavy.ts")
        data = np.random.default_rng(0).standard_normal((n_frames, N_DIMS))
        files.write(folder / "latents.wav", Latents(data, MODEL_SR, RATIO))
        results: dict[str, Any] = {
            "minutes": minutes,
            "n_frames": n_frames,
            "n_threads": n_threads,
            "n_parameters": n_parameters,
        }
        # The first render also chooses the chunk; it is timed apart.
        first = child("render", folder, n_threads, 0)
        chunk = int(first["chunk"])
        results["chunk"] = chunk
        results["first render, choosing the chunk"] = first
        found: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
        found["one call"].append(child("one call", folder, n_threads, chunk))
        for _ in range(repeats):
            for way in ("bare chunks", "render"):
                found[way].append(child(way, folder, n_threads, chunk))
        for way in WAYS:
            results[way] = min(found[way], key=lambda run: float(run["seconds"]))
    one, ours, bare = (results[way]["seconds"] for way in WAYS)
    results["one call / render"] = one / ours
    results["render / bare chunks"] = ours / bare
    return results


def child(way: str, folder: Path, n_threads: int, chunk: int) -> dict[str, Any]:
    command = [sys.executable, "-W", "ignore", __file__, "--way", way]
    command += ["--folder", str(folder), "--threads", str(n_threads), "--chunk", str(chunk)]
    found: dict[str, Any] = json.loads(subprocess.check_output(command))
    return found


def run_way(options: argparse.Namespace) -> dict[str, Any]:
    """Run one way in this process, and return what it cost."""
    latents = options.folder / "latents.wav"
    run = {"one call": one_call, "bare chunks": bare_chunks, "render": our_render}[options.way]
    cost = run(options.folder / "heavy.ts", latents, options)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cost["peak_mb"] = peak / (2**20 if sys.platform == "darwin" else 2**10)
    return cost


def one_call(model: Path, latents: Path, options: argparse.Namespace) -> dict[str, Any]:
    return {"seconds": bare(model, latents, options.threads, chunk=None)}


def bare_chunks(model: Path, latents: Path, options: argparse.Namespace) -> dict[str, Any]:
    return {"seconds": bare(model, latents, options.threads, options.chunk)}


def bare(model: Path, latents: Path, n_threads: int, chunk: int | None) -> float:
    """Decode with torch alone, keep nothing, and return the seconds."""
    import torch

    torch.set_num_threads(n_threads)
    data = files.read(latents).data.astype(np.float32)
    module: Any = torch.jit.load(str(model))  # type: ignore[no-untyped-call]
    module.eval()
    size = len(data) if chunk is None else chunk
    with torch.inference_mode():
        for _ in range(3):
            module.decode(torch.zeros(1, N_DIMS, min(size, 64)))
        started_s = time.perf_counter()
        for first in range(0, len(data), size):
            module.decode(torch.from_numpy(data[first : first + size].T.copy()[None]))
        return time.perf_counter() - started_s


def our_render(model: Path, latents: Path, options: argparse.Namespace) -> dict[str, Any]:
    import os

    os.environ["LATENT_BRIDGE_CACHE"] = str(options.folder / "cache")
    from bridge.models.load import load
    from bridge.render import read_latents, render

    player = load(model, n_threads=options.threads)
    started_s = time.perf_counter()
    done = render(read_latents(latents), player, options.folder / "out.wav")
    return {"seconds": time.perf_counter() - started_s, "chunk": done.chunk.n_frames}


def table(results: dict[str, Any]) -> str:
    audio_s = results["n_frames"] * RATIO / MODEL_SR
    lines = [
        f"{results['minutes']:g} minutes ({results['n_frames']} frames), "
        f"{results['n_parameters'] / 1e6:.1f} M parameters, {results['n_threads']} thread(s), "
        f"chunks of {results['chunk']} frames",
        "",
        "| way | seconds | x real time | peak MB |",
        "|---|---|---|---|",
    ]
    for way in (*WAYS, "first render, choosing the chunk"):
        cost = results[way]
        speed = audio_s / cost["seconds"]
        lines.append(f"| {way} | {cost['seconds']:.1f} | {speed:.0f} | {cost['peak_mb']:.0f} |")
    lines += [
        "",
        f"one call / render: {results['one call / render']:.2f} (at least 2), "
        f"render / bare chunks: {results['render / bare chunks']:.3f} (at most 1.10)",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
