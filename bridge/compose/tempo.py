"""Tempo: how beats and frames go together, exactly.

A frame is the smallest step of a latent sequence, so a loop of k frames has one of few
tempos: ``60 * frame rate / k`` beats per minute. Beats of unequal length keep any tempo:
beat b begins with frame ``floor(b * frames per beat)``, never more than one frame early.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from latentio.checks import positive_int
from latentio.units import frame_rate


@dataclass(frozen=True)
class Tempo:
    """A loop of a whole number of frames per beat.

    Attributes
    ----------
    frames : int
        Frames per beat.
    bpm : Fraction
        Beats per minute, exactly.
    """

    frames: int
    bpm: Fraction

    @property
    def beat_s(self) -> Fraction:
        """Length of a beat in seconds."""
        return 60 / self.bpm


def bpm_of(model_sr: int, ratio: int, frames: int, *, device_sr: int | None = None) -> Fraction:
    """Return the tempo of a number of frames per beat.

    Parameters
    ----------
    model_sr, ratio : int
        Sample rate of the model in hertz, and its audio samples per frame.
    frames : int
        Frames per beat, 1 or more.
    device_sr : int, optional
        Sample rate in hertz of a host that holds every frame for `ratio` of its own
        samples, as nn~ does; by default the model's own.

    Returns
    -------
    Fraction
        Beats per minute, ``60 * rate / ratio / frames``.

    Raises
    ------
    TypeError, ValueError
        If an argument is not a positive whole number.
    """
    rate = frame_rate(model_sr if device_sr is None else device_sr, ratio)
    return 60 * rate / positive_int("frames", frames)


def frames_per_beat(model_sr: int, ratio: int, bpm: Fraction | float | str) -> Fraction:
    """Return how many frames a beat lasts; seldom a whole number.

    Parameters
    ----------
    model_sr, ratio : int
        As in `bpm_of`.
    bpm : Fraction, float or str
        Beats per minute, above 0. A text such as ``"120.5"`` is taken exactly.

    Raises
    ------
    ValueError
        If `bpm` is not above 0, or no number.
    """
    try:
        tempo = Fraction(bpm)
    except (ValueError, OverflowError, ZeroDivisionError):
        raise ValueError(f"bpm must be a number above 0, not {bpm!r}") from None
    if tempo <= 0:
        raise ValueError(f"bpm must be a number above 0, not {bpm}")
    return 60 * frame_rate(model_sr, ratio) / tempo


def nearest_tempos(
    model_sr: int, ratio: int, bpm: Fraction, count: int = 5, *, device_sr: int | None = None
) -> list[Tempo]:
    """Return the tempos of whole frames per beat that are nearest to one that is asked for.

    Parameters
    ----------
    model_sr, ratio, device_sr
        As in `bpm_of`.
    bpm : Fraction
        Beats per minute, above 0.
    count : int
        How many.

    Returns
    -------
    list of Tempo
        The nearest first.
    """
    rate_sr = model_sr if device_sr is None else device_sr
    middle = int(frames_per_beat(rate_sr, ratio, bpm))
    candidates = range(max(1, middle - count), middle + count + 2)
    tempos = [Tempo(k, bpm_of(model_sr, ratio, k, device_sr=device_sr)) for k in candidates]
    return sorted(tempos, key=lambda tempo: abs(tempo.bpm - bpm))[:count]


def beat_frames(per_beat: Fraction, n_beats: int) -> list[int]:
    """Return how many frames each of some beats has, so that the tempo is kept.

    Parameters
    ----------
    per_beat : Fraction
        Frames per beat, at least 1, from `frames_per_beat`.
    n_beats : int
        How many beats.

    Returns
    -------
    list of int
        Two neighbouring numbers in turn, such as 11, 11, 10, 11.

    Raises
    ------
    ValueError
        If a beat would have no frame, or there are no beats.
    """
    positive_int("beats", n_beats)
    if per_beat < 1:
        raise ValueError(f"a beat of {float(per_beat):.3g} frames is too short")
    starts = [int(beat * per_beat) for beat in range(n_beats + 1)]
    return [later - earlier for earlier, later in pairwise(starts)]


def tempo_table(
    model_sr: int, ratio: int, frames: range, *, device_sr: int | None = None
) -> Iterator[Tempo]:
    """Return the tempos of some numbers of frames per beat."""
    for number in frames:
        yield Tempo(number, bpm_of(model_sr, ratio, number, device_sr=device_sr))
