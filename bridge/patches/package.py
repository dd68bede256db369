"""What Pd's package manager wants beside the objects: ``latent-meta.pd``, ``README.deken.pd``."""

from __future__ import annotations

from pathlib import Path

from .exampleframe import write_example
from .examples_pd import EXAMPLES
from .helpframe import PALE, VERSION
from .objects import references
from .overview import EXAMPLES_FOLDER, MULTICHANNEL, multichannel_patch, overview_patch
from .pd import Patch
from .sampler import ACCENT, INK

LIBRARY_NAME = "latent"
_ABOUT = "play neural audio decoders (nn~ and others) by their latents"


def write_about(folder: Path) -> list[Path]:
    """Write the maps, what the package manager wants, and the examples in their own folder.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
        The files in `folder` itself.
    """
    examples = folder / EXAMPLES_FOLDER
    examples.mkdir(exist_ok=True)
    for name, (summary, patch) in EXAMPLES.items():
        write_example(patch(summary), examples / f"{name}.pd")
    summaries = {name: summary for name, (summary, _) in EXAMPLES.items()}
    return [
        overview_patch(summaries).write(folder / f"{LIBRARY_NAME}-overview.pd"),
        multichannel_patch().write(folder / f"{MULTICHANNEL}.pd"),
        meta_patch().write(folder / f"{LIBRARY_NAME}-meta.pd"),
        readme_patch().write(folder / "README.deken.pd"),
    ]


def meta_patch() -> Patch:
    """Return ``latent-meta.pd``: name, author, version and so on, as libraries of Pd tell them."""
    facts = {
        "NAME": LIBRARY_NAME,
        "AUTHOR": "The Latent Bridge authors",
        "DESCRIPTION": _ABOUT,
        "LICENSE": "MIT",
        "VERSION": VERSION,
        "KEYWORDS": " ".join(dict.fromkeys(tag for r in references() for tag in r.tags)),
    }
    inside = Patch(600, 80 + 36 * len(facts))
    for row, (key, text) in enumerate(facts.items()):
        inside.comment(0, 1.5 * row, f"{key} {text}")
    p = Patch(600, 120)
    p.sub(0, 0, "META", inside)
    p.comment(0, 2, "what the package manager reads - see latent-overview.pd")
    return p


def readme_patch() -> Patch:
    """Return ``README.deken.pd``, which Pd opens when the package was installed."""
    p = Patch(612, 372)
    p.obj(0, 0, f"cnv 12 564 48 empty empty {LIBRARY_NAME} 12 24 0 28 {ACCENT} #ffffff 0")
    label = _ABOUT.replace(" ", "\\ ")
    p.obj(0, 2, f"cnv 12 564 24 empty empty {label} 12 12 0 14 {PALE} {INK} 0")
    p.comment(0, 3.5, "Put this folder into Pd's search path (Edit / Preferences).")
    p.comment(0, 4.5, "Or write [declare -path latent] in your patch.")
    p.comment(0, 5.5, "Vanilla only, for Pd 0.53 and later - those with .mc for 0.54.")
    p.comment(0, 7, "Begin here - all objects with their help, and the examples:")
    button = f"bng 24 250 50 0 $0-map empty latent-overview.pd 32 12 0 14 #fcfcfc {ACCENT} {INK}"
    p.obj(0, 8, button)
    p.sub(36, 8, "map", _open_map())
    p.comment(0, 10, "All that plays, makes and shapes latents works with nn~.")
    p.comment(0, 11.5, "The server, for its objects: pip install latent-bridge")
    p.comment(0, 12.5, "Start it in a terminal: latent-bridge serve")
    return p


def _open_map() -> Patch:
    """Return the subpatch that opens the map of the library."""
    p = Patch(420, 200)
    p.chain(
        p.obj(0, 0, "r $0-map"),
        p.msg(0, 1, "dir"),
        p.obj(0, 2, "pdcontrol"),
        p.msg(0, 4, "; pd open latent-overview.pd $1"),
    )
    return p
