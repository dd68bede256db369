"""Panning keeps the power, goes all around without a jump, and leaves what is in place alone."""

import math

import numpy as np
import pytest

from bridge.pan import angles_deg, pan_gains, pan_matrix

CHANNELS = range(1, 17)


def power(gains):
    return (gains**2).sum(axis=-1)


@pytest.mark.parametrize("n", CHANNELS)
def test_the_power_is_the_same_everywhere(n):
    for position in np.linspace(-1, 1, 301):
        for spread in (0, 0.01, 1):
            gains = pan_gains(position, n, spread)
            assert gains.shape == (n,)
            assert gains.dtype == np.float64
            assert gains.min() >= 0
            assert abs(power(gains) - 1) < 1e-12


@pytest.mark.parametrize("n", CHANNELS)
def test_a_small_step_changes_little_and_behind_is_no_edge(n):
    for spread in (0, 0.3):
        around = np.array([pan_gains(p, n, spread) for p in np.linspace(-1, 1, 1001)])
        # The narrowest pair, 30 degrees, is crossed in 83 of these steps.
        assert np.abs(np.diff(around, axis=0)).max() < 0.03
        if n > 2:
            assert np.allclose(around[0], around[-1], atol=1e-9)
    near = [pan_gains(0.3, n, s) for s in np.linspace(0, 1, 301)]
    assert np.abs(np.diff(near, axis=0)).max() < 0.03


def test_stereo_is_the_sine_cosine_law():
    assert pan_gains(-1, 2).tolist() == [1, 0]
    assert pan_gains(1, 2).tolist() == [0, 1]
    assert pan_gains(0, 2) == pytest.approx([math.sqrt(0.5)] * 2, abs=1e-12)
    for position in np.linspace(-1, 1, 41):
        turn = (position + 1) * math.pi / 4
        assert pan_gains(position, 2) == pytest.approx([math.cos(turn), math.sin(turn)], abs=1e-9)


@pytest.mark.parametrize("n", CHANNELS)
def test_at_a_loudspeaker_it_alone_plays_and_only_neighbours_share(n):
    angles = angles_deg(n)
    assert len(set(angles)) == n
    assert all(-180 < angle <= 180 for angle in angles)
    for k, angle in enumerate(angles):
        position = angle / (30 if n == 2 else 180)
        assert pan_gains(position, n).tolist() == [float(k == c) for c in range(n)]
    for position in np.linspace(-1, 1, 201):
        assert np.count_nonzero(pan_gains(position, n)) <= 2


@pytest.mark.parametrize(
    ("n", "position", "loud"),
    [
        (3, 0, {2}),
        (3, 0.5, {0, 1}),  # the gap behind is wide, and still crossed
        (4, 0, {0, 1}),
        (4, 0.5, {1, 3}),
        (4, -0.5, {0, 2}),
        (4, 1, {2, 3}),
        (5, 0, {2}),
        (5, 0.5, {1, 4}),
        (5, -1, {3, 4}),
        (6, 1, {5}),
        (6, -1, {5}),
        (7, 0.5, {4}),
        (7, -0.5, {3}),
        (7, 1, {5, 6}),
        (8, 0, {0, 1}),
        (8, 0.5, {2, 3}),
        (8, 1, {4, 5}),
        (8, -0.5, {6, 7}),
    ],
)
def test_the_layouts_are_in_the_order_that_is_documented(n, position, loud):
    assert set(np.flatnonzero(pan_gains(position, n)).tolist()) == loud


@pytest.mark.parametrize("n", CHANNELS)
def test_left_and_right_are_mirrors(n):
    angles = [round(angle, 9) for angle in angles_deg(n)]
    mirror = [angles.index(-angle if angle < 180 else 180) for angle in angles]
    for position in np.linspace(0, 1, 21):
        left, right = pan_gains(-position, n, 0.1), pan_gains(position, n, 0.1)
        assert np.allclose(left, right[mirror], atol=1e-9)


@pytest.mark.parametrize("n", CHANNELS)
def test_full_spread_is_the_same_everywhere(n):
    assert np.allclose(pan_gains(0.3, n, 1), 1 / math.sqrt(n))


# ---- voices of several channels


@pytest.mark.parametrize("n", CHANNELS)
def test_a_voice_in_place_goes_through_unchanged(n):
    assert np.array_equal(pan_matrix(0, 0, 1, n, n), np.eye(n))
    if n > 1:
        assert np.array_equal(pan_matrix(0, 0, 1, 2, n), np.eye(n)[:2])
    assert pan_matrix(0, 0, 1, n, 1).tolist() == [[1]] * n


@pytest.mark.parametrize("n_voice", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 11])
def test_each_channel_of_a_voice_keeps_its_power(n_voice, n):
    for position in np.linspace(-1, 1, 41):
        for width in (0, 0.5, 1, 3):
            matrix = pan_matrix(position, 0.2, width, n_voice, n)
            assert matrix.shape == (n_voice, n)
            assert np.abs(power(matrix) - 1).max() < 1e-12


@pytest.mark.parametrize("n", [2, 3, 8])
def test_without_width_all_channels_are_in_one_place(n):
    wanted = pan_gains(0.4, n, 0.1)
    assert np.allclose(pan_matrix(0.4, 0.1, 0, 3, n), wanted)
    assert np.allclose(pan_matrix(0.4, 0.1, 1, 1, n), wanted)


def test_a_stereo_voice_moves_as_one_and_stays_within_the_pair():
    for width, position in ((1, 1), (0.5, 1), (3, 0.9)):
        right = pan_matrix(position, 0, width, 2, 2)[1]
        assert right.tolist() == [0, 1]
    assert np.allclose(pan_matrix(0.5, 0, 0.5, 2, 2), [pan_gains(0, 2), pan_gains(1, 2)])
    assert np.allclose(
        pan_matrix(0.5, 0, 1, 2, 8), [pan_gains(0.375, 8), pan_gains(0.625, 8)], atol=1e-9
    )


def test_what_is_behind_in_a_voice_is_as_far_aside_in_stereo():
    matrix = pan_matrix(0, 0, 1, 6, 2)  # L R C Ls Rs Cs
    assert np.allclose(matrix[[0, 3]], [1, 0])
    assert np.allclose(matrix[[1, 4]], [0, 1])
    assert np.allclose(matrix[[2, 5]], math.sqrt(0.5))


@pytest.mark.parametrize(
    "job",
    [
        lambda: pan_gains(1.01, 2),
        lambda: pan_gains(math.nan, 2),
        lambda: pan_gains(0, 2, -0.1),
        lambda: pan_gains(0, 2, 1.1),
        lambda: pan_gains(0, 0),
        lambda: pan_matrix(0, 0, -1, 1, 2),
        lambda: pan_matrix(0, 0, math.inf, 1, 2),
        lambda: pan_matrix(0, 0, math.nan, 1, 2),
        lambda: pan_matrix(0, 0, 1, 0, 2),
        lambda: pan_matrix(0, 0, 1, 1, 0),
    ],
)
def test_what_is_out_of_range_is_refused(job):
    with pytest.raises(ValueError, match="must be"):
        job()
