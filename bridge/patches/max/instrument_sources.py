"""The sources of the instrument: what is summed and goes into all four decoders.

Each part gives all dims in one cord. Its object is of the package, belongs to the presets of the
instrument, and changes all dims on the first sample of a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .helpparts import object_box
from .instrument_panel import N_DIMS, RATE, STATUS, TO, VOICE, Panel
from .patch import MaxPatch

HEIGHT_PX = 165
_TOP = 45
_FADERS_PX = (150.0, 105.0)
# Most of what a fader says, in latent units: models are loud and wild within this.
MOST = 3.0
MOST_HZ = 8.0
_SHAPES = ("sine", "saw", "rectangle", "triangle", "sample_and_hold")
# The voice of the server that hears, and the one whose sound it hears as feedback.
EARS, FIRST_VOICE = "ears", "one"


def song() -> MaxPatch:
    """Return the song player: a file, its speed, how much of it."""
    panel = Panel("song", WIDTHS["song"], HEIGHT_PX)
    p = panel.p
    player = panel.object((0, 7), f"latent.play.mc~ {N_DIMS} {RATE}")
    amount = object_box(p, 0, 11, f"latent.scale.mc~ {N_DIMS} {RATE} {VOICE} song")
    p.chain(player, amount, p.outlet(0, 14, "(multichannel signal) dims", "multichannelsignal"))
    # In step with the song.
    p.cord(player, 2, amount, 2)
    p.cord(p.obj(8, 9, "r #0-amount"), 0, amount, 1)
    p.cord(amount, 1, p.obj(22, 12.5, f"s {STATUS}"))
    # Of two objects: what is for the amount, and for the presets, and what is for the player.
    told = p.inlet(0, 0, "(messages) open PATH, start, stop, speed V ..., factor V, dump")
    which = p.obj(0, 1.5, "route factor dump")
    p.chain(told, which, p.obj(0, 3, "prepend factor"), p.obj(0, 4, "s #0-amount"))
    dump = p.msg(9, 3, "dump")
    p.cord(which, 1, dump)
    p.chain(dump, p.obj(9, 4, "s #0-amount"))
    p.cord(which, 2, p.obj(18, 3, f"s {TO}"))
    panel.file("open ...", (9, 30, 75, 20), "opendialog", "open")
    panel.button("start", (9, 56, 75, 20), "start")
    panel.button("stop", (9, 82, 75, 20), "stop")
    panel.toggle("loop", (12, 124), "loop", on=True)
    panel.menu("stretch", (51, 124), ("hold", "linear"), 54)
    panel.number("speed", (111, 45), (-4, 4), 1)
    panel.number("seek", (111, 84), (0, 1000000), 0, whole=True)
    panel.dial("factor", (180, 60), (0, 2), 1, "amount", "#0-amount")
    return p


def offset() -> MaxPatch:
    """Return the faders, one for each dim."""
    panel = _maker("offset")
    panel.faders("offset", (9, _TOP, *_FADERS_PX), MOST)
    panel.dial("expression", (162, 60), (0, 2), 1, "amount")
    return panel.p


def lfo() -> MaxPatch:
    """Return the oscillators: how far and how fast each dim moves."""
    panel = _maker("lfo")
    panel.faders("amplitude", (9, _TOP, *_FADERS_PX), MOST, least=0)
    panel.faders("frequency", (174, _TOP, *_FADERS_PX), MOST_HZ, least=0)
    panel.menu("shape", (336, 45), _SHAPES, 90)
    panel.dial("expression", (336, 84), (0, 2), 1, "amount")
    panel.button("anew", (384, 96, 45, 20), "start")
    return panel.p


def noise() -> MaxPatch:
    """Return the noise that all decoders share."""
    panel = _maker("noise")
    panel.faders("amplitude", (9, _TOP, *_FADERS_PX), MOST, least=0)
    panel.number("seed", (162, 45), (0, 999999), 0, whole=True)
    panel.dial("expression", (162, 84), (0, 2), 1, "amount")
    return panel.p


def jam() -> MaxPatch:
    """Return the latent jam: a loop of random codes."""
    panel = _maker("jam")
    panel.faders("amount", (9, _TOP, *_FADERS_PX), 1.0, least=0)
    panel.faders("spread", (174, _TOP, *_FADERS_PX), MOST, least=0)
    panel.number("length", (336, 45), (0, 64), 0, whole=True)
    panel.number("seed", (336, 84), (0, 999999), 0, whole=True)
    panel.number("speed", (336, 123), (-4, 4), 1)
    return panel.p


def encoder() -> MaxPatch:
    """Return the input: latents of an encoder, with an amount for each dim, and feedback."""
    panel = Panel("input: an encoder, and feedback", WIDTHS["input"], HEIGHT_PX)
    p = panel.p
    amount = panel.object((0, 8), f"latent.scale.mc~ {N_DIMS} {RATE} {VOICE} input", 1)
    p.chain(amount, p.outlet(0, 12, "(multichannel signal) dims", "multichannelsignal"))
    p.chain(p.sub(0, 4, "encoder", _encoder(), 120), amount)
    # Silent until a fader is moved.
    p.chain(p.obj(20, 2, "loadbang"), p.msg(20, 3, "factor 0, dump"), p.obj(20, 4, f"s {TO}"))
    panel.messages(8, 1, "factor V..., centre V...: see latent.scale.mc~")
    panel.faders("factor", (9, _TOP, *_FADERS_PX), 2.0, least=0)
    panel.button("server hears input 1", (174, 45, 135, 20), _HEAR, "#0-ears")
    panel.button("end", (174, 72, 60, 20), "free", "#0-ears")
    panel.dial("feedback", (174, 102), (0, 1), 0, "feedback", "#0-feedback")
    # Of the server's voices, and of nn~ in the box above.
    p.chain(
        p.obj(0, 14, "r #0-feedback"),
        p.obj(0, 15, "route feedback"),
        p.obj(0, 16, f"prepend hear 1 {FIRST_VOICE}"),
        p.obj(0, 17, "s #0-ears"),
    )
    # It hears once it is there.
    p.chain(
        p.obj(16, 14, "r #0-ears"),
        object_box(p, 16, 15.5, f"latent.voice {EARS}"),
        p.obj(16, 17, "route done"),
        p.obj(16, 18, "route new"),
        p.obj(16, 19, "t b"),
        p.msg(16, 20, "hear 1"),
        p.obj(16, 21, "s #0-ears"),
    )
    return p


_HEAR = "new factory method encode"


def _encoder() -> MaxPatch:
    """Return where latents come in: from the server, or from nn~ once it is typed there."""
    p = MaxPatch(700, 330)
    frames = object_box(p, 0, 4, f"latent.frames.mc~ {N_DIMS} {EARS}")
    p.chain(frames, p.outlet(0, 6, "(multichannel signal) dims", "multichannelsignal"))
    text = (
        "The server encodes. For nn~ type mcs.nn~ YOUR-MODEL encode 1 2048 over latent.frames.mc~ "
        "and connect the +~ to it: the first input of Max, and feedback of all four decoders."
    )
    p.comment(0, 8, text, 90)
    amount = (p.obj(34, 1, "r #0-feedback"), p.obj(34, 2, "route feedback"))
    back, total = p.obj(20, 4, "*~ 0."), p.obj(20, 5.5, "+~")
    p.chain(*amount)
    p.cord(amount[1], 0, back, 1)
    p.chain(p.obj(20, 2, "receive~ #1-back"), back, total)
    p.cord(p.obj(28, 4, "adc~ 1"), 0, total, 1)
    return p


def _maker(name: str) -> Panel:
    """Return the part of a maker, without its widgets."""
    panel = Panel(TITLES[name], WIDTHS[name], HEIGHT_PX)
    p = panel.p
    maker = panel.object((0, 6), f"latent.{name}.mc~ {N_DIMS} {RATE} {VOICE} {name}")
    outlet = p.outlet(0, 10, "(multichannel signal) dims", "multichannelsignal")
    p.chain(maker, outlet)
    panel.messages(0, 1, f"see latent.{name}.mc~")
    # Its faders show what it begins with.
    p.chain(p.obj(20, 2, "loadmess dump"), p.obj(20, 3, f"s {TO}"))
    return panel


WIDTHS: Mapping[str, int] = {
    "song": 240,
    "offset": 225,
    "lfo": 435,
    "noise": 225,
    "jam": 405,
    "input": 330,
}
TITLES: Mapping[str, str] = {
    "offset": "offset",
    "lfo": "oscillators",
    "noise": "noise for all four",
    "jam": "latent jam",
}
SOURCES: Mapping[str, Any] = {
    "song": song,
    "offset": offset,
    "lfo": lfo,
    "noise": noise,
    "jam": jam,
    "input": encoder,
}
