"""A stand-in for the server: one UDP socket that keeps what comes and answers as it is told."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from bridge.osc.spec import BY_ADDRESS
from bridge.patches.verbs import HEARTBEAT, count_problem


def packet(address: str, *values: Any) -> bytes:
    """Return an OSC message; numbers as i or f, texts as s."""
    builder = OscMessageBuilder(address)
    for value in values:
        builder.add_arg(value)
    return bytes(builder.build().dgram)


def done(address: str, values: Sequence[Any]) -> list[tuple[str, list[Any]]]:
    """Answer a verb as the server does that has nothing to tell."""
    if BY_ADDRESS[address].role != "verb":
        return []
    named = BY_ADDRESS[address].arguments[:1]
    return [("/done", [address, *(values[:1] if named and named[0].kind == "string" else [])])]


class Server:
    """It hears from the beginning on, at `port`.

    Attributes
    ----------
    got : list of (address, values)
        All but the heartbeats, which are counted in `beats` and answered.
    problems : list of str
        Messages that the table does not know, or not with so many values.
    """

    def __init__(self, answer: Callable[..., list[tuple[str, list[Any]]]] = done) -> None:
        self.got: list[tuple[str, list[Any]]] = []
        self.times: list[float] = []
        self.beats = 0
        self.sources: dict[Any, tuple[Any, ...]] = {}  # and where each of them hears
        self.problems: list[str] = []
        self.port = 0
        self._answer = answer
        self.open()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Hear from now on, at the same port as before."""
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", self.port))
        self._socket.settimeout(0.05)
        self.port = self._socket.getsockname()[1]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._hear)
        self._thread.start()

    def close(self) -> None:
        """Be gone, as far as Pd can tell."""
        self._stop.set()
        self._thread.join()
        self._socket.close()

    def say(self, address: str, *values: Any) -> None:
        """Send a message to all that were heard."""
        for place in self.sources.values():
            self._socket.sendto(packet(address, *values), place)

    def wait(self, so: Callable[[], object], timeout_s: float = 20) -> None:
        end = time.monotonic() + timeout_s
        while not so():
            assert time.monotonic() < end, f"it did not happen; heard: {self.got[-5:]}"
            time.sleep(0.005)

    def _hear(self) -> None:
        while not self._stop.is_set():
            try:
                data, source = self._socket.recvfrom(65536)
            except TimeoutError:
                continue
            message = OscMessage(data)
            address, values = message.address, list(message.params)
            place = self.sources.setdefault(source, source)
            if count_problem(address, len(values)):
                self.problems.append(f"{address} {values}")
            if address == HEARTBEAT:
                self.beats += 1
                place = self.sources[source] = (source[0], values[1]) if values[1:] else source
                self._socket.sendto(packet("/done", HEARTBEAT), place)
                continue
            self.times.append(time.monotonic())
            self.got.append((address, values))
            for reply, words in self._answer(address, values):
                self._socket.sendto(packet(reply, *words), place)
