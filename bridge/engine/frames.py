"""Frames that come in messages, thousands a second: counted, handed on, never waited for."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from contextlib import ExitStack

from ..commands import GoLive, GoStream, VoiceCommand
from ..errors import BridgeError
from .intent import Source
from .voice import LIVE_TAG, RETRY_S, Voice
from .voices import Voices


class Frames:
    """Takes frames for voices, and lets idle ones begin to play.

    Parameters
    ----------
    voices : Voices
        The voices.
    """

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._beginnings: set[asyncio.Task[None]] = set()

    def live(self, name: str, values: Sequence[float]) -> None:
        """Take a live frame.

        Parameters
        ----------
        name : str
            Of the voice.
        values : sequence of float
            One per dim, finite.

        Raises
        ------
        BridgeError
            If there is no such voice, it has other dims, or plays something else.
        """
        voice = self._voices.get(name)
        if voice.source != "live" or len(values) != voice.n_dims:
            self._check(voice, "live", len(values) == voice.n_dims, len(values), 1)
            self._begin(voice, "live", GoLive(0, voice.place))
        voice.put(values, LIVE_TAG)

    def stream(self, name: str, number: int, values: Sequence[float]) -> None:
        """Take one or more frames of a stream.

        Parameters
        ----------
        name : str
            Of the voice.
        number : int
            Of the first frame here.
        values : sequence of float
            One per dim and frame, frame by frame, finite.

        Raises
        ------
        BridgeError
            If there is no such voice, it has other dims, or plays something else.
        """
        voice = self._voices.get(name)
        n_dims = voice.n_dims or 1
        n_frames, rest = divmod(len(values), n_dims)
        if voice.source != "stream" or rest:
            self._check(voice, "stream", not rest, len(values), max(1, n_frames))
            self._begin(voice, "stream", GoStream(0, voice.place, number))
        for frame in range(n_frames):
            voice.put(values[frame * n_dims : (frame + 1) * n_dims], number + frame)

    def close(self) -> None:
        """Let nothing more begin."""
        for task in self._beginnings:
            task.cancel()

    def _check(
        self, voice: Voice, source: Source, fits: bool, n_values: int, n_frames: int
    ) -> None:
        """Count and raise if a voice cannot take these frames."""
        state = voice.life.state
        if state in ("loading", "restarting"):
            reason = f"is {state}"
        elif state == "failed":
            reason = f"has failed ({voice.failure})"
        elif voice.is_ending:
            reason = "is being freed"
        elif not fits:
            takes = f"{voice.n_dims} values per frame, not {n_values}"
            reason = f"takes {takes}" if voice.n_dims else "takes audio, and no frames"
        elif voice.source not in ("none", source):
            reason = f"plays {_PLAYED.get(voice.source, f'{voice.source} frames')}"
        elif time.monotonic() < voice.retry_s:
            reason = f"cannot play ({voice.failure})"
        else:
            return
        voice.ignore(n_frames)
        raise BridgeError(voice.name, reason, "its frames are ignored")

    def _begin(self, voice: Voice, source: Source, command: VoiceCommand) -> None:
        voice.source = source
        beginning = ExitStack()
        beginning.enter_context(voice.beginning())  # now, and not when the task has its turn

        async def begin() -> None:
            wish = voice.n_wishes + 1
            try:
                with beginning:
                    await self._voices.begin(
                        voice, source, command, lambda: voice.intent.hold(None)
                    )
            except BridgeError as error:
                if voice.n_wishes != wish or voice.is_ending:
                    return  # it was asked for something else meanwhile
                voice.failure = error.what
                voice.retry_s = time.monotonic() + RETRY_S
                _LOGGER.warning("voice %s cannot play: %s", voice.name, error.what)

        task = asyncio.get_running_loop().create_task(begin())
        self._beginnings.add(task)
        task.add_done_callback(self._beginnings.discard)


_PLAYED = {"slot": "a slot", "bus": "another voice's latents", "signal": "the inputs"}
_LOGGER = logging.getLogger("bridge.engine")
