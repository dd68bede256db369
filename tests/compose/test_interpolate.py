"""Ways from one frame to another."""

import numpy as np
import pytest
from scipy.interpolate import CubicHermiteSpline
from scipy.spatial.transform import Rotation, Slerp

from bridge.compose.interpolate import WAYS, cubic, lerp, slerp, smoothstep


def rows(*vectors):
    return np.array(vectors, float)


def weights(count=11):
    return np.linspace(0, 1, count)[:, np.newaxis]


def between(way, start, end, count=11):
    shape = (count, len(start))
    return way(np.broadcast_to(start, shape), np.broadcast_to(end, shape), weights(count))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("n_dims", [1, 2, 8, 64])
def test_every_way_begins_and_ends_exactly(way, n_dims):
    start, end = np.random.default_rng(n_dims).normal(size=(2, n_dims))
    path = between(WAYS[way], start, end)
    assert path[0].tobytes() == start.tobytes()
    assert path[-1].tobytes() == end.tobytes()


def test_a_straight_way_is_the_weighted_sum():
    assert lerp(rows([0, 4]), rows([8, 0]), np.array([[0.25]])).tolist() == [[2, 3]]
    assert smoothstep(np.array([0, 0.5, 0.25, 1])).tolist() == [0, 0.5, 0.15625, 1]


def test_slerp_turns_as_rotations_do():
    start, end = Rotation.from_rotvec([[0, 0, 0], [0, 0, 2.5]])
    turns = Slerp([0, 1], Rotation.concatenate([start, end]))(weights()[:, 0])
    wanted = turns.apply([3.0, 0, 0])
    found = between(slerp, wanted[0], wanted[-1])
    assert found == pytest.approx(wanted, abs=1e-14)


def test_slerp_of_frames_of_one_norm_is_shoemakes_formula():
    start, end = np.random.default_rng(3).normal(size=(2, 64))
    start, end = (5 * v / np.linalg.norm(v) for v in (start, end))
    angle, w = np.arccos(start @ end / 25), weights()
    wanted = (np.sin((1 - w) * angle) * start + np.sin(w * angle) * end) / np.sin(angle)
    assert between(slerp, start, end) == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("degrees", [1e-9, 0.01, 60, 170, 179.9, 179.9999, 180 - 1e-9])
def test_slerp_turns_evenly_and_goes_straight_from_norm_to_norm(degrees):
    angle = np.radians(degrees)
    start, end = np.array([1.0, 0, 0]), 3 * np.array([np.cos(angle), np.sin(angle), 0])
    path = between(slerp, start, end)
    assert np.linalg.norm(path, axis=1) == pytest.approx(np.linspace(1, 3, 11), rel=1e-9)
    if 1e-4 < degrees < 179.9999:
        turned = np.arctan2(path[:, 1], path[:, 0])
        assert turned == pytest.approx(np.linspace(0, angle, 11), abs=1e-9)


@pytest.mark.parametrize(
    ("start", "end", "middle"),
    [
        ([1, 2], [1, 2], [1, 2]),
        ([1, 2], [3, 6], [2, 4]),
        ([0, 0], [2, 4], [1, 2]),
        ([2, 4], [0, 0], [1, 2]),
        ([0, 0], [0, 0], [0, 0]),
        ([4], [2], [3]),
        ([4], [-4], [0]),
        ([2, 0], [-2, 0], [0, 2]),
        ([1, 0, 0], [-3, 0, 0], [0, 2, 0]),
        ([1e200, 0], [0, 1e200], [5e199, 5e199]),
        ([1e200, 0], [0, 1], [5e199, 0.5]),
        ([1e-200, 0], [0, 1e-200], [5e-201, 5e-201]),
    ],
)
def test_slerp_is_finite_where_there_is_no_angle(start, end, middle):
    path = between(slerp, np.array(start, float), np.array(end, float))
    assert np.isfinite(path).all()
    scale = max(map(abs, [*start, *end, 1e-300]))
    assert path[5] / scale == pytest.approx(np.array(middle) / scale, abs=1e-12)


def test_slerp_keeps_what_is_not_finite_to_its_own_row():
    start, end = rows([1, 0], [np.nan, 1], [np.inf, 1]), rows([0, 1], [1, 0], [1, 0])
    path = slerp(start, end, np.full((3, 1), 0.5))
    assert np.isfinite(path[0]).all()
    assert not np.isfinite(path[1:]).all(axis=1).any()


@pytest.mark.parametrize("n_dims", [1, 2, 7, 64, 300])
def test_a_row_does_not_depend_on_how_many_there_are(n_dims):
    start, end = np.random.default_rng(1).normal(size=(2, 40, n_dims))
    end[3], end[7], end[9] = start[3], -start[7], 0
    whole = slerp(start, end, weights(40))
    for row in range(40):
        one = slice(row, row + 1)
        assert slerp(start[one], end[one], weights(40)[one]).tobytes() == whole[one].tobytes()
    # Rows that lie apart, or are one row many times, are added up in the same order.
    columns = [np.asfortranarray(frames) for frames in (start, end)]
    assert slerp(*columns, weights(40)).tobytes() == whole.tobytes()


def test_a_cubic_is_the_hermite_spline_with_half_the_steps_of_the_neighbours():
    points = np.random.default_rng(2).normal(size=(4, 5))
    slopes = [(points[2] - points[0]) / 2, (points[3] - points[1]) / 2]
    wanted = CubicHermiteSpline([0, 1], points[1:3], slopes)(weights()[:, 0])
    found = cubic(*(np.broadcast_to(point, (11, 5)) for point in points), weights())
    assert found == pytest.approx(wanted, abs=1e-13)
    assert found[0].tobytes() == points[1].tobytes()
    assert found[-1].tobytes() == points[2].tobytes()
