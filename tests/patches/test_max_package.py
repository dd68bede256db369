"""The files of the Max package: what the writers write, pages that are whole, links that lead."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bridge.patches.max.examples import EXAMPLES
from bridge.patches.max.library import write_package
from bridge.patches.max.lint import lint
from bridge.patches.max.maxfile import read_patcher
from bridge.patches.max.overview import FILE
from bridge.patches.max.pages import QLOOKUP, chapter, lookup
from bridge.patches.max.refpages import VIGNETTE, refpage
from bridge.patches.max.tutorials import INDEX, TUTORIALS, Tutorial, tutorial_file
from bridge.patches.max.twins import assistance, twin, twins
from bridge.patches.objects import object_named
from bridge.patches.reference import Entry

PACKAGE = Path(__file__).resolve().parents[2] / "max"
OVERVIEW = PACKAGE / "extras" / FILE
PAGES = PACKAGE / "docs" / "refpages" / "latent_ref"
CHAPTERS = PACKAGE / "docs" / "tutorials" / "latent-tut"
PATCHERS = PACKAGE / "docs" / "tutorial-patchers"
TWINS = {reference.name: reference for reference in twins()}


def tree(path):
    return ElementTree.parse(path).getroot()  # noqa: S314 - our own file


def test_the_committed_files_are_what_the_writers_write(tmp_path):
    for path in write_package(tmp_path):
        name = path.relative_to(tmp_path)
        assert path.read_bytes() == (PACKAGE / name).read_bytes(), str(name)


def test_no_page_or_help_is_left_of_an_object_that_is_gone(tmp_path):
    written = {path.relative_to(tmp_path) for path in write_package(tmp_path)}
    for folder in ("help", "docs", "interfaces"):
        files = (path for path in (PACKAGE / folder).rglob("*") if path.is_file())
        assert {path.relative_to(PACKAGE) for path in files} <= written


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.xml")), ids=lambda path: path.name)
def test_every_page_is_well_formed_and_of_its_kind(path):
    roots = {"maxref": "c74object", "maxtut": "chapter", "maxvig": "vignette"}
    root = tree(path)
    assert root.tag == roots[path.name.split(".")[-2]]
    assert root.get("name")


@pytest.mark.parametrize("name", TWINS)
def test_a_reference_page_says_what_the_table_says(name):
    reference, root = TWINS[name], tree(PAGES / f"{name}.maxref.xml")
    assert root.get("name") == name
    assert (root.findtext("digest"), root.findtext("description")) == (
        reference.summary,
        reference.description,
    )
    words = [entry.word for entry in reference.messages]
    assert [method.get("name") for method in root.iter("method")] == words
    for kind, given in (("inlet", reference.inlets), ("outlet", reference.outlets)):
        told = [f"({p.get('type')}) {p.findtext('digest')}" for p in root.iter(kind)]
        assert told == assistance(reference, given)
    arguments = [entry.word for entry in reference.arguments]
    assert [argument.get("name") for argument in root.iter("objarg")] == arguments
    output = root.findall("misc[@name='Output']/entry")
    assert [entry.get("name") for entry in output] == [e.usage for e in reference.status]
    others = [other.get("name") for other in root.iter("seealso")]
    assert others == [*reference.see_also, VIGNETTE]
    assert set(reference.see_also) <= set(TWINS)


def test_texts_are_escaped_in_a_page():
    odd = object_named("latent.bank")
    entry = Entry("say <WORD> A&B", 'less < more & "so"')
    page = refpage(twin(replace(odd, summary="a < b & c", messages=(entry,))))
    root = ElementTree.fromstring(page)  # noqa: S314 - made here
    assert root.findtext("digest") == "a < b & c"
    assert root.find("methodlist/method/digest").text == 'less < more & "so"'


def test_completion_knows_every_object():
    found = json.loads((PACKAGE / "interfaces" / QLOOKUP).read_text("utf-8"))
    assert {name: entry["digest"] for name, entry in found.items()} == {
        name: reference.summary for name, reference in TWINS.items()
    }
    assert json.loads(lookup([])) == {}


def test_every_tutorial_has_its_patcher_and_its_neighbours():
    names = [tutorial.name for tutorial in TUTORIALS]
    assert {path.name for path in CHAPTERS.iterdir()} == {
        f"{name}.maxtut.xml" for name in (INDEX, *names)
    }
    for number, tutorial in enumerate(TUTORIALS):
        root = tree(CHAPTERS / f"{tutorial.name}.maxtut.xml")
        assert root.find("openfile").get("patch") == tutorial_file(tutorial)
        assert (PATCHERS / tutorial_file(tutorial)).is_file()
        assert root.find("parent").get("name") == INDEX
        for kind, other in (("previous", number - 1), ("next", number + 1)):
            found = [element.get("name") for element in root.findall(kind)]
            assert found == ([names[other]] if 0 <= other < len(names) else [])
        objects = {element.text for element in root.iter("o")}
        assert objects | {element.get("name") for element in root.iter("seealso")} <= set(TWINS)
    index = tree(CHAPTERS / f"{INDEX}.maxtut.xml")
    assert [link.get("name") for link in index.iter("link")] == names


def test_the_steps_of_a_tutorial_are_those_of_its_patcher():
    for tutorial in TUTORIALS:
        root = tree(CHAPTERS / f"{tutorial.name}.maxtut.xml")
        told = " ".join("".join(body.itertext()) for body in root.iter("body"))
        steps = [int(number) for number in re.findall(r"(?<![\w.])(\d{1,2})\. ", told)]
        top = read_patcher(PATCHERS / tutorial_file(tutorial))
        shown = [int(box.keys["text"]) for box in top.boxes if box.name == "textbutton"]
        assert steps == sorted(shown) == list(range(1, len(shown) + 1)), tutorial.title


@pytest.mark.parametrize(
    "path", [OVERVIEW, *sorted(PATCHERS.glob("*.maxpat"))], ids=lambda path: path.name
)
def test_the_map_and_the_tutorials_keep_the_house_style(path):
    assert [str(finding) for finding in lint(path, PACKAGE)] == []


def links(path):
    top = read_patcher(path)
    text = " ".join(box.keys["text"] for box in top.boxes if box.maxclass == "markup")
    return [found.split() for found in re.findall(r'<link href="; max ([^"]*)">', text)]


def test_the_map_leads_to_every_kind_of_object_every_example_and_tutorial():
    helps = {words[1] for words in links(OVERVIEW) if words[0] == "openhelp"}
    shown = {name for name, r in TWINS.items() if not r.sizes or r.n_dims == 8}
    assert helps == shown
    files = {words[2] for words in links(OVERVIEW) if words[0] == "openfile"}
    examples = {f"{name}.maxpat" for name in EXAMPLES}
    chapters = {tutorial_file(tutorial) for tutorial in TUTORIALS}
    assert files == examples | chapters | {"latent-selftest.maxpat"}
    there = {path.name for path in PACKAGE.rglob("*.maxpat")}
    assert files <= there
    assert all(" " not in name for name in files), "Max takes a name with a blank for two words"


def test_the_map_is_what_max_shows_of_the_package():
    about = json.loads((PACKAGE / "package-info.json").read_text("utf-8"))
    assert about["homepatcher"] == FILE
    top = read_patcher(OVERVIEW)
    assert top.keys["openinpresentation"] == 1
    # Whether nn~ is there is asked by the names of its files: no object of it is made.
    assert not [box.text for box in top.boxes if "nn~" in box.name]
    assert {"absolutepath", "loadbang"} <= {box.name for box in top.boxes}


def test_a_text_with_signs_of_xml_stays_itself_in_a_tutorial():
    odd = Tutorial(1, "A & B", "less < more", (("<head>", ("[latent.load x] & [no.object]",)),), ())
    root = ElementTree.fromstring(chapter(odd))  # noqa: S314 - made here
    assert root.findtext("subhead") == "<head>"
    body = root.findall("body")[1]
    assert body.find("o").text == "latent.load"
    assert "".join(body.itertext()) == "latent.load x & [no.object]"
