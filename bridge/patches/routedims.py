"""One dim of ``latent.route8~`` and ``latent.mix8~``: signals that come through arrays.

A dim may take any other, and a second source enters far from where it is needed, so these signals
are written into arrays, block by block, and read from there in the same block.
"""

from __future__ import annotations

from .flow import gather
from .pd import Patch
from .shapersignals import frame_parts, new_dim, reader


def route_dim() -> Patch:
    """Return ``_latent.route.dim``: one of the signals that are in arrays, times a gain.

    Two receivers take turns, so that the new one is there when the frame begins within a block.
    """
    p = new_dim("route", (1000, 720))
    _order(p, 0, 26)
    # One column each: a signal from an array, and its gain.
    turns = []
    for number, name in enumerate(("here", "there", "bypass")):
        column = 12 + 22 * number
        signal, gain = p.obj(column, 8, "tabreceive~ $1-in-$2"), p.obj(column, 11, "*~")
        if name != "bypass":
            p.chain(p.obj(column, 6.5, f"r $0-set-{name}"), signal)
        p.chain(signal, gain)
        p.cord(p.obj(column + 3, 9.5, f"_latent.held $0 {name}"), 0, gain, 1)
        turns.append(gain)
    p.comment(56, 7, "its own, for the bypass")
    either, loud, both = p.obj(12, 14, "+~"), p.obj(12, 17, "*~"), p.obj(12, 20, "+~")
    p.chain(turns[0], either, loud, both)
    p.cord(turns[1], 0, either, 1)
    p.cord(p.obj(15, 15.5, "_latent.held $0 gain"), 0, loud, 1)
    p.cord(turns[2], 0, both, 1)
    p.chain(both, p.obj(12, 26, "outlet~"))
    p.comment(18, 26, "signal - one dim", 16)

    frame_parts(p, (48, 15))
    for row, name, inside, what in (
        (25, "read", reader(("source", "mute", "solo", "bypass")), "all parameters"),
        (26, "source", _source(), "which array, and whose turn"),
        (27, "gain", _route_gain(), "mute, solo and bypass"),
    ):
        p.sub(48, row, name, inside)
        p.comment(55, row, what, 30)
    return p


def _order(p: Patch, column: float, row: float) -> None:
    """Add the signal that says only what is to be computed before, and after."""
    p.chain(p.obj(column, 4, "inlet~"), p.obj(column, row, "outlet~"))
    p.comment(column + 5, 4, "order", 16)
    p.comment(column + 5, row, "order", 16)


def _source() -> Patch:
    """Return the subpatch that lets the receivers take turns when the source changes."""
    p = Patch(900, 560)
    order, differs = gather(p, (0, 1), ("v $0-now-source", "v $0-taken"), "!=")
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    steps = p.obj(0, 8, "t b b")
    p.chain(differs, p.obj(0, 7, "sel 1"), steps)
    p.cord(steps, 1, p.obj(4, 9, "s $0-turn"))
    p.cord(steps, 0, p.obj(0, 10, "s $0-take"))
    p.chain(
        p.obj(0, 12, "r $0-turn"),
        p.obj(0, 13, "v $0-side"),
        p.obj(0, 14, "== 0"),
        p.obj(0, 15, "v $0-side"),
    )
    p.comment(12, 12, "the other one's turn")
    first = p.obj(0, 17, "loadbang")
    p.chain(first, p.obj(0, 18, "f $2"), p.obj(0, 19, "v $0-taken"))

    p.comment(40, 0, "it takes the new source")
    take, source = p.obj(40, 1, "r $0-take"), p.obj(40, 2, "v $0-now-source")
    both, name = p.obj(40, 3, "t f f"), p.obj(40, 5, "makefilename $1-in-%d")
    p.chain(take, source, both, name)
    p.cord(both, 1, p.obj(46, 4, "v $0-taken"))
    both, side, which = p.obj(40, 6, "t b s"), p.obj(40, 8, "v $0-side"), p.obj(40, 9, "sel 0 1")
    p.chain(name, both, side, which)
    p.cord(both, 1, p.obj(46, 7, "s $0-name"))
    for outlet, way in enumerate(("here", "there")):
        column = 40 + 18 * outlet
        box = p.obj(column, 12, "symbol")
        p.cord(which, outlet, box)
        p.cord(p.obj(column + 5, 11, "r $0-name"), 0, box, 1)
        p.chain(box, p.msg(column, 13, "set $1"), p.obj(column, 14, f"s $0-set-{way}"))
    return p


def _route_gain() -> Patch:
    """Return the subpatch that finds how loud the receivers are, and the bypass."""
    p = Patch(1000, 360)
    feeders = ["v $0-now-mute", "v $0-now-solo", "v $0-now-bypass", "array max $1-solo"]
    rule = "expr (1-$f1) * (1 - (1-$f2)*$f4) * (1-$f3); $f3"
    order, found = gather(p, (0, 1), feeders, rule)
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    for outlet, name in enumerate(("gain", "bypass")):
        p.cord(found, outlet, p.obj(28 * outlet, 9 - outlet, f"s $0-{name}"))
    # When it is known whose turn it is.
    given, side, gains = (
        p.obj(56, 7, "r $0-compute-last"),
        p.obj(56, 8, "v $0-side"),
        p.obj(56, 9, "expr 1-$f1; $f1"),
    )
    p.chain(given, side, gains)
    for outlet, name in enumerate(("here", "there")):
        p.cord(gains, outlet, p.obj(56 + 8 * outlet, 12 - outlet, f"s $0-{name}"))
    return p


def mix_dim() -> Patch:
    """Return ``_latent.mix.dim``: two signals, each times a gain; the second is in an array."""
    p = new_dim("mix", (900, 600))
    _order(p, 62, 18)
    x, other = p.obj(0, 4, "inlet~"), p.obj(26, 7, "tabreceive~ $1-in-$2")
    p.comment(5, 4, "signal - one dim", 16)
    p.comment(26, 6, "the second source")
    here, there, both = p.obj(0, 10, "*~"), p.obj(26, 10, "*~"), p.obj(0, 13, "+~")
    p.chain(x, here, both, p.obj(0, 18, "outlet~"))
    p.comment(5, 18, "signal - one dim", 16)
    p.chain(other, there)
    p.cord(there, 0, both, 1)
    p.cord(p.obj(3, 8.5, "_latent.held $0 here"), 0, here, 1)
    p.cord(p.obj(29, 8.5, "_latent.held $0 there"), 0, there, 1)

    frame_parts(p, (30, 12))
    names = ("mode", "law", "amount", "bypass")
    p.sub(0, 20, "read", reader(names, ("mode", "law", "bypass")))
    p.comment(8, 20, "all parameters", 30)
    p.sub(0, 21, "gains", _mix_gains())
    p.comment(8, 21, "of both sources", 30)
    return p


def _mix_gains() -> Patch:
    p = Patch(820, 420)
    names = ("mode", "law", "amount", "bypass")
    rule = (
        "expr if($f1, 1, if($f2, sin((1-$f3)*1.570796327), 1-$f3));"
        " if($f2, sin($f3*1.570796327), $f3); $f4"
    )
    order, found = gather(p, (0, 1), [f"v $0-now-{name}" for name in names], rule)
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    faded = p.obj(0, 10, "expr $f3 + (1-$f3)*$f1; (1-$f3)*$f2")
    for number in range(3):
        p.cord(found, number, faded, number)
    for outlet, name in enumerate(("here", "there")):
        p.cord(faded, outlet, p.obj(18 * outlet, 13 - outlet, f"s $0-{name}"))
    p.comment(40, 10, "with the bypass")
    return p
