"""``latent.presets``: 64 slots for the makers of a voice, and what lies between two of them.

It speaks with all objects that have its VOICE (`presetlink`). What a slot holds are the lines of
the preset file; `presetfiles` reads and writes that.
"""

from __future__ import annotations

from bridge.manip.presetfile import N_SLOTS

from .connection import tell_errors
from .flow import counted, gather
from .frameclock import LICENSE_LINE
from .pd import Patch, outlet_columns
from .presetfiles import load, save
from .presetmorph import (
    give,
    give_line,
    kinds,
    mixed,
    morph,
    morph_line,
    same_kind,
    type_of,
    whole,
)
from .presetparts import MORPH, RECALL, SAVE, frames, held, number_of_slot, text_of
from .presetstore import clear, heard, listing, named, say, store, stored

_WORDS = ("store", "recall", "morph", "next", "previous", "clear", "slots", "load", "save")


def presets() -> Patch:
    """Return ``latent.presets``: argument VOICE."""
    p = Patch(640, 260)
    p.comment(0, 0, "latent.presets - 64 presets for the objects of a voice")
    p.comment(0, 1, "usage: latent.presets VOICE")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - store, recall, next ... (see the help patch)")
    p.chain(inlet, p.obj(0, 5, "_latent.presets $1"), p.obj(0, 7, "outlet"))
    p.comment(6, 7, "messages - status")
    return p


def private_presets() -> Patch:
    """Return ``_latent.presets``, the same: here an argument that was left out is 0."""
    p = Patch(820, 820)
    p.comment(0, 0, "_latent.presets - slots, and what is done with them")
    p.comment(0, 1, "usage: _latent.presets VOICE (private)")
    p.comment(0, 2, LICENSE_LINE)
    inlet = p.obj(0, 4, "inlet")
    p.comment(5, 4, "messages - store, recall ...")
    p.chain(inlet, p.sub(0, 5, "route", _route()))
    parts = [
        ("init", _init(), "a voice is needed"),
        ("slots", _slots(0), "1 to 32"),
        ("slots", _slots(N_SLOTS // 2), "33 to 64"),
        ("open", _open(), "whose lines are read and written"),
        ("lines", _lines(), "its lines, one after the other"),
        ("give", give(), "recall what a slot holds"),
        ("give-line", give_line(), "a line, to the stage that it is for"),
        ("type", type_of(), "does a parameter move?"),
        ("recall", _recall(), "a slot, over some frames"),
        ("step", _step(), "next and previous, round the end"),
        ("morph", morph(), "between two slots"),
        ("whole", whole(), "do both know all stages?"),
        ("kinds", kinds(), "of which kind each stage is"),
        ("same", same_kind(), "and whether in both"),
        ("morph-line", morph_line(), "a line, and that of the other slot"),
        ("mixed", mixed(), "what lies between them"),
        ("store", store(), "what all stages of the voice are"),
        ("stored", stored(), "and what is said then"),
        ("heard", heard(), "what the stages say"),
        ("name", named(), "the line with a slot's name"),
        ("clear", clear(), "empty a slot"),
        ("list", listing(), "slots that hold something"),
        ("say", say(), "a slot and its name"),
        ("load", load(), "a preset file, in place of all slots"),
        ("save", save(), "all slots to a preset file"),
    ]
    for row, (title, inside, what) in enumerate(parts, start=6):
        p.sub(0, row, title, inside)
        p.comment(11, row, what, 40)
    p.chain(p.obj(48, 14, "r $0-status"), p.obj(48, 15, "outlet"))
    p.comment(54, 15, "messages - status", 12)
    tell_errors(p, (48, 5), "latent.presets")
    return p


def _route() -> Patch:
    p = Patch(820, 480)
    inlet = p.obj(0, 0, "inlet")
    p.comment(5, 0, "messages")
    text = f"route {' '.join(_WORDS)} bang"
    which = p.obj(0, 1, text)
    p.chain(inlet, which)
    columns = outlet_columns(0, text, len(_WORDS) + 2)
    for outlet, name in enumerate((*_WORDS, "next")):
        p.cord(which, outlet, p.obj(columns[outlet], 14 - outlet, f"s $0-do-{name}"))
    unknown = p.obj(columns[-1], 2.5, "list prepend unknown message")
    p.cord(which, len(_WORDS) + 1, unknown)
    p.chain(unknown, p.obj(columns[-1], 3.5, "s $0-error"))
    return p


def _init() -> Patch:
    p = Patch(480, 240)
    load_it, which = p.obj(0, 0, "loadbang"), p.obj(0, 2, "route 0")
    words = p.msg(0, 3, "VOICE is missing")
    p.chain(load_it, p.obj(0, 1, "list append $1"), which, words, p.obj(0, 4, "s $0-error"))
    return p


def _slots(first: int) -> Patch:
    p = Patch(820, 260)
    for number in range(N_SLOTS // 2):
        column, row = divmod(number, 8)
        p.obj(16 * column, row, f"text define $0-slot-{first + number + 1}")
    return p


def _open() -> Patch:
    p = Patch(520, 240)
    given, name, both = (
        p.obj(0, 0, "r $0-open"),
        p.obj(0, 1, "makefilename $0-slot-%d"),
        p.obj(0, 2, "t b s"),
    )
    p.chain(given, name, both)
    p.cord(both, 1, p.obj(12, 3, "s $0-text"))
    size = text_of(p, (0, 5.5), "size")
    p.chain(both, size, p.obj(0, 6.5, "v $0-n-lines"))
    return p


def _lines() -> Patch:
    """Return the subpatch that gives all lines of the open slot to what reads them."""
    p = Patch(760, 520)
    order, number = counted(p, (0, 1), "v $0-n-lines")
    p.chain(p.obj(0, 0, "r $0-lines"), order)
    line, kind = text_of(p, (0, 8), "get"), p.obj(0, 10, "list prepend 0")
    which = p.obj(0, 11, f"route {RECALL} {MORPH} {SAVE}")
    p.chain(number, line, kind, which)
    p.cord(p.obj(8, 9, "r $0-reader"), 0, kind, 1)
    p.cord(which, 2, p.obj(8, 12.5, "s $0-line-own"))
    for outlet, (column, row, name) in enumerate(((0, 14, "recall"), (26, 12, "morph"))):
        rest, trim = p.obj(column, row, "list split 1"), p.obj(column + 4, row + 1, "list trim")
        mine = p.obj(column + 4, row + 2, "route $1")
        p.cord(which, outlet, rest)
        p.cord(rest, 1, trim)
        p.chain(trim, mine, p.obj(column + 4, row + 3, f"s $0-line-{name}"))
    return p


def _recall() -> Patch:
    p = Patch(560, 340)
    given, slot = p.obj(0, 0, "r $0-do-recall"), p.sub(0, 1, "slot", number_of_slot())
    p.chain(given, slot)
    p.cord(slot, 1, p.obj(12, 2, "v $0-number"))
    time, order = p.sub(0, 3, "frames", frames()), p.obj(0, 4, "t b b")
    p.chain(slot, time, order)
    number = p.obj(12, 5, "v $0-number")
    p.cord(order, 1, number)
    p.chain(number, p.obj(12, 6, "s $0-give"))
    good, only = p.obj(0, 6, "v $0-good"), p.obj(0, 7, "sel 1")
    current, words = p.obj(0, 8, "v $0-current"), p.msg(0, 9, "done recall $1")
    p.chain(order, good, only, current, words, p.obj(0, 10, "s $0-status"))
    return p


def _step() -> Patch:
    """Return the subpatch that finds the next slot that holds something, or the one before."""
    p = Patch(860, 700)
    for column, name, way in ((0, "next", 1), (22, "previous", -1)):
        given, time = p.obj(column, 0, f"r $0-do-{name}"), p.sub(column, 1, "frames", frames())
        order = p.obj(column, 2, "t b b b")
        p.chain(given, time, order)
        direction = p.msg(column + 9, 4, f"{way}")
        p.cord(order, 2, direction)
        p.chain(direction, p.obj(column + 9, 5, "v $0-way"))
        p.cord(order, 1, p.obj(column + 3, 6, "s $0-find"))
        good, only = p.obj(column, 7.5, "v $0-good"), p.obj(column, 8.5, "sel 1")
        current, words = p.obj(column, 9.5, "v $0-current"), p.msg(column, 10.5, f"done {name} $1")
        p.chain(order, good, only, current, words, p.obj(column, 11.5, "s $0-status"))

    begin, steps = p.obj(46, 0, "r $0-find"), p.obj(46, 1, "t b b b")
    p.chain(begin, steps, p.obj(46, 5, "s $0-found-it"))
    none, both = p.msg(56, 2, "0"), p.obj(56, 3, "t f f")
    p.cord(steps, 2, none)
    p.chain(none, both, p.obj(56, 5, "v $0-found"))
    p.cord(both, 1, p.obj(61, 4, "v $0-good"))
    p.cord(steps, 1, p.obj(49, 3, "s $0-look"))

    found, which = p.obj(46, 7, "v $0-found"), p.obj(46, 8, "moses 1")
    p.chain(p.obj(46, 6, "r $0-found-it"), found, which)
    words = p.msg(46, 10, "no slot holds anything")
    p.chain(which, words, p.obj(46, 11, "s $0-error"))
    p.cord(which, 1, p.obj(51, 9, "s $0-give"))

    order, number = counted(p, (0, 14), f"f {N_SLOTS}")
    p.chain(p.obj(0, 13, "r $0-look"), order)
    store = p.obj(0, 20, "t b f")
    p.chain(number, store)
    p.cord(store, 1, p.obj(22, 21, "v $0-nth"))
    ask, slot = gather(
        p,
        (28, 14),
        ("v $0-current", "v $0-way", "v $0-nth"),
        f"expr 1 + if($f2 > 0, ($i1+$i3) % {N_SLOTS},"
        f" (max($i1, 1)-$i3+{2 * N_SLOTS - 2}) % {N_SLOTS})",
    )
    p.chain(store, p.obj(0, 22, "s $0-try"))
    p.chain(p.obj(28, 13, "r $0-try"), ask)
    there, pair = p.sub(28, 21, "held", held(tells=False)), p.obj(28, 22, "t b f")
    p.chain(slot, there, pair)
    p.cord(pair, 1, p.obj(40, 23, "v $0-candidate"))
    old, first = p.obj(28, 23, "v $0-found"), p.obj(28, 24, "sel 0")
    p.chain(pair, old, first, p.obj(28, 25, "v $0-candidate"), p.obj(28, 26, "v $0-found"))
    return p
