"""The messages of Max patchers, as Max sends them: boxes, cords, sends and receives."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
Atoms: TypeAlias = list[Any]
# What takes no messages, or none that these tests are about.
_SILENT = ("comment", "multislider", "panel", "buffer~", "qmetro", "sig~")
_IDS = count(1000)


def atom(word: str) -> Any:
    """Return a word of a box or message as Max reads it: an int, a float or a symbol."""
    for kind in (int, float):
        try:
            return kind(word)
        except ValueError:
            continue
    return word


@dataclass
class Box:
    """One box: its name, its arguments, and where its outlets lead to."""

    name: str
    args: Atoms
    index: int
    cords: dict[int, list[tuple[str, int]]] = field(default_factory=dict)


class Patcher:
    """One abstraction, whose messages are carried on as Max does.

    Parameters
    ----------
    name : str
        Of a file in ``max/patchers``.
    args : sequence
        Its arguments; those that are left out are 0.
    world : object
        ``script(box, patcher)`` returns the number of a new script; ``call(number, inlet,
        atoms)``; ``named(name, atoms)`` sends; ``net(atoms, patcher)`` and ``listen(port,
        patcher)`` are the sockets; ``out(patcher, outlet, atoms)`` is what it says.
    """

    def __init__(self, name: str, args: Sequence[Any], world: Any) -> None:
        self.world = world
        # Also those of the private abstractions in it.
        self.receives: list[tuple[str, Patcher, Box]] = []
        self.shown: list[Atoms] = []
        self._number = next(_IDS)
        self._scripts: dict[str, int] = {}
        data = json.loads((PATCHERS / f"{name}.maxpat").read_text())["patcher"]
        given = [self._number, *args]

        def word(text: str) -> Any:
            for n in range(10):
                if text.startswith(f"#{n}"):
                    value = given[n] if n < len(given) else 0
                    rest = text[2:]
                    return f"{value}{rest}" if rest else value
            return atom(text)

        self.boxes: dict[str, Box] = {}
        for about in (entry["box"] for entry in data["boxes"]):
            words = [word(text) for text in about.get("text", "").split()]
            kind = about["maxclass"]
            head = str(words[0]) if kind == "newobj" else kind
            rest = words[1:] if kind == "newobj" else words
            self.boxes[about["id"]] = Box(head, rest, about.get("index", 0))
        for line in (entry["patchline"] for entry in data["lines"]):
            (source, outlet), target = line["source"], line["destination"]
            self.boxes[source].cords.setdefault(outlet, []).append(tuple(target))
        for key, box in self.boxes.items():
            if box.name == "js":
                self._scripts[key] = world.script(box, self)
            elif box.name in ("r", "receive"):
                self.receives.append((str(box.args[0]), self, box))
            elif box.name.startswith("_latent."):
                child = Patcher(box.name, box.args, world)
                child.shown = self.shown
                self.receives += child.receives

    def take(self, inlet: int, atoms: Atoms) -> None:
        """Give a message to an inlet of the patcher, from 0."""
        for box in self.boxes.values():
            if box.name == "inlet" and box.index == inlet + 1:
                self.send(box, 0, atoms)

    def said(self, number: int, outlet: int, atoms: Atoms) -> None:
        """Carry on what a script has said."""
        key = next(key for key, known in self._scripts.items() if known == number)
        self.send(self.boxes[key], outlet, atoms)

    def send(self, box: Box, outlet: int, atoms: Atoms) -> None:
        """Carry a message along the cords of an outlet."""
        for target, inlet in box.cords.get(outlet, []):
            self._give(target, inlet, atoms)

    def _give(self, key: str, inlet: int, atoms: Atoms) -> None:
        box = self.boxes[key]
        if box.name == "js":
            self.world.call(self._scripts[key], inlet, atoms)
        elif box.name == "outlet":
            self.world.out(self, box.index - 1, atoms)
        elif box.name in _ACTIONS:
            _ACTIONS[box.name](self, box, atoms)
        elif box.name.endswith("~") or box.name.startswith("_latent.") or box.name in _SILENT:
            self.shown.append(atoms)
        else:
            raise AssertionError(f"{box.name} is not known here")

    def _route(self, box: Box, atoms: Atoms) -> None:
        if atoms[0] in box.args:
            self.send(box, box.args.index(atoms[0]), atoms[1:] or ["bang"])
        else:
            self.send(box, len(box.args), atoms)

    def _split(self, box: Box, atoms: Atoms) -> None:
        """Do as typeroute~: signal, bang, int, float, word, list."""
        first = atoms[0]
        if isinstance(first, str):
            outlet = 1 if atoms == ["bang"] else 4
        elif len(atoms) > 1:
            outlet = 5
        else:
            outlet = 2 if isinstance(first, int) else 3
        self.send(box, outlet, atoms)

    def _trigger(self, box: Box, atoms: Atoms) -> None:
        for outlet in reversed(range(len(box.args))):
            self.send(box, outlet, atoms)


_ACTIONS: dict[str, Callable[[Patcher, Box, Atoms], None]] = {
    "route": Patcher._route,
    "typeroute~": Patcher._split,
    "t": Patcher._trigger,
    "+": lambda p, box, atoms: p.send(box, 0, [atoms[0] + box.args[0]]),
    "-": lambda p, box, atoms: p.send(box, 0, [atoms[0] - box.args[0]]),
    "loadbang": lambda *_: None,
    "prepend": lambda p, box, atoms: p.send(box, 0, [*box.args, *atoms]),
    "s": lambda p, box, atoms: p.world.named(str(box.args[0]), atoms),
    "udpsend": lambda p, box, atoms: p.world.net(atoms, p),
    "udpreceive": lambda p, box, atoms: p.world.listen(atoms[1], p),
}
