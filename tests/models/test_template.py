"""State in unusual places: parameters, memory with several names, a rate that is told."""

from typing import List  # noqa: UP035 (TorchScript of torch 2.1 reads it)

import numpy as np
import pytest
import torch
from torch import nn

from bridge.errors import ModelError
from bridge.models.load import load
from tests.models import torchscript_zoo

BLOCK = np.ones((1, 1), np.float32)


class StateInParameter(nn.Module):
    """Counts its calls in a parameter; another parameter is a weight."""

    def __init__(self) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, decode=[1, 4, 1, 1], start=[2])
        self.sr = 44100
        self.weight = nn.Parameter(torch.ones(5))
        self.state = nn.Parameter(torch.zeros(1), requires_grad=False)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        self.state.add_(1.0)
        return 0.0 * z.repeat_interleave(4, 2) + self.state * self.weight[0]

    @torch.jit.export
    def get_start(self) -> float:
        return float(self.state[0])

    @torch.jit.export
    def set_start(self, value: float) -> int:
        self.state.fill_(value)
        return 0


class LevelInParameter(nn.Module):
    """An attribute that is a parameter."""

    def __init__(self) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, decode=[1, 4, 1, 1], level=[2])
        self.sr = 44100
        self.level = nn.Parameter(torch.ones(1), requires_grad=False)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z.repeat_interleave(4, 2) * self.level

    @torch.jit.export
    def get_level(self) -> float:
        return float(self.level[0])

    @torch.jit.export
    def set_level(self, value: float) -> int:
        self.level.fill_(value)
        return 0


class SharedMemory(nn.Module):
    """Writes through one name, reads through four others; a parameter is among them."""

    items: List[torch.Tensor]  # noqa: UP006

    def __init__(self) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, decode=[1, 4, 1, 1])
        self.sr = 44100
        self.weight = nn.Parameter(torch.ones(5))
        whole = torch.zeros(4)
        self.register_buffer("whole", whole)
        self.register_buffer("part", whole[:2])
        self.plain = whole[1:]
        self.items = [whole[2:]]
        self.state = nn.Parameter(torch.zeros(3), requires_grad=False)
        self.register_buffer("seen", self.state.data[1:])

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        self.whole += 1.0
        self.state.add_(10.0)
        total = self.part[0] + self.plain[0] + self.items[0][0] + self.seen[0]
        return 0.0 * z.repeat_interleave(4, 2) + total * self.weight[0]


class KnowsItsRate(nn.Module):
    """Plays the rate it was told; `declared` is what it says of itself."""

    def __init__(self, declared: int, fails: bool = False) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, decode=[1, 4, 1, 1])
        self.sr = -1
        self.declared = declared
        self.told = 0
        self.fails = fails

    @torch.jit.export
    def get_sample_rate(self) -> int:
        return self.declared

    @torch.jit.export
    def set_sample_rate(self, hz: int) -> None:
        if self.fails:
            raise RuntimeError("no rate, please")
        self.told = hz

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return 0.0 * z.repeat_interleave(4, 2) + self.told


class OddMethods(nn.Module):
    """One good method among ones whose parameters make no sense."""

    def __init__(self, has_good: bool = True) -> None:
        super().__init__()
        torchscript_zoo.with_params(self, zero=[1, 0, 1, 1], short=[1, 1], uneven=[1, 3, 1, 2])
        if has_good:
            torchscript_zoo.with_params(self, decode=[1, 4, 1, 1])
        self.sr = 44100

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z.repeat_interleave(4, 2)

    @torch.jit.export
    def zero(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def short(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def uneven(self, x: torch.Tensor) -> torch.Tensor:
        return x


def play(stream, n_calls=3):
    return [float(stream.process(BLOCK)[0, 0]) for _ in range(n_calls)]


def weights_of(stream):
    return dict(stream._module.named_parameters())["weight"].data_ptr()


@pytest.mark.parametrize(
    ("module", "first"), [(StateInParameter, [1, 2, 3]), (SharedMemory, [13, 26, 39])]
)
def test_state_in_unusual_places_belongs_to_its_stream_and_is_reset(zoo, module, first):
    model = load(zoo(module()))
    one, other = model.stream(), model.stream()
    together = [(play(one, 1) + play(other, 1)) for _ in range(3)]
    assert together == [[value, value] for value in first]
    one.reset()
    assert play(one) == first
    assert play(model.stream()) == first


@pytest.mark.parametrize("module", [StateInParameter, SharedMemory])
def test_weights_stay_shared_all_the_same(zoo, module):
    model = load(zoo(module()))
    assert len({weights_of(stream) for stream in (model.stream(), model.stream())}) == 1


def test_a_model_whose_tensors_share_memory_says_so(zoo):
    (note,) = load(zoo(SharedMemory())).info.notes
    assert "share memory" in note
    assert load(zoo(StateInParameter(), "other")).info.notes == ()


def test_an_attribute_kept_in_a_parameter_is_the_models_and_each_streams_own(zoo):
    model = load(zoo(StateInParameter()))
    before = model.stream()
    model.set("start", 10)
    assert model.get("start") == (10.0,)
    assert play(model.stream()) == [11, 12, 13]
    one, other = model.stream(), model.stream()
    one.set("start", 20)
    assert (play(one), play(other), play(before)) == ([21, 22, 23], [11, 12, 13], [1, 2, 3])
    assert weights_of(one) == weights_of(before)


def test_an_attribute_that_no_method_writes_into_is_each_streams_own_too(zoo):
    model = load(zoo(LevelInParameter()))
    one, other = model.stream(), model.stream()
    play(one)
    one.set("level", 5)
    new = model.stream()
    assert [play(stream, 1) for stream in (one, other, new)] == [[5], [1], [1]]
    other.set("level", 7)
    assert [play(stream, 1) for stream in (one, other, new)] == [[5], [7], [1]]
    one.reset()
    assert play(one, 1) == [5]
    assert one.get("level") == (5,)
    assert play(model.stream(), 1) == [1]


def test_measuring_leaves_no_trace(zoo):
    model = load(zoo(StateInParameter()))
    model.probe()
    assert play(model.stream()) == [1, 2, 3]


def test_a_model_is_told_its_declared_or_given_rate(zoo):
    declared = load(zoo(KnowsItsRate(32000)))
    assert declared.info.model_sr == 32000
    assert play(declared.stream()) == [32000] * 3
    path = zoo(KnowsItsRate(-1), "unknown")
    assert load(path).info.model_sr is None
    assert load(path).info.notes == ()
    assert play(load(path).stream()) == [0] * 3
    assert play(load(path, model_sr=48000).stream()) == [48000] * 3
    with pytest.raises(ModelError, match="declares 32000 Hz, not 48000"):
        load(zoo(KnowsItsRate(32000)), model_sr=48000)
    with pytest.raises(ValueError, match="model_sr"):
        load(path, model_sr=0)


def test_a_model_that_refuses_its_rate_still_plays(zoo):
    model = load(zoo(KnowsItsRate(32000, fails=True)))
    assert model.info.notes == ("set_sample_rate failed (no rate, please)",)
    assert play(model.stream()) == [0] * 3


def test_odd_methods_are_left_out_with_a_note(zoo):
    info = load(zoo(OddMethods())).info
    assert [method.name for method in info.methods] == ["decode"]
    notes = " ".join(info.notes)
    for name in ("zero", "short", "uneven"):
        assert f"method '{name}' is left out" in notes
    with pytest.raises(ModelError, match="no method that nn~ could call"):
        load(zoo(OddMethods(has_good=False)))
