"""Where a voice lives: a place in the shared memory, and a decoder that works for it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..rings.frames import FrameWriter
from ..rings.server import ServerMemory
from ..workers.about import About
from .workers import Worker


class Body:
    """A place of the shared memory and the decoder that fills it.

    A voice has one; while its model is swapped it has another for the old one.

    Parameters
    ----------
    place : int
        Its place, which is made fresh.
    memory : ServerMemory
        Of the server.

    Attributes
    ----------
    place : int
        Its place.
    worker : Worker or None
        Its decoder process; None while it has none.
    about : About or None
        What its model is; None before it is loaded.
    timing : mapping
        What its decoder says of its time; empty before it is loaded.
    is_dropped : bool
        Whether its place is no longer its own.
    """

    def __init__(self, place: int, memory: ServerMemory) -> None:
        self.place = place
        self.worker: Worker | None = None
        self.about: About | None = None
        self.timing: Mapping[str, Any] = {}
        self.is_dropped = False
        self._memory = memory
        self.renew()

    def renew(self) -> None:
        """Begin anew in shared memory that is fresh, or is made so here."""
        self._memory.start_voice(self.place)
        self._frames_in = FrameWriter(self._memory.frames_in[self.place])

    def opened(self, worker: Worker, timing: Mapping[str, Any]) -> None:
        """Take note of the decoder that it has got.

        Parameters
        ----------
        worker : Worker
            The decoder.
        timing : mapping
            What it says of the voice's time (`bridge.workers.runs.RunMaker.to_json`).
        """
        self.worker, self.about, self.timing = worker, worker.about, timing

    def sound(self, number: int) -> None:
        """Let it be heard.

        Parameters
        ----------
        number : int
            Not 0, and of nothing that was heard in its place before.
        """
        self._memory.enabled[self.place] = number

    def silence(self) -> None:
        """Let it be heard no more: the audio process fades it out."""
        self._memory.enabled[self.place] = 0

    def forget_sound(self) -> None:
        """Remove what a decoder that has ended had made: the next one begins anew."""
        self._memory.blocks[self.place].forget()
        self._memory.frames_out[self.place].forget()

    def set_gains(
        self,
        gains: NDArray[np.float32],
        n_samples: int = 0,
        period: int = 0,
        *,
        from_silence: bool = False,
    ) -> None:
        """Go to other gains.

        Parameters
        ----------
        gains : ndarray of float32, shape (voice_channels, outputs)
            From each of its channels to each output.
        n_samples : int
            Length of the way.
        period : int
            Where the way begins.
        from_silence : bool
            Whether it begins at silence if it was not heard before; else such a body has its
            gains at once.
        """
        number = int(self._memory.ramps[self.place, 0])
        # The gains last: it is by them that the audio process sees that something is new.
        self._memory.ramps[self.place] = number + 1, n_samples, period, from_silence
        self._memory.gains[self.place] = gains

    def put(self, values: Sequence[float], tag: int) -> None:
        """Hand a frame to the decoder.

        Parameters
        ----------
        values : sequence of float
            One per dim.
        tag : int
            As in `bridge.rings.server`.
        """
        self._frames_in.put(np.array(values, np.float32), tag, time.monotonic_ns())
