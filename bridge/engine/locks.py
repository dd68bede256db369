"""Turns: what is asked of one voice or slot is done in the order in which it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from ..errors import BridgeError

MAX_WAITING = 64  # for one name


class Turns:
    """A queue for each name; those of different names do not wait for each other."""

    def __init__(self) -> None:
        self._locks: dict[Hashable, asyncio.Lock] = {}
        self._n_inside: dict[Hashable, int] = {}

    @asynccontextmanager
    async def of(self, key: Hashable, name: str = "") -> AsyncIterator[None]:
        """Wait for the turn, and have it for the time of the block.

        Parameters
        ----------
        key : str or other
            The name of the voice or slot, which need not exist; or what else there is to
            wait for.
        name : str, optional
            What `key` is called in a message, if it is no name.

        Yields
        ------
        None

        Raises
        ------
        BridgeError
            If too many wait already.
        """
        n_inside = self._n_inside.get(key, 0)
        if n_inside > MAX_WAITING:
            what = f"{MAX_WAITING} requests wait already"
            raise BridgeError(name or str(key), what, "wait for answers")
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._n_inside[key] = n_inside + 1
        try:
            async with lock:
                yield
        finally:
            self._n_inside[key] -= 1
            if not self._n_inside[key]:
                del self._n_inside[key], self._locks[key]

    async def passed(self) -> None:
        """Wait until all is done that was asked for before, under any name.

        Raises
        ------
        BridgeError
            If too many wait already.
        """
        for key in list(self._locks):
            async with self.of(key):
                pass
