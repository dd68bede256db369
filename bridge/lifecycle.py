"""The lives of a server and of a voice: which state may follow which."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

ServerState: TypeAlias = Literal[
    "created", "booting", "running", "recovering", "quitting", "quit", "failed"
]
VoiceState: TypeAlias = Literal["loading", "idle", "playing", "restarting", "freed", "failed"]

# The first is where a life begins.
SERVER: Mapping[str, tuple[str, ...]] = {
    "created": ("booting",),
    "booting": ("running", "failed", "quitting"),
    "running": ("recovering", "quitting", "failed"),
    "recovering": ("running", "quitting", "failed"),
    "failed": ("quitting",),
    "quitting": ("quit",),
    "quit": (),
}
VOICE: Mapping[str, tuple[str, ...]] = {
    "loading": ("idle", "failed", "freed"),
    "idle": ("playing", "restarting", "failed", "freed"),
    "playing": ("idle", "restarting", "failed", "freed"),
    "restarting": ("idle", "failed", "freed"),
    "failed": ("restarting", "freed"),
    "freed": (),
}

N_EVENTS_KEPT = 256


class IllegalTransitionError(RuntimeError):
    """A state was to follow one that it may not follow."""


class Lifecycle:
    """The state of one thing, and how it came to it.

    Parameters
    ----------
    name : str
        Whose life it is, for messages.
    transitions : mapping
        `SERVER` or `VOICE`: the states that may follow each state.
    entered : callable, optional
        Called with every new state.

    Attributes
    ----------
    state : str
        The state now.
    events : deque of str
        The last states in their order, the present one last.
    """

    def __init__(
        self,
        name: str,
        transitions: Mapping[str, tuple[str, ...]],
        entered: Callable[[str], None] | None = None,
    ) -> None:
        self._name = name
        self._transitions = transitions
        self._entered = entered
        self.state = next(iter(transitions))
        self.events = deque([self.state], N_EVENTS_KEPT)

    def to(self, state: str) -> None:
        """Go to another state.

        Parameters
        ----------
        state : str
            One that may follow.

        Raises
        ------
        IllegalTransitionError
            If it may not; the state stays what it was.
        """
        if state not in self._transitions[self.state]:
            raise IllegalTransitionError(f"{self._name}: {self.state} cannot become {state}")
        self.state = state
        self.events.append(state)
        if self._entered is not None:
            self._entered(state)

    @property
    def is_over(self) -> bool:
        """Whether no state can follow."""
        return not self._transitions[self.state]
