"""``latent.rec8~`` and its sizes: signals become a song, one frame per window, exact."""

from __future__ import annotations

from pathlib import Path

from .connection import tell_errors
from .dims import DIM_COLUMNS, FIXED_DIMS, add_inlets, dim_grid, write_sized
from .engine import names
from .frameclock import LICENSE_LINE, jump
from .pd import COLUMN_PX, ROW_PX, Patch, outlet_columns
from .recorder_file import STORE_AFTER, ending, path, save
from .travel import calls

# Frames that there is room for at first, and that are added where it ends.
_ROOM = 1024
# The text of the rate tells up to six digits.
MAX_FRAMES = 999_999
_MESSAGES = ("start", "stop", "save", "own", "ratio", "model_sr", "clock", "position")
# What else a player says.
_NEWS = ("dims", "frames", "playing", "end", "error")


def write_recorders(folder: Path) -> list[Path]:
    """Write the recorders of all sizes, and what they are made of, into a folder."""
    written = [
        private_recorder().write(folder / "_latent.rec.pd"),
        store().write(folder / "_latent.store.pd"),
    ]
    return written + [write_recorder(n_dims, folder) for n_dims in FIXED_DIMS]


def write_recorder(n_dims: int, folder: Path) -> Path:
    """Write ``latent.rec<n_dims>~.pd``, which records its signal inlets.

    As `bridge.patches.dims.write_sized`.
    """
    return write_sized("latent.rec{dims}~", recorder_object, n_dims, folder)


def recorder_object(n_dims: int) -> Patch:
    """Return the recorder with `n_dims` signal inlets."""
    n_columns, n_rows = dim_grid(n_dims)
    width = 24 + n_columns * DIM_COLUMNS * COLUMN_PX
    p = Patch(max(760, width + 420), 260 + 2 * n_rows * ROW_PX)
    p.comment(0, 0, f"latent.rec{n_dims}~ - record {n_dims} signals as a latent song")
    p.comment(0, 1, f"usage: latent.rec{n_dims}~ RATIO MODEL_SR (2048 44100)")
    p.comment(0, 2, LICENSE_LINE)
    add_inlets(p, n_dims, 4, "_latent.store")
    right = n_columns * DIM_COLUMNS + 1
    inlet = p.obj(right, 4, "inlet")
    p.comment(right + 6, 4, "messages - start, stop, save, status of a player", 22)
    p.chain(
        inlet, p.obj(right, 7, f"_latent.rec $0 {n_dims} $1 $2"), p.obj(right, 8, "s $0-status")
    )
    below = 6 + 2 * n_rows
    p.chain(p.obj(0, below, "r $0-status"), p.obj(0, below + 1, "outlet"))
    p.comment(6, below + 1, "messages - status")
    return p


def store() -> Patch:
    """Return ``_latent.store``, arguments NAME and NUMBER: the frames of one dim."""
    p = Patch(800, 400)
    p.comment(0, 0, "_latent.store - one dim of a recorder")
    p.comment(0, 1, "usage: _latent.store NAME NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    p.obj(44, 1, f"array define $1-$2 {_ROOM}")
    p.chain(p.obj(44, 3, "r $1-room"), p.obj(44, 4, "array size $1-$2"))
    signal, before = p.obj(0, 4, "inlet~"), p.obj(0, 6, "biquad~ 0 0 0 1 0")
    p.comment(6, 4, "signal - one dim")
    kept, value = p.obj(0, 9, "samphold~"), p.obj(0, 11, "snapshot~")
    write = p.obj(0, 12.5, "tabwrite $1-$2")
    p.chain(signal, before, kept, value, write)
    p.comment(38, 7, "a frame begins: keep the sample before", 40)
    trigger, high = p.obj(9, 8, "vline~"), p.obj(20, 3.5, "loadbang")
    moment, one = p.obj(24, 7, "r $1-keep"), p.msg(20, 4.5, "1")
    p.chain(high, one, trigger)
    p.cord(moment, 0, trigger)
    p.cord(trigger, 0, kept, 1)
    index, order = p.obj(24, 9, "r $1-index"), p.obj(24, 10, "t b f")
    p.chain(index, order, value)
    p.cord(order, 1, write, 1)
    return p


def private_recorder() -> Patch:
    """Return ``_latent.rec``: arguments PREFIX, DIMS, RATIO, MODEL_SR."""
    p = Patch(760, 520)
    p.comment(0, 0, "_latent.rec - when a frame is recorded, and where to")
    p.comment(0, 1, "usage: _latent.rec PREFIX DIMS RATIO MODEL_SR (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - start, stop, save ...")
    p.chain(inlet, p.sub(0, 5, "route", _route()))
    clock = p.obj(0, 8, "_latent.clock $0-own $3 $4")
    p.chain(p.obj(0, 7, "r $0-clock"), clock, p.obj(0, 9, "s $0-nowhere"))
    p.cord(clock, 1, p.obj(24, 9, "s $0-error"))
    parts = [
        ("init", _init(), "names and rate"),
        ("when", _when(), "start, stop, own time or that of a player"),
        ("take", _take(), "one frame"),
        ("save", save(), "to a file, and its rate beside it"),
        ("path", path(), "which file"),
        ("ending", ending(), "and its whole name"),
    ]
    for row, (name, inside, what) in enumerate(parts, start=11):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(0, 18, "r $0-status"), p.obj(0, 19, "outlet"))
    p.comment(6, 19, "messages - status")
    tell_errors(p, (40, 11), "latent.rec~")
    return p


def _route() -> Patch:
    p = Patch(900, 620)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = f"route {' '.join(_MESSAGES)}"
    which = p.obj(0, 1, text)
    p.chain(inlet, which)
    targets = (*_MESSAGES, "other")
    columns = outlet_columns(0, text, len(targets))
    for outlet, word in enumerate(targets):
        name = f"set-{word}" if word in ("ratio", "model_sr", "clock") else word
        p.cord(which, outlet, p.obj(columns[outlet], 3 + len(targets) - outlet, f"s $0-{name}"))
    below = 6 + len(targets)
    p.comment(0, below - 1, "what else a player says is none of its business")
    other = p.obj(0, below + 1, f"route {' '.join(_NEWS)} bang")
    unknown = p.obj(33, below + 2, "list prepend unknown message")
    p.chain(p.obj(0, below, "r $0-other"), other)
    p.cord(other, len(_NEWS) + 1, unknown)
    p.chain(unknown, p.obj(33, below + 3, "s $0-error"))
    bang = p.obj(27, below + 4, "s $0-start")
    p.cord(other, len(_NEWS), bang)
    return p


def _init() -> Patch:
    p = Patch(860, 480)
    load, order = p.obj(0, 0, "loadbang"), p.obj(0, 1, "t b b b b")
    p.chain(load, order)
    for outlet, column, source, default, name in (
        (0, 0, "f $3", 2048, "ratio"),
        (1, 24, "f $4", 44100, "model_sr"),
    ):
        argument = p.obj(column, 4, source)
        value = p.obj(column, 5, f"expr if($f1 < 1, {default}, $f1)")
        p.cord(order, outlet, argument)
        p.chain(argument, value, p.obj(column, 6, f"s $0-set-{name}"))
    room = p.msg(50, 4, f"{_ROOM}")
    p.cord(order, 2, room)
    p.chain(room, p.obj(50, 5, "v $0-room"))
    dims = p.obj(60, 3, "f $2")
    p.cord(order, 3, dims)
    p.chain(dims, p.sub(60, 4, "names", names()))
    p.comment(0, 8, "to the clock, and for the file if it is right")
    for column, name in ((0, "ratio"), (34, "model_sr")):
        given, both = p.obj(column, 9, f"r $0-set-{name}"), p.obj(column, 10, "t a a")
        told, good = p.obj(column, 11, f"list prepend {name}"), p.obj(column + 20, 12, "moses 1")
        number = p.obj(column + 20, 11, "route float")
        p.chain(given, both, told, p.obj(column, 12, "list trim"), p.obj(column, 13, "s $0-clock"))
        p.cord(both, 1, number)
        p.chain(number, good)
        whole = p.obj(column + 16, 14, "int")
        p.cord(good, 1, whole)
        p.chain(whole, p.obj(column + 16, 15, f"v $0-{name}"))
    mode, told = p.obj(0, 15, "r $0-set-clock"), p.obj(0, 16, "list prepend clock")
    p.chain(mode, told, p.obj(0, 17, "list trim"), p.obj(0, 18, "s $0-clock"))
    return p


def _when() -> Patch:
    p = Patch(960, 560)
    calls(p, (0, 0), "start", ("s $0-again", "s $0-on", "s $0-empty"))
    empty, both, zero = p.obj(0, 6, "r $0-empty"), p.obj(0, 7, "t b b"), p.msg(0, 10, "0")
    one = p.msg(4, 8, "1")
    p.chain(empty, both, zero, p.obj(0, 11, "v $0-count"))
    p.cord(both, 1, one)
    p.chain(one, p.obj(4, 9, "v $0-skip"))
    p.chain(p.obj(0, 13, "r $0-again"), p.msg(0, 14, "start"), p.obj(0, 15, "s $0-clock"))
    flag, on, off = p.obj(18, 8, "change"), p.msg(18, 7, "1"), p.msg(23, 7, "0")
    p.chain(p.obj(18, 5.5, "r $0-on"), on, flag)
    p.chain(p.obj(26, 5.5, "r $0-stop"), off, flag)
    told = p.obj(18, 9, "t f f")
    p.chain(flag, told, p.msg(18, 11, "recording $1"), p.obj(18, 12, "s $0-status"))
    p.cord(told, 1, p.obj(22, 10, "v $0-recording"))

    p.comment(40, 0, "its own time: the window before it is over")
    follows, alone = p.obj(40, 2, "v $0-follows"), p.obj(40, 3, "sel 0")
    skip, first = p.obj(40, 4, "v $0-skip"), p.obj(40, 5, "sel 0")
    p.chain(p.obj(40, 1, "r $0-own-tick"), follows, alone, skip, first, p.obj(40, 8, "s $0-take"))
    begun, off = p.obj(43, 6, "t b"), p.msg(48, 7, "0")
    p.cord(first, 1, begun)
    p.chain(begun, off, p.obj(48, 8, "v $0-skip"))
    p.comment(40, 10, "a frame of a player: its first sample", 40)
    given, both, one = p.obj(40, 11, "r $0-position"), p.obj(40, 12, "t b b"), p.msg(46, 13, "1")
    later = p.obj(40, 14, "delay 1 1 samp")
    p.chain(given, both, later, p.obj(40, 15, "s $0-take"))
    p.cord(both, 1, one)
    p.chain(one, p.obj(52, 14, "v $0-follows"))
    p.chain(p.obj(60, 11, "r $0-own"), p.msg(60, 12, "0"), p.obj(60, 13, "v $0-follows"))
    return p


def _take() -> Patch:
    p = Patch(960, 680)
    given, runs = p.obj(0, 0, "r $0-take"), p.obj(0, 1, "v $0-recording")
    only, late, dsp = p.obj(0, 2, "sel 1"), p.sub(0, 3, "jump", jump()), p.obj(0, 4, "moses 0")
    p.chain(given, runs, only, late, dsp)
    both, moment = p.obj(5, 5, "t b b f"), p.msg(30, 6.5, "0 0 $1, 1 0 0.1")
    p.cord(dsp, 1, both)
    p.cord(both, 2, moment)
    p.chain(moment, p.obj(30, 7.5, "s $1-keep"))
    p.comment(30, 5, "keep the sample, which is one sample late")
    silent, good, changed = p.msg(0, 7, "1"), p.msg(8, 7, "0"), p.obj(0, 9, "change")
    words = p.msg(0, 11, "switch DSP on")
    p.cord(dsp, 0, silent)
    p.cord(both, 1, good)
    p.chain(silent, changed, p.obj(0, 10, "sel 1"), words, p.obj(0, 12, "s $0-error"))
    p.cord(good, 0, changed)
    p.cord(both, 0, p.obj(16, 7, "s $0-soon"))
    wait = p.obj(30, 10, f"delay {STORE_AFTER} 1 samp")
    p.chain(p.obj(30, 9, "r $0-soon"), wait, p.obj(30, 11, "s $0-put"))
    p.comment(48, 10, "then its block is over")

    given, count = p.obj(0, 14, "r $0-put"), p.obj(0, 15, "v $0-count")
    space, order = p.obj(0, 16, f"moses {MAX_FRAMES}"), p.obj(0, 18, "t f f f")
    p.chain(given, count, space, order)
    full = p.obj(16, 17, "t b b")
    p.cord(space, 1, full)
    words = p.msg(16, 19, f"full: it has {MAX_FRAMES} frames")
    p.chain(full, words, p.obj(16, 20, "s $0-error"))
    p.cord(full, 1, p.obj(22, 18, "s $0-stop"))
    p.cord(order, 2, p.obj(7, 19, "s $0-grow"))
    p.cord(order, 1, p.obj(3, 20, "s $1-index"))
    more, told = p.obj(0, 21, "+ 1"), p.obj(0, 22, "t f f")
    p.chain(order, more, told, p.msg(0, 24, "frames $1"), p.obj(0, 25, "s $0-status"))
    p.cord(told, 1, p.obj(4, 23, "v $0-count"))

    p.comment(44, 13, "more room")
    given, both = p.obj(44, 14, "r $0-grow"), p.obj(44, 15, "t f b")
    room, above = p.obj(54, 16, "v $0-room"), p.obj(44, 17, "expr $f1 >= $f2")
    p.chain(given, both, above)
    p.cord(both, 1, room)
    p.cord(room, 0, above, 1)
    ask, room = p.obj(44, 18, "sel 1"), p.obj(44, 19, "v $0-room")
    grown, told = p.obj(44, 20, f"+ {_ROOM}"), p.obj(44, 21, "t f f")
    p.chain(above, ask, room, grown, told, p.obj(44, 23, "s $1-room"))
    p.cord(told, 1, p.obj(48, 22, "v $0-room"))
    return p
