"""The audio process, spawned for real, and a test in the parts of control and of a decoder."""

import multiprocessing
import time
from contextlib import contextmanager

import numpy as np

from bridge.commands import TO_AUDIO, Boot, Shutdown, StartAudio, Step
from bridge.events import TO_CONTROL, Done, Ready
from bridge.rings.server import ServerMemory, Shape
from bridge.rt.process import main

HANG_S = 20.0


class AudioChild:
    """One audio process; `ask` sends it a command and returns the event that answers."""

    def __init__(self):
        self._connection, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("spawn").Process(target=main, args=(theirs,))
        self.process.start()
        theirs.close()
        self.memory = None
        self._n_asked = 0
        assert self.event() == Ready()

    def event(self):
        """Return the next event."""
        assert self._connection.poll(HANG_S), "the audio process does not answer"
        return TO_CONTROL.unpack(self._connection.recv_bytes())

    def has_event(self, seconds):
        """Say whether another event comes within some seconds."""
        return self._connection.poll(seconds)

    def send(self, kind, **fields):
        """Send a command without waiting; return its number."""
        self._n_asked += 1
        self._connection.send_bytes(TO_AUDIO.pack(kind(request=self._n_asked, **fields)))
        return self._n_asked

    def ask(self, kind, **fields):
        """Send a command and return the answer."""
        number = self.send(kind, **fields)
        answer = self.event()
        assert answer.request == number
        return answer

    def boot(
        self,
        audio,
        *,
        sample_rate=44100,
        period=512,
        channels=2,
        inputs=0,
        name="latent-bridge-test",
    ):
        """Open a device; return its sample rate and period, which may be others."""
        answer = self.ask(
            Boot,
            audio=audio,
            sample_rate=sample_rate,
            period=period,
            outputs=channels,
            inputs=inputs,
            client_name=name,
        )
        assert isinstance(answer, Done), answer
        return answer.values["sample_rate"], answer.values["period"]

    def memory_for(self, sample_rate, period, **sizes):
        """Make the memory, and return it."""
        self.memory = ServerMemory.create(shape(sample_rate, period, **sizes))
        return self.memory

    def start_on(self, memory):
        """Begin to play what is in the memory."""
        answer = self.ask(StartAudio, memory=memory.block.name, shape=memory.shape.to_json())
        assert isinstance(answer, Done), answer

    def start(self, sample_rate, period, **sizes):
        """Make the memory and begin to play; return the memory."""
        memory = self.memory_for(sample_rate, period, **sizes)
        self.start_on(memory)
        return memory

    def step(self, n_periods=1):
        """Play some periods; return the number of the next one."""
        answer = self.ask(Step, n_periods=n_periods)
        assert isinstance(answer, Done), answer
        return answer.values["now"]

    def end(self):
        """End it in good order, and whatever the order was."""
        if self.process.is_alive():
            self.send(Shutdown)
        self.process.join(HANG_S)
        self.process.kill()
        if self.memory is not None:
            self.memory.close()
            self.memory = None
        self._connection.close()


@contextmanager
def audio_child():
    """Give an audio process that is ended after."""
    child = AudioChild()
    try:
        yield child
    finally:
        child.end()


def shape(sample_rate, period, **sizes):
    """Return the sizes of a small server."""
    defaults = {
        "channels": 2,
        "max_voices": 2,
        "voice_channels": 2,
        "max_dims": 8,
        "n_blocks": 64,
        "n_tap_blocks": 256,
        "max_workers": 2,
    }
    return Shape(sample_rate=sample_rate, period=period, **{**defaults, **sizes})


def block(number, period, n_channels=2):
    """Return noise that no other period has."""
    rng = np.random.default_rng([number, period])
    return rng.uniform(-1, 1, (period, n_channels)).astype(np.float32)


def straight(memory, voice):
    """Let a voice play its channels on the outputs of the same numbers."""
    memory.gains[voice] = 0.0
    for channel in range(min(memory.shape.voice_channels, memory.shape.channels)):
        memory.gains[voice, channel, channel] = 1.0
    memory.enabled[voice] = 1


def wait_for_period(memory, number):
    """Wait until a period plays."""
    stop_s = time.monotonic() + HANG_S
    while memory.clock[0] < number:
        assert time.monotonic() < stop_s, f"period {number} does not come"
        time.sleep(0.001)


def feed(memory, voice, stop_s, *, ahead=8, first=0, until=lambda: False):
    """Write noise for a voice in real time, `ahead` periods before the clock; return the last."""
    number = first
    period = memory.shape.period
    while time.monotonic() < stop_s and not until():
        while number <= int(memory.clock[0]) + ahead:
            memory.blocks[voice].write(number, block(number, period), 0)
            number += 1
        time.sleep(0.0005)
    return number
