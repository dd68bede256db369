"""Who takes latents or sound of whom, when a voice moves, comes or goes."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, Protocol

from ..commands import Beside, Stop, VoiceCommand
from ..errors import BridgeError
from .intent import Hearing, Place
from .locks import Turns
from .opening import Opening
from .voice import Voice


class Company(Protocol):
    """All voices: `bridge.engine.voices.Voices`."""

    turns: Turns
    opening: Opening

    def listing(self) -> list[Voice]:
        """Return all of them."""

    def place_of(self, name: str) -> Place | None:
        """Return where one is."""

    async def ask(self, voice: Voice, command: VoiceCommand) -> dict[str, Any]:
        """Ask something of the decoder of one."""


class Links:
    """Keeps listeners with the voices that they listen to.

    Everything is done in the listeners' turns, and so by nobody who has a turn himself: two
    that listen to each other would wait for ever.

    Parameters
    ----------
    voices : Company
        All of them.
    """

    def __init__(self, voices: Company) -> None:
        self._voices = voices
        self._tasks: set[asyncio.Task[None]] = set()

    def repoint_soon(self, name: str) -> None:
        """Do `repoint`, without waiting for it."""
        task = asyncio.get_running_loop().create_task(self.repoint(name))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def repoint(self, name: str) -> None:
        """Let those that take something from a voice go on with where it is now."""
        for voice in self._listeners(name):
            async with self._voices.turns.of(voice.name):
                with contextlib.suppress(BridgeError):  # its decoder has ended, which is told of
                    await self._repoint(voice, name)

    async def cut(self, name: str) -> None:
        """Let those that took something from a voice do without it: it has been freed."""
        for voice in self._listeners(name):
            async with self._voices.turns.of(voice.name):
                with contextlib.suppress(BridgeError):
                    await self._cut(voice, name)

    def _listeners(self, name: str) -> list[Voice]:
        return [voice for voice in self._voices.listing() if voice.intent.refers_to(name)]

    async def _repoint(self, voice: Voice, name: str) -> None:
        if not self._is_there(voice, name):
            return
        opening = self._voices.opening
        if voice.source in ("bus", "audio"):
            if voice.enabled:
                await opening.play_on(voice, voice.body, voice.source)
            else:
                voice.asleep = True  # what it was paused in is no longer there
        mixing = voice.intent.mixing(voice.place, self._voices.place_of)
        if mixing is not None:
            await self._voices.ask(voice, mixing)

    async def _cut(self, voice: Voice, name: str) -> None:
        # Somebody may have made another of that name meanwhile.
        if self._voices.place_of(name) is not None or not self._is_there(voice, name):
            return
        intent = voice.intent
        if intent.beside == name:
            intent.beside = ""
            await self._voices.ask(voice, Beside(0, voice.place, None, 0))
        hears_more = intent.hearing.voice == name and intent.hearing.first is not None
        if intent.hearing.voice == name:
            intent.hearing = Hearing(intent.hearing.first)
        if voice.source == "audio" and hears_more and voice.enabled:
            await self._voices.opening.play_on(voice, voice.body, "audio")
        elif voice.source == "audio" or (voice.source == "bus" and intent.bus == name):
            await self._voices.ask(voice, Stop(0, voice.place))
            if voice.asleep:
                voice.stopped()
        if intent.bus == name:
            intent.bus = ""

    def _is_there(self, voice: Voice, name: str) -> bool:
        """Return whether a listener still is one, and has a decoder to be told."""
        return (
            voice.worker is not None
            and voice.life.state in ("idle", "playing")
            and voice.intent.refers_to(name)
        )
