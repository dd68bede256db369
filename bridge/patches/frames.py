"""``latent.frames8~`` and its sizes: the frames of a voice of the server as held signals."""

from __future__ import annotations

from pathlib import Path

from .connection import tell_errors
from .dims import DIM_COLUMNS, dim_grid, write_sized
from .frameclock import LICENSE_LINE
from .pd import COLUMN_PX, ROW_PX, Patch, outlet_columns

_RECEIVE = "latent.receive $1 $2"
# Outlets of latent.receive: the frames, and its status.
FRAME, STATUS = 4, 5


def write_frames(n_dims: int, folder: Path) -> Path:
    """Write ``latent.frames<n_dims>~.pd``.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.frames{dims}~", frames, n_dims, folder)


def frames(n_dims: int) -> Patch:
    """Return the object with `n_dims` signal outlets: arguments VOICE, NAME."""
    n_columns, n_rows = dim_grid(n_dims)
    right = n_columns * DIM_COLUMNS + n_rows
    p = Patch(48 + (right + 50) * COLUMN_PX, 500 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"latent.frames{n_dims}~ - the frames of a voice as {n_dims} signals")
    p.comment(0, 1, f"usage: latent.frames{n_dims}~ VOICE NAME")
    p.comment(0, 2, LICENSE_LINE)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * DIM_COLUMNS + step, 5 + 2 * step
        p.chain(p.obj(x, y, f"_latent.held.dim $0 {number}"), p.obj(x, y + 1, "outlet~"))
        p.comment(x + 5, y + 1, f"dim {number}")
    inlet, begin = p.obj(right, 4, "inlet"), p.obj(right + 20, 4, "loadbang")
    p.comment(right + 5, 4, "message - frames", 20)
    heard, yes = p.obj(right, 6.5, _RECEIVE), p.msg(right + 20, 5, "frames 1")
    p.chain(inlet, heard)
    p.chain(begin, yes, heard)
    columns = outlet_columns(right, _RECEIVE, STATUS + 1)
    p.cord(heard, FRAME, p.sub(columns[FRAME], 8.5, "frame", frame(n_dims)))
    p.cord(heard, STATUS, p.obj(columns[STATUS] + 2, 7.5, "s $0-status"))
    p.chain(p.obj(right, 12, "r $0-status"), p.obj(right, 13, "outlet"))
    p.comment(right + 6, 13, "messages - status")
    tell_errors(p, (right + 32, 4), f"latent.frames{n_dims}~")
    return p


def frame(dims: int | str) -> Patch:
    """Return the subpatch that holds a frame, and says once if it has other dims.

    Parameters
    ----------
    dims : int or str
        How many it should have, or the argument that says it: ``$1``.
    """
    p = Patch(560, 300)
    inlet, both = p.obj(0, 0, "inlet"), p.obj(0, 1, "t l l")
    p.comment(5, 0, "list - a frame")
    length, fits = p.obj(12, 3, "list length"), p.obj(12, 5, f"sel {dims}")
    pair = p.obj(20, 6.5, f"pack f {dims}")
    told = p.msg(20, 7.5, "the voice has $1 dims - not $2")
    p.chain(inlet, both, p.obj(0, 3, "s $0-frame"))
    p.cord(both, 1, length)
    p.chain(length, p.obj(12, 4, "change 0"), fits)
    p.cord(fits, 1, pair)
    p.chain(pair, told, p.obj(20, 8.5, "s $0-error"))
    return p


def frame_dim() -> Patch:
    """Return ``_latent.held.dim``, arguments NAME and NUMBER: one dim of the frames, held."""
    p = Patch(560, 300)
    p.comment(0, 0, "_latent.held.dim - one dim of frames that come as lists")
    p.comment(0, 1, "usage: _latent.held.dim NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    given, rest = p.obj(0, 4, "r $1-frame"), p.obj(0, 5, "list split $2")
    value = p.obj(6, 6, "unpack f")
    p.chain(given, rest)
    p.cord(rest, 1, value)
    p.chain(value, p.obj(6, 7, "sig~"), p.obj(6, 8, "outlet~"))
    p.comment(13, 8, "signal - the dim, held until the next frame")
    return p
