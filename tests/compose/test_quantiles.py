from fractions import Fraction

import numpy as np
import pytest

from bridge.compose.quantiles import QuantileSearch

RANDOM = np.random.default_rng(0)
QUARTERS = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
NORMAL = RANDOM.normal(size=(300_001, 2))
DATA = {
    "normal": NORMAL,
    "few values, often": RANDOM.integers(0, 3, (200_000, 2)) * 0.2635,
    "constant": np.full((5, 2), 7.0),
    "an outlier": np.concatenate([NORMAL, [[1e300, -1e300]]]),
    "one": NORMAL[:1],
    "two": NORMAL[:2],
    "subnormal": RANDOM.normal(size=(100_000, 2)) * 5e-322,
    "beyond what a difference holds": np.concatenate(
        [NORMAL[:170_000], [[1.7e308, -1.7e308], [-1.7e308, 1.7e308]]]
    ),
    "two clusters": np.concatenate([NORMAL[:100_000] * 1e-9, NORMAL[:100_000] * 1e-9 + 1]),
    "sorted": np.sort(NORMAL, axis=0),
}


def search(data, sample, fractions=QUARTERS):
    found = QuantileSearch(fractions, sample)
    for n_passes in range(1, 9):
        for first in range(0, len(data), 5000):
            found.add(np.ascontiguousarray(data[first : first + 5000].T))
        if found.finish_pass(len(data), data.min(axis=0), data.max(axis=0)):
            return found.values(len(data)), n_passes
    raise AssertionError("it does not end")


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("sample", [slice(None, None, 7), slice(1), slice(-1, None), slice(1000)])
def test_quartiles_are_numpys_to_the_bit_whatever_the_sample(name, sample):
    data = DATA[name]
    found, _ = search(data, data[sample])
    assert (found == np.quantile(data, (0.25, 0.5, 0.75), axis=0)).all()


def test_a_good_sample_makes_it_one_pass():
    assert search(NORMAL, NORMAL[::7])[1] == 1
    assert search(DATA["an outlier"], DATA["an outlier"][::7])[1] == 1


def test_what_is_too_much_to_keep_is_counted(monkeypatch):
    monkeypatch.setattr("bridge.compose.quantiles._KEPT", 600)
    found, n_passes = search(NORMAL, NORMAL[::7])
    assert n_passes > 1
    assert (found == np.quantile(NORMAL, (0.25, 0.5, 0.75), axis=0)).all()
    ties, _ = search(DATA["few values, often"], NORMAL[:100])
    assert (ties == np.quantile(DATA["few values, often"], (0.25, 0.5, 0.75), axis=0)).all()


def test_other_fractions_and_the_ends():
    wanted = (Fraction(0), Fraction(1, 100), Fraction(1, 3), Fraction(1))
    found, _ = search(NORMAL, NORMAL[::11], wanted)
    expected = np.quantile(NORMAL, [0, 0.01, 1 / 3, 1], axis=0)
    assert found == pytest.approx(expected, rel=1e-12)
