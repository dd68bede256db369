"""``latent.encode~``: a voice of the server that makes latents of audio, for others and Pd."""

from __future__ import annotations

from .connection import fan, tell_errors
from .frameclock import LICENSE_LINE
from .pd import Patch, outlet_columns

_OWN = ("load", "method", "reload", "free", "options", "clock", "set", "hear", "bus", "frames")
_OSC = {
    "enable": "/voice/enable",
    "get": "/voice/get",
    "dump": "/voice/info",
    "bang": "/voice/info",
}
_WORDS = {**{word: word for word in _OWN}, **_OSC}


def encoder() -> Patch:
    """Return ``latent.encode~``: arguments MODEL, METHOD, BUFFER, VOICE, NAME."""
    p = Patch(860, 600)
    p.comment(0, 0, "latent.encode~ - a voice of the server that makes latents")
    p.comment(0, 1, "usage: latent.encode~ MODEL METHOD BUFFER VOICE NAME")
    p.comment(0, 2, LICENSE_LINE)
    inlet, jack = p.obj(0, 4, "inlet~ fwd"), p.obj(0, 8, "dac~ 0")
    p.comment(8, 3.5, "signal - audio, and messages (see the help patch)")
    p.cord(inlet, 0, jack)
    p.cord(inlet, 1, p.obj(6, 5.5, "s $0-messages"))
    p.chain(p.obj(8, 6.5, "r $0-jack"), jack)
    p.comment(8, 8, "0: nowhere")
    p.chain(p.obj(0, 10, "r $0-messages"), p.sub(0, 11, "words", _words()))
    given, trim = p.obj(0, 12.5, "r $0-to"), p.obj(0, 13.5, "list trim")
    p.chain(given, trim, p.sub(0, 14.5, "route", _route()))
    p.sub(24, 11, "hear", _hear())
    p.comment(36, 11, "the input, and the channel of dac~")
    p.sub(24, 12, "bus", _bus())
    p.comment(36, 12, "who plays what it makes")
    p.sub(24, 13, "frames", _frames())
    p.comment(36, 13, "whether they come here")
    life = p.obj(24, 15, "_latent.life $1 $2 $4 $5 $0 encode")
    frame = p.obj(24, 16, "route frame")
    p.chain(p.obj(24, 14, "r $0-life"), life, frame)
    p.cord(frame, 1, p.obj(33, 17.5, "s $0-status"))
    parts, words = p.obj(24, 17.5, "list split 1"), p.obj(11, 19, "list prepend position")
    p.chain(frame, parts, words, p.obj(11, 20, "s $0-status"))
    p.cord(parts, 1, p.obj(32, 21, "outlet"))
    p.comment(24, 22, "list - one value per dim", 30)
    p.chain(p.obj(48, 19, "r $0-status"), p.obj(48, 20, "list trim"), p.obj(48, 21, "outlet"))
    p.comment(54, 21, "messages - status")
    tell_errors(p, (48, 4), "latent.encode~")
    return p


def _words() -> Patch:
    p = Patch(860, 160 + 48 * (len(_WORDS) + 1))
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    p.chain(inlet, fan(p, (0, 1), _WORDS, "$0-to", unknown="$0-error"))
    return p


def _route() -> Patch:
    p = Patch(520, 240)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "route hear bus frames")
    p.comment(5, 0, "messages, or OSC without VOICE")
    p.chain(inlet, which)
    columns = outlet_columns(0, "route hear bus frames", 4)
    for outlet, name in enumerate(("hear", "bus", "frames", "life")):
        p.cord(which, outlet, p.obj(columns[outlet], 6 - outlet, f"s $0-{name}"))
    return p


def _hear() -> Patch:
    p = Patch(620, 420)
    given, parts = p.obj(0, 0, "r $0-hear"), p.obj(0, 2, "unpack f f")
    order = p.obj(0, 4, "t b f")
    p.chain(given, p.obj(0, 1, "list append 0 0"), parts, order, p.obj(0, 7, "s $0-tell"))
    out = p.msg(16, 3, "set $1")
    p.cord(parts, 1, out)
    p.chain(out, p.obj(16, 4, "s $0-jack"))
    p.cord(order, 1, p.obj(5, 5.5, "v $0-first"))
    made, is_made = p.obj(0, 10, "v $0-made"), p.obj(0, 11, "sel 1")
    first, words = p.obj(0, 12, "v $0-first"), p.obj(0, 13, "list prepend /voice/hear")
    p.chain(p.obj(0, 9, "r $0-tell"), made, is_made, first, words, p.obj(0, 14, "s $0-life"))
    again, heard = p.obj(24, 10, "t b"), p.obj(24, 11, "v $0-first")
    some = p.obj(24, 12, "sel 0")
    p.chain(p.obj(24, 9, "r $0-made-now"), again, heard, some)
    p.comment(36, 9, "a new voice is told", 20)
    tell = p.obj(30, 13, "t b")
    p.cord(some, 1, tell)
    p.chain(tell, p.obj(30, 14, "s $0-tell"))
    return p


def _frames() -> Patch:
    p = Patch(700, 340)
    given, value, order = p.obj(0, 0, "r $0-frames"), p.obj(0, 2, "!= 0"), p.obj(0, 3, "t b f")
    p.chain(given, p.obj(0, 1, "route float"), value, order, p.obj(0, 5, "s $0-tell-frames"))
    p.cord(order, 1, p.obj(5, 4, "v $0-wants-frames"))
    told, made = p.obj(30, 0, "r $0-tell-frames"), p.obj(30, 1, "v $0-made")
    wanted, words = p.obj(30, 3, "v $0-wants-frames"), p.obj(30, 4, "list prepend /voice/frames")
    p.chain(told, made, p.obj(30, 2, "sel 1"), wanted, words, p.obj(30, 5, "s $0-life"))
    again, some = p.obj(0, 8, "t b"), p.obj(0, 9, "v $0-wants-frames")
    yes, tell = p.obj(0, 10, "sel 1"), p.obj(0, 11, "s $0-tell-frames")
    p.chain(p.obj(0, 7, "r $0-made-now"), again, some, yes, tell)
    p.comment(16, 7, "a new voice is told", 20)
    return p


def _bus() -> Patch:
    p = Patch(620, 380)
    given, which = p.obj(0, 0, "r $0-bus"), p.obj(0, 1, "route bang float")
    what, name = p.msg(0, 4, "bus needs a VOICE"), p.obj(10, 2, "unpack s")
    p.chain(given, which, what, p.obj(0, 5, "s $0-error"))
    p.cord(which, 1, what)
    p.cord(which, 2, name)
    both, known = p.obj(10, 3, "t b s b"), p.msg(36, 4, "1")
    p.chain(name, both)
    p.cord(both, 1, p.obj(22, 5, "s $0-other"))
    p.cord(both, 2, known)
    p.chain(known, p.obj(36, 5, "v $0-feeds"))
    p.chain(both, p.obj(16, 5.5, "s $0-feed"))
    kept, words = p.obj(0, 11, "list append"), p.obj(0, 12, "list prepend feed")
    p.chain(p.obj(0, 7, "r $0-feed"), p.obj(0, 8, "v $0-made"), p.obj(0, 9, "sel 1"), kept)
    p.cord(p.obj(12, 10, "r $0-other"), 0, kept, 1)
    trim, some = p.obj(0, 13, "list trim"), p.obj(0, 14, "s $0-life")
    p.chain(kept, words, trim, some)
    again, feeds = p.obj(24, 8, "t b"), p.obj(24, 9, "v $0-feeds")
    told, yes = p.obj(24, 7, "r $0-made-now"), p.obj(24, 10, "sel 1")
    p.chain(told, again, feeds, yes, p.obj(24, 11, "s $0-feed"))
    return p
