"""The OSC server: datagrams in, verbs and frames to a handler, answers out.

Messages of one peer (an address and port) are begun in the order in which they came.
Frames are handled at once. A verb is a task: it runs until it first has to wait before
any later message of its peer is begun, and while it waits others go on, so that a model
that loads holds up nobody. ``/sync`` is how a peer waits for its own verbs.

No datagram makes an exception come out of the server, and no answer is ever answered.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Iterable, Sequence
from typing import Protocol

from latentio.errors import LatentIOError

from ..errors import BridgeError
from .checks import check, find, name_of
from .codec import Decoded, OscError, decode, encode, exact_int, split
from .message import Message, Value
from .peers import Peer, PeerState, RareLog, Wanted
from .port import Port
from .sockets import bound
from .spec import BY_ADDRESS, DEFAULT_PORT, DONE, FAIL
from .topics import Topics

MAX_PEERS = 1024
MAX_LISTENERS = 32
MAX_UNFINISHED = 1024  # verbs
MAX_UNFINISHED_PER_PEER = 256
MAX_WAITING = 1024  # messages of one peer
MAX_REASON_CHARACTERS = 512
MAX_TOLD_ADDRESS = 100
SILENT_S = 10.0  # after so long a peer that gets more than answers is taken to be gone


class Handler(Protocol):
    """What does the work: the engine.

    Both raise `BridgeError`, `LatentIOError`, `OscError`, `ValueError` or `TypeError`, whose
    one line becomes the reason of the ``/fail``. Anything else is an internal error.
    """

    def handle_verb(
        self, message: Message, arguments: tuple[Value, ...], peer: Peer
    ) -> Awaitable[Sequence[object]]:
        """Do a verb and return its results, as the table tells; replies are sent before.

        Parameters
        ----------
        message : Message
            Of the table, and not ``/sync`` or ``/notify``.
        arguments : tuple of int, float or str
            Checked by the table.
        peer : tuple
            Who asks, for `OscServer.send`.

        Returns
        -------
        awaitable of sequence
            Mostly a coroutine: up to its first wait it runs alone.
        """

    def handle_frames(self, message: Message, arguments: tuple[Value, ...], peer: Peer) -> None:
        """Take frames; may not wait.

        Parameters
        ----------
        message : Message
        arguments : tuple of int, float or str
        peer : tuple
            As for `handle_verb`.
        """


class OscServer:
    """A UDP server that lives in the running event loop.

    Parameters
    ----------
    handler : Handler
    host : str
        Address to listen at.
    port : int
        UDP port; 0 takes a free one, which `port` tells after `start`.

    Attributes
    ----------
    port : int
    topics : Topics
        Who has asked for what `publish` sends.
    n_packets : int
        Datagrams that came.
    n_bad : int
        Datagrams or messages that were refused before the handler saw them.
    n_refused : int
        Frames that the handler refused.
    n_internal : int
        Errors of our own.
    """

    def __init__(self, handler: Handler, host: str = "127.0.0.1", port: int = DEFAULT_PORT) -> None:
        self.host = host
        self.port = port
        self.topics = Topics(self._is_there)
        self.n_packets = 0
        self.n_bad = 0
        self.n_refused = 0
        self.n_internal = 0
        self._handler = handler
        self._port: Port | None = None
        self._peers: OrderedDict[Peer, PeerState] = OrderedDict()
        self._listeners: OrderedDict[Peer, None] = OrderedDict()
        self._verbs: dict[asyncio.Task[None], tuple[Peer, Message, Sequence[Value]]] = {}
        self._log_bad = RareLog(logging.INFO)
        self._log_internal = RareLog(logging.ERROR)

    async def start(self) -> None:
        """Begin to listen.

        Raises
        ------
        BridgeError
            If the port is in use, or the host is not an address of this machine.
        ValueError
            If the port is out of range.
        """
        self._port = Port(bound(self.host, self.port), self._receive)
        self.port = self._port.number

    def close(self) -> None:
        """Cancel the verbs that are not finished, which are answered by ``/fail``, and end."""
        for task, (peer, message, name) in list(self._verbs.items()):
            self._fail(peer, message.address, "the server is ending", name)
            task.cancel()
        self._listeners.clear()
        for state in self._peers.values():
            state.waiting.clear()
        if self._port is not None:
            self._port.close()

    def send(self, address: str, *arguments: object, to: Peer) -> None:
        """Send a message.

        Parameters
        ----------
        address : str
        *arguments : int, float, str or bytes
            A whole number beyond 32 bits is sent as text: a float would not be that number.
        to : tuple
            The peer.

        Raises
        ------
        TypeError, OscError
            If it cannot be encoded (`bridge.osc.codec.encode`).
        """
        self._send(encode(address, *map(exact_int, arguments)), to)

    def broadcast(self, address: str, *arguments: object, also: Peer | None = None) -> None:
        """Send an event to every peer that asked for them by ``/notify 1``.

        Parameters
        ----------
        address : str
        *arguments : int, float, str or bytes
        also : tuple, optional
            A peer that is told whether it asked or not.

        Raises
        ------
        TypeError, OscError
            If it cannot be encoded (`bridge.osc.codec.encode`).
        """
        peers = {*self._listeners} if also is None else {*self._listeners, also}
        if peers:
            self._send_once(encode(address, *arguments), peers)

    def publish(self, topic: str, address: str, *arguments: object) -> None:
        """Send a message to every peer that asked for a topic.

        Parameters
        ----------
        topic : str
            What they asked for: see `topics`.
        address : str
        *arguments : int, float, str or bytes

        Raises
        ------
        TypeError, OscError
            If it cannot be encoded (`bridge.osc.codec.encode`).
        """
        self._send_once(encode(address, *map(exact_int, arguments)), self.topics.peers(topic))

    def _send(self, datagram: bytes, peer: Peer) -> None:
        if self._port is not None:
            self._port.send(datagram, self._hears_at(peer))

    def _send_once(self, datagram: bytes, peers: Iterable[Peer]) -> None:
        # A program that began anew may speak from another socket and hear on the same.
        if self._port is not None:
            for place in {self._hears_at(peer) for peer in peers}:
                self._port.send(datagram, place)

    def _hears_at(self, peer: Peer) -> Peer:
        state = self._peers.get(peer)
        return peer if state is None else state.hears_at

    @property
    def n_unsent(self) -> int:
        """Answers and events that the network did not take, and that are lost."""
        return 0 if self._port is None else self._port.n_unsent

    # ---- datagrams in

    def _receive(self, datagram: bytes, address: Peer) -> None:
        try:
            self._take(datagram, address)
        except Exception:
            self._internal("a datagram")

    def _take(self, datagram: bytes, address: Peer) -> None:
        self.n_packets += 1
        peer = self._state_of(address)
        try:
            parts = split(datagram)
        except OscError as error:
            self._bad(peer, error)
            return
        wanted = [found for part in parts if (found := self._understood(peer, part))]
        if len(peer.waiting) > MAX_WAITING:
            self.n_bad += len(wanted)
            return
        is_waiting = bool(peer.waiting)
        peer.waiting += wanted
        if not is_waiting:
            self._work(peer)

    def _state_of(self, address: Peer) -> PeerState:
        peer = self._peers.get(address)
        if peer is None:
            peer = self._peers[address] = PeerState(address)
            if len(self._peers) > MAX_PEERS:
                self._peers.popitem(last=False)
        else:
            self._peers.move_to_end(address)
        peer.heard_s = time.monotonic()
        return peer

    def _is_there(self, peer: Peer) -> bool:
        state = self._peers.get(peer)
        return state is not None and time.monotonic() - state.heard_s < SILENT_S

    def _understood(self, peer: PeerState, part: bytes) -> Wanted | None:
        values: tuple[Decoded, ...] = ()
        try:
            address, values = decode(part)
            message = BY_ADDRESS.get(address)
            if message is None:
                self._unknown(peer, address)
                return None
            if message.role in ("reply", "event"):
                return None  # an answer is not answered, whoever sent it here
            return message, check(message, values)
        except OscError as error:
            if error.address and error.address not in BY_ADDRESS:
                self._unknown(peer, error.address)
            else:
                self._bad(peer, error, values)
            return None

    def _unknown(self, peer: PeerState, address: str) -> None:
        self.n_bad += 1
        # Another program might answer our answer by something that we do not know either.
        if address.endswith(".reply") or not peer.may_be_told_of_unknown():
            return
        try:
            find(address)
        except OscError as error:
            self._log_bad(f"{peer.address}: {error.reason}")
            self._fail(peer.address, address[:MAX_TOLD_ADDRESS], error.reason)

    def _bad(self, peer: PeerState, error: OscError, values: Sequence[Decoded] = ()) -> None:
        self.n_bad += 1
        self._log_bad(f"{peer.address}: {error.address[:MAX_TOLD_ADDRESS]} {error.reason}")
        message = BY_ADDRESS.get(error.address)
        if message is None:
            return
        if message.role == "verb":
            self._fail(peer.address, message.address, error.reason, name_of(message, values))
        elif message.role == "frames":
            self._fail_rarely(peer, message, error.reason, name_of(message, values))

    # ---- messages, in their order

    def _work(self, peer: PeerState) -> None:
        while peer.waiting:
            message, arguments = peer.waiting[0]
            if message.role == "verb":
                self._begin(peer, message, arguments)
                peer.is_beginning = True
            elif peer.is_beginning:
                asyncio.get_running_loop().call_soon(self._go_on, peer)
                return
            else:
                self._frames(peer, message, arguments)
            peer.waiting.popleft()

    def _go_on(self, peer: PeerState) -> None:
        # All tasks that were made before this call was asked for have had their first step.
        peer.is_beginning = False
        self._work(peer)

    def _frames(self, peer: PeerState, message: Message, arguments: tuple[Value, ...]) -> None:
        try:
            self._handler.handle_frames(message, arguments, peer.address)
        except _EXPECTED as error:
            self.n_refused += 1
            self._fail_rarely(peer, message, str(error), arguments[:1])
        except Exception:
            self._internal(message.address)
            self._fail_rarely(peer, message, _INTERNAL, arguments[:1])

    def _begin(self, peer: PeerState, message: Message, arguments: tuple[Value, ...]) -> None:
        name = name_of(message, arguments)
        if len(peer.verbs) >= MAX_UNFINISHED_PER_PEER or len(self._verbs) >= MAX_UNFINISHED:
            self._fail(peer.address, message.address, "too many requests at once", name)
            return
        verb = self._do(peer, message, arguments, tuple(peer.verbs))
        task = asyncio.get_running_loop().create_task(verb)
        self._verbs[task] = peer.address, message, name
        peer.verbs[task] = None
        task.add_done_callback(self._verbs.pop)
        task.add_done_callback(peer.verbs.pop)

    async def _do(
        self,
        peer: PeerState,
        message: Message,
        arguments: tuple[Value, ...],
        earlier: Sequence[asyncio.Task[None]],
    ) -> None:
        name = name_of(message, arguments)
        results: Sequence[object] = ()
        try:
            if message.address == "/sync":
                if earlier:
                    await asyncio.wait(earlier)
                self.send("/synced", *arguments, to=peer.address)
            elif message.address == "/notify":
                peer.hear_on(int(arguments[1]) if len(arguments) > 1 else None)
                self._notify(peer.address, arguments[0] == 1)
            else:
                results = await self._handler.handle_verb(message, arguments, peer.address)
            self.send(DONE, message.address, *name, *results, to=peer.address)
        except _EXPECTED as error:
            self._fail(peer.address, message.address, str(error), name)
        except Exception:
            self._internal(message.address)
            self._fail(peer.address, message.address, _INTERNAL, name)

    def _notify(self, peer: Peer, on: bool) -> None:
        self._listeners.pop(peer, None)
        if on:
            self._listeners[peer] = None
            if len(self._listeners) > MAX_LISTENERS:  # a program that crashed never says 0
                self._listeners.popitem(last=False)

    # ---- what went wrong

    def _fail(self, peer: Peer, address: str, reason: str, name: Sequence[Value] = ()) -> None:
        line = " ".join(reason.split())[:MAX_REASON_CHARACTERS]
        self.send(FAIL, address, line, *name, to=peer)

    def _fail_rarely(
        self, peer: PeerState, message: Message, reason: str, name: Sequence[Value]
    ) -> None:
        if peer.may_be_told_of(message):
            self._fail(peer.address, message.address, reason, name)

    def _internal(self, what: str) -> None:
        self.n_internal += 1
        self._log_internal(f"internal error in {what}", exc_info=True)


_EXPECTED = (BridgeError, LatentIOError, ValueError, TypeError)  # OscError is a ValueError
_INTERNAL = "internal error; the server's log has more"
