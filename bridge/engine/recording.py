"""Recordings: what the server plays to a file, what a voice decodes to a slot."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import os
import struct
import threading
import time
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from latentio.atomic import replacing
from latentio.latents import Latents
from latentio.meta import Meta

from ..errors import BridgeError
from ..rings.entries import Entries
from ..rings.frames import FrameReader
from ..rings.server import ServerMemory
from .flac import FlacFile, write_all

T = TypeVar("T")

# How often the disk thread looks for blocks, and how long it waits for the last one.
POLL_S = 0.05
LAST_BLOCK_S = 0.25
MAX_FRAMES = 2**24
SUFFIXES = (".wav", ".flac")
_HEADER_BYTES = 94
_RIFF_LIMIT_BYTES = 0xFFFFFFFF - 128
_LOGGER = logging.getLogger("bridge.engine")


@dataclass(frozen=True)
class Take:
    """What became of a recording of the output.

    Attributes
    ----------
    n_samples : int
        Length of the file.
    n_lost : int
        Samples that the disk was too slow for, which are silent in the file, or had no room
        for, with which it ends.
    n_clipped : int
        Samples that were beyond -1..1, and are limited to that in the file: only in FLAC.
    """

    n_samples: int
    n_lost: int
    n_clipped: int = 0


def check_name(path: str) -> None:
    """Check that a recording can have such a name.

    Parameters
    ----------
    path : str
        As it was asked for.

    Raises
    ------
    BridgeError
        If it is of no format that can be recorded.
    """
    if Path(path).suffix.lower() not in SUFFIXES:
        raise BridgeError(path, f"must end in {' or '.join(SUFFIXES)}")


class MasterRecording:
    """A file that grows with what the server plays.

    It appears under its name, whole, when it is stopped. Until then it is a hidden file in
    the same folder. A ``.flac`` holds 24 bits, -1..1; everything else is WAV of 32-bit
    floats, and RF64 if it is longer than 4 GB.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    path : Path
        The file (`check_name`).

    Attributes
    ----------
    first_sample : int
        Device sample that is the first of the file.
    """

    def __init__(self, memory: ServerMemory, path: Path) -> None:
        self._path = path
        self._memory = memory
        self._next = int(memory.clock[0]) + 1
        self.first_sample = self._next * memory.shape.period
        self._stop_before: int | None = None
        self._is_stopping = False
        self._wake = threading.Event()
        self._started: Future[None] = Future()
        self._ended: Future[Take] = Future()
        self._thread = threading.Thread(target=self._run, name="recording", daemon=True)
        self._thread.start()

    async def started(self) -> None:
        """Wait until the file is open.

        Raises
        ------
        BridgeError, LatentIOError
            If it cannot be written, or its format has not so many channels.
        """
        await _without_cancelling(self._started)

    def hurry(self) -> None:
        """Look for blocks now; else it does so every `POLL_S`."""
        self._wake.set()

    def is_behind(self, n_blocks: int) -> bool:
        """Return whether more blocks than that have been played and are not yet in the file."""
        if self._ended.done():
            return False
        return int(self._memory.clock[0]) + 1 - self._next > n_blocks

    async def stop(self) -> Take:
        """End with what plays now, and put the file in its place.

        Returns
        -------
        Take

        Raises
        ------
        LatentIOError
            If the disk refused something.
        """
        if not self._is_stopping:
            self._stop_before = int(self._memory.clock[0]) + 1
            self._is_stopping = True
            self.hurry()
        return await _without_cancelling(self._ended)

    # ---- its thread

    def _run(self) -> None:
        try:
            with (
                replacing(self._path) as temporary,
                _nameless(temporary) as file,
                contextlib.closing(self._open(file)) as sink,
            ):
                self._started.set_result(None)
                take = self._write(sink)
        except Exception as error:
            for future in (self._started, self._ended):
                if not future.done():
                    future.set_exception(error)
        else:
            self._ended.set_result(take)

    def _open(self, file: FileIO) -> WavFile | FlacFile:
        shape = self._memory.shape
        kind = FlacFile if self._path.suffix.lower() == ".flac" else WavFile
        return kind(file, shape.sample_rate, shape.channels)

    def _write(self, sink: WavFile | FlacFile) -> Take:
        period = self._memory.shape.period
        block = np.zeros(self._memory.tap.max_values, np.float32)
        silence = np.zeros_like(block)
        n_blocks = n_silent = 0
        is_full = False
        give_up_s = math.inf
        while self._stop_before is None or self._next < self._stop_before:
            self._wake.clear()
            entry = self._memory.tap.read(self._next, block)
            if entry is None and self._memory.tap.number_at(self._next) <= self._next:
                # It is still to come; of the last one nobody knows whether it will.
                if self._is_stopping:
                    give_up_s = min(give_up_s, time.monotonic() + LAST_BLOCK_S)
                    if time.monotonic() > give_up_s:
                        break
                    time.sleep(POLL_S / 10)
                else:
                    self._wake.wait(POLL_S)
                continue
            if not is_full:
                try:
                    sink.write(silence if entry is None else block)
                except OSError as error:
                    _LOGGER.warning("the recording ends here: %s", error.strerror)
                    is_full = True
            n_silent += entry is None and not is_full
            n_blocks += 1
            self._next += 1
        n_samples = sink.finish()
        if n_samples < n_blocks * period and not is_full:
            _LOGGER.warning("the recording has no end: the disk is full")
        n_lost = n_silent * period + n_blocks * period - n_samples
        if sink.n_clipped:
            _LOGGER.warning("%d samples were clipped: .wav would keep them", sink.n_clipped)
        return Take(n_samples, n_lost, sink.n_clipped)


class WavFile:
    """A WAV file of 32-bit floats.

    Parameters
    ----------
    file : FileIO
        Empty, and open for writing.
    sample_rate, channels : int
        Of the sound.

    Attributes
    ----------
    n_clipped : int
        0: it holds whatever there is.
    """

    n_clipped = 0

    def __init__(self, file: FileIO, sample_rate: int, channels: int) -> None:
        self._file = file
        self._sample_rate = sample_rate
        self._channels = channels
        self._n_bytes = 0
        file.write(_header(sample_rate, channels, 0))

    def write(self, values: NDArray[np.float32]) -> None:
        """Append interleaved samples; `OSError` if the disk refuses."""
        write_all(self._file, values.data.cast("B"))
        self._n_bytes += values.nbytes

    def finish(self) -> int:
        """Complete the file with what could be written, and return its length in samples."""
        n_samples = self._n_bytes // (4 * self._channels)
        self._file.truncate(_HEADER_BYTES + self._n_bytes)
        self._file.seek(0)
        self._file.write(_header(self._sample_rate, self._channels, n_samples))
        return n_samples

    def close(self) -> None:
        """Nothing is left to do."""


@contextlib.contextmanager
def _nameless(path: Path) -> Iterator[FileIO]:
    """Open a file that gets its name when it is whole, where the system can do that.

    A server that is killed leaves nothing of it.
    """
    try:
        descriptor = os.open(path.parent, os.O_RDWR | getattr(os, "O_TMPFILE", 0), 0o666)
    except OSError:  # the system cannot, or the folder refuses, and says so here
        with path.open("wb", buffering=0) as file:
            yield file
        return
    with open(descriptor, "wb", buffering=0) as file:
        yield file
        os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor, follow_symlinks=True)


class FrameRecording:
    """The frames that a voice plays.

    Of two frames for one time, the one that came later is heard, and none after it.

    Parameters
    ----------
    entries : Entries
        ``frames_out`` of the voice.
    n_dims : int
        Dims of a frame.

    Attributes
    ----------
    n_lost : int
        Frames that could not be kept.
    """

    def __init__(self, entries: Entries, n_dims: int) -> None:
        self.n_lost = 0
        self._reader = FrameReader(entries)
        self._reader.skip_all()
        self._n_skipped = self._reader.n_overwritten
        self._n_dims = n_dims
        self._stamps = array("q")
        self._values = array("f")

    def follow(self, entries: Entries) -> None:
        """Go on with frames that come in elsewhere, or there anew.

        Parameters
        ----------
        entries : Entries
            ``frames_out`` of where the voice lives now.
        """
        self.drain()
        self._reader = FrameReader(entries)
        self._n_skipped = 0

    def drain(self) -> None:
        """Take what has come."""
        while (entry := self._reader.get()) is not None:
            while self._stamps and self._stamps[-1] >= entry.stamp:
                self._stamps.pop()
                del self._values[-self._n_dims :]
            if len(self._stamps) < MAX_FRAMES:
                self._stamps.append(entry.stamp)
                self._values.frombytes(self._reader.values[: self._n_dims].tobytes())
            else:
                self.n_lost += 1

    def latents(self, before: int, model_sr: int, ratio: int, meta: Meta) -> Latents:
        """Return all frames that begin before a device sample.

        Parameters
        ----------
        before : int
            The sample.
        model_sr, ratio : int
            Of the model.
        meta : Meta
            What is known of it.

        Returns
        -------
        Latents, shape (n_frames, n_dims)

        Raises
        ------
        BridgeError
            If there are none.
        """
        self.drain()
        self.n_lost += self._reader.n_overwritten - self._n_skipped
        n_frames = bisect_left(self._stamps, before)
        if not n_frames:
            raise BridgeError("recording", "holds no frames", "play something meanwhile")
        values = np.array(self._values[: n_frames * self._n_dims], np.float64)
        return Latents(values.reshape(n_frames, self._n_dims), model_sr, ratio, meta)


async def _without_cancelling(future: Future[T]) -> T:
    """Wait for a future of a thread, which goes on if nobody waits any more."""
    return await asyncio.shield(asyncio.wrap_future(future))


def _header(sample_rate_hz: int, n_channels: int, n_samples: int) -> bytes:
    """Return the header of a float WAV, or of RF64 beyond 4 GB (EBU Tech 3306)."""
    frame_bytes = 4 * n_channels
    data_bytes = frame_bytes * n_samples
    large = data_bytes > _RIFF_LIMIT_BYTES
    riff_bytes = _HEADER_BYTES - 8 + data_bytes
    layout = struct.pack(
        "<HHIIHHH",
        3,
        n_channels,
        sample_rate_hz,
        sample_rate_hz * frame_bytes,
        frame_bytes,
        32,
        0,
    )
    chunks = (
        # A reserved place, which readers skip unless the file is large.
        (b"ds64" if large else b"JUNK", struct.pack("<QQQI", riff_bytes, data_bytes, n_samples, 0)),
        (b"fmt ", layout),
        (b"fact", struct.pack("<I", min(n_samples, 0xFFFFFFFF))),
    )
    head = (b"RF64" if large else b"RIFF") + _size(riff_bytes, large) + b"WAVE"
    for name, content in chunks:
        head += name + struct.pack("<I", len(content)) + content
    return head + b"data" + _size(data_bytes, large)


def _size(n_bytes: int, large: bool) -> bytes:
    return b"\xff\xff\xff\xff" if large else struct.pack("<I", n_bytes)
