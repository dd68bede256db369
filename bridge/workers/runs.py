"""Make the runs of one voice: fresh decoders, each with the voice's attributes and seed."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, cast

from latentio.units import Clock, frame_length_samples

from ..errors import ModelError
from ..models.contract import FILLS, Fill, Model, Stream, Value, check_seed
from ..models.stepping import Overlapped, Stepper, Streamed, overlaps
from ..rings.frames import FrameReader
from ..rings.server import Shape
from ..rt.latency import Timing, in_device_samples, whole_lead
from ..sources.live import Live
from ..sources.player import Player, Slot
from ..sources.source import Count, Source
from ..sources.stream import NumberedStream, jitter_frames
from .resample import Resampler
from .run import Run

# Decoders remember what came before. How long, where it could not be measured, and at most.
_MEMORY_S = 0.5
_MAX_MEMORY_S = 2.0


class RunMaker:
    """What all runs of a voice have in common.

    Parameters
    ----------
    model : Model
        The model; it was measured before.
    shape : Shape
        Of the server's memory.
    clock : {"samples", "true"}
        How long frames last.
    lead : int
        Device samples ahead, 0 to a second; rounded up to whole periods.
    seed : int
        Of the noise.
    fill : str or None
        As in `bridge.models.contract.Model.stream`; None as `bridge.render` chooses.

    Attributes
    ----------
    timing : Timing
        How the voice lies in time.
    n_channels, n_dims : int
        Of the model's audio and frames.
    jitter_frames : int
        Frames that a stream waits for.

    Raises
    ------
    ModelError
        If the voice has no room for the model's dims or channels.
    ValueError
        If an argument is not one of its choices.
    """

    def __init__(
        self,
        model: Model,
        shape: Shape,
        *,
        clock: str,
        lead: int,
        seed: int,
        fill: str | None,
    ) -> None:
        info, probe = model.info, model.probe("decode")
        method = info.method("decode")
        model_sr, device_sr = info.require_sr(), shape.sample_rate
        self.n_channels, self.n_dims = method.out_channels, method.in_channels
        if self.n_channels > shape.voice_channels:
            raise ModelError(
                info.name,
                f"has {self.n_channels} audio channels, a voice here has {shape.voice_channels}",
                f"serve with --voice-channels {self.n_channels}",
            )
        if self.n_dims > shape.max_dims:
            raise ModelError(
                info.name,
                f"has {self.n_dims} dims, a frame here has {shape.max_dims} at most",
                f"serve with --max-dims {self.n_dims}",
            )
        if fill is not None and fill not in FILLS:
            raise ValueError(f"fill must be one of {', '.join(FILLS)}, not {fill!r}")
        if not 0 <= lead <= device_sr:
            raise ValueError(f"lead must be from 0 to {device_sr} samples, not {lead}")
        if whole_lead(lead, shape.period) // shape.period + 2 > shape.n_blocks:
            raise ValueError(f"lead must fit into {shape.n_blocks - 2} periods of memory")
        check_seed(seed)
        self._model, self._probe, self._seed = model, probe, seed
        self._fill: Fill = fill or ("seeded" if info.full_n_dims else "noise")
        self._ratio = method.in_ratio
        self._delay = probe.delay_samples or 0
        self._rates = (model_sr, device_sr)
        self._is_resampled = clock == "true" and model_sr != device_sr
        resampler = self._resampler()
        self.timing = Timing(
            period=shape.period,
            length=frame_length_samples(model_sr, self._ratio, device_sr, cast(Clock, clock)),
            lead=whole_lead(lead, shape.period),
            lookahead=resampler.lookahead if resampler else 0,
            delay=in_device_samples(self._delay, model_sr, device_sr, resampled=self._is_resampled),
        )
        self.jitter_frames = jitter_frames(self.timing.length, device_sr)
        memory = int(_MEMORY_S * model_sr) + self._delay
        if probe.tail_frames is not None:
            memory = min(probe.tail_frames * self._ratio, int(_MAX_MEMORY_S * model_sr))
        self._n_memory = -(-memory // self._ratio) if probe.stateful or probe.tail_frames else 0
        self._attributes: dict[str, tuple[Any, ...]] = {}

    def to_json(self) -> dict[str, Any]:
        """Return what a voice is told of: device samples, except for the frames."""
        timing = self.timing
        # The first of them waits for the others.
        stream = timing.latency_samples + int((self.jitter_frames - 1) * timing.length)
        return {
            "frame_samples": float(timing.length),
            "frame_samples_exact": [timing.length.numerator, timing.length.denominator],
            "lead_samples": timing.lead,
            "lookahead_samples": timing.lookahead,
            "delay_samples": timing.delay,
            "latency_samples": timing.latency_samples,
            "latency_max_samples": timing.latency_max_samples,
            "stream_latency_samples": stream,
            "jitter_frames": self.jitter_frames,
        }

    def player(
        self, slot: Slot, start: Fraction, speed: float, loop: tuple[int, int] | None
    ) -> Run:
        """Return a run of a slot, the delay of the model taken out.

        Parameters
        ----------
        slot : Slot
            With the model's dims.
        start : Fraction
            Frame to begin with.
        speed : float
            Frames per step.
        loop : tuple of int or None
            As for `Player`.
        """
        player = Player(slot, start, speed, loop)
        before = player.n_before
        n_before = self._n_memory if before is None else min(before, self._n_memory)
        # The noise of missing dims goes by the number of the frame, as in a render.
        offset = max(int(start), n_before)
        stream = self._stream(offset - n_before)
        n_steps = player.n_steps
        end = None
        stepper: Stepper = Streamed(stream)
        if not self._probe.streaming and overlaps(self._probe):
            if n_steps is not None:
                end = n_steps - (-self._delay // self._ratio)
            stepper = Overlapped(stream, self._probe, begin=-n_before, end=end, offset=offset)
        return self._run(player, stepper, n_before=n_before, delay=self._delay, end=end)

    def live(self, frames: FrameReader, count: Count) -> Run:
        """Return a run of live frames.

        Parameters
        ----------
        frames : FrameReader
            Where they come in.
        count : callable
            As for `Live`.
        """
        return self._run(Live(frames, self.n_dims, count), Streamed(self._stream(0)))

    def stream(self, frames: FrameReader, first: int, count: Count) -> Run:
        """Return a run of numbered frames.

        Parameters
        ----------
        frames : FrameReader
            Where they come in.
        first : int
            Number of the first.
        count : callable
            As for `NumberedStream`.
        """
        source = NumberedStream(frames, self.n_dims, first, count)
        return self._run(source, Streamed(self._stream(0)))

    def set(self, name: str, values: tuple[Any, ...], runs: Iterable[Run]) -> None:
        """Set an attribute for every run from now on, and for some that last.

        Parameters
        ----------
        name : str
            Of the attribute.
        values : tuple
            As for `Model.set`.
        runs : iterable of Run
            Runs that are to have it, too.

        Raises
        ------
        ModelError, ValueError
            If the model refuses: nothing has changed then.
        """
        self._stream(0).set(name, *values)
        for run in runs:
            run.stepper.stream.set(name, *values)
        self._attributes[name] = values

    def get(self, name: str, run: Run | None) -> tuple[Value, ...]:
        """Return the values of an attribute, of a run or of the next one.

        Parameters
        ----------
        name : str
            Of the attribute.
        run : Run or None
            The run that is asked.

        Raises
        ------
        ModelError
            If there is no such attribute, or it cannot be read.
        """
        stream = self._stream(0) if run is None else run.stepper.stream
        return stream.get(name)

    def _stream(self, position: int) -> Stream:
        stream = self._model.stream("decode", seed=self._seed, fill=self._fill)
        for name, values in self._attributes.items():
            stream.set(name, *values)
        stream.position = position
        return stream

    def _resampler(self) -> Resampler | None:
        return Resampler(*self._rates, self.n_channels) if self._is_resampled else None

    def _run(
        self,
        source: Source,
        stepper: Stepper,
        *,
        n_before: int = 0,
        delay: int = 0,
        end: int | None = None,
    ) -> Run:
        return Run(
            source,
            stepper,
            self._resampler(),
            length=self.timing.length,
            ratio=self._ratio,
            n_before=n_before,
            delay=delay,
            end=end,
        )
