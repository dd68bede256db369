"""The players of the Max package at other rates while they play: no frame is torn, none is lost."""

from __future__ import annotations

import numpy as np
import pytest

from tests.max.playing import Case, perform
from tests.pd.rig import write_song

pytestmark = pytest.mark.node

RATIO = 1024


@pytest.fixture(scope="module")
def songs(tmp_path_factory):
    """Return a folder with songs, and their values."""
    folder = tmp_path_factory.mktemp("rates")
    return folder, {
        "long": write_song(folder / "long.wav", 900, 2, seed=1),
        "own": write_song(folder / "own.wav", 900, 2, seed=2, model_sr=48000, ratio=2048),
    }


def rank(rows, values):
    found = [int(np.argmax((values == row).all(axis=1))) for row in rows]
    assert (values[found] == rows).all()
    return found


def play(songs, said, n_frames, **about):
    return perform([Case(said, n_frames, RATIO, n_dims=2, folder=songs[0], **about)])[0]


LATE = [0, 3, 19, 7, None, 40, 1, 12]


@pytest.mark.parametrize("late", [[0], LATE], ids=["steady", "late"])
@pytest.mark.parametrize("stretch", ["hold", "linear"])
def test_another_ratio_goes_on_with_the_next_frame(songs, stretch, late):
    rng = np.random.default_rng(4)
    ratios = [int(r) for r in rng.choice([441, 600, 777, 1024, 1500, 2048, 3000, 4096], 60)]
    times = np.cumsum(rng.integers(9000, 30000, 60))
    said = [(0, f"open long.wav, stretch {stretch}, start")]
    said += [(int(t), f"ratio {ratio}") for t, ratio in zip(times, ratios, strict=True)]
    heard = play(songs, said, int(times[-1] / RATIO) + 40, late=late)
    frames = rank(heard.begins, songs[1]["long"])
    # One after the other; a frame that goes on at another rate is one stretch, or two.
    assert set((np.diff(frames) % 900).tolist()) <= {0, 1}
    # All between the changes have their full length.
    whole = {*ratios, RATIO}
    odd = [n for n in heard.lengths[:-1] if n not in whole]
    assert len(odd) <= 2 * len(ratios)
    assert max(heard.lengths) <= 2 * max(whole)


def test_clock_true_and_model_sr_change_it_too(songs):
    said = [(0, "open long.wav, start")]
    words = [
        "clock true",
        "model_sr 48000",
        "model_sr 32000",
        "legacy 1",
        "clock samples",
        "legacy 0",
    ]
    said += [(17 * RATIO * (n + 1) + 300, word) for n, word in enumerate(words)]
    heard = play(songs, said, 140, sr=48000)
    assert set(np.diff(rank(heard.begins, songs[1]["long"])).tolist()) <= {0, 1}
    lengths = set(heard.lengths)
    # 1024 samples; 1024 / 44100, 1024 / 48000, and 1024 / 32000 seconds; twice as much; 2048.
    assert {1024, 1114, 1115, 1536, 3072, 2048} <= lengths


def test_the_users_rate_holds_for_songs_without_a_rate_of_their_own(songs):
    said = [
        (0, "open own.wav, start"),
        (20 * RATIO + 99, "open long.wav"),
        (30 * RATIO + 99, "ratio 512"),
        (40 * RATIO + 99, "open own.wav"),
        (60 * RATIO + 99, "ratio 777"),
        (70 * RATIO + 99, "open own.wav"),
    ]
    heard = play(songs, said, 90)
    middle = [int(np.searchsorted(heard.starts, n * RATIO)) for n in (15, 27, 37, 55, 67, 85)]
    assert [heard.lengths[n] for n in middle] == [2048, 1024, 512, 2048, 777, 2048]
    # A song begins with a whole frame.
    own, long = songs[1]["own"], songs[1]["long"]
    first = [n for n, row in enumerate(heard.begins) if (row == long[0]).all()]
    assert [heard.lengths[n] for n in first] == [1024]
    first = [n for n, row in enumerate(heard.begins) if (row == own[0]).all()]
    assert [heard.lengths[n] for n in first] == [2048] * 3


def test_legacy_is_twice_as_slow_and_can_be_left(songs):
    heard = play(songs, [(0, "legacy 1, open long.wav, start"), (20 * RATIO + 99, "legacy 0")], 50)
    assert set(heard.lengths[:9]) == {2 * RATIO}
    assert set(heard.lengths[12:-1]) == {RATIO}
    assert set(np.diff(rank(heard.begins, songs[1]["long"])).tolist()) <= {0, 1}


def test_after_other_rates_the_sound_begins_anew_where_it_was(songs):
    said = [
        (0, "open long.wav, start"),
        (5 * RATIO + 99, "ratio 700"),
        (9 * RATIO + 99, "ratio 900"),
    ]
    off, on, end = 30 * RATIO, 50 * RATIO, 80 * RATIO
    heard = play(songs, said, 80, pieces=[(0, off), (on, end)])
    frames = rank(heard.begins, songs[1]["long"])
    assert set(np.diff(frames).tolist()) <= {0, 1}
    again = int(np.searchsorted(heard.starts, on))
    assert set(heard.lengths[again:-1]) == {900}
