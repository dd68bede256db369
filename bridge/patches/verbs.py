"""Which message of which Pd object becomes which OSC message."""

from __future__ import annotations

from bridge.osc.spec import BY_ADDRESS

from .objects import object_named
from .reference import Entry

HEARTBEAT = "/notify"
LIVE_FRAME, STREAM_FRAME = "/voice/frame", "/voice/stream"


def _sent(name: str, kind: str = "/") -> tuple[Entry, ...]:
    """Return the messages of an object that become OSC messages of a kind."""
    return tuple(entry for entry in object_named(name).messages if entry.address.startswith(kind))


BRIDGE_VERBS = _sent("latent.bridge")
VOICE_VERBS = _sent("latent.voice")
SLOT_VERBS, PLAY_VERBS = _sent("latent.slot", "/slot/"), _sent("latent.slot", "/voice/")
RACK_VERBS, BANK_VERBS = _sent("latent.rack"), _sent("latent.bank")
MASTER_VERBS = _sent("latent.master")
FRAME_VERBS = (
    Entry("frame", "", address=LIVE_FRAME, named="$1"),
    Entry("stream", "", address=STREAM_FRAME, named="$1"),
)

# What no object has a message of its own for; `send /ADDRESS ...` of latent.bridge sends it.
NO_MESSAGE = {
    "/sync": "Pd sends in order, and each verb answers by itself",
    "/step": "for tests of the server",
}
_EVERY = (
    *(*BRIDGE_VERBS, *VOICE_VERBS, *SLOT_VERBS, *PLAY_VERBS),
    *(*RACK_VERBS, *BANK_VERBS, *MASTER_VERBS, *FRAME_VERBS),
)


def addresses() -> set[str]:
    """Return every address that a message of some object sends."""
    return {verb.address for verb in _EVERY} | {HEARTBEAT}


def is_sent(address: str) -> bool:
    """Tell whether the server takes messages of this address."""
    return address in BY_ADDRESS and BY_ADDRESS[address].role in ("verb", "frames")


def count_problem(address: str, n_arguments: int) -> str:
    """Return why the server would refuse a message of this size; nothing if it would not.

    Parameters
    ----------
    address : str
        Where it goes.
    n_arguments : int
        How many values it has.

    Returns
    -------
    str
        One line, or an empty one.
    """
    if not is_sent(address):
        return f"the server knows no {address}"
    message = BY_ADDRESS[address]
    least = sum(not argument.optional for argument in message.arguments)
    many = any(argument.many for argument in message.arguments)
    if n_arguments < least or (n_arguments > len(message.arguments) and not many):
        return f"{address} does not take {n_arguments} arguments"
    return ""
