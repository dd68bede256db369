"""The audio process on a real JACK server, heard by another client."""

import signal
import time

import numpy as np
import pytest

from bridge.commands import Boot
from bridge.events import AudioFailed, Done
from tests.jackrig import jack_server
from tests.rt.audiochild import audio_child, block, feed, straight, wait_for_period

pytestmark = pytest.mark.jack

PORTS = ["latent-bridge-test:output_1", "latent-bridge-test:output_2"]
TRIES = 3


def play(sample_rate, period, seconds, path):
    """Play noise for a while; return what was recorded, and what the server counted."""
    synchronous = period < 512
    with (
        jack_server(sample_rate, period, synchronous=synchronous) as server,
        audio_child() as audio,
    ):
        assert audio.boot("jack", sample_rate=8000, period=16) == (sample_rate, period)
        with server.recording(PORTS, path) as recorder:
            memory = audio.start(sample_rate, period, n_blocks=2048)
            straight(memory, 0)
            first = int(memory.clock[0]) + 10 + sample_rate // 2 // period
            ahead = 10 + sample_rate // period
            last = feed(memory, 0, time.monotonic() + seconds, first=first, ahead=ahead)
            while memory.clock[0] < last + 1:
                time.sleep(0.001)
            memory.enabled[0] = 0
            counts = memory.counter(0, "played_blocks"), int(memory.stalls[0])
            time.sleep(0.05)
    return recorder, first, last, counts


@pytest.mark.parametrize(
    ("sample_rate", "period", "seconds"),
    [(44100, 64, 2), (48000, 128, 2), (44100, 512, 5), (48000, 1024, 3), (44100, 2048, 3)],
)
def test_not_one_block_is_missing_repeated_or_altered(sample_rate, period, seconds, tmp_path):
    """A run in which JACK itself was late is done again if a block was wrong."""
    for _ in range(TRIES):
        recorder, first, last, (played, stalls) = play(
            sample_rate, period, seconds, tmp_path / "heard.npy"
        )
        report = recorder.report
        assert (report.sample_rate, report.period) == (sample_rate, period)
        heard = recorder.samples.reshape(-1, period, 2)
        begin = next(k for k, samples in enumerate(heard) if samples.any())
        heard = heard[begin : begin + last - first]
        wrong = [
            first + k
            for k, x in enumerate(heard)
            if not np.array_equal(x, block(first + k, period))
        ]
        if not wrong and played == len(heard) == last - first:
            break
        assert not report.is_clean or stalls, f"periods {wrong[:9]}, {played} played; {report}"
    else:
        pytest.fail(f"{TRIES} runs, and the machine was too busy in each: {report}")
    assert (last - first) * period > 0.8 * seconds * sample_rate


def test_it_is_the_first_choice_and_is_heard_without_a_connection_by_hand():
    import jack

    with jack_server() as server, audio_child() as audio:
        answer = audio.ask(
            Boot,
            audio="auto",
            sample_rate=48000,
            period=64,
            outputs=2,
            inputs=0,
            client_name="latent-bridge-test",
        )
        assert answer == Done(1, {"sample_rate": 44100, "period": 512, "name": "jack"})
        client = jack.Client("looker", no_start_server=True, servername=server.name)
        try:
            for channel in (1, 2):
                (target,) = client.get_all_connections(f"latent-bridge-test:output_{channel}")
                assert target.name == f"system:playback_{channel}"
            assert not client.get_ports("latent-bridge-test", is_midi=True)
            audio.end()
            assert audio.process.exitcode == 0
            assert not client.get_ports("latent-bridge-test")
        finally:
            client.close()


def test_two_servers_play_side_by_side():
    with jack_server(), audio_child() as one, audio_child() as other:
        for audio, name in ((one, "latent-bridge-1"), (other, "latent-bridge-2")):
            audio.boot("jack", name=name)
            wait_for_period(audio.start(44100, 512), 10)
        one.end()
        before = int(other.memory.clock[0])
        time.sleep(0.1)
        assert other.memory.clock[0] > before


def test_the_end_of_the_jack_server_is_told_and_the_process_still_ends_well(capfd):
    with jack_server() as server, audio_child() as audio:
        audio.boot("jack")
        memory = audio.start(44100, 512)
        wait_for_period(memory, 3)
        assert memory.clock[2] == 1
        server.process.terminate()
        assert audio.event() == AudioFailed("the JACK server has ended")
        assert memory.clock[2] == 0
        assert not audio.has_event(1.0), "it is told once"
    assert audio.process.exitcode == 0
    assert capfd.readouterr() == ("", "")


def test_a_device_that_stands_still_is_told():
    with jack_server() as server, audio_child() as audio:
        audio.boot("jack")
        audio.start(44100, 512)
        server.process.send_signal(signal.SIGSTOP)
        try:
            assert audio.event() == AudioFailed("the device has not played for 5 s")
        finally:
            server.process.send_signal(signal.SIGCONT)
    assert audio.process.exitcode == 0
