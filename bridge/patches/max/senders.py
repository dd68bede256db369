"""``latent.send8~`` and its like: ``poke~`` writes the signals into a ring, the script sends it."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import CLOCK_PORTS, add_head
from .chains import Chain
from .clock import POLL_MS, RING
from .dims import Staircase
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .speakers import arguments, hears, speaks
from .twins import assistance

_TOP, _DIM_COLUMNS, _STEP_ROWS, _ALL_COLUMNS = 16, 12, 3, 48
_NEWS, _ANSWERS = 1, 2
_CLOCK, _SERVER = 1, 2
SCRIPT_ROW, CLOCK_ROW = 8, 10.5


def sender(reference: Reference) -> MaxPatch:
    """Return the sender of signals.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(1000, 700)
    add_head(p, reference)
    texts = assistance(reference, reference.inlets)
    n_cords = reference.n_cords
    stair = Staircase(n_cords, 0, _TOP, _DIM_COLUMNS, _STEP_ROWS)
    inlets = [p.inlet(*stair.place(n), texts[n]) for n in range(n_cords)]
    right = _ALL_COLUMNS if reference.is_multichannel else stair.end[0]
    script, time = add_clocked(p, reference, right, "send", Ports(3, ("",) * 3))
    takes, follows = texts[n_cords:]
    p.chain(p.inlet(right, 5, takes), script)
    follow = p.inlet(right + 60, 4, follows)
    p.cord(follow, 0, time)
    leads, state = p.obj(right + 64, 5.5, ">~ 0."), p.obj(right + 64, 6.5, f"snapshot~ {POLL_MS}")
    told = p.obj(right + 64, 8.5, "prepend follows")
    p.chain(follow, leads, state, p.obj(right + 64, 7.5, "change -1"), told)
    p.chain(told, p.obj(right + 64, 9.5, "s #0-news"))
    add_ring(p, reference, (right + 76, 6))
    write(p, reference, inlets, time, stair)
    p.cord(script, 0, p.outlet(right, CLOCK_ROW, assistance(reference, reference.outlets)[0]))
    return p


def add_clocked(
    p: MaxPatch, reference: Reference, column: float, word: str, ports: Ports
) -> tuple[MaxBox, MaxBox]:
    """Add script and clock of an object that sends what its signals are; return both."""
    first = 1 if reference.is_multichannel else 0
    dims = "#1" if reference.is_multichannel else f"{reference.n_dims}"
    given = " ".join(arguments(reference, first))
    script = p.obj(column, SCRIPT_ROW, f"js latent.{word}.js #0 {word} {dims} {given}", ports)
    time = p.obj(column + 50, CLOCK_ROW, "_latent.clock~", CLOCK_PORTS)
    p.cord(script, _CLOCK, time, 1)
    p.cord(time, 3, p.obj(column + 57, CLOCK_ROW + 2, "s #0-news"))
    p.cord(p.obj(column + 14, 6.5, "r #0-news"), 0, script, _NEWS)
    hears(p, reference, script, _ANSWERS, (column + 30, 5.5))
    speaks(p, reference, script, _SERVER, (column + 22, CLOCK_ROW + 1))
    return script, time


def add_ring(p: MaxPatch, reference: Reference, at: tuple[float, float]) -> None:
    """Add the buffer for the last frames; the script gives it its channels."""
    p.obj(*at, f"buffer~ #0-ring @samps {RING}")


def write(
    p: MaxPatch, reference: Reference, sources: list[MaxBox], time: MaxBox, stair: Staircase
) -> None:
    """Add what writes each signal into the ring, at the place of the frame."""
    if reference.is_multichannel:
        Chain(p, 1, stair.row).write(8, 3, "ring", 0, (sources[0], 0), (time, 0))
        return
    for number, source in enumerate(sources):
        column, row = stair.place(number)
        box = p.obj(column, row + 1.5, f"poke~ #0-ring {number + 1}")
        p.cord(source, 0, box)
        p.cord(time, 0, box, 1)
