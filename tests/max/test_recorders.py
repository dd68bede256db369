"""The recorders of the Max package keep the last sample of each window, and write songs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from latentio import read
from tests.max.in_pd_live import play_with_scripts
from tests.max.node import run_js, say

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, N_DIMS = 512, 4


def test_what_is_recorded_is_the_last_sample_of_each_window(tmp_path):
    n_frames = 150
    rng = np.random.default_rng(3)
    signals = rng.normal(0, 2, (n_frames * RATIO, N_DIMS)).astype(np.float32)
    path = tmp_path / "take.wav"
    messages = [
        (0, N_DIMS, "start"),
        (140 * RATIO, N_DIMS, "stop"),
        # It is no matter of the song that is there.
        (143 * RATIO, N_DIMS, "ratio 1024"),
        (145 * RATIO, N_DIMS, f"save {path}"),
    ]
    _, scripts = play_with_scripts(
        PATCHERS / f"latent.rec{N_DIMS}~.maxpat",
        tmp_path / "run",
        (RATIO, 44100),
        n_samples=n_frames * RATIO,
        messages=messages,
        inputs={n: signals[:, n] for n in range(N_DIMS)},
        search=(PATCHERS,),
        taps=["ring"],
    )
    script = scripts["latent.rec.js"]
    assert script.said("error") == []
    assert script.said("recording") == [[1], [0]]
    (n_recorded,) = script.said("frames")[0]
    assert 135 <= n_recorded <= 140
    song = read(path)
    assert (song.ratio, song.model_sr) == (RATIO, 44100)
    wanted = signals[RATIO - 1 :: RATIO]
    first = np.flatnonzero((wanted == song.data[0]).all(axis=1))[0]
    assert np.array_equal(song.data, wanted[first : first + n_recorded])


def test_the_status_of_a_player_is_no_message_for_it():
    args = ["1000", "rec", 4, RATIO, 44100]
    calls = [say(1, "position", 3), say(2, "playing", 1), say(3, "wrong", 1), say(4, "stop")]
    result = run_js("latent.rec.js", args, calls, buffers={"1000-ring": (64, 4)})
    assert result.said("error") == [["unknown", "message", "wrong", 1]]


def test_another_rate_waits_for_the_end_of_a_recording():
    """A song has one rate; between two recordings another one loses no frame."""
    args = ["1000", "rec", 4, RATIO, 44100]
    calls = [say(1, "start"), say(2, "ratio", 1024), say(3, "stop"), say(4, "ratio", 1024)]
    # The last news of the old clock, which is far from where the new one is, come after it.
    calls += [say(5, "start"), say(6, "at", 900.5, inlet=1), say(20, "at", 450.3, inlet=1)]
    calls += [say(40 + 20 * n, "at", 451 + n, inlet=1) for n in range(5)]
    result = run_js("latent.rec.js", args, calls, buffers={"1000-ring": (64, 4)})
    words = "ratio cannot change while it records: stop it first"
    assert [" ".join(map(str, atoms)) for atoms in result.said("error")] == [words]
