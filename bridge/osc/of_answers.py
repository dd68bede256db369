"""The answers that every verb has, and the events."""

from __future__ import annotations

from .message import Argument, Message
from .words import FRAME_VALUES, VOICE

MESSAGES: tuple[Message, ...] = (
    Message(
        "/done",
        "reply",
        "A verb has been done.",
        (
            Argument("verb", "string", "its address"),
            Argument(
                "results", "any", "the name it was given, and its results", optional=True, many=True
            ),
        ),
    ),
    Message(
        "/fail",
        "reply",
        "A verb was refused, and nothing has changed; or frames are ignored (said at most "
        "once a second); or a voice has failed while it lived: then the verb is /voice/new, "
        "and it is told to whoever made the voice and to everyone who gets events.",
        (
            Argument("verb", "string", "the address"),
            Argument("reason", "string", "what was wrong and what to do, in one line"),
            Argument("name", "string", "the name that was given first", optional=True),
        ),
    ),
    Message(
        "/voice/state",
        "event",
        "A voice is in another state now.",
        (VOICE, Argument("state", "string", "loading, idle, playing, restarting, freed or failed")),
    ),
    Message(
        "/voice/latents",
        "event",
        "A frame that a voice decodes or makes; only to whoever asked by `/voice/frames`. "
        "`number`: counts them from 0; those that are missing were left out.",
        (VOICE, Argument("number", "int", "counts the frames, from 0", 0, 2**53), FRAME_VALUES),
    ),
    Message("/voice/ended", "event", "A slot has been played to its end.", (VOICE,)),
    Message(
        "/voice/meter",
        "event",
        "How loud a voice was, ten times a second while it plays.",
        (VOICE, Argument("peak", "float", "largest magnitude since the last, 1 is full scale")),
    ),
    Message(
        "/server/state",
        "event",
        "The server is in another state now.",
        (Argument("state", "string", "running, recovering or quitting"),),
    ),
)
