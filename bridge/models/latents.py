"""A model that is no model: latents in, the same latents out."""

from __future__ import annotations

import numpy as np

from latentio.checks import positive_int

from ..errors import ModelError
from .base import BaseStream, PlainModel, PlainStream
from .contract import Fill, Float32Array, MethodInfo, ModelInfo

METHOD = "through"
_FORM = "latents:n_dims, latents:n_dims:ratio or latents:n_dims:ratio:hz"


class LatentsModel(PlainModel):
    """Give each frame as it came, with no delay, by the one method ``through``.

    A voice of it is a bus: a source and a rack without a decoder, which any number of other
    voices decode.

    Parameters
    ----------
    n_dims : int
        Dims, 1 or more.
    ratio : int
        Samples per frame, 1 or more.
    model_sr : int
        Sample rate in hertz that the ratio is counted in.

    Raises
    ------
    TypeError, ValueError
        If a number is not whole or less than 1.
    """

    def __init__(self, n_dims: int, ratio: int = 2048, model_sr: int = 44100) -> None:
        positive_int("n_dims", n_dims)
        positive_int("ratio", ratio)
        positive_int("model_sr", model_sr)
        super().__init__(
            ModelInfo(
                name=f"latents:{n_dims}:{ratio}:{model_sr}",
                path=None,
                sha256=None,
                model_sr=model_sr,
                ratio=None,
                n_dims=None,
                full_n_dims=None,
                audio_channels_in=None,
                audio_channels_out=None,
                methods=(MethodInfo(METHOD, n_dims, ratio, n_dims, ratio, ratio),),
                attributes=(),
                engine="numpy",
                licence="MIT",
            )
        )

    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        return _LatentsStream(self._info.name, method, n_rows)


def latents_model(name: str, model_sr: int | None = None) -> LatentsModel:
    """Return the model of a name ``latents:n_dims:ratio:model_sr``; the last two may be left out.

    Parameters
    ----------
    name : str
        The name.
    model_sr : int, optional
        Sample rate in hertz, where the name does not tell.

    Raises
    ------
    ModelError
        If it is no such name.
    """
    try:
        numbers = [int(part) for part in name.split(":")[1:]]
        if not 1 <= len(numbers) <= 3:
            raise ValueError(f"{len(numbers)} numbers")
        if len(numbers) < 3 and model_sr is not None:
            return LatentsModel(*numbers, **{"model_sr": model_sr})
        return LatentsModel(*numbers)
    except ValueError as error:
        raise ModelError(name, f"is no bus of latents ({error})", _FORM) from None


class _LatentsStream(PlainStream):
    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        return block.astype(np.float32)
