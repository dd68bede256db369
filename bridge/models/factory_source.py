"""The factory model's pitch: how it is found in audio, and made audible again.

Plain functions that TorchScript compiles; they keep no state.
"""

import math

import torch
from torch import Tensor


def find_pitch(windows: Tensor, sr: int) -> tuple[Tensor, Tensor]:
    """Return the pitch of windows of audio: 40 to 1102 Hz at 44100 Hz.

    The normalised square difference of McLeod and Wyvill: the first peak that comes near the
    highest one.

    Parameters
    ----------
    windows : Tensor, shape (n_voices, n_frames, n_samples)
        Audio, 1200 to 2900 samples each.
    sr : int
        Its rate in hertz.

    Returns
    -------
    log2_hz : Tensor, shape (n_voices, n_frames)
        Log2 of the fundamental in hertz; of no meaning where there is no peak.
    clarity : Tensor, shape (n_voices, n_frames)
        Height of the peak: 1 for a periodic sound, 0 for none.
    """
    n_fft, lag_min, lag_max = 4096, 40, 1102
    size = windows.shape[2]
    power = torch.fft.rfft(windows, n=n_fft).abs().square()
    match = torch.fft.irfft(power, n=n_fft)[:, :, 1 : lag_max + 2]
    energy = torch.cumsum(windows.square(), dim=2)
    head = energy[:, :, size - lag_max - 2 : size - 1].flip(2)
    tail = energy[:, :, size - 1 :] - energy[:, :, : lag_max + 1]
    score = 2.0 * match / (head + tail + 1e-6 * size)
    # Before it first falls below zero the score says only that the sound is deep.
    turned = torch.cumsum((score < 0.0).to(torch.int64), dim=2) > 0
    turned = turned[:, :, lag_min - 1 : -1]
    left, mid, right = (
        score[:, :, lag_min - 2 : -2],
        score[:, :, lag_min - 1 : -1],
        score[:, :, lag_min:],
    )
    peaks = torch.where((mid > left) & (mid >= right) & turned, mid, torch.zeros_like(mid))
    best = peaks.max(dim=2, keepdim=True)[0]
    first = ((peaks >= 0.9 * best) & (peaks > 0.0)).to(torch.int64).argmax(dim=2, keepdim=True)
    y0, y1, y2 = left.gather(2, first), mid.gather(2, first), right.gather(2, first)
    bend = (y0 - 2.0 * y1 + y2).clamp(max=-1e-9)
    lag = (first + lag_min).to(y1.dtype) + (0.5 * (y0 - y2) / bend).clamp(-0.5, 0.5)
    clarity = y1.clamp(0.0, 1.0) * (best > 0.0)
    return torch.log2(sr / lag).squeeze(2), clarity.squeeze(2)


def hold_pitch(pitch: Tensor, clarity: Tensor, held: Tensor) -> Tensor:
    """Return the pitch, held through the frames that have none.

    Parameters
    ----------
    pitch, clarity : Tensor, shape (n_voices, n_frames)
        From `find_pitch`.
    held : Tensor, shape (n_voices,)
        The pitch before the first frame.

    Returns
    -------
    Tensor, shape (n_voices, n_frames)
    """
    trust = torch.sigmoid(20.0 * (clarity - 0.6))
    frames: list[Tensor] = []
    for k in range(pitch.shape[1]):
        held = held + trust[:, k] * (pitch[:, k] - held)
        frames.append(held)
    return torch.stack(frames, dim=1)


def look_up(waves: Tensor, phase: Tensor, place: Tensor) -> Tensor:
    """Return a waveform at a phase: two tables mixed, cubic between four points.

    Parameters
    ----------
    waves : Tensor, shape (n_tables * 2048,)
        One period per table.
    phase : Tensor of int64, shape (n_voices, n_samples)
        0 to 2**32 - 1 is one period.
    place : Tensor, shape (n_voices, n_samples)
        Between which tables, 0 to ``n_tables - 1``, that end excluded.

    Returns
    -------
    Tensor, shape (n_voices, n_samples)
    """
    table = place.to(torch.int64)
    mix = place - table.to(place.dtype)
    point = phase >> 21  # 32 bits of phase: 11 choose a point of the table, 21 lie between two
    t = (phase & 0x1FFFFF).to(place.dtype) / float(0x200000)
    w0 = -t * (t - 1.0) * (t - 2.0) / 6.0
    w1 = (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0
    w2 = -(t + 1.0) * t * (t - 2.0) / 2.0
    w3 = (t + 1.0) * t * (t - 1.0) / 6.0
    low, high = torch.zeros_like(place), torch.zeros_like(place)
    for k, w in enumerate((w0, w1, w2, w3)):
        at = table * 2048 + ((point + (k - 1)) & 2047)
        low = low + w * waves[at]
        high = high + w * waves[at + 2048]
    return low + mix * (high - low)


def noise(index: Tensor, seed: int) -> Tensor:
    """Return white noise of unit variance: a hash of the seed and the sample's number.

    Parameters
    ----------
    index : Tensor of int64
        Number of each sample; the noise repeats after 2**32 (27 hours).
    seed : int
        Its lowest 31 bits count.

    Returns
    -------
    Tensor of float32, shape as `index`
        Uniform within -1.733..1.733.
    """
    mask = 0xFFFFFFFF
    x = (index + (seed & 0x7FFFFFFF) * 0x9E3779B1) & mask
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & mask
    x = ((x ^ (x >> 15)) * 0x846CA68B) & mask
    x = (x ^ (x >> 16)) >> 8
    return (x.to(torch.float32) / float(1 << 23) - 1.0) * math.sqrt(3.0)
