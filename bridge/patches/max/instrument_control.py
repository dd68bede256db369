"""Presets and MIDI of the instrument, and its connection to the server."""

from __future__ import annotations

from .helpparts import object_box
from .instrument_panel import STATUS, TO, VOICE, Panel
from .patch import MaxPatch
from .ports import Ports

CONTROL_PX, SERVER_PX = (1170, 150), (405, 165)
SCRIPT = "latent.instrument.js"
# What a controller can move, as the script knows it.
TARGETS = (
    "offset",
    "amplitude",
    "frequency",
    "noise",
    "jam",
    "input",
    "level",
    "pan",
    "grain",
    "morph",
)
_N_SLOTS, _FRAMES = 64, 20
_HELP = (
    "Push in user mode is plain MIDI: its encoders are 71 to 79 (switch to steps), its pads "
    "recall presets. Pedals: controller 64 is next, 65 previous, both together store. Learn: "
    "choose what, and which dim or decoder, click, and move a controller; it is saved with the "
    "presets."
)
_FIRST = (
    "1  Type latent-bridge serve in a terminal, and click connect.  2  Switch the sound on at the "
    "right below: it is the clock.  3  Move a fader, or open and start a song.  Voices of the "
    "server sound from there: their levels, pans, compressor and limiter are set from here. For "
    "nn~ open a decoder of this patch and type mcs.nn~ over its box: then it goes through here."
)


def control() -> MaxPatch:
    """Return presets and MIDI: widgets, controllers and notes speak to one script."""
    panel = Panel("presets", *CONTROL_PX)
    p = panel.p
    script = p.obj(0, 8, f"js {SCRIPT}", Ports(1, ("", "", ""), ("control",)))
    p.chain(p.obj(0, 6, f"r {TO}"), script)
    box = object_box(p, 0, 10, f"latent.presets {VOICE}")
    p.chain(script, box, both := p.obj(0, 11.5, "t l l"))
    # When something is done, the script asks all parts to show what is.
    p.chain(both, p.obj(0, 13, "route done"), p.obj(0, 14, "prepend done"), p.obj(0, 15, f"s {TO}"))
    word, shown = p.obj(10, 13, "prepend set"), p.ui(10, 15, "message", (240, 22), text="")
    p.cord(both, 1, word)
    p.chain(word, shown)
    p.cord(script, 1, p.outlet(14, 10, "(messages) part, message"), 0)
    p.cord(script, 2, p.obj(18, 9, f"s {STATUS}"))
    p.show(shown, (9, 120, 300, 20))
    panel.number("slot", (12, 45), (1, _N_SLOTS), 1, whole=True)
    panel.number("frames", (66, 45), (0, 100000), _FRAMES, whole=True)
    panel.button("store", (9, 70, 48, 20), "store")
    panel.button("recall", (63, 70, 48, 20), "recall")
    panel.button("previous", (9, 95, 48, 20), "previous")
    panel.button("next", (63, 95, 48, 20), "next")
    panel.number("from", (141, 45), (1, _N_SLOTS), 1, whole=True)
    panel.number("to", (252, 45), (1, _N_SLOTS), 2, whole=True)
    panel.slider("morph", (141, 78, 156, 30))
    panel.file("load ...", (324, 45, 66, 20), "opendialog", "load")
    panel.file("save ...", (324, 70, 66, 20), "savedialog", "save")
    _midi(panel)
    return p


def _midi(panel: Panel) -> None:
    """Add what learns controllers, and what hears them."""
    p = panel.p
    panel.heading("MIDI", (420, 2))
    panel.menu("target", (424, 45), TARGETS, 90)
    panel.number("number", (526, 45), (0, 7), 0, whole=True)
    panel.button("learn", (583, 42, 60, 20), "learn")
    panel.button("forget", (649, 42, 60, 20), "forget")
    panel.toggle("relative", (424, 90), "steps")
    panel.label(_HELP, (480, 72), (675, 48))
    # Of a controller the number comes before its value, of a note the velocity before its pitch.
    for name, word in (("ctlin", "cc"), ("notein", "note")):
        column = panel.column(10)
        heard, pair = p.obj(column, 0, name), p.obj(column, 2, "pack 0 0")
        p.chain(heard, pair, p.obj(column, 4, f"prepend {word}"), p.obj(column, 5, f"s {TO}"))
        p.cord(heard, 1, pair, 1)


def server() -> MaxPatch:
    """Return the connection, and what to do first."""
    panel = Panel("server", *SERVER_PX)
    p = panel.p
    panel.object((0, 6), "latent.bridge")
    panel.button("connect", (9, 30, 75, 20), "connect")
    panel.button("disconnect", (90, 30, 75, 20), "disconnect")
    word, shown = p.obj(20, 10, "prepend set"), p.ui(20, 12, "message", (200, 22), text="")
    p.chain(p.obj(20, 9, f"r {STATUS}"), word, shown)
    p.show(shown, (174, 30, 222, 20))
    panel.label(_FIRST, (6, 57), (393, 102))
    return p
