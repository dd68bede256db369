"""The help patch of ``latent.presets``: two sounds, what lies between, and a footswitch."""

from __future__ import annotations

from .clicks import PRESET_CLICKS, PRESET_MAKER_CLICKS
from .help import N_TONES, tones
from .helpframe import dsp_switch, footer, framed, status_bar, step
from .pd import Patch
from .reference import Reference

_STEP, _TEXT = 28, 31
VOICE = "demo"
_FADER = "hsl 128 18 0 1 0 0 empty empty empty -2 -8 0 10 #fcfcfc #000000 #000000 0 1"
_BUTTON = "bng 18 250 50 0 empty empty empty 0 -8 0 10 #fcfcfc #000000 #000000"
_BUTTON_AT = 9


def presets_help_patch(reference: Reference) -> Patch:
    """Return the help patch; it needs no model and no server."""
    p = framed(reference)
    row = 8 + len(PRESET_CLICKS)
    presets = p.obj(0, row + 3, f"latent.presets {VOICE}")
    for number, (message, what, order, _) in enumerate(PRESET_CLICKS):
        p.cord(p.msg(number, 8 + number, message), 0, presets)
        p.comment(_TEXT, 8 + number, what)
        if order:
            step(p, _STEP, 8 + number, order)
    fader, place = p.obj(12, row, _FADER), p.msg(12, row + 1, "morph 1 2 $1")
    p.chain(fader, place, presets)
    step(p, _STEP, row, 9)
    p.comment(_TEXT, row, "by hand, between the two")
    pedal = p.sub(12, row + 2, "footswitch", _footswitch())
    p.cord(pedal, 0, presets)
    step(p, _STEP, row + 2, 10)
    p.comment(_TEXT, row + 2, "a pedal (MIDI controller 64), or click", 40)
    p.cord(p.obj(_BUTTON_AT, row + 1, _BUTTON), 0, pedal)
    p.chain(presets, p.obj(0, row + 4, "_latent.show $0-presets"))
    status_bar(p, (16, row + 4), "presets")

    row += 6
    maker = p.obj(0, row + 2, f"latent.lfo4~ 2048 44100 {VOICE} lfo")
    for number, (message, what, order, _) in enumerate(PRESET_MAKER_CLICKS):
        p.cord(p.msg(number, row + number, message), 0, maker)
        step(p, 32, row + number, order)
        p.comment(35, row + number, what)
    listen, volume = p.sub(0, row + 5.5, "listen", tones()), p.number(16, row + 4.5, 5)
    for dim in range(N_TONES):
        p.cord(maker, dim, listen, dim)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 4.5, 2)
    p.comment(23, row + 4.5, "volume (0 to 100)")
    dsp_switch(p, (38, row + 3.5), (40, 1), 43)
    footer(p, reference)
    return p


def _footswitch() -> Patch:
    """Return the subpatch that takes a pedal for the message ``next``."""
    p = Patch(480, 260)
    inlet, pedal, down = p.obj(0, 0, "inlet"), p.obj(9, 0, "ctlin 64"), p.obj(9, 1, "moses 64")
    p.comment(20, 0, "64: the sustain pedal")
    change, pressed = p.obj(13, 3, "change"), p.msg(9, 2, "0")
    p.chain(pedal, down, pressed, change)
    press = p.msg(18, 2, "1")
    p.cord(down, 1, press)
    p.cord(press, 0, change)
    only, message = p.obj(13, 4, "sel 1"), p.msg(0, 6, "next 20")
    p.chain(change, only, message, p.obj(0, 7, "outlet"))
    p.cord(inlet, 0, message)
    return p
