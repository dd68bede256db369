"""A worker in the test's own process: the test is control and audio process at once."""

from __future__ import annotations

import itertools
from multiprocessing import Pipe

import numpy as np

from bridge.commands import (
    TO_WORKER,
    CloseVoice,
    GoLive,
    GoStream,
    Join,
    LoadModel,
    OpenVoice,
    Play,
)
from bridge.events import TO_CONTROL, Done, Failed
from bridge.rings.frames import FrameReader, FrameWriter
from bridge.rings.memory import SharedBlock
from bridge.rings.server import LAST, STEPPED, ServerMemory, Shape
from bridge.workers.worker import Worker

SR = 44100
LIVE = -1


def shape_of(period=512, sample_rate=SR, **others):
    sizes = {"channels": 2, "direct": 0, "inputs": 0, "max_voices": 4, "voice_channels": 2}
    sizes |= {"max_dims": 8, "n_tap_blocks": 4}
    n_blocks = 3 * sample_rate // period + 4
    sizes |= {"n_blocks": n_blocks, "max_workers": 2, **others}
    return Shape(sample_rate=sample_rate, period=period, **sizes)


class Rig:
    """Shared memory, a worker, and one model that is loaded.

    A `mate` is another worker with a model of its own on the same memory. `inputs(period)`
    gives what the device hears in a period, shape (period, inputs), or None. `events` holds
    what came unasked; `heard[voice]` the blocks that were played, silence where
    there was none; `n_missing[voice]` the blocks that should have been there.
    """

    def __init__(self, model, method="decode", *, main=None, **sizes):
        declared = model.info.method(method)
        sizes.setdefault("voice_channels", declared.out_channels)
        sizes.setdefault("max_dims", declared.in_channels)
        self._main = main or self
        self._mates = [] if main else [self]
        self.inputs = lambda _: None
        self.memory = main.memory if main else ServerMemory.create(shape_of(**sizes))
        self.shape = self.memory.shape
        self.connection, there = Pipe()
        self._there = there
        self.worker = Worker(there, lambda _: model)
        self.events = []
        self.answers = {}
        self.now = self._mixed = -1
        self.heard = {v: [] for v in range(self.shape.max_voices)}
        self.flags = {v: {} for v in range(self.shape.max_voices)}
        self.n_missing = dict.fromkeys(range(self.shape.max_voices), 0)
        self.frames_in = {}
        self._sounds = set()
        self._slots = []
        self._readers = [FrameReader(frames) for frames in self.memory.frames_out]
        self._frames = [[] for _ in self._readers]
        self._samples = [[] for _ in self._readers]
        self._requests = itertools.count(1)
        self._got = np.zeros(self.shape.period * self.shape.voice_channels, np.float32)
        self.about = self.ask(LoadModel, "model", method, None, "cpu")
        self.number = len(self._main._mates) - (main is None)
        if main:
            main._mates.append(self)
        self.ask(Join, self.memory.block.name, self.shape.to_json(), self.number)
        self.memory.workers[self.number] = 1

    def mate(self, model, method="decode"):
        return Rig(model, method, main=self)

    def close(self):
        for mate in self._mates[1:]:
            mate.close()
        self.worker._leave()
        for block in self._slots:
            block.close()
        self.frames_in.clear()
        self._readers.clear()
        if self._main is self:
            self.memory.close()
        self.connection.close()
        self._there.close()

    # ---- control

    def send(self, kind, *arguments):
        request = next(self._requests)
        self.connection.send_bytes(TO_WORKER.pack(kind(request, *arguments)))
        return request

    def ask(self, kind, *arguments):
        """Return what a command is answered with; a refusal is returned as it is."""
        request = self.send(kind, *arguments)
        self.settle()
        return self.answer(request)

    def answer(self, request):
        answer = self.answers.pop(request, None)
        return answer.values if isinstance(answer, Done) else answer

    def open(self, voice=0, *, clock="true", lead=0, seed=0, fill=None):
        self.memory.start_voice(voice)
        self.memory.enabled[voice] = 1
        self.frames_in[voice] = FrameWriter(self.memory.frames_in[voice])
        return self.ask(OpenVoice, voice, clock, lead, seed, fill)

    def free(self, voice=0):
        return self.ask(CloseVoice, voice)

    def slot(self, data):
        data = np.ascontiguousarray(data, np.float64)
        block = SharedBlock.create(data.nbytes)
        np.frombuffer(block.buffer, np.float64, data.size)[:] = data.reshape(-1)
        self._slots.append(block)
        return block.name, *data.shape

    def play(self, data, frame=0.0, voice=0):
        """Play a sequence, and return the sample on which it begins."""
        return self.ask(Play, voice, *self.slot(data), frame)["sample"]

    def live(self, voice=0):
        return self.ask(GoLive, voice)["sample"]

    def stream(self, first=0, voice=0):
        return self.send(GoStream, voice, first)

    def put(self, frame, tag=LIVE, voice=0):
        self.frames_in[voice].put(np.asarray(frame, np.float32), tag)

    def recorded(self, voice=0):
        """Return the frames that were recorded, and the samples on which they begin."""
        self.collect()
        return np.array(self._frames[voice]), self._samples[voice]

    def collect(self):
        for voice, reader in enumerate(self._readers):
            while (entry := reader.get()) is not None:
                self._frames[voice].append(reader.values[: entry.n_values].copy())
                self._samples[voice].append(entry.stamp)

    def counter(self, name, voice=0):
        return self.memory.counter(voice, name)

    # ---- audio

    def settle(self):
        """Let the workers do all there is to do."""
        mates = self._main._mates or [self]
        while any(mate.worker.work() for mate in (self, *mates)):
            pass
        for mate in (self, *mates):
            mate.take_events()

    def take_events(self):
        while self.connection.poll(0):
            event = TO_CONTROL.unpack(self.connection.recv_bytes())
            if isinstance(event, Done | Failed):
                self.answers[event.request] = event
            else:
                self.events.append(event)

    def step(self, n_periods=1):
        for _ in range(n_periods):
            self.mix()
            heard = self.inputs(self.now) if self.now >= 0 else None
            if heard is not None:
                self.memory.inputs.write(self.now, np.ascontiguousarray(heard, np.float32))
            self.now += 1
            for mate in self._mates:
                mate.now = self.now
            self.memory.clock[:] = (self.now, 0, STEPPED)
            self.settle()
            assert (self.memory.handled[: len(self._mates)] == self.now).all()
            self.mix()
            self.collect()

    def mix(self):
        """Play the block of this period, as the audio process does; once."""
        if self._mixed == self.now:
            return
        self._mixed = self.now
        shape = self.shape
        for voice, heard in self.heard.items():
            entry = self.memory.blocks[voice].read(self.now, self._got)
            block = np.zeros((shape.period, shape.voice_channels), np.float32)
            if entry is not None:
                block[:] = self._got.reshape(block.shape)
                self.flags[voice][self.now] = entry.tag
                self._sounds.add(voice)
                if entry.tag & LAST:
                    self._sounds.remove(voice)
            elif voice in self._sounds:
                self.n_missing[voice] += 1
            heard.append(block)

    def audio(self, voice=0):
        """Return all that was played from device sample 0 on."""
        return np.concatenate(self.heard[voice])

    def step_to(self, sample):
        """Play until a device sample has been played."""
        while (self.now + 1) * self.shape.period < sample:
            self.step()
