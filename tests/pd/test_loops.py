"""What walks, steps and loops in Pd gives the signals that the rack computes, sample for sample."""

from fractions import Fraction

import numpy as np
import pytest
import soundfile as sf

import latentio
from bridge.manip.generator import Generator
from bridge.manip.presets import Bank, joined, of_voice
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS, SEQ_STEPS
from tests.pd.rig import Rig, held, said

pytestmark = pytest.mark.pd

MODEL_SR, RATIO, N_DIMS = 44100, 2048, 4
RATE = Fraction(MODEL_SR, RATIO)
N_FRAMES = 60
SINGLE = 5e-5  # what single precision makes of amplitudes up to 3

WALK = {
    "rate": [0.7, -1.9, 6.3, 21.0],
    "spread": [1.0, 0.5, 3.0, 0.0],
    "centre": [0.0, -2.0, 0.5, 1.25],
    "seed": 123456,
    "expression": 0.5,
}


def message(name, value):
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:g}" for v in values)])


def rack_frames(kind, settings, n_frames, changes=(), prepare=lambda rack: None):
    """Return what the rack makes of zeros; a change is (frame, parameter, value, glide)."""
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    rack = Rack(N_DIMS, RATE, rack_settings)
    prepare(rack)
    state, rows = rack.new_state(), []
    for n in range(n_frames):
        for frame, name, value, glide in changes:
            if frame == n:
                rack.change(kind, name, value, n, glide)
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    return np.array(rows)


def played(rig, kind, settings, changes=(), *, messages=(), n_frames=N_FRAMES, faults=()):
    """Play an object with settings; changes as in `rack_frames`, messages are (frame, text)."""
    box = rig.add(f"latent.{kind}{N_DIMS}~", n_dims=N_DIMS)
    begin = [message(name, value) for name, value in settings.items()]
    rig.at(0, ", ".join([*begin, *(text for frame, text in messages if frame == 0), "start"]), box)
    for frame, name, value, glide in changes:
        between = round((frame - 0.5) * RATIO)
        rig.at(between, f"glide {glide}, {message(name, value)}", box)
    for frame, text in messages:
        if frame:
            rig.at(round((frame - 0.5) * RATIO), text, box)
    for dim in range(N_DIMS):
        rig.record(box, dim)
    rig.status(box, N_DIMS)
    audio, lines = rig.play(until=n_frames * RATIO, faults=faults)
    return audio, said(lines)


def assert_held(audio, frames, atol=SINGLE):
    wanted = held(frames, RATIO, len(frames) * RATIO)
    assert np.ptp(wanted, axis=0).max() > 0.1
    np.testing.assert_allclose(audio[: len(wanted)], wanted, atol=atol, rtol=0)


@pytest.mark.parametrize("shape", ["smooth", "linear"])
def test_a_walk_moves_as_the_racks(pd_program, tmp_path, shape):
    settings = {**WALK, "shape": shape}
    changes = [(20, "rate", [3.0, -0.5, 0.25, 2.0], 10), (35, "spread", 2.0, 7)]
    audio, lines = played(Rig(tmp_path, pd_program), "walk", settings, changes)
    assert lines == []
    assert_held(audio, rack_frames("walk", settings, N_FRAMES, changes))


JAM = {
    "length": 7,
    "seed": 99,
    "centre": [0.0, 1.0, -2.0, 0.5],
    "spread": [1.0, 0.5, 3.0, 0.0],
    "amount": [1.0, 0.5, 1.0, 1.0],
}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"speed": 0.25, "stretch": "linear"},
        {"speed": -0.3, "stretch": "linear", "first": 2, "stop": 6},
        {"speed": 0.1, "position": 2.5},
        {"speed": 2.5, "first": 3, "stop": 100},
        {"first": 50, "speed": 3},
    ],
    ids=["plain", "linear", "backward", "slow", "fast", "one"],
)
def test_a_jam_plays_random_codes_as_the_racks(pd_program, tmp_path, more):
    settings = {**JAM, **more}
    changes = [(20, "speed", 0.75, 8), (30, "position", 3.25, 0), (40, "spread", 2.0, 5)]
    changes.append((50, "length", 3, 0))
    audio, lines = played(Rig(tmp_path, pd_program), "jam", settings, changes)
    assert lines == []
    assert_held(audio, rack_frames("jam", settings, N_FRAMES, changes))


def codes_file(path, n_frames, n_dims=N_DIMS, **settings):
    data = np.random.default_rng(6).normal(0, 2, (n_frames, n_dims)).astype(np.float32)
    sf.write(path, data, 22, **{"subtype": "FLOAT", **settings})
    return data


def rate_text(path):
    return set(path.with_name(f"{path.name}.txt").read_text().removesuffix(";\n").split(";\n"))


def test_a_jam_plays_edits_and_saves_loaded_codes(pd_program, tmp_path):
    data = codes_file(tmp_path / "some codes.wav", 9)
    data[3, 1] = np.nan
    sf.write(tmp_path / "some codes.wav", data, 22, subtype="FLOAT")
    settings = {"speed": 0.5, "stretch": "linear", "mode": "add"}
    messages = [
        (0, "open some\\ codes.wav"),
        (20, "code 6 2 -7, code 2 0 5.5, code 40 1 3"),
        (25, "code 6 2 1.5"),
        (30, "save kept.wav"),
        (35, "clear_edits"),
        (45, "codes random, length 5"),
        (50, "code 9 0 4, length 12"),
    ]
    audio, lines = played(Rig(tmp_path, pd_program), "jam", settings, messages=messages)
    assert lines == ["frames 9", "saved 9"]

    made = settings | {"codes": "loaded"}
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add("jam")
    for name, value in made.items():
        rack_settings.set("jam", name, value)
    rack = Rack(N_DIMS, RATE, rack_settings)
    rack.load_codes("jam", data)
    changes = {
        20: lambda: [rack.edit("jam", *e) for e in ((6, 2, -7), (2, 0, 5.5), (40, 1, 3))],
        25: lambda: rack.edit("jam", 6, 2, 1.5),
        35: lambda: rack.clear_edits("jam"),
        45: lambda: (
            rack.change("jam", "codes", "random", 45),
            rack.change("jam", "length", 5, 45),
        ),
        50: lambda: (rack.edit("jam", 9, 0, 4), rack.change("jam", "length", 12, 50)),
    }
    state, rows = rack.new_state(), []
    for n in range(N_FRAMES):
        changes.get(n, lambda: None)()
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    assert_held(audio, np.array(rows))

    kept = latentio.read(tmp_path / "kept.wav")
    wanted = data.copy()
    wanted[3, 1], wanted[6, 2], wanted[2, 0] = 0, 1.5, 5.5
    assert np.array_equal(kept.data, wanted)
    assert rate_text(tmp_path / "kept.wav") == {
        "ratio 2048", "model_sr 44100", "frames 9", "dims 4", "first_dim 0"
    }  # fmt: skip


def test_random_codes_are_saved_as_the_server_draws_them(pd_program, tmp_path):
    rig = Rig(tmp_path, pd_program)
    messages = [(1, "code 2 3 -1, ratio 1024, model_sr 48000, save random")]
    _, lines = played(rig, "jam", JAM, messages=messages, n_frames=2)
    assert lines == ["saved 7"]
    kept = latentio.read(tmp_path / "random.wav")
    chance = Generator(99, N_DIMS).noise(np.arange(7)[:, np.newaxis])
    wanted = np.array(JAM["centre"]) + np.array(JAM["spread"]) * chance
    wanted[2, 3] = -1
    np.testing.assert_allclose(kept.data, wanted, atol=1e-6)
    assert rate_text(tmp_path / "random.wav") == {
        "ratio 1024", "model_sr 48000", "frames 7", "dims 4", "first_dim 0"
    }  # fmt: skip
    assert sf.info(tmp_path / "random.wav").samplerate == 47


BAD = {
    "open none.wav": "no such file none.wav",
    "open junk.wav": "cannot read {folder}/junk.wav",
    "open narrow.wav": "dims 3 instead of 4",
    "open long.wav": "more than 65536 frames",
    "code 1 2": "code takes FRAME DIM VALUE in their ranges",
    "code x 0 1": "code takes FRAME DIM VALUE in their ranges",
    "code 0 4 1": "code takes FRAME DIM VALUE in their ranges",
    "code 65536 0 1": "code takes FRAME DIM VALUE in their ranges",
    "code 0 0 1e7": "code takes FRAME DIM VALUE in their ranges",
    "save no/such/folder.wav": "cannot write {folder}/no/such/folder.wav",
    "speed 5000": "speed must be from -1024 to 1024",
    "stop 70000": "stop must be from 0 to 65536",
    "stretch rubber": "stretch must be one of: hold linear",
    "codes": None,
    "shuffle 1": "unknown message shuffle 1",
}


def test_what_a_jam_cannot_do_is_one_line_and_changes_nothing(pd_program, tmp_path):
    (tmp_path / "junk.wav").write_bytes(b"RIFF and nothing more" * 9)
    codes_file(tmp_path / "narrow.wav", 5, 3)
    codes_file(tmp_path / "long.wav", 65537)
    codes_file(tmp_path / "good.wav", 4)
    messages = [(0, "open good.wav, code 2 1 7"), *((2 + n, bad) for n, bad in enumerate(BAD))]
    n_frames = len(messages) + 6
    # Pd's own reader and writer say more in the console.
    faults = ("soundfiler", "error: latent.jam~", "cannot")
    audio, lines = played(
        Rig(tmp_path, pd_program), "jam", {}, messages=messages, n_frames=n_frames, faults=faults
    )
    errors = [line.removeprefix("error ") for line in lines[1:] if line.startswith("error")]
    assert errors == [line.format(folder=tmp_path) for line in BAD.values() if line]
    data = sf.read(tmp_path / "good.wav", dtype="float32")[0]
    data[2, 1] = 7
    assert_held(audio, np.resize(data, (n_frames, N_DIMS)))


def test_a_jam_without_codes_is_silent_and_saves_nothing(pd_program, tmp_path):
    messages = [(1, "save nothing.wav"), (2, "codes loaded"), (3, "save nothing.wav")]
    audio, lines = played(Rig(tmp_path, pd_program), "jam", {}, messages=messages, n_frames=5)
    assert lines == ["error there are no codes"] * 2
    assert not audio.any()
    assert not list(tmp_path.glob("nothing*"))


SEQ = {
    "steps": [2, 3, 5, 64],
    "amplitude": [1.0, 2.0, -1.0, 0.5],
    "spread": [0.0, 0.5, 1.0, 1.0],
    "decay": [0.0, 6.0, 0.5, 0.0],
    "seed": 4,
    "expression": 0.5,
    "step1": 1.0,
    "step2": [0.5, -0.25, 2.0, 3.0],
    "step3": [0.0, 1.0, 0.0, -2.0],
    "step12": 1.5,
}


@pytest.mark.parametrize("duration", [1, 3, 4.5, 3.7])
def test_a_sequence_has_the_steps_of_the_racks(pd_program, tmp_path, duration):
    settings = {**SEQ, "duration": duration}
    changes = [
        (12, "step1", [2.0, -1.0, 0.0, 1.0], 10),
        (15, "step2", 0.75, 4),
        (17, "step1", 3.0, 6),
        (20, "duration", 2.5, 12),
        (38, "steps", 4, 0),
        (42, "duration", 6, 0),
        (50, "step4", 2.0, 5),
    ]
    audio, lines = played(Rig(tmp_path, pd_program), "seq", settings, changes, n_frames=70)
    assert lines == []
    assert_held(audio, rack_frames("seq", settings, 70, changes))


def test_steps_are_set_told_and_refused_like_all_parameters(pd_program, tmp_path):
    messages = [
        (1, "amplitude 1, steps 3, duration 1, step2 1 2 3 4, dim 3 step3 7"),
        (2, "get step2, get step3, step1, get steps"),
        (3, "step65 1, step0 1, step01 1, step 1, stepx 1, steps 0"),
        (4, "step1 1 2, dim 4 step1 1, step1 1e7, dim 0 step1"),
        (5, "steps 1, dump"),
    ]
    audio, lines = played(
        Rig(tmp_path, pd_program), "seq", {}, messages=messages, n_frames=12, faults=["latent.seq~"]
    )
    assert lines[:4] == ["step2 1 2 3 4", "step3 0 0 0 7", "step1 0 0 0 0", "steps 3 3 3 3"]
    assert lines[4:10] == [
        *(
            f"error unknown message {word} 1"
            for word in ("step65", "step0", "step01", "step", "stepx")
        ),
        "error steps must be from 1 to 64",
    ]
    assert lines[10:14] == [
        "error step takes 1 value or one per dim",
        "error step has no such dim",
        "error step must be from -1e+06 to 1e+06",
        "step1 0 0 0 0",
    ]
    told = [line.split()[0] for line in lines[14:]]
    assert told == [*(n for n in KINDS["seq"].parameters if n not in SEQ_STEPS), "step1"]
    frames = audio[RATIO // 2 :: RATIO][:5]
    # A quarter of step 1 was over when the duration became 1.
    assert frames.tolist() == [[0] * 4, [0] * 4, [1, 2, 3, 4], [0, 0, 0, 7], [0] * 4]


PRESETS = {
    "walk": ({**WALK, "shape": "linear"}, {"spread": 2.0, "rate": 0.5, "seed": 5}),
    "jam": (JAM, {"length": 12, "seed": 7, "speed": 0.5, "stretch": "linear", "spread": 0.5}),
    "seq": (SEQ, {"steps": 5, "amplitude": 2.0, "step1": [1.0, 2.0, 3.0, 4.0], "step4": -1.0}),
}


def play_presets(rig, kind, messages, recalls):
    """Play an object with a file of two presets; return its signals, and what the rack makes.

    Messages are (frame, text) to the presets; recalls (frame, values of a bank, glide).
    """
    bank = Bank()
    for slot, values in enumerate(PRESETS[kind], start=1):
        settings = RackSettings(N_DIMS)
        settings.add(kind)
        for name, value in values.items():
            settings.set(kind, name, value)
        bank.store(slot, joined({"lead": settings.snapshot()}))
    bank.write(rig.folder / "presets.txt")
    box = rig.add(f"latent.{kind}{N_DIMS}~ {RATIO} {MODEL_SR} lead {kind}", n_dims=N_DIMS)
    presets = rig.add("latent.presets lead")
    rig.at(0, "load presets.txt, recall 1", presets)
    rig.at(0, "start", box)
    for frame, text in messages:
        rig.at(round((frame - 0.5) * RATIO), text, presets)
    for dim in range(N_DIMS):
        rig.record(box, dim)
    rig.status(box, N_DIMS)
    rig.status(presets, 0, "presets")
    audio, lines = rig.play(until=N_FRAMES * RATIO)
    assert said(lines) == []
    assert [line for line in said(lines, "presets") if "error" in line] == []

    rack = Rack(N_DIMS, RATE, RackSettings(N_DIMS))
    changes = {0: (bank.recall(1), None), **{frame: (of(bank), g) for frame, of, g in recalls}}
    state, rows = rack.new_state(), []
    for n in range(N_FRAMES):
        if n in changes:
            values, glide = changes[n]
            wanted = rack.settings
            wanted.restore(of_voice(values, "lead"))
            rack.update(wanted, n, glide)
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    assert_held(audio, np.array(rows), atol=2 * SINGLE)
    return rack.settings


@pytest.mark.parametrize("kind", PRESETS)
def test_presets_recall_and_store_all_of_it(pd_program, tmp_path, kind):
    messages = [(20, "recall 2 9"), (50, "store 3 mine, save kept.txt")]
    recalls = [(20, lambda bank: bank.recall(2), 9)]
    settings = play_presets(Rig(tmp_path, pd_program), kind, messages, recalls)
    kept = of_voice(Bank.read(tmp_path / "kept.txt").recall(3), "lead")
    told = {key[-1]: value for key, value in kept.items()}
    for (stage, name), value in settings.snapshot().items():
        if stage == kind and (name in told or name not in SEQ_STEPS):
            wanted = np.broadcast_to(single(value), len(told[name]))
            np.testing.assert_array_equal(told[name], wanted)
    assert kind != "seq" or [n for n in told if n in SEQ_STEPS] == [f"step{n}" for n in range(1, 6)]


@pytest.mark.parametrize("kind", PRESETS)
def test_it_lies_between_two_presets_as_in_the_bank(pd_program, tmp_path, kind):
    messages = [(20, "morph 1 2 0.25"), (40, "morph 1 2 0.5")]
    recalls = [
        (20, lambda bank: bank.interpolate(1, 2, 0.25), None),
        (40, lambda bank: bank.interpolate(1, 2, 0.5), None),
    ]
    play_presets(Rig(tmp_path, pd_program), kind, messages, recalls)


def single(values):
    return [v if isinstance(v, str) else float(np.float32(v)) for v in values]


@pytest.mark.parametrize("device_sr", [44100, 48000, pytest.param(96000, marks=pytest.mark.soak)])
def test_two_of_a_kind_keep_apart_at_any_rate_and_block_size(pd_program, tmp_path, device_sr):
    length = Fraction(RATIO * device_sr, MODEL_SR)
    rig, wanted = Rig(tmp_path, pd_program), []
    for number, (kind, (given, _)) in enumerate(PRESETS.items()):
        for clock, block in (("true", 256 << number), ("samples", None)):
            settings = {**given, "seed": 50 + len(wanted)}
            if kind == "walk" and clock == "samples":  # its hertz are not the model's then
                settings["spread"] = 0.0
            box = rig.add(f"latent.{kind}{N_DIMS}~ {RATIO} {MODEL_SR}", n_dims=N_DIMS, block=block)
            words = [message(name, value) for name, value in settings.items()]
            rig.at(0, ", ".join([*words, f"clock {clock}", "start"]), box)
            rig.record(box, 1)
            frames = rack_frames(kind, settings, 40)[:, 1]
            wanted.append(held(frames, length if clock == "true" else RATIO, 30 * RATIO))
    audio, _ = rig.play(until=31 * RATIO, device_sr=device_sr)
    for column, frames in enumerate(wanted):
        block = 1 if column % 2 else 2048
        sound = audio[:, column]
        begin = next(
            n for n in range(block + 1) if np.abs(sound[n : n + 9] - frames[:9]).max() < 1e-4
        )
        shown = sound[begin : begin + len(frames)]
        np.testing.assert_allclose(shown, frames[: len(shown)], atol=SINGLE, rtol=0)


@pytest.mark.parametrize("speed", [0.1, 0.9, -0.7])
def test_a_slow_jam_is_on_its_frame_after_thousands_of_frames(pd_program, tmp_path, speed):
    # Sums of such speeds miss whole frames by a little: each code would come a frame late.
    settings, n_frames, ratio = {**JAM, "length": 100, "speed": speed}, 4000, 64
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.jam{N_DIMS}~ {ratio} {MODEL_SR}", n_dims=N_DIMS)
    words = [message(name, value) for name, value in settings.items()]
    rig.at(0, ", ".join([*words, "start"]), box)
    rig.record(box, 0)
    audio, _ = rig.play(until=n_frames * ratio)
    wanted = held(rack_frames("jam", settings, n_frames)[:, 0], ratio, n_frames * ratio)
    assert (np.abs(audio[: len(wanted), 0] - wanted) > SINGLE).mean() < 0.001
