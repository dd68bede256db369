"""Patchers for the tests of `in_pd`: the frame clock, outlets, and what writes and plays them."""

from fractions import Fraction

import numpy as np

from bridge.patches.max.patch import MaxPatch
from tests.max.in_pd import play

# Every patcher has the next number for its #0; the top one has this.
RING = "1000-ring"


def write_and_play(folder, patch, *args, **more):
    """Write a patcher, beside others that may be there, and play it: see `play`."""
    path = patch.write(folder / "top.maxpat")
    n_played = len(list(folder.glob("played-*")))
    (into := folder / f"played-{n_played}").mkdir()
    return play(path, into, args, **more)


def frame_numbers(length, n_samples):
    """Return the number of the frame at each sample: frame k begins at floor(k * length)."""
    n_frames = int(n_samples / length) + 2
    begins = [k * length.numerator // length.denominator for k in range(n_frames)]
    return np.repeat(np.arange(n_frames - 1), np.diff(begins))[:n_samples]


def shift(length):
    """Return c, with which floor((n + c) / length) changes at the right sample."""
    return 1 - Fraction(1, 2 * length.denominator)


def add_clock(p: MaxPatch, column, length):
    """Add the frame clock; return the boxes of the tick and of the place in the ring."""
    texts = ("count~ 0 134217728 1 1", f"+~ {float(shift(length))}", f"/~ {float(length)}")
    boxes = [p.obj(column, row, text) for row, text in enumerate((*texts, "trunc~", "%~ 64."))]
    p.chain(*boxes)
    return boxes[3:]


def signal_outlet(p: MaxPatch, column, box, outlet=0, type="signal"):
    """Add an outlet of the patcher; they are numbered by their columns."""
    p.cord(box, outlet, p.outlet(column, 20, "", type))
