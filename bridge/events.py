"""What its children tell the control process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .wire import Wire


@dataclass(frozen=True)
class Done:
    """A command has been done.

    Attributes
    ----------
    request : int
        Number of the command.
    values : dict
        What the command says it is answered with.
    """

    request: int
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Failed:
    """A command was refused, and changed nothing.

    Attributes
    ----------
    request : int
        Number of the command.
    where, what, fix : str
        As in `bridge.errors.BridgeError`.
    """

    request: int
    where: str
    what: str
    fix: str = ""


@dataclass(frozen=True)
class Ready:
    """The process has imported what it needs, and takes commands."""


@dataclass(frozen=True)
class VoiceStopped:
    """Nothing plays on a voice any more.

    Attributes
    ----------
    voice : int
        Its place.
    sample : int
        Device sample on which its sound ends.
    at_end : bool
        Whether the slot came to its end; else it was stopped.
    """

    voice: int
    sample: int
    at_end: bool


@dataclass(frozen=True)
class VoiceFailed:
    """A voice's model failed while it played: the voice is silent and stopped.

    Attributes
    ----------
    voice : int
        Its place.
    reason : str
        One line.
    """

    voice: int
    reason: str


@dataclass(frozen=True)
class AudioFailed:
    """The sound device is gone.

    Attributes
    ----------
    reason : str
        One line.
    """

    reason: str


Event: TypeAlias = Done | Failed | Ready | VoiceStopped | VoiceFailed | AudioFailed

TO_CONTROL: Wire[Event] = Wire((Done, Failed, Ready, VoiceStopped, VoiceFailed, AudioFailed))
