import re
from pathlib import Path

import pytest

from bridge.osc.reference import markdown
from bridge.osc.spec import DONE, FAIL, TABLE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "osc.md"


def test_the_page_is_the_one_that_the_table_gives():
    assert PAGE.read_text("utf-8") == markdown(), "run tools/write_osc_docs.py"


@pytest.mark.parametrize("message", TABLE, ids=lambda m: m.address)
def test_every_message_is_on_the_page(message):
    page = markdown()
    for argument in (*message.arguments, *message.done):
        assert f"{argument.name}" in page
    if message.role in ("verb", "frames"):
        assert f"\n### {message.address}\n" in page
        assert f"\nlatent-bridge send {message.address} {message.example}".rstrip() + "\n" in page
    elif message.address in (DONE, FAIL):
        assert f"\n### {message.address}\n" in page
    else:
        assert f"`{message.usage}`" in page


def test_every_link_within_the_page_has_its_heading():
    page = markdown()
    headings = {
        re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    }
    links = re.findall(r"\]\(#([^)]*)\)", page)
    assert len(links) > 25
    assert set(links) <= headings


def test_tables_are_whole():
    tables = re.findall(r"(?:^\|.*\|\n)+", markdown(), re.MULTILINE)
    assert len(tables) > 20
    for table in tables:
        counts = {line.count("|") - line.count("\\|") for line in table.splitlines()}
        assert len(counts) == 1, table
