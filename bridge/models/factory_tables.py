"""The factory model's fixed tables: sizes, windows, bands, waveforms."""

import math

import torch
from torch import Tensor

MODEL_SR = 44100
RATIO = 2048
N_BANDS = 40  # of the spectrum, equally wide in mel
N_STEPS = 8  # spectra per frame
STEP = RATIO // N_STEPS
ANALYSIS = 1024  # samples that one spectrum is made of
FILTER_FFT = 1536
N_WAVES, WAVE = 12, 2048  # one period per half octave, samples of a period
LOWEST_HZ, HIGHEST_HZ = 40.0, 2000.0  # of the pitch

_DAMP = 10.0  # how far an impulse response is damped over FILTER_FFT samples, nepers
_TOP_HARMONIC_HZ = 16000.0


def make_tables() -> dict[str, Tensor]:
    """Return the tables by the name of their buffer, float64 but for one of indices."""
    f64 = torch.float64
    window = torch.hann_window(ANALYSIS, dtype=f64)
    edges = _mel_to_hz(
        torch.linspace(_hz_to_mel(20.0), _hz_to_mel(20000.0), N_BANDS + 2, dtype=f64)
    )
    hz = torch.arange(ANALYSIS // 2 + 1, dtype=f64) * MODEL_SR / ANALYSIS
    rise = (hz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - hz[:, None]) / (edges[2:] - edges[1:-1])
    bank = torch.minimum(rise, fall).clamp(min=0.0) + 1e-12
    bank = bank / bank.sum(0) / window.square().sum()

    hz = torch.arange(FILTER_FFT // 2 + 1, dtype=f64) * MODEL_SR / FILTER_FFT
    mel = 2595.0 * torch.log10(1.0 + hz / 700.0)
    knots = 2595.0 * torch.log10(1.0 + edges[1:-1] / 700.0)
    place = ((mel - knots[0]) / (knots[1] - knots[0])).clamp(0.0, N_BANDS - 1.0)
    bin_band = place.floor().clamp(max=N_BANDS - 2.0)
    fold = torch.full((FILTER_FFT,), 2.0, dtype=f64)
    fold[0] = fold[FILTER_FFT // 2] = 1.0
    fold[FILTER_FFT // 2 + 1 :] = 0.0
    fold = fold * torch.exp(-_DAMP * torch.arange(FILTER_FFT, dtype=f64) / FILTER_FFT)

    position = (torch.arange(RATIO, dtype=f64) + 1.0) / RATIO
    steps = (torch.arange(N_STEPS, dtype=f64) + 1.0) / N_STEPS
    octaves = torch.log2(hz.clamp(min=100.0) / 1000.0)
    return {
        "analysis_window": window,
        "to_bands": bank,
        "bin_band": bin_band.to(torch.int64),
        "bin_mix": place - bin_band,
        "fold": fold,
        "hz": hz,
        "grain_window": torch.hann_window(2 * STEP, dtype=f64),
        "high_pass": torch.log((hz.square() + 0.5) / (hz.square() + 20.0**2)),
        # How clear the pitch must be for a frequency to be tone and not noise.
        "tone_limit": 0.74 + 0.05 * octaves + 0.2 * ((hz - 7000.0) / 1000.0).clamp(min=0.0),
        "glide": (1.0 - steps)[:, None],
        "pitch_slow": 1.0 - position,
        "pitch_fast": (1.0 - position * N_STEPS).clamp(min=0.0),
        "waves": _waveforms().flatten(),
    }


def _waveforms() -> Tensor:
    """Return one period per half octave, harmonics of unit amplitude up to 16 kHz.

    The harmonics' phases spread over a third of the period, which is rounder than a pulse.
    """
    h = torch.arange(1, int(_TOP_HARMONIC_HZ / LOWEST_HZ) + 1, dtype=torch.float64)
    delay = 0.3 * (1.0 - torch.exp(-h / 20.0))
    phase = 2.0 * math.pi * torch.cumsum(delay, 0)
    x = 2.0 * math.pi * torch.arange(WAVE, dtype=torch.float64) / WAVE
    rows = []
    for number in range(N_WAVES):
        count = int(_TOP_HARMONIC_HZ / (LOWEST_HZ * 2 ** ((number + 1) / 2)))
        angle = h[:count, None] * x[None, :] - phase[:count, None]
        rows.append(torch.cos(angle).sum(0))
    return torch.stack(rows)


def _hz_to_mel(hz: float) -> float:
    return 2595.0 * math.log10(1.0 + hz / 700.0)


def _mel_to_hz(mel: Tensor) -> Tensor:
    return 700.0 * (torch.pow(10.0, mel / 2595.0) - 1.0)
