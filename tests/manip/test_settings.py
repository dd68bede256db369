"""The settings of a rack and the table they are checked by."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS, MAX_STAGES
from latentio.latents import Latents
from latentio.stats import statistics


@pytest.fixture
def settings():
    made = RackSettings(3)
    for kind in ("offset", "lfo", "jam"):
        made.add(kind)
    return made


def test_stages_have_names_and_an_order():
    made = RackSettings(2)
    assert [made.add("lfo"), made.add("lfo"), made.add("noise", "hiss", 0)] == [
        "lfo",
        "lfo2",
        "hiss",
    ]
    assert made.names == ["hiss", "lfo", "lfo2"]
    made.order(["lfo2", "hiss", "lfo"])
    made.remove("hiss")
    assert [(stage.name, stage.kind) for stage in made] == [("lfo2", "lfo"), ("lfo", "lfo")]
    assert made.add("lfo") == "lfo3"


def test_one_value_is_for_all_dims(settings):
    settings.set("offset", "offset", 0.5)
    assert settings.get("offset", "offset") == [0.5] * 3
    settings.set("offset", "offset", [1, 2, 3])
    settings.set_dim("offset", "offset", 1, -4)
    assert settings.get("offset", "offset") == [1, -4, 3]
    settings.set("offset", "offset", np.float32([1, 2, 3]))
    assert settings.get("offset", "offset") == [1, 2, 3]
    settings.set("lfo", "seed", [7.0])
    settings.set("lfo", "shape", ["saw"])
    settings.bypass("lfo", True)
    assert [settings.get("lfo", p) for p in ("seed", "shape", "bypass")] == [7, "saw", 1]
    assert isinstance(settings.get("lfo", "seed"), int)


def test_what_is_given_out_is_a_copy(settings):
    settings.get("offset", "offset").append(1)
    other = settings.copy()
    other.set_dim("offset", "offset", 0, 5)
    other.edit("jam", 0, 0, 1)
    assert settings.get("offset", "offset") == [0, 0, 0]
    assert settings != other
    assert settings.stage("jam").edits == {}


def test_a_clamp_takes_the_range_of_statistics():
    made = RackSettings(2)
    made.add("clamp")
    data = np.array([[1.0, -2], [3, 5], [2, 0]])
    found = statistics([Latents(data)])
    for source in (found, found.per_dim(), SimpleNamespace(min=[1, -2], max=[3, 5])):
        made.set("clamp", "minimum", -9)
        made.clamp_to("clamp", source)
        assert made.get("clamp", "minimum") == [1, -2]
        assert made.get("clamp", "maximum") == [3, 5]
    before = made.copy()
    with pytest.raises(BridgeError, match="maximum must be a number"):
        made.clamp_to("clamp", SimpleNamespace(min=[0, 0], max=[1, np.nan]))
    with pytest.raises(BridgeError, match="minimum takes 1 value or 2, not 3"):
        made.clamp_to("clamp", SimpleNamespace(min=[0] * 3, max=[1] * 3))
    assert made == before


def test_json_brings_everything_back(settings):
    settings.set("offset", "offset", [0.1, 1e-7, 3])
    settings.edit("jam", 5, 2, 0.3)
    settings.edit("jam", 0, 1, -1)
    record = json.loads(json.dumps(settings.to_json()))
    assert RackSettings.from_json(record) == settings
    assert RackSettings.from_json(json.dumps(record)) == settings
    assert record["stages"][0]["values"]["glide"] == 0
    assert RackSettings.from_json(RackSettings(1).to_json()) == RackSettings(1)


@pytest.mark.parametrize("record", ["{", "[]", 3, {"n_dims": 2}, {"n_dims": 2, "stages": [{}]},
    {"n_dims": 2, "stages": [{"name": "a", "kind": "jam", "values": {}, "edits": [[1]]}]},
    {"n_dims": "x", "stages": []}, "[" * 100000])  # fmt: skip
def test_what_is_no_settings_is_refused(record):
    with pytest.raises(BridgeError, match="these are no settings of a rack"):
        RackSettings.from_json(record)


def test_a_snapshot_brings_the_rack_back(settings):
    settings.set("offset", "offset", [0.1, 0.2, 0.3])
    settings.set("lfo", "frequency", 0.25)
    found = settings.snapshot()
    assert found["rack", "stages"] == ["offset", "offset", "lfo", "lfo", "jam", "jam"]
    assert found["lfo", "frequency"] == [0.25]
    other = RackSettings(3)
    other.add("noise")
    other.add("scale", "lfo")
    assert other.restore(found) == []
    assert other == settings


def test_a_part_of_a_snapshot_leaves_the_rest(settings):
    settings.edit("jam", 0, 0, 1)
    before = settings.copy()
    assert settings.restore({("offset", "offset"): [2], ("gone", "glide"): [1]}) == ["gone"]
    assert settings.get("offset", "offset") == [2, 2, 2]
    settings.set("offset", "offset", 0)
    assert settings == before
    with pytest.raises(BridgeError, match="1 value or 3, not 2"):
        settings.restore({("lfo", "seed"): [5], ("offset", "offset"): [2, 3]})
    assert settings == before


def test_edits_have_an_end(settings, monkeypatch):
    monkeypatch.setattr("bridge.manip.settings.MAX_EDITS", 4)
    for frame in range(4):
        settings.edit("jam", frame, 1, 0)
    settings.edit("jam", 0, 1, 1)
    with pytest.raises(BridgeError, match="has 4 edited codes; load them"):
        settings.edit("jam", 0, 2, 1)
    settings.clear_edits("jam")
    settings.edit("jam", 60000, 0, 1)
    assert settings.stage("jam").edits == {60000: {0: 1}}


WRONG = [
    (lambda s: s.add("ofset"), "rack: there is no kind of stage 'ofset'; did you mean 'offset'?"),
    (lambda s: s.add("xyz"), "there is offset, scale, clamp, lfo"),
    (lambda s: s.add("lfo", "a b"), "cannot be named 'a b'; up to 32 letters"),
    (lambda s: s.add("lfo", "rack"), "cannot be named 'rack'"),
    (lambda s: s.add("lfo", "1a"), "cannot be named '1a'"),
    (lambda s: s.add("lfo", "lfo"), "there is a stage 'lfo' already"),
    (lambda s: s.add("lfo", "x", 4), "position must be from 0 to 3, not 4"),
    (lambda s: s.add("lfo", "x", -1), "position must be from 0 to 3, not -1"),
    (lambda s: s.remove("ofset"), "there is no stage 'ofset'; did you mean 'offset'?"),
    (lambda s: s.order(["lfo", "offset"]), "names every stage once; there is offset, lfo, jam"),
    (lambda s: s.order(["lfo", "offset", "jam", "jam"]), "names every stage once"),
    (lambda s: s.order(["lfo", "offset", "x"]), "no stage 'x'"),
    (lambda s: s.order(["lfo", "offset", "lfo"]), "names every stage once"),
    (lambda s: s.set("lfo", "shap", 1), "lfo: lfo has no parameter 'shap'; did you mean 'shape'?"),
    (lambda s: s.set("lfo", "shape", "sin"), "one of sine, saw, .*not 'sin'; did you mean 'sine'"),
    (lambda s: s.set("lfo", "shape", 3), "shape must be one of"),
    (lambda s: s.set("lfo", "frequency", "fast"), "a number from -10000 to 10000, not 'fast'"),
    (lambda s: s.set("lfo", "frequency", float("nan")), "frequency must be a number"),
    (lambda s: s.set("lfo", "frequency", float("inf")), "frequency must be a number"),
    (lambda s: s.set("lfo", "frequency", [1, 2]), "frequency takes 1 value or 3, not 2"),
    (lambda s: s.set("lfo", "frequency", []), "frequency takes 1 value or 3, not 0"),
    (lambda s: s.set("lfo", "frequency", None), "frequency must be a number"),
    (lambda s: s.set("lfo", "seed", [1, 2, 3]), "seed takes 1 value, not 3"),
    (lambda s: s.set("lfo", "seed", 0.5), "a whole number from 0 to 16777215, not 0.5"),
    (lambda s: s.set("lfo", "seed", 2**24), "a whole number from 0 to 16777215"),
    (lambda s: s.set("lfo", "bypass", 2), "bypass must be 0 or 1, not 2"),
    (lambda s: s.set("lfo", "glide", 100001), "from 0 to 100000, not 100001"),
    (lambda s: s.set_dim("offset", "offset", 3, 1), "dim must be from 0 to 2, not 3"),
    (lambda s: s.set_dim("lfo", "seed", 0, 1), "seed is one value for all dims"),
    (lambda s: s.set_dim("offset", "offset", 0, 1e7), "from -1000000 to 1000000"),
    (lambda s: s.clamp_to("lfo", None), "lfo has no parameter 'minimum'"),
    (lambda s: s.edit("lfo", 0, 0, 1), "is a stage of kind lfo and has no codes"),
    (lambda s: s.edit("jam", 0, 0, "x"), "must be a number"),
    (lambda s: s.restore({("rack", "stages"): ["a"]}), "pairs of a name and a kind"),
    (lambda s: s.restore({("rack", "stages"): ["a", "b"]}), "no kind of stage 'b'"),
    (lambda s: RackSettings(0), "1 to 1024 dims"),
]


@pytest.mark.parametrize(("call", "line"), WRONG)
def test_what_is_wrong_is_one_clear_line_and_changes_nothing(settings, call, line):
    before = settings.copy()
    with pytest.raises(BridgeError, match=line) as caught:
        call(settings)
    assert "\n" not in str(caught.value)
    assert settings == before


def test_a_route_knows_its_dims():
    made = RackSettings(3)
    made.add("route")
    assert made.get("route", "source") == [0, 1, 2]
    with pytest.raises(BridgeError, match="a whole number from 0 to 2, not 3"):
        made.set("route", "source", [0, 1, 3])


def test_a_rack_has_an_end():
    made = RackSettings(1)
    for _ in range(MAX_STAGES):
        made.add("offset")
    with pytest.raises(BridgeError, match="has 32 stages, and no more fit; remove one"):
        made.add("offset")


def test_the_table_is_as_checks_and_presets_need_it():
    types = {}
    for kind in KINDS.values():
        assert list(kind.parameters)[-2:] == ["glide", "bypass"]
        for name, entry in kind.parameters.items():
            assert types.setdefault(name, entry.type) == entry.type, name
            assert entry.help
            assert entry.checked(kind.name, entry.initial(5), 5) == entry.initial(5)
            assert bool(entry.choices) == (entry.type == "choice")
            assert "one of" in entry.range() or "0 or 1" in entry.range() or "from" in entry.range()
