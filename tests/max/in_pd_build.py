"""Make Pd boxes and cords from the flat graph of a Max patcher.

A Max box becomes one Pd box or a few, ``mc.X~`` those of X~ once for each channel, and a
multichannel cord as many cords.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.max.in_pd_cells import Cells, Pin
from tests.max.in_pd_read import SIGNALS, End, Graph, Node

LOG = "in-pd-log"


@dataclass
class Inlet:
    """Where in Pd an inlet of a Max box is.

    Attributes
    ----------
    channels : list of list of Pin
        For a signal, by channels.
    messages : list of Pin
        For messages.
    many : bool
        Whether it takes a multichannel cord.
    """

    channels: list[list[Pin]]
    messages: list[Pin]
    many: bool = False


@dataclass
class Made:
    """The inlets of a Max box, and its outlets: a Pin for each channel."""

    inlets: list[Inlet]
    outlets: list[list[Pin]]


Handler: TypeAlias = Callable[["Build", Node], Made]


@dataclass
class Port:
    """A box that leads out of Pd: a script, a socket, an inlet or outlet of the top patcher."""

    name: str
    words: list[str]


@dataclass
class Build(Cells):
    """A Pd patch under construction.

    Attributes
    ----------
    handlers : mapping
        What makes the box of a name.
    inputs : mapping
        Channels of the signals that go into inlets of the top patcher.
    buffers : dict
        Name of each ``buffer~``: frames and channels.
    ports : list of Port
        By their numbers in the log.
    """

    graph: Graph = field(kw_only=True)
    handlers: Mapping[str, Handler] = field(kw_only=True)
    inputs: Mapping[int, int] = field(kw_only=True)
    buffers: dict[str, tuple[int, int]] = field(default_factory=dict)
    ports: list[Port] = field(default_factory=list)
    # Pairs that are checked in the end: who reads a buffer, and which.
    readers: list[tuple[Node, str, int]] = field(default_factory=list)
    # Each poke~: the buffer and its channel, the box.
    pokes: dict[tuple[str, int], int] = field(default_factory=dict)
    # For each outlet of the top patcher: the signals that reach it; which are multichannel.
    heard: dict[int, list[Pin]] = field(default_factory=dict)
    many: set[int] = field(default_factory=set)
    played: list[Pin] = field(default_factory=list)
    _asked: set[Node] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._cord_list = self.graph.cords()
        self._sources: dict[End, list[End]] = {}
        for source, targets in self._cord_list:
            for target in targets:
                self._sources.setdefault(target, []).append(source)

    # ---- the world

    def log(self, port: str, words: Sequence[str], inlet: int) -> Pin:
        """Return where to send what a port is told: with its number and inlet, and the time."""
        known = [p.name for p in self.ports]
        if port not in known:
            self.ports.append(Port(port, list(words)))
            known.append(port)
        told = self.obj(f"list prepend {known.index(port)} {inlet}")
        self.cord(told, 0, self.obj(f"s {LOG}"))
        return told, 0

    # ---- the Max boxes

    def sources(self, node: Node, inlet: int) -> list[End]:
        """Return what leads into an inlet."""
        return self._sources.get((node, inlet), [])

    def has_signal(self, node: Node, inlet: int) -> bool:
        """Whether a signal leads into an inlet."""
        return any(self.width(end) for end in self.sources(node, inlet))

    def has_messages(self, node: Node, inlet: int) -> bool:
        """Whether messages lead into an inlet."""
        ends = self.sources(node, inlet)
        return any(not self.width(end) or end[0] in self.graph.inlets for end in ends)

    def width(self, end: End) -> int:
        """Return how many channels leave an outlet; 0: messages."""
        node, outlet = end
        if node in self.graph.inlets:
            return self.inputs.get(self.graph.inlets.index(node), 0)
        kind = node.types[outlet]
        if kind not in SIGNALS:
            return 0
        return 1 if kind == "signal" else self.channels(node)

    def channels(self, node: Node) -> int:
        """Return how many channels a multichannel box has.

        Raises
        ------
        NotInPd
            If neither ``@chans`` nor what leads into it says.
        """
        words = node.words
        if "@chans" in words:
            return int(words[words.index("@chans") + 1])
        if node.name == "mc.pack~":
            return int(words[0]) if words else 2
        if node.name == "mc.list~":
            return len(words)
        if node in self._asked:
            raise node.fail("its number of channels depends on itself: @chans says it")
        self._asked.add(node)
        ends = [end for n in range(node.n_inlets) for end in self.sources(node, n)]
        widths = [self.width(end) for end in ends]
        self._asked.discard(node)
        if node.name == "mc.combine~":
            return sum(widths)
        if not any(widths):
            raise node.fail("nothing says its number of channels: @chans does")
        return max(widths)

    def poked(self, cell: int) -> tuple[Pin, Pin]:
        """Return what goes into a poke~: the value and the place.

        Raises
        ------
        ValueError
            If these are not one signal each.
        """
        value, place = ([c[:2] for c in self.signal_cords if c[2:] == (cell, n)] for n in (0, 1))
        if len(value) != 1 or len(place) != 1:
            raise ValueError("a tapped poke~ has one signal for the value, and one for the place")
        return value[0], place[0]

    def make(self) -> None:
        """Make all boxes and cords.

        Raises
        ------
        NotInPd
            If there is a box, an attribute or a cord that the tool does not know.
        """
        made = {node: self._made(node) for node in self.graph.nodes}
        made |= {node: self._inlet(number) for number, node in enumerate(self.graph.inlets)}
        for end, targets in self._cord_list:
            node, outlet = end
            if node not in self.graph.inlets and outlet >= len(made[node].outlets) and targets:
                raise node.fail(f"the tool does not know its outlet {outlet}")
            for target, inlet in targets:
                if target in self.graph.outlets:
                    self._outlet(made[node], end, self.graph.outlets.index(target))
                else:
                    self._connect(made[node], end, made[target], (target, inlet))
        for node, buffer, channel in self.readers:
            if buffer not in self.buffers:
                raise node.fail(f"there is no buffer~ {buffer}")
            frames, channels = self.buffers[buffer]
            self.buffers[buffer] = (frames, max(channels, channel))

    def _made(self, node: Node) -> Made:
        if node.name in self.handlers:
            return self.handlers[node.name](self, node)
        base = node.name.removeprefix("mc.")
        if base not in self.handlers or not base.endswith("~") or base == node.name:
            raise node.fail("the tool does not know how to do this in Pd")
        return self._copies(node, base)

    def _copies(self, node: Node, base: str) -> Made:
        """Make ``mc.X~``: one X~ for each channel."""
        if any(kind not in SIGNALS for kind in node.types):
            raise node.fail("the tool knows no mc. objects that send messages")
        words = list(node.words)
        if "@chans" in words:
            del words[(n := words.index("@chans")) : n + 2]
        kinds = ["signal"] * len(node.types)
        one = Node(base, words, node.n_inlets, kinds, node.where)
        for inlet in range(node.n_inlets):
            self._sources[one, inlet] = self.sources(node, inlet)
        copies = [self.handlers[base](self, one) for _ in range(self.channels(node))]
        inlets = [
            Inlet(
                [pins for copy in copies for pins in copy.inlets[n].channels],
                [(self._spread([copy.inlets[n].messages for copy in copies]), 0)],
                many=True,
            )
            for n in range(len(copies[0].inlets))
        ]
        outlets = [[copy.outlets[n][0] for copy in copies] for n in range(len(node.types))]
        return Made(inlets, outlets)

    def _spread(self, copies: list[list[Pin]]) -> int:
        """Make what deals messages to the copies: ``setvalue``, ``applyvalues``, or all."""
        n = len(copies)
        first = self.obj("list trim")
        kind = self.obj("route setvalue applyvalues list")
        self.chain(first, kind)
        one, values = self.obj("route " + " ".join(map(str, range(n + 1)))), "unpack" + " f" * n
        self.cord(kind, 0, one)
        each = self.obj(values)
        self.cord(kind, 1, each)
        for outlet, what in ((kind, 2), (one, n + 1)):
            self.cord(outlet, what, self.obj("print error: unknown message to an mc. object"))
        for number, pins in enumerate(copies, 1):
            for target, inlet in pins:
                self.cord(kind, 3, target, inlet)
                self.cord(one, 0, target, inlet)
                self.cord(one, number, target, inlet)
                self.cord(each, number - 1, target, inlet)
        return first

    def _inlet(self, number: int) -> Made:
        told = self.obj(f"r in-pd-inlet-{number}")
        cells = [
            self.obj(f"tabplay~ in-pd-{number}-{c}") for c in range(self.inputs.get(number, 0))
        ]
        self.played += [(cell, 0) for cell in cells]
        return Made([], [[(cell, 0) for cell in (*cells, told)]])

    def _outlet(self, source: Made, end: End, number: int) -> None:
        pins = source.outlets[end[1]]
        width = self.width(end)
        if not width:
            told = self.log(f"outlet {number}", [], 0)
            self.cords.append((*pins[-1], *told))
            return
        if number in self.heard:
            raise end[0].fail(f"a second signal goes into outlet {number}: add them")
        self.heard[number] = pins[:width]
        if end[0].types[end[1]] == "multichannelsignal":
            self.many.add(number)

    def _connect(self, source: Made, end: End, target: Made, at: End) -> None:
        node, number = at
        if number >= len(target.inlets):
            raise node.fail(f"the tool does not know its inlet {number}")
        pins, inlet, width = source.outlets[end[1]], target.inlets[number], self.width(end)
        if not width or end[0] in self.graph.inlets:
            self.cords += [(*pins[-1], *pin) for pin in inlet.messages]
        if not width:
            return
        n_channels = len(inlet.channels)
        if not n_channels:
            raise node.fail(f"its inlet {number} takes no signal")
        if width > 1 and (not inlet.many or width != n_channels):
            raise node.fail(f"{width} channels from {end[0].where} into {n_channels}")
        for n, there in enumerate(inlet.channels):
            pin = pins[n if width > 1 else 0]
            self.signal_cords += [(*pin, *each) for each in there]
