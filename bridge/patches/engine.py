"""The player's engine in Pd, put together.

`song` opens a song, `window` says where in the arrays a frame is, `frameclock` when it begins,
`travel` which one it is, and `shown` what is heard of it.
"""

from __future__ import annotations

from .frameclock import LICENSE_LINE, rate, settings
from .messages import route_messages
from .pd import Patch
from .shown import freeze, show, slope, still, tick
from .song import open_song
from .travel import advance, bounds, here, over, place, speed, transport
from .window import reach, refill


def engine() -> Patch:
    """Return ``_latent.play``: arguments are array prefix, dims, ratio, model_sr.

    It reads songs into the arrays ``PREFIX-0`` ..., sends the frame number to
    ``PREFIX-frame``, and its status messages to its outlet.
    """
    p = Patch(820, 780)
    p.comment(0, 0, "_latent.play - clock and file reader of the latent players")
    p.comment(0, 1, "usage: _latent.play PREFIX DIMS RATIO MODEL_SR (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - open, start, stop ... (see latent.play~-help)")
    route = p.sub(0, 6, "route", route_messages())
    p.chain(inlet, route)
    parts = [
        ("init", _init(), "arguments and defaults"),
        ("settings", settings(legacy=True), "ratio, model_sr, clock, legacy"),
        ("open", open_song(), "find, test and read a song, and its rate"),
        ("reach", reach(), "where in the arrays a frame is"),
        ("refill", refill(), "read other frames of a song that is streamed"),
        ("speed", speed(), "speed"),
        ("freeze", freeze(), "freeze, stretch"),
        ("transport", transport(), "start, stop, seek"),
        ("place", place(), "take a frame as the place"),
        ("here", here(), "begin at the place"),
        ("advance", advance(), "find the next place"),
        ("bounds", bounds(), "which loop, which way"),
        ("over", over(), "go on after a frame"),
        ("tick", tick(), "one frame: hold it, show it, tell it"),
        ("show", show(), "held, or as a line"),
        ("slope", slope(), "the line from a frame to the next"),
        ("still", still(), "halt the line"),
        ("rate", rate(), "length of a frame in samples, as integers"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=8):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    status = p.obj(0, 27, "r $0-status")
    p.chain(status, p.obj(0, 28, "outlet"))
    p.comment(6, 28, "messages - status")
    error, plain = p.obj(42, 17, "r $0-error"), p.obj(42, 18, "list trim")
    both = p.obj(42, 19, "t a a")
    p.chain(error, plain, both)
    p.cord(both, 1, p.obj(48, 20, "print latent.play~"))
    words = p.obj(42, 21, "list prepend error")
    p.chain(both, words, p.obj(42, 22, "list trim"), p.obj(42, 23, "s $0-status"))
    return p


def _init() -> Patch:
    p = Patch(1080, 340)
    load = p.obj(0, 0, "loadbang")
    order = p.obj(0, 1, "t b b b b")
    p.chain(load, order)
    for outlet, column, source, default, name in (
        (0, 0, "f $3", 2048, "ratio"),
        (1, 20, "f $4", 44100, "model_sr"),
    ):
        argument = p.obj(column, 3, source)
        value = p.obj(column, 4, f"expr if($f1 < 1, {default}, $f1)")
        p.cord(order, outlet, argument)
        p.chain(argument, value, p.obj(column, 5, f"s $0-set-{name}"))
    on, both = p.msg(40, 3, "1"), p.obj(40, 4, "t f f")
    p.cord(order, 2, on)
    p.chain(on, both, p.obj(38, 6, "v $0-loop"))
    p.cord(both, 1, p.obj(42, 5, "s $0-set-speed"))

    dims = p.obj(60, 3, "f $2")
    p.cord(order, 3, dims)
    split = p.obj(60, 4, "t f f")
    p.chain(dims, split, p.sub(60, 10, "names", names()))
    wrong = p.obj(66, 5, "expr $f1 < 1 || $f1 > 64")
    only = p.obj(66, 6, "sel 1")
    words = p.msg(66, 7, "dims must be 1 to 64")
    p.cord(split, 1, wrong)
    p.chain(wrong, only, words, p.obj(66, 8, "s $0-error"))
    return p


def names() -> Patch:
    """Return the subpatch that sends the names of the arrays, once: each for a list."""
    p = Patch(420, 320)
    dims = p.obj(0, 0, "inlet")
    p.comment(5, 0, "float - number of dims")
    loop = p.obj(0, 1, "until")
    count = p.obj(0, 3, "f 0")
    more = p.obj(6, 3, "+ 1")
    name = p.obj(0, 4, "makefilename $1-%d")
    append = p.msg(0, 5, "append $1")
    p.chain(dims, loop, count, name, append, p.obj(0, 6, "s $0-names"))
    p.cord(count, 0, more, 0)
    p.cord(more, 0, count, 1)
    return p
