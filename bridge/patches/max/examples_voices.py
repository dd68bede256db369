"""The examples of the Max package with makers: four voices, presets, any number of dims."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.patches.clicks import Click

from .examples_frame import (
    FREE,
    NEW,
    RATE,
    STEP,
    TEXT,
    example,
    fit,
    follow,
    join,
    say,
    server,
    sound,
    tell,
    voice,
)
from .helpframe import step
from .helpparts import Part, add_part, object_box
from .patch import MaxPatch

VOICES = ("one", "two", "three", "four")
_VOICE_COLUMNS = 12
_PEDAL = 64
_N_ANY = 16


def four_voices(summary: str) -> MaxPatch:
    """Return the example in which one movement goes into four voices, each with its own noise."""
    text = (
        "One sum of an offset and waves plays four voices of the server. Each has noise of its "
        "own, with its own seed: they move together, and none sounds as another. All dims are in "
        "one cord; pan and gain are the server's."
    )
    p, row = example("four-voices", summary, text)
    row = _sent(
        p, server(p, row), "#0-voices", (NEW, Click("gain 0.4", "softer, all of them"), FREE)
    )
    for number, name in enumerate(VOICES):
        column = 10 * number
        box = object_box(p, column, row + 2, f"latent.voice {name}")
        p.chain(p.obj(column, row, "r #0-voices"), box)
        p.chain(p.msg(column + 1, row + 1, f"pan {-0.75 + 0.5 * number:g}"), box)
    tell(p, row + 1, "where each is heard, -1 left to 1 right", 4)
    row += 3.5
    sound(p, row, 5)
    row += 2
    waves = (
        Click("frequency 0.1 0.3 0.7 0.2 1.3 0.5 0.9 0.4", "how fast each dim moves"),
        Click("amplitude 1", "move", 6),
        Click("shape triangle", "or sine, saw, rectangle, sample_and_hold"),
    )
    lfo, row = add_part(p, Part(f"latent.lfo.mc~ 8 {RATE}", waves), row, TEXT)
    offsets = (Click("offset -0.5 0 0.5 0 0 0 0 0", "around here", 7),)
    part = Part(f"latent.offset.mc~ 8 {RATE}", offsets, 18, 18)
    offset, row = add_part(p, part, row + 1, TEXT)
    total = p.obj(0, row + 1.5, "mc.+~")
    p.chain(lfo, total)
    p.cord(offset, 0, total, 1)
    p.chain(total, p.obj(0, row + 2.5, "mc.send~ #0-sum 8"))
    row = _sent(p, row + 4, "#0-noise", (Click("amplitude 0.3", "noise of their own", 8),))
    for number, name in enumerate(VOICES):
        column = _VOICE_COLUMNS * number
        noise = object_box(p, column, row + 2, "latent.noise.mc~ 8")
        p.chain(p.obj(column, row, "r #0-noise"), noise)
        p.chain(p.obj(column + 1, row + 1, f"loadmess seed {number + 1}"), noise)
        both = p.obj(column, row + 4.5, "mc.+~")
        p.chain(noise, both)
        p.cord(p.obj(column + 2, row + 3.5, "mc.receive~ #0-sum 8"), 0, both, 1)
        p.chain(both, object_box(p, column, row + 5.5, f"latent.send.mc~ 8 {name}"))
    return fit(p, row + 7)


def preset_footswitch(summary: str) -> MaxPatch:
    """Return the example in which a footswitch goes from preset to preset."""
    text = (
        "Makers with the name of a voice in their boxes belong to its presets. Store some, then "
        "go from one to the next with a footswitch (MIDI controller 64) or by hand: all values "
        "move there in 20 frames. The file of presets is the one of Pd and of the server."
    )
    p, row = example("preset-footswitch", summary, text)
    row = voice(p, server(p, row), "lead", (NEW, FREE))
    sound(p, row, 4)
    row += 2
    places = (
        Click("offset 1 -1 0.5 0 0 0 0 0", "a place", 5),
        Click("offset -1 1 0 0.5 0 0 0 0", "another", 8),
    )
    waves = (
        Click("amplitude 0", "no waves", 6),
        Click("amplitude 0.7", "waves", 9),
    )
    offset, row = add_part(p, Part(f"latent.offset8~ {RATE} lead bias", places), row, TEXT)
    part = Part(f"latent.lfo8~ {RATE} lead waves", waves, 20, 20)
    lfo, row = add_part(p, part, row + 1, TEXT)
    sender = object_box(p, 0, row + 2, "latent.send8~ lead live")
    for source in (offset, lfo):
        join(p, source, sender)
    follow(p, offset, sender)
    stored = (
        Click("store 1 still", "keep all values as preset 1", 7),
        Click("store 2 waves", "and as preset 2", 10),
        Click("next 20", "the next one, within 20 frames", 11),
        Click("morph 1 2 0.5", "half way between both"),
        Click("save lead-presets.txt", "keep them in a file"),
    )
    row = _sent(p, row + 4, "#0-presets", stored)
    presets = object_box(p, 0, row + 1, "latent.presets lead")
    p.chain(p.obj(0, row, "r #0-presets"), presets)
    say(p, presets, 0, (0, row + 1))
    # Only the pressing counts, and once.
    p.chain(
        p.obj(20, row, f"ctlin {_PEDAL}"),
        p.obj(20, row + 1, "> 63"),
        p.obj(20, row + 2, "change"),
        p.obj(20, row + 3, "sel 1"),
        p.msg(20, row + 4, "next 20"),
        p.obj(20, row + 5, "s #0-presets"),
    )
    tell(p, row, f"the footswitch: controller {_PEDAL}")
    return fit(p, row + 6.5)


def mc_any_dims(summary: str) -> MaxPatch:
    """Return the example in which one cord has as many dims as a model wants."""
    text = (
        f"An object with .mc in its name has all dims in one cord, and its first argument says how "
        f"many: {_N_ANY} here. It feeds mcs.nn~, or the server. Until there is a model of {_N_ANY} "
        "dims, sines stand for the decoder."
    )
    p, row = example("mc-any-dims", summary, text)
    waves = (
        Click("frequency 0.3", "all dims, in Hz"),
        Click("dim 3 frequency 2", "one dim alone, counted from 0"),
        Click("amplitude 1", "move", 2),
        Click("amplitude 0", "stand still"),
    )
    lfo, row = add_part(p, Part(f"latent.lfo.mc~ {_N_ANY} {RATE}", waves), row, TEXT)
    say(p, lfo, 1, (16, row))
    row += 3.5
    stand_in = p.sub(0, row, "stand-in", _sines(), 150)
    p.chain(lfo, stand_in)
    tell(p, row, "or type mcs.nn~ YOUR-MODEL decode 1 2048 over it")
    tell(p, row + 1, f"or latent.decode.mc~ {_N_ANY} YOUR-MODEL: the server")
    switch = p.ui(0, row + 2, "ezdac~", (45, 45))
    step(p, STEP, row + 2, 1)
    p.comment(TEXT, row + 2, "switch the sound on", 50)
    for inlet in range(2):
        p.cord(stand_in, 0, switch, inlet)
    return fit(p, row + 4)


def _sines() -> MaxPatch:
    """Return what makes a dim audible: each is the pitch of a sine."""
    p = MaxPatch(500, 320)
    first = p.inlet(0, 0, "(multichannel signal) the dims")
    texts = ("mc.*~ 40.", "mc.+~ 330.", "mc.cycle~", "mc.*~ 0.02", "mc.mixdown~ 1", "mc.unpack~ 1")
    chain = [p.obj(0, 2 + row, text) for row, text in enumerate(texts)]
    p.chain(first, *chain, p.outlet(0, 9, "(signal) the sines", "signal"))
    return p


def _sent(p: MaxPatch, row: float, name: str, clicks: Sequence[Click]) -> float:
    """Add messages to a local name, one below the other; return the row below."""
    box = p.obj(0, row + len(clicks), f"s {name}")
    for number, click in enumerate(clicks):
        p.cord(p.msg(number, row + number, click.message), 0, box)
        tell(p, row + number, click.text, click.step)
    return row + len(clicks) + 1.5
