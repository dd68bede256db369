"""The map of the Max package: all objects by task, each one click from its help patch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bridge.patches.helpframe import VERSION
from bridge.patches.objects import SHOWN_DIMS
from bridge.patches.reference import Reference
from bridge.patches.sampler import ACCENT

from .helpframe import file_of, help_of, link, rgb
from .patch import MaxBox, MaxPatch
from .tutorials import TUTORIALS, tutorial_file
from .twins import twins

FILE = "Latent Bridge Overview.maxpat"
# In the window, in pixels.
_SIZE_PX, _HALF_PX, _TEXT_PX = (1020, 795), 510, 150
_LEFT_PX, _TOP_PX, _LINE_PX, _GAP_PX, _TITLE_PX = 15, 100, 20, 9, 24
_CHAR_PX = 6.4
# The groups of the left half, by what one does, and the families in them.
_TASKS = {
    "Play songs": ("players", "files"),
    "Make latents": ("makers", "loops"),
    "Shape latents": ("shapers",),
    "Presets, and record songs": ("presets", "recorders"),
}
_SELFTEST, _TESTED = "latent-selftest.maxpat", "one click tests the package in your Max"
_NN_FILES = ("nn~.maxhelp", "nn~.mxo", "nn~.mxe64")
_NN_MISSING = "nn~ was not found: it is a package of its own. The server works without it."
_NN_FOUND = "nn~ is there: connect the outlets of any object here to [nn~ MODEL decode]."
# Links in a line.
_PER_ROW = 4


def write_overview(examples: Mapping[str, str], folder: Path) -> Path:
    """Write the map into the folder ``extras`` of the package; return its path.

    Parameters
    ----------
    examples : mapping of str
        As for `overview`.
    folder : Path
        An existing folder.

    Returns
    -------
    Path
    """
    return overview(examples).write(folder / FILE)


def overview(examples: Mapping[str, str]) -> MaxPatch:
    """Return the map.

    Parameters
    ----------
    examples : mapping of str
        What each patch in the folder ``examples`` is, by its name.
    """
    p = MaxPatch(*_SIZE_PX, presentation=True)
    page = _Page(p)
    page.text((_LEFT_PX, 12, 600, 36), "Latent Bridge", fontsize=26.0, fontface=1)
    line = "play neural decoders by their latents - click on a name for its help"
    page.text((_LEFT_PX, 48, 700, 24), line, fontsize=14.0)
    page.text((_LEFT_PX, 72, 960, 22), "An 8 in a name: there are 4, 8, 16, 32 and 64, too.")
    bottom = float(_TOP_PX)
    for task, families in _TASKS.items():
        bottom = page.group((_LEFT_PX, bottom), task, _objects(*families))
    files = [(file_of(name, f"{name}.maxpat"), text) for name, text in examples.items()]
    page.group((_LEFT_PX, bottom), "Examples", files)
    right = _LEFT_PX + _HALF_PX
    chapters = [(file_of(t.title, tutorial_file(t)), t.summary) for t in TUTORIALS]
    bottom = page.group((right, _TOP_PX), "Tutorials: begin here", chapters)
    bottom = page.group((right, bottom), "Speak with the server", _objects("server"))
    many = [help_of(reference.name) for reference in twins() if reference.is_multichannel]
    bottom = page.flow((right, bottom), "One multichannel cord for any number of dims", many)
    _check(page, (right, bottom))
    page.text((_LEFT_PX, _SIZE_PX[1] - 30, 600, 22), f"version {VERSION} (MIT licence)")
    return p


class _Page:
    """Boxes in the presentation; in the other view they stand in rows."""

    def __init__(self, p: MaxPatch) -> None:
        self.p = p
        self._n = 0

    def text(self, rect: tuple[float, float, float, float], text: str, **keys: object) -> MaxBox:
        """Add a comment of the presentation."""
        box = self.p.ui(*self._free(), "comment", (rect[2], rect[3]), text=text, **keys)
        self.p.show(box, rect)
        return box

    def links(self, at: tuple[float, float], width: float, *links: tuple[str, str]) -> None:
        """Add words to click on; their ground is so wide."""
        words, ground = link(self.p, *self._free(), *links)
        own = round(_CHAR_PX * len(", ".join(word for word, _ in links)) + 20)
        self.p.show(words, (*at, own, _LINE_PX))
        self.p.show(ground, (*at, width, _LINE_PX), rounded=0)

    def title(self, at: tuple[float, float], text: str) -> None:
        """Add what stands above a group."""
        back = self.p.ui(*self._free(), "panel", (60, 15), background=1, rounded=4)
        self.p.show(back, (*at, _HALF_PX - 30, _TITLE_PX), bgcolor=rgb(ACCENT))
        white = {"textcolor": rgb("#ffffff"), "fontface": 1, "fontsize": 13.0}
        self.text((at[0] + 6, at[1] + 1, _HALF_PX - 42, 22), text, **white)

    def group(
        self,
        at: tuple[float, float],
        title: str,
        entries: Iterable[tuple[tuple[str, str], str]],
    ) -> float:
        """Add links, each with what it is; return the y below."""
        x, y = at
        self.title(at, title)
        y += _TITLE_PX + 3
        for entry, text in entries:
            self.links((x, y), _TEXT_PX - 6, entry)
            self.text((x + _TEXT_PX, y, _HALF_PX - _TEXT_PX - 20, _LINE_PX), text)
            y += _LINE_PX
        return y + _GAP_PX

    def flow(self, at: tuple[float, float], title: str, links: Sequence[tuple[str, str]]) -> float:
        """Add links in lines; return the y below."""
        x, y = at
        self.title(at, title)
        y += _TITLE_PX + 3
        for first in range(0, len(links), _PER_ROW):
            self.links((x, y), _HALF_PX - 30, *links[first : first + _PER_ROW])
            y += _LINE_PX
        return y + _GAP_PX

    def _free(self) -> tuple[float, float]:
        """Return where the next box stands in the other view: in a column of its own."""
        self._n += 1
        return 60, self._n * 2.0


def _check(page: _Page, at: tuple[float, float]) -> None:
    """Add whether nn~ is installed: its files are looked for by name, and nothing is opened."""
    x, y = at
    y = page.group(at, "Is all there?", [(file_of("latent-selftest", _SELFTEST), _TESTED)])
    p, width = page.p, _HALF_PX - 30
    shown = p.ui(0, 10, "comment", (width, 36), text=_NN_MISSING, linecount=2)
    p.show(shown, (x, y - _GAP_PX, width, 36))
    order = p.obj(0, 1, f"t{' b' * len(_NN_FILES)}")
    p.chain(p.obj(0, 0, "loadbang"), order)
    found, which = p.obj(0, 6, "absolutepath"), p.obj(0, 7, "route notfound")
    for number, file in enumerate(_NN_FILES):
        message = p.msg(9 * number, 2.5, file)
        p.cord(order, number, message)
        p.chain(message, found)
    p.chain(found, which)
    told = p.msg(4, 8, f"set {_NN_FOUND}")
    p.cord(which, 1, told)
    p.chain(told, shown)


def _objects(*families: str) -> list[tuple[tuple[str, str], str]]:
    """Return the objects of some families: their links and what they are, one for all sizes."""
    return [
        (help_of(reference.name), reference.summary)
        for family in families
        for reference in twins()
        if reference.family == family and _is_shown(reference)
    ]


def _is_shown(reference: Reference) -> bool:
    sizes = reference.sizes
    is_size = not sizes or reference.n_dims == (SHOWN_DIMS if SHOWN_DIMS in sizes else sizes[0])
    return is_size and not reference.is_multichannel
