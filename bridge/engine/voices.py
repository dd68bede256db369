"""The voices of a server: made, found, ended, and what their decoders tell of them."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from ..commands import CloseVoice, OpenVoice, VoiceCommand
from ..config import Config
from ..errors import BridgeError
from ..events import Event, VoiceFailed, VoiceStopped
from ..lifecycle import VOICE, Lifecycle
from ..rings.server import ServerMemory
from .child import NoAnswerError
from .locks import Turns
from .models import Models
from .options import Value, parse_options
from .voice import RETRY_S, Source, Voice
from .workers import Worker, Workers


class VoiceListener(Protocol):
    """Who is told what becomes of voices."""

    def voice_state(self, name: str, state: str) -> None:
        """Take note that a voice is in another state."""

    def voice_ended(self, name: str) -> None:
        """Take note that a voice has played a slot to its end."""


class Voices:
    """All voices of a server.

    Parameters
    ----------
    config : Config
        Of the server.
    memory : ServerMemory
        Of the server.
    models : Models
        What voices can be made of.
    listener : VoiceListener
        Who is told.

    Attributes
    ----------
    workers : Workers
        Their decoder processes.
    turns : Turns
        Of the voices by name: whoever asks something of one takes a turn.
    """

    def __init__(
        self, config: Config, memory: ServerMemory, models: Models, listener: VoiceListener
    ) -> None:
        self.workers = Workers(memory, config.device, self._told, self._worker_ended)
        self.turns = Turns()
        self._config = config
        self._memory = memory
        self._models = models
        self._listener = listener
        self._voices: dict[str, Voice] = {}
        self._by_place: dict[int, Voice] = {}
        # The place that has been free for the longest is taken first.
        self._free_places = deque(range(memory.shape.max_voices))
        # Free places, and the device sample until which their last voice is heard.
        self._fading: dict[int, int] = {}
        self._n_opened = 0

    def __len__(self) -> int:
        return len(self._voices)

    def listing(self) -> list[Voice]:
        """Return all voices by their names."""
        return [self._voices[name] for name in sorted(self._voices)]

    def get(self, name: str) -> Voice:
        """Return a voice.

        Raises
        ------
        BridgeError
            If there is none of this name.
        """
        voice = self._voices.get(name)
        if voice is None:
            raise BridgeError(name, "is no voice", "/voice/new makes one")
        return voice

    def working(self, name: str) -> Voice:
        """Return a voice that has not failed.

        Raises
        ------
        BridgeError
            If there is none of this name, or its decoder has ended.
        """
        voice = self.get(name)
        if voice.life.state == "failed":
            raise BridgeError(name, f"has failed ({voice.failure})", "free it and make it again")
        return voice

    async def new(self, name: str, model: str, options: Sequence[Value] = ()) -> Voice:
        """Make a voice.

        Parameters
        ----------
        name : str
            Of the voice.
        model : str
            Of the model (`Models.find`).
        options : sequence
            Keys and values (`parse_options`).

        Returns
        -------
        Voice
            Idle.

        Raises
        ------
        BridgeError, ValueError
            If it cannot be made; then its name and place are free again.
        """
        async with self.turns.of(name):
            if name in self._voices:
                raise BridgeError(name, "is a voice already", "free it, or choose another name")
            sample_rate = self._memory.shape.sample_rate
            parsed = parse_options(options, self._config, sample_rate)
            choice = self._models.find(model, parsed.model_sr)
            if not self._free_places:
                raise BridgeError(
                    name,
                    f"there are {len(self._voices)} voices already",
                    "free one, or start the server with a larger --max-voices",
                )
            place = self._free_places.popleft()
            self._fading.pop(place, None)
            life = Lifecycle(
                f"voice {name}", VOICE, lambda state: self._listener.voice_state(name, state)
            )
            voice = Voice(name, place, choice, parsed, memory=self._memory, life=life)
            self._voices[name] = self._by_place[place] = voice
            self._listener.voice_state(name, "loading")
            try:
                await self._open(voice)
            except BaseException:
                self._forget(voice)
                if voice.life.state == "loading":
                    voice.life.to("failed")
                raise
            return voice

    async def free(self, name: str) -> None:
        """End a voice.

        Raises
        ------
        BridgeError
            If there is none of this name.
        """
        async with self.turns.of(name):
            voice = self.get(name)
            voice.is_ending = True
            silent_from = 0
            if voice.life.state != "failed":
                try:
                    answer = await self.ask(voice, CloseVoice(0, voice.place))
                    silent_from = int(answer["sample"])
                except NoAnswerError:
                    pass  # it hangs; should it come to itself, it ends the voice first
                except BridgeError:
                    if voice.life.state != "failed":
                        voice.is_ending = False
                        raise
            self._forget(voice, silent_from)
            voice.life.to("freed")

    async def ask(self, voice: Voice, command: VoiceCommand) -> dict[str, Any]:
        """Ask something of the decoder of a voice.

        Raises
        ------
        BridgeError
            If it is refused, or the decoder ends.
        """
        return await _asked(voice, command)

    async def begin(self, voice: Voice, source: Source, command: VoiceCommand) -> int:
        """Let a voice play something else.

        Parameters
        ----------
        voice : Voice
            The voice.
        source : {"slot", "live", "stream"}
            What it plays then.
        command : VoiceCommand
            What its decoder is told.

        Returns
        -------
        int
            Device sample on which that begins.

        Raises
        ------
        BridgeError
            If it is refused, or the decoder ends; it plays on what it played.
        """
        n_stops = voice.n_stops

        def begun(_: dict[str, Any]) -> None:
            # Here, and not below: between the decoder's earlier and later events.
            if voice.n_stops == n_stops:
                voice.source = source
            if voice.life.state == "idle":
                voice.life.to("playing")

        voice.n_wishes += 1
        with voice.beginning():
            answer = await _asked(voice, command, begun)
        return int(answer["sample"])

    @property
    def is_recording(self) -> bool:
        """Whether the frames of a voice are recorded."""
        return any(voice.recording is not None for voice in self._voices.values())

    def peaks(self) -> list[tuple[str, float]]:
        """Return the names of the voices that play, and their peaks since the last call."""
        playing = [voice for voice in self.listing() if voice.life.state == "playing"]
        return [(voice.name, voice.take_peak()) for voice in playing]

    def tick(self) -> None:
        """Do what is to be done often: take what is recorded, silence what was freed."""
        for voice in self._voices.values():
            if voice.recording is not None:
                voice.recording.drain()
        played = int(self._memory.clock[0]) * self._memory.shape.period
        for place in [p for p, sample in self._fading.items() if sample <= played]:
            self._memory.enabled[place] = 0
            del self._fading[place]

    # ---- private

    async def _open(self, voice: Voice) -> None:
        worker = await self.workers.take(voice.model, voice.place, voice.share)
        voice.worker = worker
        about, shape = worker.about, self._memory.shape
        for n_values, limit, what, setting in (
            (about.n_dims, shape.max_dims, "dims", "max-dims"),
            (about.channels, shape.voice_channels, "audio channels", "voice-channels"),
        ):
            if n_values > limit:
                raise BridgeError(
                    voice.model.name,
                    f"has {n_values} {what}, a voice here has at most {limit}",
                    f"start the server with --{setting} {n_values}",
                )
        options = voice.options
        command = OpenVoice(0, voice.place, options.clock, options.lead, options.seed, options.fill)
        answer = await worker.child.ask(command)
        self._n_opened += 1
        voice.opened(worker, answer, self._n_opened)
        voice.life.to("idle")

    def _forget(self, voice: Voice, silent_from: int = 0) -> None:
        """Let go of a voice, which may be heard until its fade is over."""
        self._fading[voice.place] = silent_from
        self.tick()
        if voice.worker is not None:
            self.workers.give_back(voice.worker, voice.place)
        del self._voices[voice.name], self._by_place[voice.place]
        self._free_places.append(voice.place)

    def _told(self, worker: Worker, event: Event) -> None:
        voice = self._by_place.get(getattr(event, "voice", -1))
        if voice is None or voice.worker is not worker:
            return
        if isinstance(event, VoiceStopped):
            voice.stopped()
            if event.at_end:
                self._listener.voice_ended(voice.name)
        elif isinstance(event, VoiceFailed):
            _LOGGER.warning("voice %s stops: %s", voice.name, event.reason)
            voice.failure = event.reason
            voice.retry_s = time.monotonic() + RETRY_S
            voice.stopped()

    def _worker_ended(self, worker: Worker, reason: BridgeError) -> None:
        voices = [
            voice
            for place in worker.shares
            if (voice := self._by_place.get(place)) is not None and voice.worker is worker
        ]
        names = ", ".join(voice.name for voice in voices) or "no voice"
        _LOGGER.warning("the decoder of %s %s", names, reason.what)
        for voice in voices:
            voice.silence()
            voice.failure = f"its decoder {reason.what}"
            voice.source = "none"
            voice.life.to("failed")


async def _asked(
    voice: Voice, command: VoiceCommand, done: Callable[[dict[str, Any]], None] | None = None
) -> dict[str, Any]:
    if voice.worker is None:
        raise BridgeError(voice.name, "is loading")
    try:
        return await voice.worker.child.ask(command, done=done)
    except BridgeError as error:
        if error.where in ("voice", "command"):  # its decoder does not know its name
            raise BridgeError(voice.name, error.what, error.fix) from error
        raise


_LOGGER = logging.getLogger("bridge.engine")
