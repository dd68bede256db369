"""The objects of the Max package that have dims: a script, a clock, and what plays their rings."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .chains import Chain, End
from .clock import LICENSE_LINE, RING, clock
from .dims import Staircase
from .kinds import PLAYER, SHAPERS, SOURCE, Kind, one_dim
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .samplers import PANEL_PX, add_panel
from .twins import assistance

# The script of an object by its family.
_SCRIPTS = {
    "players": "latent.player.js",
    "makers": "latent.maker.js",
    "loops": "latent.maker.js",
    "shapers": "latent.shaper.js",
    "recorders": "latent.rec.js",
    "server": "latent.send.js",
}
CLOCK_PORTS = clock().ports
# Those with presets have one more inlet, for them; players one more outlet, for a panel.
_STAGE_PORTS, _PLAYER_PORTS = Ports(3, ("", "")), Ports(2, ("", "", ""))
_TAKER_PORTS = Ports(2, ("", ""))
# The inlets of the script, and its outlets.
_MESSAGES, _NEWS, _BUS = range(3)
_STATUS, _CLOCK = range(2)
# Rows: of what comes in, of the script, of the clock, and of the first dim.
_IN_ROW, _SCRIPT_ROW, _CLOCK_ROW, _TOP = 3.5, 8, 10, 15
# Columns and rows that a dim takes; columns that a multichannel object takes.
_DIM_COLUMNS, _STEP_ROWS, _IN_ROWS, _ALL_COLUMNS = 18, 4, 1.5, 70
_MOST_DIMS = 1024


def kind_of(reference: Reference) -> Kind:
    """Return how an object treats its dims."""
    if reference.family == "players":
        return PLAYER
    return SHAPERS.get(reference.stage, SOURCE)


def build(reference: Reference) -> MaxPatch:
    """Return a player, maker or shaper.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`; it says whether all dims are in one cord.
    """
    kind = kind_of(reference)
    p = MaxPatch(*PANEL_PX, presentation=True) if reference.panel else MaxPatch(1000, 700)
    add_head(p, reference)
    texts = iter(assistance(reference, reference.inlets))
    inlets, column, top = [], 0.0, float(_TOP)
    for port in reference.inlets:
        if port.type in ("dims", "channels"):
            stair = Staircase(reference.n_cords, column, _TOP, _DIM_COLUMNS, _IN_ROWS)
            inlets.append([p.inlet(*stair.place(n), next(texts)) for n in range(stair.n_dims)])
            column, top = stair.end[0], stair.end[1] + 1
    stair = Staircase(reference.n_cords, 0, top, _DIM_COLUMNS, _STEP_ROWS)
    # What has dims coming in has its other inlets to the right of them.
    right = 0.0 if not inlets else max(column, stair.end[0])
    if reference.is_multichannel:
        right = _ALL_COLUMNS
    script, time = add_time(p, reference, right, list(texts))
    _buffers(p, reference, kind, right + 64)
    signals: dict[str, End] = {"slot": (time, 0), "phase": (time, 1)}
    if "before" in kind.ins:
        less = p.obj(right + 30, _CLOCK_ROW + 1.5, f"+~ {RING - 1}.")
        rest = p.obj(right + 30, _CLOCK_ROW + 2.5, f"%~ {RING}.")
        p.cord(time, 0, less)
        p.chain(less, rest)
        signals["before"] = (rest, 0)
    if reference.is_multichannel:
        _all_at_once(p, kind, inlets, signals)
    else:
        _one_by_one(p, reference, inlets, signals, stair)
    said = assistance(reference, reference.outlets)[-2:]
    if inlets or reference.is_multichannel:
        p.cord(script, _STATUS, p.outlet(right, _SCRIPT_ROW + 2, said[0]))
        frames = p.outlet(right + 46, _CLOCK_ROW + 2, said[1], "signal")
    else:
        end = max(stair.end[0], 62)
        p.cord(script, _STATUS, p.obj(0, _SCRIPT_ROW + 2, "s #0-status"))
        p.chain(p.obj(end, _CLOCK_ROW + 2, "r #0-status"), p.outlet(end, _CLOCK_ROW + 3, said[0]))
        frames = p.outlet(end + 10, _CLOCK_ROW + 2, said[1], "signal")
    p.cord(time, 2, frames)
    if reference.panel:
        add_panel(p, reference.name, end + 20, script)
    return p


def one_dims() -> dict[str, MaxPatch]:
    """Return the private patchers: of one dim, and the clock, by name."""
    kinds = {"play": PLAYER, **SHAPERS}
    found = {f"_latent.{name}.dim~": one_dim(name, kind) for name, kind in kinds.items()}
    return {**found, "_latent.clock~": clock()}


def add_head(p: MaxPatch, reference: Reference) -> None:
    """Add the three lines that say what it is."""
    words = " ".join(entry.word for entry in reference.arguments)
    p.comment(0, 0, f"{reference.name} - {reference.summary}", 90)
    p.comment(0, 1, f"usage: {reference.name} {words}", 90)
    p.comment(0, 2, LICENSE_LINE)


def add_time(
    p: MaxPatch, reference: Reference, column: float, texts: list[str]
) -> tuple[MaxBox, MaxBox]:
    """Add script and clock; return both."""
    messages = p.inlet(column, _IN_ROW, texts[0])
    text, given = _script(reference)
    ports = _STAGE_PORTS if reference.stage else _TAKER_PORTS
    if reference.family == "players":
        ports = _PLAYER_PORTS
    script = p.obj(column, _SCRIPT_ROW, text, ports)
    time = p.obj(column + 44, _CLOCK_ROW, "_latent.clock~", CLOCK_PORTS)
    # Max keeps the word open for js itself.
    which, word = p.obj(column, 5, "route open"), p.obj(column + 10, 6.5, "prepend openfile")
    p.chain(messages, which, word, script)
    p.cord(which, 1, script)
    p.cord(p.obj(column + 24, 6.5, "r #0-news"), 0, script, _NEWS)
    if is_named(reference):
        p.cord(p.obj(column + 34, 6.5, "r #2-players"), 0, script, _NEWS)
    if reference.panel:
        p.cord(p.obj(column + 14, _IN_ROW, "r #0-panel"), 0, which)
    if reference.stage:
        bus = p.obj(column + 34, 6.5, f"r {given[2]}-latent-presets")
        p.cord(bus, 0, script, _BUS)
    p.cord(script, _CLOCK, time, 1)
    p.cord(time, 3, p.obj(column + 51, _CLOCK_ROW + 2, "s #0-news"))
    if len(texts) > 1:
        p.cord(p.inlet(column + 60, _IN_ROW, texts[1]), 0, time)
    return script, time


def is_named(reference: Reference) -> bool:
    """Tell whether an object has a name by which others hear it."""
    return reference.family == "players" and reference.arguments[1].word == "NAME"


def _script(reference: Reference) -> tuple[str, list[str]]:
    """Return the text of the script's box, and the arguments in it that are no dims."""
    if is_named(reference):
        return "js latent.player.js #2 play #1 #3 #4 #0", []
    first = 1 if reference.is_multichannel else 0
    dims = "#1" if reference.is_multichannel else f"{reference.n_dims}"
    given = [f"#{first + n + 1}" for n in range(len(reference.arguments) - first)]
    kind = reference.stage or reference.name.split(".")[-1].rstrip("~0123456789")
    if reference.family == "players":
        kind = "play"
    return f"js {_SCRIPTS[reference.family]} #0 {kind} {dims} {' '.join(given)}", given


def _buffers(p: MaxPatch, reference: Reference, kind: Kind, column: float) -> None:
    """Add the buffers; the script gives them their channels."""
    for number, name in enumerate(kind.rings):
        p.obj(column, 6 + number, f"buffer~ #0-{name} @samps {RING}")
    if reference.is_multichannel and "chosen" in kind.ins:
        p.obj(column, 7, f"buffer~ #0-flat @samps {_MOST_DIMS}")


def _all_at_once(
    p: MaxPatch, kind: Kind, inlets: list[list[MaxBox]], signals: dict[str, End]
) -> None:
    """Add the boxes of a multichannel object."""
    ins = {**signals, **_sources(kind, inlets, 0)}
    chain = Chain(p, kind.n_each, _TOP)
    if "chosen" in kind.ins:
        ins["chosen"] = chain.choose(ins)
        chain = Chain(p, kind.n_each, _TOP + 6)
    source, outlet = kind.chain(chain, ins)
    below = p.place_of(source)[1] + 1.5
    p.cord(source, outlet, p.outlet(0, below, "(multichannel signal) all dims", chain.signal))


def _one_by_one(
    p: MaxPatch,
    reference: Reference,
    inlets: list[list[MaxBox]],
    signals: dict[str, End],
    stair: Staircase,
) -> None:
    """Add a box for each dim."""
    kind, n_dims = kind_of(reference), reference.n_dims
    texts = assistance(reference, reference.outlets)
    for number in range(n_dims):
        column, row = stair.place(number)
        channels = " ".join(map(str, kind.channels(number, n_dims)))
        if kind is SOURCE:
            box = p.obj(column, row + 1, f"index~ #0-ring {channels}")
        else:
            name = f"_latent.{reference.stage or 'play'}.dim~"
            ports = Ports(len(kind.ins), ("signal",))
            box = p.obj(column, row + 1, f"{name} #0 {channels}", ports)
        ins = {**signals, **_sources(kind, inlets, number)}
        if "chosen" in kind.ins:
            ins["chosen"] = _chosen(p, inlets[0], number, (column, row), signals["slot"])
        for inlet, word in enumerate(kind.ins):
            p.cord(*ins[word], box, inlet)
        p.chain(box, p.outlet(column, row + 2, texts[number], "signal"))


def _sources(kind: Kind, inlets: list[list[MaxBox]], number: int) -> dict[str, End]:
    names = [word for word in kind.ins if word in ("x", "other")]
    return {name: (boxes[number], 0) for name, boxes in zip(names, inlets, strict=True)}


def _chosen(
    p: MaxPatch, inlets: list[MaxBox], number: int, at: tuple[float, float], slot: End
) -> End:
    """Add what passes the dim that the script has chosen for this one."""
    column, row = at[0] + 4, at[1] - 1.5
    which = p.obj(column, row, f"index~ #0-ring {number + 1}")
    chosen = p.obj(column, row + 1.5, f"selector~ {len(inlets)} 1")
    p.cord(*slot, which)
    p.chain(which, chosen)
    for source, inlet in enumerate(inlets):
        p.cord(inlet, 0, chosen, source + 1)
    return chosen, 0
