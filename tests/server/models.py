"""Small models for tests of the server: each does one thing that can be seen in the sound."""

import torch
from torch import nn

from tests.models.torchscript_zoo import with_params

SR = 44100
RATIO = 512


class Tone(nn.Module):
    """A sine of 441 Hz whose level is dim 0; its phase is its state."""

    def __init__(self) -> None:
        super().__init__()
        with_params(self, decode=[1, RATIO, 1, 1])
        self.ratio = RATIO
        self.sr = SR
        self.register_buffer("n_done", torch.zeros(1))

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        n = z.shape[2] * self.ratio
        t = torch.arange(n, dtype=torch.float64) + self.n_done.double()
        self.n_done = ((self.n_done.double() + n) % 100).float()
        sine = torch.sin(t * (2 * 3.141592653589793 / 100.0)).float().reshape(1, 1, n)
        return sine * z[:, :1].repeat_interleave(self.ratio, 2)


class Times(nn.Module):
    """Dim 0, held, times a factor."""

    def __init__(self, factor: float, n_dims: int = 1) -> None:
        super().__init__()
        with_params(self, decode=[n_dims, RATIO, 1, 1])
        self.ratio = RATIO
        self.sr = SR
        self.factor = factor

    @torch.jit.export
    def decode(self, z: torch.Tensor) -> torch.Tensor:
        return z[:, :1].repeat_interleave(self.ratio, 2) * self.factor
