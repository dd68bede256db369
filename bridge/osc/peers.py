"""What the server remembers of each peer, and how rarely it tells and logs what is wrong."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .message import Message, Value

Peer: TypeAlias = tuple[Any, ...]  # the address of a socket, as `socket` gives it
Wanted: TypeAlias = tuple[Message, tuple[Value, ...]]

FRAMES_FAIL_INTERVAL_S = 1.0
MAX_UNKNOWN_PER_SECOND = 20


@dataclass
class PeerState:
    """What is remembered of a peer: little, because a hostile one can look like a thousand.

    Attributes
    ----------
    address : tuple
    waiting : deque
        Messages whose turn has not come.
    hears_at : tuple
        Where answers and events for it go: its address, until it names a port.
    heard_s : float
        When it was heard of last, by `time.monotonic`.
    is_beginning : bool
        Whether the first step of one of its verbs is still to come.
    verbs : dict of asyncio.Task
        Its verbs that are not finished, oldest first.
    """

    address: Peer
    hears_at: Peer = ()
    waiting: deque[Wanted] = field(default_factory=deque)
    heard_s: float = 0.0
    is_beginning: bool = False
    verbs: dict[asyncio.Task[None], None] = field(default_factory=dict)
    _told_s: dict[str, float] = field(default_factory=dict)
    _second: int = 0
    _n_unknown: int = 0

    def __post_init__(self) -> None:
        """Let it hear where it speaks from."""
        self.hears_at = self.address

    def hear_on(self, port: int | None) -> None:
        """Take the port on which it hears, of its own host; None: the one that it speaks from."""
        self.hears_at = self.address
        if port is not None:
            self.hears_at = (self.address[0], port, *self.address[2:])

    def may_be_told_of(self, message: Message) -> bool:
        """Return whether it may be told now that frames are refused: once a second for each."""
        now_s = time.monotonic()
        if now_s < self._told_s.get(message.address, -math.inf) + FRAMES_FAIL_INTERVAL_S:
            return False
        self._told_s[message.address] = now_s
        return True

    def may_be_told_of_unknown(self) -> bool:
        """Return whether it may be told now of an unknown address: some times a second."""
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._n_unknown = second, 0
        self._n_unknown += 1
        return self._n_unknown <= MAX_UNKNOWN_PER_SECOND


class RareLog:
    """A log of at most one line per second, which says how many it left out.

    Parameters
    ----------
    level : int
        As `logging` has them.
    """

    def __init__(self, level: int) -> None:
        self._level = level
        self._next_s = -math.inf
        self._n_left_out = 0

    def __call__(self, line: str, *, exc_info: bool = False) -> None:
        """Write a line, unless the last one was just now.

        Parameters
        ----------
        line : str
        exc_info : bool
            Whether the exception that is being handled is written, too.
        """
        now_s = time.monotonic()
        if now_s < self._next_s:
            self._n_left_out += 1
            return
        more = f" ({self._n_left_out} lines like this left out)" if self._n_left_out else ""
        _LOGGER.log(self._level, "%s%s", line, more, exc_info=exc_info)
        self._next_s = now_s + 1.0
        self._n_left_out = 0


_LOGGER = logging.getLogger("bridge.osc")
