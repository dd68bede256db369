"""``_latent.clock``: says when a frame begins, by its own time or by that of a player."""

from __future__ import annotations

from .frameclock import LICENSE_LINE, hold, jump, rate, settings
from .pd import Patch, outlet_columns
from .turns import seconds_of_frame

# What a clock takes, and the name inside that gets it; all else goes to whoever has the clock.
_WORDS = {
    "start": "start",
    "bang": "start",
    "stop": "halt",
    "position": "position",
    "ratio": "set-ratio",
    "model_sr": "set-model_sr",
    "clock": "set-clock",
}


def clock() -> Patch:
    """Return ``_latent.clock``: arguments PREFIX, RATIO, MODEL_SR.

    It begins by itself when it is loaded. For each frame it bangs ``PREFIX-tick``, and then sends
    the frame's number and the delay of its jump to ``PREFIX-frame``, as ``[_latent.play]`` does.
    ``position``, which a player says, is a frame too, and from then on only such are.
    """
    p = Patch(700, 480)
    p.comment(0, 0, "_latent.clock - when a frame begins, and which")
    p.comment(0, 1, "usage: _latent.clock PREFIX RATIO MODEL_SR (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - start, stop, ratio ... others pass")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("init", _init(), "arguments, and the first frame"),
        ("settings", settings(), "ratio, model_sr, clock"),
        ("rate", rate(), "length of a frame in samples, as integers"),
        ("seconds", seconds_of_frame(), "the same, for what is told in hertz"),
        ("run", _run(), "start, stop, follow a player"),
        ("tick", _tick(), "one frame: hold it, tell it"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    for column, name, what in ((0, "rest", "not for the clock"), (30, "error", "errors")):
        p.chain(p.obj(column, 15, f"r $0-{name}"), p.obj(column, 16, "outlet"))
        p.comment(column + 6, 16, f"messages - {what}")
    return p


def _route() -> Patch:
    p = Patch(860, 360)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = f"route {' '.join(_WORDS)}"
    which = p.obj(0, 1, text)
    p.chain(inlet, which)
    columns = outlet_columns(0, text, len(_WORDS) + 1)
    for outlet, name in enumerate((*_WORDS.values(), "rest")):
        p.cord(which, outlet, p.obj(columns[outlet], 10 - outlet, f"s $0-{name}"))
    return p


def _init() -> Patch:
    p = Patch(760, 240)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b b")
    p.chain(load, order)
    # After everything that others do when they are loaded, at the same time.
    soon = p.obj(0, 3, "delay 0")
    p.cord(order, 0, soon)
    p.chain(soon, p.obj(0, 5, "s $0-start"))
    for outlet, column, source, default, name in (
        (1, 14, "f $2", 2048, "ratio"),
        (2, 38, "f $3", 44100, "model_sr"),
    ):
        argument = p.obj(column, 3, source)
        value = p.obj(column, 4, f"expr if($f1 < 1, {default}, $f1)")
        p.cord(order, outlet, argument)
        p.chain(argument, value, p.obj(column, 5, f"s $0-set-{name}"))
    return p


def _run() -> Patch:
    p = Patch(820, 460)
    p.comment(0, 0, "start: with frame 0, at once or with the player's next")
    begin, order = p.obj(0, 1, "r $0-start"), p.obj(0, 2, "t b b b")
    p.chain(begin, order)
    follows, alone = p.obj(0, 4, "v $0-follows"), p.obj(0, 5, "sel 0")
    p.cord(order, 0, follows)
    p.cord(order, 1, p.obj(10, 4, "s $0-rate"))
    first = p.msg(20, 3.5, "-1")
    p.cord(order, 2, first)
    p.chain(first, p.obj(20, 4.5, "v $0-number"))
    go = p.obj(0, 6, "t b b")
    p.chain(follows, alone, go, p.obj(0, 9, "s $0-next"))
    on = p.msg(8, 7, "1")
    p.cord(go, 1, on)
    p.chain(on, p.obj(8, 8, "v $0-playing"))

    p.comment(0, 11, "stop: hold the frame, and follow nobody")
    halt, order = p.obj(0, 12, "r $0-halt"), p.obj(0, 13, "t b b")
    p.chain(halt, order, p.obj(0, 15, "s $0-stop"))
    off, both = p.msg(10, 14, "0"), p.obj(10, 15, "t f f")
    p.cord(order, 1, off)
    p.chain(off, both, p.obj(10, 17, "v $0-playing"))
    p.cord(both, 1, p.obj(24, 16, "v $0-follows"))

    p.comment(36, 0, "position: a frame of a player", 40)
    given, order = p.obj(36, 1, "r $0-position"), p.obj(36, 2, "t b b b")
    p.chain(given, order, p.obj(36, 6, "s $0-next"))
    yes = p.msg(42, 4, "1")
    p.cord(order, 1, yes)
    p.chain(yes, p.obj(42, 5, "v $0-follows"))
    p.cord(order, 2, p.obj(54, 4, "s $0-halt"))
    return p


def _tick() -> Patch:
    p = Patch(700, 420)
    following, last, more = p.obj(0, 0, "r $0-next"), p.obj(0, 1, "v $0-number"), p.obj(0, 2, "+ 1")
    order = p.obj(0, 3, "t f b f b")
    p.chain(following, last, more, order)
    held = p.sub(42, 5, "hold", hold())
    p.cord(order, 3, held)
    p.chain(held, p.obj(42, 6, "s $0-next"))
    p.cord(order, 2, p.obj(24, 6, "v $0-number"))
    p.cord(order, 1, p.obj(10, 7, "s $0-begins"))
    p.cord(order, 0, p.obj(0, 9, "s $0-tell"))

    p.chain(p.obj(10, 11, "r $0-begins"), p.obj(10, 12, "s $1-tick"))
    number, both = p.obj(24, 11, "r $0-tell"), p.obj(24, 12, "t f b")
    late = p.sub(36, 13, "jump", jump())
    pair = p.obj(24, 14, "pack f f")
    p.chain(number, both, pair, p.obj(24, 15, "s $1-frame"))
    p.cord(both, 1, late)
    p.cord(late, 0, pair, 1)
    return p
