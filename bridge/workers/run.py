"""A run that makes audio: a source, a decoder with a state of its own, a resampler.

It makes audio at the device's rate, in order, from its own sample 0 on, and knows nothing of
blocks.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction

import numpy as np

from ..models.contract import Float32Array
from ..models.stepping import Overlapped, Stepper
from ..resample import Resampler
from ..sources.grid import Grid
from ..sources.source import Source
from .baserun import BaseRun
from .feed import Feed

# A model that is unwell can give anything; a loudspeaker should not.
MAX_SAMPLE = 8.0
# Frames that are left out at a time: they take memory like others.
_MAX_SKIP = 64


class Run(BaseRun):
    """A source that becomes sound.

    Parameters
    ----------
    source, stepper, grid, feed, first
        As for `BaseRun`.
    resampler : Resampler or None
        To the device's rate; None if the model's samples are the device's.
    ratio : int
        Model samples per frame.
    n_before : int
        As for `BaseRun`; the sound of these is dropped.
    delay : int
        Model samples that are dropped, too, because the model is late by as many.
    end : int, optional
        Step from which on the stepper cannot be asked; None: none.

    Attributes
    ----------
    n_made : int
        Samples that were made so far.
    """

    def __init__(
        self,
        source: Source,
        stepper: Stepper,
        grid: Grid,
        resampler: Resampler | None,
        feed: Feed | None = None,
        *,
        ratio: int,
        first: int = 0,
        n_before: int = 0,
        delay: int = 0,
        end: int | None = None,
    ) -> None:
        if isinstance(stepper, Overlapped):
            n_before = 0  # it reads them by itself
        super().__init__(source, stepper, grid, feed, first=first, n_before=n_before)
        self._end = end
        self.n_made = 0
        self._resampler = resampler
        self._ratio = ratio
        self._n_drop = delay + n_before * ratio
        self._delay = delay
        self._made: deque[Float32Array] = deque()
        self._last = np.zeros((1, stepper.stream.method.out_channels), np.float32)
        self._frame: Float32Array | None = None

    @property
    def until(self) -> int:
        """Device sample before which all sound is made."""
        return self.begin + self.n_made

    @property
    def _part(self) -> Fraction:
        return Fraction(self.grid.phase_of(self.first), self.grid.length.denominator)

    def frames_for(self, n_samples: int) -> int:
        """Return about how many more frames make `n_samples` in all, 1 or more."""
        n_model = (n_samples - self.n_made) * self._ratio / self.grid.length + self._n_drop
        return max(1, -(-n_model // self._ratio))

    def decode(self, n_steps: int) -> int:
        """Decode the next frames; beyond the last one, the last sample is held."""
        if self._end is not None:
            n_left = self._end - self.next_step
            if n_left <= 0:
                self._hold(n_steps)
                return 0
            n_steps = min(n_steps, n_left)
        return super().decode(n_steps)

    def hold(self, n_frames: int, *, decodes: bool = True) -> None:
        """Make sound out of the last frame, reading no other.

        These steps pass without a frame of their own.

        Parameters
        ----------
        n_frames : int
            How many.
        decodes : bool
            Whether the model may be asked: else the last sample is held.

        Raises
        ------
        ModelError
            If the model fails.
        """
        if self._frame is None or not decodes or isinstance(self.stepper, Overlapped):
            self._hold(n_frames)
        else:
            self._add(self.stepper.stream.process(np.repeat(self._frame, n_frames, axis=0)))
        self.next_step += n_frames
        self._noted = max(self._noted, self.next_step)

    def skip(self, n_steps: int) -> None:
        """Leave frames out: their time is silent."""
        super().skip(n_steps)
        self._add(np.zeros((n_steps * self._ratio, self._last.shape[1]), np.float32))

    def n_to_skip(self, sample: int) -> int:
        """Return how many of the next frames make no sound from a device sample on."""
        lag = Fraction(self._delay, self._ratio)
        if self._resampler is not None:
            lag -= Fraction(self._resampler.lookahead) / self.grid.length
        n_frames = int((sample - self.begin) / self.grid.length + lag)
        return min(max(0, n_frames - (self.next_step - self.first)), _MAX_SKIP)

    def take(self, n_samples: int) -> Float32Array:
        """Return the next samples, shape (n_samples or fewer, n_channels)."""
        parts, n_found = [self._last[:0]], 0
        while n_found < n_samples and self._made:
            part = self._made.popleft()
            if n_found + len(part) > n_samples:
                self._made.appendleft(part[n_samples - n_found :])
                part = part[: n_samples - n_found]
            parts.append(part)
            n_found += len(part)
        self.n_taken += n_found
        return np.concatenate(parts)

    def _read(self, first: int, stop: int) -> Float32Array:
        """Read the model's input, and note what is played and when."""
        found = super()._read(first, stop)
        n_steps = self.source.n_steps
        last = self.next_step if n_steps is None else min(self.next_step, n_steps)
        is_latents = self.feed is not None
        for step in range(max(first, self._noted), min(stop, last)):
            self._notes.append((step, found[step - first] if is_latents else None))
            self._noted = step + 1
        if is_latents:
            self._frame = found[self.next_step - first - 1 :][:1]
        return found

    def _take_in(self, output: Float32Array, first: int) -> None:
        self._add(output)

    def _hold(self, n_frames: int) -> None:
        self._add(np.repeat(self._last, n_frames * self._ratio, axis=0))

    def _add(self, audio: Float32Array) -> None:
        dropped = min(self._n_drop, len(audio))
        self._n_drop -= dropped
        audio = audio[dropped:]
        if len(audio) == 0:
            return
        self._check(audio)
        if np.abs(audio).max() > MAX_SAMPLE:
            audio = np.clip(audio, -MAX_SAMPLE, MAX_SAMPLE)
        self._last = audio[-1:].copy()
        if self._resampler is not None:
            if self.n_made == 0:
                # Sample 0 lies on a whole sample, and step `first` a part of one behind it.
                self._resampler.offset = -self._part * self._ratio / self.grid.length
            audio = self._resampler.process(audio)
        if len(audio):
            self._made.append(audio)
            self.n_made += len(audio)
