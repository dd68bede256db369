"""Frames are told in their order, and what was left out is counted."""

import numpy as np

from bridge.engine.watch import MAX_FRAMES_PER_S, MAX_WAITING, Watch
from bridge.rings.entries import Entries
from bridge.rings.frames import FrameWriter

SR = 44100


def ring(n_entries=8):
    entries = Entries(memoryview(bytearray(Entries.n_bytes(n_entries, 2))), n_entries, 2)
    entries.forget()
    return entries, FrameWriter(entries)


def put(writer, *numbers, spacing=2048):
    for number in numbers:
        writer.put(np.float32([number, -number]), stamp=number * spacing)


def test_what_came_before_is_passed_over_and_the_rest_is_told_once():
    entries, writer = ring()
    put(writer, *range(30))
    watch = Watch(entries, SR)
    assert watch.take() == []
    put(writer, 30, 31)
    assert watch.take() == [(0, [30, -30]), (1, [31, -31])]
    put(writer, 32)
    assert watch.take() == [(2, [32, -32])]
    assert watch.take() == []
    assert watch.n_untold == 0


def test_what_was_overwritten_is_a_gap_in_the_numbers_and_counted():
    entries, writer = ring(8)
    watch = Watch(entries, SR)
    put(writer, *range(20))
    told = watch.take()
    assert [number for number, _ in told] == list(range(12, 20))
    assert [values[0] for _, values in told] == list(range(12, 20))
    assert watch.n_untold == 12


def test_of_too_many_a_second_some_are_left_out():
    entries, writer = ring(8)
    watch = Watch(entries, SR)
    told = []
    for number in range(SR // 16):  # a second
        put(writer, number, spacing=16)
        told += watch.take()
    assert 0.9 * MAX_FRAMES_PER_S < len(told) <= MAX_FRAMES_PER_S + 3
    assert all(values == [number, -number] for number, values in told)
    assert watch.n_untold == SR // 16 - len(told)


def test_nothing_grows_while_nobody_takes():
    entries, writer = ring(8)
    watch = Watch(entries, SR)
    for number in range(2 * MAX_WAITING):
        put(writer, number)
        watch.drain()
    assert len(watch.take()) == MAX_WAITING == watch.n_untold


def test_it_goes_on_where_the_voice_lives_next():
    entries, writer = ring()
    watch = Watch(entries, SR)
    put(writer, 5)
    other, its_writer = ring()
    watch.follow(other)
    put(writer, 6)
    put(its_writer, 3)  # another device may begin its time anew
    assert watch.take() == [(0, [5, -5]), (1, [3, -3])]
