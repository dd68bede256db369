"""Latents in other sound files, read through libsndfile: AIFF, CAF, W64, AU."""

from __future__ import annotations

import os

import soundfile

from .errors import LatentIOError, PathLike
from .stored import Loaded, Stored, all_finite

SUFFIXES = (".aif", ".aiff", ".aifc", ".caf", ".w64", ".au", ".snd")


def open_soundfile(path: PathLike) -> Stored:
    """Read the header of a sound file, one channel per dim.

    Parameters
    ----------
    path : path-like
        An uncompressed file of one of `SUFFIXES`.

    Returns
    -------
    Stored
        Shape (n_frames, n_dims), axes ``"td"``.

    Raises
    ------
    LatentIOError
        If libsndfile cannot read it.
    """
    name = os.fspath(path)
    try:
        info = soundfile.info(name)
    except soundfile.SoundFileError as error:
        raise LatentIOError(name, f"cannot be read as a sound file ({error})") from None
    problems: tuple[str, ...] = ()
    if info.subtype not in ("FLOAT", "DOUBLE"):
        problems = (f"{info.subtype}: its writer has rounded, and scaled or clipped, the values",)

    def load(mmap: bool) -> Loaded:
        if mmap:
            raise LatentIOError(name, "cannot be mapped", "convert it to .wav or .npy first")
        values, _ = soundfile.read(name, dtype="float64", always_2d=True)
        return Loaded(values, all_finite(values))

    return Stored(
        container=info.format.lower(),
        shape=(info.frames, info.channels),
        dtype=info.subtype.lower(),
        load=load,
        axes="td",
        header_rate_hz=info.samplerate,
        problems=problems,
    )
