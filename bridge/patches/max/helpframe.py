"""What all help patches of the Max package have: tabs, title, numbered steps, links."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from bridge.patches.reference import Reference
from bridge.patches.sampler import ACCENT

from .patch import GRID_PX, MaxBox, MaxPatch

# The window of a help patch, and how many characters of text are in its width.
SIZE_PX = (960, 750)
LINE = 128
# Of one character of text, and of a line: generous, as fonts differ.
_CHAR_PX, _LINE_PX = 6.6, 14
_STEP_PX = 20
_TITLE_PX, _SUMMARY_PX, _HEAD_PX = 24.0, 14.0, 13.0


def tabbed(tabs: Mapping[str, MaxPatch]) -> MaxPatch:
    """Return the help patch with these tabs, from left to right."""
    p = MaxPatch(*SIZE_PX)
    p.set(showrootpatcherontab=0, showontab=0)
    for number, (name, tab) in enumerate(tabs.items()):
        tab.set(showontab=1)
        p.sub(8 * number, 0, name, tab)
    return p


def framed(title: str, summary: str, text: str = "") -> tuple[MaxPatch, float]:
    """Return a patcher with a title, and the row below it.

    Parameters
    ----------
    title, summary : str
        The first two lines.
    text : str, optional
        What is below them; it wraps.
    """
    p = MaxPatch(*SIZE_PX)
    width = SIZE_PX[0] - 2 * GRID_PX
    p.ui(0, 0, "comment", (width, 34), text=title, fontsize=_TITLE_PX, fontface=1)
    p.ui(0, 1.5, "comment", (width, 24), text=summary, fontsize=_SUMMARY_PX, fontface=1)
    return p, paragraph(p, 0, 2.5, text, LINE) + 0.5 if text else 3.0


def paragraph(p: MaxPatch, column: float, row: float, text: str, n_characters: int) -> float:
    """Add a text that wraps; return the row below it."""
    p.comment(column, row, text, n_characters)
    return row + text_rows(text, n_characters)


def text_rows(text: str, n_characters: int) -> float:
    """Return how many rows a text takes, in halves."""
    n_lines = len(textwrap.wrap(text, n_characters)) or 1
    return -(-(6 + _LINE_PX * n_lines) // GRID_PX) / 2


def heading(p: MaxPatch, column: float, row: float, text: str) -> float:
    """Add what stands above some lines; return the row below it."""
    size = (round(8 * len(text) + 20), 22)
    p.ui(column, row, "comment", size, text=text, fontsize=_HEAD_PX, fontface=1)
    return row + 1


def step(p: MaxPatch, column: float, row: float, number: int) -> None:
    """Add the number of a step on a round button."""
    p.ui(column, row, "textbutton", (_STEP_PX, _STEP_PX), text=str(number), **_ROUND)


def shown(p: MaxPatch, column: float, row: float, width_px: int = 240) -> MaxBox:
    """Add an empty message box; what comes in after ``prepend set`` is shown in it."""
    return p.ui(column, row, "message", (width_px, 22), text="")


def status(p: MaxPatch, source: MaxBox, outlet: int, at: tuple[float, float]) -> None:
    """Add what shows the messages of an outlet.

    Parameters
    ----------
    p : MaxPatch
        Where.
    source : MaxBox
        The object.
    outlet : int
        Which.
    at : tuple of float
        Column and row; it takes two rows.
    """
    column, row = at
    word = p.obj(column, row, "prepend set")
    p.cord(source, outlet, word)
    p.chain(word, shown(p, column, row + 1))


def link(p: MaxPatch, column: float, row: float, *links: tuple[str, str]) -> tuple[MaxBox, MaxBox]:
    """Add words to click on.

    Parameters
    ----------
    p : MaxPatch
        Where.
    column, row : float
        There.
    *links : tuple of str
        A word, and what it sends to Max: ``openhelp latent.play8~``.

    Returns
    -------
    words, ground : MaxBox
        What each word is stands beside it in a comment, whose colour is that of Max's theme.
        The words have a ground of their own: no one colour can be read on all themes.
    """
    text = ", ".join(f'<link href="; max {message}">{word}</link>' for word, message in links)
    size = round(_CHAR_PX * len(", ".join(word for word, _ in links)) + 20), 22
    words = p.ui(column, row, "markup", size, text=text, **_LINK)
    return words, p.ui(column, row, "panel", size, **_GROUND)


def help_of(name: str) -> tuple[str, str]:
    """Return the link that opens the help patch of an object."""
    return name, f"openhelp {name}"


def page_of(name: str, word: str = "reference page") -> tuple[str, str]:
    """Return the link that opens the reference page of an object."""
    return word, f"opendoc {name}.maxref.xml"


def file_of(name: str, file: str) -> tuple[str, str]:
    """Return the link that opens a patcher of the package; its file has no blank in its name."""
    return name, f"openfile {name.replace(' ', '-')} {file}"


def reference_head(reference: Reference) -> tuple[MaxPatch, float]:
    """Return the first tab of an object's help patch with its title, and the row below it."""
    return framed(reference.name, reference.summary, reference.description)


def rgb(colour: str) -> list[float]:
    """Return a colour as Max saves it."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return [*(round(part, 3) for part in parts), 1.0]


_ROUND: dict[str, Any] = {
    "bgcolor": rgb(ACCENT),
    "fontface": 1,
    "ignoreclick": 1,
    "mode": 0,
    "parameter_enable": 0,
    "rounded": 60.0,
    "textcolor": rgb("#ffffff"),
}
_LINK: dict[str, Any] = {
    "border": 0,
    "evaluatehref": 1,
    "fontface": 0,
    "fontname": "Arial",
    "fontsize": 12.0,
    "linkbold": 1,
    "linkcolor": rgb("#1f5873"),
}
_GROUND: dict[str, Any] = {
    "background": 1,
    "bgcolor": rgb("#e0e0e0"),
    "mode": 0,
    "rounded": 4,
}
