"""How ``latent.presets`` reads and writes the preset file, which the server and Max know too.

Pd's ``[text]`` reads the file as it is. It would write numbers with 6 digits: where that is not
enough, a number becomes a word of 9 digits before.
"""

from __future__ import annotations

from bridge.manip.presetfile import N_SLOTS

from .flow import counted, gather
from .pd import Box, Patch
from .presetkeep import keep, kept, look, own
from .presetparts import FILE, SAVE, held, lines_of_file
from .song import find

_HEADER = "latent-presets 1"


def load() -> Patch:
    """Return the subpatch that takes ``PATH`` and reads that file, if all of it is right."""
    p = Patch(820, 520)
    path = _path(p, "load")
    found = p.sub(0, 6, "find", find())
    p.chain(path, found)
    missing = p.obj(6, 8, "list prepend no such file")
    p.cord(found, 1, missing)
    p.chain(missing, p.obj(6, 9, "s $0-error"))
    steps = p.obj(0, 10, "t b b s s b")
    p.chain(found, steps, p.obj(0, 16, "s $0-loaded"))
    empty, read = p.msg(34, 11, "clear"), p.msg(12, 12, "read $1")
    p.cord(steps, 4, empty)
    p.cord(steps, 3, p.obj(24, 12, "s $0-path"))
    p.cord(steps, 2, read)
    p.cord(steps, 1, p.obj(3, 15, "s $0-check-file"))
    p.chain(read, p.obj(12, 14, "s $0-to-file"))
    p.chain(empty, p.obj(34, 12, "s $0-to-file"))
    p.chain(p.obj(40, 0, "r $0-to-file"), p.obj(40, 1, f"text define {FILE}"))
    for row, (name, inside, what) in enumerate(
        (
            ("check", _check(), "its first line, and those that cannot be"),
            ("loaded", _loaded(), "what is wrong, or into the slots with it"),
            ("fill", _fill(), "each line into its slot"),
            ("count", _count(), "slots that hold something"),
        ),
        start=3,
    ):
        p.sub(32, row, name, inside)
        p.comment(40, row, what, 40)
    return p


def save() -> Patch:
    """Return the subpatch that takes ``PATH`` and writes all slots to that file.

    What the file holds of other voices stays (`presetkeep`).
    """
    p = Patch(900, 560)
    path = _path(p, "save")
    whole, steps = p.sub(0, 6, "absolute", _absolute()), p.obj(0, 7, "t b b s")
    p.chain(path, whole, steps)
    p.cord(steps, 2, p.obj(8, 8, "s $0-path"))
    p.cord(steps, 1, p.obj(4, 9, "s $0-look-at-file"))
    may, yes, order = p.obj(0, 11, "v $0-may-save"), p.obj(0, 12, "sel 1"), p.obj(0, 13, "t b b b")
    p.chain(steps, may, yes, order, p.obj(0, 17, "s $0-saved"))
    p.cord(order, 1, p.obj(4, 16, "s $0-write-out"))
    empty = p.msg(9, 14, "clear")
    p.cord(order, 2, empty)
    p.chain(empty, p.obj(9, 15, "s $0-to-file"))
    for row, (name, inside, what) in enumerate(
        (
            ("look", look(), "which file is there?"),
            ("keep", keep(), "what it has of other voices"),
            ("write-out", _write_out(), "all lines of all slots"),
            ("own", own(), "but those of others that are kept"),
            ("kept", kept(), "and these"),
            ("digits", _digits(), "numbers of more than 6 digits, as words"),
            ("saved", _saved(), "beside it, and then in its place"),
        ),
        start=3,
    ):
        p.sub(32, row, name, inside)
        p.comment(42, row, what, 40)
    return p


def _path(p: Patch, word: str) -> Box:
    """Add what takes the path of a message; return the box that gives it as a symbol."""
    given, first, number = (
        p.obj(0, 0, f"r $0-do-{word}"),
        p.obj(0, 1, "list split 1"),
        p.obj(0, 2, "route float"),
    )
    path, words = p.obj(6, 4, "symbol"), p.msg(16, 3, f"{word} takes a path")
    p.chain(given, first, number)
    p.cord(first, 2, words)
    p.cord(number, 0, words)
    p.cord(number, 1, path)
    p.chain(words, p.obj(16, 4, "s $0-error"))
    return path


def _check() -> Patch:
    """Return the subpatch that looks at every line before anything is changed."""
    p = Patch(820, 560)
    steps = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "r $0-check-file"), steps)
    size, head, zero = (
        p.obj(34, 2, f"text size {FILE}"),
        p.msg(20, 4, f"list {_HEADER}"),
        p.msg(10, 7, "0"),
    )
    p.cord(steps, 3, size)
    p.chain(size, p.obj(34, 3, "v $0-n-file"))
    p.cord(steps, 2, head)
    p.chain(head, p.obj(20, 5, f"text search {FILE} 0 1"), p.obj(20, 6, "v $0-header"))
    p.cord(steps, 1, zero)
    both = p.obj(10, 8, "t f f")
    p.chain(zero, both, p.obj(10, 10, "v $0-bad-line"))
    p.cord(both, 1, p.obj(24, 9, "v $0-line"))

    lines, each = p.sub(0, 11, "lines", lines_of_file()), p.obj(0, 12, "t a b")
    parts, first, number = (
        p.obj(0, 14, "list split 4"),
        p.obj(0, 15, "list split 1"),
        p.obj(0, 16, "route float"),
    )
    good = p.obj(0, 17, f"expr $f1 >= 1 && $f1 <= {N_SLOTS} && $f1 == int($f1)")
    p.chain(
        steps,
        lines,
        each,
        parts,
        first,
        number,
        good,
        p.obj(0, 18.5, "sel 0"),
        p.obj(0, 19.5, "s $0-bad"),
    )
    p.cord(each, 1, p.obj(12, 13, "s $0-next-line"))
    p.chain(
        p.obj(48, 7, "r $0-next-line"),
        p.obj(48, 8, "v $0-line"),
        p.obj(48, 9, "+ 1"),
        p.obj(48, 10, "v $0-line"),
    )
    p.cord(parts, 2, p.obj(24, 15, "s $0-bad"))
    p.cord(number, 1, p.obj(30, 17, "s $0-bad"))
    return p


def _loaded() -> Patch:
    p = Patch(820, 420)
    ask, found = gather(
        p,
        (0, 1),
        ("v $0-header", "v $0-bad-line", "v $0-n-file"),
        "expr if($f1 != 0 || $f3 == 0, 1, if($f2 > 0, 2, 0))",
    )
    p.chain(p.obj(0, 0, "r $0-loaded"), ask)
    which = p.obj(0, 6, "sel 0 1 2")
    p.chain(found, which, p.obj(0, 9, "s $0-fill"))
    path, line = p.obj(14, 10, "symbol"), p.obj(26, 7, "v $0-bad-line")
    p.cord(which, 1, path)
    p.cord(p.obj(20, 9, "r $0-path"), 0, path, 1)
    p.chain(path, p.obj(14, 11, "list prepend this is no preset file"), p.obj(14, 12, "s $0-error"))
    p.cord(which, 2, line)
    p.chain(line, p.msg(26, 8, "line $1 of the file is not right"), p.obj(26, 9, "s $0-error"))
    bad, old, first = p.obj(48, 0, "r $0-bad"), p.obj(48, 2, "v $0-bad-line"), p.obj(48, 3, "sel 0")
    number, more = p.obj(48, 4, "v $0-line"), p.obj(48, 5, "+ 1")
    p.chain(bad, p.obj(48, 1, "t b"), old, first, number, more, p.obj(48, 6, "v $0-bad-line"))
    return p


def _fill() -> Patch:
    p = Patch(820, 520)
    steps = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "r $0-fill"), steps, p.obj(0, 6, "s $0-count"))
    p.cord(steps, 3, p.obj(22, 2, "s $0-empty-all"))
    none = p.msg(14, 3, "0")
    p.cord(steps, 2, none)
    p.chain(none, p.obj(14, 4, "v $0-current"))
    p.cord(steps, 1, p.obj(4, 4, "s $0-put"))

    order, number = counted(p, (36, 1), f"f {N_SLOTS}")
    p.chain(p.obj(36, 0, "r $0-empty-all"), order)
    slot, both = p.obj(36, 7, "+ 1"), p.obj(36, 8, "t b f")
    p.chain(number, slot, both, p.obj(36, 10, "s $0-empty"))
    p.cord(both, 1, p.obj(46, 9, "s $0-open"))

    lines, each = p.sub(0, 9, "lines", lines_of_file()), p.obj(0, 10, "t a a")
    p.chain(p.obj(0, 8, "r $0-put"), lines, each)
    first, name = p.obj(18, 11, "list split 1"), p.obj(18, 12, "makefilename $0-slot-%d")
    write = p.obj(0, 15, "text set $0-slot-1 1e6")
    p.cord(each, 1, first)
    p.chain(first, name)
    p.cord(name, 0, write, 3)
    p.chain(each, write)
    return p


def _count() -> Patch:
    p = Patch(620, 460)
    steps, none = p.obj(0, 1, "t b b b"), p.msg(14, 3, "0")
    p.chain(p.obj(0, 0, "r $0-count"), steps)
    p.cord(steps, 2, none)
    p.chain(none, p.obj(14, 4, "v $0-n-held"))
    p.cord(steps, 1, p.obj(3, 4.5, "s $0-count-all"))
    told, path = p.obj(0, 8, "list prepend path"), p.obj(14, 7, "r $0-path")
    words, trim = p.obj(0, 9, "list prepend done load"), p.obj(0, 10, "list trim")
    p.chain(steps, p.obj(0, 6, "v $0-n-held"), told, words, trim, p.obj(0, 11, "s $0-status"))
    p.cord(path, 0, told, 1)
    order, number = counted(p, (26, 1), f"f {N_SLOTS}")
    p.chain(p.obj(26, 0, "r $0-count-all"), order)
    there = p.sub(26, 8, "held", held(tells=False))
    n_held, more = p.obj(26, 10, "v $0-n-held"), p.obj(26, 11, "+ 1")
    p.chain(number, p.obj(26, 7, "+ 1"), there, p.obj(26, 9, "t b"), n_held, more)
    p.chain(more, p.obj(26, 12, "v $0-n-held"))
    return p


def _absolute() -> Patch:
    """Return the subpatch that makes a path whole: from the folder of the patch."""
    p = Patch(640, 420)
    name, order = p.obj(0, 0, "inlet"), p.obj(0, 1, "t s s")
    p.comment(6, 0, "symbol - path")
    p.cord(order, 1, p.obj(6, 2, "s $0-save-as"))
    letters, padded, first = (
        p.obj(0, 3, "list fromsymbol"),
        p.obj(0, 4, "list append 0"),
        p.obj(0, 5, "unpack f f"),
    )
    is_whole = p.obj(0, 6, "expr $f1==47 || $f1==92 || $f1==126 || $f2==58")
    p.comment(16, 5, "begins with / \\ ~ or a drive letter and a colon?")
    p.chain(name, order, letters, padded, first, is_whole)
    p.cord(first, 1, is_whole, 1)
    which, relative, as_it_is = p.obj(0, 7, "sel 0"), p.obj(0, 10, "symbol"), p.obj(20, 9, "symbol")
    folder = p.obj(0, 12, "pdcontrol")
    p.chain(is_whole, which, relative, p.msg(0, 11, "dir 2 $1"), folder)
    p.cord(which, 1, as_it_is)
    p.cord(p.obj(6, 9, "r $0-save-as"), 0, relative, 1)
    p.cord(p.obj(26, 8, "r $0-save-as"), 0, as_it_is, 1)
    out = p.obj(0, 14, "outlet")
    p.cord(folder, 0, out)
    p.cord(as_it_is, 0, out)
    p.comment(6, 14, "symbol - the whole path")
    return p


def _write_out() -> Patch:
    p = Patch(760, 520)
    steps = p.obj(0, 1, "t b b b b")
    p.chain(p.obj(0, 0, "r $0-write-out"), steps, p.obj(0, 6.5, "s $0-write-kept"))
    kind, head = p.msg(34, 2, f"{SAVE}"), p.msg(18, 3, f"list {_HEADER}")
    p.cord(steps, 3, kind)
    p.chain(kind, p.obj(34, 3, "s $0-reader"))
    p.cord(steps, 2, head)
    p.chain(head, p.obj(18, 4, f"text set {FILE} 1e6"))
    p.cord(steps, 1, p.obj(4, 5.5, "s $0-write-slots"))
    order, number = counted(p, (0, 9), f"f {N_SLOTS}")
    p.chain(p.obj(0, 8, "r $0-write-slots"), order)
    slot, both = p.obj(0, 15, "+ 1"), p.obj(0, 16, "t b f")
    p.chain(number, slot, both, p.obj(0, 18, "s $0-lines"))
    p.cord(both, 1, p.obj(6, 17, "s $0-open"))
    p.chain(p.obj(40, 8, "r $0-line-told"), p.obj(40, 9, f"text set {FILE} 1e6"))
    return p


def _digits() -> Patch:
    """Return the subpatch that lets no number of a line lose a digit."""
    p = Patch(900, 640)
    given, steps = p.obj(0, 0, "r $0-line-save"), p.obj(0, 1, "t b a a b")
    p.chain(given, steps)
    p.cord(steps, 3, p.obj(16, 2, "s $0-told-none"))
    rest, n_words = p.obj(8, 7, "list append"), p.obj(5, 4, "list length")
    p.cord(steps, 2, p.obj(12, 3, "s $0-not-told"))
    p.cord(p.obj(14, 6, "r $0-not-told"), 0, rest, 1)
    p.cord(steps, 1, n_words)
    loop, word = p.obj(5, 5, "until"), p.obj(8, 8, "list split 1")
    p.chain(n_words, loop, rest, word)
    p.cord(word, 1, p.obj(20, 9, "s $0-not-told"))
    p.chain(word, p.obj(8, 10, "s $0-word"))
    p.cord(steps, 0, p.obj(0, 12, "s $0-line-over"))

    kind, number = p.obj(36, 1, "route float"), p.obj(36, 2, "t b b f")
    p.chain(p.obj(36, 0, "r $0-word"), kind, number)
    p.cord(kind, 1, p.obj(46, 2, "s $0-tell-word"))
    p.cord(number, 2, p.obj(54, 3, "v $0-digits"))
    p.cord(number, 1, p.obj(45, 4, "s $0-told-by-6"))
    again, told = p.obj(60, 6, "v $0-digits"), p.obj(60, 7, "fudiformat -u")
    back = p.obj(60, 8, "fudiparse")
    p.chain(p.obj(60, 5, "r $0-told-by-6"), again, told, back, p.obj(60, 9, "v $0-by-6"))
    same, which = gather(p, (36, 6), ("v $0-digits", "v $0-by-6"), "expr $f1 == $f2")
    p.chain(number, same)
    choice = p.obj(36, 11.5, "sel 1")
    p.chain(which, choice, p.obj(36, 14, "v $0-digits"), p.obj(36, 15, "s $0-tell-word"))
    exact, name = p.obj(54, 13.5, "v $0-digits"), p.obj(54, 14.5, "makefilename %.9g")
    bang = p.obj(54, 12.5, "t b")
    p.cord(choice, 1, bang)
    p.chain(bang, exact, name, p.obj(54, 15.5, "s $0-tell-word"))

    add, told = p.obj(0, 17, "list prepend append"), p.obj(0, 20, "list store")
    p.chain(p.obj(0, 16, "r $0-tell-word"), add, p.obj(0, 18, "list trim"), told)
    p.cord(p.obj(26, 17, "r $0-line-over"), 0, told)
    p.cord(p.obj(12, 19, "r $0-told-none"), 0, told, 1)
    p.chain(told, p.obj(0, 21, "s $0-line-told"))
    return p


def _saved() -> Patch:
    """Return the subpatch that writes the file beside the old one, and then in its place."""
    p = Patch(900, 580)
    p.comment(0, 0, "so there is always a whole file", 32)
    path, both = p.obj(0, 3, "symbol"), p.obj(0, 4, "t s s")
    p.chain(p.obj(0, 1, "r $0-saved"), path, both)
    p.cord(p.obj(6, 2, "r $0-path"), 0, path, 1)
    write, names = p.msg(14, 5, "write $1.part"), p.msg(0, 6, "list $1.part $1")
    p.cord(both, 1, write)
    p.chain(write, p.obj(14, 6, "s $0-to-file"))
    order, move = p.obj(0, 7, "t l l"), p.obj(0, 9, "file move -q")
    p.chain(both, names, order, move, p.obj(0, 11, "t b"), p.obj(0, 12, "s $0-is-saved"))
    p.cord(order, 1, p.obj(8, 8, "s $0-names"))
    p.cord(move, 1, p.obj(7, 10, "s $0-not-moved"))

    p.comment(34, 0, "first the old one must go, on some systems", 50)
    again, kept = p.obj(34, 1, "r $0-not-moved"), p.obj(34, 4, "list append")
    first, name, there = (
        p.obj(34, 5, "list split 1"),
        p.obj(34, 6, "symbol"),
        p.obj(34, 7, "file isfile"),
    )
    which, steps = p.obj(34, 8, "sel 1"), p.obj(34, 9, "t b b")
    p.chain(again, p.obj(34, 2, "t b"), kept, first, name, there, which, steps)
    p.cord(p.obj(40, 3, "r $0-names"), 0, kept, 1)
    p.cord(there, 1, p.obj(48, 8, "s $0-not-saved"))
    p.cord(which, 1, p.obj(44, 9, "s $0-not-saved"))
    old, kept = p.obj(50, 12, "symbol"), p.obj(34, 14, "list append")
    p.cord(steps, 1, old)
    p.cord(p.obj(56, 11, "r $0-path"), 0, old, 1)
    p.chain(old, p.obj(50, 13, "file delete -q"))
    p.cord(p.obj(40, 13, "r $0-names"), 0, kept, 1)
    move = p.obj(34, 15, "file move -q")
    p.chain(steps, kept, move, p.obj(34, 17, "t b"), p.obj(34, 18, "s $0-is-saved"))
    p.cord(move, 1, p.obj(41, 16, "s $0-not-saved"))

    for column, title, words, target in (
        (0, "is-saved", "done save", "status"),
        (17, "not-saved", "cannot write", "error"),
    ):
        path = p.obj(column, 17, "symbol")
        p.chain(p.obj(column, 14, f"r $0-{title}"), p.obj(column, 15, "t b"), path)
        p.cord(p.obj(column + 6, 16, "r $0-path"), 0, path, 1)
        told, trim = p.obj(column, 18, f"list prepend {words}"), p.obj(column, 19, "list trim")
        p.chain(path, told, trim, p.obj(column, 20, f"s $0-{target}"))
    return p
