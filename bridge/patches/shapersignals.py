"""One dim of each object that shapes latents: its signals, and what they are multiplied with.

The arguments of a dim's patch are PREFIX and NUMBER. ``PREFIX-frame`` says when a frame begins,
the arrays ``PREFIX-word`` hold the parameters. A helper finds what they come to, ``[_latent.held]``
makes a signal of it that jumps when the frame begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from .flow import gather
from .frameclock import LICENSE_LINE
from .pd import Box, Patch

# Pd's own signal objects take numbers from 3.7e19 on for faults, and make them 0: no limit is 1e19.
_NO_LIMIT = "1" + "0" * 19 + ".0"


def new_dim(kind: str, size: tuple[int, int]) -> Patch:
    """Return a dim's patch with its header."""
    p = Patch(*size)
    p.comment(0, 0, f"_latent.{kind}.dim - one dim of latent.{kind}8~ ...")
    p.comment(0, 1, f"usage: _latent.{kind}.dim PREFIX NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    return p


def held() -> Patch:
    """Return ``_latent.held``, arguments PREFIX and NAME: a signal that jumps with the frames."""
    p = Patch(560, 300)
    p.comment(0, 0, "_latent.held - a number as a signal, from the frame on")
    p.comment(0, 1, "usage: _latent.held PREFIX NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    value, signal = p.obj(0, 4, "r $1-$2"), p.obj(0, 6, "vline~")
    p.chain(value, signal, p.obj(0, 8, "outlet~"))
    p.cord(p.obj(12, 5, "r $1-delay"), 0, signal, 2)
    p.comment(6, 8, "signal - held for each frame")
    return p


def pulse() -> Patch:
    """Return ``_latent.pulse``, arguments PREFIX and NAME: one value for a sample, then another."""
    p = Patch(620, 420)
    p.comment(0, 0, "_latent.pulse - a number for one sample, then another")
    p.comment(0, 1, "usage: _latent.pulse PREFIX NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    given, order = p.obj(0, 4, "r $1-$2"), p.obj(0, 5, "t l b")
    p.chain(given, order)
    rate = p.obj(12, 6, "samplerate~")
    p.cord(order, 1, rate)
    # -1 is at once, without DSP; nothing is to be late then.
    late = p.obj(12, 8, "expr if($f2 < 0, -1, $f2 + 1000/$f1); $f2")
    p.chain(rate, late)
    p.cord(p.obj(36, 7, "r $1-delay"), 0, late, 1)
    both = p.obj(12, 10, "pack f f")
    p.cord(late, 0, both)
    p.cord(late, 1, both, 1)
    times = p.obj(0, 12, "list append")
    p.cord(order, 0, times)
    p.cord(both, 0, times, 1)
    steps = p.msg(0, 13, "$1 0 $4, $2 0 $3")
    p.chain(times, steps, p.obj(0, 14, "vline~"), p.obj(0, 15, "outlet~"))
    p.comment(6, 15, "signal - for each frame")
    return p


def frame_parts(p: Patch, at: tuple[float, float]) -> None:
    """Add what a frame sets off: its delay and number, reading the parameters, and computing."""
    column, row = at
    frame, parts = p.obj(column, row, "r $1-frame"), p.obj(column, row + 1, "unpack f f")
    order = p.obj(column, row + 3, "t b b b f")
    p.chain(frame, parts, order)
    p.cord(parts, 1, p.obj(column + 12, row + 2, "s $0-delay"))
    for outlet, name in enumerate(("compute-last", "compute", "read", "number")):
        p.cord(order, outlet, p.obj(column + 2 * outlet, row + 8 - outlet, f"s $0-{name}"))


def reader(names: Sequence[str], all_dims: Sequence[str] = ("bypass",)) -> Patch:
    """Return the subpatch that reads what parameters are in this frame: ``$0-now-word``.

    Parameters
    ----------
    names : sequence of str
        The parameters.
    all_dims : sequence of str, optional
        Those of them that have one value for all dims.
    """
    p = Patch(940, 60 + 24 * 6 * (-(-len(names) // 3)))
    for number, name in enumerate(names):
        row, column = divmod(number, 3)
        index = "f 0" if name in all_dims else "f $2"
        p.chain(
            p.obj(26 * column, 6 * row, "r $0-read"),
            p.obj(26 * column, 6 * row + 1, index),
            p.obj(26 * column, 6 * row + 2, f"tabread $1-{name}"),
            p.obj(26 * column, 6 * row + 3, f"v $0-now-{name}"),
        )
    return p


def computed(
    p: Patch,
    at: tuple[float, float],
    names: Sequence[str],
    rule: str,
    targets: Sequence[str],
) -> Box:
    """Add an ``[expr]`` of parameters, and where its results go; return it."""
    column, row = at
    order, found = gather(p, (column, row + 1), [f"v $0-now-{name}" for name in names], rule)
    p.chain(p.obj(column, row, "r $0-compute"), order)
    for outlet, target in enumerate(targets):
        below = row + 12 + len(targets) - outlet
        p.cord(found, outlet, p.obj(column + 14 * outlet, below, target))
    return found


def scale_dim() -> Patch:
    """Return ``_latent.scale.dim``: ``(x - before) * factor + after``, then between two bounds."""
    p = new_dim("scale", (860, 660))
    x = p.obj(0, 4, "inlet~")
    p.comment(6, 4, "signal - one dim")
    centred, scaled, moved = p.obj(0, 7, "-~"), p.obj(0, 9, "*~"), p.obj(0, 11, "+~")
    low, high = p.obj(0, 13, "max~"), p.obj(0, 15, "min~")
    rest, part, both = p.obj(10, 17, "-~"), p.obj(10, 19, "*~"), p.obj(0, 21, "+~")
    p.chain(x, centred, scaled, moved, low, high, both, p.obj(0, 23, "outlet~"))
    p.comment(6, 23, "signal - the same dim, shaped")
    p.cord(moved, 0, rest)
    p.cord(high, 0, rest, 1)
    p.chain(rest, part)
    p.cord(part, 0, both, 1)
    for row, name, box in (
        (6, "before", centred),
        (8, "factor", scaled),
        (10, "after", moved),
        (12, "low", low),
        (14, "high", high),
        (18, "bypass", part),
    ):
        p.cord(p.obj(14, row, f"_latent.held $0 {name}"), 0, box, 1)
    p.comment(9, 20.5, "and a part of what lies beyond, while the bypass fades", 28)
    frame_parts(p, (38, 4))
    names = ("mode", "factor", "centre", "mean", "std", "minimum", "maximum", "bypass")
    for row, name, inside, what in (
        (13, "read", reader(names, ("mode", "bypass")), "all parameters"),
        (14, "scale", _scale(), "before, factor, after"),
        (15, "range", _range(), "low, high, bypass"),
    ):
        p.sub(38, row + 1, name, inside)
        p.comment(46, row + 1, what, 30)
    return p


def _scale() -> Patch:
    """Return the subpatch that finds the factor, and what is taken away before and added after.

    With the bypass b they are those of ``x * b + y * (1 - b)``; where nothing is to change they
    are 0, so that every bit stays.
    """
    p = Patch(1000, 500)
    names = ("mode", "factor", "centre", "mean", "std", "bypass")
    rule = (
        "expr if($f1 == 0, $f2, if($f1 == 1, ($f5 > 0) / max($f5, 0.000000000000001), $f5));"
        " if($f1 == 0, if($f2 == 1, 0, $f3), if($f1 == 1, $f4, 0));"
        " if($f1 == 0, if($f2 == 1, 0, $f3), if($f1 == 1, 0, $f4)); $f6"
    )
    order, found = gather(p, (0, 1), [f"v $0-now-{name}" for name in names], rule)
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    p.comment(48, 6, "without the bypass")
    faded = p.obj(
        0,
        10,
        "expr $f4 + (1-$f4) * $f1; if($f4 == 1, 0, $f2);"
        " if($f4 == 1, 0, $f4 * $f2 + (1-$f4) * $f3)",
    )
    p.comment(48, 10, "with it")
    for number in range(4):
        p.cord(found, number, faded, number)
    for outlet, name in enumerate(("factor", "before", "after")):
        p.cord(faded, outlet, p.obj(14 * outlet, 15 - outlet, f"s $0-{name}"))
    return p


def _range() -> Patch:
    """Return the subpatch that finds the bounds; they are in units of the model."""
    p = Patch(1000, 500)
    names = ("mode", "mean", "std", "minimum", "maximum", "bypass")
    # For each: there is none, or it is normalised, or it is as it is.
    bound = (
        "if(($f6 == 1) || ({0} {1} LIMIT), {2}LIMIT, if($f1 == 1,"
        " ({0} - $f2) * ($f3 > 0) / max($f3, 0.000000000000001), {0}))"
    )
    low, high = bound.format("$f4", "< -", "-"), bound.format("$f5", ">", "")
    rule = f"expr {low}; {high}; $f6".replace("- LIMIT", "-LIMIT").replace("LIMIT", _NO_LIMIT)
    computed(p, (0, 0), names, rule, ("s $0-low", "s $0-high", "s $0-bypass"))
    p.comment(48, 6, "normalised, too, if frames are")
    return p


def into() -> Patch:
    """Return ``_latent.into.dim``, arguments PREFIX, NUMBER: a signal to ``PREFIX-in-NUMBER``."""
    p = Patch(560, 300)
    p.comment(0, 0, "_latent.into.dim - a signal into an array, block by block")
    p.comment(0, 1, "usage: _latent.into.dim PREFIX NUMBER (private)")
    p.comment(0, 2, LICENSE_LINE)
    p.chain(p.obj(0, 4, "inlet~"), p.obj(0, 8, "outlet~"))
    p.comment(6, 4, "signal - order", 16)
    p.comment(6, 8, "signal - order", 16)
    p.chain(p.obj(22, 4, "inlet~"), p.obj(22, 6, "tabsend~ $1-in-$2"))
    p.comment(28, 4, "signal - one dim", 16)
    p.obj(22, 8, f"array define $1-in-$2 {MAX_BLOCK}")
    return p


# The largest block whose samples go through arrays.
MAX_BLOCK = 8192
