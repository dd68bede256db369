"""Objects that have messages for the server and hear what it says, and ``latent.bridge``.

Each has its script. They find each other over the names ``NAME-latent-out`` and
``NAME-latent-in``, where NAME is the argument of that name: 0 if it is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from bridge.patches.reference import Reference

from .build import add_head
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .twins import assistance

# Columns between two outlets.
_STEP = 8
_SCRIPTS = {
    "latent.send": "latent.sendlist.js",
    "latent.receive": "latent.receive.js",
}
_BRIDGE_PORTS = Ports(3, ("",) * 5)


def speaker(reference: Reference) -> MaxPatch:
    """Return latent.voice, latent.rack, latent.slot, latent.bank, latent.master or the like.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`; all its ports are for messages.
    """
    p = MaxPatch(780, 420)
    add_head(p, reference)
    given = " ".join(f"#{n + 1}" for n in range(len(reference.arguments)))
    known = _SCRIPTS.get(reference.name)
    script = f"{known} {given}" if known else f"latent.speakerbox.js {reference.name} {given}"
    n_outlets = len(reference.outlets)
    box = p.obj(0, 6.5, f"js {script}", Ports(2, ("",) * (n_outlets + 1)))
    (takes,) = assistance(reference, reference.inlets)
    p.chain(p.inlet(0, 4, takes), box)
    for number, text in enumerate(assistance(reference, reference.outlets)):
        # The right ones stand higher, so that no cord crosses an outlet.
        p.cord(box, number, p.outlet(_STEP * number, 8 + 1.5 * (n_outlets - 1 - number), text))
    hears(p, reference, box, 1, (24, 4.5))
    speaks(p, reference, box, n_outlets, (_STEP * max(3, n_outlets), 8))
    return p


def bridge(reference: Reference) -> MaxPatch:
    """Return ``latent.bridge``: its script, and the two sockets.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(840, 480)
    add_head(p, reference)
    bus = name_of(reference)
    script = p.obj(0, 7, "js latent.bridge.js #1 #2", _BRIDGE_PORTS)
    (takes,) = assistance(reference, reference.inlets)
    says = assistance(reference, reference.outlets)
    p.chain(p.inlet(0, 4, takes), script)
    p.cord(p.obj(6, 5, f"r {bus}-latent-out"), 0, script, 1)
    p.cord(p.obj(30, 3, "r #0-heard"), 0, script, 2)
    # Port 0: it listens nowhere until the script says where.
    heard = p.obj(30, 9.5, "udpreceive 0 @quiet 1")
    p.chain(heard, p.obj(30, 10.5, "s #0-heard"))
    p.cord(script, 4, heard)
    p.comment(37, 10.5, "answers")
    p.cord(script, 3, p.obj(18, 11, "udpsend 127.0.0.1 9127"))
    p.comment(18, 12, "its host and port come from the script")
    p.cord(script, 2, p.obj(14, 13, f"s {bus}-latent-in"))
    for number, text in enumerate(says):
        p.cord(script, number, p.outlet(7 * number, 13 - number, text))
    return p


def name_of(reference: Reference) -> str:
    """Return the argument that is the bridge's name: ``#3``."""
    words = [entry.word for entry in reference.arguments]
    return f"#{words.index('NAME') + 1}"


def hears(
    p: MaxPatch, reference: Reference, script: MaxBox, inlet: int, at: tuple[float, float]
) -> None:
    """Add what brings the server's answers to a script."""
    p.cord(p.obj(*at, f"r {name_of(reference)}-latent-in"), 0, script, inlet)


def speaks(
    p: MaxPatch, reference: Reference, script: MaxBox, outlet: int, at: tuple[float, float]
) -> None:
    """Add what brings a script's messages to the bridge."""
    p.cord(script, outlet, p.obj(*at, f"s {name_of(reference)}-latent-out"))


def arguments(reference: Reference, first: int = 0) -> Sequence[str]:
    """Return the arguments of an object as its script is given them, from one on."""
    return [f"#{n + 1}" for n in range(first, len(reference.arguments))]
