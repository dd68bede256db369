"""Whether the words in a Max patcher are understood: arguments, messages, attributes, OSC."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bridge.patches.reference import Reference
from bridge.patches.verbs import count_problem

from .files import SCRIPTED, Package
from .maxfile import Box, Patcher, strings
from .ports import arguments_of, rows
from .words import attributes_of, box_keys, messages_of

Found = Iterator[tuple[str, str]]
_ABSOLUTE = re.compile(
    r"(^|[\s\"])([A-Za-z]:[/\\]|Macintosh HD:|~/|"
    r"/(Users|home|tmp|var|opt|usr|etc|mnt|root|work|Volumes|Applications|Library)/)"
)
_ADDRESS = re.compile(r"(?<!\S)(/[a-z][a-z0-9_/]*)(?!\S)")
_NUMBER = re.compile(r"-?(\d+|\d+\.\d*|\.\d+)(e-?\d+)?")
_ARGUMENT = re.compile(r"#([1-9])")
_WITHIN = re.compile(r"[^\s\"(]#\d|#\d\d")
_MOST_ARGUMENTS = 10
_TYPES = ("int", "float", "list")


def words(
    patcher: Patcher, package: Package, addresses: frozenset[str], twins: Mapping[str, Reference]
) -> Found:
    """Yield words that nothing understands.

    Parameters
    ----------
    patcher : Patcher
        Without what is inside its subpatchers.
    package : Package
        Where abstractions and scripts are.
    addresses : frozenset of str
        OSC addresses of the server, both ways.
    twins : Mapping
        The objects of the package by name.

    Yields
    ------
    tuple of str
        Code and text: M10 absolute path, M11 OSC, M30 arguments of a private patcher, M34 message
        that a script has no function for, M35 attribute, M36 message, M38 pattrstorage that asks.
    """
    by_id = patcher.by_id
    for box in patcher.boxes:
        yield from _paths(box)
        yield from _osc(box, addresses)
        yield from _arguments(box, package)
        if box.maxclass in ("newobj", "message") and _WITHIN.search(box.text):
            yield "M30", f"{box.label}: Max replaces #1 at the beginning of a word only"
        yield from _attributes(box, package)
        if box.name == "pattrstorage" and "@savemode 0" not in box.text:
            yield "M38", f"{box.label} without @savemode 0 asks to save when it is closed"
    for cord in patcher.cords:
        a, b = by_id.get(cord.source), by_id.get(cord.target)
        if a is None or b is None:
            continue
        for word in _sent(a, cord.outlet):
            problem = _problem(word, b, cord.inlet, package, twins)
            if problem:
                yield problem, f"{a.label} sends {word!r} to {b.label}"


def arguments_used(patcher: Patcher) -> set[int]:
    """Return the numbers of the arguments that a patcher uses, in all its subpatchers."""
    found: set[int] = set()
    for _, inner in patcher.walk():
        for box in inner.boxes:
            texts = (box.text, *map(str, (*box.keys.get("args", ()), box.keys.get("varname"))))
            found |= {int(digit) for text in texts for digit in _ARGUMENT.findall(text)}
    return found


def reads_arguments(patcher: Patcher) -> dict[str, Box]:
    """Return the boxes that take all arguments of a patcher, by their texts."""
    boxes = (box for _, inner in patcher.walk() for box in inner.boxes)
    return {box.text: box for box in boxes if box.name == "patcherargs"}


def messages_in(text: str) -> list[tuple[str, ...]]:
    """Return the messages of a message box that go out of its outlet, as words."""
    first, _, _ = re.sub(r"\\;", " ", text).partition(";")
    parts = re.split(r"(?<!\\),", first)
    return [tuple(part.split()) for part in parts if part.split()]


def _paths(box: Box) -> Found:
    if box.maxclass == "comment":
        return
    # What is inside is looked at by itself.
    keys = {key: value for key, value in box.keys.items() if key != "patcher"}
    for text in strings(keys):
        if _ABSOLUTE.search(text):
            yield "M10", f"{box.label}: {text[:60]}"


def _osc(box: Box, addresses: frozenset[str]) -> Found:
    if box.maxclass not in ("newobj", "message"):
        return
    for address in _ADDRESS.findall(re.sub(r"[,;]", " ", box.text)):
        if address not in addresses:
            yield "M11", f"{box.label}: the server knows no {address}"
    if box.maxclass == "message":
        for message in messages_in(box.text):
            if message[:1] == ("send",) and message[1:] and message[1] in addresses:
                problem = count_problem(message[1], len(message) - 2)
                if problem:
                    yield "M11", f"{box.label}: {problem}"


def _arguments(box: Box, package: Package) -> Found:
    if box.maxclass == "bpatcher":
        name, given = str(box.keys.get("name", "")), tuple(box.keys.get("args", ()))
    else:
        name, given = box.name, arguments_of(box.words)
    found = package.patcher(name) if "latent." in name else None
    if found is None:
        return
    if len(given) > _MOST_ARGUMENTS:
        yield "M30", f"{box.label} has {len(given)} arguments; Max takes {_MOST_ARGUMENTS}"
    # A public object has defaults for what is not given; a private one is told all.
    if not name.startswith("_") or reads_arguments(found):
        return
    most = max(arguments_used(found), default=0)
    if len(given) != most:
        yield "M30", f"{box.label} has {len(given)} arguments, and {name} uses {most}"


def _attributes(box: Box, package: Package) -> Found:
    name = box.name
    if box.maxclass == "newobj":
        given = {word[1:] for word in box.words[1:] if re.match(r"@[a-z_]", word)}
    else:
        given = set(box.keys) - box_keys()
    if name in SCRIPTED or not given:
        known = given if box.maxclass == "newobj" else attributes_of(name)
    elif "latent." in name and box.maxclass == "newobj":
        found = package.patcher(name)
        texts = reads_arguments(found) if found else {}
        known = {word[1:] for text in texts for word in text.split() if word.startswith("@")}
    elif name == "patcherargs" or not _is_known(name):
        return
    else:
        known = attributes_of(name) | (box_keys() if box.maxclass == "newobj" else frozenset())
    for word in sorted(given - known):
        yield "M35", f"{box.label} has no attribute {word}"


def _is_known(name: str) -> bool:
    return bool({name, name.removeprefix("mc.")} & rows().keys())


def _sent(box: Box, outlet: int) -> Iterator[str]:
    """Yield the first words of what leaves an outlet, as far as the text of the box says them."""
    given = arguments_of(box.words)
    if box.maxclass == "message":
        for message in messages_in(box.text):
            yield from _kinds(message)
    elif box.name in ("prepend", "loadmess") and given:
        yield from _kinds(given if box.name == "loadmess" else (*given, "1"))
    elif box.name in ("t", "trigger"):
        type = box.ports.outlet_types[outlet] if outlet < len(box.ports.outlet_types) else ""
        if type:
            yield type
    elif box.ports.outlet_types[outlet : outlet + 1] in (("bang",), ("int",), ("float",)):
        yield box.ports.outlet_types[outlet]


def _kinds(message: tuple[str, ...]) -> Iterator[str]:
    """Yield the word that a message begins with, or the type of one of numbers."""
    first = message[0]
    if first.startswith(("$", "#", '"')):
        return
    if not _NUMBER.fullmatch(first):
        yield first
    elif len(message) > 1:
        yield "list"
    else:
        yield "float" if "." in first else "int"


def _problem(
    word: str, box: Box, inlet: int, package: Package, twins: Mapping[str, Reference]
) -> str:
    """Return the code of what is wrong with a message into a box, or nothing."""
    if box.name in SCRIPTED:
        script = package.script(box)
        return "M34" if script is not None and not script.takes(word) else ""
    if box.name in twins:
        known = {entry.word for entry in twins[box.name].messages}
        is_word = word not in (*_TYPES, "bang", "symbol")
        return "M36" if is_word and inlet == 0 and word not in known else ""
    is_ours = box.inside is not None or box.maxclass in ("inlet", "outlet", "bpatcher")
    if is_ours or not _is_known(box.name):
        return ""
    takes = messages_of(box.name) | attributes_of(box.name)
    # Max makes one number of the other, and gives a list to the inlets.
    is_number = word in _TYPES and not takes.isdisjoint(_TYPES)
    return "" if is_number or not takes.isdisjoint((word, "anything")) else "M36"
