"""The steps of ``latent.seq8~``: 64 values per dim, each on its way from one to another.

``PREFIX-entry-from``, ``-to``, ``-begin`` and ``-glide`` have one entry per step and dim, at
``step * DIMS + dim``: from which value to which, from which frame on, in how many frames. So a
value is found when it is heard, and those that nobody hears cost nothing.
"""

from __future__ import annotations

from bridge.manip.table import MAX_STEPS

from .flow import counted, gather
from .pd import Patch

_ARRAYS = ("from", "to", "begin", "glide")
# What a step can be: bridge.manip.table has the same bounds.
_LIMIT = "1e+06"
# What is done with a step: set for all dims, or one; told; kept as a preset's first value.
_ALL, _ONE, _TELL, _FIRST = range(4)


def steps() -> Patch:
    """Return the subpatch that takes what ``$0-rest`` says of steps; all else passes."""
    p = Patch(660, 400)
    for row, (name, inside, what) in enumerate(
        (
            ("words", _words(), "stepN, dim D stepN, get stepN, dump"),
            ("number", _number(), "which step is it, if any?"),
            ("do", _do(), "set it for all dims, or for one, or tell it"),
            ("set", _set(), "check what it is to be"),
            ("update", _update(), "from where it is to the new value"),
            ("tell", _tell(), "what was set"),
        )
    ):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    for row, name in enumerate(_ARRAYS, start=7):
        p.obj(0, row, f"array define $1-entry-{name} 1")
    load, number = p.obj(32, 7, "loadbang"), p.obj(32, 8, f"f {MAX_STEPS}")
    p.chain(load, number, p.sub(32, 9, "size", _size()))
    return p


def value(p: Patch, at: tuple[float, float], index: str, ahead: int) -> None:
    """Add what finds a step's value: from ``$0-find`` to ``$0-value``.

    Parameters
    ----------
    p : Patch
        Where.
    at : tuple of float
        Column and row.
    index : str
        Text of a box that gives the entry.
    ahead : int
        1 for its value at the next frame.
    """
    column, row = at
    order, found = gather(
        p,
        (column, row + 1),
        [*((index, f"tabread $1-entry-{name}") for name in _ARRAYS), ("v $1-ticks", "f")],
        f"expr if($f5+{ahead}-$f3 >= $f4, $f2, $f1 + ($f2-$f1)*($f5+{ahead}-$f3)/$f4)",
    )
    p.chain(p.obj(column, row, "r $0-find"), order)
    p.chain(found, p.obj(column, row + 7, "v $0-value"))


def _size() -> Patch:
    p = Patch(560, 320)
    inlet, product, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "* $2"), p.obj(0, 2, "t f f f f")
    p.comment(5, 0, "float - steps")
    p.chain(inlet, product, order)
    for outlet, name in enumerate(_ARRAYS):
        p.cord(order, outlet, p.obj(2 * outlet, 8 - outlet, f"array size $1-entry-{name}"))
    return p


def _words() -> Patch:
    p = Patch(760, 520)
    given, both = p.obj(0, 0, "r $0-rest"), p.obj(0, 1, "t a a")
    which = p.obj(0, 3, "route dim get dump")
    p.chain(given, both, which)
    p.cord(both, 1, p.obj(8, 2, "s $0-whole"))
    for outlet, name in enumerate(("dim", "get", "dump", "all")):
        p.cord(which, outlet, p.obj(3 * outlet, 8 - outlet, f"s $0-for-{name}"))

    given, both = p.obj(36, 0, "r $0-for-dim"), p.obj(36, 1, "t l l")
    p.chain(given, both)
    first, number = p.obj(48, 2, "list split 1"), p.obj(48, 4, "route float")
    p.cord(both, 1, first)
    p.chain(first, number, p.obj(48, 5, "v $1-dim"))
    rest, trim = p.obj(36, 6, "list split 1"), p.obj(39, 8, "list trim")
    p.cord(both, 0, rest)
    p.cord(rest, 1, trim)
    p.chain(trim, p.obj(39, 9, f"s $0-way-{_ONE}"))
    p.chain(p.obj(0, 10, "r $0-for-get"), p.obj(0, 11, f"s $0-way-{_TELL}"))
    p.chain(p.obj(20, 10, "r $0-for-all"), p.obj(20, 11, f"s $0-way-{_ALL}"))
    for way, column in ((_ALL, 0), (_ONE, 20), (_TELL, 40)):
        order, flag = p.obj(column, 14, "t a b"), p.msg(column + 4, 15, f"{way}")
        p.chain(p.obj(column, 13, f"r $0-way-{way}"), order, p.obj(column, 17, "s $0-word"))
        p.cord(order, 1, flag)
        p.chain(flag, p.obj(column + 4, 16, "v $0-way"))
    return p


def _number() -> Patch:
    """Return the subpatch that finds N in stepN; other messages go their usual way."""
    p = Patch(860, 760)
    given, first = p.obj(0, 0, "r $0-word"), p.obj(0, 2, "list split 1")
    p.chain(given, p.obj(0, 1, "list"), first)
    p.cord(first, 1, p.obj(14, 3, "s $0-step-values"))
    is_float = p.obj(0, 4, "route float")
    p.chain(first, is_float, p.obj(0, 6, "t b"), p.obj(0, 7, "s $0-no-step"))
    p.cord(is_float, 1, p.obj(8, 5, "s $0-step-word"))

    codes, order = p.obj(30, 1, "list fromsymbol"), p.obj(30, 2, "t l l l")
    p.chain(p.obj(30, 0, "r $0-step-word"), codes, order)
    count = p.obj(56, 3, "list length")
    p.cord(order, 2, count)
    p.chain(count, p.obj(56, 4, "v $0-n-letters"))
    digits, two = p.obj(42, 4, "list split 4"), p.obj(45, 6, "unpack f f")
    p.cord(order, 1, digits)
    p.cord(digits, 1, two)
    p.cord(two, 0, p.obj(45, 8, "v $0-digit-1"))
    p.cord(two, 1, p.obj(52, 7, "v $0-digit-2"))
    letters, none = p.obj(30, 10, "list split 4"), p.obj(44, 14.5, "t b")
    p.cord(order, 0, letters)
    p.cord(letters, 2, none)
    p.chain(none, p.obj(44, 15.5, "s $0-no-step"))
    word, is_step = p.obj(30, 12, "list tosymbol"), p.obj(30, 13, "sel step")
    p.chain(letters, word, is_step, p.obj(30, 15, "s $0-find-number"))
    p.cord(is_step, 1, none)

    order, number = gather(
        p,
        (0, 17),
        ("v $0-n-letters", "v $0-digit-1", "v $0-digit-2"),
        "expr if($f2 < 49 || $f2 > 57, 0, if($f1 == 5, $f2-48,"
        " if($f1 == 6 && $f3 >= 48 && $f3 <= 57, 10*($f2-48) + $f3-48, 0)))",
    )
    p.chain(p.obj(0, 16, "r $0-find-number"), order)
    there = p.obj(0, 24, f"expr if($f1 > {MAX_STEPS}, 0, $f1)")
    none, both = p.obj(0, 25, "sel 0"), p.obj(4, 26, "t b f")
    p.chain(number, there, none)
    p.cord(none, 1, both)
    p.cord(none, 0, p.obj(0, 28, "s $0-no-step"))
    p.cord(both, 1, p.obj(18, 27, "v $0-number"))
    p.chain(both, p.obj(14, 28, "s $0-a-step"))

    p.comment(44, 22, "not about a step", 30)
    again = p.obj(44, 24, "list append")
    p.chain(p.obj(44, 23, "r $0-no-step"), again)
    p.cord(p.obj(58, 23, "r $0-whole"), 0, again, 1)
    p.chain(again, p.obj(44, 25, "list trim"), p.obj(44, 26, "s $0-plain"))
    return p


def _do() -> Patch:
    p = Patch(760, 440)
    order, way = gather(
        p,
        (0, 1),
        ("v $0-way", "v $0-n-values", "v $0-is-first"),
        f"expr if($f2 == 0, {_TELL}, if($f3, {_FIRST}, $f1))",
    )
    p.chain(p.obj(0, 0, "r $0-a-step"), order)
    which = p.obj(0, 7, f"sel {_ALL} {_ONE} {_TELL} {_FIRST}")
    p.chain(way, which)
    for outlet, name in enumerate(("set-all", "set-one", "tell-step", "give")):
        p.cord(which, outlet, p.obj(3 * outlet, 12 - outlet, f"s $0-{name}"))
    p.chain(
        p.obj(36, 0, "r $0-step-values"), p.obj(36, 1, "list length"), p.obj(36, 2, "v $0-n-values")
    )
    p.comment(36, 4, "of the first of two presets: only kept", 40)
    first = p.obj(36, 7, "route from")
    p.chain(p.obj(36, 5, "r $0-step-values"), p.obj(36, 6, "list trim"), first)
    for outlet, (column, flag) in enumerate(((36, "1"), (46, "0"))):
        box, word = p.obj(column, 9 - outlet, "t b"), p.msg(column, 10 - outlet, flag)
        p.cord(first, outlet, box)
        p.chain(box, word, p.obj(column, 11 - outlet, "v $0-is-first"))
    order, dump = p.obj(36, 13, "t b b"), p.msg(40, 14, "dump")
    p.chain(p.obj(36, 12, "r $0-for-dump"), order)
    p.cord(order, 1, dump)
    p.chain(dump, p.obj(40, 15, "s $0-plain"))
    p.chain(order, p.obj(36, 16, "s $0-tell-steps"))
    return p


def _set() -> Patch:
    p = Patch(800, 800)
    for column, name, words in ((0, "all", "give"), (32, "one", "give-one")):
        order, yes = p.obj(column, 1, "t b b b"), p.msg(column + 12, 2, "1")
        p.chain(p.obj(column, 0, f"r $0-set-{name}"), order, p.obj(column, 5, f"s $0-put-{name}"))
        p.cord(order, 2, yes)
        p.chain(yes, p.obj(column + 12, 3, "v $0-good"))
        p.cord(order, 1, p.obj(column + 4, 4, f"s $0-{words}"))
    for column, name, text in ((0, "give", "list"), (32, "give-one", "list prepend one")):
        values = p.obj(column, 9, "list append")
        p.cord(p.obj(column + 12, 8, "r $0-step-values"), 0, values, 1)
        p.chain(
            p.obj(column, 7, f"r $0-{name}"),
            values,
            p.obj(column, 10, text),
            p.obj(column, 11, "list trim"),
            p.obj(column, 12, "s $0-what"),
        )
    checked = p.obj(0, 14, f"_latent.param $1 step $2 0 -{_LIMIT} {_LIMIT} 0")
    p.chain(p.obj(0, 13, "r $0-what"), checked)
    wrong, no = p.obj(20, 16, "t a b"), p.msg(30, 17, "0")
    p.cord(checked, 1, wrong)
    p.chain(wrong, p.obj(20, 18, "s $0-error"))
    p.cord(wrong, 1, no)
    p.chain(no, p.obj(30, 18, "v $0-good"))
    for column, name in ((0, "all"), (32, "one")):
        good = p.obj(column, 22, "sel 1")
        p.chain(p.obj(column, 20, f"r $0-put-{name}"), p.obj(column, 21, "v $0-good"), good)
        if name == "one":
            p.chain(good, p.obj(column, 23, "v $1-dim"), p.obj(column, 24, "s $0-update"))
            continue
        order, number = counted(p, (column, 23), "f $2")
        p.chain(good, order)
        p.chain(number, p.obj(column, 29.5, "s $0-update"))
    return p


def _update() -> Patch:
    """Return the subpatch that gives the new value to a dim: it counts from the next frame on."""
    p = Patch(900, 760)
    given, order = p.obj(0, 0, "r $0-update"), p.obj(0, 1, "t b b b f")
    p.chain(given, order)
    for outlet, name in enumerate(("write", "find", "find-entry")):
        p.cord(order, outlet, p.obj(7 * outlet, 5 - outlet, f"s $0-{name}"))
    p.cord(order, 3, p.obj(22, 2, "v $0-d"))
    entry, found = gather(p, (36, 1), ("v $0-number", "f $2", "v $0-d"), "expr ($f1-1)*$f2 + $f3")
    p.chain(p.obj(36, 0, "r $0-find-entry"), entry)
    p.chain(found, p.obj(36, 6.5, "v $0-entry"))
    frames, length = gather(
        p, (0, 8), ("v $1-over", ("f 0", "tabread $1-glide-to")), "expr if($f1 > 0, $f1-1, $f2)"
    )
    p.chain(p.obj(0, 7, "r $0-find"), frames)
    p.chain(length, p.obj(0, 14.5, "v $0-length"))
    p.chain(
        p.obj(36, 8, "r $0-find"),
        p.obj(36, 9, "v $0-d"),
        p.obj(36, 10, "tabread $1-step-to"),
        p.obj(36, 11, "v $0-new-value"),
    )
    p.chain(
        p.obj(36, 13, "r $0-find"), p.obj(36, 14, "v $1-ticks"), p.obj(36, 15, "+ 1"),
        p.obj(36, 16, "v $0-next"),
    )  # fmt: skip
    p.sub(58, 8, "now", _now())
    p.comment(63, 8, "where is it?", 12)
    sources = ("value", "new-value", "next", "length")
    for number, (name, source) in enumerate(zip(_ARRAYS, sources, strict=True)):
        column, row = 32 * (number % 2), 18 + 6 * (number // 2)
        both, index = p.obj(column, row + 1, "t b b"), p.obj(column + 16, row + 2, "v $0-entry")
        write = p.obj(column, row + 4, f"tabwrite $1-entry-{name}")
        p.chain(p.obj(column, row, "r $0-write"), both)
        p.chain(both, p.obj(column, row + 2.5, f"v $0-{source}"), write)
        p.cord(both, 1, index)
        p.cord(index, 0, write, 1)
    return p


def _now() -> Patch:
    p = Patch(1000, 300)
    value(p, (0, 0), "v $0-entry", 1)
    return p


def _tell() -> Patch:
    p = Patch(760, 480)
    asked, order = p.obj(0, 0, "r $0-tell-step"), p.obj(0, 1, "t b b")
    p.chain(asked, order)
    number, name = p.obj(16, 2, "v $0-number"), p.obj(16, 3, "makefilename step%d")
    p.cord(order, 1, number)
    p.chain(number, name, p.obj(16, 4, "s $0-step-name"))
    values, named = p.obj(0, 6, "array get $1-entry-to 0 $2"), p.obj(0, 8, "list prepend")
    p.chain(
        order, p.obj(0, 3, "v $0-number"), p.obj(0, 4, "- 1"), p.obj(0, 5, "* $2"), values, named
    )
    p.cord(p.obj(18, 7, "r $0-step-name"), 0, named, 1)
    p.chain(named, p.obj(0, 9, "list trim"), p.obj(0, 10, "s $0-told"))

    p.comment(36, 0, "all that play", 20)
    both, most = p.obj(36, 2, "t b b"), p.obj(44, 3, "array max $1-steps-to")
    order, count = counted(p, (36, 5.5), "v $0-most")
    p.chain(p.obj(36, 1, "r $0-tell-steps"), both, order)
    p.cord(both, 1, most)
    p.chain(most, p.obj(44, 4, "v $0-most"))
    each = p.obj(36, 14, "t b f")
    p.chain(count, p.obj(36, 13, "+ 1"), each, p.obj(36, 16, "s $0-tell-step"))
    p.cord(each, 1, p.obj(42, 15, "v $0-number"))
    p.chain(p.obj(0, 12, "r $0-tell-all"), p.obj(0, 13, "s $0-tell-steps"))
    p.comment(17, 12, "for a preset", 14)
    return p
