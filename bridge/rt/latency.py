"""When is a frame heard: the arithmetic of clock, lead and delay, in whole samples.

The device's samples are counted from 0, where the server begins to play. Period c is made
of samples ``c * period`` to ``(c + 1) * period - 1``, and the clock of the server is the
number of the period that plays now. Nothing here measures anything, and all of it is exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Timing:
    """How a voice lies in time.

    Attributes
    ----------
    period : int
        Samples per block.
    length : Fraction
        Device samples per frame (`latentio.units.frame_length_samples`).
    lead : int
        Device samples that the decoder is ahead of the sound: whole periods, at least one
        (`whole_lead`).
    lookahead : int
        Device samples that the resampler needs beyond the one that it makes; 0 without one.
    delay : int
        The model's own delay in device samples.
    """

    period: int
    length: Fraction
    lead: int
    lookahead: int = 0
    delay: int = 0

    @property
    def ahead(self) -> int:
        """Device samples between a frame's turn to be decoded and its begin."""
        return self.lead + self.lookahead

    @property
    def latency_samples(self) -> int:
        """Least time from a live value to its sound: it came just before its turn."""
        return self.ahead + self.delay

    @property
    def latency_max_samples(self) -> int:
        """Longest time from a live value to its sound: it just missed its turn."""
        return self.latency_samples + self.period + -(-self.length // 1)

    @property
    def input_latency(self) -> int:
        """Device samples from the end of a window of input to the begin of its step.

        A step that begins at s is due at clock ``floor((s - ahead) / period)``. What has come
        in by then are the samples before that many periods, and these are all before
        ``s - ahead - period`` and at least one more: the window that ends there is complete.
        """
        return self.ahead + self.period

    def bus_latency(self, ahead_there: int) -> int:
        """Return the device samples from a frame of a bus to the step that plays it.

        Parameters
        ----------
        ahead_there : int
            `ahead` of the voice that makes the frames.

        Notes
        -----
        A step that begins at s is due at clock ``floor((s - ahead) / period)``. A frame that
        begins this much earlier was due at ``floor((s - bus_latency - ahead_there) / period)``,
        at least one clock before: it is there, if the voice that makes it was in time.
        """
        return self.period + max(0, self.ahead - ahead_there)

    def start(self, now: int) -> int:
        """Return the sample on which a voice begins that is ready at clock `now`."""
        return (now + 1) * self.period + self.lead

    def due_before(self, now: int) -> int:
        """Return the sample before which everything must be decoded at clock `now`.

        A frame is taken at the first clock at which it begins before this: live values are
        looked at just in time.
        """
        return (now + 1) * self.period + self.ahead

    def frame_start(self, frame: int, start: int) -> int:
        """Return the sample on which a frame begins, of a voice that began at `start`."""
        return start + frame * self.length.numerator // self.length.denominator

    def first_frame_from(self, sample: int, start: int) -> int:
        """Return the first frame, 0 or later, that begins at `sample` or after it."""
        since = max(0, sample - start)
        # floor(k * length) >= since if and only if k * length >= since, as since is whole.
        return -(-since * self.length.denominator // self.length.numerator)

    def live_frame(self, now: int, start: int) -> int:
        """Return the first frame that plays a value which arrives while the clock is `now`."""
        return self.first_frame_from(self.due_before(now), start)


def whole_lead(lead: int, period: int) -> int:
    """Return a lead in whole periods, at least one.

    Parameters
    ----------
    lead : int
        Device samples asked for, 0 or more.
    period : int
        Samples per block.
    """
    return max(1, -(-lead // period)) * period


def in_device_samples(n_samples: int, model_sr: int, device_sr: int, *, resampled: bool) -> int:
    """Return how many device samples a time in the model's samples is, to the nearest.

    Parameters
    ----------
    n_samples : int
        Samples of the model, for example its delay.
    model_sr, device_sr : int
        Sample rates in hertz.
    resampled : bool
        Whether the audio is resampled (clock ``true``); else a sample is a sample.
    """
    return round(Fraction(n_samples * device_sr, model_sr)) if resampled else n_samples
