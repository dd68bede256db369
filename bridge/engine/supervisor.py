"""What is done about decoders that end, hang, fail or grow, so that the voices come back."""

from __future__ import annotations

import asyncio
import logging
from typing import NamedTuple

from ..commands import Enable
from ..errors import BridgeError
from ..rings.server import RUNS, ServerMemory
from ..workers.limits import used_bytes
from .intent import Source
from .voice import Voice
from .voices import VoiceListener, Voices
from .workers import Worker

# A decoder that has not looked around for so long, while the clock went on, hangs. Time is
# taken in ticks of the control process, so that a machine that stands still proves nothing.
HANG_S = 2.0
# Beyond the limit of its model: Python, torch and what it reads.
OWN_MEMORY_MB = 1024


class _Beat(NamedTuple):
    number: int
    clock: int
    n_ticks: int


class Supervisor:
    """Watches the decoders, and puts voices back.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    voices : Voices
        The voices; it becomes their `supervisor`.
    listener : VoiceListener
        Who is told of failures.
    max_memory_mb : int
        Memory in MiB that a decoder may take for its model.
    tick_s : float
        Time between two calls of `tick`.
    """

    def __init__(
        self,
        memory: ServerMemory,
        voices: Voices,
        listener: VoiceListener,
        max_memory_mb: int,
        tick_s: float,
    ) -> None:
        self._memory = memory
        self._voices = voices
        self._listener = listener
        self._max_bytes = (max_memory_mb + OWN_MEMORY_MB) * 2**20
        self._tick_s = tick_s
        self._beats: dict[int, _Beat] = {}
        self._rescues: set[asyncio.Task[None]] = set()
        voices.supervisor = self

    def close(self) -> None:
        """Put nothing back any more."""
        for task in self._rescues:
            task.cancel()

    def tick(self) -> None:
        """Look for decoders that hang or have grown too large, and end them."""
        for child in self._voices.workers.children():
            used = used_bytes(child.pid) if child.pid is not None else None
            if used is not None and used > self._max_bytes:
                child.kill(f"was ended: it took {used // 2**20} MB of memory")
        running = self._memory.clock[2] == RUNS
        workers = self._voices.workers.listing() if running else []
        beats, self._beats = self._beats, {}
        clock = int(self._memory.clock[0])
        limit_periods = HANG_S * self._memory.shape.sample_rate / self._memory.shape.period
        for worker in workers:
            number = int(self._memory.beats[worker.number])
            beat = beats.get(worker.number)
            if beat is None or beat.number != number:
                beat = _Beat(number, clock, 0)
            beat = beat._replace(n_ticks=beat.n_ticks + 1)
            self._beats[worker.number] = beat
            is_long = beat.n_ticks * self._tick_s > HANG_S
            if is_long and clock - beat.clock > limit_periods * 0.5:
                worker.child.kill(f"was ended: it has hung for {HANG_S:.0f} s")

    def voice_failed(self, voice: Voice, reason: str) -> None:
        """Put a voice back whose model failed in a decoder that lives on."""
        self._voices.crashes.note(voice.model)
        self._fall(voice, reason)

    def worker_ended(self, voices: list[Voice], worker: Worker, reason: BridgeError) -> None:
        """Put the voices back whose decoder has ended."""
        names = ", ".join(voice.name for voice in voices) or "no voice"
        _LOGGER.warning("the decoder of %s %s", names, reason.what)
        self._voices.crashes.note(worker.model)
        for voice in voices:
            voice.body.silence()
            self._voices.opening.leave(voice.body)
            if voice.life.state in ("idle", "playing"):  # else whoever makes it is told
                self._fall(voice, f"its decoder {reason.what}")

    async def restart(self, voice: Voice) -> None:
        """Try a voice again that has failed, because somebody asks for it.

        It is for whoever has the voice's turn.

        Raises
        ------
        BridgeError
            If it fails again.
        """
        self._voices.crashes.forgive(voice.model)
        if voice.life.state == "failed":
            voice.life.to("restarting")
        try:
            await self.put_back(voice)
        except BridgeError as error:
            voice.failure = error.what
            if voice.life.state == "restarting":
                voice.life.to("failed")
            raise
        if voice.failure:  # it lives, and could not play
            raise BridgeError(voice.name, voice.failure)

    async def put_back(self, voice: Voice) -> None:
        """Give a voice a decoder again if it has none, and let it play on.

        Raises
        ------
        BridgeError
            If that cannot be.
        """
        voices, body, source = self._voices, voice.body, voice.intent.source
        if body.worker is None:
            body.silence()
            body.forget_sound()
            await voices.opening.open(voice, body, voice.model)
            voices.places.let_sound(voice)
            await voices.record_on(voice)
        voice.asleep = not voice.enabled
        if voice.asleep:
            await voices.ask(voice, Enable(0, voice.place, on=False))
        # From here on it falls like any other, and is put back anew.
        voice.failure, voice.source = "", source
        voice.n_restarts += 1
        voice.life.to("idle")
        if not voice.asleep:
            await self._play_on(voice, source)
        voices.links.repoint_soon(voice.name)

    async def _play_on(self, voice: Voice, source: Source) -> None:
        """Let a voice play that is idle; if it is refused, it lives, and tells why."""
        try:
            sample = await self._voices.opening.play_on(
                voice, voice.body, source, lambda: voice.life.to("playing")
            )
        except BridgeError as error:
            if voice.life.state == "idle":
                voice.failure = error.what
                voice.stopped()
        else:
            if sample is None and voice.life.state == "idle":
                voice.stopped()

    def _fall(self, voice: Voice, reason: str) -> None:
        """Take note that a voice plays no more, and try it again, or not."""
        if voice.life.state not in ("idle", "playing"):
            return  # whoever is about to put it back finds out
        _LOGGER.warning("voice %s stops: %s", voice.name, reason)
        voice.failure = reason
        voice.intent.source = voice.source
        wait_s = self._voices.crashes.wait_s(voice.model)
        if voice.is_ending or wait_s is None:
            self._give_up(voice, reason)
            return
        voice.life.to("restarting")
        self._listener.voice_failed(voice.name, reason)
        task = asyncio.get_running_loop().create_task(self._rescue(voice, wait_s))
        self._rescues.add(task)
        task.add_done_callback(self._rescues.discard)

    def _give_up(self, voice: Voice, reason: str) -> None:
        voice.failure = reason
        voice.source = "none"
        voice.life.to("failed")
        told = "it has failed before; /voice/restart tries it again"
        self._listener.voice_failed(voice.name, f"{reason}; {told}")

    async def _rescue(self, voice: Voice, wait_s: float | None) -> None:
        """Put a voice back after a while, and again if that fails."""
        crashes, error_text = self._voices.crashes, voice.failure
        while wait_s is not None:
            await asyncio.sleep(wait_s)
            n_crashes = crashes.n_crashes
            async with self._voices.turns.of(voice.name):
                if voice.life.state != "restarting" or voice.is_ending:
                    return
                try:
                    await self.put_back(voice)
                except BridgeError as error:
                    error_text = error.what
                else:
                    return
            if crashes.n_crashes == n_crashes:
                crashes.note(voice.model)
            wait_s = crashes.wait_s(voice.model)
        if voice.life.state == "restarting":
            self._give_up(voice, error_text)


_LOGGER = logging.getLogger("bridge.engine")
