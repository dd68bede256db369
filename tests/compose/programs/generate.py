"""Make sound with a diffusion of our own over the latents of an exported model.

It stands for programs that write only audio. `--truth` is for the tests: there it also saves
what it hands to the model.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import soundfile
import torch
from torch import nn


class Denoiser(nn.Module):
    def __init__(self, n_dims: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(n_dims, 16, 5, padding=2), nn.GELU(), nn.Conv1d(16, n_dims, 5, padding=2)
        )

    def sample(self, noise: torch.Tensor, n_steps: int) -> torch.Tensor:
        x = noise
        for step in range(n_steps):
            x = x - self.layers(x) * (1 - step / n_steps) / n_steps
        return x


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model_path", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--num", type=int, default=1)
    parser.add_argument("--length", type=int, default=37)
    parser.add_argument("--fail_after", type=int)
    arguments = parser.parse_args()
    device = torch.device("cpu")
    rave = torch.jit.load(arguments.model_path).to(device)
    n_dims, _, n_channels, _ = rave.decode_params.tolist()
    torch.manual_seed(0)
    model = Denoiser(n_dims).to(device).eval()
    for n in range(arguments.num):
        torch.manual_seed(arguments.seed + n)
        with torch.no_grad():
            diff = model.sample(torch.randn(1, n_dims, arguments.length), 4)
            diff = (diff - diff.mean()) / diff.std()
            rave = rave.cpu()
            if arguments.truth:
                np.save(arguments.truth / f"{n}.npy", diff.numpy())
            audio = rave.decode(diff.cpu()).reshape(n_channels, -1).numpy().T
        soundfile.write(arguments.out / f"{n}.wav", audio, int(rave.sr))
        sys.stdout.write(f"{n}: {len(audio)} samples\n")
        if arguments.fail_after == n + 1:
            raise SystemExit(3)


main()
