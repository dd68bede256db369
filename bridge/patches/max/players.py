"""A player that anyone can hear by its name: ``latent.play~`` and ``latent.dim~``."""

from __future__ import annotations

from bridge.patches.objects import Reference

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
    p = MaxPatch(1000, 480)
    add_head(p, reference)
    script, time = add_time(p, reference, 0, assistance(reference, reference.inlets))
    for number, name in enumerate(PLAYER.rings):
        p.obj(64, 6 + number, f"buffer~ #2-{name} @samps {RING}")
    status, frames = assistance(reference, reference.outlets)
    p.cord(script, 0, p.outlet(0, 10, status))
    both, sent = p.obj(44, 12, "+~"), p.obj(44, 13.5, "send~ #2-time")
    p.cord(time, 0, both)
    p.cord(time, 1, both, 1)
    p.chain(both, sent)
    p.comment(44, 14.5, "place in the ring, and how much of the frame is over, in one: so no dim", 40)
    p.comment(44, 16, "has the one of now with the other of before")
    p.cord(time, 2, p.outlet(58, 12, frames, "signal"))
    return p


def _dim(reference: Reference) -> MaxPatch:
    p = MaxPatch(1000, 600)
    add_head(p, reference)
    heard, slot, phase = (
        p.obj(column, row, text)
        for column, row, text in ((0, 3.5, "receive~ #1-time"), (0, 4.5, "trunc~"), (46, 5.5, "-~"))
    )
    p.chain(heard, slot)
    p.cord(heard, 0, phase)
    p.cord(slot, 0, phase, 1)
    chosen, plus, both = p.obj(60, 3.5, "loadmess #2"), p.obj(60, 4.5, "+ 1"), p.obj(60, 6.5, "t i i")
    p.chain(chosen, plus, both)
    begin, end = p.obj(0, 8.5, "index~ #1-ring 1"), p.obj(24, 8.5, "index~ #1-ends 1")
    for number, ring in enumerate((begin, end)):
        p.cord(slot, 0, ring)
        p.cord(both, number, ring, 1)
    source = line(Chain(p, top=4), (begin, 0), (end, 0), (phase, 0))
    said = assistance(reference, reference.outlets)[0]
    p.cord(*source, p.outlet(0, 16.5, said, "signal"))
    return p
