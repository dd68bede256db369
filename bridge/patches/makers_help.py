"""Help patches of the objects that make latents; they need no model and end with a sound."""

from __future__ import annotations

from .clicks import MAKER_CLICKS as CLICKS
from .help import N_TONES, hear, tones
from .helpframe import dsp_switch, footer, framed, shown_box, step
from .pd import Box, Patch, text_columns
from .reference import Reference

_STEP, _TEXT = 28, 31
_N_FADERS, _FADER_PX = 8, (18, 96)


def maker_help_patch(reference: Reference) -> Patch:
    """Return the help patch of an object of the family ``makers``."""
    p = framed(reference)
    clicks = CLICKS[reference.stage]
    has_faders = reference.stage == "offset"
    row = 8 + len(clicks) + (8 if has_faders else 0)
    text = shown_box(reference)
    maker = p.obj(0, row, text)
    for number, (message, what, order, _) in enumerate(clicks):
        p.cord(p.msg(number, 8 + number, message), 0, maker)
        p.comment(_TEXT, 8 + number, what)
        if order:
            step(p, _STEP, 8 + number, order)
    last = max(click.step for click in clicks)
    if has_faders:
        last += 1
        p.cord(_faders(p, reference.n_dims, (10, 9 + len(clicks))), 0, maker)
        step(p, _STEP, 10 + len(clicks), last)
        p.comment(_TEXT, 10 + len(clicks), "move faders, -2 to 2")
    status = p.obj(round(text_columns(text) - 0.6), row + 1.5, "print status")
    p.cord(maker, reference.n_cords, status)
    p.comment(_TEXT, row, "the right inlet takes the status of a player", 28)
    _listen(p, reference, maker, row + 2, last)
    dsp_switch(p, (38, row + 3), (40, last + 1), 43)
    footer(p, reference)
    return p


def _listen(p: Patch, reference: Reference, maker: Box, row: float, last: int) -> None:
    """Add what is heard: the first dims as tones."""
    listen = p.sub(0, row + 3, "listen", tones())
    hear(p, reference, maker, listen, row - 0.5)
    volume = p.number(16, row + 2, 5)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 2, last + 2)
    p.comment(23, row + 2, "volume (0 to 100)")


def _faders(p: Patch, n_dims: int, at: tuple[int, int]) -> Box:
    """Add a fader for each of the first dims; return what turns them into messages."""
    column, row = at
    n_faders = min(n_dims, _N_FADERS)
    box = p.sub(column, row + 5, "faders", _messages(n_faders))
    width, height = _FADER_PX
    for dim in range(n_faders):
        place = f"{dim} 4 -8 0 12 #fcfcfc #000000 #000000 {50 * (height - 1)} 1"
        text = f"vsl {width} {height} -2 2 0 1 empty empty {place}"
        p.cord(p.obj(column + 2 * dim, row, text), 0, box, dim)
    return box


def _messages(n_faders: int) -> Patch:
    """Return the subpatch that makes ``dim N offset V`` of the N-th fader."""
    p = Patch(1020, 200)
    out = p.obj(0, 4, "outlet")
    for dim in range(n_faders):
        inlet, message = p.obj(10 * dim, 0, "inlet"), p.msg(10 * dim, 1, f"dim {dim} offset $1")
        p.chain(inlet, message, out)
    return p
