"""Attribute values as patches send them: text and floats, turned into what a model declares."""

from __future__ import annotations

from typing import Any

from .contract import Value

TYPE_NAMES = ("bool", "int", "float", "str", "tensor", "buffer")
_FALSE = frozenset({"0", "false", "no", "off", ""})
_TRUE = frozenset({"1", "true", "yes", "on"})


def parse_values(types: tuple[str, ...], values: tuple[Any, ...]) -> tuple[Value, ...]:
    """Return `values` as the types of an attribute.

    Parameters
    ----------
    types : tuple of str
        Names out of `TYPE_NAMES`.
    values : tuple
        As many values; numbers may be text, as Pd sends them.

    Raises
    ------
    ValueError
        If a value cannot be of its type, or their number is not right.
    """
    if len(types) != len(values):
        raise ValueError(f"takes {len(types)} value(s) ({', '.join(types)}), not {len(values)}")
    return tuple(_parse(kind, value) for kind, value in zip(types, values, strict=True))


def _parse(kind: str, value: Any) -> Value:
    try:
        if kind == "bool":
            return parse_bool(value)
        if kind == "int":
            number = float(value)
            if number != int(number):
                raise ValueError
            return int(value) if isinstance(value, int) else int(number)
        if kind == "float":
            return float(value)
        if kind == "str":
            return str(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{value!r} is not a value of type {kind}") from None
    raise ValueError(f"values of type {kind} cannot be set by a message")


def parse_bool(value: Any) -> bool:
    """Return the truth of a message: 0, 0.0, ``"0.000000"``, ``"false"`` are false.

    Raises
    ------
    ValueError
        If it is neither a number nor one of the usual words.
    """
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _FALSE:
            return False
        if word in _TRUE:
            return True
    return float(value) != 0.0
