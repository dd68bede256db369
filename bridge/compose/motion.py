"""Motion: dims that oscillate about a path, and walks that stray from it.

Every frame follows from its number alone, or, in a walk, from the random numbers of its
block and the state before it: so any stretch of any length has the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import numpy as np
from scipy.signal import lfilter

from latentio.latents import Float64Array

from .distributions import Drawn
from .options import Option, settle
from .parts import Part
from .seeds import BLOCK_FRAMES, Chance

# Beyond this the period of a dim would be no float.
_MAX_DOUBLINGS = 1000


def _triangle(phase: Float64Array) -> Float64Array:
    """Return a triangle wave of phases from 0 to 1: 0, 1, 0, -1, 0."""
    return np.where(phase < 0.25, 4 * phase, np.where(phase < 0.75, 2 - 4 * phase, 4 * phase - 4))


SHAPES: dict[str, Callable[[Float64Array], Float64Array]] = {
    "sine": lambda phase: np.sin(np.pi / 2 * _triangle(phase)),
    "triangle": _triangle,
    "saw": lambda phase: np.where(phase < 0.5, 2 * phase, 2 * phase - 2),
    "square": lambda phase: np.sign(_triangle(phase)),
}


class Oscillation(Part):
    """A part with dims that oscillate, each twice as fast as the one before.

    Parameters
    ----------
    part : Part
        What they oscillate about.
    amount : ndarray of float64, shape (n_dims,)
        How far each goes either way.
    period_frames : float
        Frames of one turn of dim 0, above 0. Dim d has ``2**d`` times the rate.
    stagger : int
        Frames from the onset of one dim to that of the next, 0 or more.
    octaves : int, optional
        After so many dims the doubling begins again.
    shape : {"sine", "triangle", "saw", "square"}
        How they go. All are 0 at the onset and go up from there.

    Attributes
    ----------
    periods : ndarray of float64, shape (n_dims,)
        Frames of one turn of each dim.
    """

    def __init__(
        self,
        part: Part,
        amount: Float64Array,
        period_frames: float,
        *,
        stagger: int = 0,
        octaves: int | None = None,
        shape: str = "sine",
    ) -> None:
        super().__init__(part.n_frames, part.n_dims)
        dims = np.arange(part.n_dims)
        doublings = np.minimum(dims % (octaves or part.n_dims), _MAX_DOUBLINGS)
        self.periods: Float64Array = np.ldexp(period_frames, -doublings)
        self._part, self._amount = part, amount
        self._onsets, self._shape = dims * stagger, SHAPES[shape]

    def _make(self, first: int, stop: int) -> Float64Array:
        since = np.maximum(np.arange(first, stop)[:, np.newaxis] - self._onsets, 0)
        # The remainder is exact, so the millionth turn is like the first.
        phase = np.fmod(since.astype(np.float64), self.periods) / self.periods
        return np.asarray(self._part.frames(first, stop) + self._amount * self._shape(phase))


class Walk(Part):
    """A part that strays from its path at random, never further than a given reach.

    Parameters
    ----------
    part : Part
        The path. The first frame is on it.
    spread : ndarray of float64, shape (n_dims,)
        The unit of `step` and `reach` in each dim.
    chance : Chance
        Draws the steps.
    step : float
        Standard deviation of the step from one frame to the next, 0 or more.
    reach : float
        How far it strays, above 0; there it is reflected.
    smooth : float
        Frames in which it follows its steps, 1 or more; 1 follows at once.
    """

    def __init__(
        self,
        part: Part,
        spread: Float64Array,
        chance: Chance,
        *,
        step: float,
        reach: float,
        smooth: float = 1.0,
    ) -> None:
        super().__init__(part.n_frames, part.n_dims)
        self._part, self._spread = part, spread
        self._deviation = _Deviation(part.n_frames, part.n_dims, (step, reach, smooth), chance)

    def _make(self, first: int, stop: int) -> Float64Array:
        strayed = self._spread * self._deviation.frames(first, stop)
        return np.asarray(self._part.frames(first, stop) + strayed)


class _Deviation(Drawn):
    """A walk about 0; see `Walk`."""

    def __init__(
        self, n_frames: int, n_dims: int, settings: tuple[float, float, float], chance: Chance
    ) -> None:
        super().__init__(n_frames, n_dims, chance)
        self._step, self._reach, self._smooth = settings
        # The place and the filter's state before each block; blocks are passed through in
        # order, once.
        self._before = [(np.zeros(n_dims), np.zeros(n_dims))]

    def _draw(self, number: int, n_frames: int) -> Float64Array:
        while len(self._before) <= number:
            self._before.append(self._walked(len(self._before) - 1, BLOCK_FRAMES)[1])
        return self._walked(number, n_frames)[0]

    def _walked(
        self, number: int, n_frames: int
    ) -> tuple[Float64Array, tuple[Float64Array, Float64Array]]:
        """Return the first frames of a block, and place and state after them."""
        place, state = self._before[number]
        steps = self._step * self._chance.generator(number).standard_normal((n_frames, self.n_dims))
        if number == 0:
            steps[0] = 0.0
        steps[0] += place
        # A free walk that is folded at two mirrors is one that they reflect.
        turn = 4.0 * self._reach
        folded = np.mod(np.cumsum(steps, axis=0) + self._reach, turn)
        places = np.minimum(folded, turn - folded) - self._reach
        share = 1.0 / self._smooth
        made, after = lfilter([share], [1.0, share - 1.0], places, axis=0, zi=state[np.newaxis])
        return np.clip(made, -self._reach, self._reach), (places[-1].copy(), after[0])


OSCILLATION: dict[str, Option] = {
    "period_frames": Option(float, None, "frames of one turn of dim 0", low=0.001, high=1e12),
    "rate_hz": Option(float, None, "instead: turns per second", low=1e-9, high=1e6),
    "depth": Option(
        float, None, "how far, in standard deviations of the palette; default 0.5", 0.0, 1000.0
    ),
    "amount": Option(float, None, "instead: how far, in the unit of the latents", low=0.0),
    "stagger": Option(
        int, None, "frames from one dim's onset to the next; default period / 8", low=0, high=2**40
    ),
    "octaves": Option(int, None, "dims after which the doubling begins again", low=1),
    "shape": Option(str, "sine", "how they go", choices=tuple(SHAPES)),
}
WALK: dict[str, Option] = {
    "step": Option(
        float, 0.05, "step per frame, in standard deviations of the palette", low=0.0, high=1000.0
    ),
    "reach": Option(
        float, 1.0, "how far from the path, in standard deviations", low=0.001, high=1000.0
    ),
    "smooth": Option(float, 1.0, "frames in which it follows its steps", low=1.0, high=1e6),
}
_DEFAULT_DEPTH = 0.5


def settle_oscillation(where: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Check the table of an oscillation.

    Parameters
    ----------
    where : str
        What it belongs to, for messages.
    given : mapping
        Keys of `OSCILLATION`.

    Returns
    -------
    dict
        A value for every key.

    Raises
    ------
    ValueError
        If one does not exist or is not right, two exclude each other, or the rate is
        missing.
    """
    settings = settle(where, given, OSCILLATION, "key")
    for one, other in (("period_frames", "rate_hz"), ("depth", "amount")):
        if settings[one] is not None and settings[other] is not None:
            raise ValueError(f"{where}: {one} and {other} exclude each other")
    if settings["period_frames"] is None and settings["rate_hz"] is None:
        raise ValueError(f"{where}: period_frames or rate_hz is missing")
    return settings


def oscillating(
    part: Part, settings: Mapping[str, Any], std: Float64Array, rate: Fraction | None
) -> tuple[Oscillation, list[str]]:
    """Let the dims of a part oscillate.

    Parameters
    ----------
    part : Part
        What they oscillate about.
    settings : mapping
        From `settle_oscillation`.
    std : ndarray of float64, shape (n_dims,)
        Standard deviation of each dim of the palette.
    rate : Fraction or None
        Frames per second.

    Returns
    -------
    part : Oscillation
    notes : list of str
        Which dim exceeds the latent Nyquist rate, half the frame rate; and what does not
        move.

    Raises
    ------
    ValueError
        If ``rate_hz`` is given and the frame rate is not known.
    """
    period = settings["period_frames"]
    if period is None:
        if rate is None:
            raise ValueError("rate_hz needs the model's rate: say --model-sr and --ratio")
        period = float(rate / Fraction(str(settings["rate_hz"])))
    notes = []
    amount = np.broadcast_to(np.float64(settings["amount"] or 0.0), part.n_dims)
    if settings["amount"] is None:
        depth = _DEFAULT_DEPTH if settings["depth"] is None else settings["depth"]
        amount = depth * std
        if depth and not std.any():
            notes.append("oscillation: the palette has no spread, so nothing moves; say amount")
    stagger = round(period / 8) if settings["stagger"] is None else settings["stagger"]
    made = Oscillation(
        part,
        amount,
        period,
        stagger=stagger,
        octaves=settings["octaves"],
        shape=settings["shape"],
    )
    beyond = np.flatnonzero(made.periods < 2.0)
    if len(beyond):
        notes.append(_beyond_nyquist(int(beyond[0]), len(beyond), made.periods, rate))
    late = part.n_dims if not stagger else -(-part.n_frames // stagger)
    if late < part.n_dims:
        notes.append(f"oscillation: dim {late} and later ones would begin after the end")
    return made, notes


def walking(
    part: Part, settings: Mapping[str, Any], std: Float64Array, chance: Chance
) -> tuple[Walk, list[str]]:
    """Let a part stray from its path.

    Parameters
    ----------
    part, std
        As for `oscillating`.
    settings : mapping
        Values for the keys of `WALK`.
    chance : Chance
        Draws the steps.

    Returns
    -------
    part : Walk
    notes : list of str
        Whether nothing moves.
    """
    still = bool(settings["step"]) and not std.any()
    notes = ["walk: the palette has no spread, so nothing moves"] if still else []
    return Walk(part, std, chance, **settings), notes


def _beyond_nyquist(first: int, count: int, periods: Float64Array, rate: Fraction | None) -> str:
    """Return the warning that some dims are too fast for the frames."""
    if rate is None:
        limit = "half a turn per frame"
        what = f"makes {1 / periods[first]:.4g} turns per frame"
    else:
        limit = f"{float(rate / 2):.4g} Hz, half the frame rate"
        what = f"oscillates at {float(rate) / periods[first]:.4g} Hz"
    more = f" (and {count - 1} more)" if count > 1 else ""
    fix = f"say octaves = {first}" if first else "say a longer period or a lower rate"
    return (
        f"oscillation: dim {first}{more} {what}, above the latent Nyquist rate ({limit}), "
        f"and folds back; {fix}"
    )
