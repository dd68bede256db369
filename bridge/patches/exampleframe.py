"""What the example patches have in common: title, steps, the server and its status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bridge.osc.spec import DEFAULT_PORT

from .connection import DEFAULT_HOST
from .helpframe import PALE, VERSION, status_bar, step
from .pd import Box, Patch, outlet_columns
from .sampler import ACCENT, GREY, INK

WIDTH_PX = 708
STEP, TEXT = 28, 31
SERVE = "latent-bridge serve"
# The song of the help patches, from the folder of the examples.
SONG = "../latent-example-8.wav"
FACTORY = "factory"
_INNER_PX = 660
_DECLARE = "declare -path .."


@dataclass(frozen=True)
class Click:
    """A message to click on, what it does, and its step (0: none)."""

    message: str
    text: str
    step: int = 0


def example(name: str, summary: str, text: str, n_rows: float) -> Patch:
    """Return an example patch with its title; what it is made of begins with row 7.

    Parameters
    ----------
    name, summary : str
        In the two bars.
    text : str
        Two or three sentences.
    n_rows : float
        Where the last line is.

    Returns
    -------
    Patch
    """
    p = Patch(WIDTH_PX, round(24 * (n_rows + 3)))
    for row, height, colour, ink, font, label in (
        (0, 48, ACCENT, "#ffffff", 28, name),
        (2, 24, PALE, INK, 14, summary),
    ):
        shown = label.replace(" ", "\\ ")
        style = f"12 {height // 2} 0 {font} {colour} {ink} 0"
        p.obj(0, row, f"cnv 12 {_INNER_PX} {height} empty empty {shown} {style}")
    p.comment(0, 3.5, text)
    p.obj(0, n_rows, f"cnv 1 {_INNER_PX} 1 empty empty empty 8 12 0 12 {GREY} {INK} 0")
    p.comment(0, n_rows + 0.5, f"updated for version {VERSION} of Latent Bridge (MIT licence)")
    # So that it finds the library, wherever both lie.
    p.obj(45, n_rows + 0.5, _DECLARE)
    return p


def write_example(p: Patch, path: Path) -> Path:
    """Write an example so that Pd knows the path before it makes the first object."""
    head, rest = p.text().split("\n", 1)
    path.write_text(f"{head}\n#X {_DECLARE};\n{rest}", encoding="utf-8", newline="\n")
    return path


def server(p: Patch, row: float, command: str = SERVE) -> float:
    """Add steps 1 and 2, start the server and connect; return the row below.

    Parameters
    ----------
    p : Patch
        Where.
    row : float
        The row of step 1.
    command : str, optional
        What to type.

    Returns
    -------
    float
    """
    p.comment(0, row, "type in a terminal:")
    step(p, STEP, row, 1)
    p.comment(TEXT, row, command)
    text = f"latent.bridge {DEFAULT_HOST} {DEFAULT_PORT}"
    bridge = clicks(p, row + 1, text, (Click("connect", "open the socket", 2),))
    show(p, row + 3, bridge, "bridge", (outlet_columns(0, text, 2)[1], 1))
    return row + 4.5


def clicks(p: Patch, row: float, text: str, what: Sequence[Click]) -> Box:
    """Add messages as a staircase, what they do beside them, and their object below."""
    box = p.obj(0, row + len(what), text)
    for place, click in enumerate(what):
        p.cord(p.msg(place, row + place, click.message), 0, box)
        tell(p, row + place, click)
    return box


def tell(p: Patch, row: float, click: Click) -> None:
    """Add what a click does, and the number of its step."""
    p.comment(TEXT, row, click.text)
    if click.step:
        step(p, STEP, row, click.step)


def show(p: Patch, row: float, source: Box, name: str, at: tuple[float, int] = (0, 0)) -> None:
    """Add what shows an object's status: a bar, and what writes on it.

    Parameters
    ----------
    p, row
        Where.
    source : Box
        The object.
    name : str
        Of the bar.
    at : tuple
        Column, and number of the outlet.
    """
    column, outlet = at
    p.cord(source, outlet, p.obj(column, row, f"_latent.show $0-{name}"))
    status_bar(p, (column + 14, row), name)


def song(p: Patch, row: float, sender: str, number: int) -> None:
    """Add the sampler, and what sends its frames; it takes 9 rows.

    Parameters
    ----------
    p, row
        Where.
    sender : str
        The sender's box, of 8 dims.
    number : int
        Of the step.
    """
    songs = (
        Click(f"open {SONG}, start", "play a song - or open yours on the panel", number),
        Click("stop", "stop it - the voice holds the frame"),
    )
    player = clicks(p, row, "ch8ns0n~ 2048 44100", songs)
    box = p.obj(0, row + 7, sender)
    for outlet in range(9):
        p.cord(player, outlet, box, outlet)
    show(p, row + 8, box, "send")
