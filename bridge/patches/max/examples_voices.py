"""The examples of the Max package with makers: four voices, presets, any number of dims."""

from __future__ import annotations

from bridge.patches.clicks import Click

from .examples_frame import (
    FREE,
    NEW,
    RATE,
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
from .helpparts import Part, add_part, object_box
from .patch import MaxPatch

VOICES = ("one", "two", "three", "four")
# The footswitch of most keyboards.
_PEDAL = 64
_N_ANY = 16


def four_voices(summary: str) -> MaxPatch:
    """Return the example in which one movement goes into four voices, each with its own noise."""
    text = (
        "One sum of an offset and waves plays four voices of the server. Each has noise of its "
        "own, with its own seed, so that they move together and never sound the same. All dims "
        "are in one cord; pan and gain are the server's."
    )
    p, row = example("four-voices", summary, text)
    row = server(p, row)
    for number, name in enumerate(VOICES):
        pan = round(-0.75 + 0.5 * number, 2)
        at = (9.5 * number, row)
        message = p.msg(*at, f"new factory, pan {pan:g}, gain 0.5")
        p.chain(message, object_box(p, 9.5 * number, row + 1, f"latent.voice {name}"))
    return p
