"""Who is told of something that not everyone is told of."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from .peers import Peer

MAX_PEERS_PER_TOPIC = 32


class Topics:
    """The peers that asked for something, by what it is about.

    Parameters
    ----------
    is_there : callable
        Whether a peer was heard of lately: one that was not is told nothing more, as UDP does not
        tell who has gone.
    """

    def __init__(self, is_there: Callable[[Peer], bool]) -> None:
        self._is_there = is_there
        self._peers: dict[str, OrderedDict[Peer, None]] = {}

    def add(self, topic: str, peer: Peer) -> None:
        """Let a peer be told; of too many, the one that asked first is no more."""
        peers = self._peers.setdefault(topic, OrderedDict())
        peers.pop(peer, None)
        peers[peer] = None
        if len(peers) > MAX_PEERS_PER_TOPIC:
            peers.popitem(last=False)

    def remove(self, topic: str, peer: Peer) -> None:
        """Let a peer be told no more."""
        peers = self._peers.get(topic, OrderedDict())
        peers.pop(peer, None)
        if not peers:
            self.drop(topic)

    def drop(self, topic: str) -> None:
        """Let nobody be told any more."""
        self._peers.pop(topic, None)

    def peers(self, topic: str) -> list[Peer]:
        """Return who is to be told, and forget those that are gone."""
        there = [peer for peer in self._peers.get(topic, ()) if self._is_there(peer)]
        for peer in [peer for peer in self._peers.get(topic, ()) if peer not in there]:
            self.remove(topic, peer)
        return there
