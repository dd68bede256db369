"""The objects with one cord for all dims come from the tables of the plain ones."""

import re

import pytest

from bridge.patches.headless import LIBRARY
from bridge.patches.objects import multichannels, object_named, port_lines, references
from bridge.patches.pdfile import read_patch


def plain(reference):
    return object_named(reference.name.replace(".mc", "8"))


def test_each_object_with_a_file_for_each_number_of_dims_has_one():
    # The samplers have panels, which are drawn for their sizes.
    sized = {r.name for r in references() if r.n_dims == 8 and r.sizes}
    names = {plain(reference).name for reference in multichannels()}
    assert names == {name for name in sized if not name.startswith("ch")}


@pytest.mark.parametrize("reference", multichannels(), ids=lambda reference: reference.name)
def test_it_takes_and_says_what_the_plain_one_does(reference):
    other = plain(reference)
    assert reference.messages == other.messages
    assert reference.status == other.status
    assert reference.arguments[0].usage == "DIMS"
    assert reference.arguments[1:] == other.arguments
    assert reference.name not in reference.see_also
    assert "{dims}" not in repr(reference)


@pytest.mark.parametrize("reference", multichannels(), ids=lambda reference: reference.name)
def test_its_ports_are_those_of_the_table(reference):
    items = read_patch(LIBRARY / f"{reference.name}.pd").items
    for word, ports in (("inlet", reference.inlets), ("outlet", reference.outlets)):
        found = sorted((i.x, i.name) for i in items if i.name in (word, f"{word}~"))
        wanted = [word if port.type == "messages" else f"{word}~" for port in ports]
        assert [name for _, name in found] == wanted
        assert len(port_lines(reference, word.capitalize())) == len(wanted)


def test_no_example_holds_one():
    """All other patches are linted one by one: P11 says what needs Pd 0.54."""
    pages = [path.read_text(encoding="utf-8") for path in LIBRARY.glob("examples/*.pd")]
    assert len(pages) >= 8
    found = r"^#X obj \d+ \d+ (snake~|clone .*-d |\S+\.mc~)"
    assert [page for page in pages if re.search(found, page, re.MULTILINE)] == []


def test_the_plain_objects_are_as_they_were():
    assert not any(reference.is_multichannel for reference in references())
