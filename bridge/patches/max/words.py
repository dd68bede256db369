"""Which messages and attributes a Max object takes, as far as the package needs to know."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("words.toml")
# Every object with a row in the port table takes these, unless words.toml says otherwise.
PLAIN = frozenset(("bang", "int", "float", "list"))


def messages_of(name: str) -> frozenset[str]:
    """Return the first words of the messages that an object takes.

    Parameters
    ----------
    name : str
        Of an object of ``ports.toml``, also with ``mc.`` before it.

    Returns
    -------
    frozenset of str
        ``int``, ``float``, ``list`` and ``bang`` among them; ``anything`` where any word will do.
    """
    known, inner = _table("messages"), name.removeprefix("mc.")
    own = known.get(name, known.get(inner, PLAIN))
    return own | _words("multichannel", "messages") if inner != name else own


def attributes_of(name: str) -> frozenset[str]:
    """Return the attributes of an object.

    Parameters
    ----------
    name : str
        As for `messages_of`.

    Returns
    -------
    frozenset of str
        Without those that every box has.
    """
    known, inner = _table("attributes"), name.removeprefix("mc.")
    own = known.get(name, known.get(inner, frozenset()))
    return own | _words("multichannel", "attributes") if inner != name else own


def box_keys() -> frozenset[str]:
    """Return the keys that every box of a file may have."""
    return _words("boxes", "keys")


@lru_cache(maxsize=1)
def _read() -> dict[str, dict[str, Any]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _table(part: str) -> dict[str, frozenset[str]]:
    """Return the words of each name; those that share a row stand before its =."""
    rows = _read()[part].items()
    return {name: frozenset(words.split()) for names, words in rows for name in names.split()}


@lru_cache(maxsize=8)
def _words(part: str, key: str) -> frozenset[str]:
    return frozenset(_read()[part][key].split())
