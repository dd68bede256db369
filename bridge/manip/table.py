"""The kinds of stages as data: checks, docs and messages are made from this table."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import BridgeError
from .generator import MAX_SEED
from .parameter import Parameter, Value

__all__ = [
    "COMMON",
    "KINDS",
    "MAX_CODES",
    "MAX_GLIDE",
    "MAX_STAGES",
    "MAX_STEPS",
    "NO_LIMIT",
    "SEQ_STEPS",
    "SHAPES",
    "Kind",
    "Parameter",
    "Value",
    "kind_of",
    "nearest",
    "parameter_of",
]

MAX_STAGES = 32
MAX_GLIDE = 100_000
MAX_CODES = 65536
# Single precision ends at 3.4e38; a limit of this size is none.
NO_LIMIT = 3e38
_LATENT = 1e6
_FACTOR = 1000.0


@dataclass(frozen=True)
class Kind:
    """One kind of stage.

    Attributes
    ----------
    name : str
        Its word.
    help : str
        One line for people.
    parameters : dict of str to Parameter
        Its own and those of all (`COMMON`), in the order of presets and documents.
    """

    name: str
    help: str
    parameters: dict[str, Parameter]


def kind_of(word: str) -> Kind:
    """Return a kind of stage.

    Raises
    ------
    BridgeError
        If there is none of that name; it tells the nearest spelling, or all names.
    """
    if word in KINDS:
        return KINDS[word]
    raise BridgeError("rack", f"there is no kind of stage {word!r}", nearest(word, KINDS))


def parameter_of(where: str, kind: str, word: str) -> Parameter:
    """Return a parameter of a kind of stage.

    Parameters
    ----------
    where : str
        The stage, for messages.
    kind, word : str
        Its kind, and the parameter's name.

    Returns
    -------
    Parameter

    Raises
    ------
    BridgeError
        If there is none of that name; it tells the nearest spelling, or all names.
    """
    parameters = kind_of(kind).parameters
    if word in parameters:
        return parameters[word]
    raise BridgeError(where, f"{kind} has no parameter {word!r}", nearest(word, parameters))


def nearest(word: str, words: Iterable[str]) -> str:
    """Return a hint for a name that does not exist: the nearest one, else all of them."""
    known = list(words)
    close = difflib.get_close_matches(str(word).lower(), known, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"there is {', '.join(known)}" if known else "there are none"


COMMON = (
    Parameter(
        "glide",
        "int",
        0,
        "frames over which a changed number moves in a straight line",
        high=MAX_GLIDE,
        unit="frames",
    ),
    Parameter("bypass", "switch", 0, "1 lets frames pass as they are"),
)


def _latent(
    name: str, help: str, default: float = 0.0, limit: float = _LATENT, *, low: float | None = None
) -> Parameter:
    least = -limit if low is None else low
    return Parameter(name, "float", default, help, True, least, limit, "latent units")


def _seed() -> Parameter:
    return Parameter("seed", "int", 0, "of the generator", high=MAX_SEED)


def _expression() -> Parameter:
    return Parameter(
        "expression", "float", 1.0, "how much of it, for all dims", False, -_FACTOR, _FACTOR
    )


def _kind(name: str, help: str, *parameters: Parameter) -> Kind:
    return Kind(name, help, {p.name: p for p in (*parameters, *COMMON)})


SHAPES = ("sine", "saw", "rectangle", "triangle", "sample_and_hold")
MAX_STEPS = 64
# The steps of a sequencer are parameters like all others, so that presets hold and move them.
SEQ_STEPS = tuple(f"step{number}" for number in range(1, MAX_STEPS + 1))

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind("offset", "adds a number", _latent("offset", "what is added"), _expression()),
        _kind(
            "scale",
            "moves away from a centre, or toward it",
            Parameter("factor", "float", 1.0, "1 changes nothing", True, -_FACTOR, _FACTOR),
            _latent("centre", "what stays where it is"),
        ),
        _kind(
            "clamp",
            "keeps within a range",
            _latent("minimum", "least value", -NO_LIMIT, NO_LIMIT),
            _latent("maximum", "greatest value", NO_LIMIT, NO_LIMIT),
        ),
        _kind(
            "lfo",
            "adds an oscillation",
            Parameter("shape", "choice", "sine", "of a cycle", choices=SHAPES),
            Parameter("frequency", "float", 1.0, "cycles per second", True, -1e4, 1e4, "Hz"),
            _latent("amplitude", "half of the way from lowest to highest"),
            Parameter("phase", "float", 0.0, "shift", True, -1e4, 1e4, "turns"),
            Parameter("width", "float", 0.5, "part of a cycle that a rectangle is up", True),
            _seed(),
            _expression(),
        ),
        _kind(
            "noise",
            "adds a random number to every frame",
            _latent("amplitude", "greatest number that is added or taken away"),
            _seed(),
            _expression(),
        ),
        _kind(
            "walk",
            "adds a slow random motion around values",
            _latent("centre", "what it moves around"),
            _latent("spread", "how far it goes to each side"),
            Parameter("rate", "float", 1.0, "new random numbers per second", True, -1e4, 1e4, "Hz"),
            Parameter(
                "shape", "choice", "smooth", "of the way to the next", choices=("smooth", "linear")
            ),
            _seed(),
            _expression(),
        ),
        _kind(
            "seq",
            "adds a sequence of steps",
            Parameter("steps", "int", 8, "how many, before it begins again", True, 1, MAX_STEPS),
            Parameter("duration", "float", 4.0, "of a step", False, 1.0, 1e5, "frames"),
            Parameter(
                "decay",
                "float",
                0.0,
                "in which a step dies away (0: never)",
                True,
                0,
                1e5,
                "frames",
            ),
            _latent("amplitude", "what steps are multiplied with"),
            _latent("spread", "greatest random number that a step adds or takes away"),
            _seed(),
            _expression(),
            *(_latent(name, "value of a step") for name in SEQ_STEPS),
        ),
        _kind(
            "expression",
            "multiplies, all dims together and each by itself",
            Parameter("all", "float", 1.0, "for all dims", False, -_FACTOR, _FACTOR),
            Parameter("each", "float", 1.0, "for each dim", True, -_FACTOR, _FACTOR),
        ),
        _kind(
            "jam",
            "plays a loop of codes, random or loaded",
            Parameter("codes", "choice", "random", "what is played", choices=("random", "loaded")),
            Parameter("length", "int", 0, "random codes (0: none)", high=MAX_CODES, unit="frames"),
            _seed(),
            _latent("centre", "of random codes"),
            _latent("spread", "of random codes to each side", 1.0),
            Parameter("first", "int", 0, "frame that the loop begins with", high=MAX_CODES - 1),
            Parameter("stop", "int", 0, "frame after the loop (0: the end)", high=MAX_CODES),
            Parameter(
                "speed", "float", 1.0, "frames of the loop per frame", low=-1024.0, high=1024.0
            ),
            Parameter(
                "position",
                "float",
                0.0,
                "shift in the loop, to play by hand",
                low=-float(MAX_CODES),
                high=float(MAX_CODES),
                unit="frames",
            ),
            Parameter(
                "stretch", "choice", "hold", "what is between codes", choices=("hold", "linear")
            ),
            Parameter(
                "mode",
                "choice",
                "replace",
                "what happens to frames",
                choices=("replace", "add"),
            ),
            Parameter("amount", "float", 1.0, "of the codes", True),
        ),
        _kind(
            "route",
            "gives dims to other dims, or silences them",
            Parameter("source", "int", None, "dim that each dim takes", True, 0.0, -1.0, "dim"),
            Parameter("mute", "switch", 0, "1 makes a dim 0", True),
            Parameter("solo", "switch", 0, "1 makes all dims 0 that have no solo", True),
        ),
        _kind(
            "smooth",
            "moves more slowly",
            Parameter(
                "frames", "float", 0.0, "frames that it lags behind a ramp", True, 0, 1e5, "frames"
            ),
        ),
        _kind(
            "freeze",
            "holds a frame",
            Parameter("on", "switch", 0, "1 holds the frame of that moment", True),
        ),
        _kind(
            "mix",
            "brings in a second source",
            Parameter("mode", "choice", "crossfade", "how", choices=("crossfade", "add")),
            Parameter(
                "law", "choice", "linear", "of the gains", choices=("linear", "constant_power")
            ),
            Parameter("amount", "float", 0.0, "0: the voice's frames, 1: the other's", True),
        ),
    )
}
