"""Models that mean no good: each function writes a .ts to a path.

`write(path, fault)` makes a hold that is like any other until it has been called `after` times
on one stream, or gets a value above `above`; then it does what `fault` says. So a test chooses
whether it is bad when it is loaded and measured (``after=0``), or only when it plays.
"""

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Dict, List, Optional, Tuple  # noqa: UP035 (TorchScript of torch 2.1 reads these)

import torch
from torch import nn

from tests.models.torchscript_zoo import RATIO, SR, save, with_params

NEVER = 2**60
FAULTS = (
    "raises",
    "nan",
    "infinite",
    "short",
    "long",
    "no samples",
    "whole numbers",
    "complex",
    "immense",
    "sparse",
    "hangs",
    "slow",
    "eats memory",
    "asks for memory",
    "segmentation fault",
    "ends the process",
    "prints",
    "warns",
    "resizes its input",
    "leaks",
)


class _Bad(nn.Module):
    """A hold of one dim that goes wrong; the fault is in `fault`, not in its contract."""

    eaten: List[torch.Tensor]  # noqa: UP006

    def __init__(self, fault: str, after: int, above: float) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO
        self.fault = fault
        self.after = after
        self.above = above
        self.n_calls = 0
        self.eaten = [torch.zeros(1)]

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:  # noqa: PLR0912, PLR0911
        self.n_calls += 1
        y = z.repeat_interleave(self.ratio, 2)
        if self.n_calls <= self.after and float(z.max()) <= self.above:
            return y
        if self.fault == "raises":
            raise RuntimeError("the model is unwell")
        if self.fault == "nan":
            return y * float("nan")
        if self.fault == "infinite":
            return y + float("inf")
        if self.fault == "short":
            return y[:, :, 1:]
        if self.fault == "long":
            return torch.cat([y, y], 2)
        if self.fault == "no samples":
            return y[:, :, :0]
        if self.fault == "whole numbers":
            return y.to(torch.int64)
        if self.fault == "complex":
            return torch.complex(y, y)
        if self.fault == "immense":
            return torch.zeros(1).expand(1, 1, 1000000000000)
        if self.fault == "sparse":
            return y.to_sparse()
        if self.fault == "hangs":
            n = 1
            while n > 0:
                n = n % 1000 + 1
            return y + n
        if self.fault == "slow":
            x = torch.ones(200, 200)
            for _ in range(20 * z.shape[2]):
                x = torch.tanh(x @ x)
            return y + 0.0 * x.sum()
        if self.fault == "eats memory":
            while self.n_calls > 0:
                self.eaten.append(torch.ones(1000000) + len(self.eaten))
        if self.fault == "asks for memory":
            return y + torch.ones(1000000000000).sum()
        if self.fault == "segmentation fault":
            where = torch.tensor([[10000000000000]])
            bad = torch.ops.aten._sparse_coo_tensor_unsafe(where, torch.ones(1), [4])
            return y + bad.to_dense().sum()
        if self.fault == "ends the process":
            lowest = -9223372036854775807 - 1
            return y + lowest // (0 - self.ratio // self.ratio)  # SIGFPE on x86
        if self.fault == "prints":
            for _ in range(500):
                print("noise noise noise noise noise noise noise noise noise noise")  # noqa: T201
            return y
        if self.fault == "warns":
            for n in range(2000):
                warnings.warn(f"noise {n}")  # noqa: B028
            return y
        if self.fault == "resizes its input":
            z.resize_(0)
            return y
        if self.fault == "leaks":
            self.eaten.append(torch.ones(1000000) + len(self.eaten))
        return y


def write(path: Path, fault: str, *, after: int = NEVER, above: float = 100.0) -> Path:
    """Write a model with one of `FAULTS`; see above. By default a value above 100 lets it out."""
    assert fault in FAULTS
    return save(_Bad(fault, after, above), path)


def nan_after(path: Path, n_calls: int = 300) -> Path:
    """Write a model that gives NaN from some call of a stream on."""
    return write(path, "nan", after=n_calls)


def hangs(path: Path, n_calls: int = 300) -> Path:
    """Write a model that never comes back from some call of a stream."""
    return write(path, "hangs", after=n_calls)


def eats_memory(path: Path, n_calls: int = 300) -> Path:
    """Write a model that allocates without end in some call of a stream."""
    return write(path, "eats memory", after=n_calls)


def segfaults(path: Path, n_calls: int = 300) -> Path:
    """Write a model that ends its process by signal 11 in some call of a stream."""
    return write(path, "segmentation fault", after=n_calls)


def too_few_samples(path: Path, n_calls: int = 300) -> Path:
    """Write a model that gives a sample too few from some call of a stream on."""
    return write(path, "short", after=n_calls)


# ---- what gives no tensor


class _GivesTuple(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:  # noqa: UP006
        return z, z


class _GivesNothing(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> Optional[torch.Tensor]:  # noqa: UP045
        return None


class _GivesNumber(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> float:
        return float(z.sum())


class _TakesTwo(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR

    @torch.jit.export
    def decode(self, z: torch.Tensor, more: torch.Tensor) -> torch.Tensor:
        return z + more


# ---- what talks rubbish about itself


class Hold(nn.Module):
    """A hold of one dim, for params and names that lie."""

    def __init__(self, ratio: int = RATIO) -> None:
        super().__init__()
        with_params(self, decode=[1, ratio, 1, 1])
        self.sr = SR
        self.ratio = ratio

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z.repeat_interleave(self.ratio, 2)


class _MethodsThatRaise(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        raise RuntimeError("none of your business")


class _MethodsOfNumbers(Hold):
    @torch.jit.export
    def get_methods(self) -> Dict[int, float]:  # noqa: UP006
        return {1: 2.0}


class _MethodsWithoutEnd(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        return [f"a long name\n{n}" for n in range(20000)]


class _MethodsTwice(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        return ["decode", "decode", "nothing", "", "get_methods", "__init__", "dec\node"]


class _BadAttributes(Hold):
    def __init__(self) -> None:
        super().__init__()
        with_params(self, raising=[2], huge=[4], nested=[1, 9, -1], many=[0] * 100, fine=[2])
        self.licence = "free\nas in " + "beer " * 100_000

    @torch.jit.export
    def get_attributes(self) -> List[str]:  # noqa: UP006
        return ["raising", "huge", "nested", "many", "fine", "fine", "absent", "a\nb"] + [
            f"filler {n}" for n in range(5000)
        ]

    @torch.jit.export
    def get_raising(self) -> float:
        raise RuntimeError("no")

    @torch.jit.export
    def set_raising(self, value: float) -> int:
        raise RuntimeError("no")

    @torch.jit.export
    def get_huge(self) -> torch.Tensor:
        return torch.zeros(1).expand(1000000000000)

    @torch.jit.export
    def get_nested(self) -> Dict[str, List[int]]:  # noqa: UP006
        return {"a": [1]}

    @torch.jit.export
    def get_fine(self) -> float:
        return float("nan")

    @torch.jit.export
    def set_fine(self, value: float) -> int:
        return 0


class _RateThatRaises(Hold):
    def __init__(self) -> None:
        super().__init__()
        self.sr = torch.jit.Attribute(None, Optional[int])  # noqa: UP045

    @torch.jit.export
    def get_sample_rate(self) -> int:
        raise RuntimeError("no rate")

    @torch.jit.export
    def set_sample_rate(self, rate: int) -> int:
        raise RuntimeError("no rate")


class _HangsAtLoad(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        n = 1
        while n > 0:
            n = n % 1000 + 1
        return ["decode"]


class _DiesAtLoad(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        where = torch.tensor([[10000000000000]])
        bad = torch.ops.aten._sparse_coo_tensor_unsafe(where, torch.ones(1), [4])
        return ["decode"] * int(bad.to_dense().sum())


class _EatsAtLoad(Hold):
    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        eaten = [torch.ones(1)]
        while len(eaten) > 0:
            eaten.append(torch.ones(1000000) + len(eaten))
        return ["decode"]


def _lying(**params: object) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        module = Hold()
        for name, value in params.items():
            if isinstance(value, torch.Tensor):
                module.register_buffer(name, value)
            else:
                module._buffers.pop(name, None)
                setattr(module, name, value)
        return save(module, path)

    return write


def _of(kind: Callable[[], nn.Module]) -> Callable[[Path], Path]:
    return lambda path: save(kind(), path)


def _faulty(fault: str) -> Callable[[Path], Path]:
    return lambda path: write(path, fault, after=0)


def _tensor(*numbers: float) -> torch.Tensor:
    return torch.tensor(numbers)


# Loading or measuring them is refused, in one line.
REFUSED: dict[str, Callable[[Path], Path]] = {
    **{
        fault: _faulty(fault)
        for fault in (*FAULTS[: FAULTS.index("hangs")], "asks for memory", "eats memory")
        if fault not in ("nan", "infinite", "whole numbers")
    },
    "gives a tuple": _of(_GivesTuple),
    "gives nothing": _of(_GivesNothing),
    "gives a number": _of(_GivesNumber),
    "takes two": _of(_TakesTwo),
    "params of zero": _lying(decode_params=_tensor(1, 0, 1, 1)),
    "negative params": _lying(decode_params=_tensor(-1, RATIO, 1, 1)),
    "params of NaN": _lying(decode_params=_tensor(float("nan"), RATIO, 1, 1)),
    "three params": _lying(decode_params=_tensor(1, RATIO, 1)),
    "no params": _lying(decode_params=torch.zeros(0)),
    "params of text": _lying(decode_params="1 16 1 1"),
    "params without end": _lying(decode_params=torch.zeros(1).expand(1_000_000_000_000)),
    "a billion dims": _lying(decode_params=_tensor(1e9, RATIO, 1, 1)),
    "a billion channels": _lying(decode_params=_tensor(1, RATIO, 1e9, 1)),
    "a billion samples": _lying(decode_params=_tensor(1, 2**30, 1, 1)),
    "much of each": _lying(decode_params=_tensor(4096, 2**17, 4096, 1)),
    "infinite params": _lying(decode_params=_tensor(float("inf"), RATIO, 1, 1)),
    "more dims than it takes": _lying(decode_params=_tensor(2, RATIO, 1, 1)),
    "another ratio than it has": _lying(decode_params=_tensor(1, 2 * RATIO, 1, 1)),
    "a buffer without end": _lying(weights=torch.zeros(1).expand(1_000_000_000_000)),
    "a rate of a billion": _lying(sr=10**9),
    "a negative rate": _lying(sr=-44100),
    "a rate that raises": _of(_RateThatRaises),
    "methods without end": _of(_MethodsWithoutEnd),
}
# They play, and what is odd about them is left out, or a note.
TAKEN: dict[str, Callable[[Path], Path]] = {
    "nan": _faulty("nan"),
    "infinite": _faulty("infinite"),
    "whole numbers": _faulty("whole numbers"),
    "prints": _faulty("prints"),
    "warns": _faulty("warns"),
    "leaks": _faulty("leaks"),
    "methods that raise": _of(_MethodsThatRaise),
    "methods of numbers": _of(_MethodsOfNumbers),
    "methods that eat memory": _of(_EatsAtLoad),
    "methods twice": _of(_MethodsTwice),
    "bad attributes": _of(_BadAttributes),
}
# They end the process that loads or measures them.
DEADLY: dict[str, Callable[[Path], Path]] = {
    "segmentation fault": _faulty("segmentation fault"),
    "ends the process": _faulty("ends the process"),
    "dies at load": _of(_DiesAtLoad),
}
# They never come to an end: whoever asked must give up.
ENDLESS: dict[str, Callable[[Path], Path]] = {
    "hangs": _faulty("hangs"),
    "hangs at load": _of(_HangsAtLoad),
}
