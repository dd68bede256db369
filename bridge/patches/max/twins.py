"""What the tables say of an object, as it is in Max.

Names, arguments, messages and status are those of Pd. One thing differs: in Max a message has
no exact time and a signal has. So what keeps time has one more outlet, `frames`, and those that
follow take it as a signal, where in Pd they take the messages of a player.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from bridge.patches.objects import max_references, multichannels, references
from bridge.patches.reference import Entry, Port, Reference

from .ports import InletKind, Ports

TABLE = Path(__file__).with_name("twins.toml")
# Their frames begin with a signal.
_STEADY = ("players", "makers", "loops", "shapers")
FOLLOW = Port("signal", "frames of a player, to be in step with it")
FRAMES = Port("signal", "frames: the time, for what follows")
# Inlets of Pd that take the messages of a player.
_IN_MAX = {
    "status of a player, to be in step with it, or bang: a frame": (FOLLOW,),
    "status of a player, and see below": (Port("messages", "see below"), FOLLOW),
    # There is no object that tells messages from a multichannel signal.
    "takes messages too": (Port("channels"), Port("messages", "see below")),
}
# What a table says of an inlet whose messages it lists, and how many of them Max shows.
_BELOW, _N_WORDS = "see below", 6
_TYPES = {"signal": "signal", "dims": "signal", "channels": "multichannelsignal", "messages": ""}
_KINDS: dict[str, InletKind] = {
    "signal": "both",
    "dims": "signal",
    "channels": "mc",
    "messages": "control",
}


def twins() -> tuple[Reference, ...]:
    """Return all objects of the Max package, in the order of the manual.

    Returns
    -------
    tuple of Reference
        With one for each size, and those with one cord for all dims at the end.
    """
    return tuple(twin(reference) for reference in _all())


def _all() -> Iterator[Reference]:
    yield from references()
    yield from multichannels()
    yield from max_references()


def twin(reference: Reference) -> Reference:
    """Return what an object of the tables is in Max.

    Parameters
    ----------
    reference : Reference
        As the tables have it.

    Returns
    -------
    Reference
        With the ports that it has in Max, and the texts of ``twins.toml``.
    """
    inlets: tuple[Port, ...] = ()
    for port in reference.inlets:
        inlets += _IN_MAX.get(port.text, (port,))
    outlets = reference.outlets
    if reference.family in _STEADY and any(port.type == "messages" for port in outlets):
        outlets = (*outlets, FRAMES)
    return replace(
        reference,
        inlets=inlets,
        outlets=outlets,
        summary=_text(reference, "summary"),
        description=_text(reference, "description"),
        messages=tuple(_messages(reference)),
    )


def ports(reference: Reference) -> Ports:
    """Return the inlets and outlets of an object of the package.

    Parameters
    ----------
    reference : Reference
        From `twin`.

    Returns
    -------
    Ports
    """
    kinds = [_KINDS[port.type] for port in _each(reference, reference.inlets)]
    types = [_TYPES[port.type] for port in _each(reference, reference.outlets)]
    return Ports(len(kinds), tuple(types), tuple(kinds))


def assistance(reference: Reference, given: Iterable[Port]) -> list[str]:
    """Return the text that Max shows at each port.

    Parameters
    ----------
    reference : Reference
        From `twin`.
    given : iterable of Port
        Its inlets or its outlets.

    Returns
    -------
    list of str
    """
    texts = []
    for port in given:
        if port.type == "dims":
            more = port.text and f" - {port.text}"
            texts += [f"(signal) dim {number}{more}" for number in range(reference.n_dims)]
        elif port.type == "channels":
            texts.append(f"(multichannel signal) {port.text or 'all dims'}")
        else:
            text = port.text.replace(_BELOW, _some_words(reference))
            texts.append(f"({port.type}) {text}")
    return texts


def _some_words(reference: Reference) -> str:
    """Return the first messages of an object: what fits where the mouse is."""
    words = list(dict.fromkeys(entry.word for entry in reference.messages))
    more = " ..." if len(words) > _N_WORDS else ""
    return f"{', '.join(words[:_N_WORDS])}{more}"


def _each(reference: Reference, given: Iterable[Port]) -> list[Port]:
    return [p for p in given for _ in range(reference.n_dims if p.type == "dims" else 1)]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    with TABLE.open("rb") as file:
        return tomllib.load(file)


def _text(reference: Reference, key: str) -> str:
    """Return a text of an object where Max needs other words."""
    table = _table()
    name = reference.name.replace(f"{reference.n_dims}~", "{dims}~")
    text = str(table["objects"].get(name, {}).get(key, getattr(reference, key)))
    return _in_words_of_max(text).replace("{dims}", str(reference.n_dims))


def _messages(reference: Reference) -> Iterator[Entry]:
    """Yield the messages of an object in Max, with those that it has there alone."""
    missing = _table()["without"].get(reference.family, ())
    for entry in reference.messages:
        if entry.word in missing:
            continue
        yield replace(entry, text=_in_words_of_max(entry.text))
        for more in _table()["messages"]:
            if (more["family"], more["after"]) == (reference.family, entry.word):
                yield Entry(more["usage"], more["text"])


def _in_words_of_max(text: str) -> str:
    for old, new in _table()["words"].items():
        text = text.replace(old, new)
    return text
