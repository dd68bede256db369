"""Decoders that are slower than the clock."""

import numpy as np
import pytest

from bridge.commands import Stop
from bridge.errors import ModelError
from bridge.models.identity import IdentityModel
from bridge.rings.server import LAST
from bridge.workers.clock import Clock
from bridge.workers.costs import Costs

P = 512


class Known(Costs):
    """Costs that are known once and for all."""

    def learn(self, n_frames, seconds):
        pass


class Slow(IdentityModel):
    """An identity during whose calls the clock goes on.

    By `n_periods` for each frame, and by `n_call_periods` for each call.
    """

    n_periods = n_call_periods = 0

    def _open(self, *arguments):
        stream = super()._open(*arguments)
        run = stream._run

        def slow(block, seed):
            self.n_calls += 1
            if self.n_calls > 1000:
                raise ModelError("slow", "is asked for ever")
            for _ in range(self.n_call_periods + self.n_periods * len(block)):
                self.rig.mix()
                self.rig.now += 1
                self.rig.memory.clock[0] = self.rig.now
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
    made.worker._voices[0].track._costs = Known({1: 1e-6})
    made.step(2)
    return made


def test_a_voice_slower_than_the_clock_can_be_stopped(slow):
    slow.put([1.0])
    slow.live()
    slow.step(10)
    slow.model.n_periods, slow.model.n_calls = 2, 0
    answer = slow.ask(Stop, 0)
    assert slow.model.n_calls < 10
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


def test_a_slot_is_played_by_a_model_that_is_fast_enough_with_many_frames_only(slow, monkeypatch):
    """One frame takes as long as six last, and so do 32."""
    monkeypatch.setattr(Clock, "seconds_until", lambda c, period: (period - c.now) * c.period_s)
    frame_s = P / slow.shape.sample_rate
    costs = Known(dict.fromkeys((1, 2, 4, 8, 16, 32), 6 * frame_s))
    slow.worker._voices[0].track._costs = costs
    slow.model.n_call_periods = 6
    values = np.arange(1, 201)[:, np.newaxis] / 256
    start = slow.play(values)
    slow.step_to(start + 210 * P)
    assert (slow.n_missing[0], slow.counter("skipped")) == (0, 0)
    assert (slow.audio()[start : start + 200 * P, 0] == np.repeat(values, P)).all()


def test_live_frames_that_are_short_are_decoded_together_even_if_they_are_late(rig, monkeypatch):
    """All the time that there was is over: that is no reason to take more of it."""
    model = IdentityModel(1, 16)
    r = rig(model)
    r.open()
    frame_s = 16 / r.shape.sample_rate
    track = r.worker._voices[0].track
    track._costs = Known(dict.fromkeys((1, 2, 4, 8, 16, 32), 2 * frame_s))
    monkeypatch.setattr(Clock, "seconds_until", lambda *_: 0.0)
    r.put([0.5])
    r.live()
    asked = []
    run = track.run
    decode = run.decode
    run.decode = lambda n_frames: (asked.append(n_frames), decode(n_frames))[1]
    r.step(3)
    assert asked == [32, 32, 32]
