"""What all models do alike: whole calls and measurement, over fresh streams."""

from __future__ import annotations

import secrets
from abc import ABC, abstractmethod
from dataclasses import asdict
from typing import Any

import numpy as np

from latentio.checks import positive_int
from latentio.latents import Latents
from latentio.meta import Meta

from ..cache import Memory
from ..errors import ModelError
from .contract import (
    FILLS,
    Fill,
    Float32Array,
    MethodInfo,
    MethodProbe,
    ModelInfo,
    Stream,
    Value,
    check_frames,
    check_seed,
    probe_from,
)
from .probe import VERSION, Call, Fresh, measure


class BaseModel(ABC):
    """A model that can make fresh streams; the rest follows from them."""

    def __init__(self) -> None:
        self._probes: dict[str, MethodProbe] = {}
        self._is_altered = False

    @property
    @abstractmethod
    def info(self) -> ModelInfo:
        """What the model says of itself."""

    @abstractmethod
    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute."""

    @abstractmethod
    def set(self, name: str, *values: Any) -> None:
        """Set an attribute for every stream that is made from now on."""

    @abstractmethod
    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        """Return a stream with a fresh state."""

    def stream(
        self,
        method: str = "decode",
        *,
        n_rows: int = 1,
        seed: int | None = None,
        fill: Fill = "noise",
    ) -> Stream:
        """Return a method with a fresh state of its own; see `Model.stream`."""
        return self._stream(method, n_rows, seed, fill)

    def decode(
        self, latents: Latents, *, seed: int | None = None, fill: Fill = "noise"
    ) -> Float32Array:
        """Decode a whole sequence in one call; see `Model.decode`."""
        check_frames(self.info, latents.n_dims)
        stream = self._stream("decode", 1, seed, fill)
        if latents.n_frames == 0:
            return np.zeros((0, stream.method.out_channels), np.float32)
        return stream.process(latents.data.astype(np.float32))

    def encode(self, audio: Float32Array, *, seed: int | None = None) -> Latents:
        """Encode a whole piece in one call; see `Model.encode`."""
        stream = self._stream("encode", 1, seed, "noise")
        method = stream.method
        if audio.ndim != 2 or audio.shape[1] != method.in_channels:
            raise ValueError(
                f"audio must have shape (n_samples, {method.in_channels}), not {audio.shape}"
            )
        n_missing = -audio.shape[0] % method.frame_samples
        padded = np.pad(audio.astype(np.float32), ((0, n_missing), (0, 0)))
        frames = np.zeros((0, method.out_channels))
        if len(padded):
            frames = stream.process(padded).astype(np.float64)
        info = self.info
        meta = Meta(model=info.name, model_sha256=info.sha256, seed=seed)
        return Latents(frames, info.require_sr(), method.out_ratio, meta)

    def probe(self, method: str = "decode") -> MethodProbe:
        """Measure a method once; see `Model.probe`."""
        if method not in self._probes:
            info = self.info
            # A model that was told its rate may sound otherwise with another.
            key = (info.sha256 or info.name, info.engine, method, str(info.model_sr), str(VERSION))
            memory = None if self._is_altered else Memory("probes", *key)
            found = memory.recall() if memory else None
            probed = probe_from(found)
            if probed is None:
                probed = self._measure(method)
                if memory and memory.can_keep():
                    memory.keep(asdict(probed), instead_of=found)
            self._probes[method] = probed
        return self._probes[method]

    def _altered(self) -> None:
        """Forget what was measured, because an attribute was set."""
        self._is_altered = True
        self._probes.clear()

    def _measure(self, method: str) -> MethodProbe:
        """Measure without the noise of missing dims, where it can be left out."""
        info = self.info
        as_played = self._fresh(method, "noise")
        if method == "decode" and info.full_n_dims is not None:
            try:
                return measure(self._fresh(method, "zero"), info.method(method), as_played)
            except ModelError:
                pass  # it does not take frames of its full size
        return measure(as_played, info.method(method))

    def _fresh(self, method: str, fill: Fill) -> Fresh:
        def fresh(n_rows: int) -> Call:
            return self._stream(method, n_rows, 0, fill).process_rows

        return fresh

    def _stream(self, method: str, n_rows: int, seed: int | None, fill: Fill) -> BaseStream:
        info = self.info.method(method)
        positive_int("n_rows", n_rows)
        if fill not in FILLS:
            raise ValueError(f"fill must be one of {', '.join(FILLS)}, not {fill!r}")
        if seed is None:
            seed = secrets.randbits(62)
        check_seed(seed)
        return self._open(info, n_rows, seed, fill)


class BaseStream(ABC):
    """Checks of shapes around one call of a model."""

    def __init__(self, name: str, method: MethodInfo, n_rows: int) -> None:
        self.method = method
        self.position = 0
        self._name = name
        self._n_rows = n_rows

    @abstractmethod
    def reset(self) -> None:
        """Go back to the state, and the seed, of the start."""

    @abstractmethod
    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute."""

    @abstractmethod
    def set(self, name: str, *values: Any) -> None:
        """Set an attribute of this stream alone."""

    @abstractmethod
    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        """Return the output for (n_rows, n_in, in_channels); seed first if told to."""

    def process(self, block: Float32Array) -> Float32Array:
        """Feed one block; see `Stream.process`."""
        if block.ndim == 2:
            only_row: Float32Array = self.process_rows(block[np.newaxis])[0]
            return only_row
        return self.process_rows(block)

    def process_rows(self, block: Float32Array, seed: int | None = None) -> Float32Array:
        """Feed one block with all its rows.

        Parameters
        ----------
        block : ndarray, shape (n_rows, n_in, in_channels)
            The input.
        seed : int, optional
            Restart the random numbers from this seed first.

        Returns
        -------
        ndarray of float32, shape (n_rows, n_out, out_channels)

        Raises
        ------
        ModelError
            If the model fails, or gives another shape than it declares.
        ValueError
            If the shape is not right.
        """
        method = self.method
        if block.ndim != 3 or block.shape[0] != self._n_rows:
            raise ValueError(
                f"a block must have shape ({self._n_rows}, n_in, {method.in_channels}), "
                f"not {block.shape}"
            )
        if block.shape[2] != method.in_channels:
            raise ModelError(
                self._name,
                f"{method.name} takes {method.in_channels} values per step, not {block.shape[2]}",
            )
        n_samples = block.shape[1] * method.in_ratio
        if n_samples == 0 or n_samples % method.frame_samples:
            unit = method.frame_samples // method.in_ratio
            raise ValueError(f"a block must hold a multiple of {unit} steps, not {block.shape[1]}")
        output = self._run(block, seed)
        wanted = (block.shape[0], n_samples // method.out_ratio, method.out_channels)
        if output.shape != wanted:
            raise ModelError(
                self._name,
                f"{method.name} gave {output.shape} for {block.shape}, declared was {wanted}",
                "the model does not keep its own contract; export it again",
            )
        self.position += n_samples // method.frame_samples
        return output


class PlainModel(BaseModel):
    """A model of our own without attributes: it is known as soon as it is described.

    Parameters
    ----------
    info : ModelInfo
        What it says of itself.
    """

    def __init__(self, info: ModelInfo) -> None:
        super().__init__()
        self._info = info

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


class PlainStream(BaseStream):
    """A stream of such a model: its only state is its position."""

    def reset(self) -> None:
        """Go back to frame 0; there is no other state."""
        self.position = 0

    def get(self, name: str) -> tuple[Value, ...]:
        """Raise: there are no attributes."""
        raise ModelError(self._name, f"has no attribute {name!r}")

    def set(self, name: str, *values: Any) -> None:
        """Raise: there are no attributes."""
        self.get(name)
