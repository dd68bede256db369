"""What a stage knows about the frames that it is to change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .generator import Array
from .tracks import Clock, Line

# What the stages of a rack remember, by their numbers. Values are replaced, never changed.
Memory: TypeAlias = dict[int, Any]
# run(clock, frames, beside, memory) returns frames.
Run: TypeAlias = Callable[[Clock, Array, Array | None, Memory], Array]


@dataclass(frozen=True, eq=False)
class Scene:
    """A stage's parameters over some frames.

    Attributes
    ----------
    me : int
        The stage's number, its place in the memory.
    n_dims : int
        Dims of the rack.
    values : mapping
        Per parameter a number, a word, an array of shape (n_dims,), or a `Line` of such;
        of a speed a `Turn`.
    loaded : ndarray of float32, shape (n_frames, n_dims), or None
        Codes of a jam that were loaded.
    edits : mapping of int to mapping of int to float
        By frame and dim, values of codes that were edited.
    """

    me: int
    n_dims: int
    values: Mapping[str, Any]
    loaded: NDArray[np.float32] | None = None
    edits: Mapping[int, Mapping[int, float]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


def at(value: Any, clock: Clock) -> Any:
    """Return what a parameter is at a frame, or one row for each of some frames."""
    return value.value(clock) if type(value) is Line else value


def is_all(value: Any, number: float) -> bool:
    """Return whether a parameter stands and is one number in all dims."""
    if isinstance(value, Line):
        return False
    return bool(np.all(value == number))
