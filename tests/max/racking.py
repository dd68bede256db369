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
    kind: str,
    settings: Mapping[str, Any],
    x: Any,
    frame_rate: Fraction,
    *,
    changes: Sequence[tuple[int, str, Any]] = (),
    beside: Any = None,
) -> Any:
    """Return what a rack of one stage makes of frames.

    Parameters
    ----------
    kind : str
        Of the stage.
    settings : mapping
        Its parameters.
    x : ndarray, shape (n_frames, n_dims)
        The frames.
    frame_rate : Fraction
        Of them, in hertz.
    changes : sequence of (int, str, value)
        From which frame on, which parameter, its value.
    beside : ndarray of the same shape, optional
        The second source of a mix.

    Returns
    -------
    ndarray, shape (n_frames, n_dims)
    """
    n_dims = x.shape[1]
    rack_settings = RackSettings(n_dims)
    rack_settings.add(kind)
    for name, value in settings.items():
        rack_settings.set(kind, name, value)
    rack = Rack(n_dims, frame_rate, rack_settings)
    state, rows = rack.new_state(), []
    for n, row in enumerate(x):
        for frame, name, value in changes:
            if frame == n:
                rack.change(kind, name, value, n)
        other = None if beside is None else beside[n : n + 1]
        rows.append(rack.apply(n, row[np.newaxis], state, other)[0])
    return np.array(rows)
