"""Several programs at once ask for everything: each is answered once for each thing it asked."""

from __future__ import annotations

import random
import threading
from collections import Counter
from pathlib import Path

import numpy as np

from bridge.osc.codec import decode, encode
from bridge.osc.sockets import connected
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import LIMIT_S, serving

MODEL = "identity:2:512:44100"
VOICES, SLOTS = ("1", "é😀", "v"), ("x", "2", "v")
N_CLIENTS, N_REQUESTS, N_AT_ONCE = 6, 300, 20


def request(r: random.Random, number: int) -> tuple[object, ...]:
    voice, slot = r.choice(VOICES), r.choice(SLOTS)
    requests: tuple[tuple[object, ...], ...] = (
        ("/voice/new", voice, MODEL),
        ("/voice/free", voice),
        ("/voice/play", voice, slot),
        ("/voice/live", voice),
        ("/voice/stop", voice),
        ("/voice/seek", voice, 5),
        ("/voice/loop", voice, 1),
        ("/voice/enable", voice, r.choice((0, 1))),
        ("/voice/gain", voice, 0.5),
        ("/voice/info", voice),
        ("/voice/record/start", voice),
        ("/voice/record/stop", voice, slot),
        ("/slot/load", slot, "song.wav"),
        ("/slot/free", slot),
        ("/status",),
        ("/sync", number),
    )
    return r.choice(requests)


def ask(port: int, seed: int, unlike: dict[int, Counter[object]]) -> None:
    """Send requests, some before the answers to others, and frames between them."""
    r = random.Random(seed)  # noqa: S311
    asked: Counter[object] = Counter()
    answered: Counter[object] = Counter()
    with connected("127.0.0.1", port) as peer:
        peer.settimeout(LIMIT_S)
        for number in range(N_REQUESTS):
            address, *arguments = request(r, number)
            peer.send(encode(str(address), *arguments))
            asked[address] += 1
            peer.send(encode("/voice/frame", r.choice(VOICES), 0.1, 0.2))
            limit = N_AT_ONCE if number < N_REQUESTS - 1 else 0
            while asked.total() - answered.total() > limit:
                address, values = decode(peer.recv(65536))
                if address in ("/done", "/fail") and values[0] != "/voice/frame":
                    answered[values[0]] += 1
    asked.subtract(answered)
    unlike[seed] = +asked + -asked


def test_every_request_of_many_clients_is_answered_once(tmp_path: Path) -> None:
    data = np.random.default_rng(0).uniform(-0.5, 0.5, (300, 2))
    files.write(tmp_path / "song.wav", Latents(data, 44100, 512))
    unlike: dict[int, Counter[object]] = {}
    with serving(tmp_path, audio="null") as server, server.client() as client:
        client.request("/voice/new", "keeps the decoder", MODEL)
        threads = [
            threading.Thread(target=ask, args=(server.port, seed, unlike))
            for seed in range(N_CLIENTS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(LIMIT_S)
        assert unlike == {seed: Counter() for seed in range(N_CLIENTS)}
        for what in ("voice", "slot"):
            for name, *_ in client.request(f"/{what}/list").replies:
                client.request(f"/{what}/free", name)
        status = client.info("/status")
        for key in ("voices", "slots", "workers", "internal_errors", "unsent"):
            assert status[key] == 0, key
        assert len(server.memory()) == 1
    assert "Traceback" not in "".join(server.said)
