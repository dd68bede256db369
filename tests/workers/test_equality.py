"""What a voice plays is what a render of the same frames holds, sample by sample."""

import numpy as np
import pytest
import soundfile as sf

from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.render import render
from bridge.rings.server import FIRST, LAST
from bridge.workers.costs import Costs
from bridge.workers.track import FADE_S
from latentio.latents import Latents
from tests.models import torchscript_zoo as zoo_of

SAME = 1e-5
# A phase that is summed up in 32 bits differs a little more where blocks are others.
SAME_PHASE = 1e-3


def noise(n_frames, n_dims, seed=0):
    return 0.05 * np.random.default_rng(seed).standard_normal((n_frames, n_dims))


def rendered(model, data, folder, **options):
    info = model.info
    options = {"seed": 0, "finite": "zero"} | options
    render(Latents(data, info.require_sr(), info.ratio), model, folder / "r.wav", **options)
    return sf.read(folder / "r.wav", dtype="float32", always_2d=True)[0]


def same(heard, wanted, error=SAME):
    assert heard.shape == wanted.shape
    assert np.abs(wanted).max() > 1e-3
    assert np.abs(heard - wanted).max() <= error * np.abs(wanted).max()


MODELS = {
    "delay 0": lambda: zoo_of.DelayLine(0),
    "delay 777": lambda: zoo_of.DelayLine(777, 512),
    "delay 5000": lambda: zoo_of.DelayLine(5000, 512),
    "stack": zoo_of.CausalStack,
    "filter": lambda: zoo_of.LinearPhase(30),
    "offline": lambda: zoo_of.NotStreaming(9),
    "offline causal": lambda: zoo_of.NotStreaming(9, causal=True),
    "offline filled": zoo_of.NotStreamingRave,
    "filled": zoo_of.RaveV2,
    "oscillator": lambda: zoo_of.Oscillator(300, 512),
}


def error_of(model):
    return SAME_PHASE if model.info.name == "oscillator" else SAME


@pytest.fixture(params=[*MODELS, "identity", "factory"])
def model(request, zoo):
    if request.param == "identity":
        return IdentityModel(2, 512)
    return load(
        "factory"
        if request.param == "factory"
        else zoo(MODELS[request.param](), request.param.replace(" ", "-"))
    )


@pytest.mark.parametrize("period", [64, 512, 2048])
def test_a_slot_equals_its_render_from_the_first_sample_to_the_last(rig, model, tmp_path, period):
    info = model.info
    n_frames = max(20, 12000 // info.ratio)
    data = noise(n_frames, info.n_dims)
    r = rig(model, period=period, sample_rate=info.require_sr(), max_dims=8)
    r.open(seed=3)
    r.step(3)
    start = r.play(data)
    assert start == (r.now + 1) * period + period  # the lead is at least a period
    wanted = rendered(model, data, tmp_path, seed=3)
    r.step_to(start + len(wanted) + 2000)
    audio = r.audio()
    same(audio[start : start + len(wanted)], wanted, error_of(model))
    assert not audio[:start].any()
    assert not audio[start + len(wanted) + r.shape.sample_rate // 100 :].any()
    assert (r.n_missing[0], r.counter("late_blocks"), r.counter("skipped")) == (0, 0, 0)
    assert r.counter("frames") == n_frames
    assert r.counter("position") == n_frames - 1
    flags = r.flags[0]
    assert flags[start // period] == FIRST
    assert [n for n, flag in flags.items() if flag & LAST] == [max(flags)]


@pytest.mark.parametrize("chunks", [(1,), (1, 2), (1, 2, 4, 8, 16, 32)])
@pytest.mark.parametrize("kind", ["stack", "offline", "filled"])
def test_it_does_so_for_any_chunk(rig, zoo, tmp_path, chunks, kind):
    model = load(zoo(MODELS[kind]()))
    r = rig(model, sample_rate=model.info.model_sr)
    r.worker._costs = Costs({n: 1e-6 * (2 if n == 1 else 1) for n in chunks})
    data = noise(500, model.info.n_dims)
    r.open()
    start = r.play(data)
    wanted = rendered(model, data, tmp_path)
    r.step_to(start + len(wanted))
    same(r.audio()[start : start + len(wanted)], wanted)


def test_the_end_fades_from_the_last_frame_on(rig):
    r = rig(IdentityModel(1, 512))
    r.open()
    start = r.play(np.ones((3, 1)))
    r.step_to(start + 4000)
    audio = r.audio()[start:, 0]
    assert (audio[: 3 * 512] == 1.0).all()
    fade = audio[3 * 512 : 3 * 512 + 441]
    assert np.allclose(fade, 1 - (np.arange(441) + 0.5) / 441, atol=1e-6)
    assert not audio[3 * 512 + 441 :].any()
    (event,) = r.events
    assert (event.voice, event.sample, event.at_end) == (0, start + 3 * 512 + 441, True)


def test_a_slot_that_begins_later_sounds_as_the_render_does_there(rig, zoo, tmp_path):
    """Once it has faded in: the frames before are decoded, so that the decoder knows them."""
    for kind in ("stack", "filled", "offline", "filter", "delay 777"):
        model = load(zoo(MODELS[kind](), kind.replace(" ", "-")))
        ratio = model.info.ratio
        r = rig(model, sample_rate=model.info.model_sr)
        r.open()
        data = noise(300, model.info.n_dims)
        start = r.play(data, 100.0)
        wanted = rendered(model, data, tmp_path)[100 * ratio :]
        r.step_to(start + len(wanted))
        n_fade = round(FADE_S * model.info.model_sr)
        same(r.audio()[start + n_fade : start + len(wanted)], wanted[n_fade:])


@pytest.mark.parametrize("period", [64, 512, 2048])
def test_live_frames_equal_the_render_of_those_that_were_taken(rig, model, tmp_path, period):
    info = model.info
    data = noise(max(12, 6000 // info.ratio), info.n_dims)
    r = rig(model, period=period, sample_rate=info.require_sr(), max_dims=8)
    r.open(seed=3)
    r.worker._voices[0].track.recorder.is_on = True
    start = r.live()
    taken = []
    lead = period
    n_periods = max(40, 8000 // period)
    for n in range(n_periods):
        if n % 3 == 0:
            r.put(data[n % len(data)])
        due = sum(
            (r.now + 1) * period + lead <= start + k * info.ratio < (r.now + 2) * period + lead
            for k in range(n_periods * period // info.ratio + 1)
        )
        taken += [data[n // 3 * 3 % len(data)]] * due
        r.step()
    frames, samples = r.recorded()
    assert np.array_equal(frames, np.array(taken, np.float32))
    assert samples == [start + k * info.ratio for k in range(len(frames))]
    if not model.probe().streaming:
        return
    wanted = rendered(model, np.array(taken), tmp_path, seed=3, delay_samples=0)
    n = min(len(wanted), len(r.audio()) - start)
    same(r.audio()[start:][:n], wanted[:n], error_of(model))


@pytest.mark.parametrize("kind", ["stack", "filled", "delay 777"])
def test_recorded_frames_replayed_give_the_same_sound(rig, zoo, kind):
    model = load(zoo(MODELS[kind]()))
    r = rig(model, sample_rate=model.info.model_sr)
    r.open(seed=5)
    r.worker._voices[0].track.recorder.is_on = True
    first = r.live()
    for n in range(30):
        r.put(noise(1, model.info.n_dims, n)[0])
        r.step()
    frames, _ = r.recorded()
    r.open(1, seed=5)
    again = r.play(frames, voice=1)
    r.step(40)
    n = 20 * 512
    delay = model.probe().delay_samples
    same(r.audio(1)[again : again + n], r.audio(0)[first + delay :][:n])


def test_stereo_stays_stereo_and_a_mono_voice_leaves_the_other_channel_silent(rig):
    r = rig(IdentityModel(2, 512))
    r.open()
    start = r.play(np.array([[0.25, -0.5]] * 4))
    r.step(12)
    assert (r.audio()[start : start + 2048] == (0.25, -0.5)).all()
    r = rig(IdentityModel(1, 512), voice_channels=2)
    r.open()
    start = r.play(np.ones((4, 1)))
    r.step(12)
    assert (r.audio()[start : start + 2048] == (1.0, 0.0)).all()
