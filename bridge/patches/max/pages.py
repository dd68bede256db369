"""Pages of the Max package beside those of its objects: tutorials, an overview, completion."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from bridge.patches.overview import family_title
from bridge.patches.reference import Reference

from .refpages import MODULE, VIGNETTE
from .tutorialpatches import tutorial_patch
from .tutorials import INDEX, INDEX_TITLE, TUTORIALS, Tutorial, tutorial_file
from .twins import twins

QLOOKUP = f"{MODULE}-obj-qlookup.json"
_CATEGORY = "Latent Bridge"
_XML = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>'
_TUTORIAL_STYLE = '<?xml-stylesheet href="./_c74_tut.xsl" type="text/xsl"?>'
_VIGNETTE_STYLE = '<?xml-stylesheet href="./_c74_vig.xsl" type="text/xsl"?>'
_ABOUT = (
    "Latent sequences go from Python into Max and back without losing a value or their exact "
    "rate. They are played, made, shaped, kept as presets and recorded here, as signals for nn~ "
    "(a package of its own) or for the Latent Bridge server.",
    "Each dim of a latent is one signal, held for one frame: RATIO samples, 2048 unless told "
    "otherwise. Signals that go into one inlet are added. What has a right inlet for it can be "
    "put in step with a player: connect the player's last outlet, frames.",
    "The 8 in a name is the number of dims; there are 4, 8, 16, 32 and 64. Those with mc in their "
    "names take any number, in one multichannel cord.",
)


def write_pages(folder: Path) -> list[Path]:
    """Write the tutorials with their patchers, the overview page and the file for completion.

    Parameters
    ----------
    folder : Path
        The package.

    Returns
    -------
    list of Path
    """
    texts = {
        f"docs/tutorials/latent-tut/{INDEX}.maxtut.xml": index_page(),
        f"docs/vignettes/{VIGNETTE}.maxvig.xml": vignette(),
        f"interfaces/{QLOOKUP}": lookup(twins()),
    }
    for tutorial in TUTORIALS:
        texts[f"docs/tutorials/latent-tut/{tutorial.name}.maxtut.xml"] = chapter(tutorial)
    written = []
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    patchers = folder / "docs" / "tutorial-patchers"
    patchers.mkdir(parents=True, exist_ok=True)
    return written + [tutorial_patch(t).write(patchers / tutorial_file(t)) for t in TUTORIALS]


def chapter(tutorial: Tutorial) -> str:
    """Return the page of a tutorial."""
    before, after = (
        next((t for t in TUTORIALS if t.number == tutorial.number + step), None) for step in (-1, 1)
    )
    title = f"Latent Bridge Tutorial {tutorial.number}: {tutorial.title}"
    lines = [_XML, _TUTORIAL_STYLE, f"<chapter name={quoteattr(title)}>"]
    for kind, other in (("previous", before), ("next", after)):
        if other is not None:
            lines.append(f"\t<{kind} name={quoteattr(other.name)}>{escape(other.title)}</{kind}>")
    lines += [
        f"\t<parent name={quoteattr(INDEX)}>{escape(INDEX_TITLE)}</parent>",
        f"\t<openfile name={quoteattr(tutorial.title)} "
        f"patch={quoteattr(tutorial_file(tutorial))} />",
        f"\t<header>{escape(title)}</header>",
        f"\t<body><openpatchlink>Open the patcher of this tutorial</openpatchlink>, and do what "
        f"the numbers say: {escape(tutorial.summary)}.</body>",
    ]
    for head, paragraphs in tutorial.sections:
        lines.append(f"\t<subhead>{escape(head)}</subhead>")
        lines += [f"\t<body>{_with_objects(paragraph)}</body>" for paragraph in paragraphs]
    lines.append("\t<seealsolist>")
    for name in tutorial.see_also:
        summary = next(twin.summary for twin in twins() if twin.name == name)
        lines.append(f"\t\t<seealso name={quoteattr(name)}>{escape(summary)}</seealso>")
    return "\n".join([*lines, "\t</seealsolist>", "</chapter>"]) + "\n"


def index_page() -> str:
    """Return the table of contents of the tutorials."""
    lines = [_XML, _TUTORIAL_STYLE, f"<chapter name={quoteattr(INDEX_TITLE)}>"]
    lines += [f"\t<h1>{escape(INDEX_TITLE)}</h1>", "\t<ul>"]
    lines += [
        f'\t\t<li><link type="tutorial" module={quoteattr(MODULE)} name={quoteattr(t.name)}>'
        f"{escape(t.title)}</link>: {escape(t.summary)}</li>"
        for t in TUTORIALS
    ]
    return "\n".join([*lines, "\t</ul>", "</chapter>"]) + "\n"


def vignette() -> str:
    """Return the page on the package as a whole: what it is, and all objects by task."""
    name = f"name={quoteattr(_CATEGORY)} package={quoteattr(MODULE)}"
    lines = [_XML, _VIGNETTE_STYLE, f"<vignette {name}>", f"\t<h1>{_CATEGORY}</h1>"]
    lines += [f"\t<p>{escape(paragraph)}</p>" for paragraph in _ABOUT]
    lines.append(
        f'\t<p>Begin with the <link type="tutorial" module={quoteattr(MODULE)} '
        f"name={quoteattr(INDEX)}>tutorials</link>, or with the map: menu Extras, Latent Bridge "
        "Overview.</p>"
    )
    for title, references in _by_title().items():
        lines += [f"\t<h2>{escape(title)}</h2>", "\t<ul>"]
        lines += [f"\t\t<li><o>{escape(r.name)}</o>: {escape(r.summary)}</li>" for r in references]
        lines.append("\t</ul>")
    return "\n".join([*lines, "</vignette>"]) + "\n"


def lookup(references: Iterable[Reference]) -> str:
    """Return what Max completes names from while they are typed."""
    entries: Mapping[str, Mapping[str, object]] = {
        reference.name: {
            "category": [_CATEGORY],
            "digest": reference.summary,
            "seealso": list(reference.see_also),
        }
        for reference in references
    }
    return json.dumps(entries, indent="\t", sort_keys=True, ensure_ascii=False) + "\n"


def _by_title() -> dict[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for reference in twins():
        title = "One multichannel cord" if reference.is_multichannel else _title(reference.family)
        found.setdefault(title, []).append(reference)
    return found


def _title(family: str) -> str:
    return "Read songs into a buffer~" if family == "files" else family_title(family)


def _with_objects(text: str) -> str:
    """Return a text as XML, where the name of an object in brackets is a link to its page."""
    names = {reference.name for reference in twins()}

    def one(found: re.Match[str]) -> str:
        name, _, rest = found[1].partition(" ")
        return f"<o>{name}</o>{f' {rest}' if rest else ''}" if name in names else found[0]

    return re.sub(r"\[([^\]]+)\]", one, escape(text))
