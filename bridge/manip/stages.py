"""What each kind of stage does to frames: one function per kind, after the formula in its text.

A maker takes what a stage's parameters are over some frames, and returns a function of the
frames; None if they stay as they are. ``clock`` is a frame's number, or a column of numbers;
frames have the shape (n_dims,) or (n_frames, n_dims). Each operation is on one number at a
time, so that a frame does not depend on how many come with it. Nothing is changed in place.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from .generator import Array, generator
from .jam import jam
from .scene import Memory, Run, Scene, at, is_all
from .seq import seq
from .tracks import Clock, Line, Turn
from .walk import walk

Maker: TypeAlias = Callable[[Scene], Run | None]


def offset(scene: Scene) -> Run | None:
    """``x + offset * expression``."""
    if is_all(scene["offset"], 0.0):
        return None
    amount = _expressed(scene, "offset")
    return lambda clock, x, beside, memory: x + amount(clock)


def scale(scene: Scene) -> Run | None:
    """``(x - centre) * factor + centre``."""
    factor, centre = scene["factor"], scene["centre"]
    if is_all(factor, 1.0):
        return None
    if is_all(centre, 0.0):
        return lambda clock, x, beside, memory: x * at(factor, clock)

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        middle = at(centre, clock)
        found: Array = (x - middle) * at(factor, clock) + middle
        return found

    return run


def clamp(scene: Scene) -> Run:
    """``min(max(x, minimum), maximum)``."""
    low, high = scene["minimum"], scene["maximum"]
    return lambda clock, x, beside, memory: np.minimum(
        np.maximum(x, at(low, clock)), at(high, clock)
    )


def lfo(scene: Scene) -> Run | None:
    """``x + amplitude * expression * shape(turns + phase)``."""
    if is_all(scene["amplitude"], 0.0):
        return None
    amplitude = _expressed(scene, "amplitude")
    turn: Turn = scene["frequency"]
    phase, width, shape = scene["phase"], scene["width"], scene["shape"]
    chance = generator(scene["seed"], scene.n_dims)

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        turns = turn.since(clock) + at(phase, clock)
        cycle = np.floor(turns)
        part = turns - cycle
        if shape == "sine":
            value = np.sin(part * (2.0 * math.pi))
        elif shape == "saw":
            value = part * 2.0 - 1.0
        elif shape == "rectangle":
            value = np.where(part < at(width, clock), 1.0, -1.0)
        elif shape == "triangle":
            quarter = part + 0.25
            value = 1.0 - 4.0 * np.abs(quarter - np.floor(quarter) - 0.5)
        else:
            value = chance.noise((cycle + turn.whole).astype(np.int64))
        found: Array = x + value * amplitude(clock)
        return found

    return run


def noise(scene: Scene) -> Run | None:
    """``x + amplitude * expression * (2 k / 65536 - 1)``, k the generator's at the frame."""
    if is_all(scene["amplitude"], 0.0):
        return None
    amplitude = _expressed(scene, "amplitude")
    chance = generator(scene["seed"], scene.n_dims)

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        if isinstance(clock, int):
            value = chance.row(clock)
        else:
            value = chance.noise(clock.astype(np.int64))
        found: Array = x + value * amplitude(clock)
        return found

    return run


def expression(scene: Scene) -> Run | None:
    """``x * (all * each)``."""
    everyone, each = scene["all"], scene["each"]
    if is_all(everyone, 1.0) and is_all(each, 1.0):
        return None
    if not isinstance(everyone, Line) and not isinstance(each, Line):
        factor = everyone * each
        return lambda clock, x, beside, memory: x * factor
    return lambda clock, x, beside, memory: x * (at(everyone, clock) * at(each, clock))


def route(scene: Scene) -> Run | None:
    """``x[source] * (1 - mute) * (1 - (1 - solo) * max(solo))``."""
    source, mute, solo = scene["source"].astype(np.int64), scene["mute"], scene["solo"]
    stays = bool((source == np.arange(scene.n_dims)).all())
    is_loud, has_solo = is_all(mute, 0.0), not is_all(solo, 0.0)
    if stays and is_loud and not has_solo:
        return None

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        if not stays:
            x = x.take(source, axis=-1)
        if not is_loud:
            x = x * (1.0 - at(mute, clock))
        if has_solo:
            mine = at(solo, clock)
            x = x * (1.0 - (1.0 - mine) * mine.max(axis=-1, keepdims=True))
        return x

    return run


def smooth(scene: Scene) -> Run:
    """``y = x + (y - x) * frames / (1 + frames)``, y at first x."""
    frames, me = scene["frames"], scene.me
    is_off = is_all(frames, 0.0)
    standing = None if isinstance(frames, Line) else frames / (1.0 + frames)

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        if is_off:
            memory[me] = x if x.ndim == 1 else x[-1].copy()
            return x
        y = memory.get(me)
        keep = standing
        if keep is None:
            lag = at(frames, clock)
            keep = lag / (1.0 + lag)
        if x.ndim == 1:
            y = x if y is None else x + (y - x) * keep
            memory[me] = y
            return y
        out = np.empty_like(x)
        rows = keep if keep.ndim == 2 else (keep,) * len(x)
        for n, (row, part) in enumerate(zip(x, rows, strict=True)):
            y = row if y is None else row + (y - row) * part
            out[n] = y
        memory[me] = out[-1].copy()
        return out

    return run


def freeze(scene: Scene) -> Run:
    """``x * (1 - on) + held * on``, held the frame on which it was switched on."""
    on, me = scene["on"], scene.me
    # Over a stretch of frames the same dims are held: a change begins another stretch.
    holds = (on.a > 0.0) | (on.b > 0.0) if isinstance(on, Line) else on > 0.0
    holds_none = not holds.any()

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        if holds_none:
            memory.pop(me, None)
            return x
        held, held_before = memory.get(me, (None, None))
        if held_before is not holds:
            first = x if x.ndim == 1 else x[0]
            fresh = held is None
            held = first.copy() if fresh else np.where(holds & ~held_before, first, held)
            memory[me] = (held, holds)
        part = at(on, clock)
        found: Array = x * (1.0 - part) + held * part
        return found

    return run


def mix(scene: Scene) -> Run | None:
    """``x * g(1 - amount) + other * g(amount)``; mode add: ``x + other * g(amount)``."""
    amount = scene["amount"]
    if is_all(amount, 0.0):
        return None
    adds, has_power = scene["mode"] == "add", scene["law"] == "constant_power"

    def run(clock: Clock, x: Array, beside: Array | None, memory: Memory) -> Array:
        if beside is None:
            return x
        here = at(amount, clock)
        rest = 1.0 - here
        if has_power:
            here, rest = np.sin(here * (math.pi / 2)), np.sin(rest * (math.pi / 2))
        found: Array = x + beside * here if adds else x * rest + beside * here
        return found

    return run


def _expressed(scene: Scene, name: str) -> Callable[[Clock], Any]:
    """Return a parameter times the expression, as a function of the clock."""
    size, expression = scene[name], scene["expression"]
    if is_all(expression, 1.0):
        return lambda clock: at(size, clock)
    if not isinstance(size, Line) and not isinstance(expression, Line):
        product = size * expression
        return lambda clock: product
    return lambda clock: at(size, clock) * at(expression, clock)


MAKERS: dict[str, Maker] = {
    "offset": offset,
    "scale": scale,
    "clamp": clamp,
    "lfo": lfo,
    "noise": noise,
    "walk": walk,
    "seq": seq,
    "expression": expression,
    "jam": jam,
    "route": route,
    "smooth": smooth,
    "freeze": freeze,
    "mix": mix,
}
# Kinds that remember frames: they go on listening while they are bypassed.
REMEMBERING = frozenset({"smooth", "freeze"})
