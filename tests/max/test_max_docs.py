"""What docs/max.md lists is what the package has."""

from __future__ import annotations

import re
from pathlib import Path

from bridge.patches.max.guide import filled
from bridge.patches.max.twins import twins

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "max.md"


def test_the_lists_are_those_of_the_tables():
    page = PAGE.read_text("utf-8")
    assert page == filled(page), "run tools/write_max_docs.py"


def test_every_object_that_is_named_is_in_the_package():
    known = {reference.name for reference in twins()}
    pages = [PAGE, ROOT / "max" / "README.md", ROOT / "max" / "VERIFIED.md"]
    # Words may follow in a box: [latent.play8~ 2048 44100].
    named = {
        name
        for page in pages
        for name in re.findall(
            r"[`\[](latent\.[a-z0-9.]*[a-z0-9]~?)(?![\w.*])", page.read_text("utf-8")
        )
    }
    # Other sizes are written by latent-bridge patch max.
    assert {n for n in named if not n.endswith((".js", ".maxpat"))} - known == set()
    assert "latent.load" in named


def test_patches_that_are_named_are_there():
    for page in (PAGE, ROOT / "max" / "README.md", ROOT / "max" / "VERIFIED.md"):
        for folder, name in re.findall(
            r"(examples|help)/(Latent Instrument|[\w.~-]+)", page.read_text("utf-8")
        ):
            stem = name.removesuffix(".maxpat").removesuffix(".")
            suffix = "maxpat" if folder == "examples" else "maxhelp"
            assert (ROOT / "max" / folder / f"{stem}.{suffix}").is_file(), f"{page.name}: {name}"
