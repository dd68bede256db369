"""Check Max patchers against the house style and against what Max would make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from bridge.osc.spec import BY_ADDRESS
from bridge.patches.lint import Finding
from bridge.patches.reference import Reference

from .files import Package
from .lintcords import cords
from .lintlook import look
from .lintnames import local_names, pairs
from .lintpages import files_of, help_tabs
from .lintscripts import scripts
from .linttwins import differs, missing
from .lintwords import arguments_used, words
from .maxfile import BadPatcher, Patcher, read_patcher
from .twins import twins

# What `/WORD` of an answer or a reply may begin with is in the same table as what is sent.
# The self-test speaks with whoever asks for it, and not with the server.
_ADDRESSES = frozenset(BY_ADDRESS) | {"/selftest"}
Found = Iterator[tuple[str, str]]


def lint(path: Path, package: Path | None = None) -> list[Finding]:
    """Return every finding of a patcher and its subpatchers.

    Parameters
    ----------
    path : Path
        A ``.maxpat`` or ``.maxhelp``.
    package : Path, optional
        The folder where abstractions, scripts, help and reference pages are found by name, as in
        Max's search path; none: that of the file, where help and pages are not asked for.

    Returns
    -------
    list of Finding
        Style: M01 off the grid of 15, M02 font, M03 upward cord, M04 overlap, M05 inlet or outlet
        without assistance, M06 global name, M07 no help patch, M08 no reference page, or an empty
        digest, M09 order of the help tabs, M10 absolute path, M11 an OSC message that the server
        would refuse, M12 other arguments, ports or messages than the object's table, M13 a cord
        across a box, M37 presentation, M42 text that is hard to read in a light or dark theme.
        What Max would refuse or change: M20 not what Max saves, M21 ids, M22 unknown object, M23
        other ports than the box has, M24 a cord without an end, M25 signal into messages, M26
        multichannel signal into one, M27 message into a signal, M28 fan-out without trigger, M29
        file missing, M30 arguments, M34 message that no function of the script takes, M35
        unknown attribute, M36 unknown message, M38 pattrstorage that asks, M39 a socket, dialog
        or sound at load, M40 another version of Max, M41 argument missing.
        Findings of the package as a whole come from `lint_package`.
    """
    known = Package(package or path.parent)
    try:
        top = read_patcher(path)
    except BadPatcher as error:
        return [Finding("M20", path.name, str(error))]
    found = [Finding("M40", path.name, text) for text in _version(top)]
    for place, patcher in top.walk():
        for code, text in _of_one(patcher, known):
            found.append(Finding(code, path.name + place, text))
    is_help = path.suffix == ".maxhelp"
    checks: list[Callable[[], Found]] = []
    if is_help:
        checks.append(lambda: help_tabs(top))
    else:
        checks.append(lambda: local_names(top))
    if package is not None and path.parent.name == "patchers":
        checks += [lambda: files_of(path.stem, known), lambda: differs(path.stem, top, known)]
    elif arguments_used(top):
        checks.append(lambda: iter([("M30", "it is no abstraction, and has #1 in it")]))
    for check in checks:
        found += [Finding(code, path.name, text) for code, text in check()]
    return found


def lint_package(folder: Path) -> list[Finding]:
    """Return every finding of all patchers and scripts of a package, and of them together.

    Parameters
    ----------
    folder : Path
        The package: ``max/``.

    Returns
    -------
    list of Finding
        Those of `lint` for each patcher, and M12 an object of the table without its patcher, M31
        send without receive or the reverse, M32 a name of a buffer~ that none has, M33 script
        without its ports, M29 script that loads a missing one, M11 its OSC addresses.
    """
    known = Package(folder)
    found = [finding for path in known.patchers for finding in lint(path, folder)]
    tops = {path: top for path in known.patchers if (top := _readable(path)) is not None}
    for place, code, text in (*pairs(tops, known), *scripts(tops, known, _ADDRESSES)):
        found.append(Finding(code, place, text))
    found += [Finding(code, "patchers", text) for code, text in missing(known)]
    return found


def _of_one(patcher: Patcher, package: Package) -> Found:
    yield from look(patcher)
    yield from cords(patcher, package)
    yield from words(patcher, package, _ADDRESSES, _objects())


def _version(top: Patcher) -> Iterator[str]:
    version = top.keys["appversion"]
    if version.get("major") != 8:
        yield f"it was saved by Max {version.get('major')}, and Max 8 shall open it"


def _readable(path: Path) -> Patcher | None:
    try:
        return read_patcher(path)
    except BadPatcher:
        return None


@lru_cache(maxsize=1)
def _objects() -> dict[str, Reference]:
    return {reference.name: reference for reference in twins()}
