"""What may be asked of a voice; everything of one voice is done in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from latentio.meta import Meta

from ..commands import (
    Beside,
    Enable,
    GetAttribute,
    Play,
    Record,
    Seek,
    SetAttribute,
    SetLoop,
    SetSpeed,
    Stop,
)
from ..errors import BridgeError
from ..rings.server import ServerMemory
from .intent import Hearing, Source
from .options import Value
from .recording import FrameRecording
from .slots import Slot, Slots
from .voice import Voice
from .voices import Voices


class Playing:
    """The verbs of the voices.

    Every one of them raises `BridgeError` if there is no such voice, its decoder has ended,
    or it refuses; nothing has changed then.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    voices : Voices
        The voices.
    slots : Slots
        What they can play.
    """

    def __init__(self, memory: ServerMemory, voices: Voices, slots: Slots) -> None:
        self._memory = memory
        self._voices = voices
        self._slots = slots

    async def play(self, name: str, slot_name: str, frame: float | None = None) -> int:
        """Play a slot.

        Parameters
        ----------
        name, slot_name : str
            Of the voice and the slot.
        frame : float, optional
            Where to begin; without it at the first frame, or at the last if it plays backward.

        Returns
        -------
        int
            Device sample on which its sound begins.

        Raises
        ------
        BridgeError
            If there is no such slot, or voice and slot do not fit.
        """
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            slot = await self._slots.get(slot_name)
            _check_fit(voice, slot, frame)
            with slot.held():  # until the decoder has opened it
                command = Play(0, voice.place, slot.memory, slot.n_frames, slot.n_dims, frame)
                return await self._voices.begin(
                    voice, "slot", command, lambda: voice.intent.hold(slot)
                )

    async def live(self, name: str) -> int:
        """Play live frames; return the device sample on which that begins."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            return await self._begin(voice, "live")

    async def signal(self, name: str, first: int) -> int:
        """Play the signals at the inputs from one on, from 1; return as `live`."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            self._check_inputs(name, first, voice.n_dims)
            return await self._begin(voice, "signal", first=first - 1)

    async def bus(self, name: str, other: str) -> int:
        """Play the latents that another voice makes; return as `live`."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            self._check_bus(voice, other)
            return await self._begin(voice, "bus", bus=other)

    async def hear(self, name: str, first: int, other: str = "", gain: float = 1.0) -> int:
        """Take in audio: of the inputs from one on, from 1 (0: none), and of another voice."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            about = voice.about
            if about is None or about.takes != "audio":
                raise BridgeError(name, "takes no audio", "make it with the option method encode")
            if not first and not other:
                raise BridgeError(name, "is to hear neither inputs nor a voice")
            if first:
                self._check_inputs(name, first, about.channels)
            if other and self._voices.working(other).about is None:
                raise BridgeError(other, "is loading")
            hearing = Hearing(first - 1 if first else None, other, gain)
            return await self._begin(voice, "audio", hearing=hearing)

    async def beside(self, name: str, other: str = "") -> None:
        """Let the rack mix in the latents that another voice makes, or none."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            if other:
                self._check_bus(voice, other)
            found = self._voices.place_of(other)
            bus, ahead = found if found is not None else (None, 0)
            await self._voices.ask(voice, Beside(0, voice.place, bus, ahead))
            voice.intent.beside = other

    async def stop(self, name: str) -> None:
        """Stop what plays; frames that come from now on may begin anew, in its fade."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            voice.n_wishes += 1
            voice.n_stops += 1
            voice.source = "none"
            await self._voices.ask(voice, Stop(0, voice.place))
            if voice.asleep:  # its decoder knows of nothing that it could stop
                voice.stopped()

    async def seek(self, name: str, frame: float) -> None:
        """Go to a frame of the slot that plays."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            if voice.asleep:
                raise BridgeError(name, "has been restarted while it was paused", "enable it first")
            await self._voices.ask(voice, Seek(0, voice.place, frame))

    async def loop(self, name: str, on: bool, first: int = 0, stop: int = 0) -> None:
        """Play round and round, from frame `first` until before `stop`, or once."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            if stop and stop <= first:
                raise BridgeError(name, f"a loop from {first} until before {stop} has no frames")
            await self._voices.ask(voice, SetLoop(0, voice.place, on, first, stop))
            voice.intent.loop = on, first, stop

    async def speed(self, name: str, speed: float) -> None:
        """Play so many frames of the slot per frame of the clock."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            await self._voices.ask(voice, SetSpeed(0, voice.place, speed))
            voice.intent.speed = speed

    async def enable(self, name: str, on: bool) -> None:
        """Go on, or pause."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            await self._voices.ask(voice, Enable(0, voice.place, on))
            voice.enabled = on
            if on and voice.asleep:
                voice.asleep = False
                if voice.source != "none":
                    await self._begin(voice, voice.source)

    async def set_attribute(self, name: str, attribute: str, values: Sequence[Value]) -> None:
        """Set an attribute of the model for one voice."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            command = SetAttribute(0, voice.place, attribute, list(values))
            await self._voices.ask(voice, command)
            voice.intent.attributes[attribute] = list(values)

    async def get_attribute(self, name: str, attribute: str) -> list[Any]:
        """Return the values of an attribute of the model."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            answer = await self._voices.ask(voice, GetAttribute(0, voice.place, attribute))
            return list(answer["values"])

    async def set_gain(self, name: str, gain: float, ramp_ms: float) -> None:
        """Set how loud a voice is, and the time to get there."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            voice.gain = gain
            self._go_to_gains(voice, ramp_ms)

    async def set_pan(self, name: str, position: float, spread: float, ramp_ms: float) -> None:
        """Set where a voice is heard (`bridge.pan`), and the time to get there."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            voice.position, voice.spread = position, spread
            self._go_to_gains(voice, ramp_ms)

    async def record(self, name: str) -> None:
        """Begin to record the frames that a voice decodes."""
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            if voice.recording is not None:
                raise BridgeError(name, "is recorded already", "/voice/record/stop ends that")
            if not voice.n_recorded:
                raise BridgeError(name, "neither takes nor makes latents, or is loading")
            recording = FrameRecording(self._memory.frames_out[voice.place], voice.n_recorded)
            await self._voices.ask(voice, Record(0, voice.place, on=True))
            voice.recording = recording

    async def stop_recording(self, name: str, slot_name: str) -> tuple[Slot, int]:
        """End a recording, which becomes a slot.

        Parameters
        ----------
        name, slot_name : str
            Of the voice and the slot.

        Returns
        -------
        slot : Slot
            What was recorded.
        n_lost : int
            Frames that were not kept.

        Raises
        ------
        BridgeError
            If the voice is not recorded, or there is nothing to keep.
        """
        async with self._voices.turns.of(name):
            voice = self._voices.get(name)
            recording, about = voice.recording, voice.about
            if recording is None or about is None:
                raise BridgeError(name, "is not recorded", "/voice/record/start begins that")
            if voice.life.state != "failed" and voice.watch is None:
                await self._voices.ask(voice, Record(0, voice.place, on=False))
            voice.recording = None
            played = (int(self._memory.clock[0]) + 1) * self._memory.shape.period
            meta = Meta(model=voice.model.name, model_sha256=about.sha256)
            latents = recording.latents(played, about.model_sr, about.ratio, meta)
            return await self._slots.put(slot_name, latents), recording.n_lost

    async def _begin(self, voice: Voice, source: Source, **wishes: Any) -> int:
        """Let a voice play what its intent says with some wishes, which hold when it does."""
        intent = replace(voice.intent, **wishes)
        command = intent.playing(source, voice.place, self._voices.place_of)
        if command is None:
            raise BridgeError(voice.name, "has nothing to play")

        def begun() -> None:
            for name, value in wishes.items():
                setattr(voice.intent, name, value)
            if source != "slot":
                voice.intent.hold(None)

        return await self._voices.begin(voice, source, command, begun)

    def _go_to_gains(self, voice: Voice, ramp_ms: float) -> None:
        n_samples = round(ramp_ms * self._memory.shape.sample_rate / 1000)
        voice.body.set_gains(voice.gains(), n_samples)

    def _check_inputs(self, name: str, first: int, n_channels: int) -> None:
        n_inputs = self._memory.shape.inputs
        if first + n_channels - 1 > n_inputs:
            raise BridgeError(
                name,
                f"needs inputs {first} to {first + n_channels - 1}, the server has {n_inputs}",
                f"start it with --inputs {first + n_channels - 1}",
            )

    def _check_bus(self, voice: Voice, other: str) -> None:
        about = self._voices.working(other).about
        if about is None:
            raise BridgeError(other, "is loading")
        if about.makes != "latents":
            raise BridgeError(other, "makes no latents", "a bus or an encoder does")
        if about.n_out != voice.n_dims:
            raise BridgeError(
                other, f"makes {about.n_out} dims, voice {voice.name} takes {voice.n_dims}"
            )


def _check_fit(voice: Voice, slot: Slot, frame: float | None) -> None:
    about = voice.about
    if about is None:
        raise BridgeError(voice.name, "is loading")
    if slot.n_dims != about.n_dims:
        raise BridgeError(
            slot.name, f"has {slot.n_dims} dims, voice {voice.name} takes {about.n_dims}"
        )
    if frame is not None and frame >= slot.n_frames:
        raise BridgeError(slot.name, f"has {slot.n_frames} frames, there is no frame {frame:g}")
    model_sr, ratio = slot.model_sr, slot.ratio
    if model_sr is None or ratio is None:
        return
    if model_sr * about.ratio != about.model_sr * ratio:
        raise BridgeError(
            slot.name,
            f"is for {model_sr} Hz and ratio {ratio}, "
            f"voice {voice.name} for {about.model_sr} Hz and ratio {about.ratio}",
            "use the model that it was made with",
        )
