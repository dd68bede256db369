"""Turns: what is asked of one voice or slot is done in the order in which it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ..errors import BridgeError

MAX_WAITING = 64  # for one name


class Turns:
    """A queue for each name; those of different names do not wait for each other."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._n_inside: dict[str, int] = {}

    @asynccontextmanager
    async def of(self, name: str) -> AsyncIterator[None]:
        """Wait for the turn, and have it for the time of the block.

        Parameters
        ----------
        name : str
            Of the voice or slot; it need not exist.

        Yields
        ------
        None

        Raises
        ------
        BridgeError
            If too many wait already.
        """
        n_inside = self._n_inside.get(name, 0)
        if n_inside > MAX_WAITING:
            raise BridgeError(name, f"{MAX_WAITING} requests wait already", "wait for answers")
        lock = self._locks.setdefault(name, asyncio.Lock())
        self._n_inside[name] = n_inside + 1
        try:
            async with lock:
                yield
        finally:
            self._n_inside[name] -= 1
            if not self._n_inside[name]:
                del self._n_inside[name], self._locks[name]
