"""Help patches of the objects that walk, loop and step; they need no model and end with a sound."""

from __future__ import annotations

from pathlib import Path

from .clicks import LOOP_CLICKS as CLICKS
from .help import N_TONES, hear, tones
from .helpframe import dsp_switch, footer, framed, shown_box, step
from .objects import references
from .pd import Box, Patch, text_columns
from .reference import Reference

_STEP, _TEXT = 28, 31


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
    text = shown_box(reference)
    box = p.obj(0, row, text)
    for number, (message, what, order, _) in enumerate(clicks):
        p.cord(p.msg(number, 8 + number, message), 0, box)
        p.comment(_TEXT, 8 + number, what)
        if order:
            step(p, _STEP, 8 + number, order)
    last = max(click.step for click in clicks)
    status = p.obj(round(text_columns(text) - 0.6), row + 1.5, "print status")
    p.cord(box, reference.n_cords, status)
    p.comment(_TEXT, row, "the right inlet takes the status of a player", 28)
    _listen(p, reference, box, row + 2, last)
    dsp_switch(p, (38, row + 3), (40, last + 1), 43)
    footer(p, reference)
    return p


def _listen(p: Patch, reference: Reference, box: Box, row: float, last: int) -> None:
    """Add what is heard: the first dims as tones."""
    listen = p.sub(0, row + 3, "listen", tones())
    hear(p, reference, box, listen, row - 0.5)
    volume = p.number(16, row + 2, 5)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 2, last + 2)
    p.comment(23, row + 2, "volume (0 to 100)")
