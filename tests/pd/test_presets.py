"""Presets in Pd: what they recall is what the bank of the server would recall."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.presetfile import read_presets, write_presets
from bridge.manip.presets import Bank, joined, of_voice
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from tests.pd.rig import Rig, held, said
from tests.pd.test_makers import MODEL_SR, RATIO, SINGLE
from tests.pd.test_makers import rack_frames as maker_frames

pytestmark = pytest.mark.pd

N_DIMS = 4
RATE = Fraction(MODEL_SR, RATIO)
# Stage, kind, and what it is in two slots.
STAGES = {
    "bias": (
        "offset",
        {"offset": [0.5, -0.25, 0.0, 1.0], "expression": 1.0, "glide": 2},
        {"offset": [-2.0, 1.0, 0.123456789, 7.0], "expression": 0.25, "bypass": 0},
    ),
    "lfo": (
        "lfo",
        {"shape": "sine", "frequency": 0.7, "amplitude": [1.0, 0.0, 2.0, 1.0], "phase": 0.1},
        {
            "shape": "triangle",
            "frequency": [3.0, 0.2, 1.1, -4.0],
            "amplitude": 0.5,
            "phase": [0.0, 0.25, 0.5, 0.75],
            "seed": 16777215,
            "glide": 4,
        },
    ),
    "dust": (
        "noise",
        {"amplitude": 0.5, "seed": 3, "bypass": 1, "glide": 3},
        {"amplitude": 2.0, "seed": 123456, "bypass": 0, "glide": 5},
    ),
}


def settings_of(slot):
    """Return the rack's settings of slot 1 or 2."""
    settings = RackSettings(N_DIMS)
    for name, (kind, *values) in STAGES.items():
        settings.add(kind, name)
        for parameter, value in values[slot - 1].items():
            settings.set(name, parameter, value)
    return settings


def bank_of(voice="lead"):
    bank = Bank()
    for slot, name in ((1, "soft pad"), (2, "hard")):
        bank.store(slot, joined({voice: settings_of(slot).snapshot()}), name)
    return bank


def rack_frames(bank, changes, n_frames, voice="lead"):
    """Return what racks of one stage each make; changes are (frame, values, glide)."""
    columns = []
    for name, (kind, *_) in STAGES.items():
        settings = RackSettings(N_DIMS)
        settings.add(kind, name)
        rack = Rack(N_DIMS, RATE, settings)
        state, rows = rack.new_state(), []
        for n in range(n_frames):
            for frame, values, glide in changes:
                if frame == n:
                    mine = of_voice(values, voice)
                    part = {key: row for key, row in mine.items() if key[0] == name}
                    wanted = rack.settings
                    wanted.restore(part)
                    rack.update(wanted, n, glide)
            rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
        columns.append(np.array(rows))
    return np.concatenate(columns, axis=1)


class Scene(Rig):
    """A patch with a maker for each stage of a voice, and presets."""

    def __init__(self, folder, program, voice="lead"):
        super().__init__(folder, program)
        self.presets = self.with_voice(voice)

    def with_voice(self, voice, name="presets"):
        for stage, (kind, *_) in STAGES.items():
            box = self.add(f"latent.{kind}{N_DIMS}~ {RATIO} {MODEL_SR} {voice} {stage}")
            setattr(self, f"{voice}_{stage}", box)
            self.at(0, "start", box)
            self.status(box, N_DIMS, name=stage)
            for dim in range(N_DIMS):
                self.record(box, dim)
        presets = self.add(f"latent.presets {voice}")
        self.status(presets, 0, name)
        return presets


def frame_time(frame):
    """Return a time in samples that is before a frame, and after the one before it."""
    return frame * RATIO - 100


def check(sound, frames):
    wanted = held(frames, RATIO, len(frames) * RATIO)
    np.testing.assert_allclose(sound[: len(wanted)], wanted, atol=10 * SINGLE, rtol=0)


@pytest.mark.parametrize("glide", [0, 1, 2, 9, 16])
def test_recall_is_what_the_rack_makes_of_the_same_file(pd_program, tmp_path, glide):
    bank = bank_of()
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, pd_program)
    scene.at(frame_time(1), "load presets.txt, recall 1", scene.presets)
    scene.at(frame_time(5), f"recall 2 {glide}" if glide else "recall 2", scene.presets)
    scene.at(frame_time(11), "recall 1 3", scene.presets)
    sound, lines = scene.play(until=40 * RATIO)
    changes = [(1, bank.recall(1), 0), (5, bank.recall(2), glide), (11, bank.recall(1), 3)]
    check(sound, rack_frames(bank, changes, 40))
    assert [text for name in STAGES for text in said(lines, name)] == []
    assert [text for text in said(lines, "presets") if "error" in text] == []


@pytest.mark.parametrize("place", [0, 0.25, 0.5, 0.7, 1])
def test_a_morph_is_what_lies_between_in_the_bank(pd_program, tmp_path, place):
    bank = bank_of()
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, pd_program)
    scene.at(frame_time(1), "load presets.txt, recall 1", scene.presets)
    scene.at(frame_time(4), f"morph 1 2 {place}", scene.presets)
    sound, lines = scene.play(until=20 * RATIO)
    changes = [(1, bank.recall(1), 0), (4, bank.interpolate(1, 2, place), None)]
    check(sound, rack_frames(bank, changes, 20))
    assert said(lines, "presets")[-1] == f"done morph 1 2 {place}"


def test_what_pd_stores_and_saves_the_server_reads_without_losing_a_digit(pd_program, tmp_path):
    scene = Scene(tmp_path, pd_program)
    scene.at(10, "offset 0.123456789 16777.215 -0.2 1e-05", scene.lead_bias)
    scene.at(10, "seed 16777215, shape sample_and_hold, frequency 0.1", scene.lead_lfo)
    scene.at(20, "store 64 two words, store 2, save out.txt", scene.presets)
    _, lines = scene.play(until=RATIO)
    slots = read_presets(tmp_path / "out.txt")
    assert sorted(slots) == [2, 64]
    assert (slots[64].name, slots[2].name) == ("two words", "")
    for slot in slots.values():
        values = slot.values
        single = np.float32([0.123456789, 16777.215, -0.2, 1e-05])
        assert np.array_equal(np.float32(values["lead", "bias", "offset"]), single)
        assert values["lead", "lfo", "seed"] == [16777215]
        assert values["lead", "lfo", "shape"] == ["sample_and_hold"]
        assert values["lead", "lfo", "frequency"] == [0.1]
        assert {key[1] for key in values} == set(STAGES)
        n_all = sum(len(RackSettings.stage(settings_of(1), s).values) for s in STAGES)
        assert len(values) == n_all
    assert said(lines, "presets")[-1].startswith("done save ")
    assert not list(tmp_path.glob("*.part"))


def test_a_file_is_looked_at_when_it_is_loaded_or_saved_and_not_else(one_pd, tmp_path):
    (tmp_path / "bad.txt").write_text("latent-presets 1;\n1 bass;\n")
    scene = Scene(tmp_path, one_pd)
    scene.at(10, "store 1, load bad.txt, next, previous", scene.presets)
    _, lines = scene.play(until=RATIO)
    told = said(lines, "presets")
    assert told[2:] == [
        "error line 2 of the file is not right",
        *["slot 1", "done next 1", "slot 1", "done previous 1"],
    ]


def test_lines_of_others_are_kept(pd_program, tmp_path):
    bank = bank_of()
    other = {("low voice", "lfo", "frequency"): [0.3], ("lead", "gone", "amount"): [0.5]}
    bank.store(1, {**bank.recall(1), **other}, "soft pad")
    bank.store(9, {("low voice", "lfo", "shape"): ["saw"]})
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, pd_program)
    scene.at(10, "load presets.txt", scene.presets)
    scene.at(20, "offset 3", scene.lead_bias)
    scene.at(30, "store 1, save presets.txt", scene.presets)
    scene.play(until=RATIO)
    slots = read_presets(tmp_path / "presets.txt")
    assert sorted(slots) == [1, 2, 9]
    assert slots[1].name == "soft pad"
    assert slots[1].values["lead", "bias", "offset"] == [3]
    for key, row in other.items():
        assert slots[1].values[key] == row
    assert ("lead", "rack", "stages") in slots[1].values
    assert slots[9].values == {("low voice", "lfo", "shape"): ["saw"]}
    write_presets(tmp_path / "again.txt", slots)


def test_presets_of_two_voices_save_into_one_file(pd_program, tmp_path):
    """What one saves is its voice's; what the other has there stays as it is there."""
    scene = Scene(tmp_path, pd_program)
    bass = scene.with_voice("bass", "others")
    path = "save both.txt"
    scene.at(10, "offset 1.23456789", scene.lead_bias)
    scene.at(10, "offset -2.3456789", scene.bass_bias)
    scene.at(20, f"store 1 mine, store 3, {path}", scene.presets)
    scene.at(30, f"store 1 yours, store 2 low, {path}", bass)
    # Each goes on with what it has of the other, which is old when it saves.
    scene.at(40, "load both.txt", scene.presets, bass)
    scene.at(50, "offset 7", scene.bass_bias)
    scene.at(60, f"store 1, clear 2, store 4, {path}", bass)
    scene.at(70, f"clear 3, {path}, save copy.txt", scene.presets)
    _, lines = scene.play(until=RATIO)
    assert [
        text for name in ("presets", "others") for text in said(lines, name) if "error" in text
    ] == []
    slots = read_presets(tmp_path / "both.txt")
    assert {n: slot.name for n, slot in slots.items()} == {1: "yours", 4: ""}
    voices = {n: {key[0] for key in slot.values} for n, slot in slots.items()}
    assert voices == {1: {"lead", "bass"}, 4: {"bass"}}
    assert np.float32(slots[1].values["lead", "bias", "offset"]) == np.float32(1.23456789)
    assert slots[1].values["bass", "bias", "offset"] == [7]
    n_all = sum(len(RackSettings.stage(settings_of(1), s).values) for s in STAGES)
    assert [len(of_voice(slots[1].values, voice)) for voice in ("lead", "bass")] == [n_all] * 2
    # A new file gets all that was loaded, as it was then.
    copy = read_presets(tmp_path / "copy.txt")
    assert {n: slot.name for n, slot in copy.items()} == {1: "yours", 2: "low"}
    assert copy[2].values.keys() <= slots[4].values.keys()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("these are words;\n", "not saved: another file is FOLDER/there.txt"),
        (
            "latent-presets 1;\n1 - - name a;\n1 bass;\n",
            "not saved: line 3 of that file is not right",
        ),
        ("", None),
    ],
    ids=["another", "broken", "empty"],
)
def test_a_file_that_is_not_understood_is_not_written_over(one_pd, tmp_path, content, error):
    (tmp_path / "there.txt").write_text(content)
    scene = Scene(tmp_path, one_pd)
    scene.at(10, "store 1, save there.txt", scene.presets)
    _, lines = scene.play(until=RATIO)
    errors = [text for text in said(lines, "presets") if text.startswith("error")]
    assert errors == ([f"error {error}".replace("FOLDER", str(tmp_path))] if error else [])
    assert ((tmp_path / "there.txt").read_text() == content) == bool(error)
    assert not list(tmp_path.glob("*.part"))


def test_next_and_previous_go_round_the_end_and_a_bang_is_next(one_pd, tmp_path):
    scene = Scene(tmp_path, one_pd)
    scene.at(10, "next, store 3 c, store 7 g, store 64, next, next, next, previous", scene.presets)
    scene.at(20, "bang, clear 7, bang, slots, clear 3, clear 64, previous", scene.presets)
    _, lines = scene.play(until=RATIO)
    steps = [text for text in said(lines, "presets") if text.split()[1] in ("next", "previous")]
    # After the store of 64: 3, 7, 64, and back 7; then on to 64, and past the gap to 3.
    assert steps == [f"done next {n}" for n in (3, 7, 64)] + ["done previous 7"] + [
        f"done next {n}" for n in (64, 3)
    ]
    told = said(lines, "presets")
    at = told.index("done slots 2")
    assert told[at - 2 : at] == ["slot 3 c", "slot 64"]
    assert told[0] == told[-1] == "error no slot holds anything"


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("store 0", "slots are 1 to 64"),
        ("store 65 name", "slots are 1 to 64"),
        ("store 1.5", "slots are 1 to 64"),
        ("store", "slots are 1 to 64"),
        ("store name", "slots are 1 to 64"),
        ("store 5 " + "x" * 65, "a name has at most 64 letters"),
        ("recall 5", "slot 5 is empty"),
        ("recall", "slots are 1 to 64"),
        ("recall 2 -1", "frames must be 0 to 100000"),
        ("recall 2 0.5", "frames must be 0 to 100000"),
        ("recall 2 soon", "frames must be 0 to 100000"),
        ("next soon", "frames must be 0 to 100000"),
        ("morph 1 2 1.1", "the place must be 0 to 1"),
        ("morph 1 2 -0.1", "the place must be 0 to 1"),
        ("morph 1 2 half", "the place must be 0 to 1"),
        ("morph 1 2", "the place must be 0 to 1"),
        ("morph 1 9 0.5", "slot 9 is empty"),
        ("morph 9 1 0.5", "slot 9 is empty"),
        ("morph 1", "slots are 1 to 64"),
        ("morph", "slots are 1 to 64"),
        ("clear 99", "slots are 1 to 64"),
        ("load", "load takes a path"),
        ("load 3", "load takes a path"),
        ("load missing.txt", "no such file missing.txt"),
        ("load words.txt", "this is no preset file FOLDER/words.txt"),
        ("load empty.txt", "this is no preset file FOLDER/empty.txt"),
        ("load late.txt", "line 3 of the file is not right"),
        ("load short.txt", "line 2 of the file is not right"),
        ("load wordy.txt", "line 2 of the file is not right"),
        ("save", "save takes a path"),
        ("save no-such-folder/a.txt", "cannot write FOLDER/no-such-folder/a.txt"),
        ("unheard 3", "unknown message unheard 3"),
    ],
)
def test_bad_input_is_one_error_and_changes_nothing(one_pd, tmp_path, message, error):
    (tmp_path / "words.txt").write_text("these are words;\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "late.txt").write_text("latent-presets 1;\n1 - - name a;\n65 - - name b;\n")
    (tmp_path / "wordy.txt").write_text("latent-presets 1;\none lead lfo seed 1;\n")
    (tmp_path / "short.txt").write_text("latent-presets 1;\n1 lead lfo;\n")
    bank_of().write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, one_pd)
    scene.at(frame_time(1), "load presets.txt, recall 1", scene.presets)
    scene.at(frame_time(3), message, scene.presets)
    scene.at(frame_time(4), "save out.txt", scene.presets)
    sound, lines = scene.play(until=6 * RATIO, faults=("text define: ", "write"))
    bank = bank_of()
    check(sound, rack_frames(bank, [(1, bank.recall(1), 0)], 6))
    errors = [text for text in said(lines, "presets") if text.startswith("error")]
    assert errors == [f"error {error}".replace("FOLDER", str(tmp_path))]
    before, after = read_presets(tmp_path / "presets.txt"), read_presets(tmp_path / "out.txt")
    assert sorted(before) == sorted(after)
    for slot in before:
        assert set(before[slot].values) == set(after[slot].values)


def test_two_voices_do_not_disturb_each_other(one_pd, tmp_path):
    scene = Scene(tmp_path, one_pd)
    bass = scene.with_voice("bass", "others")
    scene.at(frame_time(1), "offset 1", scene.lead_bias)
    scene.at(frame_time(1), "offset -3", scene.bass_bias)
    scene.at(frame_time(2), "store 1", scene.presets)
    scene.at(frame_time(2), "store 1 low", bass)
    scene.at(frame_time(3), "offset 5", scene.lead_bias, scene.bass_bias)
    scene.at(frame_time(4), "recall 1", bass)
    scene.at(frame_time(5), "clear 1, recall 1", bass)
    scene.at(frame_time(6), "recall 1", scene.presets)
    sound, lines = scene.play(until=8 * RATIO)
    frames = sound[10::RATIO]
    n = N_DIMS * len(STAGES)
    assert frames[:8, 0].tolist() == [0, 1, 1, 5, 5, 5, 1, 1]
    assert frames[:8, n].tolist() == [0, -3, -3, 5, -3, -3, -3, -3]
    assert "slot 1 low" in said(lines, "others")
    assert "slot 1" in said(lines, "presets")


def test_an_object_without_a_stage_is_left_alone_and_half_a_name_is_an_error(one_pd, tmp_path):
    rig = Rig(tmp_path, one_pd)
    alone, half = rig.add("latent.offset4~"), rig.add("latent.offset4~ 2048 44100 lead")
    presets, nobody = rig.add("latent.presets lead"), rig.add("latent.presets")
    for box, outlet, name in ((half, 4, "half"), (presets, 0, "presets"), (nobody, 0, "nobody")):
        rig.status(box, outlet, name)
    rig.record(alone, 0)
    rig.at(10, "offset 2", alone)
    rig.at(20, "store 1", presets)
    rig.at(30, "store 1", nobody)
    sound, lines = rig.play(until=3 * RATIO)
    assert sound[-1, 0] == 2
    assert said(lines, "half") == ["error a VOICE needs a STAGE"]
    assert said(lines, "presets") == ["error no object of this voice answers"]
    assert said(lines, "nobody")[0] == "error VOICE is missing"


def test_a_later_change_by_hand_takes_the_place_of_what_was_still_to_come(one_pd, tmp_path):
    scene = Scene(tmp_path, one_pd)
    scene.at(10, "shape saw, amplitude 1", scene.lead_lfo)
    scene.at(20, "store 1", scene.presets)
    scene.at(30, "shape rectangle", scene.lead_lfo)
    scene.at(frame_time(2), "recall 1 20", scene.presets)
    scene.at(frame_time(4), "shape triangle", scene.lead_lfo)
    sound, _ = scene.play(until=31 * RATIO)
    # The change half way would have come with frame 12.
    settings = {"shape": "triangle", "amplitude": 1.0}
    wanted = held(maker_frames("lfo", settings, 31), RATIO, 31 * RATIO)[4 * RATIO :]
    found = sound[4 * RATIO :, N_DIMS : 2 * N_DIMS]
    np.testing.assert_allclose(found, wanted, atol=SINGLE, rtol=0)


@pytest.mark.parametrize("place", [0, 0.25, 0.5, 0.75, 1])
def test_a_stage_of_another_kind_is_not_mixed(one_pd, tmp_path, place):
    """A name that is a noise in one slot and an oscillation in the other: as in the bank."""
    bank = Bank()
    for slot, kind, value in ((1, "noise", 1.0), (2, "lfo", 3.0)):
        settings = RackSettings(N_DIMS)
        settings.add("offset", "bias")
        settings.set("bias", "offset", value)
        settings.add(kind, "dust")
        settings.set("dust", "amplitude", value)
        settings.set("dust", "seed", slot)
        bank.store(slot, joined({"lead": settings.snapshot()}))
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, one_pd)
    scene.at(10, "load presets.txt", scene.presets)
    scene.at(20, f"morph 1 2 {place}", scene.presets)
    scene.at(30, "dump", scene.lead_dust, scene.lead_bias)
    _, lines = scene.play(until=RATIO, faults=["latent.noise"])
    wanted = of_voice(bank.interpolate(1, 2, place), "lead")
    told = {text.split()[0]: text.split()[1:] for text in said(lines, "dust")}
    assert told["amplitude"] == [f"{wanted['dust', 'amplitude'][0]:g}"] * N_DIMS
    assert told["seed"] == [str(wanted["dust", "seed"][0])]
    assert said(lines, "bias")[0] == f"offset {' '.join([f'{1 + 2 * place:g}'] * N_DIMS)}"
    # The object itself stays a noise, and says which words are not for it.
    unknown = [text.split()[3] for text in said(lines, "dust") if text.startswith("error unknown")]
    others = {"shape", "frequency", "phase", "width"}
    assert set(unknown) == (others if place >= 0.5 else set())
    assert said(lines, "presets")[-1] == f"done morph 1 2 {place:g}"


INTERRUPTED = {
    "by another recall": [(5, "recall 2 20", 2, 20), (9, "recall 1 10", 1, 10)],
    "by a longer one": [(5, "recall 2 8", 2, 8), (7, "recall 1 24", 1, 24)],
    "at once": [(5, "recall 2 20", 2, 20), (9, "recall 1", 1, 0)],
    "half way": [(5, "recall 2 20", 2, 20), (16, "recall 1 9", 1, 9)],
    "by itself": [(5, "recall 2 20", 2, 20), (12, "recall 2 20", 2, 20)],
}


@pytest.mark.parametrize("how", INTERRUPTED)
def test_a_recall_that_is_interrupted_goes_on_as_in_the_rack(pd_program, tmp_path, how):
    bank = bank_of()
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, pd_program)
    scene.at(frame_time(1), "load presets.txt, recall 1", scene.presets)
    for frame, words, *_ in INTERRUPTED[how]:
        scene.at(frame_time(frame), words, scene.presets)
    sound, lines = scene.play(until=45 * RATIO)
    changes = [(frame, bank.recall(slot), glide) for frame, _, slot, glide in INTERRUPTED[how]]
    check(sound, rack_frames(bank, [(1, bank.recall(1), 0), *changes], 45))
    assert [text for text in said(lines, "presets") if "error" in text] == []


def test_a_stop_puts_a_recall_off_and_nothing_is_lost(one_pd, tmp_path):
    bank = bank_of()
    bank.write(tmp_path / "presets.txt")
    scene = Scene(tmp_path, one_pd)
    scene.at(frame_time(1), "load presets.txt, recall 1", scene.presets)
    scene.at(frame_time(5), "recall 2 20", scene.presets)
    scene.at(frame_time(8), "stop", scene.lead_lfo, scene.lead_bias, scene.lead_dust)
    scene.at(frame_time(20), "start", scene.lead_lfo, scene.lead_bias, scene.lead_dust)
    for time in (19, 26, 28, 40):
        scene.at(frame_time(time), "get shape", scene.lead_lfo)
    sound, lines = scene.play(until=45 * RATIO)
    n = N_DIMS
    # 20 frames from frame 5 on, 12 of which nothing happens: it is there at frame 37.
    assert (sound[8 * RATIO : 19 * RATIO] == sound[8 * RATIO]).all()
    wanted = np.float32(STAGES["bias"][2]["offset"]) * np.float32(0.25)
    np.testing.assert_allclose(sound[44 * RATIO, :n], wanted, rtol=1e-6)
    assert said(lines, "lfo") == ["shape triangle"] * 4
