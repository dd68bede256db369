"""The options of a new voice, as they come in a message: pairs of key and value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeAlias, get_args

from latentio.units import Clock

from ..config import Config
from ..models.contract import FILLS

Value: TypeAlias = int | float | str

MAX_SEED = 2**31 - 1
MAX_MODEL_SR = 768_000


@dataclass(frozen=True)
class VoiceOptions:
    """How a voice is made.

    Attributes
    ----------
    clock : {"samples", "true"}
        How long its frames last.
    lead : int
        Device samples ahead.
    seed : int
        Of the noise.
    fill : str or None
        ``noise``, ``zero`` or ``seeded``; None: as `bridge.render` chooses.
    out : int or None
        Output channel of the voice's first, from 1; None: it is panned over all of them.
    direct : int or None
        Direct output channel of the voice's first, from 1; None: none.
    method : str or None
        Method of the model; None: ``decode``, or ``through`` of a latent bus.
    model_sr : int or None
        Sample rate in hertz, for a model that does not tell it.
    """

    clock: Clock
    lead: int
    seed: int = 0
    fill: str | None = None
    out: int | None = None
    direct: int | None = None
    method: str | None = None
    model_sr: int | None = None


def parse_options(pairs: Sequence[Value], config: Config, sample_rate: int) -> VoiceOptions:
    """Return the options that a message gives, and the server's for the others.

    Parameters
    ----------
    pairs : sequence of int, float or str
        Key, value, key, value, ...
    config : Config
        Of the server.
    sample_rate : int
        Of the device, in hertz: a lead is at most a second.

    Returns
    -------
    VoiceOptions

    Raises
    ------
    ValueError
        If a key is unknown or has no value, or a value is not one it may have.
    """
    if len(pairs) % 2:
        raise ValueError(f"options come in pairs of key and value; {pairs[-1]} has no value")
    known = [field.name for field in fields(VoiceOptions)]
    ranges = {
        "lead": (1, sample_rate),
        "seed": (0, MAX_SEED),
        "out": (1, config.channels),
        "direct": (1, config.direct),
        "model_sr": (1, MAX_MODEL_SR),
    }
    choices: dict[str, tuple[str, ...]] = {"clock": get_args(Clock), "fill": FILLS}
    found: dict[str, Any] = {"clock": config.clock, "lead": min(config.lead, sample_rate)}
    for key, value in zip(pairs[::2], pairs[1::2], strict=True):
        if key not in known:
            raise ValueError(f"there is no option {key}; there are {', '.join(known)}")
        if key in choices:
            if value not in choices[key]:
                raise ValueError(f"{key} must be {' or '.join(choices[key])}, not {value}")
            found[key] = value
            continue
        if key == "method":
            found[key] = str(value)
            continue
        low, high = ranges[str(key)]
        if high < low:
            raise ValueError(f"there are no {key} outputs; start the server with --{key} N")
        if isinstance(value, str) or not low <= value <= high or value != int(value):
            raise ValueError(f"{key} must be a whole number from {low} to {high}, not {value}")
        found[str(key)] = int(value)
    return VoiceOptions(**found)
