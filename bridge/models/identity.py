"""A model that is no model: every dim becomes an audio channel that holds it."""

from __future__ import annotations

import numpy as np

from latentio.checks import positive_int

from .base import BaseStream, PlainModel, PlainStream
from .contract import Fill, Float32Array, MethodInfo, ModelInfo


class IdentityModel(PlainModel):
    """Decode by sample-and-hold, encode by the last sample of each window; no delay.

    These are nn~'s own rules for the two ends of a model, so latents survive decode
    and encode exactly (as float32). For tests, and for control signals.

    Parameters
    ----------
    n_dims : int
        Dims, and audio channels of encode, 1 or more.
    ratio : int
        Samples per frame, 1 or more.
    model_sr : int
        Sample rate in hertz.
    n_channels : int, optional
        Audio channels of decode, at most `n_dims`: the first dims are heard. By default all.

    Raises
    ------
    TypeError, ValueError
        If a number is not whole or less than 1, or there are more channels than dims.
    """

    def __init__(
        self,
        n_dims: int = 8,
        ratio: int = 2048,
        model_sr: int = 44100,
        n_channels: int | None = None,
    ) -> None:
        positive_int("n_dims", n_dims)
        positive_int("ratio", ratio)
        positive_int("model_sr", model_sr)
        positive_int("n_channels", n_dims if n_channels is None else n_channels)
        if n_channels is not None and n_channels > n_dims:
            raise ValueError(f"n_channels must be at most n_dims, {n_dims}, not {n_channels}")
        some = "" if n_channels is None else f":{n_channels}"
        super().__init__(
            ModelInfo(
                name=f"identity:{n_dims}:{ratio}:{model_sr}{some}",
                path=None,
                sha256=None,
                model_sr=model_sr,
                ratio=ratio,
                n_dims=n_dims,
                full_n_dims=None,
                audio_channels_in=n_dims,
                audio_channels_out=n_channels or n_dims,
                methods=(
                    MethodInfo("encode", n_dims, 1, n_dims, ratio, ratio),
                    MethodInfo("decode", n_dims, ratio, n_channels or n_dims, 1, ratio),
                ),
                attributes=(),
                engine="numpy",
                licence="MIT",
            )
        )

    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        return _IdentityStream(self._info.name, method, n_rows)


class _IdentityStream(PlainStream):
    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        values = block.astype(np.float32)
        ratio = self.method.frame_samples
        if self.method.name == "decode":
            return np.repeat(values[..., : self.method.out_channels], ratio, axis=1)
        return values[:, ratio - 1 :: ratio]
