"""The instrument of the Max package: six sources, summed to 8 dims, into four decoders.

Every part is a bpatcher with a file of its own in ``patchers``, so that each can be opened, changed
and used in other patches.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .instrument_control import CONTROL_PX, SERVER_PX, control, server
from .instrument_decoders import MASTER_PX, STRIP_PX, VOICES, master, strip
from .instrument_sources import HEIGHT_PX, SOURCES, WIDTHS
from .patch import MaxBox, MaxPatch

NAME = "Latent Instrument"
_SIZE_PX = (1200, 760)
_MARGIN, _GAP, _TOP = 15, 15, 45
# In the patching view, where parts show a corner of themselves.
_PART_PX, _PART_COLUMNS = (270.0, 75.0), 19
_BACK = "#0-back"


def part_name(word: str) -> str:
    """Return the name of a part's file."""
    return f"_latent.instrument.{word}"


def parts() -> Mapping[str, MaxPatch]:
    """Return all parts by their names."""
    made = {word: build() for word, build in SOURCES.items()}
    made |= {voice: strip(number) for number, voice in enumerate(VOICES)}
    made |= {"master": master(), "control": control(), "server": server()}
    return {part_name(word): patch for word, patch in made.items()}


def instrument() -> MaxPatch:
    """Return the patch that holds the parts."""
    p = MaxPatch(*_SIZE_PX, presentation=True)
    made = parts()
    places = _places()

    def part(word: str, column: float, row: float, *arguments: str) -> MaxBox:
        name = part_name(word)
        file, ports = f"{name}.maxpat", made[name].ports
        size = (min(_PART_PX[0], places[word][2]), _PART_PX[1])
        box = p.panel_of(column, row, size, file, arguments, ports)
        p.show(box, places[word])
        return box

    title = p.ui(0, 0, "comment", (330, 34), text=NAME, fontsize=24.0, fontface=1)
    p.show(title, (_MARGIN, 6, 330, 34))
    words = [*SOURCES, *VOICES]
    which = p.obj(0, 5, f"route {' '.join(words)}")
    p.chain(part("control", 0, 2), which)
    part("server", 80, 2)
    total = None
    for number, word in enumerate(SOURCES):
        arguments = (_BACK,) if word == "input" else ()
        source = part(word, _PART_COLUMNS * number, 8, *arguments)
        p.cord(which, number, source)
        if total is None:
            total = source
            continue
        added = p.obj(0, 11 + number, "mc.+~")
        p.cord(total, 0, added)
        p.cord(source, 0, added, 1)
        total = added
    last = part("master", 0, 26, _BACK)
    for number, voice in enumerate(VOICES):
        column = 8 + _PART_COLUMNS * number
        decoder = part(voice, column, 21)
        p.cord(which, len(SOURCES) + number, p.obj(84 + 8 * number, 6.5, f"s #0-{voice}"))
        p.cord(p.obj(column + 11, 19.5, f"r #0-{voice}"), 0, decoder, 1)
        if total is not None:
            p.cord(total, 0, decoder)
        for side in range(2):
            p.cord(decoder, side, last, side)
    return p


def write_instrument(patchers: Path, examples: Path) -> list[Path]:
    """Write the instrument and its parts.

    Parameters
    ----------
    patchers, examples : Path
        Existing folders.

    Returns
    -------
    list of Path
    """
    written = [patch.write(patchers / f"{name}.maxpat") for name, patch in parts().items()]
    return [*written, instrument().write(examples / f"{NAME}.maxpat")]


def _places() -> dict[str, tuple[float, float, float, float]]:
    """Return where each part is in the presentation: rows of parts from the left."""
    rows = (
        ("song", "offset", "lfo", "noise"),
        ("jam", "input", "server"),
        (*VOICES, "master"),
        ("control",),
    )
    widths = {**WIDTHS, **dict.fromkeys(VOICES, STRIP_PX[0])}
    widths |= {"server": SERVER_PX[0], "master": MASTER_PX[0], "control": CONTROL_PX[0]}
    found: dict[str, tuple[float, float, float, float]] = {}
    y = float(_TOP)
    for row in rows:
        x = float(_MARGIN)
        height = CONTROL_PX[1] if row == ("control",) else HEIGHT_PX
        for word in row:
            found[word] = (x, y, float(widths[word]), float(height))
            x += widths[word] + _GAP
        y += height + _GAP
    return found
