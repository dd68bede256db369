"""How many frames a decoder should be given per call: measured once, then remembered.

The best chunk differs by more than ten times between machines and models, so it is
measured. But sums in another order differ in the last bits, and two measurements need
not agree: so that two renders with one seed are equal byte by byte, the choice is kept
in a small file per model, engine (torch, threads, processor) and method. Where nothing
can be kept, and for short pieces, the choice follows from the ratio alone.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .cache import Memory
from .models.contract import Fill, Float32Array, Model

MAX_CALL_SAMPLES = 2**19
MAX_CHUNK = 4096
MAX_GROWTH_BYTES = 256 * 2**20
_DEFAULT_CALL_SAMPLES = 2**17
_SHORT_CHUNKS = 4
_WARM_UP_CALLS = 3
_TIMED_CALLS = 3
_SLOW_CALL_S = 1.5
# A smaller chunk is taken if it is nearly as fast: less memory, a smoother progress bar.
_NEARLY = 1.05
_CLEAR_PEAK = Path("/proc/self/clear_refs")  # Linux; see proc(5)
_STATUS = Path("/proc/self/status")


@dataclass(frozen=True)
class Chunk:
    """A chosen chunk.

    Attributes
    ----------
    n_frames : int
        Frames per call.
    origin : str
        ``"given"``, ``"measured"``, ``"remembered"`` or ``"fixed"``.
    """

    n_frames: int
    origin: str


def choose_chunk(
    model: Model, method: str = "decode", fill: Fill = "noise", n_frames: int | None = None
) -> Chunk:
    """Return the chunk for a method, as it was chosen before or measured now.

    Parameters
    ----------
    model : Model
        The model; it is warm afterwards.
    method : str
        Its method.
    fill : {"noise", "zero", "seeded"}
        As in `Model.stream`.
    n_frames : int, optional
        How many frames will come. A few seconds are not worth the measurement, which
        takes as long: they get the fixed chunk.

    Raises
    ------
    ModelError
        If the model fails.
    """
    fixed = Chunk(_fixed(model, method), "fixed")
    if n_frames is not None and n_frames < _SHORT_CHUNKS * fixed.n_frames:
        return fixed
    info = model.info
    memory = Memory("chunks", info.sha256 or info.name, info.engine, method, fill)
    found = memory.recall()
    remembered = _valid(found)
    if remembered is not None:
        return Chunk(remembered, "remembered")
    if not memory.can_keep():
        return fixed
    memory.keep({"n_frames": _measure(model, method, fill)}, instead_of=found)
    # The first of several processes wins, and the others follow it.
    remembered = _valid(memory.recall())
    return fixed if remembered is None else Chunk(remembered, "measured")


def warm_up(model: Model, method: str, chunk: int, fill: Fill = "noise") -> None:
    """Call a method with blocks of one size until TorchScript has compiled for it."""
    call, shape = _caller(model, method, chunk, fill)
    for _ in range(_WARM_UP_CALLS):
        call(np.zeros(shape, np.float32))


def _measure(model: Model, method: str, fill: Fill) -> int:
    """Time chunks of 1, 2, 4, ... frames until they get no faster or too large."""
    frame_samples = model.info.method(method).frame_samples
    largest = _fitting(model, method, MAX_CALL_SAMPLES // frame_samples)
    at_start_bytes = _start_peak()
    per_frame_s: dict[int, float] = {}
    chunk = 1
    while chunk <= largest:
        call, shape = _caller(model, method, chunk, fill)
        block = np.random.default_rng(0).standard_normal(shape).astype(np.float32)
        times_s = []
        for number in range(_WARM_UP_CALLS + _TIMED_CALLS):
            started_s = time.perf_counter()
            call(block)
            if number >= _WARM_UP_CALLS:
                times_s.append(time.perf_counter() - started_s)
        too_large = _peak_bytes() - at_start_bytes > MAX_GROWTH_BYTES
        if too_large and per_frame_s:
            break
        per_frame_s[chunk] = min(times_s) / chunk
        if too_large or min(times_s) > _SLOW_CALL_S:
            break
        chunk *= 2
    fastest_s = min(per_frame_s.values())
    return min(n for n, seconds in per_frame_s.items() if seconds <= _NEARLY * fastest_s)


def _caller(
    model: Model, method: str, chunk: int, fill: Fill
) -> tuple[Callable[[Float32Array], Float32Array], tuple[int, int]]:
    info = model.info.method(method)
    stream = model.stream(method, seed=0, fill=fill)
    return stream.process, (chunk * info.frame_samples // info.in_ratio, info.in_channels)


def _fixed(model: Model, method: str) -> int:
    frame_samples = model.info.method(method).frame_samples
    return _fitting(model, method, _DEFAULT_CALL_SAMPLES // frame_samples)


def _valid(record: dict[str, Any] | None) -> int | None:
    value = (record or {}).get("n_frames")
    return value if isinstance(value, int) and 1 <= value <= MAX_CHUNK else None


def _fitting(model: Model, method: str, n_frames: int) -> int:
    """Return at most `n_frames`, and so few that input and output alone fit the memory."""
    info = model.info.method(method)
    frame_values = info.frame_samples * (
        info.in_channels / info.in_ratio + info.out_channels / info.out_ratio
    )
    return max(1, min(MAX_CHUNK, n_frames, int(MAX_GROWTH_BYTES / (4 * frame_values))))


def _start_peak() -> int:
    """Forget the largest memory so far where the system allows it; return what is now."""
    with contextlib.suppress(OSError):
        _CLEAR_PEAK.write_text("5")
    return _peak_bytes()


def _peak_bytes() -> int:
    """Return the largest memory since `_start_peak`, or ever, or 0 where it is not told."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        return 1024 * int(_STATUS.read_text().split("VmHWM:")[1].split()[0])
    try:
        import resource  # noqa: PLC0415 (POSIX only)
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
