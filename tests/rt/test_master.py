"""The master chain as a whole: off it is not there, and no switch of it makes a click."""

import tracemalloc

import numpy as np
import pytest

from bridge.master import N_SETTINGS, SECTIONS, SETTINGS, bounded, defaults, find
from bridge.rt.limiter import LOOKAHEAD
from bridge.rt.master import LARGEST, MasterChain
from tests.rt.masterrig import RATE, chain, in_blocks, noise, settings, sine, splatter_db

ALL_ON = {
    "compressor_on": 1,
    "compressor_threshold": -30,
    "compressor_makeup": 6,
    "eq_on": 1,
    "eq_low_gain": 9,
    "eq_low_q": 3,
    "eq_mid1_gain": -6,
    "eq_mid2_gain": 4,
    "eq_high_gain": 9,
    "limiter_on": 1,
    "limiter_ceiling": -6,
}
PERIODS = (16, 48, 64, 100, 512, 2048, 8192)


def on(section):
    return {key: value for key, value in ALL_ON.items() if key.startswith(section)}


def hostile(n):
    rng = np.random.default_rng(0)
    audio = rng.standard_normal((2, n)).astype(np.float32)
    kinds = np.float32([np.nan, np.inf, -np.inf, 1e30, 1e-42, -0.0])
    audio[:, ::7] = rng.choice(kinds, audio[:, ::7].shape)
    audio[0, ::11] = np.nan
    audio[1, ::13] = 1e-42
    return audio


def test_all_off_changes_no_bit_of_anything():
    audio = hostile(512)
    made = chain()
    done = made.process(audio.copy())
    assert done.tobytes() == audio.tobytes()
    assert (made.latency_samples, made.n_bad) == (0, 0)
    made._settings[:] = settings(compressor_threshold=-50, eq_low_gain=9, limiter_ceiling=-20)
    assert made.process(audio.copy()).tobytes() == audio.tobytes()


def test_it_works_in_place_on_any_view():
    made = chain(**ALL_ON)
    wanted = chain(**ALL_ON).process(noise(100))
    store = np.zeros((100, 4), np.float32)
    block = store[:, ::2].T
    block[:] = noise(100)
    assert made.process(block) is block
    assert np.array_equal(block, wanted)


@pytest.mark.parametrize("period", PERIODS)
def test_offline_in_one_piece_it_is_as_live_in_blocks(period):
    audio = noise(20000, level=0.4)
    audio[0, 7000:7100] *= 8
    whole = chain(**ALL_ON).process(audio.copy())
    assert np.abs(whole - audio).max() > 0.1
    assert np.abs(in_blocks(chain(**ALL_ON), audio, period) - whole).max() < 1e-6


@pytest.mark.parametrize("section", ["compressor", "eq", "limiter", ""])
@pytest.mark.parametrize("frequency", [110, 1000, 5000])
@pytest.mark.parametrize("period", [64, 512])
def test_switching_while_a_sine_plays_makes_no_click(section, frequency, period):
    """Far from the sine there is nothing above -65 dB of it; a hard switch makes -26."""
    values = on(section) | {"limiter_ceiling": 0}
    made = chain(1)
    audio = sine(2 * 22528, frequency)
    blocks = []
    for at in range(0, audio.shape[1], period):
        is_on = at // 5632 % 2  # eight times, in the middle of blocks of 512 too
        made._settings[:] = settings(**values) if is_on else settings()
        blocks.append(made.process(audio[:, at : at + period].copy()))
    done = np.concatenate(blocks, axis=1)
    assert not np.allclose(done, audio, atol=0.01)
    assert splatter_db(done, frequency, 0.5) < -65


def test_the_measure_of_clicks_sees_one():
    audio = sine(20000)
    assert splatter_db(audio, 1000, 0.5) < -80
    late = np.concatenate([audio[:, :10001], audio[:, 9990:]], axis=1)
    assert splatter_db(late, 1000, 0.5) > -40
    quieter = audio * np.where(np.arange(20000) < 9990, 1, 0.98).astype(np.float32)
    assert splatter_db(quieter, 1000, 0.5) > -65


@pytest.mark.parametrize("section", ["compressor", "eq", "limiter"])
def test_switched_off_again_it_is_gone(section):
    made = chain()
    audio = noise(RATE // 2)
    made.process(audio[:, :64].copy())
    made._settings[:] = settings(**on(section))
    in_blocks(made, audio, 64)
    assert made.latency_samples == (LOOKAHEAD if section == "limiter" else 0)
    made._settings[:] = settings()
    in_blocks(made, audio, 64)
    assert np.array_equal(in_blocks(made, audio, 64), audio)
    assert made.latency_samples == 0
    assert made.compressor_db == made.limiter_db == 0


@pytest.mark.parametrize("section", ["compressor", "eq", "limiter", ""])
def test_what_is_no_number_is_forgotten_and_counted(section):
    values = on(section)
    made = chain(**values)
    assert np.abs(made.process(hostile(4096))).max() < 100 * LARGEST
    n_bad = made.n_bad
    assert n_bad == np.count_nonzero(~(np.abs(hostile(4096)) <= LARGEST)) > 300
    in_blocks(made, np.zeros((2, 100 * 4096), np.float32), 4096)  # whole hops
    wanted = chain(**values)
    audio = noise(RATE)
    late = in_blocks(made, audio, 512)[:, RATE // 2 :]
    assert np.abs(late - in_blocks(wanted, audio, 512)[:, RATE // 2 :]).max() < 1e-5
    assert made.n_bad == n_bad


def test_settings_that_are_nonsense_do_no_harm():
    made = chain()
    audio = noise(64)
    rng = np.random.default_rng(0)
    for _ in range(300):
        made._settings[:] = rng.choice(
            [0, 1, -1, np.nan, np.inf, -np.inf, 1e300, 1e-300], N_SETTINGS
        )
        assert np.isfinite(made.process(audio.copy())).all()


def test_it_may_get_more_numbers_than_it_has_settings():
    row = np.full(64, np.nan)
    row[:N_SETTINGS] = settings(**ALL_ON)
    audio = noise(512)
    done = MasterChain(RATE, 2, row).process(audio.copy())
    assert np.array_equal(done, chain(**ALL_ON).process(audio.copy()))


def test_it_keeps_no_memory():
    made = chain(**ALL_ON)
    audio = noise(512, level=0.8)
    block = audio.copy()

    def play(n):
        for k in range(n):
            if k % 10 == 0:
                made._settings[find("eq", "low_gain").index] = k % 7
            block[:] = audio
            made.process(block)

    play(50)
    tracemalloc.start()
    play(20)
    before, _ = tracemalloc.get_traced_memory()
    play(300)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 20000


# ---- the table


def test_the_table_is_in_order():
    assert [s.index for s in SETTINGS] == list(range(N_SETTINGS))
    assert len({(s.section, s.name) for s in SETTINGS}) == N_SETTINGS
    for section, part in SECTIONS.items():
        assert {s.section for s in SETTINGS[part]} == {section}
        assert SETTINGS[part][0].name == "on"
    assert sum(part.stop - part.start for part in SECTIONS.values()) == N_SETTINGS
    for setting in SETTINGS:
        assert setting.minimum <= setting.default <= setting.maximum
        assert find(setting.section, setting.name) is setting
        assert defaults()[setting.index] == setting.default


def test_a_value_out_of_range_and_a_name_that_is_none_are_refused():
    setting = find("eq", "low_gain")
    assert setting.check(24) == 24
    for value in (24.1, -25, np.nan, np.inf):
        with pytest.raises(ValueError, match="eq low_gain must be from -24 to 24 dB, not"):
            setting.check(value)
    with pytest.raises(ValueError, match="eq has no setting 'treble'"):
        find("eq", "treble")
    with pytest.raises(ValueError, match="no such section: 'reverb'"):
        find("reverb", "on")


def test_bounds_are_kept_whatever_comes():
    row = np.full(N_SETTINGS, np.inf)
    row[0], row[1] = np.nan, -1e9
    made = bounded(row)
    assert (made[0], made[1]) == (0, -60)
    assert made[2:].tolist() == [s.maximum for s in SETTINGS[2:]]
