"""Checks of arguments: name, what was wrong, what is allowed."""

from __future__ import annotations

import operator
from typing import Any


def positive_int(name: str, value: Any) -> int:
    """Return `value` as a positive `int`.

    Parameters
    ----------
    name : str
        Name of the argument, for the message.
    value : int
        Any integer type, numpy's included; booleans and floats are refused.

    Raises
    ------
    TypeError
        If `value` is not an integer.
    ValueError
        If `value` is less than 1.
    """
    if isinstance(value, bool):
        raise TypeError(f"{name} must be a whole number, not {value!r}")
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} must be a whole number, not {value!r}") from None
    if number < 1:
        raise ValueError(f"{name} must be 1 or more, not {number}")
    return number


def optional_positive_int(name: str, value: Any) -> int | None:
    """Return `value` as a positive `int`, or None for None.

    Raises
    ------
    TypeError, ValueError
        As `positive_int`.
    """
    return None if value is None else positive_int(name, value)
