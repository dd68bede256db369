"""``latent-overview.pd``: a map of the library, each object one click from its help patch.

``latent-multichannel.pd`` is that of the objects that need Pd 0.54, which stand in no other patch.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from .helpframe import PALE, VERSION
from .objects import FAMILIES, SHOWN_DIMS, multichannels, references
from .pd import COLUMN_PX, Patch
from .reference import Reference
from .sampler import ACCENT, GREY, INK

# How the cords are joined and split.
_JOINS = (
    "[snake~ in 8] makes one cord of 8, [snake~ out 8] 8 of one.",
    "So to nn~: [latent.play.mc~ 8], [snake~ out 8], [nn~ model].",
    "An nn~ that knows -m takes one cord: [nn~ -m model decode].",
    "Missing channels are the first ones again, as with nn~ -m.",
    "Those that are too many are not heard.",
)
# A title and what stands below it: names with what they are.
Group: TypeAlias = tuple[str, Mapping[str, str]]

EXAMPLES_FOLDER = "examples"
MULTICHANNEL = "latent-multichannel"
_TITLES = {
    "players": "Play songs",
    "makers": "Make latents",
    "server": "Speak with the server",
    "shapers": "Shape latents",
    "loops": "Make latents by steps and codes",
    "presets": "Presets",
    "recorders": "Record songs",
}
# A column of objects, and from where on it says what they are, in grid columns.
_COLUMN, _TEXT = 50, 14
_WIDTH_PX, _WRAP = 576, 57
_TOP, _FILES_PER_COLUMN = 6, 7


def overview_patch(examples: Mapping[str, str]) -> Patch:
    """Return the map.

    Parameters
    ----------
    examples : mapping of str
        What each patch in the folder ``examples`` is, by its name.

    Returns
    -------
    Patch
    """
    families = [(family_title(family), shown(family)) for family in FAMILIES]
    families.append(("Pd 0.54 and later", {MULTICHANNEL: "one cord for all dims - another map"}))
    groups: list[Group] = [*families]
    if examples:
        groups.append(("Examples - each with its steps", examples))
    halves = _halves(groups)
    below = _TOP + max(map(_height, halves))
    width = _COLUMN * COLUMN_PX + _WIDTH_PX
    p = Patch(width + 48, math.ceil(24 * below) + 72)
    _bar(p, (0, 0), (width, 48), (ACCENT, "#ffffff", 28), "latent")
    _bar(p, (0, 2), (width, 24), (PALE, INK, 14), "play neural decoders by their latents")
    p.comment(0, 3.5, "Click on a square - the help patch or the example opens.")
    p.comment(_COLUMN, 3.5, "An 8 in a name: there are 4 8 16 32 64, all others by")
    p.comment(_COLUMN, 4.5, "latent-bridge patch pd --dims D -o DIR")
    for number, half in enumerate(halves):
        _column(p, number * _COLUMN, half)
    p.sub(_COLUMN + 38, below, "open", _open(families, examples))
    p.comment(0, below, f"version {VERSION} of Latent Bridge (MIT licence)")
    return p


def multichannel_patch() -> Patch:
    """Return the map of the objects with one cord for all dims; it opens in any Pd."""
    texts = {reference.name: reference.summary for reference in multichannels()}
    group: Group = ("Objects - each takes its number of dims as first argument", texts)
    below = _TOP + _height([group])
    p = Patch(_WIDTH_PX + 48, math.ceil(24 * below) + 72 + 24 * len(_JOINS))
    _bar(p, (0, 0), (_WIDTH_PX, 48), (ACCENT, "#ffffff", 28), "latent")
    _bar(p, (0, 2), (_WIDTH_PX, 24), (PALE, INK, 14), "one cord for all dims - Pd 0.54 and later")
    p.comment(0, 3.5, "Click on a square - the help patch opens.")
    _column(p, 0, [group])
    for row, text in enumerate(_JOINS):
        p.comment(0, below + row, text)
    p.sub(38, below + len(_JOINS), "open", _open([group], {}))
    p.comment(0, below + len(_JOINS), f"version {VERSION} of Latent Bridge (MIT licence)")
    return p


def family_title(family: str) -> str:
    """Return what stands above the objects of a family."""
    return _TITLES.get(family, family.capitalize())


def shown(family: str) -> dict[str, str]:
    """Return the objects of a family with their summaries, one for all its sizes.

    Parameters
    ----------
    family : str
        One of `FAMILIES`.

    Returns
    -------
    dict of str
    """
    return {r.name: r.summary for r in references(family) if _is_shown(r)}


def _is_shown(reference: Reference) -> bool:
    sizes = reference.sizes
    return not sizes or reference.n_dims == (SHOWN_DIMS if SHOWN_DIMS in sizes else sizes[0])


def _halves(groups: Sequence[Group]) -> tuple[Sequence[Group], Sequence[Group]]:
    """Return the groups in two columns of about the same height, in their order."""
    cuts = range(1, len(groups) + 1)
    cut = min(cuts, key=lambda n: max(_height(groups[:n]), _height(groups[n:])))
    return groups[:cut], groups[cut:]


def _height(groups: Sequence[Group]) -> float:
    return sum(2.5 + sum(map(_rows, texts.values())) for _, texts in groups)


def _rows(text: str) -> float:
    return 1 if len(text) <= _WRAP else 1.5


def _column(p: Patch, column: float, groups: Sequence[Group]) -> None:
    row = float(_TOP)
    for title, texts in groups:
        _bar(p, (column, row), (_WIDTH_PX, 24), (GREY, INK, 14), title)
        row += 1.5
        for name, text in texts.items():
            style = f"26 9 0 12 #fcfcfc {ACCENT} {INK}"
            p.obj(column, row, f"bng 18 250 50 0 $0-{name} empty {name} {style}")
            p.comment(column + _TEXT, row, text, _WRAP)
            row += _rows(text)
        row += 1


def _bar(
    p: Patch,
    at: tuple[float, float],
    size: tuple[int, int],
    style: tuple[str, str, int],
    text: str,
) -> None:
    """Add a bar; `style` is its colour, its ink and its font size."""
    colour, ink, font = style
    label = text.replace(" ", "\\ ")
    place = f"12 {size[1] // 2} 0 {font} {colour} {ink} 0"
    p.obj(*at, f"cnv 12 {size[0]} {size[1]} empty empty {label} {place}")


def _open(families: Sequence[Group], examples: Mapping[str, str]) -> Patch:
    """Return the subpatch that opens a file of this folder, wherever that is."""
    p = Patch(760, 480)
    _opener(p, 0, "help", [])
    p.comment(0, 12, "what each square opens")
    for number, (title, texts) in enumerate(families):
        files = {name: f"{name}{'' if name == MULTICHANNEL else '-help'}.pd" for name in texts}
        p.sub(18 * (number % 3), 13 + number // 3, _word(title), _files(files, "help"))
    if examples:
        _opener(p, 26, "example", [f"makefilename %s/{EXAMPLES_FOLDER}"])
        files = {name: f"{name}.pd" for name in examples}
        p.sub(0, 16, "examples", _files(files, "example"))
    return p


def _word(title: str) -> str:
    return title.lower().split(" -")[0].replace(" ", "-")


def _opener(p: Patch, column: float, kind: str, place: Sequence[str]) -> None:
    """Add what opens the file that ``$0-<kind>`` names."""
    chosen, order = p.obj(column, 0, f"r $0-{kind}"), p.obj(column, 1, "t b s")
    below = 5 + len(place)
    folder = [p.msg(column, 3, "dir"), p.obj(column, 4, "pdcontrol")]
    folder += [p.obj(column, 5 + number, text) for number, text in enumerate(place)]
    both, opened = p.obj(column, below + 1, "list prepend"), p.msg(column, below + 3, _OPEN)
    p.chain(chosen, order, *folder, both, opened)
    p.cord(order, 1, p.obj(column + 8, 2, f"s $0-{kind}-name"))
    p.cord(p.obj(column + 11, below, f"r $0-{kind}-name"), 0, both, 1)
    p.comment(column + 8, 4, "the folder", 12)


_OPEN = "; pd open $1 $2"


def _files(files: Mapping[str, str], kind: str) -> Patch:
    """Return the subpatch that knows the file of each square."""
    n_columns = max(1, -(-len(files) // _FILES_PER_COLUMN))
    p = Patch(60 + 336 * n_columns, 60 + 84 * _FILES_PER_COLUMN)
    for number, (name, file) in enumerate(files.items()):
        column, place = divmod(number, _FILES_PER_COLUMN)
        x, y = 28 * column, 3.5 * place
        p.chain(
            p.obj(x, y, f"r $0-{name}"),
            p.msg(x, y + 1, f"symbol {file}"),
            p.obj(x, y + 2, f"s $0-{kind}"),
        )
    return p
