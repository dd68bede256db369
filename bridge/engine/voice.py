"""One voice, as the control process knows it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

import numpy as np

from latentio.units import frame_length_samples

from ..lifecycle import Lifecycle
from ..rings.frames import FrameWriter
from ..rings.server import VOICE_COUNTERS, ServerMemory
from ..workers.about import About
from .models import ModelChoice
from .options import VoiceOptions
from .recording import FrameRecording
from .workers import Worker

Source: TypeAlias = Literal["none", "slot", "live", "stream"]

LIVE_TAG = -1
RETRY_S = 1.0
TOLD_TIMING = (
    *("frame_samples", "latency_samples", "latency_max_samples", "delay_samples"),
    *("stream_latency_samples", "jitter_frames"),
)


class Voice:
    """A voice: its place in the shared memory, its decoder, and what it is doing.

    Parameters
    ----------
    name : str
        Its name.
    place : int
        Its place in the shared memory, which is made fresh.
    model : ModelChoice
        What it is made of.
    options : VoiceOptions
        How it is made.
    memory : ServerMemory
        Of the server.
    life : Lifecycle
        Its states.

    Attributes
    ----------
    worker : Worker or None
        Its decoder process; None while it is loading.
    about : About or None
        What its model is; None while it is loading.
    timing : mapping
        What its decoder says of its time; empty while it is loading.
    source : {"none", "slot", "live", "stream"}
        What it plays, or is about to.
    enabled : bool
        Whether it is not paused.
    gain : float
        How loud it is.
    recording : FrameRecording or None
        Of its frames.
    failure : str
        Why it failed, in one line.
    n_wishes, n_stops : int
        How often something else was to be played, or nothing: the last one counts; and how
        often of these nothing.
    retry_s : float
        `time.monotonic` before which frames do not begin to play by themselves.
    is_ending : bool
        Whether it is being freed.
    """

    def __init__(
        self,
        name: str,
        place: int,
        model: ModelChoice,
        options: VoiceOptions,
        *,
        memory: ServerMemory,
        life: Lifecycle,
    ) -> None:
        self.name = name
        self.place = place
        self.model = model
        self.options = options
        self.life = life
        self.worker: Worker | None = None
        self.about: About | None = None
        self.timing: Mapping[str, Any] = {}
        self.source: Source = "none"
        self.enabled = True
        self.gain = 1.0
        self.recording: FrameRecording | None = None
        self.failure = ""
        self.n_wishes = self.n_stops = 0
        self.retry_s = 0.0
        self.is_ending = False
        self.n_dims = 0
        self._n_beginnings = 0
        self._memory = memory
        self._n_received = 0
        self._n_ignored = 0
        memory.start_voice(place)
        self._frames_in = FrameWriter(memory.frames_in[place])

    def opened(self, worker: Worker, timing: Mapping[str, Any], number: int) -> None:
        """Take note of the decoder that the voice has got; it may be heard from now on.

        Parameters
        ----------
        worker : Worker
            The decoder.
        timing : mapping
            What it says of the voice's time (`bridge.workers.runs.RunMaker.to_json`).
        number : int
            Not 0, and of no other voice of the server.
        """
        self.about = worker.about
        self.n_dims = worker.about.n_dims
        self.timing = timing
        self.set_gain(1.0, 0.0)
        self._memory.enabled[self.place] = number

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """Take note, for the time of the block, that it is about to play something else."""
        self._n_beginnings += 1
        try:
            yield
        finally:
            self._n_beginnings -= 1
            if not self._n_beginnings and self.life.state == "idle":
                self.source = "none"

    def stopped(self) -> None:
        """Take note that nothing plays any more."""
        if not self._n_beginnings:
            self.source = "none"
        if self.life.state == "playing":
            self.life.to("idle")

    def silence(self) -> None:
        """Let it be heard no more."""
        self._memory.enabled[self.place] = 0

    def set_gain(self, gain: float, ramp_ms: float) -> None:
        """Set how loud it is.

        Parameters
        ----------
        gain : float
            Factor.
        ramp_ms : float
            Time to get there.
        """
        shape = self._memory.shape
        self.gain = gain
        targets = np.zeros((shape.voice_channels, shape.channels), np.float32)
        n_channels = 1 if self.about is None else self.about.channels
        first = (self.options.out or 1) - 1
        for channel in range(min(n_channels, shape.voice_channels, shape.channels - first)):
            targets[channel, first + channel] = gain
        if n_channels == 1 and self.options.out is None:
            targets[0, :2] = gain
        number, _ = self._memory.ramps[self.place]
        # The gains last: it is by them that the audio process sees that something is new.
        self._memory.ramps[self.place] = number + 1, round(ramp_ms * shape.sample_rate / 1000)
        self._memory.gains[self.place] = targets

    def put(self, values: Sequence[float], tag: int) -> None:
        """Hand a frame to the decoder.

        Parameters
        ----------
        values : sequence of float
            One per dim.
        tag : int
            `LIVE_TAG`, or its number in a stream.
        """
        self._frames_in.put(np.array(values, np.float32), tag, time.monotonic_ns())
        self._n_received += 1
        self._memory.counters[self.place, _RECEIVED] = self._n_received

    def ignore(self, n_frames: int = 1) -> None:
        """Count frames that it cannot take."""
        self._n_ignored += n_frames
        self._memory.counters[self.place, _IGNORED] = self._n_ignored

    def take_peak(self) -> float:
        """Return the largest magnitude since the last call."""
        peak = float(self._memory.peaks[self.place])
        self._memory.peaks[self.place] = 0.0
        return peak

    def info(self) -> dict[str, object]:
        """Return everything that is known of it, by key."""
        found: dict[str, object] = {
            "model": self.model.name,
            "state": self.life.state,
            "source": self.source,
            "enabled": int(self.enabled),
            "clock": self.options.clock,
            "gain": self.gain,
            "recording": int(self.recording is not None),
        }
        if self.failure:
            found["reason"] = self.failure
        about, timing = self.about, self.timing
        if about is not None:
            found |= {
                "dims": about.n_dims,
                "ratio": about.ratio,
                "model_sr": about.model_sr,
                "channels": about.channels,
                "lead": timing["lead_samples"],
                "latency_ms": 1000 * timing["latency_samples"] / self._memory.shape.sample_rate,
                **{key: timing[key] for key in TOLD_TIMING},
            }
        for name, value in zip(VOICE_COUNTERS, self._memory.counters[self.place], strict=True):
            if name.endswith("_ns"):
                found[f"{name[:-3]}_ms"] = int(value) / 1e6
            else:
                found[name] = int(value)
        return found

    def share(self, about: About) -> float:
        """Return the part of real time that decoding it takes, if its model is this one."""
        sample_rate = self._memory.shape.sample_rate
        clock = self.options.clock
        length = frame_length_samples(about.model_sr, about.ratio, sample_rate, clock)
        return about.frame_s * sample_rate / float(length)


_RECEIVED = VOICE_COUNTERS.index("received")
_IGNORED = VOICE_COUNTERS.index("ignored")
