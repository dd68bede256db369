import numpy as np

from bridge.rings.entries import Entries
from bridge.rings.frames import FrameReader, FrameWriter


def queue(n_entries=4, max_values=3):
    entries = Entries(
        memoryview(bytearray(Entries.n_bytes(n_entries, max_values))), n_entries, max_values
    )
    entries.forget()
    return FrameWriter(entries), FrameReader(entries), entries


def frame(*values):
    return np.array(values, np.float32)


def test_frames_come_out_in_their_order():
    writer, reader, _ = queue()
    assert reader.get() is None
    writer.put(frame(1, 2, 3), tag=7, stamp=8)
    writer.put(frame(4, 5))
    assert reader.get() == (0, 7, 8, 3)
    assert reader.values.tolist() == [1, 2, 3]
    entry = reader.get()
    assert entry == (1, 0, 0, 2)
    assert reader.values[: entry.n_values].tolist() == [4, 5]
    assert reader.get() is None
    assert reader.n_overwritten == 0


def test_a_reader_that_is_lapped_goes_on_at_the_oldest_and_counts_the_rest():
    writer, reader, _ = queue(n_entries=4)
    for number in range(11):
        writer.put(frame(number))
    got = []
    while (entry := reader.get()) is not None:
        got.append((entry.number, float(reader.values[0])))
    assert got == [(7, 7), (8, 8), (9, 9), (10, 10)]
    assert reader.n_overwritten == 7


def test_a_frame_that_is_half_written_is_waited_for():
    writer, reader, entries = queue()
    writer.put(frame(1))
    entries._values[0, 0] = 2
    assert reader.get() is None
    assert reader.n_overwritten == 0
    entries.write(0, frame(3))
    assert reader.get().number == 0


def test_skip_all_leaves_only_what_comes_after():
    writer, reader, _ = queue(n_entries=4)
    for number in range(9):
        writer.put(frame(number))
    reader.skip_all()
    assert reader.get() is None
    writer.put(frame(9))
    assert reader.get().number == 9


def test_a_queue_starts_again_when_its_memory_is_forgotten():
    writer, _, entries = queue()
    for number in range(6):
        writer.put(frame(number))
    entries.forget()
    writer, reader = FrameWriter(entries), FrameReader(entries)
    assert reader.get() is None
    writer.put(frame(9))
    assert reader.get().number == 0
    assert reader.values[0] == 9
