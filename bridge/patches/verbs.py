"""Which message of which Pd object becomes which OSC message."""

from __future__ import annotations

from dataclasses import dataclass

from bridge.osc.spec import BY_ADDRESS


@dataclass(frozen=True)
class Verb:
    """A message of an object, and what it sends.

    Attributes
    ----------
    word : str
        What the object takes.
    address : str
        What the server gets, of `bridge.osc.spec`.
    text : str
        What it does, for the reference.
    named : str
        Which argument of the object goes first: ``$1``, ``$2``, or none.
    arguments : str
        What follows the word, as the reference shows it.
    """

    word: str
    address: str
    text: str
    named: str = ""
    arguments: str = ""

    @property
    def usage(self) -> str:
        """Return the word with its arguments."""
        return f"{self.word} {self.arguments}".strip()


BRIDGE_VERBS = (
    Verb("status", "/status", "ask how the server is - status.reply KEY VALUES"),
    Verb("slots", "/slot/list", "ask which slots there are"),
    Verb("voices", "/voice/list", "ask which voices there are"),
    Verb("models", "/model/list", "ask which models there are"),
    Verb("model", "/model/info", "ask what a model is", arguments="MODEL"),
    Verb("record", "/record/start", "record what the server plays", arguments="PATH"),
    Verb("stoprecord", "/record/stop", "end that recording"),
    Verb("quit", "/quit", "end the server"),
)
HEARTBEAT = "/notify"

VOICE_VERBS = (
    Verb("new", "/voice/new", "make the voice - clock true, lead 2048 ...", "$1", "MODEL OPTIONS"),
    Verb("free", "/voice/free", "end the voice", "$1"),
    Verb("live", "/voice/live", "play live frames, and nothing else", "$1"),
    Verb("stop", "/voice/stop", "stop what it plays - the next frame begins anew", "$1"),
    Verb("gain", "/voice/gain", "1 is as decoded - within MS (default 10)", "$1", "FACTOR MS"),
    Verb("enable", "/voice/enable", "0: silent and without work", "$1", "0/1"),
    Verb("set", "/voice/set", "set an attribute of the model", "$1", "ATTRIBUTE VALUES"),
    Verb("get", "/voice/get", "read it - done get ATTRIBUTE VALUES", "$1", "ATTRIBUTE"),
    Verb("record", "/voice/record/start", "record the frames that it decodes", "$1"),
    Verb("stoprecord", "/voice/record/stop", "end that - it becomes a slot", "$1", "SLOT"),
    Verb("info", "/voice/info", "ask how it is - info KEY VALUES", "$1"),
)

SLOT_VERBS = (
    Verb("load", "/slot/load", "read a file of the latents folder", "$1", "PATH LAYOUT"),
    Verb("save", "/slot/save", "write it to a file there", "$1", "PATH"),
    Verb("free", "/slot/free", "forget it - who plays it plays on", "$1"),
    Verb("info", "/slot/list", "ask what it is - info FRAMES DIMS SECONDS"),
)
PLAY_VERBS = (
    Verb("play", "/voice/play", "VOICE plays it from FRAME (default its begin)", "$2 $1", "FRAME"),
    Verb("stop", "/voice/stop", "stop what VOICE plays", "$2"),
    Verb("seek", "/voice/seek", "go to a frame", "$2", "FRAME"),
    Verb("loop", "/voice/loop", "1: round and round - all, or frames A to B-1", "$2", "0/1 A B"),
    Verb("speed", "/voice/speed", "1 is as written - below 0 backwards", "$2", "FACTOR"),
)

LIVE_FRAME, STREAM_FRAME = "/voice/frame", "/voice/stream"
FRAME_VERBS = (Verb("frame", LIVE_FRAME, "", "$1"), Verb("stream", STREAM_FRAME, "", "$1"))

# What no object has a message of its own for; `send /ADDRESS ...` of latent.bridge sends it.
_NO_OBJECT_YET = "there is no object of the library for it yet"
NO_MESSAGE = {
    "/sync": "Pd sends in order, and each verb answers by itself",
    "/step": "for tests of the server",
    **dict.fromkeys(
        (f"/voice/{verb}" for verb in ("swap", "reload", "restart", "pan")), _NO_OBJECT_YET
    ),
    **dict.fromkeys(
        (f"/voice/{verb}" for verb in ("signal", "bus", "hear", "beside")), _NO_OBJECT_YET
    ),
    **{
        address: _NO_OBJECT_YET
        for address, message in BY_ADDRESS.items()
        if message.role == "verb" and address.startswith(("/rack/", "/preset/", "/master/"))
    },
}


def addresses() -> set[str]:
    """Return every address that a message of some object sends."""
    tables = (BRIDGE_VERBS, VOICE_VERBS, SLOT_VERBS, PLAY_VERBS, FRAME_VERBS)
    return {verb.address for table in tables for verb in table} | {HEARTBEAT}


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
