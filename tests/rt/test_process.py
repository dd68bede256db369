"""The audio process, spawned for real; nothing here needs a sound device."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from bridge.commands import Boot, StartAudio, Step
from bridge.events import Done, Failed
from tests.rt.audiochild import audio_child, block, feed, shape, straight, wait_for_period

pytestmark = pytest.mark.alone
BOOT = {
    "sample_rate": 44100,
    "period": 512,
    "outputs": 2,
    "inputs": 0,
    "client_name": "latent-test",
}


@pytest.fixture
def audio():
    with audio_child() as child:
        yield child
    assert child.process.exitcode == 0


def tapped(memory, number):
    out = np.zeros(memory.tap.max_values, np.float32)
    entry = memory.tap.read(number, out)
    return None if entry is None else out.reshape(memory.shape.period, -1)


def work(memory, stop, worker=0, late_s=0.0):
    """Be a decoder in stepped time: write the block that is due, then say so."""
    number = 0
    while not stop.is_set():
        if memory.clock[0] < number:
            time.sleep(0)
            continue
        if late_s:
            time.sleep(late_s)
        memory.blocks[worker].write(number, block(number + 1000 * worker, memory.shape.period))
        memory.handled[worker] = number
        number += 1


@pytest.mark.parametrize("sample_rate", [44100, 48000])
@pytest.mark.parametrize("period", [64, 441, 512, 2048])
def test_blocks_come_out_bit_for_bit_in_their_order(audio, sample_rate, period):
    assert audio.boot("manual", sample_rate=sample_rate, period=period) == (sample_rate, period)
    memory = audio.start(sample_rate, period)
    straight(memory, 0)
    memory.workers[0] = 1
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(memory, stop))
    thread.start()
    try:
        for first in range(0, 600, 200):
            assert audio.step(200) == first + 200
            for number in range(first, first + 200):
                assert np.array_equal(tapped(memory, number), block(number, period))
    finally:
        stop.set()
        thread.join()
    assert (memory.counter(0, "played_blocks"), memory.counter(0, "missing_blocks")) == (600, 0)
    assert memory.stalls[0] == 0


def test_a_step_waits_for_every_worker(audio):
    """Both write their block only when the clock shows its period, and one takes its time."""
    audio.boot("manual")
    memory = audio.start(44100, 512)
    stop = threading.Event()
    threads = []
    for worker in range(2):
        straight(memory, worker)
        memory.workers[worker] = 1
        options = {"worker": worker, "late_s": 0.003 * worker}
        threads.append(threading.Thread(target=work, args=(memory, stop), kwargs=options))
        threads[-1].start()
    try:
        assert audio.step(50) == 50
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    for number in range(50):
        wanted = block(number, 512) + block(number + 1000, 512)
        assert np.array_equal(tapped(memory, number), wanted)
    assert memory.counters[:, -1].tolist() == [0, 0]


def test_the_clock_stands_until_the_first_step_and_between_steps(audio):
    audio.boot("manual")
    memory = audio.start(44100, 512)
    time.sleep(0.05)
    assert memory.clock[0] == -1
    assert audio.step(3) == 3
    assert memory.clock[0] == 2
    time.sleep(0.05)
    assert memory.clock[0] == 2


@pytest.mark.parametrize("period", [64, 512])
def test_null_plays_at_the_pace_of_real_time(audio, period):
    audio.boot("null", period=period)
    memory = audio.start(44100, period)
    wait_for_period(memory, 0)
    first, first_ns = memory.clock[:2].tolist()
    time.sleep(1)
    last, last_ns = memory.clock[:2].tolist()
    assert 0.5 < (last - first) * period / 44100 / ((last_ns - first_ns) / 1e9) < 1.1


def test_null_holds_ten_seconds_without_a_missing_block(audio):
    audio.boot("null")
    memory = audio.start(44100, 512)
    straight(memory, 0)
    first = int(memory.clock[0]) + 20
    heard, stop = [], threading.Event()

    def listen():
        number = first
        while not stop.is_set():
            got = tapped(memory, number)
            if got is None:
                time.sleep(0.02)
                continue
            heard.append(np.array_equal(got, block(number, 512)))
            number += 1

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        feed(memory, 0, time.monotonic() + 10, first=first, ahead=40)
        counted = memory.counter(0, "played_blocks"), memory.counter(0, "missing_blocks")
        memory.enabled[0] = 0
    finally:
        stop.set()
        thread.join()
    assert counted[1] == 0
    assert counted[0] > 400
    assert len(heard) > 400
    assert all(heard)


def test_a_sound_device_that_is_not_there_is_one_line(audio, monkeypatch):
    number = audio.send(Boot, audio="jack", **{**BOOT, "client_name": "x"})
    answer = audio.event()
    if isinstance(answer, Done):
        pytest.skip("a JACK server is running")
    assert answer == Failed(
        number,
        "jack",
        "no JACK server is running",
        "start one, for example jackd -d dummy, or use --audio null",
    )
    answer = audio.ask(Boot, audio="portaudio", **BOOT)
    if isinstance(answer, Done):
        pytest.skip("there is a sound card")
    assert answer.where == "portaudio"
    assert answer.what == "there is no sound device"
    answer = audio.ask(Boot, audio="auto", **BOOT)
    assert answer.values == {"sample_rate": 44100, "period": 512, "name": "null"}


def test_commands_out_of_turn_are_refused_and_change_nothing(audio):
    sizes = shape(44100, 512).to_json()
    assert audio.ask(StartAudio, memory="none", shape=sizes).what == "is not open yet"
    assert audio.ask(Step, n_periods=1).fix == "serve with --audio manual"
    audio.boot("null")
    assert audio.ask(Boot, audio="null", **BOOT).what == "is open already"
    other = shape(48000, 512).to_json()
    assert "another sample rate" in audio.ask(StartAudio, memory="none", shape=other).what
    assert audio.ask(StartAudio, memory="none", shape=sizes).what == "is gone"
    memory = audio.start(44100, 512)
    assert audio.ask(StartAudio, memory="none", shape=sizes).what == "plays already"
    assert audio.ask(Step, n_periods=1).fix == "serve with --audio manual"
    wait_for_period(memory, 10)


def test_it_loads_numpy_and_pyo_and_nothing_else():
    code = (
        "import sys; before = set(sys.modules); import bridge.rt.process; "
        "print(*{m.split('.')[0] for m in set(sys.modules) - before})"
    )
    loaded = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert loaded - sys.stdlib_module_names - {"bridge", "numpy", "__mp_main__"} == set()


def test_it_prints_nothing(capfd):
    with audio_child() as child:
        child.ask(Boot, audio="jack", **{**BOOT, "client_name": "x"})
        child.ask(Boot, audio="portaudio", **BOOT)
        child.ask(Boot, audio="null", **BOOT)
        child.start(44100, 512)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("audio", ["manual", "null"])
def test_it_ends_when_its_connection_does(audio):
    with audio_child() as child:
        child.boot(audio)
        memory = child.start(44100, 512)
        child._connection.close()
        child.process.join(30)
        assert child.process.exitcode == 0
        assert memory.clock[2] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_at_the_end_the_memory_is_its_owners():
    with audio_child() as child:
        child.boot("manual")
        memory = child.start(44100, 512)
        name = memory.block.name
        maps = Path(f"/proc/{child.process.pid}/maps")
        assert name in maps.read_text()
        os.kill(child.process.pid, signal.SIGTERM)
        child.process.join(30)
        assert child.process.exitcode == -signal.SIGTERM
        assert Path("/dev/shm", name).exists()  # noqa: S108
    assert not Path("/dev/shm", name).exists()  # noqa: S108
