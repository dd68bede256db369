"""When new values of a parameter count, and how they glide: parts of `parameters`."""

from __future__ import annotations

from .flow import counted, gather
from .pd import Patch
from .turns import head, join, quotient, sum_and_rest, times


def commit() -> Patch:
    """Return the subpatch that lets new values count from the next frame on, or later."""
    p = Patch(900, 520)
    p.comment(0, 0, "from the next frame on, in so many frames")
    steps, values = p.obj(0, 2, "t b b b b"), p.obj(28, 4, "array get $0-new")
    p.chain(p.obj(0, 1, "r $0-commit"), steps)
    for outlet, column, row, number, name in ((0, 0, 12, 1, "fresh"), (1, 10, 10, 0, "wait")):
        flag = p.msg(column, row, f"{number}")
        p.cord(steps, outlet, flag)
        p.chain(flag, p.obj(column, row + 1, f"v $0-{name}"))
    p.cord(steps, 2, p.obj(14, 8, "s $0-ask"))
    p.cord(steps, 3, values)
    p.chain(values, p.obj(28, 5, "array set $1-$2-to"))

    order, length = gather(
        p,
        (28, 10),
        ("v $1-over", "f $7", ("f 0", "tabread $1-glide-to")),
        "expr if($f1 > 0, $f1-1, if($f1 < 0, -1, $f2*$f3))",
    )
    p.chain(p.obj(28, 9, "r $0-ask"), order)
    p.chain(length, p.obj(28, 16.5, "v $0-new-length"))

    p.comment(58, 0, "wait for so many frames", 30)
    given, order, values = (
        p.obj(58, 1, "r $0-put-off"),
        p.obj(58, 2, "t f b"),
        p.obj(62, 4, "array get $0-new"),
    )
    p.chain(given, order, p.obj(58, 6, "+ 1"), p.obj(58, 7, "v $0-wait"))
    p.cord(order, 1, values)
    p.chain(values, p.obj(62, 5, "array set $0-later"))
    over, order, values = (
        p.obj(58, 10, "r $0-now"),
        p.obj(58, 11, "t b b"),
        p.obj(62, 12, "array get $0-later"),
    )
    p.chain(over, order, p.obj(58, 14, "s $0-commit"))
    p.cord(order, 1, values)
    p.chain(values, p.obj(62, 13, "array set $0-new"))
    return p


def tick() -> Patch:
    """Return the subpatch that goes on, ends a wait, and begins what is new."""
    p = Patch(1160, 560)
    each = p.obj(0, 1, "t b b b")
    p.chain(p.obj(0, 0, "r $1-tick"), each, p.obj(0, 4, "s $0-begin"))
    p.cord(each, 1, p.obj(4, 3, "s $0-go"))
    p.cord(each, 2, p.obj(9, 2, "s $0-go-later"))
    now, glides, order = p.obj(0, 7, "v $0-step"), p.obj(0, 8, "moses 0"), p.obj(5, 9, "t b b")
    p.chain(p.obj(0, 6, "r $0-go"), now, glides)
    p.cord(glides, 1, order)
    p.cord(order, 1, p.obj(22, 10, "s $0-move"))
    following, then = gather(
        p, (5, 11), ("v $0-step", "v $0-length"), "expr if($f1 >= $f2, -1, $f1+1)"
    )
    p.cord(order, 0, following)
    p.chain(then, p.obj(5, 16, "v $0-step"))

    waits, some = p.obj(24, 1, "v $0-wait"), p.obj(24, 2, "sel 0")
    less, both, last = p.obj(29, 3, "- 1"), p.obj(29, 4, "t f f"), p.obj(29, 6, "sel 0")
    p.chain(p.obj(24, 0, "r $0-go-later"), waits, some)
    p.cord(some, 1, less)
    p.chain(less, both, last, p.obj(29, 7, "s $0-now"))
    p.cord(both, 1, p.obj(34, 5, "v $0-wait"))

    fresh, only, steps = (
        p.obj(48, 1, "v $0-fresh"),
        p.obj(48, 2, "sel 1"),
        p.obj(48, 3, "t b b b b b b"),
    )
    p.chain(p.obj(48, 0, "r $0-begin"), fresh, only, steps, p.obj(48, 17, "s $0-go"))
    zero, all_zero = p.msg(51, 12, "0"), p.obj(51, 13, "t f f")
    p.cord(steps, 1, zero)
    p.chain(zero, all_zero, p.obj(51, 15, "v $0-fresh"))
    p.cord(all_zero, 1, p.obj(56, 14, "v $0-step"))
    length = p.obj(54, 9.5, "v $0-new-length")
    p.cord(steps, 2, length)
    own = p.obj(54, 11, "moses 0")
    p.chain(length, own, p.obj(58, 13, "s $0-own-glide"))
    p.cord(own, 1, p.obj(66, 12, "v $0-length"))
    order, glide = gather(p, (30, 13), ("f $7", ("f 0", "tabread $1-glide-to")), "*")
    p.chain(p.obj(30, 12, "r $0-own-glide"), order)
    p.chain(glide, p.obj(30, 19, "v $0-length"))
    for outlet, column, row, source, target in (
        (3, 60, 7.5, "array get $1-$2-to", "array set $0-goal"),
        (4, 60, 5.5, "array get $1-$2", "array set $0-from"),
        (5, 72, 4, "array get $1-$2-fine", "array set $0-from-fine"),
    ):
        values = p.obj(column, row, source)
        p.cord(steps, outlet, values)
        p.chain(values, p.obj(column, row + 1, target))
    return p


def step() -> Patch:
    """Return the subpatch that finds all values of this frame, and what their rounding took.

    An error in a speed adds up for as long as it moves: what sums it needs both (`turns`).
    """
    p = Patch(960, 1020)
    begin = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "r $0-move"), begin)
    p.cord(begin, 1, p.sub(9, 2, "place", _place()))
    order, number = counted(p, (0, 3), "f $3")
    p.chain(begin, order)
    each, total = p.obj(0, 10, "t b f f f"), "($f3-$f1)"
    p.chain(number, each)
    for outlet, name in enumerate(("s $0-at-fine", "s $0-at-value", "v $0-nth"), start=1):
        p.cord(each, outlet, p.obj(4 * outlet, 15 - outlet, name))
    _, rest = sum_and_rest("$f3", "(0-$f1)")
    order, parts = gather(
        p,
        (0, 15),
        [
            ("v $0-nth", "tabread $0-from"),
            ("v $0-nth", "tabread $0-from-fine"),
            ("v $0-nth", "tabread $0-goal"),
        ],
        f"expr $f1; {total}; {head(total)}; {rest}; $f2; $f3",
    )
    p.chain(each, order)
    product, rest = times("$f2", "$f3", "$f7", "$f8", "$f9")
    way = p.obj(
        0,
        27,
        f"expr {product}; {rest} + $f4*($f7+$f8) + $f5*(1-$f7-$f8); $f1; $f6",
    )
    join(p, parts, way, 6)
    total, rest = sum_and_rest("$f3", "$f1")
    there = p.obj(0, 31, f"expr {total}; {rest}+$f2; $f4")
    join(p, way, there, 4)
    total, rest = sum_and_rest("$f1", "$f2")
    value = p.obj(0, 34, f"expr if($f4, $f3, {total}); if($f4, 0, {rest})")
    join(p, there, value, 3)
    for column, row, target, inlet in (
        *((37 + 12 * n, 25, f"place-{letter}", 6 + n) for n, letter in enumerate("abc")),
        (62, 32, "arrived", 3),
    ):
        p.cord(p.obj(column, row, f"r $0-{target}"), 0, value if inlet == 3 else way, inlet)
    for outlet, (row, name, of) in enumerate(((39, "$1-$2", "value"), (38, "$1-$2-fine", "fine"))):
        write = p.obj(24 * outlet, row, f"tabwrite {name}")
        p.cord(value, outlet, write)
        p.cord(p.obj(24 * outlet + 12, row - 1, f"r $0-at-{of}"), 0, write, 1)
    return p


def _place() -> Patch:
    """Return the subpatch that finds how far it is, and whether it is there."""
    p = Patch(900, 640)
    order, both = gather(
        p, (0, 1), ("v $0-step", "v $0-length"), "expr $f1; max($f2, 1); $f1 >= $f2"
    )
    p.chain(p.obj(0, 0, "inlet"), order)
    p.comment(6, 0, "bang")
    p.cord(both, 2, p.obj(24, 7, "s $0-arrived"))
    quotient(p, both, 8, "s $0-place")
    return p
