"""After hours what is made in Pd is still what the rack computes: no error adds up."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from tests.pd.rig import Rig, said

pytestmark = pytest.mark.pd

MODEL_SR, RATIO, N_DIMS = 44100, 2048, 4
RATE = Fraction(MODEL_SR, RATIO)
HOUR = 3600 * MODEL_SR // RATIO
DAY = 24 * HOUR
# What a signal may be off; of a phase, in turns, that is less than half.
SINGLE = 1e-6
# How many samples Pd has for the frames up to one that is looked at.
PAUSE = 640


def single(*values):
    """Return the nearest singles, which are the same numbers in all three Pds."""
    return [float(np.float32(value)) for value in values]


RATES = single(0.7, -1.9, 10.7, 0.0123)
MAKERS = {
    "lfo": ("lfo", {"shape": "saw", "frequency": RATES, "phase": single(0.25, -7.3, 100.1, 0)}),
    "held": ("lfo", {"shape": "sample_and_hold", "frequency": RATES, "seed": 7}),
    "walk": ("walk", {"rate": RATES, "shape": "linear", "spread": 1.0, "seed": 5}),
    "noise": ("noise", {"seed": 123456}),
    **{
        f"jam {speed}": (
            "jam",
            {"length": length, "seed": 9, "stretch": "linear", "speed": speed},
        )
        for speed, length in (
            (0.1, 100),
            (-0.7, 7),
            (single(0.123456789)[0], 100),
            (16.3, 65536),
        )
    },
    **{
        f"seq {duration}": (
            "seq",
            {
                "steps": [64, 7, 3, 60],
                "seed": 4,
                "spread": 1.0,
                "decay": 20.0,
                "duration": duration,
            },
        )
        for duration in (3.7, 100.3, single(7.1234567)[0])
    },
}
SHORT = ("lfo", "walk", "noise", "jam 0.1", "seq 3.7")


def message(name, value):
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:.17g}" for v in values)])


def rack_of(kind, settings):
    rack_settings = RackSettings(N_DIMS)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    return Rack(N_DIMS, RATE, rack_settings)


def row(rack, frame):
    return rack.apply(int(frame), np.zeros((1, N_DIMS), np.float32), rack.new_state())[0]


def played(folder, program, made, counts, changes=()):
    """Return one frame after each of some counts of frames, which a player gives at once.

    Changes are (number of the count that they come before, message).
    """
    kind, settings = made
    rig = Rig(folder, program)
    box = rig.add(f"latent.{kind}{N_DIMS}~ {RATIO} {MODEL_SR}")
    rig.status(box, N_DIMS)
    for dim in range(N_DIMS):
        rig.record(box, dim)
    many = rig.patch.obj(40, 0, "f")
    each = rig.patch.obj(40, 2, "t b")
    rig.patch.chain(many, rig.patch.obj(40, 1, "until"), each)
    rig.patch.cord(each, 0, box, 1)
    rig.at(0, "1", many)
    begin = [message(name, value) for name, value in settings.items()]
    rig.at(1, ", ".join([*begin, "clock true, start"]), box)
    for number, count in enumerate(counts, start=1):
        for before, words in changes:
            if before == number - 1:
                rig.at(number * PAUSE - 1, words, box)
        rig.at(number * PAUSE, str(count), many)
    sound, lines = rig.play(until=(len(counts) + 1) * PAUSE, timeout_s=500)
    assert said(lines) == []
    return sound[PAUSE + PAUSE // 2 :: PAUSE][: len(counts)]


def check(folder, program, name, frames):
    kind, settings = MAKERS[name]
    if kind in ("lfo", "noise", "seq"):
        settings = {"amplitude": 1.0, **settings}
    found = played(folder, program, (kind, settings), np.diff(frames, prepend=-1))
    rack = rack_of(kind, settings)
    wanted = np.array([row(rack, frame) for frame in frames])
    off = np.abs(found - wanted)
    if name == "lfo":  # a saw may be at either end of a turn
        off = np.minimum(off, 2 - off)
    assert off.max() < SINGLE, off.max(axis=1)


@pytest.mark.parametrize("name", SHORT)
def test_an_hour_later_it_is_where_the_rack_is(one_pd, tmp_path, name):
    check(tmp_path, one_pd, name, [1000, *range(HOUR, HOUR + 10)])


@pytest.mark.soak
@pytest.mark.parametrize("name", MAKERS)
def test_a_day_later_it_is_where_the_rack_is(pd_program, tmp_path, name):
    check(tmp_path, pd_program, name, [1000, HOUR, *range(DAY, DAY + 10)])


@pytest.mark.parametrize("glide", [1000, pytest.param(100_000, marks=pytest.mark.soak)])
def test_a_glide_leaves_no_error_behind(pd_program, tmp_path, glide):
    kind, settings = MAKERS["lfo"]
    settings = {"amplitude": 1.0, **settings}
    there, back = single(5.3, 1.9, 0.3, 10.123), single(-3.3, 0.1, 7.7, 2.2)
    # The second begins while the first is on its way.
    counts, changes = [500, glide // 2, glide + 500], [(1, there), (2, back)]
    found = played(
        tmp_path, pd_program, (kind, settings), counts,
        [(n, f"glide {glide}, {message('frequency', value)}") for n, value in changes],
    )  # fmt: skip
    rack = rack_of(kind, settings)
    rows, n = [], 0
    for number, count in enumerate(counts):
        for before, value in changes:
            if before == number:
                rack.change(kind, "frequency", value, n, glide)
        n += count
        rows.append(row(rack, n - 1))
    off = np.abs(found - np.array(rows))
    assert np.minimum(off, 2 - off).max() < SINGLE
