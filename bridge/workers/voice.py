"""One voice: what was asked of it, and what will play on it.

What is to play is *cued* first: a fresh decoder works until its first sound is there. Then
it is cut in (`bridge.workers.track`), and only then is the request answered. Commands that
act at once return their answer; others return None and are answered through `send`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeAlias

from ..errors import BridgeError
from ..events import Done, Event, Failed, VoiceFailed, VoiceStopped
from ..rings.frames import FrameReader
from ..rings.server import ServerMemory
from ..sources.player import Player, Slot
from ..sources.stream import NumberedStream
from .costs import Costs
from .run import Run
from .runs import RunMaker
from .track import Track

Answer: TypeAlias = dict[str, Any] | None


@dataclass
class _Cue:
    """A run that will be cut in.

    Attributes
    ----------
    run : Run
        What it is.
    begins : tuple of int
        Requests that began it: they fail if something else is played instead.
    changes : list of int
        Requests that changed it.
    begin, skip : int or None, int
        As for `Track.cut_in`.
    fades_in : bool
        As for `Track.cut_in`.
    wait_until : int or None
        Device sample until which it waits for frames of a stream.
    tried_at : int or None
        Period in which they were waited for in vain.
    """

    run: Run
    begins: tuple[int, ...] = ()
    changes: list[int] = field(default_factory=list)
    begin: int | None = None
    skip: int = 0
    fades_in: bool = False
    wait_until: int | None = None
    tried_at: int | None = None


class Voice:
    """A voice of a model.

    Parameters
    ----------
    index : int
        Its place in the shared memory.
    memory : ServerMemory
        The shared memory.
    maker : RunMaker
        Makes what it plays.
    costs : Costs
        Of the model; shared by its voices.
    send : callable
        Takes events for the control process.

    Attributes
    ----------
    track : Track
        What sounds.
    """

    def __init__(
        self,
        index: int,
        memory: ServerMemory,
        maker: RunMaker,
        costs: Costs,
        send: Callable[[Event], None],
    ) -> None:
        self.track = Track(index, memory, maker.timing, maker.n_channels, costs)
        self._index = index
        self._maker = maker
        self._period = memory.shape.period
        self._send = send
        self._frames_in = FrameReader(memory.frames_in[index])
        self._cue: _Cue | None = None
        self._is_enabled = True
        # What is paused: a live or stream run, or a place: slot, frame, samples into it.
        self._paused: Run | tuple[Slot, Fraction, int] | None = None
        self._speed = 1.0
        self._loop: tuple[int, int] | None = None
        self._slots: list[Slot] = []

    # ---- commands

    def play(self, request: int, slot: Slot, frame: float | None) -> Answer:
        """Play a slot, the voice's own from now on; no frame: from the begin of its direction."""
        self._slots.append(slot)
        try:
            self._check_enabled()
            n_dims = slot.data.shape[1]
            if n_dims != self._maker.n_dims:
                raise BridgeError("slot", f"has {n_dims} dims, the model {self._maker.n_dims}")
            if frame is None:
                frame = 0 if self._speed >= 0 else len(slot.data) - 1
            run = self._player(slot, _frame_of(slot, frame))
            self._drop_cue("was replaced before it began")
            # The begin of a slot sounds as it is rendered.
            self._cue = _Cue(run, (request,), fades_in=frame > 0)
        finally:
            self._close_slots()
        return None

    def go_live(self, request: int) -> Answer:
        """Play live frames."""
        self._check_enabled()
        run = self._maker.live(self._frames_in, self.track.count)
        self._drop_cue("was replaced before it began")
        self._cue = _Cue(run, (request,))
        return None

    def go_stream(self, request: int, first: int) -> Answer:
        """Play a stream, as soon as a few frames are there or their time is over."""
        self._check_enabled()
        run = self._maker.stream(self._frames_in, first, self.track.count)
        self._drop_cue("was replaced before it began")
        patience = int(self._maker.jitter_frames * self._maker.timing.length)
        wait_until = self.track.clock.now * self._period + patience
        self._cue = _Cue(run, (request,), wait_until=wait_until)
        return None

    def seek(self, request: int, frame: float) -> Answer:
        """Go to a frame of the slot that plays, is cued, or is paused."""
        if isinstance(self._paused, tuple):
            slot = self._paused[0]
            self._paused = (slot, _frame_of(slot, frame), 0)
            return {}
        run = self._cue.run if self._cue else self.track.run
        if run is None or not isinstance(run.source, Player):
            raise BridgeError("voice", "plays no slot", "play one first")
        slot = run.source.slot
        begins, changes = (self._cue.begins, self._cue.changes) if self._cue else ((), [])
        run = self._player(slot, _frame_of(slot, frame))
        self._cue = _Cue(run, begins, [*changes, request], fades_in=frame > 0)
        return None

    def set_loop(self, request: int, loop: tuple[int, int] | None) -> Answer:
        """Loop from now on between two frames, the second 0 for the end; None: no more."""
        if loop is not None and (loop[0] < 0 or (loop[1] != 0 and loop[1] <= loop[0])):
            raise BridgeError("loop", f"has no frame from {loop[0]} to before {loop[1]}")
        before, self._loop = self._loop, loop
        try:
            return self._change(request)
        except BridgeError:
            self._loop = before
            raise

    def set_speed(self, request: int, speed: float) -> Answer:
        """Play so many frames per step from now on."""
        if not math.isfinite(speed):
            raise BridgeError("speed", f"cannot be {speed}")
        self._speed = float(speed)
        return self._change(request)

    def set_attribute(self, request: int, name: str, values: tuple[Any, ...]) -> Answer:
        """Set an attribute of the model, for this voice alone."""
        runs = [self.track.run, self._paused, self._cue.run if self._cue else None]
        lasting = [r for r in runs if isinstance(r, Run) and not isinstance(r.source, Player)]
        self._maker.set(name, values, lasting)
        return self._change(request)

    def get_attribute(self, name: str) -> Answer:
        """Return the values of an attribute of the model."""
        return {"values": list(self._maker.get(name, self.track.run))}

    def enable(self, request: int, on: bool) -> Answer:
        """Pause, or go on from there."""
        if on == self._is_enabled:
            return {}
        if not on:
            self._is_enabled = False
            self._pause()
            return {}
        paused = self._paused
        if isinstance(paused, tuple):
            slot, frame, skip = paused
            run = self._player(slot, frame)
            self._cue = _Cue(run, changes=[request], skip=skip, fades_in=True)
        elif paused is not None:
            if isinstance(paused.source, NumberedStream):
                paused.source.begin_anew()
            self._cue = _Cue(paused, changes=[request], skip=paused.n_taken, fades_in=True)
        self._is_enabled, self._paused = True, None
        return {} if paused is None else None

    def stop(self) -> Answer:
        """Stop what plays, is cued, or is paused; ``sample`` is where it is silent."""
        self._drop_cue("was stopped before it began")
        end = self.track.start()
        if self._paused is not None:
            self._paused = None
            self._send(VoiceStopped(self._index, end, at_end=False))
        elif self.track.run is not None:
            end = self.track.fade_out()
            self.track.ending = (end, False)
        self._close_slots()
        return {"sample": end}

    def close(self) -> Answer:
        """End the voice; ``sample`` is where it is silent, and its place free."""
        self._paused = None
        ended = self.stop()
        self.track.ending = None
        return ended

    # ---- work

    @property
    def is_cueing(self) -> bool:
        """Whether something waits to be cut in."""
        return self._cue is not None

    @property
    def is_busy(self) -> bool:
        """Whether it plays, ends, or waits to be cut in."""
        return (self._cue or self.track.run or self.track.ending) is not None

    def tick(self, now: int) -> None:
        """Do what a new period brings."""
        self.track.tick()
        if self.track.ending is not None and self._cue is None:
            sample, at_end = self.track.ending
            if now * self._period >= sample:
                self.track.run = self.track.ending = None
                self._close_slots()
                self._send(VoiceStopped(self._index, sample, at_end))

    def work_on_cue(self, now: int, within_s: float) -> bool:
        """Decode for what is cued, or cut it in: one call of the model.

        Parameters
        ----------
        now : int
            Number of the period that plays.
        within_s : float
            Time that the call may take if it can be helped.

        Returns
        -------
        bool
            Whether there was something to do.
        """
        cue = self._cue
        if cue is None or self._must_wait(cue, now):
            return False
        if isinstance(cue.run.source, Player):
            skip = cue.skip if cue.begin is None else self.track.start() - cue.begin
            try:
                if self.track.prepare(cue.run, skip, within_s):
                    return True
            except Exception as error:  # of any model
                for request in (*cue.begins, *cue.changes):
                    self._send(Failed(request, "model", _reason(error)))
                self._cue = None
                self._close_slots()
                return True
        self._cue = None
        start = self.track.cut_in(cue.run, begin=cue.begin, skip=cue.skip, fades_in=cue.fades_in)
        self._close_slots()
        for request in (*cue.begins, *cue.changes):
            self._send(Done(request, {"sample": start}))
        return True

    def fail(self, error: Exception) -> None:
        """Be silent and stopped because the model failed."""
        self._drop_cue("failed")
        if self.track.run is not None:
            self.track.fade_out(goes_on=False)
        self._paused = None
        self._close_slots()
        self._send(VoiceFailed(self._index, _reason(error)))

    # ----

    def _check_enabled(self) -> None:
        if not self._is_enabled:
            raise BridgeError("voice", "is paused", "enable it first")

    def _player(self, slot: Slot, start: Fraction) -> Run:
        loop = self._loop
        if loop is not None:
            n_frames = len(slot.data)
            loop = (loop[0], loop[1] or n_frames)
            if loop[0] >= n_frames or loop[1] > n_frames:
                what = f"is from frame {loop[0]} to {loop[1]}, the slot has {n_frames}"
                raise BridgeError("loop", what, "end it or move it")
        return self._maker.player(slot, start, self._speed, loop)

    def _change(self, request: int) -> Answer:
        """Cue the slot that plays anew, from where it will be, as it is played from now on."""
        cue, run = self._cue, self.track.run
        if cue is not None:
            if not isinstance(cue.run.source, Player):
                return {}
            phase = cue.run.phase
            cue.run = self._player(cue.run.source.slot, cue.run.source.start)
            cue.run.phase = phase
            cue.changes.append(request)
            return None
        place = self._place(run) if run else None
        if run is None or place is None:
            return {}
        slot, step, frame = place
        changed = self._player(slot, frame)
        changed.phase = run.phase_of(step)
        self._cue = _Cue(changed, changes=[request], begin=run.start_of(step))
        return None

    def _place(self, run: Run) -> tuple[Slot, int, Fraction] | None:
        """Return the slot, step and frame that will play at `Track.start`."""
        if not isinstance(run.source, Player):
            return None
        step = run.step_at(self.track.start())
        slot, frame = run.source.slot, run.source.frame(step)
        # Else nothing but its end is left.
        return (slot, step, frame) if 0 <= frame < len(slot.data) else None

    def _pause(self) -> None:
        cue, run = self._cue, self.track.run
        if cue is not None and cue.begin is None and not cue.begins:
            source = cue.run.source
            if isinstance(source, Player):
                self._paused = source.slot, source.start, cue.skip
            else:
                self._paused = cue.run
        elif run is not None and not isinstance(run.source, Player):
            self._paused = run
        elif run is not None and (place := self._place(run)) is not None:
            slot, step, frame = place
            self._paused = slot, frame, self.track.start() - run.start_of(step)
        self._drop_cue("was paused before it began")
        if run is not None:
            end = self.track.fade_out()
            if self._paused is None:
                self.track.ending = (end, True)
        self._close_slots()

    def _drop_cue(self, reason: str) -> None:
        if self._cue is not None:
            for request in self._cue.begins:
                self._send(Failed(request, "voice", reason))
            for request in self._cue.changes:
                self._send(Done(request))
            self._cue = None

    def _must_wait(self, cue: _Cue, now: int) -> bool:
        if cue.wait_until is None or not isinstance(cue.run.source, NumberedStream):
            return False
        if cue.tried_at == now:
            return True
        cue.tried_at = now
        too_few = cue.run.source.n_waiting < self._maker.jitter_frames
        return too_few and now * self._period < cue.wait_until

    def _close_slots(self) -> None:
        """Let go of slots that nothing plays."""
        runs = [self.track.run, self._cue.run if self._cue else None]
        used = [run.source.slot for run in runs if run and isinstance(run.source, Player)]
        if isinstance(self._paused, tuple):
            used.append(self._paused[0])
        for slot in self._slots:
            if slot not in used:
                slot.close()
        self._slots = [slot for slot in self._slots if slot in used]


def _frame_of(slot: Slot, frame: float) -> Fraction:
    n_frames = len(slot.data)
    if not 0 <= frame < n_frames:  # nor NaN
        raise BridgeError("slot", f"has no frame {frame:g}: it has {n_frames}")
    return Fraction(frame)


def _reason(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
