"""``_latent.clock~``: which frame it is, at every sample.

A frame k begins at sample floor(k * L), L samples of a frame, as in Pd and in Python
(`latentio.units`). The script of an object finds L = num / den as a whole fraction, and the
shift c = 1 - 1 / (2 den), with which (n + c) / L has passed k at exactly that sample.

There are two such clocks, and one is heard. A script that wants another L tells it to the clock
that is not heard, and then which one it is: so no sample is counted with half of the numbers.
"""

from __future__ import annotations

from .patch import MaxPatch

LICENSE_LINE = "Latent Bridge, MIT licence"
# Frames that a ring holds: the script writes some of them ahead, the object reads one.
RING = 64
# How often the script is told the time, in milliseconds.
POLL_MS = 20
_FROM_SCRIPT = "(messages) one and two WHAT, wrap W, use N, last X, shift X - from the script"
_SAMPLES = "(signal) samples since the DSP began"
_FRAMES = "(signal) frames of a player or maker, to be in step with it"


def clock() -> MaxPatch:
    """Return the private patcher; it takes no arguments."""
    p = MaxPatch(1200, 600)
    p.comment(0, 0, "_latent.clock~ - which frame it is at every sample (private)")
    p.comment(0, 1, LICENSE_LINE)
    follow = p.inlet(0, 2.5, _FRAMES)
    told = p.inlet(24, 2.5, _FROM_SCRIPT)
    which = p.obj(24, 3.5, "route one two use wrap last shift")
    p.chain(told, which)
    p.comment(46, 3.5, "all numbers of one clock or of the other; and then which", 34)

    count, used, number = (
        p.obj(column, row, text)
        for column, row, text in (
            (44, 5.5, "count~ 0 134217728 1 1"),
            (10, 6.5, "sig~ 1."),
            (16, 9, "selector~ 2 1"),
        )
    )
    p.cord(which, 3, count, 1)
    p.cord(which, 2, used)
    p.cord(used, 0, number)
    for row, name, outlet in ((6.5, "one", 0), (7.5, "two", 1)):
        one = p.sub(20 + 10 * outlet, row, name, _one())
        p.cord(which, outlet, one)
        p.cord(count, 0, one, 1)
        p.cord(one, 0, number, outlet + 1)
    p.comment(40, 8, "frame number of its own, and the part of the frame that is over")

    leads, choice = p.obj(0, 8, ">~ 0."), p.obj(0, 9, "+~ 1.")
    theirs = p.obj(6, 9, "-~ 1.")
    found = p.obj(0, 11, "selector~ 2 1")
    p.chain(follow, leads, choice, found)
    p.chain(follow, theirs)
    p.cord(number, 0, found, 1)
    p.cord(theirs, 0, found, 2)
    p.comment(14, 11, "its own time, or that of what it follows")

    p.cord(which, 4, p.obj(62, 5.5, "s #0-last"))
    p.cord(which, 5, p.obj(72, 5.5, "s #0-shift"))
    # What is not in the ring yet is not played: the last frame that is there is held.
    tick, there = p.obj(0, 12, "trunc~"), p.obj(0, 13.5, "minimum~ 2147483647.")
    slot = p.obj(0, 15, f"%~ {RING}.")
    p.chain(found, tick, there, slot)
    p.cord(p.obj(10, 12, "r #0-last"), 0, there, 1)
    # The shift is in it: without, a frame begins with its very value.
    phase, unshifted, within = (
        p.obj(14, row, text) for row, text in ((14.5, "-~"), (15.5, "-~ 0."), (16.5, "clip~ 0. 1."))
    )
    p.chain(found, phase, unshifted, within)
    p.cord(p.obj(24, 12.5, "r #0-shift"), 0, unshifted, 1)
    p.cord(there, 0, phase, 1)
    frames = p.obj(24, 14, "+~ 1.")
    p.cord(found, 0, frames)
    told_x, told_at = p.obj(34, 13, f"snapshot~ {POLL_MS}"), p.obj(34, 14, "prepend at")
    p.chain(found, told_x, told_at)
    loaded, state = p.obj(44, 10, "loadbang"), p.obj(44, 11, "dspstate~")
    p.chain(loaded, state)
    on, rate = p.obj(44, 14, "prepend dsp"), p.obj(52, 14, "prepend sr")
    p.cord(state, 0, on)
    p.cord(state, 1, rate)

    p.cord(slot, 0, p.outlet(0, 17.5, "(signal) place of the frame in a ring, 0 to 63", "signal"))
    p.cord(
        within, 0, p.outlet(14, 17.5, "(signal) how much of the frame is over, 0 to 1", "signal")
    )
    p.cord(
        frames,
        0,
        p.outlet(24, 17.5, "(signal) frames: number of the frame and 1, for others", "signal"),
    )
    news = p.outlet(34, 17.5, "(messages) at X, dsp 0/1, sr HZ - for the script")
    for box in (told_at, on, rate):
        p.cord(box, 0, news)
    return p


def _one() -> MaxPatch:
    """Return the subpatcher that counts frames: ``(n + offset) / length + skip``.

    Where that is negative, because the samples went round and the skip is, it is the end of the
    round before: a round is added.
    """
    p = MaxPatch(750, 420)
    texts = "(messages) length L, offset C, skip N, round W", _SAMPLES
    told, count = (p.inlet(34 * n, 0, text) for n, text in enumerate(texts))
    which = p.obj(0, 1.5, "route length offset skip round")
    p.chain(told, which)
    boxes = [p.obj(34, row, text) for row, text in ((3, "+~ 0.5"), (4.5, "/~ 2048."), (6, "+~ 0."))]
    p.chain(count, *boxes)
    before, round_, number = (
        p.obj(column, row, text)
        for column, row, text in ((22, 7.5, "<~ 0."), (14, 9, "*~ 65536."), (34, 10.5, "+~"))
    )
    p.chain(boxes[-1], before, round_)
    p.cord(boxes[-1], 0, number)
    p.cord(round_, 0, number, 1)
    p.chain(number, p.outlet(34, 12, "(signal) number of the frame", "signal"))
    for outlet, box in enumerate((boxes[1], boxes[0], boxes[2], round_)):
        p.cord(which, outlet, box, 1)
    return p
