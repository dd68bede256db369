"""Read what a TorchScript model declares: methods, ratios, attributes, rates.

RAVE exports differ by age, so only ``<method>_params`` count for dims and ratios; the
sample rate stands in ``sr`` or ``sampling_rate``, in the module or in its ``_rave``, or
``get_sample_rate`` tells it. nn~ tells a model its rate when it loads it, and so do we.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch

from latentio.errors import one_line

from ..errors import ModelError
from .archive import short_reason
from .contract import AttributeInfo, MethodInfo, ModelInfo, Value
from .values import TYPE_NAMES

_FIX = "export it again; a method needs <method>_params"
# What a model says goes through messages and into memory of that size, so it is bounded. The
# largest models have 1024 channels (spectra) and a ratio of 16384: these bounds are far away.
MAX_CHANNELS = 2**14
MAX_RATIO = 2**17
MAX_FRAME_VALUES = 2**22
MAX_SR = 10**6
_MAX_NAMES = 256
_MAX_NAME_CHARACTERS = 100
_MAX_TYPES = 64
_MAX_VALUES = 4096
_MAX_NOTES = 16
_MAX_NOTE_CHARACTERS = 200


def read_info(
    module: torch.jit.ScriptModule, path: Path, sha256: str, model_sr: int | None = None
) -> ModelInfo:
    """Return what a module declares, after telling it its sample rate.

    Parameters
    ----------
    module : ScriptModule
        The loaded module; its attribute getters are called, and ``set_sample_rate``
        if the rate is known.
    path : Path
        Its file, for name and messages.
    sha256 : str
        Of the file.
    model_sr : int, optional
        Sample rate in hertz, for a module that does not tell it.

    Raises
    ------
    ModelError
        If it has no method that could be called, or declares another rate.
    """
    notes: list[str] = []
    found_sr = _sample_rate(module, notes)
    if model_sr is not None and found_sr not in (None, model_sr):
        raise ModelError(str(path), f"declares {found_sr} Hz, not {model_sr}", "leave the rate out")
    model_sr = model_sr or found_sr
    if model_sr is not None:
        _tell_sample_rate(module, model_sr, notes)
    methods = _methods(module, str(path), notes)
    by_name = {method.name: method for method in methods}
    encode, decode = by_name.get("encode"), by_name.get("decode")
    n_dims = decode.in_channels if decode else None
    return ModelInfo(
        name=path.stem,
        path=str(path),
        sha256=sha256,
        model_sr=model_sr,
        ratio=decode.in_ratio if decode else None,
        n_dims=n_dims,
        full_n_dims=_full_n_dims(module, n_dims),
        audio_channels_in=encode.in_channels if encode else None,
        audio_channels_out=decode.out_channels if decode else None,
        methods=methods,
        attributes=tuple(_attributes(module, notes)),
        engine=engine(),
        licence=_licence(module),
        notes=_shortened(notes),
    )


def engine() -> str:
    """Return what computes: results are byte-identical for one engine only."""
    return (
        f"torch {torch.__version__}, {torch.get_num_threads()} thread(s), "
        f"{torch.backends.cpu.get_cpu_capability()}"
    )


def read_value(module: torch.jit.ScriptModule, name: str) -> tuple[Value, ...]:
    """Return the values of an attribute by its getter; a scalar gives a tuple of one.

    Raises
    ------
    ModelError
        If it has no getter, or the getter fails or gives something else.
    """
    getter = getattr(module, f"get_{name}", None)
    if getter is None:
        raise ModelError(module.original_name, f"attribute {name!r} has no getter")
    try:
        with torch.inference_mode():
            found = getter()
    except Exception as error:
        raise ModelError(
            module.original_name, f"get_{name} failed ({short_reason(error)})"
        ) from error
    values: list[Value] = []
    for value in _flat(found, name, module.original_name):
        values.append(value)
        if len(values) > _MAX_VALUES:
            raise ModelError(module.original_name, f"get_{name} gave more than {_MAX_VALUES}")
    return tuple(values)


def _flat(found: Any, name: str, where: str) -> Iterable[Value]:
    if isinstance(found, torch.Tensor):
        if found.numel() > _MAX_VALUES:
            raise ModelError(where, f"get_{name} gave {found.numel()} values")
        found = found.tolist()
    if isinstance(found, list | tuple):
        for item in found:
            yield from _flat(item, name, where)
    elif isinstance(found, str):
        yield found[:_MAX_VALUES]
    elif isinstance(found, bool | int | float):
        yield found
    else:
        raise ModelError(where, f"get_{name} gave a {type(found).__name__}, not values")


def _names(found: Any, what: str, notes: list[str]) -> list[str]:
    """Return what a model lists as names: each once, of a bounded length and number."""
    if not isinstance(found, list | tuple):
        raise TypeError(f"it gave a {type(found).__name__}, not names")
    names: list[str] = []
    for name in dict.fromkeys(found):
        text = one_line(str(name), 40)
        if len(names) == _MAX_NAMES or len(notes) > _MAX_NOTES:
            notes.append(f"{what} lists too many names; what comes from {text!r} on is left out")
            break
        if _is_name(name):
            names.append(name)
        else:
            notes.append(f"{what} lists {text!r}, which is no name that can be used")
    return names


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and name.isprintable() and 0 < len(name) <= _MAX_NAME_CHARACTERS


def _shortened(notes: list[str]) -> tuple[str, ...]:
    """Return the first notes, each in one line."""
    short = [one_line(note, _MAX_NOTE_CHARACTERS) for note in notes[:_MAX_NOTES]]
    if len(notes) > _MAX_NOTES:
        short.append("there is more that is unusual")
    return tuple(short)


def _methods(module: Any, where: str, notes: list[str]) -> tuple[MethodInfo, ...]:
    compiled = list(module._c._method_names())
    names = [name for name in compiled if hasattr(module, f"{name}_params")]
    if "get_methods" in compiled:
        try:
            listed = _names(module.get_methods(), "get_methods", notes)
        except Exception as error:
            notes.append(f"get_methods failed ({short_reason(error)}); methods found by _params")
        else:
            missing = [name for name in listed if name not in names]
            notes.extend(f"method {name!r} is listed but cannot be called" for name in missing)
            names = [name for name in listed if name in names]
    found = []
    for name in names:
        try:
            found.append((name, _params(module, name)))
        except ValueError as error:
            notes.append(f"method {name!r} is left out: {error}")
    if not found:
        reason = f" ({one_line(notes[-1], _MAX_NOTE_CHARACTERS)})" if notes else ""
        raise ModelError(where, f"has no method that nn~ could call{reason}", _FIX)
    highest = max(max(params[1], params[3]) for _, params in found)
    return tuple(_method(module, name, params, highest) for name, params in found)


def _method(module: Any, name: str, params: tuple[int, ...], highest: int) -> MethodInfo:
    in_channels, in_ratio, out_channels, out_ratio = params
    own = max(in_ratio, out_ratio)
    return MethodInfo(
        name,
        in_channels,
        in_ratio,
        out_channels,
        out_ratio,
        frame_samples=own if own > 1 else highest,
        in_labels=_labels(module, f"{name}_input_labels", in_channels),
        out_labels=_labels(module, f"{name}_output_labels", out_channels),
    )


def _params(module: Any, name: str) -> tuple[int, ...]:
    numbers = _numbers(getattr(module, f"{name}_params"))
    if numbers is None or len(numbers) != 4 or any(number < 1 for number in numbers):
        raise ValueError(f"{name}_params is not four numbers of 1 or more")
    if max(numbers[1], numbers[3]) % min(numbers[1], numbers[3]):
        raise ValueError(f"{name}_params has ratios that do not divide each other")
    _check_size(name, numbers)
    return tuple(numbers)


def _check_size(name: str, params: list[int]) -> None:
    """Check that a call of the method has a size that a process can be asked for."""
    in_channels, in_ratio, out_channels, out_ratio = params
    n_channels, ratio = max(in_channels, out_channels), max(in_ratio, out_ratio)
    n_values = max(in_channels * (ratio // in_ratio), out_channels * (ratio // out_ratio))
    for number, limit, what in (
        (n_channels, MAX_CHANNELS, "channels"),
        (ratio, MAX_RATIO, "samples per frame"),
        (n_values, MAX_FRAME_VALUES, "values per frame"),
    ):
        if number > limit:
            raise ValueError(f"{name}_params declares {number} {what}, at most {limit} can be")


def _numbers(value: Any) -> list[int] | None:
    """Return a tensor or list of int or float as whole numbers; None if it is not that."""
    if isinstance(value, torch.Tensor):
        if value.numel() > _MAX_VALUES:
            return None
        value = value.reshape(-1).tolist()
    if not isinstance(value, list | tuple) or len(value) > _MAX_VALUES:
        return None
    try:
        return [int(item) for item in value]
    except (TypeError, ValueError, OverflowError):
        return None


def _labels(module: Any, name: str, n_channels: int) -> tuple[str, ...]:
    value = getattr(module, name, None)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(one_line(str(item), _MAX_NAME_CHARACTERS) for item in value[:n_channels])


def _attributes(module: Any, notes: list[str]) -> Iterable[AttributeInfo]:
    for name in _attribute_names(module, notes):
        ids = _numbers(getattr(module, f"{name}_params", None))
        if ids is None or not all(0 <= number < len(TYPE_NAMES) for number in ids):
            notes.append(f"attribute {name!r} declares no types and is left out")
            continue
        if len(ids) > _MAX_TYPES:
            notes.append(f"attribute {name!r} has {len(ids)} values and is left out")
            continue
        values: tuple[Value, ...] | None
        try:
            values = read_value(module, name)
        except ModelError as error:
            values = None
            if hasattr(module, f"get_{name}"):
                notes.append(error.what)
        yield AttributeInfo(name, tuple(TYPE_NAMES[number] for number in ids), values)


def _attribute_names(module: Any, notes: list[str]) -> list[str]:
    if hasattr(module, "get_attributes"):
        try:
            names = _names(module.get_attributes(), "get_attributes", notes)
            return [name for name in names if name != "none"]
        except Exception as error:
            notes.append(f"get_attributes failed ({short_reason(error)})")
    setters = [name[4:] for name in module._c._method_names() if name.startswith("set_")]
    names = [name for name in setters if hasattr(module, f"{name}_params")]
    return _names(names, "the file", notes)


def _sample_rate(module: Any, notes: list[str]) -> int | None:
    for owner, names in ((module, ("sr", "sampling_rate")), (_rave(module), ("sampling_rate",))):
        for name in names:
            found = _as_rate(getattr(owner, name, None), name, notes)
            if found is not None:
                return found
    if not hasattr(module, "get_sample_rate"):
        return None
    try:
        with torch.no_grad():
            value = module.get_sample_rate()
    except Exception as error:
        notes.append(f"get_sample_rate failed ({short_reason(error)})")
        return None
    return _as_rate(value, "get_sample_rate", notes)


def _as_rate(value: Any, name: str, notes: list[str]) -> int | None:
    """Return a rate in hertz; None, 0 and -1 mean that it is not known."""
    if value is None:
        return None
    numbers = _numbers(value if isinstance(value, torch.Tensor) else [value])
    if numbers and len(numbers) == 1 and 1 <= numbers[0] <= MAX_SR:
        return numbers[0]
    if numbers not in ([0], [-1]):
        notes.append(f"{name} is no sample rate and is left out")
    return None


def _tell_sample_rate(module: Any, model_sr: int, notes: list[str]) -> None:
    if not hasattr(module, "set_sample_rate"):
        return
    try:
        with torch.no_grad():
            module.set_sample_rate(model_sr)
    except Exception as error:
        notes.append(f"set_sample_rate failed ({short_reason(error)})")


def _rave(module: Any) -> Any:
    return getattr(module, "_rave", None)


def _full_n_dims(module: Any, n_dims: int | None) -> int | None:
    """Return the full latent size: v1 exports call it ``latent_size``, v2 say ``full_``."""
    if n_dims is None:
        return None
    for owner in (module, _rave(module)):
        for name in ("full_latent_size", "latent_size"):
            value = getattr(owner, name, None)
            if value is None:
                continue
            numbers = _numbers(value if isinstance(value, torch.Tensor) else [value])
            if numbers and len(numbers) == 1 and n_dims < numbers[0] <= MAX_CHANNELS:
                return numbers[0]
    return None


def _licence(module: Any) -> str | None:
    for name in ("licence", "license"):
        value = getattr(module, name, None)
        if isinstance(value, str) and value:
            return one_line(value, _MAX_NOTE_CHARACTERS)
    return None
