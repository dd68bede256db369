"""Four bands of an equaliser, exact, in matrices: numpy cannot go from sample to sample.

All bands together are one linear system of eight numbers of state. What 64 samples of input
do to 64 samples of output is a matrix, what the state does to them is another, and so is what
both do to the state. The formulas of the bands are those of R. Bristow-Johnson's *Audio EQ
Cookbook* (W3C Working Group Note, 2021), with Q for the shelves too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .fade import Fade

Float64Array = NDArray[np.float64]

CHUNK = 64
WARM_S = 0.020
FADE_S = 0.025

_N_BANDS = 4
_N_STATES = 2 * _N_BANDS
_HIGHEST = 0.49  # of the sample rate
_SMALLEST = 1e-30
# Which value of an impulse response is at each place of a triangular matrix, transposed; the
# value after the last is 0.
_LAGS = np.arange(CHUNK)[None, :] - np.arange(CHUNK)[:, None]
_LAGS = np.where(_LAGS < 0, CHUNK, _LAGS)


class Equaliser:
    """The equaliser of a master chain.

    New settings are another filter. What goes into it fades in, then what comes out of it:
    so nothing excites its resonances. Meanwhile both run, and what is asked for has to wait.

    Parameters
    ----------
    sample_rate : int
        In hertz.
    channels : int
        Of the signal.
    longest : int
        Samples of one call at most.
    """

    def __init__(self, sample_rate: int, channels: int, longest: int) -> None:
        self._sample_rate = sample_rate
        self._channels = channels
        n_warm = max(1, round(WARM_S * sample_rate))
        self._inlet = Fade(0, n_warm, longest)
        self._fade = Fade(n_warm, max(1, round(FADE_S * sample_rate)), longest)
        self._asked: tuple[float, ...] = ()  # empty: off
        self._made: tuple[float, ...] = ()
        self._old: Cascade | None = None
        self._new: Cascade | None = None
        self._scratch = np.zeros((2, channels, longest))

    @property
    def is_idle(self) -> bool:
        """Whether it changes nothing, and need not be called."""
        return self._fade.is_over and self._asked == self._made == ()

    def set(self, values: Sequence[float], *, at_once: bool) -> None:
        """Take settings.

        Parameters
        ----------
        values : sequence of float
            The section ``eq`` of `bridge.master.SETTINGS`, within its limits.
        at_once : bool
            Do not fade.
        """
        is_on, bands = values[0] >= 0.5, values[1:]
        is_flat = not any(bands[1::3])
        self._asked = () if is_flat or not is_on else tuple(bands)
        if at_once:
            self._change()

    def process(self, signal: Float64Array) -> None:
        """Filter the next samples.

        Parameters
        ----------
        signal : ndarray of float64, shape (channels, n)
            Finite; is changed.
        """
        if self._fade.is_over and self._asked != self._made:
            self._change()
            self._inlet.begin()
            self._fade.begin()
        if self._fade.is_over:
            if self._new is not None:
                self._new.run(signal, signal)
            return
        n = signal.shape[1]
        old = new = signal
        if self._new is not None:
            new = self._scratch[0, :, :n]
            if self._inlet.is_over:
                self._new.run(signal, new)
            else:
                np.multiply(signal, self._inlet.take(n), out=new)
                self._new.run(new, new)
        if self._old is not None:
            old = self._old.run(signal, self._scratch[1, :, :n])
        signal[:] = old + self._fade.take(n) * (new - old)

    def _change(self) -> None:
        """Make the filter that is asked for."""
        self._made = self._asked
        self._old, self._new = self._new, None
        if self._asked:
            self._new = Cascade(sections(self._asked, self._sample_rate), self._channels)


class Cascade:
    """Filters of second order, one after the other, on blocks of any length.

    Parameters
    ----------
    sos : sequence of tuple of float
        Of each filter b0, b1, b2, a1, a2 (a0 is 1), `_N_BANDS` of them.
    channels : int
        Of the signal.

    Attributes
    ----------
    state : ndarray of float64, shape (channels, 8)
        Two numbers for each filter, as in the transposed direct form II.
    """

    def __init__(self, sos: Sequence[tuple[float, ...]], channels: int) -> None:
        a, b, c, d = _joined(sos)
        powers = np.empty((CHUNK + 1, _N_STATES, _N_STATES))
        powers[0] = np.eye(_N_STATES)
        powers[1] = a
        n = 1
        while n < CHUNK:  # from the first n powers to twice as many
            powers[n + 1 : 2 * n + 1] = powers[1 : n + 1] @ powers[n]
            n *= 2
        from_state = c @ powers[:CHUNK]
        response = np.zeros(CHUNK + 1)
        response[0] = d
        response[1:CHUNK] = from_state[: CHUNK - 1] @ b
        # All are transposed, as the signal has its time along the rows.
        self._direct = response[_LAGS]
        self._from_state = np.ascontiguousarray(from_state.T)
        self._to_state = np.ascontiguousarray((powers[:CHUNK] @ b)[::-1])
        self._powers = np.ascontiguousarray(powers.transpose(0, 2, 1))
        self.state = np.zeros((channels, _N_STATES))

    def run(self, signal: Float64Array, out: Float64Array) -> Float64Array:
        """Filter the next samples.

        Parameters
        ----------
        signal : ndarray of float64, shape (channels, n)
            Finite.
        out : ndarray of float64, shape (channels, n)
            Gets the result; may be `signal`.

        Returns
        -------
        ndarray of float64
            `out`.
        """
        channels, n = signal.shape
        n_chunks = n // CHUNK
        whole = n_chunks * CHUNK
        if n_chunks:
            chunks = signal[:, :whole].reshape(channels, n_chunks, CHUNK)
            to_state = chunks @ self._to_state
            states = np.empty((channels, n_chunks, _N_STATES))
            state, power = self.state, self._powers[CHUNK]
            for k in range(n_chunks):
                states[:, k] = state
                state = state @ power
                state += to_state[:, k]
            self.state = state
            filtered = chunks @ self._direct
            filtered += states @ self._from_state
            out[:, :whole] = filtered.reshape(channels, whole)
        if whole < n:
            self._run_rest(signal[:, whole:], out[:, whole:])
        if np.abs(self.state).max() < _SMALLEST:  # or it would get so small that it is slow
            self.state.fill(0.0)
        return out

    def _run_rest(self, signal: Float64Array, out: Float64Array) -> None:
        """Filter less than a chunk."""
        n = signal.shape[1]
        filtered = signal @ self._direct[:n, :n]
        filtered += self.state @ self._from_state[:, :n]
        self.state = self.state @ self._powers[n] + signal @ self._to_state[CHUNK - n :]
        out[:] = filtered


def sections(bands: Sequence[float], sample_rate: int) -> list[tuple[float, ...]]:
    """Return b0, b1, b2, a1, a2 of low shelf, two peaks and high shelf.

    Parameters
    ----------
    bands : sequence of float
        Frequency in hertz, gain in dB and Q of each; a frequency that the sample rate cannot
        have is taken as the highest that it can.
    sample_rate : int
        In hertz.
    """
    kinds = (_low_shelf, _peak, _peak, _high_shelf)
    made = []
    for k, kind in enumerate(kinds):
        frequency, gain_db, q = bands[3 * k : 3 * k + 3]
        w0 = 2.0 * math.pi * min(frequency / sample_rate, _HIGHEST)
        made.append(kind(math.cos(w0), math.sin(w0) / (2.0 * q), 10.0 ** (gain_db / 40.0)))
    return made


def _peak(cos: float, alpha: float, gain: float) -> tuple[float, ...]:
    b = (1.0 + alpha * gain, -2.0 * cos, 1.0 - alpha * gain)
    a = (1.0 + alpha / gain, -2.0 * cos, 1.0 - alpha / gain)
    return _normal(b, a)


def _low_shelf(cos: float, alpha: float, gain: float) -> tuple[float, ...]:
    more, less, root = gain + 1.0, gain - 1.0, 2.0 * math.sqrt(gain) * alpha
    b = (
        gain * (more - less * cos + root),
        2.0 * gain * (less - more * cos),
        gain * (more - less * cos - root),
    )
    return _normal(
        b, (more + less * cos + root, -2.0 * (less + more * cos), more + less * cos - root)
    )


def _high_shelf(cos: float, alpha: float, gain: float) -> tuple[float, ...]:
    more, less, root = gain + 1.0, gain - 1.0, 2.0 * math.sqrt(gain) * alpha
    b = (
        gain * (more + less * cos + root),
        -2.0 * gain * (less + more * cos),
        gain * (more + less * cos - root),
    )
    return _normal(
        b, (more - less * cos + root, 2.0 * (less - more * cos), more - less * cos - root)
    )


def _normal(b: tuple[float, ...], a: tuple[float, ...]) -> tuple[float, ...]:
    return (*(value / a[0] for value in b), a[1] / a[0], a[2] / a[0])


def _joined(
    sos: Sequence[tuple[float, ...]],
) -> tuple[Float64Array, Float64Array, Float64Array, float]:
    """Return the one linear system that filters of second order in a row are.

    ``state' = a @ state + b * x`` and ``y = c @ state + d * x``.
    """
    a = np.zeros((_N_STATES, _N_STATES))
    b = np.zeros(_N_STATES)
    c = np.zeros(_N_STATES)
    d = 1.0
    for k, (b0, b1, b2, a1, a2) in enumerate(sos):
        own = slice(2 * k, 2 * k + 2)
        from_input = np.array([b1 - a1 * b0, b2 - a2 * b0])
        a[own, : 2 * k] = np.outer(from_input, c[: 2 * k])
        a[own, own] = [[-a1, 1.0], [-a2, 0.0]]
        b[own] = from_input * d
        c *= b0
        c[2 * k] = 1.0
        d *= b0
    return a, b, c, d
