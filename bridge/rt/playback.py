"""The one function that runs in audio time, and the clock that it keeps."""

from __future__ import annotations

import time
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import BridgeError
from ..rings.server import RUNS, STEPPED, STILL, ServerMemory
from .master import MasterChain
from .mixer import Mixer, peak_of

PATIENCE_S = 30.0

_SPINS = 50  # looks at the others before the first sleep
_SLEEP_S = 0.00005


class Tables(Protocol):
    """Where the samples go, and come back from a period later: `bridge.rt.graph.Graph`."""

    to_play: list[NDArray[np.float64]]
    played: list[NDArray[np.float64]]
    heard: list[NDArray[np.float64]]


class Playback:
    """Plays what the decoders write, period by period.

    Parameters
    ----------
    memory : ServerMemory
        Blocks come from it; the clock, the tap and counters go to it.
    tables : Tables
        Of the device.
    n_silent : int
        Periods in which the device fades in: they are silent, and the clock begins after.
    loops_back : bool
        Whether the inputs hear the outputs, the first what the first played, and so on: for
        time that is made by steps.

    Attributes
    ----------
    now : int
        The period that is made next.
    failure : str
        Why nothing is played any more; empty while all is well.
    """

    def __init__(
        self,
        memory: ServerMemory,
        tables: Tables,
        n_silent: int = 0,
        *,
        loops_back: bool = False,
    ) -> None:
        shape = memory.shape
        # Another process may have played before: what its decoders wrote goes on.
        self.now = int(memory.clock[0]) + 1
        self.failure = ""
        self._memory = memory
        self._tables = tables
        self._mixer = Mixer(memory, goes_on=self.now > 0)
        self._master = MasterChain(shape.sample_rate, shape.channels, memory.master)
        self._peaks = memory.peaks
        self._reductions = memory.reductions
        self._clock = memory.clock.data
        self._load = memory.load.data
        self._stalls = memory.stalls.data
        self._n_silent = n_silent
        self._is_stopped = False
        self._pace = RUNS
        self._began_ns = 0
        self._longest_gap_ns = 2 * shape.period * 1_000_000_000 // shape.sample_rate
        self._tapped = np.zeros((shape.period, shape.channels), np.float32)
        self._heard = np.zeros((shape.period, shape.inputs), np.float32)
        self._ears = (tables.played if loops_back else tables.heard)[: shape.inputs]
        self._to_keep = -1

    def __call__(self) -> None:
        """Make the next period: this is the function that runs in audio time.

        It may not wait, lock, open, print or log, nor make anything that stays: whatever it
        uses was made before the first call. It always fills the whole block, with silence
        for what is not there, and counts what was wrong instead of telling.
        """
        began_ns = time.monotonic_ns()
        try:
            if self._is_stopped or self._n_silent:
                self._n_silent -= 1
                self._be_silent()
            else:
                if self._began_ns and began_ns - self._began_ns > self._longest_gap_ns:
                    self._stalls[0] += 1
                self._play(began_ns)
        except Exception as error:
            self.failure = f"the audio process failed: {error!r}"
            self.stop()
            self._be_silent()

    def keep_last(self) -> None:
        """Hand on what was played and heard last, if that has not been done."""
        if self._to_keep < 0:
            return
        memory, number, self._to_keep = self._memory, self._to_keep, -1
        for channel in range(memory.shape.channels):
            self._tapped[:, channel] = self._tables.played[channel]
        memory.tap.write(number, self._tapped)
        if self._heard.size:
            for channel, table in enumerate(self._ears):
                self._heard[:, channel] = table
            memory.inputs.write(number, self._heard)

    def wait_for_workers(self, patience_s: float = PATIENCE_S) -> None:
        """Show the next period on the clock, and wait until every decoder is done with it.

        Only where time is made by steps: a device does not wait.

        Parameters
        ----------
        patience_s : float
            Seconds until it is given up.

        Raises
        ------
        BridgeError
            If a decoder does not come to its end.
        """
        self.keep_last()
        now = self.now
        self._began_ns = 0  # a step is no device, and never too late
        self._pace = STEPPED
        self._show(time.monotonic_ns())
        stop_s = time.monotonic() + patience_s
        handled, workers = self._memory.handled, self._memory.workers
        n_looks = 0
        while True:
            waiting = [w for w in np.flatnonzero(workers).tolist() if handled[w] < now]
            if not waiting:
                return
            if time.monotonic() > stop_s:
                raise BridgeError(
                    "step",
                    f"decoder process {waiting[0]} has not come to the end of "
                    f"period {now} in {patience_s:.0f} s",
                )
            n_looks += 1
            time.sleep(0 if n_looks < _SPINS else _SLEEP_S)

    def stop(self) -> None:
        """Play silence from now on, while the clock stands still."""
        self._is_stopped = True
        self._clock[2] = STILL

    def _play(self, began_ns: int) -> None:
        self.keep_last()
        self._show(began_ns)
        self._began_ns = began_ns
        mixed = self._mixer.mix(self.now)
        played = self._master.process(mixed[: self._memory.shape.channels])
        peak = peak_of(played.reshape(-1))
        if peak > self._peaks[-1]:  # noqa: PLR1730  # else control's 0 could be undone
            self._peaks[-1] = peak
        master = self._master
        self._reductions[0], self._reductions[1] = master.compressor_db, master.limiter_db
        self._reductions[2] = master.n_bad
        for table, channel in zip(self._tables.to_play, mixed, strict=True):
            table[:] = channel
        self._to_keep = self.now
        self.now += 1
        spent_ns = time.monotonic_ns() - began_ns
        self._load[0] = spent_ns
        self._load[1] = max(spent_ns, self._load[1])

    def _be_silent(self) -> None:
        for table in self._tables.to_play:
            table.fill(0.0)

    def _show(self, began_ns: int) -> None:
        self._clock[1] = began_ns
        self._clock[0] = self.now
        self._clock[2] = self._pace
