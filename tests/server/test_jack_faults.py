"""A JACK server that ends, comes back, or changes its period, while voices play."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time

import numpy as np
import pytest

from latentio import files
from latentio.latents import Latents
from tests.engine.serving import until
from tests.jackrig import jack_server
from tests.models.torchscript_zoo import save
from tests.server.faultrig import audio_process
from tests.server.models import RATIO, SR, Times
from tests.server.rig import serving

pytestmark = pytest.mark.jack


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("jack")
    save(Times(1.0), folder / "one.ts")
    files.write(folder / "stairs.npy", Latents(np.arange(40000.0)[:, None] / 40000, SR, RATIO))
    return folder


@pytest.fixture
def jackd():
    with jack_server(SR, 512) as jackd:
        yield jackd


@pytest.fixture
def server(jackd, folder):
    with serving(folder, "--audio", "jack", "--inputs", "1") as server:
        server.client.request("/slot/load", "stairs", "stairs.npy")
        server.client.request("/voice/new", "a", "one")
        server.client.request("/voice/play", "a", "stairs")
        until(lambda: plays(server))
        yield server


def info(server, key):
    return server.client.info("/voice/info", "a")[key]


def plays(server):
    """Return whether blocks are played, and go on to be."""
    before = info(server, "played_blocks")
    time.sleep(0.2)
    return info(server, "state") == "playing" and info(server, "played_blocks") > before + 2


def connections(port):
    """Return what a port is connected to."""
    listed = subprocess.run(
        ["jack_lsp", "-c", port], capture_output=True, text=True, timeout=10, check=True
    ).stdout.splitlines()
    return {line.strip() for line in listed if line.startswith(" ")}


def recovered(server, n):
    until(lambda: server.status("recoveries") == n and server.status("state") == "running")


@pytest.mark.parametrize(
    "period", [2048, *(pytest.param(n, marks=pytest.mark.soak) for n in (1024, 128))]
)
def test_another_period_is_followed(server, jackd, period):
    position = info(server, "position")
    subprocess.run(["jack_bufsize", str(period)], check=True, timeout=10, capture_output=True)
    until(lambda: server.status("recoveries") >= 1, limit_s=30)
    recovered(server, 1)
    assert server.status("period") == period
    until(lambda: plays(server))
    # It plays on where it was, and the slot is not begun anew.
    assert info(server, "position") > position
    assert info(server, "restarts") == 0
    assert "_pyo" not in str(server.client.fails)


def test_a_server_that_ends_and_comes_back_is_taken_again(server, jackd):
    jackd.process.send_signal(signal.SIGKILL)
    jackd.process.wait(10)
    until(lambda: server.status("state") == "recovering", limit_s=20)
    # Everything but the sound goes on.
    server.client.request("/voice/new", "b", "one")
    again = subprocess.Popen(
        [
            *(shutil.which("jackd") or "jackd", "-n", os.environ["JACK_DEFAULT_SERVER"]),
            *("-d", "dummy", "-r", str(SR), "-p", "512"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: server.status("recoveries") == 1, limit_s=40)
        until(lambda: plays(server))
        server.client.request("/voice/play", "b", "stairs")
    finally:
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(20)
        again.terminate()
        again.wait(10)


def test_connections_are_made_again(server, jackd):
    name = str(server.status("device_name"))
    out, into = f"{name}:output_1", f"{name}:input_1"
    subprocess.run(["jack_disconnect", out, "system:playback_1"], check=True, timeout=10)
    subprocess.run(["jack_connect", out, "system:playback_2"], check=True, timeout=10)
    subprocess.run(["jack_connect", "system:capture_1", into], check=True, timeout=10)
    time.sleep(2.5)  # it looks once a second
    os.kill(audio_process(server), signal.SIGKILL)
    recovered(server, 1)
    until(lambda: connections(out) == {"system:playback_2"})
    until(lambda: connections(into) == {"system:capture_1"})
    until(lambda: plays(server))
