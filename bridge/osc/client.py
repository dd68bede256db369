"""A client of the server for scripts, tests and the command line: synchronous, and small.

Example::

    with Client() as client:
        client.request("/slot/load", "song", "latent-song.wav", "unravel")
        client.request("/voice/new", "lead", "factory")
        client.request("/voice/play", "lead", "song")
        print(client.info("/voice/info", "lead"))
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import math
import numbers
import selectors
import socket
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ..errors import BridgeError
from .checks import as_text, restored, told
from .codec import OscError, as_sent, decode, encode, split
from .message import Value
from .sockets import connected
from .spec import BY_ADDRESS, DEFAULT_PORT, DONE, FAIL

Event: TypeAlias = tuple[str, tuple[Value, ...]]

MAX_KEPT = 10_000


class RequestFailed(BridgeError):
    """The server refused a verb.

    Parameters
    ----------
    verb : str
        Its address.
    reason : str
        The server's one line.
    """

    def __init__(self, verb: str, reason: str) -> None:
        self.verb = verb
        self.reason = reason
        super().__init__(verb, reason)


@dataclass(frozen=True)
class Reply:
    """What the server answered to a verb.

    Attributes
    ----------
    results : tuple of int, float or str
        Of the ``/done``, as the table tells them.
    replies : tuple of tuple
        The arguments of each ``.reply`` before it.
    """

    results: tuple[Value, ...]
    replies: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Failure:
    """A ``/fail`` that answers no request: frames that were refused, or what `send` sent.

    Attributes
    ----------
    address : str
        What was refused.
    reason : str
    name : str
        The voice or other name that it was about, or empty.
    """

    address: str
    reason: str
    name: str


class Client:
    """A connection to a server. Close it, or use it in ``with``.

    Threads may share a client. Requests of one verb about one name are taken to be
    answered in their order.

    Parameters
    ----------
    port : int
        UDP port of the server.
    host : str
        Where it runs.
    timeout_s : float
        How long to wait for an answer: a large model takes long to load. Where no server is,
        it is known at once.
    on_event : callable, optional
        Called with the address and the arguments of each event, in a thread of the client's;
        `events` then has none. Events come after ``request("/notify", 1)``.

    Attributes
    ----------
    fails : deque of Failure
        The last failures of what was not a request, oldest first.

    Raises
    ------
    BridgeError
        If the host is not known.
    ValueError
        If the port is out of range.
    """

    def __init__(
        self,
        port: int = DEFAULT_PORT,
        host: str = "127.0.0.1",
        timeout_s: float = 60.0,
        *,
        on_event: Callable[[str, tuple[Value, ...]], None] | None = None,
    ) -> None:
        self.fails: deque[Failure] = deque(maxlen=MAX_KEPT)
        self._where = f"{host}:{port}"
        self._timeout_s = timeout_s
        self._on_event = on_event
        self._events: deque[Event] = deque(maxlen=MAX_KEPT)
        self._pending: list[_Pending] = []
        self._changed = threading.Condition()
        self._numbers = itertools.count(1)
        self._is_listening = False
        self._is_closed = False
        self._socket = connected(host, port)
        self._wake, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._receive, name="osc client", daemon=True)
        self._thread.start()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ask for no more events, and end; requests that wait fail."""
        if self._is_closed:
            return
        if self._is_listening:
            self.send("/notify", 0)
        self._is_closed = True
        self._give_up("the client is closed")
        self._wake.send(b"\0")
        if threading.current_thread() is not self._thread:  # `on_event` may close
            self._thread.join(timeout=1.0)
        for opened in (self._socket, self._wake, self._woken):
            opened.close()

    def send(self, address: str, *arguments: object) -> None:
        """Send a message and wait for nothing: for frames.

        Parameters
        ----------
        address : str
        *arguments : int, float, str or bytes
            NumPy's numbers count as numbers; ``*frame`` sends an array.

        Raises
        ------
        TypeError, OscError
            If it cannot be encoded (`bridge.osc.codec.encode`).
        BridgeError
            If the network does not take it.
        """
        self._send(encode(address, *arguments))

    def request(self, address: str, *arguments: object, timeout_s: float | None = None) -> Reply:
        """Send a verb and wait until it is done.

        Parameters
        ----------
        address : str
        *arguments : int, float, str or bytes
            As for `send`.
        timeout_s : float, optional
            How long to wait, if not as long as the client does by default.

        Returns
        -------
        Reply

        Raises
        ------
        RequestFailed
            If the server refuses.
        BridgeError
            If nobody answers.
        TypeError, OscError
            As `send`.
        ValueError
            If the message is no verb and has no answer.
        """
        if address in BY_ADDRESS and BY_ADDRESS[address].role != "verb":
            role = BY_ADDRESS[address].role
            fix = "use send" if role == "frames" else "it is the server that sends it"
            raise ValueError(f"{address} is not answered; {fix}")
        datagram = encode(address, *arguments)
        timeout_s = self._timeout_s if timeout_s is None else timeout_s
        pending = _Pending(address, _name(address, arguments))
        with self._changed:
            if self._is_closed:
                raise BridgeError(self._where, "the client is closed")
            self._pending.append(pending)
        try:
            self._send(datagram)
            with self._changed:
                self._changed.wait_for(lambda: pending.outcome is not None, timeout_s)
        finally:
            with self._changed, contextlib.suppress(ValueError):
                self._pending.remove(pending)
        if pending.outcome is None:
            raise BridgeError(self._where, f"no answer in {timeout_s:g} s", _IS_IT_RUNNING)
        if isinstance(pending.outcome, BridgeError):
            raise pending.outcome
        if address == "/notify":
            self._is_listening = arguments[:1] != (0,)
        return Reply(pending.outcome, tuple(pending.replies))

    def sync(self, timeout_s: float | None = None) -> None:
        """Wait until the server has done all that this client sent before.

        Parameters
        ----------
        timeout_s : float, optional
            As for `request`.

        Raises
        ------
        BridgeError
            If nobody answers.
        """
        self.request("/sync", next(self._numbers), timeout_s=timeout_s)

    def info(self, address: str, *arguments: object) -> dict[str, Any]:
        """Return what a verb tells by replies of a key and values.

        Parameters
        ----------
        address : str
            ``/status``, ``/voice/info`` or ``/model/info``.
        *arguments : str
            The name.

        Returns
        -------
        dict
            A value for each key, or a tuple of the values if there are several.

        Raises
        ------
        RequestFailed, BridgeError
            As `request`.
        """
        n_names = len(_name(address, arguments))
        facts: dict[str, Any] = {}
        for reply in self.request(address, *arguments).replies:
            key, *values = reply[n_names:]
            facts[str(key)] = values[0] if len(values) == 1 else tuple(values)
        return facts

    def events(self) -> list[Event]:
        """Return the events that came since the last call: each an address and arguments."""
        found = []
        with contextlib.suppress(IndexError):
            while True:
                found.append(self._events.popleft())
        return found

    def _send(self, datagram: bytes) -> None:
        for _ in range(2):
            try:
                self._socket.send(datagram)
                return
            except ConnectionError:
                continue  # of an earlier datagram; the thread sees it if there are more
            except OSError as error:
                what = "the client is closed" if self._is_closed else str(error.strerror)
                raise BridgeError(self._where, what) from error

    # ---- in the thread

    def _receive(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._socket, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self._is_closed:
                selector.select()
                if not self._is_closed:
                    self._receive_one()

    def _receive_one(self) -> None:
        try:
            datagram = self._socket.recv(65536)
        except ConnectionError:
            self._give_up("nothing listens there", "start it: latent-bridge serve")
            return
        except OSError:  # there was nothing after all
            return
        with contextlib.suppress(OscError):
            for part in split(datagram):
                self._take(*decode(part))

    def _take(self, address: str, arguments: tuple[Any, ...]) -> None:
        message = BY_ADDRESS.get(address)
        if message is None or len(arguments) < message.n_required:
            return
        if message.role == "event":
            self._take_event(address, arguments)
        elif address == DONE:
            verb, *results = arguments
            name = _name(verb, results)
            wanted = BY_ADDRESS[verb].done if verb in BY_ADDRESS else ()
            self._settle(verb, name, restored(wanted, results[len(name) :]))
        elif address == FAIL:
            verb, reason, *names = map(str, arguments)
            if not self._settle(verb, tuple(names[:1]), RequestFailed(verb, reason)):
                self.fails.append(Failure(verb, reason, "".join(names[:1])))
        elif message.role == "reply":
            verb = "/sync" if address == "/synced" else address.removesuffix(".reply")
            with self._changed:
                pending = self._find(verb, _name(verb, arguments))
                if pending is not None:
                    pending.replies.append(restored(told(message, arguments), arguments))

    def _take_event(self, address: str, arguments: tuple[Any, ...]) -> None:
        if self._on_event is None:
            self._events.append((address, arguments))
            return
        try:
            self._on_event(address, arguments)
        except Exception:
            _LOGGER.exception("on_event failed at %s", address)

    def _settle(
        self, verb: str, name: tuple[str, ...], outcome: tuple[Value, ...] | BridgeError
    ) -> bool:
        with self._changed:
            pending = self._find(verb, name)
            if pending is None:
                return False
            pending.outcome = outcome
            self._changed.notify_all()
            return True

    def _find(self, verb: str, name: tuple[str, ...]) -> _Pending | None:
        """Return the oldest request that waits for an answer about this."""
        for pending in self._pending:
            same_name = not (name and pending.name) or pending.name == name
            if pending.outcome is None and pending.verb == verb and same_name:
                return pending
        return None

    def _give_up(self, what: str, fix: str = "") -> None:
        with self._changed:
            for pending in self._pending:
                if pending.outcome is None:
                    pending.outcome = BridgeError(self._where, what, fix)
            self._changed.notify_all()


_IS_IT_RUNNING = "is the server running? latent-bridge serve"
_LOGGER = logging.getLogger("bridge.osc")


@dataclass(eq=False)
class _Pending:
    verb: str
    name: tuple[str, ...]
    replies: list[tuple[Value, ...]] = field(default_factory=list)
    outcome: tuple[Value, ...] | BridgeError | None = None


def _name(address: str, arguments: Sequence[object]) -> tuple[str, ...]:
    """Return the name among the arguments of a verb as the server writes it, if it has one."""
    message = BY_ADDRESS.get(address)
    if message is None or not message.named or not arguments:
        return ()
    name = arguments[0]
    is_number = isinstance(name, numbers.Real) and math.isfinite(name)
    return (as_text(float(name)) if is_number else as_sent(str(name)),)  # type: ignore[arg-type]
