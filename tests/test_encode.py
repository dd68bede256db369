import shutil

import numpy as np
import pytest
import soundfile as sf
import torch

from bridge.encode import encode_file, encode_files, plan
from bridge.errors import AudioFileError, BridgeError, ModelError
from bridge.models.identity import IdentityModel
from bridge.models.load import load
from latentio import files
from tests.models import torchscript_zoo


@pytest.fixture(autouse=True)
def _cache(tmp_path, monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def model(tmp_path):
    return load(torchscript_zoo.save(torchscript_zoo.CausalStack(), tmp_path / "stack.ts"))


def noise(n_samples, n_channels=1):
    return (0.1 * np.random.default_rng(0).standard_normal((n_samples, n_channels))).astype("f4")


def put(path, audio, rate_hz=44100):
    path.parent.mkdir(parents=True, exist_ok=True)
    sf.write(path, audio, rate_hz, subtype="FLOAT" if path.suffix == ".wav" else None)
    return path


@pytest.mark.parametrize("n_samples", [1, 15, 16, 17, 5000])
def test_it_equals_one_whole_call(tmp_path, model, n_samples):
    audio = noise(n_samples)
    latents = encode_file(put(tmp_path / "a.wav", audio), model)
    whole = model.encode(audio)
    assert latents.n_frames == -(-n_samples // 16)
    assert np.abs(latents.data - whole.data).max() <= 1e-5


def test_the_file_says_where_it_comes_from(tmp_path, model):
    latents = encode_file(put(tmp_path / "song.wav", noise(100)), model, seed=3)
    assert (latents.model_sr, latents.ratio) == (44100, 16)
    assert latents.meta.model == "stack"
    assert latents.meta.model_sha256 == model.info.sha256
    assert latents.meta.seed == 3
    assert latents.meta.generator == "latent-bridge encode"
    delay = model.probe("encode").delay_samples
    assert latents.meta.extra == {"source": "song.wav", "encode_delay_samples": delay}


def test_audio_at_another_rate_is_resampled(tmp_path):
    t = np.arange(48000) / 48000
    path = put(tmp_path / "a.wav", np.sin(2 * np.pi * 100 * t), 48000)
    latents = encode_file(path, IdentityModel(1, 10, 44100))
    assert latents.n_frames == 4410
    wanted = np.sin(2 * np.pi * 100 * (10 * np.arange(4410) + 9) / 44100)
    assert np.abs(latents.data[100:-100, 0] - wanted[100:-100]).max() < 1e-3


def test_a_seed_repeats_a_noisy_encoder(tmp_path):
    model = load(torchscript_zoo.save(torchscript_zoo.RaveV2(), tmp_path / "rave.ts"))
    path = put(tmp_path / "a.wav", noise(500), 48000)
    one, same, other = (encode_file(path, model, seed=seed).data for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_model_without_an_encoder_or_a_rate_is_refused(tmp_path):
    path = put(tmp_path / "a.wav", noise(100))
    line = load(torchscript_zoo.save(torchscript_zoo.DelayLine(0), tmp_path / "line.ts"))
    with pytest.raises(ModelError, match="has no method 'encode'"):
        encode_file(path, line)
    unknown = load(torchscript_zoo.save(torchscript_zoo.RaveLike(), tmp_path / "unknown.ts"))
    with pytest.raises(ModelError, match="--model-sr HZ"):
        next(encode_files([path], unknown, tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_an_empty_file_is_refused(tmp_path, model):
    with pytest.raises(AudioFileError, match="holds no samples"):
        encode_file(put(tmp_path / "a.wav", noise(0)), model)


@pytest.mark.parametrize("container", ["wav", "npy"])
def test_one_bad_file_does_not_stop_the_rest_nor_harm_an_old_target(tmp_path, model, container):
    put(tmp_path / "in" / "a.wav", noise(100))
    (tmp_path / "in" / "b.wav").write_bytes(b"not audio")
    put(tmp_path / "in" / "deep" / "c.flac", noise(200, 2))
    old = tmp_path / "out" / f"b.{container}"
    old.parent.mkdir()
    old.write_bytes(b"old")
    results = list(encode_files([tmp_path / "in"], model, tmp_path / "out", format=container))
    assert [result.n_frames for result in results] == [7, None, 13]
    assert "b.wav: cannot be read as audio" in results[1].error
    assert old.read_bytes() == b"old"
    read = files.read(tmp_path / "out" / "deep" / f"c.{container}")
    assert read.n_frames == 13
    assert read.meta.extra["source"] == "c.flac"


def test_a_source_is_never_replaced(tmp_path, model):
    path = put(tmp_path / "a.wav", noise(100))
    before = path.read_bytes()
    (result,) = encode_files([path], model, tmp_path)
    assert "is a source itself" in result.error
    assert path.read_bytes() == before


def test_equal_names_do_not_collide(tmp_path):
    for name in ("a.wav", "a.flac", "x/a.wav", "x/b.wav", ".hidden.wav", "notes.txt"):
        put_or_touch = tmp_path / "in" / name
        put_or_touch.parent.mkdir(parents=True, exist_ok=True)
        put_or_touch.write_bytes(b"")
    inside = tmp_path / "in"
    jobs = plan([inside, inside / "x" / "a.wav", inside / "a.wav"], "out", "npy")
    targets = [str(target) for _, target in jobs]
    assert targets == [
        "out/a.flac.npy",
        "out/a.wav.npy",
        "out/x/a.npy",
        "out/x/b.npy",
    ]
    jobs = plan([inside / "a.wav", inside / "x" / "a.wav"], "out", "npy")
    assert [str(target) for _, target in jobs] == ["out/a.wav.npy", "out/a.wav-2.npy"]


def test_a_file_that_is_named_twice_is_encoded_once(tmp_path, monkeypatch):
    put(tmp_path / "in" / "a.wav", noise(10))
    monkeypatch.chdir(tmp_path)
    assert [
        str(target) for _, target in plan(["in/a.wav", "./in/../in/a.wav", "in"], "o", "npy")
    ] == ["o/a.npy"]


def test_names_that_differ_in_case_alone_do_not_collide(tmp_path):
    for name in ("C.mp3", "c.wav"):
        (tmp_path / name).write_bytes(b"")
    jobs = plan([tmp_path], "o", "npy")
    assert [str(target) for _, target in jobs] == ["o/C.mp3.npy", "o/c.wav.npy"]


def test_a_folder_without_audio_is_refused(tmp_path):
    with pytest.raises(BridgeError, match="holds no audio files"):
        plan([tmp_path], "out", "wav")


def test_a_second_run_does_not_take_its_own_latents_for_audio(tmp_path, model):
    put(tmp_path / "in" / "a.wav", noise(100))
    out = tmp_path / "in" / "deep" / "out"
    for _ in range(2):
        results = list(encode_files([tmp_path / "in"], model, out))
        assert [(result.source.name, result.n_frames) for result in results] == [("a.wav", 7)]
    shutil.copy(out / "a.wav", tmp_path / "in" / "b.wav")
    _, other = encode_files([tmp_path / "in"], model, out)
    assert (other.n_frames, other.error) == (None, None)
    assert other.notice == f"{tmp_path / 'in' / 'b.wav'}: holds latents, not audio; passed over"
    assert sorted(path.name for path in out.iterdir()) == ["a.wav"]


def test_a_folder_that_is_encoded_into_itself_is_still_searched(tmp_path):
    for name in ("a.flac", "x/b.flac"):
        put(tmp_path / name, noise(100))
    assert len(plan([tmp_path], tmp_path, "npy")) == 2
    assert len(plan([tmp_path / "x"], tmp_path, "npy")) == 1


def test_latents_given_by_name_are_refused(tmp_path, model):
    put(tmp_path / "a.wav", noise(100))
    list(encode_files([tmp_path / "a.wav"], model, tmp_path / "out"))
    with pytest.raises(AudioFileError, match="holds latents, not audio"):
        encode_file(tmp_path / "out" / "a.wav", model)


def test_nothing_but_missing_sources_is_an_error_at_once(tmp_path):
    put(tmp_path / "a.wav", noise(10))
    with pytest.raises(BridgeError, match="does not exist"):
        plan([tmp_path / "b.wav", tmp_path / "c.wav"], "out", "npy")
    assert len(plan([tmp_path / "b.wav", tmp_path / "a.wav"], "out", "npy")) == 2
