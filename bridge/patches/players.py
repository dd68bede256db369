"""The players: the engine, and one small helper per dim that turns frames into signals."""

from __future__ import annotations

from pathlib import Path

from .dims import DIM_COLUMNS, dim_grid, write_sized
from .flow import gather
from .frameclock import LICENSE_LINE
from .pd import COLUMN_PX, ROW_PX, Patch


def write_player(n_dims: int, folder: Path) -> Path:
    """Write ``latent.play<n_dims>~.pd``, a player with one signal outlet per dim.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.play{dims}~", player, n_dims, folder)


def player(n_dims: int) -> Patch:
    """Return the player with `n_dims` signal outlets."""
    n_columns, n_rows = dim_grid(n_dims)
    p = Patch(max(760, 140 + n_columns * DIM_COLUMNS * COLUMN_PX), 260 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"latent.play{n_dims}~ - play a latent song of {n_dims} dims as signals")
    p.comment(0, 1, f"usage: latent.play{n_dims}~ RATIO MODEL_SR (2048 44100)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - open, start, stop ... (see the help patch)")
    core = p.obj(0, 5, f"_latent.play $0 {n_dims} $1 $2")
    p.chain(inlet, core)
    add_dims(p, n_dims, 8)
    status_column = n_columns * DIM_COLUMNS
    p.chain(core, p.obj(status_column, 6, "outlet"))
    p.comment(status_column - 6, 7, "messages - status")
    return p


def named_player() -> Patch:
    """Return ``latent.play~``, the player for any number of dims, heard by ``[latent.dim~]``."""
    p = Patch(700, 340)
    p.comment(0, 0, "latent.play~ - play a latent song of any number of dims")
    p.comment(0, 1, "usage: latent.play~ DIMS NAME RATIO MODEL_SR")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - open, start, stop ... (see the help patch)")
    core = p.obj(0, 5, "_latent.play $2 $1 $3 $4")
    p.chain(inlet, core, p.obj(0, 6, "outlet"))
    p.comment(6, 6, "messages - status")
    p.obj(0, 9, "clone -s 0 _latent.array $1 $2")
    p.comment(0, 8, "one array per dim: NAME-0, NAME-1 ...")
    return p


def array() -> Patch:
    """Return ``_latent.array``, a clone's voice: arguments NUMBER and NAME."""
    p = Patch(560, 200)
    p.comment(0, 0, "_latent.array - the values of one dim of a song")
    p.comment(0, 1, "usage: clone -s 0 _latent.array DIMS NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    p.obj(0, 4, "array define $2-$1 1")
    return p


def dim() -> Patch:
    """Return ``latent.dim~``: arguments NAME and NUMBER; one dim of a player as a signal.

    It makes its signal where it stands, so any block size will do, and nothing lags.
    """
    p = Patch(700, 320)
    p.comment(0, 0, "latent.dim~ - one dim of a player as a signal")
    p.comment(0, 1, "usage: latent.dim~ NAME NUMBER")
    p.comment(0, 2, LICENSE_LINE)
    frame = p.obj(0, 4, "r $1-frame")
    parts = p.obj(0, 5, "unpack f f")
    value = p.obj(0, 6, "tabread $1-$2")
    signal = p.obj(0, 8, "vline~")
    p.chain(frame, parts, value, signal, p.obj(0, 10, "outlet~"))
    p.cord(parts, 1, p.obj(15, 6, "s $0-delay"))
    p.cord(p.obj(15, 7, "r $0-delay"), 0, signal, 2)
    line = p.sub(26, 7, "line", _line_of_dim())
    p.cord(line, 0, signal)
    p.comment(26, 6, "stretch linear - to the next frame", 40)
    p.comment(6, 10, "signal - the dim, held for each frame")
    return p


def _line_of_dim() -> Patch:
    """Return the subpatch that makes lines: from, to and when come one after the other."""
    p = Patch(860, 860)
    for column, word in ((0, "from"), (14, "to")):
        p.sub(column, 0, f"slope-{word}", _end_of_line(word))
    p.comment(28, 0, "the values that it goes from and to")
    begin, parts = p.obj(0, 2, "r $1-slope"), p.obj(0, 3, "unpack f f f f")
    order = p.obj(0, 7, "t b b f")
    p.chain(begin, parts, order)
    p.cord(order, 0, p.obj(0, 10, "s $0-ramp"))
    p.cord(order, 1, p.obj(3, 9, "s $0-from-here"))
    p.cord(order, 2, p.obj(6, 8, "v $0-done"))
    for outlet, name, column, row in ((1, "ms", 16, 6), (2, "sample", 20, 5), (3, "late", 24, 4)):
        p.cord(parts, outlet, p.obj(column, row, f"v $0-{name}"))
    halt, parts = p.obj(40, 2, "r $1-still"), p.obj(40, 3, "unpack f f")
    order = p.obj(40, 5.5, "t b b f")
    p.chain(halt, parts, order)
    p.cord(parts, 1, p.obj(47, 4, "v $0-late"))
    p.cord(order, 0, p.obj(40, 8.5, "s $0-stay"))
    p.cord(order, 1, p.obj(43, 7.5, "s $0-from-here"))
    p.cord(order, 2, p.obj(46, 6.5, "v $0-done"))

    names = [f"v $0-{name}" for name in ("from", "to", "done")]
    order, here = gather(p, (0, 12), names, "expr $f1+($f2-$f1)*$f3")
    p.chain(p.obj(0, 11, "r $0-from-here"), order)
    both, late = p.obj(0, 17, "t f b f"), p.obj(10, 18.5, "v $0-late")
    jump = p.obj(0, 20, "pack f 0 f")
    p.chain(here, both, jump, p.obj(0, 21, "s $0-line"))
    p.cord(both, 2, p.obj(24, 18, "s $0-here"))
    p.cord(both, 1, late)
    p.cord(late, 0, jump, 2)

    stay, both = p.obj(40, 11, "r $0-stay"), p.obj(40, 13, "f")
    p.chain(stay, both)
    p.cord(p.obj(50, 11, "r $0-here"), 0, both, 1)
    twice = p.obj(40, 14, "t f f")
    p.chain(both, twice, p.obj(40, 16, "v $0-from"))
    p.cord(twice, 1, p.obj(48, 15, "v $0-to"))
    p.comment(24, 24, "vline~ would keep it without DSP", 40)
    ask, late = p.obj(0, 23, "r $0-ramp"), p.obj(0, 24, "v $0-late")
    runs, go = p.obj(0, 25, "moses 0"), p.obj(6, 26, "t b")
    p.chain(ask, late, runs)
    p.cord(runs, 1, go)
    names = [f"v $0-{name}" for name in ("to", "ms", "sample")]
    order, ramp = gather(p, (6, 27), names, "pack f f f")
    p.chain(go, order)
    p.chain(ramp, p.obj(6, 32.5, "s $0-line"))
    p.chain(p.obj(40, 18, "r $0-line"), p.obj(40, 19, "outlet"))
    p.comment(46, 19, "lists - for vline~")
    return p


def _end_of_line(word: str) -> Patch:
    """Return the subpatch that finds the value between two frames, where a line has an end."""
    p = Patch(520, 260)
    ends, parts = p.obj(0, 1, f"r $1-slope-{word}"), p.obj(0, 2, "unpack f f")
    first, value = p.obj(0, 4, "tabread $1-$2"), p.obj(0, 6, "expr $f1+($f2-$f1)*$f3")
    p.chain(ends, parts, first, value, p.obj(0, 7, f"v $0-{word}"))
    following, second = p.obj(20, 3, f"r $1-slope-{word}-next"), p.obj(20, 4, "tabread $1-$2")
    p.chain(following, second)
    p.cord(second, 0, value, 1)
    p.comment(20, 2, "told before the other")
    p.cord(parts, 1, p.obj(6, 3, f"s $0-{word}-part"))
    p.cord(p.obj(30, 5, f"r $0-{word}-part"), 0, value, 2)
    return p


def private_dim() -> Patch:
    """Return ``_latent.dim``, arguments NAME and NUMBER: the array and the signal of one dim."""
    p = Patch(560, 240)
    p.comment(0, 0, "_latent.dim - one dim of a song, as array and as signal")
    p.comment(0, 1, "usage: _latent.dim NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    p.obj(0, 4, "array define $1-$2 1")
    p.chain(p.obj(0, 6, "latent.dim~ $1 $2"), p.obj(0, 8, "outlet~"))
    p.comment(6, 8, "signal - the dim, held for each frame")
    return p


def add_dims(p: Patch, n_dims: int, row: float) -> None:
    """Add the dims of instance ``$0`` with their outlets, from `row` down.

    Outlets are in order of x, so each column of dims is a staircase.
    """
    _, n_rows = dim_grid(n_dims)
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * DIM_COLUMNS + step, row + 2 * step
        p.chain(p.obj(x, y, f"_latent.dim $0 {number}"), p.obj(x, y + 1, "outlet~"))
        p.comment(x + 5, y + 1, f"dim {number}")
