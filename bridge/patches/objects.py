"""Every object of the Pd and Max libraries, as the files of ``tables/`` describe them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from bridge.manip.table import COMMON, KINDS, SEQ_STEPS, Parameter

from .reference import Entry, Port, Reference

TABLES = Path(__file__).with_name("tables")
# As one gets to know them: play, make, shape, keep, record, and then a server.
FAMILIES = ("players", "makers", "loops", "shapers", "presets", "recorders", "server")
# What Max has besides: Pd's own soundfiler reads its songs.
MAX_FAMILIES = ("files",)
_SHARED = "shared"
# Where an object has a file for each number of dims and the table shows one.
SHOWN_DIMS = 8
_SIZE = "{dims}"


def references(*families: str) -> tuple[Reference, ...]:
    """Return the objects of some families, or all, in the order of the manual.

    Parameters
    ----------
    *families : str
        Which; none: all.

    Returns
    -------
    tuple of Reference
        With one for each size, where there are several.
    """
    return tuple(r for r in _all() if not families or r.family in families)


def object_named(name: str) -> Reference:
    """Return one object, also one of `multichannels` and `max_references`.

    Raises
    ------
    KeyError
        If there is none of this name.
    """
    for found in (*_all(), *multichannels(), *max_references()):
        if found.name == name:
            return found
    raise KeyError(name)


def sized(pattern: str, n_dims: int) -> Reference:
    """Return an object for a number of dims that the library need not have a file for.

    Parameters
    ----------
    pattern : str
        Its name with ``{dims}`` for the number.
    n_dims : int
        The number.

    Raises
    ------
    KeyError
        If there is none of this name.
    """
    table = _table()
    for row in table["object"]:
        if row["name"] == pattern:
            return _reference(table, row, n_dims)
    raise KeyError(pattern)


@lru_cache(maxsize=1)
def max_references() -> tuple[Reference, ...]:
    """Return the objects that Max has and Pd has not."""
    table = _table()
    rows = [{"family": f, **row} for f in MAX_FAMILIES for row in _read(f)["object"]]
    return tuple(_reference(table, row, SHOWN_DIMS) for row in rows)


@lru_cache(maxsize=1)
def multichannels() -> tuple[Reference, ...]:
    """Return the objects with one cord for all dims, which need Pd 0.54 or later.

    There is one beside each object that has sizes, but the samplers, which are drawn for theirs.
    """
    table = _table()
    rows = (row for row in table["object"] if "sizes" in row and row["name"].startswith("latent."))
    return tuple(_multichannel(table, row) for row in rows)


def port_lines(reference: Reference, side: Literal["Inlet", "Outlet"]) -> list[str]:
    """Return one line per port, numbered as in Pd.

    Parameters
    ----------
    reference : Reference
        The object.
    side : {"Inlet", "Outlet"}
        Which ports.

    Returns
    -------
    list of str
    """
    number, lines = 0, []
    for port in reference.inlets if side == "Inlet" else reference.outlets:
        if port.type == "dims":
            last = reference.n_dims - 1
            what = f"dims 0 to {last}{port.text and f' - {port.text}'}"
            lines.append(f"{side} {number} to {number + last}: signals - {what}")
            number += reference.n_dims
            continue
        if port.type == "channels":
            what = f"one cord, dims 0 to DIMS-1{port.text and f' - {port.text}'}"
            lines.append(f"{side} {number}: signals - {what}")
        else:
            lines.append(f"{side} {number}: {port.type} - {port.text}")
        number += 1
    return lines


def stage_entries(kind: str) -> tuple[Entry, ...]:
    """Return the messages that set the parameters of a kind of stage.

    Parameters
    ----------
    kind : str
        Of `bridge.manip.table.KINDS`.

    Returns
    -------
    tuple of Entry
        Its own parameters, then those of all kinds.
    """
    common = {parameter.name for parameter in COMMON}
    parameters = KINDS[kind].parameters.values()
    # One line is enough for steps, which are all alike.
    own = [p for p in parameters if p.name not in common and p.name not in SEQ_STEPS[1:]]
    return tuple(_parameter_entry(p) for p in (*own, *COMMON))


def _parameter_entry(p: Parameter) -> Entry:
    if p.type == "choice":
        words = ", ".join(p.choices)
        return Entry(f"{p.name} WORD", f"{p.help}: {words}", default=p.default, choices=p.choices)
    if p.type == "switch":
        return Entry(f"{p.name} 0/1", p.help, default=p.default, low=0, high=1)
    many = "V..." if p.per_dim else "V"
    what = "one value, or one per dim" if p.per_dim else ""
    name = f"{p.help} - and so on to {SEQ_STEPS[-1]}" if p.name == SEQ_STEPS[0] else p.help
    text = f"{name} - {what}" if what else name
    high = None if p.high < 0 else p.high
    return Entry(f"{p.name} {many}", text, p.default, p.low, high, p.unit)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    """Return what all tables say; each object with its family."""
    table = _read(_SHARED)
    rows = [{"family": f, **row} for f in FAMILIES for row in _read(f)["object"]]
    return {**table, "object": rows}


def _read(name: str) -> dict[str, Any]:
    with (TABLES / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def _all() -> tuple[Reference, ...]:
    table = _table()
    return tuple(
        _reference(table, row, n_dims)
        for row in table["object"]
        for n_dims in row.get("sizes", [SHOWN_DIMS])
    )


def _reference(table: Mapping[str, Any], row: Mapping[str, Any], n_dims: int) -> Reference:
    """Return an object for a number of dims."""

    def named(text: str) -> str:
        return text.replace(_SIZE, str(n_dims))

    name, stage = named(row["name"]), row.get("stage", "")
    messages = tuple(_entries(table, row.get("messages", ())))
    return Reference(
        name=name,
        family=row["family"],
        summary=named(row["summary"]),
        description=named(row["description"]),
        n_dims=n_dims,
        sizes=tuple(row.get("sizes", ())),
        example=row.get("example", ""),
        quiet=row.get("quiet", ""),
        arguments=tuple(_entries(table, row.get("arguments", ()))),
        messages=(*stage_entries(stage), *messages) if stage else messages,
        status=tuple(_entries(table, row.get("status", ()))),
        inlets=tuple(_ports(table, row.get("inlets", ()))),
        outlets=tuple(_ports(table, row.get("outlets", ()))),
        see_also=tuple(n for n in map(named, row["see_also"]) if n != name)[:4],
        tags=tuple(row.get("tags", table["tags"][row["family"]])),
        panel=row.get("panel", False),
        stage=stage,
    )


def _multichannel(table: Mapping[str, Any], row: Mapping[str, Any]) -> Reference:
    plain = _reference(table, row, SHOWN_DIMS)
    # Only what reads or writes songs is bound to what Pd's soundfiler can.
    most = 64 if plain.family in ("players", "recorders") else None
    dims = Entry("DIMS", "number of dims - it must be given", low=1, high=most)
    name = _one_cord(row["name"])
    # A panel has no room in the last lines of a help patch, and the bridge is known there.
    others = dict.fromkeys([plain.name][plain.panel :] + [_one_cord(n) for n in row["see_also"]])
    return replace(
        plain,
        name=name,
        summary=row["summary"].replace(_SIZE, "DIMS"),
        description=f"{plain.description} One cord carries all dims - Pd 0.54 and later.",
        sizes=(),
        example=f"{SHOWN_DIMS} {plain.example}".strip(),
        quiet=f"{SHOWN_DIMS} {plain.quiet}".strip(),
        arguments=(dims, *plain.arguments),
        inlets=tuple(map(_channels, plain.inlets)),
        outlets=tuple(map(_channels, plain.outlets)),
        see_also=tuple(other for other in others if other not in (name, "latent.bridge"))[:4],
    )


def _one_cord(name: str) -> str:
    return re.sub(r"(\{dims\}|\d+)~$", ".mc~", name)


def _channels(port: Port) -> Port:
    text = port.text.removeprefix("the left one ")
    return Port("channels", text) if port.type == "dims" else port


def _entries(table: Mapping[str, Any], rows: Sequence[Any]) -> Iterator[Entry]:
    for row in rows:
        if isinstance(row, str):
            yield from _entries(table, table["lists"][row])
        else:
            yield Entry(**{**row, "choices": tuple(row.get("choices", ()))})


def _ports(table: Mapping[str, Any], rows: Sequence[Any]) -> Iterator[Port]:
    for row in rows:
        yield Port(**(table["ports"][row] if isinstance(row, str) else row))
