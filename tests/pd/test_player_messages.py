"""What the players do with their messages, and what they say."""

from itertools import pairwise

import numpy as np
import pytest

from tests.pd.rig import Rig, held, said, write_song
from tools.pd_versions import find_versions

pytestmark = pytest.mark.pd


@pytest.fixture
def song(tmp_path):
    return write_song(tmp_path / "song.wav", 9, 4, model_sr=44100, ratio=100)


@pytest.fixture
def rig(tmp_path, pd_program):
    return Rig(tmp_path, pd_program)


@pytest.fixture
def player(rig):
    player = rig.add("latent.play4~ 50")
    rig.status(player, 4)
    rig.record(player, 2)
    return player


def runs(sound):
    """Return (value, length) of each stretch of equal values."""
    signal = sound[:, 0]
    edges = np.flatnonzero(np.diff(signal)) + 1
    bounds = [0, *edges.tolist(), len(signal)]
    return [(signal[a], b - a) for a, b in pairwise(bounds)]


def test_opening_says_dims_and_frames_and_takes_the_rate_of_the_song(rig, player, song):
    rig.at(0, "open song.wav, start", player)
    sound, lines = rig.play(until=2000)
    assert said(lines) == ["dims 4", "frames 9", "playing 1"]
    assert np.array_equal(sound[:, 0], held(song[:, 2], 100, 2000))


def test_each_frame_is_announced_by_its_position(rig, player, song):
    rig.at(0, "open song.wav, start 7", player)
    _, lines = rig.play(until=350)
    positions = [line for line in lines if "position" in line]
    assert positions == [f"status: position {frame}" for frame in (7, 8, 0, 1)]


def test_it_is_silent_before_a_song_and_after_opening_until_it_starts(rig, player, song):
    rig.at(1000, "open song.wav", player)
    rig.at(2000, "start", player)
    sound, _ = rig.play(until=2100)
    assert runs(sound) == [(0, 2000), (song[0, 2], 100)]


def test_a_bang_starts_from_the_first_frame(rig, player, song):
    rig.at(0, "open song.wav, start 4", player)
    rig.at(150, "bang", player)
    sound, _ = rig.play(until=350)
    values = song[:, 2]
    assert runs(sound) == [(values[4], 100), (values[5], 50), (values[0], 100), (values[1], 100)]


def test_without_a_loop_it_ends_after_the_last_hold_and_holds_the_last_frame(rig, player, song):
    rig.at(0, "open song.wav, loop 0, start 7", player)
    sound, lines = rig.play(until=1000)
    assert runs(sound) == [(song[7, 2], 100), (song[8, 2], 900)]
    ends = [line for line in lines if line.startswith("status: ")][-3:]
    assert ends == ["status: position 8", "status: playing 0", "status: end"]


def test_stop_holds_resume_goes_on_with_that_frame(rig, player, song):
    rig.at(0, "open song.wav, start", player)
    rig.at(230, "stop", player)
    rig.at(1230, "resume", player)
    sound, lines = rig.play(until=1430)
    values = song[:, 2]
    wanted = [(values[0], 100), (values[1], 100), (values[2], 1130), (values[3], 100)]
    assert runs(sound) == wanted
    assert said(lines)[2:] == ["playing 1", "playing 0", "playing 1"]


def test_seek_jumps_to_the_sample_while_playing_and_shows_the_frame_while_stopped(
    rig, player, song
):
    rig.at(0, "open song.wav, start", player)
    rig.at(130, "seek 6", player)
    rig.at(250, "stop, seek 2", player)
    rig.at(450, "seek 100", player)
    rig.at(500, "seek -3", player)
    sound, _ = rig.play(until=600)
    values = song[:, 2]
    assert runs(sound) == [
        (values[0], 100),
        (values[1], 30),
        (values[6], 100),
        (values[7], 20),
        (values[2], 200),
        (values[8], 50),
        (values[0], 100),
    ]


@pytest.mark.parametrize(
    ("points", "order"),
    [
        ("2 5", [0, 1, 2, 3, 4, 2, 3, 4, 2]),
        ("0 0", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
        ("7 99", [0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 8, 7]),
        ("5 5", [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0]),
        ("3.7 4.9", [0, 1, 2, 3, 3, 3]),
        ("-5 0", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
        ("-5 3", [0, 1, 2, 0, 1, 2, 0]),
        ("-5 -2", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
    ],
)
def test_loop_points_are_first_frame_and_end(rig, player, song, points, order):
    rig.at(0, f"open song.wav, loop_points {points}, start", player)
    sound, lines = rig.play(until=100 * len(order) - 1)
    assert np.array_equal(sound[::100, 0], song[order, 2])
    positions = [line.split()[-1] for line in lines if "position" in line]
    assert [int(text) for text in positions] == order


def test_a_user_message_holds_for_songs_without_a_rate_of_their_own(rig, player, song, tmp_path):
    bare = write_song(tmp_path / "bare.wav", 3, 4, seed=2)
    rig.at(0, "open song.wav, start", player)
    rig.at(400, "open bare.wav", player)
    rig.at(720, "ratio 30", player)
    rig.at(1000, "open song.wav", player)
    sound, _ = rig.play(until=1200)
    lengths = [length for _, length in runs(sound)]
    # 50 is the argument; the hold that runs at 720 ends at 750: there the new ratio begins.
    assert lengths == [100] * 4 + [50] * 7 + [30] * 8 + [10] + [100] * 2
    assert sound[400, 0] == bare[0, 2]


def test_a_new_song_begins_on_the_very_sample_while_playing(rig, player, song, tmp_path):
    other = write_song(tmp_path / "other.wav", 2, 4, seed=3, model_sr=44100, ratio=70)
    rig.at(0, "open song.wav, start", player)
    rig.at(333, "open other.wav", player)
    sound, _ = rig.play(until=473)
    assert runs(sound)[3:] == [(song[3, 2], 33), (other[0, 2], 70), (other[1, 2], 70)]


@pytest.mark.parametrize("bad", ["missing.wav", "empty.wav", "text.wav", "folder.wav"])
def test_a_file_that_cannot_be_opened_leaves_the_old_song_playing(rig, player, song, tmp_path, bad):
    import soundfile as sf

    sf.write(tmp_path / "empty.wav", np.zeros((0, 4), np.float32), 22, subtype="FLOAT")
    (tmp_path / "text.wav").write_text("not a sound file, but some text that is long enough\n" * 9)
    (tmp_path / "folder.wav").mkdir()
    rig.at(0, "open song.wav, start", player)
    rig.at(250, f"open {bad}", player)
    rig.record(player, 0)
    sound, lines = rig.play(until=5000, faults=("soundfiler",))
    assert np.array_equal(sound, held(song[:, [2, 0]], 100, 5000))
    reason = "no such file" if bad in ("missing.wav", "folder.wav") else "cannot read"
    (error,) = [text for text in said(lines) if text.startswith("error")]
    assert error.startswith(f"error {reason} ")
    assert error.endswith(bad)


def test_a_64_bit_file_plays_where_pd_reads_it_and_is_refused_where_not(
    rig, player, song, tmp_path
):
    double = write_song(tmp_path / "double.wav", 4, 4, seed=5, subtype="DOUBLE")
    rig.at(0, "open song.wav, start", player)
    rig.at(300, "open double.wav", player)
    sound, lines = rig.play(until=1000, faults=("soundfiler",))
    if any("cannot read" in line for line in lines):
        assert np.array_equal(sound[:, 0], held(song[:, 2], 100, 1000))
        assert rig.program == find_versions()["0.53.1"]
    else:
        assert np.array_equal(sound[300:, 0], held(double[:, 2], 50, 700))


def test_of_a_song_with_more_dims_the_first_ones_play(tmp_path, rig, player):
    values = write_song(tmp_path / "other.wav", 3, 7)
    rig.at(0, "open other.wav, start", player)
    sound, lines = rig.play(until=150)
    assert said(lines) == ["dims 7", "frames 3", "playing 1"]
    assert np.array_equal(sound[:, 0], held(values[:, 2], 50, 150))


def test_of_a_song_with_fewer_dims_the_missing_ones_are_zero_and_it_says_so(
    tmp_path, rig, player, song
):
    values = write_song(tmp_path / "other.wav", 3, 2)
    rig.record(player, 1)
    rig.at(0, "open song.wav, open other.wav, start", player)
    sound, lines = rig.play(until=150)
    assert "error dims 2 instead of 4" in said(lines)
    assert np.array_equal(sound[:, 1], held(values[:, 1], 50, 150))
    assert not sound[:, 0].any()


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("start", "nothing is open"),
        ("seek 3", "nothing is open"),
        ("ratio 0", "ratio must be 1 or more"),
        ("ratio", "ratio must be 1 or more"),
        ("ratio fast", "ratio must be 1 or more"),
        ("model_sr -1", "model_sr must be 1 or more"),
        ("loop", "loop must be 0 or 1"),
        ("loop off", "loop must be 0 or 1"),
        ("loop_points", "loop_points must be two frames"),
        ("loop_points 3", "loop_points must be two frames"),
        ("legacy", "legacy must be 0 or 1"),
        ("clock", "clock must be samples or true"),
        ("clock wall", "clock must be samples or true"),
        ("volume 3", "unknown message volume 3"),
        ("open", "no such file"),
    ],
)
def test_a_wrong_message_is_answered_and_changes_nothing(rig, player, song, message, error):
    rig.at(0, message, player)
    rig.at(1, "open song.wav, start", player)
    sound, lines = rig.play(until=2000)
    errors = [text.removeprefix("error ") for text in said(lines) if text.startswith("error")]
    assert [text.strip() for text in errors] == [error]
    assert np.array_equal(sound[1:, 0], held(song[:, 2], 100, 1999))


@pytest.mark.parametrize("message", ["loop", "loop 0, loop 2, loop off"])
def test_a_loop_without_a_number_is_left_as_it_is(rig, player, song, message):
    rig.at(0, f"open song.wav, loop_points 2 4, loop_points 7, {message}, start", player)
    sound, _ = rig.play(until=900)
    assert np.array_equal(sound[::100, 0], song[[0, 1, 2, 3, 2, 3, 2, 3, 2], 2])


def test_start_and_seek_without_a_number_go_to_the_first_frame(rig, player, song):
    rig.at(0, "open song.wav, start 5", player)
    rig.at(130, "seek", player)
    rig.at(250, "seek 4, start", player)
    sound, _ = rig.play(until=350)
    values = song[:, 2]
    assert runs(sound) == [
        (values[5], 100),
        (values[6], 30),
        (values[0], 100),
        (values[1], 20),
        (values[0], 100),
    ]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("model_sr 44100;\nratio 100;\nframes 9;\ndims 4;\n", 100),
        ("dims 4;\nframes 9;\nratio 100.9;\n", 100),
        ("ratio 100;\n", 100),
        ("ratio 100;\nframes 9;\n", 100),
        ("ratio 100;\ndims 4;\n", 100),
        ("frames 9;\ndims 4;\n", 50),
        ("ratio 0;\n", 50),
        ("ratio fast;\n", 50),
        ("ratio 100;\nframes 10;\ndims 4;\n", None),
        ("ratio 100;\nframes 9;\ndims 5;\n", None),
        ("ratio 100;\nframes 8;\n", None),
        ("ratio 100;\ndims 3;\n", None),
        ("ratio 100;\nframes 0;\n", None),
    ],
)
def test_a_rate_text_is_believed_only_if_it_fits_the_song(rig, player, tmp_path, text, length):
    values = write_song(tmp_path / "song.wav", 9, 4)
    (tmp_path / "song.wav.txt").write_text(text)
    rig.at(0, "open song.wav, start", player)
    sound, lines = rig.play(until=1000)
    error = "rate text does not fit the song"
    assert said(lines)[:-3] == ([] if length else [f"error {error}"])
    assert (f"latent.play~: {error}" in lines) == (length is None)
    # 50 is the player's argument.
    assert np.array_equal(sound[:, 0], held(values[:, 2], length or 50, 1000))


def test_a_text_that_does_not_fit_leaves_the_users_rate_and_no_trace(rig, player, song, tmp_path):
    other = write_song(tmp_path / "other.wav", 3, 4, seed=2, model_sr=48000, ratio=70)
    (tmp_path / "other.wav.txt").write_text("model_sr 96000;\nratio 70;\nframes 9;\ndims 4;\n")
    bare = write_song(tmp_path / "bare.wav", 3, 4, seed=3)
    rig.at(0, "ratio 30, open song.wav, start", player)
    rig.at(300, "clock true, open other.wav", player)
    rig.at(600, "open bare.wav", player)
    rig.at(900, "open song.wav", player)
    sound, lines = rig.play(until=1200)
    for begin, values, length in (
        (0, song, 100),
        (300, other, 30),
        (600, bare, 30),
        (900, song, 100),
    ):
        wanted = held(values[:, 2], length, 300)
        assert np.array_equal(sound[begin : begin + 300, 0], wanted), begin
    assert sum("does not fit" in text for text in said(lines)) == 1


def test_names_with_spaces_and_folders_are_found_from_the_patch(rig, player, tmp_path):
    (tmp_path / "my songs").mkdir()
    values = write_song(tmp_path / "my songs" / "a b.wav", 3, 4, model_sr=44100, ratio=60)
    rig.at(0, "open my\\ songs/a\\ b.wav, start", player)
    sound, _ = rig.play(until=180)
    assert np.array_equal(sound[:, 0], held(values[:, 2], 60, 180))


def test_the_patchs_folder_comes_before_the_search_path(pd_program, tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    mine = write_song(here / "both.wav", 3, 4, seed=1, model_sr=44100, ratio=60)
    write_song(there / "both.wav", 3, 4, seed=2)
    other = write_song(there / "one.wav", 3, 4, seed=3, model_sr=44100, ratio=70)
    absolute = write_song(tmp_path / "abs.wav", 3, 4, seed=4, model_sr=44100, ratio=80)
    rig = Rig(here, pd_program)
    for name in ("both.wav", "one.wav", (tmp_path / "abs.wav").as_posix()):
        player = rig.add("latent.play4~")
        rig.record(player, 2)
        rig.at(0, f"open {name}, start", player)
    sound, _ = rig.play(until=200, search=[there])
    for channel, (values, ratio) in enumerate(((mine, 60), (other, 70), (absolute, 80))):
        assert np.array_equal(sound[:, channel], held(values[:, 2], ratio, 200))


@pytest.mark.parametrize("n_dims", [4, 8, 16, 32, 64])
def test_every_outlet_is_its_dim(pd_program, tmp_path, n_dims):
    values = write_song(tmp_path / "song.wav", 3, n_dims, model_sr=44100, ratio=64)
    rig = Rig(tmp_path, pd_program)
    player = rig.add(f"latent.play{n_dims}~")
    rig.status(player, n_dims)
    for number in range(n_dims):
        rig.record(player, number)
    rig.at(0, "open song.wav, start", player)
    sound, lines = rig.play(until=192)
    assert np.array_equal(sound, held(values, 64, 192))
    assert said(lines)[0] == f"dims {n_dims}"


def test_the_arrays_of_a_named_player_hold_the_song(pd_program, tmp_path):
    values = write_song(tmp_path / "song.wav", 300, 3)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play~ 3 mine")
    rig.at(0, "open song.wav", player)
    table = rig.add("tabplay~ mine-2")
    rig.at(0, "bang", table)
    rig.record(table, 0)
    sound, _ = rig.play(until=300)
    assert np.array_equal(sound[:, 0], values[:, 2])


@pytest.mark.parametrize("arguments", ["", "0 name", "65 name"])
def test_a_wrong_number_of_dims_is_said(pd_program, tmp_path, arguments):
    rig = Rig(tmp_path, pd_program)
    rig.add(f"latent.play~ {arguments}")
    _, lines = rig.play(until=64, faults=("clone", "can't resize"))
    assert "latent.play~: dims must be 1 to 64" in lines
