"""``latent.load``: its script, and the words that Max keeps for js itself under other names."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head
from .patch import MaxPatch
from .ports import Ports
from .twins import assistance

_SCRIPT_PORTS = Ports(1, ("",))


def load(reference: Reference) -> MaxPatch:
    """Return ``latent.load``.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(620, 360)
    add_head(p, reference)
    (takes,) = assistance(reference, reference.inlets)
    (says,) = assistance(reference, reference.outlets)
    which = p.obj(16, 5, "route open read")
    p.chain(p.inlet(16, 4, takes), which)
    path, again = p.obj(0, 7, "prepend openfile"), p.msg(14, 7, "again")
    given = " ".join(f"#{n + 1}" for n in range(len(reference.arguments)))
    script = p.obj(20, 9, f"js latent.load.js {given}", _SCRIPT_PORTS)
    p.chain(which, path, script)
    p.cord(which, 1, again)
    p.chain(again, script)
    p.cord(which, 2, script)
    p.chain(script, p.outlet(20, 11, says))
    return p
