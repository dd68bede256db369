"""The kinds of stages as data: checks, docs and messages are made from this table."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from ..errors import BridgeError
from .generator import MAX_SEED

# A number or a word for all dims, or one number per dim.
Value: TypeAlias = float | int | str | list[float]
Type: TypeAlias = Literal["float", "int", "switch", "choice"]

MAX_STAGES = 32
MAX_GLIDE = 100_000
MAX_CODES = 65536
# Single precision ends at 3.4e38; a limit of this size is none.
NO_LIMIT = 3e38
_LATENT = 1e6
_FACTOR = 1000.0


@dataclass(frozen=True)
class Parameter:
    """One parameter of a kind of stage.

    Attributes
    ----------
    name : str
        In messages and preset files. A name means the same type in every kind.
    type : {"float", "int", "switch", "choice"}
        A switch is 0 or 1. Floats and switches glide; the others change at once.
    default : float, int, str or None
        What it is at first, for every dim. None: the number of the dim.
    help : str
        One line for people.
    per_dim : bool
        Whether each dim has a value of its own.
    low, high : float
        Least and greatest number. A `high` of -1 is the last dim.
    unit : str
        Of the number; empty if it has none.
    choices : tuple of str
        The words of a choice.
    """

    name: str
    type: Type
    default: float | int | str | None
    help: str
    per_dim: bool = False
    low: float = 0.0
    high: float = 1.0
    unit: str = ""
    choices: tuple[str, ...] = ()

    @property
    def glides(self) -> bool:
        """Whether a change may take its time."""
        return self.type in ("float", "switch")

    def range(self, n_dims: int | None = None) -> str:
        """Return what is allowed, in words.

        Parameters
        ----------
        n_dims : int, optional
            Dims of the rack, if they are known.
        """
        if self.type == "choice":
            return f"one of {', '.join(self.choices)}"
        if self.type == "switch":
            return "0 or 1"
        kind = "a whole number" if self.type == "int" else "a number"
        high = self._high(n_dims)
        top = "the last dim" if high is None else f"{high:.9g}"
        return f"{kind} from {self.low:.9g} to {top}"

    def initial(self, n_dims: int) -> Value:
        """Return the default for a rack of so many dims."""
        if self.default is None:
            return [float(dim) for dim in range(n_dims)]
        if self.per_dim:
            return [float(self.default)] * n_dims
        return self.default

    def checked(self, where: str, values: Any, n_dims: int) -> Value:
        """Return values as they are kept.

        Parameters
        ----------
        where : str
            The stage, for messages.
        values : number, str or sequence
            One value, or for a parameter per dim as many as there are dims.
        n_dims : int
            Dims of the rack.

        Returns
        -------
        float, int, str or list of float
            A list for a parameter per dim.

        Raises
        ------
        BridgeError
            With what is allowed.
        """
        given = values if isinstance(values, list | tuple) else _listed(values)
        counts = {1, n_dims} if self.per_dim else {1}
        if len(given) not in counts:
            wanted = f"1 value or {n_dims}" if self.per_dim and n_dims > 1 else "1 value"
            raise BridgeError(where, f"{self.name} takes {wanted}, not {len(given)}")
        found = [self.checked_one(where, value, n_dims) for value in given]
        if not self.per_dim:
            return found[0]
        numbers = [float(value) for value in found]
        return numbers if len(numbers) == n_dims else numbers * n_dims

    def checked_one(self, where: str, value: Any, n_dims: int | None = None) -> float | int | str:
        """Return one value as it is kept.

        Parameters
        ----------
        where : str
            The stage, for messages.
        value : number or str
            What is to be checked.
        n_dims : int, optional
            Dims of the rack, if they are known.

        Returns
        -------
        float, int or str

        Raises
        ------
        BridgeError
            With what is allowed.
        """
        if self.type == "choice":
            if isinstance(value, str) and value in self.choices:
                return value
            raise self._wrong(where, value, n_dims)
        if isinstance(value, str):
            raise self._wrong(where, value, n_dims)
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            raise self._wrong(where, value, n_dims) from None
        high = self._high(n_dims)
        good = self.low <= number and (high is None or number <= high)
        if not good or math.isinf(number) or (self.type != "float" and number != int(number)):
            raise self._wrong(where, value, n_dims)
        # + 0.0 makes 0 of -0, which no text file tells apart
        return int(number) if self.type in ("int", "switch") else number + 0.0

    def _high(self, n_dims: int | None) -> float | None:
        if self.high >= 0:
            return self.high
        return None if n_dims is None else n_dims - 1

    def _wrong(self, where: str, value: Any, n_dims: int | None) -> BridgeError:
        hint = ""
        if isinstance(value, str) and self.choices:
            close = difflib.get_close_matches(value.lower(), self.choices, n=1)
            hint = f"did you mean {close[0]!r}?" if close else ""
        shown = repr(value) if isinstance(value, str) else f"{value}"
        return BridgeError(where, f"{self.name} must be {self.range(n_dims)}, not {shown}", hint)


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


def _listed(values: Any) -> Sequence[Any]:
    if isinstance(values, str) or not hasattr(values, "tolist"):
        return [values]
    found = values.tolist()  # numpy's arrays and numbers
    return found if isinstance(found, list) else [found]


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
            "expression",
            "multiplies, all dims together and each by itself",
            Parameter("all", "float", 1.0, "for all dims", False, -_FACTOR, _FACTOR),
            Parameter("each", "float", 1.0, "for each dim", True, -_FACTOR, _FACTOR),
        ),
        _kind(
            "jam",
            "plays a loop of codes, random or loaded",
            Parameter("codes", "choice", "random", "what is played", choices=("random", "loaded")),
            Parameter("length", "int", 0, "random codes; 0: none", high=MAX_CODES, unit="frames"),
            _seed(),
            _latent("centre", "of random codes"),
            _latent("spread", "of random codes to each side", 1.0),
            Parameter("first", "int", 0, "frame that the loop begins with", high=MAX_CODES - 1),
            Parameter("stop", "int", 0, "frame after the loop; 0: the end", high=MAX_CODES),
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
