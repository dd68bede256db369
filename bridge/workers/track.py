"""What sounds on a voice: decoded in time, written as blocks, faded where it changes.

Everything that was written from `Track.start` on can still be changed: a run is *cut in*
there, faded for 10 ms into what would have sounded, or what sounds is faded out.
"""

from __future__ import annotations

import math

import numpy as np

from ..models.contract import Float32Array
from ..rings.server import FIRST, LAST, ServerMemory
from ..rt.latency import Timing
from .basetrack import BaseTrack
from .costs import MAX_CHUNK, Costs
from .run import Run
from .writer import BlockWriter

FADE_S = 0.01
LOOKAHEAD_S = 1.5


class Track(BaseTrack[Run]):
    """The sounding half of a voice.

    Parameters
    ----------
    index, memory, timing, costs
        As for `BaseTrack`.
    n_channels : int
        Audio channels of its model.
    """

    def __init__(
        self, index: int, memory: ServerMemory, timing: Timing, n_channels: int, costs: Costs
    ) -> None:
        super().__init__(index, memory, timing, costs)
        shape = memory.shape
        self._n_channels = n_channels
        self._frame_s = float(timing.length / shape.sample_rate)
        self._writer = BlockWriter(memory.blocks[index], shape.period, shape.voice_channels)
        self._n_fade = n_fade = round(FADE_S * shape.sample_rate)
        rise = (np.arange(n_fade, dtype=np.float32) + np.float32(0.5)) / np.float32(n_fade)
        self._rise: Float32Array = rise[:, np.newaxis]
        self._n_lookahead = round(LOOKAHEAD_S * shape.sample_rate)
        # Where the run was cut in, and what would have sounded there, if anything.
        self._cut_at = 0
        self._under: Float32Array | None = None
        self._is_first = False

    # ---- when

    @property
    def next_sample(self) -> int:
        """Device sample from which on nothing is written yet."""
        return self._writer.next_sample

    def wants_more(self, now: int) -> int | None:
        """Return the sample that could be made ahead of its time, if one could."""
        run = self.run
        if run is None or run.player is None or self.ending is not None:
            return None
        return run.until if run.until < self._limit(run, now) else None

    # ---- work

    def tick(self) -> None:
        """Do what a new period brings: settle what cannot be changed any more."""
        self._settle(self.start())
        self._write()

    def work(self, now: int, within_s: float) -> None:
        """Decode what is due; see `BaseTrack.work`."""
        run = self.run
        if run is None:
            return
        n_late = run.n_to_skip((now + 1) * self._period) if self._writer.next_block <= now else 0
        if n_late:
            run.skip(n_late)
            self.count("skipped", n_late)
        elif run.player is not None:
            until = self._limit(run, now) if self._is_heavy else self._timing.start(now)
            self._decode_some(run, until - run.begin, within_s)
        else:
            n_due = run.grid.step_at(self._timing.due_before(now) - 1) + 1 - run.next_step
            within_s = math.inf if self._is_heavy else within_s
            self._decode(run, self._costs.choose(n_due, within_s, at_most=n_due))
        self._write()
        self._settle(self._timing.start(now))

    def look_ahead(self, now: int, within_s: float) -> bool:
        """Decode ahead; see `BaseTrack.look_ahead`."""
        run = self.run
        if run is None:
            return False
        n_wanted = run.frames_for(self._limit(run, now) - run.begin)
        n_frames = self._costs.choose(n_wanted, within_s)
        if self._costs[n_frames] > within_s:
            return False
        self._decode(run, n_frames)
        self._write()
        return True

    def prepare(self, run: Run, skip: int, within_s: float) -> bool:
        """Decode the beginning of a run; see `BaseTrack.prepare`."""
        n_wanted, n_samples = skip, run.n_samples
        if run.player is not None:
            n_wanted += self._n_lookahead if self._is_heavy else self._period + self._n_fade
        if n_samples is not None:
            n_wanted = min(n_wanted, n_samples + self._n_fade)
        if run.n_made >= n_wanted:
            return False
        self._decode_some(run, n_wanted, within_s)
        return True

    # ---- changes

    def cut_in(self, run: Run, *, begin: int | None, skip: int, fades_in: bool) -> int:
        """Let a run sound instead of what does; see `BaseTrack.cut_in`."""
        start = self._start_with_sound()
        self._settle(start)
        under = self._sound_at(start) if self._sounds_at(start) or fades_in else None
        run.lay(start - skip if begin is None else begin)
        run.take(start - run.begin - run.n_taken)
        run.frames_before(start)
        self.run, self.ending = run, None
        self._cut_at, self._under, self._is_first = start, under, under is None
        self._writer.rewind(start // self._period)
        self._write()
        return start

    def fade_out(self, *, goes_on: bool = True) -> int:
        """Let what sounds fade, and nothing sound thereafter; see `BaseTrack.fade_out`."""
        start = self._start_with_sound(goes_on=goes_on)
        self._settle(start)
        audio = self._sound_at(start) * (1 - self._rise)
        self.run = self.ending = None
        self._writer.rewind(start // self._period)
        if self._under is None and self._cut_at >= start:
            return start  # nothing was heard yet
        for at in range(0, len(audio), self._period):
            is_last = at + self._period >= len(audio)
            self._put(audio[at : at + self._period], LAST if is_last else 0)
        return start + len(audio)

    # ----

    @property
    def _is_heavy(self) -> bool:
        """Whether a frame by itself takes longer than it lasts: many together may not."""
        return self._costs[1] > self._frame_s

    def _decode_some(self, run: Run, n_samples: int, within_s: float) -> None:
        """Decode frames towards `n_samples` in all: one call of the model."""
        n_wanted = run.frames_for(n_samples)
        # What of a slot is not wanted yet will be, unless it may change until then.
        may_be_more = run.player is not None and (self._is_heavy or not self.is_prompt)
        at_most = MAX_CHUNK if may_be_more else n_wanted
        within_s = math.inf if self._is_heavy else within_s
        self._decode(run, self._costs.choose(n_wanted, within_s, at_most=at_most))

    def _waiting(self) -> tuple[int, int] | None:
        run = self.run
        if run is None or self.ending is not None:
            return None
        if run.player is None:
            return run.grid.start_of(run.next_step), self._timing.ahead
        goal = self._goal(run)
        return None if goal is not None and run.until >= goal else (run.until, self._timing.lead)

    def _goal(self, run: Run) -> int | None:
        """Return where the sound of a run ends with its fade; None if it does not."""
        n_samples = run.n_samples
        return None if n_samples is None else run.begin + n_samples + self._n_fade

    def _limit(self, run: Run, now: int) -> int:
        """Return the sample up to which a slot is decoded ahead."""
        limit, goal = now * self._period + self._n_lookahead, self._goal(run)
        if self.is_prompt and not self._is_heavy:
            limit = self._timing.start(now)
        return limit if goal is None else min(limit, goal)

    def _sounds_at(self, sample: int) -> bool:
        return self.run is not None if self.ending is None else self.ending[0] > sample

    def _start_with_sound(self, *, goes_on: bool = True) -> int:
        """Return `start`, when there is enough sound from there on to be faded."""
        run, latest = self.run, self.start() + self._timing.lead
        while True:
            start = self.start()
            if run is None or self.ending is not None or run.until >= start + self._n_fade:
                return start
            # A model that is slower than the clock would never be there.
            goes_on = goes_on and start <= latest
            n_wanted = run.frames_for(start + self._n_fade - run.begin)
            n_frames = self._costs.choose(n_wanted, math.inf, at_most=n_wanted)
            try:
                run.hold(n_frames if goes_on else n_wanted, decodes=goes_on)
            except Exception:  # of any model
                goes_on = False

    def _sound_at(self, start: int) -> Float32Array:
        """Return what would sound from `start` on for as long as a fade."""
        self._write()
        audio = np.zeros((self._n_fade, self._n_channels), np.float32)
        written = self._writer.read(start, self._n_fade, self._n_channels)
        audio[: len(written)] = written
        run, at = self.run, self._writer.next_sample
        if run is not None and self.ending is None and at >= start:
            rest = self._shape(run, run.take(self._n_fade - len(written)), at)
            audio[len(written) : len(written) + len(rest)] = rest
        return audio

    def _write(self) -> None:
        """Write all blocks that are complete."""
        run = self.run
        while run is not None and self.ending is None and self._writer.has_room(self.clock.now):
            at, goal = self._writer.next_sample, self._goal(run)
            is_last = goal is not None and goal <= at + self._period
            n_samples = goal - at if goal is not None and is_last else self._period
            if run.until < at + n_samples:
                return
            flags = (FIRST if self._is_first else 0) | (LAST if is_last else 0)
            self._is_first = False
            self._put(self._shape(run, run.take(n_samples), at), flags)
            if goal is not None and is_last:
                self.ending = (goal, True)

    def _put(self, audio: Float32Array, flags: int) -> None:
        if self._writer.put(audio, flags, self.clock.now):
            return
        self.count("late_blocks", 1)
        if flags & LAST:  # else more would be missed for ever
            self._writer.rewind(self.start() // self._period)
            self._writer.put(audio[:0], LAST, self.clock.now)

    def _shape(self, run: Run, audio: Float32Array, at: int) -> Float32Array:
        """Fade in over what was there before, and out behind the end."""
        since, n_samples = at - self._cut_at, run.n_samples
        if self._under is not None and since < self._n_fade:
            rise = self._rise[since : since + len(audio)]
            audio = audio.copy()
            audio[: len(rise)] *= rise
            audio[: len(rise)] += self._under[since : since + len(rise)] * (1 - rise)
        if n_samples is not None and at + len(audio) > run.begin + n_samples:
            after = np.arange(len(audio)) + (at - run.begin - n_samples)
            fall = np.where(after < 0, 1.0, np.clip(1 - (after + 0.5) / self._n_fade, 0, 1))
            audio = audio * fall.astype(np.float32)[:, np.newaxis]
        return audio

    def _settle(self, before: int) -> None:
        """Note the frames that begin before a sample: they will be heard."""
        run = self.run
        if run is not None:
            for step, frame in run.frames_before(before):
                self._note(run, step, frame)
