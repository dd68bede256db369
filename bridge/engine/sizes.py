"""How large the shared memory of a server is."""

from __future__ import annotations

import math

from ..config import Config
from ..rings.server import Shape
from .voices import SPARE_PLACES

# How far a voice can be ahead: the longest lead, and what a player decodes beyond it.
AHEAD_S = 3.0
# How much of the output a recording may be behind.
TAP_S = 8.0
# A step with a recording is made in pieces, so that it can keep up.
RECORDED_STEP = 16


def shape_of(config: Config, sample_rate: int, period: int) -> Shape:
    """Return the shape of the memory of a server.

    Parameters
    ----------
    config : Config
        Its settings.
    sample_rate, period : int
        Of its device.
    """
    per_s = sample_rate / period
    n_places = config.max_voices + SPARE_PLACES
    return Shape(
        sample_rate=sample_rate,
        period=period,
        channels=config.channels,
        direct=config.direct,
        inputs=config.inputs,
        max_voices=n_places,
        voice_channels=config.voice_channels,
        max_dims=config.max_dims,
        n_blocks=math.ceil(AHEAD_S * per_s) + 4,
        n_tap_blocks=math.ceil(TAP_S * per_s) + 2 * RECORDED_STEP,
        max_workers=n_places,
    )
