"""One voice: what was asked of it, and what will play on it.

What is to play is *cued* first: a fresh model works until its first sound is there. Then
it is cut in (`bridge.workers.track`), and only then is the request answered. Commands that
act at once return their answer; others return None and are answered through `send`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeAlias

from ..commands import Beside, VoiceCommand
from ..errors import BridgeError
from ..events import Done, Event, Failed, VoiceFailed, VoiceStopped
from ..rings.server import ServerMemory
from ..sources.player import Slot
from ..sources.stream import NumberedStream
from .baserun import BaseRun
from .basetrack import AnyTrack
from .bustrack import BusTrack
from .costs import Costs
from .cue import Cue, Place
from .deck import Deck, frame_of, place_at, where
from .feed import Feed
from .intake import Intake
from .manip import Manip
from .runs import RunMaker
from .track import Track

Answer: TypeAlias = dict[str, Any] | None


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
    track : BaseTrack
        What sounds, or makes latents.
    """

    def __init__(
        self,
        index: int,
        memory: ServerMemory,
        maker: RunMaker,
        costs: Costs,
        send: Callable[[Event], None],
    ) -> None:
        fit = maker.fit
        self.track: AnyTrack
        if fit.makes == "latents":
            self.track = BusTrack(index, memory, fit.timing, costs)
        else:
            self.track = Track(index, memory, fit.timing, fit.method.out_channels, costs)
        self._index = index
        self._maker = maker
        self._period = memory.shape.period
        self._send = send
        self._intake = Intake(memory, index, fit, self.track.count)
        self._deck = Deck(maker)
        self._manip = Manip(fit, self._intake)
        maker.dress = self._dress
        self._cue: Cue | None = None
        self._is_enabled = True
        # What is paused: a run of live frames, a stream or audio, or a place in a slot.
        self._paused: BaseRun | Place | None = None

    # ---- commands

    def play(self, request: int, slot: Slot, frame: float | None) -> Answer:
        """Play a slot, the voice's own from now on; no frame: from the begin of its direction."""
        try:
            self._deck.put_in(slot)
            self._check_enabled()
            first = self._deck.begin_of(slot) if frame is None else frame_of(slot, frame)
            # The begin of a slot sounds as it is rendered.
            run, fades_in = self._deck.play(slot, first), first > 0
            self._drop_cue("was replaced before it began")
            self._cue = Cue(run, (request,), fades_in=fades_in)
        finally:
            self._close_slots()
        return None

    def resume(
        self, request: int, slot: Slot, start: Fraction, begin: int | None, phase: int
    ) -> Answer:
        """Play a slot, the voice's own from now on, as if step 0 had begun where `where` tells."""
        try:
            self._deck.put_in(slot)
            place = Place(slot, frame_of(slot, start))
            run = self._deck.play(slot, place.frame)
            self._drop_cue("was replaced before it began")
            if begin is not None:
                run.grid.begin, run.grid.phase = begin, phase % run.grid.length.denominator
                return self._resume_in_time(request, run)
            if not self._is_enabled:
                self._paused = place
                return self._answer()
            self._cue = Cue(run, (request,), fades_in=True)
        finally:
            self._close_slots()
        return None

    def go(self, request: int, command: VoiceCommand) -> Answer:
        """Play what comes in; a stream as soon as a few frames are there or their time is over."""
        self._check_enabled()
        grid = self._maker.grid()
        run = self._maker.run(self._intake.open(command, grid), grid)
        self._drop_cue("was replaced before it began")
        self._cue = Cue(run, (request,))
        if isinstance(run.source, NumberedStream):
            self._cue.n_wanted = self._maker.fit.jitter_frames
            patience = int(self._cue.n_wanted * grid.length)
            self._cue.wait_until = self.track.clock.now * self._period + patience
        return None

    def restart(self, request: int) -> Answer:
        """Go on with what plays, but with a fresh model."""
        cue, run, paused = self._cue, self.track.run, self._paused
        if isinstance(paused, BaseRun):
            self._paused = self._maker.again(paused, paused.next_step)
        elif cue is not None:
            if cue.run.player is None and cue.run.next_step > cue.run.first:  # it was paused
                cue.run, cue.skip = self._maker.again(cue.run, cue.run.next_step), 0
            cue.changes.append(request)
            return None
        elif run is not None and run.player is None:
            step = max(run.first, run.grid.step_at(self.track.start()))
            again, begin = self._maker.again(run, step), run.grid.start_of(step)
            self._cue = Cue(again, changes=[request], begin=begin)
            return None
        elif run is not None:
            return self._change(request)
        return self._answer()

    def seek(self, request: int, frame: float) -> Answer:
        """Go to a frame of the slot that plays, is cued, or is paused."""
        if isinstance(self._paused, Place):
            slot = self._paused.slot
            self._paused = Place(slot, frame_of(slot, frame))
            return self._answer()
        run = self._cue.run if self._cue else self.track.run
        if run is None or run.player is None:
            raise BridgeError("voice", "plays no slot", "play one first")
        slot = run.player.slot
        begins, changes = (self._cue.begins, self._cue.changes) if self._cue else ((), [])
        run = self._deck.play(slot, frame_of(slot, frame))
        self._cue = Cue(run, begins, [*changes, request], fades_in=frame > 0)
        return None

    def set_loop(self, request: int, loop: tuple[int, int] | None) -> Answer:
        """Loop from now on between two frames, the second 0 for the end; None: no more."""
        before = self._deck.loop
        self._deck.set_loop(loop)
        try:
            return self._change(request)
        except BridgeError:
            self._deck.loop = before
            raise

    def set_speed(self, request: int, speed: float) -> Answer:
        """Play so many frames per step from now on."""
        self._deck.set_speed(speed)
        return self._change(request)

    def set_attribute(self, request: int, name: str, values: tuple[Any, ...]) -> Answer:
        """Set an attribute of the model, for this voice alone."""
        self._maker.set(name, values, [run for run in self._runs() if run.player is None])
        return self._change(request)

    def get_attribute(self, name: str) -> Answer:
        """Return the values of an attribute of the model."""
        return {"values": list(self._maker.get(name, self.track.run))}

    def listen_beside(self, command: Beside) -> Answer:
        """Hear the latents of another voice beside what is played, or none any more."""
        self._manip.listen_beside(command, [run.feed for run in self._runs() if run.feed])
        return {}

    def change_rack(self, request: int, change: dict[str, Any]) -> Answer:
        """Change what happens to the frames, from the next one on that is not decoded.

        Frames that are decoded ahead would be many. So while there is a rack, none are, and if
        there has been none, a slot is cued anew.
        """
        has_begun = self._manip.change(change, self.track.run, self.track.start())
        self.track.is_prompt = not self._manip.is_idle
        return self._change(request) if has_begun else self._answer()

    def enable(self, request: int, on: bool) -> Answer:
        """Pause, or go on from there."""
        if on == self._is_enabled:
            return self._answer()
        if not on:
            self._is_enabled = False
            self._pause()
            return self._answer()
        paused = self._paused
        if isinstance(paused, Place):
            run = self._deck.play(paused.slot, paused.frame)
            self._cue = Cue(run, changes=[request], skip=paused.skip, fades_in=True)
        elif paused is not None:
            if isinstance(paused.source, NumberedStream):
                paused.source.begin_anew()
            if paused.feed is not None:
                paused.feed.number = None
            self._cue = Cue(paused, changes=[request], skip=paused.n_taken, fades_in=True)
        self._is_enabled, self._paused = True, None
        return self._answer() if paused is None else None

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
        return self._answer(end)

    def close(self) -> Answer:
        """End the voice; ``sample`` is where it is silent, and its place free."""
        self._paused = None
        ended = self.stop()
        self.track.ending = None
        return ended

    def leave(self) -> None:
        """Let go of everything as it is, because the memory goes."""
        self._drop_cue("has gone with the sound device")
        self._paused = self.track.run = self.track.ending = None
        self._close_slots()

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

        Arguments as for `BaseTrack.work`.

        Returns
        -------
        bool
            Whether there was something to do.
        """
        cue = self._cue
        if cue is None or cue.must_wait(now, self._period):
            return False
        skip = cue.place(self.track.start())
        try:
            if self.track.prepare(cue.run, max(0, skip), within_s):
                return True
        except Exception as error:  # of any model
            for request in (*cue.begins, *cue.changes):
                self._send(Failed(request, "model", _reason(error)))
            self._cue = None
            self._close_slots()
            return True
        if skip < 0:
            return False  # its time has not come
        self._cue = None
        start = self.track.cut_in(cue.run, begin=cue.begin, skip=cue.skip, fades_in=cue.fades_in)
        self._close_slots()
        for request in (*cue.begins, *cue.changes):
            self._send(Done(request, self._answer(start)))
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

    def _runs(self) -> list[BaseRun]:
        runs = (self.track.run, self._paused, self._cue.run if self._cue else None)
        return [run for run in runs if isinstance(run, BaseRun)]

    def _dress(self, feed: Feed) -> None:
        playing = self.track.run
        self._manip.dress(feed, None if playing is None else playing.feed)

    def _check_enabled(self) -> None:
        if not self._is_enabled:
            raise BridgeError("voice", "is paused", "enable it first")

    def _answer(self, sample: int | None = None) -> dict[str, Any]:
        found: dict[str, Any] = {} if sample is None else {"sample": sample}
        return {**found, "where": where(self._paused or self.track.run)}

    def _resume_in_time(self, request: int, run: BaseRun) -> Answer:
        start = self.track.start()
        place, cut = place_at(run, start), self._deck.play_on(run, start)
        if place is None or cut is None:  # it has come to its end meanwhile
            end = run.begin + (run.n_samples or 0)
            if self.track.run is not None:
                self.track.fade_out()
            self.track.ending = (end, True)
            return self._answer(end)
        if not self._is_enabled:
            self._paused = place
            return self._answer()
        self._cue = Cue(cut, (request,), begin=cut.begin, fades_in=True)
        return None

    def _change(self, request: int) -> Answer:
        """Cue the slot that plays anew, from where it will be, as it is played from now on."""
        cue, run = self._cue, self.track.run
        if cue is not None:
            if cue.run.player is None:
                return self._answer()
            phase = cue.run.grid.phase
            cue.run = self._deck.play(cue.run.player.slot, cue.run.player.start)
            cue.run.grid.phase = phase
            cue.changes.append(request)
            return None
        changed = None if run is None else self._deck.play_on(run, self.track.start())
        if changed is None:  # none plays, or nothing but its end is left
            return self._answer()
        self._cue = Cue(changed, changes=[request], begin=changed.begin)
        return None

    def _pause(self) -> None:
        cue, run = self._cue, self.track.run
        if cue is not None and cue.begin is None and not cue.begins:
            player = cue.run.player
            self._paused = Place(player.slot, player.start, cue.skip) if player else cue.run
        elif run is not None:
            is_slot = run.player is not None
            self._paused = place_at(run, self.track.start()) if is_slot else run
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
                self._send(Done(request, self._answer()))
            self._cue = None

    def _close_slots(self) -> None:
        """Let go of slots that nothing plays."""
        self._deck.close_others([*self._runs(), self._paused])


def _reason(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__
