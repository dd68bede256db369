"""The server: what each message of the table does, and what is told to whom."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping, Sequence

from .config import Config
from .engine.engine import Engine
from .engine.watch import ToldFrame
from .errors import BridgeError
from .osc.message import Message, Value
from .osc.peers import Peer
from .osc.server import OscServer
from .osc.spec import FAIL
from .verbs import racks, server, voices
from .verbs.desk import Desk, Results, Verb

TOLD_STATES = ("running", "recovering", "quitting")


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
        self._desk = Desk(self.engine, self.osc, self.end)

    async def start(self) -> None:
        """Listen, and start to play.

        Raises
        ------
        BridgeError
            If that cannot be; `close` then ends what has begun.
        """
        await self.osc.start()
        await self.engine.boot()

    async def over(self) -> None:
        """Wait until the server is to end: by ``/quit`` or `end`."""
        await self._is_over.wait()

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
        return VERBS[message.address](self._desk, peer, *arguments)

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
        FRAMES[message.address](self._desk, *arguments)

    def _check_running(self) -> None:
        state = self.engine.life.state
        if state not in ("running", "recovering"):
            raise BridgeError("the server", f"is {state}")

    # ---- events out (`bridge.engine.engine.Listener`)

    def server_state(self, state: str) -> None:
        """Tell that the server is in another state."""
        if state in TOLD_STATES:
            self.osc.broadcast("/server/state", state)

    def voice_state(self, name: str, state: str) -> None:
        """Tell that a voice is in another state."""
        if state == "freed":
            self.osc.topics.drop(name)
        self.osc.broadcast("/voice/state", name, state)

    def voice_ended(self, name: str) -> None:
        """Tell that a voice has played a slot to its end."""
        self.osc.broadcast("/voice/ended", name)

    def voice_failed(self, name: str, reason: str) -> None:
        """Tell that a voice has failed while it lived: whoever made it, and who listens."""
        self.osc.broadcast(FAIL, "/voice/new", reason, name, also=self._desk.makers.get(name))

    def voice_frames(self, name: str, frames: Sequence[ToldFrame]) -> bool:
        """Tell frames of a voice to whoever asked for them; return whether anyone still does."""
        for number, values in frames:
            self.osc.publish(name, "/voice/latents", name, number, *values)
        return bool(self.osc.topics.peers(name))

    def voice_meter(self, name: str, peak: float) -> None:
        """Tell how loud a voice was."""
        self.osc.broadcast("/voice/meter", name, peak)


# By the addresses of the table; /sync and /notify are the OSC server's own.
VERBS: Mapping[str, Verb] = {**server.VERBS, **voices.VERBS, **racks.VERBS}
FRAMES = voices.FRAMES
