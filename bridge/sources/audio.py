"""Audio for models that take it: from the device, from other voices, or both."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from ..resample import Resampler
from .feedback import MAX_INPUT, Feedback
from .grid import Grid
from .periods import Periods
from .source import Count, Frames


class Ear:
    """What is heard in each period: the sum of inputs and of a voice, if any.

    Parameters
    ----------
    period : int
        Samples per period.
    n_channels : int
        Channels that the model takes.
    inputs : Periods, optional
        The device's inputs, taken as they are: clipped at 8, and 0 where not finite.
    first : int
        Channel of the inputs that is the model's first.
    voice : Periods, optional
        Blocks of a voice; where there is none, it is silent.
    feedback : Feedback, optional
        What the blocks go through; with `voice`.
    count : callable
        Told of periods of the inputs that were not there: they are silent, and ``held``.
    """

    def __init__(
        self,
        period: int,
        n_channels: int,
        *,
        inputs: Periods | None = None,
        first: int = 0,
        voice: Periods | None = None,
        feedback: Feedback | None = None,
        count: Count,
    ) -> None:
        self._period = period
        self._n_channels = n_channels
        self._inputs = inputs
        self._channels = slice(first, first + n_channels)
        self._voice = voice
        self._feedback = feedback
        self._count = count
        self._number: int | None = None
        self._heard: Frames = np.zeros((0, n_channels), np.float32)

    def hear(self, sample: int, n_samples: int) -> Frames:
        """Return the audio from a device sample on, shape (n_samples, n_channels).

        Periods are heard once and in order, whatever is asked for: `feedback` has a memory.
        """
        audio = np.zeros((n_samples, self._n_channels), np.float32)
        at = 0
        while at < n_samples:
            number, skip = divmod(sample + at, self._period)
            part = self._hear(number)[skip : skip + n_samples - at]
            audio[at : at + len(part)] = part
            at += len(part)
        return audio

    def _hear(self, number: int) -> Frames:
        if number == self._number:
            return self._heard
        heard = np.zeros((self._period, self._n_channels), np.float32)
        if self._feedback is not None and self._voice is not None:
            block = self._voice.get(number)
            heard += self._feedback.process(heard if block is None else block)
        if self._inputs is not None:
            block = self._inputs.get(number)
            if block is not None:
                found = np.nan_to_num(block[:, self._channels], posinf=0.0, neginf=0.0)
                heard += np.clip(found, -MAX_INPUT, MAX_INPUT)
            elif number >= 0:
                self._count("held", 1)
        self._number, self._heard = number, heard
        return heard


class Audio:
    """Windows of audio, one per step.

    Parameters
    ----------
    ear : Ear
        What is heard.
    grid : Grid
        Where the steps lie.
    ratio : int
        Samples of the model per step.
    latency : int
        Device samples from the end of a window to the begin of its step,
        `bridge.rt.latency.Timing.input_latency`; with a resampler its `reach` more, and one.
    rates : tuple of int, optional
        The device's sample rate and the model's, where they differ and audio is resampled.
    n_channels : int
        Channels that the model takes.

    Notes
    -----
    The window of the step that begins at s is made of the device samples from
    ``s - latency - length`` to before ``s - latency``. If it is resampled, the windows of
    steps that follow each other are one stretch of audio at the model's rate, which begins
    there in exact parts of a sample. The last sample of a window lies before its end, and
    needs `reach` device samples beyond itself. Begins of steps are rounded down, by less than
    one sample: with that one more, all are there when the step is due.

    After a gap, because steps were left out or another begin was set, the resampler begins
    anew, with what came before the window as its past.
    """

    n_steps = None

    def __init__(
        self,
        ear: Ear,
        grid: Grid,
        *,
        ratio: int,
        latency: int,
        n_channels: int,
        rates: tuple[int, int] | None = None,
    ) -> None:
        self._ear = ear
        self._grid = grid
        self._ratio = ratio
        self._latency = latency
        self._n_channels = n_channels
        self._rates = rates
        self._expected: tuple[int, int, int] | None = None
        self._resampler: Resampler | None = None
        # Device sample that is read next; those that the resampler got, and made.
        self._next = self._n_in = self._n_out = 0
        self._ready: Frames = np.zeros((0, n_channels), np.float32)

    def read(self, first: int, stop: int) -> Frames:
        """Return the audio of some steps, shape (n_steps * ratio, n_channels)."""
        grid = self._grid
        if self._expected != (first, grid.begin, grid.phase):
            self._begin_at(first)
        self._expected = stop, grid.begin, grid.phase
        return self._take((stop - first) * self._ratio)

    def position(self, step: int) -> int:
        """Return the number of the step."""
        return step

    def _begin_at(self, step: int) -> None:
        self._next = self._grid.start_of(step - 1) - self._latency
        if self._rates is None:
            return
        self._resampler = Resampler(*self._rates, self._n_channels)
        parts = self._grid.phase_of(step - 1)
        self._resampler.offset = Fraction(parts, self._grid.length.denominator)
        n_before, n_made = self._resampler.history
        self._next -= n_before
        self._n_in = self._n_out = 0
        self._ready = self._ready[:0]
        self._take(n_made)

    def _take(self, n_samples: int) -> Frames:
        resampler = self._resampler
        if resampler is None:
            self._next += n_samples
            return self._ear.hear(self._next - n_samples, n_samples)
        self._n_out += n_samples
        n_more = resampler.n_needed(self._n_out) - self._n_in
        if n_more > 0:
            made = resampler.process(self._ear.hear(self._next, n_more))
            self._next += n_more
            self._n_in += n_more
            self._ready = np.concatenate([self._ready, made])
        taken, self._ready = self._ready[:n_samples], self._ready[n_samples:]
        return taken
