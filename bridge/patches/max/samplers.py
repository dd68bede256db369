"""The panel of ``ch4ns0n~`` and ``ch8ns0n~``: a player by hand, in a bpatcher or a window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .patch import MaxBox, MaxPatch, Rect

PANEL_PX = (300, 90)
# What the panel shows is said by the script: it is so, whoever asked for it.
_SHOWN = ("name", "playing", "position", "loop", "speed", "freeze", "legacy")
_SCRIPT_PANEL = 2
_STEP = 12
_TOP = 3.5
_PAPER, _INK = [0.89, 0.89, 0.89, 1.0], [0.13, 0.13, 0.13, 1.0]
_ACCENT, _WHITE = [0.18, 0.44, 0.56, 1.0], [1.0, 1.0, 1.0, 1.0]
# Types of a parameter as Max numbers them, and that it is no matter of a Live set.
_FLOAT, _INT, _ENUM, _HIDDEN = 0, 1, 2, 2
_FLOAT_STYLE, _INT_STYLE = 1, 0
_MOST_DIAL, _MOST_FRAME = 4.0, 16777216.0


@dataclass(frozen=True)
class _Widget:
    """One widget: what it is, where in the panel, and the message that it makes."""

    maxclass: str
    rect: Rect
    word: str
    keys: Mapping[str, Any]


def add_panel(p: MaxPatch, title: str, column: float, script: MaxBox) -> None:
    """Add the panel to a player: its widgets send to ``#0-panel``.

    Parameters
    ----------
    p : MaxPatch
        The player, which takes what is sent there, and opens in presentation.
    title : str
        What the panel is called.
    column : float
        Where its boxes begin.
    script : MaxBox
        The player's.
    """
    place = p.place_of(script)
    p.cord(script, _SCRIPT_PANEL, p.obj(place[0] + 20, place[1] + 1.5, "s #0-shown"))
    _back(p, title, column)
    shown, which = p.obj(column, _TOP, "r #0-shown"), f"route {' '.join(_SHOWN)}"
    routed = p.obj(column, _TOP + 1, which)
    p.chain(shown, routed)
    for number, word in enumerate(_SHOWN):
        at = column + _STEP * number
        said = p.obj(at, _TOP + 3.5, "prepend set")
        p.cord(routed, number, said)
        p.cord(said, 0, _widget(p, word, at))
    _open(p, column + _STEP * len(_SHOWN))


def _back(p: MaxPatch, title: str, column: float) -> None:
    width, height = PANEL_PX
    for row, (rect, colour) in enumerate(
        (((0, 24, width, height - 24), _PAPER), ((0, 0, width, 24), _ACCENT))
    ):
        back = p.ui(column, row, "panel", (30, 15))
        p.show(back, rect, bgcolor=colour, background=1, rounded=0)
    p.show(p.comment(column + 6, 0, title), (6, 2, 84, 20), textcolor=_WHITE)
    p.show(p.comment(column + 6, 1, "frame"), (183, 30, 48, 20), textcolor=_INK)


def _widget(p: MaxPatch, word: str, column: float) -> MaxBox:
    """Add a widget under what sets it, and over what it sends."""
    if word == "name":
        name = p.comment(column, _TOP + 5, "no song")
        p.show(name, (90, 2, 204, 20), textcolor=_WHITE)
        return name
    widget = _WIDGETS[word]
    x, y, width, height = widget.rect
    box = p.ui(column, _TOP + 5, widget.maxclass, (width, height), **widget.keys)
    p.show(box, (x, y, width, height))
    sent = p.obj(column, _TOP + 8.5, "s #0-panel")
    if word != "playing":
        p.chain(box, p.obj(column, _TOP + 7.5, f"prepend {widget.word}"), sent)
        return box
    choice = p.obj(column, _TOP + 6, "sel 1 0")
    start, stop = p.msg(column, _TOP + 7.5, "start"), p.msg(column + 6, _TOP + 7, "stop")
    p.chain(box, choice, start, sent)
    p.cord(choice, 1, stop)
    p.cord(stop, 0, sent)
    return box


def _open(p: MaxPatch, column: float) -> None:
    keys = _switch("open", "open", mode=0)
    button = p.ui(column, _TOP + 5, "live.text", (54, 20), **keys)
    p.show(button, (6, 30, 54, 20))
    p.chain(
        button,
        p.obj(column, _TOP + 6, "t b"),
        p.obj(column, _TOP + 7, "opendialog"),
        p.obj(column, _TOP + 8, "prepend open"),
        p.obj(column, _TOP + 9, "s #0-panel"),
    )


def _parameter(name: str, type: int, **about: Any) -> dict[str, Any]:
    """Return the keys of a live widget that belongs to no Live set."""
    value = {
        "parameter_longname": name,
        "parameter_shortname": name,
        "parameter_type": type,
        "parameter_invisible": _HIDDEN,
        **{f"parameter_{key}": each for key, each in about.items()},
    }
    saved = {"valueof": dict(sorted(value.items()))}
    return {"parameter_enable": 1, "varname": name, "saved_attribute_attributes": saved}


def _switch(text: str, text_on: str, mode: int = 1) -> dict[str, Any]:
    about = _parameter(text, _ENUM, enum=["off", "on"], mmax=1)
    return {"text": text, "texton": text_on, "mode": mode, **about}


_SPEED = {
    "textcolor": _INK,
    **_parameter("speed", _FLOAT, mmin=-_MOST_DIAL, mmax=_MOST_DIAL, unitstyle=_FLOAT_STYLE),
}
_FRAME = _parameter("frame", _INT, mmin=0.0, mmax=_MOST_FRAME, unitstyle=_INT_STYLE)
_WIDGETS = {
    "playing": _Widget("live.text", (66, 30, 54, 20), "start", _switch("play", "stop")),
    "position": _Widget("live.numbox", (126, 30, 54, 20), "seek", _FRAME),
    "loop": _Widget("live.text", (6, 57, 54, 20), "loop", _switch("loop", "loop")),
    "freeze": _Widget("live.text", (66, 57, 54, 20), "freeze", _switch("freeze", "freeze")),
    "legacy": _Widget("live.text", (126, 57, 54, 20), "legacy", _switch("legacy", "legacy")),
    "speed": _Widget("live.dial", (234, 30, 54, 48), "speed", _SPEED),
}
