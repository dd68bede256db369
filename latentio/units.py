"""Exact rates and times: a frame rate is a fraction, never a rounded number."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from .checks import positive_int

# More is no rate of anything: taken for damage when it is read.
MAX_HEADER_RATE_HZ = 10_000_000

Clock: TypeAlias = Literal["samples", "true"]


def frame_rate(model_sr: int, ratio: int) -> Fraction:
    """Return the exact frame rate of a model.

    Parameters
    ----------
    model_sr : int
        Audio sample rate of the model in hertz, 1 or more.
    ratio : int
        Audio samples per frame, 1 or more.

    Returns
    -------
    Fraction
        Frames per second, for example ``Fraction(11025, 512)`` for 44100 and 2048.

    Raises
    ------
    TypeError, ValueError
        If an argument is not a positive whole number.
    """
    return Fraction(positive_int("model_sr", model_sr), positive_int("ratio", ratio))


def header_rate_hz(rate_hz: Fraction | None) -> int:
    """Return the whole number that a WAV header can hold for a frame rate.

    Parameters
    ----------
    rate_hz : Fraction or None
        Frames per second; None if it is not known.

    Returns
    -------
    int
        The nearest whole number from 1 to `MAX_HEADER_RATE_HZ`. A hint only: the header of a WAV
        file cannot hold 21.533203125.
    """
    return 1 if rate_hz is None else min(max(1, round(rate_hz)), MAX_HEADER_RATE_HZ)


def frame_length_samples(
    model_sr: int, ratio: int, device_sr: int, clock: Clock = "samples"
) -> Fraction:
    """Return how many device samples one frame lasts.

    Parameters
    ----------
    model_sr, ratio : int
        Rate of the model in hertz, and its audio samples per frame.
    device_sr : int
        Sample rate of the sound card, JACK or Pd in hertz.
    clock : {"samples", "true"}
        ``"samples"``: exactly `ratio` device samples, the rule of nn~.
        ``"true"``: the model's own time, ``ratio * device_sr / model_sr``.

    Returns
    -------
    Fraction
        Device samples per frame; a whole number for ``"samples"``.

    Raises
    ------
    ValueError
        If `clock` is neither of the two, or a number is less than 1.
    """
    positive_int("ratio", ratio)
    if clock == "samples":
        return Fraction(ratio)
    if clock == "true":
        return 1 / frame_rate(model_sr, ratio) * positive_int("device_sr", device_sr)
    raise ValueError(f'clock must be "samples" or "true", not {clock!r}')


def frame_start_sample(frame: int, length_samples: Fraction) -> int:
    """Return the device sample on which a frame begins.

    Parameters
    ----------
    frame : int
        Frame number, from 0.
    length_samples : Fraction
        Device samples per frame, from `frame_length_samples`.

    Returns
    -------
    int
        ``floor(frame * length_samples)``: never more than one sample early, never
        late, however long the piece. At 48 kHz the holds of a 44.1 kHz, ratio 2048
        model alternate between 2229 and 2230.
    """
    return frame * length_samples.numerator // length_samples.denominator
