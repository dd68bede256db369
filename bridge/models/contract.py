"""The contract that every model keeps. It is numpy alone: nothing here needs torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Protocol, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from latentio.latents import Latents

from ..errors import ModelError
from ..jsonable import jsonable

Float32Array: TypeAlias = NDArray[np.float32]
Fill: TypeAlias = Literal["noise", "zero", "seeded"]
Value: TypeAlias = bool | int | float | str

FILLS: tuple[Fill, ...] = get_args(Fill)


@dataclass(frozen=True)
class MethodInfo:
    """One method of a model, as its ``<name>_params`` declare it.

    Attributes
    ----------
    name : str
        For example ``"decode"``.
    in_channels, out_channels : int
        Values per input step and per output step.
    in_ratio, out_ratio : int
        Audio samples that one input step and one output step stand for.
    frame_samples : int
        Audio samples of the shortest block that the method works on: the larger of
        its two ratios or, for audio in and audio out, the largest of the model.
    in_labels, out_labels : tuple of str
        Names of the channels; empty if the model has none.
    """

    name: str
    in_channels: int
    in_ratio: int
    out_channels: int
    out_ratio: int
    frame_samples: int
    in_labels: tuple[str, ...] = ()
    out_labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class AttributeInfo:
    """One attribute that can be set while the model plays.

    Attributes
    ----------
    name : str
        Name of the attribute.
    types : tuple of str
        One of ``bool int float str tensor buffer`` for each value.
    values : tuple or None
        The values after loading; None if the model does not tell.
    """

    name: str
    types: tuple[str, ...]
    values: tuple[Value, ...] | None


@dataclass(frozen=True)
class MethodProbe:
    """What was measured of one method, on fresh copies of the model.

    Attributes
    ----------
    delay_samples : int or None
        How late the answer to one changed frame is, 0 or more; see `bridge.models.probe`
        for the definition. None if nothing changed, or no two runs agree.
    causal : bool or None
        Whether nothing changes before the changed frame itself.
    stateful : bool
        Whether a block sounds different when it comes a second time.
    streaming : bool
        Whether blocks join seamlessly. If not, the model was exported without
        streaming, and clicks at block borders when it is played live.
    deterministic : bool
        Whether the model draws no random numbers of its own.
    repeatable : bool
        Whether one seed gives one result.
    block_error : float or None
        Largest difference between blocks and one whole call, as a fraction of the
        peak; None where random numbers hide it, or blocks are refused.
    lead_frames, tail_frames : int or None
        How many frames before and after itself a frame can change; None if the
        end was not reached.
    rows_independent : bool
        Whether the rows of a batch are voices of their own.
    max_batch : int
        Rows that one instance was seen to take, 1 to 128.
    """

    delay_samples: int | None
    causal: bool | None
    stateful: bool
    streaming: bool
    deterministic: bool
    repeatable: bool
    block_error: float | None
    lead_frames: int | None
    tail_frames: int | None
    rows_independent: bool
    max_batch: int


@dataclass(frozen=True)
class ModelInfo:
    """What a model says of itself.

    Attributes
    ----------
    name : str
        Name of the file without its suffix, or the name it was asked for by.
    path : str or None
        The file; None for a model without one.
    sha256 : str or None
        SHA-256 of the file, 64 hexadecimal digits.
    model_sr : int or None
        Audio sample rate in hertz; None if the model does not tell.
    ratio, n_dims : int or None
        Audio samples per frame and dims per frame, both from ``decode_params``;
        None if the model decodes nothing.
    full_n_dims : int or None
        Dims that the decoder fills up to, more than `n_dims`; None if it fills none.
    audio_channels_in, audio_channels_out : int or None
        Audio channels that ``encode`` takes and ``decode`` gives.
    methods : tuple of MethodInfo
        All methods.
    attributes : tuple of AttributeInfo
        All attributes.
    engine : str
        What computes: library, version, threads. Results are byte-identical only
        for one engine.
    licence : str or None
        What the model says of its licence.
    notes : tuple of str
        What is unusual about the file, one line each.
    """

    name: str
    path: str | None
    sha256: str | None
    model_sr: int | None
    ratio: int | None
    n_dims: int | None
    full_n_dims: int | None
    audio_channels_in: int | None
    audio_channels_out: int | None
    methods: tuple[MethodInfo, ...]
    attributes: tuple[AttributeInfo, ...]
    engine: str
    licence: str | None = None
    notes: tuple[str, ...] = ()

    def method(self, name: str) -> MethodInfo:
        """Return a method by its name.

        Raises
        ------
        ModelError
            If the model has no such method.
        """
        for method in self.methods:
            if method.name == name:
                return method
        names = ", ".join(method.name for method in self.methods)
        raise ModelError(self.name, f"has no method {name!r}", f"it has {names}")

    def require_sr(self) -> int:
        """Return the sample rate in hertz.

        Raises
        ------
        ModelError
            If the model does not tell it: it is asked for, never guessed.
        """
        if self.model_sr is None:
            raise ModelError(
                self.path or self.name,
                "does not tell its sample rate",
                "give it with --model-sr HZ (44100 and 48000 are usual; ask who trained it)",
            )
        return self.model_sr

    def to_json(self) -> dict[str, Any]:
        """Return everything as JSON values; None for a float that is not finite."""
        record: dict[str, Any] = jsonable(asdict(self))
        return record


class Stream(Protocol):
    """One method of a model with a state of its own, fed block by block."""

    method: MethodInfo
    position: int
    """Frames fed so far; `seeded` fill draws its noise by this number."""

    def process(self, block: Float32Array) -> Float32Array:
        """Feed one block.

        Parameters
        ----------
        block : ndarray, shape (n_in, in_channels)
            Frames for ``decode``, audio for ``encode``. With more than one row:
            shape (n_rows, n_in, in_channels).

        Returns
        -------
        ndarray of float32, shape (n_out, out_channels)
            ``n_out = n_in * in_ratio / out_ratio``; with rows as the block has them.

        Raises
        ------
        ModelError
            If the model fails.
        ValueError
            If the shape is not right.
        """

    def reset(self) -> None:
        """Go back to the state, and the seed, of the start; attributes stay as set."""

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; see `Model.get`."""

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute of this stream alone; see `Model.set`."""


class Model(Protocol):
    """Something that makes latents out of audio and audio out of latents."""

    @property
    def info(self) -> ModelInfo:
        """What the model says of itself."""

    def probe(self, method: str = "decode") -> MethodProbe:
        """Measure a method; about a second for a heavy model, then remembered.

        Raises
        ------
        ModelError
            If there is no such method, or it fails on the simplest input.
        """

    def stream(
        self,
        method: str = "decode",
        *,
        n_rows: int = 1,
        seed: int | None = None,
        fill: Fill = "noise",
    ) -> Stream:
        """Return a method with a fresh state of its own.

        Parameters
        ----------
        method : str
            Name of the method.
        n_rows : int
            Voices side by side, 1 or more.
        seed : int, optional
            Makes the random numbers repeatable; each stream has its own.
        fill : {"noise", "zero", "seeded"}
            What dims `n_dims` to `full_n_dims - 1` hold: new noise at every call as
            in nn~, nothing, or noise that depends on the seed and the frame number only.

        Raises
        ------
        ModelError
            If there is no such method.
        """

    def decode(
        self, latents: Latents, *, seed: int | None = None, fill: Fill = "noise"
    ) -> Float32Array:
        """Decode a whole sequence in one call, with a fresh state.

        Returns
        -------
        ndarray of float32, shape (n_frames * ratio, n_channels)
            Late by `MethodProbe.delay_samples`, as the model gives it.

        Raises
        ------
        ModelError
            If the dims are not the model's, or it fails.
        """

    def encode(self, audio: Float32Array, *, seed: int | None = None) -> Latents:
        """Encode a whole piece in one call, with a fresh state.

        Parameters
        ----------
        audio : ndarray, shape (n_samples, n_channels)
            Audio at the model's rate; zeros fill the last frame.
        seed : int, optional
            Start the model's random numbers from this seed, for encoders that draw.

        Returns
        -------
        Latents, shape (ceil(n_samples / ratio), n_dims)

        Raises
        ------
        ModelError
            If the model cannot encode, or fails.
        ValueError
            If the shape is not right.
        """

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; a scalar gives a tuple of one.

        Raises
        ------
        ModelError
            If there is no such attribute, or it cannot be read.
        """

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute for every stream that is made from now on.

        Parameters
        ----------
        name : str
            Name of the attribute.
        *values
            One per type of the attribute; ``"0"``, ``0.0``, ``"false"`` and False are all false.

        Raises
        ------
        ModelError
            If there is no such attribute, or the model refuses the values.
        ValueError
            If the number or the kind of the values is not right.
        """


def probe_from(record: Mapping[str, Any] | None) -> MethodProbe | None:
    """Return a probe from its fields; None if one is missing, too many, or of a wrong kind."""
    kinds: dict[str, tuple[type, ...]] = {
        "delay_samples": (int, type(None)),
        "causal": (bool, type(None)),
        "stateful": (bool,),
        "streaming": (bool,),
        "deterministic": (bool,),
        "repeatable": (bool,),
        "block_error": (float, type(None)),
        "lead_frames": (int, type(None)),
        "tail_frames": (int, type(None)),
        "rows_independent": (bool,),
        "max_batch": (int,),
    }
    if record is None or record.keys() != kinds.keys():
        return None
    if not all(isinstance(record[name], kind) for name, kind in kinds.items()):
        return None
    return MethodProbe(**record)


def check_seed(seed: int) -> None:
    """Check that a seed is one that every generator takes.

    Raises
    ------
    ValueError
        If it is not from 0 to 2**63 - 1.
    """
    if not 0 <= seed < 2**63:
        raise ValueError(f"seed must be from 0 to 2**63 - 1, not {seed}")


def check_frames(info: ModelInfo, n_dims: int) -> None:
    """Check that frames of `n_dims` values are what a model decodes.

    Raises
    ------
    ModelError
        If not: nn~ would fill missing dims with noise without a word.
    """
    wanted = info.method("decode").in_channels
    if n_dims != wanted:
        raise ModelError(
            info.name,
            f"decodes frames of {wanted} dims, these have {n_dims}",
            "use the model that the latents were made with, or convert them",
        )
