import itertools
import time
from collections import Counter
from fractions import Fraction

import numpy as np
import pytest

from bridge.rings.entries import Entries
from bridge.rings.frames import FrameReader, FrameWriter
from bridge.sources.live import LIVE_TAG, Live
from bridge.sources.recorder import Recorder
from bridge.sources.stream import MAX_GAP, MAX_WAITING, NumberedStream, jitter_frames


class Queue:
    """Both ends of a queue of frames of one dim."""

    def __init__(self, n_entries=256):
        entries = Entries(memoryview(bytearray(Entries.n_bytes(n_entries, 2))), n_entries, 2)
        entries.forget()
        self.writer, self.reader = FrameWriter(entries), FrameReader(entries)
        self.counts = Counter()

    def put(self, value, tag):
        self.writer.put(np.array(np.atleast_1d(value), np.float32), tag)

    def count(self, name, n):
        self.counts[name] += n

    def live(self):
        return Live(self.reader, 1, self.count)

    def stream(self, first=0):
        return NumberedStream(self.reader, 1, first, self.count)


@pytest.fixture
def queue():
    return Queue()


# ---- live


def test_the_newest_frame_wins_and_is_held(queue):
    live = queue.live()
    assert live.read(0, 2)[:, 0].tolist() == [0, 0]
    assert queue.counts == Counter()
    for value in (1, 2, 3):
        queue.put(value, LIVE_TAG)
    assert live.read(2, 5)[:, 0].tolist() == [3, 3, 3]
    assert live.read(5, 6)[:, 0].tolist() == [3]
    assert queue.counts["held"] == 3
    assert live.n_steps is None


def test_live_frames_are_not_those_of_a_stream_or_of_another_size(queue):
    live = queue.live()
    queue.put(1, LIVE_TAG)
    queue.put(2, 17)
    queue.put([3, 4], LIVE_TAG)
    assert live.read(0, 1)[:, 0].tolist() == [1]


def test_a_flood_of_live_frames_leaves_the_newest():
    queue = Queue(4)
    for value in range(100):
        queue.put(value, LIVE_TAG)
    assert queue.live().read(0, 1)[0, 0] == 99


# ---- stream


def play(stream, n):
    return [float(stream.read(k, k + 1)[0, 0]) for k in range(n)]


def test_a_stream_plays_each_frame_once_and_in_order(queue):
    stream = queue.stream(5)
    for number in (5, 6, 8, 7, 9):
        queue.put(number, number)
    assert stream.n_waiting == 5
    assert play(stream, 5) == [5, 6, 7, 8, 9]
    assert queue.counts == Counter()
    assert stream.position(0) == 9


def test_a_gap_is_lost_and_held(queue):
    stream = queue.stream()
    for number in (0, 1, 4):
        queue.put(number, number)
    assert play(stream, 5) == [0, 1, 1, 1, 4]
    assert queue.counts == {"lost": 2, "held": 2}


def test_a_frame_that_comes_after_all_was_late_and_not_lost(queue):
    stream = queue.stream()
    for number in (0, 2):
        queue.put(number, number)
    assert play(stream, 2) == [0, 0]
    queue.put(1, 1)
    assert play(stream, 1) == [2]
    assert queue.counts == {"lost": 0, "held": 1, "late": 1}


def test_a_second_copy_is_late(queue):
    stream = queue.stream()
    for number in (0, 0, 1, 1):
        queue.put(number, number)
    assert play(stream, 2) == [0, 1]
    queue.put(1, 1)
    play(stream, 1)
    assert queue.counts["late"] == 3
    assert queue.counts["lost"] == 0


def test_a_stream_that_dries_up_holds_and_goes_on_with_the_next(queue):
    """Nothing is skipped: a sender that is slower than the sound loses no frame."""
    stream = queue.stream()
    queue.put(0, 0)
    assert play(stream, 4) == [0, 0, 0, 0]
    for number in (1, 2, 3):
        queue.put(number, number)
    assert play(stream, 3) == [1, 2, 3]
    assert queue.counts == {"held": 3}


def test_a_sender_that_starts_again_is_followed(queue):
    stream = queue.stream()
    for number in range(20):
        queue.put(number, number)
    assert play(stream, 20) == list(range(20))
    for number in range(3):
        queue.put(100 + number, number)
    assert play(stream, 3) == [100, 101, 102]
    assert queue.counts == Counter()


def test_what_waits_when_the_sender_starts_again_is_played_first(queue):
    stream = queue.stream()
    for number in range(12):
        queue.put(number, number)
    assert play(stream, 10) == list(range(10))
    for number in range(3):
        queue.put(100 + number, number)
    assert play(stream, 4) == [10, 11, 100, 101]
    assert stream.position(0) == 1
    assert queue.counts == Counter()


@pytest.mark.parametrize("n_before", [2, 3, 8])
def test_number_0_always_begins_again_however_few_came_before(queue, n_before):
    stream, played = queue.stream(), []
    for round_number in range(3):
        for number in range(n_before):
            queue.put(10 * round_number + number, number)
        played += play(stream, n_before)
    assert played == [10 * r + k for r in range(3) for k in range(n_before)]
    assert queue.counts == Counter()


@pytest.mark.parametrize("far", [MAX_GAP + 20, 2**31 - 1])
def test_a_leap_forward_is_not_waited_for(queue, far):
    stream = queue.stream()
    queue.put(0, 0)
    assert play(stream, 1) == [0]
    queue.put(7, far)
    queue.put(8, far + 1)
    assert play(stream, 2) == [7, 8]
    assert queue.counts["held"] == 0


def test_a_stream_begins_with_its_first_frame_and_not_with_what_was_left(queue):
    stream = queue.stream(5)
    for number in (7, 3, 5, 6):
        queue.put(10 * number, number)
    assert play(stream, 2) == [50, 60]
    assert queue.counts == Counter()


def test_a_stream_whose_first_frame_was_overwritten_begins_with_what_is_there(queue):
    stream = queue.stream(0)
    for number in range(300):
        queue.put(number, number)
    assert play(stream, 2) == [44, 45]


def test_a_stream_begins_anew_with_whatever_comes(queue):
    stream = queue.stream()
    for number in range(5):
        queue.put(number, number)
    play(stream, 2)
    stream.begin_anew()
    assert play(stream, 1) == [1]
    queue.put(9, 50)
    assert play(stream, 1) == [9]
    assert queue.counts["lost"] == 0


def test_everything_at_once_loses_nothing(queue):
    stream, played, number = queue.stream(), [], 0
    while len(played) < 2000:
        for _ in range(40 if number < 2000 else 0):
            queue.put(number, number)
            number += 1
        played += play(stream, 1)
    assert played == list(range(2000))
    assert queue.counts == Counter()


def test_many_frames_that_wait_cost_no_time():
    """Looking through all of them for each that comes took a minute."""
    queue = Queue(1024)
    stream = queue.stream()
    began_s = time.process_time()
    for number in range(MAX_WAITING):
        queue.put(number, number)
        if number % 1000 == 999:
            assert stream.n_waiting == number + 1
    assert time.process_time() - began_s < 15


def test_random_losses_and_disorder_are_all_accounted_for(queue):
    rng = np.random.default_rng(0)
    n = 3000
    order = np.argsort(np.arange(n) + rng.uniform(0, 3, n))
    sent = [int(number) for number in order if rng.random() > 0.05]
    stream, played = queue.stream(sent[0]), []
    for number in sent:
        queue.put(number, number)
        played += play(stream, 1)
    seen = sorted(set(played))
    assert [p for p, q in itertools.pairwise(played) if q < p] == []
    counts = queue.counts
    waiting = stream.n_waiting
    assert len(seen) + counts["late"] + waiting >= len(sent)
    assert len(played) - len(seen) <= counts["held"]
    assert counts["lost"] <= n - len(sent) + 2


def test_a_reserve_lasts_for_the_bursts_of_a_patch():
    assert jitter_frames(Fraction(2048), 44100) == 2
    assert jitter_frames(Fraction(512), 44100) == 4
    assert jitter_frames(Fraction(64), 44100) == 22
    assert jitter_frames(Fraction(10**6), 44100) == 2


# ---- recorder


def test_a_recorder_keeps_frames_only_while_it_is_on(queue):
    recorder = Recorder(queue.writer)
    frame = np.ones(1, np.float32)
    recorder.keep(0, frame, 100)
    recorder.is_on = True
    recorder.keep(1, 2 * frame, 200)
    entry = queue.reader.get()
    assert (entry.tag, entry.stamp, entry.n_values) == (1, 200, 1)
    assert queue.reader.values[0] == 2
    assert queue.reader.get() is None
