"""The settings of a rack: an ordered list of named stages, checked at every change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

import numpy as np

from ..errors import BridgeError
from .generator import MAX_DIMS
from .stage import RACK, STAGES, Stage, check_stage_name, default_names, short, stage_json
from .table import MAX_CODES, MAX_STAGES, Parameter, Value, kind_of, nearest, parameter_of

MAX_EDITS = 16384
_CODES = Parameter("value", "float", 0.0, "", True, -1e6, 1e6)


class HasRange(Protocol):
    """Statistics of latents: `latentio.stats.Stats`, `DimStats`, or an analysis."""

    @property
    def min(self) -> Any:
        """Least value of each dim."""

    @property
    def max(self) -> Any:
        """Greatest value of each dim."""


class RackSettings:
    """What a rack is to do.

    Parameters
    ----------
    n_dims : int
        Values per frame, 1 to 1024.

    Notes
    -----
    Every method checks before it changes anything, and raises `BridgeError`, in one line with
    what is allowed, for a stage, a parameter or a value that cannot be.
    """

    def __init__(self, n_dims: int) -> None:
        if not 1 <= n_dims <= MAX_DIMS:
            raise BridgeError("rack", f"has 1 to {MAX_DIMS} dims, not {n_dims}")
        self.n_dims = n_dims
        self._stages: dict[str, Stage] = {}

    def __iter__(self) -> Iterator[Stage]:
        return iter(self._stages.values())

    def __len__(self) -> int:
        return len(self._stages)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RackSettings):
            return NotImplemented
        return self.n_dims == other.n_dims and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # it changes

    @property
    def names(self) -> list[str]:
        """Names of the stages, in their order."""
        return list(self._stages)

    def stage(self, name: str) -> Stage:
        """Return a stage; it is read, not changed.

        Raises
        ------
        BridgeError
            If there is none of that name.
        """
        if name in self._stages:
            return self._stages[name]
        raise BridgeError("rack", f"there is no stage {name!r}", nearest(name, self._stages))

    # ---- the order

    def add(self, kind: str, name: str | None = None, position: int | None = None) -> str:
        """Add a stage that changes nothing until it is set.

        Parameters
        ----------
        kind : str
            A key of `bridge.manip.table.KINDS`.
        name : str, optional
            Up to 32 letters, digits and ``_ . -``, a letter first; by default the kind, with
            a number from 2 if there is such a stage.
        position : int, optional
            Place in the order, from 0; by default the last.

        Returns
        -------
        str
            Its name.

        Raises
        ------
        BridgeError
            If it cannot be added.
        """
        parameters = kind_of(kind).parameters.values()
        if len(self) >= MAX_STAGES:
            raise BridgeError("rack", f"has {MAX_STAGES} stages, and no more fit", "remove one")
        if name is None:
            name = next(n for n in default_names(kind) if n not in self._stages)
        check_stage_name(name)
        if name in self._stages:
            raise BridgeError("rack", f"there is a stage {name!r} already", "choose another name")
        place = len(self) if position is None else position
        if not 0 <= place <= len(self):
            raise BridgeError("rack", f"position must be from 0 to {len(self)}, not {position}")
        values = {p.name: p.initial(self.n_dims) for p in parameters}
        order = self.names
        self._stages[name] = Stage(name, kind, values)
        order.insert(place, name)
        self.order(order)
        return name

    def remove(self, name: str) -> None:
        """Remove a stage."""
        self.stage(name)
        del self._stages[name]

    def order(self, names: Sequence[str]) -> None:
        """Put the stages in an order: all their names, each once."""
        for name in names:
            self.stage(name)
        if sorted(names) != sorted(self._stages):
            raise BridgeError(
                "rack",
                "an order names every stage once",
                f"there is {', '.join(self.names) or 'none'}",
            )
        self._stages = {name: self._stages[name] for name in names}

    # ---- values

    def get(self, stage: str, parameter: str) -> Value:
        """Return what a parameter is to be; a list with one number per dim, or one value."""
        found = self.stage(stage)
        parameter_of(stage, found.kind, parameter)
        value = found.values[parameter]
        return list(value) if isinstance(value, list) else value

    def set(self, stage: str, parameter: str, values: Any) -> None:
        """Set a parameter.

        Parameters
        ----------
        stage, parameter : str
            Which.
        values : number, str or sequence
            One value (for a parameter per dim: of all dims), or one per dim.

        Raises
        ------
        BridgeError
            If there is no such parameter, or it cannot be that.
        """
        found = self.stage(stage)
        entry = parameter_of(stage, found.kind, parameter)
        found.values[parameter] = entry.checked(stage, values, self.n_dims)

    def set_dim(self, stage: str, parameter: str, dim: int, value: float) -> None:
        """Set a parameter of one dim, from 0; arguments as in `set`."""
        found = self.stage(stage)
        entry = parameter_of(stage, found.kind, parameter)
        if not entry.per_dim:
            raise BridgeError(stage, f"{parameter} is one value for all dims")
        self._check_dim(stage, dim)
        row = self.get(stage, parameter)
        assert isinstance(row, list)  # noqa: S101 - what per_dim says
        row[dim] = float(entry.checked_one(stage, value, self.n_dims))
        found.values[parameter] = row

    def bypass(self, stage: str, on: bool) -> None:
        """Let frames pass a stage as they are, or not."""
        self.set(stage, "bypass", int(on))

    def clamp_to(self, stage: str, statistics: HasRange) -> None:
        """Set `minimum` and `maximum` of a clamp to those of statistics.

        Parameters
        ----------
        stage : str
            A stage of the kind clamp.
        statistics : HasRange
            With ``min`` and ``max``, one number per dim: of a statistics file or a file's
            metadata.

        Raises
        ------
        BridgeError
            If it is another kind of stage, or the numbers are not as many as the dims.
        """
        found = self.stage(stage)
        low = parameter_of(stage, found.kind, "minimum")
        high = parameter_of(stage, found.kind, "maximum")
        ends = (np.asarray(end, np.float64) for end in (statistics.min, statistics.max))
        least, greatest = (list(end.reshape(-1)) for end in ends)
        checked = low.checked(stage, least, self.n_dims), high.checked(stage, greatest, self.n_dims)
        found.values["minimum"], found.values["maximum"] = checked

    def edit(self, stage: str, frame: int, dim: int, value: float) -> None:
        """Edit one code of a jam.

        Parameters
        ----------
        stage : str
            A stage of the kind jam.
        frame, dim : int
            Which, from 0.
        value : float
            What it is to be, whatever is loaded or drawn there.

        Raises
        ------
        BridgeError
            If there cannot be such a code, or too many were edited.
        """
        edits = self.codes_of(stage)
        if not 0 <= frame < MAX_CODES:
            raise BridgeError(stage, f"frame must be from 0 to {MAX_CODES - 1}, not {frame}")
        self._check_dim(stage, dim)
        number = float(_CODES.checked_one(stage, value))
        if sum(map(len, edits.values())) >= MAX_EDITS and dim not in edits.get(frame, {}):
            raise BridgeError(stage, f"has {MAX_EDITS} edited codes", "load them from a file")
        edits.setdefault(frame, {})[dim] = number

    def clear_edits(self, stage: str) -> None:
        """Forget all edits of a jam's codes."""
        self.codes_of(stage).clear()

    def codes_of(self, stage: str) -> dict[int, dict[int, float]]:
        """Return a jam's edited codes, by frame and dim; they are read, not changed.

        Raises
        ------
        BridgeError
            If it is another kind of stage.
        """
        found = self.stage(stage)
        if found.kind != "jam":
            raise BridgeError(stage, f"is a stage of kind {found.kind} and has no codes")
        return found.edits

    # ---- whole

    def copy(self) -> RackSettings:
        """Return settings of their own that are equal."""
        new = RackSettings(self.n_dims)
        for stage in self:
            values = {n: list(v) if isinstance(v, list) else v for n, v in stage.values.items()}
            edits = {frame: dict(row) for frame, row in stage.edits.items()}
            new._stages[stage.name] = Stage(stage.name, stage.kind, values, edits)
        return new

    def to_json(self) -> dict[str, Any]:
        """Return it as dicts, lists, numbers and texts."""
        return {"n_dims": self.n_dims, "stages": [stage_json(stage) for stage in self]}

    @classmethod
    def from_json(cls, record: Any) -> RackSettings:
        """Return what `to_json` gave.

        Parameters
        ----------
        record : dict, or str
            From `to_json`, or that as a text.

        Raises
        ------
        BridgeError
            If it is not that, or holds what cannot be.
        """
        try:
            given = json.loads(record) if isinstance(record, str) else record
            settings = cls(int(given["n_dims"]))
            for stage in given["stages"]:
                name = settings.add(stage["kind"], stage["name"])
                for parameter, values in stage["values"].items():
                    settings.set(name, parameter, values)
                for frame, dim, value in stage.get("edits", ()):
                    settings.edit(name, frame, dim, value)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise BridgeError("rack", "these are no settings of a rack") from error
        return settings

    def snapshot(self) -> dict[tuple[str, str], list[Value]]:
        """Return everything but edits by stage and parameter, for a preset.

        Returns
        -------
        dict
            Of ``(stage, parameter)`` to a list of values: one if all dims are alike. The
            order of the stages is under ``("rack", "stages")``: name, kind, name, kind...
        """
        found: dict[tuple[str, str], list[Value]] = {
            (RACK, STAGES): [word for stage in self for word in (stage.name, stage.kind)]
        }
        for stage in self:
            for name, value in stage.values.items():
                found[stage.name, name] = short(value)
        return found

    def restore(self, values: Mapping[tuple[str, str], Sequence[Value]]) -> list[str]:
        """Take over what a preset says; what it does not speak of stays.

        Parameters
        ----------
        values : mapping
            As `snapshot` gives it, or a part of that. A stage that is there and of the same
            kind keeps its other values.

        Returns
        -------
        list of str
            Stages that it speaks of and that are not there.

        Raises
        ------
        BridgeError
            If a value cannot be; then nothing has changed.
        """
        new = RackSettings(self.n_dims)
        order = values.get((RACK, STAGES))
        if order is None:
            order = [word for stage in self for word in (stage.name, stage.kind)]
        if len(order) % 2:
            raise BridgeError("rack", "stages are pairs of a name and a kind")
        for name, kind in zip(order[::2], order[1::2], strict=True):
            new.add(str(kind), str(name))
            old = self._stages.get(str(name))
            if old is not None and old.kind == kind:
                new._stages[str(name)] = Stage(old.name, old.kind, dict(old.values), old.edits)
        missing = []
        for (name, parameter), given in values.items():
            if name in new._stages:
                new.set(name, parameter, given)
            elif name != RACK and name not in missing:
                missing.append(name)
        self._stages = new._stages
        return missing

    def _check_dim(self, stage: str, dim: int) -> None:
        if not 0 <= dim < self.n_dims:
            raise BridgeError(stage, f"dim must be from 0 to {self.n_dims - 1}, not {dim}")
