"""Which reader and which writer a file belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .errors import LatentIOError, PathLike
from .npy import MAGIC as NPY_MAGIC
from .npy import open_npy, write_npy
from .npz import MAGIC as ZIP_MAGIC
from .npz import open_npz, write_npz
from .safetensors import open_safetensors, write_safetensors
from .soundfiles import SUFFIXES as SOUND_SUFFIXES
from .soundfiles import open_soundfile
from .stored import Stored
from .text import open_pd_patch, open_text
from .torchfile import SUFFIXES as TORCH_SUFFIXES
from .torchfile import open_torchfile
from .wav import open_wav, write_wav

_WRITERS: dict[str, Callable[..., None]] = {
    ".wav": write_wav,
    ".npy": write_npy,
    ".npz": write_npz,
    ".safetensors": write_safetensors,
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
# What the first bytes say wins over the name.
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
        The file. Its first bytes say what it is; its suffix, where they do not.
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
        kind = _kind(path, suffix)
        reader = _KEYED.get(kind)
        stored = reader(path, key) if reader is not None else _READERS[kind](path)
    except FileNotFoundError:
        raise LatentIOError(path, "does not exist", "check its name") from None
    except OSError as error:
        raise LatentIOError(
            path, f"cannot be read ({error.strerror or error})", "check it"
        ) from error
    if kind == suffix or _READERS.get(suffix) is _READERS[kind]:
        return stored
    name = f"is named {suffix}" if suffix else "is named without suffix"
    problem = f"{name} but is {stored.container}; read as that"
    return replace(stored, problems=(*stored.problems, problem))


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


def _kind(path: PathLike, suffix: str) -> str:
    with open(path, "rb") as file:
        start = file.read(6)
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if suffix not in _READERS:
        known = ", ".join(_WRITERS)
        raise LatentIOError(path, f"is of no known kind ({suffix or 'no suffix'})", f"use {known}")
    return suffix


def _torchfile(path: PathLike, key: str | None, allow_pt: bool) -> Stored:
    if not allow_pt:
        raise LatentIOError(
            path,
            "is a PyTorch file, refused unless asked for",
            "--allow-pt reads plain tensors from it and executes nothing",
        )
    return open_torchfile(path, key)
