"""What spawned processes do in the tests of shared memory."""

import itertools
import os

import numpy as np

from bridge.rings.entries import Entries
from bridge.rings.memory import SharedBlock


def write_and_leave(name):
    """Write into the memory, and end while views of it are alive."""
    block = SharedBlock.attach(name)
    values = np.frombuffer(block.buffer, np.float64)
    values[:] = np.arange(len(values))


def leave_by_crash(name):
    """Attach, and end as a crash does."""
    block = SharedBlock.attach(name)
    block.buffer[0] = 7
    os._exit(3)


def write_on(name, n_entries, n_values):
    """Write number after number, each all over its entry, as fast as it goes, for ever."""
    block = SharedBlock.attach(name)
    entries = Entries(block.buffer, n_entries, n_values)
    values = np.empty(n_values, np.float32)
    for number in itertools.count():
        values[:] = number
        entries.write(number, values, tag=3 * number, stamp=-number)


def rewrite(name, n_values):
    """Write number 0 over and over, with other values each time, for ever."""
    block = SharedBlock.attach(name)
    entries = Entries(block.buffer, 1, n_values)
    values = np.empty(n_values, np.float32)
    for version in itertools.count():
        values[:] = version
        entries.write(0, values, tag=version)


def read_along(name, n_entries, n_values, n_wanted, results):
    """Read the newest until enough were taken; send how many there were, and what was wrong."""
    block = SharedBlock.attach(name)
    entries = Entries(block.buffer, n_entries, n_values)
    out = np.empty(n_values, np.float32)
    n_taken, wrong, number = 0, [], 0
    while n_taken < n_wanted:
        entry = entries.read(number, out)
        if entry is None:
            number = max(number, entries.number_at(number))
            continue
        n_taken += 1
        if entry != (number, 3 * number, -number, n_values) or not (out == number).all():
            wrong.append((number, tuple(entry), out.tolist()))
        number += 1
    results.send((number, wrong[:3]))


def read_one_often(name, n_values, n_wanted, results):
    """Read number 0 until it was taken often enough; send its version, and what was wrong."""
    block = SharedBlock.attach(name)
    entries = Entries(block.buffer, 1, n_values)
    out = np.empty(n_values, np.float32)
    n_taken, wrong, version = 0, [], -1
    while n_taken < n_wanted:
        entry = entries.read(0, out)
        if entry is None:
            continue
        n_taken += 1
        if entry.tag < version or not (out == entry.tag).all():
            wrong.append((version, tuple(entry), out.tolist()))
        version = entry.tag
    results.send((version, wrong[:3]))
