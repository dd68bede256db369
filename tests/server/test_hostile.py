"""200,000 packets that mean no good, and a server that plays on and answers all others.

They are sent a few at a time, each lot followed by healthy messages whose answers are waited
for, so that no socket buffer of the system decides what arrives.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import socket
import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from bridge.osc.client import RequestFailed
from bridge.osc.codec import decode, encode
from bridge.osc.sockets import connected
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import Server, serving
from tests.osc.hostile import LARGE, SMALL, message

SONG = Path(__file__).resolve().parents[2] / "examples/latent-song.wav"
N_PACKETS = 200_000
N_PER_LOT = 50
N_LOTS = N_PACKETS // N_PER_LOT
MODEL = "identity:2:512:44100"
SECRET = b"nobody's business"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "served"
    folder.mkdir()
    data = np.random.default_rng(0).uniform(-0.5, 0.5, (400, 2))
    files.write(folder / "song.wav", Latents(data, 44100, 512))
    shutil.copy(SONG, folder)
    (tmp_path / "other").mkdir()
    for name in ("secret.wav", "other/secret.wav"):
        (tmp_path / name).write_bytes(SECRET)
    (folder / "out").symlink_to(tmp_path / "other")
    return folder


def memory_mb(server: Server) -> float:
    """Return what the control process has for itself."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.partition("RssAnon:")[2].split()[0]) / 1024


@pytest.mark.parametrize(
    ("packet", "reason"),
    [
        (encode("/voice/*", "v"), "there is no message /voice/*"),
        (encode("/voice/nwe", "v"), "there is no message /voice/nwe; is it /voice/new?"),
        (encode("/voice/speed", "player"), "speed is missing: /voice/speed voice speed"),
        (encode("/voice/speed", "player", 1, 2), "too many arguments"),
        (encode("/voice/speed", "player", "fast"), "speed must be a number"),
        (encode("/voice/speed", "player", float("nan")), "speed must be a number"),
        (encode("/voice/frame", "live", *[float("nan")] * 2), "values must be a number, not nan"),
        (encode("/voice/frame", "live", 0.5), "live: takes 2 values per frame, not 1"),
        (encode("/voice/frame", "nobody", 0.5), "nobody: is no voice"),
        (encode("/voice/play", "player", "none"), "none: is no slot"),
        (message("/voice/free", "s", b"pla"), "ends in the middle of an argument"),
        *(
            (encode(*words, path), reason)
            for words in (("/slot/load", "s"), ("/voice/new", "v"), ("/record/start",))
            for path, reason in (
                ("../secret.wav", 'must not go up by ".."'),
                ("out/secret.wav", "leads out of the"),
                ("/etc/passwd", "must be relative to the"),
            )
        ),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_what_is_wrong_is_answered_by_its_reason(
    playing: Server, packet: bytes, reason: str
) -> None:
    with connected("127.0.0.1", playing.port) as peer:
        peer.settimeout(60)
        peer.send(packet)
        address, (_, told, *_) = decode(peer.recv(65536))
    assert address == "/fail"
    assert reason in str(told)
    assert "\n" not in str(told)


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("served")
    (folder.parent / "secret.wav").write_bytes(SECRET)
    (folder / "out").symlink_to(folder.parent)
    with serving(folder, audio="null") as server:
        with server.client() as client:
            client.request("/voice/new", "player", MODEL)
            client.request("/voice/new", "live", MODEL)
        yield server


@pytest.mark.alone
def test_nothing_that_comes_in_hurts_the_server_or_those_who_play(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    r = random.Random(0)  # noqa: S311
    pool = [kind(r) for kind in SMALL for _ in range(1000)]
    waited_s = []
    n_decoded, first_mb = [], 0.0
    # With two voices it is full: a stranger's /voice/new is refused before it loads a model.
    with serving(folder, "--max-voices", "2", audio="null") as server, server.client() as healthy:
        healthy.request("/slot/load", "mine", "song.wav")
        healthy.request("/voice/new", "player", MODEL)
        healthy.request("/voice/loop", "player", 1)
        healthy.request("/voice/play", "player", "mine")
        healthy.request("/voice/new", "live", MODEL)
        n_before = healthy.info("/status")["packets"]
        n_healthy = 1  # that /status came before it was counted
        for lot in range(N_LOTS):
            # A socket for each lot: more peers than the server remembers, gone when it answers.
            with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as hostile:
                hostile.connect(("127.0.0.1", server.port))
                for packet in [*r.choices(pool, k=N_PER_LOT - 1), r.choice(LARGE)]:
                    hostile.send(packet)
                healthy.send("/voice/frame", "live", 0.25, 0.25)
                asked_s = time.perf_counter()
                if lot % 2:
                    healthy.sync()
                else:
                    with pytest.raises(RequestFailed, match="speed must be a number"):
                        healthy.request("/voice/speed", "player", 99)
                waited_s.append(time.perf_counter() - asked_s)
                n_healthy += 2
            if lot % (N_LOTS // 5) == 0:
                player = healthy.info("/voice/info", "player")
                assert player["state"] == "playing"
                n_decoded.append(player["frames"])
                first_mb = memory_mb(server) if lot == N_LOTS // 5 else first_mb
                n_healthy += 1
        grown_mb = memory_mb(server) - first_mb
        status = healthy.info("/status")
        player, live = (healthy.info("/voice/info", name) for name in ("player", "live"))
        assert status["packets"] - n_before == N_PACKETS + n_healthy
        assert status["bad_packets"] > N_PACKETS // 2
        assert status["internal_errors"] == 0
        assert status["voices"] == 2
        assert live["received"] == N_LOTS
        assert (player["state"], live["state"]) == ("playing", "playing")
        assert player["bad_values"] == player["lost"] == 0
        n_decoded.append(player["frames"])
        assert all(after > before for before, after in pairwise(n_decoded))
        assert grown_mb < 5
        assert not healthy.fails
    assert server.wait() == 0
    assert len(server.said) == 1, server.said
    for name in ("secret.wav", "other/secret.wav"):
        assert (folder.parent / name).read_bytes() == SECRET
    assert {path.name for path in folder.parent.iterdir()} == {"served", "other", "secret.wav"}
    assert [path.name for path in (folder.parent / "other").iterdir()] == ["secret.wav"]
    median_ms, p99_ms = 1000 * np.percentile(waited_s, [50, 99])
    with capsys.disabled():
        sys.stdout.write(
            f"\n  a healthy answer behind {N_PER_LOT} hostile packets: median {median_ms:.2f} ms, "
            f"p99 {p99_ms:.2f} ms; memory grew by {grown_mb:.1f} MB\n"
        )
