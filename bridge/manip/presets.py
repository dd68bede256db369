"""A bank of presets: 64 slots of the racks of all voices, and what lies between two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import BridgeError
from .presetfile import (
    N_SLOTS,
    TYPES,
    Key,
    PathLike,
    Slot,
    Values,
    checked_name,
    checked_values,
    read_presets,
    write_presets,
)
from .stage import RACK, STAGES

# From here on, what cannot lie between is that of the second slot.
_HALF = 0.5


class Bank:
    """Presets in slots 1 to 64."""

    def __init__(self) -> None:
        self._slots: dict[int, Slot] = {}

    @property
    def slots(self) -> list[int]:
        """Numbers of the slots that hold something, in order."""
        return sorted(self._slots)

    def store(
        self, slot: int, values: Mapping[Key, Sequence[Any]], name: str | None = None
    ) -> None:
        """Put values into a slot, in place of what it held.

        Parameters
        ----------
        slot : int
            1 to 64.
        values : mapping of (voice, stage, parameter) to sequence
            From `joined`.
        name : str, optional
            Of the slot; by default it keeps the one it has.

        Raises
        ------
        BridgeError
            If the number, the name or an entry cannot be; then nothing has changed.
        """
        _check_slot(slot)
        found = {key: checked_values(key, list(row)) for key, row in values.items()}
        if name is None:
            name = self._slots[slot].name if slot in self._slots else ""
        self._slots[slot] = Slot(checked_name("preset", name), found)

    def recall(self, slot: int) -> dict[Key, Values]:
        """Return what a slot holds.

        Raises
        ------
        BridgeError
            If it holds nothing.
        """
        return {key: list(row) for key, row in self._stored(slot).values.items()}

    def interpolate(self, first: int, second: int, x: float) -> dict[Key, Values]:
        """Return what lies between two slots, as `between`.

        Parameters
        ----------
        first, second : int
            Slots that hold something.
        x : float
            0 is the first, 1 the second.

        Returns
        -------
        dict of Key to list

        Raises
        ------
        BridgeError
            If one holds nothing, or `x` is out of range.
        """
        return between(self._stored(first).values, self._stored(second).values, x)

    def name(self, slot: int) -> str:
        """Return the name of a slot that holds something; empty if it has none."""
        return self._stored(slot).name

    def rename(self, slot: int, name: str) -> None:
        """Give a slot that holds something another name."""
        self._stored(slot).name = checked_name("preset", name)

    def clear(self, slot: int) -> None:
        """Empty a slot, which may be empty."""
        _check_slot(slot)
        self._slots.pop(slot, None)

    def after(self, slot: int) -> int | None:
        """Return the next slot that holds something, round the end; None if none does.

        Parameters
        ----------
        slot : int
            Where to start; 0 finds the first of all.
        """
        slots = self.slots
        return next((s for s in slots if s > slot), slots[0] if slots else None)

    def before(self, slot: int) -> int | None:
        """Return the last slot before one that holds something, round the end, or None."""
        slots = self.slots
        return next((s for s in reversed(slots) if s < slot), slots[-1] if slots else None)

    def write(self, path: PathLike) -> None:
        """Write all slots to a preset file, as `write_presets`."""
        write_presets(path, self._slots)

    @classmethod
    def read(cls, path: PathLike) -> Bank:
        """Return the bank of a preset file, as `read_presets`."""
        bank = cls()
        bank._slots = read_presets(path)
        return bank

    def _stored(self, slot: int) -> Slot:
        _check_slot(slot)
        if slot in self._slots:
            return self._slots[slot]
        held = f"there is {', '.join(map(str, self.slots))}" if self._slots else "store one first"
        raise BridgeError("preset", f"slot {slot} is empty", held)


def joined(racks: Mapping[str, Mapping[tuple[str, str], Sequence[Any]]]) -> dict[Key, Values]:
    """Return the snapshots of several voices' racks as one.

    Parameters
    ----------
    racks : mapping of str to mapping
        By voice, what `RackSettings.snapshot` gave.
    """
    return {
        (voice, stage, parameter): list(row)
        for voice, rack in racks.items()
        for (stage, parameter), row in rack.items()
    }


def of_voice(values: Mapping[Key, Values], voice: str) -> dict[tuple[str, str], Values]:
    """Return the part of one voice, for `RackSettings.restore`; empty if there is none."""
    return {key[1:]: row for key, row in values.items() if key[0] == voice}


def between(
    first: Mapping[Key, Values], second: Mapping[Key, Values], x: float
) -> dict[Key, Values]:
    """Return what lies between two sets of values.

    Parameters
    ----------
    first, second : mapping of Key to list
        Where ``x`` is 0 and 1.
    x : float
        0 to 1.

    Returns
    -------
    dict of Key to list
        Numbers are ``a + (b - a) * x``, and exactly b at 1. Words, whole numbers, switches and
        the order of stages are those of the second from 0.5 on. What only one of them speaks
        of is left out, so that it stays as it is; a stage that only one of a voice's racks
        has comes and goes with the order.

    Raises
    ------
    BridgeError
        If `x` is out of range.
    """
    if not 0.0 <= x <= 1.0:
        raise BridgeError("preset", f"the place between two slots is 0 to 1, not {x}")
    near = second if x >= _HALF else first
    # Voices whose racks are told by both: only there a missing stage is known to be missing.
    whole = {key[0] for key in first if key[1:] == (RACK, STAGES) and key in second}
    kinds, other_kinds = _kinds(first), _kinds(second)
    found: dict[Key, Values] = {}
    for key, row in near.items():
        voice, stage, parameter = key
        is_same = kinds.get((voice, stage)) == other_kinds.get((voice, stage))
        if voice in whole and not is_same:
            found[key] = list(row)
        elif key in first and key in second:
            found[key] = _mixed(parameter, first[key], second[key], x, row)
    return found


def _kinds(values: Mapping[Key, Values]) -> dict[tuple[str, str], float | int | str]:
    """Return the kinds of all stages whose racks are told."""
    return {
        (key[0], str(name)): kind
        for key, row in values.items()
        if key[1:] == (RACK, STAGES)
        for name, kind in zip(row[::2], row[1::2], strict=True)
    }


def _mixed(parameter: str, a: Values, b: Values, x: float, near: Values) -> Values:
    if TYPES.get(parameter) != "float" or (len(a) != len(b) and 1 not in (len(a), len(b))):
        return list(near)
    n = max(len(a), len(b))
    pairs = zip(a if len(a) == n else a * n, b if len(b) == n else b * n, strict=True)
    return [float(q) if x == 1.0 else float(p) + (float(q) - float(p)) * x for p, q in pairs]


def _check_slot(slot: int) -> None:
    if not 1 <= slot <= N_SLOTS:
        raise BridgeError("preset", f"slots are 1 to {N_SLOTS}, not {slot}")
