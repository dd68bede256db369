"""Max's signal objects in Pd: most are pd-cyclone's, or Pd's own.

Where Pd or cyclone differ from what Max documents, and what is done about it:

* Pd's ``*~ 2`` takes no signal on the right, Max's does and forgets the 2: so it is left out.
* cyclone's ``index~`` rounds, Max's reference does not say: our patches put ``trunc~`` before it.
* cyclone 0.6.1 reads channel 1 whatever ``index~ name 3`` and ``poke~ name 3`` say. Here each
  channel is an array of cyclone's name for it, ``2-name``, and an object is told that name.
* ``count~`` begins anew whenever Pd sorts its DSP, so arrays have their final size from the start:
  the frames of a buffer that grows later are there from the beginning, as 0.
* cyclone's count~ is an integer, its output a float32: exact below 2^24.
* ``poke~`` has no outlets, in Max and here: nothing orders it before or after an ``index~`` of the
  same buffer. `play` with ``reverse=True`` does it the other way round.
* Messages into a signal take effect at the next 64 samples, in Max at its next vector.
* ``send~`` and ``receive~`` are cords here; a loop of them, which Max delays, is Pd's "DSP loop".
* ``dspstate~`` speaks at the start and when asked. A DSP that starts again is not played.
* ``omx.comp~ limi~ cascade~ live.gain~`` have no twin in Pd: they pass their signals as they are.
* ``phasor~ noise~ cycle~ rand~`` are other generators in Pd: compare no samples of them.
"""

from __future__ import annotations

from tests.max.in_pd_build import Build, Handler, Inlet, Made
from tests.max.in_pd_cells import Pin
from tests.max.in_pd_read import Node

# cyclone has files of these names for the operators.
_OPERATORS = {
    "%~": "modulo~",
    "==~": "equals~",
    "!=~": "notequals~",
    "<~": "lessthan~",
    ">~": "greaterthan~",
    "<=~": "lessthaneq~",
    ">=~": "greaterthaneq~",
    "!-~": "rminus~",
    "!/~": "rdiv~",
    "+=~": "plusequals~",
}
_CYCLONE = """count~ trunc~ round~ sah~ change~ edge~ delta~ minimum~ maximum~ rampsmooth~ slide~
    line~ curve~ pow~ clip~ scale~ atan2~ tanh~ sinx~ cosx~ avg~ average~ onepole~ gate~ selector~
    delay~ train~ click~ thresh~ zerox~ spike~ peakamp~ mstosamps~ sampstoms~ dbtoa~ atodb~
    snapshot~ cycle~ rand~ pink~ deltaclip~ triangle~ phasewrap~ bitand~ bitor~ bitxor~"""
_NATIVE = ("sig~", "abs~", "sqrt~", "noise~", "phasor~")
# What only sounds or is looked at.
_ENDS = ("dac~", "ezdac~", "meter~", "scope~", "live.meter~", "mc.dac~", "mc.ezdac~")

# What changes sound in ways that Pd has not.
_EFFECTS = ("omx.comp~", "limi~", "cascade~", "live.gain~")

# What leads out of Pd, or is of interest to a script.
PORTS = ("js", "v8", "udpsend", "udpreceive", "buffer~")


def plain(build: Build, node: Node, text: str) -> Made:
    """Make one Pd object with the same ports."""
    return around(build.obj(text), node)


def around(cell: int, node: Node) -> Made:
    """Return the ports of a Pd object that has the same as the Max one."""
    pins: list[Pin] = [(cell, n) for n in range(max(node.n_inlets, len(node.types)))]
    inlets = [Inlet([[pin]], [pin]) for pin in pins[: node.n_inlets]]
    return Made(inlets, [[pin] for pin in pins[: len(node.types)]])


def numbers(node: Node) -> str:
    """Return the arguments as Pd takes them.

    Raises
    ------
    NotInPd
        If there is an attribute.
    """
    if any(word.startswith("@") for word in node.words):
        raise node.fail("the tool knows no attributes of it")
    return "".join(f" {word.removesuffix('.')}" for word in node.words)


def _cyclone(name: str) -> Handler:
    return lambda build, node: plain(build, node, f"cyclone/{name}{numbers(node)}")


def _native(build: Build, node: Node) -> Made:
    return plain(build, node, f"{node.name}{numbers(node)}")


def _arithmetic(build: Build, node: Node) -> Made:
    own = "" if build.has_signal(node, 1) else numbers(node)
    return plain(build, node, f"{node.name}{own}")


def _end(build: Build, node: Node) -> Made:
    widths = [sum(map(build.width, build.sources(node, n))) for n in range(node.n_inlets)]
    return Made([Inlet([[]] * max(1, width), [], many=width > 1) for width in widths], [])


def _through(build: Build, node: Node) -> Made:
    """Make what passes each of its signals; messages go nowhere."""
    signals = min(node.n_inlets, node.types.count("signal"))
    cells: list[Pin] = [(build.obj("+~"), 0) for _ in range(signals)]
    inlets = [Inlet([[cell]], []) for cell in cells]
    rest: list[list[Pin]] = [[(build.obj("f"), 0)] for _ in node.types[signals:]]
    return Made(
        [*inlets, *[Inlet([], [])] * (node.n_inlets - signals)], [*[[c] for c in cells], *rest]
    )


def _pack(build: Build, node: Node) -> Made:
    n = build.channels(node)
    through = [build.obj("+~") for _ in range(n)]
    inlets = [Inlet([[(cell, 0)]], [(cell, 0)]) for cell in through]
    return Made(inlets, [[(cell, 0) for cell in through]])


def _unpack(build: Build, node: Node) -> Made:
    n = int(node.words[0]) if node.words else 2
    through = [build.obj("+~") for _ in range(n)]
    return Made([Inlet([[(c, 0)] for c in through], [], many=True)], [[(c, 0)] for c in through])


def _combine(build: Build, node: Node) -> Made:
    inlets, ends = [], []
    for number in range(node.n_inlets):
        n = sum(build.width(end) for end in build.sources(node, number))
        cells: list[Pin] = [(build.obj("+~"), 0) for _ in range(n)]
        inlets.append(Inlet([[cell] for cell in cells], [], many=True))
        ends += cells
    return Made(inlets, [ends])


def _list(build: Build, node: Node) -> Made:
    return Made([], [[(build.obj(f"sig~ {word}"), 0) for word in node.words]])


def _mixdown(build: Build, node: Node) -> Made:
    if node.words[:1] not in ([], ["1"]):
        raise node.fail("the tool mixes to one channel only")
    total = build.obj("+~")
    channels: list[list[Pin]] = [[(total, 0)]] * build.channels(node)
    node.types = ["signal"]
    return Made([Inlet(channels, [], many=True)], [[(total, 0)]])


def _buffer(build: Build, node: Node) -> Made:
    """Make a buffer~: arrays in the end, and what it is told is logged."""
    words = node.words
    sizes = {"@samps": 0, "@channels": 1}
    for mark in sizes:
        if mark in words:
            sizes[mark] = int(words[words.index(mark) + 1])
    known = build.buffers.get(words[0], (0, 0))
    frames, channels = max(known[0], sizes["@samps"]), max(known[1], sizes["@channels"])
    build.buffers[words[0]] = (frames, channels)
    told = build.log(f"buffer~ {words[0]}", words, 0)
    return Made([Inlet([], [told])], _heard(build, f"buffer~ {words[0]}", node))


def _heard(build: Build, port: str, node: Node) -> list[list[Pin]]:
    """Return the outlets of a port, which play its events."""
    number = [p.name for p in build.ports].index(port)
    return [[(build.obj(f"r in-pd-port-{number}-{n}"), 0)] for n in range(len(node.types))]


def _port(build: Build, node: Node) -> Made:
    """Make a box that leads out of Pd."""
    own = node.words[0] if node.name in ("js", "v8") else node.name
    taken = [p.name for p in build.ports]
    names = (own if n == 1 else f"{own} {n}" for n in range(1, len(taken) + 2))
    name = next(name for name in names if name not in taken)
    words = node.words[1:] if node.name in ("js", "v8") else node.words
    told = [build.log(name, words, n) for n in range(max(1, node.n_inlets))]
    return Made([Inlet([], [pin]) for pin in told], _heard(build, name, node))


def _reader(build: Build, node: Node) -> Made:
    """Make index~, poke~ or peek~; its last inlet is the channel."""
    if any(word.startswith("@") for word in node.words):
        raise node.fail("the tool knows no attributes of it")
    name = node.words[0]
    channel = int(float(node.words[1])) if len(node.words) > 1 else 1
    build.readers.append((node, name, channel))
    made = plain(build, node, f"cyclone/{node.name} {channel - 1}-{name} 1")
    cell = made.inlets[0].messages[0][0]
    made.inlets[-1] = Inlet([], [])
    if node.name == "poke~":
        # The copies of mc.poke~ count on.
        while (name, channel) in build.pokes:
            channel += 1
        build.pokes[name, channel] = cell
    if not any(build.has_messages(node, inlet) for inlet in (0, node.n_inlets - 1)):
        return made
    # `set NAME` and a number for the channel both say which array it is.
    first, which = build.obj("list trim"), build.obj("route set")
    order, buffer = build.obj("t b a"), build.obj(f"list append {name}")
    number, array = build.obj(f"list append {channel - 1}"), build.msg("set $2-$1")
    build.chain(first, which, order, buffer, number, array, cell)
    build.cord(order, 1, buffer, 1)
    build.cord(which, 1, cell, 0)
    base, turn = build.obj("- 1"), build.obj("t b f")
    build.chain(base, turn, buffer)
    build.cord(turn, 1, number, 1)
    made.inlets[0].messages = [(first, 0)]
    made.inlets[-1] = Inlet([], [(base, 0)])
    return made


def _by_type(build: Build, node: Node) -> Made:
    """Make typeroute~: signals at the first outlet; here all messages come from the last one."""
    through, messages = build.obj("+~"), build.obj("t a")
    none: list[list[Pin]] = [[(build.obj("f"), 0)] for _ in node.types[2:]]
    return Made(
        [Inlet([[(through, 0)]], [(messages, 0)])], [[(through, 0)], *none, [(messages, 0)]]
    )


def _silence(build: Build, node: Node) -> Made:
    """Make adc~: nothing comes in here."""
    return Made([Inlet([[]], [])], [[(build.obj("sig~ 0"), 0)] for _ in node.types])


def _state(build: Build, node: Node) -> Made:
    """Make dspstate~: on or off, sample rate, vector; from right to left, at the start."""
    del node
    starts = [build.obj(f"r in-pd-dsp-{n}") for n in range(4)]
    again = build.obj("s in-pd-ask")
    return Made([Inlet([[]], [(again, 0)])], [[(start, 0)] for start in starts])


SIGNALS: dict[str, Handler] = {
    **{name: _cyclone(own) for name, own in _OPERATORS.items()},
    **{name: _cyclone(name) for name in _CYCLONE.split()},
    **dict.fromkeys(_NATIVE, _native),
    **dict.fromkeys(("+~", "-~", "*~", "/~"), _arithmetic),
    **dict.fromkeys(_ENDS, _end),
    **dict.fromkeys(_EFFECTS, _through),
    **dict.fromkeys(("index~", "poke~", "peek~"), _reader),
    **dict.fromkeys(("js", "v8", "udpsend", "udpreceive"), _port),
    "adc~": _silence,
    "buffer~": _buffer,
    "dspstate~": _state,
    "typeroute~": _by_type,
    "mc.pack~": _pack,
    "mc.unpack~": _unpack,
    "mc.combine~": _combine,
    "mc.list~": _list,
    "mc.mixdown~": _mixdown,
}
