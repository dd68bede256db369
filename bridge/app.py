"""The server: what each message of the table does, and what is told to whom."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeAlias

from latentio.cli import version

from .config import Config
from .engine.engine import Engine
from .errors import BridgeError
from .osc.message import Message, Value
from .osc.peers import Peer
from .osc.server import OscServer

Results: TypeAlias = Sequence[object]

DEFAULT_RAMP_MS = 10.0
TOLD_STATES = ("running", "quitting")


class App:
    """The engine, with OSC in front of it.

    Parameters
    ----------
    config : Config
        Settings.

    Attributes
    ----------
    engine : Engine
        What does the work.
    osc : OscServer
        What listens.

    Raises
    ------
    BridgeError
        If a folder is not there.
    """

    def __init__(self, config: Config) -> None:
        name = "latent-bridge" if config.port == 0 else f"latent-bridge-{config.port}"
        self.engine = Engine(config, self, name)
        self.osc = OscServer(self, config.host, config.port)
        self._is_over = asyncio.Event()
        self.engine.ended.add_done_callback(lambda _: self.end())

    async def start(self) -> None:
        """Listen, and start to play.

        Raises
        ------
        BridgeError
            If that cannot be; `close` then ends what has begun.
        """
        await self.osc.start()
        await self.engine.boot()

    async def over(self) -> str:
        """Wait until the server is to end.

        Returns
        -------
        str
            Empty if it was asked to by ``/quit`` or `end`; else why it cannot go on.
        """
        await self._is_over.wait()
        return self.engine.ended.result() if self.engine.ended.done() else ""

    def end(self) -> None:
        """Ask it to end."""
        self._is_over.set()

    async def close(self) -> None:
        """End everything."""
        try:
            await self.engine.quit()
        finally:
            self.osc.close()

    # ---- messages in (`bridge.osc.server.Handler`)

    def handle_verb(
        self, message: Message, arguments: tuple[Value, ...], peer: Peer
    ) -> Awaitable[Results]:
        """Do a verb.

        Parameters
        ----------
        message : Message
            Of the table.
        arguments : tuple
            Checked.
        peer : tuple
            Who asks.

        Returns
        -------
        awaitable of sequence
            Its results.

        Raises
        ------
        BridgeError
            If the server does not run yet, or any more.
        """
        self._check_running()
        return VERBS[message.address](self, peer, *arguments)

    def handle_frames(self, message: Message, arguments: tuple[Value, ...], peer: Peer) -> None:
        """Take frames.

        Parameters
        ----------
        message : Message
            Of the table.
        arguments : tuple
            Checked.
        peer : tuple
            Who sends them.

        Raises
        ------
        BridgeError
            If they are ignored; the message says why.
        """
        self._check_running()
        FRAMES[message.address](self, *arguments)

    def _check_running(self) -> None:
        state = self.engine.life.state
        if state != "running":
            raise BridgeError("the server", f"is {state}")

    # ---- events out (`bridge.engine.engine.Listener`)

    def server_state(self, state: str) -> None:
        """Tell that the server is in another state."""
        if state in TOLD_STATES:
            self.osc.broadcast("/server/state", state)

    def voice_state(self, name: str, state: str) -> None:
        """Tell that a voice is in another state."""
        self.osc.broadcast("/voice/state", name, state)

    def voice_ended(self, name: str) -> None:
        """Tell that a voice has played a slot to its end."""
        self.osc.broadcast("/voice/ended", name)

    def voice_meter(self, name: str, peak: float) -> None:
        """Tell how loud a voice was."""
        self.osc.broadcast("/voice/meter", name, peak)

    # ---- the server

    async def _status(self, peer: Peer) -> Results:
        osc = self.osc
        found = {
            "version": version(),
            **self.engine.status(),
            "packets": osc.n_packets,
            "bad_packets": osc.n_bad,
            "refused_frames": osc.n_refused,
            "unsent": osc.n_unsent,
            "internal_errors": osc.n_internal,
        }
        self._tell("/status.reply", found, peer)
        return ()

    async def _quit(self, peer: Peer) -> Results:
        self.end()
        return ()

    async def _step(self, peer: Peer, n_periods: int) -> Results:
        return (await self.engine.step(n_periods),)

    async def _record_start(self, peer: Peer, path: str) -> Results:
        return (await self.engine.start_recording(path),)

    async def _record_stop(self, peer: Peer) -> Results:
        take = await self.engine.stop_recording()
        return take.n_samples, take.n_lost

    # ---- slots

    async def _slot_load(
        self, peer: Peer, slot: str, path: str, layout: str | None = None
    ) -> Results:
        loaded = await self.engine.slots.load(slot, path, layout)
        return loaded.n_frames, loaded.n_dims

    async def _slot_list(self, peer: Peer) -> Results:
        for slot in self.engine.slots.listing():
            facts = slot.n_frames, slot.n_dims, slot.duration_s or 0.0
            self.osc.send("/slot/list.reply", slot.name, *facts, to=peer)
        return ()

    async def _slot_free(self, peer: Peer, slot: str) -> Results:
        await self.engine.slots.free(slot)
        return ()

    async def _slot_save(self, peer: Peer, slot: str, path: str) -> Results:
        await self.engine.slots.save(slot, path)
        return ()

    # ---- models

    async def _model_list(self, peer: Peer) -> Results:
        for name in await self.engine.models.listing():
            self.osc.send("/model/list.reply", name, to=peer)
        return ()

    async def _model_info(self, peer: Peer, model: str) -> Results:
        self._tell("/model/info.reply", await self.engine.model_info(model), peer, model)
        return ()

    # ---- voices

    async def _voice_new(self, peer: Peer, name: str, model: str, *options: Value) -> Results:
        voice = await self.engine.voices.new(name, model, options)
        info = voice.info()
        return info["dims"], info["frame_samples"], info["latency_samples"]

    async def _voice_free(self, peer: Peer, name: str) -> Results:
        await self.engine.voices.free(name)
        return ()

    async def _voice_list(self, peer: Peer) -> Results:
        for voice in self.engine.voices.listing():
            facts = voice.name, voice.model.name, voice.life.state
            self.osc.send("/voice/list.reply", *facts, to=peer)
        return ()

    async def _voice_info(self, peer: Peer, name: str) -> Results:
        self._tell("/voice/info.reply", self.engine.voices.get(name).info(), peer, name)
        return ()

    async def _voice_play(
        self, peer: Peer, name: str, slot: str, frame: float | None = None
    ) -> Results:
        return (await self.engine.playing.play(name, slot, frame),)

    async def _voice_stop(self, peer: Peer, name: str) -> Results:
        await self.engine.playing.stop(name)
        return ()

    async def _voice_seek(self, peer: Peer, name: str, frame: float) -> Results:
        await self.engine.playing.seek(name, frame)
        return ()

    async def _voice_loop(
        self, peer: Peer, name: str, on: int, first: int = 0, stop: int = 0
    ) -> Results:
        await self.engine.playing.loop(name, bool(on), first, stop)
        return ()

    async def _voice_speed(self, peer: Peer, name: str, speed: float) -> Results:
        await self.engine.playing.speed(name, speed)
        return ()

    async def _voice_live(self, peer: Peer, name: str) -> Results:
        return (await self.engine.playing.live(name),)

    async def _voice_enable(self, peer: Peer, name: str, on: int) -> Results:
        await self.engine.playing.enable(name, bool(on))
        return ()

    async def _voice_set(self, peer: Peer, name: str, attribute: str, *values: Value) -> Results:
        await self.engine.playing.set_attribute(name, attribute, values)
        return ()

    async def _voice_get(self, peer: Peer, name: str, attribute: str) -> Results:
        return attribute, *await self.engine.playing.get_attribute(name, attribute)

    async def _voice_gain(
        self, peer: Peer, name: str, gain: float, ramp_ms: float = DEFAULT_RAMP_MS
    ) -> Results:
        await self.engine.playing.set_gain(name, gain, ramp_ms)
        return ()

    async def _voice_record_start(self, peer: Peer, name: str) -> Results:
        await self.engine.playing.record(name)
        return ()

    async def _voice_record_stop(self, peer: Peer, name: str, slot: str) -> Results:
        kept, n_lost = await self.engine.playing.stop_recording(name, slot)
        return kept.n_frames, n_lost

    def _voice_frame(self, name: str, *values: float) -> None:
        self.engine.frames.live(name, values)

    def _voice_stream(self, name: str, number: int, *values: float) -> None:
        self.engine.frames.stream(name, number, values)

    def _tell(self, address: str, facts: Mapping[str, Any], peer: Peer, *name: str) -> None:
        """Send one reply for each fact that there is."""
        for key, value in facts.items():
            values = value if isinstance(value, list | tuple) else [value]
            if values and None not in values:
                self.osc.send(address, *name, key, *values, to=peer)


# By the addresses of the table; /sync and /notify are the OSC server's own.
VERBS: Mapping[str, Callable[..., Awaitable[Results]]] = {
    "/status": App._status,
    "/quit": App._quit,
    "/step": App._step,
    "/record/start": App._record_start,
    "/record/stop": App._record_stop,
    "/slot/load": App._slot_load,
    "/slot/list": App._slot_list,
    "/slot/free": App._slot_free,
    "/slot/save": App._slot_save,
    "/model/list": App._model_list,
    "/model/info": App._model_info,
    "/voice/new": App._voice_new,
    "/voice/free": App._voice_free,
    "/voice/list": App._voice_list,
    "/voice/info": App._voice_info,
    "/voice/play": App._voice_play,
    "/voice/stop": App._voice_stop,
    "/voice/seek": App._voice_seek,
    "/voice/loop": App._voice_loop,
    "/voice/speed": App._voice_speed,
    "/voice/live": App._voice_live,
    "/voice/enable": App._voice_enable,
    "/voice/set": App._voice_set,
    "/voice/get": App._voice_get,
    "/voice/gain": App._voice_gain,
    "/voice/record/start": App._voice_record_start,
    "/voice/record/stop": App._voice_record_stop,
}
FRAMES: Mapping[str, Callable[..., None]] = {
    "/voice/frame": App._voice_frame,
    "/voice/stream": App._voice_stream,
}
