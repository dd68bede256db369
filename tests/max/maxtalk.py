"""Max patchers that speak with a server over real sockets; their scripts live in Node.

`MaxTalk` has the face of `tests.pd.talk.Talk`, so that what is said to Pd can be said to Max.
"""

from __future__ import annotations

import contextlib
import json
import re
import select
import socket
import subprocess
import time
from collections import deque
from pathlib import Path
from typing import Any

from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from tests.max.maxpatch import Atoms, Box, Patcher, atom
from tests.max.node import SCRIPTS, node_program

_LIVE = Path(__file__).with_name("node") / "live.js"
_MOST_BYTES = 5096
RING = 64


class MaxTalk:
    """Patchers: `tell` sends one a message, `said` is what came out of it.

    Parameters
    ----------
    objects : dict of str
        By a name for it, the text of its box.

    Attributes
    ----------
    console : list of str
        What Max's console shows in red.
    sent : list of bytes
        Each packet that left [udpsend].
    deaf : int
        So many ports to come are others', and nothing is heard there.
    """

    def __init__(self, objects: dict[str, str]) -> None:
        self.console: list[str] = []
        self.sent: list[bytes] = []
        self.heard: list[tuple[str, str, int, Atoms]] = []
        self.deaf = 0
        self._queue: deque[Any] = deque()
        self._owners: list[Patcher] = []
        self._making: list[dict[str, Any]] = []
        self._start = time.monotonic()
        self._where: dict[int, list[Any]] = {}
        self._ears: dict[int, socket.socket] = {}
        self._mouth = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._node = subprocess.Popen(
            [node_program(), _LIVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.patchers: dict[str, Patcher] = {}
        for name, text in objects.items():
            words = text.split()
            self.patchers[name] = Patcher(words[0], [atom(word) for word in words[1:]], self)
        self._take(self._ask({"make": self._making}))
        self.run()

    def __enter__(self) -> MaxTalk:
        return self

    def __exit__(self, *_: object) -> None:
        self._node.stdin.close()
        self._node.wait(10)
        self._node.stdout.close()
        for each in (self._mouth, *self._ears.values()):
            each.close()

    # ---- the face of Talk

    def tell(self, name: str, *messages: str | Atoms, inlet: int = 0) -> None:
        """Give messages to an inlet: as text, or as atoms."""
        for message in messages:
            atoms = words(message) if isinstance(message, str) else message
            self.patchers[name].take(inlet, atoms)
            self.run()

    def said(self, name: str, outlet: int = 0) -> list[str]:
        """Return what came out of an outlet, as text."""
        return [
            " ".join(map(_text, atoms))
            for _, who, where, atoms in self.heard
            if (who, where) == (name, outlet)
        ]

    def wait(self, done: Any, timeout_s: float = 20) -> None:
        """Wait until something is so."""
        end = time.monotonic() + timeout_s
        while not done():
            assert time.monotonic() < end, f"it did not happen: {self.heard[-8:]}"
            self.run(0.005)

    def shown(self, name: str) -> list[Atoms]:
        """Return what was told to those boxes of a patcher that only show or play."""
        return self.patchers[name].shown

    @property
    def is_listening(self) -> bool:
        """Whether a port is open."""
        return bool(self._ears)

    def connect(self, name: str = "bridge") -> None:
        """Connect the bridge, and wait until the server answers."""
        self.tell(name, "connect")
        self.wait(lambda: "server 1" in self.said(name, 1))

    def run(self, seconds: float = 0) -> None:
        """Do what is due, and hear what comes meanwhile."""
        while True:
            self._work()
            ears = list(self._ears.values())
            ready = select.select(ears, [], [], seconds)[0] if ears else time.sleep(seconds)
            seconds = 0
            for ear in ready or []:
                self._hear(ear)
            if not ready:
                return

    # ---- what the patchers ask of the world

    def script(self, box: Box, patcher: Patcher) -> int:
        """Make a script; return its number."""
        args = [*box.args[1:]]
        rings = [b for b in patcher.boxes.values() if b.name == "buffer~"]
        self._making.append(
            {
                "folders": [str(SCRIPTS)],
                "script": box.args[0],
                "args": args,
                "buffers": {str(b.args[0]): {"frames": b.args[2], "channels": 1} for b in rings},
                "paths": [],
                "isopenMethod": False,
                "diskBytes": None,
                "version": "8.6.5",
                "patch": str(SCRIPTS / "patch.maxpat"),
            }
        )
        self._owners.append(patcher)
        return len(self._owners) - 1

    def call(self, number: int, inlet: int, atoms: Atoms) -> None:
        """Give a message to a script, when its turn comes."""
        self._queue.append((number, inlet, atoms))

    def named(self, name: str, atoms: Atoms) -> None:
        """Give a message to all receives of a name."""
        for patcher in self.patchers.values():
            for known, owner, box in patcher.receives:
                if known == name:
                    owner.send(box, 0, atoms)

    def net(self, atoms: Atoms, patcher: Patcher) -> None:
        """Do what [udpsend] does."""
        where = self._where.setdefault(id(patcher), ["127.0.0.1", 9127])
        if atoms[0] in ("host", "port"):
            where[("host", "port").index(atoms[0])] = atoms[1]
            return
        data = packet(atoms)
        assert len(data) <= _MOST_BYTES
        self.sent.append(data)
        with contextlib.suppress(OSError):
            self._mouth.sendto(data, tuple(where))

    def listen(self, port: int, patcher: Patcher) -> None:
        """Do what [udpreceive] does: port 0 is none."""
        if (old := self._ears.pop(id(patcher), None)) is not None:
            old.close()
        if port and self.deaf:
            self.deaf -= 1
        elif port:
            ear = self._ears[id(patcher)] = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            ear.bind(("127.0.0.1", port))

    def out(self, patcher: Patcher, outlet: int, atoms: Atoms) -> None:
        """Note what a patcher says."""
        name = next(name for name, known in self.patchers.items() if known is patcher)
        self.heard.append((f"{time.monotonic() - self._start:.3f}", name, outlet, atoms))

    # ---- inside

    def _work(self) -> None:
        self._take(self._ask({"t": self._now_ms(), "calls": []}))
        while self._queue:
            number, inlet, atoms = self._queue.popleft()
            self._take(self._ask({"t": self._now_ms(), "calls": [[number, inlet, atoms]]}))

    def _now_ms(self) -> float:
        return (time.monotonic() - self._start) * 1000

    def _hear(self, ear: socket.socket) -> None:
        message = OscMessage(ear.recv(65536))
        key = next(key for key, known in self._ears.items() if known is ear)
        patcher = next(p for p in self.patchers.values() if id(p) == key)
        box = next(b for b in patcher.boxes.values() if b.name == "udpreceive")
        patcher.send(box, 0, [message.address, *message.params])

    def _ask(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        self._node.stdin.write(json.dumps(asked) + "\n")
        self._node.stdin.flush()
        answer = json.loads(self._node.stdout.readline())
        assert "thrown" not in answer, answer["thrown"]
        return answer["events"]

    def _take(self, events: list[dict[str, Any]]) -> None:
        for event in events:
            if event["kind"] == "outlet":
                self._owners[event["id"]].said(event["id"], event["outlet"], event["atoms"])
            elif event["kind"] == "error":
                self.console.append(event["text"].strip())


def words(text: str) -> Atoms:
    """Return a message that is written as in a box: a blank after a backslash is part of a word."""
    return [atom(word.replace("\\", "")) for word in re.split(r"(?<!\\) ", text)]


def packet(atoms: Atoms) -> bytes:
    """Return an OSC message as [udpsend] makes it: ints, floats and symbols."""
    builder = OscMessageBuilder(atoms[0])
    for value in atoms[1:]:
        kind = "s" if isinstance(value, str) else "i" if isinstance(value, int) else "f"
        builder.add_arg(value, kind)
    return bytes(builder.build().dgram)


def _text(value: Any) -> str:
    """Return an atom as Pd prints it."""
    if isinstance(value, float):
        return f"{value:g}"
    return re.sub(r"([ ;,])", r"\\\1", str(value))
