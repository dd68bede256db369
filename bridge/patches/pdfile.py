"""Read Pd patches: boxes with their sizes on the screen, cords with their ends."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

_CHAR_PX, _LINE_PX, _BOX_PX = 7, 15, 20
_WRAP = 60


@dataclass
class Item:
    """One box: its kind (obj, msg, text, floatatom), its words, its place in pixels."""

    kind: str
    x: int
    y: int
    words: list[str]
    inside: Canvas | None = None
    limit: int = 0

    @property
    def name(self) -> str:
        """Return the object's class, or the kind of a box that is no object."""
        return self.words[0] if self.kind == "obj" and self.words else self.kind

    @cached_property
    def size(self) -> tuple[int, int]:
        """Return width and height in pixels, at font size 12."""
        if self.name in _GUI_SIZES:
            return _GUI_SIZES[self.name](self.words)
        if self.kind == "floatatom":
            return int(self.words[0]) * _CHAR_PX + 4, _BOX_PX
        if self.inside is not None and self.inside.panel:
            return self.inside.panel
        lines = self.lines()
        extra = 9 if self.kind == "msg" else 4
        width = max(3, *(len(line) for line in lines)) * _CHAR_PX + extra
        return width, _BOX_PX + (len(lines) - 1) * _LINE_PX

    def lines(self) -> list[str]:
        """Return the text as Pd breaks it: at its width, and after a semicolon."""
        text = re.sub(r"\s*\\([,;])", r"\1", " ".join(self.words)).replace("\\", "")
        lines: list[str] = []
        for part in re.split(r"(?<=;)\s*", text):
            lines += textwrap.wrap(part, self.limit or _WRAP) or ([part] if part else [])
        return lines or [""]


@dataclass
class Canvas:
    """One window of a patch."""

    name: str
    width: int
    height: int
    font: int
    items: list[Item] = field(default_factory=list)
    cords: list[tuple[int, int, int, int]] = field(default_factory=list)
    panel: tuple[int, int] | None = None

    def walk(self) -> list[Canvas]:
        """Return this canvas and all subpatches in it."""
        found = [self]
        for item in self.items:
            if item.inside is not None and item.name == "pd":
                found += item.inside.walk()
        return found


def read_patch(path: Path) -> Canvas:
    """Read a patch; abstractions that lie beside it are read too, for their inlets.

    Parameters
    ----------
    path : Path
        A ``.pd`` file.

    Returns
    -------
    Canvas
        The top canvas.

    Raises
    ------
    ValueError
        If the file is not a Pd patch.
    """
    stack: list[Canvas] = []
    top: Canvas | None = None
    for statement in re.split(r"(?<!\\);\n", path.read_text(encoding="utf-8")):
        words = statement.split()
        if not words:
            continue
        if words[:2] == ["#N", "canvas"]:
            is_top = not stack
            name, font = ("", int(words[6])) if is_top else (words[6], stack[0].font)
            stack.append(Canvas(name, int(words[4]), int(words[5]), font))
            top = top or stack[0]
        elif words[:2] == ["#X", "restore"]:
            inside = stack.pop()
            item = Item("obj", int(words[2]), int(words[3]), words[4:], inside)
            stack[-1].items.append(item)
        elif words[:2] == ["#X", "connect"]:
            source, outlet, target, inlet = map(int, words[2:6])
            stack[-1].cords.append((source, outlet, target, inlet))
        elif words[:2] == ["#X", "coords"]:
            stack[-1].panel = (int(words[6]), int(words[7]))
        elif words[0] == "#X" and words[1] in ("obj", "msg", "text", "floatatom"):
            stack[-1].items.append(_item(words, path.parent))
    if top is None:
        raise ValueError(f"{path}: not a Pd patch")
    return top


def outlets(item: Item) -> int:
    """Return how many outlets a box has, as far as it matters where they are."""
    return _count(item, "outlet", _OUTLETS)


def inlets(item: Item) -> int:
    """Return how many inlets a box has, as far as it matters where they are."""
    return _count(item, "inlet", _INLETS)


def _item(words: list[str], folder: Path) -> Item:
    kind, x, y, text = words[1], int(words[2]), int(words[3]), words[4:]
    limit = 0
    if len(text) > 2 and text[-2] == "f" and text[-3].endswith(","):
        limit = int(text[-1])
        text = [*text[:-3], text[-3][:-1]]
    item = Item(kind, x, y, [word for word in text if word], limit=limit)
    beside = folder / f"{item.name}.pd"
    if kind == "obj" and beside.is_file():
        item.inside = _read_once(beside, beside.stat().st_mtime_ns)
    return item


@lru_cache(maxsize=512)
def _read_once(path: Path, written_ns: int) -> Canvas:
    """Read an abstraction, once for all that hold it while it stays as it is."""
    del written_ns
    return read_patch(path)


def _count(item: Item, kind: str, table: dict[str, int]) -> int:
    if item.inside is not None:
        return sum(inner.name in (kind, f"{kind}~") for inner in item.inside.items)
    if item.name == "expr":
        text = " ".join(item.words)
        variables = [int(digit) for digit in re.findall(r"\$[fi](\d)", text)]
        return text.count("\\;") + 1 if kind == "outlet" else max(variables, default=1)
    # These have one per argument, `route` and `sel` one more for what is left.
    per_argument = {("t", "outlet"): 0, ("unpack", "outlet"): 0, ("pack", "inlet"): 0}
    per_argument |= {("route", "outlet"): 1, ("sel", "outlet"): 1}
    extra = per_argument.get((item.name, kind))
    return table.get(item.name, 1) if extra is None else len(item.words) - 1 + extra


_OUTLETS = {"moses": 2, "soundfiler": 2, "textfile": 2, "netsend": 2}
_INLETS = {
    **dict.fromkeys(("f", "int", "symbol", "+", "!=", "delay", "until", "change"), 2),
    **dict.fromkeys(("list", "tabread", "moses", "*~", "+~", "dac~", "osc~", "makefilename"), 2),
    **dict.fromkeys(("timer", "spigot", "tabwrite", "metro"), 2),
    "vline~": 3,
}
# `list trim` and `list fromsymbol` have one inlet, where the first of two would be.
_GUI_SIZES = {
    "cnv": lambda words: (int(words[2]), int(words[3])),
    "bng": lambda words: (int(words[1]), int(words[1])),
    "tgl": lambda words: (int(words[1]), int(words[1])),
    "nbx": lambda words: (int(words[1]) * 10 + 14, int(words[2])),
    "hsl": lambda words: (int(words[1]), int(words[2])),
    "vsl": lambda words: (int(words[1]), int(words[2])),
}
