"""Distributions: frames drawn from the statistics of a corpus.

Random numbers are drawn for blocks of 4096 frames, each from its own generator, so that a
stretch of an hour is the same whether or not the rest was made. Sums over dims are added up
one after the other, never by a matrix product whose last bit depends on the processor.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np
from scipy.signal import lfilter

from latentio.latents import Float64Array

from .mixture import Mixture
from .parts import Part
from .quantiles import IntArray
from .seeds import BLOCK_FRAMES, Chance

# What no block is numbered.
_START = 2**32 - 1


class Drawn(Part):
    """Frames that are drawn block by block.

    Parameters
    ----------
    n_frames, n_dims : int
        Size of the part.
    chance : Chance
        Where the random numbers come from.
    """

    def __init__(self, n_frames: int, n_dims: int, chance: Chance) -> None:
        super().__init__(n_frames, n_dims)
        self._chance = chance
        self._block_number = -1
        self._block = np.zeros((0, n_dims))

    def _make(self, first: int, stop: int) -> Float64Array:
        numbers = range(first // BLOCK_FRAMES, (stop - 1) // BLOCK_FRAMES + 1)
        pieces = []
        for number in numbers:
            start = number * BLOCK_FRAMES
            if number != self._block_number:
                count = min(BLOCK_FRAMES, self.n_frames - start)
                self._block = self._draw(number, count)
                self._block_number = number
            pieces.append(self._block[max(0, first - start) : stop - start])
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)

    @abstractmethod
    def _draw(self, number: int, n_frames: int) -> Float64Array:
        """Draw the first frames of a block, shape (n_frames, n_dims)."""


class Normal(Drawn):
    """Every dim for itself: ``centre + spread * normal``.

    Parameters
    ----------
    centre, spread : ndarray of float64, shape (n_dims,)
        Mean and standard deviation of each dim.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(
        self, centre: Float64Array, spread: Float64Array, n_frames: int, chance: Chance
    ) -> None:
        super().__init__(n_frames, len(centre), chance)
        self._centre, self._spread = centre, spread

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        drawn = self._chance.generator(number).standard_normal((n_frames, self.n_dims))
        return self._centre + self._spread * drawn


class Uniform(Drawn):
    """Every dim for itself, evenly between two bounds.

    Parameters
    ----------
    low, high : ndarray of float64, shape (n_dims,)
        Bounds of each dim.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(
        self, low: Float64Array, high: Float64Array, n_frames: int, chance: Chance
    ) -> None:
        super().__init__(n_frames, len(low), chance)
        self._low, self._high = low, high

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        drawn = self._chance.generator(number).random((n_frames, self.n_dims))
        return self._low + (self._high - self._low) * drawn


class Correlated(Drawn):
    """A multivariate normal distribution.

    Parameters
    ----------
    mean : ndarray of float64, shape (n_dims,)
        The mean.
    root : ndarray of float64, shape (n_dims, n_sources)
        ``root @ root.T`` is the covariance.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(
        self, mean: Float64Array, root: Float64Array, n_frames: int, chance: Chance
    ) -> None:
        super().__init__(n_frames, len(mean), chance)
        self._mean, self._root = mean, root

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        drawn = self._chance.generator(number).standard_normal((n_frames, self._root.shape[1]))
        return self._mean + mixed(drawn, self._root)


class Remembering(Drawn):
    """A process that remembers its last frame: AR(1), stationary from its first frame.

    Parameters
    ----------
    mean : ndarray of float64, shape (n_dims,)
        The mean.
    memory : ndarray of float64, shape (n_dims,)
        Autocorrelation at lag 1 of each dim, between -1 and 1.
    roots : tuple of two ndarray of float64, shape (n_dims, n_dims)
        ``root @ root.T`` is the covariance of the frames for the first, and of what
        comes new with each frame for the second.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(
        self,
        mean: Float64Array,
        memory: Float64Array,
        roots: tuple[Float64Array, Float64Array],
        n_frames: int,
        chance: Chance,
    ) -> None:
        super().__init__(n_frames, len(mean), chance)
        root, self._news = roots
        self._mean, self._memory = mean, memory
        start = chance.generator(_START).standard_normal((1, root.shape[1]))
        # The deviation before each block; blocks are passed through in order, once.
        self._before = [mixed(start, root)[0]]

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        while len(self._before) <= number:
            last = self._deviations(len(self._before) - 1, BLOCK_FRAMES)[-1]
            self._before.append(last.copy())  # or the whole block would stay with it
        return self._mean + self._deviations(number, n_frames)

    def _deviations(self, number: int, n_frames: int) -> Float64Array:
        drawn = self._chance.generator(number).standard_normal((n_frames, self._news.shape[1]))
        news = mixed(drawn, self._news)
        made = np.empty_like(news)
        for dim, memory in enumerate(self._memory):
            state = [memory * self._before[number][dim]]
            made[:, dim], _ = lfilter([1.0], [1.0, -memory], news[:, dim], zi=state)
        return made


class Runs:
    """Runs of real frames that may be drawn.

    Parameters
    ----------
    sequences : sequence of ndarray of float64, shape (any, n_dims)
        The real frames, one array per file; mapped ones are read where they are needed.
    length : int
        Frames of a run, 1 or more. A run lies in one file, and begins anywhere in it; it holds
        finite frames only.

    Raises
    ------
    ValueError
        If no file has a run of that length.
    """

    def __init__(self, sequences: Sequence[Float64Array], length: int) -> None:
        self.length = length
        self.n_dims = sequences[0].shape[1]
        self._sequences = sequences
        self._ends = np.cumsum([len(sequence) for sequence in sequences])
        first = 0
        starts = []
        for sequence in sequences:
            bad = np.cumsum(~np.isfinite(sequence).all(axis=1))
            before = np.concatenate([[0], bad])
            n_starts = max(0, len(sequence) - length + 1)
            whole = before[length : length + n_starts] == before[:n_starts]
            starts.append(first + np.flatnonzero(whole))
            first += len(sequence)
        self.starts: IntArray = np.concatenate(starts)
        if not len(self.starts):
            longest = max(map(len, sequences))
            raise ValueError(
                f"distribution 'bootstrap': run must be from 1 to {longest}, the frames of the "
                f"longest file, not {length}"
            )

    def frames(self, numbers: IntArray) -> Float64Array:
        """Return frames by their numbers in the whole corpus, shape (len(numbers), n_dims)."""
        made = np.empty((len(numbers), self.n_dims))
        files = np.searchsorted(self._ends, numbers, "right")
        for file in np.unique(files):
            here = files == file
            start = self._ends[file] - len(self._sequences[file])
            made[here] = self._sequences[file][numbers[here] - start]
        return made


class Bootstrap(Drawn):
    """Real frames in a random order, or runs of them.

    Parameters
    ----------
    runs : Runs
        What is drawn from.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(self, runs: Runs, n_frames: int, chance: Chance) -> None:
        super().__init__(n_frames, runs.n_dims, chance)
        self._runs = runs

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        # A run is drawn by the block that it begins in; the first may come from the one before.
        first, length = number * BLOCK_FRAMES, self._runs.length
        runs = np.arange(first // length, (first + n_frames - 1) // length + 1)
        starts = np.empty(len(runs), np.int64)
        blocks = runs * length // BLOCK_FRAMES
        for block in np.unique(blocks):
            drawn = self._chance.generator(int(block)).integers(
                0, len(self._runs.starts), size=BLOCK_FRAMES // length + 1
            )
            begun = -(-int(block) * BLOCK_FRAMES // length)
            here = blocks == block
            starts[here] = self._runs.starts[drawn[runs[here] - begun]]
        places = np.arange(first, first + n_frames)
        return self._runs.frames(starts[places // length - runs[0]] + places % length)


class Mixed(Drawn):
    """A Gaussian mixture.

    Parameters
    ----------
    mixture : Mixture
        Fitted to real frames.
    n_frames, chance
        As in `Drawn`.
    """

    def __init__(self, mixture: Mixture, n_frames: int, chance: Chance) -> None:
        super().__init__(n_frames, mixture.means.shape[1], chance)
        self._mixture = mixture
        self._edges = np.cumsum(mixture.weights)

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        random = self._chance.generator(number)
        # Always of a whole block, so that a shorter part begins like a longer one.
        chosen = np.searchsorted(self._edges, random.random(BLOCK_FRAMES)[:n_frames], "right")
        chosen = np.minimum(chosen, len(self._edges) - 1)
        drawn = random.standard_normal((n_frames, self.n_dims))
        made = np.empty_like(drawn)
        for component in range(len(self._edges)):
            mine = chosen == component
            made[mine] = self._mixture.means[component] + mixed(
                drawn[mine], self._mixture.roots[component]
            )
        return made


class Tempered(Part):
    """A part with its deviations from a centre made larger or smaller, and kept within bounds.

    Parameters
    ----------
    part : Part
        The part.
    centre : ndarray of float64, shape (n_dims,)
        What stays as it is.
    temperature : float
        Factor for the deviations, 0 or more.
    bounds : tuple of ndarray, optional
        Least and greatest value of each dim.
    """

    def __init__(
        self,
        part: Part,
        centre: Float64Array,
        temperature: float,
        bounds: tuple[Float64Array, Float64Array] | None = None,
    ) -> None:
        super().__init__(part.n_frames, part.n_dims)
        self._part, self._centre = part, centre
        self._temperature, self._bounds = temperature, bounds

    def _make(self, first: int, stop: int) -> Float64Array:
        made = self._part.frames(first, stop)
        if self._temperature != 1.0:
            made = self._centre + self._temperature * (made - self._centre)
        return made if self._bounds is None else np.clip(made, *self._bounds)


def mixed(drawn: Float64Array, root: Float64Array) -> Float64Array:
    """Return ``drawn @ root.T``, added up in one order on every machine.

    Parameters
    ----------
    drawn : ndarray, shape (n_frames, n_sources)
        Independent numbers.
    root : ndarray, shape (n_dims, n_sources)
        What each is worth to each dim; zeros at the top of a column are skipped.
    """
    made = np.zeros((len(drawn), len(root)))
    for source in range(root.shape[1]):
        used = np.flatnonzero(root[:, source])
        if len(used):
            first = used[0]
            made[:, first:] += drawn[:, source : source + 1] * root[first:, source]
    return made
