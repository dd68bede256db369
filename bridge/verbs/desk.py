"""What the verbs work with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ..engine.engine import Engine
from ..osc.peers import Peer
from ..osc.server import OscServer

Results: TypeAlias = Sequence[object]
# verb(desk, peer, *arguments) returns what follows in the answer.
Verb: TypeAlias = Callable[..., Awaitable[Results]]


@dataclass
class Desk:
    """The engine, the messages, and who made what.

    Attributes
    ----------
    engine : Engine
        What does the work.
    osc : OscServer
        What sends the answers.
    end : callable
        Ends the server.
    makers : dict
        Who made each voice: they are told of failures.
    """

    engine: Engine
    osc: OscServer
    end: Callable[[], None]
    makers: dict[str, Peer] = field(default_factory=dict)

    def tell(self, address: str, facts: Mapping[str, Any], peer: Peer, *name: str) -> None:
        """Send one reply for each fact that there is.

        Parameters
        ----------
        address : str
            Of the reply.
        facts : mapping
            Values by key; None for one that is not known.
        peer : tuple
            Who asked.
        *name : str
            What it is about, before the key.
        """
        for key, value in facts.items():
            values = value if isinstance(value, list | tuple) else [value]
            if values and None not in values:
                self.osc.send(address, *name, key, *values, to=peer)
