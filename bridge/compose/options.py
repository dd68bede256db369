"""Named options: what each may be, and one clear line for what it may not."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from latentio.layouts import LAYOUTS

T = TypeVar("T")


@dataclass(frozen=True)
class Option:
    """One option of a pattern, a distribution, a song or a score.

    Attributes
    ----------
    kind : type
        ``int``, ``float``, ``bool`` or ``str``.
    default : object
        What it is if it is not given; None if that follows from other things.
    low, high : float or None
        Least and greatest value of a number.
    choices : tuple of str
        The values of a text; empty if any will do.
    help : str
        One line for people.
    """

    kind: type
    default: Any
    help: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def range(self) -> str:
        """What is allowed, in words."""
        if self.choices:
            return f"one of {', '.join(self.choices)}"
        if self.kind is bool:
            return "true or false"
        if self.kind is str:
            return "a text"
        kind = "a whole number" if self.kind is int else "a number"
        form = "" if self.kind is int else "g"
        if self.low is not None and self.high is not None:
            return f"{kind} from {self.low:{form}} to {self.high:{form}}"
        return kind if self.low is None else f"{kind} from {self.low:{form}}"


# How foreign files are read: keys of songs and scores, options of the commands.
READING: dict[str, Option] = {
    "layout": Option(str, None, "axis order", choices=tuple(LAYOUTS)),
    "model_sr": Option(int, None, "sample rate of the model in hertz", low=1),
    "ratio": Option(int, None, "audio samples per frame", low=1),
    "key": Option(str, None, "which array of a file with several"),
    "item": Option(int, None, "which sequence of a batch", low=0),
    "allow_pt": Option(bool, False, "read plain tensors from PyTorch's .pt"),
}


def settled_reading(where: str, *tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return what tables say of `READING`, checked.

    Parameters
    ----------
    where : str
        What they belong to, for messages.
    *tables : mapping
        Keys of `READING`; others are passed over, None says nothing, later ones win.

    Returns
    -------
    dict
        Arguments for `latentio.read`; only what differs from its defaults.

    Raises
    ------
    ValueError
        As `settle`.
    """
    given = {
        key: value
        for table in tables
        for key, value in table.items()
        if key in READING and value is not None
    }
    found = settle(where, given, READING)
    return {key: value for key, value in found.items() if value != READING[key].default}


def settle(
    where: str, given: Mapping[str, Any], options: Mapping[str, Option], what: str = "option"
) -> dict[str, Any]:
    """Check options that were given, and fill in the others.

    Parameters
    ----------
    where : str
        What they belong to, for messages: ``"pattern 'euclid'"``.
    given : mapping
        Names and values; a text stands for a number if it reads as one.
    options : mapping
        All that there are.
    what : str
        What a name is called in messages.

    Returns
    -------
    dict
        A value for every option.

    Raises
    ------
    ValueError
        With the field, the value and what is allowed, if one does not exist or its value
        is not right.
    """
    for name in given:
        named(f"{where}: {what}", name, options)
    return {
        name: _value(f"{where}: {name}", given[name], option) if name in given else option.default
        for name, option in options.items()
    }


def named(where: str, name: object, table: Mapping[str, T]) -> T:
    """Return an entry of a table.

    Raises
    ------
    ValueError
        If there is none of that name; it tells the nearest spelling, or all names.
    """
    if isinstance(name, str) and name in table:
        return table[name]
    raise ValueError(f"{where} {name!r} is not known; {nearest(str(name), table)}")


def choice(where: str, value: Any) -> tuple[str, dict[str, Any]]:
    """Read a choice with its options: ``"euclid,pulses=3"``, or a table.

    Parameters
    ----------
    where : str
        What it is, for messages.
    value : str or mapping
        A name, after it ``,key=value`` as often as needed; or a table with the key
        ``name`` and the options as further keys.

    Returns
    -------
    name : str
    options : dict
        As they were given.

    Raises
    ------
    ValueError
        If it is neither.
    """
    if isinstance(value, str):
        name, *pairs = (word.strip() for word in value.split(","))
        options: dict[str, Any] = {}
        for pair in pairs:
            key, is_pair, text = (part.strip() for part in pair.partition("="))
            if not is_pair or not key:
                raise ValueError(f"{where}: options are written {name},key=value, not {value!r}")
            if key in options:
                raise ValueError(f"{where}: {key} is given twice in {value!r}")
            options[key] = text
        return name, options
    if isinstance(value, Mapping):
        rest = dict(value)
        found = rest.pop("name", None)
        if isinstance(found, str):
            return found, rest
    raise ValueError(f"{where} must be a name, or a table with a name, not {value!r}")


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint for a name that does not exist: the nearest one, else all of them."""
    known = list(names)
    close = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"there is {', '.join(known)}" if known else "there are none here"


def _value(where: str, value: Any, option: Option) -> Any:
    if value is None and option.default is None:
        return None
    found = _typed(value, option.kind)
    good = found is not None
    if good and option.kind in (int, float):
        good = isinstance(found, int) or math.isfinite(found)
        good = good and (option.low is None or found >= option.low)
        good = good and (option.high is None or found <= option.high)
    if good and option.choices and found not in option.choices:
        raise ValueError(f"{where} {found!r} is not known; {nearest(found, option.choices)}")
    if not good:
        raise ValueError(f"{where} must be {option.range}, not {value!r}")
    return found


def _typed(value: Any, kind: type) -> Any:
    """Return a value as its kind; None if it is not of that kind."""
    if isinstance(value, str) and kind is not str:
        words = {"true": True, "false": False, "yes": True, "no": False}
        if kind is bool:
            return words.get(value.lower())
        try:
            return kind(value)
        except ValueError:
            return None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is kind else None
