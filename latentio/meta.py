"""The metadata record of a latent sequence, and its JSON.

The record travels inside latent audio WAV files (as the text of the RIFF INFO
comment), in ``name.npy.json`` beside ``name.npy``, as ``meta.json`` inside ``.npz``
and as the metadata of ``.safetensors``. `docs/format.md` describes every key.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

FORMAT_VERSION = 1
AXIS_ORDERS = ("td", "dt", "btd", "bdt")
MAX_JSON_BYTES = 16 * 2**20
# A sidecar may hold two records, the old one and the new one.
_MAX_WRITTEN_BYTES = MAX_JSON_BYTES // 2 - 2**10
_MAX_FLOAT = sys.float_info.max


@dataclass(frozen=True)
class DimStats:
    """Statistics of each dim, one number per dim, in the unit of the latents.

    Attributes
    ----------
    mean, std, min, max : tuple of float
        `std` is the population standard deviation (divided by n).
    """

    mean: tuple[float, ...]
    std: tuple[float, ...]
    min: tuple[float, ...]
    max: tuple[float, ...]


@dataclass(frozen=True)
class Normalisation:
    """The affine map that was applied: ``stored = (z - mean) / std``.

    Attributes
    ----------
    mean, std : tuple of float
        One number for all dims, or one per dim.
    """

    mean: tuple[float, ...]
    std: tuple[float, ...]


@dataclass(frozen=True)
class Meta:
    """What is known of a latent sequence besides its values and its rate.

    Attributes
    ----------
    model : str or None
        Name of the model that the latents belong to.
    model_sha256 : str or None
        SHA-256 of the model file, 64 hexadecimal digits.
    stats : DimStats or None
        Statistics per dim; stored only when known or asked for.
    normalisation : Normalisation or None
        The normalisation the stored values have been through, if any.
    generator : str or None
        What made the values, for example a command line.
    seed : int or None
        Seed of the generator.
    groups : int
        How many equal groups of dims a frame holds side by side; 2 for stereo
        Music2Latent (dims 0-63 left, 64-127 right), else 1.
    first_dim : int
        The dim that column 0 is in the whole sequence; more than 0 only in the
        parts of a file that was split for a host with a channel limit.
    extra : mapping
        Further JSON values, kept as they are.
    """

    model: str | None = None
    model_sha256: str | None = None
    stats: DimStats | None = None
    normalisation: Normalisation | None = None
    generator: str | None = None
    seed: int | None = None
    groups: int = 1
    first_dim: int = 0
    extra: Mapping[str, Any] = field(default_factory=dict)

    def with_(self, **changes: Any) -> Meta:
        """Return a copy with some attributes changed.

        Raises
        ------
        TypeError
            If an attribute does not exist.
        """
        return replace(self, **changes)


@dataclass(frozen=True)
class Record:
    """A metadata record as it was found in a file, each part checked.

    Attributes
    ----------
    meta : Meta
        The parts that were sound.
    model_sr, ratio : int or None
        Hertz and samples per frame; None if missing or refused.
    n_dims : int or None
        Number of dims that the record claims.
    layout : str or None
        Axis order of the stored array, for example ``"td"``.
    problems : tuple of str
        What was refused, and why; empty for a sound record.
    """

    meta: Meta
    model_sr: int | None = None
    ratio: int | None = None
    n_dims: int | None = None
    layout: str | None = None
    problems: tuple[str, ...] = ()


EMPTY_RECORD = Record(Meta())


def dump_record(meta: Meta, model_sr: int | None, ratio: int | None, n_dims: int) -> str:
    """Return the record as JSON text.

    Parameters
    ----------
    meta : Meta
        The metadata.
    model_sr, ratio : int or None
        Sample rate of the model in hertz, and audio samples per frame.
    n_dims : int
        Number of dims.

    Returns
    -------
    str
        One line of ASCII JSON. Equal input gives equal text.

    Raises
    ------
    ValueError
        If `meta.extra` holds something that JSON has no form for (NaN included), or the
        text would be longer than about 8 MiB: a sidecar may hold two, and a reader takes 16.
    """
    record: dict[str, Any] = {"latentio": FORMAT_VERSION, "layout": "td", "n_dims": n_dims}
    if model_sr is not None:
        record["model_sr"] = model_sr
    if ratio is not None:
        record["ratio"] = ratio
    if model_sr is not None and ratio is not None:
        record["frame_rate"] = _rate_text(model_sr, ratio)
    for entry in fields(Meta):
        value = getattr(meta, entry.name)
        if isinstance(value, DimStats | Normalisation):
            record[entry.name] = {f.name: list(getattr(value, f.name)) for f in fields(value)}
        elif entry.name == "extra":
            if value:
                record["extra"] = dict(value)
        elif value != entry.default:
            record[entry.name] = value
    try:
        text = json.dumps(record, allow_nan=False, separators=(", ", ": "))
    except (TypeError, ValueError) as error:
        raise ValueError(f"metadata cannot be written as JSON: {error}") from error
    if len(text) > _MAX_WRITTEN_BYTES:
        raise ValueError(f"metadata of {len(text)} bytes are longer than {_MAX_WRITTEN_BYTES}")
    return text


def load_record(text: str | bytes) -> Record:
    """Read a record from JSON, keeping every sound part of it.

    Parameters
    ----------
    text : str or bytes
        JSON in UTF-8, at most 16 MiB.

    Returns
    -------
    Record
        A text that is no JSON object gives an empty record with one problem; a
        single bad value is left out and named in `problems`. Never raises for
        what the text says.

    Notes
    -----
    Numbers must be JSON numbers: ``"44100"`` as a string is refused, and so are
    NaN and duplicate keys. The keys ``sample_rate`` and ``dims``, which other
    tools use, are read as ``model_sr`` and ``n_dims``.
    """
    try:
        return read_record(parse_object(text))
    except ValueError as error:
        return Record(Meta(), problems=(f"metadata {error}, ignored",))


def parse_object(text: str | bytes) -> dict[str, Any]:
    """Parse a JSON object from a source that is not trusted.

    Parameters
    ----------
    text : str or bytes
        JSON in UTF-8, at most 16 MiB.

    Returns
    -------
    dict

    Raises
    ------
    ValueError
        With the reason, if it is no JSON object, has a key twice, or is nested too
        deeply.
    """
    if len(text) > MAX_JSON_BYTES:
        raise ValueError(f"is longer than {MAX_JSON_BYTES} bytes")
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_unique_keys)
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        raise ValueError(f"is not JSON ({reason} at character {error.pos})") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("is not a JSON object")
    return value


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("has a key twice")
    return found


def read_record(record: Mapping[str, Any]) -> Record:
    """Check a metadata record key by key.

    Parameters
    ----------
    record : mapping
        A parsed JSON object.

    Returns
    -------
    Record
        As from `load_record`.
    """
    problems: list[str] = []

    def take(name: str, kind: str, test: Any, *aliases: str) -> Any:
        for key in (name, *aliases):
            value = record.get(key)
            if value is None:
                continue
            if test(value):
                return value
            problems.append(f"metadata {key} = {_short(value)} is not {kind}, ignored")
        return None

    version = record.get("latentio")
    if version is not None and (not _whole(version) or version > FORMAT_VERSION):
        problems.append(f"metadata version {_short(version)} is newer than {FORMAT_VERSION}")
    stats = take("stats", "four lists of numbers", _is_stats)
    normalisation = take("normalisation", "two lists of numbers", _is_normalisation)
    seed = take("seed", "a whole number", lambda v: isinstance(v, int) and not isinstance(v, bool))
    meta = Meta(
        model=take("model", "a text", lambda v: isinstance(v, str)),
        model_sha256=take("model_sha256", "64 hexadecimal digits", _is_sha256),
        stats=_numbers(DimStats, stats),
        normalisation=_numbers(Normalisation, normalisation),
        generator=take("generator", "a text", lambda v: isinstance(v, str)),
        seed=seed,
        groups=take("groups", "a positive whole number", _whole) or 1,
        first_dim=take("first_dim", "a whole number from 0", lambda v: v == 0 or _whole(v)) or 0,
        extra=take("extra", "an object without NaN", _is_plain_object) or {},
    )
    return Record(
        meta,
        model_sr=take("model_sr", "a positive whole number", _whole, "sample_rate"),
        ratio=take("ratio", "a positive whole number", _whole),
        n_dims=take("n_dims", "a positive whole number", _whole, "dims"),
        layout=take("layout", "one of td, dt, btd, bdt", lambda v: v in AXIS_ORDERS),
        problems=tuple(problems),
    )


def _numbers(kind: Any, value: dict[str, list[float]] | None) -> Any:
    if value is None:
        return None
    return kind(**{f.name: tuple(float(x) for x in value[f.name]) for f in fields(kind)})


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value < 2**53


def _is_plain_object(value: Any) -> bool:
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return isinstance(value, dict)


def _is_sha256(value: Any) -> bool:
    return (
        isinstance(value, str)
        and len(value) == 64
        and all(c in "0123456789abcdef" for c in value.lower())
    )


def _has_number_lists(value: Any, names: tuple[str, ...]) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(name), list)
        and all(isinstance(x, int | float) and abs(x) <= _MAX_FLOAT for x in value[name])
        for name in names
    )


def _is_stats(value: Any) -> bool:
    return _has_number_lists(value, ("mean", "std", "min", "max"))


def _is_normalisation(value: Any) -> bool:
    return _has_number_lists(value, ("mean", "std"))


def _rate_text(model_sr: int, ratio: int) -> str:
    divisor = math.gcd(model_sr, ratio)
    return f"{model_sr // divisor}/{ratio // divisor}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
