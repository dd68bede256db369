"""What a message's arguments must be, by the table: name, what was wrong, what is allowed."""

from __future__ import annotations

import difflib
import functools
import math
import re
import struct
from collections.abc import Callable, Sequence
from itertools import chain, repeat

from .codec import Decoded, OscError
from .message import MAX_TEXT_CHARACTERS, Argument, Kind, Message, Value
from .spec import BY_ADDRESS


def find(address: str) -> Message:
    """Return the message of an address.

    Raises
    ------
    OscError
        If there is none; the reason names a similar one.
    """
    message = BY_ADDRESS.get(address)
    if message is None:
        similar = _similar(address) if len(address) <= _MAX_ADDRESS else []
        hint = f"; is it {similar[0]}?" if similar else ""
        shown = address if len(address) <= _MAX_ADDRESS else address[:_MAX_ADDRESS] + "..."
        raise OscError(f"there is no message {shown}{hint}", address)
    return message


def check(message: Message, values: Sequence[Decoded]) -> tuple[Value, ...]:
    """Return the arguments of a message as what the table says they are.

    Parameters
    ----------
    message : Message
        Of the table.
    values : sequence of int, float, str, bytes or None
        As they came.

    Returns
    -------
    tuple of int, float or str
        As many as came; those of an argument that stands for many follow one by one.

    Raises
    ------
    OscError
        At the first that is missing, too many, of a wrong type or out of range; the reason
        is one line.
    """
    arguments = message.arguments
    if len(values) < message.n_required:
        raise OscError(
            f"{arguments[len(values)].name} is missing: {message.usage}", message.address
        )
    many = arguments[-1] if arguments and arguments[-1].many else None
    single = arguments[:-1] if many else arguments
    if len(values) > len(single) and many is None:
        takes = f"takes {len(single)}: {message.usage}" if single else "takes none"
        raise OscError(f"too many arguments: {message.address} {takes}", message.address)
    if many and many.max_values is not None and len(values) - len(single) > many.max_values:
        most = f"are at most {many.max_values}, not {len(values) - len(single)}"
        raise OscError(f"{many.name} {most}", message.address)
    try:
        found = [_CHECKS[a.kind](a, v) for a, v in zip(single, values, strict=False)]
        if many:
            found += _all_of(many, values[len(single) :])
    except OscError as error:
        raise OscError(error.reason, message.address) from None
    return tuple(found)


def told(message: Message, values: Sequence[object]) -> tuple[Argument, ...]:
    """Return what the values of a reply are: with a key among them, what stands behind it.

    Parameters
    ----------
    message : Message
        Of the table.
    values : sequence
        As they came, at least as many as it requires.

    Returns
    -------
    tuple of Argument
    """
    names = [argument.name for argument in message.arguments]
    if "key" not in names:
        return message.arguments
    n_before = names.index("key") + 1
    facts = [fact for fact in message.keys if fact.name == values[n_before - 1]]
    return (*message.arguments[:n_before], *facts)


def restored(arguments: Sequence[Argument], values: Sequence[Value]) -> tuple[Value, ...]:
    """Return the values of an answer, with whole numbers that came as text as numbers.

    Parameters
    ----------
    arguments : sequence of Argument
        What the values are; of those behind the last nothing is known.
    values : sequence of int, float or str
        As they came.

    Returns
    -------
    tuple of int, float or str
        As many.
    """
    kinds = chain((argument.kind for argument in arguments), repeat("any"))
    return tuple(
        int(value)
        if kind == "int" and isinstance(value, str) and _DIGITS.fullmatch(value)
        else value
        for kind, value in zip(kinds, values, strict=False)
    )


def name_of(message: Message, values: Sequence[Decoded]) -> tuple[str, ...]:
    """Return the name that a message is about, if it has one and was given one."""
    if not message.named or not values:
        return ()
    try:
        return check(_NAME, values[:1])  # type: ignore[return-value]
    except OscError:
        return ()


def as_text(value: float) -> str:
    """Return a number as the string that it was before Pure Data made a float of it.

    Parameters
    ----------
    value : int or float
        Finite.

    Returns
    -------
    str
        ``2.0`` gives ``"2"``, and the 32-bit float next to 0.1 gives ``"0.1"``.
    """
    if value == int(value) and abs(value) < _WHOLE:
        return str(int(value))
    for n_digits in range(6, 17):
        text = f"{value:.{n_digits}g}"
        if value in (float(text), _nearest_float32(float(text))):
            return text
    return repr(value)


def typed(word: str) -> Value:
    """Return a word of a command line as the value that a host would send.

    Parameters
    ----------
    word : str
        ``1`` is an int, ``0.5`` and ``1e-3`` are floats, all else is a string; so is a
        number in double quotes, ``'"1"'``.
    """
    if len(word) >= 2 and word[0] == word[-1] == '"':
        return word[1:-1]
    if _NUMBER.fullmatch(word):
        return float(word) if set(word) & set(".eE") else int(word)
    return word


_NUMBER = re.compile(r"[+-]?(\d{1,20}\.?\d{0,20}|\.\d{1,20})([eE][+-]?\d{1,2})?", re.ASCII)
_DIGITS = re.compile(r"-?\d{1,20}", re.ASCII)
_NAME = Message("", "verb", "", (Argument("", "string", "", max_characters=MAX_TEXT_CHARACTERS),))
_MAX_ADDRESS = 100
_MAX_SHOWN = 40
_WHOLE = 10**15
_FLOAT_MAX = 3.4028234663852886e38  # of 32 bits
_ASKED = [a for a, message in BY_ADDRESS.items() if message.role in ("verb", "frames")]
_INT32 = (-(2**31), 2**31 - 1)


@functools.lru_cache(maxsize=256)  # comparing takes time, and mistakes are made again
def _similar(address: str) -> list[str]:
    return difflib.get_close_matches(address, _ASKED, 1, 0.75)


def _all_of(argument: Argument, values: Sequence[Decoded]) -> list[Value]:
    if argument.kind == "float" and argument.minimum is None and argument.maximum is None:
        # Frames come thousands of times a second: each value is looked at only if one is wrong.
        try:
            if sum(map(abs, values)) <= _FLOAT_MAX:  # type: ignore[arg-type]
                return list(map(float, values))  # type: ignore[arg-type]
        except (TypeError, OverflowError):
            pass
    return [_CHECKS[argument.kind](argument, value) for value in values]


def _int(argument: Argument, value: Decoded) -> int:
    low, high = _limits(argument, *_INT32)
    if isinstance(value, int | float) and low <= value <= high and value == int(value):
        return int(value)
    raise _wrong(argument, f"a whole number from {low:.0f} to {high:.0f}", value)


def _float(argument: Argument, value: Decoded) -> float:
    low, high = _limits(argument, -_FLOAT_MAX, _FLOAT_MAX)
    if isinstance(value, int | float) and low <= value <= high:  # false for NaN
        return float(value)
    limits = "" if (low, high) == (-_FLOAT_MAX, _FLOAT_MAX) else f" from {low:.16g} to {high:.16g}"
    raise _wrong(argument, f"a number{limits}", value)


def _string(argument: Argument, value: Decoded) -> str:
    if isinstance(value, int | float) and math.isfinite(value):
        value = as_text(value)
    if not isinstance(value, str):
        raise _wrong(argument, "a name", value)
    if not value:
        raise OscError(f"{argument.name} is empty")
    if len(value) > argument.max_characters:
        raise OscError(
            f"{argument.name} has at most {argument.max_characters} characters, not {len(value)}"
        )
    if not value.isprintable():
        raise OscError(f"{argument.name} has characters that cannot be shown: {_shown(value)}")
    return value


def _any(argument: Argument, value: Decoded) -> Value:
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, int):
        return _int(argument, value)
    if isinstance(value, str):
        return _string(argument, value)
    raise _wrong(argument, "numbers and words", value)


_CHECKS: dict[Kind, Callable[[Argument, Decoded], Value]] = {
    "int": _int,
    "float": _float,
    "string": _string,
    "any": _any,
}


def _limits(argument: Argument, low: float, high: float) -> tuple[float, float]:
    return (
        low if argument.minimum is None else argument.minimum,
        high if argument.maximum is None else argument.maximum,
    )


def _wrong(argument: Argument, wanted: str, value: Decoded) -> OscError:
    return OscError(f"{argument.name} must be {wanted}, not {_shown(value)}")


def _shown(value: Decoded) -> str:
    if isinstance(value, bytes):
        return "a blob"
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return ascii(value if len(value) <= _MAX_SHOWN else value[:_MAX_SHOWN] + "...")
    return as_text(value) if math.isfinite(value) else str(value)


def _nearest_float32(value: float) -> float:
    try:
        nearest: float = struct.unpack(">f", struct.pack(">f", value))[0]
    except OverflowError:
        return math.inf
    return nearest
