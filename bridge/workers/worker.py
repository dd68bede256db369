"""The work of a decoder process: commands, voices, and which of them is decoded next."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from multiprocessing.connection import Connection, wait

from ..commands import (
    TO_WORKER,
    Beside,
    ChangeRack,
    CloseVoice,
    Command,
    Enable,
    GetAttribute,
    GoAudio,
    GoBus,
    GoLive,
    GoSignal,
    GoStream,
    Join,
    LoadModel,
    OpenVoice,
    Play,
    Record,
    Restart,
    Resume,
    Seek,
    SetAttribute,
    SetLoop,
    SetSpeed,
    Shutdown,
    Stop,
    VoiceCommand,
)
from ..errors import BridgeError
from ..events import TO_CONTROL, Done, Event, Failed, Ready
from ..models.contract import Model
from ..rings.server import ServerMemory, Shape
from ..sources.player import Slot
from .about import About, find_out
from .clock import Clock
from .costs import Costs
from .runs import RunMaker
from .voice import Answer, Voice

# How long the process sleeps while it waits for the clock, and while nothing plays; a command
# wakes it.
_NAP_S = 0.002
_SHORTEST_NAP_S = 0.0005
_IDLE_NAP_S = 0.02
# Where somebody waits for it, as the clock is stepped: and for how long after a step.
_STEP_NAP_S = 0.0001
_HASTE_S = 0.05

# load(command) gives a model.
Load = Callable[[LoadModel], Model]


class Worker:
    """The decoder of one model.

    Parameters
    ----------
    connection : Connection
        To the control process.
    load : callable
        ``load(command)`` gives a model, or raises `ModelError`.
    when_loaded : callable
        Called after a model was loaded and measured.
    """

    def __init__(
        self,
        connection: Connection,
        load: Load,
        when_loaded: Callable[[], None] = lambda: None,
    ) -> None:
        self._connection = connection
        self._load = load
        self._when_loaded = when_loaded
        self._model: Model | None = None
        self._about: About | None = None
        self._costs = Costs({1: 0.0})
        self._memory: ServerMemory | None = None
        self._clock: Clock | None = None
        self._number = 0
        self._voices: dict[int, Voice] = {}
        self._ticked = -2
        self._is_over = False
        self._hasty_until_s = 0.0

    def run(self) -> None:
        """Say that the process is ready, and work until it is told to end, or nobody is left."""
        self._send(Ready())
        try:
            while not self._is_over:
                if not self.work():
                    self._wait()
        except (EOFError, OSError):
            pass  # the control process has ended
        finally:
            with contextlib.suppress(OSError):
                self._leave()

    def work(self) -> bool:
        """Do one piece of work: commands, or one call of the model.

        Returns
        -------
        bool
            False if there is nothing to do in this period.
        """
        if self._take_commands():
            return True
        if self._memory is None or self._clock is None:
            return False
        self._memory.beats[self._number] += 1
        now = self._clock.now
        if now != self._ticked:
            self._ticked = now
            for voice in self._voices.values():
                voice.tick(now)
        if self._decode_due(now) or self._work_on_cues(now):
            return True
        self._memory.handled[self._number] = now
        return self._look_ahead(now)

    # ---- what comes next

    def _decode_due(self, now: int) -> bool:
        """Decode for the voice whose sound ends first."""
        due = {v: s for v in self._voices.values() if (s := v.track.due(now)) is not None}
        if not due:
            return False
        voice = min(due, key=due.__getitem__)
        others_s = self._free_s(other for other in self._voices.values() if other is not voice)
        self._guarded(voice, lambda: voice.track.work(now, min(others_s, self._margin_s(voice))))
        return True

    def _work_on_cues(self, now: int) -> bool:
        free_s = self._free_s(self._voices.values())
        return any(v.work_on_cue(now, free_s) for v in self._voices.values() if v.is_cueing)

    def _look_ahead(self, now: int) -> bool:
        """Decode ahead for the voice that is least so, if no other will need the time."""
        open_ends = {
            v: s for v in self._voices.values() if (s := v.track.wants_more(now)) is not None
        }
        if not open_ends:
            return False
        voice = min(open_ends, key=open_ends.__getitem__)
        others_s = self._free_s(other for other in self._voices.values() if other is not voice)
        within_s = min(others_s, self._margin_s(voice))
        return self._guarded(voice, lambda: voice.track.look_ahead(now, within_s))

    def _guarded(self, voice: Voice, call: Callable[[], bool | None]) -> bool:
        try:
            return bool(call())
        except Exception as error:  # of any model: the others play on
            voice.fail(error)
            return True

    def _free_s(self, voices: Iterable[Voice]) -> float:
        """Return the time until any of some voices is due."""
        periods = [p for voice in voices if (p := voice.track.next_due()) is not None]
        if not periods or self._clock is None:
            return math.inf
        return self._clock.seconds_until(min(periods))

    def _margin_s(self, voice: Voice) -> float:
        """Return the time until the sound of a voice ends, a period before."""
        until = voice.track.next_sample
        if self._clock is None or self._memory is None:
            return math.inf
        return self._clock.seconds_until(until // self._memory.shape.period - 1)

    def _wait(self) -> None:
        """Sleep until there may be something to do."""
        if self._clock is None or self._memory is None:
            self._connection.poll(None)
            return
        clock, seen, now_s = self._clock, self._clock.now, time.monotonic()
        if not clock.is_stepped:
            next_s = max(_SHORTEST_NAP_S, clock.seconds_until(seen + 1))
            wait([self._connection], _IDLE_NAP_S if self._is_idle() else min(_NAP_S, next_s))
        elif now_s >= self._hasty_until_s:
            wait([self._connection], _NAP_S)
        else:
            time.sleep(_STEP_NAP_S)
        if clock.now > seen:
            self._hasty_until_s = now_s + _HASTE_S

    def _is_idle(self) -> bool:
        return not any(voice.is_busy for voice in self._voices.values())

    # ---- commands

    def _take_commands(self) -> bool:
        if not self._connection.poll(0):
            return False
        data = self._connection.recv_bytes()
        request = -1
        try:
            command = TO_WORKER.unpack(data)
            request = command.request
            answer = self._obey(command)
        except BridgeError as error:
            self._send(Failed(request, error.where, error.what, error.fix))
        except Exception as error:  # a wrong argument
            lines = str(error).splitlines()
            self._send(Failed(request, "command", lines[0][:200] if lines else "failed"))
        else:
            if answer is not None:
                self._send(Done(request, answer))
        return True

    def _obey(self, command: Command) -> Answer:
        if isinstance(command, VoiceCommand):
            voice = self._voices.get(command.voice)
            if voice is None:
                raise BridgeError("voice", f"there is none in place {command.voice}")
            return self._obey_for(voice, command)
        if isinstance(command, LoadModel):
            return self._load_model(command)
        if isinstance(command, Join):
            return self._join(command)
        if isinstance(command, OpenVoice):
            return self._open(command)
        if isinstance(command, Shutdown):
            for place in list(self._voices):
                self._close_voice(place)
            self._is_over = True
            return {}
        raise BridgeError("command", f"is not known ({type(command).__name__})")

    def _obey_for(self, voice: Voice, command: VoiceCommand) -> Answer:
        """Obey a command that says what is played."""
        request = command.request
        match command:
            case CloseVoice():
                answer = self._close_voice(command.voice)
            case Play():
                slot = Slot(command.memory, command.n_frames, command.n_dims)
                answer = voice.play(request, slot, command.frame)
            case Resume():
                slot = Slot(command.memory, command.n_frames, command.n_dims)
                start = Fraction(*command.start)
                answer = voice.resume(request, slot, start, command.begin, command.phase)
            case Restart():
                answer = voice.restart(request)
            case GoLive() | GoStream() | GoSignal() | GoBus() | GoAudio():
                answer = voice.go(request, command)
            case Stop():
                answer = voice.stop()
            case _:
                answer = self._adjust(voice, command)
        return answer

    def _adjust(self, voice: Voice, command: VoiceCommand) -> Answer:
        """Obey a command that says how it is played."""
        request = command.request
        answer: Answer = {}
        match command:
            case Seek():
                answer = voice.seek(request, command.frame)
            case SetLoop():
                loop = (command.first, command.stop) if command.on else None
                answer = voice.set_loop(request, loop)
            case SetSpeed():
                answer = voice.set_speed(request, command.speed)
            case Enable():
                answer = voice.enable(request, bool(command.on))
            case SetAttribute():
                answer = voice.set_attribute(request, command.attribute, tuple(command.values))
            case GetAttribute():
                answer = voice.get_attribute(command.attribute)
            case Beside():
                answer = voice.listen_beside(command)
            case ChangeRack():
                answer = voice.change_rack(request, command.change)
            case Record():
                voice.track.recorder.is_on = bool(command.on)
        return answer

    def _load_model(self, command: LoadModel) -> Answer:
        if self._model is not None:
            raise BridgeError("decoder process", "has a model already")
        model = self._load(command)
        limit = math.inf if command.max_factor is None else command.max_factor
        self._about = find_out(model, command.method, limit)
        self._costs = Costs({int(n): s for n, s in self._about.costs_s.items()})
        self._model = model
        self._when_loaded()
        return self._about.to_json()

    def _join(self, command: Join) -> Answer:
        shape = Shape(**command.shape)
        if not 0 <= command.worker < shape.max_workers:
            raise BridgeError("decoder process", f"cannot be number {command.worker}")
        memory = ServerMemory.attach(command.memory, shape)
        self._leave()
        self._memory, self._number, self._clock = memory, command.worker, Clock(memory)
        return {}

    def _open(self, command: OpenVoice) -> Answer:
        memory = self._memory
        if self._model is None or self._about is None or memory is None:
            raise BridgeError("decoder process", "has no model yet, or no memory")
        if not 0 <= command.voice < memory.shape.max_voices or command.voice in self._voices:
            raise BridgeError("voice", f"cannot be in place {command.voice}")
        maker = RunMaker(
            self._model,
            self._about.method,
            memory.shape,
            clock=command.clock,
            lead=command.lead,
            seed=command.seed,
            fill=command.fill,
        )
        self._voices[command.voice] = Voice(command.voice, memory, maker, self._costs, self._send)
        return maker.fit.to_json()

    def _close_voice(self, place: int) -> Answer:
        return self._voices.pop(place).close()

    def _leave(self) -> None:
        """Let go of the voices and of the memory."""
        for voice in self._voices.values():
            voice.leave()
        self._voices.clear()
        self._ticked = -2
        memory, self._memory, self._clock = self._memory, None, None
        if memory is not None:
            memory.close()

    def _send(self, event: Event) -> None:
        self._connection.send_bytes(TO_CONTROL.pack(event))
