"""A UDP socket in an event loop: what came since the last look is taken all at once.

asyncio's own datagram transport looks for others between any two datagrams, and makes room
for 256 KiB for each: that takes longer than to decode a frame.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

from .codec import MAX_DATAGRAM_BYTES
from .peers import Peer

# Datagrams until others have their turn, too.
MAX_AT_ONCE = 32


class Port:
    """A socket that is listened at, in the running loop, which must be a selector loop.

    Parameters
    ----------
    opened : socket.socket
        Bound; it belongs to the port from now on.
    received : callable
        Called with each datagram and who sent it; may not raise.

    Attributes
    ----------
    number : int
        The UDP port.
    n_unsent : int
        Datagrams that the network did not take, and that are lost.
    """

    def __init__(self, opened: socket.socket, received: Callable[[bytes, Peer], None]) -> None:
        opened.setblocking(False)
        self.number: int = opened.getsockname()[1]
        self.n_unsent = 0
        self._socket = opened
        self._received = received
        # One byte more than may come: what is longer is seen to be so.
        self._room = memoryview(bytearray(MAX_DATAGRAM_BYTES + 1))
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(opened, self._take)

    def send(self, datagram: bytes, peer: Peer) -> None:
        """Send a datagram, or lose it: nothing is kept, and nobody waits.

        Parameters
        ----------
        datagram : bytes
        peer : tuple
            Where to.
        """
        try:
            self._socket.sendto(datagram, peer)
        except OSError:  # no room, or nobody there
            self.n_unsent += 1

    def close(self) -> None:
        """Listen no more; what is sent afterwards is lost."""
        if self._is_open:
            self._loop.remove_reader(self._socket)
            self._socket.close()

    @property
    def _is_open(self) -> bool:
        return self._socket.fileno() >= 0

    def _take(self) -> None:
        for _ in range(MAX_AT_ONCE):
            try:
                n_bytes, peer = self._socket.recvfrom_into(self._room)
            except BlockingIOError:
                return
            except OSError:  # a peer that is gone is no fault of ours
                continue
            self._received(bytes(self._room[:n_bytes]), peer)
            if not self._is_open:  # closed meanwhile
                return
