"""The players of the Max package play a song as those of Pd and the server do."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.max.in_pd_live import play_with_scripts
from tests.pd.rig import held, write_song

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, MODEL_SR, N_DIMS = 2048, 44100, 4


def play(folder, said, n_frames, *, sample_rate=44100, length=RATIO, paths=(), n_dims=N_DIMS):
    """Play ``latent.play4~``; messages come with their sample. Return the dims, and the script."""
    played, scripts = play_with_scripts(
        PATCHERS / f"latent.play{n_dims}~.maxpat",
        folder / "run",
        (RATIO, MODEL_SR),
        n_samples=int(n_frames * length),
        sample_rate=sample_rate,
        messages=[(sample, 0, text) for sample, text in said],
        search=(PATCHERS,),
        paths=paths,
        record=range(n_dims),
    )
    signals = np.stack([played.signals[n] for n in range(n_dims)], axis=1)
    return signals, scripts["latent.player.js"]


def test_a_song_is_played_frame_by_frame_round_and_round(tmp_path):
    values = write_song(tmp_path / "song.wav", 9, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (RATIO // 2, "start")]
    sound, script = play(tmp_path, said, 40)
    assert script.said("error") == []
    assert not sound[:RATIO].any()
    assert np.array_equal(sound[RATIO:], held(values, RATIO, 39 * RATIO))
    assert script.said("frames") == [[9]]
    assert [at[0] for at in script.said("position")][:11] == [*range(9), 0, 1]


@pytest.mark.parametrize("sample_rate", [44100, 48000, 96000])
def test_with_the_clock_true_a_frame_lasts_as_long_at_any_sample_rate(tmp_path, sample_rate):
    values = write_song(tmp_path / "song.wav", 50, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (0, "clock true"), (1, "start")]
    length = Fraction(RATIO * sample_rate, MODEL_SR)
    sound, _ = play(tmp_path, said, 50, sample_rate=sample_rate, length=length)
    n_samples = len(sound)
    wanted = held(values, length, n_samples)
    # Before the DSP begins nothing is late: the song begins with the first sample.
    assert np.array_equal(sound, wanted) or np.array_equal(
        sound[int(length) :], wanted[: n_samples - int(length)]
    )


@pytest.mark.parametrize(
    ("messages", "frames"),
    [
        (["speed 2"], lambda n: 2 * n % 23),
        (["speed -0.5", "start 7"], lambda n: (7 - n // 2 - n % 2) % 23),
        (["speed 0.75"], lambda n: 3 * n // 4 % 23),
        (["loop_points 5 9", "start 5"], lambda n: 5 + n % 4),
        (["loop 0"], lambda n: min(n, 22)),
    ],
)
def test_speed_and_loops_are_those_of_the_server(tmp_path, messages, frames):
    values = write_song(tmp_path / "song.wav", 23, N_DIMS)
    said = [(0, f"open {tmp_path}/song.wav"), (0, "start"), *((0, text) for text in messages)]
    sound, script = play(tmp_path, said, 40)
    assert script.said("error") == []
    heard = sound[RATIO // 2 :: RATIO]
    first = int(not heard[0].any())
    wanted = values[[frames(n) for n in range(40)]]
    assert np.array_equal(heard[first:], wanted[: 40 - first])
