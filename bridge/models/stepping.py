"""Run a method over a long sequence in chunks, as if it were one call.

A streaming model is simply fed chunk after chunk. A model that was exported without
streaming forgets everything between calls: its chunks are widened by the frames that
they depend on, and faded over one frame where they meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias

import numpy as np

from .contract import Fill, Float32Array, MethodProbe, Model, Stream

# read(first, stop) gives the input of frames first..stop-1.
Read: TypeAlias = Callable[[int, int], Float32Array]


class Stepper(Protocol):
    """Something that is fed with consecutive frames, in chunks of any size."""

    stream: Stream

    def run(self, read: Read, first: int, stop: int) -> Float32Array:
        """Return the output for frames `first` to ``stop - 1``; `first` is where the last stopped.

        Parameters
        ----------
        read : callable
            ``read(first, stop)`` gives float32 input of shape (n_in, in_channels).
        first, stop : int
            Frame numbers.

        Returns
        -------
        ndarray of float32, shape (n_out, out_channels)

        Raises
        ------
        ModelError
            If the model fails.
        """

    def skip(self, n_frames: int) -> None:
        """Leave frames out: the next `run` begins so many later."""


class Streamed:
    """A streaming model: the output is what the stream gives.

    Parameters
    ----------
    stream : Stream
        Fresh, its `position` the number of the first frame.
    """

    def __init__(self, stream: Stream) -> None:
        self.stream = stream

    def run(self, read: Read, first: int, stop: int) -> Float32Array:
        """Feed the stream; see `Stepper.run`. `read` is called once, with these numbers."""
        return self.stream.process(read(first, stop))

    def skip(self, n_frames: int) -> None:
        """Leave frames out; the noise of missing dims goes by their number."""
        self.stream.position += n_frames


class Overlapped:
    """A model without streaming: its chunks overlap and are faded.

    Parameters
    ----------
    stream : Stream
        Of the model.
    probe : MethodProbe
        Of the method, with `lead_frames` and `tail_frames`.
    begin : int
        First frame that may be read.
    end : int or None
        Number of frames; None if they do not end.
    offset : int
        What to add to a frame's number for `Stream.position`.

    Notes
    -----
    Frames around those asked for are read, too, and some of them again.
    """

    def __init__(
        self,
        stream: Stream,
        probe: MethodProbe,
        *,
        begin: int = 0,
        end: int | None = None,
        offset: int = 0,
    ) -> None:
        self.stream = stream
        self._lead, self._tail = probe.lead_frames or 0, probe.tail_frames or 0
        self._begin, self._end, self._offset = begin, end, offset
        self._n_out = n_out = stream.method.frame_samples // stream.method.out_ratio
        self._rise = ((np.arange(n_out, dtype=np.float32) + 0.5) / n_out)[:, np.newaxis]
        # The last chunk's way into the frame that comes next.
        self._kept: Float32Array | None = None

    def run(self, read: Read, first: int, stop: int) -> Float32Array:
        """Return the output as of one call; see `Stepper.run`. `stop` is at most `end`."""
        end, n_out = self._end, self._n_out
        fade = 1 if end is None or stop < end else 0
        start = max(self._begin, first - self._tail)
        needed = stop + fade + self._lead
        self.stream.position = self._offset + start
        output = self.stream.process(read(start, needed if end is None else min(end, needed)))
        piece = output[(first - start) * n_out : (stop + fade - start) * n_out]
        if self._kept is not None:
            piece[:n_out] = self._kept + self._rise * (piece[:n_out] - self._kept)
            self._kept = None
        if fade:
            self._kept = piece[-n_out:].copy()
            piece = piece[:-n_out]
        return piece

    def skip(self, n_frames: int) -> None:
        """Leave frames out; what comes next is not faded with what was."""
        self._kept = None


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
    stream = model.stream(method, seed=seed, fill=fill)
    stepper: Stepper
    if probe.streaming:
        stepper, longest = Streamed(stream), n_frames + chunk
    else:
        chunk = overlapped_chunk(probe, n_frames, chunk)
        stepper, longest = Overlapped(stream, probe, end=n_frames), n_frames
    for first in range(0, n_frames, chunk):
        yield stepper.run(read, first, min(first + chunk, longest))


def overlaps(probe: MethodProbe) -> bool:
    """Return whether chunks of a model without streaming can be joined by overlapping them.

    They cannot if they depend on frames without end, or the model keeps a state that
    such calls would disturb.
    """
    return not (probe.lead_frames is None or probe.tail_frames is None or probe.stateful)


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
        `n_frames` (one call) where chunks cannot be joined (`overlaps`).
    """
    if not overlaps(probe):
        return n_frames
    return min(n_frames, max(chunk, 4 * ((probe.lead_frames or 0) + (probe.tail_frames or 0))))
