"""Objects of a help patch with the messages to click on, what they do, and their steps."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.osc.spec import DEFAULT_PORT

from .clicks import Click
from .connection import DEFAULT_HOST
from .helpframe import status_bar, step
from .pd import Box, Patch, outlet_columns

# Where the texts are, and the numbers of the steps.
TEXT_COLUMN, STEP_COLUMN = 31, 28


def add_bridge(p: Patch, row: float, clicks: Sequence[Click]) -> tuple[Box, float]:
    """Add the bridge with its messages and status; return it and the row below."""
    text = f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}"
    box = add_clicks(p, row, text, clicks)
    below = row + len(clicks) + 1
    add_show(p, (outlet_columns(0, text, 2)[1], below), box, "bridge", 1)
    status_bar(p, (0, below + 1), "bridge")
    return box, below + 2.5


def add_one(p: Patch, row: float, text: str, clicks: Sequence[Click]) -> Box:
    """Add an object with its messages and status, and return it."""
    box = add_clicks(p, row, text, clicks)
    name = text.split(maxsplit=1)[0].partition(".")[2]
    add_show(p, (0, row + len(clicks) + 1), box, name)
    status_bar(p, (16, row + len(clicks) + 1), name)
    return box


def add_pair(
    p: Patch,
    row: float,
    texts: tuple[str, str],
    clicks: Sequence[Click],
    column: int = 18,
    *,
    outlet: int = 0,
) -> Box:
    """Add two objects, the right one at `column`, with messages and status; return the left.

    The status of the left one comes out of its `outlet`.
    """
    boxes = add_clicks(p, row, texts[0], clicks), p.obj(column, row + len(clicks), texts[1])
    right = [number for number, click in enumerate(clicks) if click.is_right]
    for place, number in enumerate(right):
        message = p.msg(column + place, row + number, clicks[number].message)
        p.cord(message, 0, boxes[1])
    below = row + len(clicks) + 1
    for number, (box, text) in enumerate(zip(boxes, texts, strict=True)):
        name = text.split()[0].partition(".")[2]
        shown = column if number else 4 * outlet
        add_show(p, (shown, below), box, name, 0 if number else outlet)
        p.comment(0, below + 1 + number, f"{name}:")
        status_bar(p, (6, below + 1 + number), name)
    return boxes[0]


def add_clicks(p: Patch, row: float, text: str, clicks: Sequence[Click]) -> Box:
    """Add what clicks do, the left messages as a staircase, and their object below."""
    box = p.obj(0, row + len(clicks), text)
    place = 0
    for number, click in enumerate(clicks):
        if not click.is_right:
            if click.message:
                p.cord(p.msg(place, row + number, click.message), 0, box)
            place += 1
        if click.text:
            p.comment(TEXT_COLUMN, row + number, click.text)
        if click.step:
            step(p, STEP_COLUMN, row + number, click.step)
    return box


def add_show(p: Patch, at: tuple[float, float], source: Box, name: str, outlet: int = 0) -> None:
    """Add what shows the status of an object on the bar of this name."""
    p.cord(source, outlet, p.obj(*at, f"_latent.show $0-{name}"))
