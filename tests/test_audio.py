import struct

import numpy as np
import pytest
import soundfile as sf
from scipy.io import wavfile

from bridge import audio as audio_files
from bridge.audio import check_format, check_not_input, read_audio, writing
from bridge.errors import AudioFileError


def sine(n_samples, rate_hz, hz=440.0):
    return (0.5 * np.sin(2 * np.pi * hz / rate_hz * np.arange(n_samples)))[:, None].astype("f4")


def write(path, audio, rate_hz=44100):
    with writing(
        path, sample_rate_hz=rate_hz, n_channels=audio.shape[1], n_samples=len(audio)
    ) as sink:
        for at in range(0, len(audio), 1000):
            sink.write(audio[at : at + 1000])


@pytest.mark.parametrize("n_channels", [1, 2, 9])
def test_wav_is_float_and_never_clips(tmp_path, n_channels):
    audio = (5 * np.random.default_rng(0).standard_normal((4321, n_channels))).astype("f4")
    path = tmp_path / "a.wav"
    write(path, audio)
    assert sf.info(path).subtype == "FLOAT"
    assert np.array_equal(sf.read(path, dtype="float32", always_2d=True)[0], audio)
    rate_hz, other = wavfile.read(path)
    assert rate_hz == 44100
    assert np.array_equal(other.reshape(audio.shape), audio)


def test_a_large_wav_becomes_rf64_that_others_read(tmp_path, monkeypatch):
    monkeypatch.setattr(audio_files, "_RIFF_LIMIT_BYTES", 1000)
    audio = sine(4321, 44100)
    path = tmp_path / "a.wav"
    write(path, audio)
    assert path.read_bytes()[:4] == b"RF64"
    assert np.array_equal(sf.read(path, dtype="float32", always_2d=True)[0], audio)


def test_the_header_of_five_gigabytes_is_right():
    n_samples = 5 * 10**9 // 4
    header = audio_files._float_wav_header(44100, 1, n_samples)
    riff, data, samples, _ = struct.unpack("<QQQI", header[20:48])
    assert header[:4] == b"RF64"
    assert data == 4 * n_samples
    assert samples == n_samples
    assert riff == len(header) - 8 + data


@pytest.mark.parametrize("suffix", [".flac", ".ogg", ".mp3"])
def test_other_formats_hold_the_sound_within_full_scale(tmp_path, suffix):
    audio = sine(44100, 44100)
    audio[:100] = 3.0
    path = tmp_path / f"a{suffix}"
    write(path, audio)
    read, rate_hz = sf.read(path, dtype="float32")
    assert rate_hz == 44100
    assert len(read) == 44100
    middle = slice(10000, 30000)
    error = np.abs(read[middle] - audio[middle, 0]).max()
    assert error < (1e-6 if suffix == ".flac" else 0.05)


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
def test_equal_audio_gives_equal_bytes(tmp_path, suffix):
    for name in ("a", "b"):
        write(tmp_path / f"{name}{suffix}", sine(5000, 44100))
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize(
    ("name", "rate_hz", "n_channels"),
    [("a.mp3", 44100, 3), ("a.mp3", 40000, 1), ("a.flac", 44100, 9)],
)
def test_what_a_format_cannot_hold_is_refused(tmp_path, name, rate_hz, n_channels):
    old = tmp_path / name
    old.write_bytes(b"old")
    with pytest.raises(AudioFileError, match=r"cannot hold .* use \.wav"):
        write(old, np.zeros((10, n_channels), "f4"), rate_hz)
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


def test_an_unknown_suffix_is_refused(tmp_path):
    with pytest.raises(AudioFileError, match=r"use \.wav, \.flac, \.ogg, \.mp3"):
        write(tmp_path / "a.xyz", sine(10, 44100))


def test_fewer_samples_than_announced_leave_no_file(tmp_path):
    with pytest.raises(RuntimeError, match="fewer than announced"):
        with writing(tmp_path / "a.wav", sample_rate_hz=1, n_channels=1, n_samples=5) as sink:
            sink.write(sine(4, 44100))
    assert list(tmp_path.iterdir()) == []


def test_reading_resamples_to_the_rate_asked_for(tmp_path):
    sf.write(tmp_path / "a.wav", sine(48000, 48000), 48000, subtype="FLOAT")
    read = read_audio(tmp_path / "a.wav", 44100, 1)
    assert read.shape == (44100, 1)
    assert np.abs(read[2000:-2000] - sine(44100, 44100)[2000:-2000]).max() < 1e-4


def test_channels_are_mixed_down_or_copied(tmp_path):
    stereo = np.stack([np.full(10, 0.5), np.full(10, -0.25)], axis=1)
    sf.write(tmp_path / "s.wav", stereo, 44100, subtype="FLOAT")
    sf.write(tmp_path / "m.wav", stereo[:, :1], 44100, subtype="FLOAT")
    assert (read_audio(tmp_path / "s.wav", 44100, 1) == 0.125).all()
    assert (read_audio(tmp_path / "s.wav", 44100, 2) == stereo).all()
    assert (read_audio(tmp_path / "m.wav", 44100, 2) == 0.5).all()
    with pytest.raises(AudioFileError, match="has 2 channels, the model takes 3"):
        read_audio(tmp_path / "s.wav", 44100, 3)


def test_what_is_no_audio_is_refused_in_one_line(tmp_path):
    (tmp_path / "a.wav").write_bytes(b"no")
    with pytest.raises(AudioFileError, match="cannot be read as audio"):
        read_audio(tmp_path / "a.wav", 44100, 1)
    with pytest.raises(AudioFileError, match="does not exist"):
        read_audio(tmp_path / "b.wav", 44100, 1)
    sf.write(tmp_path / "n.wav", np.full(3, np.nan), 44100, subtype="FLOAT")
    with pytest.raises(AudioFileError, match="not finite"):
        read_audio(tmp_path / "n.wav", 44100, 1)


def test_more_channels_than_a_format_holds_are_refused_by_name(tmp_path):
    check_format("a.wav", 44100, 16383)
    check_format("a.flac", 44100, 8)
    for name, hz, n_channels in (
        ("a.wav", 44100, 16384),
        ("a.wav", 192000, 16383),
        ("a.flac", 44100, 9),
        ("a.mp3", 44100, 3),
    ):
        with pytest.raises(AudioFileError, match=rf"^{name}: .* cannot hold {n_channels} channel"):
            check_format(name, hz, n_channels)
    path = tmp_path / "a.wav"
    with pytest.raises(AudioFileError, match="cannot hold"):
        write(path, np.zeros((1, 20000), np.float32))
    assert list(tmp_path.iterdir()) == []


def test_an_input_is_known_by_any_of_its_names(tmp_path):
    path = tmp_path / "a.wav"
    check_not_input(path, path, None)  # nothing there yet
    path.write_bytes(b"")
    (tmp_path / "b.wav").symlink_to(path)
    check_not_input(path, tmp_path / "c.wav", None)
    for out, name in ((path, "b.wav"), (tmp_path / "b.wav", "a.wav"), (path, "x/../a.wav")):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(AudioFileError, match="would replace its own input"):
            check_not_input(out, tmp_path / "c.wav", tmp_path / name)
