"""A parameter of the objects that make and shape frames: one value, or one per dim, that glides.

It is `bridge.manip`'s rule: a new value counts from the next frame on, and with a glide of g
frames it is ``a + (b - a) * i / g`` on the i-th of them.
"""

from __future__ import annotations

from .flow import counted, gather
from .frameclock import LICENSE_LINE
from .pd import Patch

# `const` and `array set` fill arrays; these are the ones that a parameter has beside its own.
_ARRAYS = ("from", "to", "new")


def parameter() -> Patch:
    """Return ``_latent.param``: arguments PREFIX, NAME, DIMS, DEFAULT, LOW, HIGH, GLIDES.

    The array ``PREFIX-NAME`` holds what counts in this frame; ``PREFIX-tick`` says that a frame
    is about to begin. A list of one value or DIMS values is a new one, ``one VALUE`` changes that
    of the dim in ``PREFIX-dim``; a bang asks for all, which the left outlet gives. The right one
    gives errors.
    """
    p = Patch(760, 460)
    p.comment(0, 0, "_latent.param - one value, or one per dim, that glides")
    p.comment(0, 1, "usage: _latent.param PREFIX NAME DIMS DEFAULT LOW HIGH GLIDE")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "lists - values, bang - ask, one VALUE")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("init", _init(), "the default, for all dims"),
        ("all", _all(), "one value for all, or one per dim"),
        ("one", _one(), "one dim alone"),
        ("check", _check(), "from LOW to HIGH, or nothing changes"),
        ("tick", _tick(), "a frame is about to begin"),
        ("step", _step(), "where all dims are now"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(9, row, what)
    for row, name in enumerate(_ARRAYS, start=7):
        p.obj(38, row, f"array define $0-{name} $3")
    p.obj(38, 10, "array define $1-$2 $3")
    p.chain(p.obj(0, 14, "r $0-values"), p.obj(0, 15, "outlet"))
    p.comment(6, 15, "lists - what was set last")
    words = p.obj(38, 13, "list prepend $2")
    p.chain(p.obj(38, 12, "r $0-error"), words, p.obj(38, 14, "list trim"), p.obj(38, 15, "outlet"))
    p.comment(45, 15, "messages - errors")
    return p


def _route() -> Patch:
    p = Patch(560, 260)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    which = p.obj(0, 1, "route bang one float list")
    p.chain(inlet, which)
    p.chain(which, p.obj(0, 6, "array get $0-to"), p.obj(0, 7, "s $0-values"))
    p.cord(which, 1, p.obj(3, 4.5, "s $0-one"))
    every = p.obj(7, 3, "s $0-all")
    p.cord(which, 2, every)
    p.cord(which, 3, every)
    words = p.msg(18, 3, "takes numbers")
    p.cord(which, 4, words)
    p.chain(words, p.obj(18, 4, "s $0-error"))
    return p


def _init() -> Patch:
    p = Patch(420, 240)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b")
    p.chain(load, order)
    still = p.msg(14, 2, "-1")
    p.cord(order, 1, still)
    p.chain(still, p.obj(14, 3, "v $0-step"))
    default, fill, both = p.obj(0, 3, "f $4"), p.msg(0, 4, "const $1"), p.obj(0, 5, "t a a")
    p.chain(order, default, fill, both, p.obj(0, 7, "s $1-$2"))
    p.cord(both, 1, p.obj(6, 6, "s $0-to"))
    return p


def _all() -> Patch:
    """Return the subpatch that takes one value for all dims, or a list of one for each."""
    p = Patch(620, 400)
    given, both = p.obj(0, 0, "r $0-all"), p.obj(0, 1, "t l l")
    p.chain(given, both)
    p.cord(both, 1, p.obj(6, 2, "s $0-list"))
    count, fits = p.obj(0, 3, "list length"), p.obj(0, 4, "sel 1 $3")
    p.chain(both, count, fits)
    for outlet, column, row, text, way in (
        (0, 0, 6, "const $1", "s $0-new"),
        (1, 17, 6.5, "", "array set $0-new"),
    ):
        order = p.obj(column, row, "t b b")
        p.cord(fits, outlet, order)
        p.cord(order, 0, p.obj(column, row + 7, "s $0-check"))
        values = p.obj(column + 4, 9, "list append")
        p.cord(order, 1, values)
        p.cord(p.obj(column + 8, 8, "r $0-list"), 0, values, 1)
        last = values
        if text:
            last = p.msg(column + 4, 10, text)
            p.chain(values, last)
        p.chain(last, p.obj(column + 4, 11, way))
    words = p.msg(30, 5, "takes 1 value or one per dim")
    p.cord(fits, 2, words)
    p.chain(words, p.obj(30, 6, "s $0-error"))
    return p


def _one() -> Patch:
    """Return the subpatch that changes one dim of what was set last."""
    p = Patch(700, 460)
    given, single = p.obj(0, 0, "r $0-one"), p.obj(0, 1, "route float")
    p.chain(given, single)
    order, dim = gather(
        p, (0, 3), ("v $1-dim", "f $3"), "expr if($f1 < 0, -1, if($f1 < $f2, $f1, -1))"
    )
    store = p.obj(0, 2, "t b f")
    p.chain(single, store, order)
    p.cord(store, 1, p.obj(22, 3, "v $0-value"))
    there = p.obj(0, 8, "moses 0")
    p.chain(dim, there)
    for box, outlet, column, row, words in (
        (single, 1, 34, 2, "takes one value for a dim"),
        (there, 0, 0, 10, "has no such dim"),
    ):
        text = p.msg(column, row, words)
        p.cord(box, outlet, text)
        p.chain(text, p.obj(column, row + 1, "s $0-error"))
    steps = p.obj(16, 10, "t b b f b")
    p.cord(there, 1, steps)
    copied = p.obj(44, 11, "array get $0-to")
    p.cord(steps, 3, copied)
    p.chain(copied, p.obj(44, 12, "array set $0-new"))
    value, write = p.obj(22, 12, "v $0-value"), p.obj(22, 14, "tabwrite $0-new")
    p.cord(steps, 1, value)
    p.cord(value, 0, write)
    p.cord(steps, 2, p.obj(33, 12, "s $0-index"))
    p.cord(p.obj(33, 13, "r $0-index"), 0, write, 1)
    p.cord(steps, 0, p.obj(16, 16, "s $0-check"))
    return p


def _check() -> Patch:
    """Return the subpatch that lets new values in if all are between the bounds."""
    p = Patch(900, 520)
    order, good = gather(
        p,
        (0, 1),
        ("array min $0-new", "array max $0-new", "f $5", "f $6"),
        "expr ($f1 >= $f3) && ($f2 <= $f4)",
    )
    which = p.obj(0, 6, "sel 1")
    p.chain(p.obj(0, 0, "r $0-check"), order)
    p.chain(good, which, p.obj(0, 16, "s $0-commit"))
    bounds, both = gather(p, (3, 9), ("f $5", "f $6"), "pack f f")
    p.cord(which, 1, bounds)
    p.chain(both, p.msg(3, 13.5, "must be from $1 to $2"), p.obj(3, 14.5, "s $0-error"))

    p.comment(34, 6, "from here to there, in so many frames")
    steps = p.obj(34, 8, "t b b b b")
    p.chain(p.obj(34, 7, "r $0-commit"), steps)
    begin = p.msg(34, 14, "0")
    p.cord(steps, 0, begin)
    p.chain(begin, p.obj(34, 15, "v $0-step"))
    frames = p.obj(41, 11, "f $7")
    p.cord(steps, 1, frames)
    glide, taken = p.obj(41, 12, "sel 0 1"), p.msg(41, 14, "0")
    p.chain(frames, glide, taken, p.obj(41, 15, "v $0-length"))
    asked = p.obj(46, 13, "s $0-ask")
    p.cord(glide, 1, asked)
    for outlet, column, source, target in (
        (2, 50, "array get $0-new", "array set $0-to"),
        (3, 62, "array get $1-$2", "array set $0-from"),
    ):
        values = p.obj(column, 10, source)
        p.cord(steps, outlet, values)
        p.chain(values, p.obj(column, 11, target))
    p.chain(
        p.obj(54, 14, "r $0-ask"),
        p.obj(54, 15, "f 0"),
        p.obj(54, 16, "tabread $1-glide"),
        p.obj(54, 17, "v $0-length"),
    )
    return p


def _tick() -> Patch:
    """Return the subpatch that goes on, while it glides."""
    p = Patch(520, 320)
    now, glides, order = p.obj(0, 1, "v $0-step"), p.obj(0, 2, "moses 0"), p.obj(5, 3, "t b b")
    p.chain(p.obj(0, 0, "r $1-tick"), now, glides)
    p.cord(glides, 1, order)
    p.cord(order, 1, p.obj(22, 4, "s $0-move"))
    following, then = gather(
        p, (5, 5), ("v $0-step", "v $0-length"), "expr if($f1 >= $f2, -1, $f1+1)"
    )
    p.cord(order, 0, following)
    p.chain(then, p.obj(5, 10, "v $0-step"))
    return p


def _step() -> Patch:
    """Return the subpatch that finds all values of this frame."""
    p = Patch(720, 520)
    order, number = counted(p, (0, 1), "f $3")
    p.chain(p.obj(0, 0, "r $0-move"), order)
    each = p.obj(0, 8, "t f f b f")
    p.chain(number, each)
    p.cord(each, 3, p.obj(50, 9, "s $0-at"))
    place = p.obj(32, 10, "t b b")
    p.cord(each, 2, place)
    source, target = p.obj(0, 12, "tabread $0-from"), p.obj(16, 12, "tabread $0-to")
    p.cord(each, 0, source)
    p.cord(each, 1, target)
    now, length = p.obj(32, 12, "v $0-step"), p.obj(44, 12, "v $0-length")
    p.cord(place, 0, now)
    p.cord(place, 1, length)
    value = p.obj(0, 14, "expr if($f3 >= $f4, $f2, $f1 + ($f2-$f1)*$f3/$f4)")
    for inlet, box in enumerate((source, target, now, length)):
        p.cord(box, 0, value, inlet)
    write = p.obj(0, 17, "tabwrite $1-$2")
    p.chain(value, write)
    p.cord(p.obj(14, 16, "r $0-at"), 0, write, 1)
    return p
