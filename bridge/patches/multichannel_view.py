"""``latent.view.mc~``: a panel with a line for each dim, which may be as many as one likes."""

from __future__ import annotations

from pathlib import Path

from .frameclock import LICENSE_LINE
from .multichannel import begin, check_dims, clones
from .objects import object_named
from .pd import ROW_PX, Patch
from .reference import Reference
from .sampler import GREY, INK
from .viewers import add_workings

# Of the array that is seen, and of the panel around it.
_GRAPH_PX, _PANEL_PX = (384, 96), (408, 120)
_RANGE = 3


def write_multichannel_viewer(folder: Path) -> list[Path]:
    """Write the panel and what it is made of; return the files."""
    name = "latent.view.mc~"
    return [
        line().write(folder / "_latent.view.mc.pd"),
        viewer(object_named(name)).write(folder / f"{name}.pd"),
    ]


def viewer(reference: Reference) -> Patch:
    """Return the panel: arguments DIMS, RANGE, RATE."""
    width, height = _PANEL_PX
    p = Patch(900, 700)
    p.obj(-2, -1, f"cnv 12 {width} {height} empty empty empty 8 12 0 12 {GREY} {INK} 0")
    p.graph(-1, -0.5, "$0-bars", _GRAPH_PX, _RANGE)
    p.panel(width, height)
    top = 1 + height // ROW_PX
    begin(p, reference, top)
    inlet = p.obj(0, top + 4, "inlet~ fwd")
    p.comment(8, top + 4, "signals - all dims - and messages")
    p.cord(inlet, 1, p.obj(6, top + 5, "s $0-messages"))
    p.chain(inlet, clones(p, (0, top + 6.5), "view"))
    p.sub(0, top + 9, "graph", _graph())
    p.comment(8, top + 9, "as wide as DIMS, as high as the range")
    p.sub(0, top + 10, "dims", check_dims(reference))
    p.comment(8, top + 10, "is there a number of dims?")
    add_workings(p, (40, top + 5), reference.name, first=2)
    return p


def line() -> Patch:
    """Return ``_latent.view.mc``, a clone: arguments NUMBER and NAME; what a line shows."""
    p = Patch(560, 360)
    p.comment(0, 0, "_latent.view.mc - the value of one dim, when it has changed")
    p.comment(0, 1, "usage: clone -s 0 -d _latent.view.mc DIMS NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    signal, value, shown = p.obj(0, 4, "inlet~"), p.obj(0, 7, "snapshot~"), p.obj(0, 8.5, "change")
    p.comment(6, 4, "signal - one dim")
    p.cord(p.obj(8, 5.5, "r $2-look"), 0, value)
    near, write = p.obj(0, 10, f"clip -{_RANGE} {_RANGE}"), p.obj(0, 12, "tabwrite $2-bars")
    p.chain(signal, value, shown, near, write)
    index = p.obj(26, 11, "f $1")
    p.chain(p.obj(26, 10, "loadbang"), index)
    p.cord(index, 0, write, 1)
    given, order = p.obj(16, 4.5, "r $2-size"), p.obj(16, 5.5, "t b f")
    p.chain(given, order)
    anew, ends = p.msg(12, 7.0, "set 1e+30"), p.obj(24, 7, "expr -$f1; $f1")
    p.cord(order, 0, anew)
    p.cord(anew, 0, shown)
    p.cord(order, 1, ends)
    p.cord(ends, 0, near, 1)
    p.cord(ends, 1, near, 2)
    return p


def _graph() -> Patch:
    """Return the subpatch that makes the array as long as there are dims, and as high."""
    p = Patch(620, 240)
    load, given = p.obj(0, 0, "loadbang"), p.obj(0, 1, "f $1")
    p.chain(load, given, p.obj(0, 3, "array size $0-bars"))
    ends, both = p.obj(22, 1, "expr $f1; -$f1; max($1, 1)"), p.obj(22, 3.5, "pack f f f")
    p.chain(p.obj(22, 0, "r $0-size"), ends, both)
    for number in (1, 2):
        p.cord(ends, number, both, number)
    p.chain(both, p.msg(22, 4.5, "bounds 0 $1 $3 $2"), p.obj(22, 5.5, "s $0-bars"))
    return p
