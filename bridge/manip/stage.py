"""One stage of a rack as data: its name, its kind, and what its parameters are to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..errors import BridgeError
from .table import MAX_STAGES, Value

# Pd reads a word that begins with a letter as a word, whatever follows.
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,31}", re.ASCII)
# Where presets keep the order of the stages: no stage can have this name.
RACK = "rack"
STAGES = "stages"


@dataclass
class Stage:
    """One stage.

    Attributes
    ----------
    name : str
        Its own.
    kind : str
        A key of `bridge.manip.table.KINDS`.
    values : dict of str to float, int, str or list of float
        By parameter; a list of one number per dim, or one value.
    edits : dict of int to dict of int to float
        Of a jam: by frame and dim, codes that were edited.
    """

    name: str
    kind: str
    values: dict[str, Value]
    edits: dict[int, dict[int, float]] = field(default_factory=dict)


def check_stage_name(name: object) -> None:
    """Check that a stage may have a name.

    Raises
    ------
    BridgeError
        If not.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name == RACK:
        raise BridgeError(
            "rack",
            f"a stage cannot be named {name!r}",
            f"up to 32 letters, digits and _ . -, a letter first, and not {RACK}",
        )


def as_array(value: Value) -> Any:
    """Return a list of numbers as an array of float64, and anything else as it is."""
    return np.array(value, np.float64) if isinstance(value, list) else value


def default_names(kind: str) -> Iterator[str]:
    """Yield the names that a new stage may have, the shortest first."""
    yield kind
    for number in range(2, MAX_STAGES + 2):
        yield f"{kind}{number}"


def short(value: Value) -> list[Any]:
    """Return a value as a list: of one if all dims are alike."""
    if not isinstance(value, list):
        return [value]
    return value[:1] if all(number == value[0] for number in value) else list(value)


def stage_json(stage: Stage) -> dict[str, Any]:
    """Return a stage as dicts, lists, numbers and texts."""
    values = {
        name: row if len(row := short(value)) > 1 else row[0]
        for name, value in stage.values.items()
    }
    edits = [
        [frame, dim, value] for frame, row in stage.edits.items() for dim, value in row.items()
    ]
    record: dict[str, Any] = {"name": stage.name, "kind": stage.kind, "values": values}
    return {**record, "edits": edits} if edits else record
