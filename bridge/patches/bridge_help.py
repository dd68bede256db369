"""Help patches of the objects that speak with the server; all end with something to hear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bridge.osc.spec import DEFAULT_PORT

from .connection import DEFAULT_HOST
from .example import example_name
from .helpframe import dsp_switch, footer, framed, step
from .pd import Box, Patch, outlet_columns
from .reference import Reference
from .sampler import ACCENT, INK

SERVE = "latent-bridge serve"
_FACTORY_DIMS = 8
_TEXT, _STEP = 31, 28


@dataclass(frozen=True)
class _Click:
    """A message to click on, what it does, and its step (0: none)."""

    message: str
    text: str
    step: int = 0


def bridge_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of `bridge_reference.bridge_references`."""
    p = framed(reference)
    name = reference.name
    folder = " --latents FOLDER" if name == "latent.slot" else ""
    p.comment(0, 8, "start the server in a terminal")
    step(p, _STEP, 8, 1)
    p.comment(_TEXT, 8, f"{SERVE}{folder}")
    if name.endswith("~"):
        _signal_send_help(p, reference)
    else:
        _EXAMPLES[name](p)
    footer(p, reference)
    return p


_CONNECT = (_Click("connect", "open the socket", 2),)
_NEW = (_Click("new factory", "make a voice", 3),)
_HEAR = (
    _Click("1 -1 1 0 1 0 1 0", "a sound that lasts", 4),
    _Click("0 0 0 0 0 0 0 0", "another one"),
)


def _bridge_help(p: Patch) -> None:
    clicks = (
        _Click("connect", "open the socket - a bang does it too", 2),
        _Click("status", "how is the server?"),
        _Click("models", "which models are there?"),
        _Click("model factory", "what is this one?"),
        _Click("voices", "which voices are there?"),
        _Click("slots", "which slots are there?"),
        _Click("send /voice/info lead", "any OSC message"),
        _Click("disconnect", "close the socket"),
    )
    bridge, row = _bridge(p, 9, clicks)
    p.cord(bridge, 0, p.obj(0, row - 2.5, "print answers"))
    _, row = _object(p, row, "latent.voice lead", _NEW)
    _object(p, row, "latent.send lead", _HEAR)


def _voice_help(p: Patch) -> None:
    _, row = _bridge(p, 9, _CONNECT)
    clicks = (
        *_NEW,
        _Click("gain 0.2 500", "softer, within 500 ms"),
        _Click("gain 1", "as it is decoded"),
        _Click("enable 0", "pause, silent and without work"),
        _Click("enable 1", "go on"),
        _Click("record", "record the frames that it decodes"),
        _Click("stoprecord take", "they are the slot take now"),
        _Click("free", "end it"),
    )
    _, row = _object(p, row, "latent.voice lead", clicks)
    _object(p, row, "latent.send lead", _HEAR)


def _slot_help(p: Patch) -> None:
    p.comment(_TEXT, 9, "FOLDER is the one of this patch")
    _, row = _bridge(p, 10, _CONNECT)
    _, row = _object(p, row, "latent.voice lead", _NEW)
    clicks = (
        _Click(f"load {example_name(_FACTORY_DIMS)}", "read a song", 4),
        _Click("play", "the voice plays it", 5),
        _Click("seek 40", "go to frame 40"),
        _Click("loop 1", "round and round"),
        _Click("speed -0.5", "backwards, half as fast"),
        _Click("speed 1", "as written"),
        _Click("stop", "stop it"),
        _Click("info", "frames, dims, seconds"),
    )
    _object(p, row, "latent.slot song lead", clicks)


def _send_help(p: Patch) -> None:
    _, row = _bridge(p, 9, _CONNECT)
    _, row = _object(p, row, "latent.voice lead", _NEW)
    clicks = (
        *_HEAR,
        _Click("live", "the newest frame is played, and held"),
        _Click("stream", "all frames are played, in order"),
        _Click("start", "a stream begins with number 0"),
    )
    box, _ = _object(p, row, "latent.send lead live", clicks, room=2)
    below = row + len(clicks)
    switch = f"tgl 18 0 empty empty empty 0 -8 0 12 #fcfcfc {ACCENT} {INK} 0 1"
    walk = p.sub(5, below + 1, "random", _random_frames())
    p.chain(p.obj(5, below, switch), walk, box)
    p.comment(_TEXT, below, "ten frames a second, at random")
    step(p, _STEP, below, 5)


_EXAMPLES = {
    "latent.bridge": _bridge_help,
    "latent.voice": _voice_help,
    "latent.slot": _slot_help,
    "latent.send": _send_help,
}


def _signal_send_help(p: Patch, reference: Reference) -> None:
    n_dims = reference.n_dims
    _, row = _bridge(p, 9, _CONNECT)
    fits = n_dims == _FACTORY_DIMS
    model = "factory" if fits else f"identity:{n_dims}:2048:44100"
    text = "make a voice" if fits else f"or a model of {n_dims} dims"
    _, row = _object(p, row, "latent.voice lead", (_Click(f"new {model}", text, 3),))
    clicks = (
        _Click(f"open {example_name(n_dims)}", "open a song", 5),
        _Click("start", "play it", 6),
    )
    player = _clicks(p, row, f"latent.play{n_dims}~ 2048 44100", clicks)
    dsp_switch(p, row + 3, 4)
    sender = p.obj(0, row + 5, f"{reference.name} lead stream")
    for number in range(n_dims + 1):
        p.cord(player, number, sender, number)
    _show(p, (0, row + 6), sender, 0)


def _bridge(p: Patch, row: float, clicks: Sequence[_Click]) -> tuple[Box, float]:
    """Add the bridge with its messages and status line; return it and the row below."""
    text = f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}"
    box = _clicks(p, row, text, clicks)
    below = row + len(clicks) + 1
    _show(p, (outlet_columns(0, text, 2)[1], below), box, 1)
    return box, below + 2.5


def _object(
    p: Patch, row: float, text: str, clicks: Sequence[_Click], room: int = 0
) -> tuple[Box, float]:
    """Add an object with its messages and status line; return it and the row below."""
    box = _clicks(p, row, text, clicks, room)
    below = row + len(clicks) + room + 1
    _show(p, (0, below), box, 0)
    return box, below + 2.5


def _clicks(p: Patch, row: float, text: str, clicks: Sequence[_Click], room: int = 0) -> Box:
    """Add messages as a staircase, what they do beside them, and their object below."""
    box = p.obj(0, row + len(clicks) + room, text)
    for number, click in enumerate(clicks):
        p.cord(p.msg(number, row + number, click.message), 0, box)
        p.comment(_TEXT, row + number, click.text)
        if click.step:
            step(p, _STEP, row + number, click.step)
    return box


def _show(p: Patch, at: tuple[float, float], source: Box, outlet: int) -> None:
    """Add a message box that shows the last status."""
    column, row = at
    show = p.sub(column, row, "show", _last_status())
    p.cord(source, outlet, show)
    p.chain(show, p.msg(column, row + 1, "status"))


def _last_status() -> Patch:
    p = Patch(420, 220)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - status")
    meter, words = p.obj(0, 1, "route meter"), p.obj(7, 3, "list prepend set")
    p.comment(10, 1, "comes ten times a second")
    out = p.obj(7, 5, "outlet")
    p.comment(12, 5, "message - set the text of a box")
    p.chain(inlet, meter)
    p.cord(meter, 1, words)
    p.chain(words, p.obj(7, 4, "list trim"), out)
    return p


def _random_frames() -> Patch:
    """Return the subpatch that walks at random through the factory model's dims."""
    p = Patch(1000, 320)
    switch = p.obj(0, 0, "inlet")
    p.comment(5, 0, "0 or 1")
    beat = p.obj(0, 1, "metro 100")
    order = p.obj(0, 2, " ".join(["t", *"b" * _FACTORY_DIMS]))
    frame = p.obj(0, 7, " ".join(["pack", *"f" * _FACTORY_DIMS]))
    p.chain(switch, beat, order)
    for dim in range(_FACTORY_DIMS):
        number = p.obj(10 * dim, 4, "random 2001")
        value = p.obj(10 * dim, 5, "expr $f1/1000-1")
        p.cord(order, dim, number)
        p.chain(number, value)
        p.cord(value, 0, frame, dim)
    p.chain(frame, p.obj(0, 9, "outlet"))
    p.comment(6, 9, "list - a frame of values from -1 to 1")
    return p
