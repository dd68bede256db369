"""The equaliser against scipy and against the formulas' own response."""

import numpy as np
import pytest
from scipy.signal import sosfilt, sosfreqz

from bridge.rt.equaliser import Cascade, sections
from tests.rt.masterrig import RATE, chain, db, in_blocks, noise, settings, sine, splatter_db

BANDS = (100, 6, 0.7, 500, -9, 2, 2500, 12, 5, 8000, -4, 0.7)


def sos(bands=BANDS, rate=RATE):
    return np.array([(b0, b1, b2, 1, a1, a2) for b0, b1, b2, a1, a2 in sections(bands, rate)])


def gain_db(frequency, bands=BANDS, rate=RATE):
    _, response = sosfreqz(sos(bands, rate), worN=[frequency], fs=rate)
    return db(response[0])


def eq(channels=2, rate=RATE, **values):
    return chain(channels, rate, eq_on=1, **values)


@pytest.mark.parametrize("n", [1, 7, 16, 48, 63, 64, 65, 100, 128, 512, 777])
def test_it_is_exactly_scipys_filter_in_blocks_of_any_size(n):
    audio = np.random.default_rng(n).standard_normal((3, 6000))
    cascade = Cascade(sections(BANDS, RATE), 3)
    blocks = [
        cascade.run(audio[:, at : at + n], np.empty((3, min(n, 6000 - at))))
        for at in range(0, 6000, n)
    ]
    assert np.abs(np.concatenate(blocks, axis=1) - sosfilt(sos(), audio)).max() < 1e-11


@pytest.mark.parametrize(
    "bands",
    [
        (20, 24, 18, 20, 24, 18, 20, -24, 18, 20000, 24, 18),
        (20, -24, 0.1, 20, -24, 0.1, 20000, 24, 0.1, 20, 24, 0.1),
        (20000, 24, 18, 20000, -24, 18, 20000, 24, 18, 20, -24, 18),
    ],
)
@pytest.mark.parametrize("rate", [8000, 44100, 192000])
def test_extreme_bands_are_as_exact(bands, rate):
    audio = np.random.default_rng(0).standard_normal((1, 40000))
    done = Cascade(sections(bands, rate), 1).run(audio, np.empty_like(audio))
    wanted = sosfilt(sos(bands, rate), audio)
    assert np.abs(done - wanted).max() < 1e-9 * np.abs(wanted).max()


def test_it_may_write_over_what_it_reads():
    audio = np.random.default_rng(0).standard_normal((2, 300))
    wanted = sosfilt(sos(), audio)
    Cascade(sections(BANDS, RATE), 2).run(audio, audio)
    assert np.abs(audio - wanted).max() < 1e-12


@pytest.mark.parametrize("gain", [-24, -6, 3, 24])
def test_each_band_has_its_gain_where_it_should(gain):
    low = (1000, gain, 0.7071, 500, 0, 1, 2000, 0, 1, 8000, 0, 1)
    assert gain_db(1, low) == pytest.approx(gain, abs=0.01)
    assert gain_db(1000, low) == pytest.approx(gain / 2, abs=0.01)
    assert gain_db(20000, low) == pytest.approx(0, abs=0.01)
    peak = (100, 0, 1, 1000, gain, 3, 2000, 0, 1, 8000, 0, 1)
    assert gain_db(1000, peak) == pytest.approx(gain, abs=0.01)
    assert gain_db(1, peak) == pytest.approx(0, abs=0.01)
    assert gain_db(21000, peak) == pytest.approx(0, abs=0.01)
    high = (100, 0, 1, 1000, 0, 1, 2000, 0, 1, 5000, gain, 0.7071)
    assert gain_db(1, high) == pytest.approx(0, abs=0.01)
    assert gain_db(5000, high) == pytest.approx(gain / 2, abs=0.01)
    assert gain_db(22000, high) == pytest.approx(gain, abs=0.01)


def test_q_is_the_width_of_a_peak():
    """The bandwidth between the points of half the gain is the frequency over Q."""
    for q in (1, 4, 18):
        bands = (100, 0, 1, 500, 12, q, 2000, 0, 1, 8000, 0, 1)
        frequencies = np.linspace(100, 2000, 100001)
        _, response = sosfreqz(sos(bands), worN=frequencies, fs=RATE)
        wide = frequencies[20 * np.log10(np.abs(response)) > 6]
        assert wide[-1] - wide[0] == pytest.approx(500 / q, rel=0.01)


@pytest.mark.parametrize("frequency", [50, 300, 1000, 6000, 15000])
def test_a_sine_comes_out_with_the_gain_of_the_formulas(frequency):
    made = eq(1, eq_low_gain=8, eq_mid1_gain=-5, eq_mid2_gain=7, eq_mid2_q=3, eq_high_gain=-10)
    bands = settings(eq_low_gain=8, eq_mid1_gain=-5, eq_mid2_gain=7, eq_mid2_q=3, eq_high_gain=-10)
    audio = sine(RATE, frequency, level=0.1)
    done = in_blocks(made, audio, 512)[:, RATE // 2 :]
    measured = db(np.sqrt(np.mean(np.square(done, dtype=np.float64)) / np.mean(audio**2)))
    assert measured == pytest.approx(gain_db(frequency, bands[8:20].tolist()), abs=0.01)


def test_without_gain_it_changes_no_bit():
    audio = noise(3000)
    assert np.array_equal(in_blocks(eq(), audio, 64), audio)


@pytest.mark.parametrize("period", [16, 48, 64, 100, 512])
def test_it_does_the_same_in_blocks_of_any_size(period):
    audio = noise(5000)
    values = {"eq_low_gain": 9, "eq_mid1_gain": -12, "eq_mid1_q": 9}
    whole = eq(**values).process(audio.copy())
    assert np.abs(in_blocks(eq(**values), audio, period) - whole).max() < 1e-6


def test_frequencies_beyond_the_sample_rate_are_stable():
    made = eq(1, 8000, eq_high_frequency=6000, eq_high_gain=24, eq_mid2_frequency=20000)
    done = in_blocks(made, noise(20000, 1), 64)
    assert np.isfinite(done).all()
    assert np.abs(done).max() < 100


def test_it_falls_silent_after_the_sound():
    made = eq(1, eq_low_gain=24)
    in_blocks(made, noise(1000, 1), 64)
    done = in_blocks(made, np.zeros((1, 20 * 8000), np.float32), 8000)
    assert not done[:, -8000:].any()
    assert not made._equaliser._new.state.any()


@pytest.mark.parametrize("frequency", [110, 1000, 5000])
def test_moving_a_band_makes_no_click(frequency):
    made = eq(1, eq_mid1_gain=12, eq_low_gain=6)
    audio = sine(40000, frequency)
    rng = np.random.default_rng(0)
    blocks = []
    for k, at in enumerate(range(0, 40000, 64)):
        if k % 8 == 3:  # faders that are moved wildly
            made._settings[:] = settings(
                eq_on=1,
                eq_mid1_gain=rng.uniform(-12, 12),
                eq_mid1_frequency=rng.uniform(100, 5000),
                eq_low_gain=rng.uniform(-12, 12),
            )
        blocks.append(made.process(audio[:, at : at + 64].copy()))
    assert splatter_db(np.concatenate(blocks, axis=1), frequency, 0.5) < -60


def test_what_is_asked_for_while_it_fades_comes_after():
    made = eq(1, eq_low_gain=6)
    audio = noise(20000, 1)
    in_blocks(made, audio, 64)
    for gain in (12, -3, 5, -9):
        made._settings[:] = settings(eq_on=1, eq_low_gain=gain)
        made.process(audio[:, :64].copy())
    in_blocks(made, audio, 64)
    wanted = eq(1, eq_low_gain=-9)
    in_blocks(wanted, audio, 64)
    again = in_blocks(made, audio, 64), in_blocks(wanted, audio, 64)
    assert np.abs(again[0] - again[1]).max() < 1e-6
