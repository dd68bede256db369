"""The audio process: opened, watched, and opened again when it or its device has gone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from ..commands import TO_AUDIO, Boot, StartAudio, Step
from ..config import Config
from ..errors import BridgeError
from ..events import AudioFailed, Event
from ..rings.server import ServerMemory
from .child import Child

BOOT_TIMEOUT_S = 60.0
# Between two attempts to open the device again: the first comes at once.
RETRY_S = (0.2, 0.5, 1.0, 2.0)


class AudioProcess:
    """The process that plays.

    Parameters
    ----------
    config : Config
        Of the server.
    client_name : str
        What the sound system knows it by.
    failed : callable
        Called with the reason, one line, when it plays no more.

    Attributes
    ----------
    name, sample_rate, period : str, int, int
        From `open` on: what plays, and how.
    """

    def __init__(self, config: Config, client_name: str, failed: Callable[[str], None]) -> None:
        self.name: str = config.audio
        self.sample_rate = config.sample_rate
        self.period = config.period
        self._config = config
        self._client_name = client_name
        self._failed = failed
        self._child: Child | None = None

    async def open(self) -> None:
        """Start the process, and open the device: the one that was open before, if one was.

        Raises
        ------
        BridgeError
            If that cannot be.
        """
        for is_last in (False, False, True):
            child = self._child = Child(
                "audio", _run, TO_AUDIO, told=self._told, ended=lambda _: None
            )
            try:
                await self._boot(child)
            except BridgeError:
                # A sound system that is busy with another client can take a process along.
                if is_last or child.is_alive:
                    raise
            else:
                child.when_ended(self._ended)
                return

    async def _boot(self, child: Child) -> None:
        config = self._config
        boot = Boot(
            0,
            self.name,
            self.sample_rate,
            self.period,
            config.channels + config.direct,
            config.inputs,
            self._client_name,
        )
        opened = await child.ask(boot, timeout_s=BOOT_TIMEOUT_S)
        self.name = opened["name"]
        self.sample_rate, self.period = opened["sample_rate"], opened["period"]

    async def start(self, memory: ServerMemory) -> None:
        """Play what is in a memory, from the period that its clock shows on.

        Raises
        ------
        BridgeError
            If that cannot be.
        """
        await self._ask(StartAudio(0, memory.block.name, memory.shape.to_json()), BOOT_TIMEOUT_S)

    async def step(self, n_periods: int) -> int:
        """Play a number of periods; return the next one's number."""
        return int((await self._ask(Step(0, n_periods), None))["now"])

    async def reopen(self, start: Callable[[], Awaitable[None]]) -> None:
        """Open the device again and start, as often as it takes.

        Parameters
        ----------
        start : callable
            Awaited when the device is open: it calls `start`, or raises `BridgeError`.
        """
        n_attempts = 0
        while True:
            await self.stop()
            if n_attempts:
                await asyncio.sleep(RETRY_S[min(n_attempts, len(RETRY_S)) - 1])
            n_attempts += 1
            try:
                await self.open()
                await start()
            except Exception as error:  # of any kind: it goes on trying
                if n_attempts == 1:
                    _LOGGER.warning("the sound cannot go on yet: %s", error)
            else:
                return

    async def stop(self) -> None:
        """End the process."""
        child, self._child = self._child, None
        if child is not None:
            await child.stop()

    async def _ask(self, command: Any, timeout_s: float | None) -> dict[str, Any]:
        if self._child is None:
            raise BridgeError("audio", "is not open")
        return await self._child.ask(command, timeout_s=timeout_s)

    def _told(self, event: Event) -> None:
        if isinstance(event, AudioFailed):
            self._failed(event.reason)

    def _ended(self, reason: BridgeError) -> None:
        self._failed(f"the audio process {reason.what}")


def _run(pipe: Any) -> None:
    from ..rt.process import main  # noqa: PLC0415 (only in the child)

    main(pipe)


_LOGGER = logging.getLogger("bridge.engine")
