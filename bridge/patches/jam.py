"""``latent.jam8~`` and so on: a loop of codes, the rack's stage that begins with zeros.

As the makers it has a clock and a parameter for each word; but where it is in its loop is found
once for all dims, and only then each dim finds its code.
"""

from __future__ import annotations

from bridge.manip.table import KINDS

from . import codefiles, codes
from .connection import tell_errors
from .flow import counted, gather
from .frameclock import LICENSE_LINE
from .makers import all_parameters, follow, get, held_dim, route
from .pd import Patch
from .turns import advance, join, of_decimal


def jam() -> Patch:
    """Return ``_latent.jam``: arguments PREFIX, DIMS, RATIO, MODEL_SR, VOICE, STAGE.

    ``PREFIX-n`` is the number of codes, ``PREFIX-row`` and ``PREFIX-next`` are the frames that
    play, ``PREFIX-part`` is how far it is from one to the other.
    """
    p = Patch(800, 620)
    p.comment(0, 0, "_latent.jam - what latent.jam8~ ... have for all dims")
    p.comment(0, 1, "usage: _latent.jam PREFIX DIMS RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    messages, player = p.obj(0, 4, "inlet"), p.obj(40, 4, "inlet")
    p.comment(5, 4, "messages")
    p.comment(45, 4, "messages - of a player")
    p.chain(player, p.sub(40, 5, "follow", follow()), p.obj(40, 6, "s $0-clock"))
    p.chain(messages, p.sub(0, 5, "first", _first()))
    clock = p.obj(0, 8, "_latent.clock $0 $3 $4")
    p.chain(p.obj(0, 7, "r $0-clock"), clock, p.sub(0, 9, "words", _words()))
    p.cord(clock, 1, p.obj(24, 9, "s $0-error"))
    parameters = KINDS["jam"].parameters
    for row, (name, inside, what) in enumerate(
        (
            ("route", route(parameters), "which parameter a message is for"),
            ("get", get(parameters), "what was set"),
            ("parameters", all_parameters(parameters, ("$5", "$6")), "what they are now"),
            (
                "frame",
                frame("$0-part", "$0-fine", "$0-whole", "$0-laps"),
                "a frame begins: where is it in the loop?",
            ),
            ("place", _place(), "which codes that are"),
            (
                "advance",
                advance(of_decimal("speed"), whole_if_near=True),
                "where it will be with the next frame",
            ),
            ("laps", _laps(), "so many frames that no length is lost"),
            ("names", codefiles.names(), "the arrays that a file is read into"),
            ("open", codefiles.open_codes(), "find, test and read a file"),
            ("edit", codes.edit(), "change one code"),
            ("rate", codefiles.rate(), "ratio and model_sr"),
            ("save", codefiles.save(), "write all codes to a file"),
        ),
        start=11,
    ):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(40, 20, "r $0-status"), p.obj(40, 21, "outlet"))
    p.comment(46, 21, "messages - status")
    tell_errors(p, (40, 12), "latent.jam~")
    return p


def _first() -> Patch:
    """Return the subpatch that keeps from the clock what is the loop's: stop N and position."""
    p = Patch(640, 320)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "route stop position")
    p.comment(5, 0, "messages")
    alone, halt = p.obj(0, 3, "route bang"), p.msg(0, 5, "stop")
    p.chain(inlet, which, alone, halt, p.obj(0, 6, "s $0-clock"))
    p.cord(alone, 1, p.obj(8, 4, "s $0-stop"))
    p.comment(18, 4, "stop of the loop, or stop the clock", 40)
    p.cord(which, 1, p.obj(10, 3, "s $0-position"))
    p.cord(which, 2, p.obj(26, 2, "s $0-clock"))
    return p


def _words() -> Patch:
    """Return the subpatch that takes the messages that are about no parameter."""
    p = Patch(640, 320)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "route open save code clear_edits")
    p.comment(5, 0, "messages")
    p.chain(inlet, which)
    for outlet, name in enumerate(("open", "save")):
        path = p.obj(5 * outlet, 8 - 2 * outlet, "symbol")
        p.cord(which, outlet, path)
        p.chain(path, p.obj(5 * outlet, 9 - 2 * outlet, f"s $0-{name}"))
    for outlet, name in enumerate(("code", "clear_edits", "rest"), start=2):
        p.cord(which, outlet, p.obj(6 * outlet, 7 - outlet, f"s $0-{name}"))
    return p


def frame(*places: str) -> Patch:
    """Return the subpatch that goes to a frame, and then lets the dims do so.

    Parameters
    ----------
    *places : str
        Names of the values that say where it is; frame 0 makes them 0.
    """
    p = Patch(860, 400)
    ticks = p.obj(40, 0, "r $0-tick")
    p.chain(ticks, p.obj(40, 1, "s $1-tick"))
    p.comment(40, 2, "the parameters", 20)
    given, order = p.obj(0, 0, "r $0-frame"), p.obj(0, 1, "t b l b f")
    p.chain(given, order)
    first, zero = p.obj(24, 3, "sel 0"), p.msg(24, 4, "0")
    p.cord(order, 3, first)
    each = p.obj(24, 5, f"t {' '.join('f' * len(places))}")
    p.chain(first, zero, each)
    for number, name in enumerate(places):
        p.cord(each, number, p.obj(24 + 11 * number, 6 + len(places) - number, f"v {name}"))
    p.cord(order, 2, p.obj(12, 4, "s $0-now"))
    p.cord(order, 1, p.obj(6, 6, "s $1-frame"))
    p.cord(order, 0, p.obj(0, 8, "s $0-advance"))
    return p


def _place() -> Patch:
    """Return the subpatch that finds the frames of the loop that play."""
    p = Patch(1100, 760)
    p.comment(0, 0, "how many codes there are, and which of them are the loop")
    steps = p.obj(0, 2, "t b b b b b")
    p.chain(p.obj(0, 1, "r $0-now"), steps)
    for outlet, name in enumerate(("rows", "turn", "loop", "count", "laps")):
        p.cord(steps, outlet, p.obj(10 * outlet, 7 - outlet, f"s $0-find-{name}"))
    count, number = gather(
        p,
        (0, 9),
        (("f 0", "tabread $1-codes"), "v $0-frames", ("f 0", "tabread $1-length")),
        "expr if($f1 == 1, $f2, $f3)",
    )
    p.chain(p.obj(0, 8, "r $0-find-count"), count)
    p.chain(number, p.obj(0, 15, "v $1-n"))
    loop, ends = gather(
        p,
        (44, 9),
        ("v $1-n", ("f 0", "tabread $1-first"), ("f 0", "tabread $1-stop")),
        "expr min($f2, $f1-1); max(1, if($f3 == 0, $f1, min($f3, $f1)) - min($f2, $f1-1))",
    )
    p.chain(p.obj(44, 8, "r $0-find-loop"), loop)
    p.chain(ends, p.obj(44, 17, "v $0-loop-first"))
    p.cord(ends, 1, p.obj(58, 16, "v $0-loop-length"))

    turn, parts = gather(
        p,
        (0, 18),
        ("v $0-part", ("f 0", "tabread $1-position"), ("v $0-whole", "f")),
        "expr $f1 + ($f2 - floor($f2)); $f3 + floor($f2)",
    )
    p.chain(p.obj(0, 17, "r $0-find-turn"), turn)
    place = p.obj(0, 25, "expr $f1 - floor($f1); $f2 + floor($f1)")
    p.cord(parts, 0, place)
    p.cord(parts, 1, place, 1)
    p.chain(place, p.obj(0, 27, "v $1-part"))
    p.cord(place, 1, p.obj(24, 26.5, "v $0-turn"))
    p.comment(62, 18, "65536 as 256 * 256: all below 2^24", 40)
    rows, lapped = gather(
        p,
        (44, 19),
        ("v $0-laps", "v $0-loop-length", "v $0-turn", "v $0-loop-first"),
        "expr (((($i1 % $i2 + $i2) % $i2) * 256 % $i2) * 256 + $i3 % $i2 + $i2) % $i2; $i2; $i4",
    )
    p.chain(p.obj(44, 18, "r $0-find-rows"), rows)
    both = p.obj(44, 26, "expr $i3 + $i1; $i3 + ($i1+1) % $i2")
    join(p, lapped, both, 3)
    p.chain(both, p.obj(44, 29, "v $1-row"))
    p.cord(both, 1, p.obj(60, 28, "v $1-next"))
    return p


def _laps() -> Patch:
    """Return the subpatch that keeps the number of whole frames small: laps of 65536 and a rest.

    From 2^24 on single precision does not count one by one.
    """
    p = Patch(620, 260)
    order, split = gather(
        p,
        (0, 1),
        ("v $0-whole", "v $0-laps"),
        "expr $f1 - 65536*floor($f1/65536); $f2 + floor($f1/65536)",
    )
    p.chain(p.obj(0, 0, "r $0-find-laps"), order)
    p.chain(split, p.obj(0, 7, "v $0-whole"))
    p.cord(split, 1, p.obj(30, 6.5, "v $0-laps"))
    return p


def jam_dim() -> Patch:
    """Return ``_latent.jam.dim``: arguments PREFIX, NUMBER; one dim as a signal."""
    p = Patch(700, 400)
    held_dim(p, "jam", _code_value())
    p.sub(40, 7, "arrays", codes.arrays())
    p.comment(48, 7, "codes", 12)
    p.sub(40, 8, "fill", _fill())
    p.comment(48, 8, "what is saved", 16)
    return p


def _code_value() -> Patch:
    p = Patch(960, 600)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b")
    p.comment(6, 0, "float - number of the frame")
    p.chain(inlet, order, p.obj(0, 4, "s $0-looked"))
    number, some = p.obj(12, 3, "v $1-n"), p.obj(12, 4, "sel 0")
    p.cord(order, 1, number)
    p.chain(number, some)
    none, both = p.msg(12, 6, "0"), p.obj(12, 7, "t f f")
    p.chain(some, none, both, p.obj(12, 9, "v $0-here"))
    p.cord(both, 1, p.obj(24, 8, "v $0-there"))
    p.cord(some, 1, p.obj(20, 5, "s $0-look"))

    looks = p.obj(44, 2, "t b b")
    p.chain(p.obj(44, 1, "r $0-look"), looks)
    row = p.obj(52, 3, "v $1-row")
    p.cord(looks, 1, row)
    p.chain(row, p.obj(52, 4, "s $0-code"))
    linear = p.obj(44, 5, "f 0")
    p.chain(
        looks,
        linear,
        p.obj(44, 6, "tabread $1-stretch"),
        p.obj(44, 7, "sel 1"),
        p.obj(44, 8, "v $1-next"),
        p.obj(44, 9, "_latent.code $1 $2"),
        p.obj(44, 10, "v $0-there"),
    )
    p.comment(62, 9, "linear: the next", 16)
    p.chain(
        p.obj(20, 11, "r $0-code"), p.obj(20, 12, "_latent.code $1 $2"), p.obj(20, 13, "v $0-here")
    )
    told, value = gather(
        p,
        (0, 15),
        (
            "v $0-here",
            "v $0-there",
            "v $1-part",
            ("f 0", "tabread $1-stretch"),
            ("f $2", "tabread $1-amount"),
            ("f 0", "tabread $1-bypass"),
        ),
        "expr if($f4 == 1, $f1 + ($f2-$f1)*$f3, $f1) * $f5 * (1-$f6)",
    )
    p.chain(p.obj(0, 14, "r $0-looked"), told)
    p.chain(value, p.obj(0, 21.5, "outlet"))
    p.comment(6, 21.5, "float - value")
    return p


def _fill() -> Patch:
    """Return the subpatch that gives all codes of a dim to an array that is saved."""
    p = Patch(620, 420)
    given, both = p.obj(0, 0, "r $1-fill"), p.obj(0, 1, "t b f")
    p.chain(given, both)
    p.cord(both, 1, p.obj(24, 2, "array size $1-new-$2"))
    order, number = counted(p, (0, 3), "v $1-n")
    p.chain(both, order)
    each, value = p.obj(0, 10, "t b f f"), p.obj(0, 13, "v $0-here")
    p.chain(number, each, value)
    p.cord(each, 2, p.obj(16, 11, "s $0-fill-at"))
    p.cord(each, 1, p.obj(8, 12, "s $0-code"))
    write = p.obj(0, 15, "tabwrite $1-new-$2")
    p.chain(value, write)
    p.cord(p.obj(14, 14, "r $0-fill-at"), 0, write, 1)
    return p
