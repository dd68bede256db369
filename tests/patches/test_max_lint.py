"""The lint of Max patchers finds what it is there to find, and nothing in a good one."""

import json

import pytest

from bridge.patches.max import lint as module
from bridge.patches.max.lint import lint, lint_package
from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.ports import Ports
from bridge.patches.max.refpages import write_refpages
from bridge.patches.max.twins import assistance, ports, twins

TWIN = next(twin for twin in twins() if twin.name == "latent.bank")
SCRIPT = """
inlets = 1;
outlets = 2;
var other = require("latent.other.js");
function at(x) { outlet(0, x); }
function open() {}
function loadbang() { send("/voice/gain"); }
"""
OTHER = "// inlets = 7;\nexports.one = function () { return 1; };\n"


def good():
    """Return a private patcher with something of everything."""
    p = MaxPatch(840, 480)
    p.comment(0, 0, "_latent.thing~ PREFIX - what it is (private)")
    told = p.inlet(0, 2, "(messages) at X, values")
    heard = p.inlet(20, 2, "(signal) what it multiplies")
    which = p.obj(0, 4, "route at")
    p.chain(told, which, p.obj(0, 6, "prepend at"), script(p, 0, 8))
    product = p.obj(20, 6, "*~ 0.5")
    p.chain(heard, product)
    p.cord(which, 1, p.obj(10, 6, "s #1-news"))
    p.obj(34, 2, "buffer~ #0-ring @samps 64")
    read = p.obj(20, 8, "index~ #0-ring 1")
    p.cord(product, 0, read)
    news = p.obj(34, 4, "r #1-news")
    p.chain(news, p.outlet(50, 6, "(messages) what is new"))
    p.chain(read, p.outlet(20, 9.5, "(signal) the value", "signal"))
    return p


def script(p, column, row, text="js latent.script.js"):
    return p.obj(column, row, text, Ports(1, ("", ""), ("control",)))


@pytest.fixture
def package(tmp_path):
    """Return a package without a patcher, with two scripts."""
    for name in ("patchers", "javascript", "help", "docs/refpages/latent_ref"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "javascript" / "latent.script.js").write_text(SCRIPT)
    (tmp_path / "javascript" / "latent.other.js").write_text(OTHER)
    return tmp_path


def codes(p, package, name="_latent.thing~"):
    return found(p.write(package / "patchers" / f"{name}.maxpat"), package)


def found(path, package):
    return sorted({finding.code for finding in lint(path, package)})


def test_a_good_patcher_has_no_finding(package):
    assert codes(good(), package) == []
    whole = {str(f) for f in lint_package(package) if f.code != "M12"}
    assert whole == set()


def two(p, targets):
    source = p.obj(0, 11, "f")
    for column in targets:
        p.cord(source, 0, p.obj(column, 13, "f"), 0)


def at_load(p, first, last):
    p.chain(p.obj(0, 11, first), p.number(0, 12), p.obj(0, 13, last))


def cross(p):
    p.chain(p.obj(0, 11, "f"), p.obj(0, 14, "f"))
    p.obj(0, 12.5, "f")


def wrong_ports(p, text, n_inlets=1, types=("",)):
    return p.obj(0, 11, text, Ports(n_inlets, types))


def sound(p):
    """Add a multichannel signal."""
    return p.obj(0, 11, "mc.sig~ 0. @chans 4")


FAULTS = {
    "M01 off the grid": ("M01", lambda p: p.obj(0.5, 11, "f")),
    "M02 size": ("M02", lambda p: p.comment(0, 11, "small", fontsize=9.0)),
    "M02 font": ("M02", lambda p: p.set(default_fontname="Courier")),
    "M03": ("M03", lambda p: p.cord(p.obj(0, 13, "f"), 0, p.obj(10, 11, "f"))),
    "M04": ("M04", lambda p: (p.obj(0, 11, "f"), p.obj(1, 11, "f"))),
    "M05 none": ("M05", lambda p: p.inlet(54, 11, "")),
    "M05 without its type": ("M05", lambda p: p.outlet(54, 11, "the value")),
    "M06 send": ("M06", lambda p: p.obj(0, 11, "s everyone")),
    "M06 buffer": ("M06", lambda p: p.obj(0, 11, "mc.index~ ring 1")),
    "M06 message": ("M06", lambda p: p.msg(0, 11, "; everyone 1")),
    "M10 disk": ("M10", lambda p: p.msg(0, 11, "read /Volumes/songs/song.npy")),
    "M10 drive": ("M10", lambda p: p.msg(0, 11, "read C:/songs/song.npy")),
    "M11 address": ("M11", lambda p: p.obj(0, 11, "prepend /voice/sing")),
    "M11 count": ("M11", lambda p: p.msg(0, 11, "send /voice/gain")),
    "M13": ("M13", cross),
    "M22": ("M22", lambda p: wrong_ports(p, "selectr~ 2")),
    "M23 table": ("M23", lambda p: wrong_ports(p, "selector~ 2 1", 2, ("signal",))),
    "M23 type": ("M23", lambda p: wrong_ports(p, "+~ 1.", 2, ("",))),
    "M23 script": ("M23", lambda p: wrong_ports(p, "js latent.script.js", 2, ("", ""))),
    "M25": ("M25", lambda p: p.chain(p.obj(0, 11, "cycle~ 1."), p.obj(0, 13, "route at"))),
    "M26": ("M26", lambda p: p.chain(sound(p), p.obj(0, 13, "*~ 1."))),
    "M27": ("M27", lambda p: p.chain(p.number(0, 11), p.obj(0, 13, "abs~"))),
    "M28": ("M28", lambda p: two(p, (0, 8))),
    "M29 abstraction": ("M29", lambda p: wrong_ports(p, "latent.no~")),
    "M29 script": ("M29", lambda p: wrong_ports(p, "js latent.no.js")),
    "M29 bpatcher": ("M29", lambda p: p.panel_of(0, 11, (60, 60), "no.maxpat", [], Ports(0, ()))),
    "M30 within": ("M30", lambda p: p.obj(0, 11, "r news-#1")),
    "M34 message": ("M34", lambda p: p.chain(p.msg(0, 11, "when 1"), script(p, 0, 13))),
    "M34 number": ("M34", lambda p: p.chain(p.msg(0, 11, "at 1, 5"), script(p, 0, 13))),
    "M34 js's own": ("M34", lambda p: p.chain(p.obj(0, 11, "prepend open"), script(p, 0, 13))),
    "M35 text": ("M35", lambda p: p.obj(0, 11, "+~ 1. @chans 4")),
    "M35 key": ("M35", lambda p: p.ui(0, 11, "toggle", (30, 30), bubble=1)),
    "M36 message": (
        "M36",
        lambda p: p.chain(p.msg(0, 11, "erase"), p.obj(0, 13, "buffer~ #0-ring")),
    ),
    "M36 bang": ("M36", lambda p: p.chain(p.obj(0, 11, "t b"), p.obj(0, 13, "receive~ #0-x"))),
    "M37 outside": ("M37", lambda p: p.show(p.number(0, 11), (830, 0, 60, 22))),
    "M38": ("M38", lambda p: p.obj(0, 11, "pattrstorage all @greedy 1")),
    "M39 socket": ("M39", lambda p: p.obj(0, 11, "udpreceive 9128")),
    "M39 sound": ("M39", lambda p: at_load(p, "loadbang", "dac~")),
    "M39 dialog": ("M39", lambda p: at_load(p, "loadmess 1", "opendialog")),
    "M40": ("M40", lambda p: p.set(appversion={"major": 9, "minor": 0, "revision": 0})),
    "M41 name": ("M41", lambda p: wrong_ports(p, "udpsend", 1, ())),
    "M41 symbol": ("M41", lambda p: p.obj(0, 11, "pack s s")),
    "M42 light": ("M42", lambda p: p.comment(0, 11, "white", textcolor=[1.0, 1.0, 1.0, 1.0])),
    "M42 dark": ("M42", lambda p: p.comment(0, 11, "black", textcolor=[0.0, 0.0, 0.0, 1.0])),
    "M42 panel": ("M42", lambda p: on_white(p, "the theme's colour on white")),
}


def on_white(p, text):
    """Put a comment without a colour on a panel that is white in all themes."""
    p.ui(0, 11, "panel", (300, 30), background=1, bgcolor=[1.0, 1.0, 1.0, 1.0])
    return p.comment(0, 11, text)


def test_what_a_filter_is_told_at_load_does_not_reach_the_switch_behind_it(package):
    p = good()
    p.chain(p.obj(0, 11, "loadmess 0.5"), p.obj(0, 12, "*~ 1."), p.obj(0, 13, "dac~"))
    assert codes(p, package) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_each_rule_finds_its_fault(package, fault):
    code, spoil = FAULTS[fault]
    p = good()
    spoil(p)
    assert code in codes(p, package)


def spoilt(package, spoil):
    """Return the codes of a good file after a change to what it says."""
    path = good().write(package / "patchers" / "_latent.thing~.maxpat")
    data = json.loads(path.read_text("utf-8"))
    spoil(data["patcher"])
    path.write_text(json.dumps(data), "utf-8")
    return found(path, package)


def cord(outlet=0, inlet=0, source="obj-4", target="obj-5"):
    return {"patchline": {"source": [source, outlet], "destination": [target, inlet]}}


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("M20", lambda p: p.pop("fileversion")),
        ("M20", lambda p: p["boxes"][3]["box"].pop("patching_rect")),
        ("M20", lambda p: p["boxes"][3]["box"].pop("text")),
        ("M20", lambda p: p["boxes"][3]["box"].pop("outlettype")),
        ("M20", lambda p: p["boxes"][3]["box"]["outlettype"].append("")),
        ("M20", lambda p: p["boxes"][3]["box"].update(patching_rect=[0.0, 0.0])),
        ("M20", lambda p: p["boxes"][3]["box"].update(maximum=float("nan"))),
        ("M20", lambda p: p["lines"].append({"patchline": {"source": ["obj-1", 0]}})),
        ("M21", lambda p: p["boxes"][4]["box"].update(id="obj-4")),
        ("M24", lambda p: p["lines"].append(cord(outlet=2))),
        ("M24", lambda p: p["lines"].append(cord(inlet=1))),
        ("M24", lambda p: p["lines"].append(cord(source=""))),
        ("M24", lambda p: p["lines"].append(cord(target="obj-99"))),
        ("M24", lambda p: p["lines"].append(p["lines"][0])),
    ],
)
def test_a_file_that_max_would_not_have_saved_is_found(package, code, spoil):
    assert code in spoilt(package, spoil)


@pytest.mark.parametrize(
    "text", ["", "[1]", "\ufeff{}", '{"patcher": {}, "patcher": {}}', "{'a': 1}"]
)
def test_what_is_no_strict_json_is_found(package, text):
    path = package / "patchers" / "_latent.thing~.maxpat"
    path.write_text(text, "utf-8")
    assert found(path, package) == ["M20"]


def test_a_fault_in_a_subpatcher_is_found_with_its_place(package):
    inside = MaxPatch(300, 200)
    inside.obj(0, 0, "s everyone")
    p = good()
    p.sub(0, 11, "room", inside)
    path = p.write(package / "patchers" / "_latent.thing~.maxpat")
    assert [str(f) for f in lint(path, package)] == ["M06 _latent.thing~.maxpat: [s everyone]"]
    inside.obj(0, 0.5, "f")
    path = p.write(path)
    assert "M04 _latent.thing~.maxpat/room" in "".join(map(str, lint(path, package)))


def test_the_ports_of_a_subpatcher_are_those_of_its_inside(package):
    inside = MaxPatch(300, 200)
    told = inside.inlet(0, 0, "(signal) what comes")
    inside.chain(told, inside.obj(0, 2, "abs~"), inside.outlet(0, 4, "(signal) goes", "signal"))
    p = good()
    box = p.sub(0, 12, "room", inside)
    p.chain(p.obj(0, 10.5, "sig~ 1."), box)
    assert codes(p, package) == []
    # What takes signals alone takes no message through the wall either.
    p.chain(p.number(10, 10.5), box)
    assert codes(p, package) == ["M27"]
    inside.outlet(10, 4, "(messages) more")
    assert "M23" in codes(p, package)


def test_an_abstraction_is_looked_at_where_it_is_used(package):
    good().write(package / "patchers" / "_latent.thing~.maxpat")

    def user(text, n_inlets=2):
        p = MaxPatch(600, 300)
        box = p.obj(0, 4, text, Ports(n_inlets, ("signal", "")))
        p.chain(p.obj(0, 2, "sig~ 1."), box)
        return p

    def codes_of(p):
        return codes(p, package, "_latent.user~")

    p = user("_latent.thing~ #0")
    assert codes_of(p) == ["M25"]  # a signal into its left inlet, which is for messages
    assert codes_of(user("_latent.thing~ #0", 3)) == ["M23", "M25"]
    assert codes_of(user("_latent.thing~")) == ["M25", "M30"]
    assert codes_of(user("_latent.thing~ #0 5")) == ["M25", "M30"]


def test_an_object_that_max_must_be_told_to_wrap_is_found(package):
    p = good()
    p.obj(0, 11, "mc.poke~ #0-ring 1 @chans 4")
    assert codes(p, package) == ["M22"]
    (package / "init").mkdir()
    (package / "init" / "mc.txt").write_text("max objectfile mc.poke~ mc.wrapper~ poke~;\n")
    assert codes(p, package) == []


def test_a_counter_may_go_back_and_a_signal_may_fan_out(package):
    p = good()
    count, more = p.obj(0, 11, "f"), p.obj(10, 11, "+ 1")
    p.cord(count, 0, more)
    p.cord(more, 0, count, 1)
    wave = p.obj(20, 11, "cycle~ 1.")
    for column in (20, 28):
        p.cord(wave, 0, p.obj(column, 13, "abs~"))
    assert codes(p, package) == []


def test_a_script_hears_of_loading_what_is_safe(package):
    p = good()
    p.chain(p.obj(0, 11, "loadmess at 1"), script(p, 0, 13))
    p.chain(p.obj(20, 11, "loadbang"), p.obj(20, 13, "gate"))
    assert codes(p, package) == []


# ---- public objects


def public(types=None, messages="anything"):
    """Return the patcher of an object of the tables, as it should be."""
    told = ports(TWIN)
    p = MaxPatch(900, 300)
    arguments = " ".join(f"#{n + 1}" for n in range(len(TWIN.arguments)))
    text = f"js latent.{messages}.js {arguments}"
    box = p.obj(0, 4, text, Ports(1, ("",), ("control",)))
    for n, comment in enumerate(assistance(TWIN, TWIN.inlets)):
        p.cord(p.inlet(8 * n, 2, comment), 0, box)
    given = types or told.outlet_types
    for n, (comment, type) in enumerate(zip(assistance(TWIN, TWIN.outlets), given, strict=True)):
        out = p.outlet(8 * n, 6, comment, type)
        p.cord(p.obj(8 * n + 20, 4, "sig~ 1.") if type else box, 0, out)
    return p


@pytest.fixture
def whole(package):
    """Return a package with one object of the tables, its help and its page."""
    words = "".join(f"function {entry.word}() {{}}\n" for entry in TWIN.messages)
    head = "inlets = 1;\noutlets = 1;\n"
    (package / "javascript" / "latent.anything.js").write_text(head + "function anything() {}\n")
    (package / "javascript" / "latent.words.js").write_text(head + words)
    write_refpages([TWIN], package / "docs" / "refpages" / "latent_ref")
    helped().write(package / "help" / f"{TWIN.name}.maxhelp")
    return package


def helped(tabs=("basic", "more", "?"), **keys):
    p = MaxPatch(900, 600)
    p.set(**{"showrootpatcherontab": 0, **keys})
    for n, name in enumerate(tabs):
        inside = MaxPatch(900, 600)
        inside.set(showontab=1)
        p.sub(8 * n, 2, name, inside)
    return p


def test_an_object_as_in_the_tables_has_no_finding(whole):
    assert codes(public(), whole, TWIN.name) == []
    assert found(whole / "help" / f"{TWIN.name}.maxhelp", whole) == []


def test_what_differs_from_the_tables_is_found(whole):
    more = public()
    more.inlet(30, 2, "(messages) one more")
    assert codes(more, whole, TWIN.name) == ["M08", "M12"]
    other = public(types=("signal",) * len(ports(TWIN).outlet_types))
    assert "M12" in codes(other, whole, TWIN.name)
    beyond = public()
    beyond.obj(40, 4, f"loadmess #{len(TWIN.arguments) + 1}")
    assert codes(beyond, whole, TWIN.name) == ["M12"]
    assert codes(public(), whole, "latent.nothing") == ["M07", "M08", "M12"]


def test_a_message_of_the_tables_that_nothing_takes_is_found(whole):
    path = whole / "javascript" / "latent.words.js"
    text = path.read_text("utf-8")
    lost = TWIN.messages[0].word
    assert "M12" not in codes(public(messages="words"), whole, TWIN.name)
    path.write_text(text.replace(f"function {lost}(", "function nobody("), "utf-8")
    assert "M12" in codes(public(messages="words"), whole, TWIN.name)


def test_missing_help_and_pages_are_found(whole):
    (whole / "help" / f"{TWIN.name}.maxhelp").unlink()
    assert codes(public(), whole, TWIN.name) == ["M07"]
    page = whole / "docs" / "refpages" / "latent_ref" / f"{TWIN.name}.maxref.xml"
    text = page.read_text("utf-8")
    page.write_text(text.replace(f"<digest>{TWIN.summary}<", "<digest> <"), "utf-8")
    assert codes(public(), whole, TWIN.name) == ["M07", "M08"]
    page.write_text(text[:-9], "utf-8")
    assert codes(public(), whole, TWIN.name) == ["M07", "M08"]
    page.unlink()
    assert codes(public(), whole, TWIN.name) == ["M07", "M08"]


@pytest.mark.parametrize("tabs", [(), ("basic",), ("?", "basic"), ("more", "basic", "?")])
def test_tabs_out_of_order_are_found(whole, tabs):
    path = whole / "help" / f"{TWIN.name}.maxhelp"
    assert found(helped(tabs).write(path), whole) == ["M09"]
    assert found(helped(showrootpatcherontab=1).write(path), whole) == ["M09"]


def test_a_message_that_the_object_does_not_take_is_found_in_its_help(whole):
    public().write(whole / "patchers" / f"{TWIN.name}.maxpat")
    p = helped()
    box = p.obj(0, 6, TWIN.name, ports(TWIN))
    p.chain(p.msg(0, 4, "sing"), box)
    path = p.write(whole / "help" / f"{TWIN.name}.maxhelp")
    assert found(path, whole) == ["M36"]
    p = helped()
    p.obj(0, 6, "loadmess #1")
    assert found(p.write(path), whole) == ["M30"]


# ---- the package as a whole


def whole_codes(package):
    return {(f.code, f.place) for f in lint_package(package) if f.place != "patchers"}


def test_a_name_without_its_other_end_is_found_over_the_whole_package(package):
    good().write(package / "patchers" / "_latent.thing~.maxpat")
    p = MaxPatch(600, 300)
    for row, text in enumerate(("s #0-alone", "r #0-silent", "index~ #0-gone 1")):
        p.obj(0, 2 * row, text)
    p.write(package / "patchers" / "_latent.user~.maxpat")
    place = "_latent.user~.maxpat"
    assert whole_codes(package) == {("M31", place), ("M32", place)}
    # What a private patcher is given the beginning of is the same name.
    q = MaxPatch(600, 300)
    for row, text in enumerate(("r #1-alone", "s #1-silent", "buffer~ #1-gone")):
        q.obj(0, 2 * row, text)
    q.write(package / "patchers" / "_latent.third~.maxpat")
    assert whole_codes(package) == set()


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("M33", "outlets = 2;", ""),
        ("M29", "latent.other.js", "latent.nowhere.js"),
        ("M11", "/voice/gain", "/voice/hum"),
    ],
)
def test_what_is_wrong_with_a_script_is_found(package, code, old, new):
    good().write(package / "patchers" / "_latent.thing~.maxpat")
    path = package / "javascript" / "latent.script.js"
    path.write_text(SCRIPT.replace(old, new))
    assert (code, "latent.script.js") in whole_codes(package)


def test_an_object_of_the_tables_without_a_patcher_is_found(package):
    missing = [f for f in lint_package(package) if f.place == "patchers"]
    assert {f.code for f in missing} == {"M12"}
    assert len(missing) == len(twins())


def test_every_code_is_told_in_the_docstring():
    text = module.lint.__doc__ + module.lint_package.__doc__
    assert {code for code, _ in FAULTS.values()} <= {
        word.strip(",.;:") for word in text.split() if word.startswith("M")
    }
