"""The compressor's curve, its time constants, and that it is the same in any blocks."""

import numpy as np
import pytest

from bridge.rt.compressor import HOP
from tests.rt.masterrig import RATE, chain, db, in_blocks, noise, settings, sine, splatter_db


def compressor(channels=1, **values):
    named = {f"compressor_{name}": value for name, value in values.items()}
    return chain(channels, compressor_on=1, **named)


def curve_db(level, threshold, ratio, knee):
    """The curve of the paper: three pieces."""
    over = level - threshold
    if 2 * over < -knee:
        return level
    if 2 * abs(over) <= knee and knee:
        return level + (1 / ratio - 1) * (over + knee / 2) ** 2 / (2 * knee)
    return threshold + over / ratio


@pytest.mark.parametrize(
    ("threshold", "ratio", "knee"),
    [(-18, 3, 6), (-30, 20, 0), (-40, 2, 24), (0, 4, 12), (-20, 1, 6)],
)
def test_the_level_follows_the_curve(threshold, ratio, knee):
    for level in (-60, -41, -31, -24, -18, -16, -10, -3, 0):
        made = compressor(threshold=threshold, ratio=ratio, knee=knee, attack=1, release=20)
        steady = np.full((1, 8000), 10 ** (level / 20), np.float32)
        done = in_blocks(made, steady, 64)
        assert db(done[0, -1]) == pytest.approx(curve_db(level, threshold, ratio, knee), abs=0.01)


def test_a_sine_is_compressed_by_its_peaks():
    for frequency in (50, 440, 5000):
        made = compressor(threshold=-20, ratio=4, knee=0, attack=10, release=200)
        done = in_blocks(made, sine(RATE, frequency, level=1.0), 64)[:, RATE // 2 :]
        assert db(np.abs(done).max()) == pytest.approx(-15, abs=0.5)


def test_makeup_is_gain():
    made = compressor(threshold=0, ratio=1, makeup=12)
    audio = noise(4000, 1, level=0.01)
    done = in_blocks(made, audio, 64)
    assert np.abs(done[:, 2 * HOP :] / audio[:, 2 * HOP :] - 10 ** (12 / 20)).max() < 1e-4


@pytest.mark.parametrize("attack", [2, 10, 100])
def test_the_attack_reaches_63_percent_in_its_time(attack):
    made = compressor(threshold=-40, ratio=20, knee=0, attack=attack, release=1000)
    audio = np.full((1, RATE), 0.001, np.float32)
    start = 100 * HOP
    audio[:, start:] = 0.5
    reduction = -20 * np.log10(in_blocks(made, audio, 64)[0] / audio[0])
    reached = np.flatnonzero(reduction >= (1 - np.exp(-1)) * reduction[-1])[0] - start
    assert reached == pytest.approx(attack * RATE / 1000 + 1.5 * HOP, abs=HOP)
    assert reduction[-1] == pytest.approx((db(0.5) + 40) * 0.95, abs=0.02)


@pytest.mark.parametrize("release", [50, 300])
def test_the_release_comes_back_63_percent_in_its_time(release):
    made = compressor(threshold=-40, ratio=20, knee=0, attack=0.1, release=release)
    audio = np.full((1, 2 * RATE), 0.5, np.float32)
    start = 1000 * HOP
    audio[:, start:] = 0.001
    reduction = -20 * np.log10(in_blocks(made, audio, 64)[0] / audio[0])
    back = np.flatnonzero(reduction[start:] <= np.exp(-1) * reduction[start - 1])[0]
    assert back == pytest.approx(release * RATE / 1000 + 1.5 * HOP, abs=1.5 * HOP)


def test_a_step_is_no_click():
    """The gain goes in lines of 16 samples: its steps are small."""
    made = compressor(threshold=-40, ratio=20, knee=0, attack=5)
    audio = np.full((1, 8000), 0.001, np.float32)
    audio[:, 3210:] = 0.5
    gain = in_blocks(made, audio, 64)[0] / audio[0]
    assert gain.min() < 0.1
    assert np.abs(np.diff(gain)).max() < 0.02


@pytest.mark.parametrize("period", [16, 48, 64, 100, 512])
def test_it_does_the_same_in_blocks_of_any_size(period):
    audio = noise(6000, 2, level=0.5)
    audio[:, 2000:3001] *= 0.01
    whole = compressor(2, threshold=-40, makeup=9).process(audio.copy())
    assert np.abs(
        in_blocks(compressor(2, threshold=-40, makeup=9), audio, period) - whole
    ).max() < (1e-6)


def test_all_channels_get_the_same_gain():
    audio = noise(4000, 3, level=0.01)
    audio[2] *= 50
    done = in_blocks(compressor(3, threshold=-40, makeup=6), audio, 64)
    gains = done / audio
    assert gains.min() < 0.7
    assert np.abs(gains - gains[0]).max() < 1e-5


def test_what_is_below_the_knee_is_not_changed_by_a_bit():
    audio = noise(4000, 2, level=0.001)
    assert np.array_equal(in_blocks(compressor(2), audio, 64), audio)


def test_it_tells_by_how_much_it_reduces():
    made = compressor(threshold=-20, ratio=20, knee=0, attack=1, makeup=20)
    in_blocks(made, np.ones((1, 8192), np.float32), 512)
    assert made.compressor_db == pytest.approx(19, abs=0.05)


@pytest.mark.parametrize("frequency", [110, 1000, 5000])
def test_moving_a_setting_makes_no_click(frequency):
    made = compressor(threshold=-30, attack=0.1)
    audio = sine(40000, frequency)
    rng = np.random.default_rng(0)
    blocks = []
    for k, at in enumerate(range(0, 40000, 64)):
        if k % 50 == 3:
            made._settings[:] = settings(
                compressor_on=1,
                compressor_attack=30,
                compressor_release=500,
                compressor_threshold=rng.uniform(-40, 0),
                compressor_ratio=rng.uniform(1, 20),
                compressor_knee=rng.uniform(0, 24),
                compressor_makeup=rng.uniform(-12, 6),
            )
        blocks.append(made.process(audio[:, at : at + 64].copy()))
    assert splatter_db(np.concatenate(blocks[60:], axis=1), frequency, 0.5) < -65
