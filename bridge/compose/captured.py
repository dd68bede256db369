"""Turn the records of captured calls into latent files."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from latentio import files
from latentio.atomic import replacing
from latentio.errors import LatentIOError
from latentio.latents import Latents
from latentio.layouts import Layout, frames_shape, layout_named, to_frames
from latentio.meta import Meta
from latentio.stored import AnyArray

_GENERATOR = "latent-bridge capture"
_SECRET = re.compile(r"--?\S*(token|password|secret|api.?key)", re.IGNORECASE)
_WHOLE = re.compile(r"-?\d{1,20}")
# The folders of a path from the root, the home or a drive: not after a letter or in a URL,
# but after an option of one letter.
_FOLDERS = re.compile(
    r"(?:(?<![\w/.~\\])|(?<=^-\w))(?!//)"
    r"(?:~[\w.-]*/|/(?=[\w.~-])|[A-Za-z]:[\\/]|\\\\(?=\w))"
    r"""(?:[^/\\:;,"'=]+[/\\]+)*"""
)


class Writing:
    """Turns records into latent files, one after the other.

    Parameters
    ----------
    folder : Path
        Where they go.
    suffix : str
        Of the files, without the dot.
    model_sr, ratio : int or None
        What wins over the models.
    layout : Layout or None
        What all arrays have.
    """

    def __init__(
        self,
        folder: Path,
        suffix: str,
        model_sr: int | None,
        ratio: int | None,
        layout: Layout | None,
    ) -> None:
        self._folder = folder
        self._suffix = suffix
        self._asked = {"model_sr": model_sr, "ratio": ratio}
        self._layout = layout
        self._n_calls = 0
        self.files: list[Path] = []
        self.notices: list[str] = []

    def write(self, record: dict[str, Any]) -> None:
        """Write the files of one call."""
        self._n_calls += 1
        array: AnyArray = np.load(
            record["array"], mmap_mode="r" if 0 not in record["shape"] else None
        )
        layout = self._layout or layout_named(record.get("layout") or "bdt")
        call = f"call {self._n_calls}"
        if array.dtype.kind in "iub":
            self.notices.append(
                f"{call} holds {record['dtype']}: codes of a quantiser, not continuous latents?"
            )
        stem = _stem(record["argv"])
        try:
            made = list(self._latents(array, layout, record))
            if not made:
                raise ValueError(f"shape {record['shape']} holds no sequence")
        except (TypeError, ValueError) as error:
            target = self._free(stem, [""], "npy")[0]
            with replacing(target) as temporary, open(temporary, "wb") as file:
                np.save(file, array)
            fix = "read it with --layout" if array.ndim > 1 else "it may be no latents"
            self.notices.append(f"{call}: {error}; kept as it is in {target.name}; {fix}")
            return
        endings = [f"-item{n:02d}" for n in range(1, len(made) + 1)] if len(made) > 1 else [""]
        for target, latents in zip(self._free(stem, endings), made, strict=True):
            bad = int(np.count_nonzero(~np.isfinite(latents.data)))
            if bad:
                self.notices.append(f"{target.name}: {bad} values are not finite; kept")
            self.files.append(self._store(target, latents))

    def _store(self, target: Path, latents: Latents) -> Path:
        """Write a file; what is too large for a WAV becomes an .npy."""
        try:
            files.write(target, latents)
        except LatentIOError as error:
            target.unlink(missing_ok=True)  # the empty one that took the name
            if target.suffix == ".npy":
                raise
            self.notices.append(f"{target.name}: {error.what}; written as .npy")
            return self._store(target.with_suffix(".npy"), latents)
        return target

    def _latents(
        self, array: AnyArray, layout: Layout, record: dict[str, Any]
    ) -> Iterator[Latents]:
        """Yield each item of the batch; raise ValueError if the axes do not fit."""
        model_sr, ratio = (self._rate(name, layout, record) for name in ("model_sr", "ratio"))
        model = record["model"] or "the model"
        if model_sr is None or ratio is None:
            self.notices.append(
                f"{model} does not say its exact frame rate; say --model-sr and --ratio"
            )
        axes = layout.axes.replace("b", "")
        if axes == "cdt" and array.ndim == 2:
            array = array[np.newaxis]
        items = array[np.newaxis] if array.ndim == len(axes) else array
        if items.ndim != len(axes) + 1:
            raise ValueError(f"shape {record['shape']} does not fit {layout.summary}")
        for number, item in enumerate(items, 1):
            _, n_dims, groups = frames_shape(item.shape, replace(layout, axes=axes), axes)
            if record.get("n_dims") not in (None, n_dims):
                self.notices.append(
                    f"call {self._n_calls} has {n_dims} dims; {model} takes {record['n_dims']}"
                )
            meta = _meta(record, self._n_calls, number)
            meta = meta.with_(groups=groups, normalisation=layout.normalisation)
            numbers = item.astype(np.uint8) if item.dtype == np.bool_ else item
            yield Latents(to_frames(numbers, axes), model_sr, ratio, meta)

    def _rate(self, name: str, layout: Layout, record: dict[str, Any]) -> int | None:
        """Return what was asked for, else what the model says, else what the layout knows."""
        asked, says = self._asked[name], record.get(name)
        if asked is not None and says not in (None, asked):
            model = record["model"] or "the model"
            self.notices.append(f"{name} {asked} was asked for; {model} says {says}")
        found = (asked, says, getattr(layout, name))
        return next((value for value in found if value is not None), None)

    def _free(self, stem: str, endings: list[str], suffix: str | None = None) -> list[Path]:
        """Return names after the last number in use; the first is taken at once."""
        used = re.compile(rf"{re.escape(stem)}-(\d+)[-.]", re.IGNORECASE)
        found = (used.match(name) for name in os.listdir(self._folder))
        number = max((int(match[1]) for match in found if match), default=0)
        while True:
            number += 1
            names = [f"{stem}-{number:03d}{ending}.{suffix or self._suffix}" for ending in endings]
            with contextlib.suppress(FileExistsError):  # another capture, just now
                (self._folder / names[0]).open("xb").close()
                return [self._folder / name for name in names]


def _meta(record: dict[str, Any], call: int, item: int) -> Meta:
    argv = [str(argument) for argument in record["argv"]]
    seeds = _seeds(argv[1:])
    seed = seeds.get("seed")
    if not isinstance(seed, int):
        seed = record["torch_seed"] if record["seed_was_set"] else None
    return Meta(
        model=record["model"],
        model_sha256=record.get("sha256"),
        generator=_GENERATOR,
        seed=seed,
        extra={
            "capture": {
                "command": [*map(os.path.basename, argv[:1]), *_public(argv[1:])],
                "seeds": seeds,
                "torch_seed": record["torch_seed"],
                "call": call,
                "item": item,
                "dtype": record["dtype"],
                "shape": record["shape"],
            }
        },
    )


def _seeds(arguments: list[str]) -> dict[str, Any]:
    """Return the value of every option ``--seed...``; a list where there are several."""
    found: dict[str, list[int | str]] = {}
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if not name.startswith("--seed"):
            continue
        following = [value] if equals else arguments[place + 1 :]
        values = [value for value in following[:1] if equals or not value.startswith("--")]
        if name != "--seed":  # --seeds 1 2 3
            values += itertools.takewhile(_WHOLE.fullmatch, following[1:])
        numbers = (int(value) if _WHOLE.fullmatch(value) else value for value in values)
        found.setdefault(name[2:], []).extend(numbers)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _public(arguments: list[str]) -> Iterator[str]:
    """Yield arguments without the folders of this machine, and without passwords."""
    hide = False
    for argument in arguments:
        name, equals, _ = argument.partition("=")
        secret = _SECRET.fullmatch(name) is not None
        if secret and equals:
            yield f"{name}=..."
        elif hide:
            yield "..."
        else:
            yield _FOLDERS.sub("", argument.rstrip("/\\")) or argument
        hide = secret and not equals


def _stem(argv: list[str]) -> str:
    """Return what the files of a program are called."""
    path = Path(argv[0] if argv else "")
    name = path.parent.name if path.stem == "__main__" else path.stem
    name = re.sub(r"[^\w.-]+", "-", name).strip("-.")
    return name if name not in ("", "c", "m") else "capture"
