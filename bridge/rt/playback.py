"""The one function that runs in audio time, and the clock that it keeps."""

from __future__ import annotations

import time
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import BridgeError
from ..rings.server import RUNS, STEPPED, STILL, ServerMemory
from .mixer import Mixer

PATIENCE_S = 30.0

_SPINS = 50  # looks at the others before the first sleep
_SLEEP_S = 0.00005


class Tables(Protocol):
    """Where the samples go, and come back from a period later: `bridge.rt.graph.Graph`."""

    inputs: list[NDArray[np.float64]]
    outputs: list[NDArray[np.float64]]


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

    Attributes
    ----------
    now : int
        The period that is made next.
    failure : str
        Why nothing is played any more; empty while all is well.
    """

    def __init__(self, memory: ServerMemory, tables: Tables, n_silent: int = 0) -> None:
        shape = memory.shape
        self.now = 0
        self.failure = ""
        self._memory = memory
        self._tables = tables
        self._mixer = Mixer(memory)
        self._clock = memory.clock.data
        self._load = memory.load.data
        self._stalls = memory.stalls.data
        self._n_silent = n_silent
        self._is_stopped = False
        self._pace = RUNS
        self._began_ns = 0
        self._longest_gap_ns = 2 * shape.period * 1_000_000_000 // shape.sample_rate
        self._tapped = np.zeros((shape.period, shape.channels), np.float32)
        self._to_tap = -1

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

    def keep_tap(self) -> None:
        """Put what was played last into the tap, if that has not been done."""
        if self._to_tap < 0:
            return
        for channel, table in enumerate(self._tables.outputs):
            self._tapped[:, channel] = table
        self._memory.tap.write(self._to_tap, self._tapped)
        self._to_tap = -1

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
        self.keep_tap()
        self._show(began_ns)
        self._began_ns = began_ns
        for table, channel in zip(self._tables.inputs, self._mixer.mix(self.now), strict=True):
            table[:] = channel
        self._to_tap = self.now
        self.now += 1
        spent_ns = time.monotonic_ns() - began_ns
        self._load[0] = spent_ns
        self._load[1] = max(spent_ns, self._load[1])

    def _be_silent(self) -> None:
        for table in self._tables.inputs:
            table.fill(0.0)

    def _show(self, began_ns: int) -> None:
        self._clock[1] = began_ns
        self._clock[0] = self.now
        self._clock[2] = self._pace
