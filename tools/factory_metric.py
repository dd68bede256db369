"""How well a codec keeps a sound: the correlation of log-mel spectrograms, and a plain rival."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.factory_audio import SR, Array

N_MELS = 80
HOP = 512
FLOOR = 1e-10
_N_FFT = 2048


def log_mel(audio: Array, floor: float = FLOOR) -> Array:
    """Return the log-mel spectrogram of mono audio at 44100 Hz.

    Parameters
    ----------
    audio : ndarray, shape (n_samples,)
        At least one hop long.
    floor : float
        Added to the power; a sine of full scale has power 1.

    Returns
    -------
    ndarray, shape (n_hops, N_MELS)
        Log10 of power, 0 to 22050 Hz, Hann windows of 2048 samples.
    """
    window = np.hanning(_N_FFT + 1)[:-1]
    padded = np.pad(np.asarray(audio, float), (_N_FFT // 2, _N_FFT))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _N_FFT)[::HOP][: len(audio) // HOP]
    power = np.abs(np.fft.rfft(frames * window) * 2 / window.sum()) ** 2
    bank = _mel_bank(_N_FFT)
    result: Array = np.log10(power @ bank.T + floor)
    return result


def correlation(
    original: Array, decoded: Array, delay_samples: int = 0, floor: float = FLOOR
) -> float:
    """Return Pearson's correlation over all cells of the two log-mel spectrograms.

    Parameters
    ----------
    original, decoded : ndarray, shape (n_samples,)
        Mono at 44100 Hz.
    delay_samples : int
        By how much `decoded` is late.
    floor : float
        As for `log_mel`.
    """
    late = decoded[delay_samples:]
    n = min(len(original), len(late))
    pair = log_mel(original[:n], floor).ravel(), log_mel(late[:n], floor).ravel()
    return float(np.corrcoef(*pair)[0, 1])


def plain_codec(audio: Array, n_dims: int = 8, seed: int = 0) -> Array:
    """Return audio through the plain version of the model, in time with `audio`.

    The first cepstral coefficients of 80 log-mel bands per frame of 2048 samples, and back
    as noise through that spectrum: no pitch, no time shape.
    """
    hop, size = 2048, 4096
    window = np.hanning(size + 1)[:-1]
    n_frames = -(-len(audio) // hop)
    padded = np.pad(np.asarray(audio, float), (hop // 2, 3 * hop))
    bank = _mel_bank(size)
    bank = bank / bank.sum(1, keepdims=True)
    frames = np.stack([padded[k * hop : k * hop + size] for k in range(n_frames)])
    power = np.abs(np.fft.rfft(frames * window)) ** 2 / np.sum(window**2)
    level = np.log(power @ bank.T + 1e-9)
    angle = np.outer(np.arange(N_MELS), np.arange(N_MELS) + 0.5) * np.pi / N_MELS
    cosines = np.cos(angle) * np.sqrt(2 / N_MELS)
    cosines[0] /= np.sqrt(2)
    smooth = level @ cosines[:n_dims].T @ cosines[:n_dims]

    centres = np.linspace(0, _mel(SR / 2), N_MELS + 2)[1:-1]
    bins = _mel(np.fft.rfftfreq(2 * size, 1 / SR))
    noise = np.random.default_rng(seed).standard_normal(len(padded))
    out = np.zeros(len(padded) + 2 * size)
    for k in range(n_frames):
        gain = np.exp(0.5 * np.interp(bins, centres, smooth[k]))
        grain = np.fft.rfft(noise[k * hop : k * hop + size] * window, 2 * size)
        out[k * hop : k * hop + 2 * size] += np.roll(np.fft.irfft(grain * gain), size // 2)
    start = hop // 2 + size // 2
    return out[start : start + len(audio)]


def _mel(hz: NDArray[np.floating[Any]] | float) -> Array:
    return np.asarray(2595 * np.log10(1 + np.asarray(hz) / 700))


def _mel_bank(n_fft: int) -> Array:
    edges = 700 * (10 ** (np.linspace(0, _mel(SR / 2), N_MELS + 2) / 2595) - 1)
    hz = np.fft.rfftfreq(n_fft, 1 / SR)
    rise = (hz - edges[:-2, None]) / np.diff(edges)[:-1, None]
    fall = (edges[2:, None] - hz) / np.diff(edges)[1:, None]
    result: Array = np.maximum(0.0, np.minimum(rise, fall))
    return result
