"""``latent.receive`` and ``latent.meter``: what the server says about a voice."""

from __future__ import annotations

from .connection import sender, tell_errors
from .frameclock import LICENSE_LINE
from .pd import Patch
from .reference import Entry
from .sampler import ACCENT, GREY, INK
from .voices import FRAME, METER, STATE, Answers, answers, check_names, only_named

_VERBS = (
    Entry("new", "", address="/voice/new", named="$1"),
    Entry("ask", "", address="/voice/info", named="$1"),
    Entry("frames", "", address="/voice/frames", named="$1"),
)
ANSWERS = Answers("voice", "$1", _VERBS, STATE | METER | FRAME)
_OUTLETS = {
    "state": "symbol - loading, idle, playing ...",
    "meter": "float - peak, 1 is full scale",
    "ended": "bang - a slot was played to its end",
    "info": "list - KEY VALUES",
    "frame": "list - one value per dim",
}
METER_PX = (204, 60)
# What the bar is long for, and for how long it stays when nothing comes.
_LOWEST_DB, _DB_PX, _FALL_MS = -60, 2, 500


def receive() -> Patch:
    """Return ``latent.receive``: arguments VOICE, NAME; an outlet for each kind of news."""
    p = Patch(1060, 700)
    p.comment(0, 0, "latent.receive - what the server says about a voice")
    p.comment(0, 1, "usage: latent.receive VOICE NAME")
    p.comment(0, 2, LICENSE_LINE)
    p.chain(p.obj(0, 4, "inlet"), p.sub(0, 5, "ask", _ask()))
    p.comment(5, 4, "messages - info, frames")
    p.obj(24, 6, "_latent.frames $1 $2 $0")
    p.sub(0, 6, "init", check_names((ANSWERS,)))
    p.comment(12, 6, "is a name given?")
    named = p.sub(0, 9, "named", only_named("VOICE must be a name"))
    p.chain(p.obj(0, 8, "r $0-osc"), named, p.sub(0, 10, "send", sender("$2")))
    p.chain(p.obj(0, 12, "_latent.in $2"), p.sub(0, 13, "answers", answers((ANSWERS,))))
    p.comment(12, 13, "what is meant for this voice")
    return _outlets(p)


def _outlets(p: Patch) -> Patch:
    text = f"route {' '.join(_OUTLETS)}"
    given, which = p.obj(0, 15, "r $0-status"), p.obj(0, 16, text)
    p.chain(given, which)
    last = p.obj(14 * len(_OUTLETS), 23, "outlet")
    told = p.obj(14 * len(_OUTLETS), 20, "r $0-told")
    p.chain(told, p.obj(14 * len(_OUTLETS), 21, "list trim"), last)
    for outlet, (name, what) in enumerate(_OUTLETS.items()):
        column = 14 * outlet
        out = p.obj(column, 23, "outlet")
        p.comment(column, 24, what, 12)
        if name == "state":
            word = p.obj(column, 18, "unpack s")
            p.cord(which, outlet, word)
            p.chain(word, out)
        elif name == "frame":
            # Its number goes to the status, behind it.
            parts = p.obj(column, 18, "list split 1")
            position = p.obj(column - 16, 19.5, "list prepend position")
            p.cord(which, outlet, parts)
            p.chain(parts, position, p.obj(column - 16, 20.5, "s $0-told"))
            p.cord(parts, 1, out)
        else:
            p.cord(which, outlet, out)
    p.cord(which, len(_OUTLETS), p.obj(40, 18.5, "s $0-told"))
    p.comment(14 * len(_OUTLETS), 24, "messages - fail ..., error", 12)
    tell_errors(p, (48, 4), "latent.receive")
    return p


def _ask() -> Patch:
    p = Patch(480, 240)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "route info frames")
    p.comment(5, 0, "messages")
    p.chain(inlet, which, p.obj(0, 5, "list prepend /voice/info $1"), p.obj(0, 6, "s $0-osc"))
    p.cord(which, 1, p.obj(6, 3.5, "s $0-frames"))
    unknown = p.obj(16, 2, "list prepend unknown message")
    p.cord(which, 2, unknown)
    p.chain(unknown, p.obj(16, 3, "s $0-error"))
    return p


def frames_asker() -> Patch:
    """Return ``_latent.frames``, arguments VOICE, NAME, ID: asks for the frames of a voice.

    Also of one that is made later, or by a server that comes later.
    """
    p = Patch(760, 500)
    p.comment(0, 0, "_latent.frames - ask for the frames of a voice")
    p.comment(0, 1, "usage: _latent.frames VOICE NAME ID (private)")
    p.comment(0, 2, LICENSE_LINE)
    given, value = p.obj(0, 4, "r $3-frames"), p.obj(0, 6, "!= 0")
    order = p.obj(0, 7, "t b f")
    p.chain(given, p.obj(0, 5, "route float"), value, order, p.obj(0, 9, "s $0-tell"))
    p.cord(order, 1, p.obj(5, 8, "v $0-wanted"))
    there, is_there = p.obj(0, 12, "v $2-latent-here"), p.obj(0, 13, "sel 1")
    wanted, words = p.obj(0, 14, "v $0-wanted"), p.obj(0, 15, "list prepend /voice/frames $1")
    p.chain(p.obj(0, 11, "r $0-tell"), there, is_there, wanted, words, p.obj(0, 16, "s $3-osc"))
    p.comment(20, 12, "else when it comes", 20)
    news, idle, either = (
        p.obj(28, 5, "route state"),
        p.obj(28, 6, "route idle"),
        p.obj(28, 8, "v $0-wanted"),
    )
    p.chain(p.obj(28, 4, "r $3-status"), news, idle, either)
    p.chain(either, p.obj(28, 9, "sel 1"), p.obj(28, 10, "s $0-tell"))
    p.chain(p.obj(42, 4, "r $2-latent-server"), p.obj(42, 6, "sel 1"), either)
    p.comment(42, 7.5, "or the voice was made", 24)
    return p


def meter() -> Patch:
    """Return ``latent.meter``: arguments VOICE, NAME; a panel with its level and state."""
    width, height = METER_PX
    p = Patch(640, 480)
    style = f"12 0 12 {GREY} {INK} 0"
    p.obj(-2, -1, f"cnv 10 {width} {height} empty empty $1 8 {style}")
    p.obj(-1, 0, f"cnv 10 {-_LOWEST_DB * _DB_PX} 12 empty empty empty 0 6 0 12 #ffffff {INK} 0")
    p.obj(-1, 0, f"cnv 1 1 12 empty $0-bar empty 0 6 0 12 {ACCENT} {INK} 0")
    p.obj(10, 0, f"cnv 1 60 12 empty $0-level - 4 6 0 12 {GREY} {INK} 0")
    p.obj(-1, 0.5, f"cnv 1 120 20 empty $0-word no\\ news 0 12 0 12 {GREY} {INK} 0")
    p.panel(width, height)
    p.comment(0, 3, "latent.meter - how loud a voice is, and its state")
    p.comment(0, 4, "usage: latent.meter VOICE NAME")
    p.comment(0, 5, LICENSE_LINE)
    inlet, which = p.obj(0, 7, "inlet"), p.obj(0, 8, "route info")
    p.comment(6, 7, "message - info")
    ask, heard = p.msg(0, 9, "info"), p.obj(0, 11.5, "latent.receive $1 $2")
    p.chain(inlet, which, ask, heard)
    p.cord(which, 1, heard)
    p.cord(heard, 0, p.sub(0, 15, "state", _state()))
    level = p.sub(6, 13, "level", _level())
    p.cord(heard, 1, level)
    p.chain(level, p.obj(6, 16, "outlet"))
    p.comment(12, 16, "float - level in dB")
    return p


def _state() -> Patch:
    p = Patch(400, 200)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "symbol - of the voice")
    p.chain(inlet, p.obj(0, 1, "unpack s"), p.msg(0, 2, "label $1"), p.obj(0, 3, "s $0-word"))
    return p


def _level() -> Patch:
    longest = -_LOWEST_DB * _DB_PX
    p = Patch(620, 400)
    db = f"expr if($f1 < 0.001, {_LOWEST_DB}, 20*log10($f1))"
    inlet, level = p.obj(0, 0, "inlet"), p.obj(0, 1, db)
    p.comment(5, 0, "float - peak")
    order = p.obj(0, 3, "t f f f b")
    p.chain(inlet, level, order, p.obj(0, 14, "outlet"))
    p.comment(6, 14, "float - dB")
    wait, over = p.obj(30, 4, f"delay {_FALL_MS}"), p.obj(30, 5, "t b b")
    p.cord(order, 3, wait)
    none, dash = p.msg(30, 8, f"{_LOWEST_DB}"), p.msg(38, 6, "symbol -")
    p.chain(wait, over, none, p.obj(30, 9, "s $0-db"))
    p.cord(over, 1, dash)
    p.chain(dash, p.obj(38, 7, "s $0-text"))
    p.cord(order, 2, p.obj(14, 5, "s $0-db"))
    text = p.obj(7, 7, "makefilename %.1fdB")
    p.cord(order, 1, text)
    p.chain(text, p.obj(7, 8, "s $0-text"))
    p.chain(p.obj(7, 10, "r $0-text"), p.msg(7, 11, "label $1"), p.obj(7, 12, "s $0-level"))
    size = p.obj(20, 11, f"expr max(1, min({longest}, ($f1+{-_LOWEST_DB})*{_DB_PX}))")
    bar = p.msg(20, 12.5, "vis_size $1 12")
    p.chain(p.obj(20, 10, "r $0-db"), size, bar, p.obj(20, 13.5, "s $0-bar"))
    return p
