"""How a method of a model fits into the server: what it takes, what it makes, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from latentio.units import Clock, frame_length_samples

from ..errors import BridgeError, ModelError
from ..models.contract import MethodInfo, ModelInfo
from ..resample import Resampler
from ..rings.server import Shape
from ..rt.latency import Timing, in_device_samples, whole_lead
from ..sources.stream import jitter_frames
from .about import Kind, kinds


@dataclass(frozen=True)
class Fit:
    """A method in its place; made by `fit`.

    Attributes
    ----------
    method : MethodInfo
        What the model declares. A frame, or step, is `MethodInfo.frame_samples` long.
    takes, makes : {"audio", "latents"}
        What goes in, and what comes out.
    timing : Timing
        How the voice lies in time.
    delay : int
        By how much what comes out is late, in the model's samples.
    rates : tuple of int
        Sample rates of the model and of the device.
    is_resampled : bool
        Whether audio is brought from one to the other, both ways.
    reach : int
        Device samples beyond a window of audio that resampling it needs.
    jitter_frames : int
        Frames that a stream waits for.
    """

    method: MethodInfo
    takes: Kind
    makes: Kind
    timing: Timing
    delay: int
    rates: tuple[int, int]
    is_resampled: bool
    reach: int
    jitter_frames: int

    @property
    def ratio(self) -> int:
        """Model samples per frame."""
        return self.method.frame_samples

    @property
    def audio_latency(self) -> int:
        """Device samples from the end of a window of audio to the begin of its step."""
        return self.timing.input_latency + self.reach

    def check_takes(self, kind: Kind) -> None:
        """Check that the method takes audio, or latents.

        Raises
        ------
        BridgeError
            If it takes the other.
        """
        if self.takes != kind:
            raise BridgeError(
                "voice", f"takes no {kind}", f"its method {self.method.name} takes {self.takes}"
            )

    def to_json(self) -> dict[str, Any]:
        """Return what a voice is told of: device samples, except for the frames.

        Times are from the input to the sound of it, or to the begin of the frame that is made
        of it, with the model's delay; only `bus_latency_samples` is without: from the begin of
        a frame there to that of the one here, for two voices of one `ahead_samples`.
        """
        timing = self.timing
        window = -(-timing.length // 1)
        return {
            "takes": self.takes,
            "makes": self.makes,
            "n_dims": self.method.in_channels if self.takes == "latents" else 0,
            "frame_samples": float(timing.length),
            "frame_samples_exact": [timing.length.numerator, timing.length.denominator],
            "lead_samples": timing.lead,
            "lookahead_samples": timing.lookahead,
            "ahead_samples": timing.ahead,
            "delay_samples": timing.delay,
            "latency_samples": timing.latency_samples,
            "latency_max_samples": timing.latency_max_samples,
            # The first of them waits for the others.
            "stream_latency_samples": timing.latency_samples
            + int((self.jitter_frames - 1) * timing.length),
            "signal_latency_samples": timing.input_latency + timing.delay,
            "audio_latency_samples": self.audio_latency + window + timing.delay,
            "bus_latency_samples": timing.bus_latency(timing.ahead),
            "jitter_frames": self.jitter_frames,
        }


def fit(info: ModelInfo, name: str, delay: int, shape: Shape, *, clock: str, lead: int) -> Fit:
    """Return how a method fits into a server.

    Parameters
    ----------
    info : ModelInfo
        Of the model.
    name : str
        Of the method.
    delay : int
        Of the method, in the model's samples.
    shape : Shape
        Of the server's memory.
    clock : {"samples", "true"}
        How long frames last.
    lead : int
        Device samples ahead, 0 to a second; rounded up to whole periods.

    Raises
    ------
    ModelError
        If there is no room for its dims or channels, or its two ratios are of two kinds.
    ValueError
        If an argument is not one of its choices.
    """
    method = info.method(name)
    takes, makes = kinds(method)
    _check_room(info, method, takes, makes, shape)
    model_sr, device_sr = info.require_sr(), shape.sample_rate
    if not 0 <= lead <= device_sr:
        raise ValueError(f"lead must be from 0 to {device_sr} samples, not {lead}")
    lead = whole_lead(lead, shape.period)
    if lead // shape.period + 2 > shape.n_blocks:
        raise ValueError(f"lead must fit into {shape.n_blocks - 2} periods of memory")
    length = frame_length_samples(model_sr, method.frame_samples, device_sr, cast(Clock, clock))
    is_resampled = clock == "true" and model_sr != device_sr
    lookahead = reach = 0
    if is_resampled and makes == "audio":
        lookahead = Resampler(model_sr, device_sr, 1).lookahead
    if is_resampled and takes == "audio":
        reach = Resampler(device_sr, model_sr, 1).reach + 1
    timing = Timing(
        period=shape.period,
        length=length,
        lead=lead,
        lookahead=lookahead,
        delay=in_device_samples(delay, model_sr, device_sr, resampled=clock == "true"),
    )
    return Fit(
        method,
        takes,
        makes,
        timing,
        delay,
        (model_sr, device_sr),
        is_resampled,
        reach,
        jitter_frames(length, device_sr),
    )


def _check_room(
    info: ModelInfo, method: MethodInfo, takes: Kind, makes: Kind, shape: Shape
) -> None:
    n_dims = max(
        method.in_channels if takes == "latents" else 0,
        method.out_channels if makes == "latents" else 0,
    )
    if makes == "audio" and method.out_channels > shape.voice_channels:
        raise ModelError(
            info.name,
            f"has {method.out_channels} audio channels, a voice here has {shape.voice_channels}",
            f"serve with --voice-channels {method.out_channels}",
        )
    if n_dims > shape.max_dims:
        raise ModelError(
            info.name,
            f"has {n_dims} dims, a frame here has {shape.max_dims} at most",
            f"serve with --max-dims {n_dims}",
        )
    for kind, ratio in ((takes, method.in_ratio), (makes, method.out_ratio)):
        if kind == "latents" and ratio != method.frame_samples:
            raise ModelError(
                info.name,
                f"{method.name} has frames of {method.in_ratio} and {method.out_ratio} samples",
                "only methods with frames of one length can be played",
            )
