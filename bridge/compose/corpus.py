"""A corpus: the latent files that statistics are made of, read again as often as needed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from latentio import files
from latentio.containers import open_stored
from latentio.latents import Float64Array
from latentio.layouts import frames_shape, layout_named
from latentio.meta import Meta

from ..errors import BridgeError
from .stretches import Stretches

# What is searched for in folders.
SUFFIXES = (".npy", ".npz", ".safetensors", ".wav")
# Frames that are looked at together: a block of 8 dims is 1 MB.
_BLOCK_VALUES = 1 << 17
_MIN_BLOCK_FRAMES = 4096
# A file is opened anew after so many values, or all pages of a map would count as memory.
_STRETCH_VALUES = 1 << 21
# A corpus of fewer values stays in memory between passes.
_KEPT_VALUES = 1 << 24

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Corpus:
    """Latent files of one number of dims and one rate.

    Attributes
    ----------
    paths : tuple of Path
        The files, in the order in which they are read.
    options : mapping
        How foreign files are read: arguments of `latentio.read`.
    n_frames : int
        Frames of all files together.
    n_dims : int
        Number of dims.
    model_sr, ratio : int or None
        Hertz and samples per frame; None if no file tells.
    meta : Meta
        Model name, SHA-256 and groups, where all files agree, and their normalisation.
    notices : tuple of str
        What was odd about the files.
    """

    paths: tuple[Path, ...]
    options: Mapping[str, Any]
    n_frames: int
    n_dims: int
    model_sr: int | None
    ratio: int | None
    meta: Meta
    notices: tuple[str, ...]

    def blocks(self, progress: Progress | None = None) -> Iterator[tuple[bool, Float64Array]]:
        """Go through all frames.

        Parameters
        ----------
        progress : callable, optional
            Told how many of all frames are done.

        Yields
        ------
        begins : bool
            Whether a new file begins here.
        frames : ndarray of float64, shape (any, n_dims)
            Frames as they are, those that are not finite included.
        """
        step = max(_MIN_BLOCK_FRAMES, _BLOCK_VALUES // self.n_dims)
        n_done = 0
        for begins, stretch in self._stretches():
            for first in range(0, len(stretch), step):
                block = stretch[first : first + step]
                yield begins and first == 0, block
                n_done += len(block)
                if progress is not None:
                    progress(n_done, self.n_frames)

    def _stretches(self) -> Iterator[tuple[bool, Float64Array]]:
        """Go through all frames in stretches that may be held in memory."""
        step = max(_MIN_BLOCK_FRAMES, _STRETCH_VALUES // self.n_dims)
        for path in self.paths:
            frames = _open(path, self.options)
            for first in range(0, frames.n_frames, step):
                yield first == 0, frames.frames(first, min(first + step, frames.n_frames))

    def sequences(self) -> list[Float64Array]:
        """Return the frames of every file: mapped if they are float64 frames, else read."""
        return [_open(path, self.options).array() for path in self.paths]

    def array(self, max_frames: int) -> Float64Array:
        """Return evenly spaced finite frames of the whole.

        Parameters
        ----------
        max_frames : int
            At most so many, 1 or more.

        Returns
        -------
        ndarray of float64, shape (n, n_dims)
        """
        step = max(1, -(-self.n_frames // max_frames))
        start, pieces = 0, []
        for _, stretch in self._stretches():
            pieces.append(np.array(stretch[-start % step :: step]))
            start += len(stretch)
        taken = np.concatenate(pieces)
        return np.ascontiguousarray(taken[np.isfinite(taken).all(axis=1)])


class Kept(Corpus):
    """A small corpus whose frames stay in memory."""

    @cached_property
    def kept(self) -> list[Float64Array]:
        """The frames of every file."""
        return super().sequences()

    def sequences(self) -> list[Float64Array]:
        """Return the frames of every file."""
        return self.kept

    def _stretches(self) -> Iterator[tuple[bool, Float64Array]]:
        return ((True, frames) for frames in self.kept)


def open_corpus(sources: Sequence[str | os.PathLike[str]], **options: Any) -> Corpus:
    """Find latent files and check that they belong together.

    Parameters
    ----------
    sources : sequence of path-like
        Files, and folders that are searched, with all that is in them, for .npy, .npz,
        .safetensors and .wav.
    **options
        How foreign files are read: ``layout``, ``model_sr``, ``ratio``, ``key``,
        ``item``, ``allow_pt`` of `latentio.read`.

    Returns
    -------
    Corpus

    Raises
    ------
    BridgeError
        If there is no file, or two files differ in dims, rate or normalisation.
    LatentIOError
        If a file cannot be read, or its axis order is not known.
    """
    paths = found_files(sources)
    notices: dict[str, str] = {}
    seen = [_inspected(path, options) for path in paths]
    first, _, n_dims = seen[0]
    for path, (about, _, dims) in zip(paths, seen, strict=True):
        if dims != n_dims:
            raise BridgeError(
                str(path),
                f"has {dims} dims, {first.path} has {n_dims}",
                "analyse files of one model together",
            )
        if about.frame_rate != first.frame_rate:
            raise BridgeError(
                str(path),
                f"has frame rate {about.frame_rate}, {first.path} has {first.frame_rate}",
                "say --model-sr and --ratio, or analyse them apart",
            )
        if about.meta.normalisation != first.meta.normalisation:
            raise BridgeError(
                str(path),
                f"is normalised in another way than {first.path}",
                "denormalise them first, or analyse them apart",
            )
        for warning in about.warnings:
            notices.setdefault(warning, f"{path}: {warning}")
    n_frames = sum(count for _, count, _ in seen)
    if options.get("layout") == "stable-audio":
        padded = "frames that its JSON calls padding are analysed as well; denorm cuts them"
        notices["padding"] = f"{first.path}: {padded}"
    if first.meta.normalisation is not None:
        normal = "is normalised, and so will be what is made from it; denorm undoes it"
        notices["normalised"] = f"{first.path}: {normal}"
    kind = Kept if n_frames * n_dims <= _KEPT_VALUES else Corpus
    return kind(
        paths=tuple(paths),
        options=options,
        n_frames=n_frames,
        n_dims=n_dims,
        model_sr=first.model_sr,
        ratio=first.ratio,
        meta=common_meta([about.meta for about, _, _ in seen]),
        notices=tuple(notices.values()),
    )


def sha256(path: str | os.PathLike[str]) -> str:
    """Return the SHA-256 of a file, 64 hexadecimal digits.

    Raises
    ------
    BridgeError
        If it cannot be read.
    """
    try:
        now = os.stat(path)
        return _sha256(os.fspath(path), now.st_mtime_ns, now.st_size)
    except OSError as error:
        what = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise BridgeError(os.fspath(path), f"{what} ({error.strerror})") from None


@lru_cache(maxsize=1024)
def _sha256(path: str, _mtime_ns: int, _size: int) -> str:
    """Return it; a file that has not changed is not read again for every file made from it."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def found_files(sources: Sequence[str | os.PathLike[str]]) -> list[Path]:
    """Return the latent files among files and folders, each once; see `open_corpus`."""
    found: dict[str, Path] = {}  # the same file by two names is one
    for source in map(Path, sources):
        if not source.exists():
            raise BridgeError(str(source), "does not exist", "check its name")
        inside = sorted(source.rglob("*")) if source.is_dir() else [source]
        for path in inside:
            if source.is_dir():
                hidden = any(p.startswith(".") for p in path.relative_to(source).parts)
                if hidden or path.suffix.lower() not in SUFFIXES or not path.is_file():
                    continue
            found.setdefault(os.path.realpath(path), path)
    if not found:
        names = ", ".join(map(str, sources)) or "the list of files"
        raise BridgeError(names, "holds no latent files", f"they end in {', '.join(SUFFIXES)}")
    return list(found.values())


def _inspected(path: Path, options: Mapping[str, Any]) -> tuple[files.Info, int, int]:
    """Inspect a file; return also how many frames and dims it has."""
    about = files.info(path, **options)
    if about.n_frames is None or about.n_dims is None:
        files.read(path, **options)  # says what is wrong
        raise BridgeError(str(path), "has no known axis order", "say --layout")
    return about, about.n_frames, about.n_dims


def _open(path: Path, options: Mapping[str, Any]) -> Stretches:
    """Open a file that `open_corpus` has seen to be in order."""
    stored = open_stored(path, key=options.get("key"), allow_pt=bool(options.get("allow_pt")))
    layout = layout_named(options.get("layout") or "td")
    axes = stored.axes or layout.axes
    item = options.get("item")
    n_frames, n_dims, _ = frames_shape(stored.shape, layout, axes, item)
    return Stretches(stored, axes, item, n_frames, n_dims)


def corpus_of(frames: Float64Array) -> Corpus:
    """Return frames in memory as a corpus of one sequence.

    Parameters
    ----------
    frames : ndarray of float64, shape (n_frames, n_dims)
        At least one frame.
    """
    corpus = Kept((), {}, len(frames), frames.shape[1], None, None, Meta(), ())
    vars(corpus)["kept"] = [frames]
    return corpus


def common_meta(metas: Sequence[Meta]) -> Meta:
    """Return model, SHA-256, groups and normalisation, where all agree on them."""

    def agreed(name: str) -> Any:
        values = {getattr(meta, name) for meta in metas}
        return values.pop() if len(values) == 1 else None

    return Meta(
        model=agreed("model"),
        model_sha256=agreed("model_sha256"),
        groups=agreed("groups") or 1,
        normalisation=agreed("normalisation"),
    )
