"""Frames that go through the rack of a voice on their way to the model."""

from fractions import Fraction

import numpy as np
import pytest
import soundfile as sf

from bridge.commands import (
    Beside,
    ChangeRack,
    Enable,
    GoAudio,
    GoBus,
    GoLive,
    Play,
    Record,
    Restart,
    Seek,
    SetSpeed,
    Stop,
)
from bridge.events import Failed
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.models.identity import IdentityModel
from bridge.models.latents import LatentsModel
from bridge.models.load import load
from bridge.render import render
from bridge.workers.costs import Costs
from latentio.latents import Latents
from tests.models import torchscript_zoo as zoo_of

P = 512


def rack_of(n_dims, *stages):
    """Return the change to a rack of some stages: kind, and its values."""
    settings = RackSettings(n_dims)
    for kind, values in stages:
        name = settings.add(kind)
        for parameter, value in values.items():
            settings.set(name, parameter, value)
    return {"settings": settings.to_json(), "glide": None}


def change(r, given, voice=0):
    answer = r.ask(ChangeRack, voice, given)
    assert not isinstance(answer, Failed), answer
    return answer


def set_to(stage, parameter, values):
    return {"stage": stage, "parameter": parameter, "values": values}


def frames_of(r, voice=0):
    frames, samples = r.recorded(voice)
    return dict(zip(samples, frames[:, 0], strict=True))


@pytest.fixture
def r(rig):
    made = rig(IdentityModel(1, 512))
    # A machine that stands still for a moment must not make it a heavy model.
    made.worker._costs = Costs({1: 1e-6, 2: 2e-6})
    made.worker._costs.learn = lambda *_: None
    made.open()
    made.ask(Record, 0, True)
    made.step(2)
    return made


def test_a_change_of_live_frames_is_heard_after_the_lead(r):
    r.put([0.25])
    r.live()
    r.step(9)
    at = (r.now + 2) * P
    assert change(r, rack_of(1, ("offset", {"offset": 0.5}))) == {"where": None}
    r.step(9)
    assert (r.audio()[at - P : at] == 0.25).all()
    assert (r.audio()[at:] == 0.75).all()
    assert frames_of(r)[at] == 0.75  # what is recorded is what the model got


def test_the_first_stage_cues_a_slot_anew_and_the_next_changes_are_heard_in_time(r):
    """Seconds were decoded ahead: none are while there is a rack."""
    start = r.play(np.full((900, 1), 0.25))
    r.step(20)
    assert r.memory.blocks[0].number_at(r.now + 100) == r.now + 100
    at = (r.now + 2) * P
    answer = change(r, rack_of(1, ("offset", {"offset": 0.5})))
    assert answer["sample"] == at
    assert answer["where"] == {"start": [(at - start) // P, 1], "begin": at, "phase": 0}
    r.step(9)
    assert r.memory.blocks[0].number_at(r.now + 5) < r.now + 5
    assert (r.audio()[at + 441 :] == 0.75).all()
    at = (r.now + 2) * P
    assert "sample" not in change(r, set_to("offset", "offset", [-0.25]))
    r.step(9)
    assert (r.audio()[at - P : at] == 0.75).all()
    assert (r.audio()[at:] == 0.0).all()
    change(r, {"settings": RackSettings(1).to_json(), "glide": None})
    r.step(20)
    assert r.memory.blocks[0].number_at(r.now + 100) == r.now + 100
    assert (r.audio()[-P:] == 0.25).all()
    assert (r.n_missing[0], r.counter("late_blocks")) == (0, 0)


@pytest.mark.parametrize("sample_rate", [44100, 48000])
@pytest.mark.parametrize("what", [(SetSpeed, 0, 1.0), (Restart, 0), (Seek, 0, 5.0), "pause"])
def test_what_swings_goes_on_at_the_same_sample_when_a_slot_is_cued_anew(rig, sample_rate, what):
    r = rig(IdentityModel(1, 512, 44100), sample_rate=sample_rate)
    for voice in (0, 1):
        r.open(voice)
        r.ask(Record, voice, True)
        swing = {"frequency": 1.7, "amplitude": 0.5}
        change(r, rack_of(1, ("lfo", swing), ("noise", {"amplitude": 0.1})), voice)
    slot = r.slot(np.zeros((900, 1)))
    requests = [r.send(Play, voice, *slot, 0.0) for voice in (0, 1)]
    r.settle()
    assert r.answer(requests[0])["sample"] == r.answer(requests[1])["sample"]
    for n in range(5):
        r.step(7 + n)
        if what == "pause":
            r.ask(Enable, 1, False)
            r.step(9)
            r.ask(Enable, 1, True)
        else:
            kind, _, *arguments = what
            r.ask(kind, 1, *arguments)
    r.step(9)
    plain, cued = (np.array(sorted(frames_of(r, voice).items())) for voice in (0, 1))
    n_compared = 0
    for sample, value in cued:
        # Of steps on another grid, the one that is nearest.
        nearest = plain[np.argmin(np.abs(plain[:, 0] - sample))]
        if abs(nearest[0] - sample) <= 1:
            n_compared += 1
            assert value == pytest.approx(nearest[1], abs=1e-6)
    assert n_compared > (30 if sample_rate == 44100 and what != "pause" else 5)
    assert np.ptp(plain[:, 1]) > 0.5


def test_what_swings_does_not_jump_though_a_slot_began_later_than_was_thought(r):
    """Decoding what came before took long: so its frames have the numbers of earlier ones."""
    change(r, rack_of(1, ("lfo", {"frequency": 1.0, "amplitude": 0.5})))
    r.play(np.zeros((900, 1)))
    r.step(60)
    r.worker._voices[0].track.run.feed.number -= 20
    r.step(5)
    before = len(frames_of(r))
    for kind in ((SetSpeed, 0, 0.5), (Restart, 0), (SetSpeed, 0, 2.0)):
        r.ask(*kind)
        r.step(5)
    values = np.array(list(frames_of(r).values()))[before - 2 :]
    # It turns once in 86 frames.
    assert np.abs(np.diff(values)).max() < 0.04
    assert np.ptp(values) > 0.2


def test_frames_that_a_model_reads_twice_are_made_once(rig, zoo):
    """What smooths would smooth twice."""
    model = load(zoo(zoo_of.NotStreaming(9)))
    r = rig(model, sample_rate=model.info.model_sr)
    r.open()
    r.ask(Record, 0, True)
    n_dims = model.info.n_dims
    given = rack_of(n_dims, ("smooth", {"frames": 5.0}), ("offset", {"offset": 0.1}))
    change(r, given)
    data = 0.1 * np.random.default_rng(0).standard_normal((300, n_dims))
    r.play(data)
    r.step(30)
    frames, samples = r.recorded()
    assert (np.diff(samples) == model.info.ratio).all()
    rate = Fraction(model.info.model_sr, model.info.ratio)
    rack = Rack(n_dims, rate, RackSettings.from_json(given["settings"]))
    wanted = rack.apply(0, data.astype(np.float32), rack.new_state())
    assert len(frames) > 20
    assert np.allclose(frames, wanted[: len(frames)], atol=1e-6)


def test_a_rack_of_a_model_without_streaming_sounds_like_the_render(rig, zoo, tmp_path):
    model = load(zoo(zoo_of.NotStreaming(9)))
    r = rig(model, sample_rate=model.info.model_sr)
    r.open()
    n_dims, ratio = model.info.n_dims, model.info.ratio
    change(r, rack_of(n_dims, ("offset", {"offset": 0.1})))
    data = 0.1 * np.random.default_rng(0).standard_normal((12000 // ratio, n_dims))
    start = r.play(data)
    moved = data.astype(np.float32) + 0.1
    render(Latents(moved, 44100, ratio), model, tmp_path / "a.wav", seed=0)
    wanted, _ = sf.read(tmp_path / "a.wav", dtype="float32", always_2d=True)
    r.step_to(start + len(wanted))
    heard = r.audio()[start : start + len(wanted)]
    assert np.abs(heard - wanted).max() <= 1e-5 * np.abs(wanted).max()


def test_what_smooths_remembers_what_played_before(r):
    change(r, rack_of(1, ("smooth", {"frames": 30.0})))
    r.put([0.5])
    r.live()
    r.step(200)
    assert r.audio()[-1, 0] == pytest.approx(0.5, abs=1e-3)
    at = r.ask(Play, 0, *r.slot(np.full((900, 1), -0.5)), 0.0)["sample"]
    r.step(5)
    frames = frames_of(r)
    assert 0.4 < frames[at] < 0.5
    r.ask(Restart, 0)
    r.step(1)
    r.ask(SetSpeed, 0, 0.5)
    r.step(100)
    values = np.array(list(frames_of(r).values()))[200:]
    assert (np.diff(values) <= 0).all()
    assert np.abs(np.diff(values)).max() < 0.06


def test_a_bus_carries_what_the_rack_makes_and_another_mixes_it_in(rig):
    r = rig(LatentsModel(2, 512), "through", voice_channels=2)
    d = r.mate(IdentityModel(2, 512))
    ahead = r.open(0)["ahead_samples"]
    d.open(1)
    change(r, rack_of(2, ("scale", {"factor": [2.0, -1.0]})))
    r.put([0.25, 0.5])
    r.live()
    d.ask(GoBus, 1, 0, ahead)
    r.step(9)
    assert (r.audio(1)[-P:] == (0.5, -0.5)).all()
    change(d, rack_of(2, ("mix", {"amount": 0.5})), 1)
    d.live(1)
    d.put([0.0, 1.0], voice=1)
    r.step(9)
    assert (r.audio(1)[-P:] == (0.0, 1.0)).all()  # nothing is beside it
    assert d.ask(Beside, 1, 0, ahead) == {}
    r.step(9)
    assert (r.audio(1)[-P:] == (0.25, 0.25)).all()
    d.ask(Play, 1, *d.slot(np.full((900, 2), 0.5)), 0.0)
    r.step(9)
    assert (r.audio(1)[-P:] == (0.5, 0.0)).all()
    assert d.ask(Beside, 1, None, 0) == {}
    r.step(9)
    assert (r.audio(1)[-P:] == (0.5, 0.5)).all()


def test_codes_of_a_jam_come_out_of_the_memory_of_a_slot(r):
    r.live()
    change(r, rack_of(1, ("jam", {"codes": "loaded"})))
    memory, n_frames, n_dims = r.slot(np.arange(1, 5)[:, np.newaxis] / 8)
    codes = {"memory": memory, "n_frames": n_frames, "n_dims": n_dims}
    change(r, {"stage": "jam", "codes": codes})
    change(r, {"stage": "jam", "frame": 2, "dim": 0, "value": -1.0})
    r.step(12)
    values = np.array(list(frames_of(r).values()))[-8:]
    assert sorted(values[:4]) == [-1.0, 0.125, 0.25, 0.5]
    change(r, {"stage": "jam", "codes": None})
    r.step(4)
    assert list(frames_of(r).values())[-1] == 0.0


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"settings": {}},
        {"settings": 5, "glide": None},
        {"settings": RackSettings(2).to_json(), "glide": None},
        {"settings": RackSettings(1).to_json(), "glide": -1},
        {"stage": "none", "parameter": "offset", "values": 1},
        {"stage": "offset", "parameter": "colour", "values": 1},
        {"stage": "offset", "parameter": "offset", "values": [1, 2]},
        {"stage": "offset", "parameter": "offset", "values": "high"},
        {"stage": "offset", "parameter": "offset", "dim": 5, "value": 1},
        {"stage": "offset", "codes": None},
        {"stage": "offset", "codes": {"memory": "nowhere", "n_frames": 1, "n_dims": 1}},
        {"stage": "offset", "frame": 0, "dim": 0, "value": 1},
        {"colour": "green"},
    ],
)
def test_a_wrong_change_is_refused_and_changes_nothing(r, given):
    change(r, rack_of(1, ("offset", {"offset": 0.5})))
    r.live()
    r.step(3)
    answer = r.ask(ChangeRack, 0, given)
    assert isinstance(answer, Failed)
    assert "\n" not in answer.what
    r.step(5)
    assert (r.audio()[-P:] == 0.5).all()


def test_a_voice_that_takes_audio_has_no_rack(rig):
    r = rig(IdentityModel(1, 512), "encode", inputs=1)
    r.open()
    for kind, *arguments in ((ChangeRack, rack_of(1)), (Beside, 0, 512)):
        answer = r.ask(kind, 0, *arguments)
        assert "takes no latents" in answer.what
    assert "sample" in r.ask(GoAudio, 0, 0, None, 1.0)
    assert "sample" in r.ask(Stop, 0)


def test_a_second_source_that_is_none_is_refused_and_the_first_stays(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    r.live()
    assert "no place 77" in r.ask(Beside, 0, 77, 512).what
    r.step(3)
    assert r.worker._voices[0].track.run.feed.beside is None
    r.ask(Stop, 0)
    assert "cannot be -1 samples ahead" in r.ask(Beside, 0, 0, -1).what
    assert "sample" in r.ask(GoLive, 0)
