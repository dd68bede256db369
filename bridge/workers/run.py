"""One stretch of playing: a source, a decoder with a state of its own, a resampler.

A run knows nothing of the clock or of blocks. It makes audio at the device's rate, in
order, from its own sample 0 on; the voice says on which device sample that lies.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction

import numpy as np

from ..models.contract import Float32Array
from ..models.stepping import Overlapped, Stepper
from ..sources.source import Source
from .resample import Resampler

# A model that is unwell can give anything; a loudspeaker should not.
MAX_SAMPLE = 8.0
# Frames that are left out at a time: they take memory like others.
_MAX_SKIP = 64


class Run:
    """A source that is decoded.

    Parameters
    ----------
    source : Source
        What is played.
    stepper : Stepper
        A fresh decoder.
    resampler : Resampler or None
        To the device's rate; None if the model's samples are the device's.
    length : Fraction
        Device samples per frame.
    ratio : int
        Model samples per frame.
    n_before : int
        Frames that are decoded before frame 0, for the decoder to know what came before;
        their sound is dropped.
    delay : int
        Model samples that are dropped, too, because the model is late by as many.
    end : int, optional
        Frames that the stepper can be asked for; None: any number.

    Attributes
    ----------
    begin : int
        Device sample on which sample 0 lies; set by the voice.
    phase : int
        How much later than `begin` step 0 is due, in parts of a sample: the denominator of
        `length` is a whole one. Set by the voice, so that what is cut in again and again in
        the middle does not shift.
    n_made, n_taken : int
        Samples that were made and taken so far.
    n_bad : int
        Samples that were not finite, and are 0 now.
    """

    def __init__(
        self,
        source: Source,
        stepper: Stepper,
        resampler: Resampler | None,
        *,
        length: Fraction,
        ratio: int,
        n_before: int = 0,
        delay: int = 0,
        end: int | None = None,
    ) -> None:
        self.source = source
        self.stepper = stepper
        self.begin = self.phase = 0
        self.n_made = self.n_taken = self.n_bad = 0
        self.next_step = 0 if isinstance(stepper, Overlapped) else -n_before
        self._resampler = resampler
        self._length = length
        self._ratio = ratio
        self._n_drop = delay - self.next_step * ratio
        self._delay = delay
        self._end = end
        self._made: deque[Float32Array] = deque()
        self._last = np.zeros((1, stepper.stream.method.out_channels), np.float32)
        self._frame: Float32Array | None = None
        self._noted = 0
        self._frames: deque[tuple[int, Float32Array]] = deque()

    @property
    def n_samples(self) -> int | None:
        """Samples that the source lasts; None if it does not end."""
        n_steps = self.source.n_steps
        return None if n_steps is None else n_steps * self._length.numerator // self._denominator

    @property
    def until(self) -> int:
        """Device sample before which all sound is made."""
        return self.begin + self.n_made

    def start_of(self, step: int) -> int:
        """Return the device sample on which a step begins."""
        return self.begin + self._parts(step) // self._denominator

    def phase_of(self, step: int) -> int:
        """Return the part of a sample by which a step is later; see `phase`."""
        return self._parts(step) % self._denominator

    def step_at(self, sample: int) -> int:
        """Return the step, 0 or later, that a device sample lies in."""
        since = max(0, sample - self.begin)
        # The last k with floor(phase + k * length) <= since.
        parts = (since + 1) * self._denominator - 1 - self.phase
        return parts // self._length.numerator

    def frames_for(self, n_samples: int) -> int:
        """Return about how many more frames make `n_samples` in all, 1 or more."""
        n_model = (n_samples - self.n_made) * self._ratio / self._length + self._n_drop
        return max(1, -(-n_model // self._ratio))

    def decode(self, n_frames: int) -> int:
        """Decode the next frames.

        Parameters
        ----------
        n_frames : int
            How many, 1 or more.

        Returns
        -------
        int
            How many the model was given: fewer, or none, where there are no more.

        Raises
        ------
        ModelError
            If the model fails.
        """
        first, stop = self.next_step, self.next_step + n_frames
        if self._end is not None:
            stop = min(stop, self._end)
        if stop <= first:
            self._hold(n_frames)
            return 0
        self.next_step = stop
        self._add(self.stepper.run(self._read, first, stop))
        return stop - first

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

    def skip(self, n_frames: int) -> None:
        """Leave frames out: their time is silent."""
        self.source.read(self.next_step, self.next_step + n_frames)
        self.stepper.skip(n_frames)
        self.next_step += n_frames
        self._noted = max(self._noted, self.next_step)
        self._add(np.zeros((n_frames * self._ratio, self._last.shape[1]), np.float32))

    def n_to_skip(self, sample: int) -> int:
        """Return how many of the next frames make no sound from a device sample on."""
        lag = Fraction(self._delay, self._ratio)
        if self._resampler is not None:
            lag -= Fraction(self._resampler.lookahead) / self._length
        n_frames = int((sample - self.begin) / self._length + lag) - self.next_step
        return min(max(0, n_frames), _MAX_SKIP)

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

    def frames_before(self, sample: int) -> list[tuple[int, Float32Array]]:
        """Return, once, the steps and frames that begin before a device sample."""
        found = []
        while self._frames and self.start_of(self._frames[0][0]) < sample:
            found.append(self._frames.popleft())
        return found

    @property
    def _denominator(self) -> int:
        return self._length.denominator

    def _parts(self, step: int) -> int:
        return self.phase + step * self._length.numerator

    def _read(self, first: int, stop: int) -> Float32Array:
        """Read from the source, and note what is played and when."""
        frames = self.source.read(first, stop)
        n_steps = self.source.n_steps
        last = self.next_step if n_steps is None else min(self.next_step, n_steps)
        for step in range(max(first, self._noted), min(stop, last)):
            self._frames.append((step, frames[step - first]))
            self._noted = step + 1
        self._frame = frames[self.next_step - first - 1 :][:1]
        return frames

    def _hold(self, n_frames: int) -> None:
        self._add(np.repeat(self._last, n_frames * self._ratio, axis=0))

    def _add(self, audio: Float32Array) -> None:
        dropped = min(self._n_drop, len(audio))
        self._n_drop -= dropped
        audio = audio[dropped:]
        if len(audio) == 0:
            return
        finite = np.isfinite(audio)
        if not finite.all():
            self.n_bad += int(finite.size - np.count_nonzero(finite))
            audio = np.where(finite, audio, np.float32(0.0))
        if np.abs(audio).max() > MAX_SAMPLE:
            audio = np.clip(audio, -MAX_SAMPLE, MAX_SAMPLE)
        self._last = audio[-1:].copy()
        if self._resampler is not None:
            audio = self._resampler.process(audio)
        if len(audio):
            self._made.append(audio)
            self.n_made += len(audio)
