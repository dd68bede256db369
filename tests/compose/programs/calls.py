"""Call decode in every way there is; save under a name what each call hands over.

What must not be recorded is called without a name. The checks in here see what a program sees.
"""

import argparse
import copy
import io
import itertools
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("model", type=Path)
parser.add_argument("truth", type=Path)
arguments = parser.parse_args()
torch.manual_seed(5)
numbers = itertools.count(1)


def handing(name, array):
    values = array if isinstance(array, np.ndarray) else array.detach().to(torch.float64).numpy()
    np.save(arguments.truth / f"{next(numbers):02d}-{name}.npy", values)
    return array


def z(*shape):
    return torch.randn(*(shape or (1, 2, 7)))


# Models from files.
path = arguments.model
model = torch.jit.load(str(path))
assert model.to("cpu") is model
assert model.cpu().eval() is model
assert model.sr == 44100
assert model.decode_params.tolist() == [2, 16, 1, 1]
assert not hasattr(model, "stereo")
assert model.decode.name == "decode"
assert isinstance(model, torch.jit.ScriptModule)
fresh = torch.jit.load(path)
batch = handing("batch", z(3, 2, 7))
audio = model.decode(batch)
assert audio.shape == (3, 1, 7 * 16)
model.decode(z=handing("keyword", z()))
with open(path, "rb") as file:
    torch.jit.load(file).decode(handing("open-file", z()))
torch.jit.load(io.BytesIO(path.read_bytes())).decode(handing("bytes", z()))
copy.deepcopy(fresh).decode(handing("deepcopy", z()))
fresh.decode(handing("view", z(1, 7, 4).transpose(1, 2)[:, 1:3]))
fresh.decode(handing("grad", z().requires_grad_()))
with torch.inference_mode():
    fresh.decode(handing("inference", z()))
with pytest.raises(RuntimeError):
    fresh.decode(handing("refused", z(1, 1, 1, 1)))
torch.manual_seed(9)
before = torch.get_rng_state()
fresh.decode(handing("seeded", z()))
after = torch.randn(3)
torch.set_rng_state(before)
z()
assert torch.equal(torch.randn(3), after)  # no random number was drawn for the record


class Slow(nn.Module):
    def __init__(self):
        super().__init__()
        self.begun, self.may_end = threading.Event(), threading.Event()

    def decode(self, z):
        self.begun.set()
        assert self.may_end.wait(20)
        return z


slow = Slow()
thread = threading.Thread(target=slow.decode, args=(handing("thread", z()),))
thread.start()
assert slow.begun.wait(20)
fresh.decode(handing("meanwhile", z()))  # not inside the other thread's
slow.may_end.set()
thread.join()


# Modules of the program's own.
class Vae(nn.Module):
    sr = 32000.0

    def __init__(self):
        super().__init__()
        self.register_buffer("decode_params", torch.tensor([2, 640, 1, 1]))

    def decode(self, z, scale=1.0):
        """Scale."""
        z *= scale  # the caller's values change
        return z

    def forward(self, z):
        return self.decode(z)


class Child(Vae):
    def decode(self, z, scale=2.0):
        return super().decode(z, scale)


class Wrapper(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = torch.jit.load(path)

    def decode(self, latents, mask=None):
        return self.inner.decode(handing("loaded-inside", latents * 3))


class Tokens(nn.Module):
    def decode(self, codes):
        return codes[0]

    def encode(self, x):
        return x


class Failing(nn.Module):
    def decode(self, z):
        raise KeyError("mine")


vae = Vae()
assert Vae.decode.__doc__ == "Scale."
given = handing("module", z())
assert vae.decode(given, scale=2.0) is given
vae(handing("from-forward", z()))
Vae.decode(vae, handing("unbound", z()))
Child().decode(handing("child", z()))
Wrapper().decode(mask=None, latents=handing("wrapper", z()))
for kind in (torch.float16, torch.bfloat16, torch.float64, torch.int64, torch.int8):
    vae.decode(handing(str(kind)[6:], (3.3 * z().to(torch.float64)).to(kind)), scale=1)
Tokens().decode(handing("bool", z() > 0))
vae.decode(handing("numpy", np.asfortranarray(np.random.default_rng(1).normal(size=(2, 5)))))
vae.decode(handing("numpy-swapped", np.arange(6, dtype=">f4").reshape(2, 3)))
vae.decode(handing("four-axes", z(1, 2, 3, 4)))
vae.decode(handing("no-frames", z(1, 2, 0)))
vae.decode(handing("not-finite", torch.tensor([[1.0, float("nan")], [float("-inf"), -0.0]])))
vae.decode(z().to("meta"))  # has no values: a line on stderr
assert Tokens().decode(["no array", 1]) == "no array"
with pytest.raises(KeyError, match="mine"):
    Failing().decode(handing("failing", z()))
Tokens().decode(handing("after-failing", z()))


# What torch compiles must be what the program wrote.
def double(z: torch.Tensor) -> torch.Tensor:
    return 2 * z


class Refused(nn.Module):
    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return nothing_of_this_name(z)  # noqa: F821


class Scripted(nn.Module):
    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return double(z)

    def forward(self, z: torch.Tensor) -> torch.Tensor:
        return nn.functional.relu(self.decode(z))


with pytest.raises(RuntimeError, match=r"calls\.py"):
    torch.jit.script(Refused())
torch.jit.script(Scripted()).decode(z())
traced = torch.jit.trace(Scripted(), z(), check_trace=False)
assert "detach" not in str(traced.inlined_graph)
x = z()
compiled = torch.compile(Vae(), backend="eager", fullgraph=True)
assert torch.equal(compiled(x.clone()), x)
own = Vae()
own.decode = torch.compile(own.decode, backend="eager", fullgraph=True)
own.decode(handing("compiled", z()), scale=2.0)
sys.stdout.write("all is as it should be\n")
