"""What all help patches have: title, text, numbered steps, reference, see also."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence

from .objects import object_named, port_lines
from .pd import COLUMN_PX, ROW_PX, Box, Patch, text_columns
from .reference import Reference
from .sampler import ACCENT, GREY, INK

PALE = "#dce8ee"
VERSION = "0.1"
_WIDTH_PX = 660
_WRAP = 60
# What fits into the window of the reference.
_WINDOW_ROWS = 25


def framed(reference: Reference) -> Patch:
    """Return a help patch without its example, which goes to rows 8 to 31, and `footer`."""
    p = Patch(708, 850)
    _bar(p, 0, 48, (ACCENT, "#ffffff", 28), reference.name)
    _bar(p, 2, 24, (PALE, INK, 14), reference.summary)
    p.comment(0, 3.5, reference.description)
    p.sub(41, 3.5, "reference", _reference(reference))
    p.comment(50, 3.5, "<= click")
    return p


def shown_box(reference: Reference, arguments: str = "2048 44100") -> str:
    """Return the text of the box that a help patch shows: with DIMS, or with other arguments.

    Parameters
    ----------
    reference : Reference
        The object.
    arguments : str, optional
        Those that are shown; after DIMS only if they are no rate.
    """
    if not reference.is_multichannel:
        return f"{reference.name} {arguments}"
    more = "" if arguments == "2048 44100" else f" {arguments}"
    return f"{reference.name} {reference.n_dims}{more}"


def player_box(reference: Reference) -> str:
    """Return the text of a player of as many dims, with as many cords, as an object has."""
    n_dims = reference.n_dims
    if reference.is_multichannel:
        return f"latent.play.mc~ {n_dims}"
    return f"latent.play{n_dims}~ 2048 44100"


def step(p: Patch, column: float, row: float, number: int) -> None:
    """Add the number of a step on a pale square."""
    p.obj(column, row, f"cnv 12 22 22 empty empty {number} 7 11 0 14 {PALE} {INK} 0")


def status_bar(p: Patch, at: tuple[float, float], name: str, text: str = "status") -> None:
    """Add the bar from a place to the right edge that ``_latent.show $0-name`` writes on."""
    column, row = at
    size = f"{_WIDTH_PX - round(column * COLUMN_PX)} 20"
    p.obj(
        column, row, f"cnv 10 {size} empty $0-{name}-show {_label(text)} 4 10 0 12 {PALE} {INK} 0"
    )


def switch(p: Patch, at: tuple[float, float]) -> Box:
    """Add a toggle."""
    return p.obj(*at, f"tgl 18 0 empty empty empty 0 -8 0 12 #fcfcfc {ACCENT} {INK} 0 1")


def dsp_switch(
    p: Patch, at: tuple[float, float], number_at: tuple[float, int], text_column: float
) -> None:
    """Add the switch of the sound; the step's column and number, and where its text is."""
    column, row = at
    p.chain(switch(p, at), p.msg(column, row + 1, "; pd dsp $1"))
    step(p, number_at[0], row, number_at[1])
    p.comment(text_column, row, "switch DSP on")


def _bar(p: Patch, row: float, height: int, style: tuple[str, str, int], text: str) -> None:
    """Add a bar over the whole width; `style` is its colour, its ink and its font size."""
    colour, ink, size = style
    place = f"12 {height // 2} 0 {size} {colour} {ink} 0"
    p.obj(0, row, f"cnv 12 {_WIDTH_PX} {height} empty empty {_label(text)} {place}")


def _label(text: str) -> str:
    """Return a text as the label of a GUI object, where a space must be escaped."""
    return text.replace(" ", "\\ ")


def footer(p: Patch, reference: Reference) -> None:
    """Add the last lines: other objects, and the version."""
    p.obj(0, 32, f"cnv 1 {_WIDTH_PX} 1 empty empty empty 8 12 0 12 {GREY} {INK} 0")
    p.comment(0, 32.5, "see also:")
    column = 8
    for name in reference.see_also:
        # Those that need arguments get some that disturb nobody.
        text = object_named(name).quiet_box
        p.obj(column, 32.5, text)
        column += max(11, math.ceil(text_columns(text)) + 1)
    p.comment(0, 33.5, f"updated for version {VERSION} of Latent Bridge (MIT licence)")


def _reference(reference: Reference) -> Patch:
    """Return the reference subpatch, with fixed keys that tests and docs can read."""
    about = [
        f"Name: {reference.name}",
        f"Summary: {reference.summary}",
        f"Description: {reference.description}",
    ]
    arguments = [
        f"Argument {n}: {a.usage} - {a.line}" for n, a in enumerate(reference.arguments, 1)
    ]
    links = [f"See also: {', '.join(reference.see_also)}", f"Tags: {', '.join(reference.tags)}"]
    left = [
        ("", about),
        ("INLETS", port_lines(reference, "Inlet") or ["Inlet none: it hears its player by NAME"]),
        ("OUTLETS", port_lines(reference, "Outlet")),
        ("ARGUMENTS", arguments),
        ("", links),
    ]
    right = [("MESSAGES", [f"Message {m.usage}: {m.line}" for m in reference.messages])]
    status = ("STATUS", [f"Status {m.usage}: {m.line}" for m in reference.status])
    if not reference.messages:
        right = []
    # Where there are many messages, the other column has more room.
    is_long = _height([*right, status]) > _WINDOW_ROWS and _height(left) < _height(right)
    (left if is_long or not right else right).append(status)
    rows = max(_WINDOW_ROWS, _height(left), _height(right))
    p = Patch(960, 40 + math.ceil(rows * ROW_PX))
    for column, sections in ((0, left), (39, right)):
        row = 0.0
        for title, texts in sections:
            if title:
                place = f"4 9 0 12 {PALE} {INK} 0"
                p.obj(column, row, f"cnv 2 432 18 empty empty {title} {place}")
                row += 1
            for text in texts:
                p.comment(column, row, text)
                row += _rows(text)
            row += 0.5
    return p


def _height(sections: Sequence[tuple[str, Sequence[str]]]) -> float:
    """Return how many rows some sections take."""
    return sum(1.5 + sum(map(_rows, texts)) for _, texts in sections)


def _rows(text: str) -> float:
    """Return the height of a comment in grid rows."""
    n_lines = len(textwrap.wrap(text, _WRAP))
    # A line is 15 px high and a row 24; half rows keep everything on the grid.
    return math.ceil((15 * n_lines + 6) / 12) / 2
