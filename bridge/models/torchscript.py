"""A ``.ts`` that nn~ plays, with a state and random numbers of its own per stream.

Attributes that hold a tensor or a buffer (a table of the patch) cannot be set here.
"""

from __future__ import annotations

import math
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
from .device import Generators, check_device, device_name
from .fill import Filler
from .template import Template
from .values import parse_values

_WARM_UP_CALLS = 3
_CONTRACT = "the model does not keep its own contract; export it again"
_SHARED = "tensors of its state share memory; every stream is loaded anew, which takes longer"


class TorchScriptModel(BaseModel):
    """A TorchScript file that keeps nn~'s contract.

    Parameters
    ----------
    path : Path
        The file.
    model_sr : int, optional
        Sample rate in hertz, for a model that does not tell it.
    device : str
        What computes: ``cpu``, ``cuda`` or ``mps``.

    Raises
    ------
    ModelError
        If the file is not a model, or declares another sample rate; or if the device is
        not there.
    TypeError, ValueError
        If `model_sr` is not a whole number of 1 or more.

    Notes
    -----
    One thread at a time: torch has one random generator for the whole process, which
    each stream swaps for its own during a call.
    """

    def __init__(self, path: Path, model_sr: int | None = None, device: str = "cpu") -> None:
        super().__init__()
        if model_sr is not None:
            positive_int("model_sr", model_sr)
        check_device(device)
        self._device = device
        try:
            module = load_module(path, device)
            info = read_info(module, path, sha256_of(path), model_sr)
            self._template = Template(module, device)
        except ModelError:
            raise
        except Exception as error:  # a model may break whatever reads it
            what = f"cannot be loaded ({short_reason(error)})"
            raise ModelError(str(path), what, "download or export it again") from error
        if self._template.is_shared:
            info = replace(info, notes=(*info.notes, _SHARED))
        self._info = info

    @property
    def info(self) -> ModelInfo:
        """What the model says of itself."""
        where = "" if self._device == "cpu" else f", {device_name(self._device)}"
        return replace(self._info, engine=engine() + where)

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; see `Model.get`."""
        _attribute(self._info, name)
        return read_value(self._template.copy(), name)

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute for every stream made from now on; see `Model.set`."""
        self._template = self._template.changed(
            lambda module: _set(module, self._info, name, values)
        )
        self._altered()

    def _open(self, method: MethodInfo, n_rows: int, seed: int, fill: Fill) -> BaseStream:
        self._template.try_out(method.name, lambda module: self._warm_up(method, module))
        return _TorchScriptStream(
            self._info,
            self._template,
            method,
            n_rows=n_rows,
            seed=seed,
            fill=fill,
            device=self._device,
        )

    def _warm_up(self, method: MethodInfo, module: torch.jit.ScriptModule) -> None:
        """Let TorchScript profile and compile, which all copies share."""
        stream = _TorchScriptStream(
            self._info,
            self._template,
            method,
            n_rows=1,
            seed=0,
            fill="noise",
            device=self._device,
            module=module,
        )
        shape = (1, method.frame_samples // method.in_ratio, method.in_channels)
        noise = np.random.default_rng(0).standard_normal(shape).astype(np.float32)
        for _ in range(_WARM_UP_CALLS):
            stream.process_rows(noise)


def set_threads(n_threads: int) -> None:
    """Set how many threads torch computes with, for the whole process.

    Raises
    ------
    ValueError
        If the number is less than 1.
    """
    torch.set_num_threads(positive_int("n_threads", n_threads))


class _TorchScriptStream(BaseStream):
    def __init__(
        self,
        info: ModelInfo,
        template: Template,
        method: MethodInfo,
        *,
        n_rows: int,
        seed: int,
        fill: Fill,
        device: str,
        module: torch.jit.ScriptModule | None = None,
    ) -> None:
        super().__init__(info.name, method, n_rows)
        self._info = info
        self._template = template
        self._seed = seed
        self._device = device
        full = info.full_n_dims if method.name == "decode" else None
        self._filler = Filler(method.in_channels, full or method.in_channels, fill, seed)
        self._attributes: dict[str, tuple[Any, ...]] = {}
        self._start(module or template.copy())

    def reset(self) -> None:
        """Go back to the state, and the seed, of the start; attributes stay as set."""
        self._start(self._template.copy())
        for name, values in self._attributes.items():
            _set(self._module, self._info, name, values)

    def get(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; see `Model.get`."""
        _attribute(self._info, name)
        return read_value(self._module, name)

    def set(self, name: str, *values: Any) -> None:
        """Set an attribute of this stream alone; see `Model.set`."""
        self._template.try_out(f"set_{name}", lambda module: _set(module, self._info, name, values))
        self._template.part(self._module)
        _set(self._module, self._info, name, values)
        self._attributes[name] = values

    def _start(self, module: torch.jit.ScriptModule) -> None:
        self._module = module
        self._rng = Generators(self._device, self._seed)
        self.position = 0

    def _run(self, block: Float32Array, seed: int | None) -> Float32Array:
        if seed is not None:
            self._rng = Generators(self._device, seed)
        filled = self._filler.pad(block, self.position)
        # A copy, because a model may write into its input.
        values = torch.from_numpy(np.array(filled.transpose(0, 2, 1), np.float32, order="C"))
        method = self.method
        n_out = block.shape[1] * method.in_ratio // method.out_ratio
        with torch.inference_mode(), self._rng:
            try:
                output = getattr(self._module, method.name)(values.to(self._device))
                wanted = (len(block), method.out_channels, n_out)
                array = self._checked(output, wanted).to("cpu", torch.float32).numpy()
            except ModelError:
                raise
            except Exception as error:
                raise ModelError(
                    self._name,
                    f"{method.name} failed on {tuple(values.shape)} ({short_reason(error)})",
                    "give it other values, or export it again",
                ) from error
        return np.array(np.moveaxis(array, 1, -1), np.float32, order="C")

    def _checked(self, output: Any, wanted: tuple[int, int, int]) -> torch.Tensor:
        """Return what a method gave, in its shape; before it is copied, for it may be immense."""
        method = self.method.name
        if not isinstance(output, torch.Tensor):
            what = f"{method} gave a {type(output).__name__}, not a tensor"
            raise ModelError(self._name, what, _CONTRACT)
        if output.is_complex():
            raise ModelError(self._name, f"{method} gave complex numbers", _CONTRACT)
        if output.ndim != 3 and output.numel() == math.prod(wanted):
            output = output.reshape(wanted)
        if tuple(output.shape) != wanted:
            what = f"{method} gave {tuple(output.shape)}, declared was {wanted}"
            raise ModelError(self._name, what, _CONTRACT)
        checked: torch.Tensor = output
        return checked


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
