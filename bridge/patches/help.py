"""Help patches of the players and samplers."""

from __future__ import annotations

from collections.abc import Iterable

from .clicks import PANEL_MORE, PLAYER_CLICKS, PLAYER_MORE, Click
from .example import example_name
from .helpframe import dsp_switch, footer, framed, shown_box, step
from .pd import COLUMN_PX, Box, Patch, text_columns
from .reference import Reference
from .sampler import PANEL_PX


def help_patch(reference: Reference) -> Patch:
    """Return the help patch of a player or sampler; it needs no model to work."""
    p = framed(reference)
    steps = _steps(reference)
    named = "latent.play~ 8 song 2048 44100"
    player_text = named if _is_named(reference) else shown_box(reference)
    player = p.obj(0, 10 + len(steps), player_text)
    for number, (message, text, order, _) in enumerate(steps):
        p.cord(p.msg(number, 8 + number, message), 0, player)
        p.comment(31, 8 + number, text)
        if order:
            step(p, 28, 8 + number, order)
    p.cord(p.sub(len(steps), 8 + len(steps), "more", _more(reference)), 0, player)
    p.comment(31, 8 + len(steps), "loop, rate and clock (click)")
    # A panel is four rows high, an object one.
    below = 11 + len(steps) + (3 if reference.panel else 0)
    width = PANEL_PX[0] / COLUMN_PX if reference.panel else text_columns(player_text)
    right = 20 if _is_named(reference) else round(width - 7 / COLUMN_PX)
    _status(p, reference, player, (right, below + 0.5))
    _listen(p, reference, player, below + 1)
    dsp_switch(p, (38, below + 4), (40, 3), 43)
    footer(p, reference)
    return p


def _is_named(reference: Reference) -> bool:
    """Return whether the dims come by name, and not from outlets."""
    return not any(port.type in ("dims", "channels") for port in reference.outlets)


def _steps(reference: Reference) -> list[Click]:
    """Return what is clicked, in the order that it is shown."""
    steps = _filled(reference, PLAYER_CLICKS)
    if reference.panel:
        # The panel is higher than a box, and shows where it is.
        steps = [step for step in steps if step.message not in ("resume", "speed 0.5")]
    return steps


def _filled(reference: Reference, clicks: Iterable[Click]) -> list[Click]:
    song = example_name(reference.n_dims)
    return [click._replace(message=click.message.format(song=song)) for click in clicks]


_NOTE = (
    "Pd itself ends when it reads a WAV whose fmt chunk is longer than usual or that has no "
    "channels. Files of latentio and of latent.rec8~ are never so: convert others with "
    "latentio convert."
)


def _more(reference: Reference) -> Patch:
    """Return the subpatch with the messages that there is no room for."""
    p = Patch(660, 460)
    more = (*PLAYER_MORE, *(PANEL_MORE if reference.panel else ()))
    messages = _filled(reference, more)
    out = p.obj(0, 2 + len(messages), "outlet")
    for row, (message, text, *_) in enumerate(messages):
        p.cord(p.msg(row, row, message), 0, out)
        p.comment(26, row, text)
    p.comment(0, 4 + len(messages), _NOTE)
    return p


def _listen(p: Patch, reference: Reference, player: Box, row: float) -> None:
    """Add what is heard of the player: four dims as tones."""
    listen = p.sub(0, row + 5, "listen", tones())
    if _is_named(reference):
        for dim in range(N_TONES):
            p.cord(p.obj(2 * dim, row + dim, f"latent.dim~ song {dim}"), 0, listen, dim)
    else:
        hear(p, reference, player, listen, row)
    volume = p.number(16, row + 4, 5)
    p.cord(volume, 0, listen, N_TONES)
    step(p, 20, row + 4, 4)
    p.comment(23, row + 4, "volume (0 to 100)")


N_TONES = 4


def hear(p: Patch, reference: Reference, source: Box, listen: Box, row: float) -> None:
    """Connect an object's first dims to `tones`; if one cord carries them, they are split first.

    Parameters
    ----------
    p : Patch
        Where.
    reference : Reference
        Of the object.
    source, listen : Box
        The object, and the tones.
    row : float
        Where there is room at the left.
    """
    if reference.is_multichannel:
        split = p.obj(0, row, f"snake~ out {N_TONES}")
        p.cord(source, 0, split)
        source = split
    for dim in range(N_TONES):
        p.cord(source, dim, listen, dim)


def _status(p: Patch, reference: Reference, player: Box, at: tuple[float, float]) -> None:
    """Add the numbers and the printout that show the status messages, below their outlet."""
    column, row = at
    which = p.obj(column, row, "route position frames")
    p.cord(player, 0 if _is_named(reference) else reference.n_cords, which)
    for outlet, name in enumerate(("position", "frames")):
        p.cord(which, outlet, p.number(column + 6 * outlet, row + 1, 5))
        p.comment(column + 6 * outlet, row + 2, name)
    p.cord(which, 2, p.obj(column + 12, row + 1, "print status"))


def tones() -> Patch:
    """Return the subpatch that makes some dims heard, as the pitches of sines."""
    p = Patch(820, 400)
    sum_row = 9
    volume = p.obj(48, 0, "inlet")
    p.comment(52, 0, "volume (0 to 100)")
    limit, scale = p.obj(48, 2, "clip 0 100"), p.obj(48, 3, "/ 1000")
    ramp, line = p.msg(48, 4, "$1 20"), p.obj(48, 5, "line~")
    p.chain(volume, limit, scale, ramp, line)
    gain = p.obj(0, sum_row, "*~")
    for dim in range(N_TONES):
        column = 12 * dim
        signal = p.obj(column, 0, "inlet~")
        p.comment(column + 5, 0, f"dim {dim}")
        depth, base = p.obj(column, 3, "*~ 40"), p.obj(column, 4, f"+~ {165 * (dim + 2)}")
        tone = p.obj(column, 5, "osc~")
        p.chain(signal, depth, base, tone, gain)
    p.cord(line, 0, gain, 1)
    out = p.obj(0, sum_row + 2, "dac~")
    p.chain(gain, out)
    p.cord(gain, 0, out, 1)
    return p
