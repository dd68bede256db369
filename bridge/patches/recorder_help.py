"""Help patches of the recorders: record a player, save the song, and play it."""

from __future__ import annotations

from .example import example_name
from .helpframe import dsp_switch, footer, framed, step
from .objects import Reference
from .pd import Patch

_STEP, _TEXT = 39, 42


def recorder_help_patch(reference: Reference) -> Patch:
    """Return the help patch of a recorder; it needs no model, and writes only when told to."""
    p = framed(reference)
    n_dims = reference.n_dims
    dsp_switch(p, (0, 8), (_STEP, 1), _TEXT)
    player, recorder = (
        p.obj(0, 17, f"latent.play{n_dims}~ 2048 44100"),
        p.obj(0, 21, f"{reference.name} 2048 44100"),
    )
    song = example_name(n_dims)
    clicks = (
        (0, 11, f"open {song}, start", "play a song", 2, player),
        (24, 12, "start", "record", 3, recorder),
        (25, 13, "stop", "that is enough", 4, recorder),
        (26, 14, "save my-song", "write it to this folder", 5, recorder),
        (1, 15, "open my-song.wav, start", "and play it", 6, player),
    )
    for column, row, message, text, number, target in clicks:
        box = p.msg(column, row, message)
        p.cord(box, 0, target, n_dims if target is recorder else 0)
        step(p, _STEP, row, number)
        p.comment(_TEXT, row, text, 24)
    for number in range(n_dims + 1):
        p.cord(player, number, recorder, number)
    p.comment(24, 18, "signals, and when a frame begins")
    p.chain(recorder, p.obj(0, 23, "print status"))
    p.comment(24, 21, "without a player: each window of", 40)
    p.comment(24, 22, "RATIO samples is a frame", 40)
    footer(p, reference)
    return p
