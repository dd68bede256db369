"""Play a slot: forward, backward, faster, slower, round and round, and never drifting."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ..errors import BridgeError
from ..rings.memory import SharedBlock
from .source import Frames


class Slot:
    """A latent sequence in shared memory.

    Parameters
    ----------
    name : str
        Of the shared memory: float64, C order.
    n_frames, n_dims : int
        Its shape, 1 or more each.

    Raises
    ------
    BridgeError
        If there is no such memory, or it is too small for the shape.
    """

    def __init__(self, name: str, n_frames: int, n_dims: int) -> None:
        self._block = SharedBlock.attach(name)
        n_bytes = self._block.buffer.nbytes
        if n_frames < 1 or n_dims < 1 or 8 * n_frames * n_dims > n_bytes:
            self._block.close()
            raise BridgeError("slot", f"has no {n_frames} frames of {n_dims} dims")
        values = np.frombuffer(self._block.buffer, np.float64, n_frames * n_dims)
        self._data: NDArray[np.float64] | None = values.reshape(n_frames, n_dims)

    @property
    def data(self) -> NDArray[np.float64]:
        """The frames, shape (n_frames, n_dims); no view of them may outlive `close`."""
        if self._data is None:
            raise ValueError("the slot is closed")
        return self._data

    def close(self) -> None:
        """Let go of the memory."""
        self._data = None
        self._block.close()


class Player:
    """The frames of a slot: step k plays the frame that holds ``start + k * speed``.

    Parameters
    ----------
    slot : Slot
        What to play.
    start : Fraction
        Frame of step 0, from 0 to before the end.
    speed : float
        Frames of the slot per step; less than 0 plays backward, 0 holds a frame.
    loop : tuple of int, optional
        First frame of a loop and the one after its last. A position outside plays until it
        comes into the loop; one that leaves it in the direction of playing goes round.
    """

    def __init__(
        self,
        slot: Slot,
        start: Fraction,
        speed: float = 1.0,
        loop: tuple[int, int] | None = None,
    ) -> None:
        self.slot = slot
        self.start = start
        self.speed = speed
        self.loop = loop
        self._n_frames = len(slot.data)
        # All positions are whole numbers of this unit: nothing is rounded, nothing drifts.
        exact = Fraction(speed)
        self._unit = math.lcm(start.denominator, exact.denominator)
        self._first = int(start * self._unit)
        self._advance = int(exact * self._unit)

    @property
    def n_steps(self) -> int | None:
        """Steps until the last frame is over, or the first one if backward; None: no end."""
        if self.loop is not None or self._advance == 0:
            return None
        if self._advance > 0:
            return -(-(self._n_frames * self._unit - self._first) // self._advance)
        return self._first // -self._advance + 1

    @property
    def n_before(self) -> int | None:
        """Steps before step 0 that the slot has frames for; None: any number."""
        if self._advance > 0:
            return self._first // self._advance
        if self._advance == 0:
            return None
        return (self._n_frames * self._unit - self._first - 1) // -self._advance

    def frame(self, step: int) -> Fraction:
        """Return where in the slot a step is, in frames; steps before 0 know no loop."""
        return Fraction(self._place(step), self._unit)

    def position(self, step: int) -> int:
        """Return the number of the frame that a step plays."""
        return min(max(self._place(step) // self._unit, 0), self._n_frames - 1)

    def read(self, first: int, stop: int) -> Frames:
        """Return the frames of some steps, shape (n_steps, n_dims).

        Beyond the ends the last frame is held. What is not finite is 0.
        """
        rows = [self.position(step) for step in range(first, stop)]
        with np.errstate(over="ignore"):
            frames = self.slot.data[rows].astype(np.float32)
        if np.isfinite(frames).all():
            return frames
        return np.where(np.isfinite(frames), frames, np.float32(0.0))

    def _place(self, step: int) -> int:
        place = self._first + step * self._advance
        if self.loop is None or step < 0:
            return place
        low, high = (frame * self._unit for frame in self.loop)
        forward = self._advance > 0 and place >= high
        backward = self._advance < 0 and place < low
        return low + (place - low) % (high - low) if forward or backward else place
