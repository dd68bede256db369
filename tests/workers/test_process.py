"""Real decoder processes, spawned as the server spawns them."""

import multiprocessing
import os
import signal
import sys
import time

import numpy as np
import pytest

from bridge.commands import TO_WORKER, GoLive, Join, LoadModel, OpenVoice, Play, Shutdown
from bridge.events import TO_CONTROL, Done, Failed, Ready, VoiceFailed
from bridge.models.load import load
from bridge.render import render
from bridge.rings.frames import FrameWriter
from bridge.rings.memory import SharedBlock
from bridge.rings.server import RUNS, STEPPED, ServerMemory
from bridge.workers.process import main
from latentio.latents import Latents
from tests.models import torchscript_zoo as zoo_of
from tests.workers.rig import LIVE, shape_of

HANG_S = 60.0


class Child:
    """A decoder process and the memory that it shares with this one."""

    def __init__(self, **sizes):
        context = multiprocessing.get_context("spawn")
        self.connection, there = context.Pipe()
        self.process = context.Process(target=main, args=(there,), daemon=True)
        self.process.start()
        there.close()
        self.memory = ServerMemory.create(shape_of(max_dims=128, **sizes))
        self.n_requests = 0
        self.events = []

    def event(self):
        assert self.connection.poll(HANG_S)
        return TO_CONTROL.unpack(self.connection.recv_bytes())

    def send(self, kind, *arguments):
        self.n_requests += 1
        self.connection.send_bytes(TO_WORKER.pack(kind(self.n_requests, *arguments)))
        return self.n_requests

    def ask(self, kind, *arguments):
        request = self.send(kind, *arguments)
        while True:
            event = self.event()
            if isinstance(event, Done | Failed):
                assert event.request == request
                return event.values if isinstance(event, Done) else event
            self.events.append(event)

    def open(self, model="factory", voice=0):
        assert self.event() == Ready()
        about = self.ask(LoadModel, str(model), "decode", None, "cpu")
        self.ask(Join, self.memory.block.name, self.memory.shape.to_json(), 0)
        self.memory.start_voice(voice)
        self.ask(OpenVoice, voice, "true", 0, 0, None)
        return about

    def step(self, n_periods):
        """Move the clock by hand, waiting for the decoder; return what voice 0 played."""
        shape = self.memory.shape
        got = np.zeros(shape.period * shape.voice_channels, np.float32)
        heard = []
        for _ in range(n_periods):
            now = int(self.memory.clock[0]) + 1
            self.memory.clock[:] = (now, time.monotonic_ns(), STEPPED)
            give_up_s = time.monotonic() + HANG_S
            while self.memory.handled[0] < now:
                assert time.monotonic() < give_up_s
                time.sleep(5e-5)
            entry = self.memory.blocks[0].read(now, got)
            heard.append(got.copy() if entry else np.zeros_like(got))
        return np.concatenate(heard).reshape(-1, shape.voice_channels)

    def close(self):
        self.connection.close()
        self.process.join(HANG_S)
        assert self.process.exitcode is not None
        self.memory.close()


@pytest.fixture
def child():
    made = []

    def make(**sizes):
        made.append(Child(**sizes))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_slot_played_by_a_process_equals_its_render(child, tmp_path):
    c = child(voice_channels=1)
    about = c.open()
    assert about["name"] == "factory"
    assert about["frame_s"] > 0
    data = 0.5 * np.random.default_rng(0).standard_normal((40, 8))
    block = SharedBlock.create(data.nbytes)
    np.frombuffer(block.buffer, np.float64, data.size)[:] = data.reshape(-1)
    heard = [c.step(5)]
    start = c.ask(Play, 0, block.name, *data.shape, 0.0)["sample"]
    block.close()  # the decoder has its own hold of it
    heard.append(c.step(220))
    audio = np.concatenate(heard)
    render(Latents(data, 44100, 2048), load("factory"), tmp_path / "a.wav")
    import soundfile as sf

    wanted, _ = sf.read(tmp_path / "a.wav", dtype="float32", always_2d=True)
    difference = np.abs(audio[start : start + len(wanted)] - wanted).max()
    assert difference <= 1e-5 * np.abs(wanted).max()
    assert (c.memory.counter(0, "late_blocks"), c.memory.counter(0, "skipped")) == (0, 0)


def test_a_model_that_cannot_be_loaded_is_told_and_another_can(child, tmp_path):
    c = child()
    assert c.event() == Ready()
    (tmp_path / "bad.ts").write_bytes(b"hello")
    for name, what in ((str(tmp_path / "bad.ts"), "not a TorchScript"), ("none", "not exist")):
        answer = c.ask(LoadModel, name, "decode", None, "cpu")
        assert what in answer.what
    assert "is no device" in c.ask(LoadModel, "factory", "decode", None, "abacus").what
    assert c.ask(LoadModel, "identity:1:512:44100", "decode", None, "cpu")["n_dims"] == 1


def test_a_model_that_fails_while_it_plays_does_not_end_the_process(child, zoo):
    c = child(voice_channels=1)
    c.open(zoo(zoo_of.Touchy()))
    frames = FrameWriter(c.memory.frames_in[0])
    frames.put(np.ones(1, np.float32), LIVE)
    c.ask(GoLive, 0)
    assert c.step(10)[-512:].min() == 1.0
    frames.put(np.full(1, 101, np.float32), LIVE)
    c.step(10)
    event = c.event()
    assert isinstance(event, VoiceFailed)
    assert "too hot" in event.reason
    frames.put(np.full(1, 0.5, np.float32), LIVE)
    c.ask(GoLive, 0)
    assert c.step(10)[-512:].min() == 0.5


def test_it_ends_when_told_and_when_nobody_is_left(child):
    first, second = child(), child()
    first.open("identity")
    assert first.ask(Shutdown) == {}
    first.process.join(HANG_S)
    assert first.process.exitcode == 0
    second.open("identity")
    second.connection.close()
    second.process.join(HANG_S)
    assert second.process.exitcode == 0


@pytest.mark.skipif(not hasattr(os, "sched_getscheduler"), reason="Linux only")
def test_it_never_has_the_priority_of_sound(child):
    c = child()
    assert c.event() == Ready()
    assert os.sched_getscheduler(c.process.pid) == os.SCHED_OTHER
    assert os.getpriority(os.PRIO_PROCESS, c.process.pid) >= 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_is_left_to_the_control_process(child):
    c = child()
    c.open("identity")
    os.kill(c.process.pid, signal.SIGINT)
    c.step(3)
    assert c.process.is_alive()


@pytest.mark.skipif(not os.path.exists("/proc/self/stat"), reason="processor time of Linux")
def test_a_process_that_has_nothing_to_do_uses_no_processor(child):
    c = child()
    c.open("identity:1:512:44100")

    def used_s():
        with open(f"/proc/{c.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    c.step(5)
    before_s = used_s()
    for _ in range(100):
        c.memory.clock[:] = (int(c.memory.clock[0]) + 1, time.monotonic_ns(), RUNS)
        time.sleep(512 / 44100)
    assert used_s() - before_s < 0.5
