"""A voice that is put back, in this process or another, and one that begins afresh."""

import numpy as np
import pytest

from bridge.commands import (
    Enable,
    GoBus,
    GoLive,
    GoStream,
    Join,
    Play,
    Record,
    Restart,
    Resume,
    Seek,
    SetAttribute,
    SetLoop,
    SetSpeed,
    Stop,
)
from bridge.events import Failed, VoiceStopped
from bridge.models.identity import IdentityModel
from bridge.models.latents import LatentsModel
from bridge.models.load import load
from bridge.rings.server import ServerMemory
from bridge.workers.track import FADE_S
from tests.models import torchscript_zoo as zoo_of
from tests.workers.rig import shape_of

P = 512


def noise(n_frames, n_dims):
    return 0.1 * np.random.default_rng(0).standard_normal((n_frames, n_dims))


def resume(r, data, where, voice=1):
    return r.ask(Resume, voice, *r.slot(data), where["start"], where["begin"], where["phase"])


KINDS = {
    "stack": (zoo_of.CausalStack, 44100),
    "stack at 48000": (zoo_of.CausalStack, 48000),
    "delay": (lambda: zoo_of.DelayLine(777, 512), 44100),
    "filled": (zoo_of.RaveV2, 48000),
    "offline": (lambda: zoo_of.NotStreaming(9), 44100),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("period", [192, 2048])
def test_a_slot_that_is_resumed_sounds_as_if_nothing_had_happened(rig, zoo, kind, period):
    build, device_sr = KINDS[kind]
    model = load(zoo(build()))
    r = rig(model, sample_rate=device_sr, period=period)
    r.open(0, seed=7)
    data = noise(120_000 // model.info.ratio, model.info.n_dims)
    answer = r.ask(Play, 0, *r.slot(data), 0.0)
    where = answer["where"]
    assert where == {"start": [0, 1], "begin": answer["sample"], "phase": 0}
    r.step_to(20_000)
    other = r.mate(load(zoo(build())))
    other.open(1, seed=7, lead=1000)
    answer = resume(other, data, where)
    start = answer["sample"]
    r.step_to(start + 12_000)
    fade = start + round(FADE_S * device_sr)
    heard, wanted = (r.audio(voice)[fade : start + 12_000] for voice in (1, 0))
    assert np.abs(wanted).max() > 1e-3
    assert np.abs(heard - wanted).max() <= 1e-5 * np.abs(wanted).max()
    assert np.abs(r.audio(1)[:start]).max() == 0
    assert (r.n_missing[0], r.n_missing[1]) == (0, 0)


@pytest.mark.parametrize("device_sr", [44100, 48000])
def test_where_a_slot_is_holds_after_everything_that_moves_it(rig, device_sr):
    """Whatever was done, a second voice that is told so plays the same frames."""
    rng = np.random.default_rng(1)
    r = rig(IdentityModel(1, 512, 44100), sample_rate=device_sr, period=256)
    r.open(0)
    data = np.arange(1, 901)[:, np.newaxis] / 1024
    slot = r.slot(data)
    where = r.ask(Play, 0, *slot, 3.5)["where"]
    speed, loop = 1.0, (False, 0, 0)
    for turn in range(24):
        r.step(int(rng.integers(1, 12)))
        match turn % 6:
            case 0:
                where = r.ask(Seek, 0, float(rng.uniform(0, 800)))["where"]
            case 1:
                speed = float(rng.uniform(-2, 2))
                where = r.ask(SetSpeed, 0, speed)["where"]
            case 2:
                loop = (True, 100, 131)
                where = r.ask(SetLoop, 0, *loop)["where"]
            case 3:
                paused = r.ask(Enable, 0, False)["where"]
                assert paused["begin"] is None
                r.step(3)
                where = r.ask(Enable, 0, True)["where"]
                assert where["start"] == paused["start"]
            case 4:
                loop = (False, 0, 0)
                where = r.ask(SetLoop, 0, *loop)["where"]
            case 5:
                where = r.ask(Restart, 0)["where"]
        r.open(1)
        r.ask(SetSpeed, 1, speed)
        r.ask(SetLoop, 1, *loop)
        start = resume(r, data, where)["sample"]
        r.step_to(start + 3000)
        frames = [r.audio(voice)[start + 600 : start + 3000, 0] for voice in (0, 1)]
        assert np.abs(frames[0]).max() > 0
        assert np.abs(frames[0] - frames[1]).max() < 1e-5, turn
        r.free(1)
        r.step(4)


def test_a_slot_that_is_over_meanwhile_ends_as_slots_do(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    r.step(100)
    answer = r.ask(Resume, 0, *r.slot(np.ones((9, 1))), [0, 1], 5 * P, 0)
    assert answer == {"sample": 14 * P, "where": None}
    r.step(5)
    assert r.events == [VoiceStopped(0, 14 * P, at_end=True)]
    assert not r.audio().any()
    r.play(np.ones((9, 1)))
    r.step(5)
    assert r.audio()[-1, 0] == 1


def test_a_slot_that_has_not_begun_begins_in_time(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    r.step(2)
    request = r.send(Resume, 0, *r.slot(np.arange(1, 90)[:, np.newaxis] / 128), [0, 1], 20 * P, 0)
    r.settle()
    assert r.answer(request) is None
    r.step(30)
    assert r.answer(request)["sample"] == 20 * P
    assert not r.audio()[: 20 * P].any()
    assert np.allclose(r.audio()[21 * P : 25 * P, 0], np.repeat([2, 3, 4, 5], P) / 128)


def test_a_slot_without_a_begin_fades_in_as_soon_as_it_can(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    r.step(2)
    where = {"start": [7, 2], "begin": None, "phase": 0}
    answer = resume(r, np.arange(90)[:, np.newaxis] / 128, where, voice=0)
    assert answer["sample"] == (r.now + 2) * P
    assert answer["where"] == {"start": [7, 2], "begin": answer["sample"], "phase": 0}
    r.step(8)
    audio = r.audio()[answer["sample"] :, 0]
    assert np.allclose(audio[441 : 2 * P], np.repeat([3, 4], P)[441:] / 128)
    assert 0 < audio[0] < audio[200] < audio[440]


@pytest.mark.parametrize("begin", [None, 0])
def test_a_slot_is_resumed_paused_too(rig, begin):
    r = rig(IdentityModel(1, 512))
    r.open()
    r.step(9)
    r.ask(Enable, 0, False)
    answer = r.ask(Resume, 0, *r.slot(np.arange(90)[:, np.newaxis] / 128), [5, 1], begin, 0)
    frame = 5 if begin is None else 5 + r.now + 2
    assert answer == {"where": {"start": [frame, 1], "begin": None, "phase": 0}}
    r.step(9)
    assert not r.audio().any()
    start = r.ask(Enable, 0, True)["sample"]
    r.step(5)
    assert r.audio()[start + P - 1, 0] == frame / 128


@pytest.mark.parametrize("start", [[90, 1], [-1, 1], [1, 0], ["a", 1], None])
def test_a_frame_that_is_none_is_refused(rig, start):
    r = rig(IdentityModel(1, 512))
    r.open()
    answer = r.ask(Resume, 0, *r.slot(np.ones((90, 1))), start, None, 0)
    assert isinstance(answer, Failed)
    assert r.play(np.ones((9, 1))) > 0


# ---- restart


def test_live_frames_go_on_with_a_fresh_model_and_the_newest_frame(rig, zoo):
    """A line that delays by 777 samples is empty again: that is heard, and faded into."""
    r = rig(load(zoo(zoo_of.DelayLine(777, 512))))
    r.open()
    r.ask(Record, 0, True)
    r.put([0.5, 0.0])
    r.live()
    r.step(20)
    at = r.ask(Restart, 0)["sample"]
    assert at == (r.now + 2) * P
    r.step(20)
    audio = r.audio()[at:, 0]
    assert np.allclose(audio[:441], 0.5 * (1 - (np.arange(441) + 0.5) / 441), atol=1e-6)
    assert not audio[441:777].any()
    assert (audio[777:] == 0.5).all()
    frames, samples = r.recorded()
    assert (np.diff(samples) == 512).all()
    assert (frames == np.float32([0.5, 0.0])).all()
    assert r.n_missing[0] == 0


@pytest.mark.parametrize("sample_rate", [44100, 48000])
def test_a_stream_loses_and_repeats_nothing_when_it_is_restarted(rig, sample_rate):
    r = rig(IdentityModel(1, 100, 44100), sample_rate=sample_rate)
    r.open()
    r.ask(Record, 0, True)
    for number in range(500):
        r.put([number / 512], number)
    r.stream(0)
    for _ in range(5):
        r.step(7)
        assert "sample" in r.ask(Restart, 0)
    r.step(5)
    frames, samples = r.recorded()
    assert np.allclose(frames[:, 0] * 512, np.arange(len(frames)))
    assert len(frames) > 150
    assert np.allclose(np.diff(samples), 100 * sample_rate / 44100, atol=1)
    audio, length = r.audio()[:, 0], 100 * sample_rate / 44100
    k = int((35 * P - samples[0]) / length)
    assert audio[int(samples[0] + (k + 0.5) * length)] == pytest.approx(k / 512, abs=1e-3)
    assert r.n_missing[0] == 0


def test_a_slot_goes_on_in_its_place_when_it_is_restarted(rig, zoo):
    model = load(zoo(zoo_of.CausalStack()))
    r = rig(model)
    data = noise(9000, 3)
    r.open(0)
    r.open(1)
    requests = [r.send(Play, v, *r.slot(data), 0.0) for v in (0, 1)]
    r.settle()
    starts = [r.answer(request)["sample"] for request in requests]
    assert starts[0] == starts[1]
    r.step(20)
    r.ask(Restart, 1)
    r.step(20)
    assert np.abs(r.audio(0) - r.audio(1)).max() < 1e-5


def test_a_restart_of_what_is_paused_or_nothing_is_answered_at_once(rig, zoo):
    r = rig(load(zoo(zoo_of.ManyStates())))
    r.open()
    assert r.ask(Restart, 0) == {"where": None}
    r.live()
    r.step(9)
    r.ask(Enable, 0, False)
    r.step(3)
    first = r.worker._voices[0]._paused.stepper
    assert r.ask(Restart, 0) == {"where": None}
    assert r.worker._voices[0]._paused.stepper is not first
    at = r.ask(Enable, 0, True)["sample"]
    r.step(20)
    assert r.n_missing[0] == 0
    assert np.abs(r.audio()[at + 600 :]).max() > 0


def test_a_voice_that_hears_a_bus_is_restarted_without_a_gap(rig):
    r = rig(LatentsModel(1, 512), "through", voice_channels=1)
    d = r.mate(IdentityModel(1, 512))
    ahead = r.open(0)["ahead_samples"]
    d.open(1)
    d.ask(Record, 1, True)
    r.play(np.arange(1, 900)[:, np.newaxis] / 1024)
    d.ask(GoBus, 1, 0, ahead)
    for _ in range(4):
        r.step(7)
        d.ask(Restart, 1)
        r.ask(Restart, 0)
    r.step(5)
    frames = r.recorded(1)[0][:, 0] * 1024
    frames = frames[frames > 0]
    assert len(frames) > 25
    assert (np.diff(frames) == 1).all()


# ---- another memory


def test_a_worker_joins_another_memory_and_lets_go_of_the_first(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    start = r.play(np.ones((900, 1)))
    r.step(5)
    waiting = r.send(GoStream, 0, 0)
    r.settle()
    second = ServerMemory.create(shape_of(sample_rate=48000, period=256, voice_channels=1))
    try:
        second.clock[0] = 1000
        assert r.ask(Join, second.block.name, second.shape.to_json(), 1) == {}
        assert "gone with the sound device" in r.answer(waiting).what
        assert r.worker._memory.shape.period == 256
        assert isinstance(r.ask(Stop, 0), Failed)
        assert isinstance(r.ask(Join, "nothing", second.shape.to_json(), 0), Failed)
        r.memory, first = second, r.memory
        told = r.open(lead=300)
        assert told["lead_samples"] == 512
        assert r.ask(GoLive, 0)["sample"] == 1001 * 256 + 512
        assert second.handled[1] == 1000
        assert start > 0
    finally:
        r.worker._leave()
        r.frames_in.clear()
        r.memory = first
        second.close()


def test_attributes_are_kept_by_what_begins_afresh(rig, zoo):
    r = rig(load(zoo(zoo_of.Labelled())))
    r.open()
    r.put([1.0])
    r.live()
    r.ask(SetAttribute, 0, "gain", [0.5])
    r.step(5)
    r.ask(Restart, 0)
    r.step(10)
    assert (r.audio()[-P:] == 0.5).all()
