"""``latent.presets`` and the objects of its voice in one patch, beside the rack."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.patches.max.patch import MaxPatch
from bridge.patches.max.twins import ports, twin
from bridge.patches.objects import object_named
from tests.max.in_pd_live import play_with_scripts
from tests.pd.rig import held

pytestmark = [pytest.mark.pd, pytest.mark.node]

PATCHERS = Path(__file__).resolve().parents[2] / "max" / "patchers"
RATIO, MODEL_SR, N_DIMS, N_FRAMES = 2048, 44100, 4, 60
FIRST = {"offset": ("offset", [1.0, -2.0, 0.5, 3.0]), "noise": ("amplitude", 0.5)}
SECOND = {"offset": ("offset", [0.0, 4.0, 0.5, -3.0]), "noise": ("amplitude", 2.0)}
RECALL_FRAME, OVER = 31, 12


def settings(values):
    found = RackSettings(N_DIMS)
    for kind, (name, value) in values.items():
        found.add(kind)
        found.set(kind, name, value)
    return found


def patch(path):
    p = MaxPatch(900, 500)
    told = {}
    for number, name in enumerate(("latent.offset4~", "latent.noise4~", "latent.presets")):
        kind = name.split(".")[1].rstrip("4~")
        text = "latent.presets lead" if kind == "presets" else f"{name} 2048 44100 lead {kind}"
        box = p.obj(0, 4 + 3 * number, text, ports(twin(object_named(name))))
        p.cord(p.inlet(20 * number, 0, kind), 0, box)
        told[kind] = box
    for dim in range(N_DIMS):
        out = p.outlet(30 + 8 * dim, 14, f"dim {dim}", "signal")
        both = p.obj(30 + 8 * dim, 12, "+~")
        p.cord(told["offset"], dim, both)
        p.cord(told["noise"], dim, both, 1)
        p.chain(both, out)
    return p.write(path)


def test_a_preset_is_recalled_over_frames_as_in_the_rack(tmp_path):
    def at(frame):
        return frame * RATIO - RATIO // 2

    messages = []
    for frame, values, slot in ((1, FIRST, 1), (11, SECOND, 2)):
        for inlet, (name, value) in enumerate(values.values()):
            numbers = value if isinstance(value, list) else [value]
            messages.append((at(frame), inlet, " ".join([name, *(f"{v:g}" for v in numbers)])))
        messages.append((at(frame + 5), 2, f"store {slot}"))
    messages.append((at(RECALL_FRAME), 2, f"recall 1 {OVER}"))
    played, scripts = play_with_scripts(
        patch(tmp_path / "presets.maxpat"),
        tmp_path / "run",
        n_samples=N_FRAMES * RATIO,
        messages=messages,
        search=(PATCHERS,),
    )
    assert [r.said("error") for r in scripts.values()] == [[], [], []]
    heard = np.stack([played.signals[n] for n in range(N_DIMS)], axis=1)

    rack = Rack(
        N_DIMS,
        Fraction(MODEL_SR, RATIO),
        settings({"offset": ("offset", 0.0), "noise": ("amplitude", 0.0)}),
    )
    state, rows = rack.new_state(), []
    for n in range(N_FRAMES):
        for frame, values, glide in (
            (1, FIRST, None),
            (11, SECOND, None),
            (RECALL_FRAME, FIRST, OVER),
        ):
            if n == frame:
                rack.update(settings(values), n, glide)
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    wanted = held(np.array(rows), RATIO, N_FRAMES * RATIO)
    np.testing.assert_allclose(heard, wanted, atol=1e-5, rtol=0)
