"""The factory model: the contract, the sound, and that its build can be repeated."""

import zipfile

import numpy as np
import pytest
import soundfile as sf
import soxr
import torch

from bridge.models.load import FACTORY_PATH, load
from examples import make_song
from tools import build_factory, factory_audio
from tools.factory_metric import correlation, plain_codec

RATIO, SR, DIMS = 2048, 44100, 8
DELAY = 512  # of encode and decode together, samples
PITCH, VOICING = 6, 7


def fresh():
    return torch.jit.load(str(FACTORY_PATH))


def encode(audio, model=None):
    whole = np.pad(np.asarray(audio, np.float32), (0, -len(audio) % RATIO))
    with torch.inference_mode():
        return (model or fresh()).encode(torch.from_numpy(whole)[None, None])


def decode(z, model=None):
    with torch.inference_mode():
        y = (model or fresh()).decode(torch.as_tensor(z, dtype=torch.float32))
    return y[0, 0].numpy().astype(np.float64)


def through(audio):
    return decode(encode(np.pad(audio, (0, RATIO))))


def held(n_frames, **dims):
    z = torch.zeros(1, DIMS, n_frames)
    for name, value in dims.items():
        z[0, int(name[1:])] = value
    return z


def dbfs(x):
    return 20 * np.log10(max(float(np.sqrt(np.mean(np.square(x)))), 1e-12))


def third_octaves(x):
    """Return the long-term spectrum in dB, 50 Hz to 16 kHz."""
    frames = np.lib.stride_tricks.sliding_window_view(x, 8192)[::2048] * np.hanning(8192)
    power = np.square(np.abs(np.fft.rfft(frames))).mean(0)
    hz = np.fft.rfftfreq(8192, 1 / SR)
    low = 50 * 2 ** (np.arange(25) / 3)
    return 10 * np.log10([power[(hz >= a) & (hz < a * 2 ** (1 / 3))].sum() + 1e-9 for a in low])


@pytest.fixture(scope="module")
def speech(lyra):
    audio, sr = sf.read(lyra / "sample1_16kHz.wav")
    return soxr.resample(audio, sr, SR)


@pytest.fixture(scope="module")
def drums():
    return factory_audio.drums(901, bars=4, bpm=100).astype(np.float64)


@pytest.fixture(scope="module")
def music():
    return factory_audio.music(905, seconds=8).astype(np.float64)


# ---- the contract ----


def test_it_says_of_itself_what_nn_asks():
    model = fresh()
    assert model.get_methods() == ["encode", "decode", "forward"]
    assert model.encode_params.tolist() == [1, 1, DIMS, RATIO]
    assert model.decode_params.tolist() == [DIMS, RATIO, 1, 1]
    assert model.forward_params.tolist() == [1, 1, 1, 1]
    assert model.get_attributes() == ["seed"]
    assert model.seed_params.tolist() == [1]
    assert (model.sr, model.licence) == (SR, "MIT")
    assert model.set_seed(7) == 0
    assert model.get_seed() == [7]


def test_the_bridge_loads_it_by_name():
    info = load("factory").info
    assert (info.n_dims, info.ratio, info.model_sr, info.licence) == (DIMS, RATIO, SR, "MIT")


def test_the_file_is_small_and_holds_no_path_of_the_builder():
    data = FACTORY_PATH.read_bytes()
    assert len(data) < 1_000_000
    assert str(build_factory.ROOT).encode() not in data


@pytest.mark.parametrize("n_voices", [1, 3, 64])
def test_shapes_follow_the_ratio_for_any_number_of_voices(n_voices):
    model = fresh()
    z = model.encode(torch.zeros(n_voices, 1, 3 * RATIO))
    assert z.shape == (n_voices, DIMS, 3)
    assert model.decode(z).shape == (n_voices, 1, 3 * RATIO)
    assert model.forward(torch.zeros(n_voices, 1, RATIO)).shape == (n_voices, 1, RATIO)


@pytest.mark.parametrize(
    ("method", "shape"),
    [
        ("decode", (1, 7, 1)),
        ("decode", (65, 8, 1)),
        ("decode", (1, 8, 0)),
        ("encode", (1, 1, 2047)),
        ("encode", (1, 2, 2048)),
        ("decode", (8, 1)),
    ],
)
def test_a_wrong_shape_is_refused(method, shape):
    with pytest.raises((ValueError, torch.jit.Error), match=r"the shape must be|64 voices"):
        getattr(fresh(), method)(torch.zeros(shape))


# ---- exactness ----


def test_results_do_not_depend_on_how_frames_are_grouped(music):
    z = encode(music)[:, :, :120]
    audio = torch.from_numpy(music[: 120 * RATIO].astype(np.float32))[None, None]
    whole = decode(z)
    for cuts in ([1] * 120, [2, 5, 1, 100, 12]):
        one, other = fresh(), fresh()
        with torch.inference_mode():
            parts = [other.encode(part) for part in audio.split([c * RATIO for c in cuts], 2)]
            sound = [one.decode(part)[0, 0].numpy() for part in z.split(cuts, 2)]
        assert torch.abs(torch.cat(parts, 2) - z).max() <= 1e-5 * z.abs().max()
        assert np.abs(np.concatenate(sound) - whole).max() <= 1e-5 * np.abs(whole).max()


def test_two_fresh_copies_give_the_same_bits(music):
    z = encode(music)
    assert torch.equal(encode(music), z)
    assert np.array_equal(decode(z), decode(z))


def test_the_seed_changes_the_noise_and_nothing_else():
    model, z = fresh(), held(40, d7=-3.0)
    model.set_seed(-5)
    other = decode(z, model)
    assert np.corrcoef(other, decode(z))[0, 1] < 0.1
    assert abs(dbfs(other) - dbfs(decode(z))) < 0.5


def test_voices_of_a_batch_are_independent(music):
    z = encode(music)[:, :, :60]
    both = torch.cat([z, torch.randn(1, DIMS, 60, generator=torch.manual_seed(0)), z])
    with torch.inference_mode():
        rows = fresh().decode(both)[:, 0].numpy()
    alone = decode(z)
    peak = np.abs(alone).max()
    assert np.abs(rows[0] - alone).max() <= 1e-5 * peak
    assert np.abs(rows[2] - alone).max() <= 1e-5 * peak
    assert np.abs(rows[1] - alone).max() > 0.1 * peak


def test_it_runs_after_inference_mode_has_ended():
    model = fresh()
    decode(held(2), model)
    assert torch.isfinite(model.decode(held(2))).all()


# ---- levels, bounds, silence ----


@pytest.mark.parametrize("seed", range(4))
def test_any_finite_latents_give_bounded_sound(seed):
    rng = np.random.default_rng(seed)
    z = rng.choice([-50.0, 0.0, 50.0, 3e38], (1, DIMS, 60)) * (1 if seed else -1)
    y = decode(z)
    assert np.isfinite(y).all()
    assert np.abs(y).max() <= 1.0
    assert np.isfinite(decode(held(20), model=_after(z))).all()


def _after(z):
    model = fresh()
    decode(z, model)
    return model


def test_what_is_no_number_does_not_stay_in_the_state():
    bad = np.full((1, DIMS, 3), np.nan)
    bad[0, :, 1] = np.inf
    model = fresh()
    assert np.isfinite(decode(bad, model)).all()
    assert torch.isfinite(encode(np.full(RATIO, np.nan), model)).all()
    assert np.isfinite(decode(encode(np.zeros(RATIO), model), model)).all()


def test_silence_stays_silent():
    assert dbfs(through(np.zeros(40 * RATIO))) < -100


def test_silence_returns_within_two_frames_of_a_sound(music):
    y = through(np.concatenate([music[: 20 * RATIO], np.zeros(10 * RATIO)]))
    assert dbfs(y[: 20 * RATIO]) > -30
    assert dbfs(y[22 * RATIO + DELAY :]) < -60


def test_zero_latents_are_a_calm_tone():
    y = decode(held(60))[2 * RATIO :]
    assert -27 < dbfs(y) < -15
    assert np.abs(y).max() < 0.6
    assert abs(y.mean()) < 1e-3
    bands = third_octaves(y)
    assert bands[:14].max() > bands[20:].max() + 12  # darker than noise
    # Tone and not noise: the spectrum repeats from one fundamental to the next.
    power = np.abs(np.fft.rfft(y[: 1 << 16] * np.hanning(1 << 16)))[: 1 << 11]
    assert power.max() > 30 * np.median(power)


def test_levels_survive_a_round_trip(music, drums):
    for audio in (music, drums):
        assert abs(dbfs(through(audio)) - dbfs(audio)) < 4


# ---- quality ----


def test_speech_keeps_its_log_mel_spectrogram_better_than_cepstra_and_noise(speech):
    kept = correlation(speech, through(speech), DELAY)
    assert kept >= 0.945
    assert kept > correlation(speech, plain_codec(speech))


def test_drums_keep_their_log_mel_spectrogram_far_better_than_cepstra_and_noise(drums):
    kept = correlation(drums, through(drums), DELAY)
    assert kept >= 0.92
    assert kept > correlation(drums, plain_codec(drums)) + 0.08


def test_music_keeps_its_log_mel_spectrogram_better_than_cepstra_and_noise(music):
    kept = correlation(music, through(music), DELAY)
    assert kept >= 0.89
    assert kept > correlation(music, plain_codec(music))


def test_the_stated_delay_is_where_the_correlation_is_highest(speech, drums):
    for audio in (speech, drums):
        y = through(audio)
        at = {d: correlation(audio, y, d) for d in (0, 256, DELAY, 768, 1024)}
        assert max(at, key=at.__getitem__) == DELAY


@pytest.mark.soak
@pytest.mark.ci
def test_dims_are_near_unit_scale_on_music_the_model_was_not_built_on():
    pieces = [factory_audio.music(n, seconds=6, with_drums=n % 2 == 1) for n in range(910, 916)]
    z = torch.cat([encode(x)[0] for x in pieces], 1)
    assert (z.mean(1).abs() < 0.6).all(), z.mean(1)
    assert ((z.std(1) > 0.35) & (z.std(1) < 1.6)).all(), z.std(1)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("dim", range(DIMS))
def test_one_standard_deviation_of_any_dim_changes_the_spectrum_by_3_db(dim, sign):
    plain = third_octaves(decode(held(64))[2 * RATIO :])
    moved = third_octaves(decode(held(64, **{f"d{dim}": float(sign)}))[2 * RATIO :])
    audible = plain > plain.max() - 50
    assert np.abs(moved - plain)[audible].max() >= 3.0


@pytest.mark.parametrize("hz", [65.4, 110.0, 233.1, 440.0, 880.0])
def test_a_tone_comes_back_at_its_pitch(hz):
    t = np.arange(40 * RATIO) / SR
    tone = sum(np.sin(2 * np.pi * h * hz * t) / h for h in range(1, int(8000 / hz)))
    z = encode(0.2 * tone)
    y = decode(z)[8 * RATIO :]
    spectrum = np.abs(np.fft.rfft(y * np.hanning(len(y)), 1 << 19))
    found = np.fft.rfftfreq(1 << 19, 1 / SR)
    near = (found > hz * 0.8) & (found < hz * 1.25)
    peak_hz = found[near][spectrum[near].argmax()]
    assert abs(1200 * np.log2(peak_hz / hz)) < 5  # cents
    assert z[0, VOICING, 8:].min() > 0.5


def test_noise_has_no_voicing():
    z = encode(0.1 * np.random.default_rng(0).standard_normal(40 * RATIO))
    assert z[0, VOICING].mean() < -2


def test_an_octave_of_the_pitch_dim_is_an_octave():
    octave = 1 / float(fresh().pitch_scale[1])
    low, high = (decode(held(60, d6=p, d7=2.0))[8 * RATIO :] for p in (0.0, octave))
    lag = [_period(x) for x in (low, high)]
    assert abs(lag[0] / lag[1] - 2) < 0.01


def _period(x):
    power = np.square(np.abs(np.fft.rfft(x, 2 * len(x))))
    match = np.fft.irfft(power)[:1200]
    return 100 + match[100:].argmax()


# ---- time ----


def test_no_click_at_block_borders():
    """Bends at borders of frames are no larger than elsewhere, whatever the dims do."""
    slow = np.sin(np.linspace(0, 6, 100))[None, :] * np.array([0.5, 1, 1, 1, 1, 0, 1, 1])[:, None]
    for z in (slow, np.random.default_rng(3).standard_normal((DIMS, 100)) * 0.7):
        model = fresh()
        y = np.concatenate([decode(z[None, :, k : k + 1], model) for k in range(z.shape[1])])
        bend = np.abs(np.diff(y, 2))
        place = np.arange(len(bend)) % RATIO
        border = (place < 3) | (place > RATIO - 4)
        assert np.quantile(bend[border], 0.999) < 1.5 * np.quantile(bend[~border], 0.999)


def test_a_slow_move_has_no_staircase():
    """Loudness that rises evenly must not throb at the frame rate."""
    z = held(40, d7=1.0)
    z[0, 0] = torch.linspace(-4, 0, 40)
    level = np.log(np.sqrt(np.mean(decode(z).reshape(-1, 256) ** 2, axis=1)) + 1e-9)[64:]
    flat = level - np.polyval(np.polyfit(np.arange(len(level)), level, 3), np.arange(len(level)))
    tone = np.abs(np.fft.rfft(flat * np.hanning(len(flat)))) * 4 / len(flat)
    at_frame_rate = tone[np.argmin(np.abs(np.fft.rfftfreq(len(flat)) - 1 / 8))]
    assert at_frame_rate < 0.03  # nepers: a quarter of a dB


def test_a_changed_frame_is_heard_at_once_and_is_over_within_a_frame():
    z = held(30, d0=0.0)
    plain = decode(z)
    z[0, :PITCH, 15] += 1.0
    difference = np.abs(decode(z) - plain)
    heard = np.flatnonzero(difference > 1e-3 * difference.max())
    assert 15 * RATIO <= heard[0] < 15 * RATIO + 300
    assert heard[-1] < 17 * RATIO  # the glide out of the frame included


def test_an_attack_stays_where_it_was():
    """A burst that starts inside a frame rises within 12 ms, at its own time."""
    for start in (20 * RATIO + 300, 20 * RATIO + 1200, 20 * RATIO + 1900):
        x = 1e-3 * np.random.default_rng(0).standard_normal(30 * RATIO)
        x[start:] *= 200
        y = through(x)[DELAY:]
        level = np.sqrt(np.convolve(y**2, np.ones(128) / 128, "same"))
        top = np.median(level[22 * RATIO : 28 * RATIO])
        half = np.flatnonzero(level > top / 2)[0]
        assert abs(half - start) < 600
        assert level[start - 1024] < top / 8


# ---- the build ----


@pytest.mark.soak
@pytest.mark.ci
def test_the_build_gives_the_shipped_file(tmp_path):
    """The same bytes on one machine; elsewhere the same code and, within rounding, numbers."""
    path = tmp_path / "again.ts"
    build_factory.main(["-o", str(path)])
    if path.read_bytes() == FACTORY_PATH.read_bytes():
        return
    old, new = zipfile.ZipFile(FACTORY_PATH), zipfile.ZipFile(path)
    code = [name for name in old.namelist() if name.endswith(".py")]
    assert [old.read(name) for name in code] == [new.read(name) for name in code]
    all_shipped = dict(fresh().named_buffers())
    for name, value in torch.jit.load(str(path)).named_buffers():
        shipped = all_shipped[name]
        assert torch.allclose(value, shipped, rtol=1e-3, atol=1e-4), name


# ---- the song of the demo ----

SONG = build_factory.ROOT / "examples/latent-song.wav"


def test_the_song_is_what_its_script_writes(tmp_path):
    path = tmp_path / "song.wav"
    make_song.main(["-o", str(path)])
    made, shipped = sf.read(path)[0], sf.read(SONG)[0]
    assert made.shape == shipped.shape
    # Values are rounded to 1/256: another processor may round a few the other way.
    assert np.mean(made != shipped) < 1e-3
    assert np.abs(made - shipped).max() <= 1 / 256
    again = tmp_path / "again.wav"
    make_song.write(again, made)
    assert again.read_bytes() == path.read_bytes()


def test_the_song_is_a_file_as_unravel_writes_them():
    info = sf.info(SONG)
    assert (info.format, info.subtype, info.channels) == ("WAV", "DOUBLE", DIMS)
    assert info.samplerate == SR // RATIO == 21
    assert 25 < info.frames * RATIO / SR < 35
    assert SONG.stat().st_size < 100_000
    values = sf.read(SONG)[0]
    assert np.array_equal(values, values.astype(np.float32))
    assert np.abs(values).max() < 6


def test_the_song_plays_at_an_even_level_without_clipping():
    y = decode(sf.read(SONG)[0].T[None])
    bars = y.reshape(-1, make_song.BAR * RATIO)
    levels = [dbfs(bar) for bar in bars[:-1]]
    assert -23 < min(levels) < max(levels) < -14
    assert np.mean(np.abs(y) > 0.8) < 2e-3


def test_the_song_knows_how_wide_a_semitone_is():
    assert pytest.approx(12 * float(fresh().pitch_scale[1]), abs=0.01) == make_song.SEMITONES
