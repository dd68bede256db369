"""The player's engine in Pd: which frame begins when (`frameclock`), and how a song is opened."""

from __future__ import annotations

from .frameclock import LICENSE_LINE, hold, jump, rate, settings
from .pd import Patch
from .song import open_song


def engine() -> Patch:
    """Return ``_latent.play``: arguments are array prefix, dims, ratio, model_sr.

    It reads songs into the arrays ``PREFIX-0`` ..., sends the frame number to
    ``PREFIX-frame``, and its status messages to its outlet.
    """
    p = Patch(780, 640)
    p.comment(0, 0, "_latent.play - clock and file reader of the latent players")
    p.comment(0, 1, "usage: _latent.play PREFIX DIMS RATIO MODEL_SR (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - open, start, stop ... (see latent.play~-help)")
    route = p.sub(0, 6, "route", _route())
    p.chain(inlet, route)
    parts = [
        ("init", _init(), "arguments and defaults"),
        ("settings", settings(legacy=True), "ratio, model_sr, clock, legacy"),
        ("open", open_song(), "find, test and read a song, and its rate"),
        ("transport", _transport(), "start, stop, seek, end"),
        ("tick", _tick(), "one frame: hold it, show it, find the next"),
        ("rate", rate(), "length of a frame in samples, as integers"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=8):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    frame, order = p.obj(0, 16, "r $0-show"), p.obj(0, 17, "t f b")
    late, listed = p.sub(12, 18, "jump", jump()), p.obj(0, 19, "pack f f")
    p.chain(frame, order, listed, p.obj(0, 20, "s $1-frame"))
    p.cord(order, 1, late)
    p.cord(late, 0, listed, 1)
    p.comment(10, 20, "frame number and delay, to [_latent.dim]")
    status = p.obj(0, 22, "r $0-status")
    p.chain(status, p.obj(0, 23, "outlet"))
    p.comment(6, 23, "messages - status")
    error = p.obj(42, 18, "r $0-error")
    both = p.obj(42, 19, "t a a")
    p.chain(error, both)
    p.cord(both, 1, p.obj(48, 20, "print latent.play~"))
    words = p.obj(42, 21, "list prepend error")
    p.chain(both, words, p.obj(42, 22, "list trim"), p.obj(42, 23, "s $0-status"))
    return p


def _route() -> Patch:
    p = Patch(960, 520)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    first = p.obj(0, 1, "route bang start stop resume seek open loop")
    p.chain(inlet, first)
    frame = p.obj(0, 4, "list append 0")
    first_atom = p.obj(0, 5, "unpack f")
    p.cord(first, 0, frame)
    p.cord(first, 1, frame)
    p.chain(frame, first_atom, p.obj(0, 6, "s $0-start"))
    p.cord(first, 2, p.obj(12, 4, "s $0-stop"))
    p.cord(first, 3, p.obj(20, 4, "s $0-resume"))
    to = p.obj(27, 4, "list append 0")
    p.cord(first, 4, to)
    p.chain(to, p.obj(27, 5, "unpack f"), p.obj(27, 6, "s $0-seek"))
    p.comment(10, 6, "no FRAME: 0")
    path = p.obj(39, 4, "symbol")
    p.cord(first, 5, path)
    p.chain(path, p.obj(39, 5, "s $0-open"))
    loop = p.obj(49, 4, "route float")
    flag = p.obj(49, 5.5, "!= 0")
    p.cord(first, 6, loop)
    p.chain(loop, flag, p.obj(49, 6.5, "v $0-loop"))
    words = p.msg(58, 5.5, "loop must be 0 or 1")
    p.cord(loop, 1, words)
    p.chain(words, p.obj(58, 6.5, "s $0-error"))
    second = p.obj(0, 9, "route loop_points ratio model_sr clock legacy")
    p.cord(first, 7, p.obj(57, 4, "s $0-more"))
    p.chain(p.obj(0, 8, "r $0-more"), second)
    both = p.obj(0, 12, "route list")
    points = p.obj(0, 13, "unpack f f")
    p.cord(second, 0, both)
    p.chain(both, points)
    for outlet, name in enumerate(("loop-a", "loop-b")):
        whole = p.obj(13 * outlet, 14.5, "expr max(0, int($f1))")
        p.cord(points, outlet, whole)
        p.chain(whole, p.obj(13 * outlet, 15.5, f"v $0-{name}"))
    words = p.msg(28, 14.5, "loop_points must be two frames")
    p.cord(both, 1, words)
    p.chain(words, p.obj(28, 15.5, "s $0-error"))
    p.cord(second, 1, p.obj(11, 12, "s $0-set-ratio"))
    p.cord(second, 2, p.obj(22, 12, "s $0-set-model_sr"))
    p.cord(second, 3, p.obj(35, 12, "s $0-set-clock"))
    p.cord(second, 4, p.obj(46, 12, "s $0-set-legacy"))
    unknown = p.obj(57, 12, "list prepend unknown message")
    p.cord(second, 5, unknown)
    p.chain(unknown, p.obj(57, 13, "s $0-error"))
    return p


def _init() -> Patch:
    p = Patch(960, 340)
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
    on = p.msg(40, 3, "1")
    p.cord(order, 2, on)
    p.chain(on, p.obj(40, 4, "v $0-loop"))

    dims = p.obj(52, 3, "f $2")
    p.cord(order, 3, dims)
    split = p.obj(52, 4, "t f f")
    p.chain(dims, split, p.sub(52, 10, "names", _names()))
    wrong = p.obj(58, 5, "expr $f1 < 1 || $f1 > 64")
    only = p.obj(58, 6, "sel 1")
    words = p.msg(58, 7, "dims must be 1 to 64")
    p.cord(split, 1, wrong)
    p.chain(wrong, only, words, p.obj(58, 8, "s $0-error"))
    return p


def _names() -> Patch:
    """Return the subpatch that fills the list of array names, once."""
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


def _transport() -> Patch:
    p = Patch(860, 580)
    p.comment(0, 0, "start FRAME: playing from now on, then seek")
    start = p.obj(0, 1, "r $0-start")
    order = p.obj(0, 2, "t f b")
    p.chain(start, order, p.obj(0, 7, "s $0-seek"))
    frames = p.obj(8, 3, "v $0-frames")
    some = p.obj(8, 4, "moses 1")
    yes = p.msg(12, 5, "1")
    p.cord(order, 1, frames)
    p.chain(frames, some)
    p.cord(some, 1, yes)
    p.chain(yes, p.obj(12, 6, "s $0-set-playing"))

    p.comment(30, 0, "seek FRAME: show it, and if playing hold it fully")
    seek = p.obj(30, 1, "r $0-seek")
    order = p.obj(30, 2, "t f b")
    count = p.obj(38, 3, "v $0-frames")
    clip = p.obj(30, 4, "expr if($f2 < 1, -1, max(0, min(int($f1), $f2-1)))")
    found = p.obj(30, 5, "moses 0")
    p.chain(seek, order, clip, found)
    p.cord(order, 1, count)
    p.cord(count, 0, clip, 1)
    nothing = p.msg(30, 7, "nothing is open")
    p.chain(found, nothing, p.obj(30, 8, "s $0-error"))
    order = p.obj(44, 6, "t b b f")
    p.cord(found, 1, order)
    p.cord(order, 2, p.obj(56, 7, "v $0-position"))
    p.cord(order, 1, p.obj(50, 8, "s $0-rate"))
    p.cord(order, 0, p.obj(44, 9, "s $0-frame"))

    p.comment(0, 10, "resume: go on where it stands")
    resume = p.obj(0, 11, "r $0-resume")
    p.chain(resume, p.obj(0, 12, "v $0-position"), p.obj(0, 13, "s $0-start"))

    p.comment(30, 10, "stop: hold the last frame")
    stop = p.obj(30, 11, "r $0-stop")
    off = p.msg(30, 12, "0")
    p.chain(stop, off, p.obj(30, 13, "s $0-set-playing"))

    p.comment(0, 15, "playing changes: remember first, then tell")
    playing = p.obj(0, 16, "r $0-set-playing")
    change = p.obj(0, 17, "change")
    order = p.obj(0, 18, "t f f")
    words = p.msg(0, 20, "playing $1")
    p.chain(playing, change, order, words, p.obj(0, 21, "s $0-status"))
    p.cord(order, 1, p.obj(6, 19, "v $0-playing"))
    return p


def _tick() -> Patch:
    p = Patch(480, 340)
    p.comment(0, 0, "the frame in $0-position begins now")
    frame = p.obj(0, 1, "r $0-frame")
    order = p.obj(0, 2, "t b b")
    p.chain(frame, order)
    held = p.sub(20, 4, "hold", hold())
    p.cord(order, 1, held)
    p.chain(held, p.sub(20, 6, "next", _next()))
    position = p.obj(0, 4, "v $0-position")
    show = p.obj(0, 5, "t f f")
    p.chain(order, position, show)
    p.cord(show, 1, p.obj(5, 6, "s $0-show"))
    words = p.msg(0, 8, "position $1")
    p.chain(show, words, p.obj(0, 9, "s $0-status"))
    return p


def _next() -> Patch:
    """Return the subpatch that finds the frame after this one."""
    p = Patch(840, 400)
    over = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang - the frame is over")
    order = p.obj(0, 1, "t b b b b b")
    p.chain(over, order)
    p.comment(37, 6, "after the last frame: the first of the loop, or -1 if there is none", 28)
    # Inside the song, and not at the end of the loop: one on. Else the loop's first frame.
    following = p.obj(
        0,
        5,
        "expr if(($f1+1 < $f2) && (($f3 == 0) || ($f1+1 != $f5)), $f1+1,"
        " if($f3 == 0, -1, if($f4 < if(($f5 < 1) || ($f5 > $f2), $f2, $f5), $f4, 0)))",
    )
    for number, name in enumerate(("position", "frames", "loop", "loop-a", "loop-b")):
        value = p.obj(13 * number, 3, f"v $0-{name}")
        p.cord(order, number, value)
        p.cord(value, 0, following, number)
    which = p.obj(0, 8, "moses 0")
    p.chain(following, which)
    end = p.obj(0, 9, "t b b")
    end_word, off = p.msg(0, 11, "end"), p.msg(6, 10, "0")
    p.chain(which, end, end_word, p.obj(0, 12, "s $0-status"))
    p.cord(end, 1, off)
    p.cord(off, 0, p.obj(6, 11, "s $0-set-playing"))
    again = p.obj(28, 9, "t b f")
    p.cord(which, 1, again)
    p.cord(again, 1, p.obj(33, 10, "v $0-position"))
    p.cord(again, 0, p.obj(28, 12, "s $0-frame"))
    return p
