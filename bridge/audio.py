"""Audio files: read at the rate that is wanted, written block by block, whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias

import numpy as np
import soundfile as sf
from numpy.typing import NDArray

from latentio.atomic import replacing

from .errors import AudioFileError
from .ogg import set_serial

PathLike: TypeAlias = str | os.PathLike[str]
Audio: TypeAlias = NDArray[np.float32]

# Suffix: libsndfile's format and subtype. `.wav` is written here, in 32-bit float.
_LIBSNDFILE = {
    ".flac": ("FLAC", "PCM_24"),
    ".ogg": ("OGG", "VORBIS"),
    ".mp3": ("MP3", "MPEG_LAYER_III"),
}
SUFFIXES = (".wav", *_LIBSNDFILE)
# libsndfile's Vorbis encoder takes its working memory from the stack.
_MAX_WRITE_SAMPLES = 16384
_READ_SAMPLES = 65536
_RIFF_LIMIT_BYTES = 0xFFFFFFFF - 128


class Sink(Protocol):
    """Where audio goes."""

    def write(self, audio: Audio) -> None:
        """Append samples, shape (n_samples, n_channels)."""


def clips(path: PathLike) -> bool:
    """Return whether the format of `path` holds nothing beyond -1..1."""
    return Path(path).suffix.lower() != ".wav"


def is_lossy(path: PathLike) -> bool:
    """Return whether the format of `path` gives back other samples than it was given."""
    return Path(path).suffix.lower() in (".ogg", ".mp3")


def decoded_peak(path: PathLike) -> float:
    """Return the largest magnitude of a sample of an audio file, as a player decodes it.

    Raises
    ------
    AudioFileError
        If the file cannot be read.
    """
    peak = 0.0
    try:
        with sf.SoundFile(os.fspath(path)) as file:
            for block in file.blocks(_READ_SAMPLES, dtype="float32", always_2d=True):
                if block.size:
                    peak = max(peak, float(np.abs(block).max()))
    except (sf.LibsndfileError, OSError) as error:
        raise AudioFileError(os.fspath(path), f"cannot be read as audio ({error})") from error
    return peak


def check_target(path: PathLike) -> None:
    """Check that `path` names a format that can be written, in a folder that exists.

    Raises
    ------
    AudioFileError
        If not.
    """
    if Path(path).suffix.lower() not in SUFFIXES:
        raise AudioFileError(
            os.fspath(path), "has a suffix that cannot be written", f"use {', '.join(SUFFIXES)}"
        )
    if not Path(path).absolute().parent.is_dir():
        raise AudioFileError(os.fspath(path), "has no folder to go to", "make the folder first")


def check_not_input(path: PathLike, *inputs: PathLike | None) -> None:
    """Check that writing `path` replaces no input, by whatever names they go.

    Parameters
    ----------
    path : path-like
        What is to be written.
    *inputs : path-like or None
        Files that are read; None and missing ones are passed over.

    Raises
    ------
    AudioFileError
        If it would.
    """
    for name in inputs:
        if name is None or not (os.path.exists(path) and os.path.exists(name)):
            continue
        if os.path.samefile(path, name):
            raise AudioFileError(
                os.fspath(path),
                f"would replace its own input {os.fspath(name)}",
                "choose another name",
            )


def check_format(path: PathLike, sample_rate_hz: int, n_channels: int) -> None:
    """Check that the format of `path` can hold such audio.

    Raises
    ------
    AudioFileError
        If it cannot.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".wav":
        frame_bytes = 4 * n_channels
        if frame_bytes > 0xFFFF or sample_rate_hz * frame_bytes > 0xFFFFFFFF:
            raise AudioFileError(
                os.fspath(path),
                f"WAV cannot hold {n_channels} channels at {sample_rate_hz} Hz",
                "use a model of fewer channels",
            )
        return
    try:
        _open_libsndfile(io.BytesIO(), suffix, sample_rate_hz, n_channels).close()
    except (sf.LibsndfileError, ValueError) as error:
        raise AudioFileError(
            os.fspath(path),
            f"{_LIBSNDFILE[suffix][0]} cannot hold {n_channels} channel(s) at "
            f"{sample_rate_hz} Hz here",
            "use .wav",
        ) from error


def read_audio(path: PathLike, sample_rate_hz: int, n_channels: int) -> Audio:
    """Read a whole audio file into memory, at a rate and a number of channels.

    Parameters
    ----------
    path : path-like
        Whatever libsndfile reads.
    sample_rate_hz : int
        The rate wanted; another one is resampled (soxr, very high quality).
    n_channels : int
        Channels wanted: several become one by their mean, one is copied to several.

    Returns
    -------
    ndarray of float32, shape (n_samples, n_channels)

    Raises
    ------
    AudioFileError
        If the file cannot be read, has other channels, or values that are not finite.
    """
    where = os.fspath(path)
    if not os.path.exists(where):
        raise AudioFileError(where, "does not exist", "check the name")
    try:
        audio, rate_hz = sf.read(where, dtype="float32", always_2d=True)
    except (sf.LibsndfileError, OSError, TypeError, ValueError, MemoryError) as error:
        reason = str(error).rsplit(": ", 1)[-1].rstrip(".")
        raise AudioFileError(where, f"cannot be read as audio ({reason})") from error
    if not np.isfinite(audio).all():
        raise AudioFileError(where, "holds values that are not finite", "repair the file first")
    if audio.shape[1] != n_channels:
        if n_channels == 1:
            audio = audio.mean(axis=1, keepdims=True)
        elif audio.shape[1] == 1:
            audio = np.repeat(audio, n_channels, axis=1)
        else:
            raise AudioFileError(
                where,
                f"has {audio.shape[1]} channels, the model takes {n_channels}",
                "mix it down first",
            )
    if rate_hz != sample_rate_hz and len(audio):
        import soxr  # noqa: PLC0415 (not needed at the model's own rate)

        audio = soxr.resample(audio, rate_hz, sample_rate_hz, quality="VHQ")
    return np.ascontiguousarray(audio, dtype=np.float32)


@contextlib.contextmanager
def writing(
    path: PathLike, *, sample_rate_hz: int, n_channels: int, n_samples: int
) -> Iterator[Sink]:
    """Give a sink whose file takes the place of `path` when all went well.

    Parameters
    ----------
    path : path-like
        ``.wav`` is 32-bit float and never clips (RF64 beyond 4 GB); ``.flac`` (24 bits),
        ``.ogg`` (Vorbis) and ``.mp3`` hold -1..1.
    sample_rate_hz, n_channels : int
        Of the audio.
    n_samples : int
        How many samples per channel will come.

    Yields
    ------
    Sink
        Takes blocks of audio, shape (n_samples, n_channels).

    Raises
    ------
    AudioFileError
        If the format cannot hold this.
    LatentIOError
        If the file cannot be written.

    Notes
    -----
    Equal audio gives equal bytes in every format.
    """
    check_target(path)
    check_format(path, sample_rate_hz, n_channels)
    suffix = Path(path).suffix.lower()
    with replacing(path) as temporary:
        if suffix == ".wav":
            with temporary.open("wb") as raw:
                wav = _FloatWav(raw, sample_rate_hz, n_channels, n_samples)
                yield wav
                wav.finish()
            return
        with _open_libsndfile(str(temporary), suffix, sample_rate_hz, n_channels) as file:
            yield _Libsndfile(file)
        if suffix == ".ogg":
            with temporary.open("r+b") as raw:
                set_serial(raw, 1)


def _open_libsndfile(
    target: str | BinaryIO, suffix: str, sample_rate_hz: int, n_channels: int
) -> sf.SoundFile:
    container, subtype = _LIBSNDFILE[suffix]
    return sf.SoundFile(
        target,
        "w",
        samplerate=sample_rate_hz,
        channels=n_channels,
        format=container,
        subtype=subtype,
    )


class _Libsndfile:
    def __init__(self, file: sf.SoundFile) -> None:
        self._file = file

    def write(self, audio: Audio) -> None:
        """Append samples, limited to -1..1."""
        limited = np.clip(audio, -1.0, 1.0)
        for at in range(0, len(limited), _MAX_WRITE_SAMPLES):
            self._file.write(limited[at : at + _MAX_WRITE_SAMPLES])


class _FloatWav:
    """A float WAV with nothing in it but the audio: libsndfile would add the time of day."""

    def __init__(
        self, file: BinaryIO, sample_rate_hz: int, n_channels: int, n_samples: int
    ) -> None:
        self._file = file
        self._n_left = n_samples
        file.write(_float_wav_header(sample_rate_hz, n_channels, n_samples))

    def write(self, audio: Audio) -> None:
        """Append samples."""
        self._n_left -= len(audio)
        self._file.write(np.ascontiguousarray(audio, dtype="<f4").tobytes())

    def finish(self) -> None:
        """Check that what was announced has come.

        Raises
        ------
        RuntimeError
            If not: the header would lie.
        """
        if self._n_left:
            raise RuntimeError(f"{self._n_left} samples fewer than announced")


def _float_wav_header(sample_rate_hz: int, n_channels: int, n_samples: int) -> bytes:
    frame_bytes = 4 * n_channels
    data_bytes = frame_bytes * n_samples
    layout = struct.pack(
        "<HHIIHHH",
        3,
        n_channels,
        sample_rate_hz,
        sample_rate_hz * frame_bytes,
        frame_bytes,
        32,
        0,
    )
    is_large = data_bytes > _RIFF_LIMIT_BYTES
    fact = struct.pack("<I", min(n_samples, 0xFFFFFFFF))
    chunks = _chunk(b"fmt ", layout) + _chunk(b"fact", fact)
    if is_large:  # EBU Tech 3306
        riff_bytes = 4 + 36 + len(chunks) + 8 + data_bytes
        sizes = struct.pack("<QQQI", riff_bytes, data_bytes, n_samples, 0)
        head = b"RF64\xff\xff\xff\xffWAVE" + _chunk(b"ds64", sizes)
        return head + chunks + b"data\xff\xff\xff\xff"
    riff_bytes = 4 + len(chunks) + 8 + data_bytes
    head = b"RIFF" + struct.pack("<I", riff_bytes) + b"WAVE"
    return head + chunks + b"data" + struct.pack("<I", data_bytes)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content
