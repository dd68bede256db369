"""A player that anyone can hear by its name: ``latent.play~`` and ``latent.dim~``."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head, add_time
from .chains import Chain
from .clock import RING
from .kinds import PLAYER, line
from .patch import MaxPatch
from .twins import assistance


def named(reference: Reference) -> MaxPatch:
    """Return ``latent.play~`` or ``latent.dim~``.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    return _player(reference) if reference.messages else _dim(reference)


def _player(reference: Reference) -> MaxPatch:
    p = MaxPatch(1000, 600)
    add_head(p, reference)
    script, time = add_time(p, reference, 0, assistance(reference, reference.inlets))
    for number, name in enumerate(PLAYER.rings):
        p.obj(64, 6 + number, f"buffer~ #2-{name} @samps {RING}")
    status, frames = assistance(reference, reference.outlets)
    p.cord(script, 0, p.outlet(0, 10, status))
    twice, both, sent = (
        p.obj(38, row, text) for row, text in ((12, "*~ 2."), (13.5, "+~"), (14.5, "send~ #2-time"))
    )
    p.chain(time, twice, both, sent)
    p.cord(time, 1, both, 1)
    p.comment(38, 16, "twice the place in the ring, and how much of the frame is over, 0 to 1:", 40)
    p.comment(38, 17.5, "one signal, so both are of the same moment wherever they are heard", 40)
    p.cord(time, 2, p.outlet(58, 12, frames, "signal"))
    return p


def _dim(reference: Reference) -> MaxPatch:
    p = MaxPatch(1000, 630)
    add_head(p, reference)
    heard, half, slot = (
        p.obj(0, row, text)
        for row, text in ((3.5, "receive~ #1-time"), (4.5, "*~ 0.5"), (5.5, "trunc~"))
    )
    twice, phase = p.obj(20, 7, "*~ 2."), p.obj(46, 8, "-~")
    p.chain(heard, half, slot, twice)
    p.cord(heard, 0, phase)
    p.cord(twice, 0, phase, 1)
    chosen, plus, both = (
        p.obj(60, row, text) for row, text in ((3.5, "loadmess #2"), (4.5, "+ 1"), (8.5, "t i i"))
    )
    p.chain(chosen, plus, both)
    begin, end = p.obj(0, 10, "index~ #1-ring 1"), p.obj(24, 10, "index~ #1-ends 1")
    for number, ring in enumerate((begin, end)):
        p.cord(slot, 0, ring)
        p.cord(both, number, ring, 1)
    source = line(Chain(p, top=5.5), (begin, 0), (end, 0), (phase, 0))
    said = assistance(reference, reference.outlets)[0]
    p.cord(*source, p.outlet(0, 18, said, "signal"))
    return p
