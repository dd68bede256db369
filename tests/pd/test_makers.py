"""What makes latents in Pd gives the signals that the rack computes, on the same samples."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from tests.pd.rig import Rig, held, said

pytestmark = pytest.mark.pd

MODEL_SR, RATIO, N_DIMS = 44100, 2048, 4
N_FRAMES = 40
SINGLE = 2e-5  # what single precision makes of amplitudes up to 3

SETTINGS = {
    "offset": {"offset": [0.5, -2.0, 0.0, 1.25], "expression": 0.5},
    "noise": {"amplitude": [1.0, 0.5, 3.0, 0.0], "seed": 123456},
    **{
        f"lfo {shape}": {
            "shape": shape,
            "frequency": [0.7, -1.9, 6.3, 21.0],
            "amplitude": [1.0, 2.0, 0.25, 3.0],
            "phase": [0.0, 0.25, -0.4, 1.6],
            "width": [0.5, 0.1, 0.9, 0.5],
            "seed": 7,
        }
        for shape in ("sine", "saw", "rectangle", "triangle", "sample_and_hold")
    },
}


def message(name, value):
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:g}" for v in values)])


def rack_frames(kind, settings, n_frames, rate=Fraction(MODEL_SR, RATIO), changes=()):
    """Return what the rack makes of zeros; a change is (frame, parameter, value, glide)."""
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    rack = Rack(N_DIMS, rate, rack_settings)
    state, rows = rack.new_state(), []
    for n in range(n_frames):
        for frame, name, value, glide in changes:
            if frame == n:
                rack.change(kind, name, value, n, glide)
        rows.append(rack.apply(n, np.zeros((1, N_DIMS), np.float32), state)[0])
    return np.array(rows)


def record(rig, box):
    for dim in range(N_DIMS):
        rig.record(box, dim)


@pytest.mark.parametrize("name", SETTINGS)
def test_it_makes_what_the_rack_makes(pd_program, tmp_path, name):
    kind, settings = name.split()[0], SETTINGS[name]
    rig = Rig(tmp_path, pd_program)
    box = rig.add(f"latent.{kind}{N_DIMS}~", n_dims=N_DIMS)
    words = [message(key, value) for key, value in settings.items()]
    rig.at(0, ", ".join([*words, "start"]), box)
    record(rig, box)
    rig.status(box, N_DIMS)
    audio, lines = rig.play(until=N_FRAMES * RATIO)
    wanted = held(rack_frames(kind, settings, N_FRAMES), RATIO, N_FRAMES * RATIO)
    assert said(lines) == []
    np.testing.assert_allclose(audio[: len(wanted)], wanted, atol=SINGLE, rtol=0)
    assert np.ptp(wanted, axis=0).max() > 0.1 or kind == "offset"
