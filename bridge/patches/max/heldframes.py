"""``latent.frames8~`` and its like: the frames of a voice of the server as held signals."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head
from .chains import Chain
from .clock import RING
from .dims import Staircase
from .patch import MaxPatch
from .ports import Ports
from .speakers import arguments, hears, speaks
from .twins import assistance

_TOP, _DIM_COLUMNS, _STEP_ROWS = 15, 12, 3


def frames(reference: Reference) -> MaxPatch:
    """Return the object whose outlets hold the newest frame.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(1000, 700)
    add_head(p, reference)
    is_mc = reference.is_multichannel
    dims = "#1" if is_mc else f"{reference.n_dims}"
    given = " ".join(arguments(reference, 1 if is_mc else 0))
    script = p.obj(0, 6.5, f"js latent.frames.js #0 {dims} {given}", Ports(2, ("",) * 3))
    (takes,) = assistance(reference, reference.inlets)
    p.chain(p.inlet(0, 4, takes), script)
    hears(p, reference, script, 1, (20, 4.5))
    p.cord(script, 0, p.obj(0, 8.5, "s #0-status"))
    slot = p.obj(10, 9, "sig~ 0.")
    p.cord(script, 1, slot)
    p.comment(18, 9.5, "the slot whose frame is heard")
    speaks(p, reference, script, 2, (20, 8))
    p.obj(40, 6.5, f"buffer~ #0-ring @samps {RING}")
    texts = assistance(reference, reference.outlets)
    if is_mc:
        # Its channels are told to it from above.
        box, outlet = Chain(p, 1, _TOP).read(8, 0, "ring", 0, (slot, 0))
        p.cord(box, outlet, p.outlet(16, _TOP + 2, texts[0], "multichannelsignal"))
        right = 40.0
    else:
        stair = Staircase(reference.n_dims, 0, _TOP, _DIM_COLUMNS, _STEP_ROWS)
        for number in range(reference.n_dims):
            column, row = stair.place(number)
            box = p.obj(column, row, f"index~ #0-ring {number + 1}")
            p.chain(slot, box, p.outlet(column, row + 1, texts[number], "signal"))
        right = max(40.0, stair.end[0])
    p.chain(p.obj(right, 8.5, "r #0-status"), p.outlet(right, 10, texts[-1]))
    return p
