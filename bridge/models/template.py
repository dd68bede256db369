"""Copies of a TorchScript module in its first state, which share weights but no state.

The API of streaming models has no reset: a fresh state is a deep copy of a module that
never ran. What is state shows only when a method runs: most models keep it in buffers,
but nothing stops one from writing into a parameter, or from writing through one name
into memory that it reads through another.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable

import torch

from .archive import load_quietly


class Template:
    """A module in its first state, and the way to copies of it.

    Parameters
    ----------
    module : ScriptModule
        A module that never ran; it belongs to the template from now on.
    device : str
        Where it was loaded to.

    Attributes
    ----------
    is_shared : bool
        Whether tensors of its state share memory. A deep copy would part them, so each
        copy is loaded from memory instead: it takes longer, and compiles anew.
    """

    def __init__(self, module: torch.jit.ScriptModule, device: str = "cpu") -> None:
        self._module = module
        self._device = device
        # Taken out before and put back in after a copy: it then holds no second set of
        # weights and takes milliseconds. None for those that are state.
        self._weights: list[torch.Tensor | None] = []
        for parameter in module.parameters():
            self._weights.append(parameter.data)
            parameter.data = torch.empty(0, dtype=parameter.dtype, device=parameter.device)
        self._tried: set[str] = set()
        self._look_for_shared()

    def copy(self) -> torch.jit.ScriptModule:
        """Return a module of its own state, ready to run."""
        module: torch.jit.ScriptModule
        if self.is_shared:
            module = load_quietly(io.BytesIO(self._saved), self._device)
            module.eval()
        else:
            module = copy.deepcopy(self._module)
        for parameter, weights in zip(module.parameters(), self._weights, strict=True):
            if weights is not None:
                parameter.data = weights
        return module

    def changed(self, change: Callable[[torch.jit.ScriptModule], None]) -> Template:
        """Return a template whose first state is that of this one after `change`."""
        module = self._apart()
        change(module)
        template = Template(module, self._device)
        # Parameters that a setter wrote into are new; all others stay shared.
        for index, (own, new) in enumerate(zip(self._weights, template._weights, strict=True)):
            if own is not None and new is not None and torch.equal(own, new):
                template._weights[index] = own
        template._keep({index for index, own in enumerate(self._weights) if own is None})
        return template

    def try_out(self, name: str, run: Callable[[torch.jit.ScriptModule], None]) -> None:
        """Run a copy once, and give every later copy what `run` wrote into for its own.

        Parameters
        ----------
        name : str
            What is tried out; a second time nothing is done.
        run : callable
            Runs the module it is given, which shares nothing with any other.
        """
        if name in self._tried:
            return
        self._tried.add(name)
        module = self._apart()
        parameters = list(module.parameters())
        versions = [parameter._version for parameter in parameters]
        try:
            run(module)
        finally:
            # A version misses what is written past autograd, a comparison what came back.
            written = {
                index
                for index, weights in enumerate(self._weights)
                if weights is not None
                and (
                    parameters[index]._version != versions[index]
                    or not torch.equal(parameters[index].data, weights)
                )
            }
            self._keep(written)

    def part(self, module: torch.jit.ScriptModule) -> None:
        """Give an older copy its own of what was found to be state after it was made."""
        own = self._module.parameters()
        for parameter, kept, weights in zip(module.parameters(), own, self._weights, strict=True):
            if weights is None and parameter.data_ptr() == kept.data_ptr():
                parameter.data = kept.data.clone()

    def _apart(self) -> torch.jit.ScriptModule:
        """Return a copy with weights of its own."""
        module = self.copy()
        for parameter, weights in zip(module.parameters(), self._weights, strict=True):
            if weights is not None:
                parameter.data = weights.clone()
        return module

    def _keep(self, indices: set[int]) -> None:
        """Put parameters back in, to be copied with the rest of the state."""
        for index, parameter in enumerate(self._module.parameters()):
            weights = self._weights[index]
            if index in indices and weights is not None:
                parameter.data = weights
                self._weights[index] = None
        if indices:
            self._look_for_shared()

    def _look_for_shared(self) -> None:
        # A file holds memory once, however many tensors look into it.
        self._saved = self._module.save_to_buffer()
        self.is_shared = _n_memories(self._saved) < _n_memories(
            copy.deepcopy(self._module).save_to_buffer()
        )
        if not self.is_shared:
            self._saved = b""


def _n_memories(saved: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        return sum(name.split("/")[1:2] == ["data"] for name in archive.namelist())
