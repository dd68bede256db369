"""``latent.seq8~`` and so on: sequences of steps, the rack's stage that begins with zeros.

How long a step has lasted is counted in whole frames, and what it began with, which is less
than one and kept as `turns` does: a step of 3 frames lasts 3, and ten of 3.7 last 37.
"""

from __future__ import annotations

from bridge.manip.table import KINDS, SEQ_STEPS

from .connection import tell_errors
from .flow import gather
from .frameclock import LICENSE_LINE
from .jam import frame
from .makers import all_parameters, follow, get, held_dim, route
from .pd import Patch
from .seqsteps import steps, value
from .turns import NEARLY, join, of_decimal, sum_and_rest


def seq() -> Patch:
    """Return ``_latent.seq``: arguments PREFIX, DIMS, RATIO, MODEL_SR, VOICE, STAGE.

    ``PREFIX-turn`` is the number of steps so far, ``PREFIX-age`` how many frames the last one
    has lasted, ``PREFIX-ticks`` the number of frames so far.
    """
    p = Patch(800, 560)
    p.comment(0, 0, "_latent.seq - what latent.seq8~ ... have for all dims")
    p.comment(0, 1, "usage: _latent.seq PREFIX DIMS RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    messages, player = p.obj(0, 4, "inlet"), p.obj(40, 4, "inlet")
    p.comment(5, 4, "messages")
    p.comment(45, 4, "messages - of a player")
    p.chain(player, p.sub(40, 5, "follow", follow()), p.obj(40, 6, "s $0-clock"))
    p.chain(messages, p.obj(0, 5, "s $0-clock"))
    clock = p.obj(0, 8, "_latent.clock $0 $3 $4")
    p.chain(p.obj(0, 7, "r $0-clock"), clock, p.obj(0, 9, "s $0-rest"))
    p.cord(clock, 1, p.obj(24, 9, "s $0-error"))
    parameters = {n: p for n, p in KINDS["seq"].parameters.items() if n not in SEQ_STEPS}
    for row, (name, inside, what) in enumerate(
        (
            ("steps", steps(), "what steps are, and which message is for one"),
            ("route", route(parameters, "$0-plain"), "which parameter a message is for"),
            ("get", get(parameters), "what was set"),
            ("parameters", all_parameters(parameters, ("$5", "$6")), "what they are now"),
            ("frame", frame("$0-n", "$0-base", "$0-fine", "$1-turn"), "a frame begins"),
            ("now", _now(), "where it is, if the duration has changed"),
            ("advance", _advance(), "where it will be with the next frame"),
        ),
        start=11,
    ):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(40, 20, "r $0-status"), p.obj(40, 21, "outlet"))
    p.comment(46, 21, "messages - status")
    tell_errors(p, (48, 12), "latent.seq~")
    load, dims = p.obj(0, 19, "loadbang"), p.obj(0, 20, "f $2")
    p.chain(load, dims, p.obj(0, 21, "v $1-dims"))
    return p


def _now() -> Patch:
    p = Patch(860, 520)
    given, both = p.obj(0, 0, "r $0-now"), p.obj(0, 1, "t b b")
    same = "($f4 == $f5) || ($f4 == 0)"
    order, age = gather(
        p,
        (0, 2),
        (
            "v $0-n",
            "v $0-base",
            "v $0-fine",
            "v $0-duration-before",
            ("f 0", "tabread $1-duration"),
        ),
        f"expr {same}; $f1; $f2; $f3; ($f1+$f2)*if({same}, 1, $f5/$f4); $f5",
    )
    p.chain(given, both, order)
    p.comment(43, 13.5, "a part of the step is over, whatever it lasts", 50)
    parts = p.obj(
        0, 12, "expr if($f1, $f2, floor($f5)); if($f1, $f3, $f5-floor($f5)); if($f1, $f4, 0); $f5"
    )
    join(p, age, parts, 5)
    p.cord(age, 5, p.obj(30, 10.5, "v $0-duration-before"))
    for number, name in enumerate(("$0-n", "$0-base", "$0-fine", "$1-age")):
        p.cord(parts, number, p.obj(12 * number, 18 - number, f"v {name}"))
    p.cord(both, 1, p.obj(60, 3, "s $0-count"))
    ticks = p.obj(60, 10, "v $1-ticks")
    p.chain(p.obj(60, 9, "r $0-count"), ticks, p.obj(60, 11, "+ 1"), p.obj(60, 12, "v $1-ticks"))
    return p


def _advance() -> Patch:
    p = Patch(560, 280)
    begin, order = p.obj(0, 0, "r $0-advance"), p.obj(0, 1, "t b b")
    p.chain(begin, order)
    p.cord(order, 1, p.sub(9, 2, "duration", of_decimal("duration")))
    p.cord(order, 0, p.sub(0, 4, "frame", _one_more()))
    p.comment(10, 4, "one more, or the step is over", 40)
    return p


def _one_more() -> Patch:
    p = Patch(860, 620)
    is_over = f"($f1+1-$f2) + $f3 + ($f4-$f5) > -{NEARLY}"
    total, rest = sum_and_rest("$f3", "($f1+1-$f2)")
    order, then = gather(
        p,
        (0, 1),
        ("v $0-n", "v $0-step", "v $0-base", "v $0-fine", "v $0-step-fine", "v $1-turn"),
        f"expr if({is_over}, 0, $f1+1); if({is_over}, {total}, $f3);"
        f" if({is_over}, {rest}+$f4-$f5, $f4); $f6 + ({is_over})",
    )
    p.chain(p.obj(0, 0, "inlet"), order)
    p.comment(6, 0, "bang")
    total, rest = sum_and_rest("$f2", "$f3")
    exact = p.obj(0, 13, f"expr $f1; {total}; {rest}; $f4")
    join(p, then, exact, 4)
    near = f"abs($f2+$f3) < {NEARLY}"
    only = p.obj(0, 16, f"expr $f1; if({near}, 0, $f2); if({near}, 0, $f3); $f4")
    join(p, exact, only, 4)
    for number, name in enumerate(("$0-n", "$0-base", "$0-fine", "$1-turn")):
        p.cord(only, number, p.obj(12 * number, 22 - number, f"v {name}"))
    return p


def seq_dim() -> Patch:
    """Return ``_latent.seq.dim``: arguments PREFIX, NUMBER; one dim as a signal."""
    p = Patch(700, 400)
    held_dim(p, "seq", _step_value())
    return p


def _step_value() -> Patch:
    p = Patch(1160, 640)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b b b")
    p.comment(6, 0, "float - number of the frame")
    p.chain(inlet, order)
    for outlet, name in enumerate(("all", "chance", "find", "step")):
        p.cord(order, outlet, p.obj(8 * outlet, 5 - outlet, f"s $0-{name}"))
    step, entry = gather(
        p,
        (46, 1),
        ("v $1-turn", ("f $2", "tabread $1-steps"), ("v $1-dims", "f"), ("f $2", "f")),
        "expr $i1 % $i2; ($i1 % $i2)*$i3 + $i4",
    )
    p.chain(p.obj(46, 0, "r $0-step"), step)
    p.chain(entry, p.obj(46, 8, "v $0-j"))
    p.cord(entry, 1, p.obj(62, 7.5, "v $0-entry"))
    p.sub(0, 8, "find", _find())
    p.comment(6, 8, "its value")
    p.sub(0, 9, "chance", _chance())
    p.comment(8, 9, "its random number")
    told, found = gather(
        p,
        (0, 13),
        (
            "v $0-value",
            "v $0-drawn",
            ("f $2", "tabread $1-spread"),
            ("f $2", "tabread $1-decay"),
            ("v $1-age", "f"),
            ("f $2", "tabread $1-amplitude"),
            ("f 0", "tabread $1-expression"),
            ("f 0", "tabread $1-bypass"),
        ),
        "expr ($f1 + $f2*$f3) * if($f4 == 0, 1, pow($f4/(1+$f4), $f5)) * $f6 * $f7 * (1-$f8)",
    )
    p.chain(p.obj(0, 12, "r $0-all"), told)
    p.chain(found, p.obj(0, 21, "outlet"))
    p.comment(6, 21, "float - value")
    return p


def _find() -> Patch:
    p = Patch(1060, 300)
    value(p, (0, 0), "v $0-entry", 0)
    return p


def _chance() -> Patch:
    p = Patch(560, 420)
    given, index, some = p.obj(0, 0, "r $0-chance"), p.obj(0, 1, "f $2"), p.obj(0, 3, "sel 0")
    p.chain(
        given,
        index,
        p.obj(0, 2, "tabread $1-spread"),
        some,
        p.msg(0, 10, "0"),
        p.obj(0, 11, "v $0-drawn"),
    )
    order, step, chance = (
        p.obj(8, 4, "t b b"),
        p.obj(8, 6, "v $0-j"),
        p.obj(8, 8, "_latent.random $2"),
    )
    p.cord(some, 1, order)
    p.chain(order, step, chance, p.obj(8, 9, "v $0-drawn"))
    seed = p.obj(26, 5, "f 0")
    p.cord(order, 1, seed)
    p.chain(seed, p.obj(26, 6, "tabread $1-seed"), p.obj(26, 7, "s $0-seed"))
    p.cord(p.obj(36, 7, "r $0-seed"), 0, chance, 1)
    return p
