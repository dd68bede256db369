"""What is heard of a frame in Pd: held, or as a line to the next one; and the freeze."""

from __future__ import annotations

from .flow import gather
from .frameclock import hold, jump
from .pd import Patch
from .travel import LIMB, calls
from .window import reached


def tick() -> Patch:
    """Return the subpatch that lets a frame begin."""
    p = Patch(820, 620)
    p.comment(0, 0, "the frame at the place begins now, if it can be had")
    given, place, order = (
        p.obj(0, row, text)
        for row, text in ((1, "r $0-frame"), (2, "v $0-position"), (7, "t b b b b"))
    )
    sought, found = reached(p, (0, 3))
    p.chain(given, place, sought)
    p.cord(found, 1, order)
    position, words = p.obj(0, 11, "v $0-position"), p.msg(0, 12, "position $1")
    p.chain(order, position, words, p.obj(0, 13, "s $0-status"))
    p.cord(order, 1, p.obj(14, 10, "s $0-show"))
    clock = p.obj(28, 9.5, "timer 1 samp")
    p.cord(order, 2, clock)
    p.chain(clock, p.obj(28, 11, "v $0-elapsed"))
    p.cord(p.obj(44, 8.5, "r $0-since"), 0, clock, 1)
    p.cord(order, 3, p.obj(32, 8, "s $0-hold"))
    held = p.sub(44, 12, "hold", hold())
    p.chain(p.obj(44, 11, "r $0-hold"), held, p.obj(44, 13, "s $0-over"))
    p.comment(0, 15, "how long it is")
    names = [f"v $0-{name}" for name in ("base", "acc", "rem")]
    order, length = gather(p, (0, 17), names, "expr $f1+($f2 < $f3)")
    p.chain(p.obj(0, 16, "r $0-measure"), order)
    p.chain(length, p.obj(0, 21.5, "v $0-length"))
    return p


def show() -> Patch:
    """Return the subpatch that shows the frame at the place, as ``$0-shown`` says.

    That is 0: held, 1: as a line, 2: held, while the line before it still goes, 3: not at all.
    """
    p = Patch(820, 480)
    p.comment(0, 0, "held, as a line, held after a line, or not at all")
    given, ways = p.obj(0, 1, "r $0-show"), p.obj(0, 3, "sel 0 1 2")
    p.chain(given, p.obj(0, 2, "v $0-shown"), ways, p.obj(0, 12, "s $0-flat"))
    begin, held, yes = p.msg(3, 10, "0"), p.obj(5, 7, "t b b"), p.msg(12, 5, "1")
    p.cord(ways, 1, begin)
    p.chain(begin, p.obj(3, 11, "s $0-slope"))
    p.cord(ways, 2, held)
    p.cord(held, 0, p.obj(5, 9, "s $0-flat"))
    p.cord(held, 1, p.obj(8, 8, "s $0-even"))
    hidden = p.obj(12, 4, "t b")
    p.cord(ways, 3, hidden)
    p.chain(hidden, yes, p.obj(12, 6, "v $0-hidden"))

    p.comment(30, 0, "its place in the arrays and delay, to [latent.dim~]")
    both, position = p.obj(30, 2, "t b b"), p.obj(30, 3.5, "v $0-position")
    sought, found = reached(p, (30, 4.5))
    pair, late, twice = (
        p.obj(30, 9, "pack f f"),
        p.sub(46, 4, "jump", jump()),
        p.obj(46, 5, "t f f"),
    )
    p.chain(p.obj(30, 1, "r $0-flat"), both, position, sought)
    p.cord(found, 1, pair)
    p.chain(pair, p.obj(30, 10, "s $1-frame"))
    p.cord(both, 1, late)
    p.cord(p.obj(46, 2, "r $0-jump"), 0, late)
    p.chain(late, twice)
    p.cord(twice, 0, pair, 1)
    p.cord(twice, 1, p.obj(52, 6, "v $0-late"))

    even, both, off = p.obj(54, 9, "r $0-even"), p.obj(54, 10, "t b b"), p.msg(58, 11, "0")
    p.chain(even, both, p.obj(54, 13, "s $0-mode"))
    p.cord(both, 1, off)
    p.chain(off, p.obj(58, 12, "v $0-sloping"))
    order, mode = gather(
        p,
        (20, 12),
        [f"v $0-{name}" for name in ("frozen", "linear", "sloping")],
        "expr if($f1, 3, if($f2, 1, 2*$f3))",
    )
    p.chain(p.obj(20, 11, "r $0-mode"), order)
    p.chain(mode, p.obj(20, 16.5, "v $0-shown"))
    return p


def slope() -> Patch:
    """Return the subpatch that draws a line from the place to the next one.

    ``$0-slope`` takes how much of the line is over, from 0 to 1.
    """
    p = Patch(760, 380)
    given, order = p.obj(0, 0, "r $0-slope"), p.obj(0, 1, "t b f")
    p.chain(given, order, p.obj(0, 3, "s $0-draw"))
    p.cord(order, 1, p.obj(6, 2, "v $0-done"))
    names = ("line", "jump", "to", "from", "measure", "aim")
    calls(p, (0, 5), "draw", tuple(f"s $0-{name}" for name in names))
    parts = [
        ("aim", _aim(), "find the next place, at the end that end"),
        ("from", _between("from", "position", "part-1", "part-2"), "where the line begins"),
        ("to", _between("to", "goal", "goal-1", "goal-2"), "where it ends"),
        ("line", _line(), "and when"),
    ]
    for row, (name, inside, what) in enumerate(parts):
        p.sub(24, row, name, inside)
        p.comment(32, row, what)
    return p


def _aim() -> Patch:
    p = Patch(960, 600)
    calls(p, (0, 0), "aim", ("s $0-set-goal", "s $0-perhaps", "s $0-stay"))
    playing = p.obj(0, 7, "v $0-playing")
    p.comment(0, 5, "if it plays, it goes on")
    p.chain(p.obj(0, 6, "r $0-perhaps"), playing, p.obj(0, 8, "sel 1"), p.obj(0, 9, "s $0-advance"))
    p.comment(28, 0, "else to where it is")
    stay = p.obj(28, 2, "t b b b")
    p.chain(p.obj(28, 1, "r $0-stay"), stay)
    pairs = (("position", "next"), ("part-1", "next-1"), ("part-2", "next-2"))
    for outlet, (place, following) in enumerate(pairs):
        column, row = 28 + 2 * outlet, 8 - 2 * outlet
        value = p.obj(column, row, f"v $0-{place}")
        p.cord(stay, outlet, value)
        p.chain(value, p.obj(column + 6, row + 1, f"v $0-{following}"))
    names = ("next", "next-1", "next-2", "frames", "way")
    order, goal = gather(
        p,
        (0, 13),
        [f"v $0-{name}" for name in names],
        "expr if($f1 < 0, ($f5 > 0)*($f4-1), $f1); if($f1 < 0, 0, $f2);"
        " if($f1 < 0, 0, $f3); $f1 >= 0",
    )
    p.chain(p.obj(0, 12, "r $0-set-goal"), order)
    for outlet, (column, name) in enumerate(
        ((0, "goal"), (12, "goal-1"), (22, "goal-2"), (34, "aimed"))
    ):
        p.cord(goal, outlet, p.obj(column, 20, f"v $0-{name}"))
    return p


def _between(name: str, *place: str) -> Patch:
    """Return the subpatch that finds two frames, and where between them a place is."""
    p = Patch(1000, 640)
    calls(p, (0, 0), name, (f"s $0-{name}-frame", f"s $0-{name}-part"))
    order, part = gather(
        p, (30, 1), [f"v $0-{place[1]}", f"v $0-{place[2]}"], f"expr ($f1+$f2/{LIMB})/{LIMB}"
    )
    p.chain(p.obj(30, 0, f"r $0-{name}-part"), order)
    p.chain(part, p.obj(30, 5.5, f"v $0-{name}-between"))
    p.comment(0, 7, "the frame, and the one after it in the loop, if it counts", 60)
    order, frames = gather(
        p,
        (0, 9),
        [f"v $0-{n}" for n in (place[0], "frames", "loop", "low", "high", f"{name}-between")],
        "expr $f1; if($f6 == 0, $f1, if((($f3 != 0) && ($f1+1 == $f5)) || ($f1+1 >= $f2),"
        " if($f3 != 0, $f4, $f1), $f1+1))",
    )
    p.chain(p.obj(0, 8, f"r $0-{name}-frame"), order)
    p.comment(12, 19, "their places - a window need not have both", 30)
    sought, found = reached(p, (48, 16))
    p.cord(frames, 1, sought)
    p.cord(found, 1, p.obj(48, 20.5, f"s $1-slope-{name}-next"))
    sought, found = reached(p, (0, 17))
    both, pair = p.obj(0, 21.5, "t f b"), p.obj(0, 23.5, "pack f f")
    part = p.obj(8, 22.5, f"v $0-{name}-between")
    p.cord(frames, 0, sought)
    p.cord(found, 1, both)
    p.cord(both, 1, part)
    p.cord(part, 0, pair, 1)
    p.chain(both, pair, p.obj(0, 24.5, f"s $1-slope-{name}"))
    return p


def _line() -> Patch:
    p = Patch(860, 460)
    p.comment(0, 0, "how much is over, how long the rest is, a sample, the delay")
    calls(p, (0, 2), "line", ("s $0-line-go", "s $0-line-on"))
    on = p.msg(20, 3, "1")
    p.chain(p.obj(20, 2, "r $0-line-on"), on, p.obj(20, 4, "v $0-sloping"))
    order, times = gather(
        p,
        (0, 7),
        ("v $0-done", "v $0-length", "samplerate~", "v $0-late"),
        "expr $f1; (1-$f1)*$f2*1000/$f3; 1000/$f3; $f4",
    )
    p.chain(p.obj(0, 6, "r $0-line-go"), order)
    listed = p.obj(0, 15, "pack f f f f")
    for outlet in range(4):
        p.cord(times, outlet, listed, outlet)
    p.chain(listed, p.obj(0, 16, "s $1-slope"))
    return p


def still() -> Patch:
    """Return the subpatch that halts a line where it is."""
    p = Patch(860, 460)
    order, moves = gather(
        p,
        (0, 1),
        ("v $0-sloping", "v $0-playing", "v $0-frozen"),
        "expr $f1 && $f2 && ($f3 == 0)",
    )
    p.chain(p.obj(0, 0, "r $0-still"), order)
    only = p.obj(0, 6, "sel 1")
    p.chain(moves, only, p.obj(0, 7, "s $0-halt"))
    calls(p, (0, 9), "halt", ("s $0-halt-here", "s $0-jump", "s $0-where"))
    order, pair = gather(p, (20, 10), ("v $0-done", "v $0-late"), "pack f f")
    p.chain(p.obj(20, 9, "r $0-halt-here"), order)
    p.chain(pair, p.obj(20, 14.5, "s $1-still"))
    order, done = gather(
        p, (44, 11), ("v $0-elapsed", "v $0-length"), "expr min(1, $f1/max(1, $f2))"
    )
    begin = p.obj(44, 7, "r $0-where")
    both = p.obj(44, 8, "t b b b")
    p.chain(begin, both, order)
    p.cord(both, 1, p.obj(47, 10, "s $0-since"))
    p.cord(both, 2, p.obj(51, 9, "s $0-measure"))
    p.chain(done, p.obj(44, 15.5, "v $0-done"))
    return p


def freeze() -> Patch:
    """Return the subpatch that takes ``freeze`` and ``stretch``."""
    p = Patch(900, 580)
    given, number = p.obj(0, 0, "r $0-set-freeze"), p.obj(0, 1, "route float")
    which = p.obj(0, 4, "sel 1 0")
    p.chain(given, number, p.obj(0, 2, "!= 0"), p.obj(0, 3, "change"), which)
    words = p.msg(16, 2, "freeze must be 0 or 1")
    p.cord(number, 1, words)
    p.chain(words, p.obj(16, 3, "s $0-error"))
    p.cord(which, 0, p.obj(0, 5.5, "s $0-ice"))
    p.cord(which, 1, p.obj(10, 5, "s $0-thaw"))
    calls(p, (0, 7), "ice", ("s $0-mode", "s $0-cold", "s $0-still"))
    cold, both = p.obj(18, 7, "r $0-cold"), p.obj(18, 8, "t b b")
    one, zero = p.msg(18, 10, "1"), p.msg(21, 9, "0")
    p.chain(cold, both, one, p.obj(18, 11, "v $0-frozen"))
    p.cord(both, 1, zero)
    p.chain(zero, p.obj(21, 10, "v $0-hidden"))
    p.comment(0, 13, "thawed: what would be heard now")
    calls(p, (0, 14), "thaw", ("s $0-seen", "s $0-mode", "s $0-warm"))
    off = p.msg(18, 15, "0")
    p.chain(p.obj(18, 14, "r $0-warm"), off, p.obj(18, 16, "v $0-frozen"))

    order, way = gather(
        p,
        (30, 1),
        ("v $0-playing", "v $0-hidden", "v $0-linear"),
        "expr if($f1 && $f3, 2, $f1 || $f2)",
    )
    p.chain(p.obj(30, 0, "r $0-seen"), order)
    ways, middle = p.obj(30, 6, "sel 1 2"), p.obj(33, 7, "t b b")
    p.chain(way, ways, p.obj(26, 9, "s $0-show"))
    p.cord(ways, 1, middle)
    p.cord(middle, 1, p.obj(46, 8.5, "s $0-where"))
    done = p.obj(33, 10, "v $0-done")
    p.chain(middle, done, p.obj(33, 11, "s $0-slope"))

    given, which = p.obj(30, 14, "r $0-set-stretch"), p.obj(30, 15, "route hold linear")
    p.chain(given, which)
    held, line, both = p.msg(30, 17, "0"), p.msg(36, 16.5, "1"), p.obj(30, 18, "t b f")
    p.chain(held, both, p.obj(30, 20, "s $0-mode"))
    p.cord(which, 0, held)
    p.cord(which, 1, line)
    p.cord(line, 0, both)
    p.cord(both, 1, p.obj(34, 19, "v $0-linear"))
    words = p.msg(48, 16, "stretch must be hold or linear")
    p.cord(which, 2, words)
    p.chain(words, p.obj(48, 17, "s $0-error"))
    return p
