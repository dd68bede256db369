"""Help patches of the objects that shape latents; a song is what they shape, tones are heard."""

from __future__ import annotations

from pathlib import Path

from .dims import FIXED_DIMS
from .example import EXAMPLE_DIMS, example_name, example_values
from .help import N_TONES, tones
from .helpframe import dsp_switch, footer, framed, step
from .objects import Reference
from .pd import Patch, text_columns

# Message, what it does, and its step (0: none).
_Click = tuple[str, str, int]
_STEP, _TEXT = 41, 44
# Of the first message: they stand right of the player, each one column on.
_COLUMN, _FIRST = 17, 11
_DUMP = ("dump", "tell all values", 0)
CLICKS: dict[str, tuple[_Click, ...]] = {
    "scale": (
        ("factor 3", "three times as far", 5),
        ("dim 0 factor 0", "one dim stands", 6),
        ("factor 1", "as it was", 7),
        ("stats {stats}", "read statistics", 8),
        ("normalise", "deviation 1", 9),
        ("denormalise", "and back", 0),
        ("scale", "by factor again", 0),
        ("clamp 1", "the model's range", 0),
        ("clamp 0", "no range", 0),
        ("maximum 0.5", "not above 0.5", 0),
        _DUMP,
    ),
    "route": (
        ("source 2", "all take dim 2", 5),
        ("dim 0 source 3", "one takes dim 3", 6),
        ("dim 1 solo 1", "dim 1 alone", 7),
        ("glide 40", "now fade, 40 frames", 8),
        ("solo 0", "all of them", 9),
        ("mute 1", "none, all are 0", 0),
        ("mute 0", "as they were", 0),
        ("bypass 1", "as they come in", 0),
        ("bypass 0", "and back", 0),
        _DUMP,
    ),
    "mix": (
        ("amount 1", "the second alone", 6),
        ("amount 0.5", "half of each", 7),
        ("dim 0 amount 0", "one dim alone", 8),
        ("glide 40", "now fade, 40 frames", 9),
        ("amount 0", "the first alone", 0),
        ("mode add", "first + second", 0),
        ("mode crossfade", "as before", 0),
        ("law constant_power", "or linear", 0),
        _DUMP,
    ),
    "smooth": (
        ("frames 20", "lag 20 frames", 5),
        ("dim 0 frames 0", "one dim at once", 6),
        ("freeze 1", "hold this frame", 7),
        ("dim 1 freeze 0", "one dim goes on", 8),
        ("freeze 0", "all go on", 9),
        ("frames 0", "no lag", 0),
        ("bypass 1", "as they come in", 0),
        ("bypass 0", "and back", 0),
        _DUMP,
    ),
}


def shaper_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``shapers``."""
    p = framed(reference)
    n_dims, is_mix = reference.n_dims, reference.stage == "mix"
    song = example_name(n_dims)
    player_text, text = f"latent.play{n_dims}~ 2048 44100", f"{reference.name} 2048 44100"
    clicks = CLICKS[reference.stage]
    row = _FIRST + len(clicks) + (3 if is_mix else 1)
    player, shaper = p.obj(0, 10, player_text), p.obj(0, row, text)
    for number, (message, what) in enumerate(((f"open {song}", "a song"), ("start", "play it"))):
        p.cord(p.msg(number, 8 + number, message), 0, player)
        step(p, _STEP, 8 + number, number + 1)
        p.comment(_TEXT, 8 + number, what)
    n_signals = n_dims * (2 if is_mix else 1)
    for dim in range(N_TONES):
        p.cord(player, dim, shaper, dim)
    p.cord(player, n_dims, shaper, n_signals + 1)
    p.comment(16, 10, "its status keeps both in step")
    if is_mix:
        second = p.obj(28, row - 2, f"latent.noise{n_dims}~ 2048 44100")
        p.cord(p.msg(28, row - 3, "amplitude 1"), 0, second)
        step(p, _STEP, row - 3, 5)
        p.comment(_TEXT, row - 3, "second source")
        for dim in range(N_TONES):
            p.cord(second, dim, shaper, n_dims + dim)
    for number, (message, what, order) in enumerate(clicks):
        words = message.format(stats=stats_name(n_dims))
        p.cord(p.msg(_COLUMN + number, _FIRST + number, words), 0, shaper, n_signals)
        p.comment(_TEXT, _FIRST + number, what)
        if order:
            step(p, _STEP, _FIRST + number, order)
    status = p.obj(round(text_columns(text) - 0.6), row + 1.5, "print status")
    p.cord(shaper, n_dims, status)
    listen = p.sub(0, row + 5, "listen", tones())
    for dim in range(N_TONES):
        p.cord(shaper, dim, listen, dim)
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
