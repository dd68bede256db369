"""How ``latent.presets`` saves into a file that others use: what other voices have in it stays.

Each voice may have presets of its own in the same file. So the file is read before it is
written, and what is no preset file is not written over. What is here of other voices may be
old: it goes into a new file only.
"""

from __future__ import annotations

from .flow import counted, gather
from .pd import Patch
from .presetparts import ANY, lines_of_file, text_of

_KEPT = "$0-kept"


def look() -> Patch:
    """Return the subpatch that reads the file that is there: may it go (``v $0-may-save``)."""
    p = Patch(1060, 600)
    steps = p.obj(0, 1, "t b b b")
    p.chain(p.obj(0, 0, "r $0-look-at-file"), steps)
    no, empty = p.msg(20, 2, "0"), p.msg(10, 3, "clear")
    p.cord(steps, 2, no)
    each = p.obj(22, 3, "t f f")
    p.chain(no, each, p.obj(22, 5, "v $0-may-save"))
    p.cord(each, 1, p.obj(27, 4, "v $0-is-shared"))
    p.cord(steps, 1, empty)
    both = p.obj(10, 4, "t a a")
    p.chain(empty, both, p.obj(10, 6, "s $0-to-file"))
    p.cord(both, 1, p.obj(14, 5, "s $0-to-kept"))
    path, there, which = p.obj(0, 8, "symbol"), p.obj(0, 9, "file isfile"), p.obj(0, 10, "sel 1")
    p.cord(p.obj(6, 7, "r $0-path"), 0, path, 1)
    order, free = p.obj(0, 12, "t b b b"), p.obj(12, 11, "s $0-may")
    p.chain(steps, path, there, which, order, p.obj(0, 19.5, "s $0-looked"))
    p.cord(there, 1, free)
    p.cord(which, 1, free)
    again = p.obj(12, 15, "symbol")
    p.cord(order, 2, again)
    p.cord(p.obj(18, 14, "r $0-path"), 0, again, 1)
    p.chain(again, p.msg(12, 16, "read $1"), p.obj(22, 17, "s $0-to-file"))
    p.cord(order, 1, p.obj(5, 18, "s $0-check-file"))

    p.chain(p.obj(36, 0, "r $0-to-kept"), p.obj(36, 1, f"text define {_KEPT}"))
    p.chain(p.obj(60, 0, "r $0-may"), p.obj(60, 1, "t b"), p.msg(60, 2, "1"),
            p.obj(60, 3, "v $0-may-save"))  # fmt: skip
    p.comment(46, 4.5, "an empty one is nobody's", 40)
    asked, found = gather(
        p,
        (36, 6),
        ("v $0-header", "v $0-bad-line", "v $0-n-file"),
        "expr if($f3 == 0, 0, if($f1 != 0, 1, if($f2 > 0, 2, 3)))",
    )
    p.chain(p.obj(36, 4.5, "r $0-looked"), asked)
    kind = p.obj(36, 12, "sel 0 1 2")
    p.chain(found, kind, p.obj(29, 13.5, "s $0-may"))
    name, line = p.obj(39, 18, "symbol"), p.obj(52, 13.5, "v $0-bad-line")
    p.cord(kind, 1, name)
    p.cord(p.obj(45, 17, "r $0-path"), 0, name, 1)
    p.chain(
        name,
        p.obj(39, 21, "list prepend not saved: another file is"),
        p.obj(39, 22, "s $0-error"),
    )
    p.cord(kind, 2, line)
    words = p.msg(52, 16, "not saved: line $1 of that file is not right")
    p.chain(line, words, p.obj(52, 18, "s $0-error"))
    p.cord(kind, 3, p.obj(64, 13.5, "s $0-keep"))
    return p


def keep() -> Patch:
    """Return the subpatch that takes lines of other voices from the file that was read.

    And then the names of slots that hold something of others, but nothing of this voice.
    """
    p = Patch(900, 640)
    order = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "r $0-keep"), order)
    yes, number, first = p.msg(20, 2, "1"), p.msg(0, 5, "1"), p.msg(8, 4, "0")
    p.cord(order, 3, yes)
    p.chain(yes, p.obj(20, 3, "v $0-is-shared"))
    p.cord(order, 2, p.obj(14, 3, "s $0-may"))
    p.cord(order, 0, number)
    p.cord(order, 1, first)
    p.chain(number, p.obj(0, 6, "s $0-take"))
    p.chain(first, p.obj(8, 5, "s $0-take"))
    both, lines = p.obj(0, 8, "t b f"), p.sub(0, 10, "lines", lines_of_file())
    p.chain(p.obj(0, 7, "r $0-take"), both, lines)
    p.cord(both, 1, p.obj(6, 9, "v $0-takes-names"))
    each, parts, trim = (
        p.obj(0, 11, "t a a a"),
        p.obj(0, 14, "list split 1"),
        p.obj(4, 15, "list trim"),
    )
    p.chain(lines, each, parts)
    p.cord(each, 2, p.obj(8, 12, "s $0-of-file"))
    p.cord(each, 1, p.obj(4, 13, "s $0-slot-of"))
    p.cord(parts, 1, trim)
    voice, is_name, is_none = p.obj(4, 16, "route $1 -"), p.msg(7, 17, "1"), p.msg(13, 17, "0")
    p.chain(trim, voice)
    told = p.obj(7, 19, "t b f")
    for outlet, box in ((1, is_name), (2, is_none)):
        p.cord(voice, outlet, box)
        p.chain(box, told)
    p.cord(told, 1, p.obj(12, 20, "v $0-is-name"))
    p.chain(told, p.obj(7, 21, "s $0-judge"))

    number, each = p.obj(32, 1, "list split 1"), p.obj(32, 2, "t f f")
    p.chain(p.obj(32, 0, "r $0-slot-of"), number, each)
    slot, both = p.obj(32, 3.5, "makefilename $0-slot-%d"), p.obj(32, 4.5, "t b s")
    own = p.obj(32, 8.5, f"text search {ANY} 1")
    p.chain(each, slot, both, p.obj(32, 7.5, "list append $1"), own, p.obj(32, 9.5, "v $0-own-at"))
    p.cord(both, 1, own, 1)
    others = p.obj(56, 4, f"text search {_KEPT} 0")
    p.cord(each, 1, others)
    p.chain(others, p.obj(56, 5, "v $0-others"))
    judge, good = gather(
        p,
        (32, 12),
        ("v $0-is-name", "v $0-takes-names", "v $0-own-at", "v $0-others"),
        "expr ($f1 == $f2) && (($f1 == 0) || (($f3 < 0) && ($f4 >= 0)))",
    )
    p.chain(p.obj(32, 11, "r $0-judge"), judge)
    whole = p.obj(32, 21, "list append")
    p.chain(good, p.obj(32, 19, "sel 1"), whole, p.obj(32, 22, f"text set {_KEPT} 1e6"))
    p.cord(p.obj(40, 20, "r $0-of-file"), 0, whole, 1)
    return p


def own() -> Patch:
    """Return the subpatch that lets those lines of a slot through that are to be saved.

    Into a file that others use: those of this voice, and the name of a slot that has some.
    """
    p = Patch(1000, 400)
    order, gate = p.obj(0, 1, "t a b a"), p.obj(0, 12, "spigot")
    p.chain(p.obj(0, 0, "r $0-line-own"), order, gate, p.obj(0, 13, "s $0-line-save"))
    ask, goes = gather(
        p, (4, 3), ("v $0-is-shared", "v $0-goes"), "expr ($f1 == 0) || $f2", row_of_target=8
    )
    p.cord(order, 1, ask)
    p.cord(goes, 0, gate, 1)
    p.cord(order, 2, p.obj(8, 2, "s $0-saved-of"))
    rest, trim = p.obj(40, 1, "list split 1"), p.obj(44, 2, "list trim")
    p.chain(p.obj(40, 0, "r $0-saved-of"), rest)
    p.cord(rest, 1, trim)
    voice, yes, no = p.obj(44, 3, "route $1 -"), p.msg(40, 8, "1"), p.msg(72, 4.5, "0")
    p.chain(trim, voice, yes, p.obj(40, 10, "v $0-goes"))
    p.cord(voice, 2, no)
    p.chain(no, p.obj(72, 6, "v $0-goes"))
    name, of_voice = p.obj(46, 4, "t b"), p.obj(46, 5, "list append $1")
    p.cord(voice, 1, name)
    there, is_there = text_of(p, (46, 7), "search 1"), p.obj(46, 8, "expr $f1 >= 0")
    p.chain(name, of_voice, there, is_there, p.obj(46, 9, "v $0-goes"))
    return p


def kept() -> Patch:
    """Return the subpatch that gives all lines that are kept."""
    p = Patch(520, 360)
    order, number = counted(p, (0, 1), f"text size {_KEPT}")
    p.chain(p.obj(0, 0, "r $0-write-kept"), order)
    p.chain(number, p.obj(0, 9, f"text get {_KEPT}"), p.obj(0, 10, "s $0-line-save"))
    return p
