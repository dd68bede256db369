"""Write Max patchers as JSON: boxes on a grid, cords between them."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from .ports import Ports, ports_of

GRID_PX, MARGIN_PX = 15, 15
ROW_PX = 2 * GRID_PX
FONT, FONT_PX = "Arial", 12.0
_CHAR_PX, _LINE_PX, _BOX_PX, _PORT_PX = 6.6, 14, 22, 30
_WRAP = 60
# Max 8.6, the oldest that the package is for; later ones open its files without a word.
_VERSION = {"major": 8, "minor": 6, "revision": 5, "architecture": "x64", "modernui": 1}

Rect = tuple[float, float, float, float]


@dataclass(frozen=True)
class MaxBox:
    """One box of a patcher.

    Attributes
    ----------
    id : str
        Its name in the file, which cords refer to.
    ports : Ports
        Its inlets and outlets.
    """

    id: str
    ports: Ports


class MaxPatch:
    """A Max patcher under construction.

    Parameters
    ----------
    width, height : int
        Size of the window in pixels.
    presentation : bool, default False
        Whether it opens in presentation mode.

    Notes
    -----
    Positions are in grid steps, ``column`` of 15 px and ``row`` of 30 px, from the margin of
    15 px; halves of a row are on the grid too. Arguments are ``#1`` ..., ``#0`` is the patcher's
    own number.
    """

    def __init__(self, width: int, height: int, *, presentation: bool = False) -> None:
        self._size = (width, height)
        self._presentation = presentation
        self._boxes: list[dict[str, Any]] = []
        self._lines: list[dict[str, Any]] = []
        self._ports: dict[str, list[tuple[float, int, str]]] = {"inlet": [], "outlet": []}
        self._more: dict[str, Any] = {}

    # ---- boxes

    def obj(self, column: float, row: float, text: str, ports: Ports | None = None) -> MaxBox:
        """Add an object.

        Parameters
        ----------
        column, row : float
            Where.
        text : str
            Its name and arguments.
        ports : Ports, optional
            Of an object of our own; those of Max are known by their text.

        Returns
        -------
        MaxBox

        Raises
        ------
        UnknownObject
            If it is not in the table of Max objects, and no ports are given.
        """
        size = (_text_px(text, 60), _BOX_PX)
        return self._add("newobj", (column, row), size, ports or ports_of(text), text=text)

    def msg(self, column: float, row: float, text: str) -> MaxBox:
        """Add a message box."""
        return self._add("message", (column, row), (_text_px(text, 30), _BOX_PX), text=text)

    def number(self, column: float, row: float, *, whole: bool = False) -> MaxBox:
        """Add a number box, of floats unless `whole`."""
        return self._add("number" if whole else "flonum", (column, row), (60, _BOX_PX))

    def comment(
        self, column: float, row: float, text: str, width: int = _WRAP, **keys: Any
    ) -> MaxBox:
        """Add a comment that wraps at `width` characters."""
        lines = textwrap.wrap(text, width) or [""]
        width_px = _text_px(max(lines, key=len), 30)
        size = (width_px, 6 + _LINE_PX * len(lines))
        if len(lines) > 1:
            keys["linecount"] = len(lines)
        return self._add("comment", (column, row), size, text=text, **keys)

    def inlet(self, column: float, row: float, comment: str) -> MaxBox:
        """Add an inlet of the patcher; `comment` is shown when the mouse is on it."""
        return self._port("inlet", column, row, comment, "")

    def outlet(self, column: float, row: float, comment: str, type: str = "") -> MaxBox:
        """Add an outlet of the patcher.

        Parameters
        ----------
        column, row : float
            Where; ports are numbered by their columns.
        comment : str
            Shown when the mouse is on it.
        type : {"", "signal", "multichannelsignal"}, default ""
            What comes out; "" for messages.

        Returns
        -------
        MaxBox
        """
        return self._port("outlet", column, row, comment, type)

    def sub(
        self, column: float, row: float, name: str, inside: MaxPatch, width_px: float = 60
    ) -> MaxBox:
        """Add the subpatcher ``[p name]``, at least so wide."""
        text = f"p {name}"
        size = (_text_px(text, width_px), _BOX_PX)
        return self._add(
            "newobj", (column, row), size, inside.ports, text=text, patcher=inside.patcher()
        )

    def panel_of(  # noqa: PLR0917
        self,
        column: float,
        row: float,
        size: tuple[float, float],
        file: str,
        arguments: Sequence[Any],
        ports: Ports,
    ) -> MaxBox:
        """Add a bpatcher: the presentation of the patcher `file` with its arguments."""
        keys = {"name": file, "args": list(arguments), "embed": 0, "viewvisibility": 1}
        return self._add("bpatcher", (column, row), size, ports, **keys)

    def ui(
        self, column: float, row: float, maxclass: str, size: tuple[float, float], /, **keys: Any
    ) -> MaxBox:
        """Add a box of its own class, with keys as Max saves them."""
        return self._add(maxclass, (column, row), size, **keys)

    def show(self, box: MaxBox, rect: Rect, **keys: Any) -> None:
        """Show a box in presentation mode, at x, y, width, height in pixels."""
        for given in self._boxes:
            if given["box"]["id"] == box.id:
                given["box"].update(presentation=1, presentation_rect=list(map(float, rect)))
                given["box"].update(keys)

    def set(self, **keys: Any) -> None:
        """Set keys of the patcher itself, as Max saves them."""
        self._more.update(keys)

    # ---- cords

    def cord(
        self,
        source: MaxBox,
        outlet: int,
        target: MaxBox,
        inlet: int = 0,
        by: Sequence[tuple[float, float]] = (),
    ) -> None:
        """Connect an outlet to an inlet, both counted from 0.

        Parameters
        ----------
        source, target : MaxBox
            Where it begins and ends.
        outlet, inlet : int
            Which ports.
        by : sequence of tuple of float
            Corners, x and y in pixels; none: it is straight.

        Raises
        ------
        ValueError
            If there is no such outlet or inlet: Max would drop the cord.
        """
        if outlet >= len(source.ports.outlet_types) or inlet >= target.ports.n_inlets:
            raise ValueError(f"no cord from {source} {outlet} to {target} {inlet}")
        line: dict[str, Any] = {
            "source": [source.id, outlet],
            "destination": [target.id, inlet],
        }
        if by:
            line["midpoints"] = [float(part) for corner in by for part in corner]
        self._lines.append({"patchline": line})

    def chain(self, *boxes: MaxBox) -> None:
        """Connect each box's first outlet to the next box's first inlet."""
        for source, target in pairwise(boxes):
            self.cord(source, 0, target, 0)

    def place_of(self, box: MaxBox) -> tuple[float, float]:
        """Return column and row of a box."""
        for given in self._boxes:
            if given["box"]["id"] == box.id:
                x, y, *_ = given["box"]["patching_rect"]
                return (x - MARGIN_PX) / GRID_PX, (y - MARGIN_PX) / ROW_PX
        raise ValueError(f"{box} is not here")

    # ---- the file

    @property
    def ports(self) -> Ports:
        """The inlets and outlets of a box that holds this patcher."""
        types = tuple(type for _, _, type in sorted(self._ports["outlet"]))
        return Ports(len(self._ports["inlet"]), types)

    def patcher(self) -> dict[str, Any]:
        """Return the patcher as Max saves it."""
        self._number_ports()
        return {
            "fileversion": 1,
            "appversion": dict(_VERSION),
            "classnamespace": "box",
            "rect": [60.0, 100.0, *map(float, self._size)],
            "bglocked": 0,
            "openinpresentation": int(self._presentation),
            "default_fontsize": FONT_PX,
            "default_fontface": 0,
            "default_fontname": FONT,
            "gridonopen": 1,
            "gridsize": [float(GRID_PX), float(GRID_PX)],
            "gridsnaponopen": 1,
            "objectsnaponopen": 1,
            "statusbarvisible": 2,
            "toolbarvisible": 1,
            "boxanimatetime": 200,
            "enablehscroll": 1,
            "enablevscroll": 1,
            "devicewidth": 0.0,
            "description": "",
            "digest": "",
            "tags": "",
            "style": "",
            "subpatcher_template": "",
            **self._more,
            "boxes": self._boxes,
            "lines": self._lines,
        }

    def text(self) -> str:
        """Return the content of the file: strict JSON."""
        data = {"patcher": self.patcher()}
        return json.dumps(data, indent="\t", ensure_ascii=False, allow_nan=False) + "\n"

    def write(self, path: Path) -> Path:
        """Write the file, with the same bytes on every platform, and return its path."""
        path.write_text(self.text(), encoding="utf-8", newline="\n")
        return path

    # ---- inside

    def _port(self, kind: str, column: float, row: float, comment: str, type: str) -> MaxBox:
        ports = Ports(0, (type,)) if kind == "inlet" else Ports(1, ())
        box = self._add(kind, (column, row), (_PORT_PX, _PORT_PX), ports, comment=comment, index=0)
        self._ports[kind].append((column, len(self._boxes) - 1, type))
        return box

    def _number_ports(self) -> None:
        for ports in self._ports.values():
            for number, (_, index, _) in enumerate(sorted(ports)):
                self._boxes[index]["box"]["index"] = number + 1

    def _add(
        self,
        maxclass: str,
        at: tuple[float, float],
        size: tuple[float, float],
        ports: Ports | None = None,
        /,
        **keys: Any,
    ) -> MaxBox:
        ports = ports or ports_of(maxclass)
        name = f"obj-{len(self._boxes) + 1}"
        x, y = MARGIN_PX + GRID_PX * at[0], MARGIN_PX + ROW_PX * at[1]
        box: dict[str, Any] = {
            "id": name,
            "maxclass": maxclass,
            "numinlets": ports.n_inlets,
            "numoutlets": len(ports.outlet_types),
            "patching_rect": [float(x), float(y), float(size[0]), float(size[1])],
            **keys,
        }
        if ports.outlet_types:
            box["outlettype"] = list(ports.outlet_types)
        self._boxes.append({"box": dict(sorted(box.items()))})
        return MaxBox(name, ports)


def _text_px(text: str, least: float) -> float:
    """Return the width of a box with this text, at 12 point."""
    return max(float(least), round(_CHAR_PX * len(text) + 16))
