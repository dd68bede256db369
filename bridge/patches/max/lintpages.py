"""Help patches and reference pages of the Max package."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from .files import Package
from .maxfile import Patcher
from .ports import Ports

FIRST_TAB, LAST_TAB = "basic", "?"
_MOST_TABS = 7
Found = Iterator[tuple[str, str]]


def help_tabs(top: Patcher) -> Found:
    """Yield M09 where the tabs of a help patch are not in order: basic, others, and ? at last.

    Parameters
    ----------
    top : Patcher
        Of a ``.maxhelp``.

    Yields
    ------
    tuple of str
        Code and text.
    """
    boxes = [b for b in top.boxes if b.inside is not None and b.inside.keys.get("showontab")]
    names = [b.inside.name for b in sorted(boxes, key=lambda b: b.rect[:2]) if b.inside is not None]
    if names[:1] != [FIRST_TAB] or names[-1:] != [LAST_TAB] or len(names) > _MOST_TABS:
        yield "M09", f"its tabs are {', '.join(names) or 'none'}"
    if top.keys.get("showrootpatcherontab") != 0:
        yield "M09", "the top shows on a tab"


def files_of(name: str, package: Package) -> Found:
    """Yield M07 where an object has no help patch, M08 where its page is missing or empty.

    Parameters
    ----------
    name : str
        Of the object; private ones need neither.
    package : Package
        Where they are.

    Yields
    ------
    tuple of str
        Code and text.
    """
    if name.startswith("_"):
        return
    if f"{name}.maxhelp" not in package.paths:
        yield "M07", "no help patch"
    page = package.paths.get(f"{name}.maxref.xml")
    if page is None:
        yield "M08", "no reference page"
        return
    try:
        # The file is the package's own.
        root = ElementTree.parse(page).getroot()  # noqa: S314
    except ElementTree.ParseError as error:
        yield "M08", f"{page.name}: {error}"
        return
    if root.get("name") != name:
        yield "M08", f"{page.name} is of {root.get('name')}"
    for element in root.iter("digest"):
        if not (element.text or "").strip():
            yield "M08", f"{page.name} has an empty digest"
            return
    if root.find("digest") is None:
        yield "M08", f"{page.name} has no digest"
    found = package.patcher(name)
    ports = found.ports if found else Ports(0, ())
    for kind, n in (("inlet", ports.n_inlets), ("outlet", len(ports.outlet_types))):
        n_told = len(root.findall(f"{kind}list/{kind}"))
        if n_told != n:
            yield "M08", f"{page.name} tells of {n_told} {kind}s, and there are {n}"
