"""Decoders that are slower than the clock."""

import numpy as np
import pytest

from bridge.commands import Stop
from bridge.models.identity import IdentityModel
from bridge.rings.server import LAST
from bridge.workers.costs import Costs

P = 512


class Slow(IdentityModel):
    """An identity during whose calls the clock goes on: `n_periods` for each frame."""

    n_periods = 0

    def _open(self, *arguments):
        stream = super()._open(*arguments)
        run = stream._run

        def slow(block, seed):
            self.n_calls += 1
            assert self.n_calls < 1000, "it never comes to its end"
            for _ in range(self.n_periods * len(block)):
                self.rig.now += 1
                self.rig.memory.clock[0] = self.rig.now
                self.rig.mix()
            return run(block, seed)

        stream._run = slow
        return stream


@pytest.fixture
def slow(rig):
    model = Slow(1, 512)
    model.n_calls = 0
    made = model.rig = rig(model)
    made.model = model
    made.open()
    made.worker._voices[0].track._costs = Costs({1: 1e-6})
    made.step(2)
    return made


def test_a_voice_slower_than_the_clock_can_be_stopped(slow):
    slow.put([1.0])
    slow.live()
    slow.step(10)
    slow.model.n_periods = 2
    answer = slow.ask(Stop, 0)
    slow.model.n_periods = 0
    slow.step_to(answer["sample"] + 4 * P)
    assert not slow.audio()[-P:].any()
    slow.n_missing[0] = 0
    slow.step(10)
    assert slow.n_missing[0] == 0


def test_a_slot_whose_end_comes_too_late_is_over_and_misses_nothing_more(slow):
    track = slow.worker._voices[0].track
    track._n_lookahead = 0
    slow.play(np.ones((20, 1)))
    slow.step(12)
    for _ in range(30):  # the audio process goes on
        slow.now += 1
        slow.memory.clock[0] = slow.now
        slow.mix()
    slow.step(3)
    assert LAST in slow.flags[0].values()
    slow.n_missing[0] = 0
    slow.step(20)
    assert slow.n_missing[0] == 0
    assert len(slow.events) == 1
