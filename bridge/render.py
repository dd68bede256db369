"""Latents in, an audio file out: the chain of the server, stepped with no clock.

The memory does not grow with the length: latents are mapped where the file allows it,
decoded chunk by chunk, and written as they come. Output sample 0 is where the sound of
frame 0 belongs: the measured delay of the model is cut off, and the last frame is held
until its sound has come out, so that the file lasts exactly ``n_frames * ratio`` samples.
"""

from __future__ import annotations

import math
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

import numpy as np

from latentio import files
from latentio.checks import positive_int
from latentio.errors import LatentIOError, LatentWarning
from latentio.latents import Latents

from .audio import (
    Audio,
    check_format,
    check_not_input,
    check_target,
    clips,
    decoded_peak,
    is_lossy,
    writing,
)
from .chunking import Chunk, choose_chunk, warm_up
from .fit import Finite, check_fit
from .loudness import TARGET_LUFS, TARGET_PEAK, LoudnessMeter, PeakMeter, normalizing_gain
from .models.contract import Fill, Float32Array, Model, check_seed
from .models.load import load
from .models.stepping import in_chunks, overlapped_chunk

Normalize: TypeAlias = Literal["none", "peak", "loudness"]
Progress: TypeAlias = Callable[[int, int], None]
PathLike: TypeAlias = str | os.PathLike[str]

MAX_DELAY_S = 60
_MAX_TRIALS = 3  # encodings in a lossy format, whose overshoot only its decoder can tell
_SAFETY = 0.995  # the overshoot is not quite proportional to the level
_SCRATCH_VALUES = 2**20
_NO_ROOM = "free some space, or choose a place you may write to"


@dataclass(frozen=True)
class Rendered:
    """What became of a render.

    Attributes
    ----------
    path : str
        The audio file.
    sample_rate_hz, n_samples, n_channels : int
        Of the file.
    peak : float
        Largest magnitude, 1.0 being full scale: of the decoded file where the format is
        lossy, else before any clipping.
    loudness_lufs : float or None
        Integrated loudness, before any lossy encoding; None for silence, or if nobody
        asked.
    gain : float
        What the model's output was multiplied by.
    chunk : Chunk
        Frames per call, and who chose it.
    delay_samples : int
        Delay of the model that was cut off.
    fill : {"noise", "zero", "seeded"}
        What missing dims were filled with.
    notices : tuple of str
        What the user should know, one line each.
    """

    path: str
    sample_rate_hz: int
    n_samples: int
    n_channels: int
    peak: float
    loudness_lufs: float | None
    gain: float
    chunk: Chunk
    delay_samples: int
    fill: Fill
    notices: tuple[str, ...]


def render(
    latents: Latents | PathLike,
    model: Model | PathLike,
    out: PathLike,
    *,
    seed: int = 0,
    normalize: Normalize = "none",
    fill: Fill | None = None,
    chunk: int | None = None,
    delay_samples: int | None = None,
    finite: Finite = "error",
    progress: Progress | None = None,
    name: str | None = None,
) -> Rendered:
    """Decode a latent sequence to an audio file.

    Parameters
    ----------
    latents : Latents or path-like
        The sequence, or its file (`read_latents` for foreign layouts).
    model : Model or path-like
        The model, or its name or path for `bridge.models.load.load`.
    out : path-like
        ``.wav`` (32-bit float), ``.flac``, ``.ogg`` or ``.mp3``; replaced when all is done.
    seed : int
        0 or more. One seed gives one file, byte by byte, with one engine (`ModelInfo`).
    normalize : {"none", "peak", "loudness"}
        Leave the level, bring the peak to -1 dBFS, or the loudness to -16 LUFS
        with a peak of at most -1 dBFS; of lossy formats, the peak as they are decoded.
    fill : {"noise", "zero", "seeded"}, optional
        What dims the decoder was not given hold; by default ``"seeded"`` where the
        model tells its full size, else the model's own ``"noise"``.
    chunk : int, optional
        Frames per call, at most all; by default measured once and remembered
        (`bridge.chunking`).
    delay_samples : int, optional
        Delay to cut off, at most a minute or the length of the result; by default what
        was measured. 0 gives nn~'s own timing.
    finite : {"error", "zero", "keep"}
        What NaN and infinite latents do.
    progress : callable, optional
        Called with the frames done and all frames.
    name : str, optional
        What the latents are called in messages; by default their path.

    Returns
    -------
    Rendered

    Raises
    ------
    ModelError
        If the model and the latents do not fit, or the model fails.
    BridgeError
        If a latent is not finite.
    AudioFileError
        If the format cannot hold the result, or `out` is an input.
    LatentIOError
        If the latents cannot be read, or the file cannot be written.
    TypeError, ValueError
        If an argument is not one of its choices.
    """
    if normalize not in get_args(Normalize):
        raise ValueError(f"normalize must be none, peak or loudness, not {normalize!r}")
    if finite not in get_args(Finite):
        raise ValueError(f"finite must be error, zero or keep, not {finite!r}")
    if delay_samples is not None and delay_samples < 0:
        raise ValueError(f"delay_samples must be 0 or more, not {delay_samples}")
    check_seed(seed)
    check_target(out)
    if not isinstance(latents, Latents):
        check_not_input(out, latents)
        name = name or os.fspath(latents)
        latents = read_latents(latents)
    player = load(model) if isinstance(model, str | os.PathLike) else model
    check_not_input(out, player.info.path)
    notices = check_fit(latents, player.info, finite, name or "latents")
    job = _Job(player, latents, seed, zero_bad=finite == "zero", notices=notices)
    check_format(out, job.sample_rate_hz, job.n_channels)
    job.choose(fill, chunk, delay_samples)
    if normalize == "none":
        meter = PeakMeter()
        _write(out, job, job.audio(progress), meter)
        return job.report(out, meter, 1.0)
    meter = LoudnessMeter(job.sample_rate_hz, job.n_channels)
    return _render_normalized(job, out, normalize, meter, progress)


def read_latents(path: PathLike, **options: Any) -> Latents:
    """Read latents for rendering: mapped where the file allows it, else whole.

    Parameters
    ----------
    path : path-like
        The file.
    **options
        As for `latentio.files.read`: layout, model_sr, ratio, ...

    Returns
    -------
    Latents

    Raises
    ------
    LatentIOError
        As `latentio.files.read`.
    """
    if files.info(path, **options).dtype == "float64":
        try:
            return files.read(path, mmap=True, **options)
        except LatentIOError:
            pass  # stored in another order: it is read, not mapped
    with warnings.catch_warnings():
        # What is not finite is settled by `render`.
        warnings.filterwarnings("ignore", "(?s).*values are not finite", LatentWarning)
        return files.read(path, **options)


class _Job:
    """One render: what is decoded, how, and what is to be told."""

    def __init__(
        self, model: Model, latents: Latents, seed: int, *, zero_bad: bool, notices: list[str]
    ) -> None:
        info = model.info
        method = info.method("decode")
        self.sample_rate_hz = info.require_sr()
        self.n_channels = method.out_channels
        self.n_samples = latents.n_frames * method.in_ratio
        self.fill: Fill = "seeded" if info.full_n_dims else "noise"
        self.chunk = Chunk(1, "fixed")
        self.delay_samples = 0
        self._model = model
        self._latents = latents
        self._ratio = method.in_ratio
        self._seed = seed
        self._zero_bad = zero_bad
        self._notices = notices

    def choose(self, fill: Fill | None, chunk: int | None, delay_samples: int | None) -> None:
        """Settle what was left open, by measuring the model."""
        if fill is not None:
            self.fill = fill
            if fill != "noise" and not self._model.info.full_n_dims:
                self._notices.append(f"the model fills no dims: fill {fill} changes nothing")
        if self.n_samples == 0:
            self._notices.append("there are no frames; the file is empty")
            return
        longest = max(self.n_samples, MAX_DELAY_S * self.sample_rate_hz)
        if delay_samples is not None and delay_samples > longest:
            raise ValueError(f"delay_samples must be at most {longest}, not {delay_samples}")
        probe = self._model.probe("decode")
        self.chunk = (
            choose_chunk(self._model, "decode", self.fill, self._latents.n_frames)
            if chunk is None
            else Chunk(min(positive_int("chunk", chunk), self._latents.n_frames), "given")
        )
        if not probe.streaming:
            self._tell_of_blocks()
        if delay_samples is None and probe.delay_samples is None:
            self._notices.append("the model's delay cannot be measured; nothing is cut off")
        self.delay_samples = (probe.delay_samples or 0) if delay_samples is None else delay_samples
        warm_up(self._model, "decode", self.chunk.n_frames, self.fill)

    def audio(self, progress: Progress | None) -> Iterator[Audio]:
        """Yield the whole audio in order, `n_samples` in all."""
        if self.n_samples == 0:
            return
        n_bad, first = 0, -self.delay_samples
        n_frames = self._latents.n_frames
        for piece in in_chunks(
            self._model,
            "decode",
            self._read,
            n_frames + -(-self.delay_samples // self._ratio),
            chunk=self.chunk.n_frames,
            seed=self._seed,
            fill=self.fill,
        ):
            audio = piece[max(0, -first) : max(0, self.n_samples - first)]
            first += len(piece)
            bad = ~np.isfinite(audio)
            if bad.any():
                n_bad += int(bad.sum())
                audio = np.where(bad, np.float32(0.0), audio)
            yield audio
            if progress is not None:
                progress(min(n_frames, max(0, first) // self._ratio), n_frames)
        if n_bad:
            self._notices.append(f"the model gave {n_bad} samples that are not finite; now silent")

    def tell(self, notice: str) -> None:
        """Add a line for the user."""
        self._notices.append(notice)

    def report(self, out: PathLike, meter: PeakMeter, gain: float) -> Rendered:
        """Return what became of it."""
        peak, loudness = meter.peak * gain, meter.integrated_lufs()
        if clips(out) and peak > 1.0:
            self.tell(
                f"the peak is {peak:.3f} and {Path(out).suffix} clips at 1; "
                "use --normalize peak or write .wav"
            )
        if is_lossy(out) and self.n_samples:
            peak = decoded_peak(out)
        return Rendered(
            path=os.fspath(out),
            sample_rate_hz=self.sample_rate_hz,
            n_samples=self.n_samples,
            n_channels=self.n_channels,
            peak=peak,
            loudness_lufs=None if loudness is None else loudness + 20.0 * math.log10(gain),
            gain=gain,
            chunk=self.chunk,
            delay_samples=self.delay_samples,
            fill=self.fill,
            notices=tuple(self._notices),
        )

    def _read(self, first: int, stop: int) -> Float32Array:
        """Return frames as float32; beyond the end, the last one is held."""
        rows = np.minimum(np.arange(first, stop), self._latents.n_frames - 1)
        with np.errstate(over="ignore"):
            frames = self._latents.data[rows].astype(np.float32)
        return np.where(np.isfinite(frames), frames, np.float32(0)) if self._zero_bad else frames

    def _tell_of_blocks(self) -> None:
        n_frames = self._latents.n_frames
        size = overlapped_chunk(self._model.probe("decode"), n_frames, self.chunk.n_frames)
        way = "one call for everything, whose memory grows with the length"
        if size < n_frames:
            way = f"chunks of {size} frames that overlap"
        self.tell(f"not a streaming export, so it clicks at block borders live; here: {way}")


def _write(out: PathLike, job: _Job, audio: Iterator[Audio], meter: PeakMeter | None) -> None:
    with writing(
        out,
        sample_rate_hz=job.sample_rate_hz,
        n_channels=job.n_channels,
        n_samples=job.n_samples,
    ) as sink:
        for block in audio:
            if meter is not None:
                meter.add(block)
            sink.write(block)


def _render_normalized(
    job: _Job,
    out: PathLike,
    normalize: Normalize,
    meter: LoudnessMeter,
    progress: Progress | None,
) -> Rendered:
    """Decode to a scratch file, then write it with a gain; both block by block."""
    folder = Path(os.path.realpath(out)).parent
    try:
        scratch_folder = tempfile.TemporaryDirectory(prefix=".latent-bridge-", dir=folder)
    except OSError as error:
        raise LatentIOError(out, f"cannot be written ({error.strerror})", _NO_ROOM) from error
    with scratch_folder as name:
        scratch = Path(name) / "raw"
        try:
            with scratch.open("wb") as file:
                for block in job.audio(progress):
                    meter.add(block)
                    file.write(block.astype(np.float32).tobytes())
        except OSError as error:
            raise LatentIOError(out, f"cannot be written ({error.strerror})", _NO_ROOM) from error
        level, notice = normalizing_gain(meter, by_loudness=normalize == "loudness")
        if notice is not None:
            job.tell(notice)
        if is_lossy(out) and meter.peak:
            level = _lossy_gain(job, out, scratch, level)
        _write(out, job, _raw(scratch, job.n_channels, level), None)
    loudness = meter.integrated_lufs()
    if normalize == "loudness" and loudness is not None:
        reached = loudness + 20.0 * math.log10(level)
        if reached < TARGET_LUFS - 0.001:
            job.tell(f"{reached:.1f} LUFS and not {TARGET_LUFS:.0f}, or the peak would clip")
    return job.report(out, meter, level)


def _lossy_gain(job: _Job, out: PathLike, scratch: Path, gain: float) -> float:
    """Return at most `gain`, lowered until the decoded file keeps to the peak."""
    trial = scratch.with_name(f"trial{Path(out).suffix}")
    for _ in range(_MAX_TRIALS):
        try:
            _write(trial, job, _raw(scratch, job.n_channels, gain), None)
        except LatentIOError as error:
            raise LatentIOError(out, error.what, error.fix) from error
        peak = decoded_peak(trial)
        if peak <= TARGET_PEAK:
            return gain
        gain *= _SAFETY * TARGET_PEAK / peak
    job.tell(f"{_MAX_TRIALS} encodings did not settle the peak; it may be a little over -1 dBFS")
    return gain


def _raw(path: Path, n_channels: int, gain: float) -> Iterator[Audio]:
    frame_bytes = 4 * n_channels
    with path.open("rb") as file:
        while data := file.read(frame_bytes * max(1, _SCRATCH_VALUES // n_channels)):
            yield np.frombuffer(data, np.float32).reshape(-1, n_channels) * np.float32(gain)
