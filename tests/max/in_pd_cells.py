"""Pd boxes and cords, put down in any order and written as a patch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from bridge.patches.pd import Box, Patch

# A box, by its number, and an inlet or outlet of it.
Pin: TypeAlias = tuple[int, int]


@dataclass
class Cells:
    """Boxes and cords of a Pd patch.

    Attributes
    ----------
    cords, signal_cords : list of (int, int, int, int)
        Box, outlet, box, inlet; messages are sent in this order.
    """

    cords: list[tuple[int, int, int, int]] = field(default_factory=list)
    signal_cords: list[tuple[int, int, int, int]] = field(default_factory=list)
    _cells: list[tuple[str, str]] = field(default_factory=list)

    def obj(self, text: str) -> int:
        """Add an object."""
        self._cells.append(("obj", text))
        return len(self._cells) - 1

    def msg(self, text: str) -> int:
        """Add a message box."""
        self._cells.append(("msg", text))
        return len(self._cells) - 1

    def cord(self, source: int, outlet: int, target: int, inlet: int = 0) -> None:
        """Connect two of them."""
        self.cords.append((source, outlet, target, inlet))

    def chain(self, *cells: int) -> int:
        """Connect them by their left ports; return the last one."""
        for source, target in pairwise(cells):
            self.cord(source, 0, target)
        return cells[-1]

    def patch(self, reverse: bool = False) -> tuple[Patch, Callable[[int], Box]]:
        """Return the patch, and what finds a box in it.

        Parameters
        ----------
        reverse : bool
            Whether boxes of signals come in the opposite order, as do their cords: Pd runs
            what does not depend on each other in the order of the file, Max in one of its own.
        """
        order = list(range(len(self._cells)))
        signals = [n for n in order if self._cells[n][1].split()[0].endswith("~")]
        if reverse:
            order = [n for n in order if n not in set(signals)] + signals[::-1]
        p = Patch(900, 900)
        boxes = {}
        for row, n in enumerate(order):
            kind, text = self._cells[n]
            boxes[n] = p.obj(0, row, text) if kind == "obj" else p.msg(0, row, text)
        cords = self.cords + self.signal_cords[:: -1 if reverse else 1]
        for source, outlet, target, inlet in cords:
            p.cord(boxes[source], outlet, boxes[target], inlet)
        return p, boxes.__getitem__
