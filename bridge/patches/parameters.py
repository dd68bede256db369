"""A parameter of the objects that make and shape frames: one value, or one per dim, that glides.

It is `bridge.manip`'s rule: a new value counts from the next frame on, and with a glide of g
frames it is ``a + (b - a) * i / g`` on the i-th of them. A preset brings frames of its own, for
numbers, or comes half way, for all else; see `_latent.presets`.
"""

from __future__ import annotations

from .flow import counted, gather
from .frameclock import LICENSE_LINE
from .paramtime import commit, step, tick
from .pd import Patch, outlet_columns

# The arrays that a parameter has beside its own and what was set last: where it comes from and
# goes to, new values, those of the first of two presets, and those that wait for their frame.
_ARRAYS = ("from", "from-fine", "goal", "new", "first", "later")
# The highest value, where a HIGH below 0 is the last dim.
_HIGH = ("f $6", "expr if($f1 < 0, $3 - 1, $f1)")


def parameter() -> Patch:
    """Return ``_latent.param``: arguments PREFIX, NAME, DIMS, DEFAULT, LOW, HIGH, GLIDES.

    The array ``PREFIX-NAME`` holds what counts in this frame, ``PREFIX-NAME-fine`` what rounding
    took from that, ``PREFIX-NAME-to`` what was set last;
    ``PREFIX-tick`` says that a frame is about to begin. A HIGH below 0 is the last dim. A list of
    one value or DIMS values is a new one, ``one VALUE`` changes that of the dim in ``PREFIX-dim``;
    ``from VALUES`` and then ``to X VALUES`` lie between. A bang asks for all, ``short`` for one if
    they are alike; the left outlet gives them, the right one errors.
    ``PREFIX-over`` is 0, or one more than the frames that new values take instead of the glide,
    or -1 for the glide that there is when the frame begins;
    ``PREFIX-later`` is how many frames they wait.
    """
    p = Patch(760, 560)
    p.comment(0, 0, "_latent.param - one value, or one per dim, that glides")
    p.comment(0, 1, "usage: _latent.param PREFIX NAME DIMS DEFAULT LOW HIGH GLIDE")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "lists - values, bang - ask, one VALUE ...")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("init", _init(), "the default, for all dims"),
        ("all", _all(), "one value for all, or one per dim"),
        ("one", _one(), "one dim alone"),
        ("mode", _mode(), "alone, or between two presets"),
        ("mix", _mix(), "what lies between them"),
        ("check", _check(), "from LOW to HIGH, or nothing changes"),
        ("commit", commit(), "from here to there, now or later"),
        ("tick", tick(), "a frame is about to begin"),
        ("step", step(), "where all dims are now"),
        ("told", _told(), "what was set last"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(9, row, what)
    for row, name in enumerate(_ARRAYS, start=7):
        p.obj(38, row, f"array define $0-{name} $3")
    for row, name in enumerate(("$1-$2-to", "$1-$2", "$1-$2-fine"), start=13):
        p.obj(38, row, f"array define {name} $3")
    p.chain(p.obj(0, 18, "r $0-values"), p.obj(0, 19, "outlet"))
    p.comment(6, 19, "lists - what was set last")
    words = p.obj(38, 17, "list prepend $2")
    p.chain(p.obj(38, 16, "r $0-error"), words, p.obj(38, 18, "list trim"), p.obj(38, 19, "outlet"))
    p.comment(45, 19, "messages - errors")
    return p


def _route() -> Patch:
    p = Patch(860, 420)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = "route bang short one from to float list"
    which = p.obj(0, 1, text)
    p.chain(inlet, which)
    columns = outlet_columns(0, text, 8)
    for outlet, name in enumerate(("tell", "short", "one")):
        p.cord(which, outlet, p.obj(columns[outlet], 15 - 2 * outlet, f"s $0-{name}"))
    both, none = p.obj(columns[3], 7, "t a b"), p.msg(columns[3] + 6, 8, "0")
    p.cord(which, 3, both)
    p.chain(both, p.obj(columns[3], 10, "s $0-mode-1"))
    p.cord(both, 1, none)
    p.chain(none, p.obj(columns[3] + 6, 9, "v $0-has-first"))
    both, place = p.obj(columns[4], 3, "t a a"), p.obj(columns[4] + 12, 4, "list split 1")
    rest = p.obj(columns[4], 5, "list split 1")
    p.cord(which, 4, both)
    p.cord(both, 1, place)
    p.chain(place, p.obj(columns[4] + 12, 5, "v $0-place"))
    p.chain(both, rest)
    p.cord(rest, 1, p.obj(columns[4] + 4, 6, "s $0-mode-2"))
    plain = p.obj(columns[5], 3, "s $0-mode-0")
    p.cord(which, 5, plain)
    p.cord(which, 6, plain)
    words = p.msg(36, 2.5, "takes numbers")
    p.cord(which, 7, words)
    p.chain(words, p.obj(36, 3.5, "s $0-error"))
    for mode in range(3):
        column = 34 + 12 * mode
        given, order = p.obj(column, 11, f"r $0-mode-{mode}"), p.obj(column, 12, "t a b")
        number = p.msg(column + 4, 13, f"{mode}")
        p.chain(given, order, p.obj(column, 15, "s $0-all"))
        p.cord(order, 1, number)
        p.chain(number, p.obj(column + 4, 14, "v $0-mode"))
    return p


def _init() -> Patch:
    p = Patch(420, 280)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b")
    p.chain(load, order)
    still = p.msg(14, 2, "-1")
    p.cord(order, 1, still)
    p.chain(still, p.obj(14, 3, "v $0-step"))
    default, fill, each = p.obj(0, 3, "f $4"), p.msg(0, 4, "const $1"), p.obj(0, 5, "t a a a")
    p.chain(order, default, fill, each, p.obj(0, 8, "s $1-$2"))
    p.cord(each, 1, p.obj(4, 7, "s $1-$2-to"))
    p.cord(each, 2, p.obj(14, 6, "s $0-goal"))
    return p


def _all() -> Patch:
    """Return the subpatch that takes one value for all dims, or a list of one for each."""
    p = Patch(860, 520)
    given, both = p.obj(0, 0, "r $0-all"), p.obj(0, 1, "t a a b")
    p.chain(given, both)
    p.cord(both, 1, p.obj(3, 2, "s $0-list"))
    good = p.msg(18, 2, "0")
    p.cord(both, 2, good)
    p.chain(good, p.obj(18, 3, "v $0-bad"))
    count, fits = p.obj(0, 3, "list length"), p.obj(0, 4, "sel 1 $3")
    p.chain(both, count, fits)
    one, many = p.obj(0, 8, "t b b"), p.obj(4, 6, "t b b")
    p.cord(fits, 0, one)
    p.cord(fits, 1, many)
    p.cord(many, 0, p.obj(4, 7, "s $0-many"))
    p.cord(many, 1, p.obj(14, 7, "s $0-numbers"))
    words = p.msg(26, 5, "takes 1 value or one per dim")
    p.cord(fits, 2, words)
    p.chain(words, p.obj(26, 6, "s $0-error"))
    value, fill = p.obj(6, 10, "list append"), p.msg(6, 11, "const $1")
    p.cord(one, 1, value)
    p.cord(p.obj(10, 9, "r $0-list"), 0, value, 1)
    p.chain(value, fill, p.obj(6, 12, "s $0-new"))
    p.chain(one, p.obj(0, 14, "s $0-filled"))

    p.comment(26, 8, "are all of them numbers?")
    begin, order = p.obj(26, 9, "r $0-numbers"), p.obj(26, 10, "t b b")
    p.chain(begin, order)
    whole, rest = p.obj(36, 12, "list append"), p.obj(26, 14, "list append")
    p.cord(order, 1, whole)
    p.cord(p.obj(40, 11, "r $0-list"), 0, whole, 1)
    times, parts = p.obj(26, 11, "f $3"), p.obj(26, 15, "list split 1")
    p.cord(whole, 0, rest, 1)
    p.chain(order, times, p.obj(26, 12, "until"), rest, parts)
    p.cord(parts, 1, rest, 1)
    number, bad = p.obj(26, 16, "route float"), p.msg(34, 17, "1")
    p.chain(parts, number)
    p.cord(number, 1, bad)
    p.chain(bad, p.obj(34, 18, "v $0-bad"))

    begin, flag = p.obj(52, 9, "r $0-many"), p.obj(52, 10, "v $0-bad")
    which, order = p.obj(52, 11, "sel 0"), p.obj(52, 13, "t b b")
    p.chain(begin, flag, which, order, p.obj(52, 17, "s $0-filled"))
    values = p.obj(56, 15, "list append")
    p.cord(order, 1, values)
    p.cord(p.obj(60, 14, "r $0-list"), 0, values, 1)
    p.chain(values, p.obj(56, 16, "array set $0-new"))
    words = p.msg(58, 12, "takes numbers")
    p.cord(which, 1, words)
    p.chain(words, p.obj(58, 13, "s $0-error"))
    return p


def _one() -> Patch:
    """Return the subpatch that changes one dim of what was set last."""
    p = Patch(860, 540)
    given, pair = p.obj(0, 0, "r $0-one"), p.obj(0, 1, "list split 2")
    single = p.obj(12, 2, "route float")
    p.chain(given, pair)
    p.cord(pair, 2, single)
    order, dim = gather(
        p,
        (12, 5),
        ("v $1-dim", "f $3"),
        "expr if($f1 >= 0 && $f1 < $f2 && $f1 == int($f1), $f1, -1)",
    )
    store = p.obj(12, 4, "t b f")
    p.chain(single, store, order)
    p.cord(store, 1, p.obj(30, 5, "v $0-value"))
    there = p.obj(12, 10, "moses 0")
    p.chain(dim, there)
    for box, outlet, column, row, words in (
        (pair, 0, 0, 18, "takes one value for a dim"),
        (single, 1, 50, 3, "takes one value for a dim"),
        (there, 0, 3, 12, "has no such dim"),
    ):
        text = p.msg(column, row, words)
        p.cord(box, outlet, text)
        p.chain(text, p.obj(column, row + 1, "s $0-error"))
    steps = p.obj(22, 12, "t b b f b")
    p.cord(there, 1, steps)
    waits, which = p.obj(50, 11.5, "v $0-wait"), p.obj(50, 12.5, "moses 1")
    p.cord(steps, 3, p.obj(36, 13, "s $0-copy"))
    p.chain(p.obj(50, 10.5, "r $0-copy"), waits, which)
    copied, later = p.obj(50, 15.5, "array get $1-$2-to"), p.obj(58, 13.5, "array get $0-later")
    p.cord(which, 0, copied)
    p.cord(which, 1, later)
    p.chain(copied, p.obj(50, 16.5, "array set $0-new"))
    p.chain(later, p.obj(58, 14.5, "array set $0-new"))
    value, write = p.obj(26, 15, "v $0-value"), p.obj(26, 17, "tabwrite $0-new")
    p.cord(steps, 1, value)
    p.cord(value, 0, write)
    p.cord(steps, 2, p.obj(36, 14, "s $0-index"))
    p.cord(p.obj(38, 16, "r $0-index"), 0, write, 1)
    p.cord(steps, 0, p.obj(14, 17, "s $0-check"))
    return p


def _mode() -> Patch:
    """Return the subpatch that knows what new values are for."""
    p = Patch(620, 320)
    given, mode, which = (
        p.obj(0, 0, "r $0-filled"),
        p.obj(0, 1, "v $0-mode"),
        p.obj(0, 2, "sel 1 2"),
    )
    p.chain(given, mode, which)
    order, yes = p.obj(0, 5, "t b b"), p.msg(0, 8, "1")
    p.cord(which, 0, order)
    p.chain(order, yes, p.obj(0, 10.5, "v $0-has-first"))
    copy = p.obj(3, 6, "array get $0-new")
    p.cord(order, 1, copy)
    p.chain(copy, p.obj(3, 9.5, "array set $0-first"))
    there, only, both = p.obj(28, 4, "v $0-has-first"), p.obj(28, 5, "sel 1"), p.obj(28, 6, "t b b")
    p.cord(which, 1, there)
    p.chain(there, only, both, p.obj(28, 8, "s $0-check"))
    p.cord(both, 1, p.obj(40, 7, "s $0-mix"))
    p.cord(which, 2, p.obj(40, 3, "s $0-check"))
    return p


def _mix() -> Patch:
    """Return the subpatch that finds the values between those of two presets."""
    p = Patch(720, 460)
    order, number = counted(p, (0, 1), "f $3")
    p.chain(p.obj(0, 0, "r $0-mix"), order)
    each = p.obj(0, 8, "t f f b f")
    p.chain(number, each)
    p.cord(each, 3, p.obj(40, 9, "s $0-mixed"))
    first, second, place = (
        p.obj(0, 11, "tabread $0-first"),
        p.obj(16, 11, "tabread $0-new"),
        p.obj(30, 10, "v $0-place"),
    )
    value = p.obj(0, 13, "expr if($f3 == 1, $f2, $f1 + ($f2-$f1)*$f3)")
    for inlet, box in enumerate((first, second, place)):
        p.cord(each, inlet, box)
        p.cord(box, 0, value, inlet)
    write = p.obj(0, 16, "tabwrite $0-new")
    p.chain(value, write)
    p.cord(p.obj(14, 15, "r $0-mixed"), 0, write, 1)
    return p


def _check() -> Patch:
    """Return the subpatch that lets new values in if all are between the bounds."""
    p = Patch(760, 480)
    order, good = gather(
        p,
        (0, 1),
        ("array min $0-new", "array max $0-new", "f $5", _HIGH),
        "expr ($f1 >= $f3) && ($f2 <= $f4)",
        row_of_target=5,
    )
    which = p.obj(0, 6, "sel 1")
    p.chain(p.obj(0, 0, "r $0-check"), order)
    later, waits = p.obj(0, 8, "v $1-later"), p.obj(0, 9, "moses 1")
    p.chain(good, which, later, waits, p.obj(0, 15, "s $0-commit"))
    p.cord(waits, 1, p.obj(5, 13, "s $0-put-off"))
    bounds, both = gather(p, (24, 8), ("f $5", _HIGH), "pack f f")
    p.cord(which, 1, bounds)
    p.chain(both, p.msg(24, 13.5, "must be from $1 to $2"), p.obj(24, 14.5, "s $0-error"))
    return p


def _told() -> Patch:
    """Return the subpatch that tells what was set last: all values, or one if they are alike."""
    p = Patch(760, 400)
    asked, waits, which = p.obj(0, 0, "r $0-tell"), p.obj(0, 1, "v $0-wait"), p.obj(0, 2, "moses 1")
    now, later = p.obj(0, 5, "array get $1-$2-to"), p.obj(5, 3, "array get $0-later")
    p.chain(asked, waits, which, now, p.obj(0, 6, "s $0-values"))
    p.cord(which, 1, later)
    p.chain(later, p.obj(5, 4, "s $0-values"))
    order, alike = gather(
        p,
        (26, 1),
        ("array min $1-$2-to", "array max $1-$2-to", "v $0-wait"),
        "expr ($f1 == $f2) && ($f3 == 0)",
    )
    p.chain(p.obj(26, 0, "r $0-short"), order)
    single, many = p.obj(26, 6.5, "sel 1"), p.obj(30, 7.5, "t b")
    value = p.obj(26, 10.5, "tabread $1-$2-to")
    p.chain(alike, single, p.obj(26, 9.5, "f 0"), value, p.obj(26, 11.5, "s $0-values"))
    p.cord(single, 1, many)
    p.chain(many, p.obj(30, 8.5, "s $0-tell"))
    return p
