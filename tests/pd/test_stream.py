"""A song that is streamed: each sample is that of a song that is opened, and memory is small."""

import numpy as np
import pytest
import soundfile as sf

from bridge.patches.window import WINDOW_FRAMES
from tests.pd.rig import Rig, held, said, write_song

pytestmark = pytest.mark.pd

RATIO, N_FRAMES = 64, 1100
EDGE = WINDOW_FRAMES


def in_pairs(folder, program, cases, n_steps, **settings):
    """Play each case in an opening and in a streaming player; return [opened, streamed] signals.

    What each of two players says is compared here.
    """
    rig = Rig(folder, program)
    for number, (settings_first, later) in enumerate(cases):
        for way in ("open", "stream"):
            player = rig.add("latent.play4~")
            rig.status(player, 4, f"{way}-{number}")
            rig.record(player, 1)
            rig.at(0, f"{way} song.wav, {settings_first}", player)
            for step, message in later:
                rig.at(step * RATIO, message, player)
    sound, lines = rig.play(until=n_steps * RATIO, **settings)
    for number, case in enumerate(cases):
        opened, streamed = (
            [line.partition(": ")[2] for line in lines if line.startswith(f"{way}-{number}: ")]
            for way in ("open", "stream")
        )
        assert opened == streamed, case
        assert len(opened) > 3, case
    return sound[:, ::2], sound[:, 1::2]


@pytest.fixture
def song(tmp_path):
    return write_song(tmp_path / "song.wav", N_FRAMES, 4, model_sr=44100, ratio=RATIO)


LOOPS = ("loop 0", "loop 1", "loop_points 100 300", "loop_points 10 900", "loop_points 255 257")
# What the recorder of the rig takes at once.
N_STEPS = 1024
SPEEDS = (1, -1, 0.3, -3, 2.5, 17, 400, 0)


@pytest.mark.parametrize("stretch", ["hold", "linear"])
@pytest.mark.parametrize("loop", LOOPS)
def test_each_sample_and_position_is_that_of_an_opened_song(
    pd_program, tmp_path, song, loop, stretch
):
    cases = [(f"{loop}, stretch {stretch}, speed {speed}, start 240", ()) for speed in SPEEDS]
    opened, streamed = in_pairs(tmp_path, pd_program, cases, N_STEPS)
    for number, case in enumerate(cases):
        assert np.array_equal(opened[:, number], streamed[:, number]), case
    if stretch == "hold" and loop == "loop 1":
        order = (240 + np.arange(N_STEPS)) % N_FRAMES
        assert np.array_equal(streamed[::RATIO, 0], song[order, 1])


CHANGES = (
    ("start", [(EDGE - 0.5, "seek 900"), (400.3, "seek 2"), (500, "stop, seek 700")]),
    ("start", [(EDGE + 0.5, "stop"), (300, "speed -1, resume"), (700, "start 1099")]),
    ("stretch linear, start 250.5", [(3.5, "speed 0.1"), (90, "speed -0.1"), (300, "stop")]),
    ("stretch linear, loop_points 20 700, start 699.5, speed 0.01", [(90, "speed -0.01")]),
    ("loop 0, start", [(200, "freeze 1"), (600, "freeze 0"), (650, "loop 1")]),
    ("stretch linear, start", [(200.4, "freeze 1"), (255.5, "freeze 0"), (600, "stretch hold")]),
    ("stretch linear, speed -1, start", [(844.4, "stop"), (850, "resume"), (900, "bang")]),
    ("start", [(300, "loop_points 0 260"), (900, "loop_points 500 0, seek 400")]),
    ("clock true, ratio 5, start", [(300, "model_sr 22050"), (600, "clock samples")]),
)


@pytest.mark.parametrize("device_sr", [44100, 48000])
def test_so_it_is_whatever_changes_while_it_plays(pd_program, tmp_path, song, device_sr):
    opened, streamed = in_pairs(tmp_path, pd_program, CHANGES, 1500, device_sr=device_sr)
    for number, case in enumerate(CHANGES):
        assert np.array_equal(opened[:, number], streamed[:, number]), case


@pytest.mark.parametrize("n_frames", [1, 2, EDGE - 1, EDGE, EDGE + 1, 2 * EDGE])
def test_songs_about_as_long_as_a_window_are_streamed_too(one_pd, tmp_path, n_frames):
    write_song(tmp_path / "song.wav", n_frames, 4, model_sr=44100, ratio=RATIO)
    cases = [(f"stretch {s}, speed {v}, start", ()) for s in ("hold", "linear") for v in (1, -0.6)]
    opened, streamed = in_pairs(tmp_path, one_pd, cases, 1300)
    assert np.array_equal(opened, streamed)


def test_all_of_64_dims_are_exact_over_the_edges(pd_program, tmp_path):
    values = write_song(tmp_path / "song.wav", 700, 64, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play64~")
    rig.status(player, 64)
    for number in range(64):
        rig.record(player, number)
    rig.at(0, "stream song.wav, start", player)
    sound, lines = rig.play(until=1500 * RATIO)
    assert np.array_equal(sound, held(values, RATIO, 1500 * RATIO))
    assert said(lines) == ["dims 64", "frames 700", "playing 1"]


@pytest.mark.parametrize("block", [64, 2048])
def test_a_dim_stands_anywhere_and_the_arrays_hold_a_window(pd_program, tmp_path, song, block):
    rig = Rig(tmp_path, pd_program)
    for way in ("open", "stream"):
        player = rig.add(f"latent.play~ 4 {way}s")
        rig.at(0, f"{way} song.wav", player)
        rig.at(5.5 * RATIO, "start", player)
        # A subpatch for each, as a window of a block size of its own has.
        inside = rig.patch.sub(60, rig._row, "room", one_dim(f"{way}s", 2, block))
        rig.record(inside, 0)
        size = rig.add(f"array size {way}s-3")
        rig.status(size, 0, f"{way}-size")
        rig.at(600 * RATIO, "bang", size)
    sound, lines = rig.play(until=1000 * RATIO)
    assert np.array_equal(sound[:, 0], sound[:, 1])
    assert sound[-1, 1] != 0
    assert said(lines, "open-size") == [str(N_FRAMES)]
    assert said(lines, "stream-size") == [str(WINDOW_FRAMES)]


def one_dim(name, number, block):
    from bridge.patches.pd import Patch

    p = Patch(300, 200)
    p.obj(20, 0, f"block~ {block}")
    p.chain(p.obj(0, 0, f"latent.dim~ {name} {number}"), p.obj(0, 2, "outlet~"))
    return p


@pytest.mark.parametrize("n_frames", [100_000])
def test_a_long_song_is_exact_to_its_end(long_pd, tmp_path, n_frames):
    values = write_song(tmp_path / "song.wav", n_frames, 2, model_sr=44100, ratio=2)
    rig = Rig(tmp_path, long_pd)
    player = rig.add("latent.play~ 2 long")
    rig.status(player, 0)
    rig.record(rig.add("latent.dim~ long 1"), 0)
    rig.at(0, "loop 0, stream song.wav, start 10", player)
    sound, lines = rig.play(until=2 * n_frames)
    wanted = np.repeat(values[10:, 1], 2)
    assert np.array_equal(sound[: len(wanted), 0], wanted)
    assert (sound[len(wanted) :, 0] == values[-1, 1]).all()
    assert said(lines) == ["dims 2", f"frames {n_frames}", "playing 1", "playing 0", "end"]


def test_open_after_stream_and_stream_after_open_begin_on_the_very_sample(
    pd_program, tmp_path, song
):
    other = write_song(tmp_path / "other.wav", 600, 4, seed=2, model_sr=44100, ratio=RATIO)
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~")
    rig.record(player, 3)
    for step, way, name in (
        (0, "stream", "song"),
        (300, "stream", "other"),
        (800, "open", "song"),
        (1300, "stream", "other"),
        (1800, "open", "other"),
    ):
        rig.at(step * RATIO, f"{way} {name}.wav, start", player)
    sound, _ = rig.play(until=2400 * RATIO)
    frames = sound[::RATIO, 0]
    assert np.array_equal(sound[:, 0], np.repeat(frames, RATIO))
    for begin, end, values in (
        (0, 300, song),
        (300, 800, other),
        (800, 1300, song),
        (1300, 1800, other),
        (1800, 2400, other),
    ):
        assert np.array_equal(frames[begin:end], values[: end - begin, 3]), begin


@pytest.mark.parametrize("bad", ["missing.wav", "empty.wav", "text.wav", "folder.wav"])
def test_a_file_that_cannot_be_streamed_leaves_the_old_song_playing(
    pd_program, tmp_path, song, bad
):
    sf.write(tmp_path / "empty.wav", np.zeros((0, 4), np.float32), 22, subtype="FLOAT")
    (tmp_path / "text.wav").write_text("not a sound file, but some text that is long enough\n" * 9)
    (tmp_path / "folder.wav").mkdir()
    rig = Rig(tmp_path, pd_program)
    player = rig.add("latent.play4~")
    rig.status(player, 4)
    rig.record(player, 1)
    rig.at(0, "stream song.wav, start", player)
    rig.at(250 * RATIO, f"stream {bad}", player)
    sound, lines = rig.play(until=1500 * RATIO, faults=("soundfiler",))
    assert np.array_equal(sound[:, 0], held(song[:, 1], RATIO, 1500 * RATIO))
    reason = "cannot read" if bad in ("empty.wav", "text.wav") else "no such file"
    (error,) = [text for text in said(lines) if text.startswith("error")]
    assert error.startswith(f"error {reason}")
    assert error.endswith(bad)


def lost(folder, program, message, box, **settings):
    """Stream a song, do something to its file, bring it back and resume; return what is said."""
    rig = Rig(folder, program)
    player, changes, copies = rig.add("latent.play4~"), rig.add(box), rig.add("file copy")
    rig.status(player, 4)
    rig.record(player, 1)
    rig.at(0, "stream song.wav, start", player)
    rig.at(300 * RATIO, message, changes)
    rig.at(1000 * RATIO, f"list {folder / 'copy.wav'} {folder / 'song.wav'}", copies)
    rig.at(1000 * RATIO + 1, "resume", player)
    sound, lines = rig.play(until=2000 * RATIO, **settings)
    return sound[:, 0], [text for text in said(lines) if not text.startswith("dims")], lines


@pytest.mark.parametrize("bad", ["none", "short", "dims", "text"])
def test_a_file_that_changes_stops_it_with_one_error_and_what_is_heard_is_held(
    pd_program, tmp_path, song, bad
):
    (tmp_path / "copy.wav").write_bytes((tmp_path / "song.wav").read_bytes())
    write_song(tmp_path / "short.wav", 500, 4)
    write_song(tmp_path / "dims.wav", N_FRAMES, 3)
    (tmp_path / "text.wav").write_text("not a sound file, but some text that is long enough\n" * 99)
    if bad == "none":
        message, box = f"symbol {tmp_path / 'song.wav'}", "file delete"
    else:
        message, box = f"list {tmp_path / bad}.wav {tmp_path / 'song.wav'}", "file copy"
    faults = ("soundfiler",) if bad == "text" else ()
    sound, texts, lines = lost(tmp_path, pd_program, message, box, faults=faults)
    error = f"error song has gone or changed {tmp_path / 'song.wav'}"
    assert texts == ["frames 1100", "playing 1", error, "playing 0", "playing 1"]
    assert sum("song has gone" in line and "latent.play~" in line for line in lines) == 1
    # The window that was read at frame 253 ends there.
    last = int(np.flatnonzero(sound[: 1000 * RATIO] != sound[1000 * RATIO])[-1]) // RATIO
    assert 300 < last < 300 + WINDOW_FRAMES
    assert np.array_equal(sound[: (last + 2) * RATIO], held(song[:, 1], RATIO, (last + 2) * RATIO))
    assert (sound[(last + 1) * RATIO : 1000 * RATIO + 1] == song[last + 1, 1]).all()
    # No frame is told that is not heard.
    positions = [int(line.split()[-1]) for line in lines if "position" in line]
    assert positions[: last + 4] == [*range(last + 4)]
    rest = np.roll(song[:, 1], -(last + 2))
    assert np.array_equal(sound[1000 * RATIO + 1 :], held(rest, RATIO, 1000 * RATIO - 1))


def test_a_line_to_a_frame_that_is_gone_stays_where_it_is(pd_program, tmp_path, song):
    rig = Rig(tmp_path, pd_program)
    player, other, deletes = (rig.add(t) for t in ("latent.play4~", "latent.play4~", "file delete"))
    rig.status(player, 4)
    rig.record(player, 1)
    rig.record(other, 1)
    rig.at(0, "stream song.wav, stretch linear, start 200", other)
    rig.at(0, "stream song.wav, stretch linear, speed 0.5, start 200", player)
    rig.at(50 * RATIO, f"symbol {tmp_path / 'song.wav'}", deletes)
    rig.at(60 * RATIO, f"seek {200 + WINDOW_FRAMES - 4}", other)
    rig.at(600 * RATIO, "seek 210, seek 900, resume", player)
    sound, lines = rig.play(until=700 * RATIO)
    error = f"error song has gone or changed {tmp_path / 'song.wav'}"
    assert said(lines)[3:] == [error, "playing 0", error, error, "playing 1", error, "playing 0"]
    # The window begins some frames before the one that was asked for.
    (last,) = np.flatnonzero(song[:, 1] == sound[-1, 0])
    assert 200 + WINDOW_FRAMES - 8 < last < 200 + WINDOW_FRAMES
    assert (sound[2 * (last - 200) * RATIO :, 0] == song[last, 1]).all()
    # The other one is sent to where a line would begin.
    assert (sound[60 * RATIO :, 1] == song[last, 1]).all()


def test_of_a_song_with_more_or_fewer_dims_it_is_as_with_open(pd_program, tmp_path):
    for n_dims in (2, 65):
        write_song(tmp_path / "song.wav", 600, n_dims, model_sr=44100, ratio=RATIO)
        opened, streamed = in_pairs(tmp_path, pd_program, [("start", ())], 900)
        assert np.array_equal(opened, streamed)
        assert streamed.any()


def test_players_that_stream_stay_in_step_with_one_that_does_not(pd_program, tmp_path, song):
    rig = Rig(tmp_path, pd_program)
    boxes = []
    for text, way in (("latent.play4~", "stream"), ("ch4ns0n~", "stream"), ("ch4ns0n~", "open")):
        boxes.append(rig.add(text))
        rig.record(boxes[-1], 2)
        rig.at(0, f"{way} song.wav", boxes[-1])
    rig.at(777.7, "start", *boxes)
    sound, _ = rig.play(until=20000)
    assert not sound[:777].any()
    wanted = held(song[:, 2], RATIO, 20000 - 777)
    for channel in range(3):
        assert np.array_equal(sound[777:, channel], wanted), channel
