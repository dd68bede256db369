"""One dim of ``latent.smooth8~``: a signal that moves once per frame, or is held."""

from __future__ import annotations

from .flow import gather
from .pd import Box, Patch
from .shapersignals import frame_parts, new_dim, reader


def smooth_dim() -> Patch:
    """Return ``_latent.smooth.dim``: the rack's smooth, and then its freeze.

    ``[rpole~]`` remembers: between frames its coefficient is 1 and what enters is 0. On a frame's
    first sample it goes a part c of the way. What enters is multiplied with 1 minus the
    coefficient, as that is after rounding, so that a signal that stands is met exactly.
    In single precision it stays within 2e-6 of the greatest value up to 100 frames, 3e-5 up to
    1000, and 3e-3 up to 100000, where 1 - c is rounded most.
    """
    p = new_dim("smooth", (900, 860))
    x = p.obj(0, 4, "inlet~")
    p.comment(5, 4, "signal - one dim")
    smoothed = _part(p, 5, x, ("pulse", "bypass", "active"))
    frozen = _part(p, 18, smoothed, ("catch", "loose", "frozen"))
    p.chain(frozen, p.obj(0, 32, "outlet~"))
    p.comment(5, 32, "signal - the same dim, smoothed")

    frame_parts(p, (46, 4))
    parts = (
        ("read", reader(("frames", "freeze", "freeze-to", "bypass")), "all parameters"),
        ("smooth", _smooth(), "the part of the way that it goes"),
        ("freeze", _freeze(), "whether this frame is caught"),
        ("fade", _fade(), "of what is held, and what passes"),
        ("ran", _ran(), "whether DSP ran"),
    )
    for row, (name, inside, what) in enumerate(parts, start=14):
        p.sub(46, row, name, inside)
        p.comment(54, row, what, 34)
    return p


def _part(p: Patch, row: float, x: Box, names: tuple[str, str, str]) -> Box:
    """Add what remembers a signal, and how much of the signal and of that goes on."""
    part, passes, stays = names
    pulse, less = p.obj(26, row, f"_latent.pulse $0 {part}"), p.obj(26, row + 1, "*~ -1")
    keep, back = p.obj(26, row + 2, "+~ 1"), p.obj(32, row + 3, "*~ -1")
    gain = p.obj(32, row + 4, "+~ 1")
    enters, memory = p.obj(22, row + 5.5, "*~"), p.obj(22, row + 7, "rpole~")
    p.chain(pulse, less, keep, back, gain)
    p.chain(x, enters, memory)
    p.cord(gain, 0, enters, 1)
    p.cord(keep, 0, memory, 1)
    through, held = p.obj(0, row + 9.5, "*~"), p.obj(22, row + 9.5, "*~")
    p.cord(x, 0, through)
    p.cord(memory, 0, held)
    p.cord(p.obj(2, row + 8, f"_latent.held $0 {passes}"), 0, through, 1)
    p.cord(p.obj(25, row + 8, f"_latent.held $0 {stays}"), 0, held, 1)
    both = p.obj(0, row + 11.5, "+~")
    p.chain(through, both)
    p.cord(held, 0, both, 1)
    return both


def _smooth() -> Patch:
    p = Patch(860, 420)
    feeders = ("v $0-now-frames", "v $0-at", "v $0-ran")
    # All of the way with frame 0, and after a time without DSP; with 0 frames at every sample.
    rule = "expr if(($f2 == 0) || ($f3 == 0), 1, 1/(1+$f1)); $f1 == 0"
    order, found = gather(p, (0, 1), feeders, rule)
    both = p.obj(0, 8, "pack f f")
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    p.cord(found, 0, both)
    p.cord(found, 1, both, 1)
    p.chain(both, p.obj(0, 9, "s $0-pulse"))
    p.chain(p.obj(50, 0, "r $0-number"), p.obj(50, 1, "v $0-at"))
    return p


def _freeze() -> Patch:
    p = Patch(900, 420)
    feeders = ("v $0-now-freeze", "v $0-now-freeze-to", "v $0-held", "v $0-ran")
    # It is caught on the frame on which it begins to be held, and passes until then.
    holds = "(($f1 > 0) || ($f2 > 0))"
    rule = f"expr if({holds} && $f3 && $f4, 0, 1); {holds} == 0; {holds}"
    order, found = gather(p, (0, 1), feeders, rule)
    both = p.obj(0, 11, "pack f f")
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    p.cord(found, 0, both)
    p.cord(found, 1, both, 1)
    p.cord(found, 2, p.obj(36, 9, "v $0-held"))
    p.chain(both, p.obj(0, 12, "s $0-catch"))
    return p


def _fade() -> Patch:
    p = Patch(760, 360)
    feeders = ("v $0-now-bypass", "v $0-now-freeze")
    order, found = gather(p, (0, 1), feeders, "expr $f1; 1-$f1; 1-(1-$f1)*$f2; (1-$f1)*$f2")
    p.chain(p.obj(0, 0, "r $0-compute"), order)
    for outlet, name in enumerate(("bypass", "active", "loose", "frozen")):
        p.cord(found, outlet, p.obj(10 * outlet, 11 - outlet, f"s $0-{name}"))
    return p


def _ran() -> Patch:
    """Return the subpatch that remembers whether DSP ran when the last frame began."""
    p = Patch(560, 260)
    p.chain(p.obj(0, 0, "r $0-delay"), p.obj(0, 1, "v $0-late"))
    given, late = p.obj(0, 3, "r $0-compute-last"), p.obj(0, 4, "v $0-late")
    p.chain(given, late, p.obj(0, 5, ">= 0"), p.obj(0, 6, "v $0-ran"))
    return p
