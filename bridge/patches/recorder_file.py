"""How a recorder saves a song: which file, all dims, and the exact rate as text beside it."""

from __future__ import annotations

from .flow import gather
from .pd import Patch
from .travel import calls

# A value is kept on its very sample, and is looked at when the block that it is in is over.
STORE_AFTER = 65


def save() -> Patch:
    """Return the subpatch that saves what was recorded."""
    p = Patch(860, 460)
    p.comment(0, 0, "when the last frame is in, too")
    given, which = p.obj(0, 1, "r $0-save"), p.obj(0, 2, "route bang float")
    words = p.msg(0, 4, "save takes a file name")
    p.chain(given, which, words, p.obj(0, 5, "s $0-error"))
    p.cord(which, 1, words)
    path, later = p.obj(20, 4, "symbol"), p.obj(20, 5, "t b s")
    p.cord(which, 2, path)
    wait, named = p.obj(8, 7, f"delay {STORE_AFTER + 2} 1 samp"), p.obj(20, 9, "symbol")
    p.chain(path, later, wait, named, p.obj(20, 10, "s $0-save-as"))
    p.cord(later, 1, p.obj(26, 7, "s $0-as"))
    p.cord(p.obj(26, 8, "r $0-as"), 0, named, 1)

    p.comment(44, 0, "the file, if there is anything")
    given, order = p.obj(44, 1, "r $0-file"), p.obj(44, 2, "t b s s")
    p.chain(given, order)
    p.cord(order, 2, p.obj(56, 3.5, "s $0-named"))
    p.cord(order, 1, p.obj(50, 5, "s $0-text-named"))
    count, some = p.obj(44, 7, "v $0-count"), p.obj(44, 8, "sel 0")
    words, go = p.msg(44, 11, "nothing was recorded"), p.obj(47, 9, "t b b")
    p.chain(order, count, some, words, p.obj(44, 12, "s $0-error"))
    p.cord(some, 1, go)
    p.cord(go, 0, p.obj(47, 10, "s $0-write"))
    p.cord(go, 1, p.obj(58, 10, "s $0-flags"))
    p.sub(0, 13, "frames", _frames())
    p.comment(12, 13, "all dims into one file")
    p.sub(0, 14, "text", _text())
    p.comment(12, 14, "the exact rate beside it")
    return p


def _frames() -> Patch:
    p = Patch(900, 480)
    p.comment(0, 0, "how many, and about how many a second")
    names_of = [f"v $0-{name}" for name in ("count", "model_sr", "ratio")]
    order, flags = gather(p, (0, 2), names_of, "expr $f1; max(1, int($f2/$f3+0.5))")
    p.chain(p.obj(0, 1, "r $0-flags"), order)
    both, words = p.obj(0, 9, "pack f f"), p.msg(0, 10, "-nframes $1 -rate $2")
    p.cord(flags, 0, both)
    p.cord(flags, 1, both, 1)
    p.chain(both, words, p.obj(0, 11, "s $0-flag-words"))
    arrays, file, flags = (
        p.obj(40, 2, "list store"),
        p.obj(40, 5, "list prepend"),
        p.obj(40, 7, "list prepend"),
    )
    p.chain(p.obj(40, 1, "r $0-write"), arrays)
    p.cord(p.obj(56, 1, "r $0-names"), 0, arrays)
    p.cord(p.obj(56, 3.5, "r $0-named"), 0, file, 1)
    p.cord(p.obj(56, 5.5, "r $0-flag-words"), 0, flags, 1)
    write, trim = p.obj(40, 8, "list prepend write -wave -bytes 4"), p.obj(40, 9, "list trim")
    soundfiler, both = p.obj(40, 10, "soundfiler"), p.obj(40, 12, "t f b")
    same, which = p.obj(40, 14, "=="), p.obj(40, 15, "sel 1")
    p.chain(arrays, file, flags, write, trim, soundfiler, both, same, which)
    count = p.obj(46, 13, "v $0-count")
    p.cord(both, 1, count)
    p.cord(count, 0, same, 1)
    p.chain(which, p.obj(40, 17, "s $0-written"))
    no = p.obj(43, 16, "t b")
    p.cord(which, 1, no)
    p.chain(no, p.obj(56, 17, "s $0-not-written"))
    return p


def _text() -> Patch:
    p = Patch(860, 620)
    calls(p, (0, 0), "written", ("s $0-saved", "s $0-write-text", "s $0-lines"))
    p.comment(24, 0, "one message a line, as the players read it")
    order = p.obj(24, 2, "t b b b b b")
    p.chain(p.obj(24, 1, "r $0-lines"), order)
    lines = (("v $0-model_sr", "model_sr"), ("v $0-ratio", "ratio"), ("v $0-count", "frames"))
    for number, (source, word) in enumerate((*reversed(lines), ("", "clear"))):
        column, row = 26 + 2 * number, 13 - 3 * number
        if not source:
            box = p.msg(column, row, word)
            p.cord(order, number + 1, box)
        else:
            value, box = p.obj(column, row, source), p.msg(column, row + 1, f"add {word} $1")
            p.cord(order, number + 1, value)
            p.chain(value, box)
        p.chain(box, p.obj(column + 14, row + 2, "s $0-line"))
    dims = p.obj(24, 16, "f $2")
    p.cord(order, 0, dims)
    p.chain(dims, p.msg(24, 17, "add dims $1"), p.obj(24, 18.5, "s $0-line"))
    p.chain(p.obj(0, 19, "r $0-line"), p.obj(0, 20, "textfile"))
    named, words = p.obj(0, 9, "symbol"), p.msg(0, 10, "write $1.txt")
    p.chain(p.obj(0, 7, "r $0-write-text"), named, words, p.obj(0, 11, "s $0-line"))
    p.cord(p.obj(6, 8, "r $0-text-named"), 0, named, 1)

    for column, word, text, target in (
        (0, "saved", "saved", "status"),
        (50, "not-written", "cannot write", "error"),
    ):
        named, said = p.obj(column, 15, "symbol"), p.obj(column, 16, f"list prepend {text}")
        trim = p.obj(column, 17, "list trim")
        p.chain(p.obj(column, 13, f"r $0-{word}"), named, said, trim)
        p.cord(p.obj(column + 6, 14, "r $0-text-named"), 0, named, 1)
        p.chain(trim, p.obj(column, 18, f"s $0-{target}"))
    return p


def path() -> Patch:
    """Return the subpatch that finds where a file is meant to lie."""
    p = Patch(860, 460)
    given, order = p.obj(0, 0, "r $0-save-as"), p.obj(0, 1, "t s s")
    p.chain(given, order)
    p.cord(order, 1, p.obj(6, 2, "s $0-name"))
    codes, padded = p.obj(0, 3, "list fromsymbol"), p.obj(0, 4, "list append 0")
    first, which = p.obj(0, 5, "unpack f f"), p.obj(0, 7, "sel 1")
    absolute = p.obj(0, 6, "expr $f1==47 || $f1==92 || $f1==126 || $f2==58")
    p.comment(16, 5, "begins with / \\ ~ or a drive letter and a colon?")
    p.chain(order, codes, padded, first, absolute, which, p.obj(0, 10, "s $0-at-once"))
    p.cord(first, 1, absolute, 1)
    beside = p.obj(5, 8, "t b")
    p.cord(which, 1, beside)
    p.chain(beside, p.obj(5, 9, "s $0-beside"))

    there, whole = p.obj(0, 13, "symbol"), p.obj(0, 14, "s $0-whole")
    p.chain(p.obj(0, 11.5, "r $0-at-once"), there, whole)
    p.cord(p.obj(12, 12, "r $0-name"), 0, there, 1)
    p.comment(26, 9.5, "in the folder of the patch that has the recorder")
    there, folder = p.obj(26, 12, "symbol"), p.obj(26, 14, "pdcontrol")
    p.chain(p.obj(26, 10.5, "r $0-beside"), there, p.msg(26, 13, "dir 2 $1"), folder)
    p.chain(folder, p.obj(26, 15, "s $0-whole"))
    p.cord(p.obj(38, 11, "r $0-name"), 0, there, 1)
    return p


def ending() -> Patch:
    """Return the subpatch that adds .wav to a name that does not end so."""
    p = Patch(900, 440)
    given, order = p.obj(0, 0, "r $0-whole"), p.obj(0, 1, "t s s")
    p.chain(given, order)
    p.cord(order, 1, p.obj(18, 2, "s $0-whole-name"))
    codes, both = p.obj(0, 2, "list fromsymbol"), p.obj(0, 3, "t l l")
    length, four = p.obj(12, 4, "list length"), p.obj(12, 5, "- 4")
    split = p.obj(0, 6, "list split")
    p.chain(order, codes, both, split)
    p.cord(both, 1, length)
    p.chain(length, four)
    p.cord(four, 0, split, 1)
    ends, parts = p.obj(24, 3.5, "r $0-end"), p.obj(24, 4.5, "unpack f f f f")
    p.cord(split, 1, p.obj(3, 8, "s $0-end"))
    p.cord(split, 2, p.obj(12, 7, "s $0-no-wav"))
    same = p.obj(
        24,
        6.5,
        "expr $f1==46 && ($f2==119 || $f2==87) && ($f3==97 || $f3==65) && ($f4==118 || $f4==86)",
    )
    p.chain(ends, parts)
    for outlet in range(4):
        p.cord(parts, outlet, same, outlet)
    which = p.obj(24, 8.5, "sel 1")
    p.chain(same, which, p.obj(24, 10.5, "s $0-as-it-is"))
    p.cord(which, 1, p.obj(28, 9.5, "s $0-no-wav"))
    for column, word in ((46, "as-it-is"), (0, "no-wav")):
        row = 9.5
        named = p.obj(column, row + 2, "symbol")
        p.chain(p.obj(column, row, f"r $0-{word}"), p.obj(column, row + 1, "t b"), named)
        p.cord(p.obj(column + 12, row, "r $0-whole-name"), 0, named, 1)
        last = named
        if word == "no-wav":
            last = p.obj(column, row + 3, "makefilename %s.wav")
            p.chain(named, last)
        p.chain(last, p.obj(column, row + 4, "s $0-file"))
    return p
