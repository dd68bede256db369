"""Click on the numbered steps of a patch, in a copy in which each can be told to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bridge.patches.pdfile import Canvas, Item, read_patch

_CLICKED = ("msg", "floatatom", "tgl", "bng", "nbx", "vsl", "hsl")
_SWITCHES = ("tgl", "bng")
_MIDDLE_PX, _ROW_PX = 11, 24
# What a step gives to a box; numbers are volumes from 0 to 100.
VALUES = {"tgl": "1", "bng": "bang", "msg": "bang", "vsl": "1", "hsl": "1"}
VOLUME = "100"
LOOK = "look"


@dataclass(frozen=True)
class Step:
    """A numbered step: the box that is clicked, and what that gets; None: it is done elsewhere."""

    number: int
    box: int | None
    value: str
    text: str


@lru_cache
def steps(path: Path) -> list[Step]:
    """Return the numbered steps of a patch, in their order."""
    items = read_patch(path).items
    numbers = [
        item
        for item in items
        if item.name == "cnv" and item.words[2:4] == ["22", "22"] and item.words[6].isdigit()
    ]
    boxes = {int(number.words[6]): _beside(items, number) for number in numbers}
    assert len(boxes) == len(numbers), f"{path.name}: a number is there twice"
    for number in numbers:
        if boxes[int(number.words[6])] is None:
            boxes[int(number.words[6])] = _above(items, number, boxes.values())
    seen = {int(number.words[6]) for number in numbers if _is_beside_panel(items, number)}
    found = []
    for order, box in boxes.items():
        if box is None and order in seen:
            found.append(Step(order, None, LOOK, ""))
            continue
        name = "" if box is None else items[box].name
        text = "" if box is None else " ".join(items[box].words)
        found.append(Step(order, box, VALUES.get(name, VOLUME), text))
    return sorted(found, key=lambda step: step.number)


def _beside(items: list[Item], number: Item) -> int | None:
    """Return the index of the box beside a number: the nearest on its left, or on its right."""
    middle = number.y + _MIDDLE_PX
    row = [
        (item.y != number.y, item.x > number.x, abs(item.x - number.x), index)
        for index, item in enumerate(items)
        if item.name in _CLICKED and item.y <= middle < item.y + item.size[1]
    ]
    return min(row)[3] if row else None


def _is_beside_panel(items: list[Item], number: Item) -> bool:
    """Tell whether a number is beside a panel, which is looked at."""
    middle = number.y + _MIDDLE_PX
    panels = [item for item in items if item.inside is not None and item.inside.panel]
    return any(item.y <= middle < item.y + item.size[1] for item in panels)


def _above(items: list[Item], number: Item, taken: Iterable[int | None]) -> int | None:
    """Return the index of a switch that stands on what a number is beside."""
    row = [
        (abs(item.x - number.x), index)
        for index, item in enumerate(items)
        if item.name in _SWITCHES and index not in taken and 0 < number.y - item.y <= _ROW_PX
    ]
    return min(row)[1] if row else None


def copied(path: Path, target: Path, *, tap: str = "", n_dims: int = 0, port: int = 0) -> Canvas:
    """Write a copy that takes its steps from ``test-step-N``; return the original.

    What goes to [dac~] goes to ``test-dac-0`` and ``test-dac-1`` ([throw~]), the dims of the first
    object named `tap` to ``test-dim-0`` ... With `port`, that is where its server is.
    """
    canvas = read_patch(path)
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^(#X obj \d+ \d+) dac~;$", r"\1 test-dac~;", text, flags=re.MULTILINE)
    if port:
        text = text.replace("127.0.0.1 9127;", f"127.0.0.1 {port};")
    lines, n_boxes = [], len(canvas.items)
    wanted = [(f"r test-step-{s.number}", s.box, True) for s in steps(path) if s.box is not None]
    if tap:
        source = next(i for i, item in enumerate(canvas.items) if item.name == tap)
        wanted += [(f"throw~ test-dim-{dim}", source, dim) for dim in range(n_dims)]
    for words, box, outlet in wanted:
        lines.append(f"#X obj 2000 2000 {words};")
        ends = f"{n_boxes} 0 {box} 0" if outlet is True else f"{box} {outlet} {n_boxes} 0"
        lines.append(f"#X connect {ends};")
        n_boxes += 1
    target.write_text(text + "\n".join(lines) + "\n", encoding="utf-8")
    sound = ["#N canvas 0 0 400 300 12;"]
    for channel in range(2):
        sound += [f"#X obj {9 * channel} 10 inlet~;"]
    for channel in range(2):
        sound += [f"#X obj {9 * channel} 50 throw~ test-dac-{channel};"]
    sound += ["#X connect 0 0 2 0;", "#X connect 1 0 3 0;"]
    target.with_name("test-dac~.pd").write_text("\n".join(sound) + "\n", encoding="utf-8")
    return canvas


def write_clicker(folder: Path, copy: str = "copy") -> str:
    """Write a box that holds a copy, and clicks on the step that its inlet names: ``2 bang``."""
    lines = [
        "#N canvas 0 0 400 300 12;",
        "#X obj 10 10 inlet;",
        "#X msg 10 30 \\; test-step-\\$1 \\$2;",
        "#X obj 10 60 outlet;",
        f"#X obj 10 90 {copy};",
        "#X connect 0 0 1 0;",
    ]
    (folder / "test-click.pd").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return "test-click"
