"""Signals and audio that come in through JACK, as from a patch that was made for nn~."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

import latentio
from bridge.models.load import load
from latentio import files
from tests.engine.serving import until
from tests.jackrig import jack_server
from tests.server.rig import serving

pytestmark = pytest.mark.jack

SR, RATIO, PERIOD = 44100, 2048, 512
N_FRAMES = 60
SERVED = (
    *("--audio", "jack", "--inputs", "8", "--direct", "8", "--voice-channels", "8"),
    "--no-limiter",
)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples/latent-song.wav"
TRIES = 5


def connect(server, pairs):
    """Connect direct outputs of the server to inputs of its own, by their numbers from 1."""
    name = str(server.status("device_name"))
    n_channels = int(server.status("channels"))
    for out, into in pairs:
        ports = f"{name}:output_{n_channels + out}", f"{name}:input_{into}"
        subprocess.run(["jack_connect", *ports], check=True, timeout=10)


def ended(server, name):
    until(lambda: server.client.info("/voice/info", name)["state"] == "idle")


def taken(server, name, folder):
    """Return the frames that a voice played or made, as it recorded them."""
    server.client.request("/voice/record/stop", name, "take")
    server.client.request("/slot/save", "take", f"{name}.npy")
    return files.read(folder / f"{name}.npy").data


def song():
    song = latentio.read(EXAMPLE, layout="unravel")
    return song.with_data(song.data[:N_FRAMES])


@pytest.fixture(scope="module")
def jackd():
    with jack_server(SR, PERIOD) as jackd:
        yield jackd


def signals(folder):
    """Play the song as eight signals, and return what a voice took of them, and if it could."""
    files.write(folder / "song.npy", song())
    with serving(folder, *SERVED) as server:
        ask = server.client.request
        ask("/slot/load", "song", "song.npy")
        ask("/voice/new", "patch", f"identity:8:{RATIO}:{SR}", "direct", 1)
        ask("/voice/gain", "patch", 1.0)
        ask("/voice/new", "lead", "factory")
        connect(server, [(n, n) for n in range(1, 9)])
        ask("/voice/signal", "lead", 1)
        ask("/voice/record/start", "lead")
        time.sleep(0.5)
        ask("/voice/play", "patch", "song")
        ended(server, "patch")
        time.sleep(0.5)
        is_well = server.status("stalls") == 0 and server.status("missing_blocks") == 0
        return taken(server, "lead", folder), is_well


def test_frames_that_come_as_signals_are_those_of_the_file(jackd, tmp_path):
    wanted = song().data.astype(np.float32)
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        found, is_well = signals(folder)
        begins = [
            k for k in range(len(found) - N_FRAMES + 1) if np.array_equal(found[k], wanted[0])
        ]
        if any(np.array_equal(found[k : k + N_FRAMES], wanted) for k in begins):
            return
        assert not is_well, "a frame was lost or changed though nothing was late"
    pytest.fail(f"the machine was too busy {TRIES} times")


def chain(jackd, folder):
    """Encode what a voice plays into JACK, and decode that in two others; return what came of it.

    Returns the frames that each played or made; what a JACK client heard of the player, from
    the sample on that is the first of the encoder's; and whether nothing was late.
    """
    files.write(folder / "song.npy", song())
    with serving(folder, *SERVED) as server:
        ask = server.client.request
        ask("/slot/load", "song", "song.npy")
        ask("/voice/new", "player", "factory", "seed", 3, "direct", 1)
        ask("/voice/new", "ears", "factory", "method", "encode")
        for name, seed in (("left", 3), ("right", 4)):
            ask("/voice/new", name, "factory", "seed", seed)
        connect(server, [(1, 1)])
        with jackd.recording(["latent-bridge:output_3"], folder / "heard.npy") as recorder:
            for name in ("left", "right"):
                ask("/voice/record/start", name)
                ask("/voice/bus", name, "ears")
            ask("/voice/record/start", "ears")
            heard_from = int(ask("/voice/hear", "ears", 1).results[-1])
            played_from = int(ask("/voice/play", "player", "song").results[-1])
            ended(server, "player")
            time.sleep(0.5)
        is_well = server.status("stalls") == 0 and server.status("missing_blocks") == 0
        info = server.client.info("/voice/info", "ears")
        found = {name: taken(server, name, folder) for name in ("ears", "left", "right")}
    sound = recorder.samples[:, 0]
    # Of the server's time, what the client heard first is the player's first sample. JACK
    # brings it to the inputs a period later, and the first window ends so much before its frame.
    window = heard_from - int(info["audio_latency_samples"]) + int(info["delay_samples"])
    first = int(np.nonzero(sound)[0][0]) + window - PERIOD - played_from
    before = np.zeros(max(0, -first), np.float32)
    is_well &= recorder.report.is_clean
    return found, np.concatenate([before, sound[max(0, first) :]]), is_well


def test_a_voice_is_encoded_and_decoded_through_jack_as_offline(jackd, tmp_path):
    model = load("factory")
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        found, sound, is_well = chain(jackd, folder)
        if is_as_offline(model, found, sound):
            return
        assert not is_well, "it is not what it is offline, though nothing was late"
    pytest.fail(f"the machine was too busy {TRIES} times")


def is_as_offline(model, found, sound):
    """Return whether the frames are those of the sound, and both decoders played each once."""
    made = found["ears"]
    offline = model.encode(np.ascontiguousarray(sound[:, None]), seed=0).data[: len(made)]
    n = min(len(made), len(offline)) - 2
    if n < N_FRAMES or np.abs(made[:n] - offline[:n]).max() > 1e-5 * np.abs(offline).max():
        return False
    for name in ("left", "right"):
        played = found[name]
        begins = [k for k in range(20) if np.array_equal(played[k], made[10])]
        if not any(np.array_equal(played[k : k + 50], made[10:60]) for k in begins):
            return False
    return True
