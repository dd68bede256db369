"""A part of the instrument: widgets in presentation mode, each with what it says to an object.

In the patching view each widget has a column of its own: what it shows comes from above
(``r #0-status``), what it says goes down to ``s #0-to``. The object of the part stands at the
left, and hears ``r #0-to``. Colours are Max's own, so that dark and light themes both work; the
panel behind the widgets is a half transparent grey.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .heard import bars_of
from .helpparts import object_box
from .patch import MaxBox, MaxPatch, Rect

N_DIMS = 8
RATE = "2048 44100"
# Who the makers and their presets belong to.
VOICE = "instrument"
STATUS, TO = "#0-status", "#0-to"
_FIRST, _STEP = 34, 13
_GREY = [0.5, 0.5, 0.5, 0.18]
_LABEL_FONT = 10.0
_TITLE_PX = 13.0
# The row of what widgets say.
_ROWS = 9.0


class Panel:
    """One part under construction.

    Parameters
    ----------
    title : str
        What stands above it.
    width, height : int
        Of its presentation, in pixels.
    """

    def __init__(self, title: str, width: int, height: int) -> None:
        self.p = MaxPatch(width, height, presentation=True)
        self._column = _FIRST
        back = self.p.ui(0, 30, "panel", (30, 30), background=1, bgcolor=_GREY, rounded=6)
        self.p.show(back, (0, 0, width, height))
        size = (max(60, 9 * len(title)), 22)
        head = self.p.ui(4, 30, "comment", size, text=title, fontsize=_TITLE_PX, fontface=1)
        self.p.show(head, (4, 2, *size))

    # ---- widgets

    def faders(
        self, word: str, rect: Rect, most: float, least: float | None = None, to: str = TO
    ) -> None:
        """Add a fader for each dim: a list after `word`, and back from the status."""
        keys = bars_of(N_DIMS, most)
        if least is not None:
            keys |= {"setminmax": [least, most], "signed": 0}
        self._widget(word, rect, Widget("multislider", keys, to=to, back="setlist"), word)

    def dial(  # noqa: PLR0917
        self,
        word: str,
        at: tuple[float, float],
        bounds: tuple[float, float],
        value: float,
        name: str = "",
        to: str = TO,
        asks: str = "",
    ) -> None:
        """Add a dial of one number that is said after `word`, and when a bang comes from `asks`."""
        keys = live(name or word, bounds, value, says=to == TO)
        self._widget(word, (*at, 45, 48), Widget("live.dial", keys, to=to, asks=asks))

    def number(
        self,
        word: str,
        at: tuple[float, float],
        bounds: tuple[float, float],
        value: float,
        *,
        whole: bool = False,
        to: str = TO,
        name: str = "",
    ) -> None:
        """Add a number box of one number that is said after `word`."""
        keys = live(name or word, bounds, value, whole=whole, says=to == TO and word != "seek")
        self._widget(word, (*at, 45, 15), Widget("live.numbox", keys, to=to), name or word)

    def menu(self, word: str, at: tuple[float, float], words: Sequence[str], width: int) -> None:
        """Add a menu of words, of which one is said after `word`."""
        keys = live(word, (0, len(words) - 1), 0, words=words)
        self._widget(word, (*at, width, 15), Widget("live.menu", keys, outlet=1), word)

    def toggle(
        self, word: str, at: tuple[float, float], name: str, on: bool = False, to: str = TO
    ) -> None:
        """Add a switch: 0 or 1 after `word`."""
        keys = live(name, (0, 1), int(on), words=("off", "on"), says=to == TO)
        self._widget(word, (*at, 15, 15), Widget("live.toggle", keys, to=to), name)

    def button(self, text: str, rect: Rect, message: str = "", to: str = TO) -> MaxBox:
        """Add a button that says a message; without one, return it with nothing below."""
        column = self.column(max(10, 2 + len(message) // 2))
        keys: dict[str, Any] = {"text": text, "mode": 0, "rounded": 6.0, "parameter_enable": 0}
        box = self.p.ui(column, 4, "textbutton", (90, 22), **keys)
        self.p.show(box, rect)
        if message:
            self.p.chain(box, self.p.msg(column, 5, message), self.p.obj(column, _ROWS, f"s {to}"))
        return box

    def slider(self, word: str, rect: Rect) -> None:
        """Add a slider from 0 to 1."""
        keys = {**live(word, (0, 1), 0), "orientation": 1}
        self._widget(word, rect, Widget("live.slider", keys))

    def file(self, text: str, rect: Rect, dialog: str, word: str) -> None:
        """Add a button that asks for a file; its path is said after `word`."""
        button = self.button(text, rect)
        column = self.p.place_of(button)[0]
        asked, said = (
            self.p.obj(column, 5, dialog),
            self.p.obj(column, _ROWS - 1, f"prepend {word}"),
        )
        self.p.chain(button, asked, said, self.p.obj(column, _ROWS, f"s {TO}"))

    def heading(self, text: str, at: tuple[float, float]) -> None:
        """Add the title of a second section."""
        size = (max(60, 9 * len(text)), 22)
        column = self.column(1 + size[0] / 15)
        keys = {"text": text, "fontsize": _TITLE_PX, "fontface": 1}
        self.p.show(self.p.ui(column, 6, "comment", size, **keys), (*at, *size))

    def label(self, text: str, at: tuple[float, float], size: tuple[float, float]) -> None:
        """Add words in the presentation, which wrap at the width."""
        column = self.column(1 + size[0] / 15)
        box = self.p.ui(column, 6, "comment", size, text=text, fontsize=_LABEL_FONT)
        self.p.show(box, (*at, *size))

    def column(self, width: float = _STEP) -> int:
        """Return the next free column, and keep so many of them."""
        self._column += round(width) + 1
        return self._column - round(width) - 1

    # ---- the object

    def object(self, at: tuple[float, float], text: str, inlet: int = 0) -> MaxBox:
        """Add the object that the widgets speak to; its status goes to them.

        Parameters
        ----------
        at : tuple of float
            Column and row; what it hears stands above it.
        text : str
            Of its box.
        inlet : int
            Where it takes messages.

        Returns
        -------
        MaxBox
        """
        column, row = at
        box = object_box(self.p, column, row, text)
        types = box.ports.outlet_types
        status = max(n for n, type in enumerate(types) if type == "")
        self.p.cord(self.p.obj(column + 8, row - 1.5, f"r {TO}"), 0, box, inlet)
        self.p.cord(box, status, self.p.obj(column + 22, row + 1.5, f"s {STATUS}"))
        return box

    def messages(self, column: float, row: float, what: str) -> None:
        """Add the inlet whose messages go where those of the widgets go."""
        inlet = self.p.inlet(column, row, f"(messages) {what}")
        self.p.chain(inlet, self.p.obj(column, row + 1.5, f"s {TO}"))

    def _widget(self, word: str, rect: Rect, widget: Widget, label: str = "") -> None:
        column = self.column()
        above = [self.p.obj(column, 0, f"r {STATUS}"), self.p.obj(column, 1, f"route {word}")]
        if widget.back == "set":
            # One number for all dims comes as one for each.
            above.append(self.p.obj(column, 2, "zl.nth 1"))
        above.append(self.p.obj(column, 3, f"prepend {widget.back}"))
        is_faders = widget.maxclass == "multislider"
        size = (150, 90) if is_faders else (min(rect[2], 150), rect[3])
        box = self.p.ui(column, 4, widget.maxclass, size, **widget.keys)
        self.p.show(box, rect)
        self.p.chain(*above, box)
        kept = widget.keys.get("saved_attribute_attributes", {}).get("valueof", {})
        if not kept.get("parameter_initial_enable", 1):
            # It shows its first value, and says nothing to the server until a voice is there.
            first = self.p.obj(column + 6, 2, f"loadmess {kept['parameter_initial'][0]:g}")
            self.p.cord(first, 0, above[-1])
            if widget.asks:
                self.p.cord(self.p.obj(column + 6, 3, f"r {widget.asks}"), 0, box)
        said = self.p.obj(column, _ROWS - 1, f"prepend {word}")
        self.p.cord(box, widget.outlet, said)
        self.p.chain(said, self.p.obj(column, _ROWS, f"s {widget.to}"))
        if label:
            x, y = (rect[0] - 3, rect[1] - 18)
            wide = (6 * len(label) + 12, 18)
            words = self.p.ui(column, _ROWS + 1, "comment", wide, text=label, fontsize=_LABEL_FONT)
            self.p.show(words, (x, y, *wide))


@dataclass(frozen=True)
class Widget:
    """A box to move, and what is done with it."""

    maxclass: str
    keys: dict[str, Any]
    outlet: int = 0
    to: str = TO
    back: str = "set"
    # The name by which it is asked for its value.
    asks: str = ""


def live(
    name: str,
    bounds: tuple[float, float],
    value: float,
    *,
    whole: bool = False,
    words: Sequence[str] = (),
    says: bool = True,
) -> dict[str, Any]:
    """Return the keys of a ``live.`` widget.

    Parameters
    ----------
    name : str
        Of the parameter.
    bounds : tuple of float
        Lowest and highest.
    value : float
        The first one.
    whole : bool
        Whether it has no fraction.
    words : sequence of str
        What there is to choose from.
    says : bool
        Whether it says its first value when the patch opens.
    """
    kept: dict[str, Any] = {
        "parameter_longname": name,
        "parameter_shortname": name,
        "parameter_type": 2 if words else int(whole),
        "parameter_mmin": float(bounds[0]),
        "parameter_mmax": float(bounds[1]),
        "parameter_initial": [value],
        "parameter_initial_enable": int(says),
        "parameter_unitstyle": 0 if whole or words else 1,
    }
    if words:
        kept["parameter_enum"] = list(words)
    return {
        "parameter_enable": 1,
        "varname": name,
        "saved_attribute_attributes": {"valueof": kept},
    }
