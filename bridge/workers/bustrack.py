"""What a voice does that makes latents: each frame just in time, into its bus.

Nothing is made ahead and nothing is faded. A frame whose turn has come is written, and what
was written stays: a run that is cut in makes the frames that begin from there on.
"""

from __future__ import annotations

from ..rings.server import ServerMemory
from ..rt.latency import Timing
from ..sources.bus import BusWriter
from .basetrack import BaseTrack
from .busrun import BusRun
from .costs import Costs

# Steps that are left out at a time.
_MAX_SKIP = 64


class BusTrack(BaseTrack[BusRun]):
    """The working half of a voice that makes latents.

    Parameters
    ----------
    index, memory, timing, costs
        As for `BaseTrack`.
    """

    def __init__(self, index: int, memory: ServerMemory, timing: Timing, costs: Costs) -> None:
        super().__init__(index, memory, timing, costs)
        self._writer = BusWriter(memory.buses[index])
        self._cut_at = 0

    @property
    def next_sample(self) -> int:
        """Device sample from which on there is no frame yet."""
        waiting = self._waiting()
        return self.start() if waiting is None else waiting[0]

    def tick(self) -> None:
        """Do what a new period brings: nothing."""

    def work(self, now: int, within_s: float) -> None:
        """Make frames that are due; see `BaseTrack.work`."""
        run = self.run
        if run is None:
            return
        n_late = self._n_late(run, now)
        if n_late:
            run.skip(n_late)
            self.count("skipped", n_late)
        else:
            n_due = run.grid.step_at(self._timing.due_before(now) - 1) + 1 - run.next_step
            self._decode(run, self._costs.choose(n_due, within_s, at_most=n_due))
        self._write(run, self._timing.due_before(now))
        n_samples, n_steps = run.n_samples, run.source.n_steps
        if n_samples is not None and n_steps is not None and run.next_step >= n_steps:
            self.ending = (run.begin + n_samples, True)

    def prepare(self, run: BusRun, skip: int, within_s: float) -> bool:
        """Give the model of a run what came before; see `BaseTrack.prepare`."""
        n_wanted = run.first - run.next_step
        if n_wanted <= 0:
            return False
        self._decode(run, self._costs.choose(n_wanted, within_s, at_most=n_wanted))
        return True

    def cut_in(self, run: BusRun, *, begin: int | None, skip: int, fades_in: bool) -> int:
        """Let a run make the frames from now on; see `BaseTrack.cut_in`."""
        self._cut_at = start = self.start()
        run.lay(start - skip if begin is None else begin)
        self.run, self.ending = run, None
        return start

    def fade_out(self, *, goes_on: bool = True) -> int:
        """Make no more frames; see `BaseTrack.fade_out`."""
        self.run = self.ending = None
        return self.start()

    def _waiting(self) -> tuple[int, int] | None:
        run = self.run
        if run is None or self.ending is not None:
            return None
        return run.grid.start_of(run.next_step), self._timing.ahead

    def _n_late(self, run: BusRun, now: int) -> int:
        """Return how many steps are over: nobody would notice their frames."""
        current = run.grid.step_at(now * self._period)
        return min(max(0, current - run.next_step), _MAX_SKIP) if run.next_step >= run.first else 0

    def _write(self, run: BusRun, before: int) -> None:
        """Write the frames that begin before a sample."""
        for step, frame in run.frames_before(before):
            if frame is not None and run.grid.start_of(step) >= self._cut_at:
                self._writer.put(frame, run.grid, step)
                self._note(run, step, frame)
