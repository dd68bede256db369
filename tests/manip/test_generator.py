"""The generator that Pd, Max and the server share."""

import math

import numpy as np
import pytest

from bridge.manip.generator import (
    MAX_SEED,
    MODULI,
    MULTIPLIERS,
    PERIOD,
    Generator,
    generator,
    seeded,
)

F = np.float32


class Single:
    """The same, all in single precision, as Pd has it: the page's text, line by line."""

    def __init__(self, seed, dim):
        high = np.floor(F(seed) / F(4096))
        words = [F(seed) - high * F(4096), high, F(dim)]
        x = y = z = F(1)
        for turn in range(12):
            x = self.step(F(1) + self.mod(x + y + words[turn % 3], F(65536)), 0)
            y = self.step(F(1) + self.mod(y + z + x, F(65520)), 1)
            z = self.step(F(1) + self.mod(z + x + y, F(65518)), 2)
        self.states = [x, y, z]

    def next(self):
        x, y, z = self.states
        k = self.mod(x - F(1) + y + z, F(65536))
        self.states = [self.step(s, n) for n, s in enumerate(self.states)]
        value = F(2) * (k / F(65536)) - F(1)
        assert type(value) is F
        return value

    def step(self, state, which):
        return self.mod(F(MULTIPLIERS[which]) * state, F(MODULI[which]))

    @staticmethod
    def mod(value, by):
        assert 0 <= value < 2**24
        return value - by * np.floor(value / by)


@pytest.mark.parametrize("seed", [0, 1, 4095, 4096, 123456, MAX_SEED])
@pytest.mark.parametrize("dim", [0, 1, 7, 1023])
def test_single_precision_gives_the_same_values(seed, dim):
    ours = generator(seed, dim + 1).noise(np.arange(300)[:, np.newaxis])[:, dim]
    single = Single(seed, dim)
    assert [single.next() for _ in range(300)] == ours.tolist()


def test_no_product_reaches_the_end_of_single_precision():
    for multiplier, modulus in zip(MULTIPLIERS, MODULI, strict=True):
        assert multiplier * (modulus - 1) < 2**24
        order = modulus - 1
        factors = [p for p in range(2, order + 1) if order % p == 0 and is_prime(p)]
        assert is_prime(modulus)
        assert all(pow(multiplier, order // p, modulus) != 1 for p in factors)
    assert math.lcm(*(modulus - 1 for modulus in MODULI)) == PERIOD > 10**12


def is_prime(number):
    return all(number % p for p in range(2, math.isqrt(number) + 1))


def test_any_step_is_found_at_once():
    chance = Generator(5, 3)
    near = chance.draw(np.arange(-50, 50)[:, np.newaxis])
    assert np.array_equal(chance.draw(np.arange(-50, 50)[:, np.newaxis] + PERIOD), near)
    for step in (-50, -1, 0, 49):
        assert np.array_equal(chance.draw(step), near[step + 50])
        assert np.array_equal(chance.row(step), chance.noise(step))
    states = seeded(5, 3)
    far = 10**15 + 7
    powers = [pow(a, far, m) for a, m in zip(MULTIPLIERS, MODULI, strict=True)]
    x, y, z = (s * p % m for s, p, m in zip(states, powers, MODULI, strict=True))
    assert np.array_equal(chance.draw(far), (x - 1 + y + z) % 65536)
    each = chance.draw(np.array([3, -7, 11]))
    assert [chance.draw(s)[d] for d, s in enumerate([3, -7, 11])] == each.tolist()


def test_rows_are_the_same_in_any_order():
    chance, steps = Generator(9, 2), np.random.default_rng(1).integers(-2000, 2000, 400)
    rows = [chance.row(int(step)) for step in steps]
    assert np.array_equal(rows, chance.noise(steps[:, np.newaxis]))


def test_a_dim_is_the_same_however_many_there_are():
    steps = np.arange(20)[:, np.newaxis]
    assert np.array_equal(Generator(3, 8).draw(steps), Generator(3, 1024).draw(steps)[:, :8])


def test_values_are_even_and_remember_nothing():
    n = 40_000
    values = Generator(0, 24).noise(np.arange(n)[:, np.newaxis])
    assert values.min() >= -1
    assert values.max() < 1
    counts = np.apply_along_axis(lambda v: np.histogram(v, 64, (-1, 1))[0], 0, values)
    chi = ((counts - n / 64) ** 2 / (n / 64)).sum(axis=0)  # 63 degrees of freedom
    assert 30 < chi.min() < chi.max() < 115
    for lag in (1, 2, 3, 5, 8, 100, 1000):
        serial = (values[:-lag] * values[lag:]).mean(axis=0) * 3 * math.sqrt(n)
        assert np.abs(serial).max() < 4.5, lag


def streams(n_steps):
    """Give streams of neighbours: seeds that differ in the lowest or highest bits, and dims."""
    seeds = [*range(60), *(4096 * k for k in range(1, 30)), *range(MAX_SEED - 10, MAX_SEED + 1)]
    steps = np.arange(n_steps)[:, np.newaxis]
    return np.concatenate([Generator(seed, 6).noise(steps) for seed in seeds], axis=1)


def test_seeds_and_dims_have_nothing_in_common():
    n = 4096
    values = streams(n)
    for lag in (0, 1):
        found = np.corrcoef(values[: n - lag].T, values[lag:].T)
        found = found[: values.shape[1], values.shape[1] :] * math.sqrt(n)
        np.fill_diagonal(found, 0)
        assert np.abs(found).max() < 6.5  # of 360,000 pairs
        assert 0.97 < found.std() < 1.03


@pytest.mark.parametrize("weights", [(1, -1, 0), (1, 0, -1), (1, -2, 1), (1, 1, 1), (2, -1, 0)])
@pytest.mark.parametrize("axis", ["dims", "steps", "seeds"])
def test_neighbours_do_not_add_up_to_anything(weights, axis):
    # On the circle of 65536 values: a linear seeding fails this at once for (1, -2, 1).
    n, steps = 20_000, np.arange(20_000)[:, np.newaxis]
    if axis == "seeds":
        draws = np.stack([Generator(s, 8).draw(steps) for s in range(3)])
    else:
        draws = Generator(0, 10).draw(steps if axis == "dims" else np.arange(n + 2)[:, np.newaxis])
        by = 1 if axis == "dims" else 0
        count = draws.shape[by] - 2
        draws = np.stack([draws.take(np.arange(count) + k, axis=by) for k in range(3)])
    total = np.tensordot(weights, draws, 1)
    for harmonic in (1, 2, 3):
        power = np.abs(np.exp(2j * np.pi * harmonic * total / 65536).mean(axis=0)) * math.sqrt(n)
        assert power.max() < 4, harmonic


def test_no_two_streams_begin_alike():
    x, y, z = np.concatenate([seeded(s, 64) for s in range(0, MAX_SEED, 39937)], axis=1)
    codes = (x * 65521 + y) * 65519 + z
    assert len(np.unique(codes)) == len(codes)
    assert min(x.min(), y.min(), z.min()) >= 1


@pytest.mark.parametrize(("seed", "n_dims"), [(-1, 8), (2**24, 8), (0, 0), (0, 1025)])
def test_what_cannot_be_seeded_is_refused(seed, n_dims):
    with pytest.raises(ValueError, match=r"must be from|has 1 to"):
        Generator(seed, n_dims)
