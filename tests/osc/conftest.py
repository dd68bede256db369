"""A real OSC server in a thread of the test, with an engine that only notes what it is told."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time

import pytest

from bridge.errors import BridgeError
from bridge.osc.client import Client
from bridge.osc.codec import decode, split
from bridge.osc.server import OscServer

TIMEOUT_S = 20
HOURS = 2**31 + 1  # more samples than 32 bits hold, after 13 hours


class NotingEngine:
    """Does nothing, and notes in which order it was asked for it."""

    def __init__(self):
        self.noted = []
        self.server = None
        self.gate = None  # what slow verbs wait for

    async def handle_verb(self, message, arguments, peer):
        self.noted.append((message.address, arguments))
        if message.address == "/status":
            self.server.send("/status.reply", "voices", 2, to=peer)
            self.server.send("/status.reply", "loads", 0.5, 0.25, to=peer)
        if message.address == "/voice/new":
            return await self._new(*arguments[:2])
        if message.address == "/slot/list":
            self.server.send("/slot/list.reply", "2", HOURS, 8, 0.5, to=peer)
        if message.address == "/model/info":
            self.server.send("/model/info.reply", "m", "ratio", HOURS, to=peer)
            self.server.send("/model/info.reply", "m", "licence", "12", to=peer)
        if message.address == "/record/start":
            return (HOURS,)
        if message.address == "/voice/info":
            self.server.send("/voice/info.reply", arguments[0], "state", "idle", to=peer)
        return ()

    async def _new(self, name, model):
        if model == "slow":
            await self.gate.wait()
            self.noted.append(("loaded", (name,)))
        if model == "missing":
            raise BridgeError("missing", "is not there", "put it\ninto the folder")
        if model == "broken":
            raise RuntimeError("a fault of ours")
        if model == "huge":
            return ["x" * 60_000]
        return 8, 2229.116, 2560

    def handle_frames(self, message, arguments, peer):
        self.noted.append((message.address, arguments))
        if arguments[0] == "nobody":
            raise ValueError("there is no voice nobody")
        if arguments[0] == "broken":
            raise RuntimeError("a fault of ours")


class Running:
    """The server, its engine, and the loop that both live in."""

    def __init__(self):
        self.engine = NotingEngine()
        self.server = OscServer(self.engine, port=0)
        self.engine.server = self.server
        self._loop = asyncio.new_event_loop()
        self.faults = []
        self._loop.set_exception_handler(lambda _, context: self.faults.append(context))
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self.call(self._start)

    async def _start(self):
        self.engine.gate = asyncio.Event()
        await self.server.start()

    def call(self, function, *arguments):
        """Call a function in the loop, and return what it returns, or what it waits for."""

        async def run():
            result = function(*arguments)
            return await result if asyncio.iscoroutine(result) else result

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(TIMEOUT_S)

    def wait_until(self, is_so):
        """Wait until a function, called in the loop, returns true."""
        end_s = time.monotonic() + TIMEOUT_S
        while not self.call(is_so):
            assert time.monotonic() < end_s, "it never came"

    def open_gate(self):
        self.call(self.engine.gate.set)

    def close(self):
        self.call(self.server.close)
        self.call(asyncio.sleep, 0.01)  # what was cancelled ends
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(TIMEOUT_S)
        self._loop.close()
        assert not self.faults


class RawPeer:
    """A socket that sends any bytes to the server, and decodes what comes back."""

    def __init__(self, port, timeout_s=TIMEOUT_S):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.connect(("127.0.0.1", port))
        self._socket.settimeout(timeout_s)

    def send(self, datagram):
        self._socket.send(datagram)

    def receive(self):
        (message,) = split(self._socket.recv(65536))
        return decode(message)

    def receive_until(self, address):
        """Return all messages up to the first of this address."""
        found = [self.receive()]
        while found[-1][0] != address:
            found.append(self.receive())
        return found

    def close(self):
        self._socket.close()


@pytest.fixture
def running():
    found = Running()
    yield found
    found.close()


@pytest.fixture
def raw(running):
    with contextlib.closing(RawPeer(running.server.port)) as peer:
        yield peer


@pytest.fixture
def client(running):
    with Client(running.server.port, timeout_s=TIMEOUT_S) as found:
        yield found


@pytest.fixture
def peers(running):
    """Make further raw peers."""
    with contextlib.ExitStack() as stack:

        def make():
            return stack.enter_context(contextlib.closing(RawPeer(running.server.port)))

        yield make
