"""Kill writers at random moments and say what their files hold afterwards.

Run as a program by test_atomic.py: forking is only safe in a process without threads.
Prints one JSON object: how often the old and the new file was found, and every other find.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

import numpy as np

import latentio


def version(number: int) -> latentio.Latents:
    """Values and rate of one version; both tell which it is."""
    data = np.full((40_000, 8), float(number))
    return latentio.Latents(data, 44100, number + 1)


def main(folder: Path, suffix: str, trials: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    path = folder / f"song{suffix}"
    current = 0
    latentio.write(path, version(current))
    limit = 0.03
    found = {"old": 0, "new": 0, "other": [], "left": 0}
    for _ in range(trials):
        new = version(current + 1)
        delay = rng.uniform(0, limit)
        child = os.fork()
        if child == 0:
            latentio.write(path, new)
            os._exit(0)
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        z = latentio.read(path)
        values = np.unique(z.data)
        whole = z.data.shape == (40_000, 8) and len(values) == 1 and z.ratio == values[0] + 1
        if whole and values[0] == current:
            found["old"] += 1
            limit *= 1.1  # steer to the moments that matter, however fast the disk is
        elif whole and values[0] == current + 1:
            found["new"] += 1
            limit *= 0.9
            current += 1
        else:
            found["other"].append([z.data.shape, values[:3].tolist(), z.ratio])
            break
    found["left"] = len(list(folder.glob(".song*.tmp")))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
