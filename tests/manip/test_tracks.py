"""A parameter over time."""

import numpy as np

from bridge.manip.tracks import BEGIN, END, MAX_CHANGES, Line, Track, Wheel


def test_a_line_is_what_the_page_says_to_the_last_bit():
    track = Track(np.array([0.1, -7.3]))
    track.change(np.array([0.7, 1e6]), 100, 7)
    a, b = np.array([0.1, -7.3]), np.array([0.7, 1e6])
    for i in range(7):
        wanted = a + (b - a) * i / 7
        assert np.array_equal(track.value(100 + i), wanted)
        piece = track.piece(100 + i)
        assert isinstance(piece.value, Line)
        assert (piece.start, piece.stop) == (100, 107)
        assert np.array_equal(piece.value.value(100 + i), wanted)
        assert np.array_equal(piece.value.value(np.array([[100.0 + i]])), [wanted])
    assert np.array_equal(track.value(107), b)
    assert (track.piece(107).start, track.piece(107).stop) == (107, END)
    assert (track.piece(99).start, track.piece(99).stop) == (BEGIN, 100)


def test_what_is_forgotten_is_as_if_it_had_always_been_so():
    track = Track(-1.0)
    for n in range(MAX_CHANGES + 10):
        track.change(float(n), 10 * n, 5)
    assert track.value(0) == track.value(100) == 10
    assert track.value(115) == 11
    assert track.target == MAX_CHANGES + 9


def test_turns_are_kept_apart_from_their_rest():
    wheel = Wheel(0.3)
    for n in range(1, 50):
        wheel.change(0.3 + n % 3, 1000 * n, 10 * (n % 2))
        turn = wheel.piece(1000 * n).value
        assert turn.whole == int(turn.whole)
        assert 0 <= turn.part < 1
    a, total = 0.3, 300.0
    for n in range(1, 49):
        b, glide = 0.3 + n % 3, 10 * (n % 2)
        total += sum(a + (b - a) * i / glide for i in range(glide)) + b * (1000 - glide)
        a = b
    turn = wheel.piece(49_000).value
    assert abs(turn.whole + turn.part - total) < 1e-6
