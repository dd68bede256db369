"""How a voice gets a decoder, and how that comes to do what the voice is meant to do."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import Any

from ..commands import CloseVoice, OpenVoice, VoiceCommand
from ..errors import BridgeError
from ..rings.server import ServerMemory
from ..workers.about import About
from .body import Body
from .child import NoAnswerError
from .intent import FindPlace, Source
from .models import ModelChoice
from .voice import LIVE_TAG, Voice
from .workers import Worker, Workers

# The part of real time in which frames that come one by one must be made.
MAX_LIVE_SHARE = 0.95
# For what no model has a part in, but its state is made in it.
OPEN_TIMEOUT_S = 5.0
LIVE_SOURCES = ("live", "stream", "signal", "bus", "audio")


class Opening:
    """Opens voices in decoder processes.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    workers : Workers
        The processes.
    find : callable
        Returns where another voice is, by its name.
    max_load : float or None
        The part of real time that all decoders may need together; None: any, as time waits
        for them.
    """

    def __init__(
        self, memory: ServerMemory, workers: Workers, find: FindPlace, max_load: float | None
    ) -> None:
        self._memory = memory
        self._workers = workers
        self._find = find
        self._max_load = max_load

    async def open(self, voice: Voice, body: Body, model: ModelChoice) -> None:
        """Give a body a decoder, with everything that was set of its voice.

        Parameters
        ----------
        voice : Voice
            Whose it is.
        body : Body
            Without a decoder.
        model : ModelChoice
            What it decodes with.

        Raises
        ------
        BridgeError
            If the model cannot be loaded, does not fit the server, or needs more time than
            there is; the body has no decoder then.
        """
        worker = await self.take(voice, body, model)
        await self.enter(voice, body, worker)

    async def take(self, voice: Voice, body: Body, model: ModelChoice) -> Worker:
        """Return a process for a body, which must `enter` it; it may take long to load.

        Raises
        ------
        BridgeError
            As for `open`.
        """
        worker = await self._workers.take(
            model, body.place, lambda about: self._share(voice, model, about)
        )
        try:
            self._check_sizes(model, worker.about)
        except BridgeError:
            self._workers.give_back(worker, body.place)
            raise
        return worker

    async def enter(self, voice: Voice, body: Body, worker: Worker) -> None:
        """Give a body the decoder that was taken for it.

        Raises
        ------
        BridgeError
            If it is refused, or the process ends; the body has no decoder then.
        """
        try:
            async with self._workers.gate:
                await self.open_in(voice, body, worker)
        except BaseException:
            self.give_back(worker, body.place)
            raise

    async def open_in(self, voice: Voice, body: Body, worker: Worker) -> None:
        """Open a voice in a process that has room for it; for whoever holds the gate.

        Parameters
        ----------
        voice : Voice
            Whose it is.
        body : Body
            Its place.
        worker : Worker
            The process.

        Raises
        ------
        BridgeError
            If it is refused, or the process ends.
        """
        options = voice.options
        command = OpenVoice(0, body.place, options.clock, options.lead, options.seed, options.fill)
        settings = voice.intent.settings(body.place, tuple(worker.about.attributes))
        try:
            timing = await worker.child.ask(command, timeout_s=OPEN_TIMEOUT_S)
            for setting in settings:
                await worker.child.ask(setting, timeout_s=OPEN_TIMEOUT_S)
        except NoAnswerError:  # whoever else wants the gate must not wait for it
            worker.child.kill(f"was ended: it did not answer for {OPEN_TIMEOUT_S:.0f} s")
            raise
        if not worker.child.is_alive:
            raise BridgeError(voice.name, "its decoder has ended")
        body.opened(worker, timing)

    async def play_on(
        self,
        voice: Voice,
        body: Body,
        source: Source,
        begun: Callable[[], None] = lambda: None,
    ) -> int | None:
        """Let a body play what its voice is meant to.

        Parameters
        ----------
        voice : Voice
            Whose it is.
        body : Body
            With a decoder.
        source : str
            What it plays.
        begun : callable, optional
            Called when it plays, before any later event of its decoder is heard of.

        Returns
        -------
        int or None
            Device sample on which that begins; None if there is nothing to play.

        Raises
        ------
        BridgeError
            If its decoder ends.
        """
        mixing = voice.intent.mixing(body.place, self._find)
        if mixing is not None:
            await self.ask(voice, body, mixing)
        command = voice.intent.playing(source, body.place, self._find)
        if command is None:
            return None
        if source == "live" and voice.intent.frame is not None:
            body.put(voice.intent.frame, LIVE_TAG)

        def done(answer: dict[str, Any]) -> None:
            voice.intent.note(answer)
            begun()

        if body.worker is None:
            raise BridgeError(voice.name, "has no decoder")
        return int((await body.worker.child.ask(command, done=done))["sample"])

    async def ask(self, voice: Voice, body: Body, command: VoiceCommand) -> dict[str, Any]:
        """Ask something of the decoder of a body."""
        if body.worker is None:
            raise BridgeError(voice.name, "has no decoder")
        return await body.worker.child.ask(command, done=voice.note)

    def check_source(self, voice: Voice, source: Source) -> None:
        """Check that a voice can play a source in time.

        Raises
        ------
        BridgeError
            If frames that come one by one take longer to make than they last.
        """
        about = voice.about
        if about is None or source not in LIVE_SOURCES or self._max_load is None:
            return
        share = voice.share(about)
        if share > MAX_LIVE_SHARE:
            raise BridgeError(
                voice.name,
                f"cannot play {source} frames in time: one takes {1000 * about.frame_s:.0f} ms, "
                f"{share:.2f} times what it lasts",
                "play a slot, which is decoded in larger pieces",
            )

    def leave(self, body: Body) -> None:
        """Take a body out of its decoder, without asking that to end it first."""
        worker, body.worker = body.worker, None
        if worker is not None:
            self.give_back(worker, body.place)

    def give_back(self, worker: Worker, place: int) -> None:
        """Take a place out of a process, which is told, or ends if it was the last one.

        Parameters
        ----------
        worker : Worker
            The process; nothing happens if it does not have the place.
        place : int
            Of a body.
        """
        if place not in worker.shares:
            return
        if worker.child.is_alive and len(worker.shares) > 1:  # else it ends as a whole
            worker.child.tell(CloseVoice(0, place))
        self._workers.give_back(worker, place)

    def _share(self, voice: Voice, model: ModelChoice, about: About) -> float:
        """Return the part of real time that a voice needs at best, or refuse it."""
        best_s = min(seconds / int(n) for n, seconds in about.costs_s.items())
        share = voice.share(about) * min(1.0, best_s / about.frame_s) if about.frame_s else 0.0
        if self._max_load is None:
            return share
        if share > MAX_LIVE_SHARE:
            raise BridgeError(
                model.name,
                f"is too slow for real time here: it takes {share:.2f} times as long as it plays",
                "render it (latent-bridge render), or play it on a faster machine",
            )
        # A voice whose model is swapped has another decoder only for a while.
        own = voice.worker.shares.get(voice.place, 0.0) if voice.worker is not None else 0.0
        load = self._workers.load - own
        if load + share > self._max_load:
            raise BridgeError(
                model.name,
                f"would take {share:.2f} of a processor, and the voices there are take "
                f"{load:.2f} of {self._max_load:.2f}",
                "free a voice, or start the server with a larger --max-load",
            )
        return share

    def _check_sizes(self, model: ModelChoice, about: About) -> None:
        shape = self._memory.shape
        n_made = about.n_out if about.makes == "latents" else 0
        checks = [(max(about.n_dims, n_made), shape.max_dims, "dims", "max-dims")]
        if about.makes == "audio":
            channels = about.channels, shape.voice_channels
            checks.append((*channels, "audio channels", "voice-channels"))
        for n_values, limit, what, setting in checks:
            if n_values > limit:
                raise BridgeError(
                    model.name,
                    f"has {n_values} {what}, a voice here has at most {limit}",
                    f"start the server with --{setting} {n_values}",
                )


def max_load_of(percent: int) -> float:
    """Return how many processors' time some percent of all that there are is."""
    n_cores = os.cpu_count() or 1
    with contextlib.suppress(AttributeError):  # where it is not known which may be used
        n_cores = len(os.sched_getaffinity(0))
    return n_cores * percent / 100
