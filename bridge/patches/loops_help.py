"""Help patches of the objects that walk, loop and step; they need no model and end with a sound."""

from __future__ import annotations

from pathlib import Path

from .help import N_TONES, tones
from .helpframe import dsp_switch, footer, framed, step
from .objects import Reference, references
from .pd import Box, Patch, text_columns

# Message, what it does, and its step (0: none).
_Click = tuple[str, str, int]
_STEP, _TEXT = 28, 31
_SHARED: tuple[_Click, ...] = (
    ("start", "begin anew - as a bang does", 0),
    ("dump", "tell all values on the right outlet", 0),
)
CLICKS: dict[str, tuple[_Click, ...]] = {
    "walk": (
        ("spread 1", "how far it goes, in latent units", 1),
        ("rate 2", "how fast, in Hz", 2),
        ("dim 0 centre 2", "one dim moves around 2", 3),
        ("glide 40", "from now on, values move within 40 frames", 0),
        ("centre -1", "all dims move around -1", 0),
        ("shape linear", "in straight lines - or smooth", 0),
        ("seed 7", "another way", 0),
        ("expression 0.5", "half of it, for all dims", 0),
        ("stop", "hold the frame", 0),
        *_SHARED,
    ),
    "jam": (
        ("length 16", "a loop of 16 random codes", 1),
        ("speed 0.25", "four times as long - or -1: backward", 2),
        ("stretch linear", "from code to code in lines - or hold", 3),
        ("code 0 1 4", "edit: frame 0 has a 4 in dim 1", 4),
        ("clear_edits", "as it was", 0),
        ("seed 7", "another loop", 0),
        ("first 4", "loop from frame 4 on", 0),
        ("stop 8", "until before frame 8 - 0: to the end", 0),
        ("save my-codes.wav", "beside the patch: a latent file", 0),
        ("open my-codes.wav", "play the codes of a file", 0),
        ("codes random", "and again those of the seed", 0),
        ("stop", "hold the frame", 0),
        *_SHARED,
    ),
    "seq": (
        ("amplitude 1", "what steps are multiplied with", 1),
        ("spread 1", "a random number for each step", 2),
        ("steps 4", "so many steps, all dims", 3),
        ("dim 1 steps 3", "3 against 4: dims run apart", 4),
        ("duration 8", "frames of a step", 0),
        ("step1 2", "the first step is 2 higher, in all dims", 0),
        ("dim 0 step2 -1", "the second one lower, in one dim", 0),
        ("decay 3", "steps die away, in about 3 frames", 0),
        ("seed 7", "other random numbers", 0),
        ("spread 0", "only what steps say", 0),
        ("stop", "hold the frame", 0),
        *_SHARED,
    ),
}


def write_loops_help(folder: Path) -> list[Path]:
    """Write the help patches of the family ``loops``.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    return [
        loop_help_patch(reference).write(folder / f"{reference.name}-help.pd")
        for reference in references("loops")
    ]


def loop_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``loops``."""
    p = framed(reference)
    clicks = CLICKS[reference.stage]
    row = 8 + len(clicks)
    text = f"{reference.name} 2048 44100"
    box = p.obj(0, row, text)
    for number, (message, what, order) in enumerate(clicks):
        p.cord(p.msg(number, 8 + number, message), 0, box)
        p.comment(_TEXT, 8 + number, what)
        if order:
            step(p, _STEP, 8 + number, order)
    last = max(number for *_, number in clicks)
    status = p.obj(round(text_columns(text) - 0.6), row + 1.5, "print status")
    p.cord(box, reference.n_dims, status)
    p.comment(_TEXT, row, "the right inlet takes the status of a player", 28)
    _listen(p, box, row + 2, last)
    dsp_switch(p, (38, row + 3), (40, last + 1), 43)
    footer(p, reference)
    return p


def _listen(p: Patch, box: Box, row: float, last: int) -> None:
    """Add what is heard: the first dims as tones."""
    listen = p.sub(0, row + 3, "listen", tones())
    for dim in range(N_TONES):
        p.cord(box, dim, listen, dim)
    volume = p.number(16, row + 2, 5)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 2, last + 2)
    p.comment(23, row + 2, "volume (0 to 100)")
