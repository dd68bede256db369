"""The function that runs in audio time, called by hand."""

import threading
import time

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.master import SETTINGS, defaults
from bridge.rings.server import RUNS, STEPPED, STILL, ServerMemory
from bridge.rt.playback import Playback
from tests.rt.audiochild import block, shape, straight

PERIOD = 64


class Cable:
    """Tables of a device that plays what it gets."""

    def __init__(self, channels=2, inputs=0):
        self.to_play = [np.full(PERIOD, 99.0) for _ in range(channels)]
        self.played = [np.zeros(PERIOD) for _ in range(channels)]
        self.heard = [np.zeros(PERIOD) for _ in range(inputs)]

    def run(self):
        for into, out_of in zip(self.to_play, self.played, strict=True):
            out_of[:] = into


@pytest.fixture
def memory():
    made = ServerMemory.create(shape(44100, PERIOD))
    yield made
    made.close()


@pytest.fixture
def cable():
    return Cable()


def tapped(memory, number):
    out = np.zeros(2 * PERIOD, np.float32)
    entry = memory.tap.read(number, out)
    return None if entry is None else out.reshape(PERIOD, 2)


def test_each_call_plays_one_period_and_the_next_one_taps_it(memory, cable):
    playback = Playback(memory, cable)
    straight(memory, 0)
    for number in range(5):
        memory.blocks[0].write(number, block(number, PERIOD))
    for number in range(5):
        assert playback.now == number
        before_ns = time.monotonic_ns()
        playback()
        assert memory.clock[0] == number
        assert before_ns <= memory.clock[1] <= time.monotonic_ns()
        assert memory.clock[2] == RUNS
        assert np.array_equal(np.stack(cable.to_play, 1), block(number, PERIOD))
        assert tapped(memory, number) is None
        if number:
            assert np.array_equal(tapped(memory, number - 1), block(number - 1, PERIOD))
        cable.run()
    playback.keep_last()
    assert np.array_equal(tapped(memory, 4), block(4, PERIOD))
    assert 0 < memory.load[0] <= memory.load[1]
    playback.stop()
    assert memory.clock[2] == STILL


def test_the_tap_is_what_the_device_played_and_not_what_it_was_given(memory, cable):
    playback = Playback(memory, cable)
    playback()
    cable.played[1][:] = 0.25
    playback()
    assert (tapped(memory, 0) == [0, 0.25]).all()


def test_the_clock_begins_when_the_device_has_faded_in(memory, cable):
    playback = Playback(memory, cable, n_silent=3)
    for _ in range(3):
        playback()
        assert memory.clock.tolist() == [-1, 0, 0]
    playback()
    assert memory.clock[0] == 0


def test_a_block_without_any_voice_is_silence(memory, cable):
    playback = Playback(memory, cable)
    playback()
    assert not np.stack(cable.to_play).any()


def test_a_fault_ends_in_silence_and_is_told_and_never_leaves_the_callback(memory, cable):
    playback = Playback(memory, cable)
    memory.blocks[0].write(0, block(0, PERIOD))
    straight(memory, 0)
    playback()
    assert np.stack(cable.to_play).any()
    cable.played.clear()
    playback()
    assert "IndexError" in playback.failure
    assert memory.clock[2] == STILL
    playback()
    assert playback.now == 1
    assert not np.stack(cable.to_play).any()


def test_a_device_that_stands_still_is_counted(memory, cable):
    playback = Playback(memory, cable)
    playback()
    playback()
    assert memory.stalls[0] in (0, 1)
    before = int(memory.stalls[0])
    time.sleep(3 * PERIOD / 44100)
    playback()
    assert memory.stalls[0] == before + 1


# ---- stepped time


def test_a_step_shows_its_period_first_and_waits_for_every_worker_there_is(memory, cable):
    playback = Playback(memory, cable)
    memory.workers[:] = 1
    seen = []

    def worker():
        for number in range(200):
            while memory.clock[0] < number:
                time.sleep(0)
            seen.append(memory.handled.tolist())
            memory.handled[0] = number
            time.sleep(0.0002)
            memory.handled[1] = number

    thread = threading.Thread(target=worker)
    thread.start()
    for number in range(200):
        playback.wait_for_workers()
        assert memory.handled.tolist() == [number, number]
        assert memory.clock[[0, 2]].tolist() == [number, STEPPED]
        playback()
        assert memory.clock[[0, 2]].tolist() == [number, STEPPED]
    thread.join()
    assert len(seen) == 200


def test_nobody_waits_for_workers_that_are_not_there(memory, cable):
    playback = Playback(memory, cable)
    memory.workers[1] = 1
    memory.handled[:] = -1, 0
    playback.wait_for_workers(patience_s=30)
    memory.handled[1] = -1
    threading.Timer(0.05, lambda: memory.workers.fill(0)).start()
    playback.wait_for_workers(patience_s=30)


def test_a_worker_that_hangs_is_waited_for_only_so_long(memory, cable):
    playback = Playback(memory, cable)
    memory.workers[1] = 1
    for _ in range(2):
        with pytest.raises(BridgeError, match="decoder process 1 has not come to the end of"):
            playback.wait_for_workers(patience_s=0.02)
        assert playback.now == 0
    memory.handled[1] = 0
    playback.wait_for_workers()


# ---- what it goes through, and what comes in


def settings(memory, **values):
    by_name = {f"{s.section}_{s.name}": s.index for s in SETTINGS}
    for name, value in values.items():
        memory.master[by_name[name]] = value


def test_the_master_chain_limits_the_first_channels_and_leaves_the_direct_ones():
    memory = ServerMemory.create(shape(44100, PERIOD, direct=1))
    cable = Cable(3)
    memory.master[: len(defaults())] = defaults()
    settings(memory, limiter_on=1, limiter_ceiling=-6.0)
    memory.gains[0, 0, :] = 1.0
    memory.enabled[0] = 1
    loud = np.full((PERIOD, 1), 3.0, np.float32)
    for number in range(20):
        memory.blocks[0].write(number, loud)
    playback = Playback(memory, cable)
    for _ in range(20):
        playback()
        assert np.abs(np.stack(cable.to_play[:2])).max() <= 10 ** (-6 / 20)
        assert (cable.to_play[2] == 3.0).all()
    assert cable.to_play[0].min() > 0.45
    assert 0.45 < memory.peaks[-1] <= 10 ** (-6 / 20)
    assert memory.reductions[1] == pytest.approx(20 * np.log10(6), abs=0.3)
    memory.close()


def test_what_comes_in_is_handed_on_a_period_later():
    memory = ServerMemory.create(shape(44100, PERIOD, inputs=2))
    cable = Cable(2, inputs=2)
    playback = Playback(memory, cable)
    out = np.zeros(2 * PERIOD, np.float32)
    for number in range(4):
        playback()
        assert memory.inputs.read(number, out) is None
        for channel in range(2):
            cable.heard[channel][:] = block(number, PERIOD)[:, channel]
    for number in range(3):
        assert memory.inputs.read(number, out).n_values == 2 * PERIOD
        assert np.array_equal(out.reshape(PERIOD, 2), block(number, PERIOD))
    memory.close()


def test_by_steps_the_inputs_hear_the_outputs():
    memory = ServerMemory.create(shape(44100, PERIOD, inputs=1))
    cable = Cable(2, inputs=1)
    playback = Playback(memory, cable, loops_back=True)
    straight(memory, 0)
    memory.blocks[0].write(0, block(0, PERIOD))
    playback.wait_for_workers()
    playback()
    cable.run()
    out = np.zeros(PERIOD, np.float32)
    assert memory.inputs.read(0, out) is None
    playback.wait_for_workers()
    assert memory.inputs.read(0, out) is not None
    assert np.array_equal(out, block(0, PERIOD)[:, 0])
    memory.close()


def test_another_process_plays_on_where_the_last_one_ended_and_fades_in(memory):
    straight(memory, 0)
    first = Playback(memory, Cable())
    for number in range(40):
        memory.blocks[0].write(number, np.ones((PERIOD, 2), np.float32))
    for _ in range(10):
        first()
    cable = Cable()
    second = Playback(memory, cable)
    assert second.now == 10
    second()
    assert memory.clock[0] == 10
    heard = cable.to_play[0]
    assert 0 < heard[0] < 0.01
    assert (np.diff(heard) > 0).all()
