"""What a JACK client hears of a voice is what is rendered offline."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

import latentio
from bridge.osc.client import Client
from bridge.render import render
from latentio import Latents
from tests.jackrig import JackServer, jack_server
from tests.server.rig import aligned_error, serving

pytestmark = pytest.mark.jack
LIMIT = 1e-5
PORTS = ["latent-bridge:output_1"]
TRIES = 10
SERVED = ("--audio", "jack", "--channels", "1", "--lead", "4096", "--no-limiter")


def rendered(latents: Latents, folder: Path, **options: int) -> np.ndarray:
    render(latents, "factory", folder / "offline.wav", seed=3, **options)
    audio, _ = soundfile.read(folder / "offline.wav", dtype="float32", always_2d=True)
    return audio[:, 0]


def part_of(heard: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return the part of a recording that begins where `wanted` fits best."""
    n_fft = 1 << int(np.ceil(np.log2(len(heard) + len(wanted))))
    spectrum = np.fft.rfft(heard, n_fft) * np.conj(np.fft.rfft(wanted, n_fft))
    begin = int(np.argmax(np.fft.irfft(spectrum, n_fft)[: len(heard)]))
    assert begin + len(wanted) <= len(heard), "it was not recorded to its end"
    return heard[begin : begin + len(wanted)]


@pytest.mark.parametrize(
    "seconds",
    [
        8,
        pytest.param(15, marks=[pytest.mark.soak, pytest.mark.ci]),
        pytest.param(300, marks=pytest.mark.soak),
    ],
)
def test_a_slot_and_live_frames_come_out_of_jack_as_rendered(seconds: int, tmp_path: Path) -> None:
    # A virtual machine may stand still at any moment: a take ends with JACK's first skip.
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with jack_server(sample_rate=44100, period=512) as jack:
            if hear(jack, folder, seconds):
                return
    pytest.fail(f"the machine was too busy {TRIES} times: JACK itself skipped periods")


def hear(jack: JackServer, folder: Path, seconds: int) -> bool:
    """Compare what is heard with what is rendered; False if JACK could not keep up."""
    song = latentio.read(
        Path(__file__).resolve().parents[2] / "examples/latent-song.wav", layout="unravel"
    )
    n_frames = int(seconds * song.frame_rate) + 1
    repeats = -(-n_frames // song.n_frames)
    long = song.with_data(np.tile(song.data, (repeats, 1))[:n_frames])
    latentio.write(folder / "long.npy", long)
    with (
        serving(folder, *SERVED) as server,
        jack.recording(PORTS, folder / "heard.npy") as recorder,
    ):
        ask = server.client.request
        ask("/slot/load", "long", "long.npy")
        ask("/voice/new", "slot", "factory", "seed", 3, "out", 1)
        ask("/voice/new", "live", "factory", "seed", 3, "out", 1)
        played = int(ask("/voice/play", "slot", "long").results[-1])
        if not is_heard_to_its_end(server.client, "slot", seconds):
            return False
        ask("/voice/record/start", "live")
        began = int(ask("/voice/live", "live").results[-1])
        for frame in song.data[200:300]:
            server.client.send("/voice/frame", "live", *frame.tolist())
            time.sleep(float(1 / song.frame_rate))
        ask("/voice/record/stop", "live", "take")
        time.sleep(0.3)
        ask("/voice/stop", "live")
        time.sleep(0.3)
        ask("/slot/save", "take", "take.npy")
        slot, live = (server.client.info("/voice/info", name) for name in ("slot", "live"))
        assert server.status("sample_rate") == 44100
        assert server.status("period") == 512
    if not recorder.report.is_clean:
        return False
    heard = recorder.samples[:, 0]
    assert (slot["missing_blocks"], slot["skipped"], slot["late_blocks"]) == (0, 0, 0)
    assert (live["missing_blocks"], live["skipped"], live["late_blocks"]) == (0, 0, 0)

    wanted = rendered(long, folder)
    found = part_of(heard, wanted)
    assert aligned_error(found, wanted) < LIMIT
    # One sample of JACK is now known by its number in the server; the rest follows from it.
    first = (found.ctypes.data - heard.ctypes.data) // heard.itemsize - played

    take = latentio.read(folder / "take.npy")
    assert 90 <= take.n_frames <= 130
    raw = rendered(take, folder, delay_samples=0)[: (take.n_frames - 1) * 2048]
    at = first + began
    assert live["delay_samples"] > 0
    assert aligned_error(heard[at : at + len(raw)], raw) < LIMIT
    return True


def is_heard_to_its_end(client: Client, voice: str, seconds: int) -> bool:
    """Wait until a slot has been played; False as soon as JACK has skipped a period."""
    end_s = time.monotonic() + seconds + 20
    n_stalls = client.info("/status")["stalls"]
    while client.info("/voice/info", voice)["state"] == "playing":
        assert time.monotonic() < end_s, "it does not end"
        if client.info("/status")["stalls"] > n_stalls:
            return False
        time.sleep(0.1)
    return True
