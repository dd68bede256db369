"""Groups of boxes that patches are built of, laid out so that no cord crosses a box."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .pd import Box, Patch, text_columns

_GAP_COLUMNS = 2


def gather(
    p: Patch,
    at: tuple[float, float],
    feeders: Sequence[str | Sequence[str]],
    target: str,
    *,
    row_of_target: float | None = None,
) -> tuple[Box, Box]:
    """Add a box with what it needs: a bang asks each feeder, and then it is computed.

    Parameters
    ----------
    p : Patch
        Where.
    at : tuple of float
        Column and row of the ``[t b b ...]`` that begins it.
    feeders : sequence
        For each inlet, from the left, the text of a box, or of several that lie below each
        other. A bang into the first one makes it give its value.
    target : str
        Text of the box that computes.
    row_of_target : float, optional
        Its row; without it two below the feeders.

    Returns
    -------
    tuple of Box
        The trigger, and the target.
    """
    column, row = at
    stacks = [[one] if isinstance(one, str) else list(one) for one in feeders]
    order = p.obj(column, row, " ".join(["t", *"b" * len(stacks)]))
    depth = max(map(len, stacks))
    if row_of_target is None:
        row_of_target = row + 2 + depth + 0.5
    ends = []
    for number, stack in enumerate(stacks):
        boxes = [p.obj(column, row + 2 + step, text) for step, text in enumerate(stack)]
        p.cord(order, number, boxes[0])
        p.chain(*boxes)
        ends.append(boxes[-1])
        column += math.ceil(max(map(text_columns, stack))) + _GAP_COLUMNS
    box = p.obj(at[0], row_of_target, target)
    for number, end in enumerate(ends):
        p.cord(end, 0, box, number)
    return order, box


def counted(p: Patch, at: tuple[float, float], times: str) -> tuple[Box, Box]:
    """Add a loop: a bang gives the numbers from 0 to below what a box says.

    Parameters
    ----------
    p : Patch
        Where; it takes 22 columns and 7 rows.
    at : tuple of float
        Column and row.
    times : str
        Text of a box that a bang makes give how often.

    Returns
    -------
    tuple of Box
        The trigger that takes the bang, and the box that gives the numbers.
    """
    column, row = at
    order = p.obj(column, row, "t b b")
    zero = p.msg(column + 12, row + 1.5, "0")
    number = p.obj(column, row + 2, times)
    repeat = p.obj(column, row + 3, "until")
    count, more = p.obj(column, row + 5, "f"), p.obj(column + 6, row + 5, "+ 1")
    p.chain(order, number, repeat, count)
    p.cord(order, 1, zero)
    p.cord(zero, 0, count, 1)
    p.cord(count, 0, more)
    p.cord(more, 0, count, 1)
    return order, count
