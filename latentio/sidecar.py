"""The JSON beside a file that has no room for metadata: ``song.npy.json`` for ``song.npy``.

A sidecar written here names the file it belongs to by size and by a checksum of its first
and last bytes. While both are being replaced, the sidecar holds the old record as well as
the new one, so that a writer killed at any moment leaves values and rate that belong
together.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from .atomic import write_text
from .errors import PathLike
from .meta import EMPTY_RECORD, MAX_JSON_BYTES, Record, parse_object, read_record

_ENDS_BYTES = 1 << 12


def sidecar_path(path: PathLike) -> Path:
    """Return where the sidecar of a file lies: its whole name with ``.json`` added."""
    return Path(os.fspath(path) + ".json")


def read_sidecar(path: PathLike, file: BinaryIO) -> tuple[Record, tuple[str, ...]]:
    """Read the metadata beside a file.

    Parameters
    ----------
    path : path-like
        The file with the values. ``name.npy.json`` is looked for first, then
        ``name.json``, the way of stable-audio-tools and others.
    file : binary file
        The same file, open for reading.

    Returns
    -------
    record : Record
        Empty if there is no sidecar, or it is not usable.
    problems : tuple of str
        What was ignored and why, each beginning with the sidecar's name.
    """
    for candidate in (sidecar_path(path), Path(path).with_suffix(".json")):
        try:
            with open(candidate, "rb") as sidecar:
                content = sidecar.read(MAX_JSON_BYTES + 1)
        except FileNotFoundError:
            continue
        except OSError as error:
            return EMPTY_RECORD, (f"sidecar {candidate.name}: cannot be read ({error.strerror})",)
        record, problems = _choose(content, file)
        return record, tuple(f"sidecar {candidate.name}: {problem}" for problem in problems)
    return EMPTY_RECORD, ()


def replace_sidecar(target: PathLike, record: str, new_file: PathLike, *, durable: bool) -> None:
    """Write the sidecar of a file that is about to take its place.

    Parameters
    ----------
    target : path-like
        The file with the values, as it will be named.
    record : str
        The metadata record, JSON from `latentio.meta.dump_record`.
    new_file : path-like
        The finished new file, still under its temporary name.
    durable : bool
        As in `latentio.atomic.replacing`.

    Notes
    -----
    Call it before the new file is renamed to `target`. The old record stays in the
    sidecar until `settle_sidecar`.
    """
    with open(new_file, "rb") as file:
        entry = json.loads(record) | {"file": fingerprint(file)}
    if os.path.exists(target):
        with open(target, "rb") as file:
            old = _version_of(file, _load(sidecar_path(target)))
        if old is not None:
            entry["previous"] = old
    write_text(sidecar_path(target), json.dumps(entry) + "\n", durable=durable)


def settle_sidecar(target: PathLike, *, durable: bool) -> None:
    """Drop the old record from the sidecar, once the new file is in its place."""
    path = sidecar_path(target)
    entry = _load(path)
    if entry is not None and entry.pop("previous", None) is not None:
        write_text(path, json.dumps(entry) + "\n", durable=durable)


def fingerprint(file: BinaryIO) -> dict[str, int]:
    """Return what tells a file from another version of itself.

    Parameters
    ----------
    file : binary file
        Open for reading.

    Returns
    -------
    dict
        ``bytes``: its size; ``crc32``: CRC-32 of its first and last 4 KiB.
    """
    size = os.fstat(file.fileno()).st_size
    file.seek(0)
    checksum = zlib.crc32(file.read(_ENDS_BYTES))
    file.seek(max(0, size - _ENDS_BYTES))
    checksum = zlib.crc32(file.read(_ENDS_BYTES), checksum)
    return {"bytes": size, "crc32": checksum}


def _choose(content: bytes, file: BinaryIO) -> tuple[Record, tuple[str, ...]]:
    try:
        entry = parse_object(content)
    except ValueError as error:
        return EMPTY_RECORD, (f"{error}, ignored",)
    if "file" in entry:
        version = _version_of(file, entry)
        if version is None:
            return EMPTY_RECORD, ("belongs to another version of the file, ignored",)
        entry = version
    record = read_record(entry)
    return record, record.problems


def _version_of(file: BinaryIO, entry: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the record in a sidecar that belongs to the file as it is now."""
    if entry is None:
        return None
    current = fingerprint(file)
    for version in (entry, entry.get("previous")):
        if isinstance(version, dict) and version.get("file") == current:
            return {key: value for key, value in version.items() if key != "previous"}
    return None


def _load(path: Path) -> dict[str, Any] | None:
    try:
        return parse_object(path.read_bytes())
    except (OSError, ValueError):
        return None
