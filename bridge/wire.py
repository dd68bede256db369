"""Dataclasses as bytes, for the pipes between processes.

JSON and never pickle: a decoder process runs a model, which is a program of somebody else's,
and what it sends must not be one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Wire(Generic[T]):
    """A set of dataclasses that may travel.

    Parameters
    ----------
    kinds : iterable of type
        Frozen dataclasses whose fields are JSON values: None, bool, int, float, str, and
        lists and dicts of such. Tuples arrive as lists.
    """

    def __init__(self, kinds: Iterable[type[T]]) -> None:
        self._kinds = {kind.__name__: kind for kind in kinds}
        self._fields = {
            name: {field.name for field in fields(kind)}  # type: ignore[arg-type]
            for name, kind in self._kinds.items()
        }

    def pack(self, message: T) -> bytes:
        """Return a message as bytes.

        Raises
        ------
        TypeError
            If it is of another kind, or holds what JSON has no word for.
        """
        name = type(message).__name__
        if self._kinds.get(name) is not type(message):
            raise TypeError(f"{name} does not travel here")
        record = {"kind": name, **asdict(message)}  # type: ignore[call-overload]
        return json.dumps(record, separators=(",", ":")).encode()

    def unpack(self, data: bytes) -> T:
        """Return the message that some bytes are.

        Raises
        ------
        ValueError
            If they are none; the fields have the right names, their types are not looked at.
        """
        try:
            record: Any = json.loads(data)
            name = record.pop("kind")
            if record.keys() == self._fields[name]:
                return self._kinds[name](**record)
        except (ValueError, AttributeError, TypeError, LookupError, RecursionError) as error:
            raise ValueError(f"not a message: {data[:80]!r}") from error
        raise ValueError(f"not the fields of {name}: {data[:80]!r}")
