"""How ``latent.presets`` fills a slot, empties it, names it and tells what it holds."""

from __future__ import annotations

from bridge.manip.presetfile import MAX_NAME, N_SLOTS

from .flow import counted, gather
from .pd import Patch
from .presetparts import ANY, held, number_of_slot, text_of

# Letters of a name, counted by [fudiformat].
_TOO_LONG = MAX_NAME + 1


def store() -> Patch:
    """Return the subpatch that takes ``N NAME``, and asks all stages what they are."""
    p = Patch(860, 520)
    given, slot = p.obj(0, 0, "r $0-do-store"), p.sub(0, 1, "slot", number_of_slot())
    p.chain(given, slot)
    p.cord(slot, 1, p.obj(12, 2, "v $0-number"))
    name = p.obj(0, 3, "t a a a")
    p.chain(slot, name)
    p.cord(name, 2, p.obj(18, 4, "s $0-new-name"))
    trim, length = p.obj(6, 5, "list trim"), p.obj(0, 9, "list length")
    p.cord(name, 1, trim)
    n_letters = p.obj(6, 7, "list length")
    p.chain(trim, p.obj(6, 6, "fudiformat -u"), n_letters, p.obj(6, 8, "v $0-name-size"))
    order = p.obj(0, 10, "t b f")
    p.chain(name, length, order)
    p.cord(order, 1, p.obj(6, 11, "v $0-name-words"))
    size, short = p.obj(0, 12, "v $0-name-size"), p.obj(0, 13, f"moses {_TOO_LONG}")
    p.chain(order, size, short, p.obj(0, 16, "s $0-store-it"))
    words = p.msg(8, 14.5, f"a name has at most {MAX_NAME} letters")
    p.cord(short, 1, words)
    p.chain(words, p.obj(8, 15.5, "s $0-error"))

    begin, steps = p.obj(34, 0, "r $0-store-it"), p.obj(34, 1, "t b b b b b b")
    p.chain(begin, steps)
    number, none = p.obj(56, 2, "v $0-number"), p.msg(52, 4, "0")
    p.cord(steps, 5, number)
    p.chain(number, p.obj(56, 3, "s $0-open"))
    p.cord(steps, 4, none)
    p.chain(none, p.obj(52, 5, "v $0-answers"))
    on, off = p.msg(48, 6, "1"), p.msg(40, 9, "0")
    p.cord(steps, 3, on)
    p.chain(on, p.obj(48, 7, "s $0-hears"))
    p.cord(steps, 2, p.obj(43, 8, "s $1-latent-preset-ask"))
    p.cord(steps, 1, off)
    p.chain(off, p.obj(40, 10, "s $0-hears"))
    answers, any_of_them = p.obj(34, 12, "v $0-answers"), p.obj(34, 13, "sel 0")
    p.chain(steps, answers, any_of_them)
    words = p.msg(34, 17, "no object of this voice answers")
    p.chain(any_of_them, words, p.obj(34, 18, "s $0-error"))
    p.cord(any_of_them, 1, p.obj(39, 14, "s $0-stored"))
    return p


def stored() -> Patch:
    """Return the subpatch that ends a store: the name, and what is said."""
    p = Patch(520, 300)
    steps, number = p.obj(0, 1, "t b b"), p.obj(0, 3, "v $0-number")
    p.chain(p.obj(0, 0, "r $0-stored"), steps, number)
    p.cord(steps, 1, p.obj(8, 2, "s $0-name-line"))
    each = p.obj(0, 4, "t f f f")
    p.chain(number, each, p.msg(0, 8, "done store $1"), p.obj(0, 9, "s $0-status"))
    p.cord(each, 1, p.obj(4, 6, "s $0-say"))
    p.cord(each, 2, p.obj(12, 5, "v $0-current"))
    return p


def heard() -> Patch:
    """Return the subpatch that writes down what a stage says that it is."""
    p = Patch(820, 560)
    p.comment(0, 0, "a stage begins: what it was is forgotten")
    begin, gate = p.obj(0, 1, "r $1-latent-preset-begin"), p.obj(0, 3, "spigot")
    p.cord(p.obj(6, 2, "r $0-hears"), 0, gate, 1)
    order, key = p.obj(0, 4, "t b a b"), p.obj(4, 6, "list prepend $1")
    p.chain(begin, gate, order, p.obj(0, 8, "s $0-drop"))
    answers, more = p.obj(16, 5, "v $0-answers"), p.obj(16, 6, "+ 1")
    p.cord(order, 2, answers)
    p.chain(answers, more, p.obj(16, 7, "v $0-answers"))
    p.cord(order, 1, key)
    p.chain(key, p.obj(4, 7, "s $0-drop-key"))
    drop, loop, key = p.obj(0, 11, "r $0-drop"), p.obj(0, 12, "until"), p.obj(0, 14, "list append")
    p.cord(p.obj(12, 11, "r $0-dropped"), 0, loop, 1)
    p.cord(p.obj(6, 13, "r $0-drop-key"), 0, key, 1)
    line, there = text_of(p, (0, 16.5), "search 1 2"), p.obj(0, 17.5, "moses 0")
    p.chain(drop, loop, key, line, there, p.obj(0, 19.5, "t b"), p.obj(0, 20.5, "s $0-dropped"))
    p.cord(there, 1, p.obj(5, 18.5, "s $0-delete"))
    p.chain(p.obj(36, 13, "r $0-delete"), text_of(p, (36, 16), "delete"))

    p.comment(36, 0, "each of its parameters")
    told, gate = p.obj(36, 1, "r $1-latent-preset-told"), p.obj(36, 3, "spigot")
    p.cord(p.obj(42, 2, "r $0-hears"), 0, gate, 1)
    order, line = p.obj(36, 4, "t a b"), p.obj(36, 7, "list prepend")
    p.chain(told, gate, order, p.obj(36, 5.5, "list prepend $1"), line)
    number = p.obj(46, 5, "v $0-number")
    p.cord(order, 1, number)
    p.cord(number, 0, line, 1)
    p.chain(line, text_of(p, (36, 9.5), "set 1e6"))
    return p


def named() -> Patch:
    """Return the subpatch that names the slot that is open: anew, or as it was."""
    p = Patch(1020, 520)
    steps, key = p.obj(0, 1, "t b b"), p.obj(18, 2, "list append - -")
    p.chain(p.obj(0, 0, "r $0-name-line"), steps)
    p.cord(steps, 1, key)
    p.chain(key, text_of(p, (18, 4.5), "search 1 2"), p.obj(18, 5.5, "v $0-name-at"))
    ask, found = gather(
        p,
        (0, 7),
        ("v $0-name-at", "v $0-name-words"),
        "expr if($f1 < 0, 0, if($f2 > 0, 1, 2))",
    )
    p.chain(steps, ask)
    which = p.obj(0, 12.5, "sel 0 1")
    p.chain(found, which)
    for number, what in enumerate(("insert 0", "set 0")):
        row = 10 * number
        p.cord(which, number, p.obj(4 * number, 15 - number, f"s $0-name-{number}"))
        order = p.obj(42, row + 1, "t b b b")
        p.chain(p.obj(42, row, f"r $0-name-{number}"), order)
        words, slot = p.obj(42, row + 3, "list append"), p.obj(42, row + 5, "list prepend")
        line = text_of(p, (42, row + 7.5), what)
        p.chain(order, words, p.obj(42, row + 4, "list prepend - - name"), slot, line)
        p.cord(p.obj(50, row, "r $0-new-name"), 0, words, 1)
        n = p.obj(62, row + 4, "v $0-number")
        p.cord(order, 1, n)
        p.cord(n, 0, slot, 1)
        if number:
            at = p.obj(30, row + 6, "v $0-name-at")
            p.cord(order, 2, at)
            p.cord(at, 0, line, 1)
    return p


def clear() -> Patch:
    """Return the subpatch that empties a slot."""
    p = Patch(640, 340)
    slot, each = p.sub(0, 1, "slot", number_of_slot()), p.obj(6, 2, "t f b f")
    p.chain(p.obj(0, 0, "r $0-do-clear"), slot)
    p.cord(slot, 1, each)
    p.chain(each, p.msg(6, 6, "done clear $1"), p.obj(6, 7, "s $0-status"))
    p.cord(each, 1, p.obj(9, 5, "s $0-empty"))
    p.cord(each, 2, p.obj(14, 4, "s $0-open"))
    lines, first = p.obj(30, 1, "v $0-n-lines"), p.msg(30, 3, "0")
    p.chain(p.obj(30, 0, "r $0-empty"), lines, p.obj(30, 2, "until"), first)
    p.chain(first, text_of(p, (30, 6), "delete"))
    return p


def listing() -> Patch:
    """Return the subpatch that tells all slots that hold something."""
    p = Patch(560, 580)
    steps, none = p.obj(0, 1, "t b b b"), p.msg(14, 3, "0")
    p.chain(p.obj(0, 0, "r $0-do-slots"), steps)
    p.cord(steps, 2, none)
    p.chain(none, p.obj(14, 4, "v $0-n-held"))
    p.cord(steps, 1, p.obj(3, 5, "s $0-tell-slots"))
    n_slots, words = p.obj(0, 6, "v $0-n-held"), p.msg(0, 7, "done slots $1")
    p.chain(steps, n_slots, words, p.obj(0, 8, "s $0-status"))
    order, number = counted(p, (0, 11), f"f {N_SLOTS}")
    p.chain(p.obj(0, 10, "r $0-tell-slots"), order)
    there, each = p.sub(0, 18, "held", held(tells=False)), p.obj(0, 19, "t f b")
    p.chain(number, p.obj(0, 17, "+ 1"), there, each, p.obj(0, 21, "s $0-say"))
    n_held, more = p.obj(20, 17, "v $0-n-held"), p.obj(20, 18, "+ 1")
    p.cord(each, 1, p.obj(8, 20, "s $0-one-more"))
    p.chain(p.obj(20, 16, "r $0-one-more"), n_held, more, p.obj(20, 19, "v $0-n-held"))
    return p


def say() -> Patch:
    """Return the subpatch that tells a slot and its name."""
    p = Patch(700, 540)
    order = p.obj(0, 1, "t f b b f")
    p.chain(p.obj(0, 0, "r $0-say"), order)
    which = p.obj(30, 2, "makefilename $0-slot-%d")
    p.cord(order, 3, which)
    p.chain(which, p.obj(30, 3, "s $0-said"))
    p.cord(order, 2, p.obj(18, 4, "s $0-words"))
    key, line = p.obj(8, 5, "list append - -"), p.obj(8, 8, f"text search {ANY} 1 2")
    p.cord(order, 1, key)
    p.cord(p.obj(28, 6.5, "r $0-said"), 0, line, 1)
    there, get = p.obj(8, 9, "moses 0"), p.obj(12, 11.5, f"text get {ANY}")
    p.chain(key, line, there)
    p.cord(there, 1, get)
    p.cord(p.obj(26, 10, "r $0-said"), 0, get, 3)
    parts = p.obj(12, 12.5, "list split 4")
    p.chain(get, parts)
    p.cord(parts, 1, p.obj(16, 13.5, "s $0-words"))
    words = p.obj(0, 16, "list append")
    p.cord(order, 0, words)
    p.cord(p.obj(6, 15, "r $0-words"), 0, words, 1)
    told = p.obj(0, 17, "list prepend slot")
    p.chain(words, told, p.obj(0, 18, "list trim"), p.obj(0, 19, "s $0-status"))
    return p
