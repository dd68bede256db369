"""Where steps lie among the samples of the device."""

from __future__ import annotations

from fractions import Fraction


class Grid:
    """Steps of one length, one after the other.

    Parameters
    ----------
    length : Fraction
        Device samples per step.

    Attributes
    ----------
    begin : int
        Device sample on which step 0 begins.
    phase : int
        How much later than `begin` step 0 is due, in parts of a sample: the denominator of
        `length` is a whole one. So what is cut in again and again in the middle does not shift.
    """

    def __init__(self, length: Fraction, begin: int = 0, phase: int = 0) -> None:
        self.length = length
        self.begin = begin
        self.phase = phase

    def start_of(self, step: int) -> int:
        """Return the device sample on which a step begins."""
        return self.begin + self._parts(step) // self.length.denominator

    def phase_of(self, step: int) -> int:
        """Return the part of a sample by which a step is later; see `phase`."""
        return self._parts(step) % self.length.denominator

    def step_at(self, sample: int) -> int:
        """Return the step, 0 or later, that a device sample lies in."""
        since = max(0, sample - self.begin)
        # The last k with floor(phase + k * length) <= since.
        parts = (since + 1) * self.length.denominator - 1 - self.phase
        return parts // self.length.numerator

    def number_of(self, step: int) -> int:
        """Return the number of a step among all steps of this length since device sample 0.

        Steps that begin on the same sample have the same number, whatever is played.
        """
        parts = self.begin * self.length.denominator + self.phase
        return parts // self.length.numerator + step

    def _parts(self, step: int) -> int:
        return self.phase + step * self.length.numerator
