import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
import soundfile as sf
import torch

from bridge.errors import AudioFileError, BridgeError, ModelError
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from bridge.render import read_latents, render
from latentio import files
from latentio.latents import Latents
from latentio.meta import Meta, Normalisation
from tests.models import torchscript_zoo

RATIO = torchscript_zoo.RATIO


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def saved(tmp_path):
    def save(module, name="model"):
        return torchscript_zoo.save(module, tmp_path / f"{name}.ts")

    return save


def noise(n_frames, n_dims, ratio=RATIO, model_sr=44100, scale=1.0):
    data = scale * np.random.default_rng(0).standard_normal((n_frames, n_dims))
    return Latents(data, model_sr, ratio)


def sound(path):
    return sf.read(path, dtype="float32", always_2d=True)[0]


def leftovers(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


# ---- what comes out ----


def test_an_identity_renders_every_value_held(tmp_path):
    latents = noise(50, 8, 64, scale=3.0)
    done = render(latents, IdentityModel(8, 64), tmp_path / "a.wav")
    wanted = np.repeat(latents.data.astype(np.float32), 64, axis=0)
    assert np.array_equal(sound(tmp_path / "a.wav"), wanted)
    assert (done.n_samples, done.n_channels, done.sample_rate_hz) == (3200, 8, 44100)
    assert done.peak == np.abs(wanted).max()
    assert done.notices == ()


@pytest.mark.parametrize("n_delay", [0, 1, 16, 777])
@pytest.mark.parametrize("chunk", [None, 1, 10, 64])
def test_the_delay_is_cut_off_and_the_end_is_not_lost(tmp_path, saved, n_delay, chunk):
    latents = noise(100, 2)
    model = load(saved(torchscript_zoo.DelayLine(n_delay)))
    done = render(latents, model, tmp_path / "a.wav", chunk=chunk)
    wanted = np.repeat(latents.data[:, :1].astype(np.float32), RATIO, axis=0)
    assert done.delay_samples == n_delay
    assert np.array_equal(sound(tmp_path / "a.wav"), wanted)


def test_a_delay_of_zero_gives_the_models_own_timing(tmp_path, saved):
    latents = noise(100, 2)
    model = load(saved(torchscript_zoo.DelayLine(33)))
    render(latents, model, tmp_path / "a.wav", delay_samples=0)
    assert np.array_equal(sound(tmp_path / "a.wav"), model.decode(latents))


@pytest.mark.parametrize("n_frames", [1, 2, 63, 64, 65, 200])
def test_it_equals_one_whole_call(tmp_path, saved, n_frames):
    model = load(saved(torchscript_zoo.CausalStack()))
    latents = noise(n_frames, 3)
    done = render(latents, model, tmp_path / "a.wav", chunk=64)
    held = np.concatenate([latents.data, np.repeat(latents.data[-1:], 10, axis=0)])
    whole = model.decode(Latents(held, 44100, RATIO))[done.delay_samples :][: n_frames * RATIO]
    assert len(whole) == done.n_samples
    assert np.abs(sound(tmp_path / "a.wav") - whole).max() <= 1e-5 * np.abs(whole).max()


def test_a_model_without_streaming_is_rendered_without_seams_and_it_is_said(tmp_path, saved):
    model = load(saved(torchscript_zoo.NotStreaming()))
    latents = noise(100, 2)
    done = render(latents, model, tmp_path / "a.wav", chunk=16)
    whole = model.decode(latents)
    assert np.abs(sound(tmp_path / "a.wav") - whole).max() <= 1e-5 * np.abs(whole).max()
    assert "not a streaming export" in done.notices[0]
    assert "chunks of 16 frames that overlap" in done.notices[0]


def test_no_frames_give_an_empty_file_and_a_notice(tmp_path):
    done = render(Latents(np.zeros((0, 8)), 44100, 2048), IdentityModel(), tmp_path / "a.wav")
    assert sf.info(tmp_path / "a.wav").frames == 0
    assert "no frames" in done.notices[0]


def test_progress_ends_at_the_last_frame(tmp_path):
    seen = []
    render(
        noise(100, 1, 4),
        IdentityModel(1, 4),
        tmp_path / "a.wav",
        chunk=30,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(30, 100), (60, 100), (90, 100), (100, 100)]


# ---- seeds ----


@pytest.mark.parametrize(
    "fill", ["seeded", *(pytest.param(f, marks=pytest.mark.soak) for f in (None, "noise", "zero"))]
)
def test_one_seed_is_one_file_byte_by_byte_in_any_process(tmp_path, saved, cache, fill):
    """The first process measures the chunk, the second remembers it."""
    path = saved(torchscript_zoo.RaveV2())
    files.write(tmp_path / "z.npy", noise(40_000, 4, model_sr=48000))
    code = (
        "import sys; from bridge.render import render; from bridge.models.load import load;"
        f"render({str(tmp_path / 'z.npy')!r}, load({str(path)!r}, n_threads=1), sys.argv[1],"
        f"seed=int(sys.argv[2]), fill={fill!r})"
    )
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        out = str(tmp_path / f"{name}.wav")
        subprocess.run([sys.executable, "-W", "ignore", "-c", code, out, str(seed)], check=True)
        assert len(list((cache / "chunks").iterdir())) == 1
    a, b, c = ((tmp_path / f"{name}.wav").read_bytes() for name in "abc")
    assert a == b
    assert (a == c) == (fill == "zero")


def test_missing_dims_are_seeded_by_default(tmp_path, saved):
    model = load(saved(torchscript_zoo.RaveV2()))
    done = render(noise(20, 4, model_sr=48000), model, tmp_path / "a.wav", seed=2)
    assert done.fill == "seeded"
    plain = render(
        noise(20, 3), load(saved(torchscript_zoo.CausalStack(), "b")), tmp_path / "b.wav"
    )
    assert plain.fill == "noise"


# ---- levels ----


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_peak_brings_the_largest_sample_to_minus_one_decibel(tmp_path, suffix):
    out = tmp_path / f"a{suffix}"
    done = render(noise(50, 2, 512, scale=20.0), IdentityModel(2, 512), out, normalize="peak")
    assert np.abs(sound(out)).max() == pytest.approx(10 ** (-1 / 20), abs=1e-6)
    assert done.peak == pytest.approx(10 ** (-1 / 20), abs=1e-6)
    assert leftovers(tmp_path) == []


def test_loudness_is_brought_to_minus_sixteen(tmp_path):
    import pyloudnorm

    out = tmp_path / "a.wav"
    latents = noise(100_000, 1, 4, scale=0.02)
    done = render(latents, IdentityModel(1, 4), out, normalize="loudness")
    meter = pyloudnorm.Meter(44100, filter_class="DeMan")
    assert done.loudness_lufs == pytest.approx(-16.0, abs=0.01)
    assert meter.integrated_loudness(sound(out)) == pytest.approx(-16.0, abs=0.1)


def test_loudness_never_lets_the_peak_clip(tmp_path):
    data = np.zeros((20_000, 1))
    data[::1000] = 1.0
    done = render(
        Latents(data, 44100, 4), IdentityModel(1, 4), tmp_path / "a.wav", normalize="loudness"
    )
    assert done.peak == pytest.approx(10 ** (-1 / 20), abs=1e-6)
    assert "or the peak would clip" in done.notices[0]


@pytest.mark.parametrize("normalize", ["peak", "loudness"])
def test_silence_stays_silence(tmp_path, normalize):
    latents = Latents(np.zeros((50, 1)), 44100, 512)
    done = render(latents, IdentityModel(1, 512), tmp_path / "a.wav", normalize=normalize)
    assert not sound(tmp_path / "a.wav").any()
    assert "silent" in done.notices[0]


def test_clipping_is_told_of_where_the_format_clips(tmp_path):
    latents = noise(20, 1, 64, scale=5.0)
    assert render(latents, IdentityModel(1, 64), tmp_path / "a.wav").notices == ()
    (notice,) = render(latents, IdentityModel(1, 64), tmp_path / "a.flac").notices
    assert ".flac clips at 1" in notice
    assert "--normalize peak" in notice


@pytest.mark.parametrize("normalize", ["peak", "loudness"])
@pytest.mark.parametrize("suffix", [".ogg", ".mp3"])
def test_a_lossy_file_keeps_to_the_peak_as_it_is_decoded(tmp_path, suffix, normalize):
    clicks = Latents((np.arange(10_000) % 977 == 0)[:, None] * 1.0, 44100, 4)
    out = tmp_path / f"a{suffix}"
    done = render(clicks, IdentityModel(1, 4), out, normalize=normalize, chunk=999)
    assert 0.8 < np.abs(sound(out)).max() <= 10 ** (-1 / 20)
    assert done.peak == np.abs(sound(out)).max()
    assert leftovers(tmp_path) == []
    before = out.read_bytes()
    again = render(clicks, IdentityModel(1, 4), out, normalize=normalize, chunk=999)
    assert (out.read_bytes(), again) == (before, done)


@pytest.mark.parametrize("suffix", [".ogg", ".mp3"])
def test_a_lossy_file_may_be_empty(tmp_path, suffix):
    latents = Latents(np.zeros((0, 1)), 44100, 4)
    done = render(latents, IdentityModel(1, 4), tmp_path / f"a{suffix}", normalize="peak")
    assert done.peak == 0.0


# ---- latents that do not fit ----


def test_the_name_of_the_file_is_in_the_message(tmp_path):
    files.write(tmp_path / "bad.npy", Latents(np.full((2, 8), np.nan), 44100, 64))
    with pytest.raises(BridgeError, match=r"bad\.npy: dim 0 of frame 0 is nan"):
        render(tmp_path / "bad.npy", IdentityModel(8, 64), tmp_path / "a.wav")


def test_normalised_latents_are_told_of(tmp_path):
    meta = Meta(normalisation=Normalisation((0.0,) * 8, (1.0,) * 8))
    latents = Latents(np.zeros((5, 8)), 44100, 64, meta)
    (notice,) = render(latents, IdentityModel(8, 64), tmp_path / "a.wav").notices
    assert notice == "these latents are normalised; latentio convert --denormalise undoes it"


def test_another_rate_is_refused_with_both_named(tmp_path):
    with pytest.raises(ModelError, match="44100 Hz and ratio 64, the latents are for 48000 Hz"):
        render(noise(5, 8, 64, 48000), IdentityModel(8, 64), tmp_path / "a.wav")
    assert not (tmp_path / "a.wav").exists()


def test_a_rate_that_is_not_told_is_the_models_with_a_notice(tmp_path):
    latents = Latents(np.zeros((5, 8)))
    (notice,) = render(latents, IdentityModel(8, 64), tmp_path / "a.wav").notices
    assert "do not tell their rate; the model's 44100 Hz and ratio 64" in notice


@pytest.mark.parametrize("half", [{"model_sr": 48000}, {"ratio": 32}])
def test_half_a_rate_that_is_another_is_refused(tmp_path, half):
    with pytest.raises(ModelError, match="is for 44100 Hz and ratio 64"):
        render(Latents(np.zeros((5, 8)), **half), IdentityModel(8, 64), tmp_path / "a.wav")


def test_equal_frame_rates_fit_whatever_they_are_made_of(tmp_path):
    latents = Latents(np.zeros((5, 8)), 22050, 32)
    assert render(latents, IdentityModel(8, 64), tmp_path / "a.wav").notices == ()


def test_latents_of_another_model_are_told_of(tmp_path, saved):
    model = load(saved(torchscript_zoo.CausalStack()))
    meta = Meta(model="other", model_sha256="0" * 64)
    latents = Latents(np.zeros((5, 3)), 44100, RATIO, meta)
    assert "made with other" in render(latents, model, tmp_path / "a.wav").notices[0]


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e300])
def test_values_no_decoder_can_play_are_refused_with_their_place(tmp_path, value):
    data = np.zeros((70_000, 2))
    data[66_000, 1] = value
    latents = Latents(data, 44100, 4)
    with pytest.raises(BridgeError, match="dim 1 of frame 66000"):
        render(latents, IdentityModel(2, 4), tmp_path / "a.wav")
    done = render(latents, IdentityModel(2, 4), tmp_path / "a.wav", finite="zero")
    assert not sound(tmp_path / "a.wav").any()
    assert "dim 1 of frame 66000; 0 is played instead" in done.notices[0]


def test_samples_that_are_not_finite_become_silence_and_are_told_of(tmp_path, saved):
    model = load(saved(torchscript_zoo.Faulty("not finite")))
    done = render(Latents(np.ones((5, 1)), 44100, 4), model, tmp_path / "a.wav")
    assert not sound(tmp_path / "a.wav").any()
    assert any("20 samples that are not finite" in notice for notice in done.notices)


def test_a_failing_model_leaves_the_old_file(tmp_path, saved):
    out = tmp_path / "a.wav"
    out.write_bytes(b"old")
    model = load(saved(torchscript_zoo.Faulty("raises")))
    with pytest.raises(ModelError, match="unwell"):
        render(Latents(np.ones((5, 1)), 44100, 4), model, out)
    with pytest.raises(AudioFileError, match="make the folder first"):
        render(Latents(np.ones((5, 1)), 44100, 4), model, tmp_path / "none" / "a.wav")
    with pytest.raises(AudioFileError, match="suffix"):
        render(Latents(np.ones((5, 1)), 44100, 4), model, tmp_path / "a.txt")
    assert out.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    "wrong",
    [{"normalize": "loud"}, {"finite": "maybe"}, {"chunk": 0}, {"seed": 2**63}, {"fill": "x"}],
)
def test_wrong_arguments_are_value_errors(tmp_path, wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        render(noise(5, 8, 64), IdentityModel(8, 64), tmp_path / "a.wav", **wrong)
    assert not (tmp_path / "a.wav").exists()


# ---- files and memory ----


@pytest.mark.parametrize("name", ["z.wav", "z.npy", "z.npz", "z.safetensors"])
@pytest.mark.parametrize("subtype", ["double", "float"])
def test_every_container_renders_alike(tmp_path, name, subtype):
    data = noise(30, 3).data.astype(np.float32)
    files.write(tmp_path / name, Latents(data, 44100, 8), subtype=subtype)
    render(tmp_path / name, IdentityModel(3, 8), tmp_path / "a.wav")
    assert np.array_equal(sound(tmp_path / "a.wav"), np.repeat(data, 8, axis=0))


def test_a_double_file_is_mapped_not_read(tmp_path):
    files.write(tmp_path / "z.wav", noise(30, 3))
    base = read_latents(tmp_path / "z.wav").data
    while base is not None and not isinstance(base, np.memmap):
        base = base.base
    assert isinstance(base, np.memmap)


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is told by POSIX only")
@pytest.mark.parametrize("normalize", ["none", "loudness"])
def test_the_memory_does_not_grow_with_the_length(tmp_path, normalize):
    code = (
        "import sys, resource; from bridge.render import render;"
        "from bridge.models.identity import IdentityModel;"
        f"render(sys.argv[1], IdentityModel(2), {str(tmp_path / 'a.wav')!r}, chunk=64,"
        f"normalize={normalize!r});"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    peaks = []
    for n_frames in (500, 8000):  # 8 MB and 131 MB of audio
        files.write(tmp_path / "z.npy", noise(n_frames, 2, 2048, scale=0.1))
        command = [sys.executable, "-c", code, str(tmp_path / "z.npy")]
        peaks.append(int(subprocess.run(command, check=True, capture_output=True).stdout))
    unit = 1 if sys.platform == "darwin" else 1024
    assert (peaks[1] - peaks[0]) * unit < 20e6


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("normalize", ["none", "peak"])
def test_ctrl_c_leaves_the_old_file_and_no_half_one(tmp_path, saved, normalize):
    out = tmp_path / "a.wav"
    out.write_bytes(b"old")
    path = saved(torchscript_zoo.CausalStack())
    files.write(tmp_path / "z.npy", noise(2_000_000, 3))
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "bridge.cli", "render", str(tmp_path / "z.npy")),
            *("--model", str(path), "-o", str(out), "--chunk", "1", "--normalize", normalize),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline_s = time.monotonic() + 60
    while not leftovers(tmp_path) and time.monotonic() < deadline_s:
        time.sleep(0.05)
    assert leftovers(tmp_path)
    os.kill(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "nothing half written" in said
    assert "Traceback" not in said
    assert out.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


# ---- bounds ----


def test_what_a_format_cannot_hold_is_refused_before_any_work(tmp_path):
    shown = []
    latents = Latents(np.zeros((2, 9)), 44100, 16)
    with pytest.raises(AudioFileError, match=r"a\.flac: FLAC cannot hold 9 channel"):
        render(
            latents,
            IdentityModel(9, 16),
            tmp_path / "a.flac",
            normalize="peak",
            progress=lambda *done: shown.append(done),
        )
    assert shown == []


def test_a_delay_may_be_longer_than_a_short_piece_but_not_endless(tmp_path):
    latents = noise(2, 1, 16)
    done = render(latents, IdentityModel(1, 16), tmp_path / "a.wav", delay_samples=100)
    assert done.delay_samples == 100
    assert np.array_equal(
        sound(tmp_path / "a.wav"), np.full((32, 1), latents.data[-1, 0], np.float32)
    )
    with pytest.raises(ValueError, match="at most 2646000, not 2646001"):
        render(latents, IdentityModel(1, 16), tmp_path / "a.wav", delay_samples=2646001)


@pytest.mark.parametrize("normalize", ["none", "peak"])
def test_a_path_that_is_both_latents_and_result_is_refused(tmp_path, normalize):
    path = tmp_path / "z.wav"
    files.write(path, noise(5, 2, 16))
    before = path.read_bytes()
    with pytest.raises(AudioFileError, match="would replace its own input"):
        render(path, IdentityModel(2, 16), path, normalize=normalize)
    assert path.read_bytes() == before
    assert leftovers(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
@pytest.mark.parametrize("normalize", ["none", "peak"])
def test_a_full_disk_is_one_line_about_the_result(tmp_path, normalize):
    files.write(tmp_path / "z.wav", noise(100, 2, 2048))
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (500000, 500000));"
        "from bridge.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "render", "z.wav", "--model", "identity:2:2048:44100"]
    run = subprocess.run(
        [*command, "--chunk", "9", "--normalize", normalize, "-o", "a.wav"],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    assert run.returncode == 2
    assert run.stderr.startswith("latent-bridge: a.wav: cannot be written (File too large); free")
    assert run.stderr.count("\n") == 1
    assert leftovers(tmp_path) == []
