"""Ways through points: exact where a stop begins, and by the formulas in between."""

import numpy as np
import pytest
from scipy.interpolate import CubicHermiteSpline

from bridge.compose.trajectory import MOVES, Stops, Trajectory

LENGTHS = [5, 1, 8, 3]


def trajectory(points, lengths=LENGTHS, moves="linear", glides=1.0, *, returns=False, numbers=None):
    count = len(lengths)
    points = np.asarray(points, float)
    if points.ndim == 2:
        points = points[:, np.newaxis]
    stops = Stops(
        np.cumsum([0, *lengths]),
        np.arange(count) if numbers is None else np.array(numbers),
        [moves] * count if isinstance(moves, str) else moves,
        np.broadcast_to(np.array(glides, float), count),
        returns,
    )
    return Trajectory(points, stops)


@pytest.fixture
def points():
    return np.random.default_rng(0).normal(size=(4, 6))


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("glide", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("returns", [False, True])
def test_a_stop_begins_exactly_at_its_point(points, move, glide, returns):
    points[1, 2] = -0.0
    part = trajectory(points, moves=move, glides=glide, returns=returns)
    made = part.array()
    assert made.shape == (17, 6)
    for number, start in enumerate([0, 5, 6, 14]):
        assert made[start].tobytes() == points[number].tobytes()


def test_what_is_not_finite_spoils_no_other_stop():
    with np.errstate(all="raise"):
        for move in MOVES:
            made = trajectory([[1.0], [np.inf], [-np.inf], [2.0]], [3] * 4, move).array()
            assert made[[0, 3, 6, 9], 0].tolist() == [1, np.inf, -np.inf, 2]


def test_a_straight_way_needs_as_many_frames_as_the_stop_has(points):
    made = trajectory(points).array()
    for t in range(5):
        assert made[t] == pytest.approx(points[0] + t / 5 * (points[1] - points[0]))
    for t in range(8):
        assert made[6 + t] == pytest.approx(points[2] + t / 8 * (points[3] - points[2]))
    # The last one holds.
    assert made[14:].tobytes() == np.repeat(points[3:], 3, axis=0).tobytes()


def test_a_glide_moves_in_the_last_part_of_a_stop(points):
    made = trajectory(points[:2], [8, 1], glides=[0.25, 1]).array()
    assert made[:7].tobytes() == np.repeat(points[:1], 7, axis=0).tobytes()
    assert made[7] == pytest.approx((points[0] + points[1]) / 2)
    # Between two frames, too, the way begins where it is said to.
    made = trajectory(points[:2], [10, 1], glides=[0.45, 1]).array()
    assert made[5].tobytes() == points[0].tobytes()
    assert made[6] == pytest.approx(points[0] + 0.5 / 4.5 * (points[1] - points[0]))


def test_the_last_stop_may_return_to_the_first(points):
    made = trajectory(points, returns=True).array()
    for t in range(3):
        assert made[14 + t] == pytest.approx(points[3] + t / 3 * (points[0] - points[3]))


def test_a_smooth_way_is_slow_at_both_ends():
    made = trajectory([[0], [1]], [8, 1], "smooth").array()[:8, 0]
    w = np.arange(8) / 8
    assert made == pytest.approx(3 * w**2 - 2 * w**3)


def test_a_turning_way_keeps_the_norm_between_points_of_one_norm():
    made = trajectory([[3, 0], [0, 3]], [9, 1], "slerp").array()
    angles = np.arange(10) / 9 * np.pi / 2
    assert made == pytest.approx(3 * np.stack([np.cos(angles), np.sin(angles)], axis=1))


def hermite(points, slopes, number, count):
    pair = slice(number, number + 2)
    return CubicHermiteSpline([0, 1], points[pair], slopes[pair])(np.arange(count) / count)


def test_a_cubic_way_passes_through_all_with_doubled_ends(points):
    made = trajectory(points, moves="cubic").array()
    # Half the step between the neighbours, the ends standing for what is beyond them.
    padded = np.concatenate([points[:1], points, points[-1:]])
    slopes = (padded[2:] - padded[:-2]) / 2
    for number, start in enumerate([0, 5, 6]):
        count = LENGTHS[number]
        wanted = hermite(points, slopes, number, count)
        assert made[start : start + count] == pytest.approx(wanted, abs=1e-13)
    assert (made[14:] == points[3]).all()


def test_a_cubic_way_that_returns_has_no_ends(points):
    made = trajectory(points, moves="cubic", returns=True).array()
    slopes = (np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)) / 2
    ring = [np.concatenate([a, a[:1]]) for a in (points, slopes)]
    for number, start in enumerate([0, 5, 6, 14]):
        count = LENGTHS[number]
        wanted = hermite(*ring, number, count)
        assert made[start : start + count] == pytest.approx(wanted, abs=1e-13)


def test_each_stop_goes_on_in_its_own_way(points):
    moves = ["hold", "cubic", "slerp", "smooth"]
    mixed = trajectory(points, [6, 6, 6, 6], moves, [1, 0.5, 0.7, 0.2], returns=True).array()
    for number, (move, glide) in enumerate(zip(moves, [1, 0.5, 0.7, 0.2], strict=True)):
        alone = trajectory(points, [6, 6, 6, 6], move, glide, returns=True).array()
        here = slice(6 * number, 6 * number + 6)
        assert mixed[here].tobytes() == alone[here].tobytes()
        assert (move == "hold") == (mixed[here] == mixed[here][0]).all()


def test_a_grain_is_played_over_and_over_while_each_frame_moves():
    grains = np.random.default_rng(1).normal(size=(2, 3, 4))
    made = trajectory(grains, [8, 7]).array()
    for t in range(8):
        wanted = grains[0, t % 3] + t / 8 * (grains[1, t % 3] - grains[0, t % 3])
        assert made[t] == pytest.approx(wanted)
    # The next stop begins with the first frame of its grain.
    assert made[8:].tobytes() == grains[1, [0, 1, 2, 0, 1, 2, 0]].tobytes()


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("returns", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_stops_and_one_point_are_enough(move, returns, count):
    point = np.array([[1.25, -3.0]])
    part = trajectory(point, [4] * count, move, returns=returns, numbers=[0] * count)
    assert part.array() == pytest.approx(np.repeat(point, 4 * count, axis=0), rel=1e-15)
    if count == 1 and not returns:
        assert part.array().tobytes() == np.repeat(point, 4, axis=0).tobytes()


def test_points_may_come_again_in_any_order(points):
    made = trajectory(points, [2] * 5, "hold", numbers=[3, 0, 3, 3, 1]).array()
    assert made.tobytes() == points[[3, 3, 0, 0, 3, 3, 3, 3, 1, 1]].tobytes()


@pytest.mark.parametrize("n_dims", [1, 7, 64])
@pytest.mark.parametrize("size", [1, 7, 4096])
def test_any_stretch_has_the_same_bytes(n_dims, size):
    chance = np.random.default_rng(3)
    lengths = chance.integers(1, 90, size=150)
    part = trajectory(
        chance.normal(size=(9, 4, n_dims)),
        lengths,
        [MOVES[n] for n in chance.integers(0, len(MOVES), size=150)],
        chance.random(150),
        returns=True,
        numbers=chance.integers(0, 9, size=150),
    )
    whole = part.array()
    stops = range(0, part.n_frames, size)
    pieces = [part.frames(first, min(first + size, part.n_frames)) for first in stops]
    assert np.concatenate(pieces).tobytes() == whole.tobytes()
    assert all(piece.flags.c_contiguous for piece in pieces)
