"""Files as Pure Data and Max can read them; the float64 file stays the master.

Pd before 0.55 reads no 64-bit float, no Pd reads more than 64 channels or an empty file,
and neither host can take an exact frame rate from a WAV header. Pd gets the rate as a
text file that its ``[text]`` reads; Max gets it as JSON, and as the messages to type.
"""

from __future__ import annotations

import os
from pathlib import Path

from .atomic import write_text
from .errors import LatentIOError, PathLike
from .files import write
from .latents import Latents
from .meta import dump_record
from .npy import npy_header
from .ratetext import write_rate_text
from .sidecar import sidecar_path
from .stored import number_of
from .wav import DATA_OFFSET_BYTES

PD_MAX_DIMS = 64


def write_for_pd(path: PathLike, latents: Latents, *, durable: bool = True) -> list[Path]:
    """Write 32-bit WAV files of at most 64 dims, each with its rate as text.

    Parameters
    ----------
    path : path-like
        ``song.wav``. With more than 64 dims the parts are called
        ``song.000-063.wav``, ``song.064-127.wav``, ...
    latents : Latents
        At least one frame.
    durable : bool
        As in `latentio.write`.

    Returns
    -------
    list of Path
        The WAV files, in the order of their dims. Beside each lies
        ``<name>.wav.txt``: lines such as ``model_sr 44100;`` that ``[latent.play~]``
        reads when the file is opened.

    Raises
    ------
    LatentIOError
        If there are no frames, the suffix is not .wav, or a file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() != ".wav":
        raise LatentIOError(path, "Pd reads WAV files", "name the output .wav")
    if latents.n_frames == 0:
        raise LatentIOError(path, "there are no frames, which Pd cannot read", "check the input")
    written = []
    for first in range(0, latents.n_dims, PD_MAX_DIMS):
        stop = min(first + PD_MAX_DIMS, latents.n_dims)
        target, part = path, latents
        if latents.n_dims > PD_MAX_DIMS:
            target = path.with_name(f"{path.stem}.{first:03d}-{stop - 1:03d}{path.suffix}")
            part = latents.dims(first, stop)
        write(target, part, subtype="float", durable=durable)
        write_rate_text(target, part, durable=durable)
        written.append(target)
    return written


def write_for_max(path: PathLike, latents: Latents, *, durable: bool = True) -> list[str]:
    """Write a 32-bit file with a JSON sidecar for Max.

    Parameters
    ----------
    path : path-like
        ``song.wav`` or ``song.npy``.
    latents : Latents
        At least one frame.
    durable : bool
        As in `latentio.write`.

    Returns
    -------
    list of str
        The messages that load the file into a ``buffer~`` with its exact rate.

    Raises
    ------
    LatentIOError
        If there are no frames, the suffix is neither, or a file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in (".wav", ".npy"):
        raise LatentIOError(path, "Max is given WAV or .npy", "name the output .wav or .npy")
    if latents.n_frames == 0:
        raise LatentIOError(path, "there are no frames to load into a buffer~", "check the input")
    write(path, latents, subtype="float", durable=durable)
    if path.suffix.lower() == ".wav":
        record = dump_record(latents.meta, latents.model_sr, latents.ratio, latents.n_dims)
        write_text(sidecar_path(path), record + "\n", durable=durable)
    return max_messages(path, latents)


def max_messages(path: PathLike, latents: Latents) -> list[str]:
    """Return the ``buffer~`` messages for a file that `write_for_max` wrote.

    Parameters
    ----------
    path : path-like
        The file.
    latents : Latents
        What it holds.

    Returns
    -------
    list of str
        The first needs no header: ``readraw`` takes a fractional rate. For WAV a second
        way follows, ``replace`` and ``sr``.

    Notes
    -----
    ``readraw file sr channels format byte-offset frames little-endian``: Max 9
    reference of buffer~. A C-ordered .npy is a raw file with a header.
    """
    rate = latents.frame_rate
    hertz = f"{float(rate):.15g}" if rate is not None else "RATE"
    name = os.path.basename(os.fspath(path))
    quoted = f'"{name}"' if " " in name else name
    is_wav = name.lower().endswith(".wav")
    shape = (latents.n_frames, latents.n_dims)
    offset = DATA_OFFSET_BYTES if is_wav else len(npy_header(number_of("float"), shape))
    raw = f"readraw {quoted} {hertz} {latents.n_dims} float32 {offset} {latents.n_frames} 1"
    return [raw, f"replace {quoted}", f"sr {hertz}"] if is_wav else [raw]
