"""Whether a latent sequence and a model belong together, and what to tell the user."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from latentio.latents import Latents

from .errors import BridgeError, ModelError
from .models.contract import ModelInfo, check_frames

Finite: TypeAlias = Literal["error", "zero", "keep"]

_SCAN_FRAMES = 65536


def check_fit(
    latents: Latents, info: ModelInfo, finite: Finite, name: str = "latents"
) -> list[str]:
    """Check that a model can decode a sequence to audio in time.

    Parameters
    ----------
    latents : Latents
        The sequence; it is looked through once, slice by slice.
    info : ModelInfo
        What the model says of itself.
    finite : {"error", "zero", "keep"}
        Whether NaN and infinite values are refused.
    name : str
        What the sequence is called in messages.

    Returns
    -------
    list of str
        What the user should know, one line each.

    Raises
    ------
    ModelError
        If dims or rates differ, or the model does not decode to audio.
    BridgeError
        If a value is not finite; the message says which.
    """
    check_frames(info, latents.n_dims)
    if info.method("decode").out_ratio != 1:
        raise ModelError(info.name, "decodes to something that is not audio")
    notices = [*_rate(latents, info), *_model(latents, info)]
    if latents.meta.normalisation is not None:
        notices.append("these latents are normalised; latentio convert --denormalise undoes it")
    place = first_not_finite(latents)
    if place is not None:
        frame, dim = place
        where = f"dim {dim} of frame {frame}"
        if finite == "error":
            raise BridgeError(
                name,
                f"{where} is {latents.data[frame, dim]}, which no decoder can play",
                "--finite zero plays 0 instead",
            )
        done = "0 is played instead" if finite == "zero" else "it is played as it is"
        notices.append(f"values are not finite, the first is {where}; {done}")
    return notices


def first_not_finite(latents: Latents) -> tuple[int, int] | None:
    """Return frame and dim of the first value that is no finite float32, or None."""
    for first in range(0, latents.n_frames, _SCAN_FRAMES):
        with np.errstate(over="ignore"):
            values = latents.data[first : first + _SCAN_FRAMES].astype(np.float32)
        if not np.isfinite(values).all():
            frame, dim = (int(number) for number in np.argwhere(~np.isfinite(values))[0])
            return first + frame, dim
    return None


def _rate(latents: Latents, info: ModelInfo) -> list[str]:
    model_sr, ratio, found = info.require_sr(), info.ratio or 1, latents.frame_rate
    told = (latents.model_sr in (None, model_sr), latents.ratio in (None, ratio))
    if found is None and all(told):
        return [
            "the latents do not tell their rate; "
            f"the model's {model_sr} Hz and ratio {ratio} are taken"
        ]
    if found is None or found * ratio != model_sr:
        raise ModelError(
            info.name,
            f"is for {model_sr} Hz and ratio {ratio}, the latents are for "
            f"{latents.model_sr or 'unknown'} Hz and ratio {latents.ratio or 'unknown'}",
            "use the model that they were made with; if it is this one, give "
            f"--model-sr {model_sr} --ratio {ratio}",
        )
    return []


def _model(latents: Latents, info: ModelInfo) -> list[str]:
    made_with = latents.meta.model_sha256
    if made_with and info.sha256 and made_with != info.sha256:
        name = latents.meta.model or "another model"
        return [f"the latents were made with {name}, which is another file than this model"]
    return []
