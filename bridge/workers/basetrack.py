"""What plays on a voice, whether it sounds or makes latents: the part that is alike."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import Any, Generic, TypeAlias, TypeVar

from ..models.contract import Float32Array
from ..rings.frames import FrameWriter
from ..rings.server import VOICE_COUNTERS, ServerMemory
from ..rt.latency import Timing
from ..sources.recorder import Recorder
from .baserun import BaseRun
from .clock import Clock
from .costs import Costs

R = TypeVar("R", bound=BaseRun)


class BaseTrack(ABC, Generic[R]):
    """A run in time.

    Parameters
    ----------
    index : int
        Place of the voice in the shared memory.
    memory : ServerMemory
        The shared memory.
    timing : Timing
        How the voice lies in time.
    costs : Costs
        Of the model.

    Attributes
    ----------
    run : BaseRun or None
        What plays.
    ending : tuple or None
        Where it ends, if everything has been written, and whether by itself.
    recorder : Recorder
        Gets the frames that are played, or made.
    is_prompt : bool
        Whether a slot is decoded just in time, because its frames may be changed until then.
    """

    def __init__(self, index: int, memory: ServerMemory, timing: Timing, costs: Costs) -> None:
        shape = memory.shape
        self.run: R | None = None
        self.ending: tuple[int, bool] | None = None
        self.recorder = Recorder(FrameWriter(memory.frames_out[index]))
        self.is_prompt = False
        self.clock = Clock(memory)
        self._timing = timing
        self._period = shape.period
        self._costs = costs
        self._counters = memory.counters[index]

    # ---- when

    def start(self) -> int:
        """Return the first sample that can still be changed."""
        return self._timing.start(self.clock.now)

    def due(self, now: int) -> int | None:
        """Return the sample that must be made in this period, if one must."""
        waiting = self._waiting()
        if waiting is None:
            return None
        sample, ahead = waiting
        return sample if sample < (now + 1) * self._period + ahead else None

    def next_due(self) -> int | None:
        """Return the period in which something will be due; None if nothing plays."""
        waiting = self._waiting()
        return None if waiting is None else (waiting[0] - waiting[1]) // self._period

    def wants_more(self, now: int) -> int | None:
        """Return the sample that could be made ahead of its time, if one could."""
        return None

    @property
    @abstractmethod
    def next_sample(self) -> int:
        """Device sample from which on nothing is written yet."""

    # ---- work

    @abstractmethod
    def tick(self) -> None:
        """Do what a new period brings."""

    @abstractmethod
    def work(self, now: int, within_s: float) -> None:
        """Decode what is due: one call of the model.

        Parameters
        ----------
        now : int
            Number of the period that plays.
        within_s : float
            Time that the call may take if it can be helped.

        Raises
        ------
        ModelError
            If the model fails.
        """

    def look_ahead(self, now: int, within_s: float) -> bool:
        """Decode ahead: one call of the model, if it fits.

        Parameters
        ----------
        now : int
            Number of the period that plays.
        within_s : float
            Time that the call may take.

        Returns
        -------
        bool
            Whether it did.

        Raises
        ------
        ModelError
            If the model fails.
        """
        return False

    @abstractmethod
    def prepare(self, run: R, skip: int, within_s: float) -> bool:
        """Decode the beginning of a run that will be cut in: one call of the model.

        Parameters
        ----------
        run : BaseRun
            The run.
        skip : int
            Its samples that will not be heard.
        within_s : float
            Time that the call may take if it can be helped.

        Returns
        -------
        bool
            False if there was nothing to do: all is there.

        Raises
        ------
        ModelError
            If the model fails.
        """

    # ---- changes

    @abstractmethod
    def cut_in(self, run: R, *, begin: int | None, skip: int, fades_in: bool) -> int:
        """Let a run play instead of what does, from `start` on.

        Parameters
        ----------
        run : BaseRun
            What is to play.
        begin : int or None
            Device sample on which its sample 0 lies.
        skip : int
            Sample of the run that is the first to be heard; where `begin` is None.
        fades_in : bool
            Whether sound is faded in even from silence. Else a sound out of silence begins
            as it is.

        Returns
        -------
        int
            Device sample on which it begins.
        """

    @abstractmethod
    def fade_out(self, *, goes_on: bool = True) -> int:
        """Let what plays fade from `start` on, and nothing play thereafter.

        Parameters
        ----------
        goes_on : bool
            Whether the model may be asked for more to fade.

        Returns
        -------
        int
            Device sample from which on there is nothing.
        """

    def count(self, name: str, n: int) -> None:
        """Add to a counter of the voice."""
        self._counters[VOICE_COUNTERS.index(name)] += n

    # ----

    @abstractmethod
    def _waiting(self) -> tuple[int, int] | None:
        """Return the sample that is made next, and how far ahead of its period it is made."""

    def _decode(self, run: R, n_frames: int) -> None:
        """Decode frames of a run, and note what it took."""
        n_bad = run.n_bad
        started_ns = time.perf_counter_ns()
        try:
            n_frames = run.decode(n_frames)
        finally:
            self.count("bad_values", run.n_bad - n_bad)
        spent_ns = time.perf_counter_ns() - started_ns
        if n_frames:
            self._costs.learn(n_frames, spent_ns * 1e-9)
            counters, per_frame_ns = self._counters, spent_ns // n_frames
            counters[_DECODE_NS] = per_frame_ns
            counters[_DECODE_MAX_NS] = max(counters[_DECODE_MAX_NS], per_frame_ns)

    def _note(self, run: R, step: int, frame: Float32Array | None) -> None:
        """Count and record a step that is played, or made."""
        self.count("frames", 1)
        self._counters[_POSITION] = run.source.position(step)
        if frame is not None:
            self.recorder.keep(step, frame, run.grid.start_of(step))


AnyTrack: TypeAlias = BaseTrack[Any]

_DECODE_NS = VOICE_COUNTERS.index("decode_ns")
_DECODE_MAX_NS = VOICE_COUNTERS.index("decode_max_ns")
_POSITION = VOICE_COUNTERS.index("position")
