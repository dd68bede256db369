"""Panels: ``latent.view8~`` and its like, a bar for each dim, and ``latent.meter`` for a voice."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head
from .chains import Chain
from .decoders import tell_apart
from .dims import Staircase
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .speakers import arguments, hears, speaks
from .twins import assistance

_GREY, _INK = [0.88, 0.88, 0.88, 1.0], [0.13, 0.13, 0.13, 1.0]
_RANGE, _POLL_MS = 3.0, 50
_BAR = {"settype": 1, "setstyle": 1, "slidercolor": [0.18, 0.44, 0.56, 1.0], "parameter_enable": 0}
# Of one bar, of all in a panel, and of what is around them, in pixels.
_BAR_PX, _LEAST_PX, _MOST_PX, _HEIGHT_PX, _EDGE_PX = 12, 96, 384, 96, 6
_METER_PX = (210, 60)
_LOWEST_DB = -60.0
_TOP, _DIM_COLUMNS, _STEP_ROWS = 11, 12, 5


def viewer(reference: Reference) -> MaxPatch:
    """Return the panel for signals.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    width, panel = bars_px(reference), panel_px(reference)
    p = MaxPatch(*panel, presentation=True)
    add_head(p, reference)
    is_mc = reference.is_multichannel
    texts = assistance(reference, reference.inlets)
    stair = Staircase(reference.n_cords, 0, _TOP, _DIM_COLUMNS, _STEP_ROWS)
    inlets = [p.inlet(*stair.place(n), texts[n]) for n in range(reference.n_cords)]
    right = 60.0 if is_mc else stair.end[0]
    dims = "#1" if is_mc else f"{reference.n_dims}"
    given = " ".join(arguments(reference, 1 if is_mc else 0))
    script = p.obj(right, 7, f"js latent.view.js #0 {dims} {given}", Ports(1, ("",) * 3))
    keys = {"size": reference.n_dims, "signed": 1, "setminmax": [-_RANGE, _RANGE], **_BAR}
    bars = p.ui(right + 12, 11, "multislider", (width, _HEIGHT_PX), **keys)
    p.cord(script, 1, bars)
    _timer(p, script, right)
    p.obj(right + 45, 4, "buffer~ #0-now @samps 1")
    place = p.obj(right, 10, "sig~ 0.")
    if is_mc:
        p.chain(p.inlet(right, 5, texts[-1]), script)
        Chain(p, 1, _TOP).write(8, 3, "now", 0, (inlets[0], 0), (place, 0))
    else:
        p.chain(p.obj(right, 5, "r #0-messages"), script)
        _one_by_one(p, inlets, place, stair)
    p.cord(script, 0, p.obj(right, 8.5, "s #0-status"))
    (says,) = assistance(reference, reference.outlets)
    p.chain(p.obj(right + 45, 14, "r #0-status"), p.outlet(right + 45, 15, says))
    _face(p, panel, (right + 12, 16))
    p.show(bars, (_EDGE_PX, _EDGE_PX, width, _HEIGHT_PX), ignoreclick=1)
    return p


def panel_px(reference: Reference) -> tuple[int, int]:
    """Return width and height of a panel of this module in pixels."""
    if reference.name == "latent.meter":
        return _METER_PX
    return bars_px(reference) + 2 * _EDGE_PX, _HEIGHT_PX + 2 * _EDGE_PX


def bars_px(reference: Reference) -> int:
    """Return the width of all bars in pixels."""
    if reference.is_multichannel:
        return _MOST_PX
    return max(_LEAST_PX, min(_MOST_PX, _BAR_PX * reference.n_dims))


def meter(reference: Reference) -> MaxPatch:
    """Return ``latent.meter``.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(*_METER_PX, presentation=True)
    add_head(p, reference)
    given = " ".join(arguments(reference))
    script = p.obj(0, 6.5, f"js latent.meter.js {given}", Ports(2, ("",) * 6))
    (takes,), (says,) = (
        assistance(reference, ports) for ports in (reference.inlets, reference.outlets)
    )
    p.chain(p.inlet(0, 4, takes), script)
    hears(p, reference, script, 1, (12, 4.5))
    p.cord(script, 0, p.outlet(0, 15, says))
    keys = {"size": 1, "orientation": 0, "setminmax": [_LOWEST_DB, 0.0], "ignoreclick": 1, **_BAR}
    bar = p.ui(4, 13.5, "multislider", (120, 15), **keys)
    level = p.comment(6, 12, "-")
    state = p.comment(14, 10.5, "no news")
    name = p.comment(22, 9, "VOICE")
    p.cord(script, 1, bar)
    for number, text in enumerate((level, state, name)):
        p.cord(script, 2 + number, text)
    speaks(p, reference, script, 5, (30, 7.5))
    _face(p, _METER_PX, (0, 17))
    width = _METER_PX[0] - 2 * _EDGE_PX
    p.show(name, (_EDGE_PX, 0, width, 18), fontface=1, textcolor=_INK)
    p.show(bar, (_EDGE_PX + 3, 21, 126, 15))
    p.show(level, (141, 18, 66, 20), textcolor=_INK)
    p.show(state, (_EDGE_PX, 38, width, 20), textcolor=_INK)
    return p


def _timer(p: MaxPatch, script: MaxBox, right: float) -> None:
    """Add what has the script look, as often as it says; as the last thing that Max does."""
    beat = p.obj(right + 24, 5, f"qmetro {_POLL_MS}")
    on = p.msg(right + 24, 4, "1")
    p.chain(p.obj(right + 24, 3, "loadbang"), on, beat, p.msg(right + 24, 6, "look"), script)
    p.cord(script, 2, p.obj(right + 22, 9.5, "s #0-interval"))
    p.cord(p.obj(right + 30, 3, "r #0-interval"), 0, beat, 1)


def _one_by_one(p: MaxPatch, inlets: list[MaxBox], place: MaxBox, stair: Staircase) -> None:
    """Add what writes each signal; what is no signal at the first inlet goes to the script."""
    for number, inlet in enumerate(inlets):
        column, row = stair.place(number)
        box = p.obj(column + 1, row + 3.5, f"poke~ #0-now {number + 1}")
        p.cord(place, 0, box, 1)
        if number:
            p.chain(inlet, box)
            continue
        tell_apart(p, inlet, box, (column, row + 1))


def _face(p: MaxPatch, size: tuple[int, int], at: tuple[float, float]) -> None:
    """Add the grey ground of a panel."""
    ground = p.ui(*at, "panel", size, bgcolor=_GREY, background=1, rounded=0, mode=0)
    p.show(ground, (0, 0, *size))
