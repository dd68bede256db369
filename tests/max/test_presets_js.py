"""latent.presets in JavaScript: the bank, the file, and what goes between presets and stages."""

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.manip.presetfile import MAX_NAME, _digits, read_presets, write_presets
from bridge.manip.presets import Bank
from bridge.manip.settings import RackSettings
from tests.max.rackjs import rows_of, run_cases
from tests.max.test_ring_js import N_DIMS, RATIO, RUN, SR
from tests.max.test_ring_js import scenario as plain_scenario

pytestmark = pytest.mark.node

BUS = "lead-latent-presets"
PRESETS = {"script": "latent.presets.js", "args": ["lead"], "bus": BUS, "inlet": 1}


def stage(number, kind, name, voice="lead"):
    return {
        "script": "latent.maker.js",
        "args": [number, kind, N_DIMS, RATIO, SR, voice, name],
        "ring": f"{number}-ring",
        "bus": f"{voice}-latent-presets",
        "inlet": 2,
    }


OBJECTS = [
    PRESETS,
    stage(1, "lfo", "wave"),
    stage(2, "offset", "bias"),
    stage(3, "seq", "line", "low"),
]


def patch(events, **more):
    case = plain_scenario([], RUN, objects=OBJECTS, **more)
    return {**case, "events": events}


def to(number, t, *message):
    return {"t": t, "to": number, "message": list(message)}


def random_bank(seed):
    """Return slots of voices with all kinds of values and names."""
    rng = np.random.default_rng(seed)
    bank = Bank()
    for slot in (int(n) for n in rng.choice(64, 6, replace=False) + 1):
        values = {}
        for voice in ("lead", "low voice", "a;b,$1\\"):
            settings = RackSettings(4)
            for kind in rng.permutation(["lfo", "offset", "jam", "smooth", "noise", "clamp"])[:3]:
                name = settings.add(str(kind))
                for parameter, value in settings.stage(name).values.items():
                    if isinstance(value, list) and rng.random() < 0.7:
                        scale = 10.0 ** rng.integers(-8, 4)
                        low = {"amount": 0, "width": 0, "frames": 0}.get(parameter)
                        row = rng.normal(0, scale, 4)
                        row = np.clip(np.abs(row), 0, 1) if low is not None else row
                        settings.set(name, parameter, [float(v) for v in row])
            values |= {(voice, *key): row for key, row in settings.snapshot().items()}
        bank.store(slot, values, str(rng.choice(["", "soft pad", "§ über 12", "a\\ b;c"])))
    return bank


def entries(values, voice):
    """Return the Python bank's values as the script gives a voice's."""
    return [
        {"stage": k[1], "parameter": k[2], "values": row}
        for k, row in values.items()
        if k[0] == voice and k[1] != "rack"
    ]


def test_files_of_the_server_are_written_byte_for_byte(tmp_path):
    path, cases, wanted = tmp_path / "bank.txt", [], []
    for seed in range(12):
        bank = random_bank(seed)
        bank.write(path)
        a, b = bank.slots[:2]
        pairs = [
            [a, b, x, voice] for x in (0.0, 0.25, 0.5, 0.8, 1.0) for voice in ("lead", "low voice")
        ]
        cases.append({"kind_of_case": "presets", "text": path.read_text(), "between": pairs})
        wanted.append((bank, [entries(bank.interpolate(*pair[:3]), pair[3]) for pair in pairs]))
    for case, (bank, mixed), got in zip(cases, wanted, run_cases(cases), strict=True):
        assert got["wrong"] is None
        assert got["text"] == case["text"]
        assert got["held"] == bank.slots
        assert got["pairs"] == mixed
        assert any(mixed)
        assert got["steps"] == [[bank.after(n), bank.before(n)] for n in range(65)]


def test_numbers_have_the_digits_of_python():
    rng = np.random.default_rng(3)
    numbers = [float(v) for v in rng.normal(size=400) * 10.0 ** rng.integers(-30, 30, 400)]
    numbers += [0.0, 1.0, -1.0, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 0.1, 1 / 3, 5e-324]
    numbers += [1.7976931348623157e308, 999999999999999.0, 1e22, 2.5e-5, -1e-7, 100.5, 3e38]
    (got,) = run_cases([{"kind_of_case": "presets", "text": "", "digits": numbers}])
    assert got["digits"] == [_digits(v) for v in numbers]


def test_files_of_pd_and_broken_ones(tmp_path):
    head = "latent-presets 1;\n"
    named, last = head + "1 - - name soft pad;\n", "1 lead x mean 3;\n"
    good = named + "1 lead wave amplitude 0.5 -1e-05 +2 .5 1e+06\n0 7;\n" + last
    cases = {
        good: None,
        head + "3 lead wave shape saw; 4 lead wave seed 007;": None,
        "": 0,
        "latent-presets 2;\n": 0,
        head + "1 lead wave;\n": 2,
        head + "0 lead wave seed 1;\n": 2,
        head + "1 lead wave seed 1;\n65 lead wave seed 1;\n": 3,
        head + "1 lead wave seed 1;\n1 lead wave seed 2;\n": 3,
        head + "1 lead wave seed 1": 2,
        head + "1 lead, wave seed 1;\n": 2,
        head + "one lead wave seed 1;\n": 2,
    }
    found = run_cases({"kind_of_case": "presets", "text": text} for text in cases)
    assert [got["wrong"] for got in found] == list(cases.values())
    assert found[0]["text"] == (
        named + "1 lead wave amplitude 0.5 -1e-05 2 0.5 1000000 0 7;\n" + last
    )
    assert found[1]["text"] == head + "3 lead wave shape saw;\n4 lead wave seed 7;\n"
    for text, wrong in cases.items():  # the server finds the same ones, and more
        if wrong is not None and "latent-presets 1" in text:
            path = tmp_path / "bank.txt"
            path.write_text(text)
            with pytest.raises(BridgeError, match=f"line {wrong}"):
                read_presets(path)


def test_store_recall_morph_and_files(tmp_path):
    path = tmp_path / "my bank.txt"
    events = [
        to(1, 1, "amplitude", 1, 2),
        to(1, 1, "frequency", 2),
        to(2, 1, "offset", 0.1, -3),
        to(2, 1, "glide", 3),
        to(0, 200, "store", 3, "soft", "pad", 12),
        to(1, 300, "amplitude", 0.25),
        to(1, 300, "shape", "saw"),
        to(2, 300, "offset", 7),
        to(2, 300, "bypass", 1),
        to(0, 400, "store", 10),
        to(0, 500, "recall", 3),
        to(0, 1000, "next", 10),
        to(0, 2000, "bang"),
        to(0, 2500, "previous", 0),
        to(0, 3000, "morph", 3, 10, 0.25),
        to(0, 3500, "slots"),
        to(0, 3600, "save", str(path)),
        to(0, 3700, "clear", 3),
        to(0, 3700, "slots"),
        to(0, 3800, "load", str(path)),
        to(1, 4000, "dump"),
    ]
    (result,) = run_cases([patch(events)])
    assert result["faults"] == []
    assert result["torn"] == []
    soft = ["slot", 3, "soft", "pad", "12"]
    assert result["status"][0] == [
        *[soft, ["done", "store", 3]],
        *[["slot", 10], ["done", "store", 10]],
        *[soft, ["done", "recall", 3]],
        *[["slot", 10], ["done", "next", 10]],
        *[soft, ["done", "next", 3]],
        *[["slot", 10], ["done", "previous", 10]],
        ["done", "morph", 3, 10, 0.25],
        *[soft, ["slot", 10], ["done", "slots", 2]],
        ["done", "save", str(path)],
        ["done", "clear", 3],
        *[["slot", 10], ["done", "slots", 1]],
        ["done", "load", str(path), 2],
    ]
    slots = read_presets(path)
    assert {n: slot.name for n, slot in slots.items()} == {3: "soft pad 12", 10: ""}
    assert slots[3].values["lead", "wave", "amplitude"] == [1, 2]
    assert slots[10].values["lead", "wave", "amplitude"] == [0.25]
    assert slots[10].values["lead", "wave", "shape"] == ["saw"]
    assert slots[3].values["lead", "bias", "glide"] == [3]
    assert {key[1] for key in slots[3].values} == {"wave", "bias"}
    again = tmp_path / "again.txt"
    write_presets(again, slots)
    assert again.read_bytes() == path.read_bytes()
    # Between the two: amplitudes are mixed, the shape is that of the nearer.
    said = {words[0]: words[1:] for words in result["status"][1]}
    assert said["amplitude"] == [1 - 0.75 * 0.25, 2 - 1.75 * 0.25]
    assert said["shape"] == ["sine"]
    # On one frame, or over ten of them.
    rows = rows_of(result["heard"][2]["rows"], N_DIMS)
    assert np.all(rows[18] == np.float32([0.1, -3]))
    assert len(np.unique(rows[20:30, 0])) >= 9


def test_what_is_wrong_is_said(tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"latent-presets 1;\n1 lead;\n")
    events = [
        ("store", 0),
        ("store", "x"),
        ("store", 1, "n" * (MAX_NAME + 1)),
        ("recall", 5),
        ("recall", 5, 0.5),
        ("next",),
        ("morph", 1, 2, 3),
        ("morph", 1, 65, 0),
        ("clear",),
        ("load",),
        ("load", str(tmp_path / "none.txt")),
        ("load", str(bad)),
        ("load", __file__),
        ("save", str(tmp_path / "no" / "folder.txt")),
        ("volume", 3),
    ]
    (result,) = run_cases([patch([to(0, 10, *message) for message in events], until=30)])
    slots = "slots are 1 to 64"
    assert [" ".join(map(str, words[1:])) for words in result["status"][0]] == [
        slots,
        slots,
        "a name has at most 64 letters",
        "slot 5 is empty",
        "frames must be 0 to 100000",
        "no slot holds anything",
        "the place must be 0 to 1",
        slots,
        slots,
        "load takes a path",
        f"no such file {tmp_path / 'none.txt'}",
        "line 2 of the file is not right",
        f"this is no preset file {__file__}",
        f"cannot write {tmp_path / 'no' / 'folder.txt'}",
        "unknown message volume 3",
    ]
    alone = {**PRESETS, "args": [], "bus": "-latent-presets"}
    lonely = {**PRESETS, "args": ["solo"], "bus": "solo-latent-presets"}
    case = patch([to(1, 10, "store", 1), to(1, 11, "slots")], until=60)
    case = {**case, "objects": [alone, lonely]}
    (result,) = run_cases([case])
    assert result["status"][0] == [["error", "VOICE", "is", "missing"]]
    assert result["status"][1] == [
        ["error", "no", "object", "of", "this", "voice", "answers"],
        ["done", "slots", 0],
    ]


def test_files_lie_beside_the_patch(tmp_path):
    objects = [{**one, "patch": str(tmp_path / "mine.maxpat")} for one in OBJECTS]
    case = patch([to(0, 10, "store", 1), to(0, 20, "save", "bank.txt")], until=30)
    (result,) = run_cases([{**case, "objects": objects}])
    assert result["status"][0][-1] == ["done", "save", str(tmp_path / "bank.txt")]
    assert list(read_presets(tmp_path / "bank.txt")) == [1]


def test_presets_of_two_voices_save_into_one_file(tmp_path):
    """What one saves is its voice's; what the other has there stays as it is there."""
    path, copy = tmp_path / "both.txt", tmp_path / "copy.txt"
    bass = {**PRESETS, "args": ["low"], "bus": "low-latent-presets"}
    save = "save", str(path)
    events = [
        to(2, 10, "offset", 1.25),
        to(0, 20, "store", 1, "mine"),
        to(0, 20, "store", 3),
        to(0, 30, *save),
        to(4, 40, "store", 1, "yours"),
        to(4, 40, "store", 2, "low"),
        to(4, 50, *save),
        # Each goes on with what it has of the other, which is old when it saves.
        to(0, 60, "load", str(path)),
        to(4, 60, "load", str(path)),
        to(3, 70, "steps", 3),
        to(4, 80, "store", 1),
        to(4, 80, "clear", 2),
        to(4, 80, "store", 4),
        to(4, 90, *save),
        to(0, 100, "clear", 3),
        to(0, 100, *save),
        to(0, 110, "save", str(copy)),
    ]
    case = patch(events, until=130)
    (result,) = run_cases([{**case, "objects": [*OBJECTS, bass]}])
    assert result["faults"] == []
    assert [words for said in result["status"] for words in said if words[0] == "error"] == []
    slots = read_presets(path)
    assert {n: slot.name for n, slot in slots.items()} == {1: "yours", 4: ""}
    voices = {n: {key[0] for key in slot.values} for n, slot in slots.items()}
    assert voices == {1: {"lead", "low"}, 4: {"low"}}
    assert slots[1].values["lead", "bias", "offset"] == [1.25]
    assert slots[1].values["low", "line", "steps"] == [3]
    # A new file gets all that was loaded, as it was then.
    assert {n: slot.name for n, slot in read_presets(copy).items()} == {1: "yours", 2: "low"}


NOT_WRITTEN_OVER = {
    b"these are words;\n": "another file is PATH",
    b"\xff\xfe": "another file is PATH",
    b"latent-presets 1;\n1 - - name a;\n1 bass;\n": "line 3 of that file is not right",
    b"\n": None,
    b"": None,
}


def test_a_file_that_is_not_understood_is_not_written_over(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(len(NOT_WRITTEN_OVER))]
    for path, content in zip(paths, NOT_WRITTEN_OVER, strict=True):
        path.write_bytes(content)
    events = [to(0, 20, "save", str(path)) for path in paths]
    (result,) = run_cases([patch([to(0, 10, "store", 1), *events], until=30)])
    told = [" ".join(map(str, words)) for words in result["status"][0][2:]]
    assert told == [
        f"error not saved: {error.replace('PATH', str(path))}" if error else f"done save {path}"
        for path, error in zip(paths, NOT_WRITTEN_OVER.values(), strict=True)
    ]
    for path, (content, error) in zip(paths, NOT_WRITTEN_OVER.items(), strict=True):
        assert (path.read_bytes() == content) == bool(error)
