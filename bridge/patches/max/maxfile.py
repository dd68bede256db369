"""Read Max patchers: boxes with their places, cords with their ends, as the file says them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from .ports import Ports, words_of

# Keys that Max itself always saves; it refuses or repairs a file without them.
PATCHER_KEYS = ("fileversion", "appversion", "classnamespace", "rect", "gridsize", "boxes", "lines")
BOX_KEYS = ("id", "maxclass", "numinlets", "numoutlets", "patching_rect")
_TEXT_CLASSES = ("newobj", "message", "comment")
_SUBPATCHERS = ("p", "patcher")

Rect = tuple[float, float, float, float]


class BadPatcher(ValueError):
    """The file is not what Max saves."""


@dataclass(frozen=True)
class Box:
    """One box.

    Attributes
    ----------
    id : str
        Its name in its patcher.
    maxclass : str
        ``newobj`` of an object that shows its text.
    text : str
        Of an object, message or comment.
    ports : Ports
        As the file declares them.
    rect : tuple of float
        x, y, width and height in pixels, in the patching view.
    keys : Mapping
        All that the file says of it.
    inside : Patcher or None
        Of a subpatcher.
    """

    id: str
    maxclass: str
    text: str
    ports: Ports
    rect: Rect
    keys: Mapping[str, Any]
    inside: Patcher | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words of its text."""
        return words_of(self.text)

    @property
    def name(self) -> str:
        """Return the object's name: its first word, or its class."""
        if self.maxclass != "newobj":
            return self.maxclass
        return self.words[0] if self.words else ""

    @property
    def label(self) -> str:
        """Return how a finding names it."""
        return f"[{(self.text or self.maxclass)[:40]}]"

    @property
    def shown(self) -> Rect | None:
        """Return where it is in presentation mode; None: nowhere."""
        if not self.keys.get("presentation"):
            return None
        return _rect(self.keys.get("presentation_rect", self.rect))


@dataclass(frozen=True)
class Cord:
    """A cord: ids of its ends, with the outlet and inlet counted from 0."""

    source: str
    outlet: int
    target: str
    inlet: int
    midpoints: tuple[float, ...] = ()


@dataclass(frozen=True)
class Patcher:
    """A patcher: the top of a file, or a subpatcher.

    Attributes
    ----------
    name : str
        Of a subpatcher; empty: the top.
    boxes : tuple of Box
        In the file's order.
    cords : tuple of Cord
        In the file's order.
    keys : Mapping
        All that the file says of it.
    """

    name: str
    boxes: tuple[Box, ...]
    cords: tuple[Cord, ...]
    keys: Mapping[str, Any] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, Box]:
        """Return the boxes by their ids."""
        return {box.id: box for box in self.boxes}

    @property
    def size(self) -> tuple[float, float]:
        """Return the size of its window in pixels."""
        rect = _rect(self.keys["rect"])
        return rect[2], rect[3]

    @property
    def ports(self) -> Ports:
        """Return the ports of a box that holds it; Max numbers them by their x."""
        outlets = sorted(self._boxes_of("outlet"), key=lambda box: box.rect[0])
        types = (self._type_into(box) for box in outlets)
        return Ports(len(list(self._boxes_of("inlet"))), tuple(types))

    def walk(self, place: str = "") -> Iterator[tuple[str, Patcher]]:
        """Yield this patcher and all inside it, each with where it is."""
        yield place, self
        for box in self.boxes:
            if box.inside is not None:
                yield from box.inside.walk(f"{place}/{box.inside.name}")

    def _boxes_of(self, maxclass: str) -> Iterator[Box]:
        return (box for box in self.boxes if box.maxclass == maxclass)

    def _type_into(self, outlet: Box) -> str:
        """Return the widest type of what is connected to an outlet of the patcher."""
        by_id, types = self.by_id, {""}
        for cord in self.cords:
            if cord.target == outlet.id and cord.source in by_id:
                given = by_id[cord.source].ports.outlet_types
                types |= set(given[cord.outlet : cord.outlet + 1])
        return next((t for t in ("multichannelsignal", "signal") if t in types), "")


def read_patcher(path: Path) -> Patcher:
    """Read a ``.maxpat`` or ``.maxhelp``.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Patcher
        Its top.

    Raises
    ------
    BadPatcher
        If it is no strict JSON, or lacks what every file of Max has; it says what.
    """
    return _read_once(path, path.stat().st_mtime_ns)


def strings(value: Any) -> Iterator[str]:
    """Yield every string in what a file says, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


@lru_cache(maxsize=1024)
def _read_once(path: Path, written_ns: int) -> Patcher:
    """Read a file once for all that hold it, while it stays as it is."""
    del written_ns
    raw = path.read_bytes()
    if raw.startswith(b"\xef\xbb\xbf"):
        raise BadPatcher("it begins with a byte order mark")
    try:
        data = json.loads(
            raw.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_no_twice
        )
    except ValueError as error:
        raise BadPatcher(f"not strict JSON: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("patcher"), dict):
        raise BadPatcher("there is no patcher in it")
    return _patcher("", data["patcher"])


def _no_constant(word: str) -> float:
    raise BadPatcher(f"{word} is no number of JSON")


def _no_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for n, (key, _) in enumerate(pairs) if key in dict(pairs[:n]))
        raise BadPatcher(f"the key {twice!r} is there twice")
    return found


def _patcher(name: str, data: Mapping[str, Any]) -> Patcher:
    _need(data, PATCHER_KEYS, f"the patcher {name}".strip())
    boxes = tuple(_box(each["box"]) for each in data["boxes"])
    return Patcher(name, boxes, tuple(_cord(each["patchline"]) for each in data["lines"]), data)


def _box(data: Mapping[str, Any]) -> Box:
    label = f"the box {data.get('id', '?')}"
    _need(data, BOX_KEYS, label)
    if data["maxclass"] in _TEXT_CLASSES:
        _need(data, ("text",), label)
    if data["numoutlets"]:
        _need(data, ("outlettype",), label)
    types = tuple(data.get("outlettype", ()))
    if len(types) != data["numoutlets"]:
        raise BadPatcher(f"{label} has {data['numoutlets']} outlets, but {len(types)} types")
    text = data["text"] if data["maxclass"] in _TEXT_CLASSES else ""
    inside = None
    if "patcher" in data:
        words = words_of(text)
        name = " ".join(words[1:]) if words[:1] and words[0] in _SUBPATCHERS else "embedded"
        inside = _patcher(name, data["patcher"])
    return Box(
        data["id"],
        data["maxclass"],
        text,
        Ports(data["numinlets"], types),
        _rect(data["patching_rect"]),
        data,
        inside,
    )


def _cord(data: Mapping[str, Any]) -> Cord:
    try:
        (source, outlet), (target, inlet) = data["source"], data["destination"]
    except (KeyError, TypeError, ValueError) as error:
        raise BadPatcher(f"a cord without two ends: {dict(data)}") from error
    return Cord(source, outlet, target, inlet, tuple(data.get("midpoints", ())))


def _need(data: Mapping[str, Any], keys: tuple[str, ...], what: str) -> None:
    missing = [key for key in keys if key not in data]
    if missing:
        raise BadPatcher(f"{what} has no {', '.join(missing)}")


def _rect(value: Any) -> Rect:
    if not isinstance(value, list) or len(value) != 4:
        raise BadPatcher(f"{value} is no x, y, width, height")
    x, y, width, height = (float(each) for each in value)
    return x, y, width, height
