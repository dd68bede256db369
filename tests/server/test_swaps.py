"""Another model for a voice that plays, on a real server whose clock is stepped."""

from __future__ import annotations

import numpy as np
import pytest

from bridge.osc.client import RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.engine.serving import until
from tests.models.torchscript_zoo import save
from tests.server.models import RATIO, SR, Times, Tone
from tests.server.rig import serving

PERIOD = 64
OPTIONS = ("--audio", "manual", "--period", str(PERIOD), "--lead", "256")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("swaps")
    save(Tone(), folder / "tone.ts")
    save(Times(1.0), folder / "one.ts")
    save(Times(0.5), folder / "half.ts")
    save(Times(1.0, n_dims=3), folder / "three.ts")
    files.write(folder / "level.npy", Latents(np.full((4000, 1), 0.5), SR, RATIO))
    files.write(folder / "stairs.npy", Latents(np.arange(4000.0)[:, None] / 4000, SR, RATIO))
    return folder


@pytest.fixture(scope="module")
def running(folder):
    with serving(folder, *OPTIONS) as server:
        server.client.request("/slot/load", "level", "level.npy")
        server.client.request("/slot/load", "stairs", "stairs.npy")
        yield server


@pytest.fixture
def server(running):
    yield running
    for name, *_ in running.client.request("/voice/list").replies:
        running.client.request("/voice/free", name)
    running.step(20)
    until(lambda: running.status("workers") == 0)


def playing(server, model, slot="level"):
    server.client.request("/voice/new", "a", model, "out", 1)
    (sample,) = server.client.request("/voice/play", "a", slot).results
    server.step(40)
    return int(sample)


def click_db(audio, above_hz=4000.0):
    """Return the energy far above a tone, in dB of all: a jump has some everywhere."""
    spectrum = np.abs(np.fft.rfft(audio * np.blackman(len(audio)))) ** 2
    hz = np.fft.rfftfreq(len(audio), 1 / SR)
    return 10 * np.log10(spectrum[hz > above_hz].sum() / spectrum.sum())


def sine_through(audio, first, n):
    """Return the sine of 441 Hz that a stretch of audio is, at every sample."""
    t = np.arange(len(audio)) * (2 * np.pi / 100)
    basis = np.stack([np.sin(t), np.cos(t)], 1)
    found, *_ = np.linalg.lstsq(basis[first : first + n], audio[first : first + n], rcond=None)
    return basis @ found


def test_a_jump_would_be_seen():
    audio = 0.5 * np.sin(np.arange(20000) * (2 * np.pi / 100))
    assert click_db(audio) < -120
    audio[10025:] *= -1
    assert click_db(audio) > -50


@pytest.mark.parametrize("verb", ["/voice/swap", "/voice/reload"])
def test_a_tone_that_plays_on_through_another_model_has_no_gap_and_no_click(server, verb):
    playing(server, "tone")
    with server.recording("tone.wav") as take:
        server.step(100)
        arguments = ("tone", 50.0) if verb == "/voice/swap" else (50.0,)
        (fade,) = server.client.request(verb, "a", *arguments).results
        server.step(300)
    audio = take.audio[:, 0].astype(float)
    assert click_db(audio) < -70
    # It is exactly the old sine faded out and the new one, of another phase, faded in.
    begin, n_fade = int(fade) - take.first, round(0.05 * SR)
    old, new = sine_through(audio, 0, begin), sine_through(audio, begin + n_fade, 2000)
    rise = np.clip((np.arange(len(audio)) - begin + 1) / n_fade, 0, 1)
    assert np.abs(audio - (old * (1 - rise) + new * rise)).max() < 1e-4
    assert np.abs(old).max() == pytest.approx(0.5, abs=0.001)
    assert np.abs(new).max() == pytest.approx(0.5, abs=0.001)
    assert server.client.info("/voice/info", "a")["missing_blocks"] == 0


@pytest.mark.parametrize(
    "fade_ms", [10.0, *(pytest.param(ms, marks=pytest.mark.soak) for ms in (0.0, 100.0))]
)
def test_the_fade_is_a_line_of_the_length_that_was_asked_for(server, fade_ms):
    playing(server, "one")
    with server.recording("line.wav") as take:
        server.step(20)
        (fade,) = server.client.request("/voice/swap", "a", "half", fade_ms).results
        server.step(200)
    n_fade = round(fade_ms * SR / 1000)
    wanted = np.full(len(take.audio), 0.5)
    begin = int(fade) - take.first
    wanted[begin:] = 0.25
    line = 0.5 - 0.25 * (np.arange(1, n_fade + 1) / max(n_fade, 1))
    wanted[begin : begin + n_fade] = line
    assert np.abs(take.audio[:, 0] - wanted).max() < 1e-6


def test_a_slot_goes_on_where_it_is(server):
    sample = playing(server, "one", "stairs")
    with server.recording("stairs.wav") as take:
        server.step(10)
        server.client.request("/voice/speed", "a", 1.0)
        server.client.request("/voice/swap", "a", "one", 20.0)
        server.step(400)
    n = len(take.audio)
    frames = (np.arange(take.first, take.first + n) - sample) // RATIO
    assert np.abs(take.audio[:, 0] - frames / 4000).max() < 1e-6


@pytest.mark.soak
def test_live_frames_reach_both_models(server):
    server.client.request("/voice/new", "a", "one", "out", 1)
    server.client.send("/voice/frame", "a", 0.75)
    server.step(100)
    with server.recording("live.wav") as take:
        server.client.request("/voice/swap", "a", "one", 50.0)
        server.client.send("/voice/frame", "a", 0.25)
        server.step(200)
    audio = take.audio[:, 0]
    (changes,) = np.nonzero(np.diff(audio))
    assert set(np.round(audio, 5)) <= {0.75, 0.25} or len(changes) < 2 * RATIO
    assert audio[0] == pytest.approx(0.75)
    assert audio[-1] == pytest.approx(0.25)
    assert audio.min() >= 0.25 - 1e-6
    assert audio.max() <= 0.75 + 1e-6


def test_an_idle_voice_is_swapped_and_plays_with_the_new_model(server):
    server.client.request("/voice/new", "a", "one", "out", 1)
    server.client.request("/voice/swap", "a", "half")
    assert server.client.info("/voice/info", "a")["model"] == "half"
    (sample,) = server.client.request("/voice/play", "a", "level").results
    with server.recording("idle.wav") as take:
        server.step(100)
    assert take.at(int(sample) + 10, 100)[:, 0] == pytest.approx(0.25)


def test_what_was_set_stays_set(server):
    playing(server, "one")
    server.client.request("/voice/gain", "a", 0.5)
    server.client.request("/voice/loop", "a", 1, 10, 20)
    server.step(50)
    server.client.request("/voice/swap", "a", "one", 10.0)
    server.step(100)
    info = server.client.info("/voice/info", "a")
    assert (info["gain"], info["state"], info["source"]) == (0.5, "playing", "slot")
    server.step(2000)
    assert 10 <= server.client.info("/voice/info", "a")["position"] < 20


@pytest.mark.soak
def test_the_old_process_and_its_memory_go_after_the_fade(server):
    playing(server, "one")
    assert server.status("workers") == 1
    server.client.request("/voice/reload", "a", 10.0)
    server.step(100)
    until(lambda: server.status("workers") == 1)
    for _ in range(3):
        server.client.request("/voice/reload", "a", 0.0)
        server.step(100)
        until(lambda: server.status("workers") == 1)


def test_a_reload_takes_what_is_in_the_file_now(server, folder):
    save(Times(1.0), folder / "changing.ts")
    playing(server, "changing")
    save(Times(0.25), folder / "changing.ts")
    server.client.request("/voice/reload", "a", 0.0)
    server.step(20)
    with server.recording("changed.wav") as take:
        server.step(20)
    assert take.audio[:, 0] == pytest.approx(0.125)


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        ("three", "has 3 dims, what voice a plays has 1"),
        ("none", "is not in the models folder"),
        pytest.param("level.npy", "level.npy", marks=pytest.mark.soak),
    ],
)
def test_a_model_that_does_not_fit_changes_nothing(server, model, reason):
    playing(server, "one")
    with server.recording("same.wav") as take:
        server.step(5)
        with pytest.raises(RequestFailed, match=reason):
            server.client.request("/voice/swap", "a", model)
        server.step(200)
    assert take.audio[:, 0] == pytest.approx(0.5)
    until(lambda: server.status("workers") == 1)
    info = server.client.info("/voice/info", "a")
    assert (info["model"], info["state"], info["missing_blocks"]) == ("one", "playing", 0)


def test_a_restart_fades_into_a_fresh_state(server):
    playing(server, "tone")
    with server.recording("restart.wav") as take:
        server.step(50)
        server.client.request("/voice/restart", "a")
        server.step(200)
    assert click_db(take.audio[:, 0]) < -60
    assert server.client.info("/voice/info", "a")["missing_blocks"] == 0


def test_a_voice_that_is_freed_while_it_is_swapped_leaves_nothing(server):
    playing(server, "one")
    server.client.send("/voice/swap", "a", "half", 1000.0)
    server.client.request("/voice/free", "a")
    server.client.sync()
    server.step(100)
    until(lambda: server.status("workers") == 0)
    for number in range(16):
        server.client.request("/voice/new", f"v{number}", "one")
