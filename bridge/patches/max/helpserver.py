"""The first tab of the help patches of the objects that speak with the server."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from bridge.osc.spec import DEFAULT_PORT
from bridge.patches import serverclicks as clicked
from bridge.patches.bridge_help import SERVE
from bridge.patches.clicks import Click
from bridge.patches.connection import DEFAULT_HOST
from bridge.patches.helpframe import player_box, shown_box
from bridge.patches.reference import Reference

from .heard import bars_of, listen
from .helpframe import reference_head, shown, status, step
from .helpparts import (
    STEP_COLUMNS,
    More,
    Part,
    add_pair,
    add_part,
    explain,
    in_max,
    right_of,
    width_of,
)
from .patch import MaxBox, MaxPatch

_BRIDGE = f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}"
_VOICE, _SEND = "latent.voice lead", "latent.send lead"
# Columns: of what stands right of an object, and of the texts.
_RIGHT, _TEXTS = 13, 42
_SWITCH_PX = (45, 45)


def server_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of an object of the family ``server``."""
    p, row = reference_head(reference)
    kind = reference.name.removesuffix("~").removesuffix(".mc").rstrip("0123456789")
    if reference.name.startswith("latent.send") and reference.name.endswith("~"):
        kind = "latent.send~"
    row = _server(p, kind, row)
    _TABS[kind](p, reference, row)
    return p


def _server(p: MaxPatch, kind: str, row: float) -> float:
    """Add the first step: the server; return the row below."""
    if kind == "latent.view":
        p.comment(0, row, f"{SERVE}: only needed to send frames to it, too", 90)
        return row + 1
    more = {"latent.encode": " --inputs 1", "latent.slot": " --latents FOLDER-OF-YOUR-SONGS"}
    step(p, _TEXTS - STEP_COLUMNS, row, 1)
    p.comment(0, row, "start the server in a terminal")
    p.comment(_TEXTS, row, f"{SERVE}{more.get(kind, '')}", 90)
    return row + 1


def _bridge(p: MaxPatch, row: float, clicks: Sequence[Click] = clicked.CONNECT) -> float:
    """Add the bridge that the others need, with its status; return the row below."""
    box, row = add_part(p, Part(_BRIDGE, in_max(clicks)), row, _TEXTS)
    status(p, box, 1, (_RIGHT + 2, row + 1))
    return row + 3.5


def _pair(
    p: MaxPatch,
    texts: tuple[str, str],
    clicks: Sequence[Click],
    row: float,
    *,
    hears: int,
    more: More | None = None,
) -> tuple[tuple[MaxBox, MaxBox], float]:
    """Add two objects with what they say; one of them hears the second tab, or none (-1)."""
    told = in_max(clicks)
    left = Part(texts[0], tuple(c for c in told if not c.is_right), hears=hears == 0)
    right = max(16, math.ceil(left.width)) + 1
    parts = left, Part(texts[1], (), right, right, hears=hears == 1)
    boxes, row = add_pair(p, told, parts, row, texts=_TEXTS, more=more)
    return boxes, row


def _said(p: MaxPatch, boxes: Sequence[tuple[MaxBox, int, float]], row: float) -> float:
    """Add what shows the status of objects: outlet and column; return the row below."""
    for box, outlet, column in boxes:
        status(p, box, outlet, (column, row))
    return row + 2.5


def _bridge_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    part = Part(_BRIDGE, in_max(clicked.BRIDGE), hears=True)
    box, row = add_part(p, part, row, _TEXTS)
    answers = p.sub(0, row + 1, "answers", _without_meters())
    p.chain(box, answers, shown(p, 0, row + 2, 210))
    status(p, box, 1, (_RIGHT + 3, row + 1))
    p.comment(_TEXTS, row + 2, "its answers, and how it is")
    row += 3.5
    _voice_and_send(p, (_SEND, _VOICE), clicked.BRIDGE_VOICE, row, -1)


def _voice_and_send(
    p: MaxPatch, texts: tuple[str, str], clicks: Sequence[Click], row: float, hears: int
) -> float:
    """Add two objects, each with its status below; return the row below."""
    (left, right), row = _pair(p, texts, clicks, row, hears=hears)
    column = p.place_of(right)[0]
    return _said(p, [(left, 0, 0), (right, 0, column)], row + 1)


def _sounding(p: MaxPatch, row: float, clicks: Sequence[Click] = ()) -> float:
    """Add a voice that plays one frame; return the row below.

    Its steps are 2 to 5, and its end is the last, after those of what is shown with it.
    """
    told = clicked.sounding(clicks)
    return _voice_and_send(p, (_VOICE, _SEND), told, _bridge(p, row), -1)


def _one(p: MaxPatch, text: str, clicks: Sequence[Click], row: float) -> None:
    box, row = add_part(p, Part(text, in_max(clicks), hears=True), row, _TEXTS)
    _said(p, [(box, 0, 0)], row + 1)


def _voice_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    _voice_and_send(p, (_VOICE, _SEND), clicked.VOICE, _bridge(p, row), 0)


def _slot_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    _voice_and_send(p, ("latent.slot song lead", _VOICE), clicked.SLOT, _bridge(p, row), 0)


def _rack_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    _one(p, "latent.rack lead", clicked.RACK, _sounding(p, row, clicked.RACK))


def _bank_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    texts = "latent.bank", "latent.rack lead"
    _voice_and_send(p, texts, clicked.BANK, _sounding(p, row, clicked.BANK), 0)


def _master_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    _one(p, "latent.master", clicked.MASTER, _sounding(p, row, clicked.MASTER))


def _send_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    row = _bridge(p, row)

    def more(column: float, row: float) -> tuple[list[MaxBox], float]:
        toggle, walk = (
            p.ui(column, row, "toggle", (24, 24)),
            p.sub(column, row + 1, "random", _random()),
        )
        p.chain(toggle, walk)
        explain(p, (_RANDOM,), row, _TEXTS)
        return [walk], row + 2

    clicks = [click for click in clicked.SEND if click.message]
    (left, right), row = _pair(p, (f"{_SEND} live", _VOICE), clicks, row, hears=0, more=more)
    _said(p, [(left, 0, 0), (right, 0, p.place_of(right)[0])], row + 1)


_RANDOM = next(click for click in clicked.SEND if not click.message)


def _encode_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    row = _bridge(p, row, clicked.CONNECT_AND_MAKE)
    row = _switch(p, (0, row), 6)

    def more(column: float, row: float) -> tuple[list[MaxBox], float]:
        p.comment(_TEXTS, row, "its sound: a tone here, or adc~")
        return [p.obj(column, row, "cycle~ 220.")], row + 1

    clicks = [click for click in clicked.ENCODE if click.message]
    texts = "latent.encode~ factory", _VOICE
    (left, right), row = _pair(p, texts, clicks, row, hears=0, more=more)
    bars = p.ui(0, row + 4, "multislider", (165, 75), **bars_of(clicked.FACTORY_DIMS, 3.0))
    p.cord(left, 0, bars)
    _said(p, [(left, 1, 11), (right, 0, p.place_of(right)[0] + 10)], row + 1)


def _signals_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    n_dims = reference.n_dims
    row = _bridge(p, row)
    voice, row = add_part(p, Part(_VOICE, in_max(clicked.sent_signals(n_dims))), row, _TEXTS)
    status(p, voice, 0, (_RIGHT, row + 1))
    row = _switch(p, (0, row + 1.5), 5)
    song = Part(player_box(reference), in_max(clicked.song_of(n_dims, 6)))
    player, row = add_part(p, song, row, _TEXTS)
    part = Part(shown_box(reference, "lead stream"), (), _RIGHT, hears=True)
    sender, row = add_part(p, part, row + 1.5, _TEXTS)
    _feed(p, reference, player, sender)
    p.cord(player, reference.n_cords + 1, sender, reference.n_cords + 1)
    status(p, sender, 0, (0, row + 1))


def _decode_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    n_dims = reference.n_dims
    row = _switch(p, (0, _bridge(p, row, clicked.CONNECT_AND_MAKE)), 3)
    song = Part(player_box(reference), in_max(clicked.song_of(n_dims, 4)))
    player, row = add_part(p, song, row, _TEXTS)
    text = shown_box(reference, clicked.model_of(n_dims))
    # Its messages go in where the first dim does.
    part = Part(text, in_max(clicked.DECODE), width_of(text), hears=True)
    decoder, row = add_part(p, part, row + 1.5, _TEXTS)
    _feed(p, reference, player, decoder)
    status(p, decoder, 2, (width_of(text), row + 1))


def _frames_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    texts = _VOICE, "latent.rack lead"
    clicks = clicked.heard_frames(reference.n_dims)
    row = _voice_and_send(p, texts, clicks, _bridge(p, row), -1)
    asks = Click("frames 0", "hold the last frame"), Click("frames 1", "go on")
    part = Part(shown_box(reference, "lead"), asks, hears=True)
    frames, row = add_part(p, part, row, _TEXTS)
    status(p, frames, reference.n_cords, (_RIGHT, row + 1))
    listen(p, reference, frames, row + 3, steps=(8, 0), texts=_TEXTS)


def _receive_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    row = _sounding(p, row)
    asks = Click("info", "ask how it is", 6), Click("frames 1", "hear its frames, too")
    heard, row = add_part(p, Part("latent.receive lead", asks, hears=True), row, _TEXTS)
    # From the right outlet to the left one, each below the one before.
    for number, (outlet, what) in enumerate(((5, "status"), (3, "info"), (0, "state"))):
        word = p.obj(_RIGHT, row + 1 + 2 * number, "prepend set")
        p.cord(heard, outlet, word)
        p.chain(word, shown(p, _RIGHT, row + 2 + 2 * number))
        p.comment(_TEXTS, row + 2 + 2 * number, what)


def _meter_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    row = _sounding(p, row)
    asks = (Click("info", "is there such a voice?"),)
    meter, row = add_part(p, Part("latent.meter lead", asks, hears=True), row, _TEXTS)
    p.cord(meter, 0, p.number(0, row + 1))
    p.comment(5, row + 1, "its level in dB")
    explain(p, (Click("", "its level and state", 6),), row, _TEXTS)


def _view_tab(p: MaxPatch, reference: Reference, row: float) -> None:
    row = _switch(p, (0, row), 1)
    song = Part(player_box(reference), in_max(clicked.song_of(reference.n_dims, 2, "stop it")))
    player, row = add_part(p, song, row, _TEXTS)
    first = right_of(reference)
    part = Part(shown_box(reference, "2"), in_max(clicked.VIEW), first, hears=True)
    view, row = add_part(p, part, row + 1.5, _TEXTS)
    _feed(p, reference, player, view)
    status(p, view, 0, (0, row + 1))


def _feed(p: MaxPatch, reference: Reference, source: MaxBox, target: MaxBox) -> None:
    for cord in range(reference.n_cords):
        p.cord(source, cord, target, cord)


def _switch(p: MaxPatch, at: tuple[float, float], number: int) -> float:
    """Add the switch of the sound with its step; return the row below."""
    p.ui(*at, "ezdac~", _SWITCH_PX)
    explain(p, (Click("", "switch the sound on", number),), at[1], _TEXTS)
    return at[1] + 2


def _without_meters() -> MaxPatch:
    """Return the subpatcher that shows all but the meters, which would bury the rest."""
    p = MaxPatch(420, 330)
    said = p.inlet(0, 0, "(messages) answers and events")
    voice, meter = p.obj(0, 2, "route voice"), p.obj(0, 4, "route meter")
    again, out = p.obj(0, 6, "prepend voice"), p.obj(10, 8, "prepend set")
    p.chain(said, voice, meter)
    p.cord(voice, 1, out)
    p.cord(meter, 1, again)
    p.chain(again, out, p.outlet(10, 9.5, "(messages) the answer, to be shown"))
    return p


def _random() -> MaxPatch:
    """Return the subpatcher that makes ten frames a second at random, not loud."""
    p = MaxPatch(420, 480)
    switch, beat = p.inlet(0, 0, "(int) 0 or 1"), p.obj(0, 2, "metro 100")
    many = p.obj(0, 3, f"uzi {clicked.FACTORY_DIMS}")
    texts = ("random 1001", "/ 1000.", "- 0.5", f"zl.group {clicked.FACTORY_DIMS}", "zl.slice 1")
    made = [p.obj(0, 4 + n, text) for n, text in enumerate(texts)]
    p.chain(switch, beat, many, *made)
    # The first dim of the factory model is its loudness.
    softer, joined = p.obj(0, 10, "- 0.5"), p.obj(0, 12, "zl.join")
    p.chain(made[-1], softer, joined)
    p.cord(made[-1], 1, joined, 1)
    p.chain(joined, p.outlet(0, 13.5, "(list) a frame of values from -0.5 to 0.5, dim 0 to 0"))
    return p


_TABS: dict[str, Callable[[MaxPatch, Reference, float], None]] = {
    "latent.bridge": _bridge_tab,
    "latent.voice": _voice_tab,
    "latent.rack": _rack_tab,
    "latent.bank": _bank_tab,
    "latent.master": _master_tab,
    "latent.slot": _slot_tab,
    "latent.send": _send_tab,
    "latent.send~": _signals_tab,
    "latent.decode": _decode_tab,
    "latent.encode": _encode_tab,
    "latent.frames": _frames_tab,
    "latent.receive": _receive_tab,
    "latent.meter": _meter_tab,
    "latent.view": _view_tab,
}
