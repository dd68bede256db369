"""Random numbers that depend on the seed and on what they are for, and on nothing else.

Every use has a path of whole numbers (which file, which section, which draw, which block of
frames), so that no order of work, size of block or number of processes changes a value.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Random numbers are drawn for this many frames at a time, whoever asks for how many.
BLOCK_FRAMES = 4096


@dataclass(frozen=True)
class Chance:
    """Where random numbers for one use come from.

    Attributes
    ----------
    seed : int
        From 0 to 2**63 - 1.
    path : tuple of int
        What they are for; each from 0 to 2**32 - 1. Different paths are independent
        (`numpy.random.SeedSequence`, `spawn_key`).
    """

    seed: int
    path: tuple[int, ...] = ()

    def at(self, *steps: int) -> Chance:
        """Return the source for one of several uses within this one."""
        return Chance(self.seed, (*self.path, *steps))

    def generator(self, *steps: int) -> np.random.Generator:
        """Return the random numbers of this use, or of one within it, from the beginning."""
        sequence = np.random.SeedSequence(self.seed, spawn_key=(*self.path, *steps))
        return np.random.Generator(np.random.PCG64(sequence))
