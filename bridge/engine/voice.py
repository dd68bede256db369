"""One voice, as the control process knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from latentio.units import frame_length_samples

from ..lifecycle import Lifecycle
from ..pan import pan_matrix
from ..rings.server import VOICE_COUNTERS, ServerMemory
from ..workers.about import About
from .body import Body
from .intent import Intent, Source
from .models import ModelChoice
from .options import VoiceOptions
from .recording import FrameRecording
from .watch import Watch
from .workers import Worker

LIVE_TAG = -1
RETRY_S = 1.0
TOLD_TIMING = (
    *("frame_samples", "latency_samples", "latency_max_samples", "delay_samples"),
    *("stream_latency_samples", "jitter_frames"),
    *("signal_latency_samples", "audio_latency_samples", "bus_latency_samples"),
)
# Of the channels of a voice that is panned, as its own stereo.
_WIDTH = 1.0
# These say what is now; the others add up, also over the bodies of a voice.
_PRESENT = ("position", "decode_ns", "decode_max_ns")


class Voice:
    """A voice: what it is made of, where it lives, and what it is doing.

    Parameters
    ----------
    name : str
        Its name.
    model : ModelChoice
        What it is made of.
    options : VoiceOptions
        How it is made.
    body : Body
        Where it lives.
    memory : ServerMemory
        Of the server.
    life : Lifecycle
        Its states.

    Attributes
    ----------
    body : Body
        Where it lives.
    leaving : Body or None
        Where it lived, while it is faded over.
    intent : Intent
        What was asked of it and holds on.
    source : str
        What it plays, or is about to.
    enabled : bool
        Whether it is not paused.
    asleep : bool
        Whether its decoder does not know yet what it plays, because it is paused.
    gain, position, spread : float
        How loud it is and where; `position` None: straight on its channels.
    recording : FrameRecording or None
        Of its frames.
    watch : Watch or None
        Of its frames, while somebody is told of them.
    failure : str
        Why it failed last, in one line.
    n_wishes, n_stops : int
        How often something else was to be played, or nothing: the last one counts; and how
        often of these nothing.
    n_restarts : int
        How often it has been put back.
    retry_s : float
        `time.monotonic` before which frames do not begin to play by themselves.
    is_ending : bool
        Whether it is being freed.
    """

    def __init__(
        self,
        name: str,
        model: ModelChoice,
        options: VoiceOptions,
        body: Body,
        *,
        memory: ServerMemory,
        life: Lifecycle,
    ) -> None:
        self.name = name
        self.model = model
        self.options = options
        self.body = body
        self.leaving: Body | None = None
        self.life = life
        self.intent = Intent()
        self.source: Source = "none"
        self.enabled = True
        self.asleep = False
        self.gain = 1.0
        self.position: float | None = None
        self.spread = 0.0
        self.recording: FrameRecording | None = None
        self.watch: Watch | None = None
        self.failure = ""
        self.n_wishes = self.n_stops = self.n_restarts = 0
        self.retry_s = 0.0
        self.is_ending = False
        self._n_beginnings = 0
        self._memory = memory
        self._n_received = 0
        self._n_ignored = 0
        self._counted = np.zeros(len(VOICE_COUNTERS), np.int64)

    @property
    def place(self) -> int:
        """Its place in the shared memory."""
        return self.body.place

    @property
    def worker(self) -> Worker | None:
        """Its decoder process; None while it has none."""
        return self.body.worker

    @property
    def about(self) -> About | None:
        """What its model is; None while it is loading."""
        return self.body.about

    @property
    def timing(self) -> Mapping[str, Any]:
        """What its decoder says of its time; empty while it is loading."""
        return self.body.timing

    @property
    def n_dims(self) -> int:
        """Values per frame that it takes; 0 if it takes none, or is loading."""
        about = self.body.about
        return about.n_dims if about is not None and about.takes == "latents" else 0

    @property
    def n_recorded(self) -> int:
        """Values of a frame that can be recorded: one that it makes, or else takes; 0: none."""
        about = self.body.about
        makes_them = about is not None and about.makes == "latents"
        return about.n_out if about is not None and makes_them else self.n_dims

    @property
    def takers(self) -> list[FrameRecording | Watch]:
        """What takes its frames."""
        return [taker for taker in (self.recording, self.watch) if taker is not None]

    def note(self, answer: dict[str, Any]) -> None:
        """Take note of where its decoder says that its slot lies, if that knows of it."""
        if not self.asleep:
            self.intent.note(answer)

    def move(self, body: Body, model: ModelChoice) -> Body:
        """Live elsewhere, with another model; return where it lived, with its counters kept."""
        old = self.body
        self.begin_counts(self.counts())
        self.body, self.model = body, model
        self._memory.counters[self.place, [_RECEIVED, _IGNORED]] = self._n_received, self._n_ignored
        return old

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """Take note, for the time of the block, that it is about to play something else."""
        self._n_beginnings += 1
        try:
            yield
        finally:
            self._n_beginnings -= 1
            if not self._n_beginnings and self.life.state == "idle" and not self.asleep:
                self.source = "none"

    def stopped(self) -> None:
        """Take note that nothing plays any more."""
        if not self._n_beginnings:
            self.source = "none"
            self.intent.hold(None)
        if self.life.state == "playing":
            self.life.to("idle")

    def gains(self, factor: float = 1.0) -> NDArray[np.float32]:
        """Return its gains, shape (voice_channels, outputs), times a factor."""
        shape = self._memory.shape
        gain = self.gain * factor
        targets = np.zeros((shape.voice_channels, shape.outputs), np.float32)
        about = self.about
        n_channels = about.channels if about is not None and about.makes == "audio" else 0
        n_channels = min(n_channels, shape.voice_channels)
        out = self.options.out
        if self.position is not None and n_channels:
            matrix = pan_matrix(self.position, self.spread, _WIDTH, n_channels, shape.channels)
            targets[:n_channels, : shape.channels] = gain * matrix
        elif n_channels == 1 and out is None:
            targets[0, : min(2, shape.channels)] = gain
        else:
            first = (out or 1) - 1
            for channel in range(min(n_channels, shape.channels - first)):
                targets[channel, first + channel] = gain
        if self.options.direct is not None:
            first = self.options.direct - 1
            for channel in range(min(n_channels, shape.direct - first)):
                targets[channel, shape.channels + first + channel] = gain
        return targets

    def put(self, values: Sequence[float], tag: int) -> None:
        """Hand a frame to the decoder.

        Parameters
        ----------
        values : sequence of float
            One per dim.
        tag : int
            `LIVE_TAG`, or its number in a stream.
        """
        if tag == LIVE_TAG:
            self.intent.frame = values
        else:
            self.intent.number = tag + 1
        self.body.put(values, tag)
        if self.leaving is not None:
            self.leaving.put(values, tag)
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
            "method": self.model.method,
            "state": self.life.state,
            "source": self.source,
            "enabled": int(self.enabled),
            "clock": self.options.clock,
            "gain": self.gain,
            "recording": int(self.recording is not None),
            "watched": int(self.watch is not None),
            "untold": 0 if self.watch is None else self.watch.n_untold,
            "restarts": self.n_restarts,
        }
        if self.position is not None:
            found |= {"pan": self.position, "spread": self.spread}
        if self.failure:
            found["reason"] = self.failure
        about, timing = self.about, self.timing
        if about is not None:
            found |= {
                "takes": about.takes,
                "makes": about.makes,
                "dims": about.n_dims,
                "ratio": about.ratio,
                "model_sr": about.model_sr,
                "channels": about.channels,
                "lead": timing["lead_samples"],
                "latency_ms": 1000 * timing["latency_samples"] / self._memory.shape.sample_rate,
                **{key: timing[key] for key in TOLD_TIMING if key in timing},
            }
        counters = self._counted + self._memory.counters[self.place]
        for name, value in zip(VOICE_COUNTERS, counters, strict=True):
            if name.endswith("_ns"):
                found[f"{name[:-3]}_ms"] = int(value) / 1e6
            else:
                found[name] = int(value)
        return found

    def share(self, about: About) -> float:
        """Return the part of real time that its work takes, if its model is this one."""
        sample_rate = self._memory.shape.sample_rate
        clock = self.options.clock
        length = frame_length_samples(about.model_sr, about.ratio, sample_rate, clock)
        return about.frame_s * sample_rate / float(length)

    def counts(self) -> NDArray[np.int64]:
        """Return what it has counted in all its places, in the order of `VOICE_COUNTERS`."""
        here = self._memory.counters[self.place].copy()
        for name in ("received", "ignored"):  # its own count, and not of the place
            here[VOICE_COUNTERS.index(name)] = 0
        total: NDArray[np.int64] = self._counted + here
        return total

    def begin_counts(self, counted: NDArray[np.int64]) -> None:
        """Count on from numbers, in a place that is fresh."""
        self._counted = counted
        for name in _PRESENT:
            self._counted[VOICE_COUNTERS.index(name)] = 0


_RECEIVED = VOICE_COUNTERS.index("received")
_IGNORED = VOICE_COUNTERS.index("ignored")
