"""How fast and which way a player goes: the frames of the server for the same speed."""

from fractions import Fraction
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

from bridge.sources.player import Player
from tests.pd.rig import Rig, said, write_song

pytestmark = pytest.mark.pd

RATIO = 64


def frames_of_server(n_frames, start, speed, n_steps, loop=None):
    """Return the frames that the server plays in so many steps; it holds the last at the end."""
    slot = SimpleNamespace(data=np.zeros((n_frames, 1)))
    # A number comes to the server as a 32-bit float.
    player = Player(slot, Fraction(start), float(np.float32(speed)), loop)
    last = n_steps if player.n_steps is None else min(n_steps, player.n_steps)
    frames = [player.position(step) for step in range(last)]
    return np.array(frames + frames[-1:] * (n_steps - last))


def play(folder, program, cases, n_steps, n_frames=23, **settings):
    """Play one song in several players at once; return the signals and the console."""
    song = write_song(folder / "song.wav", n_frames, 4, model_sr=44100, ratio=RATIO)
    rig = Rig(folder, program)
    for messages in cases:
        player = rig.add("latent.play4~")
        rig.status(player, 4)
        rig.record(player, 1)
        rig.at(0, f"open song.wav, {messages}", player)
    sound, lines = rig.play(until=n_steps * RATIO, **settings)
    return song[:, 1], sound, lines


SPEEDS = (0.25, 0.5, 2, -1, 0, 1, -0.25, 1.5, -7, 0.3, -0.3, 1 / 3, 0.999, 1e-3, 3.7, -22.9, 100.1)


@pytest.mark.parametrize("loop", [None, (0, 23), (5, 9)], ids=["once", "all", "points"])
def test_the_frames_are_those_of_the_server(pd_program, tmp_path, loop):
    begin = 7
    points = f"loop 1, loop_points {loop[0]} {loop[1]}" if loop else "loop 0"
    cases = [f"{points}, speed {speed!r}, start {begin}" for speed in SPEEDS]
    n_steps = 700
    values, sound, _ = play(tmp_path, pd_program, cases, n_steps)
    for channel, speed in enumerate(SPEEDS):
        wanted = frames_of_server(23, begin, speed, n_steps, loop)
        assert np.array_equal(sound[:, channel], np.repeat(values[wanted], RATIO)), speed


def test_a_speed_that_no_float_holds_is_that_of_the_server_for_a_long_time(pd_program, tmp_path):
    speeds = (0.3, -0.7, 1 / 3, 1e-4, -2.1)
    n_frames, n_steps = 4001, 60000
    song = write_song(tmp_path / "song.wav", n_frames, 4, model_sr=44100, ratio=8)
    rig = Rig(tmp_path, pd_program)
    for speed in speeds:
        player = rig.add("latent.play4~")
        rig.record(player, 1)
        rig.at(0, f"open song.wav, speed {speed!r}, start 100", player)
    sound, _ = rig.play(until=n_steps * 8)
    for channel, speed in enumerate(speeds):
        wanted = frames_of_server(n_frames, 100, speed, n_steps, (0, n_frames))
        assert np.array_equal(sound[::8, channel], song[wanted, 1]), speed


def test_backward_it_begins_with_the_last_frame_and_ends_with_the_first(pd_program, tmp_path):
    cases = ["loop 0, speed -1, start", "loop 0, speed -2, bang", "speed -1, open song.wav, resume"]
    values, sound, lines = play(tmp_path, pd_program, cases, 40)
    assert np.array_equal(sound[::RATIO, 0], values[[*range(22, -1, -1), *[0] * 17]])
    assert np.array_equal(sound[::RATIO, 1], values[[*range(22, -1, -2), *[0] * 28]])
    assert np.array_equal(sound[: 23 * RATIO : RATIO, 2], values[::-1])
    assert said(lines).count("end") == 2


def test_a_change_of_speed_counts_from_the_place_where_it_is(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 50, 4, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~")
    rig.record(player, 1)
    rig.at(0, "open song.wav, speed 0.5, start 3.25", player)
    rig.at(4.5 * RATIO, "speed 2", player)
    rig.at(8.5 * RATIO, "speed -1", player)
    rig.at(10.5 * RATIO, "speed 0", player)
    sound, _ = rig.play(until=13 * RATIO)
    # 3.25 3.75 4.25 4.75 5.25 | 7.25 9.25 11.25 13.25 | 12.25 11.25 | 11.25 11.25
    order = [3, 3, 4, 4, 5, 7, 9, 11, 13, 12, 11, 11, 11]
    assert np.array_equal(sound[:, 0], np.repeat(song[order, 1], RATIO))


def test_a_start_beyond_the_loop_is_in_it_as_in_the_server(pd_program, tmp_path):
    starts = ((10, 1), (10, 0.5), (2, -1), (2, 1), (10, -1), (22, 1))
    cases = [f"loop_points 5 9, speed {speed}, start {start}" for start, speed in starts]
    values, sound, _ = play(tmp_path, pd_program, cases, 30)
    for channel, (start, speed) in enumerate(starts):
        wanted = frames_of_server(23, start, speed, 30, (5, 9))
        assert np.array_equal(sound[::RATIO, channel], values[wanted]), (start, speed)


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("speed", "speed must be -1024 to 1024"),
        ("speed fast", "speed must be -1024 to 1024"),
        ("speed 1025", "speed must be -1024 to 1024"),
        ("speed -1e30", "speed must be -1024 to 1024"),
        ("stretch", "stretch must be hold or linear"),
        ("stretch 2", "stretch must be hold or linear"),
        ("freeze", "freeze must be 0 or 1"),
        ("freeze on", "freeze must be 0 or 1"),
        ("start here", "start takes a frame"),
        ("seek here", "seek takes a frame"),
    ],
)
def test_a_wrong_message_is_answered_and_changes_nothing(one_pd, tmp_path, message, error):
    values, sound, lines = play(tmp_path, one_pd, [f"start, {message}"], 40)
    errors = [text for text in said(lines) if text.startswith("error")]
    assert errors == [f"error {error}"]
    assert np.array_equal(sound[::RATIO, 0], np.resize(values, 40))


def lines_of(values, places, length=RATIO):
    """Return straight lines between what lies at places, of which each has a frame's length."""
    whole = np.floor(places).astype(int)
    after = (whole + 1) % len(values)
    heard = values[whole] + (values[after] - values[whole]) * (places - whole)
    steps = np.arange(length) / length
    return np.concatenate([a + (b - a) * steps for a, b in pairwise(heard)])


@pytest.mark.parametrize("device_sr", [44100, 96000])
@pytest.mark.parametrize("speed", [0.25, 1, -0.5, 3])
def test_linear_moves_in_straight_lines_from_frame_to_frame(pd_program, tmp_path, speed, device_sr):
    case = f"stretch linear, speed {speed}, start 7"
    values, sound, _ = play(tmp_path, pd_program, [case], 200, device_sr=device_sr)
    places = (7 + speed * np.arange(201)) % 23
    wanted = lines_of(values.astype(float), places)
    assert np.allclose(sound[:, 0], wanted, rtol=0, atol=2e-5)
    # A frame begins on its sample with its very value.
    whole = places[:-1] % 1 == 0
    at_frames = sound[::RATIO, 0][whole]
    assert np.array_equal(at_frames, values[places[:-1][whole].astype(int)])


def test_linear_holds_at_the_end_and_where_it_is_stopped(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 4, 4, model_sr=44100, ratio=1000)
    values = song[:, 1].astype(float)
    rig = Rig(tmp_path, pd_program)
    once, stopped = rig.add("latent.play4~"), rig.add("latent.play4~")
    for player in (once, stopped):
        rig.record(player, 1)
        rig.at(0, "open song.wav, loop 0, stretch linear, start", player)
    rig.at(1500, "stop", stopped)
    rig.at(2500, "seek 2.5", stopped)
    rig.at(3500, "resume", stopped)
    sound, _ = rig.play(until=6000)
    wanted = lines_of(values, np.array([0.0, 1, 2, 3]), 1000)
    assert np.allclose(sound[:3000, 0], wanted, atol=2e-5)
    assert (sound[3000:, 0] == song[3, 1]).all()
    assert np.allclose(sound[:1500, 1], wanted[:1500], atol=2e-5)
    assert np.allclose(sound[1500:2500, 1], wanted[1500], atol=2e-5)
    middle = (values[2] + values[3]) / 2
    assert np.allclose(sound[2500:3500, 1], middle, atol=2e-5)
    line = middle + (values[3] - middle) * np.arange(1000) / 1000
    assert np.allclose(sound[3500:4500, 1], line, atol=2e-5)
    assert np.allclose(sound[4500:, 1], values[3], atol=2e-5)


def test_a_freeze_holds_what_is_heard_and_the_time_goes_on(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 23, 4, model_sr=44100, ratio=100)
    rig = Rig(tmp_path, pd_program)
    plain, frozen, line = (rig.add("latent.play4~") for _ in range(3))
    rig.status(frozen, 4)
    for player in (plain, frozen, line):
        rig.record(player, 1)
    rig.at(0, "open song.wav, start", plain, frozen)
    rig.at(0, "open song.wav, stretch linear, start", line)
    rig.at(250, "freeze 1", frozen, line)
    rig.at(730, "freeze 0", frozen, line)
    rig.at(1010, "freeze 1, freeze 1, freeze 0", frozen, line)
    sound, lines = rig.play(until=2000)
    assert np.array_equal(sound[:250, 1], sound[:250, 0])
    assert (sound[250:730, 1] == song[2, 1]).all()
    assert np.array_equal(sound[730:, 1], sound[730:, 0])
    wanted = lines_of(song[:, 1].astype(float), np.arange(21.0), 100)
    wanted[250:730] = wanted[250]
    assert np.allclose(sound[:, 2], wanted, atol=2e-5)
    # It is told of every frame, heard or not.
    assert [line for line in lines if "position" in line] == [
        f"status: position {frame}" for frame in range(20)
    ]


def test_a_freeze_without_a_frame_shows_none(one_pd, tmp_path):
    cases = ["freeze 1, freeze 0", "freeze 1, start, stop, freeze 0", "freeze 1, start"]
    values, sound, _ = play(tmp_path, one_pd, cases, 4)
    assert not sound[:, 0].any()
    assert (sound[:, 1] == values[0]).all()
    assert not sound[:, 2].any()


def test_a_line_goes_on_to_its_end_after_stretch_hold_unless_it_is_stopped(pd_program, tmp_path):
    song = write_song(tmp_path / "song.wav", 23, 4, model_sr=44100, ratio=100)
    rig = Rig(tmp_path, pd_program)
    early, late = rig.add("latent.play4~"), rig.add("latent.play4~")
    for player in (early, late):
        rig.record(player, 1)
        rig.at(0, "open song.wav, stretch linear, start", player)
        rig.at(250, "stretch hold", player)
    rig.at(270, "stop", early)
    rig.at(550, "stop", late)
    sound, _ = rig.play(until=1000)
    wanted = lines_of(song[:, 1].astype(float), np.arange(4.0), 100)
    assert np.allclose(sound[:270, 0], wanted[:270], atol=2e-5)
    assert np.allclose(sound[270:, 0], wanted[270], atol=2e-5)
    assert np.allclose(sound[:300, 1], wanted, atol=2e-5)
    assert np.array_equal(sound[300:, 1], np.repeat(song[3:6, 1], [100, 100, 500]))
