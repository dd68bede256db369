"""Write Pure Data patches as text: boxes on a grid, cords between them."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

COLUMN_PX, ROW_PX, MARGIN_PX = 12, 24, 24
FONT = 12
_CHAR_PX = 7
_WRAP = 60
# Points, without a name above; values are not saved.
_ARRAY_STYLE = 10


@dataclass(frozen=True)
class Box:
    """One box of a patch; `index` is its number in the file, which cords refer to."""

    index: int


class Patch:
    """A Pd canvas under construction.

    Parameters
    ----------
    width, height : int
        Size of the window in pixels.

    Notes
    -----
    Positions are in grid steps, ``column`` of 12 px and ``row`` of 24 px, from the
    margin of 24 px. Texts are written as one sees them in Pd: dollars, commas and
    semicolons are escaped here.
    """

    def __init__(self, width: int, height: int) -> None:
        self._size = (width, height)
        self._lines: list[str] = []
        self._cords: list[str] = []
        self._tail: list[str] = []
        self._n_boxes = 0

    def obj(self, column: float, row: float, text: str) -> Box:
        """Add an object, a GUI object included."""
        return self._add("obj", column, row, escape(text))

    def msg(self, column: float, row: float, text: str) -> Box:
        """Add a message box."""
        return self._add("msg", column, row, escape(text))

    def number(self, column: float, row: float, width: int = 8) -> Box:
        """Add a number box of `width` characters."""
        return self._add("floatatom", column, row, f"{width} 0 0 0 - - - 0")

    def comment(self, column: float, row: float, text: str, width: int = 60) -> Box:
        """Add a comment that wraps at `width` characters."""
        # Pd breaks a comment without a width at 60 characters; a width is given only if needed.
        shown = min(width, len(text))
        return self._add("text", column, row, f"{escape(text)}, f {shown}")

    def sub(self, column: float, row: float, name: str, inside: Patch) -> Box:
        """Add the subpatch ``[pd name]``."""
        x, y = _pixels(column, row)
        self._lines += [inside._head(name), *inside._lines, *inside._cords, *inside._tail]
        self._lines.append(f"#X restore {x} {y} pd {escape(name)};")
        return self._next()

    def graph(
        self, column: float, row: float, array: str, size_px: tuple[int, int], high: float
    ) -> Box:
        """Add an array that is seen, with a line for each value, from `high` down to -`high`."""
        x, y = _pixels(column, row)
        width, height = size_px
        self._lines += [
            "#N canvas 0 0 450 300 (subpatch) 0;",
            f"#X array {escape(array)} 1 float {_ARRAY_STYLE};",
            f"#X coords 0 {high:g} 1 -{high:g} {width} {height} 1 0 0;",
            f"#X restore {x} {y} graph;",
        ]
        return self._next()

    def cord(self, source: Box, outlet: int, target: Box, inlet: int = 0) -> None:
        """Connect an outlet to an inlet, both counted from 0."""
        self._cords.append(f"#X connect {source.index} {outlet} {target.index} {inlet};")

    def chain(self, *boxes: Box) -> None:
        """Connect each box's first outlet to the next box's first inlet."""
        for source, target in pairwise(boxes):
            self.cord(source, 0, target, 0)

    def panel(self, width: int, height: int) -> None:
        """Show the canvas in its parent: the area of this size at the top left corner."""
        self._tail.append(f"#X coords 0 -1 1 1 {width} {height} 2 0 0;")

    def text(self) -> str:
        """Return the content of the ``.pd`` file."""
        lines = [self._head(None), *self._lines, *self._cords, *self._tail]
        return "\n".join(lines) + "\n"

    def write(self, path: Path) -> Path:
        """Write the ``.pd`` file, with the same bytes on every platform, and return its path."""
        path.write_text(self.text(), encoding="utf-8", newline="\n")
        return path

    def _add(self, kind: str, column: float, row: float, text: str) -> Box:
        x, y = _pixels(column, row)
        self._lines.append(f"#X {kind} {x} {y} {text};")
        return self._next()

    def _next(self) -> Box:
        self._n_boxes += 1
        return Box(self._n_boxes - 1)

    def _head(self, name: str | None) -> str:
        width, height = self._size
        if name is None:
            return f"#N canvas 60 60 {width} {height} {FONT};"
        return f"#N canvas 120 120 {width} {height} {escape(name)} 0;"


def escape(text: str) -> str:
    r"""Return `text` as a Pd file holds it.

    Parameters
    ----------
    text : str
        As one sees it in a box. A space inside a name is written ``\`` and space.

    Returns
    -------
    str
        With ``$1`` as ``\$1``, and commas and semicolons as words of their own.
    """
    text = re.sub(r"\$(?=\d)", r"\\$", text)
    return re.sub(r"\s*([,;])\s*", r" \\\1 ", text).strip()


def text_columns(text: str) -> float:
    """Return the width of an object box with this text, in grid columns."""
    return (len(text) * _CHAR_PX + 6) / COLUMN_PX


def wrapped(text: str) -> list[str]:
    """Return the lines of an object box with this text."""
    return textwrap.wrap(text, _WRAP)


def outlet_columns(column: float, text: str, n_outlets: int) -> list[int]:
    """Return the grid columns at or just left of an object's outlets.

    Parameters
    ----------
    column : float
        Where the box is.
    text : str
        What is in it.
    n_outlets : int
        2 or more.

    Returns
    -------
    list of int
        Where boxes stand that are connected by upright cords.
    """
    width = max(len(line) for line in wrapped(text))
    between_px = (width * _CHAR_PX - 3) / (n_outlets - 1)
    return [int(column + between_px * number / COLUMN_PX) for number in range(n_outlets)]


def _pixels(column: float, row: float) -> tuple[int, int]:
    return round(MARGIN_PX + column * COLUMN_PX), round(MARGIN_PX + row * ROW_PX)
