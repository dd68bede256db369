"""Read a Max patcher with all patchers in it, as one flat graph of boxes.

Subpatchers, bpatchers and abstractions dissolve: a cord into an inlet goes on to where that
inlet leads, and so for outlets, ``send~`` and ``receive~``. What Max does one after the other
stays so: an outlet sends to the rightmost box first, at the same x to the lowest one, and
all that follows from a message is done before the next cord's turn.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The number that stands for #0 in the top patcher; each abstraction in it has the next one.
FIRST_NUMBER = 1000
SIGNALS = ("signal", "multichannelsignal")
_PATCHERS = ("p", "patcher", "bpatcher")
_SHOWN_ONLY = ("comment", "panel", "fpic", "live.comment", "live.line")


class NotInPd(ValueError):
    """The tool does not know how to do in Pd what a patcher asks."""


@dataclass(eq=False)
class Node:
    """A box that does something.

    Attributes
    ----------
    name : str
        Of the object, or the class of the box: ``message``, ``toggle`` ...
    words : list of str
        Its arguments, ``#1`` and the like filled in.
    n_inlets : int
        How many inlets.
    types : list of str
        What comes out of its outlets, in Max's words.
    where : str
        For errors: file and text.
    values : list of str
        Of ``patcherargs``: the arguments that its patcher was given.
    """

    name: str
    words: list[str]
    n_inlets: int
    types: list[str]
    where: str
    values: list[str] = field(default_factory=list)
    # Dissolves: the cords into inlet n go to where outlet n leads.
    passes: bool = False

    def fail(self, what: str) -> NotInPd:
        """Return the error that says what is wrong with this box."""
        return NotInPd(f"{self.where}: {what}")


End = tuple[Node, int]


@dataclass
class Graph:
    """All boxes, and the cords between them in the order in which they send.

    Attributes
    ----------
    nodes : list of Node
        Those of a patcher before what holds it: so do their loadbangs.
    inlets, outlets : list of Node
        Of the top patcher, from left to right.
    """

    nodes: list[Node] = field(default_factory=list)
    inlets: list[Node] = field(default_factory=list)
    outlets: list[Node] = field(default_factory=list)
    _cords: dict[End, list[End]] = field(default_factory=dict)

    def targets(self, node: Node, outlet: int) -> list[End]:
        """Return the inlets that an outlet reaches, in order, through all that dissolves."""
        found: list[End] = []
        for target, inlet in self._cords.get((node, outlet), []):
            found += self.targets(target, 0) if target.passes else [(target, inlet)]
        return found

    def cords(self) -> list[tuple[End, list[End]]]:
        """Return what each outlet reaches."""
        boxes = [*self.inlets, *self.nodes]
        return [((n, k), self.targets(n, k)) for n in boxes for k in range(len(n.types))]

    def connect(self, source: End, target: End) -> None:
        """Add a cord after those that the outlet has."""
        self._cords.setdefault(source, []).append(target)


def read_graph(path: Path, args: Sequence[Any] = (), search: Sequence[Path] = ()) -> Graph:
    """Read a patcher and all that is in it.

    Parameters
    ----------
    path : Path
        A ``.maxpat``.
    args : sequence
        Its arguments, ``#1`` and on.
    search : sequence of Path
        Folders of abstractions, beside the patcher's own.

    Raises
    ------
    NotInPd
        If an abstraction holds itself, or a cord's end is not there.
    """
    reader = _Reader([path.parent, *search])
    return reader.top(path, [str(arg) for arg in args])


class _Reader:
    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._graph = Graph()
        self._number = FIRST_NUMBER
        self._sent: dict[str, list[Node]] = {}
        self._received: dict[str, list[Node]] = {}

    def top(self, path: Path, args: list[str]) -> Graph:
        inlets, outlets = self._file(path, args, ())
        graph = self._graph
        graph.inlets, graph.outlets = inlets, outlets
        for port in (*inlets, *outlets):
            port.passes = False
        for name, senders in self._sent.items():
            for sender in senders:
                for receiver in self._received.get(name, []):
                    graph.connect((sender, 0), (receiver, 0))
        return graph

    def _file(self, path: Path, args: list[str], within: tuple[Path, ...]) -> Any:
        if path in within:
            raise NotInPd(f"{path.name}: holds itself")
        data = json.loads(path.read_text(encoding="utf-8"))
        marks = {"0": str(self._number), "": f"{FIRST_NUMBER}-"}
        self._number += 1
        marks |= {str(number): word for number, word in enumerate(_before_attributes(args), 1)}
        return self._patcher(data["patcher"], marks, args, (*within, path))

    def _patcher(
        self,
        patcher: Mapping[str, Any],
        marks: Mapping[str, str],
        args: list[str],
        within: tuple[Path, ...],
    ) -> tuple[list[Node], list[Node]]:
        """Add all boxes of a patcher; return its inlets and its outlets."""
        boxes = [each["box"] for each in patcher["boxes"]]
        boxes.sort(key=lambda box: _turn(box["patching_rect"]))
        ends: dict[str, tuple[list[Node], list[Node]]] = {}
        ports: dict[str, list[Node]] = {"inlet": [], "outlet": []}
        places = {box["id"]: box["patching_rect"] for box in boxes}
        for box in boxes:
            inner = self._inner(box, marks, args, within)
            if inner is not None:
                ends[box["id"]] = inner
        for box in boxes:
            if box["maxclass"] in _SHOWN_ONLY or box["id"] in ends:
                continue
            node = self._node(box, marks, args, within)
            if node.name in ports:
                ports[node.name].insert(0, node)
            n_inlets = max(1, node.n_inlets)
            ends[box["id"]] = ([node] * n_inlets, [node] * len(node.types))
        self._cord_all(patcher["lines"], ends, places, within)
        return ports["inlet"], ports["outlet"]

    def _inner(
        self,
        box: Mapping[str, Any],
        marks: Mapping[str, str],
        args: list[str],
        within: tuple[Path, ...],
    ) -> tuple[list[Node], list[Node]] | None:
        """Add what is in a box that holds a patcher; None if it does not."""
        words = _words(box, marks)
        if box["maxclass"] not in ("newobj", "bpatcher"):
            return None
        if "patcher" in box:
            return self._patcher(box["patcher"], marks, args, within)
        if box["maxclass"] == "bpatcher":
            given = [_filled(str(word), marks) for word in box.get("args", [])]
            words = [box["name"].removesuffix(".maxpat"), *given]
        found = [folder / f"{words[0]}.maxpat" for folder in self._folders]
        path = next((path for path in found if path.is_file()), None)
        if path is None and (words[0] in _PATCHERS or box["maxclass"] == "bpatcher"):
            raise NotInPd(f"{within[-1].name}: [{' '.join(words)}]: no such patcher")
        return None if path is None else self._file(path.resolve(), words[1:], within)

    def _node(
        self,
        box: Mapping[str, Any],
        marks: Mapping[str, str],
        args: list[str],
        within: tuple[Path, ...],
    ) -> Node:
        words = _words(box, marks)
        name = words.pop(0) if box["maxclass"] == "newobj" else box["maxclass"]
        where = f"{within[-1].name}: [{' '.join([name, *words])}]"
        types = list(box.get("outlettype", []))
        node = Node(name, words, box.get("numinlets", 1), types, where, args)
        if name in ("inlet", "outlet"):
            node.passes, node.types = True, [""]
            return node
        wireless = {"send~": self._sent, "receive~": self._received}.get(name.removeprefix("mc."))
        if wireless is not None:
            node.passes, node.types = True, [""]
            wireless.setdefault(words[0], []).append(node)
            return node
        self._graph.nodes.append(node)
        return node

    def _cord_all(
        self,
        lines: Sequence[Mapping[str, Any]],
        ends: Mapping[str, tuple[list[Node], list[Node]]],
        places: Mapping[str, Sequence[float]],
        within: tuple[Path, ...],
    ) -> None:
        cords = [line["patchline"] for line in lines]
        cords.sort(key=lambda cord: _turn(places[cord["destination"][0]], cord["destination"][1]))
        for cord in cords:
            (source, outlet), (target, inlet) = cord["source"], cord["destination"]
            if target in places and target not in ends:
                continue  # what is only shown takes what is set
            try:
                left, right = ends[source][1][outlet], ends[target][0][inlet]
            except (KeyError, IndexError):
                raise NotInPd(f"{within[-1].name}: no such end of a cord: {cord}") from None
            # Ports that dissolve have one inlet and one outlet each.
            self._graph.connect(
                (left, 0 if left.passes else outlet), (right, 0 if right.passes else inlet)
            )


def _turn(place: Sequence[float], inlet: int = 0) -> tuple[float, float, int]:
    """Return Max's order: from right to left, then from the bottom up."""
    return -place[0], -place[1], -inlet


def _words(box: Mapping[str, Any], marks: Mapping[str, str]) -> list[str]:
    text = _filled(box.get("text", ""), marks)
    # A message keeps commas and semicolons as words of their own.
    return re.sub(r"\s*([,;])\s*", r" \1 ", text).split()


def _filled(text: str, marks: Mapping[str, str]) -> str:
    """Return a text with ``#1`` and the like replaced; an argument that is not given is 0."""
    text = re.sub(r"#(\d)", lambda found: marks.get(found[1], "0"), text)
    return re.sub(r"(?<!\S)---", marks[""], text)


def _before_attributes(words: Sequence[str]) -> list[str]:
    first = next((n for n, word in enumerate(words) if word.startswith("@")), len(words))
    return list(words[:first])
