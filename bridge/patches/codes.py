"""The codes of ``latent.jam8~``: edited, loaded or random."""

from __future__ import annotations

from bridge.manip.table import MAX_CODES

from .flow import gather
from .frameclock import LICENSE_LINE
from .pd import Patch

# What a code can be: bridge.manip.settings has the same bounds.
_LIMIT = 1000000
_FINITE = "3.4028235e38"
_PARTS = ("frame", "dim", "value")


def edit() -> Patch:
    """Return the subpatch that takes ``code FRAME DIM VALUE``, and gives it to the dim."""
    p = Patch(860, 860)
    given, order = p.obj(0, 0, "r $0-code"), p.obj(0, 2, "t b l l b")
    p.chain(given, p.obj(0, 1, "list"), order)
    p.chain(p.obj(24, 0, "r $0-clear_edits"), p.obj(24, 1, "s $1-clear"))
    for outlet, name in enumerate(("check", "parts", "number", "reset")):
        p.cord(order, outlet, p.obj(6 * outlet, 6 - outlet, f"s $0-code-{name}"))

    p.comment(42, 0, "what is no number stays out of range", 40)
    none, all_three = p.msg(42, 2, f"{-2 * _LIMIT}"), p.obj(42, 3, "t f f f")
    p.chain(p.obj(42, 1, "r $0-code-reset"), none, all_three)
    for outlet, name in enumerate(_PARTS):
        p.cord(all_three, outlet, p.obj(42 + 3 * outlet, 7 - outlet, f"v $0-the-{name}"))
    p.chain(
        p.obj(0, 7, "r $0-code-number"), p.obj(0, 8, "list length"), p.obj(0, 9, "v $0-n-given")
    )
    rest = p.obj(20, 7, "r $0-code-parts")
    outlet = 0
    for number, name in enumerate(_PARTS):
        column, row = 20 + 13 * number, 8 + number
        part = p.obj(column, row, "list split 1")
        p.cord(rest, outlet, part)
        only = p.obj(column, 12, "route float")
        p.chain(part, only, p.obj(column, 13, f"v $0-the-{name}"))
        rest, outlet = part, 1

    asked, good = gather(
        p,
        (0, 16),
        ("v $0-n-given", *(f"v $0-the-{name}" for name in _PARTS), "f $2"),
        f"expr ($f1 == 3) && ($f2 >= 0) && ($f2 < {MAX_CODES}) && ($f3 >= 0) && ($f3 < $f5)"
        f" && (abs($f4) <= {_LIMIT})",
    )
    p.chain(p.obj(0, 15, "r $0-code-check"), asked)
    which = p.obj(0, 22, "sel 1")
    p.chain(good, which)
    words = p.msg(36, 23, "code takes FRAME DIM VALUE in their ranges")
    p.cord(which, 1, words)
    p.chain(words, p.obj(36, 24, "s $0-error"))
    p.chain(which, p.obj(0, 23, "s $0-code-good"))
    told, parts = gather(
        p,
        (0, 26),
        (("v $0-the-dim", "int"), ("v $0-the-frame", "int"), "v $0-the-value"),
        "pack f f f",
    )
    p.chain(p.obj(0, 25, "r $0-code-good"), told)
    p.chain(parts, p.obj(0, 31.5, "s $1-edit"))
    return p


def code() -> Patch:
    """Return ``_latent.code``: arguments PREFIX, NUMBER; the code of a frame in a dim."""
    p = Patch(860, 560)
    p.comment(0, 0, "_latent.code - a code: edited, loaded or random")
    p.comment(0, 1, "usage: _latent.code PREFIX NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet, order = p.obj(0, 4, "inlet"), p.obj(0, 5, "t f f")
    p.comment(6, 4, "float - frame")
    edited, is_edited = p.obj(0, 6, "tabread $1-edited-$2"), p.obj(0, 7, "sel 1")
    p.chain(inlet, order, edited, is_edited)
    p.cord(order, 1, p.obj(24, 6, "v $0-at"))
    p.chain(is_edited, p.obj(0, 13, "s $0-edit"))
    index, kind = p.obj(4, 8, "f 0"), p.obj(4, 9, "tabread $1-codes")
    p.cord(is_edited, 1, index)
    is_loaded = p.obj(4, 10, "sel 1")
    p.chain(index, kind, is_loaded, p.obj(4, 12, "s $0-load"))
    p.cord(is_loaded, 1, p.obj(8, 11, "s $0-draw"))

    p.chain(
        p.obj(24, 8, "r $0-edit"),
        p.obj(24, 9, "v $0-at"),
        p.obj(24, 10, "tabread $1-edit-$2"),
        p.obj(24, 11, "s $0-found"),
    )
    p.comment(43, 7, "not finite - 0", 16)
    p.chain(
        p.obj(43, 8, "r $0-load"),
        p.obj(43, 9, "v $0-at"),
        p.obj(43, 10, "tabread $1-loaded-$2"),
        p.obj(43, 11, f"expr if(abs($f1) <= {_FINITE}, $f1, 0)"),
        p.obj(43, 12, "s $0-found"),
    )
    p.sub(24, 14, "draw", _draw())
    p.comment(31, 14, "the generator's number, spread around the centre", 50)
    p.chain(p.obj(0, 16, "r $0-found"), p.obj(0, 17, "outlet"))
    p.comment(6, 17, "float - code")
    return p


def _draw() -> Patch:
    p = Patch(760, 480)
    given, order = p.obj(0, 0, "r $0-draw"), p.obj(0, 1, "t b b b")
    p.chain(given, order)
    frame, chance = p.obj(8, 5, "v $0-at"), p.obj(8, 6.5, "_latent.random $2")
    p.cord(order, 1, frame)
    p.chain(frame, chance, p.obj(8, 7.5, "v $0-drawn"))
    seed = p.obj(32, 2, "f 0")
    p.cord(order, 2, seed)
    p.chain(seed, p.obj(32, 3, "tabread $1-seed"), p.obj(32, 4, "s $0-seed"))
    p.cord(p.obj(24, 5, "r $0-seed"), 0, chance, 1)
    p.chain(order, p.obj(0, 9, "s $0-drew"))
    told, value = gather(
        p,
        (0, 11),
        ("v $0-drawn", ("f $2", "tabread $1-centre"), ("f $2", "tabread $1-spread")),
        "expr $f2 + $f1 * $f3",
    )
    p.chain(p.obj(0, 10, "r $0-drew"), told)
    p.chain(value, p.obj(0, 16.5, "s $0-found"))
    return p


def arrays() -> Patch:
    """Return the subpatch of a dim that keeps its codes, and those that were edited."""
    p = Patch(860, 760)
    p.comment(0, 0, "edit: what it is, edited: whether - the last is always 0")
    for row, name in enumerate(("new", "loaded", "edit", "edited"), start=1):
        p.obj(0, row, f"array define $1-{name}-$2 1")

    p.comment(36, 0, "take over what was read")
    begin, order = p.obj(36, 1, "r $1-take"), p.obj(36, 2, "t b b b")
    p.chain(begin, order)
    one = p.msg(36, 7, "1")
    p.chain(order, one, p.obj(36, 8, "array size $1-new-$2"))
    values = p.obj(41, 5, "array get $1-new-$2")
    p.cord(order, 1, values)
    p.chain(values, p.obj(41, 6, "array set $1-loaded-$2"))
    size = p.obj(50, 3, "array size $1-new-$2")
    p.cord(order, 2, size)
    p.chain(size, p.obj(50, 4, "array size $1-loaded-$2"))

    _add_edit(p)
    _add_size(p)
    return p


def _add_edit(p: Patch) -> None:
    """Add the way of an edit into the arrays."""
    p.comment(0, 10, "edit FRAME VALUE")
    mine, parts = p.obj(0, 12, "route $2"), p.obj(0, 13, "unpack f f")
    p.chain(p.obj(0, 11, "r $1-edit"), mine, parts)
    p.cord(parts, 1, p.obj(9, 14, "v $0-new-code"))
    frame = p.obj(0, 15, "t b f f f")
    p.cord(parts, 0, frame)
    p.cord(frame, 3, p.obj(18, 16, "s $0-grow"))
    p.cord(frame, 2, p.obj(12, 17, "s $0-edit-at"))
    p.cord(frame, 1, p.obj(6, 18, "s $0-edited-at"))
    p.cord(frame, 0, p.obj(0, 19, "s $0-put"))
    put = p.obj(0, 22, "t b b")
    p.chain(p.obj(0, 21, "r $0-put"), put)
    value, on = p.obj(12, 23, "v $0-new-code"), p.msg(0, 24, "1")
    p.cord(put, 1, value)
    p.chain(put, on)
    for box, column, row, name in ((value, 12, 25, "edit"), (on, 0, 27, "edited")):
        write = p.obj(column, row, f"tabwrite $1-{name}-$2")
        p.cord(box, 0, write)
        p.cord(p.obj(column + 8, row - 1, f"r $0-{name}-at"), 0, write, 1)


def _add_size(p: Patch) -> None:
    """Add what makes the arrays of edits as large as they must be, and small again."""
    p.comment(36, 10, "as large as the last edit needs, and one more")
    needed = p.obj(36, 12, "+ 2")
    less, largest = p.obj(36, 13, "t b f"), p.obj(36, 16, "expr max($f1, $f2)")
    p.chain(p.obj(36, 11, "r $0-grow"), needed, less)
    now = p.obj(36, 14, "array size $1-edit-$2")
    p.chain(less, now, largest)
    p.cord(less, 1, p.obj(54, 14, "s $0-needed"))
    p.cord(p.obj(54, 15, "r $0-needed"), 0, largest, 1)
    sizes = p.obj(36, 17, "t f f")
    p.chain(largest, sizes, p.obj(36, 19, "array size $1-edited-$2"))
    p.cord(sizes, 1, p.obj(42, 18, "array size $1-edit-$2"))

    p.comment(36, 20, "clear - all of them are as they were")
    cleared, one = p.obj(36, 22, "t b b"), p.msg(40, 23, "1")
    p.chain(p.obj(36, 21, "r $1-clear"), cleared)
    p.cord(cleared, 1, one)
    both = p.obj(40, 24, "t f f")
    p.chain(one, both, p.obj(40, 26, "array size $1-edited-$2"))
    p.cord(both, 1, p.obj(46, 25, "array size $1-edit-$2"))
    p.chain(cleared, p.msg(36, 27, "const 0"), p.obj(36, 28, "s $1-edited-$2"))
