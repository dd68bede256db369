"""The other tabs of help patches: all messages, the ports and what it says, and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from bridge.patches.objects import port_lines
from bridge.patches.reference import Entry, Reference

from .helpframe import LINE, framed, heading, help_of, link, page_of, paragraph, text_rows
from .helpparts import messages_name, named
from .patch import GRID_PX, MARGIN_PX, ROW_PX, MaxBox, MaxPatch

_HALF, _HALF_LINE = 31, 62
# Columns of a half: of the cords, of the messages and of their texts.
_BUS, _MESSAGE, _TEXT, _TEXT_LINE = 0, 1, 13, 38
_LONG = 22
# In the tables messages are told below the ports.
_BELOW, _TAB = "see below", "see the tab messages"
# What a link is stands so many columns from it.
_LINK = 12
_PORT_PX, _BELOW_PX = 9.5, 26


def messages_tab(reference: Reference, examples: Mapping[str, str]) -> MaxPatch:
    """Return the tab with all messages: those that can be clicked go to the object in the first.

    Parameters
    ----------
    reference : Reference
        The object.
    examples : mapping of str
        Messages of the first tab by their first words.
    """
    p, top = framed("messages", f"what {reference.name} takes - a click sends it to the first tab")
    half = _split([_message_rows(entry) for entry in reference.messages])
    for column, entries in ((0, reference.messages[:half]), (_HALF, reference.messages[half:])):
        row, boxes = top, []
        for entry in entries:
            message, text = clickable(entry, examples), entry.line
            if message != entry.usage:
                text = f"{entry.usage} - {text}"
            at, width = column + _MESSAGE, _HALF_LINE - 4
            if message:
                boxes.append((p.msg(column + _MESSAGE, row, message), row))
                if len(message) <= _LONG:
                    at, width = column + _TEXT, _TEXT_LINE
                else:
                    row += 1
            p.comment(at, row, text, width)
            row += max(1, text_rows(text, width))
        if boxes:
            _send(p, reference, boxes, (column + _BUS, row + 0.5))
    return p


def _send(
    p: MaxPatch,
    reference: Reference,
    boxes: Iterable[tuple[MaxBox, float]],
    at: tuple[float, float],
) -> None:
    """Send messages to the first tab, by cords that go down left of them."""
    column, row = at
    send = p.obj(column, row, f"s {messages_name(reference)}")
    x = MARGIN_PX + GRID_PX * column + _PORT_PX
    for box, at_row in boxes:
        y = MARGIN_PX + ROW_PX * at_row + _BELOW_PX
        p.cord(box, 0, send, 0, [(x + GRID_PX * _MESSAGE, y), (x, y)])


def clickable(entry: Entry, examples: Mapping[str, str]) -> str | None:
    """Return a message as it can be clicked; None: what follows its word is not known.

    Parameters
    ----------
    entry : Entry
        The message.
    examples : mapping of str
        Whole messages by their first words.
    """
    word, *rest = entry.usage.split()
    if not re.search(r"[A-Z/]", entry.usage):
        return None if word == "list" else entry.usage
    if word in examples:
        return examples[word]
    if len(rest) == 1 and entry.default is not None:
        value = entry.default
        return f"{word} {value if isinstance(value, str) else format(value, 'g')}"
    return f"{word} 1" if rest == ["0/1"] else None


def ports_tab(reference: Reference) -> MaxPatch:
    """Return the tab with inlets, outlets, arguments and status messages."""
    p, top = framed("ports", f"what goes into {reference.name}, and what comes out")
    arguments = [f"{entry.usage} - {entry.line}" for entry in reference.arguments]
    left = {
        "Inlets": port_lines(reference, "Inlet") or ["none: it hears its player by NAME"],
        "Outlets": port_lines(reference, "Outlet"),
        "Arguments": arguments or ["none"],
    }
    right = {"Status": [f"{entry.usage} - {entry.line}" for entry in reference.status]}
    _sections(p, 0, top, left)
    if reference.status:
        _sections(p, _HALF, top, right)
    return p


def links_tab(reference: Reference) -> MaxPatch:
    """Return the last tab: its reference page, other objects, other sizes."""
    p, row = framed("see also", f"beside {reference.name}")
    link(p, 0, row, page_of(reference.name))
    p.comment(_LINK, row, "all of it in Max's documentation window")
    row = heading(p, 0, row + 1.5, "Objects")
    for name in reference.see_also:
        link(p, 0, row, help_of(name))
        p.comment(_LINK, row, named(name).summary, LINE)
        row += 1
    sizes = [n for n in reference.sizes if n != reference.n_dims]
    if sizes:
        row = heading(p, 0, row + 0.5, "The same for other numbers of dims")
        names = [reference.name.replace(f"{reference.n_dims}~", f"{n}~") for n in sizes]
        link(p, 0, row, *(help_of(name) for name in names))
        row += 1
    paragraph(p, 0, row + 0.5, "All objects: menu Extras, Latent Bridge Overview.", LINE)
    return p


def _sections(
    p: MaxPatch, column: float, row: float, sections: Mapping[str, Iterable[str]]
) -> float:
    for title, lines in sections.items():
        row = heading(p, column, row, title)
        for line in lines:
            row = paragraph(p, column, row, line.replace(_BELOW, _TAB), _HALF_LINE)
        row += 0.5
    return row


def _message_rows(entry: Entry) -> float:
    return max(1, text_rows(f"{entry.usage} - {entry.line}", _TEXT_LINE))


def _split(heights: Sequence[float]) -> int:
    """Return how many of some heights are in the first of two columns of about the same."""
    cuts = range(len(heights) + 1)
    return min(cuts, key=lambda n: max(sum(heights[:n]), sum(heights[n:])))
