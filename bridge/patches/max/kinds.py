"""What is done to a dim's signal by each kind of object, out of what its script has written.

The channels of the rings are those of ``max/javascript`` (`latent.coefficients.js` for the
shapers): groups of one channel per dim, and after them channels that all dims share.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .chains import Chain, End
from .clock import LICENSE_LINE
from .patch import MaxPatch

Ins: TypeAlias = Mapping[str, End]
# Inlets of a dim's patcher, and what they say.
_WHAT = {
    "x": "(signal) the dim",
    "other": "(signal) the dim of the second source",
    "chosen": "(signal) the dim that it takes",
    "slot": "(signal) place of the frame in the rings",
    "phase": "(signal) how much of the frame is over, 0 to 1",
    "before": "(signal) place of the frame before it",
}


@dataclass(frozen=True)
class Kind:
    """How a kind of object treats a dim.

    Attributes
    ----------
    chain : callable
        Adds the boxes: what they are added to, what comes in by name; returns what goes out.
    ins : tuple of str
        What comes in, from the left: ``x``, ``slot`` ...
    n_each, n_shared : int
        Groups of channels of its ring with one per dim, and single ones after them.
    rings : tuple of str
        The names of its buffers.
    columns : tuple of float
        Where what comes in stands in a dim's patcher.
    """

    chain: Callable[[Chain, Ins], End]
    ins: tuple[str, ...] = ("slot",)
    n_each: int = 1
    n_shared: int = 0
    rings: tuple[str, ...] = ("ring",)
    columns: tuple[float, ...] = ()

    def channels(self, number: int, n_dims: int) -> list[int]:
        """Return the channels of the ring that a dim, from 0, reads; they count from 1."""
        each = [group * n_dims + number + 1 for group in range(self.n_each)]
        return each + [self.n_each * n_dims + n + 1 for n in range(self.n_shared)]


def one_dim(name: str, kind: Kind) -> MaxPatch:
    """Return the private patcher ``_latent.NAME.dim~``: arguments PREFIX and its channels."""
    p = MaxPatch(1000, 960 if name == "smooth" else 660)
    p.comment(0, 0, f"_latent.{name}.dim~ - one dim of latent.{name}8~ (private)", 90)
    p.comment(0, 1, f"usage: _latent.{name}.dim~ PREFIX CHANNELS - {LICENSE_LINE}", 90)
    columns = kind.columns or range(0, 20 * len(kind.ins), 20)
    ins = {
        word: (p.inlet(column, 2.5, _WHAT[word]), 0)
        for word, column in zip(kind.ins, columns, strict=True)
    }
    source, outlet = kind.chain(Chain(p), ins)
    p.cord(source, outlet, p.outlet(0, p.place_of(source)[1] + 1.5, "(signal) the dim", "signal"))
    return p


def held(c: Chain, ins: Ins) -> End:
    """``value of the frame``."""
    return c.read(0, 10, "ring", 0, ins["slot"])


def moving(c: Chain, ins: Ins) -> End:
    """``value + (value at its end - value) * phase``: alike, if frames are held."""
    begin = c.read(0, 5, "ring", 0, ins["slot"])
    return line(c, begin, c.read(24, 5, "ends", 0, ins["slot"]), ins["phase"])


def line(c: Chain, begin: End, end: End, phase: End) -> End:
    """``begin + (end - begin) * phase``."""
    way = c.obj(24, 7, "-~", end, begin)
    part = c.obj(24, 9, "*~", way, phase)
    return c.obj(0, 11, "+~", begin, part)


def scale(c: Chain, ins: Ins) -> End:
    """``s = x * a + b; y = clip(s, lo, hi); y + (s - y) * fade``."""
    slot = ins["slot"]
    a, b, low, high, fade = (
        c.read(column, 5, "ring", group, slot)
        for group, column in enumerate(range(8, 8 + 5 * c.step, c.step))
    )
    straight = c.obj(0, 9, "+~", c.obj(0, 7, "*~", ins["x"], a), b)
    within = c.obj(0, 13, "maximum~", c.obj(0, 11, "minimum~", straight, high), low)
    beyond = c.obj(24, 15, "-~", straight, within)
    return c.obj(0, 19, "+~", within, c.obj(24, 17, "*~", beyond, fade))


def mix(c: Chain, ins: Ins) -> End:
    """``x * ga + other * gb``."""
    first = c.obj(0, 7, "*~", ins["x"], c.read(8, 5, "ring", 0, ins["slot"]))
    second = c.obj(30, 7, "*~", ins["other"], c.read(38, 5, "ring", 1, ins["slot"]))
    return c.obj(0, 9, "+~", first, second)


def route(c: Chain, ins: Ins) -> End:
    """``x * pass + chosen * gain``."""
    own = c.obj(0, 7, "*~", ins["x"], c.read(8, 5, "ring", 2, ins["slot"]))
    taken = c.obj(30, 7, "*~", ins["chosen"], c.read(38, 5, "ring", 1, ins["slot"]))
    return c.obj(0, 9, "+~", own, taken)


def smooth(c: Chain, ins: Ins) -> End:
    """``y = x + (y of the frame before - x) * keep``, and what is held of it.

    What a dim was at the end of the frame before lies in rings of its own, because a signal
    cannot go round in less than a vector.
    """
    x, slot, before = ins["x"], ins["slot"], ins["before"]
    gone = c.obj(16, 7, "-~", c.read(16, 5, "moved", 0, before), x)
    kept = c.obj(16, 9, "*~", gone, c.read(24, 8, "ring", 0, slot))
    y = c.obj(16, 11, "+~", x, kept)
    c.write(46, 14, "moved", 0, y, slot)
    rest = c.obj(0, 13, "-~", x, y)
    passed = c.obj(0, 15, "*~", rest, c.read(20, 13.5, "ring", 3, slot))
    s = c.obj(0, 17, "+~", passed, y)
    old = c.read(28, 16.5, "stood", 0, before)
    apart = c.obj(16, 19, "-~", s, old)
    caught = c.obj(16, 21, "*~", apart, c.read(28, 20, "ring", 1, slot))
    stands = c.obj(16, 23.5, "+~", caught, old)
    c.write(40, 25.5, "stood", 0, stands, slot)
    away = c.obj(16, 26.5, "-~", stands, s)
    part = c.obj(16, 28.5, "*~", away, c.read(24, 27.5, "ring", 2, slot))
    return c.obj(0, 30, "+~", s, part)


SOURCE = Kind(held)
PLAYER = Kind(moving, ("slot", "phase"), rings=("ring", "ends"), columns=(0, 40))
SHAPERS: dict[str, Kind] = {
    "scale": Kind(scale, ("x", "slot"), 4, 1, columns=(0, 30)),
    "route": Kind(route, ("x", "chosen", "slot"), 2, 1, columns=(0, 30, 50)),
    "mix": Kind(mix, ("x", "other", "slot"), 2, columns=(0, 30, 50)),
    "smooth": Kind(
        smooth, ("x", "slot", "before"), 3, 1, ("ring", "moved", "stood"), columns=(0, 60, 76)
    ),
}
