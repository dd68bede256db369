"""The lint of Pd patches finds what it is there to find."""

import pytest

from bridge.patches.lint import lint
from bridge.patches.pd import Patch


def good() -> Patch:
    p = Patch(400, 300)
    source = p.obj(0, 0, "inlet")
    p.comment(6, 0, "float")
    p.chain(source, p.obj(0, 2, "f"), p.obj(0, 4, "outlet"))
    p.comment(6, 4, "float")
    return p


def codes(p, tmp_path, name="_thing.pd"):
    return [finding.code for finding in lint(p.write(tmp_path / name))]


def two(p, *, targets):
    source = p.obj(0, 6, "f")
    for column in targets:
        p.cord(source, 0, p.obj(column, 8, "f"), 0)


FAULTS = {
    "P01": lambda p: p.obj(60, 0, "f"),
    "P02": lambda p: p.obj(10.1, 7, "f"),
    "P03": lambda p: p.cord(p.obj(20, 4, "f"), 0, p.obj(20, 1, "f"), 0),
    "P04": lambda p: p.obj(1, 2, "f"),
    "P05": lambda p: p.obj(20, 7, "inlet"),
    "P06": lambda p: p.obj(20, 7, "s everyone"),
    "P09": lambda p: p.comment(0, 7, "word " * 20, 70),
    "P10": lambda p: [p.obj(3 + 4 * (n % 7), 0.5 + n // 7, "f") for n in range(62)],
    "P11": lambda p: p.obj(20, 7, "zexy"),
    "P11 snake": lambda p: p.obj(20, 7, "snake~ in 2"),
    "P11 clone": lambda p: p.obj(20, 7, "clone -s 0 -d _thing 2"),
    "P12": lambda p: p.obj(0, 7, "list prepend /voice/sing $1"),
    "P13": lambda p: two(p, targets=(0, 6)),
}


def test_a_tidy_patch_has_no_finding(tmp_path):
    assert codes(good(), tmp_path) == []


@pytest.mark.parametrize("code", FAULTS)
def test_each_rule_finds_its_fault(tmp_path, code):
    p = good()
    FAULTS[code](p)
    assert code.split()[0] in codes(p, tmp_path)


def test_what_needs_multichannel_signals_has_it_in_its_name(tmp_path):
    p = good()
    p.obj(20, 7, "snake~ in 2")
    assert codes(p, tmp_path) == ["P11"]
    assert codes(p, tmp_path, "_thing.mc.pd") == []


def test_a_cord_through_a_box_is_found(tmp_path):
    p = good()
    p.chain(p.obj(20, 1, "f"), p.obj(20, 7, "f"))
    assert codes(p, tmp_path) == []
    p.obj(19, 4, "f 12345")
    assert codes(p, tmp_path) == ["P04"]


def test_a_counter_may_go_back(tmp_path):
    p = good()
    count, more = p.obj(20, 6, "f"), p.obj(26, 6, "+ 1")
    p.cord(count, 0, more)
    p.cord(more, 0, count, 1)
    p.chain(count, p.obj(20, 8, "f"))
    assert codes(p, tmp_path) == []


def test_a_fault_in_a_subpatch_is_found_with_its_place(tmp_path):
    inside = Patch(200, 100)
    inside.obj(0, 0, "s everyone")
    p = good()
    p.sub(20, 7, "room", inside)
    (finding,) = lint(p.write(tmp_path / "_thing.pd"))
    assert str(finding) == "P06 _thing.pd/room: [s everyone]"


def test_a_public_patch_needs_help_and_the_help_its_keys(tmp_path):
    assert codes(good(), tmp_path, "thing~.pd") == ["P07"]
    found = lint(Patch(100, 100).write(tmp_path / "thing~-help.pd"))
    assert {finding.code for finding in found} == {"P08"}
    assert codes(good(), tmp_path, "thing~.pd") == []


def test_a_file_that_is_no_patch_is_refused(tmp_path):
    path = tmp_path / "text.pd"
    path.write_text("hello;\n")
    with pytest.raises(ValueError, match="not a Pd patch"):
        lint(path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("send /voice/info lead", None),
        ("connect, send /voice/new a factory lead 2048", None),
        ("send /voice/stop", "/voice/stop does not take 0 arguments"),
        ("connect, send /voice/stop a b", "/voice/stop does not take 2 arguments"),
        ("send /voice/sing lead", "the server knows no /voice/sing"),
        ("send /voice/state lead idle", "the server knows no /voice/state"),
    ],
)
def test_a_message_that_the_server_would_refuse_is_found(tmp_path, text, fault):
    p = good()
    p.msg(0, 7, text)
    found = [str(finding) for finding in lint(p.write(tmp_path / "_thing.pd"))]
    assert found == ([f"P12 _thing.pd: {fault}"] if fault else [])
