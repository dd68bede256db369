"""The four decoders of the instrument, and what their sum goes through.

What sounds where: voices of the server sound from there, and never come through Max; their level
and pan, compressor, limiter and equaliser are the server's. nn~ sounds in Max and goes through the
boxes here. So each dial is said to both.
"""

from __future__ import annotations

from .helpparts import object_box
from .instrument_panel import N_DIMS, RATE, STATUS, TO, VOICE, Panel, live
from .patch import MaxBox, MaxPatch

STRIP_PX, MASTER_PX = (180, 165), (390, 165)
# Their voices in the server.
VOICES = ("one", "two", "three", "four")
_VOICE, _DECODER, _THERE = "#0-voice", "#0-decoder", "#0-there"
_MOST_NOISE, _LEVEL = 3.0, 0.7
_CEILING_DB = -1.0
_PANS = (-0.75, -0.25, 0.25, 0.75)


def strip(number: int) -> MaxPatch:
    """Return a decoder with its noise, level and pan.

    Each has a file of its own, so that nn~ can be typed into one of them and saved.

    Parameters
    ----------
    number : int
        Which of `VOICES`, from 0.
    """
    voice = VOICES[number]
    panel = Panel(f"decoder {voice}", *STRIP_PX)
    p = panel.p
    noise = panel.object((0, 5), f"latent.noise.mc~ {N_DIMS} {RATE} {VOICE} noise-{voice}")
    # Another seed for each: they move together, and none sounds as another.
    p.chain(p.obj(20, 1, f"loadmess seed {number + 1}"), p.obj(20, 2, f"s {TO}"))
    total = p.obj(0, 9, "mc.+~")
    p.chain(noise, total)
    p.cord(p.inlet(29, 7.5, "(multichannel signal) the sum of all sources"), 0, total, 1)
    decoder = object_box(p, 0, 11, f"latent.decode.mc~ {N_DIMS} factory decode 2048 {voice}")
    p.chain(total, decoder)
    p.cord(p.obj(24, 9.5, f"r {_DECODER}"), 0, decoder)
    p.comment(22, 11, "or type mcs.nn~ YOUR-MODEL decode 1 2048", 60)
    _there(p, decoder)
    _pan(p, decoder, _PANS[number])
    _told(p, voice)
    panel.dial("amplitude", (9, 36), (0, _MOST_NOISE), 0, "noise")
    panel.number("seed", (63, 114), (0, 999999), number + 1, whole=True)
    panel.dial("gain", (63, 36), (0, 1), _LEVEL, "level", _VOICE, _THERE)
    panel.dial("pan", (117, 36), (-1, 1), _PANS[number], "pan", _VOICE, _THERE)
    panel.button("again", (9, 96, 45, 20), "reload", _DECODER)
    panel.button("end", (9, 126, 45, 20), "free", _DECODER)
    return p


def _pan(p: MaxPatch, decoder: MaxBox, pan: float) -> None:
    """Add level and pan of what sounds in Max, with constant power, and a meter."""
    which = p.obj(16, 14, "route gain pan")
    values, both = p.obj(16, 15, "join 2 @triggers 0 1"), p.obj(16, 16, "t l l")
    p.chain(p.obj(16, 12.5, f"r {_VOICE}"), which, values, both)
    for n, first in enumerate((f"loadmess gain {_LEVEL}", f"loadmess pan {pan:g}")):
        p.cord(p.obj(24 + 10 * n, 12.5 + n / 2, first), 0, which)
    p.cord(which, 1, values, 1)
    for side, (name, wave) in enumerate((("left", "cos"), ("right", "sin"))):
        column = 16 + 26 * side
        gain = p.obj(column, 18, f"expr $f1 * {wave}(($f2 + 1.) * 0.785398)")
        ramp = p.obj(column, 19, "pack 0. 20."), p.obj(column, 20, "line~ 0.")
        p.cord(both, side, gain)
        p.chain(gain, *ramp)
        level = p.obj(7 * side, 22, "*~ 0.")
        p.cord(decoder, 0, level)
        p.cord(ramp[1], 0, level, 1)
        p.chain(level, p.outlet(7 * side, 26, f"(signal) {name}", "signal"))
    meter = p.ui(16, 24, "live.meter~", (15, 75))
    p.cord(level, 0, meter)
    p.show(meter, (150, 96, 12, 60))


def _there(p: MaxPatch, decoder: MaxBox) -> None:
    """Ask the dials for level and pan when the server has made the voice."""
    p.cord(decoder, 2, p.obj(7, 12.5, "s #0-said"))
    texts = ("r #0-said", "route done", "route new", "t b", f"s {_THERE}")
    p.chain(*(p.obj(84, 12 + row, text) for row, text in enumerate(texts)))


def _told(p: MaxPatch, voice: str) -> None:
    """Add the inlet for messages; dials show what is said there, and the server hears it."""
    told = p.inlet(46, 11.5, "(messages) noise V, gain V, pan V, dump")
    which, noise = p.obj(46, 13, "route noise dump"), p.obj(46, 14, "prepend amplitude")
    p.chain(told, which, noise, p.obj(46, 15, f"s {TO}"))
    dump = p.msg(56, 14, "dump")
    p.cord(which, 1, dump)
    p.chain(dump, p.obj(56, 15, f"s {TO}"))
    rest = p.obj(66, 14, "t l l")
    p.cord(which, 2, rest)
    p.chain(rest, p.obj(66, 16, f"s {_VOICE}"))
    p.cord(rest, 1, p.obj(74, 15, f"s {STATUS}"))
    p.chain(p.obj(66, 18, f"r {_VOICE}"), object_box(p, 66, 19, f"latent.voice {voice}"))


def master() -> MaxPatch:
    """Return compressor, limiter, equaliser, volume and switch; argument: name of the feedback."""
    panel = Panel("compressor, limiter, equaliser, volume", *MASTER_PX)
    p = panel.p
    sides = [p.inlet(8 * side, 0, f"(signal) {'right' if side else 'left'}") for side in range(2)]
    compressor, limiter = p.obj(0, 4, "omx.comp~"), p.obj(0, 8, f"limi~ 2 @threshold {_CEILING_DB}")
    filters = p.obj(0, 13, "cascade~"), p.obj(8, 13, "cascade~")
    volume, switch = (
        p.ui(0, 15, "live.gain~", (45, 120), **_gain()),
        p.ui(0, 22, "ezdac~", (45, 45)),
    )
    for side in range(2):
        p.cord(sides[side], 0, compressor, side)
        p.cord(compressor, side, limiter, side)
        p.cord(limiter, side, filters[side])
        p.cord(filters[side], 0, volume, side)
        # An equaliser behind a limiter may be above it again.
        clip = p.obj(8 * side, 20, "clip~ -1. 1.")
        p.cord(volume, side, clip)
        p.cord(clip, 0, switch, side)
    back = p.obj(16, 18, "*~ 0.5")
    for side in range(2):
        p.cord(filters[side], 0, back)
    p.chain(back, p.obj(16, 19, "send~ #1"))
    p.comment(16, 20, "feedback, to the encoder", 40)
    _filters(panel, filters)
    p.show(volume, (306, 24, 45, 132))
    p.show(switch, (351, 117, 36, 36))
    panel.toggle("on", (12, 45), "comp", to="#0-comp")
    panel.number("ratio", (54, 45), (1, 20), 3, to="#0-comp")
    panel.dial("ceiling", (9, 84), (-24, 0), _CEILING_DB, "limit", "#0-limit")
    p.chain(p.obj(16, 1, "r #0-in-max"), compressor)
    p.chain(p.obj(24, 1, "loadmess bypass 1"), p.obj(24, 2, "s #0-in-max"))
    p.chain(
        p.obj(16, 5, "r #0-limit"),
        p.obj(16, 6, "route ceiling"),
        p.obj(16, 7, "prepend threshold"),
        limiter,
    )
    _server(panel)
    return p


def _gain() -> dict[str, object]:
    """Return the keys of the volume, in dB; low at first."""
    keys = live("volume", (-70, 6), -12)
    return {**keys, "orientation": 0, "channels": 2}


def _filters(panel: Panel, filters: tuple[MaxBox, MaxBox]) -> None:
    """Add the graph of the equaliser; flat until it is moved."""
    p, column = panel.p, panel.column(14)
    graph = p.ui(column, 8, "filtergraph~", (180, 105), nfilters=3)
    p.show(graph, (105, 36, 195, 114))
    p.chain(p.obj(column, 6, "loadbang"), p.msg(column, 7, "flat"), graph)
    both = p.obj(column, 12, "t l l")
    p.chain(graph, both, p.obj(column, 14, "s #0-left"))
    p.cord(both, 1, p.obj(column + 7, 13, "s #0-right"))
    for side, (name, filter) in enumerate(zip(("left", "right"), filters, strict=True)):
        p.chain(p.obj(18 + 8 * side, 10 + side / 2, f"r #0-{name}"), filter)


def _server(panel: Panel) -> None:
    """Add what the dials say here, and to the master chain of the server; it has no graph."""
    p = panel.p
    for boxes in _SAID:
        column = panel.column(16)
        p.chain(*(p.obj(column, 1 + row, text) for row, text in enumerate(boxes)))
    column = panel.column()
    p.chain(p.obj(column, 1, "r #0-server"), object_box(p, column, 2, "latent.master"))


_SAID = (
    ("r #0-comp", "route on", "== 0", "prepend bypass", "s #0-in-max"),
    ("r #0-comp", "route ratio", "prepend ratio", "s #0-in-max"),
    ("r #0-comp", "route on", "prepend set compressor.on", "s #0-server"),
    ("r #0-comp", "route ratio", "prepend set compressor.ratio", "s #0-server"),
    ("r #0-limit", "route ceiling", "prepend set limiter.ceiling", "s #0-server"),
)
