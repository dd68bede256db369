"""What torch computes on, and the random numbers that are made there."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import torch

from ..config import Device
from ..errors import ModelError

_IS_THERE: dict[str, Callable[[], bool]] = {
    "cpu": lambda: True,
    "cuda": torch.cuda.is_available,
    "mps": torch.backends.mps.is_available,
}


def check_device(device: str) -> None:
    """Check that torch can compute on a device.

    Raises
    ------
    ModelError
        If there is none of this name, or this machine or this torch has no such thing.
    """
    if device not in get_args(Device):
        raise ModelError(device, "is no device", f"there are {', '.join(get_args(Device))}")
    if not _IS_THERE[device]():
        what = f"cannot be used with torch {torch.__version__} on this machine"
        raise ModelError(device, what, "use --device cpu")


def device_name(device: str) -> str:
    """Return what a device that is there is called."""
    return torch.cuda.get_device_name() if device == "cuda" else device


class Generators:
    """Random numbers of somebody's own: inside ``with``, torch draws these.

    Parameters
    ----------
    device : str
        What is computed on; its generator is swapped beside that of the processor.
    seed : int
        Of both.
    """

    def __init__(self, device: str, seed: int) -> None:
        self._device = device
        self._own = [torch.Generator(d).manual_seed(seed).get_state() for d in self._devices()]
        self._others: list[torch.Tensor] = []

    def __enter__(self) -> None:
        self._others = self._states()
        self._set_states(self._own)

    def __exit__(self, *_: object) -> None:
        self._own = self._states()
        self._set_states(self._others)

    def _devices(self) -> list[str]:
        return ["cpu"] if self._device == "cpu" else ["cpu", self._device]

    def _states(self) -> list[torch.Tensor]:
        states = [torch.random.get_rng_state()]
        if self._device == "cuda":
            states.append(torch.cuda.get_rng_state())
        elif self._device == "mps":
            states.append(torch.mps.get_rng_state())
        return states

    def _set_states(self, states: list[torch.Tensor]) -> None:
        torch.random.set_rng_state(states[0])
        if self._device == "cuda":
            torch.cuda.set_rng_state(states[1])
        elif self._device == "mps":
            torch.mps.set_rng_state(states[1])
