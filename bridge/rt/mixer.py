"""The voices of a server, added up block by block: numpy only, and nothing that waits.

A block that should be there and is not leaves no click: the last sample fades out, and the
next block fades in.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..rings.server import FIRST, LAST, VOICE_COUNTERS, ServerMemory
from .gains import Gains

Float32Array = NDArray[np.float32]

FADE_OUT_S = 0.010
FADE_IN_S = 0.005

_PLAYED = VOICE_COUNTERS.index("played_blocks")
_MISSING = VOICE_COUNTERS.index("missing_blocks")


class Mixer:
    """Adds up the voices of a server.

    Parameters
    ----------
    memory : ServerMemory
        Blocks, gains and switches of the voices come from it; their peaks, and how many
        blocks were played and missing, go to it.
    goes_on : bool
        Whether voices play already: they fade in.
    """

    def __init__(self, memory: ServerMemory, *, goes_on: bool = False) -> None:
        shape = memory.shape
        self._enabled = memory.enabled
        self._voices = [_Voice(memory, voice, goes_on) for voice in range(shape.max_voices)]
        self._out = np.zeros((shape.outputs, shape.period), np.float32)

    def mix(self, now: int) -> Float32Array:
        """Return the output of a period.

        Parameters
        ----------
        now : int
            Which one.

        Returns
        -------
        ndarray of float32, shape (outputs, period)
            Overwritten by the next call.
        """
        out = self._out
        out.fill(0.0)
        for voice, enabled in zip(self._voices, self._enabled.tolist(), strict=True):
            if enabled or voice.is_audible:
                voice.add_to(out, now, enabled)
        return out


class _Voice:
    """One voice: what of it is heard in each period."""

    def __init__(self, memory: ServerMemory, voice: int, goes_on: bool) -> None:
        shape = memory.shape
        period, channels = shape.period, shape.voice_channels
        self._voice = voice
        self._period = period
        self._blocks = memory.blocks[voice]
        self._gains = Gains(memory, voice)
        self._peaks = memory.peaks
        self._counters = memory.counters.data
        values = np.zeros(period * channels, np.float32)
        self._values = values
        self._views = {
            n * period: values[: n * period].reshape(period, n) for n in range(1, channels + 1)
        }
        self._tail = np.zeros((period, channels), np.float32)
        self._rise = _rise(FADE_IN_S, shape.sample_rate, period)
        self._fall = 1 - _rise(FADE_OUT_S, shape.sample_rate, period)
        self._n_rise = len(self._rise) - period
        self._n_fall = len(self._fall) - period
        self._enabled = 0
        self._sounding = False
        self._is_missing = False
        self._goes_on = goes_on
        self._last = np.zeros(channels, np.float32)  # heard so far
        self._held = np.zeros(channels, np.float32)  # what fades out
        self._fallen = self._n_fall  # samples of the fade-out that are over
        self._risen = self._n_rise  # samples of the fade-in that are over

    @property
    def is_audible(self) -> bool:
        """Whether something is to be heard of it even if it is not enabled."""
        return self._sounding or self._fallen < self._n_fall

    def add_to(self, out: Float32Array, now: int, enabled: int) -> None:
        if enabled != self._enabled:
            self._switch(enabled)
        self._gains.begin_period(now)
        block = self._next_block(now) if enabled else None
        if self._fallen < self._n_fall:
            block = self._with_tail(block)
        if block is not None:
            self._last.fill(0.0)
            self._last[: block.shape[1]] = block[-1]
            self._gains.apply(block, out)

    def _switch(self, enabled: int) -> None:
        """Begin, end, or become another voice; what sounds fades out."""
        if self._sounding and not self._is_missing:
            self._fade_out()
        self._sounding, self._is_missing, self._goes_on = False, self._goes_on, False
        self._risen = self._n_rise
        self._enabled = enabled
        if enabled:
            self._gains.begin()

    def _next_block(self, now: int) -> Float32Array | None:
        entry = self._blocks.read(now, self._values)
        block = None if entry is None else self._views.get(entry.n_values)
        if entry is None or block is None or not self._meter(entry.n_values):
            if self._sounding:
                self._counters[self._voice, _MISSING] += 1
                if not self._is_missing:
                    self._is_missing = True
                    self._fade_out()
            return None
        if entry.tag & FIRST:
            self._risen = self._n_rise
        elif self._is_missing:
            self._risen = 0
        if self._risen < self._n_rise:
            block *= self._rise[self._risen : self._risen + self._period, None]
            self._risen += self._period
        self._is_missing = False
        self._sounding = not entry.tag & LAST
        self._counters[self._voice, _PLAYED] += 1
        return block

    def _meter(self, n_values: int) -> bool:
        """Note the peak, and say whether every value is finite."""
        peak = peak_of(self._values[:n_values])
        is_finite = peak < np.inf
        if is_finite and peak > self._peaks[self._voice]:
            self._peaks[self._voice] = peak
        return is_finite

    def _fade_out(self) -> None:
        self._held[:] = self._last
        self._fallen = 0

    def _with_tail(self, block: Float32Array | None) -> Float32Array:
        """Add what fades out to a block, or to silence."""
        fall = self._fall[self._fallen : self._fallen + self._period, None]
        self._fallen += self._period
        np.multiply(fall, self._held, out=self._tail)
        if block is not None:
            self._tail[:, : block.shape[1]] += block
        return self._tail


def _rise(duration_s: float, sample_rate: int, period: int) -> Float32Array:
    """Return a line that reaches 1 after a duration, and a period of ones."""
    n_samples = max(1, round(duration_s * sample_rate))
    line = np.arange(1, n_samples + 1) / n_samples
    return np.concatenate([line, np.ones(period)]).astype(np.float32)


def peak_of(values: Float32Array) -> float:
    """Return the largest magnitude of values in one row; nan if one is."""
    return max(float(np.maximum.reduce(values)), -float(np.minimum.reduce(values)))
