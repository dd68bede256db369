"""The samplers ``ch4ns0n~`` and ``ch8ns0n~``: a player with a small panel."""

from __future__ import annotations

from .frameclock import LICENSE_LINE
from .pd import Box, Patch
from .players import add_dims
from .travel import MAX_SPEED

SAMPLER_DIMS = (4, 8)
ACCENT, GREY, INK = "#2f6f8f", "#e4e4e4", "#202020"
PANEL_PX = (264, 96)
_TITLE_PX = 18
_COLOURS = f"#fcfcfc {ACCENT} {INK}"


def sampler(n_dims: int) -> Patch:
    """Return ``ch<n_dims>ns0n~``: play a song of 4 or 8 dims, by hand or by messages."""
    name = f"ch{n_dims}ns0n~"
    p = Patch(860, 620)
    p.comment(22, -0.5, f"{name} - play a latent song of {n_dims} dims, with a panel")
    p.comment(22, 0.5, f"usage: {name} RATIO MODEL_SR (2048 44100)")
    p.comment(22, 1.5, LICENSE_LINE)
    panel = _panel(p, name)

    click = p.obj(0, 5, "openpanel")
    chosen = p.msg(0, 6, "open $1")
    p.chain(panel["open"], click, chosen, p.obj(0, 7, "s $0-panel"))
    play = p.obj(20, 5, "sel 1 0")
    start, stop = p.msg(20, 6, "start"), p.msg(26, 6, "stop")
    p.chain(panel["play"], play, start, p.obj(20, 8, "s $0-panel"))
    p.cord(play, 1, stop)
    p.cord(stop, 0, p.obj(26, 7, "s $0-panel"))
    for column, word in ((10, "loop"), (34, "legacy"), (44, "freeze"), (54, "seek"), (62, "speed")):
        message = p.msg(column, 6, f"{word} $1")
        p.chain(panel[word], message, p.obj(column, 7, "s $0-panel"))

    inlet = p.obj(0, 9, "inlet")
    p.comment(5, 9, "messages - open, start, stop ... (see the help patch)")
    order = p.obj(0, 10, "t a a")
    by_hand = p.obj(6, 12, "r $0-panel")
    core = p.obj(0, 13.5, f"_latent.play $0 {n_dims} $1 $2")
    p.chain(inlet, order, core)
    p.cord(by_hand, 0, core)
    p.cord(order, 1, p.sub(24, 11, "show-switches", _show_switches()))
    status = p.obj(0, 14.5, "t a a")
    p.cord(core, 0, status)
    p.cord(status, 1, p.sub(24, 15.5, "show-state", _show_state()))
    p.chain(status, p.obj(0, 15.5, "s $0-status-out"))
    add_dims(p, n_dims, 18)
    last = p.obj(56, 18, "r $0-status-out")
    p.chain(last, p.obj(56, 19, "outlet"))
    p.comment(56, 20, "messages - status")
    p.panel(*PANEL_PX)
    return p


def _panel(p: Patch, name: str) -> dict[str, Box]:
    """Add the panel at the top left; return its widgets by the message they send."""
    width, height = PANEL_PX
    p.obj(-2, -1, f"cnv 12 {width} {height} empty empty empty 8 12 0 12 {GREY} {INK} 0")
    p.obj(-2, -1, f"cnv 12 {width} {_TITLE_PX} empty empty {name} 10 9 0 12 {ACCENT} #ffffff 0")
    return {
        "open": p.obj(-1, 0, f"bng 18 250 50 0 empty empty open 24 9 0 12 {_COLOURS}"),
        "play": p.obj(5, 0, _switch("play")),
        "seek": p.obj(11, 0, _number("seek", "frame", "0 1.67772e+07", "0")),
        "loop": p.obj(-1, 1, _switch("loop", on=1)),
        "freeze": p.obj(5, 1, _switch("freeze")),
        "speed": p.obj(11, 1, _number("speed", "speed", f"-{MAX_SPEED} {MAX_SPEED}", "1")),
        "legacy": p.obj(-1, 2, _switch("legacy")),
    }


def _switch(word: str, on: int = 0) -> str:
    """Return a toggle that can be set by ``$0-set-<word>-switch``."""
    receive = f"$0-set-{word}-switch"
    return f"tgl 18 {on} empty {receive} {word} 24 9 0 12 {_COLOURS} {on} 1"


def _number(word: str, label: str, bounds: str, value: str) -> str:
    """Return a number box that can be set by ``$0-set-<word>-switch``, and begins with `value`."""
    about = f"{int(value != '0')} empty $0-set-{word}-switch {label} 68 9 0 12 {_COLOURS}"
    return f"nbx 5 18 {bounds} 0 {about} {value} 256"


def _show_switches() -> Patch:
    """Return the subpatch that lets the panel's switches follow the messages."""
    words = ("loop", "legacy", "freeze", "speed")
    p = Patch(860, 340)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, f"messages - {', '.join(words)}")
    which = p.obj(0, 1, f"route {' '.join(words)}")
    p.chain(inlet, which)
    for outlet, word in enumerate(words):
        column = 17 * outlet
        number, message = p.obj(column, 3, "route float"), p.msg(column, 8, "set $1")
        p.cord(which, outlet, number)
        if word == "speed":
            taken, only = p.obj(column, 4, "t f f"), p.obj(column, 6.5, "spigot")
            fits = p.obj(column + 4, 5, f"expr abs($f1) <= {MAX_SPEED}")
            p.chain(number, taken, only, message)
            p.cord(taken, 1, fits)
            p.cord(fits, 0, only, 1)
        else:
            p.chain(number, p.obj(column, 4, "!= 0"), message)
        p.chain(message, p.obj(column, 9, f"s $0-set-{word}-switch"))
    return p


def _show_state() -> Patch:
    """Return the subpatch that shows what the player is doing."""
    p = Patch(420, 260)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - status")
    which = p.obj(0, 1, "route playing position")
    p.chain(inlet, which)
    for outlet, word in enumerate(("play", "seek")):
        message = p.msg(16 * outlet, 3, "set $1")
        p.cord(which, outlet, message)
        p.chain(message, p.obj(16 * outlet, 4, f"s $0-set-{word}-switch"))
    return p
