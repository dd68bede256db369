"""Denorm: latents of diffusion and other tools, brought back to the scale of their model."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np

from latentio.latents import Float64Array
from latentio.meta import Normalisation

from ..errors import BridgeError
from .analysis import Analysis, pooled
from .foreign import Opened, open_foreign
from .interpolate import WAYS
from .options import READING, Option, named, settle, settled_reading
from .parts import Part, Slice
from .profiles import PROFILES
from .recipe import Made, PathLike, Recipe
from .rescale import Number, Scale, Scaled, Toward, survey
from .statsfile import read_statistics

TOOL = "denorm"
# How far from 0 and 1 the mean and std of a whole chunk may be: rounding to float32 leaves
# 1e-7, chunks that were cut or padded afterwards are 1e-3 and more away.
NORMALISED_WITHIN = 1e-3

OPTIONS: dict[str, Option] = {
    "latent_scale": Option(float, None, "factor for the normalised values", low=1e-6, high=1e6),
    "mean": Option(float, None, "mean to restore", low=-1e6, high=1e6),
    "std": Option(float, None, "standard deviation to restore", low=1e-6, high=1e6),
    "per_dim": Option(bool, False, "give every dim the mean and std that it has in match"),
    "keep_padding": Option(bool, False, "keep frames that the tool's JSON calls padding"),
    "amount": Option(str, "0..1", "how far to go toward the other file: A, or A..B"),
    "way": Option(str, "slerp", "how to go there", choices=tuple(WAYS)),
    "toward_item": Option(int, None, "which sequence of the other file's batch", low=0),
}
_FILES: dict[str, Option] = {
    "input": Option(str, None, "the file"),
    "profile": Option(str, None, "the tool that wrote it"),
    "match": Option(str, None, "statistics of latents of the model"),
    "toward": Option(str, None, "another file to go to"),
}


def denorm_recipe(
    source: PathLike,
    profile: str,
    *,
    match: PathLike | None = None,
    toward: PathLike | None = None,
    reading: Mapping[str, Any] | None = None,
    **options: Any,
) -> Recipe:
    """Return the recipe that brings a foreign tool's latents to the scale of their model.

    Parameters
    ----------
    source : path-like
        The file.
    profile : str
        A key of `bridge.compose.profiles.PROFILES`.
    match : path-like, optional
        Statistics file; its pooled mean and std are restored.
    toward : path-like, optional
        Another file of the same tool, dims and rate, to go to.
    reading : mapping, optional
        ``layout``, ``model_sr``, ``ratio``, ``key``, ``item``, ``allow_pt`` of
        `latentio.read`, for both files.
    **options
        Keys of `OPTIONS`; None stands for the default. ``mean`` and ``std`` win over `match`.

    Returns
    -------
    Recipe

    Raises
    ------
    ValueError
        In one line, if an option is not known or not right; no file is opened for that.
    """
    files = {"input": source, "match": match, "toward": toward}
    arguments = {key: os.fspath(path) for key, path in files.items() if path is not None}
    arguments["profile"] = profile
    arguments |= {key: value for key, value in options.items() if value is not None}
    _, kept = _settled(TOOL, arguments, reading or {})
    paths = tuple((key,) for key in files if key in arguments)
    return Recipe(TOOL, arguments, paths, kept)


def make_denorm(recipe: Recipe, where: str) -> Made:
    """Make what a recipe of `denorm_recipe` says.

    Parameters
    ----------
    recipe : Recipe
        Of the tool ``denorm``.
    where : str
        What it comes from, for messages.

    Returns
    -------
    Made
        ``((z - own mean) / own std)`` where ``per_dim`` is asked for, ``* latent_scale``,
        ``* std + mean``: each step only if there is a number for it. If there is a second file,
        it is scaled in the same way first, and then mixed with the first one.

    Raises
    ------
    ValueError
        If an option is not right.
    LatentIOError, BridgeError
        If a file is not, or does not fit the profile, the statistics or the other file; or
        if the profile's tool stores no scale and none is given.
    """
    options, reading = _settled(where, recipe.arguments, recipe.reading)
    match = options["match"]
    analysis = None if match is None else read_statistics(match)
    start = _denormalised(where, options, reading, analysis)
    part, applied, notes = start.part, start.applied, start.notes
    if options["toward"] is not None:
        item = options["toward_item"]
        reading = reading if item is None else {**reading, "item": item}
        other = {**options, "input": options["toward"]}
        end = _denormalised(where, other, reading, analysis)
        part, note = _toward(start, end, options)
        notes = [*notes, *end.notes, *([note] if note else [])]
        applied = {**applied, "amount": options["amount"], "way": options["way"]}
    meta = start.file.meta
    if analysis is not None and meta.model is None and meta.model_sha256 is None:
        meta = meta.with_(model=analysis.meta.model, model_sha256=analysis.meta.model_sha256)
    meta = meta.with_(extra={**meta.extra, TOOL: applied})
    return Made(part, start.file.model_sr, start.file.ratio, meta, tuple(dict.fromkeys(notes)))


def frames_before(recipe: Recipe, max_frames: int) -> Float64Array:
    """Return some frames of a recipe's file as they are stored, evenly spaced.

    Parameters
    ----------
    recipe : Recipe
        Of the tool ``denorm``.
    max_frames : int
        At most so many.

    Returns
    -------
    ndarray of float64, shape (n, n_dims)
    """
    options, reading = _settled(TOOL, recipe.arguments, recipe.reading)
    rate = (1, 1)  # it does not matter here
    file = open_foreign(options["input"], options["profile"], reading, rate=rate)
    step = max(1, -(-file.part.n_frames // max_frames))
    blocks = enumerate(file.part.blocks())
    size = next(iter(file.part.blocks())).shape[0] if file.part.n_frames else 1
    return np.concatenate([block[-(number * size) % step :: step] for number, block in blocks])


@dataclass(frozen=True, eq=False)
class _Scaling:
    """A file, what it becomes, what was done to it, and notes."""

    file: Opened
    part: Part
    applied: dict[str, Any]
    notes: list[str]


def _settled(
    where: str, arguments: Mapping[str, Any], reading: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Check all that a recipe says."""
    given = {key: value for key, value in arguments.items() if value is not None}
    amount = given.get("amount")
    if isinstance(amount, int | float) and not isinstance(amount, bool):
        given["amount"] = str(amount)
    options = settle(where, given, {**_FILES, **OPTIONS})
    for key in ("input", "profile"):
        if not options[key]:
            raise ValueError(f"{where}: {key} is missing")
    profile = named(f"{where}: profile", options["profile"], PROFILES)
    _amounts(where, options["amount"])
    if options["per_dim"] and options["match"] is None:
        raise ValueError(f"{where}: per_dim needs match")
    for key in ("amount", "way", "toward_item"):
        if key in given and options["toward"] is None:
            raise ValueError(f"{where}: {key} needs toward")
    if options["keep_padding"] and not profile.has_json:
        raise ValueError(
            f"{where}: keep_padding is for profile 'stable-audio', not {options['profile']!r}"
        )
    for key in reading:
        named(f"{where}: reading option", key, READING)
    return options, settled_reading(where, reading)


def _amounts(where: str, text: str) -> tuple[float, float]:
    words = text.split("..")
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        numbers = []
    if len(numbers) not in (1, 2) or not all(0.0 <= number <= 1.0 for number in numbers):
        raise ValueError(
            f"{where}: amount must be a number from 0 to 1, or two as A..B, not {text!r}"
        )
    return numbers[0], numbers[-1]


def _denormalised(
    where: str, options: Mapping[str, Any], reading: Mapping[str, Any], analysis: Analysis | None
) -> _Scaling:
    """Open a file, look at its values once, and decide what is done to them."""
    path, name, match = options["input"], options["profile"], options["match"]
    rate = (None, None) if analysis is None else (analysis.model_sr, analysis.ratio)
    file = open_foreign(path, name, reading, rate=rate, keep_padding=options["keep_padding"])
    notes = list(file.notes)
    if analysis is not None:
        notes += _fit(match, analysis, path, file)
        if None not in (options["mean"], options["std"]):
            notes.append(f"{match}: its mean and std are not used: others are given")
    stats, n_bad = survey(file.part)
    if n_bad:
        notes.append(f"{path}: {n_bad} frames have values that are not finite; kept")
    if PROFILES[name].normalised == "chunk":
        mean, std = pooled(stats.mean, stats.std, stats.n_frames)
        if not (abs(mean) <= NORMALISED_WITHIN and abs(std - 1.0) <= NORMALISED_WITHIN):
            notes.append(
                f"{path}: does not look normalised (all values: mean {mean:.4g}, std {std:.4g}, "
                "not 0 and 1): cut, padded or scaled after it was, or never"
            )
    target = _target(where, options, file, analysis)
    scale = Scale(None, options["latent_scale"], target)
    if options["per_dim"]:
        is_constant = ~((stats.max > stats.min) & (stats.std > 0))
        scale = replace(scale, own=(stats.mean, np.where(is_constant, 1.0, stats.std)))
        if is_constant.any():
            dims = ", ".join(map(str, np.flatnonzero(is_constant)))
            notes.append(f"{path}: constant, so only their mean is matched: dims {dims}")
    if scale.is_nothing:
        return _Scaling(file, file.part, {"profile": name}, notes)
    if TOOL in file.meta.extra:
        notes.append(f"{path}: was denormalised before, and is scaled again")
    return _Scaling(file, Scaled(file.part, scale), _applied(name, scale), notes)


def _applied(name: str, scale: Scale) -> dict[str, Any]:
    """Return what was done to the values, for the metadata."""
    done: dict[str, Any] = {"profile": name}
    if scale.own is not None:
        done["per_dim"] = True
    if scale.factor is not None:
        done["latent_scale"] = scale.factor
    if scale.target is not None:
        mean, std = scale.target
        done |= {"mean": np.asarray(mean).tolist(), "std": np.asarray(std).tolist()}
    return done


def _fit(match: str, analysis: Analysis, path: str, file: Opened) -> list[str]:
    """Check that statistics may be of a file's model."""
    if analysis.n_dims != file.part.n_dims:
        raise BridgeError(
            match,
            f"has {analysis.n_dims} dims, {path} has {file.part.n_dims}",
            "analyse latents of the model that the file is for",
        )
    notes = []
    if analysis.model_sr is not None and analysis.ratio is not None:
        there, here = Fraction(analysis.model_sr, analysis.ratio), _rate(file)
        if there != here:
            notes.append(f"{match}: has frame rate {there}, {path} has {here}")
    model = file.meta.model_sha256, analysis.meta.model_sha256
    if None not in model and model[0] != model[1]:
        notes.append(f"{match}: is of another model than {path}")
    return notes


def _target(
    where: str, options: Mapping[str, Any], file: Opened, analysis: Analysis | None
) -> tuple[Number, Number] | None:
    """Return the mean and std to come to: as given, else of match, the file, the profile."""
    name, profile = options["profile"], PROFILES[options["profile"]]
    if None not in (options["mean"], options["std"]):
        return options["mean"], options["std"]
    found: tuple[Number | None, Number | None] = (None, None)
    if analysis is not None:
        found = (analysis.mean, analysis.std) if options["per_dim"] else analysis.pooled
        if not np.max(found[1]) > 0:
            raise BridgeError(options["match"], "has no spread", "analyse more latents")
    elif file.normalisation is not None:
        found = _columns(options["input"], file.normalisation, file.part.n_dims)
    elif profile.normalisation is not None:
        if TOOL in file.meta.extra:
            fix = "give --mean and --std, or --match, to scale it again"
            raise BridgeError(options["input"], "was denormalised already", fix)
        found = _columns(name, profile.normalisation, file.part.n_dims)
    mean, std = (
        one if options[key] is None else options[key]
        for key, one in zip(("mean", "std"), found, strict=True)
    )
    if mean is not None and std is not None:
        return mean, std
    if mean is not None or std is not None:
        given, missing = ("std", "mean") if mean is None else ("mean", "std")
        raise ValueError(f"{where}: {given} needs {missing}: nothing else tells it here")
    if profile.normalised == "chunk" and options["latent_scale"] is None:
        raise BridgeError(
            options["input"],
            f"does not tell its scale: no file of profile {name!r} does",
            "say --match STATS.json, --mean and --std, or --latent-scale",
        )
    return None


def _columns(where: str, known: Normalisation, n_dims: int) -> tuple[Number, Number]:
    """Return the numbers of a normalisation, each one for all dims or one per dim."""
    mean, std = (np.array(column, np.float64) for column in (known.mean, known.std))
    if {len(mean), len(std)} - {1, n_dims} or not (std > 0).all():
        raise BridgeError(
            where,
            f"records a normalisation that does not fit {n_dims} dims, or a std not above 0",
            "say --mean and --std",
        )
    return float(mean[0]) if len(mean) == 1 else mean, float(std[0]) if len(std) == 1 else std


def _rate(file: Opened) -> Fraction:
    return Fraction(file.model_sr, file.ratio)


def _toward(start: _Scaling, end: _Scaling, options: Mapping[str, Any]) -> tuple[Part, str]:
    """Mix two files for as long as both last; return also a note, empty if they last equally."""
    path, other = options["input"], options["toward"]
    if start.part.n_dims != end.part.n_dims:
        raise BridgeError(
            other,
            f"has {end.part.n_dims} dims, {path} has {start.part.n_dims}",
            "go toward a file of the same model",
        )
    if _rate(start.file) != _rate(end.file):
        raise BridgeError(
            other,
            f"has frame rate {_rate(end.file)}, {path} has {_rate(start.file)}",
            "go toward a file of the same model, or say --model-sr and --ratio",
        )
    lengths = start.part.n_frames, end.part.n_frames
    n_frames = min(lengths)
    note = ""
    if lengths[0] != lengths[1]:
        note = f"{other}: has {lengths[1]} frames, {path} has {lengths[0]}: {n_frames} are made"
    part = Toward(
        Slice(start.part, 0, n_frames),
        Slice(end.part, 0, n_frames),
        _amounts(TOOL, options["amount"]),
        options["way"],
        start.file.meta.groups,
    )
    return part, note
