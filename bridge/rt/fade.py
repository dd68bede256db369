"""Ways from one state to another that are not heard as clicks."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Float64Array = NDArray[np.float64]


class Glide:
    """Numbers that go to what is asked for on a raised cosine.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        To begin with.
    n_steps : int
        Steps until they are there.
    """

    def __init__(self, values: ArrayLike, n_steps: int) -> None:
        self._target = np.array(values, np.float64)
        self._start = self._target
        self._level = _rise(n_steps)
        self._at = self._n_steps = n_steps

    @property
    def target(self) -> Float64Array:
        """Where they go to, shape (n,)."""
        return self._target

    @property
    def is_still(self) -> bool:
        """Whether they are there."""
        return self._at >= self._n_steps

    def jump(self, values: ArrayLike) -> None:
        """Be there at once."""
        self._target = np.array(values, np.float64)
        self._at = self._n_steps

    def aim(self, values: ArrayLike) -> None:
        """Go there from wherever they are."""
        target = np.array(values, np.float64)
        if np.array_equal(target, self._target):
            return
        if self._at == 0:
            current = self._start
        else:
            level = self._level[min(self._at, self._n_steps) - 1]
            current = self._start * (1.0 - level) + self._target * level
        self._start, self._target, self._at = current, target, 0

    def take(self, n: int) -> Float64Array:
        """Return the values of the next steps, shape (n_values, n); (n_values, 1) if still."""
        if self.is_still:
            return self._target[:, None]
        level = self._level[self._at : self._at + n]
        self._at += n
        # In this form it is exactly the target where the level is 1.
        values = self._start[:, None] * (1.0 - level) + self._target[:, None] * level
        if len(level) == n:
            return values
        rest = np.repeat(self._target[:, None], n - len(level), axis=1)
        return np.concatenate([values, rest], axis=1)


class Fade:
    """The weight of something new, which rises after a time in which it only warms up.

    Parameters
    ----------
    n_warm : int
        Samples for which the weight is 0.
    n_fade : int
        Samples for which it rises, on a raised cosine.
    longest : int
        Samples of one call at most.
    """

    def __init__(self, n_warm: int, n_fade: int, longest: int) -> None:
        self._line = np.concatenate([np.zeros(n_warm), _rise(n_fade), np.ones(longest)])
        self._at = self._n_samples = n_warm + n_fade

    @property
    def is_over(self) -> bool:
        """Whether the weight is 1 from here on."""
        return self._at >= self._n_samples

    def begin(self) -> None:
        """Begin."""
        self._at = 0

    def take(self, n: int) -> Float64Array:
        """Return the weights of the next samples, shape (n,)."""
        weights = self._line[self._at : self._at + n]
        self._at += n
        return weights


def _rise(n_steps: int) -> Float64Array:
    """Return a raised cosine that is above 0 at the first step and 1 at the last."""
    level: Float64Array = 0.5 - 0.5 * np.cos(np.arange(1, n_steps + 1) * (np.pi / n_steps))
    level[-1] = 1.0
    return level
