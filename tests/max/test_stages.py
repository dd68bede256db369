"""Makers and shapers of the Max package play what the rack computes, on the same samples."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.twins import ports, twin
from bridge.patches.objects import object_named
from tests.max.in_pd import parts, play
from tests.max.in_pd_live import play_with_scripts
from tests.max.node import run_js, say
from tests.max.racking import message, rack_frames
from tests.pd.rig import held

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, MODEL_SR, N_DIMS, N_FRAMES = 2048, 44100, 4, 90
FRAME_RATE = Fraction(MODEL_SR, RATIO)
SINGLE = 2e-5

MAKERS = {
    "offset": {"offset": [0.5, -2.0, 0.0, 1.25], "expression": 0.5},
    "noise": {"amplitude": [1.0, 0.5, 3.0, 0.0], "seed": 123456},
    "lfo": {
        "shape": "triangle",
        "frequency": [0.7, -1.9, 6.3, 5.0],
        "amplitude": [1.0, 2.0, 3.0, 4.0],
    },
    "walk": {"spread": [1.0, 0.5, 2.0, 0.1], "centre": [0.0, 1.0, -1.0, 3.0], "seed": 9},
    "seq": {
        "amplitude": 1.0,
        "duration": 3.0,
        "steps": 3,
        "step1": [1.0, 2.0, 3.0, 4.0],
        "step2": [-1.0, 0.0, 0.5, 2.0],
        "step3": 7.0,
    },
    "jam": {"length": 5, "spread": 2.0, "seed": 4, "speed": 0.75, "stretch": "linear"},
}
# In mid-frame, so that it is plain with which frame it begins to count.
CHANGE_SAMPLE, CHANGE_FRAME = 20 * RATIO + RATIO // 2, 21
CHANGES = {
    "offset": ("offset", -3.0),
    "noise": ("amplitude", 0.25),
    "lfo": ("frequency", 2.5),
    "walk": ("spread", 4.0),
    "seq": ("step2", 9.0),
    "jam": ("spread", 0.5),
}


def perform(name, folder, said, inlet=0, **more):
    """Let an object play, told at which sample what; return its dims, shape (n_samples, n_dims)."""
    n_samples = N_FRAMES * RATIO
    messages = [(sample, inlet, text) for sample, text in said]
    played, scripts = play_with_scripts(
        PATCHERS / f"{name}.maxpat",
        folder,
        (RATIO, MODEL_SR),
        n_samples=n_samples,
        messages=messages,
        search=(PATCHERS,),
        record=range(N_DIMS),
        **more,
    )
    assert [result.said("error") for result in scripts.values()] == [[]]
    return np.stack([played.signals[n] for n in range(N_DIMS)], axis=1)


def zeros():
    return np.zeros((N_FRAMES, N_DIMS), np.float32)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_maker_makes_what_the_rack_makes(tmp_path, kind):
    settings, (name, value) = MAKERS[kind], CHANGES[kind]
    said = [(0, message(*pair)) for pair in settings.items()]
    played = perform(
        f"latent.{kind}{N_DIMS}~", tmp_path, [*said, (CHANGE_SAMPLE, message(name, value))]
    )
    changes = [(CHANGE_FRAME, kind, name, value)]
    wanted = held(
        rack_frames([(kind, settings)], zeros(), FRAME_RATE, changes=changes),
        RATIO,
        N_FRAMES * RATIO,
    )
    np.testing.assert_allclose(played, wanted, atol=SINGLE, rtol=0)
    assert np.ptp(wanted, axis=0).max() > 0.1


def songs(n_songs):
    rng = np.random.default_rng(5)
    return [rng.normal(0, 2, (N_FRAMES, N_DIMS)).astype(np.float32) for _ in range(n_songs)]


SHAPERS = {
    "scale": ({"factor": [2.0, 0.5, -1.0, 1.0], "centre": 1.0}, ("factor", 3.0)),
    "route": ({"source": [1, 0, 3, 3], "mute": [0.0, 0.0, 1.0, 0.0]}, ("source", [0, 0, 1, 2])),
    "mix": ({"amount": [0.0, 0.25, 0.5, 1.0], "law": "constant_power"}, ("amount", 0.1)),
    "smooth": ({"frames": [0.0, 1.0, 4.0, 10.0]}, ("frames", 2.0)),
}


@pytest.mark.parametrize("kind", SHAPERS)
def test_a_shaper_makes_what_the_rack_makes(tmp_path, kind):
    settings, (name, value) = SHAPERS[kind]
    n_sources = 2 if kind == "mix" else 1
    x = songs(n_sources)
    signals = [np.repeat(frames, RATIO, axis=0) for frames in x]
    inputs = {
        n * N_DIMS + dim: signal[:, dim]
        for n, signal in enumerate(signals)
        for dim in range(N_DIMS)
    }
    said = [(0, message(*pair)) for pair in settings.items()]
    played = perform(
        f"latent.{kind}{N_DIMS}~",
        tmp_path,
        [*said, (CHANGE_SAMPLE, message(name, value))],
        inlet=n_sources * N_DIMS,
        inputs=inputs,
    )
    changes = [(CHANGE_FRAME, kind, name, value)]
    frames = rack_frames(
        [(kind, settings)],
        x[0],
        FRAME_RATE,
        changes=changes,
        beside=x[1] if n_sources > 1 else None,
    )
    wanted = held(frames, RATIO, N_FRAMES * RATIO)
    np.testing.assert_allclose(played, wanted, atol=SINGLE * 20, rtol=0)


@pytest.mark.parametrize("kind", [*MAKERS, *SHAPERS])
def test_one_cord_for_all_dims_holds_what_the_single_ones_do(tmp_path, kind):
    settings, (name, value) = (
        (MAKERS[kind], CHANGES[kind]) if kind in MAKERS else (SHAPERS[kind][0], SHAPERS[kind][1])
    )
    n_sources = {"mix": 2}.get(kind, 1) if kind in SHAPERS else 0
    x = songs(n_sources)
    inputs = {n: np.repeat(frames, RATIO, axis=0) for n, frames in enumerate(x)}
    said = [(0, n_sources, message(*pair)) for pair in settings.items()]
    said.append((CHANGE_SAMPLE, n_sources, message(name, value)))
    played, scripts = play_with_scripts(
        PATCHERS / f"latent.{kind}.mc~.maxpat",
        tmp_path,
        (N_DIMS, RATIO, MODEL_SR),
        n_samples=N_FRAMES * RATIO,
        messages=said,
        inputs=inputs,
        search=(PATCHERS,),
        record=[0],
    )
    assert [result.said("error") for result in scripts.values()] == [[]]
    frames = rack_frames(
        [(kind, settings)],
        x[0] if x else zeros(),
        FRAME_RATE,
        changes=[(CHANGE_FRAME, kind, name, value)],
        beside=x[1] if n_sources > 1 else None,
    )
    wanted = held(frames, RATIO, N_FRAMES * RATIO)
    heard = played.signals[0]
    if kind == "route":  # a dim may come one vector late there
        late = np.flatnonzero((np.abs(heard - wanted) > SINGLE * 20).any(axis=1))
        assert (late % RATIO < 64).all()
        heard, wanted = np.delete(heard, late, axis=0), np.delete(wanted, late, axis=0)
    np.testing.assert_allclose(heard, wanted, atol=SINGLE * 20, rtol=0)


@pytest.mark.parametrize(("sample_rate", "block"), [(48000, 64), (96000, 512), (44100, 2048)])
def test_any_sample_rate_and_vector_is_exact(tmp_path, sample_rate, block):
    n_samples = 40 * RATIO
    settings = MAKERS["noise"]
    played, _ = play_with_scripts(
        PATCHERS / f"latent.noise{N_DIMS}~.maxpat",
        tmp_path,
        (RATIO, MODEL_SR),
        n_samples=n_samples,
        sample_rate=sample_rate,
        block=block,
        messages=[(0, 0, message(*pair)) for pair in settings.items()],
        search=(PATCHERS,),
        record=range(N_DIMS),
    )
    heard = np.stack([played.signals[n] for n in range(N_DIMS)], axis=1)
    wanted = held(rack_frames([("noise", settings)], zeros()[:40], FRAME_RATE), RATIO, n_samples)
    np.testing.assert_allclose(heard, wanted, atol=SINGLE, rtol=0)


def test_what_follows_a_player_steps_with_its_frames(tmp_path):
    n_samples, ratio = 40 * RATIO, 1500
    p = MaxPatch(600, 400)
    leader = p.obj(0, 4, f"latent.offset4~ {ratio}", ports(twin(object_named("latent.offset4~"))))
    follower = p.obj(0, 8, "latent.noise4~ 2048", ports(twin(object_named("latent.noise4~"))))
    p.cord(p.inlet(0, 0, "messages"), 0, follower)
    p.cord(leader, N_DIMS + 1, follower, 1)
    for dim in range(N_DIMS):
        p.cord(follower, dim, p.outlet(8 * dim, 12, f"dim {dim}", "signal"))
    path = p.write(tmp_path / "follow.maxpat")
    settings = MAKERS["noise"]
    played, _ = play_with_scripts(
        path,
        tmp_path / "run",
        n_samples=n_samples,
        messages=[(0, 0, message(*pair)) for pair in settings.items()],
        search=(PATCHERS,),
    )
    heard = np.stack([played.signals[n] for n in range(N_DIMS)], axis=1)
    steps = np.flatnonzero(np.diff(heard, axis=0).any(axis=1)) + 1
    assert (steps % ratio == 0).all()
    assert len(steps) == n_samples // ratio
    frames = heard[ratio // 2 :: ratio]
    wanted = rack_frames([("noise", settings)], zeros()[: len(frames)], FRAME_RATE)
    np.testing.assert_allclose(frames, wanted, atol=SINGLE, rtol=0)


def test_without_the_margin_to_the_next_frame_a_change_waits_for_the_one_after(tmp_path):
    """A change just before a border must not tear the frame: all dims change on one sample."""
    late = 20 * RATIO - 100
    heard = perform(f"latent.offset{N_DIMS}~", tmp_path, [(0, "offset 1"), (late, "offset 2")])
    steps = np.flatnonzero(np.diff(heard, axis=0).any(axis=1)) + 1
    changed = steps[heard[steps, 0] == 2.0]
    assert len(changed) == 1
    assert changed[0] % RATIO == 0
    assert (heard[changed[0]] == 2.0).all()
    assert changed[0] > late


def test_when_the_script_is_late_by_seconds_the_last_frame_it_made_is_held(tmp_path):
    """Max's main thread may stand still; what it made ahead is played, and nothing old."""
    n_samples, last = 120 * RATIO, 40
    path = PATCHERS / f"latent.noise{N_DIMS}~.maxpat"
    found = parts(path, (RATIO, MODEL_SR), (PATCHERS,))
    words = [float(w) if w.isdigit() else w for w in found.ports["latent.maker.js"]]
    settings = MAKERS["noise"]
    calls = [say(0, *message(*pair).split()[:1], *_numbers(pair[1])) for pair in settings.items()]
    calls += [say(0, "dsp", 1, inlet=1)]
    calls += [say(20 * n, "at", 20 * n * MODEL_SR / 1000 / RATIO, inlet=1) for n in range(1, 20)]
    script = run_js("latent.maker.js", words, calls, buffers={f"{words[0]:g}-ring": (64, 1)})
    played = play(
        path,
        tmp_path,
        (RATIO, MODEL_SR),
        n_samples=n_samples,
        events={"latent.maker.js": script.events},
        search=(PATCHERS,),
        record=range(N_DIMS),
    )
    heard = np.stack([played.signals[n] for n in range(N_DIMS)], axis=1)[RATIO // 2 :: RATIO]
    wanted = rack_frames([("noise", settings)], np.zeros((120, N_DIMS), np.float32), FRAME_RATE)
    held_from = int(np.flatnonzero((heard == heard[-1]).all(axis=1))[0])
    assert 30 < held_from < last + 2
    np.testing.assert_allclose(heard[:held_from], wanted[:held_from], atol=SINGLE, rtol=0)
    np.testing.assert_allclose(heard[-1], wanted[held_from], atol=SINGLE, rtol=0)
    assert (heard[held_from:] == heard[-1]).all()


def _numbers(value):
    return value if isinstance(value, list) else [value]
