"""Objects that shape latents: ``latent.scale8~``, ``latent.route8~``, ``latent.mix8~`` and so on.

Each is a stage of the rack (`bridge.manip`), or two of them, between D signal inlets and D signal
outlets. What has no memory is computed at every sample; parameters change when frames begin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bridge.manip.table import COMMON, KINDS, Parameter

from .connection import tell_errors
from .dims import FIXED_DIMS, dim_grid, write_sized
from .flow import counted
from .frameclock import LICENSE_LINE
from .makers import all_parameters, follow, get, route
from .pd import COLUMN_PX, ROW_PX, Box, Patch
from .routedims import mix_dim, route_dim
from .shapersignals import held, into, pulse, scale_dim
from .smoothdim import smooth_dim
from .statstext import read_statistics, scale_words, take_range

# A dim takes so many columns: its helper, and the steps of the staircase.
_DIM_COLUMNS = 26
# Where the inlet of a chained helper's signal is, from its left edge.
_RIGHT = 11


@dataclass(frozen=True)
class Shaper:
    """One kind of object that shapes.

    Attributes
    ----------
    title : str
        What it does, in a few words.
    parameters : dict of str to Parameter
        What can be set.
    one_dim : callable
        Makes the patch of one dim.
    n_sources : int
        Groups of D signal inlets.
    mixes_dims : bool
        Whether a dim hears others, or another source: all signals then go through arrays.
    words : callable or None
        Makes the subpatch that takes more words than the parameters.
    more : tuple
        Other subpatches of the core: name, maker, and what it is for.
    """

    title: str
    parameters: dict[str, Parameter]
    one_dim: Callable[[], Patch]
    n_sources: int = 1
    mixes_dims: bool = False
    words: Callable[[], Patch] | None = None
    more: tuple[tuple[str, Callable[[], Patch], str], ...] = ()


def _named(*parameters: Parameter) -> dict[str, Parameter]:
    return {p.name: p for p in (*parameters, *COMMON)}


def _of(kind: str, *names: str) -> list[Parameter]:
    return [KINDS[kind].parameters[name] for name in names]


def own_numbers() -> Patch:
    """Return the subpatch that lets each dim take itself, when it is loaded."""
    p = Patch(560, 340)
    order, number = counted(p, (0, 1), "f $2")
    p.chain(p.obj(0, 0, "loadbang"), order)
    both = p.obj(0, 8, "t f f")
    p.chain(number, both, p.msg(0, 10, "one $1"), p.obj(0, 11, "s $0-source"))
    p.cord(both, 1, p.obj(6, 9, "v $1-dim"))
    return p


MODES = ("scale", "normalise", "denormalise")
SHAPERS = {
    "scale": Shaper(
        "stretch, normalise, limit",
        _named(
            Parameter("mode", "choice", "scale", "what is done", choices=MODES),
            *_of("scale", "factor", "centre"),
            Parameter(
                "mean", "float", 0.0, "of the model's latents", True, -1e6, 1e6, "latent units"
            ),
            Parameter("std", "float", 1.0, "their deviation", True, 0.0, 1e6, "latent units"),
            *_of("clamp", "minimum", "maximum"),
        ),
        scale_dim,
        words=scale_words,
        more=(
            ("stats", read_statistics, "the lines of a statistics file"),
            ("clamp", take_range, "the range of a statistics file, or none"),
        ),
    ),
    "route": Shaper(
        "dims to other dims, or silent",
        KINDS["route"].parameters,
        route_dim,
        mixes_dims=True,
        more=(("own", own_numbers, "at first each dim takes itself"),),
    ),
    "mix": Shaper("two sources", KINDS["mix"].parameters, mix_dim, n_sources=2, mixes_dims=True),
    "smooth": Shaper(
        "move more slowly, or stand still",
        _named(
            *_of("smooth", "frames"),
            Parameter("freeze", "switch", 0, "1 holds the frame of that moment", per_dim=True),
        ),
        smooth_dim,
    ),
}


def write_shapers(folder: Path) -> list[Path]:
    """Write every shaper, for all numbers of dims that the library has.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = [
        held().write(folder / "_latent.held.pd"),
        pulse().write(folder / "_latent.pulse.pd"),
        into().write(folder / "_latent.into.dim.pd"),
    ]
    for kind, shaper_kind in SHAPERS.items():
        written.append(core(kind).write(folder / f"_latent.{kind}.pd"))
        written.append(shaper_kind.one_dim().write(folder / f"_latent.{kind}.dim.pd"))
        written += [write_shaper(kind, n_dims, folder) for n_dims in FIXED_DIMS]
    return written


def write_shaper(kind: str, n_dims: int, folder: Path) -> Path:
    """Write ``latent.<kind><n_dims>~.pd``.

    As `bridge.patches.dims.write_sized`; the kind is one of `SHAPERS`.
    """
    return write_sized(f"latent.{kind}{{dims}}~", partial(shaper, kind), n_dims, folder)


def shaper(kind: str, n_dims: int) -> Patch:
    """Return the object, D signals in and out: arguments RATIO, MODEL_SR, VOICE, STAGE."""
    made = SHAPERS[kind]
    n_columns, n_rows = dim_grid(n_dims)
    width = n_columns * _DIM_COLUMNS
    right = made.n_sources * width + (8 if made.mixes_dims else 1)
    first = 10 + 2 * n_rows + 3 * n_columns if made.mixes_dims else 5
    last = first + 3 * n_rows
    p = Patch(max(960, 48 + (right + 66) * COLUMN_PX), 120 + (max(last, 14) + 1) * ROW_PX)
    p.comment(0, 0, f"latent.{kind}{n_dims}~ - {made.title}")
    p.comment(0, 1, f"usage: latent.{kind}{n_dims}~ RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    core_box = p.obj(right, 6, f"_latent.{kind} $0 {n_dims} $1 $2 $3 $4")
    for inlet, column, what in (
        (0, right, "messages (see the help patch)"),
        (1, right + 33, "messages - status of a player, to be in step with it"),
    ):
        p.cord(p.obj(column, 4, "inlet"), 0, core_box, inlet)
        p.comment(column + 5, 4, what, 26)
    ready = None
    if made.mixes_dims:
        ready = _into_arrays(p, n_dims, (made.n_sources - 1) * width + 7)
    # The cord that says what is computed first is at the left, but where a signal enters there.
    has_signal = made.n_sources > 1 or not made.mixes_dims
    signal, order = (0, 1) if has_signal else (1, 0)
    above = ready
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        x, y = column * _DIM_COLUMNS + step, first + 3 * step
        box = p.obj(x, y, f"_latent.{kind}.dim $0 {number}")
        if has_signal:
            p.cord(p.obj(x, y - 1, "inlet~"), 0, box)
            p.comment(x + 5, y - 1, f"dim {number}")
        left = x + _RIGHT * signal
        p.cord(box, signal, p.obj(left, y + 1, "outlet~"))
        p.comment(left + 5, y + 1, f"dim {number}")
        if ready is not None and above is not None:
            source, outlet = (above, order) if step else (ready, 0)
            p.cord(source, outlet, box, order)
            above = box
    p.chain(core_box, p.obj(right, 7, "s $0-status"))
    p.chain(p.obj(right, 10, "r $0-status"), p.obj(right, 11, "outlet"))
    p.comment(right + 5, 11, "messages - status")
    return p


def _into_arrays(p: Patch, n_dims: int, x0: float) -> Box:
    """Add the helpers that write D signals into arrays; return a box that comes after all.

    A cord from one to the next, and from the last ones on, says in which order they are computed.
    """
    _, n_rows = dim_grid(n_dims)
    # At their left, and they all end on one row, so that no cord crosses a box.
    lasts, above = [], None
    for number in range(n_dims):
        column, step = divmod(number, n_rows)
        n_here = min(n_rows, n_dims - column * n_rows)
        x, y = x0 + column * _DIM_COLUMNS + step, 6 + 2 * (step + n_rows - n_here)
        box = p.obj(x, y, f"_latent.into.dim $0 {number}")
        p.cord(p.obj(x + _RIGHT, y - 1, "inlet~"), 0, box, 1)
        p.comment(x + _RIGHT + 5, y - 1, f"dim {number}")
        if step and above is not None:
            p.cord(above, 0, box)
        if step == n_here - 1:
            lasts.append(box)
        above = box
    ready = p.obj(x0 - 6, 7 + 2 * n_rows, "*~ 0")
    p.comment(x0 - 6, 3.5, "all are written before one is read")
    for box in lasts:
        p.cord(box, 0, ready)
    return ready


def core(kind: str) -> Patch:
    """Return ``_latent.<kind>``: arguments PREFIX, DIMS, RATIO, MODEL_SR, VOICE, STAGE."""
    made = SHAPERS[kind]
    p = Patch(760, 500)
    p.comment(0, 0, f"_latent.{kind} - clock and parameters of latent.{kind}8~ ...")
    p.comment(0, 1, f"usage: _latent.{kind} PREFIX DIMS RATIO MODEL_SR VOICE STAGE")
    p.comment(0, 2, LICENSE_LINE)
    messages, player = p.obj(0, 4, "inlet"), p.obj(40, 4, "inlet")
    p.comment(5, 4, "messages")
    p.comment(45, 4, "messages - of a player")
    clock = p.obj(0, 7, "_latent.clock $1 $3 $4")
    if made.words is None:
        p.cord(messages, 0, clock)
    else:
        p.chain(messages, p.sub(0, 5, "words", made.words()), clock)
        p.comment(9, 5, "words for more than one parameter")
    p.cord(clock, 0, p.obj(0, 8, "s $0-rest"))
    p.cord(clock, 1, p.obj(24, 8, "s $0-error"))
    p.chain(player, p.sub(40, 5, "follow", follow()), p.obj(40, 6, "s $0-clock"))
    p.cord(p.obj(12, 6, "r $0-clock"), 0, clock)
    parts = [
        ("route", route(made.parameters), "which parameter a message is for"),
        ("get", get(made.parameters), "what was set"),
        ("parameters", all_parameters(made.parameters, ("$5", "$6")), "what they are now"),
        *((name, make(), what) for name, make, what in made.more),
    ]
    for row, (name, inside, what) in enumerate(parts, start=10):
        p.sub(0, row, name, inside)
        p.comment(12, row, what)
    p.chain(p.obj(0, 15, "r $0-status"), p.obj(0, 16, "outlet"))
    p.comment(6, 16, "messages - status")
    tell_errors(p, (40, 10), f"latent.{kind}~")
    return p
