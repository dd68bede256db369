"""A model that is no model: every dim becomes an audio channel that holds it."""

from __future__ import annotations

from typing import Any

import numpy as np

from latentio.checks import positive_int

from ..errors import ModelError
from .base import BaseModel, BaseStream
from .contract import Fill, Float32Array, MethodInfo, ModelInfo, Value


class IdentityModel(BaseModel):
    """Decode by sample-and-hold, encode by the last sample of each window; no delay.

    These are nn~'s own rules for the two ends of a model, so latents survive decode
    and encode exactly (as float32). For tests, and for control signals.

    Parameters
    ----------
    n_dims : int
        Dims, and audio channels, 1 or more.
    ratio : int
        Samples per frame, 1 or more.
    model_sr : int
        Sample rate in hertz.

    Raises
    ------
    TypeError, ValueError
        If a number is not whole or less than 1.
    """

    def __init__(self, n_dims: int = 8, ratio: int = 2048, model_sr: int = 44100) -> None:
        super().__init__()
        positive_int("n_dims", n_dims)
        positive_int("ratio", ratio)
        positive_int("model_sr", model_sr)
        self._info = ModelInfo(
            name=f"identity:{n_dims}:{ratio}:{model_sr}",
            path=None,
            sha256=None,
            model_sr=model_sr,
            ratio=ratio,
            n_dims=n_dims,
            full_n_dims=None,
            audio_channels_in=n_dims,
            audio_channels_out=n_dims,
            methods=(
                MethodInfo("encode", n_dims, 1, n_dims, ratio, ratio),
                MethodInfo("decode", n_dims, ratio, n_dims, 1, ratio),
            ),
            attributes=(),
            engine="numpy",
            licence="MIT",
        )

    @property
    def info(self) -> ModelInfo:
        """What the model says of itself."""
        return self._info

    def get(self, name: str) -> tuple[Value, ...]:
        """Raise: there are no attributes.

        Raises
        ------
        ModelError
            Always.
        """
        raise ModelError(self._info.name, f"has no attribute {name!r}")

    def set(self, name: str, *values: Any) -> None:
        """Raise: there are no attributes.

        Raises
        ------
        ModelError
            Always.
        """
        self.get(name)

    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        return _IdentityStream(self._info.name, method, n_rows)


class _IdentityStream(BaseStream):
    def reset(self) -> None:
        """Go back to frame 0; there is no other state."""
        self.position = 0

    def get(self, name: str) -> tuple[Value, ...]:
        """Raise: there are no attributes."""
        raise ModelError(self._name, f"has no attribute {name!r}")

    def set(self, name: str, *values: Any) -> None:
        """Raise: there are no attributes."""
        self.get(name)

    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        values = block.astype(np.float32)
        ratio = self.method.frame_samples
        if self.method.name == "decode":
            return np.repeat(values, ratio, axis=1)
        return values[:, ratio - 1 :: ratio]
