"""The help patches of the Max package: complete, clean, and what they click on is understood."""

import re
from pathlib import Path

import numpy as np
import pytest

from bridge.patches import clicks as clicked
from bridge.patches import serverclicks
from bridge.patches.clicks import Click
from bridge.patches.max.help import help_patch
from bridge.patches.max.helpbasic import TABS
from bridge.patches.max.helpparts import in_max, messages_inlet, named
from bridge.patches.max.helptabs import clickable
from bridge.patches.max.lint import lint
from bridge.patches.max.lintwords import messages_in
from bridge.patches.max.maxfile import read_patcher
from bridge.patches.max.twins import twins
from bridge.patches.reference import Entry
from tests.max.in_pd_live import play_with_scripts

PACKAGE = Path(__file__).resolve().parents[2] / "max"
HELP, PATCHERS, MEDIA = PACKAGE / "help", PACKAGE / "patchers", PACKAGE / "media"
TWINS = {twin.name: twin for twin in twins()}
# One of each kind of object; what is tested of it holds for its other sizes.
SHOWN = [name for name, twin in TWINS.items() if not twin.sizes or twin.n_dims == 8]


def tabs(name):
    """Return the tabs of a help patch by their names."""
    top = read_patcher(HELP / f"{name}.maxhelp")
    found = [box.inside for box in sorted(top.boxes, key=lambda box: box.rect[0])]
    return {tab.name: tab for tab in found if tab is not None and tab.keys.get("showontab")}


def texts(tab):
    return [box.text for box in tab.boxes if box.maxclass in ("comment", "message", "newobj")]


def test_every_object_has_a_help_patch_and_there_is_no_other():
    assert {path.name for path in HELP.iterdir()} == {f"{name}.maxhelp" for name in TWINS}


@pytest.mark.parametrize("name", TWINS)
def test_every_help_patch_keeps_the_house_style(name):
    assert [str(finding) for finding in lint(HELP / f"{name}.maxhelp", PACKAGE)] == []


@pytest.mark.parametrize("name", SHOWN)
def test_the_steps_are_numbered_from_one_on(name):
    buttons = [box.keys["text"] for box in tabs(name)["basic"].boxes if box.name == "textbutton"]
    assert sorted(map(int, buttons)) == list(range(1, len(buttons) + 1))


@pytest.mark.parametrize("name", SHOWN)
def test_the_object_is_there_once_and_all_that_it_takes_and_says_is_told(name):
    twin, found = TWINS[name], tabs(name)
    assert list(found) == ["basic", *(["messages"] if twin.messages else []), "ports", "?"]
    assert [
        b.text.startswith(twin.name) or b.keys.get("name") == f"{name}.maxpat"
        for b in found["basic"].boxes
    ].count(True) >= 1
    told = " ".join(" ".join(texts(tab)) for key, tab in found.items() if key != "basic")
    for entry in (*twin.messages, *twin.status, *twin.arguments):
        assert entry.usage in told
        assert entry.line in told
    for port in (*twin.inlets, *twin.outlets):
        assert port.text.replace("see below", "see the tab messages") in told


def test_a_click_on_the_second_tab_reaches_the_object_in_the_first():
    for name in SHOWN:
        found, twin = tabs(name), TWINS[name]
        if "messages" not in found:
            continue
        sends = {b.text for b in found["messages"].boxes if b.text.startswith("s ")}
        basic = found["basic"]
        (heard,) = [box for box in basic.boxes if box.text == f"r {name}-help"]
        (cord,) = [cord for cord in basic.cords if cord.source == heard.id]
        target = basic.by_id[cord.target]
        assert name in (target.name, str(target.keys.get("name")).removesuffix(".maxpat"))
        assert cord.inlet == messages_inlet(twin)
        assert sends in ({f"s {name}-help"}, set())


def links(tab):
    text = " ".join(box.keys["text"] for box in tab.boxes if box.maxclass == "markup")
    return re.findall(r'<link href="; max ([^"]*)">([^<]*)</link>', text)


@pytest.mark.parametrize("name", SHOWN)
def test_the_links_of_the_last_tab_lead_somewhere(name):
    found = links(tabs(name)["?"])
    named_ = {word for message, word in found if message == f"openhelp {word}"}
    assert set(TWINS[name].see_also) <= named_ <= set(TWINS)
    pages = [message.split()[1] for message, _ in found if message.startswith("opendoc")]
    assert pages == [f"{name}.maxref.xml"]
    assert (PACKAGE / "docs" / "refpages" / "latent_ref" / pages[0]).is_file()


def test_the_steps_of_pd_and_max_are_the_same():
    for family in (clicked.MAKER_CLICKS, clicked.LOOP_CLICKS, clicked.SHAPER_CLICKS):
        for stage, steps in family.items():
            shown = texts(tabs(f"latent.{stage}8~")["basic"])
            for click in in_max(steps, stats="latent-example-8.stats.txt"):
                assert click.message in shown
                assert click.text in shown
    shown = texts(tabs("latent.voice")["basic"])
    assert all(click.message in shown for click in serverclicks.VOICE)


TOLD = {
    **{f"latent.{s}8~": c for s, c in clicked.MAKER_CLICKS.items()},
    **{f"latent.{s}8~": c for s, c in clicked.LOOP_CLICKS.items()},
    **{f"latent.{s}8~": c for s, c in clicked.SHAPER_CLICKS.items()},
    "latent.play8~": (*clicked.PLAYER_CLICKS, *clicked.PLAYER_MORE),
    "ch8ns0n~": clicked.PANEL_MORE,
    "latent.presets": clicked.PRESET_CLICKS,
    "latent.load": clicked.LOAD_CLICKS,
    "latent.bridge": serverclicks.BRIDGE,
    "latent.voice": [click for click in serverclicks.VOICE if not click.is_right],
    "latent.slot": [click for click in serverclicks.SLOT if not click.is_right],
    "latent.rack": serverclicks.RACK,
    "latent.master": serverclicks.MASTER,
    "latent.decode8~": serverclicks.DECODE,
    "latent.view8~": serverclicks.VIEW,
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_clicked_is_in_the_table_of_the_object(name):
    known = {entry.word for entry in TWINS[name].messages}
    for click in TOLD[name]:
        for message in messages_in(click.message):
            assert message[0] in known, click.message


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (Entry("stop", "hold"), "stop"),
        (Entry("clock true", "model time"), "clock true"),
        (Entry("seek FRAME", "go there"), "seek 40"),
        (Entry("ratio N", "samples", default=2048), "ratio 2048"),
        (Entry("mode WORD", "how", default="scale"), "mode scale"),
        (Entry("frames 0/1", "on or off"), "frames 1"),
        (Entry("list", "numbers"), None),
        (Entry("save PATH", "write"), None),
        (Entry("morph A B X", "between", low=0), None),
    ],
)
def test_a_message_can_be_clicked_where_it_is_known_what_follows_its_word(entry, message):
    assert clickable(entry, {"seek": "seek 40"}) == message


def test_every_family_has_a_first_tab():
    assert set(TABS) == {twin.family for twin in TWINS.values()}
    assert help_patch(named("latent.lfo8~")).text() == (HELP / "latent.lfo8~.maxhelp").read_text()


def clicks_of(name):
    """Return every message that can be clicked for an object, in order, and where it goes in."""
    found = tabs(name)
    basic = found["basic"]
    files = (name, f"{name}.maxpat")
    (target,) = [b for b in basic.boxes if b.name == name or b.keys.get("name") in files]
    messages = [
        basic.by_id[cord.source].text
        for cord in basic.cords
        if cord.target == target.id and basic.by_id[cord.source].maxclass == "message"
    ]
    messages += [box.text for box in found["messages"].boxes if box.maxclass == "message"]
    return [" ".join(words) for text in messages for words in messages_in(text)]


SCRIPTED = ("players", "makers", "loops", "shapers", "recorders")
PLAYED = [
    name
    for name, twin in TWINS.items()
    if twin.family in SCRIPTED
    and twin.messages
    # Pd hears 64 signals of a patch at most, and a recorder's time is one more.
    and name != "latent.rec64~"
]
QUICK = [n for n in PLAYED if TWINS[n].n_dims == 4]
QUICK += ["latent.play~", "latent.play.mc~", "latent.lfo.mc~"]


@pytest.mark.pd
@pytest.mark.node
@pytest.mark.parametrize(
    "name", [n if n in QUICK else pytest.param(n, marks=pytest.mark.soak) for n in PLAYED]
)
def test_every_click_is_taken_without_an_error(tmp_path, name):
    twin = TWINS[name]
    messages = [re.sub(r"\bmy-", f"{tmp_path}/my-", text) for text in clicks_of(name)]
    assert len(messages) > 5
    # Some frames are over before the next click: a recorder has something to save.
    step = 16384 if twin.family == "recorders" else 640
    n_samples = step * (len(messages) + 4)
    silence = np.zeros(n_samples, np.float32)
    n_sources = sum(port.type in ("dims", "channels") for port in twin.inlets)
    _, scripts = play_with_scripts(
        PATCHERS / f"{name}.maxpat",
        tmp_path / "run",
        twin.example.split(),
        n_samples=n_samples,
        inputs=dict.fromkeys(range(n_sources * twin.n_cords), silence),
        messages=[(step * n, messages_inlet(twin), text) for n, text in enumerate(messages)],
        search=(PATCHERS,),
        paths=(MEDIA,),
        record=(),
        taps=["ring"] if twin.family == "recorders" else (),
    )
    said = [error for result in scripts.values() for error in result.said("error")]
    assert said == []


def test_a_wrong_click_would_be_found(tmp_path):
    """A message that the object does not take says so: the test above sees it."""
    click = Click("amplitud 1", "")
    _, scripts = play_with_scripts(
        PATCHERS / "latent.lfo4~.maxpat",
        tmp_path / "run",
        (2048, 44100),
        n_samples=4096,
        messages=[(0, 0, click.message)],
        search=(PATCHERS,),
    )
    assert [result.said("error") for result in scripts.values()] != [[]]
