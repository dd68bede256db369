"""Make a latent song: eight bars are synthesised, encoded, and played with as latents.

    python examples/make_song.py [-o examples/latent-song.wav]

The file is what UnRAVEl writes: a 64-bit float WAV with one channel per dim, float32 values
widened, and the rounded frame rate (44100 // 2048 = 21) in its header. A sixteenth note is
three frames, so a bar is 48 frames and every cut falls on the beat.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import soundfile as sf
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from bridge.models.contract import Model  # noqa: E402
from bridge.models.load import load  # noqa: E402
from tools import factory_audio as fa  # noqa: E402

Frames: TypeAlias = NDArray[np.float64]

RATIO = 2048
STEP = 3  # frames per sixteenth note
BAR = 16 * STEP
BPM = 60 * fa.SR / (4 * STEP * RATIO)
LOUDNESS, BRIGHTNESS, PITCH = 0, 1, 6
SEMITONES = 8.12  # per unit of the pitch dim

# Two bars each, in sixteenths: (start, MIDI note). D minor, B flat, F, C.
ROOTS = (38, 34, 41, 36)
BASS_RHYTHM = ((0, 3, 0), (3, 3, 0), (6, 4, 12), (10, 2, 0), (12, 4, 7))
CHORDS = ((62, 65, 69), (62, 65, 70), (60, 65, 69), (60, 64, 67))
TUNE = (
    ((0, 3, 62), (3, 3, 65), (6, 4, 69), (10, 2, 67), (12, 4, 65)),
    ((0, 6, 64), (6, 2, 65), (8, 8, 62)),
    ((0, 3, 65), (3, 3, 70), (6, 4, 69), (10, 2, 65), (12, 4, 62)),
    ((0, 6, 65), (6, 2, 67), (8, 8, 70)),
    ((0, 3, 69), (3, 3, 72), (6, 4, 69), (10, 2, 65), (12, 4, 67)),
    ((0, 6, 69), (6, 2, 67), (8, 8, 65)),
    ((0, 3, 64), (3, 3, 67), (6, 4, 72), (10, 2, 71), (12, 4, 67)),
    ((0, 6, 64), (6, 2, 62), (8, 8, 60)),
)


def bass() -> fa.Array:
    """Return the bass line of eight bars."""
    out = _empty()
    for bar in range(8):
        root = ROOTS[bar // 2]
        for start, length, above in BASS_RHYTHM:
            sound = fa.note(root + above, _seconds(length) - 0.03, 900, decay_s=0.7)
            _add(out, 0.5 * sound, bar * 16 + start)
    return out


def pad() -> fa.Array:
    """Return the chords of eight bars."""
    out = _empty()
    for bar in range(0, 8, 2):
        for pitch in CHORDS[bar // 2]:
            sound = fa.note(
                pitch, _seconds(32) - 0.1, 1800, attack_s=0.15, decay_s=4.0, detune=0.004
            )
            _add(out, 0.12 * sound, bar * 16)
    return out


def tune() -> fa.Array:
    """Return the melody of eight bars."""
    out = _empty()
    for bar in range(8):
        for start, length, pitch in TUNE[bar]:
            sound = fa.note(pitch, _seconds(length) - 0.02, 4000, decay_s=0.8, detune=0.002)
            _add(out, 0.4 * sound, bar * 16 + start)
    return out


def encode(model: Model, audio: fa.Array) -> Frames:
    """Return the latents of eight bars, shape (384, 8)."""
    return model.encode(audio.astype(np.float32)[:, None]).data


def song() -> Frames:
    """Return the latent song, shape (15 * 48, 8), float32 values."""
    beat = np.zeros(8 * BAR * RATIO)
    loop = fa.drums(16, bars=8, bpm=BPM, swing=0.5, busy=0.35)[: len(beat)]
    beat[: len(loop)] = loop
    low, chords, lead = bass(), pad(), tune()
    model = load("factory", n_threads=1)
    groove = encode(model, 0.9 * beat + 0.4 * low + 0.3 * chords)
    quiet = encode(model, 0.25 * low + 0.5 * chords)
    sung = encode(model, 0.7 * beat + 0.9 * lead + 0.2 * low)
    # The drums and chords would pull the pitch about: bass and melody alone decide it.
    groove[:, PITCH] = quiet[:, PITCH] = _steady(encode(model, low)[:, PITCH])
    sung[:, PITCH] = _steady(encode(model, lead)[:, PITCH])
    sung[:, LOUDNESS] -= 0.3

    intro = _bars(quiet, 0, 2)
    intro[:, BRIGHTNESS] += np.linspace(-0.6, 0.2, len(intro))
    backwards = _bars(groove, 6, 1)[::-1]
    mirror = _crossfade(_bars(groove, 7, 1), backwards)
    swapped = _bars(sung, 4, 1)
    swapped[:, [3, 4]] = swapped[:, [4, 3]]
    raised = _bars(sung, 5, 3)
    raised[:, PITCH] += 5 / SEMITONES
    outro = _bars(quiet, 0, 1)
    outro[:, LOUDNESS] -= np.linspace(0, 4, len(outro))
    outro[:, BRIGHTNESS] -= np.linspace(0, 1, len(outro))
    parts = [
        intro,
        _bars(groove, 0, 2),
        _bars(sung, 0, 4),
        backwards,
        mirror,
        swapped,
        raised,
        outro,
    ]
    return np.round(np.concatenate(parts) * 256) / 256


def write(path: Path, frames: Frames) -> None:
    """Write the file, byte for byte the same each time."""
    buffer = io.BytesIO()
    sf.write(buffer, frames, fa.SR // RATIO, format="WAV", subtype="DOUBLE")
    data = bytearray(buffer.getvalue())
    # libsndfile notes the time of writing in its PEAK chunk.
    peak = data.find(b"PEAK")
    if peak >= 0:
        data[peak + 12 : peak + 16] = bytes(4)
    path.write_bytes(data)


def _steady(x: Frames) -> Frames:
    """Return the median of each value and its two neighbours: no single frame sticks out."""
    padded = np.pad(x, 1, mode="edge")
    return np.asarray(np.median([padded[:-2], padded[1:-1], padded[2:]], axis=0))


def _seconds(sixteenths: float) -> float:
    return sixteenths * STEP * RATIO / fa.SR


def _empty() -> fa.Array:
    return np.zeros(8 * BAR * RATIO)


def _add(out: fa.Array, sound: fa.Array, sixteenth: int) -> None:
    start = sixteenth * STEP * RATIO
    out[start : start + len(sound)] += sound[: len(out) - start]


def _bars(frames: Frames, first: int, count: int) -> Frames:
    return frames[first * BAR : (first + count) * BAR].copy()


def _crossfade(a: Frames, b: Frames) -> Frames:
    """Return `a` turning into `b`, frame by frame."""
    x = np.linspace(0, 1, len(a))[:, None]
    return a * (1 - x) + b * x


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Make the latent song of the demo.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "examples/latent-song.wav")
    options = parser.parse_args(arguments)
    frames = song()
    write(options.output, frames)
    seconds = len(frames) * RATIO / fa.SR
    print(f"{options.output}: {len(frames)} frames of {frames.shape[1]} dims, {seconds:.1f} s")


if __name__ == "__main__":
    main()
