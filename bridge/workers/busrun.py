"""A run that makes latents: a source, a model with a state of its own, a frame per step."""

from __future__ import annotations

from ..models.contract import Float32Array
from .baserun import BaseRun


class BusRun(BaseRun):
    """A source that becomes latents; see `BaseRun`.

    What it notes are the frames that it makes.
    """

    def skip(self, n_steps: int) -> None:
        """Leave steps out: they have no frame."""
        super().skip(n_steps)
        self._count_taken()

    def _take_in(self, output: Float32Array, first: int) -> None:
        self._check(output)
        n_steps = self.source.n_steps
        for step, frame in enumerate(output, first):
            # Not what was only given so that the model knows what came before.
            if step >= self._noted and (n_steps is None or step < n_steps):
                self._notes.append((step, frame.copy()))
        self._noted = max(self._noted, self.next_step)
        self._count_taken()

    def _count_taken(self) -> None:
        self.n_taken = max(0, self.grid.start_of(self.next_step) - self.begin)
