"""Max's message objects in Pd.

Where they differ, and what is done about it:

* Pd knows floats only. ``t i``, ``i``, and an int argument of ``+ - * / %`` cut off what is behind
  the point, as in Max; whether a number is an int is not in the log.
* Pd's ``route sel prepend`` tell ``list a b`` from ``a b`` and from ``symbol a``, Max does not:
  ``list trim`` before them makes them one. Numbers and words in one ``route`` or ``sel`` stop.
* Pd's ``sel`` with words takes symbols only: it is a ``route`` here.
* ``t l`` and ``t s`` pass anything.
* ``deferlow`` and ``defer`` pass at once: Pd has one thread. So an order that in Max comes from
  the queue is not proved here.
* Loadbangs: those of inner patchers first, then from right to left.
* ``patcherargs`` speaks at the load, from what is known in advance.
* A message box has no right inlet. ``pack s`` is a word in Max and a type in Pd: it stops.
"""

from __future__ import annotations

from tests.max.in_pd_build import Build, Handler, Inlet, Made
from tests.max.in_pd_cells import Pin
from tests.max.in_pd_read import Node
from tests.max.in_pd_signals import around, numbers, plain

_SAME = "unpack delay metro qmetro timer random moses s send r receive v print abs sqrt pow"
_PD_NAMES = {"del": "delay", "qmetro": "metro", "float": "f", "i": "int"}
_CYCLONE = """append gate switch speedlim counter uzi pak iter spray funnel unjoin sprintf coll
    scale clip split tosymbol fromsymbol thresh onebang urn drunk minimum maximum bangbang
    dbtoa atodb round past peak trough bondo buddy"""


def _same(build: Build, node: Node) -> Made:
    return plain(build, node, f"{_PD_NAMES.get(node.name, node.name)}{numbers(node)}")


def _pack(build: Build, node: Node) -> Made:
    if not all(map(_is_number, node.words)):
        raise node.fail("the tool packs numbers only")
    return _same(build, node)


def _cyclone(build: Build, node: Node) -> Made:
    if node.name == "append":
        return _list_of(build, node)
    name = node.name.replace("zl.", "zl ")
    return plain(build, node, f"cyclone/{name}{numbers(node)}")


def _list_of(build: Build, node: Node) -> Made:
    """Make prepend or append."""
    first = build.obj("list trim")
    last = build.chain(first, build.obj(f"list {node.name}{numbers(node)}"), build.obj("list trim"))
    return Made([Inlet([], [(first, 0)])], [[(last, 0)]])


def _trigger(build: Build, node: Node) -> Made:
    kinds = {"i": "f", "f": "f", "b": "b", "l": "a", "s": "a"}
    cell = build.obj("t " + " ".join(kinds.get(word, "b") for word in node.words))
    outlets: list[list[Pin]] = []
    for n, word in enumerate(node.words):
        pin = (cell, n)
        if word == "i" or word not in kinds:
            after = build.obj("int") if word == "i" else build.msg(word)
            build.cord(cell, n, after)
            pin = (after, 0)
        outlets.append([pin])
    return Made([Inlet([], [(cell, 0)])], outlets)


def _whole(build: Build, node: Node) -> Made:
    """Make arithmetic: of ints, unless the argument has a point."""
    made = plain(build, node, f"{node.name}{numbers(node)}")
    if node.words and "." in node.words[0]:
        return made
    cell = made.outlets[0][0][0]
    for n, inlet in enumerate(made.inlets):
        cut = build.obj("int")
        build.cord(cut, 0, cell, n)
        inlet.messages = [(cut, 0)]
    last = build.obj("int")
    build.cord(cell, 0, last)
    made.outlets = [[(last, 0)]]
    return made


def _choice(build: Build, node: Node) -> Made:
    """Make route or sel."""
    are_numbers = {_is_number(word) for word in node.words}
    if len(are_numbers) > 1:
        raise node.fail("the tool cannot mix numbers and words")
    picks = node.name in ("sel", "select")
    first = build.obj("list trim")
    cell = build.obj(("sel" if picks and are_numbers != {False} else "route") + numbers(node))
    build.cord(first, 0, cell)
    outlets: list[list[Pin]] = [[(cell, n)] for n in range(len(node.words) + 1)]
    if picks and are_numbers == {False}:
        for n in range(len(node.words)):
            bang = build.obj("t b")
            build.cord(cell, n, bang)
            outlets[n] = [(bang, 0)]
    inlets = [Inlet([], [(first, 0)])]
    if picks and node.words and are_numbers == {True} and len(node.words) == 1:
        inlets.append(Inlet([], [(cell, 1)]))
    return Made(inlets, outlets)


def _change(build: Build, node: Node) -> Made:
    cell = build.obj(f"change{numbers(node)}")
    return Made([Inlet([], [(cell, 0)])], [[(cell, 0)]])


def _message(build: Build, node: Node) -> Made:
    cell = build.msg(" ".join(node.words))
    return Made([Inlet([], [(cell, 0)])], [[(cell, 0)]])


def _loadmess(build: Build, node: Node) -> Made:
    load, said = build.obj("loadbang"), build.msg(" ".join(node.words))
    build.cord(load, 0, said)
    return Made([Inlet([], [(said, 0)])], [[(said, 0)]])


def _loadbang(build: Build, node: Node) -> Made:
    del node
    load, again = build.obj("loadbang"), build.obj("t b")
    build.cord(load, 0, again)
    return Made([Inlet([], [(again, 0)])], [[(again, 0)]])


def _at_once(build: Build, node: Node) -> Made:
    return plain(build, node, "t a")


def _arguments(build: Build, node: Node) -> Made:
    """Make patcherargs: the list on the left, then each attribute on the right, then done."""
    given, asked = _parts(node.values), _parts(node.words)
    words = [*given[0], *asked[0][len(given[0]) :]]
    load, order = build.obj("loadbang"), build.obj("t b b")
    build.cord(load, 0, order)
    left = build.msg(" ".join(words) or "0")
    said = [f"{name} {' '.join(values)}" for name, values in {**asked[1], **given[1]}.items()]
    right = build.msg(", ".join([*said, "done"]))
    build.cord(order, 1, left)
    build.cord(order, 0, right)
    return Made([Inlet([], [(order, 0)])], [[(left, 0)], [(right, 0)]])


def _parts(words: list[str]) -> tuple[list[str], dict[str, list[str]]]:
    before: list[str] = []
    named: dict[str, list[str]] = {}
    into = before
    for word in words:
        if word.startswith("@"):
            into = named.setdefault(word[1:], [])
        else:
            into.append(word)
    return before, named


def _shown(text: str) -> Handler:
    return lambda build, node: around(build.obj(text), node)


def _widget(build: Build, node: Node) -> Made:
    """Make a widget of a panel: `set` only shows, what else comes goes out."""
    first = build.obj("route set")
    return Made([Inlet([], [(first, 0)])], [[(first, 1)] for _ in node.types])


def _number(build: Build, node: Node) -> Made:
    cut, shown = build.obj("int"), build.obj("f")
    build.cord(cut, 0, shown)
    return Made([Inlet([], [(cut, 0)])], [[(shown, 0)]])


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


_TGL = "tgl 15 0 empty empty empty 17 7 0 10 #fcfcfc #000000 #000000 0 1"
_ZL = """change compare delace ecils filter group iter join lace len lookup median mth nth queue
    reg rev rot sect slice sort stream sub sum swap thin union unique"""

MESSAGES: dict[str, Handler] = {
    **dict.fromkeys((*_SAME.split(), *_PD_NAMES, "f", "int"), _same),
    **dict.fromkeys((*_CYCLONE.split(), "zl", *(f"zl.{mode}" for mode in _ZL.split())), _cyclone),
    **dict.fromkeys(("t", "trigger"), _trigger),
    **dict.fromkeys(tuple("+-*/%"), _whole),
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">=", "&&", "||"), _whole),
    **dict.fromkeys(("route", "sel", "select"), _choice),
    **dict.fromkeys(("deferlow", "defer"), _at_once),
    "expr": lambda build, node: plain(build, node, f"expr {' '.join(node.words)}"),
    # Its attribute is cyclone's too.
    "join": lambda build, node: plain(build, node, f"cyclone/join {' '.join(node.words)}"),
    "pack": _pack,
    "prepend": _list_of,
    "b": lambda build, node: plain(build, node, "t" + " b" * len(node.types)),
    "change": _change,
    "message": _message,
    "loadmess": _loadmess,
    "loadbang": _loadbang,
    "patcherargs": _arguments,
    "toggle": _shown(_TGL),
    "button": _shown("t b"),
    "flonum": _shown("f"),
    "number": _number,
    **dict.fromkeys(("live.text", "live.dial", "live.numbox"), _widget),
    "opendialog": lambda build, node: plain(build, node, "openpanel"),
}
