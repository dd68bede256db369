import itertools

import numpy as np
import pytest

from bridge.compose.options import settle
from bridge.compose.parts import Frames
from bridge.compose.pattern_table import PATTERNS
from bridge.compose.patterns import (
    blender,
    canon,
    crossfade,
    euclid,
    fibo,
    loop,
    markov,
    orale,
    palindrome,
    swapper,
)
from bridge.compose.seeds import Chance
from tests.compose.unravel import runs

CHANCE = Chance(1, (0, 3))


def base(n=13, dims=5, seed=0):
    return np.random.default_rng(seed).normal(size=(n, dims))


def made(name, n=13, dims=5, seed=1, **given):
    """Make a pattern by its name from bases of that size."""
    pattern = PATTERNS[name]
    bases = [Frames(base(n, dims, k)) for k in range(pattern.n_bases)]
    options = settle(name, given, pattern.options)
    return pattern.make(bases, options, Chance(seed, (0, 3)), None)


def test_unravels_runs_without_a_pattern_are_its_arrays_once(samples):
    # It says that it repeats them; its code does not.
    found = runs(samples, "none")
    assert len(found) >= 15
    for run in found:
        assert (loop(Frames(run.bases[0])).array() == run.result).all(), run.name
        again = loop(Frames(run.bases[0]), 3).array()
        assert (again == np.tile(run.result, (3, 1))).all()


def test_fibo_is_unravels_to_the_bit(samples):
    found = runs(samples, "fibo")
    assert len(found) >= 10
    for run in found:
        assert (fibo(Frames(run.bases[0]), run.loops).array() == run.result).all(), run.name


def test_blender_is_unravels_to_the_bit(samples):
    found = runs(samples, "blender")
    assert len(found) >= 8
    for run in found:
        mine = blender(*map(Frames, run.bases), run.loops)
        assert (mine.array() == run.result).all(), run.name


def construction_of_orale(frames, bases, loops):
    """Return the shifts of a result that is built as orale builds it; fail if it is not."""
    n = len(bases)
    blocks = frames.reshape(loops, 64, n, -1)
    assert (blocks == blocks[:1]).all()
    shifts = blocks[0] - bases
    first = shifts[:, :1]
    assert np.abs(shifts - first).max() < 1e-6  # constant over time, per dim
    first = first[:, 0]
    levels = [np.arange(64) // 4**k % 4 == 3 for k in range(3)]
    unshifted = ~np.any(levels, axis=0)
    assert unshifted.sum() == 27
    assert (blocks[0][unshifted] == bases).all()
    found = [first[3], first[12], first[48]]
    expected = sum(np.outer(level, shift) for level, shift in zip(levels, found, strict=True))
    assert np.abs(first - expected).max() < 1e-6
    return np.array(found)


def test_orale_is_built_as_unravels_is(samples):
    found = runs(samples, "orale")
    assert len(found) >= 6
    for run in found:
        theirs = construction_of_orale(run.result, run.bases[0], run.loops)
        mine = orale(Frames(run.bases[0]), CHANCE, run.loops).array()
        shifts = construction_of_orale(mine, run.bases[0], run.loops)
        assert mine.shape == run.result.shape
        assert (theirs != shifts).any()  # it has no seed
        # Uniform within one standard deviation of the material, which is about 0.7 here.
        assert np.abs(theirs).max() < 0.75


def test_orale_shifts_by_up_to_one_standard_deviation():
    spread = np.array([0.5, 2.0, 0.0])
    data = base(3, 3)
    shifts = np.concatenate(
        [
            construction_of_orale(orale(Frames(data), Chance(seed), 1, spread).array(), data, 1)
            for seed in range(400)
        ]
    )
    assert (np.abs(shifts) <= spread + 1e-12).all()
    assert np.abs(shifts).max(axis=0) == pytest.approx(spread, rel=0.02)
    assert shifts.mean(axis=0) == pytest.approx([0, 0, 0], abs=0.15)


def construction_of_swapper(frames, bases, loops):
    """Check that every step exchanges one cell between two arrays."""
    n = len(bases[0])
    steps = frames.reshape(n, loops, n, -1)
    assert (steps == steps[:, :1]).all()
    before = bases[0]
    for step in steps[:, 0]:
        changed = step != before
        assert changed.sum() == 1
        here = tuple(np.argwhere(changed)[0])
        assert {before[here], step[here]} == {bases[0][here], bases[1][here]}
        before = step


def test_swapper_is_built_as_unravels_is(samples):
    found = runs(samples, "swapper")
    assert len(found) >= 8
    for run in found:
        construction_of_swapper(run.result, run.bases, run.loops)
        mine = swapper(*map(Frames, run.bases), CHANCE, run.loops).array()
        assert mine.shape == run.result.shape
        construction_of_swapper(mine, run.bases, run.loops)


def test_swapper_undoes_an_exchange_that_comes_twice():
    one, two = np.zeros((2, 1)), np.ones((2, 1))
    for seed in range(40):
        steps = swapper(Frames(one), Frames(two), Chance(seed)).array().reshape(2, 2)
        cells = Chance(seed).generator().integers(0, 2, size=2)
        first = np.zeros(2)
        first[cells[0]] = 1
        second = first.copy()
        second[cells[1]] = 1 - second[cells[1]]
        assert (steps == [first, second]).all()


def test_the_forms_of_blender_are_it_turned_round():
    straight = made("blender", loops=2).array()
    assert (made("blender-reversed", loops=2).array() == straight[::-1]).all()
    assert (made("blender-mirrored", loops=2).array() == straight[:, ::-1]).all()
    assert (made("blender-reversed-mirrored", loops=2).array() == straight[::-1, ::-1]).all()


def fibonacci_up_to(n):
    numbers = [1, 2]
    while numbers[-1] + numbers[-2] <= n:
        numbers.append(sum(numbers[-2:]))
    return [number for number in numbers if number <= n]


LENGTHS = {
    "loop": lambda n, d, k: n * k,
    "fibo": lambda n, d, k: sum(fibonacci_up_to(n)) * k,
    "orale": lambda n, d, k: 64 * n * k,
    "blender": lambda n, d, k: (1 + n * d) * n * k,
    "blender-reversed": lambda n, d, k: (1 + n * d) * n * k,
    "blender-mirrored": lambda n, d, k: (1 + n * d) * n * k,
    "blender-reversed-mirrored": lambda n, d, k: (1 + n * d) * n * k,
    "swapper": lambda n, d, k: n * n * k,
    "euclid": lambda n, d, k: n * k,
    "markov": lambda n, d, k: n * k,
    "canon": lambda n, d, k: n * k,
    "palindrome": lambda n, d, k: 2 * n * k,
    "crossfade": lambda n, d, k: n * k,
    "stretch": lambda n, d, k: 2 * n,
    "reverse": lambda n, d, k: n,
    "mirror": lambda n, d, k: n,
}
SIZES = [(1, 2), (2, 2), (3, 2), (8, 2), (13, 5), (20, 3)]


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize(("n", "dims"), SIZES)
def test_every_pattern_has_exactly_its_length(name, n, dims):
    for loops in (1, 3):
        given = {"loops": loops} if "loops" in PATTERNS[name].options else {}
        part = made(name, n, dims, **given)
        assert part.n_frames == LENGTHS[name](n, dims, loops if given else 1)
        assert part.array().shape == (part.n_frames, dims)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_the_same_however_it_is_asked_for(name):
    part = made(name, loops=3) if "loops" in PATTERNS[name].options else made(name)
    whole = part.array()
    for size in (1, 7, 64, 1000):
        pieces = [
            part.frames(first, min(first + size, part.n_frames))
            for first in range(0, part.n_frames, size)
        ]
        assert np.concatenate(pieces).tobytes() == whole.tobytes()
    assert part.frames(3, 3).shape == (0, 5)
    with pytest.raises(ValueError, match="are not inside"):
        part.frames(0, part.n_frames + 1)


@pytest.mark.parametrize("name", ["orale", "swapper", "markov"])
def test_chance_comes_from_the_seed(name):
    assert made(name, seed=5).array().tobytes() == made(name, seed=5).array().tobytes()
    assert made(name, seed=5).array().tobytes() != made(name, seed=6).array().tobytes()


def onsets(part):
    """Return the steps on which a part of one dim moves; its base has different frames."""
    line = part.array()[:, 0]
    return [0, *(np.flatnonzero(np.diff(line)) + 1)]


@pytest.mark.parametrize(
    ("pulses", "steps", "rhythm"),
    [
        (3, 8, "x..x..x."),  # tresillo
        (5, 8, "x.xx.xx."),  # cinquillo, turned
        (2, 5, "x.x.."),
        (4, 16, "x...x...x...x..."),
        (1, 4, "x..."),
        (4, 4, "xxxx"),
    ],
)
def test_euclid_spreads_onsets_evenly(pulses, steps, rhythm):
    part = made("euclid", n=16, dims=1, pulses=pulses, steps=steps)
    found = onsets(part)
    assert len(found) == pulses
    gaps = np.diff([*found, steps])
    assert gaps.max() - gaps.min() <= 1
    expected = [place for place, letter in enumerate(rhythm) if letter == "x"]
    rotations = {
        tuple(sorted((place + turn) % steps for place in expected)) for turn in range(steps)
    }
    assert tuple(found) in rotations


def test_euclid_takes_the_next_frame_at_every_onset():
    data = np.arange(1.0, 6.0)[:, np.newaxis]
    options = settle("euclid", {"pulses": 3, "steps": 8, "loops": 2}, PATTERNS["euclid"].options)
    line = euclid(Frames(data), options).array()[:, 0]
    # Onsets of E(3, 8) by i * 3 % 8 < 3: steps 0, 3, 6.
    assert list(line) == [1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 1, 1]
    options["rest"] = "mean"
    line = euclid(Frames(data), options).array()[:, 0]
    assert list(line[:8]) == [1, 3, 3, 2, 3, 3, 3, 3]
    options.update(rest="hold", length=2, loops=1)
    assert list(euclid(Frames(data), options).array()[:, 0]) == [
        1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3,
    ]  # fmt: skip


def test_euclid_turns_each_dim_further():
    data = np.tile(np.arange(8.0)[:, np.newaxis], (1, 3))
    lines = made("euclid", n=8, dims=3, pulses=3, steps=8, spread=1, loops=4).array().T
    part = euclid(
        Frames(data),
        settle("e", {"pulses": 3, "steps": 8, "spread": 1, "loops": 4}, PATTERNS["euclid"].options),
    ).array()
    assert (part[:-1, 1] == part[1:, 0]).all()
    assert (part[:-2, 2] == part[2:, 0]).all()
    assert lines.shape == (3, 32)


def test_markov_prefers_near_frames():
    line = np.array([0.0, 1.0, 2.0, 50.0])[:, np.newaxis]
    near = markov(Frames(line), CHANCE, loops=500, jump=0.02).array()[:, 0]
    assert near[0] == 0
    steps = np.abs(np.diff(near))
    assert (steps > 0).all()  # it never stays
    assert set(near) == {0.0, 1.0, 2.0}
    wide = markov(Frames(line), CHANCE, loops=500, jump=100.0).array()[:, 0]
    counts = [np.count_nonzero(wide == value) for value in line[:, 0]]
    assert min(counts) > 400  # all about equally often


def test_markov_takes_the_odds_it_says():
    data = base(4, 2)
    walk = markov(Frames(data), CHANCE, loops=20_000, jump=0.7).array()
    states = np.array([np.flatnonzero((data == frame).all(axis=1))[0] for frame in data])
    numbers = np.argmin(np.abs(walk[:, :1] - data[:, 0]), axis=1)
    assert (states == np.arange(4)).all()
    scaled = data / data.std(axis=0)
    distances = np.sqrt(((scaled[:, np.newaxis] - scaled) ** 2).sum(axis=2))
    odds = np.exp(-distances / (0.7 * distances.sum() / 12))
    np.fill_diagonal(odds, 0)
    odds /= odds.sum(axis=1, keepdims=True)
    seen = np.zeros((4, 4))
    np.add.at(seen, (numbers[:-1], numbers[1:]), 1)
    seen /= seen.sum(axis=1, keepdims=True)
    assert np.abs(seen - odds).max() < 0.02


def test_markov_of_equal_frames_and_of_one():
    assert markov(Frames(np.ones((3, 2))), CHANCE, 2).array().shape == (6, 2)
    assert (markov(Frames(np.ones((1, 2))), CHANCE, 4).array() == 1).all()


def test_canon_followers_imitate_the_leader_later():
    data = base(12, 4)
    lines = canon(Frames(data), 2, voices=2, delay=3).array()
    assert (lines[:12, :2] == data[:, :2]).all()
    unit = (data - data.mean(axis=0)) / data.std(axis=0)
    for follower, leader in ((2, 0), (3, 1)):
        mine = (lines[:12, follower] - data[:, follower].mean()) / data[:, follower].std()
        assert mine == pytest.approx(np.roll(unit[:, leader], 3), abs=1e-12)
    assert (lines[12:] == lines[:12]).all()
    with pytest.raises(ValueError, match="voices must be from 1 to 4"):
        canon(Frames(data), voices=5)


def test_canon_has_as_many_voices_as_it_says():
    data = base(12, 4)
    lines = canon(Frames(data), voices=3, delay=2).array()
    assert (lines[:, :2] == data[:, :2]).all()  # groups of 2, 1 and 1 dims
    unit = (data[:, 0] - data[:, 0].mean()) / data[:, 0].std()
    for dim, later in ((2, 2), (3, 4)):
        mine = (lines[:, dim] - data[:, dim].mean()) / data[:, dim].std()
        assert mine == pytest.approx(np.roll(unit, later), abs=1e-12)


@pytest.mark.parametrize("name", ["canon", "euclid"])
def test_long_bases_stay_where_they_are(name):
    class Watched(Frames):
        longest = 0

        def _make(self, first, stop):
            Watched.longest = max(Watched.longest, stop - first)
            return super()._make(first, stop)

    pattern = PATTERNS[name]
    options = settle(name, {"loops": 2}, pattern.options)
    part = pattern.make([Watched(base(200_000, 2))], options, CHANCE, None)
    for _ in part.blocks():
        pass
    assert 0 < Watched.longest <= 2**17


def test_what_is_given_out_cannot_be_changed():
    part = made("loop", 4)
    with pytest.raises(ValueError, match="read-only"):
        part.array()[0, 0] = 1.0


def test_palindrome_turns_once_or_twice():
    line = np.arange(4.0)[:, np.newaxis]
    assert list(palindrome(Frames(line)).array()[:, 0]) == [0, 1, 2, 3, 3, 2, 1, 0]
    once = palindrome(Frames(line), 2, "once").array()[:, 0]
    assert list(once) == [0, 1, 2, 3, 2, 1, 0, 1, 2, 3, 2, 1]
    assert palindrome(Frames(line[:1]), 3, "once").n_frames == 3


def test_crossfade_begins_with_one_and_ends_with_the_other():
    one, two = base(4, 3, 1), base(4, 3, 2)
    faded = crossfade(Frames(one), Frames(two), 3).array()
    assert (faded[0] == one[0]).all()
    assert (faded[-1] == two[-1]).all()
    weights = np.linspace(0, 1, 12)[:, np.newaxis]
    expected = (1 - weights) * np.tile(one, (3, 1)) + weights * np.tile(two, (3, 1))
    assert faded == pytest.approx(expected, abs=1e-15)


def test_a_base_too_large_is_refused_before_it_is_made():
    class Long(Frames):
        def array(self):
            raise AssertionError("it was made")

    part = Long(np.zeros((1, 8)))
    part.n_frames = 2**24
    for name in ("blender", "swapper", "markov"):
        pattern = PATTERNS[name]
        options = settle(name, {}, pattern.options)
        with pytest.raises(ValueError, match=rf"pattern '{name}': frames must be from 1 to"):
            pattern.make([part] * pattern.n_bases, options, CHANCE, None)


def test_patterns_of_patterns_have_their_length():
    for outer, inner in itertools.product(PATTERNS, ("euclid", "palindrome", "mirror")):
        inside = [made(inner, 4, 2, seed=k) for k in range(2)]
        pattern = PATTERNS[outer]
        part = pattern.make(
            inside[: pattern.n_bases], settle(outer, {}, pattern.options), CHANCE, None
        )
        n = inside[0].n_frames
        assert part.n_frames == LENGTHS[outer](n, 2, 1)
        assert np.isfinite(part.array()).all()


def test_the_table_says_the_lengths_that_are():
    names = {"N": 13, "dims": 5, "loops": 3, "times": 2, "steps": 13, "length": 1}
    for name, pattern in PATTERNS.items():
        if name == "fibo":
            continue
        product = eval(pattern.length, {}, names)  # noqa: S307 (our own table)
        given = {"loops": 3} if "loops" in pattern.options else {}
        assert made(name, **given).n_frames == product, name
