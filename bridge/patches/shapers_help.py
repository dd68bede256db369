"""Help patches of the objects that shape latents; a song is what they shape, tones are heard."""

from __future__ import annotations

from pathlib import Path

from .clicks import SHAPER_CLICKS as CLICKS
from .dims import FIXED_DIMS
from .example import EXAMPLE_DIMS, example_name, example_values
from .help import N_TONES, hear, tones
from .helpframe import dsp_switch, footer, framed, player_box, shown_box, step
from .pd import Patch, text_columns
from .reference import Reference

_STEP, _TEXT = 41, 44
# Of the first message: they stand right of the player, each one column on.
_COLUMN, _FIRST = 17, 11


def shaper_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``shapers``."""
    p = framed(reference)
    n_dims, n_cords, is_mix = reference.n_dims, reference.n_cords, reference.stage == "mix"
    song = example_name(n_dims)
    player_text, text = player_box(reference), shown_box(reference)
    clicks = CLICKS[reference.stage]
    row = _FIRST + len(clicks) + (3 if is_mix else 1)
    player, shaper = p.obj(0, 10, player_text), p.obj(0, row, text)
    for number, (message, what) in enumerate(((f"open {song}", "a song"), ("start", "play it"))):
        p.cord(p.msg(number, 8 + number, message), 0, player)
        step(p, _STEP, 8 + number, number + 1)
        p.comment(_TEXT, 8 + number, what)
    n_signals, n_connected = n_cords * (2 if is_mix else 1), min(n_cords, N_TONES)
    for dim in range(n_connected):
        p.cord(player, dim, shaper, dim)
    p.cord(player, n_cords, shaper, n_signals + 1)
    p.comment(16, 10, "its status keeps both in step")
    if is_mix:
        second = p.obj(28, row - 2, player_text.replace("play", "noise"))
        p.cord(p.msg(28, row - 3, "amplitude 1"), 0, second)
        step(p, _STEP, row - 3, 5)
        p.comment(_TEXT, row - 3, "second source")
        for dim in range(n_connected):
            p.cord(second, dim, shaper, n_cords + dim)
    for number, (message, what, order, _) in enumerate(clicks):
        words = message.format(stats=stats_name(n_dims))
        p.cord(p.msg(_COLUMN + number, _FIRST + number, words), 0, shaper, n_signals)
        p.comment(_TEXT, _FIRST + number, what)
        if order:
            step(p, _STEP, _FIRST + number, order)
    status = p.obj(round(text_columns(text) - 0.6), row + 1.5, "print status")
    p.cord(shaper, n_cords, status)
    listen = p.sub(0, row + 5, "listen", tones())
    hear(p, reference, shaper, listen, row + 2)
    volume = p.number(16, row + 4, 5)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 4, 4)
    p.comment(23, row + 4, "volume (0 to 100)")
    dsp_switch(p, (38, row + 3), (40, 3), 43)
    footer(p, reference)
    return p


def stats_name(n_dims: int) -> str:
    """Return the file name of the statistics of the example song's first dims."""
    return f"latent-example-{n_dims}.stats.txt"


def write_stats_examples(folder: Path) -> list[Path]:
    """Write the statistics of the example songs, for all numbers of dims; return the files."""
    written = []
    for n_dims in FIXED_DIMS:
        values = example_values(min(n for n in EXAMPLE_DIMS if n >= n_dims))[:, :n_dims]
        rows = {
            "mean": values.mean(axis=0),
            "std": values.std(axis=0),
            "min": values.min(axis=0),
            "max": values.max(axis=0),
        }
        # Rounded, so that the last bit does not depend on the machine; -0 is 0.
        lines = [
            " ".join([name, *(f"{round(float(value), 4) + 0.0:g}" for value in row)])
            for name, row in rows.items()
        ]
        path = folder / stats_name(n_dims)
        path.write_text(";\n".join(lines) + ";\n", encoding="utf-8", newline="\n")
        written.append(path)
    return written
