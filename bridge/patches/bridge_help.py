"""Help patches of the objects that speak with the server; all end with something to hear."""

from __future__ import annotations

from dataclasses import replace

from bridge.osc.spec import DEFAULT_PORT

from .connection import DEFAULT_HOST
from .example import example_name
from .helpclicks import (
    STEP_COLUMN,
    TEXT_COLUMN,
    Click,
    add_bridge,
    add_clicks,
    add_one,
    add_pair,
    add_show,
    on_right,
)
from .helpframe import dsp_switch, footer, framed, status_bar, step, switch
from .objects import Reference
from .pd import Patch, outlet_columns

SERVE = "latent-bridge serve"
_FACTORY_DIMS = 8
_VOICE = "latent.voice lead"


def bridge_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``server``."""
    p = framed(reference)
    name = reference.name
    if name.startswith("latent.view"):
        p.comment(0, 8, f"{SERVE} is only needed to send frames to it, too")
    else:
        p.comment(0, 8, "start the server in a terminal")
        step(p, STEP_COLUMN, 8, 1)
    if name.startswith("latent.send") and name.endswith("~"):
        _signal_send_help(p, reference)
    elif name.startswith("latent.view"):
        _view_help(p, reference)
    elif name.startswith("latent.decode"):
        _decode_help(p, reference)
    else:
        _EXAMPLES[name](p)
    if name not in ("latent.slot", "latent.encode~") and not name.startswith("latent.view"):
        p.comment(TEXT_COLUMN, 8, SERVE)
    footer(p, reference)
    return p


_CONNECT = (Click("connect", "open the socket", 2),)
_NEW = Click("new factory", "make a voice", 3)
_GAIN = Click("gain 0.5", "half as loud", 4)
# About -23 dBFS (RMS) each before the gain: nobody is startled.
_SOUNDS = (
    Click("-0.2 -1 1 0 1 0 1 0", "a sound that lasts", 5),
    Click("-0.2 0 0 0 0 0 0 0", "another one"),
)
_STOP = Click("stop", "silence", 6)
_FREE = Click("free", "end the voice", 7)


def _bridge_help(p: Patch) -> None:
    clicks = (
        Click("connect", "open the socket - a bang does it too", 2),
        Click("status", "how is the server? (see the console)"),
        Click("models", "which models are there?"),
        Click("model factory", "what is this one?"),
        Click("voices", "which voices are there?"),
        Click("slots", "which slots are there?"),
        Click("send /voice/info lead", "any OSC message"),
        Click("disconnect", "close the socket"),
    )
    bridge, row = add_bridge(p, 9, clicks)
    p.chain(bridge, p.sub(0, row - 2.5, "print-answers", _print_answers()))
    pair = (*on_right(_NEW, _GAIN), *_SOUNDS, *on_right(_STOP, _FREE))
    add_pair(p, row, ("latent.send lead", _VOICE), pair)


def _voice_help(p: Patch) -> None:
    _, row = add_bridge(p, 9, _CONNECT)
    clicks = (
        _NEW,
        Click("gain 0.5 500", "half as loud, within 500 ms", 4),
        *on_right(*_SOUNDS),
        Click("pan -1", "to the left"),
        Click("swap factory 500", "another model, faded to in 500 ms"),
        Click("record", "record the frames that it decodes"),
        Click("stoprecord take", "they are the slot take now"),
        Click("gain 1", "as it is decoded"),
        Click("enable 0", "pause, silent and without work"),
        Click("enable 1", "go on"),
        Click("info", "how is it?"),
        _STOP,
        _FREE,
    )
    add_pair(p, row, (_VOICE, "latent.send lead"), clicks, 16)


def _slot_help(p: Patch) -> None:
    p.comment(TEXT_COLUMN, 8, "type this:")
    p.sub(48, 8, "command", _serve_here())
    status_bar(p, (0, 9), "serve", f"{SERVE} --latents FOLDER-OF-THIS-PATCH")
    _, row = add_bridge(p, 10.5, _CONNECT)
    clicks = (
        *on_right(_NEW, _GAIN),
        Click(f"load {example_name(_FACTORY_DIMS)}", "read a song", 5),
        Click("play", "the voice plays it", 6),
        Click("seek 40", "go to frame 40"),
        Click("loop 1", "round and round"),
        Click("speed -0.5", "backwards, half as fast"),
        Click("speed 1", "as written"),
        Click("info", "frames, dims, seconds"),
        Click("stop", "stop it", 7),
        *on_right(replace(_FREE, step=8)),
    )
    add_pair(p, row, ("latent.slot song lead", _VOICE), clicks)


def _send_help(p: Patch) -> None:
    _, row = add_bridge(p, 9, _CONNECT)
    clicks = (
        *on_right(_NEW, _GAIN),
        *_SOUNDS,
        Click("", "ten frames a second, at random", 6),
        Click("", ""),
        Click("stream", "play all frames, in order - then click 8", 7),
        Click("live", "play the newest, hold it - then click 8"),
        Click("start", "a stream begins with number 0"),
        *on_right(
            Click("stop", "silence - the next frame begins anew", 8),
            replace(_FREE, step=9),
        ),
    )
    sender = add_pair(p, row, ("latent.send lead live", _VOICE), clicks)
    toggle, walk = switch(p, (2, row + 4)), p.sub(2, row + 5, "random", _random_frames())
    p.chain(toggle, walk, sender)


def _sounding_voice(p: Patch) -> float:
    """Add a voice that plays one frame, steps 2 to 5 and 7; return the row below."""
    _, row = add_bridge(p, 9, _CONNECT)
    clicks = (_NEW, _GAIN, *on_right(_SOUNDS[0]), _FREE)
    add_pair(p, row, (_VOICE, "latent.send lead"), clicks, 16)
    return row + len(clicks) + 4.5


def _rack_help(p: Patch) -> None:
    row = _sounding_voice(p)
    clicks = (
        Click("add lfo", "a stage that moves all dims", 6),
        Click("set lfo amplitude 0.5", "by as much", 7),
        Click("set lfo frequency 0.2", "once in five seconds"),
        Click("dim lfo amplitude 1 0", "dim 1 alone: not at all"),
        Click("bypass lfo 1", "as if it were not there - 0: again"),
        Click("stages", "which stages are there?"),
        Click("remove lfo", "away with it", 8),
    )
    add_one(p, row, "latent.rack lead", clicks)


def _bank_help(p: Patch) -> None:
    row = _sounding_voice(p)
    clicks = (
        *on_right(Click("add offset", "add a stage", 6)),
        Click("store 1 plain", "keep it: slot 1"),
        *on_right(Click("set offset offset 0.7", "")),
        Click("store 2 high", "another sound is slot 2", 7),
        Click("recall 1 2000", "slot 1, within 2 s", 8),
        Click("morph 1 2 0.5", "half way to slot 2"),
    )
    add_pair(p, row, ("latent.bank", "latent.rack lead"), clicks, 20)


def _master_help(p: Patch) -> None:
    row = _sounding_voice(p)
    clicks = (
        Click("set limiter.ceiling -30", "no sample is louder than -30 dB", 6),
        Click("set limiter.ceiling -0.1", "as it was", 7),
        Click("set eq.low_gain -12", "less bass", 8),
        Click("set eq.on 1", "with the equaliser - 0: without"),
        Click("set compressor.on 1", "the same for the compressor"),
        Click("get compressor.ratio", "how is it set?"),
        Click("settings", "how is everything set?"),
    )
    add_one(p, row, "latent.master", clicks)


def _encode_help(p: Patch) -> None:
    p.comment(TEXT_COLUMN, 8, f"{SERVE} --inputs 1")
    _, row = add_bridge(p, 9, (Click("connect", "open the socket - the voice is made", 2),))
    clicks = (
        Click("", "a tone, or adc~"),
        Click("hear 1 3", "dac~ 3 is the server's input 1", 3),
        *on_right(Click("new factory", "another voice, to hear something", 4)),
        Click("bus lead", "it plays what this one makes", 5),
        Click("bang", "how is it?"),
        Click("enable 0", "pause"),
        Click("enable 1", "go on"),
        Click("free", "end this voice", 7),
        *on_right(replace(_FREE, step=8, text="end the other one")),
    )
    encoder = add_pair(p, row + 2, ("latent.encode~ factory", _VOICE), clicks, 18)
    dsp_switch(p, (8, row - 0.5), (STEP_COLUMN, 6), TEXT_COLUMN)
    p.cord(p.obj(0, row + 2, "osc~ 220"), 0, encoder)


def _receive_help(p: Patch) -> None:
    row = _sounding_voice(p)
    heard = p.obj(0, row + 1, "latent.receive lead")
    p.cord(p.msg(0, row, "info"), 0, heard)
    p.comment(TEXT_COLUMN, row, "ask how it is - see the console")
    step(p, STEP_COLUMN, row, 6)
    texts = ("print state", "print peak", "print ended", "print info", "_latent.show $0-receive")
    columns = outlet_columns(0, "latent.receive lead", 5)
    for outlet, text in reversed(list(enumerate(texts))):
        p.cord(heard, outlet, p.obj(columns[outlet], row + 7 - outlet, text))
    p.comment(TEXT_COLUMN, row + 4, "peaks come while it plays")
    status_bar(p, (0, row + 8.5), "receive")


def _meter_help(p: Patch) -> None:
    row = _sounding_voice(p)
    shown = p.obj(0, row + 1.5, "latent.meter lead")
    p.cord(p.msg(0, row, "info"), 0, shown)
    p.comment(TEXT_COLUMN, row, "is there such a voice?")
    p.comment(TEXT_COLUMN, row + 2, "its level and state")
    step(p, STEP_COLUMN, row + 2, 6)
    p.chain(shown, p.number(0, row + 5))
    p.comment(9, row + 5, "dB")


def _view_help(p: Patch, reference: Reference) -> None:
    n_dims = reference.n_dims
    p.obj(0, 9, f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}")
    dsp_switch(p, (0, 10.5), (STEP_COLUMN, 1), TEXT_COLUMN)
    songs = (
        Click(f"open {example_name(n_dims)}", "open a song", 2),
        Click("start", "play it", 3),
        Click("stop", "stop it", 4),
    )
    player = add_clicks(p, 13, f"latent.play{n_dims}~ 2048 44100", songs)
    view = p.obj(0, 18.5, f"{reference.name} 2")
    for number in range(n_dims):
        p.cord(player, number, view, number)
    p.cord(p.obj(36, 17, "r $0-messages"), 0, view)
    p.comment(46, 17, "those below")
    clicks = (
        Click("range 1", "bars go from -1 to 1"),
        Click("rate 5", "look five times a second"),
    )
    add_clicks(p, 28.5, "s $0-messages", clicks)


_EXAMPLES = {
    "latent.receive": _receive_help,
    "latent.meter": _meter_help,
    "latent.encode~": _encode_help,
    "latent.rack": _rack_help,
    "latent.bank": _bank_help,
    "latent.master": _master_help,
    "latent.bridge": _bridge_help,
    "latent.voice": _voice_help,
    "latent.slot": _slot_help,
    "latent.send": _send_help,
}


def _signal_send_help(p: Patch, reference: Reference) -> None:
    n_dims = reference.n_dims
    _, row = add_bridge(p, 9, _CONNECT)
    fits = n_dims == _FACTORY_DIMS
    model = "factory" if fits else f"identity:{n_dims}:2048:44100:1"
    clicks = (
        Click(f"new {model}", "make a voice" if fits else f"or your model of {n_dims} dims", 3),
        _GAIN,
        replace(_STOP, text="silence, when the player has stopped", step=0),
        replace(_FREE, step=0),
    )
    voice = add_clicks(p, row, _VOICE, clicks)
    row += len(clicks)
    add_show(p, (0, row + 1), voice, "voice")
    status_bar(p, (13, row + 1), "voice")
    dsp_switch(p, (0, row + 2.5), (STEP_COLUMN, 5), TEXT_COLUMN)
    songs = (
        Click(f"open {example_name(n_dims)}", "open a song", 6),
        Click("start", "play it", 7),
        Click("stop", "stop it - the voice holds the frame", 8),
    )
    player = add_clicks(p, row + 5.5, f"latent.play{n_dims}~ 2048 44100", songs)
    sender = p.obj(0, row + 10.5, f"{reference.name} lead stream")
    for number in range(n_dims + 1):
        p.cord(player, number, sender, number)
    add_show(p, (0, row + 11.5), sender, "send")
    status_bar(p, (13, row + 11.5), "send")


def _decode_help(p: Patch, reference: Reference) -> None:
    n_dims, row = reference.n_dims, 13.5
    add_bridge(p, 9, (Click("connect", "open the socket - the voice is made", 2),))
    dsp_switch(p, (0, row), (STEP_COLUMN, 3), TEXT_COLUMN)
    songs = (
        Click(f"open {example_name(n_dims)}", "open a song", 4),
        Click("start", "play it", 5),
        Click("stop", "stop it - the voice holds the frame", 6),
    )
    player = add_clicks(p, row + 2.5, f"latent.play{n_dims}~ 2048 44100", songs)
    row += 8
    model = "factory" if n_dims == _FACTORY_DIMS else f"identity:{n_dims}:2048:44100:1"
    decoder = p.obj(0, row, f"{reference.name} {model} decode 2048 lead")
    for number in range(n_dims):
        p.cord(player, number, decoder, number)
    p.cord(p.obj(36, row - 1.5, "r $0-messages"), 0, decoder)
    p.comment(46, row - 1.5, "those below")
    text = f"{reference.name} {model} decode 2048 lead"
    add_show(p, (outlet_columns(0, text, 3)[2], row + 1), decoder, "decode", 2)
    status_bar(p, (0, row + 2), "decode")
    clicks = (
        Click("enable 0", "pause, silent and without work"),
        Click("enable 1", "go on"),
        Click("bang", "how is it? (see its status)"),
        Click("from 1", "its outlets are adc~ 1 and 2"),
        Click("reload", "the model anew, faded to"),
        Click("free", "end the voice", 7),
    )
    add_clicks(p, row + 3, "s $0-messages", clicks)


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
