"""The voices of a server: made, found, ended, and what their decoders tell of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from ..commands import CloseVoice, Record, VoiceCommand
from ..config import Config
from ..errors import BridgeError
from ..events import Event, VoiceFailed, VoiceStopped
from ..lifecycle import VOICE, Lifecycle
from ..rings.server import ServerMemory
from .body import Body
from .child import NoAnswerError
from .crashes import Crashes
from .intent import Place, Source
from .links import Links
from .locks import Turns
from .models import Models
from .opening import Opening, max_load_of
from .options import Value, parse_options
from .places import Places
from .voice import Voice
from .workers import Worker, Workers

# More than there may be voices: while a model is swapped, its voice has two.
SPARE_PLACES = 4
# What is so much too slow is not measured any longer; what is a little so is told how much.
MAX_FACTOR = 4.0


class VoiceListener(Protocol):
    """Who is told what becomes of voices."""

    def voice_state(self, name: str, state: str) -> None:
        """Take note that a voice is in another state."""

    def voice_ended(self, name: str) -> None:
        """Take note that a voice has played a slot to its end."""

    def voice_failed(self, name: str, reason: str) -> None:
        """Take note that a voice has failed while it lived."""


class FailureListener(Protocol):
    """Who does something about failures: `bridge.engine.supervisor.Supervisor`."""

    def voice_failed(self, voice: Voice, reason: str) -> None:
        """Do something about a model that failed in a decoder that lives on."""

    def worker_ended(self, voices: list[Voice], worker: Worker, reason: BridgeError) -> None:
        """Do something about the voices whose decoder has ended."""


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
    is_live : bool
        Whether time goes on by itself.

    Attributes
    ----------
    workers : Workers
        Their decoder processes.
    opening : Opening
        How they get there.
    places : Places
        Where they are in the shared memory.
    crashes : Crashes
        How often models have failed.
    links : Links
        Who takes latents or sound of whom.
    turns : Turns
        Of the voices by name: whoever asks something of one takes a turn.
    supervisor : FailureListener
        Set before the first voice is made.
    """

    supervisor: FailureListener

    def __init__(
        self,
        config: Config,
        memory: ServerMemory,
        models: Models,
        listener: VoiceListener,
        *,
        is_live: bool,
    ) -> None:
        limits = config.max_memory_mb, MAX_FACTOR if is_live else None
        self.workers = Workers(
            memory, config.device, limits, told=self._told, ended=self._worker_ended
        )
        max_load = max_load_of(config.max_load) if is_live else None
        self.opening = Opening(memory, self.workers, self.place_of, max_load)
        self.places = Places(memory, self.opening)
        self.crashes = Crashes()
        self.links = Links(self)
        self.turns = Turns()
        self._config = config
        self._memory = memory
        self._models = models
        self._listener = listener
        self._voices: dict[str, Voice] = {}

    def __len__(self) -> int:
        return len(self._voices)

    def let_go(self) -> None:
        """Let go of the slots that they hold; their decoders have ended."""
        for voice in self._voices.values():
            voice.intent.hold(None)
            voice.intent.keep_codes(())

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
            If there is none of this name, or it has failed.
        """
        voice = self.get(name)
        if voice.life.state == "failed":
            fix = "/voice/restart tries it again"
            raise BridgeError(name, f"has failed ({voice.failure})", fix)
        return voice

    def place_of(self, name: str) -> Place | None:
        """Return the place of a voice, and how far ahead it works, if it has a decoder."""
        voice = self._voices.get(name)
        if voice is None or voice.worker is None:
            return None
        return voice.place, voice.timing["lead_samples"] + voice.timing["lookahead_samples"]

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
            choice = self._models.find(model, parsed.model_sr, parsed.method)
            if len(self._voices) >= self._config.max_voices:
                raise BridgeError(
                    name,
                    f"there are {len(self._voices)} voices already",
                    "free one, or start the server with a larger --max-voices",
                )
            self.crashes.forgive(choice)
            life = Lifecycle(
                f"voice {name}", VOICE, lambda state: self._listener.voice_state(name, state)
            )
            body = self.places.new_body()
            voice = Voice(name, choice, parsed, body, memory=self._memory, life=life)
            self._voices[name] = voice
            self.places.take(voice, body)
            self._listener.voice_state(name, "loading")
            try:
                await self.opening.open(voice, body, choice)
            except BaseException:
                self._forget(voice)
                if voice.life.state == "loading":
                    voice.life.to("failed")
                raise
            self.places.let_sound(voice)
            voice.life.to("idle")
        await self.links.repoint(name)
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
            if voice.worker is not None and voice.life.state not in ("failed", "restarting"):
                try:
                    silent_from = await self.close(voice, voice.body)
                except BridgeError:
                    if voice.life.state not in ("failed", "restarting"):
                        voice.is_ending = False
                        raise
            self._forget(voice, silent_from)
            voice.life.to("freed")
        await self.links.cut(name)

    async def close(self, voice: Voice, body: Body) -> int:
        """Ask the decoder of a body to end it.

        Returns
        -------
        int
            Device sample from which on it is silent.

        Raises
        ------
        BridgeError
            If that is refused, or the decoder ends.
        """
        try:
            return int((await self.opening.ask(voice, body, CloseVoice(0, body.place)))["sample"])
        except NoAnswerError:
            return 0  # it hangs; should it come to itself, it ends the voice first

    async def ask(self, voice: Voice, command: VoiceCommand) -> dict[str, Any]:
        """Ask something of the decoder of a voice.

        Raises
        ------
        BridgeError
            If it is refused, or the decoder ends.
        """
        return await _asked(voice, command, voice.note)

    async def begin(
        self,
        voice: Voice,
        source: Source,
        command: VoiceCommand,
        begun: Callable[[], None] = lambda: None,
    ) -> int:
        """Let a voice play something else.

        Parameters
        ----------
        voice : Voice
            The voice.
        source : str
            What it plays then.
        command : VoiceCommand
            What its decoder is told.
        begun : callable, optional
            Called when it plays, before any later event of its decoder is heard of.

        Returns
        -------
        int
            Device sample on which that begins.

        Raises
        ------
        BridgeError
            If it is refused, or the decoder ends; it plays on what it played.
        """
        self.opening.check_source(voice, source)
        n_stops = voice.n_stops

        def done(answer: dict[str, Any]) -> None:
            # Here, and not below: between the decoder's earlier and later events.
            begun()
            voice.intent.note(answer)
            if voice.n_stops == n_stops:
                voice.source = source
            if voice.life.state == "idle":
                voice.life.to("playing")

        voice.n_wishes += 1
        with voice.beginning():
            answer = await _asked(voice, command, done)
        return int(answer["sample"])

    async def record_on(self, voice: Voice) -> None:
        """Let what takes a voice's frames go on in its body."""
        for taker in voice.takers:
            taker.follow(self._memory.frames_out[voice.place])
        if voice.takers:
            await self.ask(voice, Record(0, voice.place, on=True))

    @property
    def sample_rate(self) -> int:
        """Of the device, in hertz."""
        return self._memory.shape.sample_rate

    @property
    def is_recording(self) -> bool:
        """Whether the frames of a voice are recorded, or told."""
        return any(voice.takers for voice in self._voices.values())

    def peaks(self) -> list[tuple[str, float]]:
        """Return the names of the voices that play, and their peaks since the last call."""
        playing = [voice for voice in self.listing() if voice.life.state == "playing"]
        return [(voice.name, voice.take_peak()) for voice in playing]

    def tick(self) -> None:
        """Do what is to be done often: take what is recorded, silence what was freed."""
        for voice in self._voices.values():
            if voice.recording is not None:
                voice.recording.drain()
        self.places.tick()

    def _forget(self, voice: Voice, silent_from: int = 0) -> None:
        """Let go of a voice, which may be heard until its fade is over."""
        if voice.leaving is not None and voice.leaving.worker is not None:
            self.places.drop_body(voice.leaving)  # else whoever opens it does so
        self.places.drop_body(voice.body, silent_from)
        voice.intent.hold(None)
        voice.intent.keep_codes(())
        del self._voices[voice.name]

    def _told(self, worker: Worker, event: Event) -> None:
        place = getattr(event, "voice", -1)
        voice = self.places.voice_in(place)
        if voice is None or voice.place != place or voice.worker is not worker:
            return
        if isinstance(event, VoiceStopped):
            voice.stopped()
            if event.at_end:
                self._listener.voice_ended(voice.name)
        elif isinstance(event, VoiceFailed):
            self.supervisor.voice_failed(voice, event.reason)

    def _worker_ended(self, worker: Worker, reason: BridgeError) -> None:
        voices = []
        for place in list(worker.shares):
            voice = self.places.voice_in(place)
            if voice is None:
                continue
            if voice.leaving is not None and voice.leaving.place == place:
                leaving, voice.leaving = voice.leaving, None
                leaving.silence()
                self.places.drop_body(leaving)
            elif voice.place == place:
                voices.append(voice)
        self.supervisor.worker_ended(voices, worker, reason)


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
