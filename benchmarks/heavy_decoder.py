"""Build a stand-in for a heavy neural decoder: the cost of one, with random weights.

It is our own causal, streaming convolution stack with 8 dims, ratio 2048 and 44.1 kHz
within the nn~ contract: 15.5 million parameters in the decoder, and about the widths
and the cost per frame of the decoders that people play. It makes noise, not music.

    python benchmarks/heavy_decoder.py heavy.ts
"""

import argparse
import math
import warnings
from pathlib import Path

import torch
from torch import nn

N_DIMS = 8
RATIO = 2048
MODEL_SR = 44100
N_BANDS = 16
WIDTHS = (1536, 768, 384, 192, 96)
STRIDES = (2, 4, 4, 4)
DILATIONS = ((1, 3, 9), (1, 3, 9, 27), (1, 3, 9, 27), (1, 3, 9, 27))


class CausalConv(nn.Module):
    """A convolution that keeps the end of its last input, so that blocks join seamlessly."""

    past: torch.Tensor

    def __init__(self, n_in: int, n_out: int, kernel: int, dilation: int = 1) -> None:
        super().__init__()
        self.n_past = (kernel - 1) * dilation
        self.conv = nn.Conv1d(n_in, n_out, kernel, dilation=dilation)
        self.register_buffer("past", torch.zeros(1, n_in, self.n_past))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.past.shape[0] != x.shape[0]:
            self.past = torch.zeros(x.shape[0], x.shape[1], self.n_past)
        x = torch.cat([self.past, x], dim=2)
        self.past = x[:, :, x.shape[2] - self.n_past :].clone()
        y: torch.Tensor = self.conv(x)
        return y


class Residual(nn.Module):
    """A dilated convolution beside the straight way."""

    def __init__(self, n_channels: int, dilation: int) -> None:
        super().__init__()
        self.conv = CausalConv(n_channels, n_channels, 3, dilation)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = x + 0.5 * self.conv(nn.functional.leaky_relu(x, 0.2))
        return y


class Upsample(nn.Module):
    """More steps in fewer channels: a convolution whose channels are dealt out over time."""

    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.stride = stride
        self.conv = CausalConv(n_in, n_out * stride, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.conv(nn.functional.leaky_relu(x, 0.2))
        n_rows, _, n_steps = y.shape
        y = y.reshape(n_rows, -1, self.stride, n_steps).permute(0, 1, 3, 2)
        return y.reshape(n_rows, y.shape[1], n_steps * self.stride)


class Synthesis(nn.Module):
    """Sum the bands: each one is a row of a cosine-modulated lowpass, overlapped and added."""

    def __init__(self) -> None:
        super().__init__()
        n_taps = N_BANDS * 8
        time = torch.arange(n_taps) - (n_taps - 1) / 2
        lowpass = torch.sinc(time / N_BANDS) * torch.hann_window(n_taps, periodic=False)
        band = torch.arange(N_BANDS)[:, None]
        bank = lowpass * torch.cos(math.pi / N_BANDS * (band + 0.5) * (time + N_BANDS / 2 + 0.5))
        phases = bank.reshape(N_BANDS, -1, N_BANDS).flip(1)
        self.filter = CausalConv(N_BANDS, N_BANDS, phases.shape[1])
        self.filter.conv.weight = nn.Parameter(phases.permute(2, 0, 1) / N_BANDS)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.filter(x)
        return y.permute(0, 2, 1).reshape(x.shape[0], 1, -1)


class HeavyDecoder(nn.Module):
    """The decoder, and an encoder that is only there to complete the contract."""

    def __init__(self) -> None:
        super().__init__()
        stages: list[nn.Module] = [CausalConv(N_DIMS, WIDTHS[0], 5)]
        for n_in, n_out, stride, dilations in zip(
            WIDTHS[:-1], WIDTHS[1:], STRIDES, DILATIONS, strict=True
        ):
            stages.append(Upsample(n_in, n_out, stride))
            stages.extend(Residual(n_out, dilation) for dilation in dilations)
        stages.append(CausalConv(WIDTHS[-1], N_BANDS, 7))
        self.stages = nn.Sequential(*stages)
        self.synthesis = Synthesis()
        self.sr = MODEL_SR
        self.n_dims = N_DIMS
        self.ratio = RATIO
        self.register_buffer("encode_params", torch.tensor([1, 1, N_DIMS, RATIO]))
        self.register_buffer("decode_params", torch.tensor([N_DIMS, RATIO, 1, 1]))

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["encode", "decode"]

    @torch.jit.export
    def encode(self, audio: torch.Tensor) -> torch.Tensor:
        parts = audio.reshape(audio.shape[0], -1, self.n_dims, self.ratio // self.n_dims)
        return parts.pow(2).mean(dim=3).sqrt().permute(0, 2, 1)

    @torch.jit.export
    def decode(self, latents: torch.Tensor) -> torch.Tensor:
        audio: torch.Tensor = torch.tanh(20.0 * self.synthesis(self.stages(latents)))
        return audio

    def forward(self, audio: torch.Tensor) -> torch.Tensor:
        return self.decode(self.encode(audio))


def build(path: Path, seed: int = 0) -> int:
    """Write the model to `path`, and return its number of parameters."""
    torch.manual_seed(seed)
    model = HeavyDecoder().eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.jit.script(model).save(str(path))  # type: ignore[no-untyped-call]
    return sum(parameter.numel() for parameter in model.parameters())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(f"{build(options.path, options.seed):,} parameters in {options.path}")


if __name__ == "__main__":
    main()
