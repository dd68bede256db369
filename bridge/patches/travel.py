"""Where a player in Pd is in its song, and where it goes: speed, loop, start, seek, stop, end.

The rule is that of the server (`bridge.sources.player`): the place of step k is
``start + k * speed``. A place is a whole frame and two parts, each a whole number below
`LIMB`, so that places add up without rounding in single precision, too.
"""

from __future__ import annotations

from .flow import gather
from .pd import Patch

# A place is frame + part-1 / LIMB + part-2 / LIMB**2; a sum of two parts is exact in float32.
LIMB = 1 << 22
MAX_SPEED = 1024


def speed() -> Patch:
    """Return the subpatch that takes the speed: whole frames per step, and two parts."""
    p = Patch(900, 720)
    p.comment(0, 0, "speed FACTOR: the 32-bit float that the server would get")
    given, number = p.obj(0, 1, "r $0-set-speed"), p.obj(0, 2, "route float")
    said, both = p.obj(0, 6, "unpack s f"), p.obj(5, 7, "t f f")
    p.chain(given, number, p.obj(0, 4, "oscformat speed"), p.obj(0, 5, "oscparse"), said)
    p.cord(said, 1, both)
    fits, told = p.obj(8, 8, f"expr abs($f1) <= {MAX_SPEED}"), p.obj(8, 9, "t f f")
    p.cord(both, 1, fits)
    p.chain(fits, told)
    gate, wrong = p.obj(5, 10.5, "spigot"), p.obj(22, 10.5, "sel 0")
    p.cord(both, 0, gate)
    p.cord(told, 0, wrong)
    p.cord(told, 1, gate, 1)
    taken = p.obj(5, 11.5, "t b f")
    p.chain(gate, taken, p.obj(5, 13, "s $0-bounds"))
    p.cord(taken, 1, p.obj(16, 12.5, "s $0-split"))
    p.chain(wrong, p.obj(22, 11.5, "s $0-bad-speed"))
    no = p.obj(12, 3, "t b")
    p.cord(number, 1, no)
    p.chain(no, p.obj(16, 4, "s $0-bad-speed"))
    words = p.msg(34, 3, f"speed must be -{MAX_SPEED} to {MAX_SPEED}")
    p.chain(p.obj(34, 2, "r $0-bad-speed"), words, p.obj(34, 4, "s $0-error"))

    p.comment(0, 14.5, "its way, whole frames, and two parts of the rest")
    given, way = p.obj(0, 15.5, "r $0-split"), p.obj(0, 16.5, "expr abs($f1); ($f1 > 0)-($f1 < 0)")
    p.chain(given, way)
    ways = p.obj(18, 18, "t f f f f")
    p.cord(way, 1, ways)
    whole = p.obj(0, 20, f"expr $f2*int($f1); ($f1-int($f1))*{LIMB}")
    p.chain(way, whole, p.obj(0, 22, "v $0-step"))
    parts = p.obj(22, 24, f"expr $f2*int($f1); $f2*int(($f1-int($f1))*{LIMB})")
    p.cord(whole, 1, parts)
    p.chain(parts, p.obj(22, 26, "v $0-step-1"))
    p.cord(parts, 1, p.obj(48, 26, "v $0-step-2"))
    p.cord(ways, 0, whole, 1)
    p.cord(ways, 1, p.obj(30, 20, "s $0-part-way"))
    p.cord(p.obj(52, 22.5, "r $0-part-way"), 0, parts, 1)
    begin = p.obj(40, 19, "expr ($f1 < 0)*9999999")
    p.cord(ways, 2, begin)
    p.chain(begin, p.obj(40, 20, "v $0-begin"))
    p.cord(ways, 3, p.obj(62, 19, "v $0-way"))
    return p


def transport() -> Patch:
    """Return the subpatch with start, seek, resume and stop."""
    p = Patch(900, 640)
    p.comment(0, 0, "start FRAME: playing from now on, then seek")
    start, order = p.obj(0, 1, "r $0-start"), p.obj(0, 2, "t f b")
    p.chain(start, order, p.obj(0, 5, "s $0-seek"))
    p.cord(order, 1, p.obj(8, 4, "s $0-play"))

    p.comment(30, 0, "seek FRAME: show it, and if playing hold it fully")
    seek, order = p.obj(30, 1, "r $0-seek"), p.obj(30, 2, "t b f")
    p.chain(seek, order, p.obj(30, 4, "s $0-show-place"))
    p.cord(order, 1, p.obj(36, 3, "s $0-place"))
    asked, open_now = p.obj(30, 6, "r $0-show-place"), p.obj(30, 7, "v $0-frames")
    any_song, yes = p.obj(30, 8, "sel 0"), p.obj(34, 9, "t b")
    p.chain(asked, open_now, any_song, p.obj(30, 11, "s $0-nothing"))
    p.cord(any_song, 1, yes)
    p.chain(yes, p.obj(34, 10, "s $0-here"))

    p.comment(0, 7, "resume: go on where it stands")
    again, asked = p.obj(0, 8, "r $0-resume"), p.obj(0, 9, "v $0-frames")
    any_song = p.obj(0, 10, "sel 0")
    goes = p.obj(4, 11, "t b b")
    p.chain(again, asked, any_song, p.obj(0, 15, "s $0-nothing"))
    p.cord(any_song, 1, goes)
    p.cord(goes, 0, p.obj(4, 14, "s $0-here"))
    p.cord(goes, 1, p.obj(8, 12, "s $0-play"))
    words = p.msg(16, 17, "nothing is open")
    p.chain(p.obj(16, 16, "r $0-nothing"), words, p.obj(16, 18, "s $0-error"))

    p.comment(30, 13, "stop: hold the last frame")
    off = p.msg(30, 16, "0")
    order = p.obj(30, 15, "t b b")
    p.chain(p.obj(30, 14, "r $0-stop"), order, off, p.obj(30, 17, "s $0-set-playing"))
    p.cord(order, 1, p.obj(38, 16, "s $0-still"))
    asked, some, yes = p.obj(54, 15, "v $0-frames"), p.obj(54, 16, "moses 1"), p.msg(60, 17, "1")
    p.chain(p.obj(54, 14, "r $0-play"), asked, some)
    p.cord(some, 1, yes)
    p.cord(yes, 0, p.obj(60, 18, "s $0-set-playing"))

    p.comment(0, 19, "playing changes: remember first, then tell")
    playing, order = p.obj(0, 20, "r $0-set-playing"), p.obj(0, 22, "t f f")
    words = p.msg(0, 23, "playing $1")
    p.chain(playing, p.obj(0, 21, "change"), order, words, p.obj(0, 24, "s $0-status"))
    p.cord(order, 1, p.obj(8, 23, "v $0-playing"))
    return p


def place() -> Patch:
    """Return the subpatch that takes a frame, which need not be whole, as the place."""
    p = Patch(760, 420)
    ready, begin = p.obj(12, 0, "r $0-ready"), p.obj(12, 1, "v $0-begin")
    given, both = p.obj(0, 1, "r $0-place"), p.obj(0, 3, "t f b")
    p.comment(24, 0, "a song was opened: its begin, backward its end", 50)
    p.chain(ready, begin, both)
    p.chain(given, both)
    count, clip = p.obj(20, 4, "v $0-frames"), p.obj(0, 5, "expr if($f1 < $f2, max(0, $f1), $f2-1)")
    p.cord(both, 0, clip)
    p.cord(both, 1, count)
    p.cord(count, 0, clip, 1)
    whole = p.obj(0, 7, f"expr int($f1); ($f1-int($f1))*{LIMB}")
    parts = p.obj(16, 9, f"expr int($f1); int(($f1-int($f1))*{LIMB})")
    p.chain(clip, whole, p.obj(0, 11, "v $0-position"))
    p.cord(whole, 1, parts)
    p.cord(parts, 0, p.obj(16, 11, "v $0-part-1"))
    p.cord(parts, 1, p.obj(46, 11, "v $0-part-2"))
    return p


def calls(p: Patch, at: tuple[float, float], name: str, names: tuple[str, ...]) -> None:
    """Add: a bang to ``$0-name`` makes bangs to other names, from the last to the first."""
    column, row = at
    order = p.obj(column, row + 1, f"t {' '.join('b' for _ in names)}")
    p.chain(p.obj(column, row, f"r $0-{name}"), order)
    for outlet, target in enumerate(names):
        p.cord(order, outlet, p.obj(column + 3 * outlet, row + 1 + len(names) - outlet, target))


def here() -> Patch:
    """Return the subpatch that begins the frame at the place: in the loop, if it plays."""
    p = Patch(760, 440)
    p.comment(0, 0, "the frame at the place begins, in full")
    calls(p, (0, 1), "here", ("s $0-frame", "s $0-rate", "s $0-into", "s $0-astray"))
    p.comment(24, 0, "into the loop, if it plays: as if it came there by a step of 0", 50)
    playing, turn = p.obj(24, 4, "v $0-playing"), p.obj(24, 6, "t b b b b")
    p.chain(p.obj(24, 3, "r $0-into"), playing, p.obj(24, 5, "sel 1"), turn)
    p.cord(turn, 0, p.obj(24, 13, "s $0-find-stride"))
    last, zero = p.obj(26, 11, "v $0-next"), p.msg(30, 8, "0")
    p.cord(turn, 1, last)
    p.chain(last, p.obj(26, 12, "v $0-position"))
    p.cord(turn, 2, p.obj(28, 10, "s $0-turn"))
    p.cord(turn, 3, zero)
    p.chain(zero, p.obj(30, 9, "v $0-stride"))
    p.comment(0, 9, "no line is aimed, and a lost song is sought", 24)
    off, both = p.msg(0, 12, "0"), p.obj(0, 13, "t f f")
    p.chain(p.obj(0, 11, "r $0-astray"), off, both, p.obj(0, 15, "v $0-aimed"))
    p.cord(both, 1, p.obj(6, 14, "v $0-lost"))
    return p


def advance() -> Patch:
    """Return the subpatch that finds the next place; its frame is -1 after the end."""
    p = Patch(860, 660)
    given, parted, whole = p.obj(0, 0, "r $0-advance"), p.obj(0, 1, "v $0-parted"), "sel 0"
    which, both = p.obj(0, 2, whole), p.obj(4, 3, "t b b")
    p.chain(given, parted, which, p.obj(0, 6, "s $0-turn"))
    p.cord(which, 1, both)
    p.cord(both, 0, p.obj(4, 5, "s $0-turn"))
    p.cord(both, 1, p.obj(7, 4, "s $0-add-parts"))
    p.comment(24, 0, "the place after this one, turned round in the loop")
    order, turned = gather(
        p,
        (24, 2),
        [f"v $0-{name}" for name in ("position", "stride", "low", "high", "round")],
        "expr if($f5 == 0, if(($f1+$f2 < $f3) || ($f1+$f2 >= $f4), -1, $f1+$f2),"
        " if(($f5 == 1) && ($f1+$f2 >= $f4), $f3+($f1+$f2-$f3)%($f4-$f3),"
        " if(($f5 == -1) && ($f1+$f2 < $f3), $f4-1-($f3-1-$f1-$f2)%($f4-$f3), $f1+$f2)))",
    )
    p.chain(p.obj(24, 1, "r $0-turn"), order)
    p.chain(turned, p.obj(24, 9, "v $0-next"))

    p.comment(0, 11, "its parts, and what they carry")
    names = ("part-1", "part-2", "step-1", "step-2")
    order, parts = gather(
        p,
        (0, 13),
        [f"v $0-{name}" for name in names],
        f"expr $f1+$f3+floor(($f2+$f4)/{LIMB}); $f2+$f4-{LIMB}*floor(($f2+$f4)/{LIMB})",
    )
    p.chain(p.obj(0, 12, "r $0-add-parts"), order)
    carry = p.obj(0, 20, f"expr $f1-{LIMB}*floor($f1/{LIMB}); floor($f1/{LIMB})")
    p.chain(parts, carry, p.obj(0, 21.5, "v $0-next-1"))
    p.cord(parts, 1, p.obj(46, 19.5, "v $0-next-2"))
    both, stride = p.obj(36, 21.5, "t f b"), p.obj(36, 23.5, "+")
    p.cord(carry, 1, both)
    p.chain(both, stride, p.obj(36, 24.5, "v $0-stride"))
    step = p.obj(42, 22.5, "v $0-step")
    p.cord(both, 1, step)
    p.cord(step, 0, stride, 1)
    return p


def bounds() -> Patch:
    """Return the subpatch that finds the loop as it is in this song, and which way it turns."""
    p = Patch(900, 600)
    calls(p, (0, 0), "bounds", ("s $0-find-round", "s $0-find-ends", "s $0-find-stride"))
    p.comment(0, 6, "whole frames per step, without parts")
    order, step = gather(
        p, (0, 8), [f"v $0-{n}" for n in ("step", "step-1", "step-2")], "expr $f1; $f2 || $f3"
    )
    p.chain(p.obj(0, 7, "r $0-find-stride"), order)
    p.cord(step, 0, p.obj(0, 13.5, "v $0-stride"))
    p.cord(step, 1, p.obj(17, 13.5, "v $0-parted"))
    p.comment(24, 0, "all of the song, or the loop")
    order, ends = gather(
        p,
        (24, 2),
        [f"v $0-{n}" for n in ("loop-a", "loop-b", "frames", "loop")],
        "expr if(($f4 != 0) && ($f1 < if(($f2 < 1) || ($f2 > $f3), $f3, $f2)), $f1, 0);"
        " if(($f4 == 0) || ($f2 < 1) || ($f2 > $f3), $f3, $f2)",
    )
    p.chain(p.obj(24, 1, "r $0-find-ends"), order)
    p.cord(ends, 0, p.obj(24, 9, "v $0-low"))
    p.cord(ends, 1, p.obj(56, 9, "v $0-high"))
    p.comment(0, 15, "0: not at all, 1 or -1: in that direction, 2: it stands", 50)
    order, way = gather(
        p, (0, 17.5), ("v $0-loop", "v $0-way"), "expr if($f1 == 0, 0, if($f2 == 0, 2, $f2))"
    )
    p.chain(p.obj(0, 16.5, "r $0-find-round"), order)
    p.chain(way, p.obj(0, 22.5, "v $0-round"))
    return p


def over() -> Patch:
    """Return the subpatch that goes on when a frame is over."""
    p = Patch(860, 460)
    given, order = p.obj(0, 0, "r $0-over"), p.obj(0, 1, "t b b")
    p.chain(given, order)
    aimed, which = p.obj(8, 2, "v $0-aimed"), p.obj(8, 3, "sel 0")
    p.comment(8, 1, "the next place, if no line has been aimed at it")
    p.cord(order, 1, aimed)
    p.chain(aimed, which, p.obj(8, 4.5, "s $0-advance"))
    yes, off = p.obj(22, 4, "t b b"), p.msg(26, 5, "0")
    p.cord(which, 1, yes)
    p.cord(yes, 0, p.obj(22, 7, "s $0-take-parts"))
    p.cord(yes, 1, off)
    p.chain(off, p.obj(26, 6, "v $0-aimed"))
    place, inside = p.obj(0, 7, "v $0-next"), p.obj(0, 8, "moses 0")
    p.chain(order, place, inside)
    end = p.obj(0, 9, "t b b")
    off, word = p.msg(4, 10, "0"), p.msg(0, 12, "end")
    p.chain(inside, end, word, p.obj(0, 13, "s $0-status"))
    p.cord(end, 1, off)
    p.chain(off, p.obj(4, 11, "s $0-set-playing"))
    there = p.obj(22, 9, "t b b f")
    p.cord(inside, 1, there)
    p.cord(there, 2, p.obj(28, 10, "v $0-position"))
    p.cord(there, 0, p.obj(22, 16, "s $0-frame"))
    parted, only = p.obj(25, 11, "v $0-parted"), p.obj(25, 12, "sel 1")
    p.cord(there, 1, parted)
    p.chain(parted, only, p.obj(25, 13, "s $0-take-parts"))
    both = p.obj(44, 1, "t b b")
    p.chain(p.obj(44, 0, "r $0-take-parts"), both)
    for outlet, column, row in ((0, 44, 4), (1, 47, 2)):
        value = p.obj(column, row, f"v $0-next-{outlet + 1}")
        p.cord(both, outlet, value)
        p.chain(value, p.obj(column + 6, row + 1, f"v $0-part-{outlet + 1}"))
    return p
