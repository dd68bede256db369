"""A process that the control process owns: started, asked, watched, ended."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from multiprocessing import connection, get_context
from typing import Any, TypeAlias

from ..commands import Command, Shutdown
from ..errors import BridgeError
from ..events import TO_CONTROL, Done, Event, Failed
from ..wire import Wire

Values: TypeAlias = dict[str, Any]

REQUEST_TIMEOUT_S = 10.0
MAX_UNANSWERED = 1024
MAX_EVENT_BYTES = 2**20
# How long a process may take to end when it is asked to, and when it is told to; then it is
# killed. Together under the two seconds that a server has to end.
ASKED_S = 0.8
TOLD_S = 0.4
KILLED_S = 0.4


class NoAnswerError(BridgeError):
    """A process has not answered in time. It may do so yet, but nobody waits for it."""


@dataclass
class _Request:
    answer: asyncio.Future[Values]
    done: Callable[[Values], None] | None


class Child:
    """A child process and the pipe to it.

    Made in the main thread, whose end a child takes for the end of its parent, and used in
    the event loop. A thread for each direction keeps a child that hangs from holding up the
    loop.

    Parameters
    ----------
    name : str
        What it is called in messages.
    main : callable
        What it runs, with its end of the pipe; a module's function.
    wire : Wire
        The commands that it takes.
    told : callable
        Called with each event that is no answer, in their order.
    ended : callable
        Called with the reason when it ends without having been asked to.

    Attributes
    ----------
    pid : int
        Number of the process.
    is_alive : bool
        Whether it has not ended, as far as is known.

    Raises
    ------
    BridgeError
        If the system lets no process start.
    """

    def __init__(
        self,
        name: str,
        main: Callable[[Any], None],
        wire: Wire[Command],
        *,
        told: Callable[[Event], None],
        ended: Callable[[BridgeError], None],
    ) -> None:
        self.name = name
        self.is_alive = True
        self._wire = wire
        self._told = told
        self._ended_callback = ended
        self._loop = asyncio.get_running_loop()
        self._ended: asyncio.Future[None] = self._loop.create_future()
        self._failure: BridgeError | None = None
        self._is_stopping = False
        self._n_requests = 0
        self._requests: dict[int, _Request] = {}
        self._to_send: queue.SimpleQueue[bytes | asyncio.Future[None] | None]
        self._to_send = queue.SimpleQueue()
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=main, args=(theirs,), name=name, daemon=True)
        try:
            with _without_ctrl_c():
                self._process.start()
        except OSError as error:
            self._pipe.close()
            raise BridgeError(name, f"cannot be started ({error.strerror})") from error
        finally:
            theirs.close()
        self.pid = self._process.pid
        self._sender = threading.Thread(target=self._send_all, name=f"to {name}", daemon=True)
        self._sender.start()
        threading.Thread(target=self._receive_all, name=f"from {name}", daemon=True).start()

    async def ask(
        self,
        command: Command,
        *,
        timeout_s: float | None = REQUEST_TIMEOUT_S,
        done: Callable[[Values], None] | None = None,
    ) -> Values:
        """Send a command, and wait for its answer.

        Parameters
        ----------
        command : Command
            Its `request` is filled in here.
        timeout_s : float or None
            How long to wait; None for ever.
        done : callable, optional
            Called with the answer before any later event is told: what changes a state
            belongs here, because this coroutine goes on only afterwards.

        Returns
        -------
        dict
            What it was answered with.

        Raises
        ------
        BridgeError
            If it was refused, or the process has ended or ends meanwhile.
        NoAnswerError
            If it gives no answer; the command is still on its way.
        """
        if self._failure is not None:
            raise self._failure
        if len(self._requests) >= MAX_UNANSWERED:
            raise BridgeError(self.name, f"has {MAX_UNANSWERED} requests to answer already")
        answer: asyncio.Future[Values] = self._loop.create_future()
        number = self._send(command)
        self._requests[number] = _Request(answer, done)
        try:
            async with asyncio.timeout(timeout_s):
                return await answer
        except TimeoutError:
            raise NoAnswerError(self.name, f"gave no answer in {timeout_s:g} s") from None
        finally:
            self._requests.pop(number, None)

    def tell(self, command: Command) -> None:
        """Send a command whose answer nobody waits for."""
        if self._failure is None:
            self._send(command)

    async def flush(self) -> None:
        """Wait until all that was asked so far is in the pipe, or the process has ended."""
        sent: asyncio.Future[None] = self._loop.create_future()
        self._to_send.put(sent)
        await asyncio.wait([sent, self._ended], return_when=asyncio.FIRST_COMPLETED)

    async def stop(self, *, patience_s: float = ASKED_S) -> None:
        """End it: by asking, else by a signal, else by the signal that none can refuse.

        Parameters
        ----------
        patience_s : float
            How long to wait after asking.
        """
        self._is_stopping = True
        if self.is_alive:
            self._send(Shutdown(0))
        for act, limit_s in (
            (None, patience_s),
            (self._process.terminate, TOLD_S),
            (self._process.kill, KILLED_S),
        ):
            if self._ended.done():
                return
            if act is not None:
                with contextlib.suppress(ValueError):  # closed: it has just ended
                    act()
            await asyncio.wait([self._ended], timeout=limit_s)

    def when_ended(self, ended: Callable[[BridgeError], None]) -> None:
        """Call something else from now on when it ends without having been asked to."""
        self._ended_callback = ended

    def kill(self, reason: str) -> None:
        """End it at once, as if by itself, because of something that it did.

        Parameters
        ----------
        reason : str
            What it did: it follows the name of the process in a message.
        """
        if self.is_alive and self._failure is None:
            self._failure = BridgeError(self.name, reason)
            with contextlib.suppress(ValueError):
                self._process.kill()

    def _send(self, command: Command) -> int:
        self._n_requests += 1
        self._to_send.put(self._wire.pack(replace(command, request=self._n_requests)))
        return self._n_requests

    # ---- in the event loop, called by the threads

    def _receive(self, data: bytes) -> None:
        if not self.is_alive:
            return
        try:
            event = TO_CONTROL.unpack(data)
        except ValueError as error:
            self._failure = BridgeError(self.name, f"was ended: it sent {error}")
            self._process.kill()
            return
        if isinstance(event, Done | Failed):
            self._answer(event)
        else:
            self._told(event)

    def _answer(self, event: Done | Failed) -> None:
        request = self._requests.pop(event.request, None)
        if request is None or request.answer.done():
            return
        if isinstance(event, Failed):
            request.answer.set_exception(BridgeError(event.where, event.what, event.fix))
            return
        if request.done is not None:
            request.done(event.values)
        request.answer.set_result(event.values)

    def _end(self, exit_code: int | None) -> None:
        self.is_alive = False
        if self._failure is None:
            self._failure = BridgeError(self.name, f"has ended ({_how(exit_code)})")
        with contextlib.suppress(ValueError):
            self._process.close()
        self._ended.set_result(None)
        for request in self._requests.values():
            if not request.answer.done():
                request.answer.set_exception(self._failure)
        if not self._is_stopping:
            self._ended_callback(self._failure)

    # ---- threads

    def _post(self, function: Callable[..., None], *arguments: Any) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(function, *arguments)

    def _send_all(self) -> None:
        with contextlib.suppress(OSError):
            while (data := self._to_send.get()) is not None:
                if isinstance(data, bytes):
                    self._pipe.send_bytes(data)
                else:
                    self._post(data.set_result, None)

    def _receive_all(self) -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                self._post(self._receive, self._pipe.recv_bytes(MAX_EVENT_BYTES))
        sentinel = self._process.sentinel
        if not connection.wait([sentinel], TOLD_S):  # it closed the pipe, and lives
            self._process.kill()
            connection.wait([sentinel])
        self._process.join()
        self._to_send.put(None)
        self._sender.join()
        self._pipe.close()
        self._post(self._end, self._process.exitcode)


@contextlib.contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Let a process that starts not be hit by the Ctrl-C that its parent answers."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _how(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"killed by signal {-exit_code}"
    return f"exit code {exit_code}"
