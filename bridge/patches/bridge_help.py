"""Help patches of the objects that speak with the server; all end with something to hear."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.osc.spec import DEFAULT_PORT

from .clicks import Click
from .connection import DEFAULT_HOST
from .helpclicks import (
    STEP_COLUMN,
    TEXT_COLUMN,
    add_bridge,
    add_clicks,
    add_one,
    add_pair,
    add_show,
)
from .helpframe import (
    dsp_switch,
    footer,
    framed,
    player_box,
    shown_box,
    status_bar,
    step,
    switch,
)
from .pd import Patch, outlet_columns
from .reference import Reference
from .serverclicks import (
    BANK,
    BRIDGE,
    BRIDGE_VOICE,
    CONNECT,
    CONNECT_AND_MAKE,
    DECODE,
    ENCODE,
    FACTORY_DIMS,
    MASTER,
    RACK,
    SEND,
    SLOT,
    SOUNDING,
    VIEW,
    VOICE,
    heard_frames,
    model_of,
    sent_signals,
    song_of,
    sounding,
)

SERVE = "latent-bridge serve"
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
    elif name.startswith("latent.frames"):
        _frames_help(p, reference)
    elif name.startswith("latent.decode"):
        _decode_help(p, reference)
    else:
        _EXAMPLES[name](p)
    if name not in ("latent.slot", "latent.encode~") and not name.startswith("latent.view"):
        p.comment(TEXT_COLUMN, 8, SERVE)
    footer(p, reference)
    return p


def _bridge_help(p: Patch) -> None:
    bridge, row = add_bridge(p, 9, BRIDGE)
    p.chain(bridge, p.sub(0, row - 2.5, "print-answers", _print_answers()))
    add_pair(p, row, ("latent.send lead", _VOICE), BRIDGE_VOICE)


def _voice_help(p: Patch) -> None:
    _, row = add_bridge(p, 9, CONNECT)
    add_pair(p, row, (_VOICE, "latent.send lead"), VOICE, 16)


def _slot_help(p: Patch) -> None:
    p.comment(TEXT_COLUMN, 8, "type this:")
    p.sub(48, 8, "command", _serve_here())
    status_bar(p, (0, 9), "serve", f"{SERVE} --latents FOLDER-OF-THIS-PATCH")
    _, row = add_bridge(p, 10.5, CONNECT)
    add_pair(p, row, ("latent.slot song lead", _VOICE), SLOT)


def _send_help(p: Patch) -> None:
    _, row = add_bridge(p, 9, CONNECT)
    sender = add_pair(p, row, ("latent.send lead live", _VOICE), SEND)
    toggle, walk = switch(p, (2, row + 4)), p.sub(2, row + 5, "random", _random_frames())
    p.chain(toggle, walk, sender)


def _sounding_voice(p: Patch, clicks: Sequence[Click] = SOUNDING) -> float:
    """Add a voice that plays one frame, steps 2 to 5 and the last; return the row below."""
    _, row = add_bridge(p, 9, CONNECT)
    add_pair(p, row, (_VOICE, "latent.send lead"), clicks, 16)
    return row + len(clicks) + 4.5


def _rack_help(p: Patch) -> None:
    row = _sounding_voice(p, sounding(RACK))
    add_one(p, row, "latent.rack lead", RACK)


def _bank_help(p: Patch) -> None:
    row = _sounding_voice(p, sounding(BANK))
    add_pair(p, row, ("latent.bank", "latent.rack lead"), BANK, 20)


def _master_help(p: Patch) -> None:
    row = _sounding_voice(p, sounding(MASTER))
    add_one(p, row, "latent.master", MASTER)


def _encode_help(p: Patch) -> None:
    p.comment(TEXT_COLUMN, 8, f"{SERVE} --inputs 1")
    _, row = add_bridge(p, 9, CONNECT_AND_MAKE)
    encoder = add_pair(p, row + 2, ("latent.encode~ factory", _VOICE), ENCODE, 18, outlet=1)
    dsp_switch(p, (8, row - 0.5), (STEP_COLUMN, 6), TEXT_COLUMN)
    p.cord(p.obj(0, row + 2, "osc~ 220"), 0, encoder)


def _receive_help(p: Patch) -> None:
    row = _sounding_voice(p)
    heard = p.obj(0, row + 1, "latent.receive lead")
    p.cord(p.msg(0, row, "info"), 0, heard)
    p.cord(p.msg(6, row, "frames 1"), 0, heard)
    p.comment(TEXT_COLUMN, row, "ask how it is - see the console")
    step(p, STEP_COLUMN, row, 6)
    texts = (
        *("print state", "print peak", "print ended", "print info", "print frame"),
        "_latent.show $0-receive",
    )
    columns = outlet_columns(0, "latent.receive lead", 6)
    for outlet, text in reversed(list(enumerate(texts))):
        p.cord(heard, outlet, p.obj(columns[outlet], row + 7 - outlet, text))
    p.comment(TEXT_COLUMN, row + 4, "peaks come while it plays")
    status_bar(p, (0, row + 8.5), "receive")


def _frames_help(p: Patch, reference: Reference) -> None:
    n_dims = reference.n_dims
    _, row = add_bridge(p, 9, CONNECT)
    clicks = heard_frames(n_dims)
    add_pair(p, row, (_VOICE, "latent.rack lead"), clicks, 16)
    row += len(clicks) + 4.5
    dsp_switch(p, (18, row), (STEP_COLUMN, 8), TEXT_COLUMN)
    text = shown_box(reference, "lead")
    frames, told = p.obj(0, row + 2.5, text), p.obj(22, row + 3.5, "t b a")
    p.cord(p.msg(0, row + 0.5, "frames 0"), 0, frames)
    p.cord(p.msg(7, row + 1.5, "frames 1"), 0, frames)
    p.comment(TEXT_COLUMN, row + 1.5, "0: hold the last frame")
    p.cord(frames, reference.n_cords, told)
    shown = p.obj(0, row + 4.5, "snapshot~")
    if reference.is_multichannel:
        p.chain(frames, p.obj(0, row + 3.5, "snake~ out 1"), shown)
    else:
        p.cord(frames, 0, shown)
    p.chain(told, shown, p.number(0, row + 5.5))
    p.comment(9, row + 5.5, "dim 0")
    add_show(p, (18, row + 4.5), told, "frames", 1)
    status_bar(p, (TEXT_COLUMN, row + 4.5), "frames")


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
    player = add_clicks(p, 13, player_box(reference), song_of(n_dims, 2, "stop it"))
    view = p.obj(0, 18.5, shown_box(reference, "2"))
    for number in range(reference.n_cords):
        p.cord(player, number, view, number)
    p.cord(p.obj(36, 17, "r $0-messages"), 0, view)
    p.comment(46, 17, "those below")
    add_clicks(p, 28.5, "s $0-messages", VIEW)


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
    _, row = add_bridge(p, 9, CONNECT)
    clicks = sent_signals(n_dims)
    voice = add_clicks(p, row, _VOICE, clicks)
    row += len(clicks)
    add_show(p, (0, row + 1), voice, "voice")
    status_bar(p, (13, row + 1), "voice")
    dsp_switch(p, (0, row + 2.5), (STEP_COLUMN, 5), TEXT_COLUMN)
    player = add_clicks(p, row + 5.5, player_box(reference), song_of(n_dims, 6))
    sender = p.obj(0, row + 10.5, shown_box(reference, "lead stream"))
    for number in range(reference.n_cords + 1):
        p.cord(player, number, sender, number)
    add_show(p, (0, row + 11.5), sender, "send")
    status_bar(p, (13, row + 11.5), "send")


def _decode_help(p: Patch, reference: Reference) -> None:
    n_dims, row = reference.n_dims, 13.5
    add_bridge(p, 9, CONNECT_AND_MAKE)
    dsp_switch(p, (0, row), (STEP_COLUMN, 3), TEXT_COLUMN)
    player = add_clicks(p, row + 2.5, player_box(reference), song_of(n_dims, 4))
    row += 8
    text = shown_box(reference, f"{model_of(n_dims)} decode 2048 lead")
    decoder = p.obj(0, row, text)
    for number in range(reference.n_cords):
        p.cord(player, number, decoder, number)
    p.cord(p.obj(36, row - 1.5, "r $0-messages"), 0, decoder)
    p.comment(46, row - 1.5, "those below")
    add_show(p, (outlet_columns(0, text, 3)[2], row + 1), decoder, "decode", 2)
    status_bar(p, (0, row + 2), "decode")
    add_clicks(p, row + 3, "s $0-messages", DECODE)


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
    order = p.obj(0, 2, " ".join(["t", *"b" * FACTORY_DIMS]))
    frame = p.obj(0, 7, " ".join(["pack", *"f" * FACTORY_DIMS]))
    p.chain(switch, beat, order)
    for dim in range(FACTORY_DIMS):
        number = p.obj(11 * dim, 4, "random 2001")
        value = p.obj(11 * dim, 5, f"expr $f1/2000-{1 if dim == 0 else 0.5}")
        p.cord(order, dim, number)
        p.chain(number, value)
        p.cord(value, 0, frame, dim)
    p.chain(frame, p.obj(0, 9, "outlet"))
    p.comment(6, 9, "list - a frame of values from -0.5 to 0.5, not loud")
    return p
