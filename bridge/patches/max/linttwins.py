"""Whether each object of the Max package is what the tables say: arguments, ports, messages."""

from __future__ import annotations

from collections.abc import Iterator

from .files import SCRIPTED, Package
from .lintwords import arguments_used, reads_arguments
from .maxfile import Patcher
from .script import OWN_WORDS
from .twins import ports, twins

Found = Iterator[tuple[str, str]]
_SIGNALS = ("signal", "multichannelsignal")
_ROUTERS = ("route", "routepass", "sel", "select")


def differs(name: str, top: Patcher, package: Package) -> Found:
    """Yield M12 where an object differs from its table, M34 where a message gets lost.

    Parameters
    ----------
    name : str
        Of the object; private ones are not in the tables.
    top : Patcher
        What is in its file.
    package : Package
        Where its scripts are.

    Yields
    ------
    tuple of str
        Code and text.
    """
    if name.startswith("_"):
        return
    reference = next((twin for twin in twins() if twin.name == name), None)
    if reference is None:
        yield "M12", "no object of this name is in the tables"
        return
    told, given = ports(reference), top.ports
    if given.n_inlets != told.n_inlets:
        yield "M12", f"{given.n_inlets} inlets; the table says {told.n_inlets}"
    types, told_types = _plain(given.outlet_types), _plain(told.outlet_types)
    if types != told_types:
        yield "M12", f"outlets {_text(types)}; the table says {_text(told_types)}"
    n_arguments = len(reference.arguments)
    used = arguments_used(top)
    if max(used, default=0) > n_arguments:
        yield "M12", f"it uses argument {max(used)} of {n_arguments}"
    unused = set(range(1, n_arguments + 1)) - used
    if unused and not reads_arguments(top):
        yield "M12", f"it does not use the arguments {_text(sorted(map(str, unused)))}"
    words = {entry.word for entry in reference.messages}
    if words & OWN_WORDS and _goes_straight(top):
        lost = _text(sorted(words & OWN_WORDS))
        yield "M34", f"its inlet goes straight to the script, and js takes {lost} itself"
    known = _understood(top, package)
    if known is not None and words - known:
        yield "M12", f"it does not take the messages {_text(sorted(words - known))}"


def missing(package: Package) -> Found:
    """Yield M12 for each object of the tables that has no patcher in a package."""
    for reference in twins():
        if f"{reference.name}.maxpat" not in package.paths:
            yield "M12", f"no patcher {reference.name}"


def _goes_straight(top: Patcher) -> bool:
    """Tell whether what comes into the left inlet reaches a script as it is."""
    inlets = sorted((box.rect[0], box.id) for box in top.boxes if box.maxclass == "inlet")
    first = {id for _, id in inlets[:1]}
    by_id = top.by_id
    targets = {cord.target for cord in top.cords if cord.source in first}
    return any(by_id[id].name in SCRIPTED for id in targets & by_id.keys())


def _understood(top: Patcher, package: Package) -> set[str] | None:
    """Return the words that something in a patcher takes by name; None: a script takes any."""
    found: set[str] = set()
    for _, patcher in top.walk():
        for box in patcher.boxes:
            script = package.script(box) if box.name in SCRIPTED else None
            if script is not None and "anything" in script.handlers:
                return None
            if script is not None:
                found |= script.handlers
            if box.name in _ROUTERS:
                found |= set(box.words[1:])
    return found


def _plain(types: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(type if type in _SIGNALS else "" for type in types)


def _text(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(word or "message" for word in words) or "none"
