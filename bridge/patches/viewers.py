"""``latent.view8~`` and its sizes: a panel with a bar for each dim."""

from __future__ import annotations

from pathlib import Path

from .connection import tell_errors
from .dims import DIM_COLUMNS, dim_grid, write_sized
from .frameclock import LICENSE_LINE
from .pd import COLUMN_PX, ROW_PX, Box, Patch, outlet_columns
from .sampler import ACCENT, GREY, INK

_BAR_PX, _HEIGHT_PX, _PER_ROW = 12, 96, 32
_RANGE, _MOST_HZ = 3, 20


def write_viewer(n_dims: int, folder: Path) -> Path:
    """Write ``latent.view<n_dims>~.pd``.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.view{dims}~", viewer, n_dims, folder)


def panel_px(n_dims: int) -> tuple[int, int]:
    """Return width and height of the panel."""
    n_rows = -(-n_dims // _PER_ROW)
    return min(n_dims, _PER_ROW) * _BAR_PX + 24, n_rows * (_HEIGHT_PX + 12) + 12


def viewer(n_dims: int) -> Patch:
    """Return the panel for `n_dims` signals."""
    (width, height), name = panel_px(n_dims), f"latent.view{n_dims}~"
    n_columns, n_rows = dim_grid(n_dims)
    right = n_columns * DIM_COLUMNS + n_rows + 1
    p = Patch(48 + (right + 46) * COLUMN_PX, 740 + 2 * n_rows * ROW_PX)
    _panel(p, n_dims)
    p.panel(width, height)
    top = 1 + height // ROW_PX
    p.comment(0, top, f"{name} - a bar for each of {n_dims} signals")
    p.comment(0, top + 1, f"usage: {name} RANGE RATE")
    p.comment(0, top + 2, LICENSE_LINE)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * DIM_COLUMNS + step, top + 4 + 2 * step
        inlet = p.obj(x, y, "inlet~" if number else "inlet~ fwd")
        p.chain(inlet, p.obj(x, y + 1, f"_latent.view.dim $0 {number}"))
        p.comment(x + (5 if number else 8), y - (not number) / 2, f"dim {number}")
        if not number:
            p.cord(inlet, 1, p.obj(right, top + 5, "s $0-messages"))
    add_workings(p, (right, top + 7), name)
    return p


def add_workings(p: Patch, at: tuple[int, int], name: str, first: int = 1) -> None:
    """Add what all dims of a panel have in common: messages, when it looks, range, status.

    Parameters
    ----------
    p : Patch
        Where; ``$0-messages`` is what it takes, ``$0-look`` and ``$0-size`` what it says.
    at : tuple of int
        Column and row.
    name : str
        Of the object.
    first : int, optional
        Which argument RANGE is; RATE is the next.
    """
    column, row = at
    p.chain(p.obj(column, row, "r $0-messages"), p.sub(column, row + 1, "route", _route()))
    parts = (
        ("init", _init(first), "arguments"),
        ("look", _look(), "Pd draws only what is seen"),
        ("range", _range(), "of all bars"),
    )
    for place, (word, inside, what) in enumerate(parts, start=2):
        p.sub(column, row + place, word, inside)
        p.comment(column + 9, row + place, what)
    p.chain(p.obj(column, row + 6, "r $0-status"), p.obj(column, row + 7, "outlet"))
    p.comment(column + 6, row + 7, "messages - status")
    tell_errors(p, (column, row + 9), name)


def _panel(p: Patch, n_dims: int) -> None:
    width, height = panel_px(n_dims)
    p.obj(-2, -1, f"cnv 12 {width} {height} empty empty empty 8 12 0 12 {GREY} {INK} 0")
    colours = f"#fcfcfc {ACCENT} {INK}"
    size = f"{_BAR_PX - 2} {_HEIGHT_PX} -{_RANGE} {_RANGE} 0 1"
    for number in range(n_dims):
        row, place = divmod(number, _PER_ROW)
        # A slider draws a little below its height.
        at = place - 1, (_HEIGHT_PX + 12) / ROW_PX * row - 0.5
        label = f"empty $0-bar-{number} empty 0 -9 0 12 {colours} {(_HEIGHT_PX - 1) * 50} 0"
        p.obj(*at, f"vsl {size} {label}")


def bar() -> Patch:
    """Return ``_latent.view.dim``, arguments NAME and NUMBER: what a bar shows."""
    p = Patch(560, 360)
    p.comment(0, 0, "_latent.view.dim - the value of one dim, when it has changed")
    p.comment(0, 1, "usage: _latent.view.dim NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    signal, value = p.obj(0, 4, "inlet~"), p.obj(0, 7, "snapshot~")
    p.comment(6, 4, "signal - one dim")
    p.cord(p.obj(8, 5.5, "r $1-look"), 0, value)
    shown, out = p.obj(0, 9, "change"), p.obj(0, 11, "s $1-bar-$2")
    p.chain(signal, value, shown, p.msg(0, 10, "set $1"), out)
    given, order = p.obj(24, 5, "r $1-size"), p.obj(24, 6, "t b f")
    p.chain(given, order)
    anew = p.msg(14, 7.5, "set 1e+30")
    p.cord(order, 0, anew)
    p.cord(anew, 0, shown)
    ends, pair = p.obj(27, 7, "expr -$f1; $f1"), p.obj(27, 9, "pack f f")
    p.cord(order, 1, ends)
    p.chain(ends, pair, p.msg(27, 10, "range $1 $2"), p.obj(27, 11, "s $1-bar-$2"))
    p.cord(ends, 1, pair, 1)
    return p


def _route() -> Patch:
    p = Patch(560, 240)
    inlet, text = p.obj(0, 0, "inlet"), "route range rate"
    p.comment(5, 0, "messages")
    which, columns = p.obj(0, 1, text), outlet_columns(0, text, 3)
    p.chain(inlet, which)
    p.cord(which, 0, p.obj(columns[0], 5, "s $0-set-range"))
    p.cord(which, 1, p.obj(columns[1], 4, "s $0-set-rate"))
    unknown = p.obj(columns[2], 2, "list prepend unknown message")
    p.cord(which, 2, unknown)
    p.chain(unknown, p.obj(columns[2], 3, "s $0-error"))
    return p


def _init(first: int) -> Patch:
    p = Patch(560, 240)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b")
    p.chain(load, order)
    for outlet, column, name, default in ((0, 0, "rate", _MOST_HZ), (1, 26, "range", _RANGE)):
        given = p.obj(column, 3, f"f ${first + 1 - outlet}")
        value = p.obj(column, 4, f"expr if($f1 <= 0, {default}, $f1)")
        p.cord(order, outlet, given)
        p.chain(given, value, p.obj(column, 5, f"s $0-set-{name}"))
    return p


def _look() -> Patch:
    p = Patch(700, 420)
    number = _number_given(p, "rate", what := f"rate must be above 0 and at most {_MOST_HZ}")
    good = p.obj(0, 5, f"expr ($f1 > 0) && ($f1 <= {_MOST_HZ}); 1000 / max($f1, 0.001)")
    p.chain(number, good)
    words = p.msg(24, 10, what)
    order, beat = p.obj(0, 7.5, "pack f f"), p.obj(0, 13, "metro 1000")
    p.cord(good, 0, order)
    p.cord(good, 1, order, 1)
    which = p.obj(0, 8.5, "route 1 0")
    p.chain(order, which)
    p.cord(which, 1, words)
    p.chain(words, p.obj(24, 11, "s $0-error"))
    both, on = p.obj(0, 10.5, "t b f"), p.msg(0, 12, "1")
    p.chain(which, both, on, beat, p.obj(0, 14, "s $0-look"))
    p.cord(both, 1, beat, 1)
    return p


def _range() -> Patch:
    p = Patch(620, 300)
    number = _number_given(p, "range", "range must be a number")
    good, words = p.obj(0, 5, "moses 0.001"), p.msg(0, 7, "range must be above 0")
    p.chain(number, good, words, p.obj(0, 8, "s $0-error"))
    p.cord(good, 1, p.obj(20, 6, "s $0-size"))
    return p


def _number_given(p: Patch, name: str, what: str) -> Box:
    """Add what takes a number, and says it when it is none; return the ``[route float]``."""
    given, number = p.obj(0, 0, f"r $0-set-{name}"), p.obj(0, 1, "route float")
    words = p.msg(14, 2, what)
    p.chain(given, number)
    p.cord(number, 1, words)
    p.chain(words, p.obj(14, 3, "s $0-error"))
    return number
