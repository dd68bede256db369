"""Faults that meet each other: of voices that have failed, are swapped, or were freed."""

from __future__ import annotations

import os
import signal
import threading
import time

import numpy as np
import pytest

from bridge.osc.client import RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import until
from tests.models import bad_models
from tests.models.torchscript_zoo import save
from tests.server.faultrig import decoders, info
from tests.server.models import RATIO, SR, Times
from tests.server.rig import serving

pytestmark = pytest.mark.alone
NULL = ("--audio", "null", "--period", "256", "--lead", "2048", "--no-limiter")
MANUAL = ("--audio", "manual", "--period", "64", "--lead", "256")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("life")
    save(Times(1.0), folder / "one.ts")
    save(Times(0.5), folder / "half.ts")
    bad_models.write(folder / "moody.ts", "nan", above=100.0)
    files.write(folder / "stairs.npy", Latents(np.arange(40000.0)[:, None] / 40000, SR, RATIO))
    return folder


def use_all_places(server, model, n):
    for _ in range(n):
        server.client.request("/voice/new", "other", model)
        server.client.request("/voice/free", "other")


def fail_for_good(server, name):
    server.client.send("/voice/frame", name, 200.0)
    until(lambda: info(server, name, "state") == "failed")


def test_a_decoder_that_ends_with_a_voice_that_has_failed_takes_no_other_with_it(folder):
    with serving(folder, *NULL) as server:  # which looks for tracebacks, too
        server.client.request("/voice/new", "a", "moody")
        server.client.request("/voice/new", "b", "moody")
        server.client.send("/voice/frame", "b", 0.5)
        fail_for_good(server, "a")
        (decoder,) = decoders(server)
        os.kill(decoder, signal.SIGKILL)
        until(lambda: info(server, "b", "state") == "failed", limit_s=5)


def test_a_voice_that_has_failed_leaves_its_place_in_a_decoder_that_lives(folder):
    with serving(folder, *NULL, "--max-voices", "2") as server:
        server.client.request("/voice/new", "a", "moody")
        server.client.request("/voice/new", "b", "moody")
        fail_for_good(server, "a")
        server.client.request("/voice/free", "a")
        use_all_places(server, "moody", 6)


@pytest.mark.soak
def test_a_voice_that_is_freed_in_a_crossfade_leaves_its_old_decoder(folder):
    with serving(folder, *NULL, "--max-voices", "2") as server:
        server.client.request("/slot/load", "stairs", "stairs.npy")
        server.client.request("/voice/new", "a", "one")
        server.client.request("/voice/new", "b", "one")
        server.client.request("/voice/play", "a", "stairs")
        server.client.request("/voice/swap", "a", "half", 5000.0)
        server.client.request("/voice/free", "a")
        use_all_places(server, "one", 6)


def test_a_swap_of_a_voice_that_is_about_to_come_back_is_no_empty_promise(folder):
    with serving(folder, *NULL) as server:
        server.client.request("/voice/new", "a", "one")
        (decoder,) = decoders(server)
        os.kill(decoder, signal.SIGKILL)
        until(lambda: info(server, "a", "state") == "restarting")
        server.client.request("/voice/swap", "a", "half")
        assert info(server, "a", "model") == "half"


@pytest.mark.soak
def test_an_idle_voice_that_was_paused_and_swapped_is_enabled(folder):
    with serving(folder, *MANUAL) as server:
        server.client.request("/voice/new", "a", "one")
        server.client.request("/voice/enable", "a", 0)
        server.client.request("/voice/swap", "a", "half")
        server.client.request("/voice/enable", "a", 1)


@pytest.mark.soak
def test_a_bus_that_was_freed_is_not_taken_for_another_in_its_place(folder):
    with serving(folder, *MANUAL, "--max-voices", "2") as server:
        ask = server.client.request
        ask("/voice/new", "m", "latents:1:512:44100")
        ask("/voice/new", "a", "one", "out", 1)
        ask("/voice/bus", "a", "m")
        server.step(100)
        ask("/voice/free", "m")
        for n in range(6):
            ask("/voice/new", f"x{n}", "latents:1:512:44100")
            server.client.send("/voice/frame", f"x{n}", 0.5)
            server.step(100)
            with server.recording("bus.wav") as take:
                server.step(20)
            assert not take.audio.any(), n
            ask("/voice/free", f"x{n}")


@pytest.mark.soak
def test_a_voice_that_was_paused_finds_its_bus_where_that_is_now(folder):
    with serving(folder, *MANUAL) as server:
        ask = server.client.request
        ask("/voice/new", "m", "latents:1:512:44100")
        server.client.send("/voice/frame", "m", 0.25)
        ask("/voice/new", "a", "one", "out", 1)
        ask("/voice/bus", "a", "m")
        server.step(100)
        ask("/voice/enable", "a", 0)
        ask("/voice/reload", "m", 0.0)
        server.step(100)
        ask("/voice/enable", "a", 1)
        server.client.send("/voice/frame", "m", 0.75)
        server.step(200)
        with server.recording("bus.wav") as take:
            server.step(20)
        np.testing.assert_allclose(take.audio[:, 0], 0.75, atol=1e-6)


@pytest.mark.soak
def test_a_voice_that_is_played_in_vain_while_it_is_paused_goes_on(folder):
    with serving(folder, *MANUAL) as server:
        ask = server.client.request
        ask("/slot/load", "stairs", "stairs.npy")
        ask("/voice/new", "a", "one", "out", 1)
        ask("/voice/play", "a", "stairs", 20000.0)
        server.step(100)
        ask("/voice/enable", "a", 0)
        (decoder,) = decoders(server)
        os.kill(decoder, signal.SIGKILL)
        until(lambda: info(server, "a", "restarts") == 1)
        with pytest.raises(RequestFailed, match="paused"):
            ask("/voice/play", "a", "stairs")
        ask("/voice/enable", "a", 1)
        assert info(server, "a", "state") == "playing"


@pytest.mark.soak
def test_a_source_that_was_refused_is_not_played_later(folder):
    with serving(folder, *MANUAL) as server:
        ask = server.client.request
        for name, value in (("m", 0.25), ("n", 0.5)):
            ask("/voice/new", name, "latents:1:512:44100")
            server.client.send("/voice/frame", name, value)
        ask("/voice/new", "a", "one", "out", 1)
        ask("/voice/bus", "a", "m")
        server.step(100)
        ask("/voice/enable", "a", 0)
        with pytest.raises(RequestFailed, match="paused"):
            ask("/voice/bus", "a", "n")
        ask("/voice/enable", "a", 1)
        ask("/voice/reload", "a", 0.0)
        server.step(200)
        with server.recording("source.wav") as take:
            server.step(20)
        np.testing.assert_allclose(take.audio[:, 0], 0.25, atol=1e-6)


def test_a_recording_of_frames_goes_on_through_a_swap(folder):
    with serving(folder, *MANUAL) as server:
        ask = server.client.request
        ask("/slot/load", "stairs", "stairs.npy")
        ask("/voice/new", "a", "one")
        ask("/voice/play", "a", "stairs")
        ask("/voice/record/start", "a")
        server.step(800)
        ask("/voice/swap", "a", "half", 0.0)
        server.step(800)
        n_frames, n_lost = ask("/voice/record/stop", "a", "take").results
        assert n_lost == 0
        assert n_frames > 190


@pytest.mark.soak
def test_a_preset_that_makes_another_stage_of_a_jam_lets_the_voice_be_made_anew(folder):
    with serving(folder, *MANUAL) as server:
        ask = server.client.request
        ask("/slot/load", "stairs", "stairs.npy")
        ask("/voice/new", "a", "one")
        ask("/rack/add", "a", "offset", "x")
        ask("/preset/store", 1)
        ask("/rack/remove", "a", "x")
        ask("/rack/add", "a", "jam", "x")
        ask("/rack/load", "a", "x", "stairs")
        ask("/preset/recall", 1)
        ask("/voice/reload", "a")


def test_a_preset_is_recalled_although_another_voice_is_about_to_come_back(folder):
    with serving(folder, *NULL) as server:
        ask = server.client.request
        ask("/voice/new", "a", "one")
        (decoder,) = decoders(server)
        ask("/voice/new", "b", "half")
        for name in "ab":
            ask("/rack/add", name, "offset", "up")
        ask("/preset/store", 1)
        ask("/rack/set", "b", "up", "offset", 0.5)
        os.kill(decoder, signal.SIGKILL)
        until(lambda: info(server, "a", "state") == "restarting")
        ask("/preset/recall", 1)
        assert ask("/rack/get", "b", "up", "offset").results[-1] == 0


def swap_behind_a_change(server, change):
    """Swap voice a to half while its decoder stands still; return the thread that does."""
    (old,) = decoders(server)
    time.sleep(5)  # until the spare process is ready: a request is given up after 10 s
    os.kill(old, signal.SIGSTOP)
    server.client.send(*change)  # has the turn, and waits for the decoder
    outcome = []

    def swap():
        try:
            outcome.append(server.client.request("/voice/swap", "a", "half"))
        except RequestFailed as error:
            outcome.append(error)

    thread = threading.Thread(target=swap, daemon=True)
    thread.start()
    until(lambda: len(decoders(server)) == 2, limit_s=8)
    time.sleep(0.5)
    return old, decoders(server) - {old}, thread, outcome


@pytest.mark.soak
def test_what_is_changed_while_another_model_is_loaded_holds_for_it_too(folder):
    with serving(folder, *MANUAL) as server:
        server.client.request("/voice/new", "a", "one")
        change = "/rack/add", "a", "offset", "up"
        old, _, thread, outcome = swap_behind_a_change(server, change)
        os.kill(old, signal.SIGCONT)
        thread.join()
        assert not isinstance(outcome[0], RequestFailed)
        server.client.request("/rack/set", "a", "up", "offset", 0.5)


def test_a_model_that_ends_before_it_is_swapped_in_is_not_swapped_in(folder):
    with serving(folder, *MANUAL) as server:
        server.client.request("/voice/new", "a", "one")
        old, (new,), thread, outcome = swap_behind_a_change(server, ("/voice/speed", "a", 2.0))
        os.kill(new, signal.SIGKILL)
        time.sleep(0.5)
        os.kill(old, signal.SIGCONT)
        thread.join()
        assert isinstance(outcome[0], RequestFailed)
        server.client.request("/voice/speed", "a", 1.0)
