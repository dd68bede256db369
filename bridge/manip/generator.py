"""The one random generator that Pd, Max and the server share.

Every state, sum and product stays below 2^24, where single precision still counts one by
one, so that a seed gives the same values in Pd, in JavaScript and here. `docs/rack.md` says
it all once more, for someone who writes it in a patch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]

MAX_SEED = 2**24 - 1
MAX_DIMS = 1024

# Multipliers and prime moduli: each multiplier is a primitive root, so each state takes every
# value from 1 to below its modulus before it comes back; of those whose products stay below
# 2^24, these have the best lattices in 2 and 3 dimensions. All three moduli are near 2^16, so
# that each state alone makes the sum even. With Wichmann and Hill's 30269 and 30323 instead,
# any two streams that share one state (of 400 streams, some do) have a correlation of 0.17.
MULTIPLIERS = (237, 246, 236)
MODULI = (65537, 65521, 65519)
N_VALUES = 65536
# The orders are 2^16, 2^4 x 4095 and 2 x 32759: this is their least common multiple.
PERIOD = 65536 * 4095 * 32759
SEED_ROUNDS = 12

# Rows are drawn ahead, as one takes nearly as long as many; stages that share a seed are at
# different places.
_CHUNK = 32
_N_CHUNKS = 8


def seeded(seed: int, n_dims: int) -> Whole:
    """Return the three states that the streams of a seed begin with.

    Parameters
    ----------
    seed : int
        0 to `MAX_SEED`.
    n_dims : int
        1 to `MAX_DIMS`; dim d has the same stream however many dims there are.

    Returns
    -------
    ndarray of int64, shape (3, n_dims)
        x from 1 to 65536, y from 1 to 65520, z from 1 to 65518.

    Raises
    ------
    ValueError
        If the seed or the number of dims is out of range.

    Notes
    -----
    Twelve times a word of the seed is added and all three are stepped. A sum that is reduced
    by one modulus and goes on in another is not linear in the seed: with a linear rule, the
    streams of dims 0, 1 and 2 would add up to nearly nothing.
    """
    if not 0 <= seed <= MAX_SEED:
        raise ValueError(f"a seed must be from 0 to {MAX_SEED}, not {seed!r}")
    if not 1 <= n_dims <= MAX_DIMS:
        raise ValueError(f"a generator has 1 to {MAX_DIMS} dims, not {n_dims!r}")
    words = seed % 4096, seed // 4096, np.arange(n_dims, dtype=np.int64)
    x = y = z = np.ones(n_dims, np.int64)
    for turn in range(SEED_ROUNDS):
        x = 237 * (1 + (x + y + words[turn % 3]) % 65536) % 65537
        y = 246 * (1 + (y + z + x) % 65520) % 65521
        z = 236 * (1 + (z + x + y) % 65518) % 65519
    return np.array([x, y, z])


class Generator:
    """The streams of one seed, one per dim, at any step.

    Parameters
    ----------
    seed : int
        0 to `MAX_SEED`.
    n_dims : int
        1 to `MAX_DIMS`.

    Raises
    ------
    ValueError
        If the seed or the number of dims is out of range.
    """

    def __init__(self, seed: int, n_dims: int) -> None:
        tables = _tables()
        states = seeded(seed, n_dims)
        # A state is a power of its multiplier, so a step further is one more in the exponent.
        self._exponents = [log[s] for log, s in zip(tables.exponents, states, strict=True)]
        self._powers = tables.powers
        self._chunks: dict[int, Array] = {}

    def draw(self, steps: Any) -> Whole:
        """Return whole numbers from 0 to 65535.

        Parameters
        ----------
        steps : array_like of int
            Which steps, of any sign; it is broadcast against the dims, so that a column
            gives one row for each of its steps. Step 0 is the seeded state.

        Returns
        -------
        ndarray of int64, shape (..., n_dims)
        """
        x, y, z = (
            powers[(exponents + steps) % len(powers)]
            for powers, exponents in zip(self._powers, self._exponents, strict=True)
        )
        total: Whole = x + y + z - 1
        return total & (N_VALUES - 1)

    def noise(self, steps: Any) -> Array:
        """Return values from -1 to just below 1, ``2 k / 65536 - 1`` of what `draw` gives.

        Parameters
        ----------
        steps : array_like of int
            As in `draw`.

        Returns
        -------
        ndarray of float64, shape (..., n_dims)
            Exact, in single precision too.
        """
        found: Array = self.draw(steps) * np.float64(2.0 / N_VALUES) - 1.0
        return found

    def row(self, step: int) -> Array:
        """Return `noise` of one step, shape (n_dims,): quick if one step follows the other.

        Parameters
        ----------
        step : int
            Which step, of any sign.
        """
        number, place = divmod(step, _CHUNK)
        chunk = self._chunks.get(number)
        if chunk is None:
            first = number * _CHUNK
            chunk = self.noise(np.arange(first, first + _CHUNK)[:, np.newaxis])
            if len(self._chunks) == _N_CHUNKS:
                del self._chunks[next(iter(self._chunks))]
            self._chunks[number] = chunk
        found: Array = chunk[place]
        return found


@lru_cache(maxsize=64)
def generator(seed: int, n_dims: int) -> Generator:
    """Return the generator of a seed; the same one for the same arguments.

    Parameters
    ----------
    seed, n_dims : int
        As in `Generator`.

    Raises
    ------
    ValueError
        As `Generator`.
    """
    return Generator(seed, n_dims)


@dataclass(frozen=True, eq=False)
class _Tables:
    powers: tuple[Whole, ...]
    exponents: tuple[Whole, ...]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    powers, exponents = [], []
    for multiplier, modulus in zip(MULTIPLIERS, MODULI, strict=True):
        row = np.ones(1, np.int64)
        step = multiplier
        while len(row) < modulus - 1:
            row = np.concatenate([row, row * step % modulus])
            step = step * step % modulus
        row = row[: modulus - 1]
        log = np.zeros(modulus, np.int64)
        log[row] = np.arange(modulus - 1)
        powers.append(row)
        exponents.append(log)
    return _Tables(tuple(powers), tuple(exponents))
