"""Models that take audio, make latents, or both; and latents that go from voice to voice."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from bridge.commands import (
    Enable,
    GoAudio,
    GoBus,
    GoSignal,
    OpenVoice,
    Play,
    Record,
    Restart,
    SetSpeed,
    Stop,
)
from bridge.errors import ModelError
from bridge.events import Failed, VoiceFailed, VoiceStopped
from bridge.models.base import BaseStream
from bridge.models.contract import MethodInfo
from bridge.models.identity import IdentityModel
from bridge.models.latents import LatentsModel
from bridge.models.load import load
from bridge.workers.fit import fit
from tests.models import torchscript_zoo as zoo_of
from tests.workers.rig import shape_of

P = 512


class Formula(IdentityModel):
    """Audio to audio by a function of the samples: ``forward`` of 512."""

    def __init__(self, function, n_channels=1, model_sr=44100):
        super().__init__(n_channels, 512, model_sr)
        method = MethodInfo("forward", n_channels, 1, n_channels, 1, 512)
        self.function = function
        self._info = replace(self._info, methods=(method,))

    def _open(self, method, n_rows, seed, fill):
        return _FormulaStream(self.info.name, method, n_rows, self)


class _FormulaStream(BaseStream):
    def __init__(self, name, method, n_rows, model):
        super().__init__(name, method, n_rows)
        self.model = model

    def reset(self):
        self.position = 0

    get = set = None

    def _run(self, block, seed):
        return np.asarray(self.model.function(block), np.float32)


def hears(r, audio):
    """Let the device hear audio, shape (n_samples, inputs), and silence behind it."""
    n = r.shape.period

    def inputs(period):
        block = audio[period * n : (period + 1) * n]
        return np.pad(block, ((0, n - len(block)), (0, 0)))

    r.inputs = inputs


def stretch(audio, first, n):
    """Return samples of audio from any sample on; silence where there is none."""
    at = np.arange(first, first + n)
    inside = (at >= 0) & (at < len(audio))
    found = audio[np.clip(at, 0, len(audio) - 1)] * inside[:, np.newaxis]
    return found.astype(np.float32)


def noise(n, n_channels=1, seed=0):
    return 0.1 * np.random.default_rng(seed).standard_normal((n, n_channels)).astype(np.float32)


# ---- audio to latents to audio


@pytest.mark.parametrize("period", [64, 512, 2048])
def test_an_encoder_over_a_bus_to_two_decoders_is_offline_encode_and_decode(rig, zoo, period):
    ratio = zoo_of.RATIO
    model = load(zoo(zoo_of.CausalStack()))
    r = rig(model, "encode", period=period, voice_channels=1, max_dims=3, inputs=1)
    d = r.mate(load(zoo(zoo_of.CausalStack())))
    told = r.open(0, lead=1000)
    assert (told["takes"], told["makes"]) == ("audio", "latents")
    audio = noise(40_000)
    hears(r, audio)
    r.step(2)
    begin = r.ask(GoAudio, 0, 0, None, 1.0)["sample"]
    latency = told["ahead_samples"] + period
    n_frames = 30_000 // ratio
    heard = stretch(audio, begin - latency - ratio, n_frames * ratio)
    made = model.encode(heard).data.astype(np.float32)
    starts = {}
    for voice, lead in ((1, 0), (2, 5000)):
        r.step(3)
        here = d.open(voice, lead=lead)["ahead_samples"]
        start = d.ask(GoBus, voice, 0, told["ahead_samples"])["sample"]
        starts[voice] = start, period + max(0, here - told["ahead_samples"])
    n = 6_000 // ratio
    r.step_to(max(start for start, _ in starts.values()) + n * ratio)
    for voice, (start, behind) in starts.items():
        rows = [(start + k * ratio - behind - begin) // ratio for k in range(n)]
        frames = np.array([made[row] if row >= 0 else np.zeros(3) for row in rows], np.float32)
        wanted = model.stream("decode").process(frames)
        audio_out = r.audio(voice)[start : start + len(wanted)]
        assert np.abs(audio_out - wanted).max() <= 1e-5 * np.abs(wanted).max()
        assert rows == list(range(rows[0], rows[0] + n))
    assert r.n_missing == dict.fromkeys(range(4), 0)
    assert r.counter("held", 2) == 0


def test_what_an_encoder_makes_is_counted_and_recorded(rig):
    r = rig(IdentityModel(2, 512), "encode", voice_channels=1, max_dims=2, inputs=3)
    told = r.open()
    r.ask(Record, 0, True)
    audio = noise(60 * P, 3)
    hears(r, audio)
    begin = r.ask(GoAudio, 0, 1, None, 1.0)["sample"]
    r.step(40)
    frames, samples = r.recorded()
    last = begin - told["ahead_samples"] - P - 1
    assert samples == list(range(begin, begin + 512 * len(frames), 512))
    assert np.array_equal(frames, [stretch(audio, last + 512 * k, 1)[0, 1:] for k in range(40)])
    assert r.counter("frames") == len(frames) == 40
    assert not r.flags[0]


@pytest.mark.parametrize("clock", ["true", "samples"])
@pytest.mark.parametrize("shift", [0, 17, 300])
def test_a_bus_at_another_rate_plays_each_frame_once(rig, clock, shift):
    """Frames of 557.28 samples, in begins that are whole, for many phases."""
    r = rig(LatentsModel(1, 512), "through", sample_rate=48000, period=64, voice_channels=1)
    d = r.mate(IdentityModel(1, 512, 44100))
    ahead = r.open(0, clock=clock)["ahead_samples"]
    n = 150
    r.step(1)
    r.play(np.arange(n)[:, np.newaxis] / 1024)
    r.step(shift)
    d.open(1, clock=clock)
    d.ask(Record, 1, True)
    d.ask(GoBus, 1, 0, ahead)
    r.step_to(n * 550)
    frames = r.recorded(1)[0][:, 0] * 1024
    frames = frames[(frames > 0) & (frames < n - 1)]
    assert len(frames) > 80
    assert (np.diff(frames) == 1).all()
    assert r.n_missing[1] == 0


def test_a_bus_is_held_when_nothing_comes_and_goes_on_when_its_voice_is_made_anew(rig):
    r = rig(LatentsModel(1, 512), "through", voice_channels=1)
    d = r.mate(IdentityModel(1, 512))
    ahead = r.open(0)["ahead_samples"]
    d.open(1)
    d.ask(GoBus, 1, 0, ahead)
    r.put([0.5])
    r.live()
    r.step(20)
    assert (r.audio(1)[-P:] == 0.5).all()
    r.ask(Stop, 0)
    r.step(5)
    assert [type(event) for event in r.events] == [VoiceStopped]
    held = r.counter("held", 1)
    r.step(20)
    assert (r.audio(1)[-P:] == 0.5).all()
    assert r.counter("held", 1) == held + 20
    # As a process does that takes over: the memory is as the first one left it.
    r.worker._voices.clear()
    newest = r.memory.buses[0].newest
    assert r.ask(OpenVoice, 0, "true", 0, 0, None)["ahead_samples"] == ahead
    r.put([0.25])
    r.live()
    r.step(20)
    assert r.memory.buses[0].newest == newest + 20
    assert (r.audio(1)[-P:] == 0.25).all()
    # And as control does for another voice: the memory is fresh.
    r.free(0)
    r.open(0)
    r.put([0.75])
    r.live()
    r.step(10)
    assert (r.audio(1)[-P:] == 0.75).all()


def test_a_bus_of_a_slot_pauses_and_goes_on_and_begins_where_it_is_told(rig):
    r = rig(LatentsModel(1, 512), "through", voice_channels=1)
    r.open()
    r.ask(Record, 0, True)
    r.step(2)
    start = r.play(np.arange(100)[:, np.newaxis])
    r.step(10)
    r.ask(Enable, 0, False)
    r.step(10)
    assert "sample" in r.ask(Enable, 0, True)
    r.step(5)
    frames, samples = r.recorded()
    assert frames[:, 0].tolist() == list(range(len(frames)))
    assert samples[0] == start
    r.ask(Play, 0, *r.slot(np.full((3, 1), -1.0)), None)
    r.step(9)
    frames, samples = r.recorded()
    assert frames[-3:, 0].tolist() == [-1, -1, -1]
    assert np.diff(samples).min() == 512
    assert [event.at_end for event in r.events] == [True]


def test_a_bus_of_a_slot_that_is_changed_again_and_again_has_each_frame_once(rig):
    """Whatever begins in the middle of a frame leaves that to what was before."""
    r = rig(LatentsModel(1, 700), "through", voice_channels=1)
    r.open()
    r.ask(Record, 0, True)
    start = r.play(np.arange(400)[:, np.newaxis])
    for n in range(12):
        r.step(2 + n % 3)
        kind = (Restart, 0) if n % 2 else (SetSpeed, 0, 1.0)
        assert "sample" in r.ask(*kind)
    r.step(3)
    frames, samples = r.recorded()
    assert len(frames) > 25
    assert frames[:, 0].tolist() == list(range(len(frames)))
    assert samples == [start + 700 * k for k in range(len(frames))]


# ---- the device's inputs as latents


def held_frames(frames, length, shift):
    """Hold frames as a player does that began at a sample."""
    begins = [shift + k * length.numerator // length.denominator for k in range(len(frames) + 1)]
    return np.concatenate(
        [np.zeros((shift, frames.shape[1])), np.repeat(frames, np.diff(begins), axis=0)]
    ).astype(np.float32)


@pytest.mark.parametrize("period", [64, 512, 2048])
@pytest.mark.parametrize("shift", [0, 1, 100, 511, 700])
@pytest.mark.parametrize("device_sr", [44100, 48000])
def test_signals_are_taken_each_frame_once_and_heard_when_told(rig, period, shift, device_sr):
    r = rig(IdentityModel(1, 512, 44100), period=period, sample_rate=device_sr, inputs=2)
    told = r.open(lead=100)
    length = Fraction(*told["frame_samples_exact"])
    values = np.arange(1, 61, dtype=np.float64)[:, np.newaxis] / 64
    signal = held_frames(values, length, shift)
    hears(r, np.concatenate([np.zeros_like(signal), signal], axis=1))
    r.ask(Record, 0, True)
    start = r.ask(GoSignal, 0, 1)["sample"]
    r.step_to(20_000)
    frames, samples = r.recorded()
    taken = frames[:, 0][frames[:, 0] > 0] * 64
    assert len(taken) > 20
    assert (np.diff(taken) == 1).all()
    first = samples[int(np.argmax(frames[:, 0] > 0))]
    # The end of its window comes at most a frame after it began.
    assert told["signal_latency_samples"] == told["ahead_samples"] + period
    wait = first - told["signal_latency_samples"] - shift
    assert 0 < wait <= length + 1 or (taken[0] > 1 and first == start)
    assert r.n_missing[0] == 0


def test_a_decoder_by_signal_sounds_like_the_slot_of_its_frames(rig, zoo):
    model = load(zoo(zoo_of.CausalStack()))
    r = rig(model, inputs=3)
    told = r.open()
    frames = noise(60, 3)
    hears(r, held_frames(frames, Fraction(zoo_of.RATIO), 3 * P + 11))
    r.step(3)
    start = r.ask(GoSignal, 0, 0)["sample"]
    n = 50 * zoo_of.RATIO
    r.step_to(start + n)
    last = start - told["signal_latency_samples"] - 1 + np.arange(50) * zoo_of.RATIO
    rows = (last - 3 * P - 11) // zoo_of.RATIO
    taken = [frames[row] if row >= 0 else np.zeros(3) for row in rows]
    r.open(1)
    again = r.play(np.array(taken), voice=1)
    r.step_to(again + n)
    delay = model.probe().delay_samples
    wanted = r.audio(1)[again : again + n - 2 * delay - P]
    heard = r.audio(0)[start + delay :][: len(wanted)]
    assert np.abs(wanted).max() > 0.01
    assert np.abs(heard - wanted).max() <= 1e-5 * np.abs(wanted).max()


def test_signals_that_do_not_come_are_held_and_those_that_are_no_numbers_are_0(rig):
    r = rig(IdentityModel(1, 512), inputs=1)
    r.open()
    r.ask(GoSignal, 0, 0)
    r.inputs = lambda period: np.full((P, 1), 0.5)
    r.step(10)
    assert (r.audio()[-P:] == 0.5).all()
    held = r.counter("held")
    r.inputs = lambda period: None
    r.step(10)
    assert (r.audio()[-P:] == 0.5).all()
    assert r.counter("held") > held
    r.inputs = lambda period: np.full((P, 1), np.nan)
    r.step(10)
    assert (r.audio()[-P:] == 0).all()
    assert r.events == []


# ---- audio to audio


@pytest.mark.parametrize("period", [64, 512, 2048])
def test_audio_goes_through_a_model_in_time(rig, period):
    r = rig(Formula(lambda x: 0.5 * x, 2), "forward", period=period, inputs=2, voice_channels=2)
    told = r.open(lead=700)
    audio = noise(60_000, 2)
    hears(r, audio)
    r.step(3)
    start = r.ask(GoAudio, 0, 0, None, 1.0)["sample"]
    r.step_to(start + 40_000)
    late = told["audio_latency_samples"]
    assert late == told["ahead_samples"] + period + 512
    assert np.array_equal(
        r.audio()[start : start + 40_000], 0.5 * stretch(audio, start - late, 40_000)
    )
    assert (r.n_missing[0], r.counter("late_blocks")) == (0, 0)
    assert r.counter("frames") >= 40_000 // 512


@pytest.mark.parametrize(("device_sr", "model_sr"), [(48000, 44100), (44100, 48000)])
@pytest.mark.parametrize("period", [64, 512])
def test_audio_is_brought_to_the_rate_of_the_model_and_back(rig, device_sr, model_sr, period):
    model = Formula(lambda x: x, model_sr=model_sr)
    r = rig(model, "forward", period=period, sample_rate=device_sr, inputs=1)
    told = r.open()
    n = 20_000
    time = np.arange(n) * 2 * np.pi * 997.0 / device_sr
    hears(r, np.sin(time)[:, np.newaxis])
    r.step(4)
    start = r.ask(GoAudio, 0, 0, None, 1.0)["sample"]
    r.step_to(n)
    heard = r.audio()[start + 600 : n - period, 0]
    at = np.arange(start + 600, n - period)
    # A sine of any phase that fits best tells by how much it is late.
    basis = np.stack([np.sin(time[at]), np.cos(time[at])], axis=1)
    (a, b), *_ = np.linalg.lstsq(basis, heard, rcond=None)
    assert np.abs(heard - basis @ (a, b)).max() < 1e-3
    assert np.hypot(a, b) == pytest.approx(1.0, abs=1e-3)
    cycle = device_sr / 997.0
    late = (np.arctan2(-b, a) / (2 * np.pi) * cycle) % cycle
    # What is told is in whole samples.
    exact = told["audio_latency_samples"] - (-told["frame_samples"] % 1)
    assert abs((exact - late + cycle / 2) % cycle - cycle / 2) < 0.01
    assert (r.n_missing[0], r.counter("held")) == (0, 0)


def test_with_the_clock_of_samples_audio_goes_in_sample_by_sample(rig):
    r = rig(Formula(lambda x: x), "forward", sample_rate=48000, inputs=1)
    late = r.open(clock="samples")["audio_latency_samples"]
    audio = noise(20_000)
    hears(r, audio)
    start = r.ask(GoAudio, 0, 0, None, 1.0)["sample"]
    r.step_to(start + 10_000)
    assert np.array_equal(r.audio()[start : start + 10_000], stretch(audio, start - late, 10_000))


def test_a_pause_of_what_is_heard_goes_on_in_time(rig):
    r = rig(Formula(lambda x: x), "forward", sample_rate=48000, inputs=1)
    late = r.open(clock="samples")["audio_latency_samples"]
    audio = noise(90_000)
    hears(r, audio)
    r.ask(GoAudio, 0, 0, None, 1.0)
    r.step(30)
    r.ask(Enable, 0, False)
    r.step(17)
    r.ask(Enable, 0, True)
    r.step(30)
    at = len(r.audio()) - 10 * P
    assert np.array_equal(r.audio()[at:], stretch(audio, at - late, 10 * P))


@pytest.mark.parametrize(("device_sr", "n_s"), [(44100, 30), (48000, 5)])
def test_a_loop_of_16_times_stays_within_bounds_and_calms_down(rig, device_sr, n_s):
    """Thirty seconds of a model that adds a constant, too, and is heard by itself."""
    r = rig(Formula(lambda x: x + 0.1), "forward", sample_rate=device_sr, inputs=1)
    r.open()
    hears(r, np.zeros((1, 1)))
    r.ask(GoAudio, 0, 0, 0, 16.0)
    r.step_to(n_s * device_sr)
    audio = r.audio()
    assert np.isfinite(audio).all()
    assert np.abs(audio).max() <= (1.1 if device_sr == 44100 else 3.0)  # resamplers overshoot
    assert np.abs(audio[-device_sr:]).max() > 0.9
    r.ask(GoAudio, 0, 0, 0, 0.5)
    r.step_to((n_s + 3) * device_sr)
    assert np.allclose(r.audio()[-device_sr // 2 :], 0.1, atol=1e-4)
    assert (r.n_missing[0], r.events) == (0, [])


def test_a_voice_is_heard_by_another_before_its_gain(rig):
    r = rig(IdentityModel(1, 512), inputs=1)
    f = r.mate(Formula(lambda x: x), "forward")
    r.open(0)
    late = f.open(1)["audio_latency_samples"]
    start = r.play(0.2 * np.sin(np.arange(200))[:, np.newaxis])
    f.ask(GoAudio, 1, None, 0, 0.5)
    r.step_to(start + 60_000)
    there = r.audio(0)[:50_000, 0].astype(np.float64)
    decay = np.exp(-2 * np.pi * 10 / 44100)
    mean, wanted = 0.0, []
    for x in there:
        mean += (1 - decay) * (x - mean)
        wanted.append(0.5 * (x - mean))
    assert np.allclose(r.audio(1)[late : late + 50_000, 0], wanted, atol=1e-6)


@pytest.mark.parametrize(
    ("method", "command", "what"),
    [
        ("encode", (GoBus, 0, 1, 1024), "takes no latents"),
        ("encode", (GoSignal, 0, 0), "takes no latents"),
        ("encode", (Play, 0, "SLOT", 5, 1, 0.0), "takes no latents"),
        ("encode", (GoAudio, 0, 1, None, 1.0), "there are 1, and 1 are needed from number 2"),
        ("encode", (GoAudio, 0, -1, None, 1.0), "there are 1"),
        ("encode", (GoAudio, 0, 0, 77, 1.0), "there is no place 77"),
        ("encode", (GoAudio, 0, 0, 1, float("inf")), "gain: cannot be inf"),
        ("decode", (GoAudio, 0, 0, None, 1.0), "takes no audio"),
        ("decode", (GoBus, 0, 77, 1024), "there is no place 77"),
        ("decode", (GoBus, 0, 1, -5), "cannot be -5"),
        ("decode", (GoSignal, 0, 1), "there are 1"),
    ],
)
def test_what_a_voice_cannot_hear_is_refused_and_changes_nothing(rig, method, command, what):
    r = rig(IdentityModel(1, 512), method, inputs=1)
    r.open()
    name = r.slot(np.ones((5, 1)))[0]
    kind, *arguments = command
    answer = r.ask(kind, *[name if a == "SLOT" else a for a in arguments])
    assert isinstance(answer, Failed)
    assert what in f"{answer.where}: {answer.what}"
    r.inputs = lambda period: np.full((P, 1), 0.5)
    if method == "encode":
        r.ask(GoAudio, 0, 0, None, 1.0)
    else:
        r.live()
    r.step(10)
    assert r.counter("frames") > 5


def test_latents_that_are_not_finite_fail_the_voice_and_are_never_on_the_bus(rig):
    model = LatentsModel(1, 512)
    r = rig(model, "through", voice_channels=1)
    r.open()
    r.put([0.5])
    r.live()
    r.step(5)
    stream = r.worker._voices[0].track.run.stepper.stream
    stream._run = lambda block, seed: block * np.nan
    r.step(5)
    (event,) = r.events
    assert isinstance(event, VoiceFailed)
    assert "not finite" in event.reason
    values, bus = np.zeros(1, np.float32), r.memory.buses[0]
    for number in range(bus.newest + 1):
        bus.read(number, values)
        assert values[0] == 0.5
    assert r.live() > 0


def test_an_encoder_is_restarted_without_a_gap_in_its_frames(rig):
    r = rig(IdentityModel(1, 512), "encode", inputs=1)
    r.open()
    r.ask(Record, 0, True)
    audio = noise(60 * P)
    hears(r, audio)
    begin = r.ask(GoAudio, 0, 0, None, 1.0)["sample"]
    r.step(10)
    assert "sample" in r.ask(Restart, 0)
    r.step(10)
    frames, samples = r.recorded()
    assert samples == list(range(begin, begin + 20 * 512, 512))
    assert np.array_equal(frames[:, 0], [stretch(audio, s - 2 * P - 1, 1)[0, 0] for s in samples])


def test_a_late_bus_leaves_frames_out_and_is_on_time_again(rig):
    r = rig(LatentsModel(1, 512), "through", voice_channels=1)
    r.open()
    r.ask(Record, 0, True)
    start = r.play(np.arange(900)[:, np.newaxis])
    r.step(10)
    for _ in range(40):
        r.now += 1
        r.memory.clock[0] = r.now
    r.step(10)
    frames, samples = r.recorded()
    assert [start + 512 * k for k in frames[:, 0]] == samples
    assert 35 < r.counter("skipped") < 45


def test_frames_of_two_lengths_in_one_method_are_refused():
    method = MethodInfo("through", 1, 512, 1, 256, 512)
    info = replace(LatentsModel(1, 512).info, methods=(method,))
    with pytest.raises(ModelError, match="frames of 512 and 256 samples"):
        fit(info, "through", 0, shape_of(), clock="true", lead=0)
