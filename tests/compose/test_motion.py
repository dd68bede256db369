"""Motion: dims that oscillate, and walks that stray from a path."""

from fractions import Fraction

import numpy as np
import pytest
from scipy.stats import kstest

from bridge.compose.motion import (
    OSCILLATION,
    SHAPES,
    WALK,
    Oscillation,
    Walk,
    oscillating,
    settle_oscillation,
    walking,
)
from bridge.compose.options import settle
from bridge.compose.parts import Frames, Repeated
from bridge.compose.seeds import BLOCK_FRAMES, Chance

RATE = Fraction(11025, 512)


def still(n_frames, n_dims):
    return Repeated(Frames(np.zeros((1, n_dims))), n_frames)


def oscillation(n_frames, n_dims, period, **options):
    return Oscillation(still(n_frames, n_dims), np.ones(n_dims), period, **options)


def asked(n_frames=100, n_dims=8, rate=RATE, std=None, **given):
    settings = settle_oscillation("score: oscillation", given)
    std = np.ones(n_dims) if std is None else std
    return oscillating(still(n_frames, n_dims), settings, std, rate)


@pytest.mark.parametrize("shape", SHAPES)
def test_each_dim_has_twice_the_rate_of_the_one_before(shape):
    made = oscillation(4096, 7, 512.0, shape=shape).array()
    spectrum = np.abs(np.fft.rfft(made, axis=0))
    assert spectrum.argmax(axis=0).tolist() == [8 * 2**dim for dim in range(7)]


def test_a_turn_need_not_be_a_whole_number_of_frames():
    made = oscillation(1 << 16, 3, 100.7).array()
    found = np.abs(np.fft.rfft(made * np.hanning(1 << 16)[:, np.newaxis], axis=0)).argmax(axis=0)
    assert found / (1 << 16) == pytest.approx([1 / 100.7, 2 / 100.7, 4 / 100.7], abs=1 / (1 << 16))


def test_the_millionth_turn_is_like_the_first():
    part = oscillation(3 * 10**9, 4, 375.5)
    # 751 frames are two turns of dim 0.
    turns = 751 * 3_000_000
    assert part.frames(turns, turns + 751).tobytes() == part.frames(0, 751).tobytes()


@pytest.mark.parametrize(
    ("shape", "turn"),
    [
        ("sine", np.sin(np.pi * np.arange(8) / 4)),
        ("triangle", [0, 0.5, 1, 0.5, 0, -0.5, -1, -0.5]),
        ("saw", [0, 0.25, 0.5, 0.75, -1, -0.75, -0.5, -0.25]),
        ("square", [0, 1, 1, 1, 0, -1, -1, -1]),
    ],
)
def test_the_shapes_begin_at_0_and_go_up(shape, turn):
    made = oscillation(24, 1, 8.0, shape=shape).array()[:, 0]
    assert made == pytest.approx(np.tile(turn, 3), abs=1e-15)
    assert made[0] == 0


@pytest.mark.parametrize("shape", SHAPES)
def test_dims_begin_one_after_the_other_at_0(shape):
    together = oscillation(200, 4, 32.0, shape=shape).array()
    staggered = oscillation(200, 4, 32.0, stagger=37, shape=shape).array()
    for dim in range(4):
        onset = 37 * dim
        assert (staggered[: onset + 1, dim] == 0).all()
        assert staggered[onset + 1, dim] > 0
        assert staggered[onset:, dim].tobytes() == together[: 200 - onset, dim].tobytes()


def test_after_some_octaves_the_doubling_begins_again():
    part = oscillation(64, 7, 32.0, octaves=3)
    assert part.periods.tolist() == [32, 16, 8, 32, 16, 8, 32]


def test_it_is_added_to_the_part_by_the_amount_of_each_dim():
    path = np.random.default_rng(0).normal(size=(64, 3))
    made = Oscillation(Frames(path), np.array([0.0, 1, 2]), 16.0).array()
    alone = oscillation(64, 3, 16.0).array()
    assert made == pytest.approx(path + alone * [0, 1, 2], abs=1e-15)
    assert made[:, 0].tobytes() == path[:, 0].tobytes()


def test_thousands_of_dims_have_finite_values():
    made = oscillation(50, 3000, 1000.0).array()
    assert np.isfinite(made).all()
    assert np.abs(made).max() <= 1


# The warning above the latent Nyquist rate.


@pytest.mark.parametrize(
    ("period", "first", "others"),
    [(256.0, None, 0), (255.9, 7, 0), (64.0, 6, 1), (2.0, 1, 6), (1.999, 0, 7)],
)
def test_it_warns_of_the_first_dim_above_the_latent_nyquist_rate(period, first, others):
    _, notes = asked(period_frames=period, stagger=0)
    assert len(notes) == (first is not None)
    if first is not None:
        hertz = float(RATE) * 2**first / period
        more = f" (and {others} more)" if others else ""
        fix = f"say octaves = {first}" if first else "say a longer period or a lower rate"
        assert notes[0] == (
            f"oscillation: dim {first}{more} oscillates at {hertz:.4g} Hz, above the latent "
            f"Nyquist rate (10.77 Hz, half the frame rate), and folds back; {fix}"
        )


def test_what_the_warning_says_to_do_silences_it():
    assert asked(period_frames=64.0, octaves=6, stagger=0)[1] == []
    assert len(asked(period_frames=64.0, octaves=7, stagger=0)[1]) == 1


def test_without_a_rate_the_warning_counts_in_frames():
    _, notes = asked(period_frames=3, n_dims=2, rate=None, stagger=0)
    assert notes == [
        "oscillation: dim 1 makes 0.6667 turns per frame, above the latent Nyquist rate "
        "(half a turn per frame), and folds back; say octaves = 1"
    ]


def test_a_rate_in_hertz_is_one_of_frames():
    part, _ = asked(rate_hz=0.5, octaves=3)
    assert part.periods[0] == float(RATE * 2)
    with pytest.raises(ValueError, match="rate_hz needs the model's rate: say --model-sr"):
        asked(rate_hz=0.5, rate=None)


def test_depth_is_in_standard_deviations_and_amount_is_absolute():
    std = np.array([0.0, 2, 3, 4])
    peak = {"n_frames": 200, "n_dims": 4, "std": std, "octaves": 1, "period_frames": 8}
    for given, wanted in [({}, 0.5 * std), ({"depth": 2}, 2 * std), ({"amount": 7}, [7] * 4)]:
        assert asked(**peak, **given)[0].array().max(axis=0).tolist() == list(wanted)


def test_one_dim_begins_an_eighth_of_a_turn_after_the_other_unless_said():
    part, _ = asked(n_dims=3, period_frames=64, octaves=1)
    assert [int(np.flatnonzero(line)[0]) for line in part.array().T] == [1, 9, 17]


def test_what_does_not_move_is_told():
    _, notes = asked(period_frames=64, octaves=3, std=np.zeros(8))
    assert notes == ["oscillation: the palette has no spread, so nothing moves; say amount"]
    assert asked(period_frames=64, octaves=3, std=np.zeros(8), amount=1)[1] == []
    assert asked(period_frames=64, octaves=3, std=np.zeros(8), depth=0)[1] == []
    _, notes = asked(n_frames=33, period_frames=64, octaves=3, stagger=11)
    assert notes == ["oscillation: dim 3 and later ones would begin after the end"]
    assert asked(n_frames=78, period_frames=64, octaves=3, stagger=11)[1] == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "period_frames or rate_hz is missing"),
        ({"period_frames": 8, "rate_hz": 1}, "period_frames and rate_hz exclude each other"),
        ({"period_frames": 8, "depth": 1, "amount": 1}, "depth and amount exclude each other"),
        ({"period_frames": 0}, "period_frames must be a number from 0.001 to 1e+12, not 0"),
        ({"rate_hz": -1}, "rate_hz must be a number from 1e-09 to 1e+06, not -1"),
        ({"period_frames": 8, "depth": -1}, "depth must be a number from 0 to 1000, not -1"),
        ({"period_frames": 8, "amount": -1}, "amount must be a number from 0, not -1"),
        ({"period_frames": 8, "octaves": 0}, "octaves must be a whole number from 1, not 0"),
        (
            {"period_frames": 8, "stagger": 0.5},
            "stagger must be a whole number from 0 to 1099511627776, not 0.5",
        ),
        ({"period_frames": 8, "shape": "sin"}, "shape 'sin' is not known; did you mean 'sine'?"),
        ({"periodframes": 8}, "key 'periodframes' is not known; did you mean 'period_frames'?"),
    ],
)
def test_every_error_names_field_value_and_what_is_allowed(given, message):
    with pytest.raises(ValueError, match="score: oscillation: ") as error:
        settle_oscillation("score: oscillation", given)
    assert str(error.value) == f"score: oscillation: {message}"


# Walks.


def walk(n_frames=20000, n_dims=3, seed=0, path=None, spread=None, **settings):
    settings = settle("walk", settings, WALK)
    spread = np.ones(n_dims) if spread is None else spread
    part = still(n_frames, n_dims) if path is None else Frames(path)
    return Walk(part, spread, Chance(seed, (0,)), **settings)


@pytest.mark.parametrize("step", [0.01, 0.5, 30])
@pytest.mark.parametrize("smooth", [1, 9.5])
def test_a_walk_begins_on_the_path_and_stays_within_reach(step, smooth):
    path = np.random.default_rng(0).normal(size=(20000, 3))
    spread = np.array([0.5, 1, 2])
    made = walk(path=path, spread=spread, step=step, reach=0.75, smooth=smooth).array()
    strayed = (made - path) / spread
    assert made[0].tobytes() == path[0].tobytes()
    assert np.abs(strayed).max() <= 0.75 + 1e-14
    assert np.abs(strayed).max() > 0.3


def test_its_reach_is_never_exceeded_by_rounding():
    for smooth in (1, 2.5):
        made = walk(step=0.3, reach=0.1, smooth=smooth).array()
        assert np.abs(made).max() <= 0.1


def test_its_steps_have_the_size_that_is_said():
    made = walk(step=0.2, reach=1000.0).array()
    steps = np.diff(made, axis=0)
    assert kstest(steps.ravel() / 0.2, "norm").pvalue > 0.001
    correlated = np.corrcoef(steps.T) - np.eye(3)
    assert np.abs(correlated).max() < 0.03
    # Every block has its own.
    blocks = [steps[at : at + 4000, 0] for at in range(0, 4 * BLOCK_FRAMES, BLOCK_FRAMES)]
    assert np.abs(np.corrcoef(blocks) - np.eye(4)).max() < 0.08


def test_it_is_reflected_and_so_is_everywhere_equally_often():
    made = walk(n_frames=200000, n_dims=1, step=0.5, reach=1.0).array()[:, 0]
    assert kstest(made[::50], "uniform", (-1, 2)).pvalue > 0.001
    # No jumps at the mirrors: no step is longer than what was drawn.
    steps = np.abs(np.diff(walk(n_frames=200000, n_dims=1, step=0.01, reach=0.1).array()[:, 0]))
    assert steps.max() < 0.06


def test_it_goes_on_from_block_to_block():
    made = walk(n_frames=5 * BLOCK_FRAMES, n_dims=2, step=0.01, reach=5.0).array()
    at = np.arange(1, 5) * BLOCK_FRAMES
    assert (np.abs(made[at] - made[at - 1]) < 0.05).all()
    smooth = walk(n_frames=5 * BLOCK_FRAMES, n_dims=2, step=0.01, reach=5.0, smooth=100).array()
    follow = made[0]
    for place, wanted in zip(smooth, made, strict=True):
        follow = follow + (wanted - follow) / 100
        assert place == pytest.approx(follow, abs=1e-9)


def test_a_walk_without_step_or_spread_is_the_path():
    path = np.random.default_rng(0).normal(size=(500, 3))
    assert walk(path=path, step=0).array().tobytes() == path.tobytes()
    assert walk(path=path, spread=np.zeros(3)).array().tobytes() == path.tobytes()


def test_a_seed_gives_one_walk_and_another_seed_another():
    first, again, other = (walk(seed=seed).array() for seed in (3, 3, 4))
    assert first.tobytes() == again.tobytes()
    assert np.abs(first[1:] - other[1:]).min() > 0


def test_a_shorter_walk_is_the_beginning_of_a_longer_one():
    long = walk(n_frames=9000, smooth=3).array()
    for n_frames in (1, 100, 4096, 4097, 8999):
        assert walk(n_frames=n_frames, smooth=3).array().tobytes() == long[:n_frames].tobytes()


def test_the_default_walk_moves_little_and_notes_tell_if_nothing_does():
    settings = settle("walk", {}, WALK)
    part, notes = walking(still(3000, 2), settings, np.ones(2), Chance(0))
    assert notes == []
    assert 0 < np.abs(part.array()).max() <= 1
    _, notes = walking(still(3000, 2), settings, np.zeros(2), Chance(0))
    assert notes == ["walk: the palette has no spread, so nothing moves"]
    assert walking(still(1, 1), {**settings, "step": 0.0}, np.zeros(1), Chance(0))[1] == []


# Any stretch of any length.

PARTS = {
    **{
        shape: lambda shape=shape: oscillation(9001, 5, 77.3, stagger=100, shape=shape)
        for shape in SHAPES
    },
    "one dim": lambda: oscillation(9001, 1, 77.3),
    "many dims": lambda: oscillation(9001, 65, 1e6, stagger=3),
    "walk": lambda: walk(9001, 5),
    "smooth walk": lambda: walk(9001, 5, smooth=12.5),
    "walk of one dim": lambda: walk(9001, 1, step=3),
}


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("size", [1, 7, 4096])
def test_any_stretch_has_the_same_bytes(name, size):
    whole = PARTS[name]().array()
    part = PARTS[name]()
    pieces = [part.frames(at, min(at + size, 9001)) for at in range(0, 9001, size)]
    assert np.concatenate(pieces).tobytes() == whole.tobytes()
    # The end before the beginning.
    part = PARTS[name]()
    assert part.frames(8500, 8600).tobytes() == whole[8500:8600].tobytes()
    assert part.frames(3, 90).tobytes() == whole[3:90].tobytes()


def test_every_option_says_what_it_is():
    for name, option in {**OSCILLATION, **WALK}.items():
        assert option.help, name
        assert option.range, name
