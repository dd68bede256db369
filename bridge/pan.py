"""Where a voice is heard: gains of constant power for any number of loudspeakers.

Two neighbours share a sound by the sine/cosine law: both get -3 dB halfway, and the sum of
the squares is 1 everywhere. Angles are in degrees, clockwise from the front: the right is
positive, and channels are counted from 0 here.

========  =====================  ==============================================
channels  order                  angles
========  =====================  ==============================================
1         mono                   0
2         L R                    -30 30 (position -1..1 is between the two)
3         L R C                  -30 30 0 (ITU-R BS.775)
4         L R Ls Rs              -45 45 -135 135
5         L R C Ls Rs            -30 30 0 -110 110 (ITU-R BS.775; BS.2051 B)
6         L R C Ls Rs Cs         as 5, and 180
7         L R C Ls Rs Lb Rb      -30 30 0 -90 90 -135 135 (ITU-R BS.2051 I)
8, ...    clockwise              -180/n, 180/n, 540/n ...: an even ring
========  =====================  ==============================================

The order is that of WAVE_FORMAT_EXTENSIBLE without the low-frequency channel, but for Ls and
Rs, which come before what lies further behind, as in ITU-R BS.2051. In each layout the first
two are the pair in front.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

STEREO_DEG = 30.0  # of each side

_LAYOUTS_DEG: dict[int, tuple[float, ...]] = {
    1: (0,),
    2: (-STEREO_DEG, STEREO_DEG),
    3: (-30, 30, 0),
    4: (-45, 45, -135, 135),
    5: (-30, 30, 0, -110, 110),
    6: (-30, 30, 0, -110, 110, 180),
    7: (-30, 30, 0, -90, 90, -135, 135),
}


def angles_deg(n_channels: int) -> tuple[float, ...]:
    """Return where the loudspeakers stand.

    Parameters
    ----------
    n_channels : int
        1 or more.

    Returns
    -------
    tuple of float
        Of each channel, above -180 and up to 180.

    Raises
    ------
    ValueError
        If there is no channel.
    """
    if n_channels < 1:
        raise ValueError(f"there must be 1 channel or more, not {n_channels}")
    if n_channels in _LAYOUTS_DEG:
        return _LAYOUTS_DEG[n_channels]
    return tuple(round(_wrapped((2 * n - 1) * 180.0 / n_channels), 9) for n in range(n_channels))


def pan_gains(position: float, n_channels: int, spread: float = 0.0) -> NDArray[np.float64]:
    """Return the gain of each loudspeaker for a sound at a place.

    Parameters
    ----------
    position : float
        -1..1. With two channels from the left (-1) to the right (1). With three and more
        around the listener: 0 in front, 0.5 to the right, -0.5 to the left, -1 and 1 behind.
    n_channels : int
        Loudspeakers, 1 or more.
    spread : float
        0..1: from a point to all loudspeakers alike, at the same power.

    Returns
    -------
    ndarray of float64, shape (n_channels,)
        Not negative; the sum of their squares is 1.

    Raises
    ------
    ValueError
        If something is out of range.
    """
    _check("position", position, -1.0, 1.0)
    _check("spread", spread, 0.0, 1.0)
    angle = position * (STEREO_DEG if n_channels == 2 else 180.0)
    return _gains_at(angle, n_channels, spread)


def pan_matrix(
    position: float, spread: float, width: float, n_voice_channels: int, n_channels: int
) -> NDArray[np.float64]:
    """Return the gains from each channel of a voice to each loudspeaker.

    Each channel has a place of its own: where the layout of so many channels has it, the
    angle times `width`, turned by `position`. A stereo voice lies as wide as the front pair
    that plays it. So at position 0, width 1 and spread 0 a stereo voice goes to the first two
    loudspeakers of any layout, and a voice of `n_channels` channels to all of them, unchanged.

    Parameters
    ----------
    position, spread : float
        As in `pan_gains`.
    width : float
        0 or more: 0 brings all channels to one place, 1 is as wide as the layout. Between two
        loudspeakers nothing goes beyond them; what is behind is heard as far aside.
    n_voice_channels, n_channels : int
        1 or more.

    Returns
    -------
    ndarray of float64, shape (n_voice_channels, n_channels)
        The sum of squares of each row is 1: each channel keeps its power, and channels that
        meet in one loudspeaker add up there.

    Raises
    ------
    ValueError
        If something is out of range.
    """
    _check("position", position, -1.0, 1.0)
    _check("spread", spread, 0.0, 1.0)
    _check("width", width, 0.0, math.inf)
    if n_voice_channels == 2 and n_channels >= 2:
        places = angles_deg(n_channels)[:2]
    else:
        places = angles_deg(n_voice_channels)
    if n_channels == 2:
        turned = [_to_front(width * place) + STEREO_DEG * position for place in places]
        limited = [min(STEREO_DEG, max(-STEREO_DEG, angle)) for angle in turned]
        return np.array([_gains_at(angle, 2, spread) for angle in limited])
    turned = [width * place + 180.0 * position for place in places]
    return np.array([_gains_at(angle, n_channels, spread) for angle in turned])


def _gains_at(angle: float, n_channels: int, spread: float) -> NDArray[np.float64]:
    """Return the gains for an angle, which for two channels is between them."""
    angles = angles_deg(n_channels)
    gains = np.zeros(n_channels)
    if n_channels == 1:
        gains[0] = 1.0
        return gains
    # Both are rounded alike: an angle that was computed can be exactly that of a loudspeaker,
    # which then plays alone.
    angle = round(_wrapped(angle), 9)
    around = sorted(range(n_channels), key=angles.__getitem__)
    after = next((k for k in around if angles[k] >= angle), around[0])
    before = around[around.index(after) - 1]
    gap = (angles[after] - angles[before]) % 360.0
    share = ((angle - angles[before]) % 360.0) / gap
    # In this form both ends are exact.
    gains[before] = math.sin(0.5 * math.pi * (1.0 - share))
    gains[after] = math.sin(0.5 * math.pi * share)
    if spread:
        # Amplitudes and not powers: else the least spread would be heard at once.
        gains = (1.0 - spread) * gains + spread / math.sqrt(n_channels)
        gains /= math.sqrt(float(gains @ gains))
    return gains


def _wrapped(angle: float) -> float:
    """Return an angle above -180 and up to 180."""
    return 180.0 - (180.0 - angle) % 360.0


def _to_front(angle: float) -> float:
    """Return the angle in front that is as far aside: a pair has no behind."""
    angle = _wrapped(angle)
    return angle if abs(angle) <= 90 else math.copysign(180.0 - abs(angle), angle)


def _check(name: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most or math.isinf(value):
        limits = f"from {least:g} to {most:g}" if math.isfinite(most) else f"{least:g} or more"
        raise ValueError(f"{name} must be {limits}, not {value:g}")
