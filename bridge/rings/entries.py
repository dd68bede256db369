"""Numbered entries in shared memory: valid if they say so themselves.

An entry lies at ``number % n_entries`` and carries its number and a checksum. A reader takes
it only if the number is the one it wants and the checksum is right, so nothing depends on
the order in which stores of another core become visible, and an entry that is overwritten
meanwhile is never taken for a whole one.
"""

from __future__ import annotations

import struct
import zlib
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_HEADER = struct.Struct("=qqqI")  # number, tag, stamp, values; then the checksum
_CHECKSUM = struct.Struct("=I")
_HEADER_BYTES = _HEADER.size + _CHECKSUM.size
_NEVER = -1


class Entry(NamedTuple):
    """What an entry says beside its values.

    Attributes
    ----------
    number : int
        Its place in the sequence, 0 or more.
    tag, stamp : int
        Two numbers of the writer's, 64 bits each.
    n_values : int
        How many values it holds.
    """

    number: int
    tag: int
    stamp: int
    n_values: int


class Entries:
    """A ring of entries that one process writes, and any number may read.

    Parameters
    ----------
    buffer : memoryview
        At least ``n_bytes(n_entries, max_values)`` of shared memory.
    n_entries : int
        How many numbers it remembers, 1 or more.
    max_values : int
        Values of one entry at most.
    """

    def __init__(self, buffer: memoryview, n_entries: int, max_values: int) -> None:
        self.n_entries = n_entries
        self.max_values = max_values
        self._size = _entry_bytes(max_values)
        self._buffer = buffer
        rows: NDArray[Any] = np.frombuffer(buffer, np.uint8, n_entries * self._size)
        rows = rows.reshape(n_entries, self._size)
        first_value = _HEADER_BYTES // 4
        self._values = rows.view(np.float32)[:, first_value : first_value + max_values]
        # Aligned, so that a number is seen as it was or as it is, and never half of each.
        self._numbers = rows.view(np.int64)[:, 0]

    @staticmethod
    def n_bytes(n_entries: int, max_values: int) -> int:
        """Return the memory that so many entries take."""
        return n_entries * _entry_bytes(max_values)

    def forget(self) -> None:
        """Make every entry invalid; for the owner, while nobody writes."""
        self._numbers[:] = _NEVER

    def write(self, number: int, values: NDArray[np.float32], tag: int = 0, stamp: int = 0) -> None:
        """Write an entry over the one that was in its place.

        Parameters
        ----------
        number : int
            0 or more.
        values : ndarray of float32
            At most `max_values` in all, C-contiguous.
        tag, stamp : int
            Whatever the reader should know.
        """
        place = number % self.n_entries
        n_values = values.size
        kept = self._values[place, :n_values]
        kept[:] = values.reshape(-1)
        header = _HEADER.pack(number, tag, stamp, n_values)
        checksum = zlib.crc32(kept.data, zlib.crc32(header))
        start = place * self._size
        self._buffer[start : start + _HEADER_BYTES] = header + _CHECKSUM.pack(checksum)

    def read(self, number: int, out: NDArray[np.float32]) -> Entry | None:
        """Copy an entry, if it is there.

        Parameters
        ----------
        number : int
            Which one.
        out : ndarray of float32, shape (max_values,)
            Gets the values; undefined if there is no such entry.

        Returns
        -------
        Entry or None
            None if it is not, not yet, or no longer there.
        """
        place = number % self.n_entries
        start = place * self._size
        header = bytes(self._buffer[start : start + _HEADER_BYTES])
        found, tag, stamp, n_values = _HEADER.unpack_from(header)
        if found != number or n_values > self.max_values:
            return None
        values = out[:n_values]
        values[:] = self._values[place, :n_values]
        (checksum,) = _CHECKSUM.unpack_from(header, _HEADER.size)
        if zlib.crc32(values.data, zlib.crc32(header[: _HEADER.size])) != checksum:
            return None
        return Entry(number, tag, stamp, n_values)

    def number_at(self, number: int) -> int:
        """Return the number that lies where `number` would; below it, it has not come yet."""
        return int(self._numbers[number % self.n_entries])

    @property
    def newest(self) -> int:
        """The highest number that lies there; -1 if there is none."""
        return int(self._numbers.max())

    def clear(self, number: int) -> None:
        """Make an entry invalid, if it is still there; for its writer."""
        if self.number_at(number) == number:
            self._numbers[number % self.n_entries] = _NEVER


def _entry_bytes(max_values: int) -> int:
    return (_HEADER_BYTES + 4 * max_values + 63) // 64 * 64
