"""Statistics files: an analysis as JSON that other programs read as well."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from latentio.atomic import write_text
from latentio.meta import Meta, Normalisation

from ..errors import BridgeError
from .analysis import HISTOGRAM_BINS, MAX_AXES, MAX_LAG, Analysis, principal_axes

FORMAT = "latent_bridge_statistics"
VERSION = 1
# 1024 dims take about 45 MB.
_MAX_BYTES = 256 * 2**20

PathLike = str | os.PathLike[str]


def write_statistics(path: PathLike, analysis: Analysis) -> None:
    """Write a statistics file, whole or not at all.

    Parameters
    ----------
    path : path-like
        Named .json.
    analysis : Analysis
        What to write.

    Raises
    ------
    BridgeError
        If the name does not end in .json.
    LatentIOError
        If it cannot be written.
    """
    check_statistics_name(path)
    low, high = analysis.iqr_bounds
    normal = analysis.meta.normalisation
    record: dict[str, Any] = {
        FORMAT: VERSION,
        "n_frames": analysis.n_frames,
        "n_files": analysis.n_files,
        "n_dims": analysis.n_dims,
        "model_sr": analysis.model_sr,
        "ratio": analysis.ratio,
        "model": analysis.meta.model,
        "model_sha256": analysis.meta.model_sha256,
        "groups": analysis.meta.groups,
        "normalisation": None if normal is None else [list(normal.mean), list(normal.std)],
        "notes": list(analysis.notes),
        "mean": analysis.mean.tolist(),
        "std": analysis.std.tolist(),
        "min": analysis.min.tolist(),
        "max": analysis.max.tolist(),
        "quartiles": analysis.quartiles.tolist(),
        "iqr_bounds": [low.tolist(), high.tolist()],
        "covariance": analysis.covariance.tolist(),
        "correlation": analysis.correlation.tolist(),
        "autocorrelation": analysis.autocorrelation.tolist(),
        "axes": analysis.axes.tolist(),
        "axis_variance": analysis.axis_variance.tolist(),
        "histogram": analysis.histogram.tolist(),
    }
    # One key per line: readable, and a change shows where it is.
    lines = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in record.items())
    write_text(path, "{\n" + ",\n".join(lines) + "\n}\n")


def write_statistics_text(path: PathLike, analysis: Analysis) -> None:
    """Write what Pd's ``[text]`` can read of an analysis, whole or not at all.

    Parameters
    ----------
    path : path-like
        Named .txt.
    analysis : Analysis
        Its ``mean``, ``std``, ``min`` and ``max`` become a line each: the word, one number per
        dim, a semicolon.

    Raises
    ------
    BridgeError
        If the name does not end in .txt.
    LatentIOError
        If it cannot be written.
    """
    check_statistics_text_name(path)
    rows = {name: getattr(analysis, name).tolist() for name in ("mean", "std", "min", "max")}
    lines = (" ".join([name, *map(repr, row)]) for name, row in rows.items())
    write_text(path, ";\n".join(lines) + ";\n")


def check_statistics_text_name(path: PathLike) -> None:
    """Check that statistics for Pd may have a name.

    Raises
    ------
    BridgeError
        If it does not end in .txt.
    """
    if Path(path).suffix.lower() != ".txt":
        raise BridgeError(os.fspath(path), "is no name of statistics for Pd", "name it .txt")


def read_statistics(path: PathLike) -> Analysis:
    """Read a statistics file and check it.

    Parameters
    ----------
    path : path-like
        From `write_statistics`; what follows from the rest (``correlation``,
        ``iqr_bounds``) is not read, and ``autocorrelation``, ``axes``, ``axis_variance``
        and ``histogram`` may be missing.

    Returns
    -------
    Analysis

    Raises
    ------
    BridgeError
        With the key, if something is missing or not right.
    """
    name = os.fspath(path)
    record = _parsed(name)
    n_dims = record.get("n_dims")
    if not isinstance(n_dims, int) or n_dims < 1:
        raise BridgeError(name, f"n_dims must be a whole number from 1, not {n_dims!r}")

    def array(key: str, rows: Callable[[int], bool] | None, default: Any = None) -> Any:
        value = record.get(key, default)
        try:
            found = np.array(value, np.float64)
        except (TypeError, ValueError):
            found = np.array(np.nan)
        good = found.shape == (n_dims,) if rows is None else found.ndim == 2
        if good and rows is not None:
            good = rows(found.shape[0]) and (found.shape[1] == n_dims or key == "histogram")
        if not good or not np.isfinite(found).all():
            size = f"{n_dims}" if rows is None else f"rows of {n_dims}"
            raise BridgeError(name, f"{key} must be {size} finite numbers", "analyse again")
        return found

    if (array("min", None) > array("max", None)).any():
        raise BridgeError(name, "min must not be above max", "analyse again")
    covariance = array("covariance", lambda n: n == n_dims)
    std = array("std", None)
    if (std < 0).any():
        raise BridgeError(name, "std must be 0 or more", "analyse again")
    if np.abs(covariance - covariance.T).max() > 1e-9 * max(1.0, float(np.abs(covariance).max())):
        raise BridgeError(name, "covariance is not symmetric", "analyse again")
    axes = axis_variance = None
    if "axes" not in record or "axis_variance" not in record:
        axes, axis_variance = (found.tolist() for found in principal_axes(covariance))
        axes = axes[:MAX_AXES]
    flat = [[0.0] * HISTOGRAM_BINS] * n_dims
    return Analysis(
        n_frames=_whole(name, record, "n_frames"),
        n_files=_whole(name, record, "n_files", 1),
        model_sr=_whole(name, record, "model_sr", None),
        ratio=_whole(name, record, "ratio", None),
        meta=Meta(
            model=_text(name, record, "model"),
            model_sha256=_text(name, record, "model_sha256"),
            groups=_whole(name, record, "groups", 1),
            normalisation=_normalisation(name, record, n_dims),
        ),
        mean=array("mean", None),
        std=std,
        min=array("min", None),
        max=array("max", None),
        quartiles=array("quartiles", lambda n: n == 3),
        covariance=covariance,
        autocorrelation=array("autocorrelation", lambda n: 1 <= n <= MAX_LAG + 1, [[1.0] * n_dims]),
        axes=array("axes", lambda n: 1 <= n <= n_dims, axes),
        axis_variance=array("axis_variance", None, axis_variance),
        histogram=array("histogram", lambda n: n == n_dims, flat).astype(np.int64),
        notes=tuple(str(note) for note in record.get("notes") or ()),
    )


def check_statistics_name(path: PathLike) -> None:
    """Check that a statistics file may be written.

    Raises
    ------
    BridgeError
        If the name does not end in .json, or another kind of JSON is there, such as the
        metadata of latents.
    """
    if not is_statistics(path):
        raise BridgeError(os.fspath(path), "is no statistics file", "name it .json")
    if os.path.exists(path):
        try:
            _parsed(os.fspath(path))
        except BridgeError as error:
            raise BridgeError(
                os.fspath(path), f"is there and {error.what}", "name another file"
            ) from None


def is_statistics(path: PathLike) -> bool:
    """Return whether a name is that of a statistics file rather than of latents."""
    return Path(path).suffix.lower() == ".json"


def _parsed(name: str) -> dict[str, Any]:
    try:
        with open(name, "rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise BridgeError(name, f"is longer than {_MAX_BYTES} bytes")
        record = json.loads(content)
    except OSError as error:
        what = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise BridgeError(name, f"{what} ({error.strerror})", "check its name") from None
    except (ValueError, RecursionError):
        raise BridgeError(name, "is not JSON", "make it with latent-bridge analyse") from None
    if not isinstance(record, dict) or FORMAT not in record:
        raise BridgeError(
            name, f"is no statistics file (no key {FORMAT})", "make it with latent-bridge analyse"
        )
    if record[FORMAT] != VERSION:
        raise BridgeError(
            name, f"has version {record[FORMAT]!r}, not {VERSION}", "analyse the files again"
        )
    return record


_MISSING = object()


def _whole(name: str, record: dict[str, Any], key: str, default: Any = _MISSING) -> Any:
    value = record.get(key)
    if value is None and default is not _MISSING:
        return default
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BridgeError(name, f"{key} must be a whole number from 1, not {value!r}")
    return value


def _text(name: str, record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise BridgeError(name, f"{key} must be a text, not {value!r}")
    return value


def _normalisation(name: str, record: dict[str, Any], n_dims: int) -> Normalisation | None:
    value = record.get("normalisation")
    if value is None:
        return None
    try:
        mean, std = (np.array(part, np.float64) for part in value)
    except (TypeError, ValueError):
        mean = std = np.zeros((0, 0))
    good = all(part.shape in ((1,), (n_dims,)) and np.isfinite(part).all() for part in (mean, std))
    if not good or not (std > 0).all():
        raise BridgeError(
            name, f"normalisation must be null, or mean and std: 1 or {n_dims} numbers each"
        )
    return Normalisation(tuple(mean.tolist()), tuple(std.tolist()))
