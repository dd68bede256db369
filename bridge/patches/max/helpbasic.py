"""The first tab of help patches: an object with its steps, and what is heard of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bridge.patches.clicks import (
    LOAD_CLICKS,
    LOOP_CLICKS,
    MAKER_CLICKS,
    PLAYER_CLICKS,
    PRESET_CLICKS,
    PRESET_MAKER_CLICKS,
    RECORDER_CLICKS,
    SHAPER_CLICKS,
    Click,
)
from bridge.patches.example import example_name
from bridge.patches.helpframe import player_box, shown_box
from bridge.patches.presets_help import VOICE
from bridge.patches.reference import Reference
from bridge.patches.shapers_help import stats_name

from .heard import N_TONES, bars_of, listen
from .helpframe import reference_head, shown, status, step
from .helpparts import (
    STEP_COLUMNS,
    Part,
    add_part,
    explain,
    in_max,
    messages_inlet,
    named,
    object_box,
    right_of,
    text_column,
)
from .helpserver import server_tab
from .patch import MaxBox, MaxPatch

# Right of an object's cords, in columns: where its status is, and messages for what is below.
_RIGHT = 13
_FADERS_PX, _FADER_MOST = (240, 75), 2.0
# Four dims in one cord, to be heard.
_FOUR = replace(named("latent.play.mc~"), n_dims=N_TONES)
_FADER = {"floatoutput": 1, "orientation": 1, "size": 1.0, "parameter_enable": 0}


def player_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of a player."""
    p, row = reference_head(reference)
    is_named = not any(port.type in ("dims", "channels") for port in reference.outlets)
    text = "latent.play~ 8 song 2048 44100" if is_named else shown_box(reference)
    clicks = in_max(PLAYER_CLICKS, song=example_name(reference.n_dims))
    part = Part(text, clicks, hears=reference.name != "latent.dim~")
    texts = text_column(part)
    player, row = add_part(p, part, row, texts)
    if not is_named:
        _position(p, player, reference.n_cords, (right_of(reference), row + 1))
        listen(p, reference, player, row + 4, steps=(3, 4), texts=texts)
        return p
    _position(p, player, 0, (right_of(reference), row + 1))
    below = row + 4
    p.comment(0, below, "its dims, here or in any other window", 60)
    dims = [object_box(p, 10 * n, below + 1, f"latent.dim~ song {n}") for n in range(N_TONES)]
    joined = p.obj(0, below + 2.5, f"mc.pack~ {N_TONES}")
    for number, dim in enumerate(dims):
        p.cord(dim, 0, joined, number)
    listen(p, _FOUR, joined, below + 5, steps=(3, 4), texts=texts)
    return p


def maker_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of a maker or a looper."""
    p, row = reference_head(reference)
    clicks = in_max({**MAKER_CLICKS, **LOOP_CLICKS}[reference.stage])
    part = Part(shown_box(reference), clicks, hears=True)
    texts, last = text_column(part), max(click.step for click in clicks)
    more = None
    if reference.stage == "offset":
        last += 1

        def more(column: float, row: float) -> tuple[list[MaxBox], float]:
            return _faders(p, reference.n_dims, (column, row), texts, last)

    box, row = add_part(p, part, row, texts, more)
    p.comment(texts, row, "right inlet: the frames of a player, its last outlet", 90)
    status(p, box, reference.n_cords, (_RIGHT, row + 1))
    listen(p, reference, box, row + 3, steps=(last + 1, last + 2), texts=texts)
    return p


def shaper_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of an object that shapes a song."""
    p, row = reference_head(reference)
    n_cords, is_mix = reference.n_cords, reference.stage == "mix"
    source = player_box(reference)
    song = Click(f"open {example_name(reference.n_dims)}", "a song", 1)
    player_part = Part(source, (song, Click("start", "play it", 2)))
    clicks = in_max(SHAPER_CLICKS[reference.stage], stats=stats_name(reference.n_dims))
    first = 2 * _RIGHT + 1 if is_mix else _RIGHT
    part = Part(shown_box(reference), clicks, first, hears=True)
    texts = text_column(player_part, part)
    player, row = add_part(p, player_part, row, texts)
    second = _second(p, source.replace("play", "noise"), row - 1) if is_mix else None
    if second is not None:
        explain(p, (Click("", "the second source: noise", 5),), row, texts)
    shaper, row = add_part(p, part, row + 1.5, texts)
    for cord in range(n_cords):
        p.cord(player, cord, shaper, cord)
        if second is not None:
            p.cord(second, cord, shaper, n_cords + cord)
    # Its time: both are in step.
    p.cord(player, n_cords + 1, shaper, messages_inlet(reference) + 1)
    p.comment(texts, row, "right inlet: the frames of the player, its last outlet", 90)
    status(p, shaper, n_cords, (_RIGHT, row + 1))
    listen(p, reference, shaper, row + 3, steps=(3, 4), texts=texts)
    return p


def recorder_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of a recorder: a player is recorded."""
    p, row = reference_head(reference)
    n_cords = reference.n_cords
    clicks = in_max(RECORDER_CLICKS, song=example_name(reference.n_dims))
    playing = Part(player_box(reference), (clicks[0],))
    part = Part(shown_box(reference), clicks[1:-1], _RIGHT, hears=True)
    texts = text_column(playing, part)
    step(p, texts - STEP_COLUMNS, row, 1)
    p.comment(texts, row, "switch the sound on")
    p.ui(0, row, "ezdac~", (45, 45))
    again = clicks[-1]

    def more(column: float, row: float) -> tuple[list[MaxBox], float]:
        explain(p, (again,), row, texts)
        return [p.msg(column, row, again.message)], row + 1

    player, row = add_part(p, playing, row + 2, texts, more)
    recorder, row = add_part(p, part, row + 1.5, texts)
    for cord in range(n_cords):
        p.cord(player, cord, recorder, cord)
    p.cord(player, n_cords + 1, recorder, n_cords + 1)
    status(p, recorder, 0, (0, row + 1))
    p.comment(texts, row, "without a player each window of RATIO samples is a frame", 90)
    return p


def presets_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of ``latent.presets``: two sounds, what lies between, a footswitch."""
    p, row = reference_head(reference)
    preset_parts(p, row, PRESET_CLICKS, PRESET_MAKER_CLICKS, hears=True)
    return p


def preset_parts(
    p: MaxPatch,
    row: float,
    clicks: Iterable[Click],
    makers: Iterable[Click],
    *,
    hears: bool = False,
) -> None:
    """Add presets and a maker, with a fader and a footswitch.

    Parameters
    ----------
    p : MaxPatch
        Where.
    row : float
        The first.
    clicks, makers : iterable of Click
        What the presets and the maker are told.
    hears : bool, default False
        Whether the messages of a second tab reach the presets.
    """
    part = Part(f"latent.presets {VOICE}", in_max(clicks), hears=hears)
    maker = Part(f"latent.lfo4~ 2048 44100 {VOICE} lfo", in_max(makers))
    texts = text_column(part, maker)

    def more(column: float, row: float) -> tuple[list[MaxBox], float]:
        fader = p.ui(column, row, "slider", (150, 24), **_FADER)
        between = p.msg(column, row + 1, "morph 1 2 $1")
        pedal = p.sub(column + 1, row + 3, "footswitch", footswitch())
        p.chain(fader, between)
        p.chain(p.ui(column + 1, row + 2, "button", (24, 24)), pedal)
        explain(p, (Click("", "by hand, between the two", 9),), row, texts)
        explain(p, (Click("", "a pedal (MIDI controller 64), or a click", 10),), row + 2, texts)
        return [between, pedal], row + 4

    presets, row = add_part(p, part, row, texts, more)
    status(p, presets, 0, (0, row + 1))
    box, row = add_part(p, maker, row + 3.5, texts)
    listen(p, named("latent.lfo4~"), box, row + 2, steps=(1, 2), texts=texts)


def footswitch() -> MaxPatch:
    """Return the subpatcher that takes a pedal for the message ``next``."""
    p = MaxPatch(420, 330)
    click, pedal = p.inlet(0, 0, "(bang) the same by a click"), p.obj(10, 0, "ctlin 64")
    p.comment(18, 0, "64: the sustain pedal")
    boxes = [p.obj(10, 1 + n, text) for n, text in enumerate(("> 63", "change", "sel 1"))]
    message = p.msg(0, 6, "next 20")
    p.chain(pedal, *boxes, message, p.outlet(0, 7.5, "(messages) next"))
    p.cord(click, 0, message)
    return p


def load_tab(reference: Reference) -> MaxPatch:
    """Return the first tab of ``latent.load``: the buffer~ is read at the rate of the song."""
    p, row = reference_head(reference)
    name, n_frames, rate_hz = "latent-help-song", 128, 44100 / 2048
    part = Part(f"latent.load {name}", in_max(LOAD_CLICKS, song=example_name(8)), hears=True)
    texts = text_column(part)
    box, row = add_part(p, part, row, texts)
    status(p, box, 0, (0, row + 1))
    row += 3.5
    p.obj(0, row, f"buffer~ {name}")
    p.comment(texts, row, "look into it: a double click")
    where = p.obj(0, row + 1.5, f"phasor~ {rate_hz / n_frames:.6f}")
    frame = p.obj(0, row + 2.5, f"*~ {n_frames}.")
    whole = p.obj(0, row + 3.5, "trunc~")
    p.chain(where, frame, whole)
    p.comment(texts, row + 1.5, "frame by frame, at the rate of the song", 90)
    found = []
    for dim in range(N_TONES):
        found.append(p.obj(14 * dim, row + 5, f"index~ {name} {dim + 1}"))
        p.chain(whole, found[-1])
    joined = p.obj(0, row + 6.5, f"mc.pack~ {N_TONES}")
    for dim, one in enumerate(found):
        p.cord(one, 0, joined, dim)
    listen(p, _FOUR, joined, row + 9, steps=(2, 3), texts=texts)
    return p


def _second(p: MaxPatch, text: str, row: float) -> MaxBox:
    """Add the second source of a mix, right of the player."""
    box = object_box(p, _RIGHT, row + 1, text)
    p.chain(p.msg(_RIGHT, row, "amplitude 1"), box)
    return box


def _position(p: MaxPatch, source: MaxBox, outlet: int, at: tuple[float, float]) -> None:
    """Add what shows the status of a player, with the frame apart; it takes three rows."""
    column, row = at
    which = p.obj(column, row, "route position")
    p.cord(source, outlet, which)
    word = p.obj(column + 6, row + 1, "prepend set")
    p.cord(which, 0, p.number(column, row + 1))
    p.cord(which, 1, word)
    p.chain(word, shown(p, column + 6, row + 2, 150))


def _faders(
    p: MaxPatch, n_dims: int, at: tuple[float, float], texts: int, number: int
) -> tuple[list[MaxBox], float]:
    """Add a fader for each dim; return what makes a message of them, and the row below."""
    column, row = at
    faders = p.ui(column, row, "multislider", _FADERS_PX, **bars_of(n_dims, _FADER_MOST))
    word = p.obj(column, row + 3, "prepend offset")
    p.chain(faders, word)
    explain(
        p, (Click("", f"move faders, -{_FADER_MOST:g} to {_FADER_MOST:g}", number),), row, texts
    )
    return [word], row + 4


TABS: dict[str, Callable[[Reference], MaxPatch]] = {
    "players": player_tab,
    "makers": maker_tab,
    "loops": maker_tab,
    "shapers": shaper_tab,
    "presets": presets_tab,
    "recorders": recorder_tab,
    "files": load_tab,
    "server": server_tab,
}
