"""The lists of ``docs/max.md``: all objects and examples of the Max package."""

from __future__ import annotations

from collections.abc import Iterable

from bridge.patches.guide import put
from bridge.patches.objects import FAMILIES, MAX_FAMILIES, SHOWN_DIMS
from bridge.patches.overview import family_title
from bridge.patches.reference import Reference

from .examples import EXAMPLES
from .twins import twins

BEGIN = "<!-- Written by tools/write_max_docs.py out of bridge/patches: edit that, not this. -->"
_TITLES = {"files": "Songs into buffer~"}
_HEAD = ("| object | arguments | |", "|---|---|---|")


def filled(page: str) -> str:
    """Return ``docs/max.md`` with its lists.

    Raises
    ------
    ValueError
        If it has no place for them.
    """
    return put(page, BEGIN, lists())


def lists() -> str:
    """Return the objects of each family, and the examples, as Markdown tables."""
    parts = []
    for family in (*FAMILIES, *MAX_FAMILIES):
        title = _TITLES.get(family, family_title(family))
        found = (r for r in twins() if r.family == family and _is_shown(r))
        parts.append(_table(title, found))
    parts.append(_table("One cord for all dims", (r for r in twins() if r.is_multichannel)))
    rows = ["### Examples", "", "| patch | |", "|---|---|"]
    rows += [f"| `examples/{n}.maxpat` | {summary} |" for n, (summary, _) in EXAMPLES.items()]
    return "\n\n".join([*parts, "\n".join(rows)])


def _table(title: str, references: Iterable[Reference]) -> str:
    rows = [_row(reference) for reference in references]
    return "\n".join([f"### {title}", "", *_HEAD, *rows])


def _row(reference: Reference) -> str:
    sizes = ", ".join(f"`{size}`" for size in reference.sizes if size != reference.n_dims)
    other = f" ({sizes})" if sizes else ""
    words = " ".join(entry.word for entry in reference.arguments)
    return f"| `{reference.name}`{other} | {words} | {reference.summary} |"


def _is_shown(reference: Reference) -> bool:
    sizes = reference.sizes
    if reference.is_multichannel:
        return False
    return not sizes or reference.n_dims == (SHOWN_DIMS if SHOWN_DIMS in sizes else sizes[0])
