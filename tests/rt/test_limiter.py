"""The limiter lets nothing through that is too loud, and leaves alone what is not."""

import numpy as np
import pytest

from bridge.rt.limiter import LOOKAHEAD, Limiter
from tests.rt.masterrig import RATE, chain, db, in_blocks, noise, sine, splatter_db

PERIODS = (16, 48, 64, 100, 512)


def ceiling(level_db):
    return 10 ** (level_db / 20)


def one_hostile_block(rng, n):
    """Return a block, (2, n), of one of many kinds that might get past a limiter."""
    spikes = np.zeros((2, n))
    spikes[rng.integers(2), rng.integers(n)] = rng.choice([1e-40, 1, 5, 1e30, -1e30])
    kinds = [
        rng.standard_normal((2, n)) * 10 ** rng.uniform(-8, 8),
        np.tile([1.0, -1.0], (2, n))[:, :n] * rng.choice([0.99, 1, 1.0001, 3e38]),
        spikes,
        np.full((2, n), rng.choice([np.nan, np.inf, -np.inf])),
        np.where(rng.random((2, n)) < 0.1, np.nan, rng.standard_normal((2, n))),
        np.full((2, n), 1e-42),
        np.full((2, n), rng.choice([0.0, 1.0, -1.0])),
        rng.standard_cauchy((2, n)),
        np.cumsum(rng.standard_normal((2, n)), axis=1),
        np.exp(np.linspace(-20, 60, n)) * np.ones((2, 1)),
    ]
    return kinds[rng.integers(len(kinds))].astype(np.float32)


@pytest.mark.parametrize(
    ("level_db", "release_ms", "period"),
    [(-0.1, 1, 64), (-0.1, 100, 16), (0, 20, 100), (-24, 2000, 48), (-3.3, 5, 700)],
)
def test_no_sample_of_anything_exceeds_the_ceiling(level_db, release_ms, period):
    rng = np.random.default_rng(period)
    made = chain(limiter_on=1, limiter_ceiling=level_db, limiter_release=release_ms)
    loudest = 0.0
    for _ in range(600):
        with np.errstate(over="ignore"):
            block = one_hostile_block(rng, period)
        done = made.process(block)
        assert done.dtype == np.float32
        assert np.isfinite(done).all()
        loudest = max(loudest, float(np.abs(done).max()))
    assert 0.5 * ceiling(level_db) < loudest <= ceiling(level_db)
    assert made.n_bad > 0


def test_with_everything_before_it_no_sample_exceeds_the_ceiling():
    rng = np.random.default_rng(1)
    made = chain(
        limiter_on=1,
        eq_on=1,
        eq_low_gain=24,
        eq_mid1_q=18,
        eq_mid1_gain=24,
        eq_high_gain=24,
        compressor_on=1,
        compressor_makeup=24,
    )
    for _ in range(500):
        with np.errstate(over="ignore"):
            done = made.process(one_hostile_block(rng, 64))
        assert np.abs(done).max() <= ceiling(-0.1)  # false for what is no number


@pytest.mark.parametrize("period", PERIODS)
def test_what_is_not_too_loud_is_late_and_otherwise_the_same(period):
    audio = noise(8000)
    audio *= ceiling(-0.1) / np.abs(audio).max() * 0.999999
    audio[:, 100] = 1e-41
    made = chain(limiter_on=1)
    done = in_blocks(made, audio, period)
    assert made.latency_samples == LOOKAHEAD
    assert np.array_equal(done[:, LOOKAHEAD:], audio[:, :-LOOKAHEAD])
    assert not done[:, :LOOKAHEAD].any()
    assert made.limiter_db == 0


def test_after_a_peak_it_comes_back_to_no_change_at_all():
    audio = noise(44100, level=0.1)
    audio[0, 1000] = 4.0
    done = in_blocks(chain(limiter_on=1, limiter_release=20), audio, 64)
    heard = audio[:, :-LOOKAHEAD]
    # 20 ms for each factor of e, down to a millionth; rounding alone would end it after 15000.
    assert not np.array_equal(
        done[:, 12000 + LOOKAHEAD : 12500], heard[:, 12000 : 12500 - LOOKAHEAD]
    )
    assert np.array_equal(done[:, 13300 + LOOKAHEAD :], heard[:, 13300:])


@pytest.mark.parametrize("period", PERIODS)
def test_it_does_the_same_in_blocks_of_any_size(period):
    audio = noise(6000, level=0.7)
    audio[0, ::977] = 20
    whole = chain(limiter_on=1, limiter_release=8).process(audio.copy())
    assert np.abs(
        in_blocks(chain(limiter_on=1, limiter_release=8), audio, period) - whole
    ).max() < (1e-6)


def test_all_channels_get_the_same_gain():
    audio = noise(4000, channels=3, level=0.1)
    audio[1, 1000:1500] *= 100
    done = in_blocks(chain(3, limiter_on=1), audio, 64)[:, LOOKAHEAD:]
    gains = done / audio[:, :-LOOKAHEAD]
    assert gains.min() < 0.2
    assert np.abs(gains - gains[0]).max() < 1e-5


def test_the_gain_is_smooth_before_and_after_a_peak():
    audio = np.full((1, 6000), 0.5, np.float32)
    audio[0, 3000] = 5.0
    done = in_blocks(chain(1, limiter_on=1, limiter_release=30), audio, 64)[0, LOOKAHEAD:]
    gain = done / audio[0, :-LOOKAHEAD]
    assert gain[3000] == pytest.approx(ceiling(-0.1) / 5, rel=1e-6)
    assert np.abs(np.diff(gain)).max() < 0.03  # in 64 samples by 0.8, on a raised cosine
    assert (gain[: 3000 - LOOKAHEAD] == 1).all()
    assert (np.diff(gain[3000 - LOOKAHEAD : 3001]) <= 0).all()
    assert (np.diff(gain[3000:]) >= -1e-7).all()


def test_the_release_is_as_long_as_it_says():
    for release_ms in (10, 200):
        audio = np.full((1, 44100), 0.5, np.float32)
        audio[0, 3000] = 5.0
        done = in_blocks(chain(1, limiter_on=1, limiter_release=release_ms), audio, 64)
        reduction = 1 - 2.0 * done[0, LOOKAHEAD:]
        later = round(release_ms * RATE / 1000)
        start = 3000 + 2 * LOOKAHEAD
        ratio = reduction[start + later] / reduction[start]
        assert ratio == pytest.approx(np.exp(-1), abs=0.01)


def test_a_sine_that_is_limited_stays_a_sine():
    audio = sine(20000, 1000, level=2.0)
    done = in_blocks(chain(1, limiter_on=1), audio, 64)[:, 4000:]
    assert np.abs(done).max() == pytest.approx(ceiling(-0.1), rel=0.01)
    assert splatter_db(done, 1000, ceiling(-0.1)) < -65  # clipped it would be -12


def test_it_tells_by_how_much_it_reduces():
    made = chain(1, limiter_on=1)
    in_blocks(made, sine(8000, level=4.0), 512)
    assert made.limiter_db == pytest.approx(db(4) + 0.1, abs=0.1)


def test_the_ceiling_is_a_number_of_32_bits_that_is_not_above():
    for level_db in np.linspace(-24, 0, 97):
        audio = sine(2000, 200, level=8.0)
        done = chain(1, limiter_on=1, limiter_ceiling=level_db).process(audio)
        assert np.abs(done).max() <= ceiling(level_db)


def test_a_lower_ceiling_is_approached_and_then_kept():
    made = chain(1, limiter_on=1, limiter_ceiling=0)
    audio = sine(30000, 1000, level=0.9)
    before = in_blocks(made, audio[:, :9600], 64)
    made._settings[:] = chain(1, limiter_on=1, limiter_ceiling=-12)._settings
    after = in_blocks(made, audio[:, 9600:], 64)
    assert np.abs(before).max() > 0.89
    settled = round(0.030 * RATE) + LOOKAHEAD
    assert np.abs(after[:, settled:]).max() <= ceiling(-12)
    both = np.concatenate([before, after], axis=1)[:, LOOKAHEAD:]
    assert splatter_db(both, 1000, 0.9) < -65


def test_a_long_time_of_limiting_does_not_drift():
    limiter = Limiter(RATE, 1, 512)
    limiter.set([1, 0, 1], at_once=True)
    rng = np.random.default_rng(0)
    for _ in range(2000):
        block = rng.standard_normal((1, 512))
        limiter.process(block)
        assert np.abs(block).max() <= 1
    for _ in range(10):
        block = rng.uniform(-1, 1, (1, 512))
        before = block.copy()
        limiter.process(block)
    assert np.array_equal(block[:, LOOKAHEAD:], before[:, :-LOOKAHEAD])
