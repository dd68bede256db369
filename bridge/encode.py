"""Audio files in, latent files out: each one whole or not at all.

One file at a time is held in memory, as audio at the model's rate and as latents.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import numpy as np
import soundfile as sf

from latentio import files
from latentio.checks import positive_int
from latentio.containers import open_stored
from latentio.errors import LatentIOError
from latentio.latents import Latents
from latentio.meta import EMPTY_RECORD, Meta

from .audio import read_audio
from .chunking import choose_chunk, warm_up
from .errors import AudioFileError, BridgeError
from .models.contract import Float32Array, Model, check_seed
from .models.stepping import in_chunks

Format: TypeAlias = Literal["wav", "npy"]
PathLike: TypeAlias = str | os.PathLike[str]

_LATENTS = "holds latents, not audio"


@dataclass(frozen=True)
class Encoded:
    """What became of one audio file.

    Attributes
    ----------
    source, target : Path
        The audio file, and the latent file.
    n_frames : int or None
        Frames written; None if it failed, or was passed over.
    error : str or None
        Why it failed, in one line.
    notice : str or None
        Why a file that was found in a folder is passed over, in one line.
    """

    source: Path
    target: Path
    n_frames: int | None
    error: str | None
    notice: str | None = None


def encode_file(
    path: PathLike, model: Model, *, seed: int = 0, chunk: int | None = None
) -> Latents:
    """Encode one audio file.

    Parameters
    ----------
    path : path-like
        Whatever libsndfile reads; resampled to the model's rate, mixed to its channels.
    model : Model
        The model.
    seed : int
        For encoders that draw random numbers, 0 or more.
    chunk : int, optional
        Frames per call, at most all; by default measured once and remembered.

    Returns
    -------
    Latents
        ``ceil(n_samples / ratio)`` frames; zeros fill the last one. Not compensated for
        the encoder's delay, which stands in ``meta.extra["encode_delay_samples"]``.

    Raises
    ------
    AudioFileError
        If the file cannot be read, holds latents, has no samples, or too many channels.
    ModelError
        If the model cannot encode, does not tell its rate, or fails.
    """
    info = model.info
    method = info.method("encode")
    model_sr, ratio = info.require_sr(), method.out_ratio
    if _holds_latents(path):
        raise AudioFileError(os.fspath(path), _LATENTS)
    audio = read_audio(path, model_sr, method.in_channels)
    if len(audio) == 0:
        raise AudioFileError(os.fspath(path), "holds no samples")
    n_frames = -(-len(audio) // ratio)

    def read(first: int, stop: int) -> Float32Array:
        block = audio[first * ratio : stop * ratio]
        return np.pad(block, ((0, (stop - first) * ratio - len(block)), (0, 0)))

    if chunk is None:
        size = choose_chunk(model, "encode", n_frames=n_frames).n_frames
    else:
        size = min(positive_int("chunk", chunk), n_frames)
    warm_up(model, "encode", size)
    pieces = in_chunks(model, "encode", read, n_frames, chunk=size, seed=seed)
    frames = np.concatenate([piece.astype(np.float64) for piece in pieces])
    source = {"source": Path(path).name}
    delay = model.probe("encode").delay_samples
    meta = Meta(
        model=info.name,
        model_sha256=info.sha256,
        generator="latent-bridge encode",
        seed=seed,
        extra=source if delay is None else {**source, "encode_delay_samples": delay},
    )
    return Latents(frames[:n_frames], model_sr, ratio, meta)


def encode_files(
    sources: Sequence[PathLike],
    model: Model,
    folder: PathLike,
    *,
    format: Format = "wav",
    seed: int = 0,
) -> Iterator[Encoded]:
    """Encode audio files and folders of them, one after the other.

    Parameters
    ----------
    sources : sequence of path-like
        Files, and folders that are searched for audio files; latents among them are
        passed over with a notice.
    model : Model
        The model.
    folder : path-like
        Where the latent files go; made if missing. Files found in a folder keep
        their place below it.
    format : {"wav", "npy"}
        Container of the latent files.
    seed : int
        As in `encode_file`; the same for every file.

    Yields
    ------
    Encoded
        One per file, as soon as it is done. A bad file does not stop the rest.

    Raises
    ------
    BridgeError
        If there is nothing to encode, no source exists, or the folder cannot be made.
    ModelError
        If the model cannot encode or does not tell its rate.
    ValueError
        If `format` is neither of the two, or the seed out of range.
    """
    if format not in get_args(Format):
        raise ValueError(f"format must be wav or npy, not {format!r}")
    check_seed(seed)
    model.info.method("encode")
    model.info.require_sr()
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise BridgeError(os.fspath(folder), f"cannot be made ({error.strerror})") from error
    jobs = plan(sources, folder, format)
    own = {os.path.realpath(source) for source, _ in jobs}
    named = {Path(source) for source in sources}
    for source, target in jobs:
        if source not in named and _holds_latents(source):
            yield Encoded(source, target, None, None, f"{source}: {_LATENTS}; passed over")
            continue
        try:
            if os.path.realpath(target) in own:
                raise BridgeError(str(target), "is a source itself", "choose another folder")
            latents = encode_file(source, model, seed=seed)
            target.parent.mkdir(parents=True, exist_ok=True)
            files.write(target, latents)
        except (BridgeError, LatentIOError, OSError) as error:
            yield Encoded(source, target, None, str(error))
        else:
            yield Encoded(source, target, latents.n_frames, None)


def plan(sources: Sequence[PathLike], folder: PathLike, suffix: str) -> list[tuple[Path, Path]]:
    """Return each audio file with its latent file, no two of them equal.

    ``song.wav`` becomes ``song.npy``; beside ``song.mp3`` both keep their suffix, as
    ``song.wav.npy`` and ``song.mp3.npy``. A file that is named twice comes once.

    Parameters
    ----------
    sources : sequence of path-like
        Files and folders.
    folder : path-like
        Where latent files go; if it lies in one of the folders, it is not searched.
    suffix : str
        Their suffix, without the dot.

    Raises
    ------
    BridgeError
        If there is no file, or none of the sources exists.
    """
    names = ", ".join(os.fspath(source) for source in sources)
    if not any(os.path.exists(source) for source in sources):
        raise BridgeError(names, "does not exist", "check the name")
    found: dict[str, tuple[Path, Path]] = {}  # the same file by two names is one
    for source in sources:
        base = Path(source)
        for path in _audio_files(base, Path(folder)) if base.is_dir() else [base]:
            place = path.relative_to(base).parent if base.is_dir() else Path()
            found.setdefault(os.path.abspath(path), (path, Path(folder) / place))
    n_of_stem = Counter(_key(place / path.stem) for path, place in found.values())
    jobs: list[tuple[Path, Path]] = []
    taken: set[str] = set()
    for path, place in found.values():
        alone = n_of_stem[_key(place / path.stem)] == 1
        target = place / f"{path.stem if alone else path.name}.{suffix}"
        number = 2
        while _key(target) in taken:
            target = place / f"{path.name}-{number}.{suffix}"
            number += 1
        taken.add(_key(target))
        jobs.append((path, target))
    if not jobs:
        raise BridgeError(names, "holds no audio files", "name files or other folders")
    return jobs


def _audio_files(folder: Path, out: Path) -> list[Path]:
    suffixes = {f".{name.lower()}" for name in sf.available_formats()}
    suffixes |= {".aif", ".oga", ".opus"}
    found = [path for path in folder.rglob("*") if path.suffix.lower() in suffixes]
    real, own = Path(os.path.realpath(folder)), Path(os.path.realpath(out))
    if real != own and real in own.parents:
        found = [path for path in found if own not in Path(os.path.realpath(path)).parents]
    return sorted(path for path in found if path.is_file() and not path.name.startswith("."))


def _key(path: Path) -> str:
    """Return what two names share that some file systems take for one."""
    return str(path).casefold()


def _holds_latents(path: PathLike) -> bool:
    """Return whether a file carries the record that `latentio` writes."""
    try:
        return open_stored(path).record != EMPTY_RECORD
    except (LatentIOError, OSError):
        return False
