"""What the players of the Max package do with their messages, and what they say, as those of Pd.

A change counts from the next frame that begins 10 ms later or more: here a message comes when 0.3
of a frame of 23 ms is over, and the next frame has it.
"""

from __future__ import annotations

import functools

import numpy as np
import pytest
import soundfile as sf

from tests.max.playing import Case, perform
from tests.pd.rig import write_song

pytestmark = pytest.mark.node

RATIO = 1024
SILENT = -1


def at(frame):
    """Return a sample in a frame, so that the next frame is the first one that changes."""
    return int((frame + 0.3) * RATIO)


@pytest.fixture(scope="module")
def songs(tmp_path_factory):
    """Return a folder with songs in it, by name their values."""
    folder = tmp_path_factory.mktemp("songs")
    (folder / "my songs").mkdir()
    (folder / "other").mkdir()
    (folder / "folder.wav").mkdir()
    (folder / "text.wav").write_text("not a sound file, but some text that is long enough\n" * 9)
    sf.write(folder / "empty.wav", np.zeros((0, 4), np.float32), 22, subtype="FLOAT")
    rate = {"model_sr": 44100, "ratio": RATIO}
    made = {
        "song.wav": write_song(folder / "song.wav", 9, 4, **rate),
        "bare.wav": write_song(folder / "bare.wav", 3, 4, seed=2),
        "double.wav": write_song(folder / "double.wav", 4, 4, seed=5, subtype="DOUBLE"),
        "wide.wav": write_song(folder / "wide.wav", 3, 7, seed=3),
        "narrow.wav": write_song(folder / "narrow.wav", 3, 2, seed=4),
        "a b.wav": write_song(folder / "my songs" / "a b.wav", 3, 4, seed=6),
        "both.wav": write_song(folder / "both.wav", 3, 4, seed=7),
        "one.wav": write_song(folder / "other" / "one.wav", 3, 4, seed=8),
    }
    write_song(folder / "other" / "both.wav", 3, 4, seed=9)
    return folder, made


@pytest.fixture(scope="module")
def played(songs):
    """Return what plays cases, each once, however many tests ask for it; and all at the first."""
    folder, made = songs
    names = [*SCENARIOS, *WRONG, *OTHERS]
    cases = [
        Case(said, len(frames), folder=folder, paths=[folder / "other"], ratio=RATIO)
        for said, frames, _ in SCENARIOS.values()
    ]
    cases += [
        Case([(0, text), (0, "open song.wav, start")], 12, folder=folder, ratio=RATIO)
        for text in WRONG
    ]
    cases += [make(folder) for make in OTHERS.values()]
    return dict(zip(names, perform(cases), strict=True)), made


def rows(frames, made, n_dims=4):
    """Return the rows of some frames: of song.wav, or (name, frame) of another song."""
    found = np.zeros((len(frames), n_dims))
    for n, frame in enumerate(frames):
        name, number = frame if isinstance(frame, tuple) else ("song.wav", frame)
        if number != SILENT:
            values = made[name][number][:n_dims]
            found[n, : len(values)] = values
    return found


def of(name, *frames):
    return [(name, frame) for frame in frames]


OPENED = ["dims 4", "frames 9"]
# What is said and when, the frames that are heard, the status without positions (None: any).
SCENARIOS = {
    "opening says dims and frames": (
        [(0, "open song.wav, start")],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1],
        [*OPENED, "playing 1"],
    ),
    "it is silent before a song and after opening until it starts": (
        [(at(2), "open song.wav"), (at(4), "start")],
        [SILENT] * 5 + [0, 1],
        [*OPENED, "playing 1"],
    ),
    "a bang starts from the first frame": (
        [(0, "open song.wav, start 4"), (at(1), "bang")],
        [4, 5, 0, 1],
        [*OPENED, "playing 1"],
    ),
    "without a loop it ends and holds the last frame": (
        [(0, "open song.wav, loop 0, start 7")],
        [7, 8, 8, 8, 8, 8],
        [*OPENED, "playing 1", "playing 0", "end"],
    ),
    "stop holds and resume goes on with that frame": (
        [(0, "open song.wav, start"), (at(2), "stop, stop"), (at(6), "resume"), (at(8), "resume")],
        [0, 1, 2, 2, 2, 2, 2, 2, 3, 4, 5],
        [*OPENED, "playing 1", "playing 0", "playing 1"],
    ),
    "resume begins a song that was only opened": (
        [(0, "open song.wav, resume")],
        [0, 1, 2],
        [*OPENED, "playing 1"],
    ),
    "seek jumps while playing and shows the frame while stopped": (
        [
            (0, "open song.wav, start"),
            (at(1), "seek 6"),
            (at(3), "stop, seek 2"),
            (at(5), "seek 100"),
            (at(6), "seek -3"),
        ],
        [0, 1, 6, 7, 2, 2, 8, 0, 0],
        [*OPENED, "playing 1", "playing 0"],
    ),
    "a new song begins with a frame while playing": (
        [(0, "open song.wav, start"), (at(2), "open bare.wav")],
        [0, 1, 2, *of("bare.wav", 0, 1, 2, 0)],
        [*OPENED, "playing 1", "dims 4", "frames 3"],
    ),
    "a new song while it is stopped lets the old frame stand": (
        [(0, "open song.wav, start"), (at(2), "stop"), (at(4), "open bare.wav"), (at(6), "resume")],
        [0, 1, 2, 2, 2, 2, 2, *of("bare.wav", 0, 1)],
        [*OPENED, "playing 1", "playing 0", "dims 4", "frames 3", "playing 1"],
    ),
    "a 64 bit file is played": (
        [(0, "open double.wav, start")],
        of("double.wav", 0, 1, 2, 3, 0),
        ["dims 4", "frames 4", "playing 1"],
    ),
    "of a song with more dims the first ones play": (
        [(0, "open wide.wav, start")],
        of("wide.wav", 0, 1, 2, 0),
        ["dims 7", "frames 3", "playing 1"],
    ),
    "of a song with fewer dims the missing ones are zero": (
        [(0, "open song.wav, open narrow.wav, start")],
        of("narrow.wav", 0, 1, 2, 0),
        [*OPENED, "dims 2", "error dims 2 instead of 4", "frames 3", "playing 1"],
    ),
    "start and seek without a number go to the first frame": (
        [(0, "open song.wav, start 5"), (at(1), "seek"), (at(3), "seek 4, start")],
        [5, 6, 0, 1, 0, 1],
        [*OPENED, "playing 1"],
    ),
    "stream opens too": ([(0, "stream song.wav, start")], [0, 1, 2], [*OPENED, "playing 1"]),
    "a loop without a number is left as it is": (
        [(0, "open song.wav, loop_points 2 4, loop_points 7, loop, start")],
        [0, 1, 2, 3, 2, 3, 2, 3],
        None,
    ),
    "a number that is not 0 is as good as 1": (
        [(0, "open song.wav, loop_points 2 4, loop 0, loop 2, loop off, start")],
        [0, 1, 2, 3, 2, 3, 2, 3],
        None,
    ),
    "names with blanks and folders are found from the patch": (
        [(0, "open my songs/a b.wav, start")],
        of("a b.wav", 0, 1, 2),
        None,
    ),
    "a symbol with blanks is one name": (
        [(0, ["openfile", "my songs/a b.wav"]), (0, "start")],
        of("a b.wav", 0, 1, 2),
        None,
    ),
    "the folder of the patch comes before the search path": (
        [(0, "open both.wav, start")],
        of("both.wav", 0, 1, 2),
        None,
    ),
    "then comes the search path": ([(0, "open one.wav, start")], of("one.wav", 0, 1, 2), None),
    **{
        f"{bad} leaves the old song playing": (
            [(0, "open song.wav, start"), (at(2), f"open {bad}")],
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 0],
            None,
        )
        for bad in ("missing.wav", "empty.wav", "text.wav", "folder.wav")
    },
    **{
        f"loop_points {points}": (
            [(0, f"open song.wav, loop_points {points}, start")],
            frames,
            [*OPENED, "playing 1"],
        )
        for points, frames in (
            ("2 5", [0, 1, 2, 3, 4, 2, 3, 4, 2]),
            ("0 0", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
            ("7 99", [0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 8, 7]),
            ("5 5", [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0]),
            ("3.7 4.9", [0, 1, 2, 3, 3, 3]),
            ("-5 0", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
            ("-5 3", [0, 1, 2, 0, 1, 2, 0]),
            ("-5 -2", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
        )
    },
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_right_frames_are_heard_and_the_right_words_said(played, name):
    results, made = played
    heard, (_, frames, status) = results[name], SCENARIOS[name]
    assert np.array_equal(heard.begins, rows(frames, made))
    assert np.array_equal(heard.ends, heard.begins)
    assert heard.lengths == [RATIO] * len(frames)
    if status is not None:
        assert heard.said == status


@pytest.mark.parametrize(
    ("name", "positions"),
    [
        ("opening says dims and frames", [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]),
        ("without a loop it ends and holds the last frame", [7, 8]),
        # What is shown while it is stopped is told, too.
        (
            "seek jumps while playing and shows the frame while stopped",
            [0, 1, 6, 7, 2, 8, 0],
        ),
        ("stop holds and resume goes on with that frame", [0, 1, 2, 2, 3, 4, 5]),
    ],
)
def test_each_frame_is_announced_by_its_position(played, name, positions):
    told = played[0][name].positions
    # The last one may begin after the clock was asked last.
    assert told in (positions, positions[:-1])


def test_position_playing_and_end_come_in_this_order(played):
    status = played[0]["without a loop it ends and holds the last frame"].status
    assert status[-3:] == ["position 8", "playing 0", "end"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("missing.wav", "no such file missing.wav"),
        ("folder.wav", "no such file"),
        ("empty.wav", "holds no frames"),
        ("text.wav", "not a WAV file"),
    ],
)
def test_a_file_that_cannot_be_opened_is_said_in_one_line(played, bad, reason):
    (complaint,) = played[0][f"{bad} leaves the old song playing"].complaints
    assert reason in complaint
    assert complaint.startswith(("no such file", "cannot read"))
    assert "\n" not in complaint


WRONG = {
    "start": "nothing is open",
    "seek 3": "nothing is open",
    "resume": "nothing is open",
    "ratio 0": "ratio must be 1 or more",
    "ratio": "ratio must be 1 or more",
    "ratio fast": "ratio must be 1 or more",
    "model_sr -1": "model_sr must be 1 or more",
    "loop": "loop must be 0 or 1",
    "loop off": "loop must be 0 or 1",
    "loop_points": "loop_points must be two frames",
    "loop_points 3": "loop_points must be two frames",
    "loop_points 3 x": "loop_points must be two frames",
    "legacy": "legacy must be 0 or 1",
    "clock": "clock must be samples or true",
    "clock wall": "clock must be samples or true",
    "volume 3": "unknown message volume 3",
    "open": "no such file",
    "stream": "no such file",
    "buffer nowhere": "there is no buffer~ nowhere, or nothing in it",
    "buffer": "there is no buffer~ , or nothing in it",
    "speed": "speed must be -1024 to 1024",
    "speed fast": "speed must be -1024 to 1024",
    "speed 1025": "speed must be -1024 to 1024",
    "speed -1e30": "speed must be -1024 to 1024",
    "stretch": "stretch must be hold or linear",
    "stretch 2": "stretch must be hold or linear",
    "freeze": "freeze must be 0 or 1",
    "freeze on": "freeze must be 0 or 1",
    "start here": "start takes a frame",
    "seek here": "seek takes a frame",
    "7": "unknown message 7",
    "7 8": "unknown message list 7 8",
}


@pytest.mark.parametrize("message", WRONG)
def test_a_wrong_message_is_answered_and_changes_nothing(played, message):
    results, made = played
    heard = results[message]
    assert heard.complaints == [WRONG[message]]
    assert heard.errors == [f"latent.play~: {WRONG[message]}\n"]
    assert np.array_equal(heard.begins, rows([n % 9 for n in range(12)], made))


def _with_text(text):
    def make(folder):
        mine = folder / f"text-{abs(hash(text))}"
        mine.mkdir()
        write_song(mine / "song.wav", 9, 4)
        (mine / "song.wav.txt").write_text(text)
        return Case([(0, "open song.wav, start")], 12, folder=mine, ratio=RATIO)

    return make


# Here a text is believed as `latentio` believes it: it must say both numbers, and nothing else.
TEXTS = {
    "model_sr 44100;\nratio 2048;\nframes 9;\ndims 4;\n": (2048, False),
    "dims 4;\nframes 9;\nratio 2048;\n": (2048, False),
    "frames 9;\ndims 4;\n": (RATIO, False),
    "a comment of somebody": (RATIO, False),
    "ratio 2048;\n": (RATIO, True),
    "dims 4;\nframes 9;\nratio 2048.9;\n": (RATIO, True),
    "ratio 0;\nframes 9;\ndims 4;\n": (RATIO, True),
    "ratio fast;\n": (RATIO, True),
    "ratio 2048;\nframes 10;\ndims 4;\n": (RATIO, True),
    "ratio 2048;\nframes 9;\ndims 5;\n": (RATIO, True),
    "ratio 2048;\nframes 0;\n": (RATIO, True),
}
OTHERS = {text: _with_text(text) for text in TEXTS}
OTHERS["named"] = functools.partial(
    lambda folder: Case([(at(2), "stop")], 4, folder=folder, more=[1003])
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_rate_text_is_believed_only_if_it_fits_the_song(played, text):
    length, is_bad = TEXTS[text]
    heard = played[0][text]
    assert set(heard.lengths[:-1]) == {length}
    assert heard.complaints == (["rate text does not fit the song"] if is_bad else [])
    # The console says what is wrong with it.
    assert len(heard.errors) == 2 * is_bad


def test_a_named_player_says_its_name_to_others(played):
    assert played[0]["named"].named == [["7-players", ["here", 1003]]]


def test_no_broken_file_stops_the_song_that_plays_or_says_more_than_a_line(samples, songs):
    folder, made = songs
    paths = sorted(p for p in (samples / "broken").iterdir() if p.suffix in (".wav", ".npy"))
    cases = [
        Case([(0, "open song.wav, start"), (at(2), ["openfile", str(p)])], 6, RATIO, folder=folder)
        for p in paths
    ]
    n_refused = 0
    for path, heard in zip(paths, perform(cases), strict=True):
        assert np.isfinite(heard.begins).all(), path.name
        assert len(heard.complaints) <= 2, path.name
        assert not any("\n" in text for text in heard.complaints)
        refused = [t for t in heard.complaints if t.startswith(("cannot read", "no such file"))]
        if refused:
            n_refused += 1
            assert path.name in refused[0]
            assert np.array_equal(heard.begins, rows(range(6), made)), path.name
            assert heard.said == [*OPENED, "playing 1", f"error {refused[0]}"]
        else:
            assert heard.said.count("playing 1") == 1
            assert sum(text.startswith("frames") for text in heard.said) == 2
    assert n_refused > len(paths) // 3
