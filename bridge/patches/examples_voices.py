"""Examples with several voices of the server: buses, surround, timbre transfer, presets."""

from __future__ import annotations

from collections.abc import Sequence

from .exampleframe import (
    FACTORY,
    SERVE,
    SONG,
    STEP,
    TEXT,
    Click,
    clicks,
    example,
    server,
    show,
    song,
)
from .helpframe import dsp_switch, status_bar, step
from .pd import Patch
from .sampler import ACCENT, INK

_BUS = "latents:8:2048:44100"
_MAKE = Click("make", "make the voices", 3)
_FREE = Click("free", "end them - before the patch is closed")


def voice(name: str, new: str, then: str = "", rack: str = "", after: str = "") -> Patch:
    """Return a subpatch with a voice that hears ``$0-voices``.

    Parameters
    ----------
    name : str
        Of the voice.
    new : str
        What makes it, when ``make`` comes; other messages are the voice's.
    then : str, optional
        What it is told when it is there.
    rack : str, optional
        What its rack is told then.
    after : str, optional
        The voice that must be there before this one is made.

    Returns
    -------
    Patch
    """
    p = Patch(1080, 520)
    which, make = p.obj(0, 1, "route make"), p.msg(0, 3, f"new {new}")
    box, order = p.obj(0, 5, f"latent.voice {name}"), p.obj(0, 7, "t a a")
    p.chain(p.obj(0, 0, "r $0-voices"), which)
    p.chain(make, box, order, p.obj(0, 17, f"_latent.show $0-{name}"))
    first = p.obj(0, 2, f"r $0-{after}-there") if after else which
    p.chain(first, make)
    p.cord(which, 1, p.obj(15, 2, f"s $0-{name}-told"))
    p.cord(p.obj(20, 4, f"r $0-{name}-told"), 0, box)
    done, made = p.obj(28, 8, "route done"), p.obj(28, 9, "route new")
    there = p.obj(28, 10, "t b b b")
    p.cord(order, 1, done)
    p.chain(done, made, there, p.obj(28, 17, f"s $0-{name}-there"))
    p.comment(36, 9, "it is there")
    if then:
        told = p.msg(30, 13, then)
        p.cord(there, 1, told)
        p.chain(told, p.obj(30, 14.5, f"s $0-{name}-told"))
    if rack:
        words = p.msg(50, 12, rack)
        p.cord(there, 2, words)
        p.chain(words, p.obj(50, 15, f"latent.rack {name}"))
    return p


def _seen(p: Patch, row: float, parts: Sequence[tuple[str, Patch]]) -> None:
    """Add voices with what they say, below each other."""
    for number, (name, inside) in enumerate(parts):
        p.sub(0, row + 1.5 * number, name, inside)
        status_bar(p, (14, row + 1.5 * number), name)


def two_decoders(summary: str) -> Patch:
    """Return the bus that feeds two decoders."""
    text = (
        "The song goes to a bus, and two voices play from it: the same movement in two "
        "decoders. Each is made with its own seed and a little noise, so left and right differ."
    )
    p = example("two-decoders", summary, text, 31.5)
    row = server(p, 6)
    clicks(p, row, "s $0-voices", (_MAKE, _FREE))
    noise = "add noise, set noise amplitude 0 0.3 0 0.3 0.3 0 0 0, set noise seed"
    parts = (
        ("moves", voice("moves", _BUS)),
        ("left", voice("left", f"{FACTORY} seed 1", "bus moves, pan -1", f"{noise} 1", "moves")),
        ("right", voice("right", f"{FACTORY} seed 2", "bus moves, pan 1", f"{noise} 2", "moves")),
    )
    _seen(p, row + 3.5, parts)
    row += 8.5
    dsp_switch(p, (0, row), (STEP, 4), TEXT)
    song(p, row + 3, "latent.send8~ moves stream", 5)
    return p


# Where a voice is heard: in a circle from the front (0) over the right to behind (1).
_POSITIONS = (0, 0.2, -0.2, 0.5, -0.5, 0.8, -0.8)


def spread_7(summary: str) -> Patch:
    """Return seven voices in a circle."""
    text = (
        "One song in seven voices, in a circle around you. Each is a little higher or lower "
        "than the next, and has noise of its own."
    )
    p = example("spread-7", summary, text, 30)
    row = server(p, 6, f"{SERVE} --channels 7")
    more = (
        _MAKE,
        Click("gain 0.5 500", "half as loud"),
        Click("gain 0.25 500", "half of that"),
        _FREE,
    )
    clicks(p, row, "s $0-voices", more)
    inside = Patch(700, 420)
    inside.sub(0, 0, "moves", voice("moves", _BUS))
    for number, position in enumerate(_POSITIONS):
        pitch = 0.12 * (number - 3)
        rack = (
            f"add offset, set offset offset 0 0 0 0 0 0 {pitch:g} 0, "
            f"add noise, set noise amplitude 0 0.4 0 0.4 0.4 0 0 0, set noise seed {number}"
        )
        then = f"bus moves, gain 0.5, pan {position:g} 0.1"
        part = voice(f"v{number + 1}", f"{FACTORY} seed {number}", then, rack, "moves")
        inside.sub(0, 2 + 1.5 * number, f"v{number + 1}", part)
        inside.comment(12, 2 + 1.5 * number, f"pan {position:g} - 0 front, 0.5 right, 1 behind")
    inside.comment(12, 0, "the bus that they play from")
    p.sub(0, row + 5.5, "seven-voices", inside)
    p.comment(TEXT, row + 5.5, "where each stands")
    dsp_switch(p, (0, row + 7), (STEP, 4), TEXT)
    song(p, row + 10, "latent.send8~ moves stream", 5)
    return p


def timbre_transfer(summary: str) -> Patch:
    """Return an encoder that hears, and a decoder that says it with its own timbre."""
    text = (
        "Ears hears a sound and makes latents of it, mask decodes them. "
        "Singer, what is heard, is on the left, mask on the right. Open mask to name your model."
    )
    p = example("timbre-transfer", summary, text, 33)
    row = server(p, 6)
    clicks(p, row, "s $0-voices", (_MAKE, _FREE))
    parts = (
        ("singer", voice("singer", FACTORY, "pan -1")),
        ("ears", voice("ears", f"{FACTORY} method encode", "hear 0 singer 1", after="singer")),
        ("mask", voice("mask", FACTORY, "bus ears, pan 1", "add offset", "ears")),
    )
    _seen(p, row + 3.5, parts)
    row += 8.5
    dsp_switch(p, (0, row), (STEP, 4), TEXT)
    ways = (
        Click("set offset offset 0 0.5 -2 -1 2 0 0.75 0", "another throat, higher"),
        Click("set offset offset 0 0 0 0 0 0 0 0", "as it is heard"),
    )
    clicks(p, row + 3, "latent.rack mask", ways)
    player = (
        Click(f"open {SONG}, start", "the singer sings", 5),
        Click("stop", "it holds its tone"),
    )
    box = clicks(p, row + 6.5, "latent.play8~ 2048 44100", player)
    sender = p.obj(0, row + 10, "latent.send8~ singer stream")
    for number in range(9):
        p.cord(box, number, sender, number)
    hear = Click("hear 1", "a microphone: serve --inputs 1")
    clicks(p, row + 11.5, "latent.voice ears", (hear,))
    return p


def preset_morph(summary: str) -> Patch:
    """Return presets of a rack, morphed by a footswitch."""
    text = (
        "Two presets of a voice's rack. Go from one to the other within two seconds, by the "
        "space bar - many footswitches are one - or by a MIDI pedal (controller 64)."
    )
    p = example("preset-morph", summary, text, 28)
    row = server(p, 6)
    new = (
        Click("new factory", "make a voice", 3),
        Click("stop", "silence"),
        Click("free", "end the voice - before the patch is closed"),
    )
    show(p, row + 4, clicks(p, row, "latent.voice lead", new), "voice")
    frame = Click("-0.5 0 0 0 0 0 0 1", "a tone", 4)
    clicks(p, row + 5.5, "latent.send lead live", (frame,))
    row += 8
    make = p.obj(0, row, f"bng 18 250 50 0 empty empty empty 0 -8 0 12 #fcfcfc {ACCENT} {INK}")
    step(p, STEP, row, 5)
    p.comment(TEXT, row, "make two presets - takes two seconds")
    presets = p.sub(0, row + 1, "two-presets", _two_presets())
    p.chain(make, presets)
    recall = (
        Click("recall 1 2000", "calm, within 2 s", 6),
        Click("recall 2 2000", "wild"),
        Click("morph 1 2 0.5", "in between"),
        Click("save presets.toml", "keep them in the server's folder"),
    )
    p.sub(14, row + 1, "footswitch", _footswitch())
    bank = clicks(p, row + 3, "latent.bank", recall)
    show(p, row + 8, bank, "bank")
    return p


_CALM = "set offset offset -0.5 -1 1 0 1 0 -0.5 1, set lfo amplitude 0.1, set lfo frequency 0.3"
_WILD = "set offset offset -0.8 0.5 0 0.5 0 0 1 0, set lfo amplitude 0.9, set lfo frequency 2.7"


# The server needs a moment for each: what goes to a voice is done later than what does not.
_APART_MS = 400


def _two_presets() -> Patch:
    """Return the subpatch that fills the rack, and stores it twice."""
    p = Patch(1040, 580)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t b b b b b")
    p.comment(5, 0, "bang")
    p.comment(12, 1, "each is done before the next")
    p.chain(inlet, order)
    steps = (
        ("store 2 wild", "bank"),
        (_WILD, "rack"),
        ("store 1 calm", "bank"),
        (_CALM, "rack"),
        ("add offset, add lfo", "rack"),
    )
    for outlet, (words, name) in enumerate(steps):
        column, row = 2 * outlet, 18 - 4 * outlet
        wait = p.obj(column, row, f"delay {_APART_MS * (4 - outlet)}")
        p.cord(order, outlet, wait)
        p.chain(wait, p.msg(column, row + 1, words), p.obj(column, row + 2.5, f"s $0-to-{name}"))
    p.chain(p.obj(60, 0, "r $0-to-rack"), p.obj(60, 1, "latent.rack lead"))
    p.chain(p.obj(60, 3, "r $0-to-bank"), p.obj(60, 4, "latent.bank"))
    return p


def _footswitch() -> Patch:
    """Return the subpatch that makes of the space bar, or a pedal, the message ``next 2000``."""
    p = Patch(420, 220)
    one, other = p.obj(0, 1, "sel 32"), p.obj(18, 1, "sel 127")
    p.chain(p.obj(0, 0, "key"), one)
    p.chain(p.obj(18, 0, "ctlin 64"), other)
    words = p.msg(0, 4, "next 2000")
    p.chain(one, words, p.obj(0, 5, "latent.bank"))
    p.cord(other, 0, words)
    return p
