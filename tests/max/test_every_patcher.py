"""Every patcher with signals is played, of every size: each dim is its own, and is right.

What an object does in time is played for one size in test_stages, test_players and their like;
here it is played for a few frames in all sizes that are files, so that no dim of a file is
missing, twice there, or another one.
"""

from __future__ import annotations

import importlib
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from bridge.patches.max.instrument import part_name
from bridge.patches.max.instrument_decoders import VOICES
from bridge.patches.max.instrument_sources import SOURCES
from bridge.patches.max.maxfile import read_patcher
from latentio import read
from tests.max.cut import cut, with_inlet
from tests.max.in_pd_live import play_with_scripts
from tests.max.in_pd_read import FIRST_NUMBER
from tests.max.racking import message, rack_frames
from tests.pd.rig import held, write_song

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
SIZES = (4, 8, 16, 32, 64)
RATIO, MODEL_SR, N_FRAMES = 512, 44100, 12
SINGLE = 4e-5


def ramp(n_dims, first, last):
    """Return a value for each dim, none like another."""
    return np.round(np.linspace(first, last, n_dims), 3).tolist()


MAKERS = {
    "offset": lambda n: {"offset": ramp(n, -3, 5)},
    "noise": lambda n: {"amplitude": ramp(n, 0.5, 3), "seed": 1234},
    "lfo": lambda n: {"frequency": ramp(n, 0.7, 9), "amplitude": ramp(n, 1, 4)},
    "walk": lambda n: {"spread": ramp(n, 0.5, 2), "centre": ramp(n, -1, 3), "seed": 9},
    "seq": lambda n: {"amplitude": 1.0, "duration": 3.0, "steps": 2, "step1": ramp(n, 1, 9)},
    "jam": lambda n: {"length": 5, "spread": 2.0, "seed": 4},
}
SHAPERS = {
    "scale": lambda n: {"factor": ramp(n, -2, 3), "centre": ramp(n, 0.5, 1)},
    "route": lambda n: {"source": [(dim + 1) % n for dim in range(n)]},
    "mix": lambda n: {"amount": ramp(n, 0, 1)},
    "smooth": lambda n: {"frames": ramp(n, 0, 8)},
}


def perform(path, folder, args, n_frames=N_FRAMES, **more):
    """Play a patcher with its scripts, none of which may complain."""
    played, scripts = play_with_scripts(
        path, folder / "run", args, n_samples=n_frames * RATIO, search=(PATCHERS,), **more
    )
    errors = {port: result.said("error") for port, result in scripts.items()}
    assert not any(errors.values()), errors
    return played, scripts


def signals(seed, n_dims, n_frames=N_FRAMES):
    """Return frames, and signals that hold them."""
    frames = np.random.default_rng(seed).normal(0, 2, (n_frames, n_dims)).astype(np.float32)
    return frames, np.repeat(frames, RATIO, axis=0)


def windows(n_dims, n_frames=N_FRAMES):
    """Return signals that change on each sample, and the last one of each window."""
    data = np.random.default_rng(3).normal(0, 2, (n_frames * RATIO, n_dims)).astype(np.float32)
    return data, data[RATIO - 1 :: RATIO]


def into(is_mc, *sources):
    """Return what comes in at the inlets from the left: a cord per dim, or one."""
    if is_mc:
        return dict(enumerate(sources))
    return dict(enumerate(np.concatenate(sources, axis=1).T))


def dims(played, is_mc, n_dims):
    """Return what comes out, as (n_samples, n_dims)."""
    return played.signals[0] if is_mc else np.stack([played.signals[n] for n in range(n_dims)], 1)


def outlets(is_mc, n_dims):
    return [0] if is_mc else range(n_dims)


def first_of(values, wanted):
    """Return which of the wanted rows the first one is."""
    (found,) = np.flatnonzero((wanted == values[0]).all(axis=1))
    return int(found)


def maker(kind, name, n_dims, is_mc, folder):
    settings = MAKERS[kind](n_dims)
    played, _ = perform(
        PATCHERS / f"{name}.maxpat",
        folder,
        ([n_dims] if is_mc else []) + [RATIO, MODEL_SR],
        messages=[(0, 0, message(*pair)) for pair in settings.items()],
        record=outlets(is_mc, n_dims),
    )
    x = np.zeros((N_FRAMES, n_dims), np.float32)
    wanted = rack_frames([(kind, settings)], x, Fraction(MODEL_SR, RATIO))
    assert len(np.unique(wanted, axis=1).T) == n_dims
    heard = dims(played, is_mc, n_dims)
    np.testing.assert_allclose(heard, np.repeat(wanted, RATIO, axis=0), atol=SINGLE, rtol=0)


def shaper(kind, name, n_dims, is_mc, folder):
    settings = SHAPERS[kind](n_dims)
    x, sound = signals(1, n_dims)
    y, other = signals(2, n_dims)
    sources = (sound, other) if kind == "mix" else (sound,)
    inlet = len(sources) * (1 if is_mc else n_dims)
    played, _ = perform(
        PATCHERS / f"{name}.maxpat",
        folder,
        ([n_dims] if is_mc else []) + [RATIO, MODEL_SR],
        messages=[(0, inlet, message(*pair)) for pair in settings.items()],
        inputs=into(is_mc, *sources),
        record=outlets(is_mc, n_dims),
    )
    beside = y if kind == "mix" else None
    wanted = rack_frames([(kind, settings)], x, Fraction(MODEL_SR, RATIO), beside=beside)
    # A dim of latent.route.mc~ may come one vector late.
    heard = dims(played, is_mc, n_dims)[RATIO // 2 :: RATIO]
    np.testing.assert_allclose(heard, wanted, atol=SINGLE * 20, rtol=0)


def player(name, n_dims, is_mc, folder):
    values = write_song(folder / "song.wav", 5, n_dims, model_sr=MODEL_SR, ratio=RATIO)
    played, _ = perform(
        PATCHERS / f"{name}.maxpat",
        folder,
        ([n_dims] if is_mc else []) + [RATIO, MODEL_SR],
        messages=[(0, 0, f"open {folder}/song.wav"), (RATIO // 2, 0, "start")],
        record=outlets(is_mc, n_dims),
    )
    heard = dims(played, is_mc, n_dims)
    first = int(np.flatnonzero(heard.any(axis=1))[0])
    assert first in (RATIO, 2 * RATIO)
    assert np.array_equal(heard[first:], held(values, RATIO, len(heard) - first))


def recorder(name, n_dims, is_mc, folder):
    n_frames = 40
    data, wanted = windows(n_dims, n_frames)
    inlet, path = 1 if is_mc else n_dims, folder / "take.wav"
    said = [(0, "start"), (30 * RATIO, "stop"), (35 * RATIO, f"save {path}")]
    perform(
        PATCHERS / f"{name}.maxpat",
        folder,
        ([n_dims] if is_mc else []) + [RATIO, MODEL_SR],
        n_frames,
        messages=[(sample, inlet, text) for sample, text in said],
        inputs=into(is_mc, data),
        taps=["ring"],
    )
    song = read(path).data
    first = first_of(song, wanted)
    assert len(song) >= 25
    assert np.array_equal(song, wanted[first : first + len(song)])


def told(name, folder):
    """Copy a server's object with an inlet more, at the right, for what the bridge says."""
    path = PATCHERS / f"{name}.maxpat"
    return with_inlet(path, folder, "s 0-latent-in")


def sender(name, n_dims, is_mc, folder):
    n_frames = 40
    data, wanted = windows(n_dims, n_frames)
    time = (np.arange(n_frames * RATIO) / RATIO + 1).astype(np.float32)
    frames_inlet = (1 if is_mc else n_dims) + 1
    _, scripts = perform(
        told(name, folder),
        folder,
        ([n_dims] if is_mc else []) + ["lead", "stream"],
        n_frames,
        messages=[(0, frames_inlet + 1, "bridge 1 1")],
        inputs={**into(is_mc, data), frames_inlet: time},
        taps=["ring"],
    )
    said = [m.atoms for m in scripts["latent.send.js"].messages if m.outlet == 2]
    values = np.float32([atoms[3:] for atoms in said if atoms[0] == "/voice/stream"])
    first = first_of(values, wanted)
    assert len(values) >= 30
    assert np.array_equal(values, wanted[first : first + len(values)])


def decoder(name, n_dims, is_mc, folder):
    n_frames = 40
    data, wanted = windows(n_dims, n_frames)
    inlet = 2 if is_mc else n_dims
    ready = ["bridge 1 1", f"/done /voice/new lead {n_dims} {RATIO}"]
    ready.append(f"/voice/info.reply lead ratio {RATIO}")
    _, scripts = perform(
        told(name, folder),
        folder,
        ([n_dims] if is_mc else []) + ["factory", "decode", RATIO, "lead"],
        n_frames,
        messages=[(RATIO * (n + 4), inlet, text) for n, text in enumerate(ready)],
        inputs=into(is_mc, data),
        taps=["ring"],
    )
    said = [m.atoms for m in scripts["latent.decode.js"].messages if m.outlet == 2]
    values = np.float32([atoms[2:] for atoms in said if atoms[0] == "/voice/frame"])
    first = first_of(values, wanted)
    assert len(values) >= 25
    assert np.array_equal(values, wanted[first : first + len(values)])


def receiver(name, n_dims, is_mc, folder):
    frames, _ = signals(1, n_dims)
    said = [
        ((n + 1) * RATIO, 1, f"/voice/latents lead {n} " + " ".join(f"{v:.6g}" for v in frame))
        for n, frame in enumerate(frames)
    ]
    played, _ = perform(
        told(name, folder),
        folder,
        ([n_dims] if is_mc else []) + ["lead"],
        N_FRAMES + 8,
        messages=[(0, 1, "bridge 1 1"), *said],
        record=outlets(is_mc, n_dims),
    )
    heard = dims(played, is_mc, n_dims)
    steps = np.flatnonzero(np.diff(heard, axis=0).any(axis=1)) + 1
    assert len(steps) == N_FRAMES
    np.testing.assert_allclose(heard[steps], frames, rtol=1e-5, atol=1e-5)


def viewer(name, n_dims, is_mc, folder):
    _, sound = signals(1, n_dims)
    (bare := folder / "cut").mkdir()
    made = cut(PATCHERS / f"{name}.maxpat", bare, lambda name: name != "multislider")
    played, _ = perform(
        made.path,
        folder,
        [n_dims] if is_mc else [],
        inputs=into(is_mc, sound),
        taps=["now"],
        buffers={"now": (1, n_dims)},
        record=[],
    )
    for dim in range(n_dims):
        values, places = played.pokes[f"{FIRST_NUMBER}-now", dim + 1]
        assert np.array_equal(values, sound[:, dim])
        assert not places.any()


KINDS = {
    **{kind: partial(maker, kind) for kind in MAKERS},
    **{kind: partial(shaper, kind) for kind in SHAPERS},
    "play": player,
    "rec": recorder,
    "send": sender,
    "decode": decoder,
    "frames": receiver,
    "view": viewer,
}
SIZED = {f"latent.{kind}{n}~": (kind, n, False) for kind in KINDS for n in SIZES}
MULTICHANNEL = {f"latent.{kind}.mc~": (kind, 11, True) for kind in KINDS}
PLAYED = SIZED | MULTICHANNEL | {f"ch{n}ns0n~": ("play", n, False) for n in (4, 8)}
# 16 and 32 are between sizes that are played each time; that one takes 20 seconds to open.
_LONG = [pytest.mark.soak, pytest.mark.ci]
LONG = {name for name, about in PLAYED.items() if about[1] in (16, 32)} | {"latent.route64~"}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=_LONG if name in LONG else []) for name in PLAYED],
)
def test_each_dim_is_its_own(tmp_path, name):
    kind, n_dims, is_mc = PLAYED[name]
    KINDS[kind](name, n_dims, is_mc, tmp_path)


@pytest.mark.parametrize("message", ["hear 2 6", "hear 2"])
def test_what_an_encoder_hears_goes_to_the_card_while_it_is_told_to(tmp_path, message):
    (folder := tmp_path / "cut").mkdir()
    path = told("latent.encode~", tmp_path)
    made = cut(path, folder, lambda name: name != "dac~", decoder="dac~")
    _, sound = signals(1, 1)
    played, _ = perform(
        made.path,
        tmp_path,
        ["factory"],
        inputs={0: sound[:, 0]},
        messages=[(0, 1, "bridge 1 1"), (RATIO, 0, message)],
    )
    heard = played.signals[0]
    assert not heard[:RATIO].any()
    wanted = sound[:, 0] if message.endswith("6") else np.zeros(len(heard))
    assert np.array_equal(heard[3 * RATIO :], wanted[3 * RATIO :])


# Who plays what is not played here.
_SUM = "test_examples.test_each_decoder_hears_the_sum_of_all_sources"
_STRIP = "test_instrument.test_a_strip_has_noise_of_its_own_level_and_pan_of_the_server"
_MASTER = "test_instrument.test_the_master_keeps_the_sides_apart_clips_and_feeds_back_their_mean"
ELSEWHERE = {
    **{part_name(word): _SUM for word in SOURCES},
    **{part_name(voice): _STRIP for voice in VOICES},
    part_name("master"): _MASTER,
    "latent.play~": "test_players.test_a_named_player_is_heard_anywhere_and_as_often_as_wanted",
    "latent.dim~": "test_players.test_a_named_player_is_heard_anywhere_and_as_often_as_wanted",
    "latent.encode~": (
        "test_every_patcher.test_what_an_encoder_hears_goes_to_the_card_while_it_is_told_to"
    ),
    "_latent.selftest~": "test_selftest.test_it_finds_that_all_is_well_but_for_what_only_max_has",
}


def has_signals(path):
    found = (box for _, patcher in read_patcher(path).walk() for box in patcher.boxes)
    return any("signal" in type for box in found for type in box.ports.outlet_types)


def parts_of(name, parts):
    """Return a patcher and all that it is made of."""
    found, waiting = set(), [name]
    while waiting:
        if (own := waiting.pop()) not in found:
            found.add(own)
            boxes = (b for _, p in read_patcher(PATCHERS / f"{own}.maxpat").walk() for b in p.boxes)
            waiting += [box.name for box in boxes if box.name in parts]
    return found


def test_no_patcher_with_signals_is_left_out():
    there = {path.stem for path in PATCHERS.glob("*.maxpat") if has_signals(path)}
    played = {part for name in (*PLAYED, *ELSEWHERE) for part in parts_of(name, there)}
    assert sorted(there - played) == []
    assert set(PLAYED) | set(ELSEWHERE) <= there
    for test in ELSEWHERE.values():
        module, function = test.split(".")
        assert callable(getattr(importlib.import_module(f"tests.max.{module}"), function))
