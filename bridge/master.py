"""The settings of the master chain: one table for control, audio, OSC and the docs.

The control process writes them into shared memory as one row of numbers in the order of this
table, the audio process reads them before each block (`bridge.rt.master`). They are
independent of each other, so a row that is read while it is written does no harm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Setting:
    """One number of the master chain.

    Attributes
    ----------
    section : str
        ``compressor``, ``eq`` or ``limiter``.
    name : str
        Within the section; ``on`` is 0 or 1.
    unit : str
        ``dB``, ``Hz``, ``ms``, or empty.
    minimum, maximum, default : float
        Both limits are allowed.
    text : str
        What it is, for people.
    index : int
        Its place in the row.
    """

    section: str
    name: str
    unit: str
    minimum: float
    maximum: float
    default: float
    text: str
    index: int

    def check(self, value: float) -> float:
        """Return the value.

        Raises
        ------
        ValueError
            If it is out of range, or no number.
        """
        if not self.minimum <= value <= self.maximum:
            unit = f" {self.unit}" if self.unit else ""
            raise ValueError(
                f"{self.section} {self.name} must be from {self.minimum:g} to "
                f"{self.maximum:g}{unit}, not {value:g}"
            )
        return value


# Name, unit, minimum, maximum, default, text.
_Row: TypeAlias = tuple[str, str, float, float, float, str]
_SWITCH: _Row = ("on", "", 0, 1, 0, "whether it is heard")


def _band(name: str, kind: str, frequency_hz: float) -> tuple[_Row, ...]:
    return (
        (f"{name}_frequency", "Hz", 20, 20000, frequency_hz, f"middle of the {kind}"),
        (f"{name}_gain", "dB", -24, 24, 0, f"gain of the {kind}"),
        (f"{name}_q", "", 0.1, 18, 0.7071 if "shelf" in kind else 1, f"steepness of the {kind}"),
    )


_TABLE: dict[str, tuple[_Row, ...]] = {
    "compressor": (
        _SWITCH,
        ("threshold", "dB", -60, 0, -18, "level above which it is made quieter"),
        ("ratio", "", 1, 20, 3, "dB more at the input for 1 dB more at the output"),
        ("knee", "dB", 0, 24, 6, "width of the bend at the threshold"),
        ("attack", "ms", 0.1, 500, 10, "time constant for getting quieter"),
        ("release", "ms", 5, 5000, 150, "time constant for getting louder again"),
        ("makeup", "dB", -24, 24, 0, "gain after it"),
    ),
    "eq": (
        _SWITCH,
        *_band("low", "low shelf", 100),
        *_band("mid1", "first peak", 500),
        *_band("mid2", "second peak", 2500),
        *_band("high", "high shelf", 8000),
    ),
    "limiter": (
        _SWITCH,
        ("ceiling", "dB", -24, 0, -0.1, "level that no sample exceeds"),
        ("release", "ms", 1, 2000, 100, "time constant for getting louder again"),
    ),
}

# Bands of the equaliser, in the order of their settings.
EQ_BANDS = ("low", "mid1", "mid2", "high")

SETTINGS: tuple[Setting, ...] = tuple(
    Setting(section, *row, index=index)
    for index, (section, row) in enumerate(
        (section, row) for section, rows in _TABLE.items() for row in rows
    )
)
N_SETTINGS = len(SETTINGS)

# Which part of the row a section has.
SECTIONS: dict[str, slice] = {
    section: slice(
        min(s.index for s in SETTINGS if s.section == section),
        max(s.index for s in SETTINGS if s.section == section) + 1,
    )
    for section in _TABLE
}

_MINIMA = np.array([s.minimum for s in SETTINGS])
_MAXIMA = np.array([s.maximum for s in SETTINGS])
_DEFAULTS = np.array([s.default for s in SETTINGS], np.float64)


def defaults() -> NDArray[np.float64]:
    """Return the settings that a server begins with, shape (N_SETTINGS,): all is off."""
    return _DEFAULTS.copy()


def find(section: str, name: str) -> Setting:
    """Return a setting.

    Raises
    ------
    ValueError
        If there is none.
    """
    for setting in SETTINGS:
        if (setting.section, setting.name) == (section, name):
            return setting
    if section not in SECTIONS:
        raise ValueError(f"no such section: {section!r} (there are {', '.join(SECTIONS)})")
    names = ", ".join(s.name for s in SETTINGS[SECTIONS[section]])
    raise ValueError(f"{section} has no setting {name!r} (there are {names})")


def bounded(settings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return settings within their limits, whatever they were: what is no number is default.

    Parameters
    ----------
    settings : ndarray of float64, shape (N_SETTINGS,)
        Is not changed.
    """
    known = np.where(np.isnan(settings), _DEFAULTS, settings)
    return np.clip(known, _MINIMA, _MAXIMA)
