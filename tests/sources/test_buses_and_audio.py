"""Sources that read what other processes write, by themselves; in time: tests/workers."""

from collections import Counter
from fractions import Fraction

import numpy as np
import pytest

from bridge.rings.entries import Entries
from bridge.sources.audio import Audio, Ear
from bridge.sources.bus import Bus, BusWriter
from bridge.sources.feedback import Feedback
from bridge.sources.grid import Grid
from bridge.sources.periods import Periods
from bridge.sources.signal import Signal

P = 64


def ring(n_entries, max_values):
    entries = Entries(
        memoryview(bytearray(Entries.n_bytes(n_entries, max_values))), n_entries, max_values
    )
    entries.forget()
    return entries


class Line:
    """A bus of one dim whose frames are their numbers, a hundred samples each."""

    def __init__(self, n_entries=64):
        self.entries = ring(n_entries, 2)
        self.grid = Grid(Fraction(100))
        self.counts = Counter()
        self.n_put = 0
        self.anew()

    def anew(self):
        self.writer = BusWriter(self.entries)

    def put(self, n=1, n_dims=1):
        for _ in range(n):
            self.writer.put(np.full(n_dims, self.n_put, np.float32), self.grid, self.n_put)
            self.n_put += 1

    def count(self, name, n):
        self.counts[name] += n

    def bus(self, latency=50, begin=0):
        return Bus(self.entries, 1, Grid(Fraction(100), begin), latency, self.count)


def read(bus, first, n=1):
    return bus.read(first, first + n)[:, 0].tolist()


def test_the_newest_frame_that_is_old_enough_is_played_and_held():
    line = Line()
    bus = line.bus()
    assert read(bus, 0, 2) == [0, 0]
    assert line.counts == {"held": 2}
    line.put(6)
    assert read(bus, 2, 3) == [1, 2, 3]
    assert read(bus, 5, 3) == [4, 5, 5]
    assert line.counts == {"held": 3}


def test_a_reader_begins_anywhere_and_several_read_the_same():
    line = Line()
    line.put(200)
    assert read(line.bus(), 150, 3) == [149, 150, 151]
    late, early = line.bus(), line.bus()
    assert read(late, 190) == [189]
    assert read(early, 145) == [144]
    assert read(late, 191) == read(early, 191) == [190]
    assert read(line.bus(), 10) == [0]  # what it would play is no longer there
    assert read(line.bus(), 900) == [199]


def test_a_reader_that_slept_while_the_writer_went_round_finds_its_place():
    line = Line()
    bus = line.bus()
    line.put(3)
    assert read(bus, 3) == [2]
    line.put(500)
    assert read(bus, 480, 2) == [479, 480]


def test_a_writer_that_is_made_anew_goes_on_and_one_in_a_fresh_memory_is_found():
    line = Line()
    bus = line.bus()
    line.put(90)
    assert read(bus, 80) == [79]
    line.anew()
    line.put(10)
    assert line.entries.newest == 99
    assert read(bus, 95, 2) == [94, 95]
    line.entries.forget()
    assert read(bus, 97) == [96]  # it had looked at it before
    assert read(bus, 98) == [96]
    line.anew()
    line.put(5)
    assert line.entries.newest == 4
    assert read(bus, 104) == [103]


def test_frames_of_another_size_are_passed_over():
    line = Line()
    bus = line.bus()
    line.put(3)
    line.put(3, n_dims=2)
    line.put(1)
    assert read(bus, 1, 7) == [0, 1, 2, 2, 2, 2, 6]


@pytest.mark.parametrize("after", [0, 1, 100, 1000, 2228, 2229, 2230])
def test_frames_of_no_whole_length_are_each_played_once_whatever_the_phase(after):
    """In whole samples, 2229 after one that begins is before the next, or on it."""
    length = Fraction(327680, 147)  # 2048 samples of 44100 Hz at 48000 Hz
    entries, counts = ring(1024, 1), Counter()
    there, here = Grid(length), Grid(length, 512 + after)
    writer = BusWriter(entries)
    for step in range(400):
        writer.put(np.array([step], np.float32), there, step)
    played = read(Bus(entries, 1, here, 512, lambda n, k: counts.update([n])), 0, 300)
    assert np.array_equal(played, np.arange(300) + (after == 2230))
    assert not counts


# ---- feedback


def test_feedback_is_linear_below_a_half_and_never_above_one():
    feedback = Feedback(44100, 1, 1.0)
    steps = np.linspace(-0.499, 0.499, 2000, dtype=np.float32)[:, np.newaxis]
    alternating = steps * (-1.0) ** np.arange(2000)[:, np.newaxis]
    assert np.abs(feedback.process(alternating.astype(np.float32)) - alternating).max() < 2e-3
    loud = 1e6 * (-1.0) ** np.arange(2000)[:, np.newaxis]
    assert 0.999 < np.abs(Feedback(44100, 1, 16.0).process(loud)).max() <= 1.0


def test_feedback_lets_nothing_through_that_stands_still_or_is_no_number():
    feedback = Feedback(44100, 2, 1.0)
    block = np.full((44100, 1), 0.4, np.float32)
    block[5:9] = (np.nan,), (np.inf,), (-np.inf,), (1e38,)
    out = feedback.process(block)
    assert np.isfinite(out).all()
    assert np.abs(out[-100:]).max() < 1e-3
    assert not out[:, 1].any()


@pytest.mark.parametrize("sample_rate", [8000, 44100, 192000])
def test_feedback_is_what_its_formula_says_in_blocks_of_any_size(sample_rate):
    x = np.random.default_rng(0).normal(0.2, 0.5, (5000, 1)).astype(np.float32)
    c, mean, wanted = 1 - np.exp(-2 * np.pi * 10 / sample_rate), 0.0, []
    for value in x[:, 0].astype(np.float64):
        mean += c * (value - mean)
        v = 1.5 * (value - mean)
        wanted.append(v if abs(v) <= 0.5 else np.sign(v) * (0.5 + 0.5 * np.tanh(2 * abs(v) - 1)))
    for size in (1, 64, 777, 5000):
        feedback = Feedback(sample_rate, 1, 1.5)
        parts = [feedback.process(x[at : at + size]) for at in range(0, len(x), size)]
        assert np.abs(np.concatenate(parts)[:, 0] - wanted).max() < 1e-6


def test_feedback_holds_for_hours_in_one_block():
    x = np.full((3_000_000, 1), 0.25, np.float32)
    out = Feedback(8000, 1, 1.0).process(x)
    assert np.isfinite(out).all()
    assert abs(out[-1, 0]) < 1e-6


# ---- audio


class Room:
    """Two inputs and a voice, in periods of noise."""

    def __init__(self, n_periods=60):
        rng = np.random.default_rng(0)
        self.inputs, self.voice = ring(100, 2 * P), ring(100, P)
        self.audio = (0.1 * rng.standard_normal((n_periods * P, 3))).astype(np.float32)
        self.counts = Counter()
        for number in range(n_periods):
            block = self.audio[number * P : (number + 1) * P]
            self.inputs.write(number, np.ascontiguousarray(block[:, :2]))
            self.voice.write(number, np.ascontiguousarray(block[:, 2:]))

    def count(self, name, n):
        self.counts[name] += n

    def source(self, grid, rates=None, *, hears_voice=False, ratio=100):
        feedback = Feedback(44100, 1, 1.0) if hears_voice else None
        ear = Ear(
            P,
            1,
            inputs=Periods(self.inputs, P),
            first=1,
            voice=Periods(self.voice, P) if hears_voice else None,
            feedback=feedback,
            count=self.count,
        )
        return Audio(ear, grid, ratio=ratio, latency=200, n_channels=1, rates=rates)


def test_windows_are_what_was_heard_and_those_that_follow_are_one_stretch():
    room = Room()
    grid = Grid(Fraction(100), begin=1000)
    source = room.source(grid)
    parts = [source.read(0, 1), source.read(1, 4), source.read(4, 6), source.read(9, 10)]
    assert np.array_equal(np.concatenate(parts[:3]), room.audio[700:1300, 1:2])
    assert np.array_equal(parts[3], room.audio[1600:1700, 1:2])
    assert room.counts == {}


def test_inputs_that_are_not_there_are_silent_and_what_is_no_number_too():
    room = Room(3)
    room.inputs.write(2, np.array([np.nan, np.inf, 9.0, -9.0] * (P // 2), np.float32))
    source = room.source(Grid(Fraction(100), begin=300))
    heard = source.read(0, 4)[:, 0]
    assert np.array_equal(heard[: 2 * P], room.audio[: 2 * P, 1])
    assert set(heard[2 * P : 3 * P]) == {0.0, -8.0}
    assert not heard[3 * P :].any()
    assert room.counts == {"held": 4}
    before = room.source(Grid(Fraction(100), begin=100)).read(0, 1)
    assert not before.any()


def test_a_voice_is_added_period_by_period_whatever_is_read():
    room = Room()
    wanted = np.concatenate(
        [room.audio[:, 1:2] + Feedback(44100, 1, 1.0).process(room.audio[:, 2:])]
    )
    for sizes in ((1,) * 12, (3, 4, 5)):
        source, at = room.source(Grid(Fraction(100), begin=300), hears_voice=True), 0
        for size in sizes:
            heard = source.read(at, at + size)
            assert np.abs(heard - wanted[100 * at : 100 * (at + size)]).max() < 1e-6
            at += size


@pytest.mark.parametrize("sizes", [(1,) * 20, (7, 13), (20,)])
def test_resampled_windows_do_not_depend_on_how_they_are_read(sizes):
    room = Room()
    grid = Grid(Fraction(480 * 147, 441), begin=1500, phase=1)
    whole = room.source(grid, (48000, 44100), ratio=147).read(0, 20)
    source, at, parts = room.source(grid, (48000, 44100), ratio=147), 0, []
    for size in sizes:
        parts.append(source.read(at, at + size))
        at += size
    assert np.array_equal(np.concatenate(parts), whole)
    assert len(whole) == 20 * 147


def test_a_window_after_a_gap_is_what_it_would_have_been():
    room = Room()
    grid = Grid(Fraction(160), begin=1000)
    source = room.source(grid, (48000, 44100), ratio=147)
    whole = room.source(grid, (48000, 44100), ratio=147).read(0, 12)
    assert np.array_equal(source.read(0, 2), whole[: 2 * 147])
    assert np.abs(source.read(7, 9) - whole[7 * 147 : 9 * 147]).max() < 1e-6


# ---- signals


def test_a_signal_is_the_last_sample_before_the_end_of_its_window():
    room = Room()
    grid = Grid(Fraction(1005, 10), begin=900)
    signal = Signal(
        Periods(room.inputs, P),
        P,
        first=0,
        n_dims=2,
        grid=grid,
        latency=300,
        count=room.count,
    )
    frames = signal.read(0, 20)
    at = [900 + int(k * 100.5) - 301 for k in range(20)]
    assert np.array_equal(frames, room.audio[at, :2])
    assert room.counts == {}
    assert np.array_equal(signal.read(900, 902), frames[[19, 19]])
    assert room.counts == {"held": 2}
