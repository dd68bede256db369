"""The frames that a voice plays or makes come back to who asks, and to nobody else."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from bridge.osc.client import Client, RequestFailed
from bridge.osc.codec import encode
from bridge.osc.server import SILENT_S
from bridge.osc.sockets import connected
from latentio import Latents, files
from tests.engine.serving import until
from tests.server.rig import Server, serving

SR, RATIO, DIMS = 44100, 512, 3
MODEL = f"identity:{DIMS}:{RATIO}:{SR}:1"
MANUAL = ("--audio", "manual", "--voice-channels", "3", "--no-limiter", "--inputs", "2")
PERIOD = 512


@pytest.fixture(scope="module")
def one_server(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("served")
    data = np.random.default_rng(4).uniform(-1, 1, (200, DIMS))
    files.write(folder / "song.npy", Latents(data, SR, RATIO))
    with serving(folder, *MANUAL) as server:
        server.client.request("/slot/load", "song", "song.npy")
        yield server


@pytest.fixture
def server(one_server: Server):
    yield one_server
    for name, *_ in one_server.client.request("/voice/list").replies:
        one_server.client.request("/voice/free", name)
    one_server.client.events()


def told(client: Client, name: str = "lead") -> list[tuple[int, np.ndarray]]:
    """Return what a client was told of a voice: numbers and frames."""
    client.sync()
    events = [values for address, values in client.events() if address == "/voice/latents"]
    assert all(values[0] == name for values in events)
    return [(int(number), np.float32(frame)) for _, number, *frame in events]


def step(server: Server, n_periods: int) -> None:
    """Play on, in pieces that no socket is too small for."""
    for _ in range(0, n_periods, 20):
        server.step(20)


def captured(server: Server, name: str = "lead") -> np.ndarray:
    ask = server.client.request
    ask("/voice/record/stop", name, "taken")
    ask("/slot/save", "taken", "taken.npy")
    return files.read(server.folder / "taken.npy").data.astype(np.float32)


def frames(found: list[tuple[int, np.ndarray]]) -> np.ndarray:
    numbers = [number for number, _ in found]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return np.array([frame for _, frame in found])


def test_each_client_gets_the_frames_that_the_voice_decodes_and_no_others(server: Server) -> None:
    ask = server.client.request
    ask("/voice/new", "lead", MODEL)
    ask("/rack/add", "lead", "offset")
    ask("/rack/set", "lead", "offset", "offset", 0.25)
    with Client(server.port) as second, Client(server.port) as stranger:
        stranger.request("/notify", 1)
        ask("/voice/frames", "lead", 1)
        ask("/voice/record/start", "lead")
        ask("/voice/play", "lead", "song")
        step(server, 60)
        second.request("/voice/frames", "lead", 1)
        second.request("/voice/frames", "lead", 1)  # twice is once
        step(server, 60)
        ask("/voice/frames", "lead", 0)
        step(server, 60)
        first, later = told(server.client), told(second)
        assert ask("/voice/frames", "lead", 0).results == ()  # and once more is nothing
        second.request("/voice/frames", "lead", 0)
        assert server.client.info("/voice/info", "lead")["watched"] == 0
        step(server, 20)
        assert told(second) == told(server.client) == told(stranger) == []
        # The recording has noticed nothing of it.
        all_of_them = captured(server)
    song = files.read(server.folder / "song.npy").data.astype(np.float32) + np.float32(0.25)
    assert np.array_equal(all_of_them[:150], song[:150])
    # They are known as far ahead of their sound as nothing can change them any more.
    assert 115 <= len(first) <= 125
    assert np.array_equal(frames(first), song[: len(first)])
    begin = later[0][0]
    assert 55 <= begin <= 65
    assert 110 <= len(later) <= 125
    assert np.array_equal(frames(later), song[begin : begin + len(later)])


def test_an_encoder_tells_what_it_makes(server: Server) -> None:
    ask = server.client.request
    ask("/voice/new", "ears", "factory", "method", "encode")
    ask("/voice/new", "tone", "factory", "seed", 3)
    ask("/rack/add", "tone", "lfo")
    ask("/rack/set", "tone", "lfo", "amplitude", 0.7)
    ask("/voice/frames", "ears", 1)
    ask("/voice/record/start", "ears")
    server.client.send("/voice/frame", "tone", 1, 0, 0.5, 0, 0, 0.2, 0, 0)
    ask("/voice/hear", "ears", 1)
    step(server, 200)
    found = frames(told(server.client, "ears"))
    made = captured(server, "ears")
    assert len(made) > 40
    assert np.abs(made).max() > 0.1
    assert found.dtype == np.float32
    assert np.array_equal(found[: len(made)], made)
    assert len(found) - len(made) <= 2 + server.client.info("/voice/info", "ears")["lead"] / 2048


def test_they_go_on_through_a_swap_and_a_restart_and_end_with_the_voice(server: Server) -> None:
    ask = server.client.request
    ask("/voice/new", "lead", MODEL)
    ask("/voice/frames", "lead", 1)
    ask("/voice/loop", "lead", 1)
    ask("/voice/play", "lead", "song")
    step(server, 40)
    for what in ("/voice/swap", "/voice/restart"):
        ask(what, "lead", *([MODEL] if "swap" in what else []))
        step(server, 40)
    found = frames(told(server.client))
    assert 100 < len(found) < 140
    song = files.read(server.folder / "song.npy").data.astype(np.float32)
    assert {frame.tobytes() for frame in found} <= {frame.tobytes() for frame in song}
    ask("/voice/free", "lead")
    ask("/voice/new", "lead", MODEL)
    ask("/voice/play", "lead", "song")
    step(server, 20)
    assert told(server.client) == []
    # A recording that ends takes nothing from who is told.
    ask("/voice/frames", "lead", 1)
    ask("/voice/record/start", "lead")
    step(server, 20)
    assert len(captured(server)) > 10
    step(server, 20)
    assert len(frames(told(server.client))) > 30


def test_of_more_than_a_thousand_a_second_some_are_left_out_and_counted(server: Server) -> None:
    ask = server.client.request
    data = np.arange(1, 4001)[:, None] / 4096
    files.write(server.folder / "fast.npy", Latents(data, SR, 16))
    ask("/slot/load", "fast", "fast.npy")
    ask("/voice/new", "lead", f"identity:1:16:{SR}")
    ask("/voice/frames", "lead", 1)
    ask("/voice/play", "lead", "fast")
    step(server, 100)
    found = told(server.client)
    assert 0.9 < len(found) * SR / (100 * PERIOD * 1000) < 1.01
    assert all(frame[0] == data[number] for number, frame in found)
    n_missing = found[-1][0] + 1 - len(found)
    n_since = server.client.info("/voice/info", "lead")["untold"] - n_missing
    assert n_missing > 1000
    assert 0 <= n_since <= 2


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nobody", 1), "is no voice"),
        (("nobody", 0), "is no voice"),
        (("lead", 2), "on must be"),
        (("lead",), "on"),
        (("sound", 1), "neither takes nor makes latents"),
    ],
)
def test_what_cannot_be_told_is_refused(
    server: Server, arguments: tuple[object, ...], reason: str
) -> None:
    server.client.request("/voice/new", "lead", MODEL)
    server.client.request("/voice/new", "sound", "factory", "method", "forward")
    with pytest.raises(RequestFailed, match=reason):
        server.client.request("/voice/frames", *arguments)
    assert server.client.info("/voice/info", "lead")["watched"] == 0


@pytest.mark.alone
@pytest.mark.soak
def test_who_has_gone_is_told_nothing_more_and_the_voice_does_not_notice(tmp_path: Path) -> None:
    with serving(tmp_path, "--audio", "null", "--no-limiter") as server:
        ask = server.client.request
        ask("/voice/new", "lead", MODEL)
        ask("/voice/live", "lead")

        def info() -> dict[str, object]:
            return dict(server.client.info("/voice/info", "lead"))

        with connected("127.0.0.1", server.port) as peer:
            peer.send(encode("/voice/frames", "lead", 1))
            until(lambda: info()["watched"] == 1)
            began_s = time.monotonic()
        until(lambda: info()["watched"] == 0)
        assert SILENT_S - 1 < time.monotonic() - began_s < SILENT_S + 2
        assert info()["missing_blocks"] == 0
