"""Shapers, presets, `start`, the clock's numbers, and messages, in JavaScript."""

from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.presetfile import TYPES
from bridge.manip.presets import between
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS
from bridge.patches.shapers import SHAPERS
from latentio.units import frame_length_samples, frame_start_sample
from tests.max.rackjs import rows_of, run_cases
from tests.max.test_rack_js import N_DIMS, N_FRAMES, RATE, value_for

pytestmark = pytest.mark.node

# The stages that an object is, and what their parameters are called there.
STAGES = {
    "scale": [("scale", {}), ("clamp", {})],
    "route": [("route", {})],
    "mix": [("mix", {})],
    "smooth": [("smooth", {}), ("freeze", {"freeze": "on"})],
}
BEGIN = {
    "scale": [["factor", 2, -1, 0.5], ["centre", 1, 2, 3], ["minimum", -2], ["maximum", 1, 2, 3]],
    "route": [["source", 2, 0, 1]],
    "mix": [["amount", 0.5, 0.1, 1]],
    "smooth": [["frames", 3, 1, 0]],
}


def case(kind, events, **more):
    return {
        "kind_of_case": "stage",
        "kind": kind,
        "dims": N_DIMS,
        "rate": float(RATE),
        "events": events,
        "frames": N_FRAMES,
        "ahead": 32,
        **more,
    }


def shaper_events(kind, seed):
    rng = np.random.default_rng([seed, list(STAGES).index(kind)])
    parameters = SHAPERS[kind].parameters
    names = [n for n in parameters if n not in ("mean", "std", "glide")]
    events = [{"at": 0, "message": message} for message in BEGIN[kind]]
    for at in sorted(int(at) for at in rng.integers(0, N_FRAMES - 20, 24)):
        name = str(rng.choice(names))
        if kind == "scale" and name == "mode":
            continue
        if rng.random() < 0.3:
            events.append({"at": at, "message": ["glide", int(rng.integers(0, 20))]})
            continue
        values = value_for(rng, parameters[name])
        if parameters[name].per_dim and rng.random() < 0.3:
            message = ["dim", int(rng.integers(0, N_DIMS)), name, values[0]]
        else:
            message = [name, *values]
        events.append({"at": at, "message": message})
    return events


def server_shaped(kind, events, x, other):
    settings = RackSettings(N_DIMS)
    for stage, _ in STAGES[kind]:
        settings.add(stage, stage)
    rack = Rack(N_DIMS, RATE, settings)
    state, out, done = rack.new_state(), [], 0
    for event in [*events, {"at": N_FRAMES, "message": ["glide", 0]}]:
        for n in range(done, event["at"]):
            out.append(rack.apply(n, x[n : n + 1], state, other[n : n + 1])[0])
        done = event["at"]
        word, *values = event["message"]
        for stage, names in STAGES[kind]:
            name = names.get(
                values[1] if word == "dim" else word, values[1] if word == "dim" else word
            )
            if name not in KINDS[stage].parameters:
                continue
            if word == "dim":
                rack.change_dim(stage, name, values[0], values[2], done)
            else:
                rack.change(stage, name, values, done)
    return np.array(out)


def shaped(kind, rows, x, other):
    """Do what the head of latent.coefficients.js says that MSP does, in double precision."""
    n, c = N_DIMS, rows.astype(np.float64)
    part = [c[:, n * i : n * (i + 1)] for i in range(4)]
    last = c[:, -1:]
    if kind == "scale":
        s = x * part[0] + part[1]
        y = np.clip(s, part[2], part[3])
        return y + (s - y) * last
    if kind == "mix":
        return x * part[0] + other * part[1]
    if kind == "route":
        source = part[0].astype(int) - 1
        return np.take_along_axis(x, source, axis=1) * part[1] + x * last
    y = held = np.full(n, 1e9)
    out = []
    for row, keep, catch, frozen, through in zip(x, *part[:3], last, strict=True):
        y = row + (y - row) * keep
        s = y + (row - y) * through
        held = held + (s - held) * catch
        out.append(s + (held - s) * frozen)
    return np.array(out)


def test_shapers_shape_as_the_server_does():
    rng = np.random.default_rng(4)
    x, other = rng.normal(0, 3, (2, N_FRAMES, N_DIMS)).astype(np.float32)
    cases = [(kind, shaper_events(kind, seed)) for kind in STAGES for seed in range(12)]
    found = run_cases(case(kind, events) for kind, events in cases)
    for (kind, events), got in zip(cases, found, strict=True):
        assert not [words for words in got["told"] if words[0] == "error"], got["told"]
        wanted = server_shaped(kind, events, x, other)
        n_each, n_all = {"scale": (4, 1), "mix": (2, 0), "route": (2, 1), "smooth": (3, 1)}[kind]
        rows = rows_of(got["rows"], n_each * N_DIMS + n_all)
        found_rows = shaped(kind, rows, x.astype(np.float64), other.astype(np.float64))
        assert np.abs(found_rows - wanted).max() < 2e-5, (kind, events)


def test_statistics_normalise_and_back():
    events = [
        {"at": 0, "message": ["mean", 1, -2, 0]},
        {"at": 0, "message": ["std", 2, 0.5, 0]},
        {"at": 0, "message": ["minimum", -4]},
        {"at": 0, "message": ["maximum", 4]},
        {"at": 0, "message": ["mode", "normalise"]},
        {"at": 20, "message": ["mode", "denormalise"]},
    ]
    (got,) = run_cases([case("scale", events)])
    rows = rows_of(got["rows"], 13)
    x = np.random.default_rng(5).normal(0, 4, (N_FRAMES, N_DIMS))
    y = shaped("scale", rows, x, None)
    limited = np.clip(x[:20], -4, 4)
    assert np.abs(y[:20, :2] - (limited - [1, -2, 0])[:, :2] / [2, 0.5]).max() < 1e-5
    assert not y[:20, 2].any()
    assert np.abs(y[20:] - np.clip(x[20:] * [2, 0.5, 0] + [1, -2, 0], -4, 4)).max() < 1e-5


SLOTS = (
    {"shape": "sine", "frequency": 0.7, "amplitude": [1.0, 0.0, 2.0], "phase": 0.1, "glide": 6},
    {
        "shape": "triangle",
        "frequency": [3.0, 0.2, -4.0],
        "amplitude": 0.5,
        "phase": [0.0, 0.25, 0.5],
        "seed": 16777215,
        "glide": 4,
        "bypass": 1,
    },
)


def lines_of(values, n):
    """Return what latent.presets sends for a recall within n frames; None: a morph."""
    lines = []
    for (_, name), row in values.items():
        over, later = (-1 if n is None else 0), 0
        if n is not None and TYPES[name] == "float":
            over = n + 1
        elif n is not None and name != "glide":
            later = (n + 1) // 2
        lines.append(["stage", "one", over, later, name, *row])
    return [*lines, ["end"]]


def moves(seed):
    """Return recalls, (frame, slot, frames), and morphs, (frame, x)."""
    rng = np.random.default_rng(seed)
    at = np.sort(rng.choice(np.arange(5, N_FRAMES - 20), 24, replace=False)).tolist()
    recalls = [(n, int(rng.integers(0, 2)), int(rng.choice([0, 1, 7, 10, 21]))) for n in at[:16]]
    return recalls, [(n, float(rng.choice([0.0, 0.2, 0.49, 0.5, 0.75, 1.0]))) for n in at[16:]]


def server_moved(settings, snapshots, recalls, morphs):
    """Return what the server makes of them, and what latent.presets says meanwhile."""
    changes = {at: (settings[slot], n) for at, slot, n in recalls}
    events = [{"at": at, "bus": lines_of(snapshots[slot], n)} for at, slot, n in recalls]
    for at, x in morphs:
        keyed = [{("v", *k): v for k, v in one.items()} for one in snapshots]
        mixed = {k[1:]: row for k, row in between(*keyed, x).items()}
        new = settings[0].copy()
        new.restore(mixed)
        changes[at] = new, None
        events.append({"at": at, "bus": lines_of(mixed, None)})
    plain = RackSettings(N_DIMS)
    plain.add("lfo", "one")
    rack = Rack(N_DIMS, RATE, plain)
    state, zeros, out = rack.new_state(), np.zeros((1, N_DIMS), np.float32), []
    for n in range(N_FRAMES):
        if n in changes:
            rack.update(changes[n][0], n, changes[n][1])
        out.append(rack.apply(n, zeros, state)[0])
    return np.array(out), events


def test_presets_move_as_the_server_moves_them():
    settings = []
    for slot in SLOTS:
        one = RackSettings(N_DIMS)
        one.add("lfo", "one")
        for name, value in slot.items():
            one.set("one", name, value)
        settings.append(one)
    snapshots = [{k: v for k, v in one.snapshot().items() if k[0] == "one"} for one in settings]
    wanted, cases = [], []
    for seed in range(10):
        rows, events = server_moved(settings, snapshots, *moves(seed))
        wanted.append(rows)
        other_stage = {"at": N_FRAMES, "bus": [["stage", "two", 0, 0, "bypass", 1], ["end"]]}
        cases.append(case("lfo", [*events, other_stage]))
    for got, rows in zip(run_cases(cases), wanted, strict=True):
        assert got["told"] == []
        assert np.count_nonzero(np.any(rows, axis=1)) > N_FRAMES / 4
        assert np.array_equal(rows_of(got["rows"], N_DIMS), rows)


def test_start_begins_with_frame_0():
    kinds = {
        "noise": [["amplitude", 1], ["seed", 7]],
        "lfo": [["amplitude", 1], ["frequency", 1, 2, 3]],
        "walk": [["spread", 1], ["rate", 3]],
        "seq": [["amplitude", 1], ["spread", 1]],
        "jam": [["length", 9], ["speed", 0.3], ["stretch", "linear"]],
    }
    cases = []
    for kind, messages in kinds.items():
        told = [{"at": 0, "message": m} for m in messages]
        glide = [{"at": 90, "message": ["glide", 20]}, {"at": 90, "message": ["expression", 0.5]}]
        glide = glide if kind != "jam" else []
        cases.append(
            case(kind, [*told, {"at": 50, "begin": True}, *glide, {"at": 100, "begin": True}])
        )
    for got, kind in zip(run_cases(cases), kinds, strict=True):
        rows = rows_of(got["rows"], N_DIMS)
        assert np.unique(rows[:50]).size > 10, kind
        assert np.array_equal(rows[50:90], rows[:40]), kind
        gain = 0.5 if kind != "jam" else 1  # what glides goes on
        assert np.allclose(rows[110:150], gain * rows[10:50], atol=1e-6), kind


def test_smooth_forgets_what_was_before_frame_0():
    messages = [{"at": 0, "message": ["frames", 5]}, {"at": 9, "message": ["freeze", 0, 1, 1]}]
    (got,) = run_cases([case("smooth", [*messages, {"at": 50, "begin": True}])])
    rows = rows_of(got["rows"], 3 * N_DIMS + 1)
    keeps, catches = rows[:, :N_DIMS], rows[:, N_DIMS : 2 * N_DIMS]
    assert np.flatnonzero(keeps[:, 0] == 0).tolist() == [0, 50]
    assert np.flatnonzero(catches[:, 1] == 1).tolist() == [*range(10), 50]


def test_messages_are_answered_as_in_pd():
    messages = {
        ("amplitude", 1, 2, 3): [],
        ("amplitude",): [["amplitude", 1, 2, 3]],
        ("dim", 1, "amplitude", -0.5): [],
        ("get", "amplitude"): [["amplitude", 1, -0.5, 3]],
        ("shape", "saw"): [],
        ("get", "shape"): [["shape", "saw"]],
        ("amplitude", 1, 2): [
            ["error", "amplitude", "takes", 1, "value", "or", "one", "per", "dim"]
        ],
        ("amplitude", "x"): [["error", "amplitude", "takes", "numbers"]],
        ("width", 2): [["error", "width", "must", "be", "from", 0, "to", 1]],
        ("seed", 0.5): [["error", "seed", "must", "be", "a", "whole", "number"]],
        ("shape", "round"): [
            [
                "error",
                "shape",
                "must",
                "be",
                "one",
                "of:",
                *KINDS["lfo"].parameters["shape"].choices,
            ]
        ],
        ("dim", 3, "phase", 1): [["error", "phase", "has", "no", "such", "dim"]],
        ("dim", 0, "phase"): [["error", "phase", "takes", "one", "value", "for", "a", "dim"]],
        ("dim", 0, "seed", 1): [["error", "dim", "takes", "NUMBER", "WORD", "VALUE"]],
        ("get", "volume"): [["error", "unknown", "message", "volume"]],
        ("dump",): [
            ["shape", "saw"],
            ["frequency", 1, 1, 1],
            ["amplitude", 1, -0.5, 3],
            ["phase", 0, 0, 0],
            ["width", 0.5, 0.5, 0.5],
            ["seed", 0],
            ["expression", 1],
            ["glide", 0],
            ["bypass", 0],
        ],
    }
    each = [
        [{"at": 0, "message": list(m)} for m in list(messages)[: n + 1]]
        for n in range(len(messages))
    ]
    found = run_cases(case("lfo", events, frames=4) for events in each)
    so_far = []
    for answer, got in zip(messages.values(), found, strict=True):
        so_far += answer
        assert got["told"] == so_far
    steps = [{"at": 0, "message": m} for m in (["steps", 2, 1, 1], ["step2", 3], ["dump"])]
    ask = {"at": 0, "bus": [["ask"]]}
    dumped, asked = run_cases([case("seq", steps), case("seq", [*steps[:2], ask])])
    assert dumped["told"][-2:] == [["step1", 0, 0, 0], ["step2", 3, 3, 3]]
    assert asked["told"][0] == ["begin", "one"]
    assert asked["told"][-2:] == [["told", "one", "step1", 0], ["told", "one", "step2", 3]]
    assert ["told", "one", "steps", 2, 1, 1] in asked["told"]


CLOCKS = [
    (2048, 44100, 44100, False),
    (2048, 44100, 48000, False),
    (2048, 44100, 48000, True),
    (2048, 48000, 44100, True),
    (512, 44100, 96000, True),
    (320, 24000, 44100, True),
    (1920, 24000, 48000, True),
    (4096, 48000, 88200, True),
    (1, 44100, 48000, True),
    (2048, 44101, 48000, True),
    (33554431, 44100, 44100, False),
]


def test_frames_begin_on_the_samples_of_latentio():
    rng = np.random.default_rng(6)
    given, borders = [], []
    for ratio, model_sr, sr, is_true in CLOCKS:
        length = frame_length_samples(model_sr, ratio, sr, "true" if is_true else "samples")
        if (model_sr, sr) == (44101, 48000):
            length = Fraction(round(length))  # no round of whole frames is below 2^31 samples
        n_frames = int((2**31 - 1) // length)
        frames = [*range(1, min(3000, n_frames)), *range(max(1, n_frames - 500), n_frames)]
        frames += [int(n) for n in rng.integers(1, n_frames + 1, 2000)]
        starts = [frame_start_sample(n, length) for n in frames]
        borders.append((length, frames))
        given.append([ratio, model_sr, sr, is_true, [s for b in starts for s in (b - 1, b)]])
    (found,) = run_cases([{"kind_of_case": "clocks", "given": given}])
    for (length, frames), about, clock in zip(borders, CLOCKS, found, strict=True):
        assert Fraction(clock["num"], clock["den"]) == length, about
        assert clock["isExact"] == (about[1] != 44101)
        assert clock["frames"] % 64 == 0
        assert 0 < clock["frames"] * length == clock["wrap"] < 2**31
        before, on = clock["ticks"][::2], clock["ticks"][1::2]
        assert on == frames
        assert before == [n - 1 for n in frames]
        assert clock["nWrong"] == 0
