"""Who builds which object of the server."""

from __future__ import annotations

from collections.abc import Callable

from bridge.patches.reference import Reference

from .decoders import decoder, encoder
from .heldframes import frames
from .patch import MaxPatch
from .senders import sender
from .speakers import bridge, speaker
from .viewers import meter, viewer

_BUILDERS: dict[str, Callable[[Reference], MaxPatch]] = {
    "bridge": bridge,
    "decode": decoder,
    "encode": encoder,
    "frames": frames,
    "meter": meter,
    "view": viewer,
}


def server_object(reference: Reference) -> MaxPatch:
    """Return an object that speaks with the server, or shows signals.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    word = reference.name.split(".")[1].rstrip("~0123456789")
    if word == "send" and reference.name != "latent.send":
        return sender(reference)
    return _BUILDERS.get(word, speaker)(reference)
