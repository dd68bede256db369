"""One parameter of a stage: its type, its range, and the check of what it is given."""

from __future__ import annotations

import difflib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from ..errors import BridgeError

# A number or a word for all dims, or one number per dim.
Value: TypeAlias = float | int | str | list[float]
Type: TypeAlias = Literal["float", "int", "switch", "choice"]


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


def _listed(values: Any) -> Sequence[Any]:
    if isinstance(values, str) or not hasattr(values, "tolist"):
        return [values]
    found = values.tolist()  # numpy's arrays and numbers
    return found if isinstance(found, list) else [found]
