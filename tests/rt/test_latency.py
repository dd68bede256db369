"""The arithmetic, against a clock that is stepped sample by sample."""

import itertools
from fractions import Fraction

import pytest

from bridge.rt.latency import Timing, in_device_samples, whole_lead
from latentio.units import frame_length_samples

LENGTHS = [
    frame_length_samples(model_sr, ratio, device_sr, clock=clock)
    for model_sr, device_sr in ((44100, 44100), (44100, 48000), (48000, 44100))
    for ratio in (64, 512, 2048, 4096)
    for clock in ("samples", "true")
]
TIMINGS = [
    Timing(period=period, length=length, lead=whole_lead(lead, period), lookahead=lookahead)
    for period, length, lead, lookahead in itertools.product(
        (16, 64, 441, 512, 2048), sorted(set(LENGTHS)), (1, 512, 2048, 5000), (0, 37)
    )
]


def floor(value):
    return value.numerator // value.denominator


def by_hand(timing, ready_at, n_clocks):
    """Step the clock; return the frames' first samples, and the frames taken at each clock.

    A frame is taken at the first clock at which the sample `ahead` samples after the end of
    the period that plays has come to it.
    """
    start = (ready_at + 1) * timing.period + timing.lead
    taken, starts, frame = {}, [], 0
    for now in range(ready_at, ready_at + n_clocks):
        taken[now] = []
        ahead = timing.lead + timing.lookahead
        while start + floor(frame * timing.length) < (now + 1) * timing.period + ahead:
            taken[now].append(frame)
            starts.append(start + floor(frame * timing.length))
            frame += 1
    return starts, taken


@pytest.mark.parametrize("period", sorted({t.period for t in TIMINGS}))
def test_frames_are_taken_and_heard_as_if_stepped_by_hand(period):
    for timing in (t for t in TIMINGS if t.period == period):
        for ready_at in (-1, 0, 1001):
            starts, taken = by_hand(timing, ready_at, 40)
            start = timing.start(ready_at)
            assert [timing.frame_start(k, start) for k in range(len(starts))] == starts
            for now, frames in taken.items():
                due = timing.due_before(now)
                n_due = timing.first_frame_from(due, start)
                assert (frames[-1] + 1 if frames else n_due) == n_due


def test_a_live_value_is_heard_neither_before_nor_after_what_is_announced():
    """It arrives while the clock is `now`, any sample of that period; see when it is heard."""
    for timing in TIMINGS[::3]:
        starts, taken = by_hand(timing, 5, 60)
        start = timing.start(5)
        for now in range(5, 30):
            later = [frame for clock in range(now + 1, 65) for frame in taken[clock]]
            if not later:
                continue
            assert timing.live_frame(now, start) == later[0]
            heard = starts[later[0]]
            first, last = now * timing.period, (now + 1) * timing.period - 1
            assert heard - last > timing.latency_samples - timing.delay
            assert heard - first <= timing.latency_max_samples - timing.delay


def test_the_least_and_the_most_latency_do_happen():
    """Over all arrivals the bounds are reached, to the sample."""
    timing = Timing(period=64, length=Fraction(512), lead=128, lookahead=5, delay=30)
    start = timing.start(0)
    waits = [
        timing.frame_start(timing.live_frame(now, start), start) - sample + timing.delay
        for now in range(3, 43)
        for sample in range(now * 64, (now + 1) * 64)
    ]
    # A period is a whole part of a frame here, so one of them cannot be missed by a sample.
    assert min(waits) >= timing.latency_samples + 1
    assert min(waits) <= timing.latency_samples + 64
    assert max(waits) <= timing.latency_max_samples
    assert max(waits) >= timing.latency_max_samples - 64


@pytest.mark.parametrize("length", sorted(set(LENGTHS)))
def test_frame_starts_never_drift_and_lengths_differ_by_one_sample_at_most(length):
    timing = Timing(period=512, length=length, lead=2048)
    starts = [timing.frame_start(k, 777) for k in range(5000)]
    assert all(0 <= k * length - (s - 777) < 1 for k, s in enumerate(starts))
    assert {b - a for a, b in itertools.pairwise(starts)} <= {floor(length), floor(length) + 1}
    hours = 10**7
    assert abs(timing.frame_start(hours, 777) - 777 - hours * length) < 1


@pytest.mark.parametrize("length", [Fraction(1), Fraction(512), Fraction(327680, 147)])
def test_the_first_frame_from_a_sample_is_the_first_that_does_not_begin_before_it(length):
    timing = Timing(period=512, length=length, lead=2048)
    starts = [timing.frame_start(k, 1000) for k in range(5000 // floor(length) + 3)]
    for sample in range(900, 5000):
        wanted = next(k for k, s in enumerate(starts) if s >= sample)
        assert timing.first_frame_from(sample, 1000) == wanted


@pytest.mark.parametrize("period", [1, 16, 441, 512, 2048])
def test_a_lead_is_whole_periods_and_never_none(period):
    for lead in range(5000):
        whole = whole_lead(lead, period)
        assert whole % period == 0
        assert whole >= max(lead, period)
        assert whole - period < max(lead, 1)


def test_a_delay_in_device_samples():
    assert in_device_samples(12512, 44100, 48000, resampled=False) == 12512
    assert in_device_samples(12512, 44100, 48000, resampled=True) == round(12512 * 48000 / 44100)
    assert in_device_samples(441, 44100, 48000, resampled=True) == 480
    assert in_device_samples(0, 44100, 48000, resampled=True) == 0


def test_all_results_are_plain_integers():
    timing = Timing(period=512, length=Fraction(327680, 147), lead=2048, lookahead=3, delay=4)
    results = [
        timing.ahead,
        timing.latency_samples,
        timing.latency_max_samples,
        timing.start(3),
        timing.due_before(3),
        timing.frame_start(7, 9),
        timing.first_frame_from(999, 9),
        timing.live_frame(5, 9),
    ]
    assert [type(value) for value in results] == [int] * len(results)
