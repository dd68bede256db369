"""Every ``.ts`` that nn~ plays, with a state and random numbers of its own per stream."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from latentio.checks import positive_int

from ..errors import ModelError
from .archive import load_module, sha256_of, short_reason
from .base import BaseModel, BaseStream
from .contract import AttributeInfo, Fill, Float32Array, MethodInfo, ModelInfo, Value
from .declared import engine, read_info, read_value
from .fill import Filler
from .values import parse_values

_WARM_UP_CALLS = 3


class TorchScriptModel(BaseModel):
    """A TorchScript file that keeps nn~'s contract.

    Parameters
    ----------
    path : Path
        The file.
    model_sr : int, optional
        Sample rate in hertz, for a model that does not tell it.

    Raises
    ------
    ModelError
        If the file is not a model, or declares another sample rate.

    Notes
    -----
    One thread at a time: torch has one random generator for the whole process, which
    each stream swaps for its own during a call.
    """

    def __init__(self, path: Path, model_sr: int | None = None) -> None:
        super().__init__()
        module = load_module(path)
        info = read_info(module, path, sha256_of(path))
        if model_sr is not None:
            if info.model_sr not in (None, model_sr):
                raise ModelError(
                    str(path), f"declares {info.model_sr} Hz, not {model_sr}", "leave the rate out"
                )
            info = replace(info, model_sr=model_sr)
        self._info = info
        self._template = _Template(module)
        self._warm: set[str] = set()

    @property
    def info(self) -> ModelInfo:
        """What the model says of itself."""
        return replace(self._info, engine=engine())

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; see `Model.get`."""
        _attribute(self._info, name)
        return read_value(self._template.copy(), name)

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute for every stream made from now on; see `Model.set`."""
        module = self._template.copy()
        _set(module, self._info, name, values)
        self._template = _Template(module)
        self._altered()

    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        if method.name not in self._warm:
            self._warm.add(method.name)
            self._warm_up(method)
        return _TorchScriptStream(
            self._info, self._template, method, n_rows=n_rows, seed=seed, fill=fill
        )

    def _warm_up(self, method: MethodInfo) -> None:
        """Let TorchScript profile and compile; its copies share what it learns."""
        stream = _TorchScriptStream(
            self._info, self._template, method, n_rows=1, seed=0, fill="noise"
        )
        shape = (1, method.frame_samples // method.in_ratio, method.in_channels)
        for _ in range(_WARM_UP_CALLS):
            stream.process_rows(np.zeros(shape, np.float32))


def set_threads(n_threads: int) -> None:
    """Set how many threads torch computes with, for the whole process.

    Raises
    ------
    ValueError
        If the number is less than 1.
    """
    torch.set_num_threads(positive_int("n_threads", n_threads))


class _Template:
    """A module in its first state, whose copies share the weights.

    The API of streaming models has no reset: a fresh state is a deep copy of a module
    that never ran. Its parameters are taken out before and put back in after, so that a
    copy holds no second set of weights and takes milliseconds.
    """

    def __init__(self, module: torch.jit.ScriptModule) -> None:
        self._module = module
        self._weights = [parameter.data for parameter in module.parameters()]
        for parameter in module.parameters():
            parameter.data = torch.empty(0, dtype=parameter.dtype)

    def copy(self) -> torch.jit.ScriptModule:
        """Return a module of its own state, ready to run."""
        module: torch.jit.ScriptModule = copy.deepcopy(self._module)
        for parameter, weights in zip(module.parameters(), self._weights, strict=True):
            parameter.data = weights
        return module


class _TorchScriptStream(BaseStream):
    def __init__(
        self,
        info: ModelInfo,
        template: _Template,
        method: MethodInfo,
        *,
        n_rows: int,
        seed: int,
        fill: Fill,
    ) -> None:
        super().__init__(info.name, method, n_rows)
        self._info = info
        self._template = template
        self._seed = seed
        full = info.full_n_dims if method.name == "decode" else None
        self._filler = Filler(method.in_channels, full or method.in_channels, fill, seed)
        self._attributes: dict[str, tuple[Any, ...]] = {}
        self.reset()

    def reset(self) -> None:
        """Go back to the state, and the seed, of the start; attributes stay as set."""
        self._module = self._template.copy()
        self._rng_state = _seeded_state(self._seed)
        self.position = 0
        for name, values in self._attributes.items():
            _set(self._module, self._info, name, values)

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; see `Model.get`."""
        _attribute(self._info, name)
        return read_value(self._module, name)

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute of this stream alone; see `Model.set`."""
        _set(self._module, self._info, name, values)
        self._attributes[name] = values

    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        if seed is not None:
            self._rng_state = _seeded_state(seed)
        filled = self._filler.pad(block, self.position)
        # A copy, because a model may write into its input.
        values = torch.from_numpy(np.array(filled.transpose(0, 2, 1), np.float32, order="C"))
        method = self.method
        n_out = block.shape[1] * method.in_ratio // method.out_ratio
        with torch.inference_mode(), self._own_rng():
            try:
                output = getattr(self._module, method.name)(values)
                if output.ndim != 3 and output.numel() == len(block) * method.out_channels * n_out:
                    output = output.reshape(len(block), method.out_channels, n_out)
                array = output.to(torch.float32).numpy()
            except Exception as error:
                raise ModelError(
                    self._name,
                    f"{method.name} failed on {tuple(values.shape)} ({short_reason(error)})",
                ) from error
        return np.array(np.moveaxis(array, 1, -1), np.float32, order="C")

    @contextlib.contextmanager
    def _own_rng(self) -> Iterator[None]:
        others = torch.random.get_rng_state()
        torch.random.set_rng_state(self._rng_state)
        try:
            yield
        finally:
            self._rng_state = torch.random.get_rng_state()
            torch.random.set_rng_state(others)


def _seeded_state(seed: int) -> torch.Tensor:
    return torch.Generator().manual_seed(seed).get_state()


def _attribute(info: ModelInfo, name: str) -> AttributeInfo:
    for attribute in info.attributes:
        if attribute.name == name:
            return attribute
    names = ", ".join(attribute.name for attribute in info.attributes) or "none"
    raise ModelError(info.name, f"has no attribute {name!r}", f"it has {names}")


def _set(
    module: torch.jit.ScriptModule, info: ModelInfo, name: str, values: tuple[Any, ...]
) -> None:
    attribute = _attribute(info, name)
    parsed = parse_values(attribute.types, values)
    setter = getattr(module, f"set_{name}", None)
    if setter is None:
        raise ModelError(info.name, f"attribute {name!r} has no setter")
    try:
        with torch.inference_mode():
            code = setter(*parsed)
    except Exception as error:
        raise ModelError(info.name, f"set_{name} failed ({short_reason(error)})") from error
    if code not in (None, 0) or isinstance(code, bool):
        raise ModelError(info.name, f"refuses {name} = {' '.join(map(str, parsed))}")
