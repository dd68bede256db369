"""Statistics of latents in Pd: ``stats PATH``, ``normalise``, ``denormalise``, ``clamp``."""

from __future__ import annotations

from .pd import Patch, outlet_columns
from .song import find

# The lines of a statistics file for Pd that are read.
LINES = ("mean", "std", "min", "max")


def scale_words() -> Patch:
    """Return the subpatch that takes the words of ``latent.scale8~`` that are no parameters."""
    p = Patch(900, 420)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = "route normalise denormalise scale stats clamp"
    which = p.obj(0, 1, text)
    p.chain(inlet, which)
    columns = outlet_columns(0, text, 6)
    for outlet, word in enumerate(("normalise", "denormalise", "scale")):
        box = p.msg(columns[outlet], 9 - 2 * outlet, f"mode {word}")
        p.cord(which, outlet, box)
        p.cord(box, 0, p.obj(columns[outlet] + 1, 10 - 2 * outlet, "s $0-passed"))
    path = p.obj(columns[3], 2.5, "symbol")
    p.cord(which, 3, path)
    p.chain(path, p.obj(columns[3] + 1, 3.5, "s $0-open"))
    flag = p.obj(columns[4] + 8, 3.5, "route 0 1")
    p.cord(which, 4, flag)
    for outlet, name in enumerate(("off", "on")):
        box = p.obj(columns[4] + 8 + 3 * outlet, 8 - 2 * outlet, f"s $0-range-{name}")
        p.cord(flag, outlet, box)
    words = p.msg(columns[4] + 24, 4.5, "clamp must be 0 or 1")
    p.cord(flag, 2, words)
    p.chain(words, p.obj(columns[4] + 24, 5.5, "s $0-error"))
    p.cord(which, 5, p.obj(columns[5] + 6, 2.5, "s $0-passed"))
    p.chain(p.obj(0, 12, "r $0-passed"), p.obj(0, 13, "outlet"))
    p.comment(6, 13, "messages - for the clock and the parameters")
    return p


def take_range() -> Patch:
    """Return the subpatch that gives minimum and maximum the range of the statistics, or none."""
    p = Patch(860, 440)
    off, order = p.obj(0, 0, "r $0-range-off"), p.obj(0, 1, "t b b b")
    p.chain(off, order)
    no = p.msg(24, 3, "0")
    p.cord(order, 2, no)
    p.chain(no, p.obj(24, 4, "v $0-clamps"))
    for outlet, row, value, name in ((0, 6, "3e+38", "maximum"), (1, 3, "-3e+38", "minimum")):
        box = p.msg(3 * outlet, row, value)
        p.cord(order, outlet, box)
        p.chain(box, p.obj(3 * outlet, row + 1, f"s $0-{name}"))

    given, known = p.obj(0, 9, "r $0-range-on"), p.obj(0, 10, "v $0-known")
    which, words = p.obj(0, 11, "sel 0"), p.msg(0, 14, "clamp needs statistics: stats PATH")
    p.chain(given, known, which, words, p.obj(0, 15, "s $0-error"))
    p.cord(which, 1, p.obj(4, 12.5, "s $0-range-take"))

    take, order = p.obj(36, 0, "r $0-range-take"), p.obj(36, 1, "t b b b")
    p.chain(take, order)
    yes = p.msg(62, 3, "1")
    p.cord(order, 2, yes)
    p.chain(yes, p.obj(62, 4, "v $0-clamps"))
    for outlet, row, of, name in ((0, 6, "max", "maximum"), (1, 3, "min", "minimum")):
        values = p.obj(36 + 3 * outlet, row, f"array get $0-{of}")
        p.cord(order, outlet, values)
        p.chain(values, p.obj(36 + 3 * outlet, row + 1, f"s $0-{name}"))
    for row, of in ((10, "min"), (11, "max")):
        p.obj(36, row, f"array define $0-{of} $2")
    return p


def read_statistics() -> Patch:
    """Return the subpatch that reads a statistics file: all of it, or nothing changes."""
    p = Patch(860, 560)
    found, missing = p.sub(0, 1, "find", find()), p.obj(34, 2, "list prepend no such file")
    p.chain(p.obj(0, 0, "r $0-open"), found)
    p.cord(found, 1, missing)
    p.chain(missing, p.obj(34, 3, "s $0-error"))
    order, path = p.obj(0, 4, "t b s"), p.obj(22, 5, "t s s")
    p.cord(found, 0, order)
    p.cord(order, 1, path)
    read = p.msg(22, 8, "clear, read $1")
    p.chain(path, read, p.obj(22, 9, "text define $0-lines"))
    p.cord(path, 1, p.obj(28, 7, "s $0-path"))

    steps, zero = p.obj(0, 6, "t b b b"), p.msg(6, 7, "0")
    p.chain(order, steps)
    p.cord(steps, 2, zero)
    p.chain(zero, p.obj(6, 8, "v $0-good"))
    look = p.msg(3, 10, ", ".join(f"symbol {word}" for word in LINES))
    p.cord(steps, 1, look)
    p.chain(look, p.obj(3, 11, "s $0-look"))
    good, which = p.obj(0, 13, "v $0-good"), p.obj(0, 14, f"sel {len(LINES)}")
    p.cord(steps, 0, good)
    p.chain(good, which, p.obj(0, 17, "s $0-take"))
    bad, words = p.obj(6, 15, "t b"), p.obj(16, 17, "symbol")
    p.cord(which, 1, bad)
    p.cord(bad, 0, words)
    p.cord(p.obj(22, 16, "r $0-path"), 0, words, 1)
    no_file = p.obj(16, 18, "list prepend no statistics of $2 dims:")
    p.chain(words, no_file, p.obj(16, 19, "s $0-error"))

    p.sub(44, 13, "look", _look())
    p.comment(50, 13, "one line of the text")
    p.sub(44, 14, "take", _take())
    p.comment(50, 14, "all are there")
    return p


def _look() -> Patch:
    """Return the subpatch that finds one line, and keeps it if it has a number for each dim."""
    p = Patch(620, 560)
    word, line = p.obj(0, 0, "r $0-look"), p.obj(0, 1, "text search $0-lines")
    there, values = p.obj(0, 2, "moses 0"), p.obj(4, 4, "text get $0-lines")
    text = f"route {' '.join(LINES)}"
    which = p.obj(4, 6, text)
    p.chain(word, line, there)
    p.cord(there, 1, values)
    p.chain(values, p.obj(4, 5, "list trim"), which)
    columns = outlet_columns(4, text, len(LINES) + 1)
    for outlet, name in enumerate(LINES):
        p.cord(which, outlet, p.sub(columns[outlet], 12 - outlet, name, _line(name)))

    p.chain(
        p.obj(0, 14, "r $0-fits"),
        p.obj(0, 15, "v $0-good"),
        p.obj(0, 16, "+ 1"),
        p.obj(0, 17, "v $0-good"),
    )
    return p


def _line(name: str) -> Patch:
    p = Patch(520, 320)
    inlet, both = p.obj(0, 0, "inlet"), p.obj(0, 1, "t l l")
    p.comment(6, 0, "list - numbers")
    values = p.obj(14, 7, "list append")
    p.chain(inlet, both)
    p.cord(both, 1, p.obj(6, 2, f"s $0-list-{name}"))
    p.cord(p.obj(20, 6, f"r $0-list-{name}"), 0, values, 1)
    order = p.obj(0, 5, "t b b")
    p.chain(both, p.obj(0, 3, "list length"), p.obj(0, 4, "sel $2"), order)
    p.chain(order, p.obj(0, 10, "s $0-fits"))
    p.cord(order, 1, values)
    p.chain(values, p.obj(14, 8, f"array set $0-read-{name}"))
    p.obj(14, 10, f"array define $0-read-{name} $2")
    return p


def _take() -> Patch:
    """Return the subpatch that takes over what was read."""
    p = Patch(820, 480)
    given, order = p.obj(0, 0, "r $0-take"), p.obj(0, 1, "t b b b b b b")
    p.chain(given, order)
    targets = (
        ("mean", "s $0-mean"),
        ("std", "s $0-std"),
        ("min", "array set $0-min"),
        ("max", "array set $0-max"),
    )
    for number, (name, target) in enumerate(targets):
        row, column = 3 + 2.5 * number, 26 - 5 * number
        values = p.obj(column, row, f"array get $0-read-{name}")
        p.cord(order, 5 - number, values)
        p.chain(values, p.obj(column, row + 1, target))
    p.cord(order, 1, p.obj(6, 13.5, "s $0-range-again"))
    p.cord(order, 0, p.obj(0, 14.5, "s $0-tell"))

    known, clamps = p.obj(54, 3, "r $0-range-again"), p.obj(54, 4, "t b b")
    p.chain(known, clamps)
    yes = p.msg(60, 6, "1")
    p.cord(clamps, 1, yes)
    p.chain(yes, p.obj(60, 7, "v $0-known"))
    p.chain(
        clamps,
        p.obj(54, 9, "v $0-clamps"),
        p.obj(54, 10, "sel 1"),
        p.obj(54, 11, "s $0-range-take"),
    )
    told, path = p.obj(54, 13, "r $0-tell"), p.obj(54, 15, "symbol")
    trim = p.obj(54, 17, "list trim")
    p.chain(told, path, p.obj(54, 16, "list prepend stats"), trim, p.obj(54, 18, "s $0-status"))
    p.cord(p.obj(60, 14, "r $0-path"), 0, path, 1)
    return p
