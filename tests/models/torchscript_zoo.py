"""Small TorchScript models of every kind that nn~ plays, made by our own code at test time."""

import warnings
from pathlib import Path
from typing import List, Optional, Tuple  # noqa: UP035 (TorchScript of torch 2.1 reads these)

import torch
from torch import nn

RATIO = 16
SR = 44100


def save(module: nn.Module, path: Path) -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.jit.script(module.eval()).save(str(path))
    return path


def with_params(module: nn.Module, **params: list[float]) -> None:
    for name, numbers in params.items():
        module.register_buffer(f"{name}_params", torch.tensor(numbers))


class DelayLine(nn.Module):
    """Dim 0 held for a frame and delayed by a known number of samples."""

    def __init__(self, n_delay: int, ratio: int = RATIO) -> None:
        super().__init__()
        with_params(self, decode=[2, ratio, 1, 1])
        self.ratio = ratio
        self.sr = SR
        self.register_buffer("past", torch.zeros(1, 1, n_delay))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        past = self.past
        if past.shape[0] != z.shape[0]:
            past = torch.zeros(z.shape[0], 1, past.shape[2])
        x = torch.cat([past, z[:, :1].repeat_interleave(self.ratio, 2)], 2)
        n = z.shape[2] * self.ratio
        self.past = x[:, :, n:].clone()
        return x[:, :, :n]


class EncoderDelayLine(nn.Module):
    """The last sample of each window, some whole windows late."""

    def __init__(self, n_frames: int) -> None:
        super().__init__()
        with_params(self, encode=[1, 1, 1, RATIO])
        self.ratio = RATIO
        self.n_frames = n_frames
        self.sr = SR
        self.register_buffer("past", torch.zeros(1, 1, n_frames))

    @torch.jit.export
    def encode(self, x: torch.Tensor) -> torch.Tensor:
        z = x.reshape(x.shape[0], 1, -1, self.ratio)[:, :, :, -1]
        past = self.past
        if past.shape[0] != x.shape[0]:
            past = torch.zeros(x.shape[0], 1, self.n_frames)
        z = torch.cat([past, z], 2)
        self.past = z[:, :, z.shape[2] - self.n_frames :].clone()
        return z[:, :, : z.shape[2] - self.n_frames]


class CausalConv(nn.Module):
    past: torch.Tensor

    def __init__(self, n_in: int, n_out: int, kernel: int) -> None:
        super().__init__()
        self.conv = nn.Conv1d(n_in, n_out, kernel)
        self.register_buffer("past", torch.zeros(1, n_in, kernel - 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.past.shape[0] != x.shape[0]:
            self.past = torch.zeros(x.shape[0], x.shape[1], self.past.shape[2])
        n_past = self.past.shape[2]
        x = torch.cat([self.past, x], 2)
        self.past = x[:, :, x.shape[2] - n_past :].clone()
        return self.conv(x)


class CausalStack(nn.Module):
    """A causal, deterministic, streaming encoder and decoder with random weights."""

    def __init__(self, n_dims: int = 3, seed: int = 0) -> None:
        super().__init__()
        torch.manual_seed(seed)
        with_params(self, encode=[1, 1, n_dims, RATIO], decode=[n_dims, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO
        self.up = CausalConv(n_dims, 8 * RATIO, 3)
        self.out = CausalConv(8, 1, 9)
        self.down = CausalConv(RATIO, n_dims, 2)

    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        return ["encode", "decode"]

    @torch.jit.export
    def encode(self, x: torch.Tensor) -> torch.Tensor:
        return self.down(x.reshape(x.shape[0], -1, self.ratio).permute(0, 2, 1))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        y = torch.tanh(self.up(z))
        y = y.reshape(z.shape[0], 8, self.ratio, -1).permute(0, 1, 3, 2)
        return torch.tanh(self.out(y.reshape(z.shape[0], 8, -1)))


class LinearPhase(nn.Module):
    """A symmetric filter made causal: its delay is half its length."""

    def __init__(self, n_half: int) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO
        self.conv = CausalConv(1, 1, 2 * n_half + 1)
        window = torch.hann_window(2 * n_half + 3, periodic=False)[1:-1]
        self.conv.conv.weight = nn.Parameter(window.reshape(1, 1, -1))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return self.conv(z.repeat_interleave(self.ratio, 2))


class NotStreaming(nn.Module):
    """An export without caches: every call begins and ends in silence."""

    def __init__(self, kernel: int = 5, causal: bool = False) -> None:
        super().__init__()
        torch.manual_seed(0)
        with_params(self, decode=[2, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO
        self.before = kernel - 1 if causal else kernel // 2
        self.after = 0 if causal else kernel // 2
        self.conv = nn.Conv1d(2, RATIO, kernel)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        y = self.conv(nn.functional.pad(z, (self.before, self.after)))
        return y.permute(0, 2, 1).reshape(z.shape[0], 1, -1)


class NotStreamingRave(NotStreaming):
    """The same, and it fills missing dims with noise."""

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.full_latent_size = 2

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        missing = torch.randn(z.shape[0], 2 - z.shape[1], z.shape[2])
        y = torch.cat([z, missing], 1)
        y = self.conv(nn.functional.pad(y, (self.before, self.after)))
        return y.permute(0, 2, 1).reshape(z.shape[0], 1, -1)


class RaveLike(nn.Module):
    """A decoder that fills the dims it was not given with fresh noise, as RAVE does."""

    def __init__(self, n_dims: int = 4, full: int = 8, extra_noise: bool = False) -> None:
        super().__init__()
        torch.manual_seed(1)
        with_params(self, encode=[1, 1, n_dims, RATIO], decode=[n_dims, RATIO, 1, 1])
        self.n_full = full
        self.n_dims = n_dims
        self.ratio = RATIO
        self.extra_noise = extra_noise
        self.out = CausalConv(full, RATIO, 3)

    @torch.jit.export
    def encode(self, x: torch.Tensor) -> torch.Tensor:
        z = x.reshape(x.shape[0], 1, -1, self.ratio)[:, :, :, -1]
        z = z.repeat(1, self.n_dims, 1)
        return z + 0.1 * torch.randn_like(z)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        missing = torch.randn(z.shape[0], self.n_full - z.shape[1], z.shape[2])
        y = self.out(torch.cat([z, missing], 1))
        y = y.permute(0, 2, 1).reshape(z.shape[0], 1, -1)
        if self.extra_noise:
            y = y + 0.1 * torch.rand_like(y)
        return y


class RaveV2(RaveLike):
    """The attribute names of RAVE v2 exports, its flags with scalar getters included."""

    def __init__(self) -> None:
        super().__init__()
        self.sr = 48000
        self.latent_size = 4
        self.full_latent_size = 8
        self.learn_target = False
        with_params(self, learn_target=[0])

    @torch.jit.export
    def get_methods(self) -> List[str]:  # noqa: UP006
        return ["encode", "decode"]

    @torch.jit.export
    def get_attributes(self) -> List[str]:  # noqa: UP006
        return ["none", "learn_target"]

    @torch.jit.export
    def get_learn_target(self) -> bool:
        return self.learn_target

    @torch.jit.export
    def set_learn_target(self, learn_target: bool) -> int:
        self.learn_target = learn_target
        return 0


class RaveV1(RaveLike):
    """RAVE v1: the rate and the *full* latent size are buffers."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("sampling_rate", torch.tensor(32000))
        self.register_buffer("latent_size", torch.tensor(8))


class Combined(RaveLike):
    """A combined export: the rate belongs to the submodule `_rave`."""

    def __init__(self) -> None:
        super().__init__()
        self._rave = RaveV1()
        self.sr = torch.jit.Attribute(None, Optional[int])  # noqa: UP045

    @torch.jit.export
    def rate(self) -> int:
        return int(self._rave.sampling_rate)


class Labelled(nn.Module):
    """Float params, labels, and attributes of every type, as older and newer wrappers write."""

    def __init__(self) -> None:
        super().__init__()
        with_params(
            self,
            forward=[2.0, 1.0, 2.0, 1.0],
            decode=[1.0, 8.0, 1.0, 1.0],
            gain=[2.0],
            pair=[1, 3],
            both=[0.0, 0.0],
            deaf=[2.0],
        )
        self.forward_input_labels = ["left", "right"]
        self.forward_output_labels = ["l", "r"]
        self.sr = SR
        self.gain = 1.0
        self.number = 3
        self.word = "a"
        self.flags = [True, False]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.gain

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z.repeat_interleave(8, 2) * self.gain

    @torch.jit.export
    def get_gain(self) -> float:
        return self.gain

    @torch.jit.export
    def set_gain(self, gain: float) -> int:
        if gain < 0:
            return -1
        self.gain = gain
        return 0

    @torch.jit.export
    def get_pair(self) -> Tuple[int, str]:  # noqa: UP006
        return self.number, self.word

    @torch.jit.export
    def set_pair(self, number: int, word: str) -> int:
        self.number = number
        self.word = word
        return 0

    @torch.jit.export
    def get_both(self) -> List[bool]:  # noqa: UP006
        return self.flags

    @torch.jit.export
    def set_both(self, a: bool, b: bool) -> int:
        self.flags = [a, b]
        return 0

    @torch.jit.export
    def set_deaf(self, value: float) -> int:
        return 0


class ManyStates(nn.Module):
    """State in every place that TorchScript has for it."""

    items: List[torch.Tensor]  # noqa: UP006
    plain: torch.Tensor

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, 4, 1, 1])
        self.sr = SR
        self.count = 0
        self.plain = torch.zeros(1)
        self.items = [torch.zeros(1)]
        self.weight = nn.Parameter(torch.ones(1))
        self.register_buffer("kept", torch.zeros(1))
        self.register_buffer("unsaved", torch.zeros(1), persistent=False)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        self.count += 1
        self.plain += 1.0
        self.items.append(torch.ones(1))
        self.kept += 1.0
        self.unsaved = self.unsaved + 1.0
        total = self.count + self.plain + len(self.items) + self.kept + self.unsaved
        z *= 1.0
        return z.repeat_interleave(4, 2) * 0.0 + total * self.weight


class CappedRows(nn.Module):
    """Caches of six rows: more are refused."""

    def __init__(self, n_rows: int = 6) -> None:
        super().__init__()
        with_params(self, decode=[1, 4, 1, 1])
        self.sr = SR
        self.register_buffer("past", torch.zeros(n_rows, 1, 1))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        n = z.shape[0]
        y = torch.cat([self.past[:n], z], 2)
        self.past[:n] = z[:, :, -1:]
        return (y[:, :, 1:] + 0.5 * y[:, :, :-1]).repeat_interleave(4, 2)


class MixedRows(nn.Module):
    """Rows that hear each other."""

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, 4, 1, 1])
        self.sr = SR

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return (z + z.mean(0, keepdim=True)).repeat_interleave(4, 2)


class Faulty(nn.Module):
    """Fails, or gives another shape than it declares, depending on `fault`."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        with_params(self, decode=[1, 4, 1, 1])
        self.sr = SR
        self.fault = fault

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        if self.fault == "raises":
            raise RuntimeError("the model is unwell")
        y = z.repeat_interleave(4, 2)
        if self.fault == "short":
            return y[:, :, 1:]
        if self.fault == "flat":
            return y.reshape(-1)
        if self.fault == "not finite":
            return y / 0.0
        return y


class NoMethods(nn.Module):
    """A scripted module that knows nothing of nn~."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


class NoisyHold(nn.Module):
    """White noise whose level a frame sets, some samples late."""

    def __init__(self, n_delay: int, ratio: int) -> None:
        super().__init__()
        with_params(self, decode=[1, ratio, 1, 1])
        self.sr = SR
        self.line = DelayLine(n_delay, ratio)

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        y = self.line.decode(z)
        return torch.exp(0.3 * y) * torch.randn_like(y)


class RestartingTone(nn.Module):
    """A tone whose phase begins anew with every call: seamless by its state, not by its sound."""

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        y = z.repeat_interleave(self.ratio, 2)
        return y * torch.sin(0.1 + 0.07 * torch.arange(y.shape[2]))


class Oscillator(nn.Module):
    """Dim 0 sets the level and dim 1 the pitch of a tone, some samples late."""

    def __init__(self, n_delay: int, ratio: int) -> None:
        super().__init__()
        with_params(self, decode=[2, ratio, 1, 1])
        self.sr = SR
        self.ratio = ratio
        self.line = DelayLine(n_delay, ratio)
        self.register_buffer("phase", torch.zeros(1, 1, 1))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        pitch = z[:, 1:].repeat_interleave(self.ratio, 2)
        phase = self.phase + torch.cumsum(0.05 * torch.exp(0.3 * pitch), 2)
        self.phase = torch.remainder(phase[:, :, -1:], 6.283185307179586)
        return torch.exp(0.3 * self.line.decode(z)) * torch.sin(phase)


class Touchy(nn.Module):
    """A hold that fails on a value above 100, as models do that were never tried with it."""

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.sr = SR
        self.ratio = RATIO

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        if float(z.max()) > 100.0:
            raise RuntimeError("too hot")
        return z.repeat_interleave(self.ratio, 2)
