"""The sources of one voice, by the commands that ask for them."""

from __future__ import annotations

import math

from ..commands import GoAudio, GoBus, GoLive, GoSignal, GoStream, VoiceCommand
from ..errors import BridgeError
from ..rings.frames import FrameReader
from ..rings.server import ServerMemory
from ..sources.audio import Audio, Ear
from ..sources.bus import Bus
from ..sources.feedback import Feedback
from ..sources.grid import Grid
from ..sources.live import Live
from ..sources.periods import Periods
from ..sources.signal import Signal
from ..sources.source import Count, Source
from ..sources.stream import NumberedStream
from .fit import Fit


class Intake:
    """Opens sources on the shared memory.

    Parameters
    ----------
    memory : ServerMemory
        The shared memory.
    index : int
        Place of the voice.
    fit : Fit
        How its method fits in.
    count : callable
        For all sources, adds to a counter of the voice.
    """

    def __init__(self, memory: ServerMemory, index: int, fit: Fit, count: Count) -> None:
        self._memory = memory
        self._frames_in = FrameReader(memory.frames_in[index])
        self._fit = fit
        self._count = count

    def open(self, command: VoiceCommand, grid: Grid) -> Source:
        """Return the source that a command asks for.

        Parameters
        ----------
        command : GoLive, GoStream, GoSignal, GoBus or GoAudio
            What is to be played.
        grid : Grid
            Where its steps will lie.

        Raises
        ------
        BridgeError
            If the method takes something else, or there is nothing where it should come from.
        """
        fit, n_in = self._fit, self._fit.method.in_channels
        fit.check_takes("audio" if isinstance(command, GoAudio) else "latents")
        match command:
            case GoLive():
                return Live(self._frames_in, n_in, self._count)
            case GoStream():
                return NumberedStream(self._frames_in, n_in, command.first, self._count)
            case GoSignal():
                return Signal(
                    self._inputs(command.first),
                    self._memory.shape.period,
                    first=command.first,
                    n_dims=n_in,
                    grid=grid,
                    latency=fit.timing.input_latency,
                    count=self._count,
                )
            case GoBus():
                return self.bus(command.bus, command.ahead, grid, self._count)
            case GoAudio():
                return self._audio(command, grid)
        raise BridgeError("voice", f"knows no source {type(command).__name__}")

    def bus(self, place: int, ahead: int, grid: Grid, count: Count) -> Bus:
        """Return the latents of another voice; arguments as for `GoBus`, and as for `Bus`.

        Raises
        ------
        BridgeError
            If there is no such place.
        """
        entries = self._memory.buses[self._place(place)]
        if ahead < 0:
            raise BridgeError("bus", f"cannot be {ahead} samples ahead")
        latency = self._fit.timing.bus_latency(ahead)
        return Bus(entries, self._fit.method.in_channels, grid, latency, count)

    def _audio(self, command: GoAudio, grid: Grid) -> Audio:
        fit, shape = self._fit, self._memory.shape
        n_channels = fit.method.in_channels
        inputs = voice = feedback = None
        if command.first is not None:
            inputs = self._inputs(command.first)
        if command.other is not None:
            if not math.isfinite(command.gain):
                raise BridgeError("gain", f"cannot be {command.gain}")
            voice = Periods(self._memory.blocks[self._place(command.other)], shape.period)
            feedback = Feedback(shape.sample_rate, n_channels, command.gain)
        ear = Ear(
            shape.period,
            n_channels,
            inputs=inputs,
            first=command.first or 0,
            voice=voice,
            feedback=feedback,
            count=self._count,
        )
        model_sr, device_sr = fit.rates
        return Audio(
            ear,
            grid,
            ratio=fit.ratio,
            latency=fit.audio_latency,
            n_channels=n_channels,
            rates=(device_sr, model_sr) if fit.is_resampled else None,
        )

    def _inputs(self, first: int) -> Periods:
        n_inputs, n_in = self._memory.shape.inputs, self._fit.method.in_channels
        if not 0 <= first <= n_inputs - n_in:
            raise BridgeError(
                "inputs",
                f"there are {n_inputs}, and {n_in} are needed from number {first + 1} on",
                "serve with more --inputs",
            )
        return Periods(self._memory.inputs, self._memory.shape.period)

    def _place(self, place: int) -> int:
        if not 0 <= place < self._memory.shape.max_voices:
            raise BridgeError("voice", f"there is no place {place}")
        return place
