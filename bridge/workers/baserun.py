"""One stretch of playing: a source, and a model with a state of its own.

A run knows nothing of the clock. It gives its model step after step, in order; the voice says
on which device sample step 0 lies.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque

import numpy as np

from ..errors import ModelError
from ..models.contract import Float32Array
from ..models.stepping import Read, Stepper
from ..sources.grid import Grid
from ..sources.player import Player
from ..sources.source import Source
from .feed import Feed


class BaseRun(ABC):
    """What runs that make audio and runs that make latents have in common.

    Parameters
    ----------
    source : Source
        What is played.
    stepper : Stepper
        The model, fresh.
    grid : Grid
        Where the steps lie.
    feed : Feed, optional
        The frames of the source; None for audio, which the model gets from the source.
    first : int
        The step that it begins with, 0 unless it takes over from another run.
    n_before : int
        Steps before `first` that the model is given, too, to know what came before.

    Attributes
    ----------
    next_step : int
        The step that the model is given next.
    n_taken : int
        Device samples from its begin on that were made use of.
    n_bad : int
        Values that were not finite.
    """

    def __init__(
        self,
        source: Source,
        stepper: Stepper,
        grid: Grid,
        feed: Feed | None = None,
        *,
        first: int = 0,
        n_before: int = 0,
    ) -> None:
        self.source = source
        self.stepper = stepper
        self.grid = grid
        self.feed = feed
        self.first = first
        self.next_step = first - n_before
        self.n_taken = self.n_bad = 0
        self._input: Read = source.read if feed is None else feed.read
        self._noted = first
        self._notes: deque[tuple[int, Float32Array | None]] = deque()

    @property
    def player(self) -> Player | None:
        """The source, if it is a slot: what comes next is known."""
        return self.source if isinstance(self.source, Player) else None

    @property
    def begin(self) -> int:
        """Device sample on which it begins."""
        return self.grid.start_of(self.first)

    def lay(self, begin: int) -> None:
        """Let it begin on a device sample."""
        self.grid.begin += begin - self.begin

    @property
    def n_samples(self) -> int | None:
        """Device samples that the source lasts; None if it does not end."""
        n_steps, length = self.source.n_steps, self.grid.length
        return None if n_steps is None else n_steps * length.numerator // length.denominator

    def decode(self, n_steps: int) -> int:
        """Give the model the next steps.

        Parameters
        ----------
        n_steps : int
            How many, 1 or more.

        Returns
        -------
        int
            How many the model was given: fewer, or none, where there are no more.

        Raises
        ------
        ModelError
            If the model fails, or gives values that are not finite.
        """
        first = self.next_step
        self.next_step += n_steps
        self._take_in(self.stepper.run(self._read, first, self.next_step), first)
        return n_steps

    def skip(self, n_steps: int) -> None:
        """Leave steps out: the model is not given them."""
        self._input(self.next_step, self.next_step + n_steps)
        self.stepper.skip(n_steps)
        self.next_step += n_steps
        self._noted = max(self._noted, self.next_step)

    def frames_before(self, sample: int) -> list[tuple[int, Float32Array | None]]:
        """Return, once, the steps that begin before a device sample.

        Returns
        -------
        list of (int, ndarray or None)
            Each with the frame that the voice plays, or makes; None if there is but audio.
        """
        found = []
        while self._notes and self.grid.start_of(self._notes[0][0]) < sample:
            found.append(self._notes.popleft())
        return found

    def _read(self, first: int, stop: int) -> Float32Array:
        """Return the model's input."""
        return self._input(first, stop)

    @abstractmethod
    def _take_in(self, output: Float32Array, first: int) -> None:
        """Take what the model gave for the steps from `first` on."""

    def _check(self, output: Float32Array) -> None:
        """Count values that are not finite, and raise if there are any."""
        finite = np.isfinite(output)
        if not finite.all():
            self.n_bad += int(finite.size - np.count_nonzero(finite))
            method = self.stepper.stream.method.name
            raise ModelError(method, "gave values that are not finite")
