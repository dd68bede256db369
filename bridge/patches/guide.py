"""The list of all objects and examples in ``docs/pd.md``."""

from __future__ import annotations

from .examples_pd import EXAMPLES
from .objects import FAMILIES, multichannels, object_named
from .overview import EXAMPLES_FOLDER, family_title, shown
from .reference import Reference

BEGIN = "<!-- Written by tools/write_pd_docs.py out of bridge/patches: edit that, not this. -->"
END = "<!-- end of what is written -->"


def lists() -> str:
    """Return the objects of each family, and the examples, as Markdown tables."""
    parts = []
    for family in FAMILIES:
        rows = [f"### {family_title(family)}", "", "| object | arguments | |", "|---|---|---|"]
        for name, summary in shown(family).items():
            reference = object_named(name)
            sizes = ", ".join(f"`{size}`" for size in reference.sizes if size != reference.n_dims)
            other = f" ({sizes})" if sizes else ""
            rows.append(f"| `{name}`{other} | {_words(reference)} | {summary} |")
        parts.append("\n".join(rows))
    rows = ["### One cord for all dims", "", "Pd 0.54 and later.", ""]
    rows += ["| object | arguments | |", "|---|---|---|"]
    rows += [f"| `{r.name}` | {_words(r)} | {r.summary} |" for r in multichannels()]
    parts.append("\n".join(rows))
    rows = ["### Examples", "", "| patch | |", "|---|---|"]
    rows += [f"| `{EXAMPLES_FOLDER}/{n}.pd` | {summary} |" for n, (summary, _) in EXAMPLES.items()]
    parts.append("\n".join(rows))
    return "\n\n".join(parts)


def _words(reference: Reference) -> str:
    return " ".join(entry.word for entry in reference.arguments)


def filled(page: str) -> str:
    """Return ``docs/pd.md`` with the lists between `BEGIN` and `END`.

    Raises
    ------
    ValueError
        If one of them is missing.
    """
    return put(page, BEGIN, lists())


def put(page: str, mark: str, text: str) -> str:
    """Return a page with a text between a line and `END`.

    Parameters
    ----------
    page : str
        Markdown.
    mark : str
        The line, as `BEGIN`.
    text : str
        What stands there instead of what did.

    Raises
    ------
    ValueError
        If one of the lines is missing.
    """
    head, begin, rest = page.partition(mark)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError("the page has no place for the lists")
    return f"{head}{mark}\n\n{text}\n\n{END}{tail}"
