import multiprocessing

import numpy as np
import pytest

from bridge.rings.entries import Entries
from bridge.rings.memory import SharedBlock
from tests.rings import children

HANG_S = 120
SPAWN = multiprocessing.get_context("spawn")


def ring(n_entries=4, max_values=6):
    """Return entries in plain memory, and the memory."""
    memory = bytearray(Entries.n_bytes(n_entries, max_values))
    entries = Entries(memoryview(memory), n_entries, max_values)
    entries.forget()
    return entries, memory


def floats(*values):
    return np.array(values, np.float32)


def read(entries, number):
    """Return an entry and its values, or None."""
    out = np.full(entries.max_values, np.nan, np.float32)
    entry = entries.read(number, out)
    return None if entry is None else (entry, out[: entry.n_values].tolist())


@pytest.mark.parametrize("n_values", [0, 1, 5, 6])
def test_what_is_written_is_read(n_values):
    entries, _ = ring()
    values = np.arange(n_values, dtype=np.float32) - 2.5
    entries.write(9, values, tag=-(2**63), stamp=2**63 - 1)
    assert read(entries, 9) == ((9, -(2**63), 2**63 - 1, n_values), values.tolist())


def test_values_of_any_shape_are_kept_in_their_order():
    entries, _ = ring()
    entries.write(0, floats([1, 2], [3, 4], [5, 6]))
    assert read(entries, 0)[1] == [1, 2, 3, 4, 5, 6]


def test_more_values_than_there_is_room_for_are_refused():
    entries, _ = ring()
    entries.write(1, floats(1))
    with pytest.raises(ValueError, match="broadcast"):
        entries.write(0, np.zeros(7, np.float32))
    assert read(entries, 1) is not None


@pytest.mark.parametrize("number", [0, 1, 3, 5, 9, 2**40])
def test_only_the_wanted_number_is_taken(number):
    entries, _ = ring(n_entries=4)
    entries.write(number, floats(1))
    for other in range(12):
        assert (read(entries, other) is not None) == (other == number)


def test_nothing_is_there_at_first_nor_in_fresh_memory():
    memory = bytearray(Entries.n_bytes(4, 6))
    fresh = Entries(memoryview(memory), 4, 6)
    forgotten, _ = ring()
    for number in range(9):
        assert read(fresh, number) is None
        assert read(forgotten, number) is None


def test_a_number_is_overwritten_when_the_writer_has_gone_round():
    entries, _ = ring(n_entries=4)
    for number in range(5):
        entries.write(number, floats(number))
    assert [read(entries, n) is not None for n in range(5)] == [False, True, True, True, True]
    assert entries.number_at(0) == 4


def test_a_cleared_entry_is_gone_and_another_in_its_place_is_not():
    entries, _ = ring(n_entries=4)
    entries.write(2, floats(1))
    entries.clear(2)
    assert read(entries, 2) is None
    entries.write(6, floats(1))
    entries.clear(2)
    assert read(entries, 6) is not None


def test_forget_makes_every_entry_invalid():
    entries, _ = ring(n_entries=4)
    for number in range(4):
        entries.write(number, floats(number))
    entries.forget()
    assert [read(entries, n) for n in range(4)] == [None] * 4


def test_two_views_of_the_memory_see_the_same():
    entries, memory = ring()
    entries.write(3, floats(7, 8), tag=5)
    assert read(Entries(memoryview(memory), 4, 6), 3) == ((3, 5, 0, 2), [7, 8])


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("order", ["values first", "header first", "backward", "any"])
def test_no_part_of_a_write_is_taken_for_a_whole(number, order):
    """Number 1 is written over itself, or 2 over 1, one byte after the other."""
    entries, memory = ring(n_entries=1)
    entries.write(1, floats(1, 2, 3, 4), tag=1, stamp=77)
    before, old = bytes(memory), read(entries, 1)
    entries.write(number, floats(1, 2, 3.5, -4, 5, 0), tag=2, stamp=78)
    after, new = bytes(memory), read(entries, number)
    places = list(range(len(memory)))
    orders = {
        "values first": [[*places[32:], *places[:32]]],
        "header first": [places],
        "backward": [places[::-1]],
        "any": [np.random.default_rng(seed).permutation(places).tolist() for seed in range(200)],
    }
    n_torn = 0
    for one_order in orders[order]:
        memory[:] = before
        for place in one_order:
            assert read(entries, 1) in ((None, old, new) if number == 1 else (None, old))
            if memory != after:
                n_torn += read(entries, number) is None
                assert read(entries, number) in ((None, old) if number == 1 else (None,))
            memory[place] = after[place]
        assert read(entries, number) == new
    assert n_torn > 20 * len(orders[order])


def race(writer, reader, n_bytes):
    """Run a writer and a reader in processes of their own; return what the reader sends."""
    block = SharedBlock.create(n_bytes)
    results, sender = multiprocessing.Pipe(duplex=False)
    processes = [
        SPAWN.Process(target=reader[0], args=(block.name, *reader[1:], sender)),
        SPAWN.Process(target=writer[0], args=(block.name, *writer[1:])),
    ]
    try:
        for process in processes:
            process.start()
        assert results.poll(HANG_S), "the reader does not come to its end"
        return results.recv()
    finally:
        for process in processes:
            process.kill()
            process.join()
        block.close()


def test_of_entries_that_are_overtaken_at_full_speed_none_is_wrong():
    n_wanted = 20_000
    n_written, wrong = race(
        (children.write_on, 4, 32),
        (children.read_along, 4, 32, n_wanted),
        Entries.n_bytes(4, 32),
    )
    assert not wrong
    assert n_written > n_wanted


def test_an_entry_that_is_rewritten_at_full_speed_is_never_a_mixture():
    n_wanted = 20_000
    n_written, wrong = race(
        (children.rewrite, 512),
        (children.read_one_often, 512, n_wanted),
        Entries.n_bytes(1, 512),
    )
    assert not wrong
    assert n_written > 100
