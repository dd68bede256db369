"""The whole way in one go: a latent song through real Pure Data to sound and a picture.

    python examples/demo.py [SONG] [-o FOLDER]

SONG is a file in UnRAVEl's format with 8 dims; by default examples/latent-song.wav. It is
inspected, converted for Pd, played in a Pd without window and sound card through
[ch8ns0n~], recorded there frame by frame, compared with the file, decoded with the factory
model and drawn.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

import latentio
from bridge.errors import BridgeError
from bridge.patches.headless import play_and_record
from bridge.patches.programs import pd_programs
from bridge.render import Rendered, render
from latentio import LatentIOError, Latents, LatentWarning
from latentio.held import sample_held
from latentio.hosts import write_for_pd
from latentio.plot import draw_trajectories, new_figure, save_figure
from latentio.units import frame_length_samples

ROOT = Path(__file__).resolve().parents[1]
DEVICE_SR = 44100
NEXT = """Listen to the sound, look at the picture. How to go on:
  in Pd       open pd/ch8ns0n~-help.pd; pd/README.md has the first patch with nn~
  your song   .venv/bin/latentio convert SONG.wav mine.wav --layout unravel --for pd
  your model  .venv/bin/latent-bridge render SONG.wav --layout unravel --model M.ts -o out.wav"""


@dataclass(frozen=True)
class Played:
    """What came out of Pd.

    Attributes
    ----------
    latents : Latents
        The recording, one frame per hold.
    n_wrong : int
        Frames that differ from the file, in value or place.
    n_moving : int
        Frames that were not held exactly.
    """

    latents: Latents
    n_wrong: int
    n_moving: int


def play_in_pd(pd_program: Path, song: Path, expected: Latents, folder: Path) -> Played:
    """Play a song once in real Pd, record its signals and compare every frame.

    Parameters
    ----------
    pd_program : Path
        Pure Data.
    song : Path
        Written by `latentio.hosts.write_for_pd`.
    expected : Latents
        The song as it is meant to be.
    folder : Path
        Gets ``played.wav``, the frames that Pd played.

    Returns
    -------
    Played

    Raises
    ------
    BridgeError
        If Pd does not run or does not play.
    """
    if expected.model_sr is None or expected.ratio is None:
        raise BridgeError(str(song), "its frame rate is not known", "convert it with --layout")
    length = frame_length_samples(expected.model_sr, expected.ratio, DEVICE_SR, "samples")
    with tempfile.TemporaryDirectory() as scratch:
        recording = Path(scratch) / "signals.wav"
        play_and_record(pd_program, song, recording, device_sr=DEVICE_SR)
        signals, _ = soundfile.read(recording, dtype="float32", always_2d=True)
    frames, n_moving = sample_held(signals, length)
    wanted = expected.data.astype(np.float32)
    n_common = min(len(frames), len(wanted))
    n_wrong = int((frames[:n_common] != wanted[:n_common]).any(axis=1).sum())
    n_wrong += abs(len(frames) - len(wanted))
    played = expected.with_data(frames)
    latentio.write(folder / "played.wav", played)
    return Played(played, n_wrong, n_moving)


def picture(latents: Latents, audio: Path, path: Path, title: str) -> None:
    """Draw the trajectories of the dims over the spectrogram of the sound.

    Parameters
    ----------
    latents : Latents
        With a known rate.
    audio : Path
        What they became.
    path : Path
        The picture.
    title : str
        Text above it.
    """
    samples, sr = soundfile.read(audio, dtype="float32", always_2d=True)
    figure = new_figure(path, 12.0, 8.0)
    top, bottom = figure.subplots(2, 1, sharex=True, height_ratios=(1.25, 1))
    draw_trajectories(top, latents)
    top.set_xlabel("")
    with np.errstate(divide="ignore"):
        bottom.specgram(
            samples.mean(axis=1) + 1e-7,
            NFFT=2048,
            Fs=sr,
            noverlap=1536,
            cmap="magma",
            vmin=-150,
            vmax=-30,
        )
    bottom.set_xlim(0, len(samples) / sr)
    bottom.set_yscale("symlog", linthresh=500)
    bottom.set_yticks([100, 250, 500, 1000, 2000, 5000, 10000, 20000])
    bottom.set_yticklabels(["100", "250", "500", "1k", "2k", "5k", "10k", "20k"])
    bottom.set_ylim(0, sr / 2)
    bottom.set_ylabel("frequency (Hz)")
    bottom.set_xlabel("time (s)")
    figure.suptitle(title, x=0.01, ha="left", fontsize=11)
    save_figure(figure, path)


def run(song: Path, folder: Path, pd_program: Path | None) -> tuple[Played | None, Rendered]:
    """Take a song the whole way, telling each step.

    Parameters
    ----------
    song : Path
        8 dims, in UnRAVEl's format.
    folder : Path
        Gets ``song.wav`` (for Pd), ``played.wav``, ``out.wav`` and ``out.png``.
    pd_program : Path or None
        Pure Data; without it the file itself is decoded.

    Returns
    -------
    played : Played or None
    rendered : Rendered

    Raises
    ------
    LatentIOError, BridgeError
        If a step fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    latents = latentio.read(song, layout="unravel")
    tell("song", f"{song.name}: {latents.n_frames} frames x {latents.n_dims} dims")
    tell("", f"at {latents.frame_rate} Hz exactly, {latents.duration_s:.1f} s")
    for_pd = write_for_pd(folder / "song.wav", latents)[0]
    tell("for Pd", f"{shown(for_pd)}, 32-bit, with its rate in {for_pd.name}.txt")
    played = None
    if pd_program is None:
        tell("Pd", "not found, so the file itself is decoded (make demo says how to install it)")
    else:
        played = play_in_pd(pd_program, for_pd, latents, folder)
        tell("Pd", f"played it through [ch8ns0n~]: {played.latents.n_frames} frames recorded,")
        tell("", f"{played.n_wrong} wrong, {played.n_moving} not held exactly")
    source = latents if played is None else played.latents
    rendered = render(source, "factory", folder / "out.wav", normalize="peak")
    duration_s = rendered.n_samples / rendered.sample_rate_hz
    tell("sound", f"{shown(folder / 'out.wav')}: {duration_s:.1f} s")
    tell("", f"at {rendered.sample_rate_hz} Hz, decoded by the factory model")
    for notice in rendered.notices:
        tell("", notice)
    title = f"{song.name}: 8 dims as Pd played them, and what the factory model made of them"
    picture(source, folder / "out.wav", folder / "out.png", title)
    tell("picture", shown(folder / "out.png"))
    return played, rendered


def tell(what: str, text: str) -> None:
    """Print one line of the summary."""
    print(f"{what:>8}  {text}", flush=True)


def shown(path: Path) -> str:
    """Return a path as short as it can be typed."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def main() -> int:
    """Run the demo; return 0 if Pd played every frame exactly, or is not there."""
    parser = argparse.ArgumentParser(description="A latent song through Pd to sound.")
    parser.add_argument("song", nargs="?", type=Path, default=ROOT / "examples/latent-song.wav")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "demo", metavar="FOLDER")
    arguments = parser.parse_args()
    begin = time.monotonic()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", LatentWarning)
            pd_program = next(pd_programs(), None)
            played, _ = run(arguments.song, arguments.output, pd_program)
    except (LatentIOError, BridgeError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 2
    print(f"\nDone in {time.monotonic() - begin:.1f} s. {NEXT}")
    return 0 if played is None or (played.n_wrong, played.n_moving) == (0, 0) else 1


if __name__ == "__main__":
    sys.exit(main())
