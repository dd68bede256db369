"""``_latent.life``: makes a voice for an object, makes it again when the server returns, frees it.

The voice has the name that is given, or one that no other object of this Pd has. As long as it
is wanted it is made when the server is there, also one that was started anew. Attributes that were
set are told to each voice that is made, before anything else is.
"""

from __future__ import annotations

from .connection import sender, tell_errors
from .flow import counted
from .frameclock import LICENSE_LINE
from .pd import Box, Patch, outlet_columns
from .reference import Entry
from .voices import FRAME, METER, STATE, Answers, answers

# The words with which the status tells what the server answers; `free` is told by its state.
_VERBS = tuple(
    Entry(word, "", address=address, named="$1")
    for word, address in {
        "new": "/voice/new",
        "load": "/voice/swap",
        "reload": "/voice/reload",
        "enable": "/voice/enable",
        "set": "/voice/set",
        "get": "/voice/get",
        "info": "/voice/info",
        "signal": "/voice/signal",
        "hear": "/voice/hear",
        "frames": "/voice/frames",
        "frame": "/voice/frame",
        "stream": "/voice/stream",
    }.items()
)
ANSWERS = Answers("voice", "$0-name", _VERBS, STATE | METER | FRAME)
_WORDS = ("load", "method", "reload", "free", "options", "clock", "feed", "set")


def life() -> Patch:
    """Return ``_latent.life``: arguments MODEL, METHOD, VOICE, NAME, PREFIX, KIND.

    KIND is the default of METHOD. ``PREFIX-made`` is 1 while there is the voice, and its dims are
    sent to ``PREFIX-made-now`` whenever it was made. What is no word of its own is an OSC message
    without the name of the voice.
    """
    p = Patch(760, 630)
    p.comment(0, 0, "_latent.life - a voice that is there when the server is")
    p.comment(0, 1, "usage: _latent.life MODEL METHOD VOICE NAME PREFIX KIND")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - load, method ... and OSC without VOICE")
    p.chain(inlet, p.sub(0, 6, "route", _route()))
    parts = [
        ("init", _init(), "arguments"),
        ("make", _make(), "the voice, with its model, method and options"),
        ("change", _change(), "load, method, clock, options"),
        ("end", _end(), "reload, free"),
        ("attributes", _attributes(), "set"),
        ("back", _back(), "to what was, if there is no new voice"),
        ("follow", _follow(), "what the answers mean for it"),
        ("server", _server(), "it comes, it goes"),
        ("feed", _feed(), "another voice plays what it makes"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=7):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(0, 16, "r $0-osc"), p.sub(0, 17, "named", _named()))
    p.comment(12, 17, "the name of the voice goes first")
    p.chain(p.obj(0, 19, "r $0-send"), p.sub(0, 20, "send", sender("$4")))
    p.comment(12, 20, "to the bridge")
    p.chain(p.obj(0, 22, "_latent.in $4"), p.sub(0, 23, "answers", answers((ANSWERS,))))
    p.comment(12, 23, "what is meant for this voice")
    p.chain(p.obj(44, 22, "r $0-status"), p.obj(44, 23, "outlet"))
    p.comment(50, 23, "messages - status")
    tell_errors(p, (44, 6), "latent.$6")
    return p


def _route() -> Patch:
    p = Patch(700, 360)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    which = p.obj(0, 1, f"route {' '.join(_WORDS)}")
    p.chain(inlet, which)
    columns = outlet_columns(0, f"route {' '.join(_WORDS)}", len(_WORDS) + 1)
    for outlet, name in enumerate((*(f"on-{word}" for word in _WORDS), "osc")):
        p.cord(which, outlet, p.obj(columns[outlet], 10 - outlet, f"s $0-{name}"))
    return p


def _init() -> Patch:
    p = Patch(760, 360)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b b b")
    p.chain(load, order)
    begin, there = p.obj(0, 10, "v $4-latent-here"), p.obj(0, 11, "sel 1")
    p.cord(order, 0, begin)
    p.chain(begin, there, p.obj(0, 12, "s $0-there"))
    p.comment(14, 12, "is it there already?")
    kept = (
        ("model", "$1", "MODEL must be a name"),
        ("method", "$2", "$6"),
        ("name", "$3", "$6-$5"),
    )
    for number, (name, argument, default) in enumerate(kept):
        column = 20 * number + 3
        given, is_number = (
            p.obj(column, 3, f"list append {argument}"),
            p.obj(column, 4, "route float"),
        )
        p.cord(order, number + 1, given)
        value = p.obj(column + 6, 5.5, "unpack s")
        p.chain(given, is_number)
        p.cord(is_number, 1, value)
        p.chain(value, p.obj(column + 6, 6.5, f"s $0-{name}"))
        if number:
            own, target = p.obj(column, 8, f"symbol {default}"), f"s $0-{name}"
        else:
            own, target = p.msg(column - 2, 7.5, default), "s $0-error"
        p.chain(is_number, p.obj(column, 6.5, "t b"), own, p.obj(column, 9, target))
    return p


def _make() -> Patch:
    """Return the subpatch that ends the voice, if there is one of the name, and makes it."""
    p = Patch(820, 600)
    begin, ready = p.obj(0, 0, "r $0-make"), p.obj(0, 2, "v $0-has-model")
    only, order = p.obj(0, 3, "sel 1"), p.obj(0, 4, "t b b b b")
    p.chain(begin, p.obj(0, 1, "t b"), ready, only, order)
    for outlet, column, text, target in (
        (3, 44, "1", "v $0-wanted"),
        (2, 30, "0", "v $5-made"),
        (1, 14, "/voice/free", "s $0-osc"),
    ):
        word = p.msg(column, 8.5 - outlet, text)
        p.cord(order, outlet, word)
        p.chain(word, p.obj(column, 9.5 - outlet, target))
    p.comment(26, 8.5, "it may be one of a patch that was closed")
    names = ("model", "method", "clock")
    collect, new = p.obj(0, 9, "t b b b"), p.obj(0, 17, "pack s s s")
    p.cord(order, 0, collect)
    for number, name in enumerate(names):
        text = "symbol samples" if name == "clock" else "symbol"
        # The left ones stand lower, so that no cord crosses a box.
        column, row = 18 * number, 14.5 - 2 * number
        box = p.obj(column, row, text)
        p.cord(collect, number, box)
        p.cord(p.obj(column + 4, row - 1, f"r $0-{name}"), 0, box, 1)
        p.cord(box, 0, new, number)
    words, more = p.msg(0, 18, "/voice/new $1 method $2 clock $3"), p.obj(0, 20, "list append")
    p.chain(new, words, more, p.obj(0, 21, "list trim"), p.obj(0, 22, "s $0-osc"))
    p.cord(p.obj(8, 19, "r $0-options"), 0, more, 1)
    given, both = p.obj(44, 14, "r $0-model"), p.obj(44, 15, "t b b")
    p.chain(given, both)
    for outlet, column, name in ((0, 44, "has-model"), (1, 54, "wanted")):
        yes = p.msg(column, 18 - 2 * outlet, "1")
        p.cord(both, outlet, yes)
        p.chain(yes, p.obj(column, 19 - 2 * outlet, f"v $0-{name}"))
    return p


def _change() -> Patch:
    p = Patch(820, 560)
    value = _name_given(p, 0, "load")
    p.cord(value, 1, p.obj(16, 4, "s $0-pending"))
    made, is_made, swap = p.obj(8, 5, "v $5-made"), p.obj(8, 6, "sel 1"), p.obj(8, 9, "symbol")
    p.chain(value, made, is_made, swap)
    p.cord(p.obj(13, 8, "r $0-pending"), 0, swap, 1)
    p.chain(swap, p.obj(8, 10, "list prepend /voice/swap"), p.obj(8, 11, "s $0-osc"))
    first = p.obj(20, 7, "t b b")
    p.cord(is_made, 1, first)
    p.cord(first, 1, p.obj(32, 8, "s $0-commit"))
    p.chain(first, p.obj(30, 9, "s $0-try"))
    p.comment(0, 13, "the new model is played, or is the first")
    new = p.obj(0, 16, "symbol")
    p.chain(p.obj(0, 14, "r $0-commit"), p.obj(0, 15, "t b"), new, p.obj(0, 17, "s $0-model"))
    p.cord(p.obj(10, 15, "r $0-pending"), 0, new, 1)

    value = _name_given(p, 42, "method")
    p.cord(value, 1, p.obj(58, 4, "s $0-method"))
    p.chain(value, p.obj(50, 6, "s $0-another"))
    p.comment(42, 9, "clock: another voice, if there is one", 30)
    clock = p.obj(42, 10.5, "r $0-on-clock")
    name, both = p.obj(42, 11.5, "unpack s"), p.obj(42, 12.5, "t b s")
    p.chain(clock, name, both)
    p.cord(both, 1, p.obj(58, 13.5, "s $0-clock"))
    p.chain(
        both,
        p.obj(42, 14.5, "v $5-made"),
        p.obj(42, 15.5, "sel 1"),
        p.obj(42, 16.5, "s $0-another"),
    )
    p.chain(p.obj(22, 14, "r $0-on-options"), p.obj(22, 17, "s $0-options"))
    return p


def _name_given(p: Patch, column: float, word: str) -> Box:
    """Add what takes a name, or says that it is missing; return the ``[t b s]`` that has it."""
    given, which = p.obj(column, 0, f"r $0-on-{word}"), p.obj(column, 1, "route bang float")
    what = p.msg(column, 4, f"{word} what?")
    p.chain(given, which, what, p.obj(column, 5.5, "s $0-error"))
    p.cord(which, 1, what)
    name, both = p.obj(column + 8, 2, "unpack s"), p.obj(column + 8, 3, "t b s")
    p.cord(which, 2, name)
    p.chain(name, both)
    return both


def _end() -> Patch:
    """Return the subpatch for reload and free."""
    p = Patch(700, 400)
    again, made = p.obj(0, 0, "r $0-on-reload"), p.obj(0, 2, "v $5-made")
    is_made, word = p.obj(0, 3, "sel 1"), p.msg(0, 5, "/voice/reload")
    p.chain(again, p.obj(0, 1, "t b"), made, is_made, word, p.obj(0, 6, "s $0-osc"))
    p.cord(is_made, 1, p.obj(12, 4, "s $0-try"))
    p.comment(0, 7, "make it, if the server is there", 40)
    there = p.obj(0, 10, "v $4-latent-here")
    is_there = p.obj(0, 11, "sel 1")
    p.chain(p.obj(0, 8, "r $0-try"), p.obj(0, 9, "t b"), there, is_there, p.obj(0, 12, "s $0-make"))

    free, order = p.obj(30, 0, "r $0-on-free"), p.obj(30, 1, "t b b b")
    p.chain(free, order)
    for outlet, column, text, target in (
        (2, 44, "0", "v $0-wanted"),
        (1, 37, "0", "v $5-made"),
        (0, 30, "/voice/free", "s $0-osc"),
    ):
        word = p.msg(column, 7 - 2 * outlet, text)
        p.cord(order, outlet, word)
        p.chain(word, p.obj(column, 8 - 2 * outlet, target))
    return p


def _attributes() -> Patch:
    """Return the subpatch that remembers what was set, and tells it to each new voice.

    The server remembers it, too, while the voice lives: over `load`, `reload` and a failure.
    """
    kept = "$0-set"
    p = Patch(900, 620)
    given, both = p.obj(0, 1, "list append"), p.obj(0, 2, "t l l")
    p.chain(p.obj(0, 0, "r $0-on-set"), given, both)
    length, enough = p.obj(24, 3, "list length"), p.obj(24, 4, "t f f")
    p.cord(both, 1, length)
    less, gate = p.obj(30, 5.5, "moses 2"), p.obj(0, 7, "spigot")
    is_enough = p.obj(6, 5.5, ">= 2")
    p.chain(length, enough, is_enough)
    p.cord(both, 0, gate)
    p.cord(is_enough, 0, gate, 1)
    p.cord(enough, 1, less)
    what = p.msg(30, 6.5, "set needs ATTRIBUTE and VALUES")
    p.chain(less, what, p.obj(30, 7.5, "s $0-error"))
    order = p.obj(0, 8, "t l b l l")
    p.chain(gate, order)
    name, line = p.obj(24, 9.5, "list split 1"), p.obj(24, 10.5, f"text search {kept} 0")
    place, write = p.obj(24, 11.5, "expr if($f1 < 0, 1e6, $f1)"), p.obj(12, 13, f"text set {kept}")
    p.cord(order, 3, name)
    p.chain(name, line, place)
    p.cord(place, 0, write, 1)
    p.cord(order, 2, write)
    p.comment(36, 13, "over what was set of it, or behind the rest")
    made, now = p.obj(6, 15, "v $5-made"), p.obj(0, 17, "spigot")
    p.cord(order, 1, made)
    p.cord(made, 0, now, 1)
    p.cord(order, 0, now)
    words = p.obj(0, 18, "list prepend /voice/set")
    p.chain(now, words, p.obj(0, 19, "s $0-osc"))
    p.obj(48, 1, f"text define {kept}")
    told = p.obj(48, 14.5, "r $0-tell-attributes")
    asked, number = counted(p, (48, 15.5), f"text size {kept}")
    p.chain(told, asked)
    again = p.obj(48, 23, "list prepend /voice/set")
    p.chain(number, p.obj(48, 22, f"text get {kept}"), again, p.obj(48, 24, "s $0-osc"))
    return p


def _back() -> Patch:
    """Return the subpatch that makes the old voice again where there is no new one."""
    p = Patch(980, 540)
    p.comment(14, 0, "there is a voice: so it was made", 40)
    for number, (name, kind) in enumerate((("method", "symbol"), ("options", "list append"))):
        column = 32 * number
        now, was = p.obj(column, 4, kind), p.obj(column + 4, 8, kind)
        p.chain(p.obj(column, 1, "r $0-good"), now)
        p.cord(p.obj(column + 12, 2, f"r $0-{name}"), 0, now, 1)
        p.cord(now, 0, was, 1)
        p.chain(p.obj(column + 12, 6, f"r $0-old-{name}"), was)
        p.chain(was, p.obj(column + 4, 9, f"s $0-{name}"))
    no = p.msg(62, 2, "0")
    p.chain(p.obj(62, 1, "r $0-good"), no, p.obj(62, 3, "v $0-has-old"))
    another, first = p.obj(0, 13, "r $0-another"), p.obj(0, 14, "t b b")
    p.comment(12, 13, "another voice in its place", 30)
    p.chain(another, first, p.obj(0, 19, "s $0-try"))
    made, yes = p.obj(6, 15, "v $5-made"), p.msg(6, 17, "1")
    p.cord(first, 1, made)
    p.chain(made, p.obj(6, 16, "sel 1"), yes, p.obj(6, 18, "v $0-has-old"))

    fail, old = p.obj(40, 11, "r $0-told-fail"), p.obj(40, 14, "v $0-has-old")
    is_old, order = p.obj(40, 15, "sel 1"), p.obj(40, 16, "t b b b b")
    p.chain(fail, p.obj(40, 12, "route new"), p.obj(40, 13, "t b"), old, is_old, order)
    p.comment(54, 12, "there is none", 20)
    p.chain(order, p.obj(40, 20, "s $0-make"))
    p.cord(order, 1, p.obj(43, 19, "s $0-old-method"))
    p.cord(order, 2, p.obj(46, 18, "s $0-old-options"))
    no = p.msg(60, 17, "0")
    p.cord(order, 3, no)
    p.chain(no, p.obj(60, 18, "v $0-has-old"))
    return p


def _follow() -> Patch:
    p = Patch(960, 560)
    which = p.obj(0, 1, "route done fail state")
    p.chain(p.obj(0, 0, "r $0-status"), which)
    for outlet, word in enumerate(("done", "fail", "state")):
        p.cord(which, outlet, p.obj(10 * outlet, 5 - outlet, f"s $0-told-{word}"))

    done = p.obj(0, 8, "route new load")
    p.chain(p.obj(0, 7, "r $0-told-done"), done)
    p.cord(done, 1, p.obj(10, 9, "s $0-commit"))
    dims, order = p.obj(0, 11, "unpack f"), p.obj(0, 12, "t b f b b b")
    p.chain(done, p.obj(0, 10, "list append 0"), dims, order)
    ask = p.msg(0, 18, "/voice/info")
    p.chain(order, ask, p.obj(0, 19, "s $0-osc"))
    p.cord(order, 1, p.obj(2, 17, "s $5-made-now"))
    p.cord(order, 2, p.obj(4, 16, "s $0-tell-attributes"))
    p.cord(order, 3, p.obj(6, 15, "s $0-good"))
    yes = p.msg(12, 13, "1")
    p.cord(order, 4, yes)
    p.chain(yes, p.obj(12, 14, "v $5-made"))

    fail = p.obj(30, 8, "route info frame stream frames")
    p.chain(p.obj(30, 7, "r $0-told-fail"), fail)
    p.comment(62, 8, "is it still there?")
    again, lost = p.obj(30, 12, "t b"), p.obj(37, 11, "t b")
    p.cord(fail, 0, again)
    p.cord(fail, 1, lost)
    p.cord(fail, 2, lost)
    p.chain(again, p.obj(30, 13, "v $0-wanted"), p.obj(30, 14, "sel 1"), p.obj(30, 15, "s $0-make"))
    ask = p.msg(44, 14, "/voice/info")
    p.chain(
        lost, p.obj(44, 12, "v $5-made"), p.obj(44, 13, "sel 1"), ask, p.obj(44, 15, "s $0-osc")
    )
    words = p.obj(56, 11.5, "list prepend fail")
    p.cord(fail, 4, words)  # frames: others ask for them, too, and may be early
    p.chain(words, p.obj(60, 12.5, "list trim"), p.obj(60, 13.5, "print latent.$6"))

    freed = p.obj(66, 1, "route freed")
    p.chain(p.obj(66, 0, "r $0-told-state"), freed)
    no = p.msg(66, 2, "0")
    p.chain(freed, no, p.obj(66, 3, "v $5-made"))
    return p


def _server() -> Patch:
    p = Patch(620, 340)
    both = p.obj(0, 1, "t f f")
    p.chain(p.obj(0, 0, "r $4-latent-server"), both)
    words = p.msg(16, 2, "server $1")
    p.cord(both, 1, words)
    p.chain(words, p.obj(16, 3, "s $0-status"))
    p.chain(both, p.obj(0, 3, "sel 1"), p.obj(0, 4, "s $0-there"))
    wanted, is_wanted = p.obj(0, 7, "v $0-wanted"), p.obj(0, 8, "sel 1")
    made, is_made = p.obj(0, 9, "v $5-made"), p.obj(0, 10, "sel 1")
    ask = p.msg(0, 11, "/voice/info")
    p.chain(p.obj(0, 6, "r $0-there"), wanted, is_wanted, made, is_made, ask)
    p.chain(ask, p.obj(0, 12, "s $0-osc"))
    p.cord(is_made, 1, p.obj(14, 11, "s $0-make"))
    p.comment(14, 12, "the same server still has it, another one fails", 50)
    return p


def _feed() -> Patch:
    """Return the subpatch that tells another voice to play from this one."""
    p = Patch(480, 240)
    other = p.obj(0, 2, "list append")
    words, trim = p.obj(0, 3, "list prepend /voice/bus"), p.obj(0, 4, "list trim")
    p.chain(p.obj(0, 0, "r $0-on-feed"), other, words, trim, p.obj(0, 5, "s $0-send"))
    p.cord(p.obj(12, 1, "r $0-name"), 0, other, 1)
    return p


def _named() -> Patch:
    p = Patch(620, 300)
    inlet, both = p.obj(0, 0, "inlet"), p.obj(0, 1, "t a a")
    p.comment(5, 0, "message - address and arguments")
    p.chain(inlet, both)
    address, rest = p.obj(30, 3, "list split 1"), p.obj(0, 3, "list split 1")
    p.cord(both, 1, address)
    p.chain(both, rest)
    named, full = p.obj(10, 5, "list prepend"), p.obj(10, 6.5, "list prepend")
    p.cord(rest, 1, named)
    p.cord(p.obj(16, 4, "r $0-name"), 0, named, 1)
    p.cord(address, 0, full, 1)
    p.chain(named, full, p.obj(10, 7.5, "list trim"), p.obj(10, 8.5, "s $0-send"))
    return p
