"""Models at another rate than the device's: resampled, in time, and with the latency told."""

from fractions import Fraction

import numpy as np
import pytest
import soundfile as sf

from bridge.commands import SetSpeed
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.render import render
from bridge.resample import Resampler
from bridge.rt.latency import Timing
from latentio.latents import Latents
from tests.models import torchscript_zoo as zoo_of


def noise(n_frames, n_dims):
    return 0.1 * np.random.default_rng(0).standard_normal((n_frames, n_dims))


@pytest.mark.parametrize("device_sr", [48000, 32000, 96000])
@pytest.mark.parametrize("period", [64, 512, 2048])
def test_a_slot_equals_its_resampled_render(rig, zoo, tmp_path, device_sr, period):
    model = load(zoo(zoo_of.DelayLine(700, 512)))
    data = noise(60, 2)
    r = rig(model, period=period, sample_rate=device_sr)
    r.open()
    start = r.play(data)
    render(Latents(data, 44100, 512), model, tmp_path / "a.wav")
    wanted, _ = sf.read(tmp_path / "a.wav", dtype="float32", always_2d=True)
    wanted = Resampler(44100, device_sr, 1).process(wanted)
    r.step_to(start + len(wanted) + 2 * period + device_sr // 50)
    heard = r.audio()[start : start + len(wanted)]
    assert np.abs(heard - wanted).max() <= 1e-5 * np.abs(wanted).max()
    (event,) = r.events
    n_samples = int(60 * Fraction(512 * device_sr, 44100))
    assert event.sample == start + n_samples + device_sr // 100
    assert r.n_missing[0] == 0


def test_with_the_clock_of_samples_nothing_is_resampled(rig):
    r = rig(IdentityModel(1, 512, 44100), sample_rate=48000)
    told = r.open(clock="samples")
    assert told["frame_samples"] == 512.0
    data = noise(20, 1)
    start = r.play(data)
    r.step(40)
    wanted = np.repeat(data.astype(np.float32), 512, axis=0)
    assert np.array_equal(r.audio()[start : start + len(wanted)], wanted)


@pytest.mark.parametrize(("ratio", "period"), [(512, 64), (2048, 512), (4096, 2048), (64, 512)])
@pytest.mark.parametrize("device_sr", [44100, 48000])
@pytest.mark.parametrize("lead", [0, 2048, 5000])
def test_a_live_value_is_heard_when_the_arithmetic_says(rig, ratio, period, device_sr, lead):
    model = IdentityModel(1, ratio, 44100)
    r = rig(model, period=period, sample_rate=device_sr)
    told = r.open(lead=lead)
    length = Fraction(*told["frame_samples_exact"])
    assert length == Fraction(ratio * device_sr, 44100)
    timing = Timing(period, length, told["lead_samples"], told["lookahead_samples"])
    assert told["latency_samples"] == timing.latency_samples
    r.step(2)
    start = r.live()
    value = 0.0
    for turn in range(3):
        r.step(5 * max(1, ratio // period) + turn)
        value += 0.25
        arrived = r.now
        r.put([value])
        wanted = timing.frame_start(timing.live_frame(arrived, start), start)
        r.step_to(wanted + 3 * period)
        before, after = r.audio()[wanted - 40, 0], r.audio()[wanted + 40, 0]
        assert (before, after) == pytest.approx((value - 0.25, value), abs=1e-3)
        step = r.audio()[wanted - 40 : wanted + 40, 0]
        crossing = wanted - 40 + int(np.argmax(step > value - 0.125))
        assert abs(crossing - wanted) <= (0 if device_sr == 44100 else 1)
        assert wanted - (arrived + 1) * period <= told["latency_max_samples"]
        assert wanted - (arrived + 1) * period >= told["latency_samples"]


def test_ten_minutes_do_not_drift(rig):
    """A value that changes every frame is where it belongs after 10 minutes, too."""
    device_sr = 48000
    r = rig(IdentityModel(1, 2048, 44100), sample_rate=device_sr, period=2048)
    r.open()
    n_frames = 600 * 44100 // 2048
    data = np.sin(np.arange(n_frames) * 0.7)[:, np.newaxis]
    start = r.play(data)
    length = Fraction(2048 * device_sr, 44100)
    r.step_to(start + int(n_frames * length))
    middles = [start + int((k + Fraction(1, 2)) * length) for k in range(n_frames)]
    heard = np.array([r.heard[0][m // 2048][m % 2048, 0] for m in middles])
    assert np.abs(heard - data[:, 0]).max() < 1e-4
    edges = [start + int(k * length) for k in range(n_frames - 50, n_frames)]
    for k, edge in zip(range(n_frames - 50, n_frames), edges, strict=True):
        block = np.concatenate([r.heard[0][edge // 2048 + n] for n in (-1, 0, 1)])[:, 0]
        at = edge % 2048 + 2048
        middle = (data[k, 0] + data[k - 1, 0]) / 2
        sign = np.sign(data[k, 0] - data[k - 1, 0])
        around = sign * (block[at - 3 : at + 4] - middle)
        assert around[0] < 0 < around[-1]


def test_changes_again_and_again_do_not_shift_a_slot(rig):
    """Where frames are no whole number of samples, a change keeps the parts of a sample, too."""
    r = rig(IdentityModel(1, 512, 44100), sample_rate=48000)
    r.open()
    start = r.play(np.arange(3000)[:, np.newaxis] / 4096)
    for _ in range(400):
        r.ask(SetSpeed, 0, 1.0)
        r.step(2)
    run = r.worker._voices[0].track.run
    frame = run.source.frame(0)
    length = Fraction(512 * 48000, 44100)
    assert frame > 300
    assert abs(run.begin - (start + frame * length)) < 1
