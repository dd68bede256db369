"""``latent.decode8~`` and ``latent.encode~``: voices of the server in the place of nn~.

What comes into the left inlet is a signal, or a message: ``typeroute~`` tells which. With
all dims in one cord there is no such object, and messages have an inlet of their own.
"""

from __future__ import annotations

from bridge.patches.reference import Reference

from .build import add_head
from .clock import LICENSE_LINE
from .dims import Staircase
from .patch import MaxBox, MaxPatch
from .ports import Ports
from .senders import CLOCK_ROW, add_clocked, add_ring, write
from .speakers import arguments, hears, speaks
from .twins import assistance

_TOP, _DIM_COLUMNS, _STEP_ROWS, _ALL_COLUMNS = 16, 16, 5, 66
DAC_DIM = "_latent.dac.dim~"
_DIM_PORTS = Ports(2, ())
# What is no signal comes out of these outlets of typeroute~.
_MESSAGES = range(1, 6)
_CHANNELS = 3


def decoder(reference: Reference) -> MaxPatch:
    """Return the decoder.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(1000, 700)
    add_head(p, reference)
    texts = assistance(reference, reference.inlets)
    is_mc = reference.is_multichannel
    stair = Staircase(reference.n_cords, 0, _TOP, _DIM_COLUMNS, _STEP_ROWS)
    inlets = [p.inlet(*stair.place(n), texts[n]) for n in range(reference.n_cords)]
    right = _ALL_COLUMNS if is_mc else stair.end[0]
    script, time = add_clocked(p, reference, right, "decode", Ports(3, ("",) * 4))
    add_ring(p, reference, (right + 66, 6))
    channels = p.obj(right + 46, CLOCK_ROW + 4, "route from gain jack channels on")
    p.cord(script, _CHANNELS, channels)
    if is_mc:
        p.chain(p.inlet(right, 5, texts[-1]), script)
        write(p, reference, inlets, time, stair)
        _all_to_dac(p, inlets[0])
        p.cord(channels, 3, p.obj(right + 66, CLOCK_ROW + 6, "s #0-channels"))
    else:
        p.chain(p.obj(right, 5, "r #0-messages"), script)
        _one_by_one(p, inlets, time, stair)
        p.cord(channels, 2, p.obj(right + 66, CLOCK_ROW + 6, "s #0-jack"))
    p.cord(channels, 4, p.obj(right + 74, CLOCK_ROW + 5, "s #0-on"))
    p.cord(channels, 0, p.obj(right + 46, CLOCK_ROW + 7, "s #0-from"))
    p.cord(channels, 1, p.obj(right + 56, CLOCK_ROW + 6, "s #0-gain"))
    p.cord(script, 0, p.obj(right, CLOCK_ROW, "s #0-status"))
    _outlets(p, reference, right)
    return p


def _outlets(p: MaxPatch, reference: Reference, right: float) -> None:
    """Add the sound of the server, and the status."""
    left, second, said = assistance(reference, reference.outlets)
    top = CLOCK_ROW + 10
    sound = p.obj(right, top + 1.5, "adc~ 1 2")
    p.chain(p.obj(right, top - 1, "r #0-from"), p.obj(right, top, "prepend set"), sound)
    both = p.obj(right + 14, top + 2.5, "t i i")
    p.chain(p.obj(right + 14, top + 1.5, "r #0-gain"), both)
    for number, text in enumerate((left, second)):
        column = right + 5 * number
        gain = p.obj(column, top + 4, "*~ 0.")
        p.cord(sound, number, gain)
        p.cord(both, number, gain, 1)
        p.chain(gain, p.outlet(column, top + 5.5, text, "signal"))
    p.chain(p.obj(right + 30, top + 4, "r #0-status"), p.outlet(right + 30, top + 5.5, said))


def _one_by_one(p: MaxPatch, inlets: list[MaxBox], time: MaxBox, stair: Staircase) -> None:
    """Add a box for each dim; what is no signal at the first inlet goes to the script."""
    for number, inlet in enumerate(inlets):
        column, row = stair.place(number)
        box = p.obj(column + 1, row + 3.5, f"{DAC_DIM} #0 {number + 1}", _DIM_PORTS)
        p.cord(time, 0, box, 1)
        if number:
            p.chain(inlet, box)
            continue
        tell_apart(p, inlet, box, (column, row + 1))


def _all_to_dac(p: MaxPatch, inlet: MaxBox) -> None:
    """Add what lets all dims out by dac~."""
    gain, out = p.obj(0, _TOP + 8, "mc.*~ 0. @chans #1"), p.obj(0, _TOP + 10, "mc.dac~ 1")
    p.chain(inlet, gain, out)
    p.cord(p.obj(12, _TOP + 7, "r #0-on"), 0, gain, 1)
    given = p.obj(22, _TOP + 8, "r #0-channels")
    p.chain(given, p.obj(22, _TOP + 9, "prepend set"), out)


def dac_dim() -> MaxPatch:
    """Return ``_latent.dac.dim~``, arguments NAME and NUMBER from 1: one dim, to OSC or to dac~."""
    p = MaxPatch(660, 400)
    p.comment(0, 0, f"{DAC_DIM} - one dim, sampled and sent to dac~ (private)", 90)
    p.comment(0, 1, LICENSE_LINE)
    signal = p.inlet(0, 3, "(signal) one dim")
    slot = p.inlet(12, 3, "(signal) place of the frame in the ring")
    ring = p.obj(4, 5, "poke~ #1-ring #2")
    p.cord(slot, 0, ring, 1)
    gain, out = p.obj(0, 9, "*~ 0."), p.obj(0, 11, "dac~ 1")
    p.chain(signal, ring)
    p.chain(signal, gain, out)
    p.cord(p.obj(6, 7.5, "r #1-on"), 0, gain, 1)
    number, before = p.obj(16, 6, "+ #2"), p.obj(16, 7, "- 1")
    p.chain(p.obj(16, 5, "r #1-jack"), number, before, p.obj(16, 8, "prepend set"), out)
    p.comment(25, 6, "the channel of its number, as the first dim has one")
    return p


def encoder(reference: Reference) -> MaxPatch:
    """Return ``latent.encode~``.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.
    """
    p = MaxPatch(840, 480)
    add_head(p, reference)
    (takes,) = assistance(reference, reference.inlets)
    says = assistance(reference, reference.outlets)
    inlet = p.inlet(0, 4, takes)
    script = p.obj(
        14, 8, f"js latent.encode.js #0 {' '.join(arguments(reference))}", Ports(2, ("",) * 4)
    )
    given = p.obj(0, 5.5, "typeroute~")
    p.chain(inlet, given)
    for outlet in _MESSAGES:
        p.cord(given, outlet, script)
    hears(p, reference, script, 1, (32, 6))
    p.cord(script, 0, p.outlet(14, 16, says[0]))
    p.cord(script, 1, p.outlet(22, 15, says[1]))
    speaks(p, reference, script, 2, (28, 14))
    channel = p.obj(42, 9.5, "route on jack")
    p.cord(script, 3, channel)
    p.cord(channel, 0, p.obj(42, 11, "s #0-on"))
    p.cord(channel, 1, p.obj(47, 11, "s #0-jack"))
    gain, out = p.obj(0, 13, "*~ 0."), p.obj(0, 15.5, "dac~ 1")
    p.chain(given, gain, out)
    p.cord(p.obj(4, 12, "r #0-on"), 0, gain, 1)
    p.chain(p.obj(5, 13.5, "r #0-jack"), p.obj(5, 14.5, "prepend set"), out)
    return p


def tell_apart(p: MaxPatch, inlet: MaxBox, target: MaxBox, at: tuple[float, float]) -> None:
    """Let signals of an inlet go to a box, and what is none to ``#0-messages``."""
    column, row = at
    given, told = p.obj(column, row, "typeroute~"), p.obj(column + 5, row + 1, "s #0-messages")
    p.chain(inlet, given, target)
    for outlet in _MESSAGES:
        p.cord(given, outlet, told)
