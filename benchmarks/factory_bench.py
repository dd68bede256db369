"""How well the factory model keeps sounds, beside 8 cepstral coefficients and shaped noise.

    python benchmarks/factory_bench.py [AUDIO...]

Without arguments: the speech sample of ``$LATENT_SAMPLES`` (default ../shared) if it is
there, and drums and music that are synthesised with seeds the model was not built on.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import numpy as np
import soundfile as sf
import soxr
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import factory_audio as fa  # noqa: E402
from tools.factory_metric import correlation, plain_codec  # noqa: E402

MODEL = ROOT / "bridge/models/factory.ts"
DELAY_SAMPLES = 512
FLOORS = (1e-10, 1e-8, 1e-6)


def through_model(audio: fa.Array) -> fa.Array:
    """Return audio encoded and decoded by a fresh copy of the model, late as it is."""
    model = torch.jit.load(str(MODEL))  # type: ignore[no-untyped-call]
    whole = np.pad(audio, (0, -len(audio) % 2048 + 2048)).astype(np.float32)
    with torch.no_grad():
        y = model.forward(torch.from_numpy(whole)[None, None])
    return np.asarray(y[0, 0].numpy(), dtype=np.float64)


def read(path: Path) -> fa.Array:
    """Return a file as mono audio at 44100 Hz."""
    audio, sr = sf.read(str(path), always_2d=True)
    return np.asarray(soxr.resample(audio.mean(1), sr, fa.SR), dtype=np.float64)


def sounds(paths: list[Path]) -> dict[str, fa.Array]:
    """Return what is measured, by name."""
    if paths:
        return {path.stem: read(path) for path in paths}
    found: dict[str, fa.Array] = {}
    speech = Path(os.environ.get("LATENT_SAMPLES", ROOT / "../shared"), "lyra/sample1_16kHz.wav")
    if speech.exists():
        found["speech (lyra)"] = read(speech)
    for seed, bpm, busy in ((901, 100.0, 0.5), (902, 120.0, 0.8), (903, 112.0, 0.3)):
        loop = fa.drums(seed, bars=4, bpm=bpm, busy=busy)
        found[f"drums {seed}, {bpm:.0f} bpm"] = loop.astype(np.float64)
    found["music with drums"] = fa.music(905, seconds=10).astype(np.float64)
    found["music"] = fa.music(906, seconds=8, with_drums=False).astype(np.float64)
    return found


def main() -> None:
    """Print the table."""
    torch.set_num_threads(1)
    print("Correlation of log-mel spectrograms (80 bands, hop 512), per floor added to the power")
    head = "".join(f"{'model':>8}{'plain':>7}" for _ in FLOORS)
    print(f"{'':24}{''.join(f'{floor:>15.0e}' for floor in FLOORS)}    rms in/out dB   x real time")
    print(f"{'':24}{head}")
    for name, audio in sounds([Path(a) for a in sys.argv[1:]]).items():
        started_s = time.perf_counter()
        y = through_model(audio)
        spent_s = time.perf_counter() - started_s
        plain = plain_codec(audio)
        pairs = "".join(
            f"{correlation(audio, y, DELAY_SAMPLES, f):8.3f}{correlation(audio, plain, 0, f):7.3f}"
            for f in FLOORS
        )
        levels = " ".join(f"{20 * np.log10(max(x.std(), 1e-9)):6.1f}" for x in (audio, y))
        print(f"{name:24}{pairs}    {levels}   {len(audio) / fa.SR / spent_s:8.0f}")


if __name__ == "__main__":
    main()
