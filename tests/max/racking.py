"""What the rack makes of frames, to compare with what objects of the Max package play."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings


def message(name: str, value: Any) -> str:
    """Return the message that sets a parameter of a stage."""
    values = value if isinstance(value, list) else [value]
    return " ".join([name, *(v if isinstance(v, str) else f"{v:g}" for v in values)])


def rack_frames(
    stages: Sequence[tuple[str, Mapping[str, Any]]],
    x: Any,
    frame_rate: Fraction,
    *,
    changes: Sequence[tuple[int, str, str, Any]] = (),
    beside: Any = None,
) -> Any:
    """Return what a rack makes of frames.

    Parameters
    ----------
    stages : sequence of (str, mapping)
        The kind of each, one of a kind, and its parameters.
    x : ndarray, shape (n_frames, n_dims)
        The frames.
    frame_rate : Fraction
        Of them, in hertz.
    changes : sequence of (int, str, str, value)
        From which frame on, which kind of stage, which parameter, its value.
    beside : ndarray of the same shape, optional
        The second source of a mix.

    Returns
    -------
    ndarray, shape (n_frames, n_dims)
    """
    n_dims = x.shape[1]
    rack_settings = RackSettings(n_dims)
    for kind, settings in stages:
        rack_settings.add(kind)
        for name, value in settings.items():
            rack_settings.set(kind, name, value)
    rack = Rack(n_dims, frame_rate, rack_settings)
    state, rows = rack.new_state(), []
    for n, row in enumerate(x):
        for frame, *change in changes:
            if frame == n:
                rack.change(*change, n)
        other = None if beside is None else beside[n : n + 1]
        rows.append(rack.apply(n, row[np.newaxis], state, other)[0])
    return np.array(rows)
