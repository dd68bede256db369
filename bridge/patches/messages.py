"""Which messages the players take, and what becomes of a wrong one."""

from __future__ import annotations

from .pd import Patch, outlet_columns

# Word, and the name inside that gets what follows it.
_FIRST = {
    "bang": "start-at",
    "start": "start-at",
    "stop": "stop",
    "resume": "resume",
    "seek": "seek-to",
    "open": "open-path",
    "stream": "stream-path",
    "loop": "set-loop",
}
_SECOND = {
    "loop_points": "set-loop-points",
    "speed": "set-speed",
    "stretch": "set-stretch",
    "freeze": "set-freeze",
    "ratio": "set-ratio",
    "model_sr": "set-model_sr",
    "clock": "set-clock",
    "legacy": "set-legacy",
}


def route_messages() -> Patch:
    """Return the subpatch that finds what a message is for."""
    p = Patch(900, 804)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    for row, words, rest in ((1, _FIRST, "more"), (14.5, _SECOND, "unknown")):
        text = f"route {' '.join(words)}"
        which = p.obj(0, row, text)
        p.chain(inlet if row == 1 else p.obj(0, row - 1, "r $0-more"), which)
        targets = (*words.values(), rest)
        columns = outlet_columns(0, text, len(targets))
        for outlet, name in enumerate(targets):
            below = row + 2 + len(targets) - outlet
            p.cord(which, outlet, p.obj(columns[outlet], below, f"s $0-{name}"))
    unknown = p.obj(0, 27, "r $0-unknown")
    named = p.obj(0, 28, "list prepend unknown message")
    p.chain(unknown, named, p.obj(0, 29, "s $0-error"))
    for row, name, inside in ((27, "frame", _frames()), (29, "loop", _loop())):
        p.sub(40, row, name, inside)
    p.comment(48, 27, "start, seek")
    p.comment(48, 29, "loop, loop_points, open, stream")
    return p


def _frames() -> Patch:
    """Return the subpatch with what takes a frame; without one it is the begin."""
    p = Patch(760, 240)
    for column, word, name in ((0, "start", "start-at"), (30, "seek", "seek-to")):
        given, which = p.obj(column, 0, f"r $0-{name}"), p.obj(column, 1, "route float bang")
        target = p.obj(column, 5, f"s $0-{word}")
        p.chain(given, which, target)
        begin = p.obj(column + 3, 3, "v $0-begin")
        p.cord(which, 1, begin)
        p.chain(begin, target)
        words = p.msg(column + 12, 2, f"{word} takes a frame")
        p.cord(which, 2, words)
        p.chain(words, p.obj(column + 16, 3, "s $0-error"))
    p.comment(0, 6, "no FRAME: the begin, backward the end")
    return p


def _loop() -> Patch:
    p = Patch(760, 460)
    given, number = p.obj(0, 0, "r $0-set-loop"), p.obj(0, 1, "route float")
    both = p.obj(0, 4, "t b f")
    p.chain(given, number, p.obj(0, 3, "!= 0"), both, p.obj(0, 6, "s $0-bounds"))
    p.cord(both, 1, p.obj(5, 5, "v $0-loop"))
    words = p.msg(10, 2, "loop must be 0 or 1")
    p.cord(number, 1, words)
    p.chain(words, p.obj(10, 3, "s $0-error"))
    for column, word, way in ((34, "open", "0"), (48, "stream", "1")):
        path, order = p.obj(column, 0, f"r $0-{word}-path"), p.obj(column, 2, "t s b")
        p.chain(path, p.obj(column, 1, "symbol"), order, p.obj(column, 5, "s $0-open"))
        asked = p.msg(column + 4, 3, way)
        p.cord(order, 1, asked)
        p.chain(asked, p.obj(column + 4, 4, "v $0-asked"))

    given, both, points = (
        p.obj(0, 8, "r $0-set-loop-points"),
        p.obj(0, 9, "route list"),
        p.obj(0, 11, "unpack f f"),
    )
    p.chain(given, both, points)
    first, last = (p.obj(column, 12.5, "expr max(0, int($f1))") for column in (0, 24))
    done = p.obj(0, 13.5, "t b f")
    p.chain(points, first, done, p.obj(0, 15.5, "s $0-bounds"))
    p.cord(done, 1, p.obj(5, 14.5, "v $0-loop-a"))
    p.cord(points, 1, last)
    p.chain(last, p.obj(24, 13.5, "v $0-loop-b"))
    words = p.msg(24, 10, "loop_points must be two frames")
    p.cord(both, 1, words)
    p.chain(words, p.obj(24, 11, "s $0-error"))
    return p
