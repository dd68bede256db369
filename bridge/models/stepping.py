"""Run a method over a long sequence in chunks, as if it were one call.

A streaming model is simply fed chunk after chunk. A model that was exported without
streaming forgets everything between calls: its chunks are widened by the frames that
they depend on, and faded over one frame where they meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np

from .contract import Fill, Float32Array, MethodProbe, Model

# read(first, stop) gives the input of frames first..stop-1.
Read: TypeAlias = Callable[[int, int], Float32Array]


def in_chunks(
    model: Model,
    method: str,
    read: Read,
    n_frames: int,
    *,
    chunk: int,
    seed: int,
    fill: Fill = "noise",
) -> Iterator[Float32Array]:
    """Run `method` over `n_frames` frames.

    Parameters
    ----------
    model : Model
        The model.
    method : str
        Its method.
    read : callable
        ``read(first, stop)`` gives float32 input of shape (n_in, in_channels).
        A streaming model may ask for frames beyond `n_frames`.
    n_frames : int
        How many frames there are, 1 or more.
    chunk : int
        Frames per call, 1 or more.
    seed : int
        Of the random numbers.
    fill : {"noise", "zero", "seeded"}
        As in `Model.stream`.

    Yields
    ------
    ndarray of float32, shape (n_out, out_channels)
        Consecutive output. A streaming model is always given whole chunks, so that all
        calls have one shape: the last piece may go beyond `n_frames`.

    Raises
    ------
    ModelError
        If the model fails.
    """
    probe = model.probe(method)
    if probe.streaming:
        yield from _streamed(model, method, read, n_frames, chunk=chunk, seed=seed, fill=fill)
    else:
        size = overlapped_chunk(probe, n_frames, chunk)
        yield from _overlapped(model, method, read, n_frames, chunk=size, seed=seed, fill=fill)


def overlapped_chunk(probe: MethodProbe, n_frames: int, chunk: int) -> int:
    """Return how many new frames a call should bring for a model without streaming.

    Parameters
    ----------
    probe : MethodProbe
        Of the method.
    n_frames : int
        Length of the sequence.
    chunk : int
        Frames per call that were chosen for speed.

    Returns
    -------
    int
        `n_frames` (one call) if a chunk would depend on frames without end, or the
        model keeps a state that such calls would disturb.
    """
    if probe.lead_frames is None or probe.tail_frames is None or probe.stateful:
        return n_frames
    return min(n_frames, max(chunk, 4 * (probe.lead_frames + probe.tail_frames)))


def _streamed(
    model: Model,
    method: str,
    read: Read,
    n_frames: int,
    *,
    chunk: int,
    seed: int,
    fill: Fill,
) -> Iterator[Float32Array]:
    stream = model.stream(method, seed=seed, fill=fill)
    for first in range(0, n_frames, chunk):
        yield stream.process(read(first, first + chunk))


def _overlapped(
    model: Model,
    method: str,
    read: Read,
    n_frames: int,
    *,
    chunk: int,
    seed: int,
    fill: Fill,
) -> Iterator[Float32Array]:
    """Yield chunk after chunk; each one reaches a frame into the next, to be faded."""
    probe = model.probe(method)
    lead, tail = probe.lead_frames or 0, probe.tail_frames or 0
    info = model.info.method(method)
    n_out = info.frame_samples // info.out_ratio
    rise = ((np.arange(n_out, dtype=np.float32) + 0.5) / n_out)[:, np.newaxis]
    stream = model.stream(method, seed=seed, fill=fill)
    kept: Float32Array | None = None
    for first in range(0, n_frames, chunk):
        stop = min(first + chunk, n_frames)
        fade = 1 if stop < n_frames else 0
        start = max(0, first - tail)
        stream.position = start
        output = stream.process(read(start, min(n_frames, stop + fade + lead)))
        piece = output[(first - start) * n_out : (stop + fade - start) * n_out]
        if kept is not None:
            piece[:n_out] = kept + rise * (piece[:n_out] - kept)
        if fade:
            kept = piece[-n_out:].copy()
            piece = piece[:-n_out]
        yield piece
