"""Objects of a help patch with the messages to click on, what they do, and their steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bridge.patches.clicks import Click
from bridge.patches.reference import Reference

from .helpframe import step
from .patch import GRID_PX, MaxBox, MaxPatch
from .samplers import PANEL_PX as SAMPLER_PX
from .twins import ports, twins
from .viewers import panel_px as viewer_px

_CHAR_PX, _GAP, _LEAST = 6.6, 1, 31
# Right of a plain object's cords.
_RIGHT = 13
# Between a step's number and its text.
STEP_COLUMNS = 2
More: TypeAlias = Callable[[float, float], tuple[list[MaxBox], float]]


@dataclass(frozen=True)
class Part:
    """An object with its messages.

    Attributes
    ----------
    text : str
        Of its box.
    clicks : tuple of Click
        Its messages, from top to bottom; each stands one column on.
    first : int
        The column of the first message.
    column : int
        That of the object.
    hears : bool
        Whether the messages of the second tab reach it.
    """

    text: str
    clicks: tuple[Click, ...] = ()
    first: int = 0
    column: int = 0
    hears: bool = False

    @property
    def reference(self) -> Reference:
        """Return what the object is."""
        return named(self.text.split()[0])

    @property
    def width(self) -> float:
        """Return how many columns its messages reach to the right."""
        words = [click.message for click in self.clicks]
        if self.hears:
            words.append(f"r {messages_name(self.reference)}")
        ends = (n + (_CHAR_PX * len(word) + 16) / GRID_PX for n, word in enumerate(words))
        return self.first + max(ends, default=0.0)


def named(name: str) -> Reference:
    """Return an object of the package by its name."""
    return _by_name()[name]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Reference]:
    return {reference.name: reference for reference in twins()}


def messages_inlet(reference: Reference) -> int:
    """Return which inlet takes messages; those that have none for them take them at the left."""
    number = 0
    for port in reference.inlets:
        if port.type == "messages":
            return number
        number += reference.n_dims if port.type == "dims" else 1
    return 0


def messages_name(reference: Reference) -> str:
    """Return the name by which the messages of the second tab reach an object in the first."""
    return f"{reference.name}-help"


def text_column(*parts: Part) -> int:
    """Return the column of the texts, right of all messages and numbers."""
    return max(_LEAST, math.ceil(max(part.width for part in parts)) + _GAP + STEP_COLUMNS)


def object_box(p: MaxPatch, column: float, row: float, text: str) -> MaxBox:
    """Add an object of the package; those that are panels are shown as such."""
    name, *arguments = text.split()
    reference = named(name)
    if reference.panel:
        given = [_atom(word) for word in arguments]
        file = f"{name}.maxpat"
        return p.panel_of(column, row, panel_px(reference), file, given, ports(reference))
    return p.obj(column, row, text, ports(reference))


def panel_px(reference: Reference) -> tuple[int, int]:
    """Return width and height of the panel that an object is."""
    return SAMPLER_PX if reference.family == "players" else viewer_px(reference)


def right_of(reference: Reference) -> int:
    """Return the column right of all cords of an object that stands at column 0."""
    return math.ceil(panel_px(reference)[0] / GRID_PX) + 1 if reference.panel else _RIGHT


def width_of(text: str) -> int:
    """Return the column right of an object with this text that stands at column 0."""
    return math.ceil((_CHAR_PX * len(text) + 16) / GRID_PX) + 1


def rows_of(reference: Reference) -> float:
    """Return how many rows the box of an object takes."""
    return math.ceil(panel_px(reference)[1] / GRID_PX) / 2 if reference.panel else 1


def _atom(word: str) -> int | str:
    return int(word) if word.isdigit() else word


def add_part(
    p: MaxPatch, part: Part, row: float, texts: int, more: More | None = None
) -> tuple[MaxBox, float]:
    """Add an object below its messages; return its box and row.

    Parameters
    ----------
    p : MaxPatch
        Where.
    part : Part
        What.
    row : float
        Of the first message.
    texts : int
        The column of the texts, as `text_column` says.
    more : callable, optional
        Adds what else sends to it, at a column and row; returns the boxes and the row below.

    Returns
    -------
    tuple of (MaxBox, float)
        Its box, and its row.
    """
    boxes = [
        p.msg(part.first + n, row + n, click.message)
        for n, click in enumerate(part.clicks)
        if click.message
    ]
    explain(p, part.clicks, row, texts)
    column, below = part.first + len(part.clicks), row + len(part.clicks)
    if more is not None:
        others, below = more(column, below)
        boxes, column = [*boxes, *others], column + len(others)
    if part.hears:
        boxes.append(p.obj(column, below, f"r {messages_name(part.reference)}"))
        p.comment(texts, below, "what is clicked in the tab messages", 90)
        below += 1
    made = object_box(p, part.column, below, part.text)
    for box in boxes:
        p.cord(box, 0, made, messages_inlet(part.reference))
    return made, below + rows_of(part.reference) - 1


def add_pair(
    p: MaxPatch,
    clicks: Sequence[Click],
    parts: tuple[Part, Part],
    row: float,
    *,
    texts: int,
    more: More | None = None,
) -> tuple[tuple[MaxBox, MaxBox], float]:
    """Add two objects side by side, each below its messages; return both and their row.

    Parameters
    ----------
    p : MaxPatch
        Where.
    clicks : sequence of Click
        Their messages, from top to bottom; some are for the right one.
    parts : tuple of Part
        Both, without messages of their own.
    row : float
        Of the first message.
    texts : int
        The column of the texts.
    more : callable, optional
        As in `add_part`; it sends to the left one.

    Returns
    -------
    tuple of ((MaxBox, MaxBox), float)
        Both boxes, and their row.
    """
    explain(p, clicks, row, texts)
    boxes: tuple[list[MaxBox], list[MaxBox]] = ([], [])
    for number, click in enumerate(clicks):
        side = int(click.is_right)
        column = parts[side].first + len(boxes[side])
        boxes[side].append(p.msg(column, row + number, click.message))
    below = row + len(clicks)
    if more is not None:
        others, below = more(len(boxes[0]), below)
        boxes[0].extend(others)
    for side, part in enumerate(parts):
        if part.hears:
            column = part.first + len(boxes[side])
            boxes[side].append(p.obj(column, below, f"r {messages_name(part.reference)}"))
            p.comment(texts, below, "what is clicked in the tab messages", 90)
            below += 1
    made = [object_box(p, part.column, below, part.text) for part in parts]
    for side, part in enumerate(parts):
        for box in boxes[side]:
            p.cord(box, 0, made[side], messages_inlet(part.reference))
    return (made[0], made[1]), below + max(rows_of(part.reference) for part in parts) - 1


def explain(p: MaxPatch, clicks: Iterable[Click], row: float, texts: int) -> None:
    """Add what clicks do, and their numbers."""
    for number, click in enumerate(clicks):
        if click.text:
            p.comment(texts, row + number, click.text, 90)
        if click.step:
            step(p, texts - STEP_COLUMNS, row + number, click.step)


def in_max(clicks: Iterable[Click], **words: str) -> tuple[Click, ...]:
    """Return clicks as they are in Max: their texts in its words, their messages filled in.

    Parameters
    ----------
    clicks : iterable of Click
        As they stand for Pd and Max.
    **words : str
        What stands for ``{song}`` and so on.
    """
    return tuple(
        click._replace(
            message=click.message.format(**words), text=_TEXTS.get(click.text, click.text)
        )
        for click in clicks
    )


# Where a text is of Pd: its outlets, its console.
_TEXTS = {
    "tell all values on the right outlet": "tell all values, as status",
    "how is the server? (see the console)": "how is the server?",
    "dac~ 3 is the server's input 1": "output 3 of Max is the server's input 1",
    "its outlets are adc~ 1 and 2": "its outlets are inputs 1 and 2 of Max",
    "a tone, or adc~": "a tone, or adc~",
}
