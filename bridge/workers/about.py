"""What a decoder process found out about its model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from ..errors import ModelError
from ..jsonable import jsonable
from ..models.contract import Fill, Model
from .costs import measure_costs

_NO_DELAY = "the model's delay cannot be measured; nothing is compensated"
_NO_STREAMING = "not a streaming export: it clicks between frames when it is played live"


@dataclass(frozen=True)
class About:
    """A model, as it is told to others; every field is a JSON value.

    Attributes
    ----------
    name : str
        Name of the file without its suffix, or the name it was asked for by.
    path, sha256 : str or None
        The file, and its SHA-256; None for a model without one.
    model_sr, ratio, n_dims, channels : int
        Sample rate in hertz, samples per frame, values per frame, channels of audio.
    delay_samples : int
        By how much its sound is late, in its own samples.
    streaming : bool
        Whether it can be played frame by frame without clicks.
    licence : str or None
        What it says of its licence.
    attributes : dict
        Names of the attributes, and the types of their values.
    engine : str
        What computes.
    frame_s : float
        Seconds that a single frame takes to decode.
    costs_s : dict
        Seconds per call by the number of frames, in digits.
    notes : tuple of str
        What is unusual about it, one line each.
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


def find_out(model: Model) -> About:
    """Measure a model and warm it up; seconds for a heavy one.

    Parameters
    ----------
    model : Model
        A model that was just loaded.

    Returns
    -------
    About

    Raises
    ------
    ModelError
        If it does not decode to audio, does not tell its rate, or fails.
    """
    info = model.info
    method = info.method("decode")
    if method.out_ratio != 1:
        raise ModelError(info.name, "decodes to something that is not audio")
    model_sr = info.require_sr()
    probe = model.probe("decode")
    fill: Fill = "seeded" if info.full_n_dims else "noise"
    costs = measure_costs(model, fill)
    notes = list(info.notes)
    if probe.delay_samples is None:
        notes.append(_NO_DELAY)
    if not probe.streaming:
        notes.append(_NO_STREAMING)
    return About(
        name=info.name,
        path=info.path,
        sha256=info.sha256,
        model_sr=model_sr,
        ratio=method.in_ratio,
        n_dims=method.in_channels,
        channels=method.out_channels,
        delay_samples=probe.delay_samples or 0,
        streaming=probe.streaming,
        licence=info.licence,
        attributes={attribute.name: list(attribute.types) for attribute in info.attributes},
        engine=info.engine,
        frame_s=costs[1],
        costs_s={str(n_frames): seconds for n_frames, seconds in costs.items()},
        notes=tuple(notes),
    )
