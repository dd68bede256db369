import numpy as np
import pyloudnorm
import pytest

from bridge.loudness import LoudnessMeter, PeakMeter


def measured(audio, rate_hz, block=10007):
    meter = LoudnessMeter(rate_hz, audio.shape[1])
    for at in range(0, len(audio), block):
        meter.add(audio[at : at + block])
    return meter


def piece(rate_hz, n_channels, seconds=8.0):
    """Noise with a quiet half and a pause, so that both gates have something to do."""
    n = int(seconds * rate_hz)
    audio = 0.2 * np.random.default_rng(0).standard_normal((n, n_channels))
    audio[n // 2 :] *= 0.02
    audio[n // 4 : n // 4 + rate_hz] = 0.0
    return audio.astype(np.float32)


@pytest.mark.parametrize("rate_hz", [16000, 44100, 48000, 96000])
@pytest.mark.parametrize("n_channels", [1, 2])
def test_it_agrees_with_pyloudnorm(rate_hz, n_channels):
    audio = piece(rate_hz, n_channels)
    other = pyloudnorm.Meter(rate_hz, filter_class="DeMan").integrated_loudness(audio)
    assert measured(audio, rate_hz).integrated_lufs() == pytest.approx(other, abs=0.05)


def test_what_is_below_minus_70_does_not_lower_the_relative_gate():
    rng = np.random.default_rng(0)
    levels = np.repeat([0.1, 0.018, 0.0001], [48000 * 2, 48000 * 2, 48000 * 16])
    audio = (levels * rng.standard_normal(len(levels)))[:, None].astype("f4")
    other = pyloudnorm.Meter(48000, filter_class="DeMan").integrated_loudness(audio)
    assert measured(audio, 48000).integrated_lufs() == pytest.approx(other, abs=0.05)


def test_a_sine_of_997_hz_at_full_scale_is_minus_3_lufs():
    """BS.1770's own calibration."""
    sine = np.sin(2 * np.pi * 997 / 48000 * np.arange(48000 * 4)).astype(np.float32)
    assert measured(sine[:, None], 48000).integrated_lufs() == pytest.approx(-3.01, abs=0.01)


def test_the_blocks_do_not_matter():
    audio = piece(44100, 2)
    whole = measured(audio, 44100, len(audio)).integrated_lufs()
    assert measured(audio, 44100, 777).integrated_lufs() == pytest.approx(whole, abs=1e-9)


def test_silence_has_no_loudness_and_short_sounds_have_one():
    assert measured(np.zeros((48000, 1), np.float32), 48000).integrated_lufs() is None
    assert LoudnessMeter(48000, 1).integrated_lufs() is None
    short = np.sin(2 * np.pi * 997 / 48000 * np.arange(4800)).astype(np.float32)
    assert measured(short[:, None], 48000).integrated_lufs() == pytest.approx(-3.0, abs=0.3)


def test_the_peak_is_the_largest_magnitude():
    meter = PeakMeter()
    for block in ([[0.5]], [[-1.25]], np.zeros((0, 1)), [[1.0]]):
        meter.add(np.array(block, np.float32))
    assert meter.peak == 1.25
