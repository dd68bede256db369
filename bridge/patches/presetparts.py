"""What the parts of ``latent.presets`` share: which slot, whether it holds something, its text.

A slot is a ``[text define]`` with the lines of the preset file (`bridge.manip.presetfile`) that
begin with its number.
"""

from __future__ import annotations

from bridge.manip.presetfile import N_SLOTS
from bridge.manip.table import MAX_GLIDE

from .pd import Box, Patch

# What a line of a slot is read for.
RECALL, MORPH, SAVE = range(3)
# Which inlet of a [text] takes the name of another text.
_NAME_INLETS = {"set": 3, "insert": 2, "delete": 1, "search": 1, "get": 3, "size": 1}
ANY, FILE = "$0-slot-1", "$0-file"


def text_of(p: Patch, at: tuple[float, float], what: str, *, other: bool = False) -> Box:
    """Add a ``[text]`` for the slot that is open, or the other one, with what tells it which.

    Parameters
    ----------
    p : Patch
        Where.
    at : tuple of float
        Column and row.
    what : str
        Its first word, and what follows the name of the text: ``set 1e6``.
    other : bool, optional
        Whether it is the other slot.

    Returns
    -------
    Box
        The ``[text]``.
    """
    column, row = at
    word, _, rest = what.partition(" ")
    text = f"text {word} {ANY} {rest}".strip()
    box = p.obj(column, row, text)
    width = (len(text) * 7 + 6) / 12
    source = p.obj(
        column + max(3, round(width) - 1), row - 1.5, f"r $0-{'other' if other else 'text'}"
    )
    p.cord(source, 0, box, _NAME_INLETS[word])
    return box


def number_of_slot() -> Patch:
    """Return the subpatch that takes a slot's number, or says what is wrong with it.

    The right outlet gives the number, and then the left one what follows it, or a bang.
    """
    p = Patch(700, 400)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t a a")
    p.comment(6, 0, "list - slot, and more")
    p.chain(inlet, order)
    first, number = p.obj(20, 2, "list split 1"), p.obj(20, 3, "route float")
    good = p.obj(20, 5, f"expr if($f1 >= 1 && $f1 <= {N_SLOTS} && $f1 == int($f1), $f1, 0)")
    p.cord(order, 1, first)
    p.chain(first, number, good)
    none = p.msg(40, 4, "0")
    p.cord(first, 2, none)
    p.cord(number, 1, none)
    p.cord(none, 0, good)
    both, which = p.obj(20, 6, "t f f"), p.obj(26, 7, "moses 1")
    p.chain(good, both, which)
    words = p.msg(26, 10.5, f"slots are 1 to {N_SLOTS}")
    p.chain(which, words, p.obj(26, 11.5, "s $0-error"))
    found = p.obj(48, 12, "outlet")
    p.cord(which, 1, found)
    p.comment(48, 13, "float - slot")
    again, gate, rest = p.obj(0, 8, "list split 1"), p.obj(4, 10, "spigot"), p.obj(4, 12, "outlet")
    p.chain(order, again)
    p.cord(again, 1, gate)
    p.cord(both, 1, gate, 1)
    p.chain(gate, rest)
    p.comment(10, 12, "list - what follows")
    return p


def held(*, tells: bool) -> Patch:
    """Return the subpatch that lets the numbers of slots through that hold something.

    Parameters
    ----------
    tells : bool
        Whether it says which is empty.
    """
    p = Patch(620, 360)
    inlet, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t f b f")
    p.comment(6, 0, "float - slot")
    p.chain(inlet, order)
    name, size = p.obj(18, 3, "makefilename $0-slot-%d"), p.obj(5, 5, f"text size {ANY}")
    p.cord(order, 2, name)
    p.cord(name, 0, size, 1)
    p.cord(order, 1, size)
    found, which = p.obj(0, 7, "expr if($f2 > 0, $f1, 0-$f1)"), p.obj(0, 8, "moses 0")
    p.cord(order, 0, found)
    p.cord(size, 0, found, 1)
    p.chain(found, which)
    p.cord(which, 1, p.obj(5, 11, "outlet"))
    p.comment(11, 11, "float - it holds something")
    if tells:
        number, words = p.obj(16, 9, "* -1"), p.msg(16, 10, "slot $1 is empty")
        p.cord(which, 0, number)
        p.chain(number, words, p.obj(32, 11, "s $0-error"))
    return p


def frames() -> Patch:
    """Return the subpatch that takes a number of frames, 0 if there is none."""
    p = Patch(620, 360)
    inlet, given = p.obj(0, 0, "inlet"), p.obj(0, 1, "list append 0")
    p.comment(6, 0, "list - frames, or a bang")
    first, number = p.obj(0, 2, "list split 1"), p.obj(0, 3, "route float")
    good = p.obj(0, 5, f"expr if($f1 >= 0 && $f1 <= {MAX_GLIDE} && $f1 == int($f1), $f1, -1)")
    p.chain(inlet, given, first, number, good)
    none = p.msg(12, 4, "-1")
    p.cord(number, 1, none)
    p.cord(none, 0, good)
    which, keep = p.obj(0, 7, "moses 0"), p.obj(22, 8, "t b f")
    p.chain(good, which)
    p.cord(which, 1, keep)
    p.cord(keep, 1, p.obj(33, 9, "v $0-frames"))
    p.chain(keep, p.obj(22, 12, "outlet"))
    p.comment(28, 12, "bang - it is in v frames")
    words = p.msg(0, 9, f"frames must be 0 to {MAX_GLIDE}")
    p.cord(which, 0, words)
    p.chain(words, p.obj(0, 10, "s $0-error"))
    return p


def lines_of_file() -> Patch:
    """Return the subpatch that gives all lines of ``$0-file`` but the first."""
    p = Patch(560, 320)
    inlet, size, some = p.obj(0, 0, "inlet"), p.obj(0, 1, "v $0-n-file"), p.obj(0, 2, "moses 2")
    p.comment(6, 0, "bang")
    order, begin, step = p.obj(5, 3, "t f b"), p.msg(20, 4, "line 1"), p.msg(5, 6, "step")
    lines = p.obj(5, 8, f"text sequence {FILE}")
    p.chain(inlet, size, some)
    p.cord(some, 1, order)
    p.chain(order, p.obj(5, 4, "- 1"), p.obj(5, 5, "until"), step, lines)
    p.cord(order, 1, begin)
    p.cord(begin, 0, lines)
    p.chain(lines, p.obj(5, 10, "outlet"))
    p.comment(11, 10, "list - a line")
    return p
