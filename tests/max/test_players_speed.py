"""How fast and which way the players of the Max package go: the frames of the server."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import pytest

from bridge.sources.player import Player
from tests.max.playing import Case, perform
from tests.pd.rig import write_song

pytestmark = pytest.mark.node

RATIO = 1024
FRAME_MS = 1000 * RATIO / 44100
SPEEDS = (0.25, 0.5, 2, -1, 0, 1, -0.25, 1.5, -7, 0.3, -0.3, 1 / 3, 0.999, 1e-3, 3.7, -22.9, 100.1)
# Speeds that are so small that a sum with them is rounded.
TINY = (-1e-30, 1e-30, -1e-15)


def at(frame):
    """Return a sample in a frame, so that the next frame is the first one that changes."""
    return int((frame + 0.3) * RATIO)


def server_frames(n_frames, start, speed, n_steps, loop=None):
    """Return the frames that the server plays in so many steps; it holds the last at the end."""
    slot = SimpleNamespace(data=np.zeros((n_frames, 1)))
    # A number comes to the server as a 32-bit float.
    player = Player(slot, Fraction(start), float(np.float32(speed)), loop)
    last = n_steps if player.n_steps is None else min(n_steps, player.n_steps)
    frames = [player.position(step) for step in range(last)]
    return np.array(frames + frames[-1:] * (n_steps - last))


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    """Return the folder and the values of song.wav."""
    folder = tmp_path_factory.mktemp("speed")
    return folder, write_song(folder / "song.wav", 23, 4)


def play(song, *cases, n_frames=20, ratio=RATIO, **about):
    folder, _ = song
    given = [[(0, case)] if isinstance(case, str) else case for case in cases]
    return perform([Case(said, n_frames, ratio, folder=folder, **about) for said in given])


@pytest.mark.parametrize("loop", [None, (0, 23), (5, 9)], ids=["once", "all", "points"])
def test_the_frames_are_those_of_the_server(song, loop):
    points = f"loop 1, loop_points {loop[0]} {loop[1]}" if loop else "loop 0"
    cases = [f"open song.wav, {points}, speed {speed!r}, start 7" for speed in SPEEDS]
    n_steps = 700
    results = play(song, *cases, n_frames=n_steps, ratio=256)
    for heard, speed in zip(results, SPEEDS, strict=True):
        wanted = server_frames(23, 7, speed, n_steps, loop)
        assert np.array_equal(heard.begins, song[1][wanted]), speed


def test_a_speed_of_almost_nothing_plays_a_frame_next_to_it(song):
    cases = [f"open song.wav, speed {speed!r}, start {n}" for speed in TINY for n in (0, 7, 22)]
    for heard in play(song, *cases, n_frames=8):
        first = rank(heard.begins[:1], song[1])[0]
        assert set(rank(heard.begins, song[1])) <= {first, (first - 1) % 23, (first + 1) % 23}
        assert all((song[1] == row).all(axis=1).any() for row in heard.begins)


@pytest.mark.parametrize("n_steps", [6000, pytest.param(200_000, marks=pytest.mark.soak)])
def test_a_speed_that_no_float_holds_is_that_of_the_server_for_a_long_time(tmp_path, n_steps):
    speeds = (0.3, -0.7, 1 / 3, 1e-4, -2.1)
    values = write_song(tmp_path / "song.wav", 4001, 4, model_sr=44100, ratio=64)
    cases = [
        Case([(0, f"open song.wav, speed {speed!r}, start 100")], n_steps, 64, folder=tmp_path)
        for speed in speeds
    ]
    for heard, speed in zip(perform(cases), speeds, strict=True):
        wanted = server_frames(4001, 100, speed, n_steps, (0, 4001))
        assert np.array_equal(heard.begins, values[wanted]), speed


def test_backward_it_begins_with_the_last_frame_and_ends_with_the_first(song):
    cases = [
        "open song.wav, loop 0, speed -1, start",
        "open song.wav, loop 0, speed -2, bang",
        "speed -1, open song.wav, resume",
    ]
    one, two, loop = play(song, *cases, n_frames=40)
    values = song[1]
    assert np.array_equal(one.begins, values[[*range(22, -1, -1), *[0] * 17]])
    assert np.array_equal(two.begins, values[[*range(22, -1, -2), *[0] * 28]])
    assert np.array_equal(loop.begins[:23], values[::-1])
    assert [heard.said.count("end") for heard in (one, two, loop)] == [1, 1, 0]


def test_a_change_of_speed_counts_from_the_place_where_it_is(song):
    said = [
        (0, "open song.wav, speed 0.5, start 3.25"),
        (at(4), "speed 2"),
        (at(8), "speed -1"),
        (at(10), "speed 0"),
    ]
    (heard,) = play(song, said, n_frames=13)
    # 3.25 3.75 4.25 4.75 5.25 | 5.75 7.75 9.75 11.75 | 13.75 12.75 | 11.75 11.75
    assert np.array_equal(heard.begins, song[1][[3, 3, 4, 4, 5, 5, 7, 9, 11, 13, 12, 11, 11]])


def test_a_start_beyond_the_loop_is_in_it_as_in_the_server(song):
    starts = ((10, 1), (10, 0.5), (2, -1), (2, 1), (10, -1), (22, 1), (22.5, 0.25))
    cases = [
        f"open song.wav, loop_points 5 9, speed {speed}, start {start}" for start, speed in starts
    ]
    for heard, (start, speed) in zip(play(song, *cases, n_frames=30), starts, strict=True):
        wanted = server_frames(23, start, speed, 30, (5, 9))
        assert np.array_equal(heard.begins, song[1][wanted]), (start, speed)


@pytest.mark.parametrize("way", [1, -1])
def test_a_message_in_the_last_frame_does_not_make_it_longer(song, way):
    start = 20 if way > 0 else 2
    others = ("stretch hold", "freeze 0", "loop_points 0 0", f"speed {way}")
    quiet, *others = (
        [(0, f"open song.wav, loop 0, speed {way}, start {start}"), *more]
        for more in ([], *([(at(2), text)] for text in others), [(at(3), "loop 0")])
    )
    heard = play(song, quiet, *others, n_frames=8)
    for other in heard[1:]:
        assert np.array_equal(other.begins, heard[0].begins)
        assert other.said == heard[0].said
        assert other.said[-2:] == ["playing 0", "end"]


def ends_of(values, places):
    """Return what is between the frames at places."""
    whole = np.floor(places).astype(int)
    after = (whole + 1) % len(values)
    return values[whole] + (values[after] - values[whole]) * (places - whole)[:, None]


@pytest.mark.parametrize("speed", [0.25, 1, -0.5, 3])
def test_linear_moves_in_straight_lines_from_frame_to_frame(song, speed):
    (heard,) = play(song, f"open song.wav, stretch linear, speed {speed}, start 7", n_frames=200)
    wanted = ends_of(song[1].astype(float), (7 + speed * np.arange(201)) % 23)
    assert np.allclose(heard.begins, wanted[:-1], rtol=0, atol=1e-5)
    assert np.allclose(heard.ends, wanted[1:], rtol=0, atol=1e-5)


def test_linear_holds_at_the_end_and_where_it_is_stopped(song):
    said = [
        (0, "open song.wav, loop 0, stretch linear, start 20"),
        (at(1), "stop"),
        (at(3), "seek 20.5"),
        (at(5), "resume"),
    ]
    once, stopped = play(song, said[0][1], said, n_frames=9)
    values = song[1].astype(float)
    assert np.array_equal(once.begins[:, 0], song[1][[20, 21, 22, 22, 22, 22, 22, 22, 22], 0])
    assert np.array_equal(once.ends[:, 0], song[1][[21, 22, 22, 22, 22, 22, 22, 22, 22], 0])
    middle = (values[20:22, 0] + values[21:23, 0]) / 2
    begins = [values[20, 0], values[21, 0], *[values[22, 0]] * 2, *[middle[0]] * 3, *middle[1:]]
    assert np.allclose(stopped.begins[:8, 0], begins, atol=1e-5)
    assert np.allclose(stopped.ends[2:6, 0], stopped.begins[2:6, 0], atol=1e-5)
    assert np.allclose(stopped.ends[6, 0], middle[1], atol=1e-5)


def test_a_freeze_holds_what_is_heard_and_the_time_goes_on(song):
    changes = [(at(2), "freeze 1"), (at(7), "freeze 0"), (at(10), "freeze 1, freeze 1, freeze 0")]
    frozen, line = play(
        song,
        [(0, "open song.wav, start"), *changes],
        [(0, "open song.wav, stretch linear, start"), *changes],
    )
    frames = [0, 1, 2, 2, 2, 2, 2, 2, *range(8, 20)]
    assert np.array_equal(frozen.begins, song[1][frames])
    # A line is held where it has come to.
    assert np.array_equal(line.begins, song[1][[0, 1, 2, 3, 3, 3, 3, 3, *range(8, 20)]])
    assert np.array_equal(line.ends[:9], song[1][[1, 2, 3, 3, 3, 3, 3, 3, 9]])
    assert frozen.positions in (list(range(20)), list(range(19)))


def test_a_freeze_without_a_frame_shows_none(song):
    cases = ["freeze 1, freeze 0", "freeze 1, start, stop, freeze 0", "freeze 1, start"]
    none, shown, hidden = play(song, *(f"open song.wav, {case}" for case in cases), n_frames=4)
    assert not none.begins.any()
    assert (shown.begins == song[1][0]).all()
    assert not hidden.begins.any()


def test_a_line_goes_on_to_its_end_after_stretch_hold(song):
    said = [(0, "open song.wav, stretch linear, start"), (at(2), "stretch hold"), (at(5), "stop")]
    (heard,) = play(song, said, n_frames=8)
    assert np.array_equal(heard.begins, song[1][[0, 1, 2, 3, 4, 5, 5, 5]])
    assert np.array_equal(heard.ends, song[1][[1, 2, 3, 3, 4, 5, 5, 5]])


LATE = [0, 3, 19, 7, None, 40, 1, 12]


def test_late_news_of_the_clock_tear_no_frame(song):
    said = [(0, "open song.wav, start")]
    said += [(int((6 + 2.37 * n) * RATIO), f"seek {n % 23}") for n in range(60)]
    steady, late = play(song, said, n_frames=160), play(song, said, n_frames=160, late=LATE)
    for (heard,) in (steady, late):
        assert heard.lengths == [RATIO] * 160
        assert heard.ticks.tolist() == list(range(160))
        frames = [int(np.argmax((song[1] == row).all(axis=1))) for row in heard.begins]
        assert (song[1][frames] == heard.begins).all()
        # Each frame is the one after the last, or one that was asked for.
        jumps = np.flatnonzero(np.diff(frames) % 23 != 1) + 1
        assert 40 < len(jumps) <= 60


def test_after_a_stall_the_last_frame_that_was_ready_is_held_and_the_time_has_gone_on(song):
    stall = (20 * FRAME_MS, 150 * FRAME_MS)
    said = [(0, "open song.wav, start"), (at(60), "speed 2")]
    (heard,) = play(song, said, n_frames=170, stalls=[stall])
    frames = [int(np.argmax((song[1] == row).all(axis=1))) for row in heard.begins]
    assert (song[1][frames] == heard.begins).all()
    n_good = next(n for n in range(170) if frames[n] != n % 23)
    assert n_good > 20 + 24
    held = frames[n_good - 1]
    assert frames[n_good:150] == [held] * (150 - n_good)
    after = next(n for n in range(150, 170) if frames[n] != held)
    assert after <= 153
    # Speed 2 counts from when it was heard of.
    assert frames[after] == after % 23
    assert set((np.diff(frames[after:]) % 23).tolist()) == {2}
    assert heard.lengths == [RATIO] * 170
    assert len(heard.positions) < 80


def test_the_counter_goes_round_and_nothing_is_heard_of_it(song):
    n_round = (2**31 - 1) // RATIO // 64 * 64
    first = (n_round - 40) * RATIO
    said = [(at(10), "open song.wav, start"), (at(38), "speed 2"), (at(41), "speed 1")]
    (heard,) = play(song, said, n_frames=100, first=first)
    assert heard.ticks.tolist() == [(n_round - 40 + n) % n_round for n in range(100)]
    frames = [*range(28), *range(28, 34, 2), *range(33, 95)]
    assert np.array_equal(heard.begins[11:42], song[1][(np.array(frames) % 23)[:31]])
    assert (np.diff(rank(heard.begins[43:], song[1])) % 23 == 1).all()
    assert heard.lengths == [RATIO] * 100


def test_after_another_rate_it_goes_round_as_well(song):
    """The frames are counted from below 0 then: none is held, and none left out."""
    n_round = (2**31 - 1) // RATIO // 64 * 64
    first = (n_round - 40) * RATIO
    ratios = [RATIO, RATIO // 2, RATIO // 4]
    said = [(at(10), "open song.wav, start"), (at(60), "speed 2")]
    said += [(at(frame), f"ratio {ratio}") for frame, ratio in ((20, ratios[1]), (30, ratios[2]))]
    (heard,) = play(song, said, n_frames=120, first=first)
    assert first + 110 * RATIO > 2**31
    assert set(np.diff(heard.ticks)) == {1}
    frames = np.array(rank(heard.begins[11:], song[1]))
    assert set(np.diff(frames) % 23) == {1, 2}
    lengths = np.array(heard.lengths)
    assert [int(lengths[n]) for n in (0, *(np.flatnonzero(np.diff(lengths)) + 1))] == ratios


def rank(rows, values):
    return [int(np.argmax((values == row).all(axis=1))) for row in rows]


def test_without_sound_it_stands_and_goes_on_where_it_was(song):
    on, off = 20 * RATIO, 50 * RATIO
    said = [(0, "open song.wav, start"), (30 * RATIO, "speed -1"), (off + 12 * RATIO + 300, "stop")]
    (heard,) = play(song, said, n_frames=80, pieces=[(0, on), (off, 80 * RATIO)])
    frames = rank(heard.begins, song[1])
    assert frames[:20] == list(range(20))
    assert frames[20] in (19, 20, 21)
    assert (np.diff(frames[20:33]) % 23 == 22).all()
    assert len(set(frames[33:])) == 1


@pytest.mark.parametrize("sr", [44100, 48000, 96000])
def test_with_the_clock_true_a_frame_lasts_as_long_at_any_sample_rate(song, sr):
    (heard,) = play(song, "open song.wav, clock true, start", n_frames=60, sr=sr)
    length = Fraction(RATIO * sr, 44100)
    starts = [k * length.numerator // length.denominator for k in range(len(heard.starts))]
    assert heard.starts.tolist() == starts
    assert np.array_equal(heard.begins, song[1][np.arange(len(heard.begins)) % 23])


def test_a_rate_that_cannot_be_exact_is_said(tmp_path):
    write_song(tmp_path / "song.wav", 5, 4)
    said = [(0, "open song.wav, start, clock true, model_sr 1048583")]
    (heard,) = perform([Case(said, 10, 50001, 44100, 48000, folder=tmp_path)])
    assert heard.complaints == ["clock true is not exact here"]


def test_what_lies_in_a_buffer_is_played(song):
    rng = np.random.default_rng(3)
    held = rng.normal(0, 3, (11, 5)).astype(np.float32)
    held[4, 1] = np.inf
    held[5, 2] = np.nan
    said = [(0, "open song.wav, start"), (at(3), "buffer mine"), (at(8), "buffer none")]
    (heard,) = play(song, said, n_frames=20, buffers={"mine": held})
    finite = np.where(np.isfinite(held), held, 0)
    assert np.array_equal(heard.begins[:4], song[1][:4])
    assert np.array_equal(heard.begins[4:], finite[np.arange(16) % 11][:, :4])
    assert heard.said[-3:-1] == ["dims 5", "frames 11"]
    assert heard.complaints == ["there is no buffer~ none, or nothing in it"]


def test_a_panel_shows_what_is_and_not_what_was_asked_for(song):
    said = [
        (0, "open song.wav, start, speed 0.3"),
        (at(3), "speed 2000"),
        (at(5), "freeze 1, loop 0"),
    ]
    (heard,) = play(song, said, n_frames=12)
    last = {}
    for text in heard.shown:
        word, _, value = text.partition(" ")
        last[word] = value
    wanted = {"name": "song.wav", "playing": "1", "loop": "0", "freeze": "1", "legacy": "0"}
    assert {word: last[word] for word in wanted} == wanted
    assert float(last["speed"]) == float(np.float32(0.3))
