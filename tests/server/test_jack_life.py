"""Another period of JACK, met by voices that have failed, and by a decoder that hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import numpy as np
import pytest

from latentio import files
from latentio.latents import Latents
from tests.engine.serving import until
from tests.jackrig import jack_server
from tests.models import bad_models
from tests.models.torchscript_zoo import save
from tests.server.faultrig import decoders, info
from tests.server.models import RATIO, SR, Times
from tests.server.rig import serving

pytestmark = pytest.mark.jack


@pytest.fixture
def server(tmp_path):
    save(Times(1.0), tmp_path / "one.ts")
    bad_models.write(tmp_path / "moody.ts", "nan", above=100.0)
    files.write(tmp_path / "stairs.npy", Latents(np.arange(40000.0)[:, None] / 40000, SR, RATIO))
    files.write(tmp_path / "calm.npy", Latents(np.zeros((4000, 1)), SR, bad_models.RATIO))
    with jack_server(SR, 512), serving(tmp_path, "--audio", "jack") as server:
        server.client.request("/slot/load", "stairs", "stairs.npy")
        server.client.request("/slot/load", "calm", "calm.npy")
        yield server


def change_period(server, meanwhile=lambda: None):
    subprocess.run(["jack_bufsize", "1024"], check=True, timeout=10, capture_output=True)
    until(lambda: server.status("state") == "recovering")
    began_s = time.monotonic()
    meanwhile()
    until(lambda: server.status("recoveries") == 1)
    return time.monotonic() - began_s


def test_a_voice_that_has_failed_is_tried_again_after_another_period(server):
    server.client.request("/voice/new", "a", "moody")
    server.client.send("/voice/frame", "a", 200.0)
    until(lambda: info(server, "a", "state") == "failed")
    change_period(server)
    server.client.request("/voice/restart", "a")
    server.client.request("/voice/play", "a", "calm")


def test_a_decoder_that_hangs_does_not_hold_up_the_sound(server):
    for name in "abc":
        server.client.request("/voice/new", name, "one")
        server.client.request("/voice/play", name, "stairs")
    (decoder,) = decoders(server)
    took_s = change_period(server, lambda: os.kill(decoder, signal.SIGSTOP))
    assert took_s < 15, took_s
