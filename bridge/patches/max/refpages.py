"""Reference pages of the Max package: what Max shows of an object in its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from bridge.patches.reference import Entry, Reference

from .twins import assistance

MODULE, CATEGORY, AUTHOR = "latent-bridge", "Latents", "Latent Bridge"
# The page on the package as a whole, which every other one names.
VIGNETTE = "latent_bridge"
# Words that a message begins with and that Max calls by other names.
_METHODS = {"list": "list", "bang": "bang"}


def write_refpages(twins: Iterable[Reference], folder: Path) -> list[Path]:
    """Write ``NAME.maxref.xml`` for each object.

    Parameters
    ----------
    twins : iterable of Reference
        As `bridge.patches.max.twins.twin` returns them.
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = []
    for reference in twins:
        path = folder / f"{reference.name}.maxref.xml"
        path.write_text(refpage(reference), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def refpage(reference: Reference) -> str:
    """Return the page of one object."""
    lines = [
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
        '<?xml-stylesheet href="./_c74_ref.xsl" type="text/xsl"?>',
        f"<c74object name={quoteattr(reference.name)} module={quoteattr(MODULE)} "
        f"category={quoteattr(CATEGORY)}>",
        f"\t<digest>{escape(reference.summary)}</digest>",
        f"\t<description>{escape(reference.description)}</description>",
        "\t<metadatalist>",
        f'\t\t<metadata name="author">{AUTHOR}</metadata>',
        *(f'\t\t<metadata name="tag">{escape(tag)}</metadata>' for tag in reference.tags),
        "\t</metadatalist>",
        *_ports("inlet", assistance(reference, reference.inlets)),
        *_ports("outlet", assistance(reference, reference.outlets)),
        *_arguments(reference),
        *_methods(reference),
        "\t<attributelist />",
        *_status(reference),
        "\t<seealsolist>",
        *(f"\t\t<seealso name={quoteattr(name)} />" for name in reference.see_also),
        f'\t\t<seealso name={quoteattr(VIGNETTE)} module={quoteattr(MODULE)} type="vignette" />',
        "\t</seealsolist>",
        "</c74object>",
    ]
    return "\n".join(lines) + "\n"


def _ports(kind: str, texts: list[str]) -> list[str]:
    lines = [f"\t<{kind}list>"]
    for number, text in enumerate(texts):
        type, _, what = text.removeprefix("(").partition(") ")
        lines += [
            f'\t\t<{kind} id="{number}" type={quoteattr(type)}>',
            f"\t\t\t<digest>{escape(what)}</digest>",
            f"\t\t\t<description>{escape(what)}</description>",
            f"\t\t</{kind}>",
        ]
    return [*lines, f"\t</{kind}list>"]


def _arguments(reference: Reference) -> list[str]:
    lines = ["\t<objarglist>"]
    for entry in reference.arguments:
        optional = int(entry.default is not None)
        lines += [
            f'\t\t<objarg name={quoteattr(entry.word)} optional="{optional}" '
            f"type={quoteattr(_type(entry))}>",
            *_told(entry, 3),
            "\t\t</objarg>",
        ]
    return [*lines, "\t</objarglist>"]


def _methods(reference: Reference) -> list[str]:
    lines = ["\t<methodlist>"]
    for entry in reference.messages:
        words = entry.usage.split()
        lines.append(f"\t\t<method name={quoteattr(_METHODS.get(words[0], words[0]))}>")
        if words[1:]:
            lines.append("\t\t\t<arglist>")
            lines += [
                f'\t\t\t\t<arg name={quoteattr(_argument(word))} optional="0" '
                f"type={quoteattr(_type(entry))} />"
                for word in words[1:]
            ]
            lines.append("\t\t\t</arglist>")
        lines += [*_told(entry, 3), "\t\t</method>"]
    return [*lines, "\t</methodlist>"]


def _told(entry: Entry, depth: int) -> list[str]:
    """Return what an entry means: in short, and whole with how it is written and its bounds."""
    tabs = "\t" * depth
    return [
        f"{tabs}<digest>{escape(entry.text)}</digest>",
        f"{tabs}<description><m>{escape(entry.usage)}</m>: {escape(entry.line)}</description>",
    ]


def _status(reference: Reference) -> list[str]:
    if not reference.status:
        return []
    lines = ['\t<misc name="Output">']
    for entry in reference.status:
        lines += [
            f"\t\t<entry name={quoteattr(entry.usage)}>",
            f"\t\t\t<description>{escape(entry.line)}</description>",
            "\t\t</entry>",
        ]
    return [*lines, "\t</misc>"]


def _argument(word: str) -> str:
    return re.sub(r"\.+$", "", word).lower()


def _type(entry: Entry) -> str:
    """Return what an argument is, in Max's words."""
    if entry.choices or entry.low is entry.high is None:
        return "symbol" if entry.choices or not isinstance(entry.default, float) else "float"
    return "int" if entry.unit in ("frames", "samples") or "0/1" in entry.usage else "number"
