"""Each kind of stage against its formula in the page."""

import math
from fractions import Fraction

import numpy as np
import pytest

from bridge.manip.generator import Generator
from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS

N, DIMS = 50, 4
RATE = Fraction(11025, 512)
FRAMES = np.random.default_rng(3).normal(0, 2, (N, DIMS)).astype(np.float32)
OTHER = np.random.default_rng(4).normal(0, 2, (N, DIMS)).astype(np.float32)
X = FRAMES.astype(np.float64)
FIRST = 1000
STEPS = np.arange(FIRST, FIRST + N)[:, np.newaxis]


def rack(kind, n_dims=DIMS, **values):
    settings = RackSettings(n_dims)
    settings.add(kind, "it")
    for name, value in values.items():
        settings.set("it", name, value)
    return Rack(n_dims, RATE, settings)


def played(kind, x=FRAMES, beside=None, **values):
    made = rack(kind, x.shape[1], **values)
    return made.apply(FIRST, x, made.new_state(), beside)


def check(found, wanted):
    assert found.dtype == np.float32
    assert np.array_equal(found, np.asarray(wanted).astype(np.float32))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_stage_changes_nothing(kind):
    for n in (1, N):
        check(played(kind, FRAMES[:n], OTHER[:n]), X[:n])


@pytest.mark.parametrize("kind", KINDS)
def test_frames_are_not_changed_in_place(kind):
    frames, other = FRAMES.copy(), OTHER.copy()
    made = rack(kind)
    for name, entry in made.settings.stage("it").values.items():
        if isinstance(entry, list) and name != "source":
            made.change("it", name, 1, 0)
    for n in (1, N):
        made.apply(FIRST, frames[:n], made.new_state(), other[:n])
    assert np.array_equal(frames, FRAMES)
    assert np.array_equal(other, OTHER)


def test_offset_scale_and_expression():
    row = np.array([0.5, -1, 2, 0])
    check(played("offset", offset=row), X + row)
    check(played("offset", offset=row, expression=0.5), X + row * 0.5)
    check(played("scale", factor=row), X * row)
    check(played("scale", factor=row, centre=3), (X - 3) * row + 3)
    check(played("expression", all=0.5, each=row), X * (0.5 * row))


def test_clamp_and_a_range_that_is_upside_down():
    low, high = np.array([-1, 0, -3, 2]), np.array([1, 0.5, 9, 1])
    found = played("clamp", minimum=low, maximum=high)
    check(found, np.minimum(np.maximum(X, low), high))
    assert (found[:, 3] <= 1).all()


SHAPES = {
    "sine": lambda p, w: np.sin(2 * math.pi * p),
    "saw": lambda p, w: 2 * p - 1,
    "rectangle": lambda p, w: np.where(p < w, 1, -1),
    "triangle": lambda p, w: 1 - 4 * np.abs((p + 0.25) % 1 - 0.5),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_lfo_has_the_shape_and_the_rate(shape):
    f, a = np.array([0.5, 3, -2.25, 0]), np.array([1, 0.5, 2, 3])
    phase, width = np.array([0, 0.1, -0.7, 0.3]), np.array([0.5, 0.2, 0.9, 1])
    turns = f / float(RATE) * STEPS + phase
    wanted = X + a * SHAPES[shape](turns % 1, width)
    found = played("lfo", shape=shape, frequency=f, amplitude=a, phase=phase, width=width)
    assert np.allclose(found, wanted, atol=1e-5)
    assert (np.abs(found - X) <= a + 1e-6).all()


def test_shapes_begin_where_the_page_says():
    def first(shape, turns):
        made = rack("lfo", 1, shape=shape, amplitude=1, frequency=0, phase=turns)
        return made.apply(0, np.zeros((1, 1), np.float32), made.new_state())[0, 0]

    assert [first("sine", p) for p in (0, 0.25, 0.75)] == [0, 1, -1]
    assert [first("triangle", p) for p in (0, 0.25, 0.5, 0.75)] == [0, 1, 0, -1]
    assert [first("saw", p) for p in (0, 0.5, 1)] == [-1, 0, -1]
    assert [first("rectangle", p) for p in (0, 0.49, 0.5, 0.99)] == [1, 1, -1, -1]


def test_sample_and_hold_draws_one_number_per_cycle_and_dim():
    found = played("lfo", shape="sample_and_hold", amplitude=2, frequency=[1, 2, 5, -3], seed=8)
    turns = np.array([1, 2, 5, -3]) / float(RATE) * STEPS
    chance = Generator(8, DIMS)
    wanted = [chance.noise(row) for row in np.floor(turns).astype(int)]
    check(found, X + 2 * np.array(wanted))


def test_noise_is_the_generator_at_the_frames_number():
    row = np.array([1, 0, 0.25, 5])
    wanted = X + row * Generator(77, DIMS).noise(STEPS)
    check(played("noise", amplitude=row, seed=77), wanted)


@pytest.mark.parametrize("shape", ["smooth", "linear"])
def test_a_walk_moves_between_the_generators_numbers(shape):
    rate, spread = np.array([0.5, 3, -2.25, 0]), np.array([1, 0.5, 2, 3])
    centre = np.array([0, -1, 2, 0.5])
    turns = rate / float(RATE) * STEPS
    low = np.floor(turns).astype(int)
    part = turns - low
    weight = part**2 * (3 - 2 * part) if shape == "smooth" else part
    here, there = (Generator(9, DIMS).noise(low + n) for n in (0, 1))
    wanted = X + 0.5 * (centre + spread * (here + (there - here) * weight))
    values = {"rate": rate, "spread": spread, "centre": centre, "shape": shape, "seed": 9}
    found = played("walk", expression=0.5, **values)
    assert np.allclose(found, wanted, atol=1e-6)
    assert np.allclose(played("walk", centre=centre, expression=2), X + 2 * centre)


def test_a_walk_goes_on_when_its_rate_changes():
    def swings(changes):
        made = rack("walk", 1, spread=1, rate=2, seed=3)
        for at, rate, glide in changes:
            made.change("it", "rate", rate, at, glide=glide)
        return made.apply(0, np.zeros((200, 1), np.float32), made.new_state())[:, 0]

    steady, changed = swings([]), swings([(60, 0.5, 0), (100, 4, 30)])
    assert np.array_equal(steady[:61], changed[:61])
    assert np.abs(np.diff(steady)).max() < 0.3
    assert np.abs(np.diff(changed)).max() < 0.6


def sequence(turns, steps, values, spread, seed):
    """Return steps of a sequencer, shape (n, n_dims): values has a row for each step."""
    index = np.floor(turns).astype(int) % steps
    chance = Generator(seed, DIMS).noise(np.arange(64)[:, np.newaxis])
    return (values + spread * chance)[index, np.arange(DIMS)]


@pytest.mark.parametrize("duration", [1, 3, 4.5, 49, 1000])
@pytest.mark.parametrize("decay", [0, 6])
def test_a_sequence_has_its_steps(duration, decay):
    values, steps = np.zeros((64, DIMS)), np.array([1, 3, 5, 64])
    values[:5] = np.random.default_rng(5).normal(size=(5, DIMS))
    amplitude, spread = np.array([1, 2, -1, 0.5]), np.array([0, 0.5, 0, 1])
    made = rack(
        "seq", steps=steps, duration=duration, decay=[0, decay, decay, decay], amplitude=amplitude,
        spread=spread, seed=4, expression=0.5,
    )  # fmt: skip
    for number, row in enumerate(values[:5], start=1):
        made.change("it", f"step{number}", row, 0)
    turns = [Fraction(n) / Fraction(duration) for n in range(FIRST, FIRST + N)]
    ages = np.array([[float((t - math.floor(t)) * Fraction(duration))] for t in turns])
    whole = np.array([[math.floor(t)] for t in turns])
    lag = np.array([0.0, decay, decay, decay])
    envelope = np.where(lag == 0, 1, (lag / (1 + lag)) ** ages)
    wanted = X + 0.5 * amplitude * sequence(whole, steps, values, spread, 4) * envelope
    assert np.allclose(made.apply(FIRST, FRAMES, made.new_state()), wanted, atol=1e-6)


def test_a_step_goes_on_from_the_same_part_when_the_duration_changes():
    def begins(changes):
        made = rack("seq", 1, steps=64, duration=4, amplitude=1)
        for number in range(1, 65):
            made.change("it", f"step{number}", number, 0)
        for at, value, glide in changes:
            made.change("it", "duration", value, at, glide=glide)
        found = made.apply(0, np.zeros((120, 1), np.float32), made.new_state())[:, 0]
        return [0, *(np.flatnonzero(np.diff(found)) + 1).tolist()]

    assert begins([])[:5] == [0, 4, 8, 12, 16]
    # half of a step is over at frame 10: of 8 frames, half are left
    assert begins([(10, 8, 0)])[:6] == [0, 4, 8, 14, 22, 30]
    durations = [4.0] * 10 + [4 + 8 * i / 40 for i in range(40)] + [12.0] * 70
    turns = np.concatenate([[0], np.cumsum(1 / np.array(durations))])[:-1] + 1e-9
    wanted = [0, *(np.flatnonzero(np.diff(np.floor(turns))) + 1).tolist()]
    assert begins([(10, 12, 40)]) == wanted


@pytest.mark.parametrize("duration", [3, 49, 98, 103])
def test_a_step_of_whole_frames_lasts_exactly_as_many(duration):
    made = rack("seq", 1, steps=2, duration=duration, amplitude=1, step2=1)
    found = made.apply(0, np.zeros((40 * duration, 1), np.float32), made.new_state())[:, 0]
    assert np.array_equal(found, np.arange(40 * duration) // duration % 2)


def test_steps_glide_as_all_numbers_do():
    made = rack("seq", 1, steps=2, duration=1, amplitude=1, step2=4)
    made.change("it", "step1", 8, 2, glide=8)
    found = made.apply(0, np.zeros((12, 1), np.float32), made.new_state())[:, 0]
    assert found.tolist() == [0, 4, 0, 4, 2, 4, 4, 4, 6, 4, 8, 4]


def codes_at(codes, place, first, stop, is_linear):
    loop = codes[first:stop]
    low = math.floor(place)
    a, b = loop[low % len(loop)], loop[(low + 1) % len(loop)]
    return a + (b - a) * (place - low) if is_linear else a


@pytest.mark.parametrize("speed", [1, 0.25, -0.5, 3, 0])
@pytest.mark.parametrize("stretch", ["hold", "linear"])
def test_jam_plays_random_codes_round_and_round(speed, stretch):
    made = rack(
        "jam", length=9, seed=5, centre=1, spread=[1, 2, 3, 0], first=2, stop=7, speed=speed,
        stretch=stretch, position=1.5, mode="add", amount=0.5,
    )  # fmt: skip
    codes = 1 + np.array([1, 2, 3, 0]) * Generator(5, DIMS).noise(np.arange(9)[:, np.newaxis])
    codes[3, 1] = 7.5
    made.edit("it", 3, 1, 7.5)
    wanted = [
        codes_at(codes, speed * n + 1.5, 2, 7, stretch == "linear") for n in range(FIRST, FIRST + N)
    ]
    check(made.apply(FIRST, FRAMES, made.new_state()), X + np.array(wanted) * 0.5)


def test_jam_plays_loaded_codes_in_place_of_the_frames():
    made = rack("jam", codes="loaded", stop=100)
    check(made.apply(FIRST, FRAMES, made.new_state()), X)  # nothing is loaded yet
    codes = np.random.default_rng(1).normal(size=(7, DIMS))
    made.load_codes("it", codes)
    single = codes.astype(np.float32)
    check(made.apply(FIRST, FRAMES, made.new_state()), single[STEPS[:, 0] % 7])
    made.edit("it", 4, 0, -9)
    single[4, 0] = -9
    check(made.apply(FIRST, FRAMES, made.new_state()), single[STEPS[:, 0] % 7])
    made.clear_edits("it")
    single[4, 0] = codes[4, 0]
    check(made.apply(FIRST, FRAMES[:1], made.new_state()), single[[FIRST % 7]])
    made.load_codes("it", None)
    check(made.apply(FIRST, FRAMES, made.new_state()), X)


def test_route_permutes_mutes_and_solos():
    check(played("route", source=[3, 3, 0, 1]), X[:, [3, 3, 0, 1]])
    check(played("route", mute=[0, 1, 0, 1]), X * [1, 0, 1, 0])
    check(played("route", solo=[0, 1, 0, 0]), X * [0, 1, 0, 0])
    check(played("route", source=[1, 0, 2, 3], mute=[1, 0, 0, 0], solo=[1, 1, 0, 0]),
          X[:, [1, 0, 2, 3]] * [0, 1, 0, 0])  # fmt: skip


def test_smooth_follows_its_recursion_and_lags_a_ramp_by_its_frames():
    lag = np.array([0, 1, 4, 9])
    y, wanted = X[0], []
    for row in X:
        y = row + (y - row) * (lag / (1 + lag))
        wanted.append(y)
    check(played("smooth", frames=lag), wanted)
    ramp = np.repeat(np.arange(400, dtype=np.float32)[:, np.newaxis], DIMS, axis=1)
    assert np.allclose(ramp[-1] - played("smooth", ramp, frames=lag)[-1], lag, atol=1e-3)


def test_freeze_holds_the_frame_on_which_it_was_switched_on():
    made = rack("freeze")
    state = made.new_state()
    made.change("it", "on", [1, 0, 1, 0], FIRST + 5)
    made.change("it", "on", [1, 1, 0, 0], FIRST + 20)
    made.change("it", "on", 0, FIRST + 30)
    made.change("it", "on", 1, FIRST + 40)
    wanted = X.copy()
    wanted[5:30, 0] = X[5, 0]
    wanted[5:20, 2] = X[5, 2]
    wanted[20:30, 1] = X[20, 1]
    wanted[40:] = X[40]
    check(made.apply(FIRST, FRAMES, state), wanted)


def test_smooth_and_freeze_glide_like_all_others():
    made, y, wanted = rack("smooth", frames=1), X[0], []
    made.change("it", "frames", 9, FIRST + 10, glide=20)
    for n, row in enumerate(X):
        lag = 1 + 8 * min(max(n - 10, 0), 20) / 20
        y = row + (y - row) * (lag / (1 + lag))
        wanted.append(y)
    check(made.apply(FIRST, FRAMES, made.new_state()), wanted)
    made = rack("freeze")
    made.change("it", "on", 1, FIRST + 5, glide=10)
    made.change("it", "on", 0, FIRST + 30, glide=10)
    part = np.interp(np.arange(N), [5, 15, 30, 40], [0, 1, 1, 0])[:, np.newaxis]
    found = made.apply(FIRST, FRAMES, made.new_state())
    assert np.allclose(found, X * (1 - part) + X[5] * part, atol=1e-6)


def test_mix_fades_to_the_other_source_or_adds_it():
    other = OTHER.astype(np.float64)
    a = np.array([0, 0.25, 0.5, 1])
    check(played("mix", beside=OTHER, amount=a), X * (1 - a) + other * a)
    check(played("mix", beside=OTHER, amount=1), other)
    check(played("mix", beside=OTHER, amount=1, law="constant_power"), other)
    power = np.sin((1 - a) * math.pi / 2), np.sin(a * math.pi / 2)
    found = played("mix", beside=OTHER, amount=a, law="constant_power")
    check(found, X * power[0] + other * power[1])
    assert np.allclose(power[0] ** 2 + power[1] ** 2, 1)
    check(played("mix", beside=OTHER, amount=a, mode="add"), X + other * a)
    check(played("mix", amount=1), X)
