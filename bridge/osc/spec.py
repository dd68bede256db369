"""Every OSC message of the server: one table for checks, dispatch, docs, client and patches."""

from __future__ import annotations

from ..defaults import DEFAULT_PORT
from . import of_answers, of_racks, of_server, of_voices
from .message import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS, Argument, Kind, Message, Role

__all__ = [
    "BY_ADDRESS",
    "DEFAULT_PORT",
    "DONE",
    "FAIL",
    "MAX_NAME_CHARACTERS",
    "MAX_TEXT_CHARACTERS",
    "TABLE",
    "Argument",
    "Kind",
    "Message",
    "Role",
]

DONE = "/done"
FAIL = "/fail"

TABLE: tuple[Message, ...] = (
    *of_server.MESSAGES,
    *of_voices.MESSAGES,
    *of_racks.MESSAGES,
    *of_answers.MESSAGES,
)

BY_ADDRESS: dict[str, Message] = {message.address: message for message in TABLE}
