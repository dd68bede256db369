"""Help patches of the recorders: record a player, save the song, and play it."""

from __future__ import annotations

from .clicks import RECORDER_CLICKS
from .example import example_name
from .helpframe import dsp_switch, footer, framed, player_box, shown_box, step
from .pd import Patch
from .reference import Reference

_STEP, _TEXT = 39, 42
# Of the messages, to the player and to the recorder.
_COLUMNS = (0, 24, 25, 26, 1)


def recorder_help_patch(reference: Reference) -> Patch:
    """Return the help patch of a recorder; it needs no model, and writes only when told to."""
    p = framed(reference)
    dsp_switch(p, (0, 8), (_STEP, 1), _TEXT)
    player, recorder = (
        p.obj(0, 17, player_box(reference)),
        p.obj(0, 21, shown_box(reference)),
    )
    song, n_cords = example_name(reference.n_dims), reference.n_cords
    for row, (column, click) in enumerate(zip(_COLUMNS, RECORDER_CLICKS, strict=True), 11):
        box = p.msg(column, row, click.message.format(song=song))
        target, inlet = (recorder, n_cords) if click.is_right else (player, 0)
        p.cord(box, 0, target, inlet)
        step(p, _STEP, row, click.step)
        p.comment(_TEXT, row, click.text, 24)
    for number in range(n_cords + 1):
        p.cord(player, number, recorder, number)
    p.comment(24, 18, "signals, and when a frame begins")
    p.chain(recorder, p.obj(0, 23, "print status"))
    p.comment(24, 21, "without a player: each window of", 40)
    p.comment(24, 22, "RATIO samples is a frame", 40)
    footer(p, reference)
    return p
