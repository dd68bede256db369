"""How ``latent.presets`` goes to a slot over some frames, or stays between two of them.

The rule is that of `bridge.manip.presets.between`: numbers are mixed, all else is that of the
nearer slot. What only one of the two speaks of stays as it is, unless both tell the stages of
the voice's rack: then a stage that only one of them has, or that is of another kind in each,
comes and goes.
"""

from __future__ import annotations

from bridge.manip.presetfile import TYPES

from .flow import gather
from .pd import Patch
from .presetparts import MORPH, RECALL, held, number_of_slot, text_of

_NUMBERS = [name for name, kind in TYPES.items() if kind == "float"]
# What `type` finds: all but numbers changes half way, but for the glide.
_OTHER, _NUMBER, _GLIDE = range(3)


def give() -> Patch:
    """Return the subpatch that recalls what a slot holds."""
    p = Patch(520, 420)
    p.comment(0, 0, "v good: whether there was something to give")
    given, order = p.obj(0, 1, "r $0-give"), p.obj(0, 2, "t f b")
    bad = p.msg(12, 3, "0")
    p.cord(order, 1, bad)
    p.chain(bad, p.obj(12, 4, "v $0-good"))
    there, steps = p.sub(0, 5, "held", held(tells=True)), p.obj(0, 6, "t f b b f f b")
    p.chain(given, order, there, steps, p.obj(0, 13, "s $0-say"))
    good, kind = p.msg(26, 7, "1"), p.msg(8, 10, f"{RECALL}")
    p.cord(steps, 5, good)
    p.chain(good, p.obj(26, 8, "v $0-good"))
    p.cord(steps, 4, p.obj(18, 8, "v $0-current"))
    p.cord(steps, 3, p.obj(12, 9, "s $0-open"))
    p.cord(steps, 2, kind)
    p.chain(kind, p.obj(8, 11, "s $0-reader"))
    p.cord(steps, 1, p.obj(2, 12, "s $0-lines"))
    return p


def give_line() -> Patch:
    """Return the subpatch that sends a line ``STAGE PARAMETER VALUES`` to the stage."""
    p = Patch(820, 460)
    p.comment(0, 0, "STAGE, over how many frames, after how many, and what")
    given, order = p.obj(0, 1, "r $0-line-recall"), p.obj(0, 2, "t a b a a")
    stage, what = p.obj(36, 3, "list split 1"), p.obj(18, 4, "list split 1")
    p.chain(given, order)
    p.cord(order, 3, stage)
    p.cord(order, 2, what)
    p.cord(stage, 0, p.obj(36, 4, "s $0-stage"))
    p.cord(order, 1, p.obj(9, 6, "s $0-find-when"))
    name = p.obj(22, 5, "list split 1")
    p.cord(what, 1, name)
    p.chain(name, p.obj(22, 6, "s $0-type-of"))
    rest = p.obj(0, 7, "list split 1")
    p.cord(order, 0, rest)
    when, where = p.obj(4, 9, "list prepend 0 0"), p.obj(4, 11, "list prepend stage")
    p.cord(rest, 1, when)
    p.cord(p.obj(14, 8, "r $0-when"), 0, when, 1)
    p.cord(p.obj(15, 10, "r $0-stage"), 0, where, 1)
    p.chain(when, where, p.obj(4, 12, "list trim"), p.obj(4, 13, "s $1-latent-preset"))

    ask, found = gather(
        p,
        (36, 8),
        ("v $0-type", "v $0-frames"),
        f"expr if($f1 == {_NUMBER}, $f2+1, 0); if($f1 == {_OTHER}, int(($f2+1)/2), 0)",
    )
    p.chain(p.obj(36, 7, "r $0-find-when"), ask)
    both = p.obj(36, 13, "pack f f")
    p.cord(found, 0, both)
    p.cord(found, 1, both, 1)
    p.chain(both, p.obj(36, 14, "s $0-when"))
    return p


def type_of() -> Patch:
    """Return the subpatch that knows which parameters are numbers that move."""
    p = Patch(760, 600)
    p.comment(0, 0, f"{_NUMBER}: a number that moves, {_GLIDE}: the glide, {_OTHER}: all else")
    both = p.obj(0, 2, "t a a")
    p.chain(p.obj(0, 1, "r $0-type-of"), both)
    glide, kind = p.obj(0, 6, "sel glide"), p.msg(0, 7, f"{_GLIDE}")
    p.chain(both, glide, kind, p.obj(0, 8, "v $0-type"))
    known = p.obj(12, 3, "text search $0-numbers")
    p.cord(both, 1, known)
    p.chain(known, p.obj(12, 4, "expr $f1 >= 0"), p.obj(12, 5, "v $0-type"))
    names = p.msg(0, 11, ", ".join(_NUMBERS))
    words = p.obj(0, 20, "list append")
    p.chain(p.obj(0, 10, "loadbang"), names, words, p.obj(0, 21, "text set $0-numbers 1e6"))
    p.obj(34, 3, "text define $0-numbers")
    return p


def morph() -> Patch:
    """Return the subpatch that takes ``A B X``: two slots, and a place between them."""
    p = Patch(860, 640)
    given, first = p.obj(0, 0, "r $0-do-morph"), p.sub(0, 1, "slot", number_of_slot())
    second = p.sub(0, 3, "slot", number_of_slot())
    p.chain(given, first, second)
    p.cord(first, 1, p.obj(9, 2, "v $0-a"))
    p.cord(second, 1, p.obj(9, 4, "v $0-b"))
    place, number = p.obj(0, 5, "list split 1"), p.obj(0, 6, "route float")
    good, bad = p.obj(0, 8, "expr if($f1 >= 0 && $f1 <= 1, $f1, -1)"), p.msg(20, 7, "-1")
    p.chain(second, place, number, good)
    p.cord(place, 2, bad)
    p.cord(number, 1, bad)
    p.cord(bad, 0, good)
    which, store = p.obj(0, 9, "moses 0"), p.obj(5, 10, "t b f")
    p.chain(good, which)
    p.cord(which, 1, store)
    p.cord(store, 1, p.obj(18, 11, "v $0-x"))
    words = p.msg(0, 12, "the place must be 0 to 1")
    p.chain(which, words, p.obj(0, 13, "s $0-error"))
    a, b = p.sub(22, 14, "held", held(tells=True)), p.sub(22, 17, "held", held(tells=True))
    p.chain(store, p.obj(22, 13, "v $0-a"), a, p.obj(22, 15, "t b"), p.obj(22, 16, "v $0-b"), b)
    steps = p.obj(22, 18, "t b b b b b")
    p.chain(b, steps, p.obj(22, 24, "s $0-morphed"))
    p.cord(steps, 4, p.obj(42, 19, "s $0-open-both"))
    p.cord(steps, 3, p.obj(36, 20, "s $0-tell-whole"))
    kind = p.msg(31, 21, f"{MORPH}")
    p.cord(steps, 2, kind)
    p.chain(kind, p.obj(31, 22, "s $0-reader"))
    p.cord(steps, 1, p.obj(25, 23, "s $0-lines"))

    both, slots = gather(
        p,
        (38, 1),
        ("v $0-a", "v $0-b", "v $0-x"),
        "expr if($f3 >= 0.5, $f2, $f1); if($f3 >= 0.5, $f1, $f2)",
    )
    p.chain(p.obj(38, 0, "r $0-open-both"), both)
    far = p.obj(52, 6.5, "makefilename $0-slot-%d")
    p.chain(slots, p.obj(38, 8, "s $0-open"))
    p.cord(slots, 1, far)
    p.chain(far, p.obj(52, 7.5, "s $0-other"))

    both, told = gather(
        p, (38, 11), ("v $0-a", "v $0-b", "v $0-x"), "pack f f f", row_of_target=14.5
    )
    p.chain(p.obj(38, 10, "r $0-morphed"), both)
    p.chain(told, p.msg(38, 15.5, "done morph $1 $2 $3"), p.obj(38, 16.5, "s $0-status"))
    return p


def whole() -> Patch:
    """Return the subpatch that looks whether both slots tell the stages of the voice's rack."""
    p = Patch(720, 400)
    order = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "r $0-tell-whole"), order)
    found = p.obj(0, 8, "expr ($f1 >= 0) && ($f2 >= 0)")
    for number, other in enumerate((False, True)):
        column, row = 30 * number, 3
        key = p.obj(column, row, "list append $1 rack stages")
        line = text_of(p, (column, row + 3), "search 1 2 3", other=other)
        p.cord(order, number, key)
        p.chain(key, line)
        p.cord(line, 0, found, number)
    both = p.obj(0, 9, "t f f")
    p.chain(found, both, p.obj(0, 11, "sel 1"), p.obj(0, 12, "s $0-tell-kinds"))
    p.cord(both, 1, p.obj(10, 10, "v $0-whole"))
    return p


def kinds() -> Patch:
    """Return the subpatch that writes down of which kind each stage is, in both slots."""
    p = Patch(900, 660)
    order = p.obj(0, 1, "t b b")
    p.chain(p.obj(0, 0, "r $0-tell-kinds"), order)
    for number, other in enumerate((False, True)):
        p.cord(order, number, p.obj(5 * number, 3 - number, f"s $0-kinds-of-{number}"))
        column, row = 36 * number, 6
        begin, steps = (
            p.obj(column, row - 1, f"r $0-kinds-of-{number}"),
            p.obj(column, row, "t b b"),
        )
        empty = p.msg(column + 12, row + 1, "clear")
        p.chain(begin, steps)
        p.cord(steps, 1, empty)
        p.chain(empty, p.obj(column + 12, row + 2, f"text define $0-kinds-{number}"))
        key = p.obj(column, row + 3.5, "list append $1 rack stages")
        line = text_of(p, (column, row + 6), "search 1 2 3", other=other)
        whole_line = text_of(p, (column, row + 8.5), "get", other=other)
        words, both = (
            p.obj(column, row + 9.5, "list split 4"),
            p.obj(column + 4, row + 10.5, "t l l"),
        )
        p.chain(steps, key, line, whole_line, words)
        p.cord(words, 1, both)
        rest = p.obj(column + 16, row + 15, "list append")
        pair = p.obj(column + 16, row + 16, "list split 2")
        p.cord(both, 1, rest, 1)
        p.chain(
            both,
            p.obj(column, row + 12, "list length"),
            p.obj(column, row + 13, "expr $f1/2"),
            p.obj(column, row + 14, "until"),
            rest,
            pair,
            p.obj(column + 16, row + 18, f"text set $0-kinds-{number} 1e6"),
        )
        p.cord(pair, 1, rest, 1)
    return p


def same_kind() -> Patch:
    """Return the subpatch that looks whether a stage is of the same kind in both slots."""
    p = Patch(700, 440)
    order, mine = p.obj(0, 1, "t a a"), p.obj(0, 4, "text search $0-kinds-0 0")
    p.chain(p.obj(0, 0, "r $0-stage-of"), order, mine)
    other = p.obj(24, 2, "text search $0-kinds-1 0")
    p.cord(order, 1, other)
    p.chain(other, p.obj(24, 3, "v $0-other-kind"))
    there, none = p.obj(0, 5, "moses 0"), p.obj(0, 8.5, "t b")
    pair = p.obj(5, 6.5, "text get $0-kinds-0")
    p.chain(mine, there, none)
    p.cord(there, 1, pair)
    found = p.obj(5, 7.5, "text search $0-kinds-1 0 1")
    p.chain(pair, found, p.obj(16, 10.5, "expr $f1 >= 0"), p.obj(16, 14, "v $0-same"))
    p.chain(
        none,
        p.obj(0, 12, "v $0-other-kind"),
        p.obj(0, 13, "expr $f1 < 0"),
        p.obj(0, 16, "v $0-same"),
    )
    return p


def morph_line() -> Patch:
    """Return the subpatch that finds what lies between a line and that of the other slot."""
    p = Patch(900, 520)
    given, order = p.obj(0, 0, "r $0-line-morph"), p.obj(0, 1, "t b b a")
    parts = p.obj(24, 2, "list split 2")
    p.chain(given, order, p.obj(0, 4, "s $0-choose"))
    p.cord(order, 1, p.obj(5, 3, "s $0-look-there"))
    p.cord(order, 2, parts)
    p.cord(parts, 1, p.obj(34, 4, "s $0-near"))
    keys = p.obj(24, 5, "t a a a a")
    p.chain(parts, keys, p.obj(24, 11, "s $0-key"))
    prefix, name = p.msg(28, 9, "$1 -1 0 $2"), p.obj(40, 6, "list split 1")
    p.cord(keys, 1, prefix)
    p.chain(prefix, p.obj(28, 10, "s $0-prefix"))
    p.cord(keys, 2, name)
    p.cord(name, 1, p.obj(44, 7, "s $0-type-of"))
    stage = p.obj(56, 6, "list split 1")
    p.cord(keys, 3, stage)
    p.chain(stage, p.obj(56, 7, "s $0-stage-of"))

    p.comment(0, 8, "the same in the other slot", 26)
    ask, key = p.obj(0, 10, "r $0-look-there"), p.obj(0, 12, "list append")
    mine, line = p.obj(0, 13, "list prepend $1"), text_of(p, (0, 16), "search 1 2 3", other=True)
    p.cord(p.obj(6, 11, "r $0-key"), 0, key, 1)
    both, there = p.obj(0, 17, "t f f"), p.obj(0, 18, "moses 0")
    p.chain(ask, key, mine, line, both, there)
    p.cord(both, 1, p.obj(12, 18, "v $0-far-line"))
    p.cord(there, 1, p.obj(5, 19, "s $0-get-far"))
    line, values = text_of(p, (30, 16), "get", other=True), p.obj(30, 17, "list split 4")
    p.chain(p.obj(30, 13, "r $0-get-far"), line, values)
    p.cord(values, 1, p.obj(34, 18, "s $0-far"))
    return p


def mixed() -> Patch:
    """Return the subpatch that sends a line, or the two that the stage mixes."""
    p = Patch(960, 600)
    ask, found = gather(
        p,
        (0, 1),
        ("v $0-type", "v $0-far-line", "v $0-whole", "v $0-x", "v $0-same"),
        f"expr if($f2 < 0, if($f3, 0, 3), if(($f1 == {_NUMBER}) && ($f5 || $f3 == 0),"
        " if($f4 >= 0.5, 2, 1), 0))",
    )
    p.chain(p.obj(0, 0, "r $0-choose"), ask)
    which = p.obj(0, 7, "sel 0 1 2")
    p.chain(found, which)
    near = p.obj(0, 15, "list append")
    p.cord(which, 0, near)
    p.cord(p.obj(6, 14, "r $0-near"), 0, near, 1)
    p.chain(near, p.obj(0, 16, "s $0-mixed"))
    for number, (column, row, names) in enumerate(
        ((18, 12, ("far", "near")), (44, 9, ("near", "far"))), start=1
    ):
        both = p.obj(column, row, "t b b")
        p.cord(which, number, both)
        for outlet, name in enumerate(names):
            place, below = column + 13 * outlet, row + 3 - outlet
            values = p.obj(place, below, "list append")
            p.cord(both, outlet, values)
            p.cord(p.obj(place + 6, below - 1, f"r $0-{name}"), 0, values, 1)
            p.chain(values, p.obj(place, below + 1, f"s $0-{('second', 'first')[outlet]}"))
    first, second, order = (
        p.obj(36, 19, "list prepend from"),
        p.obj(60, 19, "list prepend"),
        p.obj(60, 17, "t a b"),
    )
    p.chain(p.obj(36, 18, "r $0-first"), first, p.obj(36, 20, "s $0-mixed"))
    x = p.obj(66, 18, "v $0-x")
    p.chain(p.obj(60, 16, "r $0-second"), order, second)
    p.cord(order, 1, x)
    p.cord(x, 0, second, 1)
    p.chain(second, p.obj(60, 20, "list prepend to"), p.obj(60, 21, "s $0-mixed"))
    out = p.obj(0, 20, "list prepend")
    p.cord(p.obj(8, 19, "r $0-prefix"), 0, out, 1)
    trim = p.obj(0, 21, "list trim")
    p.chain(p.obj(0, 18.5, "r $0-mixed"), out, trim, p.obj(0, 22, "s $1-latent-preset"))
    return p
