"""Files of foreign tools, opened by their profile; no value is read before it is needed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Any, NoReturn

from latentio import files
from latentio.containers import open_stored
from latentio.errors import LayoutError
from latentio.layouts import LAYOUTS, choices
from latentio.meta import MAX_JSON_BYTES, Meta, Normalisation, parse_object
from latentio.stored import Stored

from ..errors import BridgeError
from .parts import Part, Slice
from .profiles import PROFILES
from .stretches import Stretches


@dataclass(frozen=True)
class Opened:
    """A foreign file, its values not read yet.

    Attributes
    ----------
    part : Part
        Its frames as they are stored, padding cut.
    model_sr, ratio : int
        Hertz and samples per frame.
    meta : Meta
        What the file said, without statistics and normalisation.
    normalisation : Normalisation or None
        The normalisation that the file itself records.
    notes : tuple of str
        What was odd, each beginning with the file's name.
    """

    part: Part
    model_sr: int
    ratio: int
    meta: Meta
    normalisation: Normalisation | None
    notes: tuple[str, ...]


def open_foreign(
    path: str,
    name: str,
    reading: Mapping[str, Any],
    *,
    rate: tuple[int | None, int | None] = (None, None),
    keep_padding: bool = False,
) -> Opened:
    """Open a file of a foreign tool.

    Parameters
    ----------
    path : str
        The file.
    name : str
        A key of `PROFILES`.
    reading : mapping
        ``layout``, ``model_sr``, ``ratio``, ``key``, ``item``, ``allow_pt`` of
        `latentio.read`; they win over the file, and that over the profile.
    rate : tuple of int or None
        Hertz and samples per frame, where nothing else tells them.
    keep_padding : bool
        If True, padded frames stay.

    Returns
    -------
    Opened

    Raises
    ------
    LatentIOError
        If the file cannot be read, or its axes are not those of the tool.
    BridgeError
        If it holds codes, no frames or the wrong number of dims, or its rate is not known.
    """
    profile = PROFILES[name]
    stored = open_stored(
        path, key=reading.get("key"), allow_pt=bool(reading.get("allow_pt", False))
    )
    if stored.dtype.startswith(("int", "uint")):
        raise BridgeError(
            path,
            f"holds {stored.dtype}: codes of a quantiser, not continuous latents",
            "save what the model encodes before it quantises",
        )
    layout = reading.get("layout")
    if layout is None and stored.axes is None:
        layout = profile.layout
    options = {**reading, "layout": layout}
    about = files.info(path, **options)
    if about.n_frames is None or about.n_dims is None:
        _refuse(path, name, stored, options)
    if about.n_frames == 0:
        raise BridgeError(path, "holds no frames", "check the input")
    groups = _groups(path, name, about.n_dims, about.meta.groups)
    known = _rate(path, name, (about.model_sr, about.ratio), rate)
    notes = [f"{path}: {problem}" for problem in files.info(path, **{**options, **known}).warnings]
    axes = stored.axes or LAYOUTS[str(layout)].axes
    part: Part = Stretches(stored, axes, reading.get("item"), about.n_frames, about.n_dims)
    meta = about.meta.with_(stats=None, normalisation=None, groups=groups)
    if profile.has_json:
        said, n_kept, problems = _beside(path, part.n_frames, keep_padding=keep_padding)
        notes += problems
        part = part if n_kept == part.n_frames else Slice(part, 0, n_kept)
        if said:
            meta = meta.with_(extra={**meta.extra, name: said})
    recorded = stored.record.meta.normalisation
    return Opened(part, known["model_sr"], known["ratio"], meta, recorded, tuple(notes))


def _groups(path: str, name: str, n_dims: int, groups: int) -> int:
    """Check the number of dims, and say how many groups of them there are."""
    profile = PROFILES[name]
    if profile.n_dims is None:
        return 1 if n_dims % groups else groups
    if n_dims % profile.n_dims or (n_dims != profile.n_dims and not profile.has_groups):
        what = "a multiple of " if profile.has_groups else ""
        raise BridgeError(
            path,
            f"has {n_dims} dims, profile {name!r} has {what}{profile.n_dims}",
            "check --layout and --profile",
        )
    return n_dims // profile.n_dims


def _rate(
    path: str, name: str, said: tuple[int | None, ...], last: tuple[int | None, ...]
) -> dict[str, int]:
    """Return the rate: what is said, else the profile's, else the last resort."""
    usual = (PROFILES[name].model_sr, PROFILES[name].ratio)
    known = {}
    for key, *told in zip(("model_sr", "ratio"), said, usual, last, strict=True):
        found = next((number for number in told if number is not None), None)
        if found is not None:
            known[key] = found
    missing = [key for key in ("model_sr", "ratio") if key not in known]
    if missing:
        raise BridgeError(
            path,
            f"does not tell its {' and '.join(missing)}, and profile {name!r} has no fixed one",
            f"say {' and '.join('--' + key.replace('_', '-') for key in missing)}",
        )
    return known


def _refuse(path: str, name: str, stored: Stored, options: Mapping[str, Any]) -> NoReturn:
    """Say why an array does not fit its layout, and which profile it may be of."""
    try:
        files.read(path, **options)
    except LayoutError as error:
        may_be = choices(stored.shape).split(", ")
        fitting = [other for other, profile in PROFILES.items() if profile.layout in may_be]
        fix = error.fix
        if fitting and name not in fitting and fix.startswith("say --layout"):
            fix += f"; or --profile {' or '.join(fitting)}"
        raise LayoutError(path, f"{error.what} (profile {name})", fix) from None
    raise BridgeError(path, "has no known axis order", "say --layout")


def _beside(
    path: str, n_frames: int, *, keep_padding: bool
) -> tuple[dict[str, Any], int, list[str]]:
    """Read the JSON beside a file: what to keep of it, how many frames to keep, problems."""
    beside = Path(path).with_suffix(".json")
    try:
        with open(beside, "rb") as file:
            entry = parse_object(file.read(MAX_JSON_BYTES + 1))
    except FileNotFoundError:
        what = "" if keep_padding else ": nothing says where padding begins, nothing is cut"
        return {}, n_frames, [f"{path}: has no {beside.name} beside it{what}"]
    except OSError as error:
        return {}, n_frames, [f"{beside}: cannot be read ({error.strerror}); nothing is cut"]
    except ValueError as error:
        return {}, n_frames, [f"{beside}: {error}; nothing is cut"]
    said: dict[str, Any] = {}
    problems = []
    for key, value in entry.items():
        if key in ("padding_mask", "load_time"):  # used here; of the machine, not of the sound
            continue
        try:
            json.dumps(value, allow_nan=False)
        except ValueError:
            problems.append(f"{beside}: {key} is not finite, left out")
        else:
            said[key] = PureWindowsPath(str(value)).name if key == "path" else _private(value)
    if keep_padding:
        return said, n_frames, problems
    n_kept, problem = _unpadded(entry, n_frames)
    return said, n_kept, [*problems, *([f"{beside}: {problem}"] if problem else [])]


def _unpadded(entry: Mapping[str, Any], n_frames: int) -> tuple[int, str]:
    """Return how many frames a padding mask keeps, and what is wrong with it, if anything."""
    mask = entry.get("padding_mask")
    if mask is None:
        return n_frames, "has no padding_mask; nothing is cut"
    if not isinstance(mask, list) or len(mask) != n_frames or any(n not in (0, 1) for n in mask):
        found = f"a list of {len(mask)}" if isinstance(mask, list) else repr(mask)[:40]
        return n_frames, f"padding_mask must be {n_frames} numbers 0 or 1, not {found}; ignored"
    if 1 not in mask:
        return n_frames, "padding_mask would leave no frame; nothing is cut"
    n_kept = n_frames - mask[::-1].index(1)
    if 0 in mask[:n_kept]:
        return n_kept, "padding_mask has 0 before its end; only the end is cut"
    return n_kept, ""


def _private(value: Any) -> Any:
    """Return a JSON value without the folders of the machine that it was written on."""
    if isinstance(value, str):
        is_absolute = value.startswith(("/", "\\\\", "~")) or PureWindowsPath(value).is_absolute()
        return PureWindowsPath(value).name if is_absolute else value
    if isinstance(value, dict):
        return {_private(key): _private(part) for key, part in value.items()}
    return [_private(part) for part in value] if isinstance(value, list) else value
