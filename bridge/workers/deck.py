"""The slots of a voice, and how they are played."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ..errors import BridgeError
from ..sources.player import Player, Slot
from .baserun import BaseRun
from .cue import Place
from .runs import RunMaker


class Deck:
    """Plays slots with one speed and one loop.

    Parameters
    ----------
    maker : RunMaker
        Makes the runs of the voice.

    Attributes
    ----------
    speed : float
        Frames per step.
    loop : tuple of int or None
        First frame of the loop, and the one after its last or 0 for the end of the slot.
    """

    def __init__(self, maker: RunMaker) -> None:
        self._maker = maker
        self._slots: list[Slot] = []
        self.speed = 1.0
        self.loop: tuple[int, int] | None = None

    def put_in(self, slot: Slot) -> None:
        """Own a slot from now on.

        Raises
        ------
        BridgeError
            If it is not what the method takes; it is owned nevertheless.
        """
        self._slots.append(slot)
        self._maker.fit.check_takes("latents")
        n_dims, wanted = slot.data.shape[1], self._maker.fit.method.in_channels
        if n_dims != wanted:
            raise BridgeError("slot", f"has {n_dims} dims, the model {wanted}")

    def close_others(self, runs: Iterable[BaseRun | Place | None]) -> None:
        """Let go of slots that nothing plays of what is given."""
        used = []
        for run in runs:
            if isinstance(run, Place):
                used.append(run.slot)
            elif run is not None and run.player is not None:
                used.append(run.player.slot)
        for slot in self._slots:
            if slot not in used:
                slot.close()
        self._slots = [slot for slot in self._slots if slot in used]

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Set the loop.

        Raises
        ------
        BridgeError
            If there can be no such loop.
        """
        if loop is not None and (loop[0] < 0 or (loop[1] != 0 and loop[1] <= loop[0])):
            raise BridgeError("loop", f"has no frame from {loop[0]} to before {loop[1]}")
        self.loop = loop

    def set_speed(self, speed: float) -> None:
        """Set the speed.

        Raises
        ------
        BridgeError
            If it is not finite.
        """
        if not math.isfinite(speed):
            raise BridgeError("speed", f"cannot be {speed}")
        self.speed = float(speed)

    def begin_of(self, slot: Slot) -> Fraction:
        """Return the frame that comes first in the direction of playing."""
        return Fraction(0 if self.speed >= 0 else len(slot.data) - 1)

    def play(self, slot: Slot, frame: Fraction) -> BaseRun:
        """Return a run of a slot.

        Raises
        ------
        BridgeError
            If the slot does not have the loop.
        """
        loop = self.loop
        if loop is not None:
            n_frames = len(slot.data)
            loop = (loop[0], loop[1] or n_frames)
            if loop[0] >= n_frames or loop[1] > n_frames:
                what = f"is from frame {loop[0]} to {loop[1]}, the slot has {n_frames}"
                raise BridgeError("loop", what, "end it or move it")
        return self._maker.player(slot, frame, self.speed, loop)

    def play_on(self, run: BaseRun, sample: int) -> BaseRun | None:
        """Return a run that takes over from one where it is at a device sample.

        Returns
        -------
        BaseRun or None
            In its place in time, with the speed and the loop of now. None if the slot is over.
        """
        if run.player is None:
            return None
        step = run.grid.step_at(sample)
        place = _place_in(run.player, step)
        if place is None:
            return None
        new = self.play(place.slot, place.frame)
        new.grid.begin, new.grid.phase = run.grid.start_of(step), run.grid.phase_of(step)
        if new.feed is not None and run.feed is not None:
            new.feed.go_on(run.feed, step)
        return new


def frame_of(slot: Slot, frame: float | Fraction) -> Fraction:
    """Return a frame's number exactly.

    Raises
    ------
    BridgeError
        If the slot has no such frame.
    """
    n_frames = len(slot.data)
    if not 0 <= frame < n_frames:  # nor NaN
        raise BridgeError("slot", f"has no frame {float(frame):g}: it has {n_frames}")
    return Fraction(frame)


def place_at(run: BaseRun, sample: int) -> Place | None:
    """Return where a slot is at a device sample; None if it is over, or none."""
    step = run.grid.step_at(sample)
    place = None if run.player is None else _place_in(run.player, step)
    skip = max(0, sample - run.grid.start_of(step))
    return None if place is None else replace(place, skip=skip)


def where(run: BaseRun | Place | None) -> dict[str, Any] | None:
    """Return how a slot lies in time, as `bridge.commands.Resume` takes it.

    Returns
    -------
    dict or None
        ``start``, ``begin`` and ``phase``; `begin` is None for a slot that is paused. None if
        it is no slot.
    """
    if isinstance(run, Place):
        return {"start": [*run.frame.as_integer_ratio()], "begin": None, "phase": 0}
    if run is None or run.player is None:
        return None
    start = run.player.start
    return {
        "start": [start.numerator, start.denominator],
        "begin": run.grid.begin,
        "phase": run.grid.phase,
    }


def _place_in(player: Player, step: int) -> Place | None:
    frame = player.frame(step)
    return Place(player.slot, frame) if 0 <= frame < len(player.slot.data) else None
