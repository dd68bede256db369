r"""``_latent.show``, for help patches: the last status message, as plain text on a bar.

A message box would show ``no\ such\ voice``; the label of a canvas takes any text as it is.
"""

from __future__ import annotations

from .frameclock import LICENSE_LINE
from .pd import Patch

# `sent N` may come ten times a second; an error is to be read before the next covers it.
HOLD_MS = 2000
_NEWLINE, _BACKSLASH = 10, 92


def show() -> Patch:
    """Return ``_latent.show``: argument NAME; the canvas receives ``NAME-show``."""
    p = Patch(640, 440)
    p.comment(0, 0, "_latent.show - show the last status message on a canvas")
    p.comment(0, 1, "usage: _latent.show NAME (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - status")
    p.chain(inlet, p.sub(0, 5, "worth-it", _worth_it()), p.sub(0, 7, "plain", _plain()))
    p.comment(12, 5, f"no meter, and no count within {HOLD_MS} ms of an error", 44)
    p.comment(12, 7, "one symbol, without backslashes")
    p.chain(p.obj(0, 9, "r $0-plain"), p.msg(0, 10, "label $1"), p.obj(0, 11, "s $1-show"))
    return p


def _worth_it() -> Patch:
    """Return the subpatch that lets through what should be read."""
    p = Patch(560, 360)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages - status")
    which = p.obj(0, 1, "route meter sent")
    p.chain(inlet, which)
    again, gate, out = (
        p.obj(5, 3, "list prepend sent"),
        p.obj(5, 7, "spigot 1"),
        p.obj(5, 12, "outlet"),
    )
    p.cord(which, 1, again)
    p.chain(again, gate, out)
    p.comment(12, 12, "messages - to be shown")
    both = p.obj(24, 2, "t a a")
    p.cord(which, 2, both)
    p.cord(both, 0, out)
    bad, shut = p.obj(28, 3, "route error fail"), p.obj(28, 5, "t b b")
    p.cord(both, 1, bad)
    p.chain(bad, shut)
    p.cord(bad, 1, shut)
    no, wait, yes = p.msg(36, 6, "0"), p.obj(28, 7, f"delay {HOLD_MS}"), p.msg(28, 8, "1")
    p.cord(shut, 1, no)
    p.chain(no, p.obj(36, 8, "s $0-gate"))
    p.chain(shut, wait, yes, p.obj(28, 9, "s $0-gate"))
    p.cord(p.obj(10, 5.5, "r $0-gate"), 0, gate, 1)
    return p


def _plain() -> Patch:
    """Return the subpatch that takes the backslashes from a message, byte by byte."""
    p = Patch(560, 440)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "message")
    text, order = p.obj(0, 3, "fudiformat -u"), p.obj(0, 4, "t b b l b")
    p.chain(inlet, p.obj(0, 1, "list"), p.obj(0, 2, "list trim"), text, order)
    kept, ready = p.obj(0, 13, "list store"), p.obj(0, 14, "list tosymbol")
    p.cord(order, 0, kept)
    p.chain(kept, ready, p.obj(0, 15, "s $0-plain"))
    p.cord(order, 3, p.obj(36, 5, "s $0-clear"))
    p.cord(p.obj(14, 12, "r $0-clear"), 0, kept, 1)
    loop, rest, byte = p.obj(3, 6, "until"), p.obj(5, 7, "list append"), p.obj(5, 8, "list split 1")
    p.cord(order, 1, loop)
    p.cord(order, 2, rest, 1)
    p.chain(loop, rest, byte)
    p.cord(byte, 1, rest, 1)
    p.cord(byte, 2, p.obj(20, 9, "s $0-over"))
    p.cord(p.obj(14, 5, "r $0-over"), 0, loop, 1)
    good, add = p.obj(5, 9, f"sel {_BACKSLASH} {_NEWLINE}"), p.obj(10, 10, "list prepend append")
    p.chain(byte, good)
    p.cord(good, 2, add)
    p.chain(add, p.obj(10, 11, "list trim"), kept)
    return p
