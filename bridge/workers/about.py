"""What a decoder process found out about its model."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, TypeAlias

import numpy as np

from latentio.errors import one_line

from ..errors import BridgeError, ModelError
from ..jsonable import jsonable
from ..models.contract import Fill, MethodInfo, Model
from .costs import measure_costs

Kind: TypeAlias = Literal["audio", "latents"]

_NO_DELAY = "the model's delay cannot be measured; nothing is compensated"
_NO_STREAMING = "not a streaming export: it clicks between frames when it is played live"
_NO_JOINING = "not a streaming export: its frames jump where blocks meet"
_NO_NUMBERS = "gives values that are no numbers; they are silent"


@dataclass(frozen=True)
class About:
    """A model and the method that it is played by; every field is a JSON value.

    Attributes
    ----------
    name : str
        Name of the file without its suffix, or the name it was asked for by.
    path, sha256 : str or None
        The file, and its SHA-256; None for a model without one.
    model_sr : int
        Sample rate in hertz.
    ratio : int
        Samples per frame: the shortest block that the method works on. The larger of its two
        ratios or, for audio to audio, the largest of the model.
    n_dims : int
        Values per frame of the latents that it takes or, if it takes audio, makes; 0 for
        audio to audio.
    channels : int
        Channels of the audio that it makes or, if it makes latents, takes; 0 for latents to
        latents.
    delay_samples : int
        By how much its output is late, in its own samples.
    streaming : bool
        Whether it can be played frame by frame without clicks.
    licence : str or None
        What it says of its licence.
    attributes : dict
        Names of the attributes, and the types of their values.
    engine : str
        What computes.
    frame_s : float
        Seconds that a call with a single frame takes.
    costs_s : dict
        Seconds per call by the number of frames, in digits.
    notes : tuple of str
        What is unusual about it, one line each.
    method : str
        Name of the method.
    methods : dict
        All that the model has: name, and in_channels, in_ratio, out_channels, out_ratio.
    takes, makes : str
        ``audio`` or ``latents``: whether a step of the input, and of the output, is a sample
        or stands for several.
    n_in, n_out : int
        Values per step of the input and of the output.
    """

    name: str
    path: str | None
    sha256: str | None
    model_sr: int
    ratio: int
    n_dims: int
    channels: int
    delay_samples: int
    streaming: bool
    licence: str | None
    attributes: dict[str, list[str]]
    engine: str
    frame_s: float
    costs_s: dict[str, float]
    notes: tuple[str, ...]
    method: str = "decode"
    methods: dict[str, list[int]] = field(default_factory=dict)
    takes: Kind = "latents"
    makes: Kind = "audio"
    n_in: int = 0
    n_out: int = 0

    @property
    def realtime_factor(self) -> float:
        """The part of real time that it takes at best; above 1 it can never keep up."""
        costs = {int(n_frames): seconds for n_frames, seconds in self.costs_s.items()}
        return _realtime_factor(costs, self.model_sr, self.ratio)

    @property
    def live_factor(self) -> float:
        """The part of real time that it takes frame by frame; above 1 it cannot be live."""
        return self.frame_s * self.model_sr / self.ratio

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        record: dict[str, Any] = jsonable(asdict(self))
        return record

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> About:
        """Return what `to_json` made a record of.

        Raises
        ------
        ValueError
            If fields are missing, or there are others.
        """
        if record.keys() != {field.name for field in fields(cls)}:
            raise ValueError(f"not about a model: {', '.join(record)}")
        return cls(**{**record, "notes": tuple(record["notes"])})


def find_out(model: Model, method: str = "decode", max_factor: float = math.inf) -> About:
    """Measure a model and warm it up; seconds for a heavy one.

    Parameters
    ----------
    model : Model
        A model that was just loaded.
    method : str
        The method that it will be played by.
    max_factor : float
        The largest `About.realtime_factor` that is of use. A model that takes longer is
        refused before the rest is measured, which would take minutes.

    Returns
    -------
    About

    Raises
    ------
    ModelError
        If it has no such method, does not tell its rate, takes too long, or fails in any way.
    """
    try:
        return _measured(model, method, max_factor)
    except BridgeError:
        raise
    except Exception as error:  # a model may break whatever touches it
        what = f"{one_line(method, 60)} cannot be measured ({_reason(error)})"
        raise ModelError(model.info.name, what, "export it again") from error


def kinds(method: MethodInfo) -> tuple[Kind, Kind]:
    """Return what a method takes and what it makes, ``audio`` or ``latents``.

    With a ratio of 1 a frame is a sample, and only the name ``decode`` tells them apart.
    """
    is_decode = method.name == "decode" and method.frame_samples == 1
    takes: Kind = "latents" if method.in_ratio > 1 or is_decode else "audio"
    return takes, "audio" if method.out_ratio == 1 else "latents"


def _measured(model: Model, name: str, max_factor: float) -> About:
    info = model.info
    method = info.method(name)
    model_sr = info.require_sr()
    fill: Fill = "seeded" if info.full_n_dims and name == "decode" else "noise"
    costs = measure_costs(model, fill, name)
    factor = _realtime_factor(costs, model_sr, method.frame_samples)
    if factor > max_factor:
        what = f"{name} takes {factor:.1f} times as long here as its sound lasts"
        raise ModelError(info.name, what, "use a smaller model, or a faster machine")
    probe = model.probe(name)
    takes, makes = kinds(method)
    notes = list(info.notes)
    if probe.delay_samples is None:
        notes.append(_NO_DELAY)
    if not probe.streaming:
        notes.append(_NO_STREAMING if makes == "audio" else _NO_JOINING)
    if not _gives_numbers(model, method, fill):
        notes.append(_NO_NUMBERS)
    n_in, n_out = method.in_channels, method.out_channels
    return About(
        name=info.name,
        path=info.path,
        sha256=info.sha256,
        model_sr=model_sr,
        ratio=method.frame_samples,
        n_dims=n_in if takes == "latents" else n_out if makes == "latents" else 0,
        channels=n_out if makes == "audio" else n_in if takes == "audio" else 0,
        delay_samples=probe.delay_samples or 0,
        streaming=probe.streaming,
        licence=info.licence,
        attributes={attribute.name: list(attribute.types) for attribute in info.attributes},
        engine=info.engine,
        frame_s=costs[1],
        costs_s={str(n_frames): seconds for n_frames, seconds in costs.items()},
        notes=tuple(notes),
        method=name,
        methods={
            m.name: [m.in_channels, m.in_ratio, m.out_channels, m.out_ratio] for m in info.methods
        },
        takes=takes,
        makes=makes,
        n_in=n_in,
        n_out=n_out,
    )


def _realtime_factor(costs: Mapping[int, float], model_sr: int, ratio: int) -> float:
    return min(seconds / n_frames for n_frames, seconds in costs.items()) * model_sr / ratio


def _gives_numbers(model: Model, method: MethodInfo, fill: Fill) -> bool:
    n_in = method.frame_samples // method.in_ratio
    output = model.stream(method.name, seed=0, fill=fill).process(
        np.zeros((n_in, method.in_channels), np.float32)
    )
    return bool(np.isfinite(output).all())


def _reason(error: Exception) -> str:
    if isinstance(error, MemoryError) or "can't allocate memory" in str(error):
        return "more memory than it may have"
    lines = [line for line in str(error).splitlines() if line.strip()]
    return one_line((lines or [type(error).__name__])[0], 160)
