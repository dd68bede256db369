import numpy as np
import pytest
from scipy.signal import resample_poly

from bridge.resample import HALF_TAPS, Resampler

RATES = [
    (44100, 48000),
    (48000, 44100),
    (44100, 96000),
    (44100, 22050),
    (32000, 44100),
    (44100, 32000),
    (16000, 48000),
    (44100, 47999),
]


def whole(audio, model_sr, device_sr):
    return Resampler(model_sr, device_sr, audio.shape[1]).process(audio)


def noise(n, n_channels=1):
    return np.random.default_rng(0).standard_normal((n, n_channels)).astype(np.float32)


def level_db(error, signal):
    return 20 * np.log10(np.sqrt(np.mean(error**2)) / np.sqrt(np.mean(signal**2)))


def sine(n, hz, sr):
    return np.sin(2 * np.pi * hz / sr * np.arange(n, dtype=np.float64) + 0.3)


@pytest.mark.parametrize(("model_sr", "device_sr"), RATES)
@pytest.mark.parametrize("part", [0.002, 0.1, 0.25, 0.4])
def test_a_tone_stays_a_tone_exactly_in_time(model_sr, device_sr, part):
    """Also late in a long piece: what is compared is absolute time."""
    hz = part * min(model_sr, device_sr)
    heard = whole(sine(30000, hz, model_sr)[:, np.newaxis].astype(np.float32), model_sr, device_sr)
    wanted = sine(len(heard), hz, device_sr)
    begun = 2 * HALF_TAPS * max(1, device_sr // model_sr) + HALF_TAPS
    assert level_db(heard[begun:, 0] - wanted[begun:], wanted) < -90


@pytest.mark.parametrize(("model_sr", "device_sr"), [r for r in RATES if r[1] < r[0]])
def test_what_the_device_cannot_play_is_not_folded_back(model_sr, device_sr):
    hz = (0.55 * device_sr + 0.5 * model_sr) / 2
    heard = whole(sine(30000, hz, model_sr)[:, np.newaxis].astype(np.float32), model_sr, device_sr)
    assert level_db(heard[200:-200], np.ones(2)) < -90


@pytest.mark.parametrize(("model_sr", "device_sr"), RATES)
def test_blocks_of_any_size_give_the_same_bits(model_sr, device_sr):
    audio = noise(20000, 2)
    once = whole(audio, model_sr, device_sr)
    rng = np.random.default_rng(1)
    resampler, pieces, at = Resampler(model_sr, device_sr, 2), [], 0
    while at < len(audio):
        n = int(rng.choice([0, 1, 2, 7, 64, 1000, 2048]))
        pieces.append(resampler.process(audio[at : at + n]))
        at += n
    assert np.array_equal(np.concatenate(pieces), once)


@pytest.mark.parametrize(("model_sr", "device_sr"), [(44100, 48000), (48000, 44100)])
def test_it_agrees_with_another_resampler_sample_by_sample(model_sr, device_sr):
    slow = resample_poly(noise(500, 1)[:, 0], 16, 1).astype(np.float32)[:, np.newaxis]
    heard = whole(slow, model_sr, device_sr)
    common = np.gcd(model_sr, device_sr)
    other = resample_poly(slow.astype(np.float64), device_sr // common, model_sr // common)
    middle = slice(300, len(heard) - 300)
    assert level_db((heard - other[: len(heard)])[middle], other[middle]) < -60
    shifted = other[1 : len(heard) + 1]
    assert level_db((heard - shifted)[middle], other[middle]) > -40


@pytest.mark.parametrize(("model_sr", "device_sr"), RATES)
def test_no_more_is_waited_for_than_it_says(model_sr, device_sr):
    """Input of n device samples gives all output but the last `lookahead`."""
    resampler = Resampler(model_sr, device_sr, 1)
    n_out = 0
    for n_in in range(1, 3000):
        n_out += len(resampler.process(np.ones((1, 1), np.float32)))
        assert n_out >= int((n_in - 1) * device_sr / model_sr) + 1 - resampler.lookahead - 1
    assert n_out <= 3000 * device_sr / model_sr - resampler.lookahead + 1


def test_a_constant_is_passed_exactly_once_it_is_known():
    heard = whole(np.full((5000, 1), 0.5, np.float32), 44100, 48000)
    assert np.abs(heard[80:] - 0.5).max() < 1e-6


def test_a_click_lies_where_it_belongs_after_an_hour():
    resampler = Resampler(44100, 48000, 1)
    block = np.zeros((44100, 1), np.float32)
    n_out = sum(len(resampler.process(block)) for _ in range(600))
    block[22050] = 1.0
    heard = resampler.process(block)
    assert n_out + np.argmax(np.abs(heard)) == 600 * 48000 + 24000
