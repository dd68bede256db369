"""Which reader and which writer a file belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .errors import LatentIOError, PathLike
from .npy import MAGIC as NPY_MAGIC
from .npy import open_npy, write_npy, write_npy_blocks
from .npz import MAGIC as ZIP_MAGIC
from .npz import open_npz, write_npz
from .safetensors import open_safetensors, write_safetensors
from .soundfiles import SUFFIXES as SOUND_SUFFIXES
from .soundfiles import open_soundfile
from .stored import Stored
from .text import open_pd_patch, open_text
from .torchfile import SUFFIXES as TORCH_SUFFIXES
from .torchfile import open_torchfile
from .wav import open_wav, write_wav, write_wav_blocks

_WRITERS: dict[str, Callable[..., None]] = {
    ".wav": write_wav,
    ".npy": write_npy,
    ".npz": write_npz,
    ".safetensors": write_safetensors,
}
_BLOCK_WRITERS: dict[str, Callable[..., None]] = {
    ".wav": write_wav_blocks,
    ".npy": write_npy_blocks,
}
_READERS: dict[str, Callable[[PathLike], Stored]] = {
    ".wav": open_wav,
    ".wave": open_wav,
    ".npy": open_npy,
    ".npz": open_npz,
    ".safetensors": open_safetensors,
    ".txt": open_text,
    ".pd": open_pd_patch,
    **dict.fromkeys(SOUND_SUFFIXES, open_soundfile),
}
_KEYED: dict[str, Callable[[PathLike, str | None], Stored]] = {
    ".npz": open_npz,
    ".safetensors": open_safetensors,
}
_MAGIC = (
    (b"RIFF", ".wav"),
    (b"RIFX", ".wav"),
    (b"RF64", ".wav"),
    (b"BW64", ".wav"),
    (NPY_MAGIC, ".npy"),
    (ZIP_MAGIC, ".npz"),
)
_PICKLES = (".pkl", ".pickle", ".ckpt", ".dac", ".bin")


def open_stored(path: PathLike, *, key: str | None = None, allow_pt: bool = False) -> Stored:
    """Find out what a file holds.

    Parameters
    ----------
    path : path-like
        The file. Its suffix says what it is; its first bytes, where that is not true.
    key : str, optional
        Which array of a container with several.
    allow_pt : bool
        If True, plain tensors are read from PyTorch's .pt.

    Returns
    -------
    Stored
        Nothing of the values has been read.

    Raises
    ------
    LatentIOError
        If the file is of no known kind, damaged, or may hold a pickle.
    """
    suffix = Path(path).suffix.lower()
    if suffix in _PICKLES:
        raise LatentIOError(path, "may hold a pickle, which is never loaded", "save it as .npy")
    try:
        if suffix in TORCH_SUFFIXES:
            return _torchfile(path, key, allow_pt)
        try:
            if suffix in _READERS:
                return _reader(suffix, key)(path)
        except LatentIOError:
            if _kind(path) in (None, suffix):
                raise
        return _by_content(path, suffix, key)
    except FileNotFoundError:
        raise LatentIOError(path, "does not exist", "check its name") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise LatentIOError(path, f"cannot be read ({reason})", "check it") from error


def writer_for(path: PathLike) -> Callable[..., None]:
    """Return the writer of the container that a file name asks for.

    Parameters
    ----------
    path : path-like
        Named .wav, .npy, .npz or .safetensors.

    Returns
    -------
    callable
        ``writer(path, latents, *, subtype, durable)``.

    Raises
    ------
    LatentIOError
        If the suffix is none of these.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _WRITERS:
        raise LatentIOError(
            path, f"cannot write {suffix or 'a file without suffix'}", f"use {', '.join(_WRITERS)}"
        )
    return _WRITERS[suffix]


def block_writer_for(path: PathLike) -> Callable[..., None]:
    """Return the writer of a container that is written block by block.

    Parameters
    ----------
    path : path-like
        Named .wav or .npy.

    Returns
    -------
    callable
        ``writer(path, heading, blocks, *, subtype, durable)``.

    Raises
    ------
    LatentIOError
        If the suffix is neither.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _BLOCK_WRITERS:
        raise LatentIOError(
            path,
            f"cannot be written as {suffix or 'a file without suffix'}",
            f"name it {' or '.join(_BLOCK_WRITERS)}",
        )
    return _BLOCK_WRITERS[suffix]


def _reader(kind: str, key: str | None) -> Callable[[PathLike], Stored]:
    keyed = _KEYED.get(kind)
    return _READERS[kind] if keyed is None else lambda path: keyed(path, key)


def _kind(path: PathLike) -> str | None:
    """Return what the first bytes of a file say it is."""
    with open(path, "rb") as file:
        start = file.read(6)
    return next((kind for magic, kind in _MAGIC if start.startswith(magic)), None)


def _by_content(path: PathLike, suffix: str, key: str | None) -> Stored:
    """Open a file whose name is not what it is."""
    kind = _kind(path)
    if kind is None:
        known = ", ".join(_WRITERS)
        raise LatentIOError(path, f"is of no known kind ({suffix or 'no suffix'})", f"use {known}")
    stored = _reader(kind, key)(path)
    name = f"is named {suffix}" if suffix else "is named without suffix"
    problem = f"{name} but is {stored.container}; read as that"
    return replace(stored, problems=(*stored.problems, problem))


def _torchfile(path: PathLike, key: str | None, allow_pt: bool) -> Stored:
    if not allow_pt:
        raise LatentIOError(
            path,
            "is a PyTorch file, refused unless asked for",
            "--allow-pt reads plain tensors from it and executes nothing",
        )
    return open_torchfile(path, key)
