"""Tells the frames of voices, as they are played or made, to those who ask for them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Protocol

from ..commands import Record
from ..errors import BridgeError
from ..rings.server import ServerMemory
from .voices import Voices
from .watch import ToldFrame, Watch

# How often it is looked for frames while somebody asks for some.
LOOK_S = 0.005


class FrameListener(Protocol):
    """Who is told of frames."""

    def voice_frames(self, name: str, frames: Sequence[ToldFrame]) -> bool:
        """Take frames of a voice, if any; return whether somebody wants more."""


class Watching:
    """The voices whose frames somebody asks for.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    voices : Voices
        The voices.
    listener : FrameListener
        Who is told.
    """

    def __init__(self, memory: ServerMemory, voices: Voices, listener: FrameListener) -> None:
        self._memory = memory
        self._voices = voices
        self._listener = listener
        self._task: asyncio.Task[None] | None = None
        self._endings: set[asyncio.Task[None]] = set()

    def close(self) -> None:
        """Tell nothing more."""
        for task in (self._task, *self._endings):
            if task is not None:
                task.cancel()

    async def begin(self, name: str) -> None:
        """Tell the frames of a voice from now on.

        Parameters
        ----------
        name : str
            Of the voice.

        Raises
        ------
        BridgeError
            If there is none, it has failed, is loading, or has no latents.
        """
        async with self._voices.turns.of(name):
            voice = self._voices.working(name)
            if not voice.n_recorded:
                raise BridgeError(name, "neither takes nor makes latents, or is loading")
            if voice.watch is None:
                entries = self._memory.frames_out[voice.place]
                watch = Watch(entries, self._memory.shape.sample_rate)
                await self._voices.ask(voice, Record(0, voice.place, on=True))
                voice.watch = watch
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._run())

    async def end(self, name: str) -> None:
        """Tell them no more, if nobody wants them.

        Raises
        ------
        BridgeError
            If there is no such voice.
        """
        async with self._voices.turns.of(name):
            voice = self._voices.get(name)
            if voice.watch is None or self._listener.voice_frames(name, ()):
                return
            voice.watch = None
            if voice.recording is None:
                with contextlib.suppress(BridgeError):  # it has ended, and a new one is not told
                    await self._voices.ask(voice, Record(0, voice.place, on=False))

    def look(self) -> bool:
        """Tell what has come; return whether any voice is watched."""
        is_watched = False
        for voice in self._voices.listing():
            if voice.watch is None:
                continue
            is_watched = True
            if not self._listener.voice_frames(voice.name, voice.watch.take()):
                task = asyncio.get_running_loop().create_task(self._end(voice.name))
                self._endings.add(task)
                task.add_done_callback(self._endings.discard)
        return is_watched

    async def _run(self) -> None:
        while self.look():
            await asyncio.sleep(LOOK_S)

    async def _end(self, name: str) -> None:
        with contextlib.suppress(BridgeError):  # it has been freed meanwhile
            await self.end(name)
