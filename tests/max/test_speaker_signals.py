"""Frames out of signals, and into them: latent.send8~, latent.decode8~, latent.frames8~."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bridge.patches.max.serverobjects import server_object
from bridge.patches.max.twins import twins
from tests.max.in_pd_live import play_with_scripts
from tests.max.node import put, run_js, say

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, N_DIMS, N_FRAMES = 2048, 4, 30
SERVER, HERE = 2, ["bridge", 1, 1]


def signals(n_frames, n_dims=N_DIMS):
    rng = np.random.default_rng(3)
    return rng.normal(0, 2, (n_frames * RATIO, n_dims)).astype(np.float32)


def sent(result):
    return [m.atoms for m in result.messages if m.outlet == SERVER and m.atoms[0] != "hello"]


@pytest.mark.parametrize("name", ["latent.send4~", "latent.send.mc~"])
def test_a_stream_has_each_frame_of_a_player_once(tmp_path, name):
    data = signals(N_FRAMES)
    is_mc = ".mc" in name
    n_ins = 1 if is_mc else N_DIMS
    # What a player says, time as a signal: its frames are twice as short from the 15th on.
    lengths = [RATIO] * 15 + [RATIO // 2] * 30
    begins = np.concatenate([[0], np.cumsum(lengths)])
    at = np.arange(N_FRAMES * RATIO)
    number = np.searchsorted(begins, at, side="right") - 1
    frames = (number + 1 + (at - begins[number]) / np.asarray(lengths)[number]).astype(np.float32)
    inputs = {0: data} if is_mc else {n: data[:, n] for n in range(N_DIMS)}
    _, scripts = play_with_scripts(
        PATCHERS / f"{name}.maxpat",
        tmp_path / "run",
        ([N_DIMS] if is_mc else []) + ["lead", "stream"],
        n_samples=N_FRAMES * RATIO,
        inputs={**inputs, n_ins + 1: frames},
        search=(PATCHERS,),
        taps=["ring"],
    )
    found = sent(scripts["latent.send.js"])
    assert all(atoms[:2] == ["/voice/stream", "lead"] for atoms in found)
    values = np.float32([atoms[3:] for atoms in found])
    wanted = data[begins[1:] - 1]
    first = np.flatnonzero((wanted == values[0]).all(axis=1))[0]
    assert first <= 2
    assert len(values) >= 45 - first - 3
    assert np.array_equal(values, wanted[first : first + len(values)])


def told(times_ms, ratio_ms):
    """Return the news of a clock that is looked at whenever it pleases."""
    return [say(t, "at", t / ratio_ms, inlet=1) for t in times_ms]


def test_however_late_the_script_is_no_frame_of_a_stream_is_lost_or_told_twice():
    rng = np.random.default_rng(5)
    ratio_ms, n_frames = 11.6, 300
    # Polls of 1 to 500 ms: 43 frames at most, and the ring holds 64.
    times = np.cumsum(rng.uniform(1, 500, 40))
    times = times[times < n_frames * ratio_ms]
    calls = [say(0, *HERE, inlet=2), say(0, "follows", 1, inlet=1), say(0, "at", 0, inlet=1)]
    pokes = [put(k * ratio_ms, "1-ring", 1, k % 64, [k]) for k in range(n_frames)]
    calls += sorted([*pokes, *told(times, ratio_ms)], key=lambda call: call["t"])
    result = run_js(
        "latent.send.js", ["1", "send", 1, "lead", "stream", 0], calls, buffers={"1-ring": (64, 1)}
    )
    numbers = [atoms[2] for atoms in sent(result)]
    assert numbers == list(range(len(numbers)))
    assert [atoms[3] for atoms in sent(result)] == list(range(1, len(numbers) + 1))
    assert len(numbers) >= times[-1] / ratio_ms - 2
    assert result.said("sent")[-1] == [len(numbers)]


def test_what_was_written_over_is_said_and_leaves_a_gap_in_the_numbers():
    calls = [say(0, *HERE, inlet=2), say(0, "follows", 1, inlet=1), say(0, "at", 0, inlet=1)]
    calls += [say(20, "at", 2, inlet=1), say(3000, "at", 202.5, inlet=1)]
    result = run_js(
        "latent.send.js", ["1", "send", 1, "lead", "stream", 0], calls, buffers={"1-ring": (64, 1)}
    )
    numbers = [atoms[2] for atoms in sent(result)]
    assert numbers[:1] == [0]
    (error,) = result.said("error")
    n_lost = error[0]
    assert error[1:] == ["frames", "are", "missing:", "Max", "was", "busy"]
    assert numbers[1] == n_lost + 1
    assert numbers[-1] == 200


def test_without_a_player_nothing_is_sent_but_what_a_bang_asks_for():
    calls = [say(0, *HERE, inlet=2), say(0, "bang")]
    calls += [say(t, "at", t / 46.4, inlet=1) for t in range(0, 400, 20)]
    calls += [put(400, "1-ring", 1, 380 // 46, [0.75]), say(401, "bang")]
    calls += [say(t, *word) for t in (402, 403) for word in (["position", 9], ["playing", 1])]
    result = run_js(
        "latent.send.js", ["1", "send", 1, "lead", "live", 0], calls, buffers={"1-ring": (64, 1)}
    )
    assert sent(result) == [["/voice/frame", "lead", 0.75]]
    assert result.said("error") == [["switch", "DSP", "on"]]


@pytest.mark.parametrize("name", ["latent.decode4~", "latent.decode.mc~"])
def test_a_decoder_sends_the_last_sample_of_each_window(tmp_path, name):
    data = signals(N_FRAMES)
    is_mc = ".mc" in name
    inputs = {0: data} if is_mc else {n: data[:, n] for n in range(N_DIMS)}
    ready = [
        (4 * RATIO, "bridge 1 1"),
        (5 * RATIO, f"/done /voice/new lead {N_DIMS} {RATIO}"),
    ]
    # What the bridge says comes in at an inlet more, at the right.
    patch = server_object(next(twin for twin in twins() if twin.name == name))
    patch.chain(patch.inlet(400, 0, "(messages) what it hears"), patch.obj(400, 2, "s 0-latent-in"))
    _, scripts = play_with_scripts(
        patch.write(tmp_path / f"{name}.maxpat"),
        tmp_path / "run",
        ([N_DIMS] if is_mc else []) + ["factory", "decode", 2048, "lead"],
        n_samples=N_FRAMES * RATIO,
        inputs=inputs,
        search=(PATCHERS,),
        taps=["ring"],
        messages=[(sample, 2 if is_mc else N_DIMS, text) for sample, text in ready],
    )
    found = [atoms for atoms in sent(scripts["latent.decode.js"]) if "frame" in atoms[0]]
    assert all(atoms[:2] == ["/voice/frame", "lead"] for atoms in found)
    values, wanted = np.float32([atoms[2:] for atoms in found]), data[RATIO - 1 :: RATIO]
    first = np.flatnonzero((wanted == values[0]).all(axis=1))[0]
    assert first in (4, 5)
    assert np.array_equal(values, wanted[first : first + len(values)])
    assert len(values) >= N_FRAMES - first - 2


@pytest.mark.parametrize("name", ["latent.frames4~", "latent.frames.mc~"])
def test_frames_that_come_by_osc_are_held_and_begin_on_one_sample(tmp_path, name):
    is_mc = ".mc" in name
    patch = server_object(next(twin for twin in twins() if twin.name == name))
    patch.chain(patch.inlet(400, 0, "(messages) what it hears"), patch.obj(400, 2, "s 0-latent-in"))
    news = [(n * RATIO, 1, f"/voice/latents lead {n} {n} {-n} 0.5 {n / 4}") for n in range(1, 100)]
    wrong = (50 * RATIO + 300, 1, "/voice/latents lead 50 1 2 3")
    played, scripts = play_with_scripts(
        patch.write(tmp_path / f"{name}.maxpat"),
        tmp_path / "run",
        ([N_DIMS] if is_mc else []) + ["lead"],
        n_samples=100 * RATIO,
        search=(PATCHERS,),
        messages=[(0, 1, "bridge 1 1"), *sorted([*news, wrong])],
        record=[0] if is_mc else range(N_DIMS),
    )
    script = scripts["latent.frames.js"]
    assert sent(script)[-1] == ["/voice/frames", "lead", 1]
    assert script.said("error") == [["the", "voice", "has", 3, "dims", "-", "not", 4]]
    held = played.signals[0] if is_mc else np.stack([played.signals[n] for n in range(N_DIMS)], 1)
    changes = np.flatnonzero((np.diff(held, axis=0) != 0).any(axis=1))
    assert len(changes) == 99
    assert np.array_equal(held[changes + 1], [[n, -n, 0.5, n / 4] for n in range(1, 100)])


def test_a_panel_shows_what_the_signals_are_when_it_has_changed():
    calls = [say(0, "look"), put(10, "1-now", 2, 0, [0.5]), say(20, "look"), say(40, "look")]
    calls += [say(50, "range", 5), say(60, "look"), say(70, "rate", 10), say(80, "rate", 30)]
    calls += [say(90, "range", "wide"), say(95, "range", 0), say(99, "dance", 1)]
    result = run_js("latent.view.js", ["1", 2, 0, 0], calls, buffers={"1-now": (1, 1)})
    shown = [m.atoms for m in result.messages if m.outlet == 1]
    assert shown == [
        ["size", 2],
        ["setminmax", -3, 3],
        [0, 0],
        [0, 0.5],
        ["setminmax", -5, 5],
        [0, 0.5],
    ]
    assert [m.atoms for m in result.messages if m.outlet == 2] == [[50], [100]]
    assert [" ".join(map(str, words)) for words in result.said("error")] == [
        "rate must be above 0 and at most 20",
        "range must be a number",
        "range must be above 0",
        "unknown message dance 1",
    ]


def test_a_meter_shows_level_and_state_and_rests():
    calls = [
        say(0, "/voice/meter", "lead", 0.5, inlet=1),
        say(10, "/voice/state", "lead", "playing", inlet=1),
        say(20, "/voice/meter", "bass", 1, inlet=1),
    ]
    result = run_js("latent.meter.js", ["lead", 0], calls, until_ms=600)
    shown = {n: [m.atoms[-1] for m in result.messages if m.outlet == n] for n in range(5)}
    assert shown[0] == [pytest.approx(-6.0206, abs=1e-4)]
    assert shown[1] == [-60, pytest.approx(-6.0206, abs=1e-4), -60]
    assert shown[2] == ["-", "-6.0 dB", "-"]
    assert shown[3] == ["no news", "playing"]
    assert shown[4] == ["lead"]


def decode(*calls, until_ms=None):
    """Return what a decoder of one dim sends, whose voice is there from the beginning."""
    made = [say(0, *HERE, inlet=2), say(0, "/done", "/voice/new", "lead", 1, 512, 9, inlet=2)]
    args = ["1", "decode", 1, "factory", "decode", 0, "lead", 0, 0]
    ticks = [say(20 * n, "at", n / 2, inlet=1) for n in range(60)]
    pokes = [put(40 * k, "1-ring", 1, k % 64, [k]) for k in range(40)]
    every = sorted([*made, *ticks, *pokes, *calls], key=lambda call: call["t"])
    result = run_js("latent.decode.js", args, every, buffers={"1-ring": (64, 1)}, until_ms=until_ms)
    return [atoms for atoms in sent(result) if atoms[0] not in ("/voice/new", "/voice/info")][1:]


def frames(found):
    return [atoms[2:] for atoms in found if atoms[0] in ("/voice/frame", "/voice/stream")]


def test_a_decoder_sends_live_frames_or_numbers_them_from_a_start_on():
    found = decode(say(405, "stream"), say(805, "start"))
    values = [atoms[-1] for atoms in frames(found)]
    assert values == list(range(values[0], values[0] + len(values)))
    numbers = [atoms[0] for atoms in frames(found) if len(atoms) == 2]
    assert numbers == [*range(10), *range(len(numbers) - 10)]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (["enable", 0], ["/voice/enable", "lead", 0]),
        (["jack", 3, 1], ["/voice/signal", "lead", 3]),
        (["free"], ["/voice/free", "lead"]),
    ],
)
def test_a_decoder_is_quiet_when_it_is_not_to_send(message, told):
    found = decode(say(405, *message))
    assert found[-1] == told
    assert 8 <= len(frames(found)) <= 10


def test_a_model_of_other_dims_gets_no_frames():
    other = say(405, "/done", "/voice/new", "lead", 8, 512, 9, inlet=2)
    assert 8 <= len(frames(decode(other))) <= 10


def test_a_voice_stops_with_the_sound_but_not_while_a_patch_is_edited():
    stop = ["/voice/stop", "lead"]
    assert stop not in decode(say(405, "dsp", 0, inlet=1), say(415, "dsp", 1, inlet=1))
    assert stop in decode(say(405, "dsp", 0, inlet=1), say(450, "dsp", 1, inlet=1))


def test_another_ratio_is_no_loss_of_frames():
    args = ["1", "decode", 1, "factory", "decode", 0, "lead", 0, 0]
    calls = [say(0, *HERE, inlet=2), say(0, "/done", "/voice/new", "lead", 1, 512, 9, inlet=2)]
    calls += [say(20, "at", 100.5, inlet=1), say(40, "at", 101, inlet=1)]
    calls += [say(60, "at", 102, inlet=1)]
    calls += [say(61, "/voice/info.reply", "lead", "ratio", 512, inlet=2)]
    calls += [say(80, "at", 102.5, inlet=1), say(100, "at", 408, inlet=1)]
    calls += [say(120, "at", 410, inlet=1), say(140, "at", 412, inlet=1)]
    result = run_js("latent.decode.js", args, calls, buffers={"1-ring": (64, 1)})
    assert result.said("error") == []
    # Two of the clock before, and two of the other one.
    assert len(frames(sent(result))) == 4
