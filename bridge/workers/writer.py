"""The audio of one voice on its way into shared memory, block after block."""

from __future__ import annotations

import numpy as np

from ..models.contract import Float32Array
from ..rings.entries import Entries


class BlockWriter:
    """Writes a voice's blocks, and writes those again that did not play yet.

    Parameters
    ----------
    entries : Entries
        Memory of the voice's blocks.
    period : int
        Samples per block.
    n_channels : int
        Channels of a block; a voice with fewer leaves the others silent.

    Attributes
    ----------
    next_block : int
        Number of the block that is written next.
    """

    def __init__(self, entries: Entries, period: int, n_channels: int) -> None:
        self._entries = entries
        self._period = period
        self._n_channels = n_channels
        self._got = np.zeros(entries.max_values, np.float32)
        self.next_block = 0

    @property
    def next_sample(self) -> int:
        """Device sample on which the next block begins."""
        return self.next_block * self._period

    def rewind(self, block: int) -> None:
        """Go on from a block; what was written from there on is removed."""
        for number in range(block, self.next_block):
            self._entries.clear(number)
        self.next_block = block

    def has_room(self, now: int) -> bool:
        """Return whether the next block would replace none that is still to be played."""
        return self.next_block < now + self._entries.n_entries

    def put(self, audio: Float32Array, flags: int, now: int) -> bool:
        """Write the next block.

        Parameters
        ----------
        audio : ndarray of float32, shape (n_samples, n_channels)
            At most a period of samples, and at most the channels of a block.
        flags : int
            As in `bridge.rings.server`.
        now : int
            Number of the period that plays.

        Returns
        -------
        bool
            Whether it was in time; a block of the past is not written.
        """
        number = self.next_block
        self.next_block += 1
        if number <= now:
            return False
        if audio.shape != (self._period, self._n_channels):
            block = np.zeros((self._period, self._n_channels), np.float32)
            block[: audio.shape[0], : audio.shape[1]] = audio
            audio = block
        self._entries.write(number, np.ascontiguousarray(audio), flags)
        return True

    def read(self, sample: int, n_samples: int, n_channels: int) -> Float32Array:
        """Return what was written from a sample on, up to the next block at most.

        Parameters
        ----------
        sample : int
            Device sample on which a block begins.
        n_samples : int
            How many samples.
        n_channels : int
            How many channels.

        Returns
        -------
        ndarray of float32, shape (n, n_channels)
            As many as there are; a block that was not written is silent.
        """
        found = max(0, min(n_samples, self.next_sample - sample))
        audio = np.zeros((-(-found // self._period) * self._period, n_channels), np.float32)
        for at in range(0, len(audio), self._period):
            if self._entries.read((sample + at) // self._period, self._got) is not None:
                block = self._got.reshape(self._period, self._n_channels)
                audio[at : at + self._period] = block[:, :n_channels]
        return audio[:found]
