"""What happens to one dim's signal: boxes for a dim's own patcher, or for all in one cord.

Each object has two forms. With a signal for each dim, a private patcher holds what is done to
one of them, and the object has one box of it for each. With a multichannel cord the same boxes
stand in the object itself, ``mc.`` before their names. What the script has written is read from
rings: of a group of channels, each dim has its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from .patch import MaxBox, MaxPatch

# A box and its outlet.
End: TypeAlias = tuple[MaxBox, int]


class Chain:
    """Boxes that are there once for each dim.

    Parameters
    ----------
    p : MaxPatch
        Where they are.
    n_each : int, optional
        In the multichannel form: groups of channels with one for each dim.
    top : float, default 0
        Row from which the boxes are placed.

    Attributes
    ----------
    signal : {"signal", "multichannelsignal"}
        The type of their outlets.
    step : int
        Columns from one reader of a ring to the next.
    """

    def __init__(self, p: MaxPatch, n_each: int | None = None, top: float = 0) -> None:
        self.p = p
        self._n_each = n_each
        self._top = top
        # Names with mc. before them are longer.
        self._spread = 1.0 if n_each is None else 2.0
        self.signal = "signal" if n_each is None else "multichannelsignal"
        self.step = 12

    @property
    def is_multichannel(self) -> bool:
        """Whether one box does it for all dims."""
        return self._n_each is not None

    def obj(self, column: float, row: float, text: str, *ins: End) -> End:
        """Add an object, its inlets connected from the left; return its first outlet."""
        if self.is_multichannel:
            text = f"mc.{text} @chans #1"
        return self._connected(self.p.obj(column * self._spread, self._top + row, text), ins)

    def read(self, column: float, row: float, ring: str, group: int, slot: End) -> End:
        """Add what reads a dim's channel of a group of channels of a ring."""
        found = self.obj(column, row, f"index~ {self._channel(ring, group)}", slot)
        self._choose(found[0], 1, group, (column, row))
        return found

    def write(self, column: float, row: float, ring: str, group: int, *ins: End) -> None:
        """Add what writes into a dim's channel of a ring: the value, the slot."""
        box, _ = self.obj(column, row, f"poke~ {self._channel(ring, group)}", *ins)
        self._choose(box, 2, group, (column, row))

    def choose(self, ins: Mapping[str, End]) -> End:
        """Add what passes to each voice the dim that the script has chosen for it.

        All dims lie one after the other in a buffer. Who reads it may do so before it is
        written, and is late by one vector then.
        """
        voice = self.obj(10, 2.5, "sig~ 0.")
        self.p.cord(self._each("expr $i1 - 1", (10, 1)), 0, voice[0], 0)
        self.obj(6, 5.5, "poke~ #0-flat 1", ins["x"], voice)
        source = self.read(18, 2.5, "ring", 0, ins["slot"])
        return self.obj(30, 7, "index~ #0-flat 1", self.obj(18, 5, "-~ 1.", source))

    def _connected(self, box: MaxBox, ins: tuple[End, ...]) -> End:
        for inlet, (source, outlet) in enumerate(ins):
            self.p.cord(source, outlet, box, inlet)
        return box, 0

    def _channel(self, ring: str, group: int) -> str:
        return f"#0-{ring} 1" if self.is_multichannel else f"#1-{ring} #{group + 2}"

    def _choose(self, box: MaxBox, inlet: int, group: int, at: tuple[float, float]) -> None:
        """Let each voice of a multichannel box have the channel of its dim."""
        if self._n_each is None:
            return
        channel = f"expr $i1 + {group} * #1"
        if group >= self._n_each:
            channel = f"expr $i1 * 0 + {self._n_each} * #1 + {group - self._n_each + 1}"
        self.p.cord(self._each(channel, (at[0], at[1] - 2.5)), 0, box, inlet)

    def _each(self, number: str, at: tuple[float, float]) -> MaxBox:
        """Add what sends each voice of a multichannel box a number, when the patch is loaded."""
        p = MaxPatch(360, 280)
        p.comment(0, 0, "each voice has its number")
        begin, count, pair = p.obj(0, 1, "loadbang"), p.obj(0, 2, "uzi #1"), p.obj(0, 3, "t i i")
        found, both = p.obj(6, 4, number), p.obj(0, 5, "pack 0 0")
        p.chain(begin, count)
        p.cord(count, 2, pair)
        p.chain(
            pair,
            both,
            p.obj(0, 6, "prepend setvalue"),
            p.outlet(0, 7, "(messages) setvalue VOICE NUMBER"),
        )
        p.cord(pair, 1, found)
        p.cord(found, 0, both, 1)
        return self.p.sub(at[0] * self._spread, self._top + at[1], "each", p)
