"""How many inlets and outlets a Max object has, and of which kind, from its text.

Max trusts the counts in the file: a cord beyond them is deleted when the patch opens. The table
is ``ports.toml``; the counts of abstractions, scripts and models are not in a text.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

TABLE = Path(__file__).with_name("ports.toml")
# What an inlet takes: messages; a signal; both; a multichannel signal or any of these.
InletKind: TypeAlias = Literal["control", "signal", "both", "mc"]
KINDS: tuple[InletKind, ...] = ("control", "signal", "both", "mc")
_MC = "multichannelsignal"
_ALL: InletKind = "mc"


class UnknownObject(ValueError):
    """The table has no such object."""


class UnknownPorts(ValueError):
    """The object is known, but its text does not say how many ports it has."""


@dataclass(frozen=True)
class Ports:
    """The inlets and outlets of a box.

    Attributes
    ----------
    n_inlets : int
        How many inlets.
    outlet_types : tuple of str
        What comes out of each outlet, in Max's own words: "" (anything), "bang", "int",
        "float", "list", "signal", "multichannelsignal", "dictionary" ...
    inlet_kinds : tuple of {"control", "signal", "both", "mc"}
        What each inlet takes; empty where that is not known, as of a subpatcher.
    """

    n_inlets: int
    outlet_types: tuple[str, ...]
    inlet_kinds: tuple[InletKind, ...] = ()


@dataclass(frozen=True)
class Row:
    """One row of the table: what the objects of these names have in common.

    Attributes
    ----------
    names : tuple of str
        Of the objects.
    inlets, outlets : tuple of str
        Kinds and types of the ports that are always there.
    more_inlets, more_outlets : str or None
        Kind and type of those that are there `n` times; None: none.
    last_inlets, last_outlets : tuple of str
        Of those to the right of them.
    n : str
        Which arguments count: ``arguments`` (how many there are), ``but last``, or ``first``,
        ``second``, ``fourth`` (its number).
    n_default : int
        What `n` is without that argument.
    rule : str
        Name of a rule of this module, for what no count can say.
    alone : bool
        Whether there is none with ``mc.`` before it.
    needs_init : bool
        Whether there is one only if a file in the package's ``init`` folder says so.
    """

    names: tuple[str, ...]
    inlets: tuple[InletKind, ...] = ()
    outlets: tuple[str, ...] = ()
    more_inlets: InletKind | None = None
    more_outlets: str | None = None
    last_inlets: tuple[InletKind, ...] = ()
    last_outlets: tuple[str, ...] = ()
    n: str = ""
    n_default: int = 1
    rule: str = ""
    alone: bool = False
    needs_init: bool = False

    def ports(self, arguments: tuple[str, ...]) -> Ports:
        """Return the ports of an object with these arguments.

        Parameters
        ----------
        arguments : tuple of str
            Without attributes.

        Returns
        -------
        Ports
            Its inlets and outlets.
        """
        if self.rule:
            return _RULES[self.rule](self, arguments)
        n = self._count(arguments)
        more_in = () if self.more_inlets is None else (self.more_inlets,) * n
        more_out = () if self.more_outlets is None else (self.more_outlets,) * n
        return _ports(
            (*self.inlets, *more_in, *self.last_inlets),
            (*self.outlets, *more_out, *self.last_outlets),
        )

    def _count(self, arguments: tuple[str, ...]) -> int:
        if self.n in ("arguments", "but last"):
            n = len(arguments) - (self.n == "but last")
            return n if n > 0 else self.n_default
        place = {"first": 0, "second": 1, "fourth": 3}.get(self.n, len(arguments))
        word = arguments[place] if place < len(arguments) else ""
        return int(word) if word.isdigit() else self.n_default


def ports_of(text: str) -> Ports:
    """Return the ports of a Max object.

    Parameters
    ----------
    text : str
        Its name and arguments, as in its box; for a box of another class (``number``,
        ``comment``, ``live.dial``) that class. Attributes (``@name value``) change no port.

    Returns
    -------
    Ports
        Its inlets and outlets.

    Raises
    ------
    UnknownObject
        If the table has no such object; it says which name is nearest.
    UnknownPorts
        If the text does not say: of a script, a subpatcher or a model without its channels.
    """
    words = words_of(text)
    name = words[0] if words else ""
    table = rows()
    if name in table:
        return table[name].ports(arguments_of(words))
    inner = name.removeprefix("mc.")
    if inner != name and inner.endswith("~") and inner in table and not table[inner].alone:
        return _multichannel(table[inner].ports(arguments_of(words)))
    near = difflib.get_close_matches(name, table, 1)
    hint = f"; did you mean [{near[0]}]?" if near else ""
    raise UnknownObject(f"[{text}]: no object of this name in {TABLE.name}{hint}")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a box; a space after a backslash or in quotes parts nothing."""
    return tuple(re.findall(r'"[^"]*"|(?:\\.|[^\s\\])+', text))


def arguments_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words between the name and the first attribute."""
    for place, word in enumerate(words):
        if word.startswith("@") and len(word) > 1:
            return words[1:place]
    return words[1:]


@lru_cache(maxsize=1)
def rows() -> dict[str, Row]:
    """Return the row of each name of the table."""
    table: dict[str, Row] = {}
    for given in tomllib.loads(TABLE.read_text(encoding="utf-8"))["rows"]:
        names = tuple(given.pop("names").split())
        for key in ("inlets", "last_inlets"):
            given[key] = tuple(given.get(key, "").split())
        for key in ("outlets", "last_outlets"):
            given[key] = tuple(given.get(key, ()))
        table.update(dict.fromkeys(names, Row(names, **given)))
    return table


def _ports(inlets: tuple[InletKind, ...], outlets: tuple[str, ...]) -> Ports:
    return Ports(len(inlets), outlets, inlets)


def _multichannel(one: Ports) -> Ports:
    """Return the ports of ``mc.`` before an object: as many, for all of its channels.

    Where something other than a signal comes out, an outlet more says from which channel.
    """
    kinds = (_ALL,) * one.n_inlets
    types: tuple[str, ...] = tuple(_MC if type == "signal" else "" for type in one.outlet_types)
    return _ports(kinds, (*types, "") if "" in types else types)


# ---- rules, for what no count can say

_TRIGGERS = {"b": "bang", "bang": "bang", "i": "int", "int": "int", "f": "float", "float": "float"}
_TRIGGERS |= dict.fromkeys(("l", "list", "a", "anything", "s", "symbol"), "")


def _number_type(word: str) -> str:
    """Return the type of a constant, or "" if it is no number."""
    if re.fullmatch(r"-?\d+", word):
        return "int"
    return "float" if re.fullmatch(r"-?(\d+\.\d*|\.\d+)(e-?\d+)?", word) else ""


def _trigger(row: Row, arguments: tuple[str, ...]) -> Ports:
    # A word of no type is sent itself, and Max saves it as the type.
    types = (_TRIGGERS.get(word, _number_type(word) or word) for word in arguments or ("a", "a"))
    return _ports(row.inlets, tuple(types))


def _unpack(row: Row, arguments: tuple[str, ...]) -> Ports:
    names = {"i": "int", "f": "float"}
    types = (names.get(word, _number_type(word)) for word in arguments or ("0", "0"))
    return _ports(row.inlets, tuple(types))


def _arithmetic(row: Row, arguments: tuple[str, ...]) -> Ports:
    """Return ports of numbers: a point in the argument makes the result a float."""
    is_float = arguments[:1] and _number_type(arguments[0]) == "float"
    types = tuple("float" if is_float else type for type in row.outlets)
    return _ports(row.inlets, (*types, *row.last_outlets))


def _named(row: Row, arguments: tuple[str, ...]) -> Ports:
    """Return ports of a receiver: with a name it has no inlet."""
    return _ports(() if arguments else row.inlets, row.outlets)


def _formats(row: Row, arguments: tuple[str, ...]) -> Ports:
    n = len(re.findall(r"%[-+ #0-9.]*l?[a-zA-Z]", " ".join(arguments)))
    return _ports(row.inlets * max(1, n), row.outlets)


def _expression(row: Row, arguments: tuple[str, ...]) -> Ports:
    numbers = re.findall(r"\$[ifs](\d+)", " ".join(arguments))
    return _ports(row.inlets * max([1, *map(int, numbers)]), row.outlets)


def _matrix(row: Row, arguments: tuple[str, ...]) -> Ports:
    n_in, n_out = (int(word) for word in (*arguments[:2], "2", "2")[:2])
    return _ports(row.inlets * n_in, (*row.outlets * n_out, *row.last_outlets))


def _model(row: Row, arguments: tuple[str, ...]) -> Ports:
    """Return ports by ``nn~ MODEL METHOD BUFFER IN OUT``, or ``nn~ void IN OUT BUFFER``."""
    counts = arguments[1:3] if arguments[:1] == ("void",) else arguments[3:5]
    if len(counts) < 2 or not all(word.isdigit() for word in counts):
        raise UnknownPorts(f"[{row.names[0]}]: its model knows its channels, not its text")
    n_in, n_out = map(int, counts)
    return _ports(row.inlets * n_in, row.outlets * n_out)


def _batches(row: Row, arguments: tuple[str, ...]) -> Ports:
    """Return ports by ``mcs.nn~ MODEL METHOD BATCHES``, or ``mcs.nn~ void BATCHES``."""
    word = (arguments[1:2] if arguments[:1] == ("void",) else arguments[2:3]) or ("1",)
    n = int(word[0]) if word[0].isdigit() else 1
    return _ports(row.inlets * n, row.outlets * n)


def _elsewhere(row: Row, arguments: tuple[str, ...]) -> Ports:
    raise UnknownPorts(f"[{' '.join((row.names[0], *arguments))}]: its file says its ports")


_RULES: dict[str, Callable[[Row, tuple[str, ...]], Ports]] = {
    "arithmetic": _arithmetic,
    "batches": _batches,
    "elsewhere": _elsewhere,
    "expression": _expression,
    "formats": _formats,
    "matrix": _matrix,
    "model": _model,
    "named": _named,
    "trigger": _trigger,
    "unpack": _unpack,
}
