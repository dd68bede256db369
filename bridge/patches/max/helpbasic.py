"""The first tab of help patches: an object with its steps, and what is heard of it."""

from __future__ import annotations

from collections.abc import Callable

from bridge.patches.clicks import (
    LOOP_CLICKS,
    MAKER_CLICKS,
    PLAYER_CLICKS,
    RECORDER_CLICKS,
    SHAPER_CLICKS,
    Click,
)
from bridge.patches.example import example_name
from bridge.patches.helpframe import player_box, shown_box
from bridge.patches.objects import Reference
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
    text_column,
)
from .patch import MaxBox, MaxPatch

# Right of an object's cords, in columns: where its status is, and messages for what is below.
_RIGHT = 13
_FADERS_PX, _FADER_MOST = (240, 75), 2.0


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
        _position(p, player, reference.n_cords, row + 1)
        listen(p, reference, player, row + 4, (3, 4), texts)
        return p
    _position(p, player, 0, row + 1)
    below = row + 4
    p.comment(0, below, "its dims, here or in any other window", 60)
    dims = [object_box(p, 10 * n, below + 1, f"latent.dim~ song {n}") for n in range(N_TONES)]
    joined = p.obj(0, below + 2.5, f"mc.pack~ {N_TONES}")
    for number, dim in enumerate(dims):
        p.cord(dim, 0, joined, number)
    listen(p, named("latent.play.mc~"), joined, below + 5, (3, 4), texts)
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
    listen(p, reference, box, row + 3, (last + 1, last + 2), texts)
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
    listen(p, reference, shaper, row + 3, (3, 4), texts)
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


def _second(p: MaxPatch, text: str, row: float) -> MaxBox:
    """Add the second source of a mix, right of the player."""
    box = object_box(p, _RIGHT, row + 1, text)
    p.chain(p.msg(_RIGHT, row, "amplitude 1"), box)
    return box


def _position(p: MaxPatch, source: MaxBox, outlet: int, row: float) -> None:
    """Add what shows the status of a player, with the frame apart; it takes three rows."""
    which = p.obj(_RIGHT, row, "route position")
    p.cord(source, outlet, which)
    word = p.obj(_RIGHT + 6, row + 1, "prepend set")
    p.cord(which, 0, p.number(_RIGHT, row + 1))
    p.cord(which, 1, word)
    p.chain(word, shown(p, _RIGHT + 6, row + 2, 150))


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
    "recorders": recorder_tab,
}
