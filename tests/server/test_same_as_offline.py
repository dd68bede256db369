"""Live and offline are the same chain: a voice sounds as `render` does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

import latentio
from bridge.models.load import load
from bridge.render import render
from latentio import Latents
from tests.server.rig import aligned_error, serving

LIMIT = 1e-5
SONG = Path(__file__).resolve().parents[2] / "examples/latent-song.wav"
MANUAL = ("--audio", "manual", "--channels", "1")


@pytest.fixture
def song(tmp_path: Path) -> Latents:
    latents = latentio.read(SONG, layout="unravel")[:120]
    latentio.write(tmp_path / "song.wav", latents)
    return latents


def rendered(latents: Latents, folder: Path) -> np.ndarray:
    render(latents, "factory", folder / "offline.wav", seed=3)
    audio, _ = soundfile.read(folder / "offline.wav", dtype="float32", always_2d=True)
    return audio


@pytest.mark.parametrize("period", [64, 512, 2048])
def test_a_slot_sounds_as_it_is_rendered(period: int, song: Latents, tmp_path: Path) -> None:
    wanted = rendered(song, tmp_path)
    with serving(tmp_path, *MANUAL, "--period", str(period)) as server:
        ask = server.client.request
        ask("/slot/load", "song", "song.wav")
        ask("/voice/new", "v", "factory", "seed", 3, "out", 1)
        with server.recording("out.wav") as take:
            start = int(ask("/voice/play", "v", "song").results[-1])
            server.step((start + len(wanted)) // period + 3)
    assert aligned_error(take.at(start, len(wanted)), wanted) < LIMIT
    after = take.at(start + len(wanted), period)
    assert np.abs(after).max() <= np.abs(wanted).max()
    assert not take.audio[start + len(wanted) - take.first + 500 :].any(), "it ends in 10 ms"
    assert not take.at(take.first, start - take.first).any()


def test_what_a_voice_played_can_be_recorded_and_played_again(
    song: Latents, tmp_path: Path
) -> None:
    n_frames = 60
    n_delay = load("factory").probe().delay_samples or 0
    with serving(tmp_path, *MANUAL, "--period", "256") as server:
        ask = server.client.request
        options = ("factory", "seed", 3, "out", 1)
        ask("/voice/new", "live", *options)
        with server.recording("live.wav") as live:
            ask("/voice/record/start", "live")
            started = int(ask("/voice/live", "live").results[-1])
            for frame in song.data[:n_frames]:
                server.client.send("/voice/frame", "live", *frame.tolist())
                server.client.sync()
                server.step(8)
            server.step(20)
            n_recorded, n_lost = ask("/voice/record/stop", "live", "take").results
        ask("/voice/stop", "live")
        server.step(20)
        assert n_lost == 0
        ask("/slot/save", "take", "take.npy")
        ask("/voice/new", "again", *options)
        with server.recording("again.wav") as again:
            start = int(ask("/voice/play", "again", "take").results[-1])
            server.step((start + 2048 * int(n_recorded)) // 256 + 3)
    take = latentio.read(tmp_path / "take.npy")
    assert take.n_frames == n_recorded
    assert take.model_sr == song.model_sr
    assert take.ratio == song.ratio
    assert {tuple(frame) for frame in take.data.astype(np.float32).tolist()} > {
        tuple(frame) for frame in song.data[: n_frames - 1].astype(np.float32).tolist()
    }
    n_samples = 2048 * (take.n_frames - 4)
    found = again.at(start, n_samples)
    assert aligned_error(live.at(started + n_delay, n_samples), found) < LIMIT
