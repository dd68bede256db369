"""The audio end of the instrument: noise of each strip, level, pan, and the master's two sides.

A stand-in for nn~ adds the dims up. ``omx.comp~``, ``limi~``, ``cascade~`` and ``live.gain~`` pass
what they hear: what they do to it is Max's, and not played here.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from bridge.pan import pan_gains
from bridge.patches.max.instrument import part_name
from bridge.patches.max.instrument_decoders import VOICES
from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.ports import Ports
from tests.max.cut import cut, name_of
from tests.max.in_pd_live import play_with_scripts
from tests.max.racking import rack_frames
from tests.pd.rig import held

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, MODEL_SR, N_DIMS = 2048, 44100, 8
_STAND_IN = "mc.mixdown~ 1"
_STRIP = """inlet outlet r s route join t expr pack line~ *~ mc.+~ mc.mixdown~ loadmess prepend
    latent.noise.mc~"""


def with_stand_in(path, folder):
    """Type a stand-in for nn~ over the decoder, as a user would type nn~; return the patcher."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    patcher = whole["patcher"]
    (box,) = (b["box"] for b in patcher["boxes"] if name_of(b["box"]) == "latent.decode.mc~")
    box |= {"text": _STAND_IN, "numoutlets": 1, "outlettype": ["signal"]}
    ends = [line["patchline"] for line in patcher["lines"]]
    patcher["lines"] = [
        {"patchline": end} for end in ends if end["source"][0] != box["id"] or end["source"][1] == 0
    ]
    written = folder / path.name
    written.write_text(json.dumps(whole), encoding="utf-8")
    return written


@pytest.mark.parametrize("number", range(4))
def test_a_strip_has_noise_of_its_own_level_and_pan_of_the_server(tmp_path, number):
    for name in ("whole", "cut"):
        (tmp_path / name).mkdir()
    path = with_stand_in(PATCHERS / f"{part_name(VOICES[number])}.maxpat", tmp_path / "whole")
    made = cut(path, tmp_path / "cut", lambda name: name in _STRIP.split())
    n_frames, change = 12, 6 * RATIO
    x = np.random.default_rng(number).normal(0, 0.3, (n_frames, N_DIMS)).astype(np.float32)
    said = [(0, "noise 0.5"), (change, "gain 0.25"), (change, "pan 0.5")]
    played, scripts = play_with_scripts(
        made.path,
        tmp_path / "run",
        n_samples=n_frames * RATIO,
        inputs={0: np.repeat(x, RATIO, axis=0)},
        messages=[(sample, 1, text) for sample, text in said],
        search=(PATCHERS,),
    )
    assert not any(result.said("error") for result in scripts.values())
    settings = {"amplitude": 0.5, "seed": number + 1}
    noise = rack_frames([("noise", settings)], np.zeros_like(x), Fraction(MODEL_SR, RATIO))
    mono = held((x + noise).sum(axis=1), RATIO, n_frames * RATIO)
    sides = np.stack([played.signals[n] for n in range(2)], axis=1)
    ramp = int(0.03 * MODEL_SR)
    at_first = (-0.75, -0.25, 0.25, 0.75)[number]
    for begin, end, gain, pan in ((ramp, change, 0.7, at_first), (change + ramp, None, 0.25, 0.5)):
        wanted = gain * mono[begin:end, None] * pan_gains(pan, 2)
        np.testing.assert_allclose(sides[begin:end], wanted, atol=1e-4, rtol=0)


def test_the_master_keeps_the_sides_apart_clips_and_feeds_back_their_mean(tmp_path):
    ends = ("live.dial", "live.toggle", "live.numbox", "filtergraph~", "latent.master", "panel")
    (folder := tmp_path / "cut").mkdir()
    name = part_name("master")
    made = cut(
        PATCHERS / f"{name}.maxpat",
        folder,
        lambda name: name not in (*ends, "ezdac~", "r", "s", "route", "prepend", "zl.nth", "=="),
        decoder="ezdac~",
        hears=(),
    )
    assert made.n_outlets == 2
    p = MaxPatch(600, 400)
    master = p.obj(0, 4, f"{name} back", Ports(2, ("signal",) * 2))
    for side in range(2):
        p.cord(p.inlet(20 * side, 0, "(signal) a side"), 0, master, side)
        p.cord(master, side, p.outlet(20 * side, 8, "(signal) a side", "signal"))
    p.chain(p.obj(60, 4, "receive~ back"), p.outlet(60, 8, "(signal) feedback", "signal"))
    sound = np.random.default_rng(1).normal(0, 0.7, (4096, 2)).astype(np.float32)
    played, _ = play_with_scripts(
        p.write(folder / "around.maxpat"),
        tmp_path / "run",
        n_samples=4096,
        inputs=dict(enumerate(sound.T)),
        search=(folder, PATCHERS),
    )
    for side in range(2):
        assert np.array_equal(played.signals[side], np.clip(sound[:, side], -1, 1))
    np.testing.assert_allclose(played.signals[2], sound.mean(axis=1), atol=1e-6)
