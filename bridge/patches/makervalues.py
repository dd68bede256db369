"""What each maker of latents makes: the formulas of the rack's stages (docs/rack.md), in Pd.

Each function returns a subpatch of a dim's helper, whose arguments are PREFIX and NUMBER: at each
frame its inlet gets the frame's number, and its outlet gives a value. The arrays ``PREFIX-word``
hold the parameters, ``PREFIX-frame_s-a`` and so on how long a frame is.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from bridge.manip.table import KINDS

from .flow import gather
from .pd import Box, Patch
from .turns import advance, of_hertz

_SHAPES = KINDS["lfo"].parameters["shape"].choices


def _offset_value() -> Patch:
    p = Patch(420, 240)
    inlet = p.obj(0, 0, "inlet")
    p.comment(6, 0, "float - number of the frame")
    index, value = p.obj(0, 2, "f $2"), p.obj(0, 3, "tabread $1-offset")
    bang = p.obj(0, 1, "t b")
    p.chain(inlet, bang, index, value, p.obj(0, 5, "outlet"))
    p.comment(6, 5, "float - value")
    return p


def _noise_value() -> Patch:
    p = Patch(560, 340)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t f b b")
    p.comment(6, 0, "float - number of the frame")
    p.chain(inlet, order)
    chance, value = p.obj(0, 6, "_latent.random $2"), p.obj(0, 8, "*")
    seed, amplitude = p.obj(32, 3, "f 0"), p.obj(11, 3, "f $2")
    p.cord(order, 0, chance)
    p.cord(order, 1, amplitude)
    p.cord(order, 2, seed)
    seeds = p.obj(32, 4, "tabread $1-seed")
    p.chain(seed, seeds, p.obj(32, 5, "s $0-seed"))
    p.cord(p.obj(20, 5, "r $0-seed"), 0, chance, 1)
    sizes = p.obj(11, 4, "tabread $1-amplitude")
    p.chain(amplitude, sizes, p.obj(11, 6, "s $0-size"))
    p.chain(chance, value, p.obj(0, 10, "outlet"))
    p.cord(p.obj(11, 7, "r $0-size"), 0, value, 1)
    p.comment(6, 10, "float - value")
    return p


def _lfo_value() -> Patch:
    p = Patch(700, 500)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b f")
    p.comment(6, 0, "float - number of the frame")
    p.chain(inlet, order)
    _begin(p, order)
    for row, (name, inside, what) in enumerate(
        (
            ("turn", _turn(), "where in the cycle it is"),
            ("shape", _shape(), "what that is, -1 to 1"),
            ("advance", advance(of_hertz("frequency")), "where it will be with the next frame"),
        ),
        start=8,
    ):
        p.sub(0, row, name, inside)
        p.comment(10, row, what)
    order, value = gather(p, (0, 12), ("v $0-wave", ("f $2", "tabread $1-amplitude")), "*")
    p.chain(p.obj(0, 11, "r $0-told"), order)
    p.chain(value, p.obj(0, 17.5, "outlet"))
    p.comment(6, 17.5, "float - value")
    return p


def _begin(p: Patch, order: Box) -> None:
    """Add the way from a frame's number, ``[t b b f]``, to where the turns are."""
    first, zero = p.obj(24, 2, "sel 0"), p.msg(24, 3, "0")
    each = p.obj(24, 4, "t f f f")
    p.cord(order, 2, first)
    p.chain(first, zero, each, p.obj(24, 7, "v $0-part"))
    p.cord(each, 1, p.obj(36, 6, "v $0-fine"))
    p.cord(each, 2, p.obj(48, 5, "v $0-whole"))
    p.comment(32, 2, "turns: part, what is too fine, whole", 40)
    p.cord(order, 1, p.obj(10, 4, "s $0-now"))
    p.cord(order, 0, p.obj(0, 6, "s $0-advance"))


def _turn() -> Patch:
    p = Patch(760, 300)
    order, cycle = gather(
        p,
        (0, 1),
        ("v $0-part", ("f $2", "tabread $1-phase"), "v $0-whole"),
        "expr $f1 + ($f2 - floor($f2)); $f3 + floor($f2)",
    )
    p.chain(p.obj(0, 0, "r $0-now"), order)
    place = p.obj(0, 8, "expr $f1 - floor($f1); $f2 + floor($f1)")
    p.cord(cycle, 0, place)
    p.cord(cycle, 1, place, 1)
    p.chain(place, p.obj(0, 10, "s $0-turn"))
    p.cord(place, 1, p.obj(30, 9.5, "v $0-cycle"))
    return p


def _shape() -> Patch:
    p = Patch(860, 560)
    place, store = p.obj(0, 0, "r $0-turn"), p.obj(0, 1, "t b f")
    p.chain(place, store)
    p.cord(store, 1, p.obj(8, 2, "v $0-place"))
    index, shape = p.obj(0, 3, "f 0"), p.obj(0, 4, "tabread $1-shape")
    chosen = p.obj(0, 5, f"sel {_SHAPES.index('sample_and_hold')}")
    p.chain(store, index, shape, chosen, p.obj(0, 7, "s $0-random"))
    p.cord(chosen, 1, p.obj(6, 6, "s $0-form"))

    order, wave = gather(
        p,
        (0, 10),
        ("v $0-place", ("f 0", "tabread $1-shape"), ("f $2", "tabread $1-width")),
        f"expr if($f2 == 0, sin($f1*{2 * math.pi:.9f}), if($f2 == 1, 2*$f1-1, "
        "if($f2 == 2, if($f1 < $f3, 1, -1), 1-4*abs($f1+0.25-floor($f1+0.25)-0.5))))",
    )
    p.chain(p.obj(0, 9, "r $0-form"), order)
    p.chain(wave, p.obj(0, 18, "s $0-found"))

    given, order = p.obj(44, 0, "r $0-random"), p.obj(44, 1, "t b b")
    p.chain(given, order)
    cycle, chance = p.obj(44, 5, "v $0-cycle"), p.obj(44, 7, "_latent.random $2")
    seed = p.obj(54, 2, "f 0")
    p.cord(order, 0, cycle)
    p.cord(order, 1, seed)
    p.chain(seed, p.obj(54, 3, "tabread $1-seed"), p.obj(54, 4, "s $0-seed"))
    p.chain(cycle, chance, p.obj(44, 8, "s $0-found"))
    p.cord(p.obj(54, 6, "r $0-seed"), 0, chance, 1)
    found, both = p.obj(44, 13, "r $0-found"), p.obj(44, 14, "t b f")
    p.chain(found, both, p.obj(44, 16, "s $0-told"))
    p.cord(both, 1, p.obj(52, 15, "v $0-wave"))
    return p


def _walk_value() -> Patch:
    p = Patch(820, 560)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b f")
    p.comment(6, 0, "float - number of the frame")
    p.chain(inlet, order)
    _begin(p, order)
    p.sub(0, 8, "ends", _ends())
    p.comment(10, 8, "the random numbers of this step and the next")
    p.sub(0, 9, "advance", advance(of_hertz("rate")))
    p.comment(10, 9, "where it will be with the next frame")
    order, value = gather(
        p,
        (0, 12),
        (
            "v $0-here",
            "v $0-there",
            "v $0-part",
            ("f 0", "tabread $1-shape"),
            ("f $2", "tabread $1-centre"),
            ("f $2", "tabread $1-spread"),
        ),
        "expr $f5 + $f6 * ($f1 + ($f2-$f1) * if($f4 == 0, $f3*$f3*(3-2*$f3), $f3))",
    )
    p.chain(p.obj(0, 11, "r $0-told"), order)
    p.chain(value, p.obj(0, 19, "outlet"))
    p.comment(6, 19, "float - value")
    return p


def _ends() -> Patch:
    p = Patch(700, 340)
    given, order = p.obj(0, 0, "r $0-now"), p.obj(0, 1, "t b b b")
    p.chain(given, order, p.obj(0, 8, "s $0-told"))
    step, both = p.obj(8, 3, "v $0-whole"), p.obj(8, 4, "t f f")
    p.cord(order, 1, step)
    p.chain(step, both)
    here, there = p.obj(8, 7, "_latent.random $2"), p.obj(30, 7, "_latent.random $2")
    p.chain(both, here, p.obj(8, 8, "v $0-here"))
    more = p.obj(30, 5, "+ 1")
    p.cord(both, 1, more)
    p.chain(more, there, p.obj(30, 8, "v $0-there"))
    seed = p.obj(30, 2, "f 0")
    p.cord(order, 2, seed)
    p.chain(seed, p.obj(30, 3, "tabread $1-seed"), p.obj(30, 4, "s $0-seed"))
    for column, chance in ((20, here), (46, there)):
        p.cord(p.obj(column, 6, "r $0-seed"), 0, chance, 1)
    return p


VALUES: dict[str, Callable[[], Patch]] = {
    "offset": _offset_value,
    "lfo": _lfo_value,
    "noise": _noise_value,
    "walk": _walk_value,
}
