"""Objects that take frames out of signals: ``latent.rec8~`` and its like.

``poke~`` writes each signal into a ring, at the place of the frame; what it wrote last is the
last sample of the frame's window. The script reads each frame when it is over.
"""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head, add_time
from .chains import Chain
from .clock import RING
from .dims import Staircase
from .patch import MaxBox, MaxPatch
from .twins import assistance

_TOP, _DIM_COLUMNS, _STEP_ROWS, _ALL_COLUMNS = 15, 12, 3, 48


def taker(reference: Reference) -> MaxPatch:
    """Return a recorder or sender.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(1000, 700)
    add_head(p, reference)
    texts = assistance(reference, reference.inlets)
    n_cords = reference.n_cords
    stair = Staircase(n_cords, 0, _TOP, _DIM_COLUMNS, _STEP_ROWS)
    inlets = [p.inlet(*stair.place(n), texts[n]) for n in range(n_cords)]
    right = _ALL_COLUMNS if reference.is_multichannel else stair.end[0]
    script, time = add_time(p, reference, right, texts[n_cords:])
    p.obj(right + 64, 6, f"buffer~ #0-ring @samps {RING}")
    if reference.is_multichannel:
        Chain(p, 1, _TOP).write(8, 3, "ring", 0, (inlets[0], 0), (time, 0))
    else:
        _one_by_one(p, inlets, stair, time)
    said = assistance(reference, reference.outlets)
    p.cord(script, 0, p.outlet(right, 10, said[0]))
    return p


def _one_by_one(p: MaxPatch, inlets: list[MaxBox], stair: Staircase, time: MaxBox) -> None:
    for number, inlet in enumerate(inlets):
        column, row = stair.place(number)
        box = p.obj(column, row + 1.5, f"poke~ #0-ring {number + 1}")
        p.chain(inlet, box)
        p.cord(time, 0, box, 1)
