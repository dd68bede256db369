"""A player that anyone can hear by its name: ``latent.play~`` and ``latent.dim~``."""

from __future__ import annotations

from bridge.patches.objects import Reference

from .build import add_head, add_panel_words, add_time
from .chains import Chain
from .clock import RING
from .kinds import PLAYER, moving
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
    p = MaxPatch(780, 560)
    add_head(p, reference)
    heard, slot, phase = (
        p.obj(40, row, text) for row, text in ((3.5, "receive~ #1-time"), (5, "trunc~"), (6, "-~"))
    )
    p.chain(heard, slot)
    p.cord(heard, 0, phase)
    p.cord(slot, 0, phase, 1)
    load, number, plus = p.obj(60, 3.5, "loadbang"), p.obj(60, 4.5, "i #2"), p.obj(60, 5.5, "+ 1")
    p.chain(load, number, plus)
    return p
