"""Another model for a voice that plays: loaded aside, faded over, and no block missing."""

from __future__ import annotations

import asyncio
import contextlib
import math
from typing import NamedTuple

from ..commands import Enable, Restart
from ..errors import BridgeError
from ..rings.server import ServerMemory
from ..workers.track import FADE_S
from .body import Body
from .models import ModelChoice, Models
from .supervisor import Supervisor
from .voice import Voice
from .voices import Voices
from .workers import Worker

# Periods between now and the begin of a fade: for two processes to hear of it.
N_PERIODS_AHEAD = 2


class _Leaving(NamedTuple):
    voice: Voice
    body: Body
    sample: int  # from which on it is not heard


class Swaps:
    """Swaps the models of voices.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    models : Models
        What voices can be made of.
    voices : Voices
        The voices.
    supervisor : Supervisor
        Who puts voices back that have failed.
    """

    def __init__(
        self, memory: ServerMemory, models: Models, voices: Voices, supervisor: Supervisor
    ) -> None:
        self._memory = memory
        self._models = models
        self._voices = voices
        self._supervisor = supervisor
        self._leaving: list[_Leaving] = []
        self._closings: set[asyncio.Task[None]] = set()

    async def swap(self, name: str, model: str | None, fade_ms: float) -> int:
        """Give a voice another model, or its own anew from its file.

        The old one plays until the new one is loaded and plays the same; then one is faded
        into the other. Nothing has changed if that cannot be.

        Parameters
        ----------
        name : str
            Of the voice.
        model : str or None
            As for `Voices.new`; None: its own.
        fade_ms : float
            Length of the fade.

        Returns
        -------
        int
            Device sample on which the fade begins.

        Raises
        ------
        BridgeError
            If there is no such voice or model, or they do not fit.
        """
        voices = self._voices
        voice = voices.get(name)
        now = voice.model
        choice = self._models.find(model or now.name, voice.options.model_sr, now.method)
        voices.crashes.forgive(choice)
        if model is None or choice == now:
            voices.workers.retire(choice)
        if voice.life.state in ("failed", "restarting"):
            return await self._replace(voice, choice, fade_ms)
        if voice.leaving is not None or voice.is_ending:
            raise BridgeError(name, "is being swapped or freed already", "wait until that is done")
        body = voices.places.new_body()
        voice.leaving = body  # for now it is the one to come
        voices.places.take(voice, body)
        worker = None
        try:
            worker = await voices.opening.take(voice, body, choice)
            async with voices.turns.of(name):
                _check_alive(voice, body, worker)
                await voices.opening.enter(voice, body, worker)
                _check_like(voice, body)
                voices.places.let_in(voice, body)
                begin = await self._play_on(voice, body, worker)
                _check_alive(voice, body, worker)
                # What is silent needs no fade, and what begins next is not to be in one.
                sample = self._cross(voice, body, choice, begin or 0, fade_ms if begin else 0.0)
                await voices.record_on(voice)
        except BaseException:
            if worker is not None and body.worker is None:
                voices.opening.give_back(worker, body.place)
            if voice.leaving is body:
                voice.leaving = None
            await self._close(voice, body)
            raise
        await voices.links.repoint(name)
        return sample

    async def restart(self, name: str) -> int:
        """Let a voice go on with a fresh state of its model, or try a failed one again.

        One that has failed forgets the live frame that it held.

        Returns
        -------
        int
            Device sample on which that begins; 0 if nothing plays.
        """
        async with self._voices.turns.of(name):
            voice = self._voices.get(name)
            if voice.life.state == "failed":
                voice.intent.frame = None  # it may be what it failed on
                await self._supervisor.restart(voice)
                return 0
            answer = await self._voices.ask(voice, Restart(0, voice.place))
            return int(answer.get("sample", 0))

    def tick(self) -> None:
        """End what has been faded out."""
        played = int(self._memory.clock[0]) * self._memory.shape.period
        for leaving in [one for one in self._leaving if one.sample <= played]:
            self._leaving.remove(leaving)
            task = asyncio.get_running_loop().create_task(self._end(leaving))
            self._closings.add(task)
            task.add_done_callback(self._closings.discard)

    async def _replace(self, voice: Voice, choice: ModelChoice, fade_ms: float) -> int:
        """Give a voice that does not live another model."""
        async with self._voices.turns.of(voice.name):
            if self._voices.get(voice.name) is not voice:
                raise BridgeError(voice.name, "has ended meanwhile")
            if voice.life.state in ("failed", "restarting"):
                self._voices.opening.leave(voice.body)
                voice.model = choice
                await self._supervisor.restart(voice)
                return 0
        # Somebody has put it back meanwhile.
        return await self.swap(voice.name, choice.name, fade_ms)

    async def _play_on(self, voice: Voice, body: Body, worker: Worker) -> int | None:
        """Let the body to come do what the voice does; return from when on it does, if it plays."""
        sample = None
        if not voice.enabled:
            await worker.child.ask(Enable(0, body.place, on=False))
        elif voice.life.state == "playing":
            sample = await self._voices.opening.play_on(voice, body, voice.source)
        # It begins with a fade of its own, which is over before it is heard.
        n_fade = math.ceil(FADE_S * self._memory.shape.sample_rate)
        return None if sample is None else sample + n_fade

    def _cross(
        self, voice: Voice, body: Body, choice: ModelChoice, sample: int, fade_ms: float
    ) -> int:
        """Fade from a voice's body to another one; return where that begins."""
        memory, period = self._memory, self._memory.shape.period
        first = max(int(memory.clock[0]) + N_PERIODS_AHEAD, -(-sample // period))
        n_samples = round(fade_ms * memory.shape.sample_rate / 1000)
        old = voice.move(body, choice)
        voice.leaving = old
        voice.asleep = not voice.enabled  # its decoder knows nothing of what was paused
        old.set_gains(memory.gains[old.place] * 0, n_samples, first)
        body.set_gains(voice.gains(), n_samples, first, from_silence=True)
        self._leaving.append(_Leaving(voice, old, first * period + n_samples + period))
        return first * period

    async def _end(self, leaving: _Leaving) -> None:
        voice, body, _ = leaving
        if voice.leaving is body:
            voice.leaving = None
            await self._close(voice, body)

    async def _close(self, voice: Voice, body: Body) -> None:
        if body.worker is not None:
            with contextlib.suppress(BridgeError):  # it ends, which is what was wanted
                await self._voices.close(voice, body)
        self._voices.places.drop_body(body)


def _check_alive(voice: Voice, body: Body, worker: Worker) -> None:
    """Check that neither of two bodies has ended while something was waited for."""
    is_gone = body.is_dropped or not worker.child.is_alive or voice.leaving is not body
    if is_gone or voice.worker is None or voice.life.state not in ("idle", "playing"):
        raise BridgeError(voice.name, "has ended meanwhile, or its new model has", "try it again")


def _check_like(voice: Voice, body: Body) -> None:
    """Check that another model can do what a voice does."""
    old, new = voice.about, body.about
    if old is None or new is None:
        return
    if (old.takes, old.makes) != (new.takes, new.makes):
        raise BridgeError(
            new.name,
            f"makes {new.makes} of {new.takes}, "
            f"voice {voice.name} makes {old.makes} of {old.takes}",
        )
    keeps_dims = voice.source != "none" or voice.intent.rack is not None
    if keeps_dims and old.n_dims != new.n_dims:
        raise BridgeError(
            new.name,
            f"has {new.n_dims} dims, what voice {voice.name} plays has {old.n_dims}",
            "stop the voice first",
        )
