"""``latent.presets``: its script, and the name over which it speaks with its voice's stages."""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head
from .patch import MaxPatch
from .ports import Ports
from .twins import assistance

_SCRIPT_PORTS = Ports(2, ("",))


def presets(reference: Reference) -> MaxPatch:
    """Return ``latent.presets``.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(620, 360)
    add_head(p, reference)
    (takes,), (says,) = (
        assistance(reference, ports) for ports in (reference.inlets, reference.outlets)
    )
    script = p.obj(0, 7, "js latent.presets.js #1", _SCRIPT_PORTS)
    p.chain(p.inlet(0, 4, takes), script)
    p.cord(p.obj(14, 5.5, "r #1-latent-presets"), 0, script, 1)
    p.comment(26, 5.5, "what the objects of the voice say")
    p.chain(script, p.outlet(0, 9, says))
    return p
