"""Help patches of the objects that speak with the server; all end with something to hear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bridge.osc.spec import DEFAULT_PORT

from .connection import DEFAULT_HOST
from .example import example_name
from .helpframe import dsp_switch, footer, framed, status_bar, step, switch
from .objects import Reference
from .pd import Box, Patch, outlet_columns

SERVE = "latent-bridge serve"
_FACTORY_DIMS = 8
_TEXT, _STEP = 31, 28
_VOICE = "latent.voice lead"


@dataclass(frozen=True)
class _Click:
    """A message to click on, what it does, and its step (0: none)."""

    message: str
    text: str
    step: int = 0
    is_right: bool = False


def bridge_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``server``."""
    p = framed(reference)
    name = reference.name
    p.comment(0, 8, "start the server in a terminal")
    step(p, _STEP, 8, 1)
    if name.endswith("~"):
        _signal_send_help(p, reference)
    else:
        _EXAMPLES[name](p)
    if name != "latent.slot":
        p.comment(_TEXT, 8, SERVE)
    footer(p, reference)
    return p


_CONNECT = (_Click("connect", "open the socket", 2),)
_NEW = _Click("new factory", "make a voice", 3)
_GAIN = _Click("gain 0.5", "half as loud", 4)
# About -23 dBFS (RMS) each before the gain: nobody is startled.
_SOUNDS = (
    _Click("-0.2 -1 1 0 1 0 1 0", "a sound that lasts", 5),
    _Click("-0.2 0 0 0 0 0 0 0", "another one"),
)
_STOP = _Click("stop", "silence", 6)
_FREE = _Click("free", "end the voice", 7)


def _bridge_help(p: Patch) -> None:
    clicks = (
        _Click("connect", "open the socket - a bang does it too", 2),
        _Click("status", "how is the server? (see the console)"),
        _Click("models", "which models are there?"),
        _Click("model factory", "what is this one?"),
        _Click("voices", "which voices are there?"),
        _Click("slots", "which slots are there?"),
        _Click("send /voice/info lead", "any OSC message"),
        _Click("disconnect", "close the socket"),
    )
    bridge, row = _bridge(p, 9, clicks)
    p.chain(bridge, p.sub(0, row - 2.5, "print-answers", _print_answers()))
    pair = (*_right(_NEW, _GAIN), *_SOUNDS, *_right(_STOP, _FREE))
    _pair(p, row, ("latent.send lead", _VOICE), pair)


def _voice_help(p: Patch) -> None:
    _, row = _bridge(p, 9, _CONNECT)
    clicks = (
        _NEW,
        _Click("gain 0.5 500", "half as loud, within 500 ms", 4),
        *_right(*_SOUNDS),
        _Click("record", "record the frames that it decodes"),
        _Click("stoprecord take", "they are the slot take now"),
        _Click("gain 1", "as it is decoded"),
        _Click("enable 0", "pause, silent and without work"),
        _Click("enable 1", "go on"),
        _Click("info", "how is it?"),
        _STOP,
        _FREE,
    )
    _pair(p, row, (_VOICE, "latent.send lead"), clicks, 16)


def _slot_help(p: Patch) -> None:
    p.comment(_TEXT, 8, "type this:")
    p.sub(48, 8, "command", _serve_here())
    status_bar(p, (0, 9), "serve", f"{SERVE} --latents FOLDER-OF-THIS-PATCH")
    _, row = _bridge(p, 10.5, _CONNECT)
    clicks = (
        *_right(_NEW, _GAIN),
        _Click(f"load {example_name(_FACTORY_DIMS)}", "read a song", 5),
        _Click("play", "the voice plays it", 6),
        _Click("seek 40", "go to frame 40"),
        _Click("loop 1", "round and round"),
        _Click("speed -0.5", "backwards, half as fast"),
        _Click("speed 1", "as written"),
        _Click("info", "frames, dims, seconds"),
        _Click("stop", "stop it", 7),
        *_right(replace(_FREE, step=8)),
    )
    _pair(p, row, ("latent.slot song lead", _VOICE), clicks)


def _send_help(p: Patch) -> None:
    _, row = _bridge(p, 9, _CONNECT)
    clicks = (
        *_right(_NEW, _GAIN),
        *_SOUNDS,
        _Click("", "ten frames a second, at random", 6),
        _Click("", ""),
        _Click("stream", "play all frames, in order - then click 8", 7),
        _Click("live", "play the newest, hold it - then click 8"),
        _Click("start", "a stream begins with number 0"),
        *_right(
            _Click("stop", "silence - the next frame begins anew", 8),
            replace(_FREE, step=9),
        ),
    )
    sender = _pair(p, row, ("latent.send lead live", _VOICE), clicks)
    toggle, walk = switch(p, (2, row + 4)), p.sub(2, row + 5, "random", _random_frames())
    p.chain(toggle, walk, sender)


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
    model = "factory" if fits else f"identity:{n_dims}:2048:44100:1"
    clicks = (
        _Click(f"new {model}", "make a voice" if fits else f"or your model of {n_dims} dims", 3),
        _GAIN,
        replace(_STOP, text="silence, when the player has stopped", step=0),
        replace(_FREE, step=0),
    )
    voice = _clicks(p, row, _VOICE, clicks)
    row += len(clicks)
    _show(p, (0, row + 1), voice, "voice")
    status_bar(p, (13, row + 1), "voice")
    dsp_switch(p, (0, row + 2.5), (_STEP, 5), _TEXT)
    songs = (
        _Click(f"open {example_name(n_dims)}", "open a song", 6),
        _Click("start", "play it", 7),
        _Click("stop", "stop it - the voice holds the frame", 8),
    )
    player = _clicks(p, row + 5.5, f"latent.play{n_dims}~ 2048 44100", songs)
    sender = p.obj(0, row + 10.5, f"{reference.name} lead stream")
    for number in range(n_dims + 1):
        p.cord(player, number, sender, number)
    _show(p, (0, row + 11.5), sender, "send")
    status_bar(p, (13, row + 11.5), "send")


def _right(*clicks: _Click) -> tuple[_Click, ...]:
    """Return messages for the object on the right."""
    return tuple(replace(click, is_right=True) for click in clicks)


def _bridge(p: Patch, row: float, clicks: Sequence[_Click]) -> tuple[Box, float]:
    """Add the bridge with its messages and status; return it and the row below."""
    text = f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}"
    box = _clicks(p, row, text, clicks)
    below = row + len(clicks) + 1
    _show(p, (outlet_columns(0, text, 2)[1], below), box, "bridge", 1)
    status_bar(p, (0, below + 1), "bridge")
    return box, below + 2.5


def _pair(
    p: Patch, row: float, texts: tuple[str, str], clicks: Sequence[_Click], column: int = 18
) -> Box:
    """Add two objects, the right one at `column`, with messages and status; return the left."""
    boxes = _clicks(p, row, texts[0], clicks), p.obj(column, row + len(clicks), texts[1])
    right = [number for number, click in enumerate(clicks) if click.is_right]
    for place, number in enumerate(right):
        message = p.msg(column + place, row + number, clicks[number].message)
        p.cord(message, 0, boxes[1])
    below = row + len(clicks) + 1
    for number, (box, text) in enumerate(zip(boxes, texts, strict=True)):
        name = text.split()[0].partition(".")[2]
        _show(p, (column * number, below), box, name)
        p.comment(0, below + 1 + number, f"{name}:")
        status_bar(p, (6, below + 1 + number), name)
    return boxes[0]


def _clicks(p: Patch, row: float, text: str, clicks: Sequence[_Click]) -> Box:
    """Add what clicks do, the left messages as a staircase, and their object below."""
    box = p.obj(0, row + len(clicks), text)
    place = 0
    for number, click in enumerate(clicks):
        if not click.is_right:
            if click.message:
                p.cord(p.msg(place, row + number, click.message), 0, box)
            place += 1
        if click.text:
            p.comment(_TEXT, row + number, click.text)
        if click.step:
            step(p, _STEP, row + number, click.step)
    return box


def _show(p: Patch, at: tuple[float, float], source: Box, name: str, outlet: int = 0) -> None:
    """Add what shows the status of an object on the bar of this name."""
    p.cord(source, outlet, p.obj(*at, f"_latent.show $0-{name}"))


def _print_answers() -> Patch:
    """Return the subpatch that prints all but the meters, which would bury the rest."""
    p = Patch(480, 280)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - answers and events")
    voice, meter = p.obj(0, 1, "route voice"), p.obj(0, 2, "route meter")
    again, answers = p.obj(6, 3.5, "list prepend voice"), p.obj(24, 6, "print answers")
    other = p.obj(24, 2, "t a")
    p.chain(inlet, voice, meter)
    p.cord(voice, 1, other)
    p.chain(other, answers)
    p.cord(meter, 1, again)
    p.chain(again, p.obj(6, 4.5, "list trim"), answers)
    return p


def _serve_here() -> Patch:
    """Return the subpatch that shows the command for the folder of this patch."""
    p = Patch(520, 240)
    load = p.obj(0, 0, "loadbang")
    where, quoted = p.obj(0, 2, "pdcontrol"), p.obj(0, 3, 'makefilename "%s"')
    command = p.obj(0, 4, f"list prepend {SERVE} --latents")
    p.chain(load, p.msg(0, 1, "dir"), where, quoted, command)
    p.chain(command, p.obj(0, 5, "list trim"), p.obj(0, 6, "_latent.show $0-serve"))
    return p


def _random_frames() -> Patch:
    """Return the subpatch that walks at random through the factory model's dims."""
    p = Patch(1120, 320)
    switch = p.obj(0, 0, "inlet")
    p.comment(5, 0, "0 or 1")
    beat = p.obj(0, 1, "metro 100")
    order = p.obj(0, 2, " ".join(["t", *"b" * _FACTORY_DIMS]))
    frame = p.obj(0, 7, " ".join(["pack", *"f" * _FACTORY_DIMS]))
    p.chain(switch, beat, order)
    for dim in range(_FACTORY_DIMS):
        number = p.obj(11 * dim, 4, "random 2001")
        value = p.obj(11 * dim, 5, f"expr $f1/2000-{1 if dim == 0 else 0.5}")
        p.cord(order, dim, number)
        p.chain(number, value)
        p.cord(value, 0, frame, dim)
    p.chain(frame, p.obj(0, 9, "outlet"))
    p.comment(6, 9, "list - a frame of values from -0.5 to 0.5, not loud")
    return p
