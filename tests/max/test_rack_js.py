"""The rack in JavaScript makes what that of the server makes, ahead, again, and from anywhere."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.generator import Generator, seeded
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS, SEQ_STEPS
from bridge.patches.max.stagetable import FILE_NAME, table_js
from tests.max.node import SCRIPTS, not_es5
from tests.max.rackjs import rows_of, run_cases

pytestmark = pytest.mark.node

N_DIMS = 3
N_FRAMES = 260
AHEAD = 32
RATE = Fraction(44100, 2048)
MAKERS = ("offset", "lfo", "noise", "walk", "jam", "seq")
# Sine and power may be one unit in the last place of double precision away from numpy's.
ROUNDED = {"lfo", "seq"}


def test_the_table_is_that_of_the_server():
    assert (SCRIPTS / FILE_NAME).read_text() == table_js()


def test_all_scripts_are_es5():
    assert not_es5(*sorted(SCRIPTS.glob("*.js"))) == []


def test_one_generator():
    rng = np.random.default_rng(1)
    streams = [
        {
            "seed": int(rng.integers(0, 2**24)),
            "dim": int(rng.integers(0, 1024)),
            "steps": [int(n) for n in rng.integers(-(2**45), 2**45, 20)] + list(range(-3, 40)),
        }
        for _ in range(120)
    ]
    streams += [{"seed": s, "dim": d, "steps": [0, 1]} for s in (0, 2**24 - 1) for d in (0, 1023)]
    (found,) = run_cases([{"kind_of_case": "generator", "streams": streams}])
    for given, got in zip(streams, found, strict=True):
        n_dims = given["dim"] + 1
        assert got["first"] == [int(state[-1]) for state in seeded(given["seed"], n_dims)]
        column = np.array(given["steps"])[:, np.newaxis]
        chance = Generator(given["seed"], n_dims)
        assert got["k"] == chance.draw(column)[:, -1].tolist()
        assert got["v"] == chance.noise(column)[:, -1].tolist()


def value_for(rng, parameter):
    """Return values that a parameter may have."""
    if parameter.type == "choice":
        return [str(rng.choice(parameter.choices))]
    n = N_DIMS if parameter.per_dim and rng.random() < 0.5 else 1
    if parameter.type == "switch":
        return [int(v) for v in rng.integers(0, 2, n)]
    if parameter.type == "int":
        high = N_DIMS - 1 if parameter.high < 0 else min(parameter.high, 40)
        return [int(v) for v in rng.integers(int(parameter.low), int(high) + 1, n)]
    low, high = max(parameter.low, -5.0), min(parameter.high, 5.0)
    if rng.random() < 0.2:
        return [float(v) for v in rng.choice([max(low, 0.0), 1.0, max(low, 0.5)], n)]
    return [float(v) for v in rng.uniform(low, high, n)]


def scenario(kind, seed):
    """Return messages for a stage, each with the frame from which it counts."""
    rng = np.random.default_rng([seed, MAKERS.index(kind) if kind in MAKERS else 9])
    parameters = KINDS[kind].parameters
    names = [name for name in parameters if name not in SEQ_STEPS[6:]]
    begin = {
        "offset": [["offset", 1, 2, 3]],
        "lfo": [["amplitude", 1, 2, -0.5], ["frequency", 3, 0.2, -7]],
        "noise": [["amplitude", 1, 2, -0.5], ["seed", 16777215]],
        "walk": [["spread", 1, 2, 3], ["rate", 4, 0.3, -2]],
        "jam": [["length", 17], ["seed", 12]],
        "seq": [["amplitude", 1, 2, 3], ["steps", 3, 4, 5], ["step2", 0.5], ["spread", 0, 1, 2]],
    }[kind]
    events = [{"at": 0, "message": message} for message in begin]
    frames = sorted(int(at) for at in rng.integers(0, N_FRAMES - 20, 24))
    for at in frames:
        if kind == "jam" and rng.random() < 0.15:
            code = [int(rng.integers(0, 20)), int(rng.integers(0, N_DIMS)), float(rng.normal())]
            events.append(
                {"at": at, "clear": True} if rng.random() < 0.2 else {"at": at, "code": code}
            )
            continue
        name = str(rng.choice(names))
        if rng.random() < 0.25:
            events.append({"at": at, "message": ["glide", int(rng.integers(0, 30))]})
            continue
        if name in ("shape", "codes", "stretch", "mode") and rng.random() < 0.5:
            continue
        values = value_for(rng, parameters[name])
        if parameters[name].per_dim and rng.random() < 0.3:
            message = ["dim", int(rng.integers(0, N_DIMS)), name, values[0]]
        else:
            message = [name, *values]
        events.append({"at": at, "message": message})
    return events


def server_frames(kind, events, loaded):
    """Return the frames that the server makes of nothing, step by step."""
    settings = RackSettings(N_DIMS)
    settings.add(kind, "one")
    rack = Rack(N_DIMS, RATE, settings)
    if kind == "jam":
        rack.load_codes("one", loaded)
    state, zeros, out, done = rack.new_state(), np.zeros((1, N_DIMS), np.float32), [], 0
    for event in [*events, {"at": N_FRAMES}]:
        for n in range(done, event["at"]):
            out.append(rack.apply(n, zeros, state)[0])
        done = event["at"]
        if "code" in event:
            rack.edit("one", *event["code"])
        elif "clear" in event:
            rack.clear_edits("one")
        elif "message" in event:
            word, *values = event["message"]
            if word == "dim":
                rack.change_dim("one", values[1], values[0], values[2], done)
            else:
                rack.change("one", word, values, done)
    return np.array(out)


def test_makers_make_what_the_server_makes():
    loaded = np.random.default_rng(2).normal(size=(11, N_DIMS)).astype(np.float32)
    cases = [(kind, scenario(kind, seed)) for kind in MAKERS for seed in range(12)]
    found = run_cases(
        {
            "kind_of_case": "stage",
            "kind": kind,
            "dims": N_DIMS,
            "rate": float(RATE),
            "events": events,
            "frames": N_FRAMES,
            "ahead": AHEAD,
            "loaded": loaded.tolist() if kind == "jam" else None,
        }
        for kind, events in cases
    )
    n_moving = dict.fromkeys(MAKERS, 0)
    n_rounded = 0
    for (kind, events), got in zip(cases, found, strict=True):
        rows, wanted = rows_of(got["rows"], N_DIMS), server_frames(kind, events, loaded)
        assert not [words for words in got["told"] if words[0] == "error"]
        n_moving[kind] += len(np.unique(wanted))
        differs = rows != wanted
        if kind in ROUNDED:
            n_rounded += int(differs.sum())
            step = np.abs(np.spacing(wanted))
            assert np.all(np.abs(rows.astype(float) - wanted)[differs] <= step[differs])
        else:
            assert not differs.any(), (kind, events, np.argwhere(differs)[:3])
    assert min(n_moving.values()) > 200
    assert n_rounded <= 3
