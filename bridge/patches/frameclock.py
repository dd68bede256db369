"""The frames' clock in Pd: parts that the player shares with all that makes frames, and a clock.

All time is kept in the control domain: a ``[delay 1 1 samp]`` that starts itself again, each
time to a whole sample of Pd's blocks, never drifts. The length of each hold is a whole number
of samples from integer arithmetic, so that frame k begins ``floor(k * length)`` samples after
the start.
"""

from __future__ import annotations

from .pd import Patch

# A frame that begins so much of a sample before the next one is heard on that (see `jump`).
_LATE = 0.088
LICENSE_LINE = "MIT licence - part of Latent Bridge"


def hold() -> Patch:
    """Return the subpatch that waits for the length of one frame."""
    p = Patch(720, 480)
    begin = p.obj(0, 0, "inlet")
    p.comment(5, 0, "bang - a frame begins")
    playing = p.obj(0, 1, "v $0-playing")
    only = p.obj(0, 2, "sel 1")
    order = p.obj(0, 3, "t b b b b")
    p.chain(begin, playing, only, order)
    p.comment(9, 2, "base samples - and one more whenever the fraction", 50)
    p.comment(9, 3, "rem / den has added up to a whole one", 50)
    length = p.obj(0, 7, "expr $f3+($f1+$f2 >= $f4); $f1+$f2-$f4*($f1+$f2 >= $f4)")
    for number, name in enumerate(("acc", "rem", "base", "den")):
        value = p.obj(11 * number, 5, f"v $0-{name}")
        p.cord(order, number, value)
        p.cord(value, 0, length, number)
    p.cord(length, 1, p.obj(34, 9, "v $0-acc"))
    # Single precision: a sample of Pd's blocks is 2e-8 shorter than one of [delay], a whole sample
    # in twenty minutes. So each frame ends on a sample of the blocks.
    exact = p.obj(0, 12, f"expr $f1+if($f1 < 65536, floor($f2+{_LATE})-$f2, 0)")
    both = p.obj(0, 9, "t f b")
    block, since = p.sub(20, 9, "block", _block()), p.obj(20, 10.5, "timer 1 samp")
    p.chain(block, since)
    p.cord(both, 1, since, 1)
    p.cord(since, 0, exact, 1)
    delay = p.obj(0, 15, "delay 1 1 samp")
    halt = p.obj(48, 12, "r $0-stop")
    halt_word = p.msg(48, 13, "stop")
    p.chain(length, both, exact, delay)
    p.chain(halt, halt_word, delay)
    p.comment(20, 16, "exact - from sample to sample of the blocks", 50)
    p.chain(delay, p.obj(0, 17, "outlet"))
    p.comment(6, 17, "bang - the frame is over")
    return p


def _block() -> Patch:
    """Return the subpatch that bangs on a sample of Pd's blocks, but not on each: that costs."""
    p = Patch(400, 200)
    p.obj(14, 0, "block~ 4096")
    p.chain(p.obj(0, 0, "bang~"), p.obj(0, 2, "outlet"))
    p.comment(6, 2, "bang - a block begins")
    return p


def rate() -> Patch:
    """Return the subpatch that finds the length of a frame, in whole numbers."""
    p = Patch(900, 520)
    p.comment(0, 0, "samples: ratio - true: ratio * samplerate / model_sr")
    changed = p.obj(0, 1, "r $0-rate")
    order = p.obj(0, 2, "t b b b b b b")
    p.chain(changed, order)
    zero = p.msg(62, 4, "0")
    p.cord(order, 5, zero)
    p.chain(zero, p.obj(62, 5, "v $0-acc"))
    values = [
        p.obj(0, 4, "v $0-ratio"),
        p.obj(12, 4, "v $0-legacy"),
        p.obj(25, 4, "v $0-true"),
        p.obj(36, 4, "samplerate~"),
        p.obj(48, 4, "v $0-model_sr"),
    ]
    terms = p.obj(0, 6, "expr $f1*(1+$f2); if($f3, $f4, 1); if($f3, $f5, 1)")
    for number, value in enumerate(values):
        p.cord(order, number, value)
        p.cord(value, 0, terms, number)
    p.comment(14, 7, "whole numbers below 2^31 and 2^23, else it is rounded")
    fits = p.obj(
        0,
        9,
        "expr if(($f1*$f2 < 2147483648) && ($f3 < 8388608), $f1, int($f1*$f2/$f3+0.5));"
        " if(($f1*$f2 < 2147483648) && ($f3 < 8388608), $f2, 1);"
        " if(($f1*$f2 < 2147483648) && ($f3 < 8388608), $f3, 1);"
        " ($f1*$f2 < 2147483648) && ($f3 < 8388608)",
    )
    whole = p.obj(0, 15, "expr ($i1*$i2)/$i3; ($i1*$i2)%$i3; $i3")
    for number in range(3):
        p.cord(terms, number, fits, number)
        p.cord(fits, number, whole, number)
    only = p.obj(48, 15, "change")
    rounded = p.obj(48, 16, "sel 0")
    words = p.msg(48, 17, "clock true is not exact here")
    p.cord(fits, 3, only)
    p.chain(only, rounded, words, p.obj(48, 18, "s $0-error"))
    for number, name in enumerate(("base", "rem", "den")):
        p.cord(whole, number, p.obj(12 * number, 19, f"v $0-{name}"))
    return p


def jump() -> Patch:
    """Return the subpatch that a bang makes tell how late the jump of a frame is, in ms.

    Pd tells nobody who comes later whether DSP runs: until it changes, a signal tells.
    """
    p = Patch(760, 460)
    asked, order = p.obj(6, 0, "inlet"), p.obj(6, 1, "t b b b")
    p.comment(11, 0, "bang - a frame begins")
    p.chain(asked, order)
    p.comment(20, 1, "2 microseconds late: no rounding can move it", 50)
    p.comment(20, 2, "-1, at once, without DSP: vline~ would keep it", 50)
    late = p.obj(6, 8, "expr if(if($f2, $f3, $f1), 0.002, -1)")
    ran = p.obj(6, 6, "snapshot~")
    for number, box in enumerate((ran, p.obj(18, 6, "v $0-dsp-told"), p.obj(32, 6, "v $0-dsp"))):
        p.cord(order, number, box)
        p.cord(box, 0, late, number)
    p.cord(p.obj(0, 4, "sig~ 1"), 0, ran)
    p.chain(late, p.obj(6, 10, "outlet"))
    p.comment(12, 10, "float - ms")
    for column, state, flag in ((0, "started", "1"), (20, "stopped", "0")):
        change, runs = p.obj(column, 12, f"r pd-dsp-{state}"), p.msg(column, 13, flag)
        both = p.obj(column, 14, "t b f")
        p.chain(change, runs, both)
        p.cord(both, 1, p.obj(column + 8, 15, "v $0-dsp"))
        told = p.msg(column, 15, "1")
        p.chain(both, told, p.obj(column, 16, "v $0-dsp-told"))
    return p


def settings(*, legacy: bool = False) -> Patch:
    """Return the subpatch that takes what decides on the length of a frame.

    Parameters
    ----------
    legacy : bool, optional
        Whether the tempo of the old ch8ns0n is there, too.
    """
    p = Patch(760, 480)
    for column, name in ((0, "ratio"), (32, "model_sr")):
        new = p.obj(column, 0, f"r $0-set-{name}")
        number = p.obj(column, 1, "route float")
        good = p.obj(column, 2, "moses 1")
        whole = p.obj(column + 6, 3, "int")
        order = p.obj(column + 6, 4, "t b f f")
        p.chain(new, number, good)
        p.cord(good, 1, whole)
        p.chain(whole, order, p.obj(column + 6, 7, "s $0-rate"))
        p.cord(order, 1, p.obj(column + 10, 6, f"v $0-{name}"))
        p.cord(order, 2, p.obj(column + 13, 5, f"v $0-user-{name}"))
        words = p.msg(column, 8, f"{name} must be 1 or more")
        p.chain(good, words, p.obj(column, 9, "s $0-error"))
        p.cord(number, 1, words)

    clock = p.obj(0, 11, "r $0-set-clock")
    which = p.obj(0, 12, "route samples true")
    off, on = p.msg(0, 14, "0"), p.msg(6, 13.5, "1")
    p.chain(clock, which, off)
    p.cord(which, 1, on)
    store = p.obj(0, 15, "t b f")
    p.chain(off, store, p.obj(0, 17, "s $0-rate"))
    p.cord(on, 0, store)
    p.cord(store, 1, p.obj(5, 16, "v $0-true"))
    words = p.msg(12, 14, "clock must be samples or true")
    p.cord(which, 2, words)
    p.chain(words, p.obj(12, 15, "s $0-error"))
    if legacy:
        old = p.obj(38, 11, "r $0-set-legacy")
        number = p.obj(38, 12, "route float")
        flag = p.obj(38, 13, "!= 0")
        store = p.obj(38, 14, "t b f")
        p.chain(old, number, flag, store, p.obj(38, 16, "s $0-rate"))
        p.cord(store, 1, p.obj(42, 15, "v $0-legacy"))
        words = p.msg(46, 13, "legacy must be 0 or 1")
        p.cord(number, 1, words)
        p.chain(words, p.obj(46, 14, "s $0-error"))
    return p
