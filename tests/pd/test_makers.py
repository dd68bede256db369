"""What makes latents in Pd gives the signals that the rack computes, on the same samples."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.patches.clicks import MAKER_CLICKS as CLICKS
from bridge.patches.headless import LIBRARY, recorded_chunks, run_patch
from bridge.patches.pd import Patch, escape
from tests.pd.rig import Rig, held, said, write_song

pytestmark = pytest.mark.pd

MODEL_SR, RATIO, N_DIMS = 44100, 2048, 4
N_FRAMES = 40
SINGLE = 2e-5  # what single precision makes of amplitudes up to 3

SETTINGS = {
    "offset": {"offset": [0.5, -2.0, 0.0, 1.25], "expression": 0.5},
    "noise": {"amplitude": [1.0, 0.5, 3.0, 0.0], "seed": 123456},
    **{
        f"lfo {shape}": {
            "shape": shape,
            "frequency": [0.7, -1.9, 6.3, 21.0],
            "amplitude": [1.0, 2.0, 0.25, 3.0],
            "phase": [0.0, 0.25, -0.4, 1.6],
            "width": [0.5, 0.1, 0.9, 0.5],
            "seed": 7,
        }
        for shape in ("sine", "saw", "rectangle", "triangle", "sample_and_hold")
    },
}


def message(name, value):
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:g}" for v in values)])


def rack_frames(kind, settings, n_frames, rate=Fraction(MODEL_SR, RATIO), changes=()):
    """Return what the rack makes of zeros; a change is (frame, parameter, value, glide)."""
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    rack = Rack(N_DIMS, rate, rack_settings)
    state, rows = rack.new_state(), []
    for n in range(n_frames):
        for frame, name, value, glide in changes:
            if frame == n:
                rack.change(kind, name, value, n, glide)
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    return np.array(rows)


def record(rig, box):
    for dim in range(N_DIMS):
        rig.record(box, dim)


@pytest.mark.parametrize("name", SETTINGS)
def test_it_makes_what_the_rack_makes(pd_program, tmp_path, name):
    kind, settings = name.split()[0], SETTINGS[name]
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.{kind}{N_DIMS}~", n_dims=N_DIMS)
    words = [message(key, value) for key, value in settings.items()]
    rig.at(0, ", ".join([*words, "start"]), box)
    record(rig, box)
    rig.status(box, N_DIMS)
    audio, lines = rig.play(until=N_FRAMES * RATIO)
    wanted = held(rack_frames(kind, settings, N_FRAMES), RATIO, N_FRAMES * RATIO)
    assert said(lines) == []
    np.testing.assert_allclose(audio[: len(wanted)], wanted, atol=SINGLE, rtol=0)
    assert np.ptp(wanted, axis=0).max() > 0.1 or kind == "offset"


NOISE = {"amplitude": [1.0, 0.5, 3.0, 2.0], "seed": 123456}
RATIO_FAST = 64


def expected(kind, settings, n_samples, length, *, changes=(), rate=None):
    """Return the samples of a maker that starts at sample 0; a frame lasts `length`."""
    n_frames = int(n_samples / length) + 2
    frames = rack_frames(kind, settings, n_frames, rate or Fraction(MODEL_SR, RATIO), changes)
    return held(frames, length, n_samples)


def start(rig, box, settings, *before):
    words = [*before, *(message(key, value) for key, value in settings.items()), "start"]
    rig.at(0, ", ".join(words), box)


@pytest.mark.parametrize("block", [64, 128, 1024, 2048])
@pytest.mark.parametrize("clock", ["samples", "true"])
@pytest.mark.parametrize("device_sr", [44100, 48000, pytest.param(96000, marks=pytest.mark.soak)])
def test_any_sample_rate_clock_and_block_size_is_exact(one_pd, tmp_path, device_sr, clock, block):
    settings = SETTINGS["lfo triangle"]
    rig = Rig(tmp_path, one_pd)
    for kind, values in (("lfo", settings), ("noise", NOISE)):
        box = rig.add(f"latent.{kind}{N_DIMS}~", n_dims=N_DIMS, block=block)
        start(rig, box, values, f"clock {clock}")
        record(rig, box)
    sound, _ = rig.play(until=30000, device_sr=device_sr)
    length = Fraction(RATIO * device_sr, MODEL_SR) if clock == "true" else Fraction(RATIO)
    rate = Fraction(device_sr) / length
    late = block - 64
    parts = [
        expected(kind, values, 30000 - late, length, rate=rate)
        for kind, values in (("lfo", settings), ("noise", NOISE))
    ]
    assert not sound[:late].any()
    np.testing.assert_allclose(sound[late:], np.hstack(parts), atol=SINGLE, rtol=0)


def test_instances_with_one_seed_are_alike_and_with_two_are_not(one_pd, tmp_path):
    rig = Rig(tmp_path, one_pd)
    for seed in (7, 7, 8):
        box = rig.add(f"latent.noise{N_DIMS}~ {RATIO_FAST}")
        start(rig, box, {**NOISE, "seed": seed})
        record(rig, box)
    sound, _ = rig.play(until=20000)
    one, same, other = (sound[:, N_DIMS * n : N_DIMS * (n + 1)] for n in range(3))
    assert np.array_equal(one, same)
    for values, seed in ((one, 7), (other, 8)):
        wanted = expected("noise", {**NOISE, "seed": seed}, 20000, RATIO_FAST)
        np.testing.assert_allclose(values, wanted, atol=SINGLE, rtol=0)
    assert (np.abs(one - other)[::RATIO_FAST].max(axis=1) > 0).all()


@pytest.mark.parametrize("kind", ["offset", "lfo", "noise"])
def test_an_object_made_while_the_sound_is_on_is_exact_too(pd_program, tmp_path, kind):
    settings = SETTINGS["lfo saw"] if kind == "lfo" else SETTINGS[kind]
    rig = Rig(tmp_path, pd_program)
    room = Patch(300, 300)
    room.obj(0, 0, "inlet")
    room.obj(0, 6, "outlet~")
    host = rig.patch.sub(40, 0, "host", room)
    rig.record(host, 0)
    make = f"obj 24 96 latent.{kind}{N_DIMS}~ 300"
    join = "; pd-host connect 0 0 2 0; pd-host connect 2 0 1 0"
    rig.at(640, f"; pd-host {make}{join}; pd-host loadbang")
    words = [message(key, value) for key, value in settings.items()]
    rig.at(1003, ", ".join([*words, "start"]), host)
    sound, _ = rig.play(until=20000)
    assert not sound[:1003].any()
    rate = Fraction(44100, 300)
    wanted = expected(kind, settings, 20000 - 1003, 300, rate=rate)[:, :1]
    np.testing.assert_allclose(sound[1003:], wanted, atol=SINGLE, rtol=0)


def test_glides_and_changes_in_mid_play_are_those_of_the_rack(pd_program, tmp_path):
    """Changes come to a glide that is on its way, and two come before one frame."""
    changes = [
        (3, "amplitude", [2.0, 0.0, 1.0, 3.0], 7),
        (6, "amplitude", 0.5, 4),
        (8, "shape", "rectangle", 0),
        (12, "frequency", [5.0, -2.0, 0.1, 9.0], 5),
        (12, "phase", 0.3, 5),
        (20, "shape", "sine", 0),
        (22, "expression", 0.25, 3),
        (24, "bypass", 1, 6),
        (33, "bypass", 0, 2),
    ]
    settings = SETTINGS["lfo saw"]
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.lfo{N_DIMS}~")
    start(rig, box, settings)
    record(rig, box)
    for frame, name, value, glide in changes:
        rig.at(frame * RATIO - 9, f"glide {glide}, {message(name, value)}", box)
    sound, _ = rig.play(until=N_FRAMES * RATIO)
    wanted = expected("lfo", settings, N_FRAMES * RATIO, RATIO, changes=changes)
    np.testing.assert_allclose(sound, wanted, atol=5 * SINGLE, rtol=0)


def test_dim_changes_one_dim_alone_and_get_and_dump_tell_what_was_set(pd_program, tmp_path):
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.offset{N_DIMS}~ {RATIO_FAST}")
    record(rig, box)
    rig.status(box, N_DIMS)
    rig.at(0, "offset 1, dim 2 offset -3.5, get offset, get glide, dump", box)
    sound, lines = rig.play(until=3000)
    assert sound[-1].tolist() == [1, 1, -3.5, 1]
    told = ["offset 1 1 -3.5 1", "expression 1", "glide 0", "bypass 0"]
    assert said(lines) == [told[0], told[2], *told]


def test_stop_holds_and_start_makes_the_same_noise_again(pd_program, tmp_path):
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.noise{N_DIMS}~ 100")
    start(rig, box, NOISE)
    record(rig, box)
    rig.at(1050, "stop", box)
    rig.at(3000, "start", box)
    sound, _ = rig.play(until=5000)
    wanted = expected("noise", NOISE, 2000, 100)
    np.testing.assert_allclose(sound[:1050], wanted[:1050], atol=SINGLE, rtol=0)
    assert (sound[1050:3000] == sound[1049]).all()
    assert np.array_equal(sound[3000:4050], sound[:1050])


def test_it_is_in_step_with_a_player_that_it_follows(pd_program, tmp_path):
    write_song(tmp_path / "song.wav", 9, 4, model_sr=MODEL_SR, ratio=150)
    rig = Rig(tmp_path, pd_program)
    player, box = rig.add("latent.play4~"), rig.add(f"latent.noise{N_DIMS}~ 100")
    rig.patch.cord(player, 4, box, 1)
    record(rig, box)
    rig.at(0, ", ".join(message(*pair) for pair in NOISE.items()), box)
    rig.at(777, "open song.wav, start", player)
    rig.at(778, "start", box)
    sound, _ = rig.play(until=9000)
    # With start it begins anew, with the player's next frame.
    onset = 777 + 150
    wanted = expected("noise", NOISE, 9000 - onset, 150)
    np.testing.assert_allclose(sound[onset:], wanted, atol=SINGLE, rtol=0)


@pytest.mark.parametrize(
    ("kind", "bad", "error"),
    [
        ("offset", "offset 1 2", "offset takes 1 value or one per dim"),
        ("offset", "offset 1 2 3 4 5", "offset takes 1 value or one per dim"),
        ("offset", "offset high", "offset takes numbers"),
        ("offset", "offset 1 2 high 4", "offset takes numbers"),
        ("offset", "offset low 2 high 4", "offset takes numbers"),
        ("offset", "offset 1000001", "offset must be from -1e+06 to 1e+06"),
        ("offset", "offset 0 0 0 -1000001", "offset must be from -1e+06 to 1e+06"),
        ("offset", "ofset 1", "unknown message ofset 1"),
        ("offset", "5", "unknown message 5"),
        ("offset", "dim 4 offset 1", "offset has no such dim"),
        ("offset", "dim -1 offset 1", "offset has no such dim"),
        ("offset", "dim 0.5 offset 1", "offset has no such dim"),
        ("offset", "dim x offset 1", "offset has no such dim"),
        ("offset", "dim 1 offset high", "offset takes one value for a dim"),
        ("offset", "dim 1 offset 1 2", "offset takes one value for a dim"),
        ("offset", "dim 1 glide 2", "dim takes NUMBER WORD VALUE"),
        ("offset", "dim 1", "dim takes NUMBER WORD VALUE"),
        ("offset", "dim", "dim takes NUMBER WORD VALUE"),
        ("offset", "get ofset", "unknown message ofset"),
        ("offset", "glide -1", "glide must be from 0 to 100000"),
        ("offset", "glide 0.5", "glide must be a whole number"),
        ("offset", "glide 1 2", "glide takes 1 value or one per dim"),
        ("offset", "bypass 2", "bypass must be from 0 to 1"),
        ("offset", "bypass on", "bypass takes numbers"),
        ("offset", "ratio 0", "ratio must be 1 or more"),
        ("offset", "clock slow", "clock must be samples or true"),
        (
            "lfo",
            "shape round",
            "shape must be one of: sine saw rectangle triangle sample_and_hold",
        ),
        ("lfo", "shape 1", "shape must be one of: sine saw rectangle triangle sample_and_hold"),
        ("lfo", "seed 16777217", "seed must be from 0 to 1.67772e+07"),
        ("lfo", "width 1.5", "width must be from 0 to 1"),
    ],
)
def test_bad_input_is_one_error_and_changes_nothing(one_pd, tmp_path, kind, bad, error):
    settings = SETTINGS["lfo saw"] if kind == "lfo" else SETTINGS[kind]
    rig = Rig(tmp_path, one_pd)
    box = rig.add(f"latent.{kind}{N_DIMS}~")
    start(rig, box, settings)
    record(rig, box)
    rig.status(box, N_DIMS)
    rig.at(2500, "dump", box)
    rig.at(3000, bad, box)
    rig.at(3500, "dump", box)
    sound, lines = rig.play(until=8 * RATIO)
    told = said(lines)
    at = told.index(f"error {error}")
    assert told[:at] == told[at + 1 :] != []
    wanted = expected(kind, settings, 8 * RATIO, RATIO)
    np.testing.assert_allclose(sound, wanted, atol=SINGLE, rtol=0)


def test_a_patch_that_pd_itself_has_saved_gives_the_same(pd_program, tmp_path):
    rig = Rig(tmp_path, pd_program)
    for kind in ("offset", "lfo", "noise"):
        box = rig.add(f"latent.{kind}{N_DIMS}~ 300 {MODEL_SR} lead {kind}")
        start(rig, box, SETTINGS["lfo sine"] if kind == "lfo" else SETTINGS[kind])
        record(rig, box)
    rig.at(10, f"; pd-rig.pd savetofile saved.pd {tmp_path}")
    sound, _ = rig.play(until=20000)
    assert np.abs(sound).max() > 1
    console = run_patch(pd_program, tmp_path / "saved.pd")
    again = np.concatenate(list(recorded_chunks(tmp_path, console)))
    assert np.array_equal(sound, again)


# Frames of an hour at 44100 / 2048 per second, here at 44100 / 64.
HOUR = 77520
# What the phase of an LFO may be off after them, in turns.
PHASE = 1e-6


def test_an_hour_of_frames_loses_none_and_the_phase_stays(one_pd, tmp_path):
    rate = Fraction(MODEL_SR, RATIO_FAST)
    faster = RATIO // RATIO_FAST
    frequency = [float(np.float32(f * faster)) for f in (0.7, -1.9, 6.3, 0.123)]
    waves = {"shape": "saw", "amplitude": 1.0, "frequency": frequency}
    rig = Rig(tmp_path, one_pd)
    for kind, settings in (("lfo", waves), ("noise", NOISE)):
        box = rig.add(f"latent.{kind}{N_DIMS}~ {RATIO_FAST}")
        words = [f"{v:.9g}" for v in frequency] if kind == "lfo" else []
        given = {**settings, "frequency": words} if words else settings
        start(rig, box, given)
        record(rig, box)
    sound, _ = rig.play(until=HOUR * RATIO_FAST)
    frames = sound.reshape(HOUR, RATIO_FAST, -1)
    assert (frames == frames[:, :1]).all()
    noise = rack_frames_at_once("noise", NOISE, rate)
    np.testing.assert_allclose(frames[:, 0, N_DIMS:], noise, atol=SINGLE, rtol=0)
    turns = (frames[:, 0, :N_DIMS] - rack_frames_at_once("lfo", waves, rate)) / 2
    assert np.abs(turns - np.round(turns)).max() < PHASE


def rack_frames_at_once(kind, settings, rate):
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    rack = Rack(N_DIMS, rate, rack_settings)
    return rack.apply(0, np.zeros((HOUR, N_DIMS), np.float32), rack.new_state())


@pytest.mark.soak
@pytest.mark.parametrize("clock", ["samples", "true"])
def test_for_an_hour_frames_begin_on_the_very_sample(pd_program, tmp_path, clock):
    device_sr = 48000
    length = Fraction(RATIO * device_sr, MODEL_SR) if clock == "true" else Fraction(RATIO)
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.noise{N_DIMS}~")
    start(rig, box, NOISE, f"clock {clock}")
    rig.record(box, 0)
    chunks, _ = rig.chunks(until=3_600_000, unit="1 msec", device_sr=device_sr, timeout_s=600)
    noise = rack_frames_at_once("noise", NOISE, Fraction(MODEL_SR, RATIO))[:, 0]
    n_done = 0
    for chunk in chunks:
        samples = np.arange(n_done, n_done + len(chunk))
        frames = ((samples + 1) * length.denominator - 1) // length.numerator
        within = frames < HOUR
        difference = np.abs(chunk[within, 0] - noise[frames[within]])
        assert difference.max(initial=0) < SINGLE, n_done
        n_done += len(chunk)
    assert n_done == 3600 * device_sr


@pytest.mark.parametrize("kind", CLICKS)
def test_the_steps_of_the_help_patch_end_with_something_to_hear(one_pd, tmp_path, kind):
    """Its signals are not silence after the numbered messages, and none is an error."""
    rig = Rig(tmp_path, one_pd)
    box = rig.add(f"latent.{kind}8~ {RATIO} {MODEL_SR}")
    rig.status(box, 8)
    for dim in range(4):
        rig.record(box, dim)
    clicks = CLICKS[kind]
    for number, click in enumerate(sorted(clicks, key=lambda click: click.step or 99)):
        rig.at(number * 4 * RATIO, click.message, box)
    n_steps = sum(click.step > 0 for click in clicks)
    sound, lines = rig.play(until=len(clicks) * 4 * RATIO)
    assert [text for text in said(lines) if text.startswith("error")] == []
    after = sound[(n_steps - 1) * 4 * RATIO + 2 * RATIO :][: 2 * RATIO]
    assert np.abs(after).max() > 0.1
    text = (LIBRARY / f"latent.{kind}8~-help.pd").read_text()
    assert all(escape(click.message) in text for click in clicks)
