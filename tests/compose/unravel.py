"""The genuine UnRAVEl runs, and what they were made from."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import latentio
from latentio import LatentWarning


@dataclass(frozen=True)
class Run:
    """One output of UnRAVEl's generator, and the arrays that it drew."""

    name: str
    pattern: str
    loops: int
    result: NDArray[np.float64]
    bases: list[NDArray[np.float64]]


def runs(samples: Path, pattern: str) -> list[Run]:
    """Return all runs of a pattern; UnRAVEl calls `loop` none."""
    found = []
    for folder in sorted((samples / "unravel").glob(f"*_{pattern}_*_seed*")):
        outputs = [path for path in sorted(folder.glob("file_*")) if path.suffix != ".png"]
        bases = sorted(folder.glob("base_*array*.npy"))
        loops = int(folder.name.split("_L")[1].split("_")[0])
        per_file = len(bases) // len(outputs)
        for number, path in enumerate(outputs):
            mine = bases[number * per_file : (number + 1) * per_file]
            arrays = [np.load(base).astype(np.float64) for base in mine]
            found.append(Run(folder.name, pattern, loops, read(path), arrays))
    return found


def read(path: Path) -> NDArray[np.float64]:
    """Return the frames of one of its files."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LatentWarning)
        return latentio.read(path, layout="unravel").data
