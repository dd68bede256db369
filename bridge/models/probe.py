"""Measure what no model tells: its delay, its state, its batch.

**The delay.** A constant sequence is decoded twice, with equal random numbers, the
second time with one frame changed: latents by about two units, audio in its level.
The energy of the difference, sample by sample, is the answer to that frame. The delay
is the time at which half of the energy has come, less the middle of the frame. So a
sample-and-hold has delay 0, a delay line of N samples has exactly N, a symmetric filter
has its group delay, and a causal decoder that spreads a frame over the next ones has
the distance that its sound lags by. Half of the energy, and not the centre of gravity:
a long reverberation hardly moves it.

Several frames are changed one after the other and their answers added, because a
decoder that shapes noise answers raggedly; and each time other dims, because one that
shifts the phase of an oscillator is answered for ever: answers without an end do not
count. A model that looks ahead within one call is not late: it reports 0.

Whether numbers agree is judged relative to the peak, because convolutions of another
length sum in another order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .contract import Float32Array, MethodInfo, MethodProbe

# Feed a block (n_rows, n_in, in_channels) after seeding the random numbers.
Call: TypeAlias = Callable[[Float32Array, int], Float32Array]
# Make a fresh copy for n_rows rows.
Fresh: TypeAlias = Callable[[int], Call]

# Counted up when what is measured changes, so that no old measurement is taken for it.
VERSION = 4
MAX_ROWS = 128
SAME = 1e-4
# Phases that add up in 32 bits differ more than that between blocks; a click is larger.
SEAMLESS = 1e-3
_PRE_FRAMES = 16
_POST_FRAMES = 48
_MIN_POST_SAMPLES = 16384
_MAX_POST_SAMPLES = 2**18
_TRIALS = 8
_TRIALS_IF_RANDOM = 32
_REACH = 1e-6
# Latents change by as much as a hit does, because decoders glide where little changes and
# jump where much does, and what must be in time is the hit. Audio changes by little, so that
# the logarithms of an encoder do not weigh early against late.
_LATENT_CHANGE = 2.0
_AUDIO_CHANGE = 0.25
# An answer has ended if its last fifth holds no more of its energy.
_ENDED = 1e-3


def measure(fresh: Fresh, method: MethodInfo, as_played: Fresh | None = None) -> MethodProbe:
    """Measure one method.

    Parameters
    ----------
    fresh : callable
        ``fresh(n_rows)`` gives a copy of the model in its first state, as a function
        ``call(block, seed)``; it raises `ModelError` if the model fails.
    method : MethodInfo
        What the method declares.
    as_played : callable, optional
        The same with random numbers that `fresh` leaves out, to tell whether there are any.

    Returns
    -------
    MethodProbe

    Raises
    ------
    ModelError
        If the method fails on a plain block of one row.
    """
    with np.errstate(invalid="ignore", over="ignore"):
        probe = _Probe(fresh, method).run()
        if as_played is not None:
            probe = replace(probe, deterministic=_Probe(as_played, method).is_deterministic)
        return probe


@dataclass
class _Answer:
    """The answers to changed frames, as if each had been frame `_PRE_FRAMES`.

    `energy` is the sum of those that came to an end; `n_ended` and `n_endless` count them.
    """

    energy: NDArray[np.float64]
    n_ended: int = 0
    n_endless: int = 0
    repeatable: bool = True


class _Probe:
    def __init__(self, fresh: Fresh, method: MethodInfo) -> None:
        self._fresh = fresh
        self._method = method
        self._n_in = method.frame_samples // method.in_ratio
        self._n_out = method.frame_samples // method.out_ratio
        self._is_audio = method.in_ratio < method.frame_samples
        self.is_deterministic = self._same_for_two_seeds()

    def run(self) -> MethodProbe:
        answer = self._answer()
        delay, lead, tail = self._reach(answer)
        causal = None if lead is None else lead <= 0
        # Long enough that what comes late comes within the next block.
        n_frames = 4 + (tail or 0)
        stateful = self._stateful(n_frames)
        block_error = self._block_error(n_frames) if self.is_deterministic else None
        streaming = causal is not False and (stateful or (tail is not None and tail <= 0))
        if block_error is not None:
            streaming = streaming and block_error <= SEAMLESS
        independent, max_batch = self._rows(n_frames)
        return MethodProbe(
            delay_samples=delay,
            causal=causal,
            stateful=stateful,
            streaming=streaming,
            deterministic=self.is_deterministic,
            repeatable=answer.repeatable,
            block_error=None if block_error in (None, np.inf) else block_error,
            lead_frames=lead,
            tail_frames=None if answer.n_endless else tail,
            rows_independent=independent,
            max_batch=max_batch,
        )

    # ---- the answer to one frame ----

    def _answer(self) -> _Answer:
        """Return the answer, from a sequence that is long enough to hold most ends."""
        longest = max(_POST_FRAMES, _MAX_POST_SAMPLES // self._method.frame_samples)
        n_post = max(_POST_FRAMES, _MIN_POST_SAMPLES // self._method.frame_samples)
        while True:
            answer = self._answer_within(n_post)
            if answer.n_ended > answer.n_endless or n_post >= longest:
                return answer
            n_post = min(4 * n_post, longest)

    def _answer_within(self, n_post: int) -> _Answer:
        n_frames = _PRE_FRAMES + n_post + _TRIALS
        answer = _Answer(np.zeros((_PRE_FRAMES + n_post) * self._n_out))
        for trial in range(_TRIALS if self.is_deterministic else _TRIALS_IF_RANDOM):
            # Another frame each time, in case the model's noise is the same each time.
            skipped = trial % _TRIALS
            rng = np.random.default_rng(trial)
            base = self._constant(n_frames, rng)
            changed = base.copy()
            at = (_PRE_FRAMES + skipped) * self._n_in
            n_groups = min(_TRIALS, base.shape[2])
            dims = slice(trial % n_groups, None, n_groups)
            touched = changed[0, at : at + self._n_in, dims]
            if self._is_audio:
                touched += _AUDIO_CHANGE * touched
            else:
                touched += (_LATENT_CHANGE * rng.standard_normal(touched.shape)).astype(np.float32)
            plain = self._once(base, trial)
            if trial == 0:
                again = self._once(base, trial)
                answer.repeatable = bool(np.array_equal(plain, again, equal_nan=True))
            difference = (self._once(changed, trial) - plain)[0, skipped * self._n_out :]
            energy = np.square(difference[: len(answer.energy)], dtype=np.float64).sum(axis=1)
            late = energy[(_PRE_FRAMES + 4 * n_post // 5) * self._n_out :].sum()
            if late > _ENDED * energy.sum():
                answer.n_endless += 1
            elif energy.any():
                answer.n_ended += 1
                answer.energy += energy
        return answer

    def _constant(self, n_frames: int, rng: np.random.Generator) -> Float32Array:
        """Return one row of equal frames; quiet noise where the method takes audio."""
        shape = (1, n_frames * self._n_in, self._method.in_channels)
        if self._is_audio:
            return (0.05 * rng.standard_normal(shape)).astype(np.float32)
        return np.broadcast_to(rng.standard_normal(shape[2]).astype(np.float32), shape).copy()

    def _reach(self, answer: _Answer) -> tuple[int | None, int | None, int | None]:
        """Return delay in samples, and the frames before and after that an answer reaches."""
        energy, total = answer.energy, answer.energy.sum()
        if not answer.repeatable or not np.isfinite(total) or total <= 0.0:
            return None, None, None
        reach = np.flatnonzero(energy > _REACH**2 * energy.max())
        start = _PRE_FRAMES * self._n_out
        lead = -(-(start - int(reach[0])) // self._n_out)
        tail = -(-(int(reach[-1]) + 1 - start - self._n_out) // self._n_out)
        so_far = np.concatenate([[0.0], np.cumsum(energy)]) / total
        after = int(np.searchsorted(so_far, 0.5))
        part = (0.5 - so_far[after - 1]) / (so_far[after] - so_far[after - 1])
        middle = after - 1 + part - start - self._n_out / 2
        delay = round(float(middle) * self._method.out_ratio)
        return (max(0, delay) if lead <= 0 else 0), max(0, lead), max(0, tail)

    # ---- the rest ----

    def _once(self, block: Float32Array, seed: int) -> Float32Array:
        return self._fresh(block.shape[0])(block, seed)

    def _noise(self, n_rows: int, n_frames: int, seed: int = 0) -> Float32Array:
        shape = (n_rows, n_frames * self._n_in, self._method.in_channels)
        return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)

    def _same_for_two_seeds(self) -> bool:
        block = self._noise(1, 8)
        return bool(np.array_equal(self._once(block, 1), self._once(block, 2), equal_nan=True))

    def _stateful(self, n_frames: int) -> bool:
        call, block = self._fresh(1), self._noise(1, n_frames)
        first, *later = (call(block, 1) for _ in range(3))
        return any(not _agree(first, again) for again in later)

    def _block_error(self, n_frames: int) -> float:
        """Return the difference of blocks to one call; infinite if blocks are refused."""
        counts = (1, 2, 5, 8, n_frames)
        block = self._noise(1, sum(counts))
        whole = self._once(block, 1)
        call = self._fresh(1)
        try:
            parts = [call(part, 1) for part in _split(block, self._n_in, counts)]
        except ModelError:
            return float("inf")
        return _difference(whole, np.concatenate(parts, axis=1))

    def _rows(self, n_frames: int) -> tuple[bool, int]:
        """Return whether rows are independent, and how many there can be."""
        most = 1
        while most < MAX_ROWS and self._takes(2 * most):
            most *= 2
        refused = 2 * most
        while most < MAX_ROWS and refused - most > 1:
            middle = (most + refused) // 2
            if self._takes(middle):
                most = middle
            else:
                refused = middle
        return most > 1 and self._independent(n_frames), most

    def _takes(self, n_rows: int) -> bool:
        try:
            return bool(np.isfinite(self._once(self._noise(n_rows, 1), 1)).all())
        except ModelError:
            return False

    def _independent(self, n_frames: int) -> bool:
        """Change row 1 only: row 0 must not notice, in this call or the next."""
        calls = self._fresh(2), self._fresh(2)
        row_1_changed = False
        for number in range(2):
            one = self._noise(2, n_frames, seed=number)
            other = one.copy()
            other[1] += 1.0
            plain, changed = calls[0](one, number), calls[1](other, number)
            if not _agree(plain[0], changed[0]):
                return False
            row_1_changed = row_1_changed or not np.array_equal(plain[1], changed[1])
        return row_1_changed


def _split(block: Float32Array, n_in: int, frame_counts: tuple[int, ...]) -> Iterator[Float32Array]:
    at = 0
    for n_frames in frame_counts:
        yield block[:, at : at + n_frames * n_in]
        at += n_frames * n_in


def _difference(a: Float32Array, b: Float32Array) -> float:
    """Return the largest difference as a fraction of the peak."""
    peak = float(np.abs(a).max(initial=0.0))
    return float(np.abs(a - b).max(initial=0.0)) / peak if peak > 0.0 else 0.0


def _agree(a: Float32Array, b: Float32Array) -> bool:
    return _difference(a, b) <= SAME
