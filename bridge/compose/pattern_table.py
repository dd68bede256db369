"""The one table of patterns: the command, songs, checks and documents read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from latentio.latents import Float64Array

from .interpolate import WAYS
from .options import Option
from .parts import Mirrored, Part, Reversed
from .patterns import (
    blender,
    canon,
    crossfade,
    euclid,
    fibo,
    loop,
    markov,
    orale,
    palindrome,
    stretch,
    swapper,
)
from .seeds import Chance


@dataclass(frozen=True)
class Pattern:
    """One entry of `PATTERNS`.

    Attributes
    ----------
    make : callable
        ``make(bases, options, chance, spread)`` returns a `Part`; `spread` is the standard
        deviation of each dim in the material, or None.
    help : str
        One line for people.
    length : str
        How many frames it makes of N, as a formula.
    n_bases : int
        How many bases it needs.
    options : mapping
        Its options.
    """

    make: Callable[[Sequence[Part], Mapping[str, Any], Chance, Float64Array | None], Part]
    help: str
    length: str
    n_bases: int = 1
    options: Mapping[str, Option] = field(default_factory=dict)


MAX_LOOPS = 10**9
_MAX_STEPS = 10**6


def _steps(default: int | None, help: str, low: int = 1) -> Option:
    return Option(int, default, help, low=low, high=_MAX_STEPS)


_LOOPS = {"loops": Option(int, 1, "how often it is repeated", low=1, high=MAX_LOOPS)}
_STEP_LOOPS = {"loops": Option(int, 1, "how often each step is repeated", low=1, high=MAX_LOOPS)}
_WAY = Option(str, "linear", "how to go", choices=tuple(WAYS))


def _blended(change: Callable[[Part], Part], how: str) -> Pattern:
    return Pattern(
        lambda bases, o, c, s: change(blender(bases[0], bases[1], o["loops"])),
        f"blender {how}",
        "(1 + N * dims) * N * loops",
        2,
        _STEP_LOOPS,
    )


PATTERNS: dict[str, Pattern] = {
    "loop": Pattern(lambda b, o, c, s: loop(b[0], o["loops"]), "repeats", "N * loops", 1, _LOOPS),
    "fibo": Pattern(
        lambda b, o, c, s: fibo(b[0], o["loops"]),
        "the first 1, 2, 3, 5, 8, ... frames, one after the other",
        "(1 + 2 + 3 + 5 + ... up to N) * loops",
        1,
        _LOOPS,
    ),
    "orale": Pattern(
        lambda b, o, c, s: orale(b[0], c, o["loops"], s),
        "three times and a fourth time shifted, on three levels",
        "64 * N * loops",
        1,
        _LOOPS,
    ),
    "blender": Pattern(
        lambda b, o, c, s: blender(b[0], b[1], o["loops"]),
        "one array turns into another, one value per step",
        "(1 + N * dims) * N * loops",
        2,
        _STEP_LOOPS,
    ),
    "blender-reversed": _blended(Reversed, "from its end to its beginning"),
    "blender-mirrored": _blended(Mirrored, "with the dims in reverse order"),
    "blender-reversed-mirrored": _blended(lambda p: Mirrored(Reversed(p)), "both ways round"),
    "swapper": Pattern(
        lambda b, o, c, s: swapper(b[0], b[1], c, o["loops"]),
        "two arrays exchange one value per step",
        "N * N * loops",
        2,
        _STEP_LOOPS,
    ),
    "euclid": Pattern(
        lambda b, o, c, s: euclid(b[0], o),
        "the next frame at every onset of a Euclidean rhythm",
        "steps * length * loops",
        1,
        {
            **_LOOPS,
            "pulses": Option(
                int, None, "onsets in a cycle; default 3/8 of the steps", low=1, high=_MAX_STEPS
            ),
            "steps": _steps(None, "steps in a cycle; default N"),
            "length": _steps(1, "frames per step"),
            "rotate": Option(
                int, 0, "steps by which the rhythm is turned", low=-_MAX_STEPS, high=_MAX_STEPS
            ),
            "spread": Option(
                int,
                0,
                "further steps by which each next dim is turned",
                low=-_MAX_STEPS,
                high=_MAX_STEPS,
            ),
            "rest": Option(
                str, "hold", "between onsets: hold the frame, or its mean", choices=("hold", "mean")
            ),
        },
    ),
    "markov": Pattern(
        lambda b, o, c, s: markov(b[0], c, o["loops"], o["jump"]),
        "a walk from frame to frame that prefers near ones",
        "N * loops",
        1,
        {
            **_LOOPS,
            "jump": Option(float, 0.5, "how far, in mean distances", low=0.01, high=100.0),
        },
    ),
    "canon": Pattern(
        lambda b, o, c, s: canon(b[0], o["loops"], o["voices"], o["delay"]),
        "later dims imitate the first ones",
        "N * loops",
        1,
        {
            **_LOOPS,
            "voices": _steps(2, "groups of dims"),
            "delay": Option(
                int, None, "frames between voices; default N / voices", low=0, high=_MAX_STEPS
            ),
        },
    ),
    "palindrome": Pattern(
        lambda b, o, c, s: palindrome(b[0], o["loops"], o["turn"]),
        "forward, then backward",
        "2 * N * loops",
        1,
        {
            **_LOOPS,
            "turn": Option(
                str,
                "twice",
                "how often the turning points come; once makes 2 * (N - 1) * loops",
                choices=("twice", "once"),
            ),
        },
    ),
    "crossfade": Pattern(
        lambda b, o, c, s: crossfade(b[0], b[1], o["loops"], o["way"]),
        "from one array to another while both are repeated",
        "N * loops",
        2,
        {**_LOOPS, "way": _WAY},
    ),
    "stretch": Pattern(
        lambda b, o, c, s: stretch(b[0], o["times"]),
        "holds every frame",
        "N * times",
        1,
        {"times": _steps(2, "frames per frame")},
    ),
    "reverse": Pattern(lambda b, o, c, s: Reversed(b[0]), "backward", "N"),
    "mirror": Pattern(lambda b, o, c, s: Mirrored(b[0]), "dims in reverse order", "N"),
}
