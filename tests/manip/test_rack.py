"""The rack over time: changes, glides, blocks, consumers."""

import contextlib
import itertools
import random
from fractions import Fraction

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.manip.generator import Generator
from bridge.manip.rack import Rack, RackState
from bridge.manip.settings import RackSettings
from bridge.manip.table import KINDS
from bridge.manip.tracks import MAX_CHANGES

RATE = Fraction(11025, 512)


def rack(*stages, n_dims=2, **values):
    settings = RackSettings(n_dims)
    for kind in stages:
        settings.add(kind)
    for name, value in values.items():
        settings.set(stages[0], name, value)
    return Rack(n_dims, RATE, settings)


def zeros(n, n_dims=2):
    return np.zeros((n, n_dims), np.float32)


def test_a_change_moves_in_a_straight_line_and_arrives_exactly():
    made = rack("offset", offset=0.1, glide=7)
    made.change("offset", "offset", [0.7, -0.3], 10)
    found = made.apply(0, zeros(30), made.new_state())
    for dim, b in enumerate([0.7, -0.3]):
        line = [0.1 + (b - 0.1) * i / 7 for i in range(7)]
        wanted = [0.1] * 10 + line + [b] * 13
        assert found[:, dim].tolist() == np.float32(wanted).tolist()


def test_a_change_on_the_way_begins_where_the_value_is():
    made = rack("offset", n_dims=1)
    made.change("offset", "offset", 8, 10, glide=8)
    made.change("offset", "offset", 0, 14, glide=4)
    found = made.apply(10, zeros(9, 1), made.new_state())[:, 0].tolist()
    assert found == [0, 1, 2, 3, 4, 3, 2, 1, 0]


def test_one_dim_moves_alone():
    made = rack("offset", offset=[1, 2])
    made.change_dim("offset", "offset", 1, 4, 5, glide=2)
    assert made.apply(4, zeros(4), made.new_state()).tolist() == [[1, 2], [1, 2], [1, 3], [1, 4]]
    assert made.settings.get("offset", "offset") == [1, 4]


def test_a_later_word_undoes_what_was_to_come():
    made = rack("offset", n_dims=1)
    made.change("offset", "offset", 1, 20)
    made.change("offset", "offset", 2, 10)
    assert set(made.apply(10, zeros(20, 1), made.new_state())[:, 0].tolist()) == {2}


def test_a_change_that_comes_late_counts_from_when_it_was_meant():
    made = rack("offset", n_dims=1)
    state = made.new_state()
    assert made.apply(0, zeros(10, 1), state).max() == 0
    made.change("offset", "offset", 10, 5, glide=10)
    assert made.apply(10, zeros(3, 1), state)[:, 0].tolist() == [5, 6, 7]


def test_words_and_whole_numbers_change_at_once():
    made = rack("route", n_dims=2, glide=50)
    made.change("route", "source", [1, 0], 3)
    frames = np.array([[1, 2]] * 5, np.float32)
    assert made.apply(0, frames, made.new_state())[:, 0].tolist() == [1, 1, 1, 2, 2]
    made = rack("lfo", n_dims=1, amplitude=1, frequency=0, phase=0.6, glide=50)
    made.change("lfo", "shape", "rectangle", 2)
    found = made.apply(0, zeros(4, 1), made.new_state())[:, 0]
    assert found.tolist() == np.float32([np.sin(1.2 * np.pi)] * 2 + [-1] * 2).tolist()


def test_a_bypass_is_faded_over_the_glide():
    made = rack("offset", n_dims=1, offset=4, glide=4)
    made.bypass("offset", True, 2)
    made.bypass("offset", False, 8, glide=2)
    found = made.apply(0, zeros(12, 1), made.new_state())[:, 0].tolist()
    assert found == [4, 4, 4, 3, 2, 1, 0, 0, 0, 2, 4, 4]


def test_a_stage_that_is_bypassed_goes_on_listening():
    frames = np.arange(20, dtype=np.float32)[:, np.newaxis]
    made, always = (rack("smooth", n_dims=1, frames=5) for _ in range(2))
    made.bypass("smooth", True, 3)
    made.bypass("smooth", False, 11)
    found = made.apply(0, frames, made.new_state())
    wanted = always.apply(0, frames, always.new_state())
    assert np.array_equal(found[3:11], frames[3:11])
    assert np.array_equal(found[11:], wanted[11:])
    frozen = rack("freeze", n_dims=1, on=1)
    frozen.bypass("freeze", True, 3)
    frozen.bypass("freeze", False, 6)
    found = frozen.apply(0, frames[:8] + 1, frozen.new_state())[:, 0]
    assert found.tolist() == [1, 1, 1, 4, 5, 6, 1, 1]


def test_an_lfo_goes_on_from_its_phase_when_its_frequency_changes():
    rate = float(RATE)
    made = rack("lfo", n_dims=1, shape="saw", amplitude=0.5, frequency=1)
    made.change("lfo", "frequency", 3, 50)
    made.change("lfo", "frequency", -0.5, 80, glide=20)
    made.change("lfo", "frequency", 2, 90, glide=7)
    speeds = []
    for n in range(160):
        if n < 50:
            speeds.append(1.0)
        elif n < 80:
            speeds.append(3.0)
        elif n < 90:
            speeds.append(3 - 3.5 * (n - 80) / 20)
        else:
            speeds.append(1.25 + 0.75 * min(n - 90, 7) / 7)
    turns = np.concatenate([[0], np.cumsum(speeds)[:-1] / rate])
    found = made.apply(0, zeros(160, 1), made.new_state())[:, 0] + 0.5
    assert np.abs((found - turns + 0.5) % 1 - 0.5).max() < 1e-6


def test_sample_and_hold_counts_its_cycles_through_changes():
    made = rack("lfo", n_dims=1, shape="sample_and_hold", amplitude=1, frequency=float(RATE) / 4)
    made.change("lfo", "frequency", float(RATE) / 2, 16)
    found = made.apply(0, zeros(32, 1), made.new_state())[:, 0].tolist()
    cycles = [n // 4 for n in range(16)] + [4 + n // 2 for n in range(16)]
    draws = Generator(0, 1).noise(np.array(cycles)[:, np.newaxis])[:, 0]
    assert found == draws.astype(np.float32).tolist()


def test_after_years_the_phase_is_still_exact():
    made = rack("lfo", n_dims=1, shape="saw", amplitude=1, frequency=float(RATE) / 8)
    for n in range(0, 2**41, 2**38):
        made.change("lfo", "frequency", float(RATE) / 8, n + 1)
    found = made.apply(2**41, zeros(16, 1), made.new_state())[:, 0]
    assert found.tolist() == [2 * (k % 8) / 8 - 1 for k in range(16)]


def test_a_jam_goes_on_from_its_place_when_its_speed_changes():
    made = rack("jam", n_dims=1, codes="loaded")
    made.load_codes("jam", np.arange(10.0)[:, np.newaxis])
    made.change("jam", "speed", -1, 5)
    made.change("jam", "speed", 0, 8)
    found = made.apply(0, zeros(12, 1), made.new_state())[:, 0].tolist()
    assert found == [0, 1, 2, 3, 4, 5, 4, 3, 2, 2, 2, 2]


def rng_of(seed):
    return random.Random(seed)  # noqa: S311


def random_value(rng, entry, n_dims):
    def one():
        if entry.type == "choice":
            return rng.choice(entry.choices)
        if entry.name == "source":
            return rng.randrange(n_dims)
        if entry.type == "int":
            return rng.randrange(int(entry.low), 12)
        if entry.type == "switch":
            return rng.randrange(2)
        return max(entry.low, min(entry.high, rng.uniform(-2, 6)))

    return [one() for _ in range(n_dims if entry.per_dim else 1)]


def random_settings(rng, n_dims):
    settings = RackSettings(n_dims)
    for _ in range(rng.randrange(1, 12)):
        change_at_random(rng, settings, settings.add(rng.choice(list(KINDS))))
    return settings


def change_at_random(rng, settings, name):
    entry = rng.choice(list(KINDS[settings.stage(name).kind].parameters.values()))
    settings.set(name, entry.name, random_value(rng, entry, settings.n_dims))


def random_story(seed, n_dims, n_frames):
    """Make a rack that is changed at random frames; return it and the changes by frame."""
    rng = rng_of(seed)
    settings = random_settings(rng, n_dims)
    story = []
    for _ in range(60):
        at, glide = rng.randrange(n_frames), rng.choice([None, 0, 3, 20, 100])
        if rng.random() < 0.1:
            settings = random_settings(rng, n_dims)
            if rng.random() < 0.5:
                settings.order(rng.sample(settings.names, len(settings)))
            story.append((at, "update", (settings.copy(), at, glide)))
        else:
            name = rng.choice(settings.names)
            entry = rng.choice(list(KINDS[settings.stage(name).kind].parameters.values()))
            values = random_value(rng, entry, n_dims)
            story.append((at, "change", (name, entry.name, values, at, glide)))
    return story


def tell(made, story, sources, cuts):
    """Run frames cut into blocks; before each frame's block, changes of that frame come."""
    state, (frames, other), out = made.new_state(), sources, []
    for first, stop in cuts:
        for at, verb, arguments in story:
            if at == first:
                # An update may have taken the stage, or made another kind of it.
                with contextlib.suppress(BridgeError):
                    getattr(made, verb)(*arguments)
        out.append(made.apply(first, frames[first:stop], state, other[first:stop]))
    return np.concatenate(out)


@pytest.mark.parametrize("seed", range(24))
def test_frames_come_out_the_same_in_blocks_of_any_length(seed):
    n, n_dims = 400, rng_of(seed).choice([1, 3, 8])
    frames, other = np.random.default_rng(seed).normal(size=(2, n, n_dims)).astype(np.float32)
    story = random_story(seed, n_dims, n)
    settings = random_settings(rng_of(seed), n_dims)
    borders = sorted({0, n, *(at for at, _, _ in story)})

    def played(length):
        made = Rack(n_dims, RATE, settings)
        cuts = []
        for low, high in itertools.pairwise(borders):
            starts = [*range(low, high, length), high]
            cuts += list(itertools.pairwise(starts))
        return tell(made, story, (frames, other), cuts)

    wanted = played(n)
    assert np.isfinite(wanted).all()
    assert not np.array_equal(wanted, frames)
    for length in (1, 7, 64):
        assert played(length).tobytes() == wanted.tobytes(), length


@pytest.mark.parametrize("seed", range(100, 112))
def test_glides_to_come_are_the_same_in_blocks_of_any_length(seed):
    # Here all changes are made before the first frame, so blocks are not cut at them.
    rng, n, n_dims = rng_of(seed), 300, 3
    frames, other = np.random.default_rng(seed).normal(size=(2, n, n_dims)).astype(np.float32)
    settings = random_settings(rng, n_dims)
    for kind in ("lfo", "freeze", "smooth", "jam", "walk", "seq"):
        settings.add(kind, f"the-{kind}")
    made = Rack(n_dims, RATE, settings)
    for at in range(0, n, 5):
        name = rng.choice(settings.names)
        entry = rng.choice(list(KINDS[settings.stage(name).kind].parameters.values()))
        made.change(name, entry.name, random_value(rng, entry, n_dims), at, rng.choice([0, 9, 40]))

    def played(length):
        state = made.new_state()
        parts = [
            made.apply(first, frames[first : first + length], state, other[first : first + length])
            for first in range(0, n, length)
        ]
        return np.concatenate(parts)

    wanted = played(n)
    for length in (1, 7, 64):
        assert played(length).tobytes() == wanted.tobytes(), length


def test_two_consumers_get_the_same_and_a_copy_of_a_state_goes_its_own_way():
    frames = np.random.default_rng(0).normal(size=(60, 2)).astype(np.float32)
    made = rack("smooth", "freeze", "lfo")
    made.change("smooth", "frames", 4, 0)
    made.change("freeze", "on", [0, 1], 20, glide=5)
    made.change("lfo", "amplitude", 1, 30, glide=9)
    one, two = made.new_state(), made.new_state()
    ahead = made.apply(0, frames, one)
    behind = [made.apply(n, frames[n : n + 1], two) for n in range(40)]
    assert np.array_equal(np.concatenate(behind), ahead[:40])
    fork = two.copy()
    assert isinstance(fork, RackState)
    strange = made.apply(40, -frames[40:], fork)
    assert not np.array_equal(strange, ahead[40:])
    assert np.array_equal(made.apply(40, frames[40:], two), ahead[40:])


def test_stages_come_go_and_change_places_on_a_frame():
    made = rack("offset", "scale", n_dims=1, offset=1)
    made.change("scale", "factor", 3, 0)
    settings = made.settings
    settings.order(["scale", "offset"])
    made.update(settings, 10)
    settings.remove("offset")
    made.update(settings, 20)
    settings.add("offset", position=0)
    settings.set("offset", "offset", 5)
    made.update(settings, 30)
    found = made.apply(0, zeros(40, 1), made.new_state())[:, 0]
    assert found.tolist() == [3] * 10 + [1] * 10 + [0] * 10 + [15] * 10


def test_a_stage_of_another_kind_is_another_stage():
    made = rack("offset", n_dims=1, offset=1)
    settings = RackSettings(1)
    settings.add("scale", "offset")
    made.update(settings, 3)
    frames = np.full((6, 1), 4, np.float32)
    assert made.apply(0, frames, made.new_state())[:, 0].tolist() == [5] * 3 + [4] * 3
    assert made.settings == settings


def test_an_update_brings_its_edits():
    made = rack("jam", n_dims=1, length=2, spread=0)
    settings = made.settings
    settings.edit("jam", 1, 0, 7)
    assert made.apply(0, zeros(2, 1), made.new_state()).tolist() == [[0], [0]]
    made.update(settings, 0)
    assert made.apply(0, zeros(2, 1), made.new_state()).tolist() == [[0], [7]]
    made.edit("jam", 0, 0, 3)
    assert made.apply(0, zeros(2, 1), made.new_state()).tolist() == [[3], [7]]


def test_a_preset_moves_its_numbers_and_switches_its_words_half_way():
    made = rack("lfo", "scale", "offset", n_dims=1, frequency=0, phase=0.6, shape="rectangle")
    settings = made.settings
    settings.set("lfo", "shape", "saw")  # from -1 to 0.2
    settings.set("lfo", "amplitude", 10)
    settings.set("scale", "factor", 2)
    settings.order(["lfo", "offset", "scale"])
    settings.set("offset", "offset", 20)
    settings.set("offset", "bypass", 1)
    settings.add("clamp")
    made.update(settings, 5, glide=9)
    found = made.apply(0, zeros(20, 1), made.new_state())[:, 0]
    wanted = [0] * 5
    for i in range(10):
        amplitude, factor, offset = 10 * i / 9, 1 + 1 * i / 9, 20 * i / 9
        if i < 5:
            wanted.append(-amplitude * factor + offset)
        else:
            wanted.append(amplitude * 0.2 * factor)
    assert np.allclose(found[:15], wanted, atol=1e-5)
    assert np.allclose(found[15:], 4)
    assert made.settings == settings


def test_an_update_with_nothing_new_changes_nothing():
    made = rack("offset", "smooth", n_dims=1)
    made.change("offset", "offset", 8, 0, glide=8)
    made.update(made.settings, 4)
    assert made.apply(0, zeros(9, 1), made.new_state())[:, 0].tolist() == list(range(9))


def test_an_update_brings_forward_what_was_to_come():
    made = rack("offset", n_dims=1)
    made.change("offset", "offset", 8, 100)
    made.update(made.settings, 5)
    assert made.apply(5, zeros(1, 1), made.new_state()).tolist() == [[8]]


def test_old_changes_are_forgotten_and_wheels_turn_on():
    made, whole = rack("lfo", n_dims=1, shape="saw", amplitude=1), []
    state = made.new_state()
    for n in range(3 * MAX_CHANGES):
        made.change("lfo", "frequency", n % 7, n, glide=3 if n % 2 else 0)
        made.change("lfo", "amplitude", 1, n)
        whole.append(made.apply(n, zeros(1, 1), state)[0, 0])
    track = made._stages["lfo"]._tracks["frequency"]
    assert len(track._changes) == len(track._turns) == MAX_CHANGES
    again = made.apply(2 * MAX_CHANGES, zeros(MAX_CHANGES, 1), state)[:, 0]
    assert again.tolist() == whole[-MAX_CHANGES:]
    assert np.isfinite(made.apply(0, zeros(9, 1), state)).all()


def test_numbers_that_begin_anew_find_a_rack_at_rest():
    made = rack("offset", "jam", n_dims=1)
    made.load_codes("jam", np.ones((2, 1)))
    made.edit("jam", 1, 0, 5)
    made.change("jam", "codes", "loaded", 10**6)
    made.change("offset", "offset", 3, 10**6, glide=100)
    made.begin_anew()
    found = made.apply(0, zeros(2, 1), made.new_state())
    assert found.tolist() == [[1], [5]]
    made.change("jam", "amount", 0, 0)
    assert made.apply(0, zeros(1, 1), made.new_state()).tolist() == [[3]]


def test_what_is_not_finite_never_comes_out_and_is_counted():
    made = rack("smooth", "mix", n_dims=2, frames=3)
    made.change("mix", "amount", 0.5, 0)
    state = made.new_state()
    frames = np.array([[np.nan, 1], [np.inf, 1], [1, -np.inf], [1, 1]], np.float32)
    for n in range(4):
        assert np.isfinite(made.apply(n, frames[n : n + 1], state, frames[:1])).all()
    assert made.n_bad == 3 + 4
    assert np.isfinite(made.apply(4, frames, state, frames)).all()
    assert made.n_bad == 7 + 6


def test_what_is_beyond_single_precision_is_0():
    settings = RackSettings(1)
    for _ in range(32):
        settings.set(settings.add("scale"), "factor", 1000)
    made = Rack(1, RATE, settings)
    largest = np.array([[3e38], [1e-38]], np.float32)
    found = made.apply(0, largest, made.new_state())
    assert found.tolist() == [[0], [0]]
    assert made.n_bad == 2
    settings.set(settings.names[0], "factor", 0)
    made.update(settings, 0)
    assert made.apply(0, largest, made.new_state()).tolist() == [[0], [0]]
    assert made.n_bad == 2


def test_no_frames_are_no_frames():
    made = rack("smooth")
    assert made.apply(0, zeros(0), made.new_state()).shape == (0, 2)


def test_a_state_forgets_stages_that_are_gone():
    made = rack(n_dims=1)
    state = made.new_state()
    for n in range(200):
        settings = RackSettings(1)
        settings.add("smooth", f"s{n}")
        made.update(settings, n)
        made.apply(n, zeros(1, 1), state)
    assert len(state.memory) < 70


def test_wrong_shapes_are_refused():
    made = rack("offset")
    with pytest.raises(ValueError, match="2 dims"):
        made.apply(0, zeros(1, 3), made.new_state())
    with pytest.raises(ValueError, match="beside"):
        made.apply(0, zeros(2), made.new_state(), zeros(1))
    with pytest.raises(ValueError, match="frame rate"):
        Rack(2, Fraction(0))


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (lambda r: r.change("ofset", "offset", 1, 0), "no stage 'ofset'; did you mean 'offset'"),
        (lambda r: r.change("offset", "offst", 1, 0), "no parameter 'offst'; did you mean"),
        (lambda r: r.change("offset", "offset", 1, 0, glide=-1), "glide must be from 0 to 100000"),
        (lambda r: r.update(RackSettings(3), 0), "has 2 dims, the settings have 3"),
        (lambda r: r.load_codes("offset", np.zeros((1, 2))), "has no codes"),
        (lambda r: r.load_codes("jam", np.zeros((1, 3))), "1 to 65536 codes of 2 dims"),
        (lambda r: r.load_codes("jam", np.zeros((0, 2))), "1 to 65536 codes of 2 dims"),
        (lambda r: r.edit("jam", 65536, 0, 1), "frame must be from 0 to 65535"),
        (lambda r: r.edit("jam", 0, 2, 1), "dim must be from 0 to 1"),
    ],
)
def test_a_wrong_change_is_one_clear_line_and_changes_nothing(call, line):
    made = rack("offset", "jam", offset=2)
    made.edit("jam", 0, 0, 1)
    before = made.settings
    with pytest.raises(BridgeError, match=line) as caught:
        call(made)
    assert "\n" not in str(caught.value)
    assert made.settings == before
    assert made.apply(0, zeros(1), made.new_state()).tolist() == [[2, 2]]
