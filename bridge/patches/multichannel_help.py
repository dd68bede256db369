"""Help patches of the objects with one cord for all dims: those of the plain objects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .bridge_help import bridge_help_patch
from .help import help_patch
from .loops_help import loop_help_patch
from .makers_help import maker_help_patch
from .objects import multichannels
from .pd import Patch
from .recorder_help import recorder_help_patch
from .reference import Reference
from .shapers_help import shaper_help_patch

_HELP: dict[str, Callable[[Reference], Patch]] = {
    "players": help_patch,
    "recorders": recorder_help_patch,
    "server": bridge_help_patch,
    "makers": maker_help_patch,
    "loops": loop_help_patch,
    "shapers": shaper_help_patch,
}


def write_multichannel_help(folder: Path) -> list[Path]:
    """Write the help patches of all objects with one cord for all dims; return the files."""
    written = []
    for reference in multichannels():
        p = _HELP[reference.family](reference)
        if reference.family == "players":
            p.sub(41, 5, "join", joined())
            p.comment(50, 5, "<= snake~")
        written.append(p.write(folder / f"{reference.name}-help.pd"))
    return written


def joined() -> Patch:
    """Return the subpatch that shows how one cord becomes many, and many become one."""
    p = Patch(760, 340)
    texts = ("latent.play.mc~ 8", "snake~ out 8", "latent.scale8~", "snake~ in 8")
    boxes = [p.obj(0, 2 * row, text) for row, text in enumerate((*texts, "latent.smooth.mc~ 8"))]
    for source, target, n_cords in zip(boxes, boxes[1:], (1, 8, 8, 1), strict=False):
        for cord in range(n_cords):
            p.cord(source, cord, target, cord)
    p.comment(20, 2, "one cord becomes eight")
    p.comment(20, 4, "any object with a port for each dim - or nn~", 44)
    p.comment(20, 6, "eight become one", 44)
    p.comment(0, 10, "an nn~ that knows -m takes one cord: [nn~ -m model decode]")
    return p
