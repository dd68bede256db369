"""What a call of the model takes, and how many frames to give it."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np

from ..models.contract import Fill, Model

MAX_CHUNK = 32
_WARM_UP_CALLS = 3
_TIMED_CALLS = 3
_MAX_MEASURE_S = 4.0
# How much a new call weighs against what was known.
_WEIGHT = 0.2


class Costs:
    """Seconds per call for some numbers of frames.

    Parameters
    ----------
    seconds : mapping of int to float
        Seconds for each number of frames that a call may have; 1 is among them.
    """

    def __init__(self, seconds: Mapping[int, float]) -> None:
        self._seconds = dict(sorted(seconds.items()))

    def __getitem__(self, n_frames: int) -> float:
        return self._seconds[n_frames]

    def to_dict(self) -> dict[int, float]:
        """Return seconds by number of frames."""
        return dict(self._seconds)

    def choose(self, n_wanted: int, within_s: float, *, at_most: int = MAX_CHUNK) -> int:
        """Return how many frames the next call should have.

        Parameters
        ----------
        n_wanted : int
            Frames that are wanted in all, 1 or more.
        within_s : float
            Time that the call may take; one frame is always allowed.
        at_most : int
            Frames that the call may have.

        Returns
        -------
        int
            The number that brings all of them soonest. One frame may be cheaper than its
            part of two: PyTorch takes other kernels for it.
        """
        best, best_s = 1, n_wanted * self._seconds[1]
        for n_frames, seconds in self._seconds.items():
            total_s = -(-n_wanted // n_frames) * seconds
            if n_frames <= at_most and seconds <= within_s and total_s < best_s:
                best, best_s = n_frames, total_s
        return best

    def learn(self, n_frames: int, seconds: float) -> None:
        """Take in what a call took."""
        known = self._seconds.get(n_frames)
        if known is not None:
            self._seconds[n_frames] = known + _WEIGHT * (seconds - known)


def measure_costs(model: Model, fill: Fill, method: str = "decode") -> dict[int, float]:
    """Return seconds per call for 1, 2, 4, ... `MAX_CHUNK` frames, and warm the model up.

    Parameters
    ----------
    model : Model
        The model.
    fill : {"noise", "zero", "seeded"}
        As it will be played.
    method : str
        What it will be played by; a frame is `MethodInfo.frame_samples` long.

    Returns
    -------
    dict of int to float
        Of a heavy model only the first few: it is measured for about four seconds at most.

    Raises
    ------
    ModelError
        If the model fails, or has no such method.
    """
    info = model.info.method(method)
    n_in = info.frame_samples // info.in_ratio
    stream = model.stream(method, seed=0, fill=fill)
    found: dict[int, float] = {}
    began_s = time.perf_counter()
    n_frames = 1
    while n_frames <= MAX_CHUNK:
        block = np.zeros((n_frames * n_in, info.in_channels), np.float32)
        times_s = []
        for number in range(_WARM_UP_CALLS + _TIMED_CALLS):
            started_s = time.perf_counter()
            stream.process(block)
            if number >= _WARM_UP_CALLS:
                times_s.append(time.perf_counter() - started_s)
        found[n_frames] = sorted(times_s)[_TIMED_CALLS // 2]
        calls_s = (_WARM_UP_CALLS + _TIMED_CALLS) * 2 * found[n_frames]
        if time.perf_counter() - began_s + calls_s > _MAX_MEASURE_S:
            break
        n_frames *= 2
    return found
