"""How often models have failed lately, and which are left alone until they are asked for."""

from __future__ import annotations

import time
from collections.abc import Callable

from .models import ModelChoice

# A model that fails so often, with less than so long between two failures, is left alone.
MAX_CRASHES = 2
FORGIVEN_S = 60.0
# How long a restart waits; twice as long after each failure in a row, whatever the model.
FIRST_WAIT_S = 0.1
MAX_WAIT_S = 5.0


class Crashes:
    """The failures of all models.

    Parameters
    ----------
    clock : callable
        Returns seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: dict[ModelChoice, list[float]] = {}
        self.n_crashes = 0

    def note(self, model: ModelChoice) -> None:
        """Take note of a failure of a model."""
        self.n_crashes += 1
        now = self._clock()
        times = self._times.setdefault(model, [])
        if times and now - times[-1] > FORGIVEN_S:
            times.clear()
        times.append(now)

    def wait_s(self, model: ModelChoice) -> float | None:
        """Return how long to wait before a model is tried again; None: it is left alone."""
        if len(self._times.get(model, ())) >= MAX_CRASHES:
            return None
        now = self._clock()
        lately = sum(now - t < FORGIVEN_S for times in self._times.values() for t in times)
        return min(MAX_WAIT_S, FIRST_WAIT_S * 2.0 ** max(0, lately - 1))

    def forgive(self, model: ModelChoice) -> None:
        """Forget the failures of a model: somebody asks for it."""
        self._times.pop(model, None)

    def left_alone(self) -> list[str]:
        """Return the names of the models that are left alone."""
        return sorted({m.name for m, times in self._times.items() if len(times) >= MAX_CRASHES})
