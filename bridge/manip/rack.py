"""The rack at work: frames in, frames out, and changes that hold from a frame on."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import BridgeError
from .generator import Array
from .plans import NO_PLAN, Plan, Working
from .scene import Memory
from .settings import RackSettings
from .table import MAX_CODES, MAX_GLIDE, MAX_STAGES
from .tracks import BEGIN, Track

# Below this sum of squares no number is beyond single precision.
_SAFE_SQUARES = 1e76
# Memories of stages that are gone are not looked for before.
_MANY = 2 * MAX_STAGES


@dataclass
class RackState:
    """What a consumer of frames has to remember from one call to the next.

    Attributes
    ----------
    memory : dict
        By the numbers of the stages; its values are never changed in place.
    """

    memory: Memory = field(default_factory=dict)

    def copy(self) -> RackState:
        """Return a state that goes its own way from here."""
        return RackState(dict(self.memory))


class Rack:
    """A chain of stages for the frames of a voice.

    Parameters
    ----------
    n_dims : int
        Values per frame.
    frame_rate : Fraction
        Frames per second.
    settings : RackSettings, optional
        What it does from the first frame on; by default nothing.

    Raises
    ------
    BridgeError
        If the settings are for another number of dims.
    ValueError
        If the frame rate is not above 0.

    Attributes
    ----------
    n_dims : int
        Values per frame.
    frame_rate : Fraction
        Frames per second.
    n_bad : int
        Numbers so far that were not finite, coming in or going out, and became 0.

    Notes
    -----
    What comes out depends on the frame's number, the frames, the settings and, for smooth
    and freeze, on a state that the caller holds. So two callers may ask for the same frames,
    each with a state of its own, and get the same.
    """

    def __init__(
        self, n_dims: int, frame_rate: Fraction, settings: RackSettings | None = None
    ) -> None:
        if frame_rate <= 0:
            raise ValueError(f"a frame rate is above 0, not {frame_rate}")
        self.n_dims = n_dims
        self.frame_rate = frame_rate
        self.n_bad = 0
        self._numbers = count()
        self._targets = RackSettings(n_dims)
        self._stages: dict[str, Working] = {}
        self._order: Track = Track(())
        self._plan = NO_PLAN
        if settings is not None:
            self.update(settings, BEGIN)

    @property
    def settings(self) -> RackSettings:
        """A copy of what it will do when all changes are through."""
        return self._targets.copy()

    def new_state(self) -> RackState:
        """Return the state of a consumer that has had no frame yet."""
        return RackState()

    # ---- frames

    def apply(
        self,
        n: int,
        frames: NDArray[Any],
        state: RackState,
        beside: NDArray[Any] | None = None,
    ) -> NDArray[np.float32]:
        """Return what the chain makes of frames.

        Parameters
        ----------
        n : int
            Number of the first of them; it grows with time, from anywhere.
        frames : ndarray of float32, shape (n_frames, n_dims)
            They are not changed. What is not finite counts as 0.
        state : RackState
            From `new_state`; it is changed.
        beside : ndarray of float32, shape (n_frames, n_dims), optional
            Frames of a second source, for the kind mix. Without, mix does nothing.

        Returns
        -------
        ndarray of float32, shape (n_frames, n_dims)
            Finite; what is beyond single precision is 0.

        Raises
        ------
        ValueError
            If the shapes are not right.
        """
        if frames.ndim != 2 or frames.shape[1] != self.n_dims:
            raise ValueError(f"frames must have {self.n_dims} dims, not shape {frames.shape}")
        if beside is not None and beside.shape != frames.shape:
            raise ValueError(f"beside has shape {beside.shape}, the frames {frames.shape}")
        n, n_frames = int(n), len(frames)
        if len(state.memory) > _MANY:
            self._tidy(state)
        if n_frames == 1:  # live: the time goes to calls, not to numbers
            x = self._finite(frames)[0]
            other = None if beside is None else self._finite(beside)[0]
            for run in self._plan_at(n).runs:
                x = run(n, x, other, state.memory)
            return self._single(x)[np.newaxis]
        x = self._finite(frames)
        other = None if beside is None else self._finite(beside)
        out = np.empty(frames.shape, np.float32)
        done = 0
        while done < n_frames:
            plan = self._plan_at(n + done)
            stop = min(n_frames, plan.stop - n)
            clock = np.arange(n + done, n + stop, dtype=np.float64)[:, np.newaxis]
            part, second = x[done:stop], None if other is None else other[done:stop]
            for run in plan.runs:
                part = run(clock, part, second, state.memory)
            out[done:stop] = self._single(part)
            done = stop
        return out

    # ---- changes

    def update(self, settings: RackSettings, at: int, glide: int | None = None) -> None:
        """Do what settings say, from a frame on.

        Parameters
        ----------
        settings : RackSettings
            All of it. A stage that is there, of the same name and kind, goes on; one that is
            new begins with its values; the order changes at once.
        at : int
            Number of the frame. If that was made already, what was made stays, and the
            next frame is what it would be if the change had come in time.
        glide : int, optional
            Frames over which all numbers move, for presets; words, whole numbers, switches and
            the order then change half way. It takes the place of one that is on its way.
            By default each stage's own, and at once.

        Raises
        ------
        BridgeError
            If they are for another number of dims, or the glide is out of range.
        """
        if settings.n_dims != self.n_dims:
            what = f"has {self.n_dims} dims, the settings have {settings.n_dims}"
            raise BridgeError("rack", what)
        _check_glide(glide)
        half = at + ((glide or 0) + 1) // 2
        stages = {}
        self._targets = settings.copy()
        for target in self._targets:
            stage = self._stages.get(target.name)
            if stage is None or stage.kind != target.kind:
                stage = Working(next(self._numbers), target, self.n_dims, self.frame_rate)
            else:
                stage.follow(target, at, half, glide)
            stages[target.name] = stage
        self._stages = stages
        order = tuple(stages.values())
        if order != self._order.target or self._order.last > half:
            self._order.change(order, half)
        self._plan = NO_PLAN

    def change(
        self, stage: str, parameter: str, values: Any, at: int, glide: int | None = None
    ) -> None:
        """Change one parameter from a frame on; changes to come of the same one are off.

        Parameters
        ----------
        stage, parameter, values
            As in `RackSettings.set`.
        at : int
            Number of the frame, as in `update`.
        glide : int, optional
            Frames over which it moves, 0 to 100000; by default as the stage's `glide` says.

        Raises
        ------
        BridgeError
            If there is no such parameter, or it cannot be that.
        """
        _check_glide(glide)
        self._targets.set(stage, parameter, values)
        self._follow(stage, parameter, at, glide)

    def change_dim(
        self,
        stage: str,
        parameter: str,
        dim: int,
        value: float,
        at: int,
        *,
        glide: int | None = None,
    ) -> None:
        """Change a parameter of one dim; as `RackSettings.set_dim` and `change`.

        Parameters
        ----------
        stage, parameter, dim, value
            As in `RackSettings.set_dim`.
        at, glide
            As in `change`. If the other dims are on their way, they start anew from where
            they are.

        Raises
        ------
        BridgeError
            As `change`.
        """
        _check_glide(glide)
        self._targets.set_dim(stage, parameter, dim, value)
        self._follow(stage, parameter, at, glide)

    def bypass(self, stage: str, on: bool, at: int, glide: int | None = None) -> None:
        """Let frames pass a stage as they are, or not; faded over its glide, as `change`."""
        self.change(stage, "bypass", int(on), at, glide)

    def load_codes(self, stage: str, codes: NDArray[Any] | None) -> None:
        """Give a jam the codes that it plays if `codes` is ``loaded``, from the next frame on.

        Parameters
        ----------
        stage : str
            A stage of the kind jam.
        codes : ndarray, shape (n_frames, n_dims), or None
            1 to 65536 frames, which are copied; what is not finite is 0. None for none. Edits
            are forgotten.

        Raises
        ------
        BridgeError
            If it is another kind of stage, or the shape is not right.
        """
        self._targets.codes_of(stage)
        if codes is not None:
            if codes.ndim != 2 or codes.shape[1] != self.n_dims or not 1 <= len(codes) <= MAX_CODES:
                raise BridgeError(
                    stage,
                    f"takes 1 to {MAX_CODES} codes of {self.n_dims} dims, not shape {codes.shape}",
                )
            with np.errstate(over="ignore"):
                codes = np.array(codes, np.float32)
            codes[~np.isfinite(codes)] = 0.0
        self._stages[stage].loaded = codes
        self.clear_edits(stage)

    def edit(self, stage: str, frame: int, dim: int, value: float) -> None:
        """Edit one code of a jam, from the next frame on; as `RackSettings.edit`."""
        self._targets.edit(stage, frame, dim, value)
        self._forget_plans(self._stages[stage])

    def clear_edits(self, stage: str) -> None:
        """Forget all edits of a jam's codes, from the next frame on."""
        self._targets.clear_edits(stage)
        self._forget_plans(self._stages[stage])

    def begin_anew(self) -> None:
        """Let all changes be through, for a caller whose frames get other numbers from here.

        LFOs and jams are then where they would be if the settings had always been these.
        """
        settings, loaded = self._targets, {s.name: s.loaded for s in self._stages.values()}
        self._targets, self._stages = RackSettings(self.n_dims), {}
        self._order = Track(())
        self.update(settings, BEGIN)
        for stage in self._stages.values():
            stage.loaded = loaded[stage.name]

    # ---- inside

    def _follow(self, name: str, parameter: str, at: int, glide: int | None) -> None:
        stage = self._stages[name]
        stage.follow_one(self._targets.stage(name), parameter, at, glide)
        self._plan = NO_PLAN

    def _forget_plans(self, stage: Working) -> None:
        stage.plan = NO_PLAN
        self._plan = NO_PLAN

    def _plan_at(self, n: int) -> Plan:
        plan = self._plan
        if plan.start <= n < plan.stop:
            return plan
        order = self._order.piece(n)
        start, stop, runs = order.start, order.stop, []
        for stage in order.value:
            part = stage.plan_at(n)
            start, stop = max(start, part.start), min(stop, part.stop)
            runs += part.runs
        self._plan = Plan(tuple(runs), start, stop)
        return self._plan

    def _finite(self, frames: NDArray[Any]) -> Array:
        x = frames.astype(np.float64)
        flat = x.ravel()
        if not math.isfinite(np.dot(flat, flat)):  # the cheapest look at all of them
            bad = ~np.isfinite(x)
            self.n_bad += int(bad.sum())
            x[bad] = 0.0
        return x

    def _single(self, x: Array) -> NDArray[np.float32]:
        flat = x.ravel()
        if np.dot(flat, flat) < _SAFE_SQUARES:
            return x.astype(np.float32)
        with np.errstate(over="ignore"):
            found = x.astype(np.float32)
        bad = ~np.isfinite(found)
        self.n_bad += int(bad.sum())
        found[bad] = 0.0
        return found

    def _tidy(self, state: RackState) -> None:
        """Let a state forget stages that are gone."""
        alive = {stage.number for stage in self._stages.values()}
        for number in set(state.memory) - alive:
            del state.memory[number]


def _check_glide(glide: int | None) -> None:
    if glide is not None and not 0 <= glide <= MAX_GLIDE:
        raise BridgeError("rack", f"glide must be from 0 to {MAX_GLIDE} frames, not {glide}")
