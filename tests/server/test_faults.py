"""Decoders that die, hang, fail or grow, and a device that goes: the others play on."""

from __future__ import annotations

import os
import signal
import time

import numpy as np
import pytest

from bridge.osc.client import RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import is_running, until
from tests.models import bad_models
from tests.models.torchscript_zoo import save
from tests.server.faultrig import Healthy, audio_process, decoders, fails, info, play
from tests.server.models import RATIO, SR, Times
from tests.server.rig import serving

pytestmark = pytest.mark.alone
NULL = ("--audio", "null", "--period", "256", "--lead", "2048", "--no-limiter")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    save(Times(1.0), folder / "one.ts")
    save(Times(0.5), folder / "half.ts")
    files.write(folder / "stairs.npy", Latents(np.arange(40000.0)[:, None] / 40000, SR, RATIO))
    return folder


@pytest.fixture
def server(folder):
    with serving(folder, *NULL) as server:
        server.client.request("/slot/load", "stairs", "stairs.npy")
        yield server


def test_a_decoder_that_is_killed_comes_back_where_it_would_be(server):
    decoder = play(server, "a")
    healthy = Healthy(server)

    def between():
        return info(server, "a", "position") - info(server, "healthy", "position")

    before = between()
    os.kill(decoder, signal.SIGKILL)
    until(lambda: info(server, "a", "state") == "restarting")
    until(lambda: info(server, "a", "state") == "playing")
    until(lambda: info(server, "a", "restarts") == 1)
    (failed,) = fails(server)
    assert failed[:2] == ("/voice/new", "a")
    assert "killed by signal 9" in failed[2]
    # It is as far from the other one as before, as soon as its first frames tell its position;
    # 40 frames are the time of a few messages, and less than that of any restart.
    until(lambda: abs(between() - before) < 40)
    assert info(server, "a", "source") == "slot"
    healthy.check()


@pytest.mark.parametrize(
    "source",
    ["live", *(pytest.param(s, marks=pytest.mark.soak) for s in ("stream", "bus"))],
)
def test_what_is_played_live_goes_on_after_a_restart(server, source):
    ask, send = server.client.request, server.client.send
    ask("/voice/new", "moves", "latents:1:512:44100")
    before = decoders(server)
    ask("/voice/new", "a", "one")
    (decoder,) = decoders(server) - before
    if source == "bus":
        send("/voice/frame", "moves", 0.5)
        ask("/voice/bus", "a", "moves")
    elif source == "live":
        send("/voice/frame", "a", 0.5)
    number = 0

    def more():
        nonlocal number
        for _ in range(3):
            if source == "stream":
                send("/voice/stream", "a", number, 0.5)
                number += 1
        time.sleep(0.02)
        return info(server, "a", "state") == "playing" and info(server, "a", "source") == source

    until(more)
    os.kill(decoder, signal.SIGKILL)
    until(lambda: info(server, "a", "restarts") == 1)
    until(more)
    server.client.events()
    ask("/notify", 1)
    peak = 0.0

    def heard():
        nonlocal peak
        more()
        for address, arguments in server.client.events():
            if address == "/voice/meter" and arguments[0] == "a":
                peak = max(peak, float(arguments[1]))
        return peak > 0.4

    until(heard)


def test_a_decoder_that_hangs_is_ended_and_comes_back(server):
    decoder = play(server, "a")
    healthy = Healthy(server)
    os.kill(decoder, signal.SIGSTOP)
    until(lambda: info(server, "a", "state") == "restarting", limit_s=10)
    until(lambda: not is_running(decoder))
    until(lambda: info(server, "a", "state") == "playing")
    assert "has hung" in fails(server)[0][2]
    healthy.check()


def test_a_model_that_crashes_twice_is_left_alone_until_asked_for(server):
    play(server, "a")
    healthy = Healthy(server)
    for n_restarts in (1, 2):
        (decoder,) = decoders(server) - healthy.decoders
        os.kill(decoder, signal.SIGKILL)
        if n_restarts == 1:
            until(lambda: info(server, "a", "restarts") == 1)
            until(lambda: info(server, "a", "state") == "playing")
    until(lambda: info(server, "a", "state") == "failed")
    assert server.status("left_alone") == "one"
    assert "it has failed before; /voice/restart tries it again" in fails(server)[-1][2]
    with pytest.raises(RequestFailed, match=r"a: has failed .* /voice/restart tries it again"):
        server.client.request("/voice/play", "a", "stairs")
    time.sleep(1)
    assert info(server, "a", "state") == "failed"
    server.client.request("/voice/restart", "a")
    assert info(server, "a", "state") == "playing"
    assert "left_alone" not in server.client.info("/status")
    healthy.check()


def test_a_model_that_gives_nan_is_silent_told_of_and_harms_nobody(server, folder):
    bad_models.nan_after(folder / "nan.ts", n_calls=200)
    healthy = Healthy(server)
    server.client.request("/voice/new", "a", "nan")
    n_dims = info(server, "a", "dims")
    server.client.send("/voice/frame", "a", *[0.1] * n_dims)
    until(lambda: info(server, "a", "restarts") >= 1)
    assert "not finite" in fails(server)[0][2]
    until(lambda: info(server, "a", "state") == "failed")
    healthy.check()


def test_a_model_that_takes_all_memory_dies_alone(folder):
    bad_models.eats_memory(folder / "hoard.ts", n_calls=200)
    with serving(folder, *NULL, "--max-memory-mb", "512") as server:
        server.client.request("/slot/load", "stairs", "stairs.npy")
        healthy = Healthy(server)
        server.client.request("/voice/new", "a", "hoard")
        n_dims = info(server, "a", "dims")
        server.client.send("/voice/frame", "a", *[0.1] * n_dims)
        until(lambda: info(server, "a", "state") == "failed")
        assert fails(server)
        healthy.check()


def test_the_audio_process_that_is_killed_comes_back_and_plays_on(server):
    play(server, "a")
    until(lambda: info(server, "a", "played_blocks") > 20)
    server.client.request("/notify", 1)
    old = audio_process(server)
    os.kill(old, signal.SIGKILL)
    until(lambda: server.status("recoveries") == 1)
    assert server.status("state") == "running"
    assert audio_process(server) != old
    played = info(server, "a", "played_blocks")
    until(lambda: info(server, "a", "played_blocks") > played + 50)
    assert info(server, "a", "state") == "playing"
    assert info(server, "a", "restarts") == 0
    states = [e[1][0] for e in server.client.events() if e[0] == "/server/state"]
    assert states == ["recovering", "running"]


def test_no_state_of_a_bad_model_survives_the_server(folder):
    bad_models.nan_after(folder / "bad.ts", n_calls=100)
    for _ in range(2):
        with serving(folder, *NULL) as server:
            assert "left_alone" not in server.client.info("/status")
            server.client.request("/voice/new", "a", "bad")
            server.client.send("/voice/frame", "a", *[0.1] * info(server, "a", "dims"))
            until(lambda: info(server, "a", "state") == "failed")
            assert server.status("left_alone") == "bad"
