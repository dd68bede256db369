import math
import time

import pytest

from bridge.rings.server import RUNS, STEPPED, STILL, ServerMemory
from bridge.workers.clock import Clock
from tests.workers.rig import shape_of


@pytest.fixture
def memory():
    made = ServerMemory.create(shape_of(441))
    yield made
    made.close()


def test_the_time_of_a_period_follows_from_the_one_that_plays(memory, monkeypatch):
    clock = Clock(memory)
    memory.clock[:] = (100, time.monotonic_ns(), RUNS)
    began_ns = int(memory.clock[1])
    monkeypatch.setattr("bridge.workers.clock.time.monotonic_ns", lambda: began_ns + 4_000_000)
    assert clock.now == 100
    assert clock.seconds_until(101) == pytest.approx(0.006)
    assert clock.seconds_until(150) == pytest.approx(0.496)
    assert clock.seconds_until(100) == 0.0
    assert clock.seconds_until(-1) == 0.0


def test_a_device_that_is_late_leaves_no_time(memory, monkeypatch):
    clock = Clock(memory)
    memory.clock[:] = (100, time.monotonic_ns(), RUNS)
    began_ns = int(memory.clock[1])
    monkeypatch.setattr("bridge.workers.clock.time.monotonic_ns", lambda: began_ns + 10**9)
    assert clock.seconds_until(101) == 0.0
    assert not clock.is_stepped


@pytest.mark.parametrize("pace", [STILL, STEPPED])
def test_a_clock_that_does_not_run_leaves_all_the_time_in_the_world(memory, pace):
    clock = Clock(memory)
    memory.clock[:] = (100, time.monotonic_ns(), pace)
    assert clock.seconds_until(101) == math.inf
    assert clock.is_stepped == (pace == STEPPED)
