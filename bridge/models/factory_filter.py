"""The factory model's filter: spectra made audible, joined without a seam, and bounded.

Plain functions that TorchScript compiles; they keep no state.
"""

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid, softplus


def amplitude(spectra: Tensor, floor: float, makeup: float) -> Tensor:
    """Return the natural logarithm of the amplitude of spectra.

    Parameters
    ----------
    spectra : Tensor
        Log10 of power, any values.
    floor : float
        The power that the analysis added: it is subtracted, so that silence comes out as
        silence and not as a quiet hiss.
    makeup : float
        Log10 of power that is added to what is well above the floor: averages of decibels
        are too quiet.

    Returns
    -------
    Tensor, shape as `spectra`
        Bent softly to stay below 10 dB over white noise of full scale.
    """
    raised = spectra + makeup * ((spectra + 9.0) * 0.25).clamp(0.0, 1.0)
    bounded = 1.0 - softplus(1.0 - raised, beta=4.0)
    return 0.5 * torch.log(torch.relu(torch.pow(10.0, bounded) - floor) + 1e-12)


def tonality(hz: Tensor, limit: Tensor, pitch: Tensor, clarity: Tensor) -> Tensor:
    """Return how far each frequency is tone (positive) or noise (negative).

    Parameters
    ----------
    hz, limit : Tensor, shape (n_bins,)
        Frequencies, and how clear the pitch must be for tone to prevail there.
    pitch, clarity : Tensor, shape (n_voices, n_frames)
        Log2 of the fundamental in hertz, and its clarity.

    Returns
    -------
    Tensor, shape (n_voices, n_frames, n_bins)
        The logit of the part of the power that is tone.
    """
    tone = 14.0 * (clarity.unsqueeze(2) - limit)
    # There are no partials below the fundamental: what sounds there is noise.
    above = (hz - 0.75 * torch.exp2(pitch).unsqueeze(2) + 120.0) / 40.0
    return torch.minimum(tone, above)


def respond(bins: Tensor, fold: Tensor) -> Tensor:
    """Return minimum-phase filters as half spectra.

    Parameters
    ----------
    bins : Tensor, shape (..., n_bins)
        Natural logarithm of the amplitude.
    fold : Tensor, shape (2 * n_bins - 2,)
        The weights that make a cepstrum causal. They also fall exponentially, which weights
        the impulse response with the same exponential: it is over before it could wrap round
        to its beginning, which would be heard as a hiss over deep bass.

    Returns
    -------
    Tensor of complex64, shape (..., n_bins)
    """
    shape = torch.fft.rfft(torch.fft.irfft(bins, n=fold.shape[0]) * fold)
    return torch.polar(torch.exp(shape.real), shape.imag)


def split(bins: Tensor, tone: Tensor, fold: Tensor) -> tuple[Tensor, Tensor]:
    """Return the filters of the harmonics and of the noise, whose powers add up to one.

    Parameters
    ----------
    bins, fold
        As for `respond`.
    tone : Tensor, shape (..., n_bins)
        From `tonality`.
    """
    harmonic = respond(bins + 0.5 * logsigmoid(tone), fold)
    return harmonic, respond(bins + 0.5 * logsigmoid(-tone), fold)


def overlap(grains: Tensor, tail: Tensor, step: int) -> Tensor:
    """Return grains added up, each one step after the last.

    Parameters
    ----------
    grains : Tensor, shape (n_voices, n_grains, n)
        `n` is a multiple of `step`.
    tail : Tensor, shape (n_voices, n - step)
        What earlier grains left.
    step : int
        Samples.

    Returns
    -------
    Tensor, shape (n_voices, (n_grains - 1) * step + n)
        The last ``n - step`` samples are the next tail.
    """
    parts = grains.reshape(grains.shape[0], grains.shape[1], -1, step)
    n_grains, n_parts = parts.shape[1], parts.shape[2]
    rest = torch.zeros(tail.shape[0], n_grains * step, dtype=tail.dtype, device=tail.device)
    out = torch.cat([tail, rest], dim=1).reshape(tail.shape[0], -1, step)
    for part in range(n_parts):
        out[:, part : part + n_grains] += parts[:, :, part]
    return out.reshape(tail.shape[0], -1)


def limit(x: Tensor) -> Tensor:
    """Return audio as it is below 0.8, bent softly to stay within -1..1 above."""
    over = torch.relu(x.abs() - 0.8)
    return x.clamp(-0.8, 0.8) + torch.sign(x) * 0.2 * torch.tanh(over / 0.2)
