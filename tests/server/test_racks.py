"""Racks, presets, pan, direct outputs and the master chain, by messages to a real server."""

from __future__ import annotations

import numpy as np
import pytest

from bridge.manip.presetfile import read_presets
from bridge.osc.client import RequestFailed
from latentio import files
from latentio.latents import Latents
from tests.server.rig import serving

SR, RATIO, PERIOD = 44100, 512, 64
MODEL = f"identity:2:{RATIO}:{SR}"
OPTIONS = (
    *("--audio", "manual", "--period", str(PERIOD), "--lead", "256"),
    *("--channels", "4", "--direct", "2"),
)


def song():
    data = np.random.default_rng(1).uniform(-0.4, 0.4, (400, 2))
    return Latents(data, SR, RATIO)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("racks")
    files.write(folder / "song.npy", song())
    files.write(folder / "range.npy", Latents(song().data[:30] / 4, SR, RATIO))
    with serving(folder, *OPTIONS) as server:
        server.client.request("/slot/load", "song", "song.npy")
        server.client.request("/voice/new", "keep", MODEL)  # its process is there for others
        yield server


@pytest.fixture
def server(running):
    yield running
    for name, *_ in running.client.request("/voice/list").replies:
        if name != "keep":
            running.client.request("/voice/free", name)
    running.step(40)


@pytest.fixture
def ask(server):
    server.client.request("/voice/new", "a", MODEL)
    return server.client.request


def heard(server, n_frames, *, first_frame=0):
    """Play the song, and return the frames that are heard, shape (n_frames, 2)."""
    server.client.request("/voice/stop", "a")
    server.step(20)
    with server.recording("heard.wav") as take:
        (sample,) = server.client.request("/voice/play", "a", "song", first_frame).results
        server.step((n_frames + 2) * RATIO // PERIOD)
    return take.at(int(sample), n_frames * RATIO)[RATIO // 2 :: RATIO, :2]


def refusal(server, *message):
    with pytest.raises(RequestFailed) as caught:
        server.client.request(*message)
    return caught.value.reason


# ---- racks


def test_frames_go_through_the_stages_in_their_order(server, ask):
    assert ask("/rack/add", "a", "offset").results == ("offset",)
    assert ask("/rack/add", "a", "scale", "double", 1).results == ("double",)
    ask("/rack/set", "a", "double", "factor", 2.0)
    ask("/rack/set", "a", "offset", "offset", 0.1, -0.1)
    assert ask("/rack/get", "a", "offset", "offset").results[2:] == pytest.approx((0.1, -0.1))
    listed = [r[1:] for r in ask("/rack/list", "a").replies]
    assert listed == [("double", "scale", 0), ("offset", "offset", 0)]
    wanted = song().data * 2 + np.array([0.1, -0.1])
    assert heard(server, 20) == pytest.approx(wanted[:20], abs=1e-5)
    ask("/rack/order", "a", "offset", "double")
    wanted = (song().data + np.array([0.1, -0.1])) * 2
    assert heard(server, 20) == pytest.approx(wanted[:20], abs=1e-5)
    ask("/rack/bypass", "a", "double", 1)
    assert heard(server, 20) == pytest.approx(wanted[:20] / 2, abs=1e-5)
    ask("/rack/dim", "a", "offset", "offset", 2, 0.0)
    ask("/rack/remove", "a", "double")
    assert heard(server, 20) == pytest.approx(song().data[:20] + np.array([0.1, 0.0]), abs=1e-5)


def test_a_change_is_heard_as_soon_as_a_live_frame_would_be(server, ask):
    ask("/rack/add", "a", "offset")
    with server.recording("change.wav") as take:
        ask("/voice/play", "a", "song")
        server.step(500)
        now = int(server.status("samples"))
        ask("/rack/set", "a", "offset", "offset", 10.0)
        server.step(100)
    audio = np.abs(take.audio[:, 0])
    first = int(np.nonzero(audio > 5)[0][0]) + take.first
    info = server.client.info("/voice/info", "a")
    assert now < first <= now + info["latency_max_samples"] + 2 * PERIOD


def test_the_first_stage_changes_what_was_decoded_ahead(server, ask):
    with server.recording("first.wav") as take:
        ask("/voice/play", "a", "song")
        server.step(100)
        now = int(server.status("samples"))
        ask("/rack/add", "a", "offset")
        ask("/rack/set", "a", "offset", "offset", 10.0)
        server.step(100)
    first = int(np.nonzero(np.abs(take.audio[:, 0]) > 5)[0][0]) + take.first
    assert first <= now + 256 + 2 * RATIO
    assert server.client.info("/voice/info", "a")["missing_blocks"] == 0


def test_an_lfo_swings_at_the_rates_that_were_asked_for(server, ask):
    ask("/rack/add", "a", "lfo")
    ask("/rack/set", "a", "lfo", "frequency", 3.0, 5.0)
    ask("/rack/set", "a", "lfo", "amplitude", 0.5)
    ask("/voice/live", "a")
    with server.recording("lfo.wav") as take:
        server.step(300 * RATIO // PERIOD)
    (edges,) = np.nonzero(np.diff(take.audio[:, 0]))
    frames = take.audio[edges[0] + 1 + RATIO // 2 :: RATIO, :2]
    for dim, frequency_hz in enumerate((3.0, 5.0)):
        turn = 2 * np.pi * frequency_hz * np.arange(len(frames)) / float(song().frame_rate)
        basis = np.stack([np.sin(turn), np.cos(turn)], 1)
        found, *_ = np.linalg.lstsq(basis, frames[:, dim], rcond=None)
        assert np.abs(basis @ found - frames[:, dim]).max() < 1e-5
        assert np.hypot(*found) == pytest.approx(0.5, abs=1e-5)


def test_a_jam_plays_the_codes_of_a_slot_and_is_edited(server, ask):
    ask("/rack/add", "a", "jam")
    ask("/rack/set", "a", "jam", "amount", 1.0)
    ask("/rack/load", "a", "jam", "song")
    ask("/rack/set", "a", "jam", "stop", 4)
    ask("/rack/edit", "a", "jam", 2, 1, 0.75)
    loop = song().data[:4].copy()
    loop[2, 0] = 0.75
    ask("/voice/live", "a")
    with server.recording("jam.wav") as take:
        server.step(12 * RATIO // PERIOD)
    frames = take.audio[:, :2]
    for row in loop:
        assert np.abs(frames - row).max(axis=1).min() < 1e-6
    assert {tuple(np.round(f, 4)) for f in frames[2 * RATIO : 10 * RATIO]} <= {
        tuple(np.round(row.astype(np.float32), 4)) for row in loop
    }


def test_a_clamp_takes_the_range_of_a_file(server, ask):
    ask("/rack/add", "a", "clamp")
    ask("/rack/load", "a", "clamp", "range.npy")
    low, high = song().data[:30].min(0) / 4, song().data[:30].max(0) / 4
    assert heard(server, 30) == pytest.approx(np.clip(song().data[:30], low, high), abs=1e-6)


def test_a_second_source_is_mixed_in(server, ask):
    ask("/voice/new", "moves", f"latents:2:{RATIO}:{SR}")
    server.client.send("/voice/frame", "moves", 1.0, -1.0)
    ask("/rack/add", "a", "mix")
    ask("/rack/set", "a", "mix", "amount", 0.25)
    ask("/voice/beside", "a", "moves")
    server.step(200)
    frames = heard(server, 20)
    assert frames == pytest.approx(0.75 * song().data[:20] + 0.25 * np.array([1, -1]), abs=1e-5)
    ask("/voice/beside", "a")
    assert heard(server, 20) == pytest.approx(song().data[:20], abs=1e-5)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (("/rack/add", "a", "flanger"), "flanger"),
        (("/rack/set", "a", "lfo", "frequency", 1.0), "no stage 'lfo'"),
        (("/rack/set", "a", "offset", "ofset", 1.0), "did you mean 'offset'"),
        (("/rack/set", "a", "offset", "offset", 1.0, 2.0, 3.0), "offset"),
        (("/rack/dim", "a", "offset", "offset", 3, 1.0), "dim must be"),
        (("/rack/order", "a", "offset", "offset"), "every stage once"),
        (("/rack/load", "a", "offset", "song.npy"), "offset"),
        (("/rack/load", "a", "offset", "../song.npy"), "must not go up"),
        (("/rack/add", "b", "offset"), "is no voice"),
    ],
)
def test_a_wrong_change_is_refused_and_changes_nothing(server, ask, message, reason):
    ask("/rack/add", "a", "offset")
    assert reason in refusal(server, *message)
    assert [r[1] for r in ask("/rack/list", "a").replies] == ["offset"]


# ---- presets


def test_presets_are_recalled_hard_over_a_time_and_by_hand(server, ask, running):
    ask("/rack/add", "a", "offset")
    ask("/rack/set", "a", "offset", "offset", 0.0)
    ask("/preset/store", 1, "low")
    ask("/rack/set", "a", "offset", "offset", 0.8)
    ask("/preset/store", 2, "high")
    assert ask("/preset/list").replies == ((1, "low"), (2, "high"))
    ask("/voice/live", "a")
    server.step(100)

    def level():
        with server.recording("level.wav") as take:
            server.step(2 * RATIO // PERIOD)
        return float(take.audio[-1, 0])

    assert level() == pytest.approx(0.8)
    ask("/preset/recall", 1)
    server.step(40)
    assert level() == pytest.approx(0.0)
    ask("/preset/morph", 1, 2, 0.25)
    server.step(40)
    assert level() == pytest.approx(0.2)
    assert ask("/preset/next").results == (2,)
    server.step(40)
    assert level() == pytest.approx(0.8)
    with server.recording("over.wav") as take:
        assert ask("/preset/previous", 400.0).results == (1,)
        server.step(60 * RATIO // PERIOD)
    steps = take.audio[RATIO // 2 :: RATIO, 0]
    n_glide = round(0.4 * SR / RATIO)
    moving = steps[(steps < 0.8 - 1e-6) & (steps > 1e-6)]
    assert abs(len(moving) - (n_glide - 1)) <= 1
    assert np.diff(moving) == pytest.approx(-0.8 / n_glide, abs=1e-6)
    assert steps[-1] == pytest.approx(0, abs=1e-7)


def test_what_was_asked_before_a_preset_is_stored_is_in_it(server, ask):
    ask("/rack/add", "a", "offset")
    for number in range(20):  # nobody waits for answers
        server.client.send("/rack/set", "a", "offset", "offset", number / 20)
    server.client.send("/preset/store", 7, "last")
    ask("/sync", 1)
    ask("/preset/save", "last.txt")
    stored = read_presets(server.folder / "last.txt")[7].values["a", "offset", "offset"]
    assert stored == pytest.approx([0.95])


def test_a_preset_file_is_the_same_after_it_was_loaded_and_saved(server, ask, running):
    ask("/rack/add", "a", "lfo")
    ask("/rack/set", "a", "lfo", "frequency", 0.1, 0.2)
    ask("/preset/store", 3, "with a lfo; yes")
    ask("/preset/save", "one.txt")
    ask("/preset/clear", 3)
    (n_slots,) = ask("/preset/load", "one.txt").results
    assert n_slots >= 1
    ask("/preset/save", "two.txt")
    folder = running.folder
    assert (folder / "one.txt").read_bytes() == (folder / "two.txt").read_bytes()
    assert (3, "with a lfo; yes") in ask("/preset/list").replies
    assert "slot 50 is empty" in refusal(server, "/preset/recall", 50)
    (folder / "bad.txt").write_text("3 a lfo frequency;\nnonsense")
    assert "bad.txt" in refusal(server, "/preset/load", "bad.txt")
    assert (3, "with a lfo; yes") in ask("/preset/list").replies


# ---- ways out


def levels(server, model="identity:1:512:44100"):
    server.client.request("/voice/live", "a")
    server.client.send("/voice/frame", "a", 0.5, 0.25)
    server.step(100)


def test_a_voice_is_panned_at_constant_power(server, ask):
    levels(server)
    ask("/voice/new", "m", "identity:1:512:44100")
    ask("/voice/gain", "a", 0.0)
    server.client.send("/voice/frame", "m", 0.5)
    for position in (-1.0, -0.7, -0.25, 0.0, 0.1, 0.5, 1.0):
        ask("/voice/pan", "m", position, 0.0, 0.0)
        server.step(40)
        with server.recording("pan.wav") as take:
            server.step(10)
        power = float(np.sum(np.square(take.audio[-1].astype(float))))
        assert 10 * np.log10(power / 0.25) == pytest.approx(0, abs=0.1)
    assert server.client.info("/voice/info", "m")["pan"] == 1.0


def test_there_are_only_so_many_direct_outputs(server, ask):
    assert "direct must be" in refusal(
        server, "/voice/new", "n", "identity:1:512:44100", "direct", 3
    )


def test_the_master_chain_limits_what_is_played(server, ask):
    ask("/master/set", "limiter.on", 1)
    ask("/master/set", "limiter.ceiling", -6.0)
    ask("/voice/gain", "a", 16.0, 0.0)
    levels(server)
    server.step(200)
    with server.recording("limited.wav") as take:
        server.step(200)
    ceiling = 10 ** (-6 / 20)
    assert take.audio.max() <= ceiling
    assert take.audio[:, 0].min() > 0.9 * ceiling
    assert ask("/master/get", "limiter.ceiling").results == (-6.0,)
    assert float(server.status("limiter_db")) > 20
    assert server.status("master_latency_samples") == 64
    assert "did you mean 'limiter.ceiling'" in refusal(server, "/master/get", "limiter.cieling")
    assert "must be from -24 to 0 dB" in refusal(server, "/master/set", "limiter.ceiling", 3)
    assert len(ask("/master/list").replies) == 23
    ask("/master/set", "limiter.on", 0)
