"""The mixer against plain formulas, in one process and without a device."""

import numpy as np
import pytest

from bridge.rings.server import FIRST, LAST, ServerMemory
from bridge.rt.mixer import FADE_IN_S, FADE_OUT_S, Mixer
from tests.rt.audiochild import block, shape, straight

RATE = 44100
OUT = round(FADE_OUT_S * RATE)
IN = round(FADE_IN_S * RATE)


@pytest.fixture(params=[64, 512])
def period(request):
    return request.param


@pytest.fixture
def memory(period):
    made = ServerMemory.create(shape(RATE, period, channels=3, max_voices=3, n_blocks=128))
    yield made
    made.close()


def play(memory, n_periods, first=0, mixer=None):
    """Return the output of some periods, (n_samples, channels)."""
    mixer = mixer or Mixer(memory)
    return np.concatenate([mixer.mix(n).T.copy() for n in range(first, first + n_periods)])


def write(memory, voice, audio, *, first=0, missing=(), flags=None):
    """Write a signal of whole periods as blocks, all but those that are missing."""
    period = memory.shape.period
    for number in range(len(audio) // period):
        if number not in missing:
            values = np.ascontiguousarray(audio[number * period : (number + 1) * period])
            memory.blocks[voice].write(first + number, values, (flags or {}).get(number, 0))


def noise(n_periods, period, n_channels=2, seed=0):
    return np.concatenate([block(100 * seed + n, period, n_channels) for n in range(n_periods)])


def counted(memory, voice=0):
    return memory.counter(voice, "played_blocks"), memory.counter(voice, "missing_blocks")


def test_gain_1_changes_no_value(memory, period):
    audio = noise(5, period)
    write(memory, 0, audio)
    straight(memory, 0)
    out = play(memory, 5)
    assert np.array_equal(out[:, :2], audio)
    assert not out[:, 2].any()
    assert counted(memory) == (5, 0)


def test_voices_are_added_up_by_their_gains(memory, period):
    rng = np.random.default_rng(3)
    voices = [noise(4, period, seed=v) for v in range(3)]
    memory.gains[:] = rng.uniform(-2, 2, memory.gains.shape)
    memory.gains[1, 0, 2] = 0.0
    memory.enabled[:] = 1
    for voice, audio in enumerate(voices):
        write(memory, voice, audio)
    wanted = sum(a.astype(float) @ memory.gains[v].astype(float) for v, a in enumerate(voices))
    assert np.abs(play(memory, 4) - wanted).max() < 3e-6


def test_a_block_may_have_fewer_channels_than_a_voice(memory, period):
    audio = noise(3, period, n_channels=1)
    write(memory, 0, audio)
    memory.gains[0] = [[1, 0.5, 0], [9, 9, 9]]
    memory.enabled[0] = 1
    out = play(memory, 3)
    assert np.array_equal(out, audio * np.float32([1, 0.5, 0]))


@pytest.mark.parametrize("n_values", [0, 1, 65, 127])
def test_a_block_of_another_size_is_not_played(memory, period, n_values):
    memory.blocks[0].write(0, np.ones(n_values, np.float32))
    straight(memory, 0)
    assert not play(memory, 1).any()
    assert counted(memory) == (0, 0)


def test_what_is_not_enabled_is_not_heard(memory, period):
    write(memory, 1, noise(3, period))
    memory.gains[1] = 1.0
    assert not play(memory, 3).any()
    assert counted(memory, 1) == (0, 0)


def test_silence_before_the_first_block_and_after_the_last_is_not_missing(memory, period):
    audio = noise(3, period)
    write(memory, 0, audio, first=4, flags={0: FIRST, 2: LAST})
    straight(memory, 0)
    out = play(memory, 12)[:, :2]
    assert np.array_equal(out[4 * period : 7 * period], audio)
    assert not out[: 4 * period].any()
    assert not out[7 * period :].any()
    assert counted(memory) == (3, 0)


# ---- missing blocks


def heard(audio, period, missing):
    """Return what one voice must sound like: the formula of the fades, sample by sample."""
    out = np.zeros_like(audio, dtype=float)
    held, fallen, risen, last = 0.0, OUT, IN, 0.0
    was_missing = False
    for sample in range(len(audio)):
        is_missing = sample // period in missing
        if is_missing and not was_missing:
            held, fallen = last, 0
        if was_missing and not is_missing:
            risen = 0
        was_missing = is_missing
        fallen, risen = min(fallen + 1, OUT), risen if is_missing else min(risen + 1, IN)
        value = 0.0 if is_missing else audio[sample] * (risen / IN)
        last = out[sample] = value + held * (1 - fallen / OUT)
    return out


@pytest.mark.parametrize("missing", [{3}, {3, 4, 5}, {3, 5}, {3, 4, 7, 8, 9, 10, 20}])
def test_missing_blocks_fade_out_and_in_and_are_counted(memory, period, missing):
    t = np.arange(30 * period) / RATE
    audio = np.stack([np.sin(2 * np.pi * 110 * t + 1), np.cos(2 * np.pi * 90 * t)], 1)
    audio = audio.astype(np.float32)
    write(memory, 0, audio, missing=missing)
    straight(memory, 0)
    out = play(memory, 30)
    for channel in range(2):
        wanted = heard(audio[:, channel], period, missing)
        assert np.abs(out[:, channel] - wanted).max() < 1e-6
    assert counted(memory) == (30 - len(missing), len(missing))
    # No step that is larger than the steepest fade and the steepest sine together.
    steepest = 2 * np.pi * 110 / RATE + 1 / IN + 1.5 / OUT
    assert np.abs(np.diff(out[:, :2], axis=0)).max() < steepest


def test_a_first_block_after_missing_ones_begins_at_once(memory, period):
    audio = noise(20, period)
    write(memory, 0, audio, missing=set(range(2, 15)), flags={15: FIRST})
    straight(memory, 0)
    out = play(memory, 20)[:, :2]
    assert np.array_equal(out[15 * period :], audio[15 * period :])


def test_what_fades_out_goes_on_to_fade_after_the_last_block(memory, period):
    write(memory, 0, np.ones((3 * period, 2), np.float32), missing={1}, flags={2: LAST})
    straight(memory, 0)
    out = play(memory, 4 + OUT // period)[:, 0]
    fallen = np.minimum(np.arange(1, len(out) - period + 1) / OUT, 1)
    assert np.abs(out[3 * period :] - (1 - fallen)[2 * period :]).max() < 1e-6
    assert counted(memory) == (2, 1)


def test_a_voice_that_goes_on_with_fewer_channels_leaves_nothing_in_the_others(memory, period):
    write(memory, 0, np.ones((period, 2), np.float32))
    write(memory, 0, np.ones((18 * period, 1), np.float32), first=2, missing={14})
    straight(memory, 0)
    out = play(memory, 20)
    fallen = np.minimum(np.arange(1, 19 * period + 1) / OUT, 1)
    assert np.abs(out[period:, 1] - (1 - fallen)).max() < 1e-6
    assert counted(memory) == (18, 2)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_block_that_is_not_finite_is_missing(memory, period, bad):
    audio = noise(6, period)
    audio[2 * period + 7, 1] = bad
    write(memory, 0, audio)
    straight(memory, 0)
    out = play(memory, 6)
    assert np.isfinite(out).all()
    assert counted(memory) == (5, 1)
    assert memory.peaks[0] <= 1


def test_a_block_that_comes_too_late_is_not_played_later(memory, period):
    mixer = Mixer(memory)
    straight(memory, 0)
    play(memory, 2, mixer=mixer)
    write(memory, 0, noise(2, period))
    assert not play(memory, 4, first=2, mixer=mixer).any()


# ---- a voice that is taken away


def test_a_voice_that_is_disabled_while_it_sounds_fades_and_nothing_is_missing(memory, period):
    audio = np.ones((40 * period, 2), np.float32)
    write(memory, 0, audio)
    straight(memory, 0)
    mixer = Mixer(memory)
    play(memory, 3, mixer=mixer)
    memory.enabled[0] = 0
    out = play(memory, 20, first=3, mixer=mixer)[:, 0]
    assert np.abs(out[:OUT] - (1 - np.arange(1, OUT + 1) / OUT)).max() < 1e-6
    assert not out[OUT:].any()
    assert counted(memory) == (3, 0)


def test_another_voice_in_its_place_misses_nothing_of_the_one_before(memory, period):
    write(memory, 0, np.ones((2 * period, 2), np.float32))
    straight(memory, 0)
    mixer = Mixer(memory)
    play(memory, 2, mixer=mixer)
    memory.start_voice(0)
    memory.enabled[0] = 2
    play(memory, 20, first=2, mixer=mixer)
    assert counted(memory) == (0, 0)


# ---- gains


@pytest.mark.parametrize("n_ramp", [1, 100, 441, 5000])
def test_a_gain_moves_in_a_line_and_then_stays(memory, period, n_ramp):
    n_periods = 12 + 5000 // period
    write(memory, 0, np.ones((n_periods * period, 1), np.float32))
    memory.gains[0, 0] = [1.0, 0.25, 0.0]
    memory.enabled[0] = 1
    mixer = Mixer(memory)
    before = play(memory, 2, mixer=mixer)
    memory.ramps[0] = 1, n_ramp, 0, 0
    memory.gains[0, 0] = [0.5, 1.0, 0.75]
    after = play(memory, n_periods - 2, first=2, mixer=mixer)
    assert (before == [1.0, 0.25, 0.0]).all()
    level = np.minimum(np.arange(1, len(after) + 1) / n_ramp, 1)[:, None]
    wanted = np.array([1.0, 0.25, 0.0]) * (1 - level) + np.array([0.5, 1.0, 0.75]) * level
    assert np.abs(after - wanted).max() < 1e-6
    assert (after[n_ramp:] == [0.5, 1.0, 0.75]).all()
    assert np.abs(np.diff(after, axis=0)).max() < 0.75 / n_ramp + 1e-6


def test_a_ramp_that_is_turned_back_goes_on_from_where_it_is(memory, period):
    n_periods = 16
    write(memory, 0, np.ones((n_periods * period, 1), np.float32))
    memory.gains[0, 0, 0] = 1.0
    memory.enabled[0] = 1
    mixer = Mixer(memory)
    play(memory, 1, mixer=mixer)
    memory.ramps[0] = 1, 10 * period, 0, 0
    memory.gains[0, 0, 0] = 0.0
    down = play(memory, 5, first=1, mixer=mixer)[:, 0]
    memory.ramps[0] = 2, 5 * period, 0, 0
    memory.gains[0, 0, 0] = 1.0
    up = play(memory, 10, first=6, mixer=mixer)[:, 0]
    assert down[-1] == pytest.approx(0.5, abs=1e-6)
    both = np.concatenate([down, up])
    assert np.abs(np.diff(both)).max() < 0.11 / period
    assert (up[5 * period - 1 :] == 1.0).all()


def test_a_gain_goes_on_to_move_while_its_voice_is_silent(memory, period):
    memory.gains[0, 0, 0] = 0.0
    memory.enabled[0] = 1
    mixer = Mixer(memory)
    play(memory, 1, mixer=mixer)
    memory.ramps[0] = 1, 8 * period, 0, 0
    memory.gains[0, 0, 0] = 1.0
    play(memory, 4, first=1, mixer=mixer)
    write(memory, 0, np.ones((8 * period, 1), np.float32), first=5)
    out = play(memory, 8, first=5, mixer=mixer)[:, 0]
    assert out[0] == pytest.approx(0.5 + 1 / (8 * period), abs=1e-6)
    assert (out[4 * period - 1 :] == 1.0).all()


def test_a_voice_begins_with_its_gain_and_not_with_a_ramp_to_it(memory, period):
    mixer = Mixer(memory)
    play(memory, 1, mixer=mixer)
    memory.ramps[0] = 1, 5000, 0, 0
    memory.gains[0, 0, 0] = 0.5
    memory.enabled[0] = 1
    write(memory, 0, np.ones((period, 1), np.float32), first=1)
    assert (play(memory, 1, first=1, mixer=mixer)[:, 0] == 0.5).all()


def test_a_new_voice_can_begin_at_silence_and_later(memory, period):
    mixer = Mixer(memory)
    memory.ramps[0] = 1, 4 * period, 2, 1
    memory.gains[0, 0, 0] = 0.5
    memory.enabled[0] = 1
    write(memory, 0, np.ones((8 * period, 1), np.float32))
    heard = play(memory, 8, mixer=mixer)[:, 0]
    assert not heard[: 2 * period].any()
    line = np.arange(1, 4 * period + 1) / (4 * period) / 2
    assert heard[2 * period : 6 * period] == pytest.approx(line, abs=1e-6)
    assert (heard[6 * period :] == 0.5).all()


def test_two_voices_that_are_told_of_at_different_times_are_faded_at_the_same(memory, period):
    mixer = Mixer(memory)
    write(memory, 0, np.ones((8 * period, 1), np.float32))
    write(memory, 1, np.ones((8 * period, 1), np.float32))
    memory.gains[0, 0, 0] = 1
    memory.enabled[0] = 1
    play(memory, 1, mixer=mixer)
    memory.ramps[0] = 1, 3 * period, 4, 0
    memory.gains[0, 0, 0] = 0
    play(memory, 1, first=1, mixer=mixer)
    memory.ramps[1] = 1, 3 * period, 4, 1
    memory.gains[1, 0, 0] = 1
    memory.enabled[1] = 1
    assert play(memory, 6, first=2, mixer=mixer)[:, 0] == pytest.approx(1, abs=1e-6)


# ---- peaks


def test_peaks_are_the_largest_magnitudes_since_they_were_read(memory, period):
    audio = np.zeros((4 * period, 2), np.float32)
    audio[5, 0], audio[period + 9, 1], audio[3 * period, 0] = 0.25, -0.75, 0.125
    write(memory, 0, audio)
    straight(memory, 0)
    memory.gains[0] *= 2
    mixer = Mixer(memory)
    play(memory, 1, mixer=mixer)
    assert memory.peaks.tolist() == [0.25, 0, 0, 0]
    play(memory, 2, first=1, mixer=mixer)
    assert memory.peaks.tolist() == [0.75, 0, 0, 0]
    memory.peaks[:] = 0
    play(memory, 1, first=3, mixer=mixer)
    assert memory.peaks.tolist() == [0.125, 0, 0, 0]
