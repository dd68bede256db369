"""From a name or a path to a model. torch is imported only when a file needs it."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import ModelError
from .contract import Model
from .identity import IdentityModel
from .latents import latents_model

FACTORY_PATH = Path(__file__).with_name("factory.ts")


def load(
    name: str | os.PathLike[str],
    *,
    model_sr: int | None = None,
    n_threads: int | None = None,
    device: str = "cpu",
) -> Model:
    """Load a model.

    Parameters
    ----------
    name : str or path-like
        ``factory`` (the packaged model), ``identity`` or
        ``identity:n_dims:ratio:model_sr:n_channels``, ``latents:n_dims:ratio:model_sr``, or
        the path of a ``.ts`` file, with or
        without its suffix.
    model_sr : int, optional
        Sample rate in hertz, for a file that does not tell it.
    n_threads : int, optional
        Threads that torch computes with, for the whole process. One is the choice for
        anything that shares the machine: more are slower under contention.
    device : str
        What torch computes on: ``cpu``, ``cuda`` or ``mps``. An identity needs no torch.

    Returns
    -------
    Model

    Raises
    ------
    ModelError
        If there is no such model, it cannot be played, or there is no such device.
    """
    text = os.fspath(name)
    kind, _, numbers = text.partition(":")
    if kind == "identity":
        return _identity(text, numbers, model_sr)
    if kind == "latents":
        return latents_model(text, model_sr)
    path = FACTORY_PATH if text == "factory" else _file(Path(text))
    try:
        from .torchscript import TorchScriptModel, set_threads  # noqa: PLC0415
    except ImportError as error:
        raise ModelError(
            text,
            f"needs torch, which cannot be imported ({error})",
            'pip install "latent-bridge[bridge]"',
        ) from error
    if n_threads is not None:
        set_threads(n_threads)
    return TorchScriptModel(path, model_sr, device)


def _file(path: Path) -> Path:
    if path.suffix != ".ts" and not path.exists():
        with_suffix = path.with_name(path.name + ".ts")
        if with_suffix.exists():
            return with_suffix
    if not path.suffix and not path.exists():
        raise ModelError(
            str(path), "does not exist", "factory, identity:dims:ratio:hz or a .ts file"
        )
    return path


_FORM = "identity:n_dims:ratio:hz or identity:n_dims:ratio:hz:n_channels"


def _identity(text: str, numbers: str, model_sr: int | None) -> Model:
    parts = numbers.split(":") if numbers else []
    try:
        if len(parts) > 4:
            raise ValueError("more than four numbers")
        values = [int(part) for part in parts]
        if len(values) < 3 and model_sr is not None:
            return IdentityModel(*values, **{"model_sr": model_sr})
        return IdentityModel(*values)
    except ValueError as error:
        raise ModelError(text, f"is no identity ({error})", _FORM) from None
