"""What the examples of the Max package have in common: title, steps, server, sound."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.patches.clicks import Click

from .helpframe import SIZE_PX, framed, shown, step
from .helpparts import Part, add_part
from .patch import MARGIN_PX, ROW_PX, MaxBox, MaxPatch

N_DIMS = 8
RATE = "2048 44100"
SERVE = "latent-bridge serve"
NEW = Click("new factory", "make a voice of the factory model", 3)
FREE = Click("free", "end the voice, before the patch is closed")
# The column of what clicks do; their numbers stand before it.
TEXT, STEP = 40, 38
_SWITCH_PX = 45


def server(p: MaxPatch, row: float) -> float:
    """Add steps 1 and 2, start the server and connect; return the row below."""
    p.comment(0, row, f"type in a terminal:  {SERVE}")
    tell(p, row, "start the server", 1)
    connect = Part("latent.bridge", (Click("connect", "open the socket", 2),))
    box, row = add_part(p, connect, row + 1, TEXT)
    say(p, box, 1, (8, row))
    return row + 3.5


def voice(p: MaxPatch, row: float, name: str, clicks: Sequence[Click]) -> float:
    """Add a voice of the server with its messages; return the row below."""
    box, row = add_part(p, Part(f"latent.voice {name}", tuple(clicks)), row, TEXT)
    say(p, box, 0, (0, row))
    return row + 3.5


def sound(p: MaxPatch, row: float, number: int) -> MaxBox:
    """Add the switch of Max's sound; it takes two rows."""
    tell(p, row, "switch the sound on: it is the clock of all here", number)
    return p.ui(0, row, "ezdac~", (_SWITCH_PX, _SWITCH_PX))


def tell(p: MaxPatch, row: float, text: str, number: int = 0) -> None:
    """Add what something does, and the number of its step."""
    p.comment(TEXT, row, text, 50)
    if number:
        step(p, STEP, row, number)


def say(p: MaxPatch, source: MaxBox, outlet: int, at: tuple[float, float]) -> None:
    """Add what shows the messages of an outlet: in the two rows below its box."""
    column, row = at
    word = p.obj(column, row + 1, "prepend set")
    p.cord(source, outlet, word)
    p.chain(word, shown(p, column, row + 2, 240))


def join(p: MaxPatch, source: MaxBox, target: MaxBox, n_cords: int = N_DIMS) -> None:
    """Connect each dim, from the left ports to the left ports."""
    for cord in range(n_cords):
        p.cord(source, cord, target, cord)


def follow(p: MaxPatch, source: MaxBox, target: MaxBox) -> None:
    """Connect `frames`, the last outlet, to the last inlet of what shall be in step with it."""
    p.cord(source, len(source.ports.outlet_types) - 1, target, target.ports.n_inlets - 1)


def example(name: str, summary: str, text: str) -> tuple[MaxPatch, float]:
    """Return an example with its title, and the row below it.

    Parameters
    ----------
    name, summary, text : str
        Its name, one line, two or three sentences.
    """
    return framed(name, summary, text)


def fit(p: MaxPatch, row: float) -> MaxPatch:
    """Make the window as high as what is in it, down to a row."""
    p.set(rect=[60.0, 100.0, float(SIZE_PX[0]), MARGIN_PX + ROW_PX * row])
    return p
