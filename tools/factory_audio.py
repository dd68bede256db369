"""Drums, voices and music out of numpy: what the factory model is built and tested on.

Everything is synthesised and seeded, so the model depends on no data set, and nothing here
imitates a particular recording. All functions return mono float32 at 44100 Hz, peak below 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

SR = 44100
Audio: TypeAlias = NDArray[np.float32]
Array: TypeAlias = NDArray[np.float64]

# First four formants (Hz) of vowels: textbook averages, rounded.
_VOWELS = (
    (730, 1090, 2440, 3400),
    (270, 2290, 3010, 3600),
    (300, 870, 2240, 3300),
    (530, 1840, 2480, 3500),
    (570, 840, 2410, 3300),
    (660, 1720, 2410, 3500),
    (490, 1350, 1690, 3300),
    (440, 1020, 2240, 3300),
)
# Noise of consonants: centre (Hz), width (octaves), level (dB against a vowel), seconds.
_FRICATIVES = (
    (6500, 0.6, -14, 0.10),
    (3200, 0.7, -12, 0.10),
    (5000, 2.0, -26, 0.08),
    (7500, 1.5, -22, 0.09),
    (1500, 2.0, -24, 0.06),
)
_BURSTS = ((400, 1.5, -10, 0.012), (1800, 0.9, -8, 0.018), (4200, 1.0, -8, 0.014))


def drums(
    seed: int, *, bars: int = 4, bpm: float = 110.0, swing: float = 0.56, busy: float = 0.5
) -> Audio:
    """Return a drum loop: kick, snare, hats, now and then a tom or clap.

    Parameters
    ----------
    seed : int
        Chooses the kit, the pattern and the noise.
    bars : int
        Number of 4/4 bars.
    bpm : float
        Quarter notes per minute.
    swing : float
        Where the second sixteenth of a pair falls, 0.5 (straight) to 0.67.
    busy : float
        Chance of ghost notes and extra hits, 0 to 1.
    """
    rng = np.random.default_rng(seed)
    beat_s = 60.0 / bpm
    out = np.zeros(int(SR * beat_s * 4 * bars) + SR // 2)
    kit = _kit(rng)
    kicks = {0: 1.0, 10: 0.8, 7: 0.6} if rng.random() < 0.5 else {0: 1.0, 4: 1, 8: 1, 12: 1}
    for bar in range(bars):
        for step in range(16):
            pair, odd = divmod(step, 2)
            time_s = beat_s * (4 * bar + pair / 2 + odd * swing / 2) + rng.normal(0, 0.002)
            hits: list[tuple[str, float]] = []
            if step in kicks or rng.random() < 0.06 * busy:
                hits.append(("kick", kicks.get(step, 0.5)))
            if step in (4, 12):
                hits.append(("clap" if rng.random() < 0.2 else "snare", 1.0))
            elif rng.random() < 0.12 * busy:
                hits.append(("snare", 0.3))
            if step % 2 == 0 or rng.random() < busy:
                hits.append(("open" if step == 14 else "hat", 0.5 + 0.4 * (step % 4 == 2)))
            if bar % 4 == 3 and step >= 13 and rng.random() < busy:
                hits.append(("tom", 0.9))
            for name, level in hits:
                _add(out, kit[name] * level * rng.uniform(0.85, 1.0), time_s)
    return _finish(out[: int(SR * beat_s * 4 * bars)], 0.8)


def voice(seed: int, *, seconds: float = 6.0, top_hz: float = 20000.0) -> Audio:
    """Return speech-like syllables: gliding formants, hissed and struck consonants, pauses.

    Parameters
    ----------
    seed : int
        Chooses the speaker and the text.
    seconds : float
        Length.
    top_hz : float
        Upper edge of the spectrum; 8000 sounds like a 16 kHz recording.
    """
    rng = np.random.default_rng(seed)
    n = int(SR * seconds)
    hop = 256
    frames = n // hop + 8
    size = rng.uniform(0.88, 1.2)
    base_hz = 105.0 * size**3 * rng.uniform(0.85, 1.2)
    f0, voiced = np.full(frames, base_hz), np.zeros(frames)
    formants = np.tile(np.array(_VOWELS[0], float), (frames, 1))
    noise_db = np.full((frames, len(_FREQS)), -120.0)
    at = int(rng.uniform(0.05, 0.3) * SR / hop)
    last = np.array(_VOWELS[rng.integers(len(_VOWELS))], float)
    while at < frames - 8:
        kind = rng.random()
        if kind < 0.75:
            bank = _FRICATIVES if rng.random() < 0.55 else _BURSTS
            centre, width, level, length_s = bank[rng.integers(len(bank))]
            length = max(2, int(length_s * rng.uniform(0.7, 1.4) * SR / hop))
            if bank is _BURSTS:
                at += int(rng.uniform(0.03, 0.07) * SR / hop)
            octaves = np.abs(np.log2(_FREQS / (centre * size)))
            shape_db = level + rng.normal(0, 3) - 10 * np.maximum(octaves - width / 2, 0) * 1.3
            env = np.sin(np.pi * (np.arange(length) + 0.5) / length) ** 0.5
            if bank is _BURSTS:
                env = np.exp(-np.arange(length) * 0.5)
            stop = min(at + length, frames)
            noise_db[at:stop] = np.maximum(
                noise_db[at:stop], shape_db + 20 * np.log10(env[: stop - at, None])
            )
            at = stop
        length = int(rng.uniform(0.07, 0.28) * SR / hop)
        stop = min(at + length, frames)
        target = np.array(_VOWELS[rng.integers(len(_VOWELS))], float) * rng.normal(1, 0.05, 4)
        x = np.linspace(0, 1, stop - at)[:, None] if stop > at else np.zeros((0, 1))
        glide = np.clip(x * rng.uniform(1.2, 3), 0, 1)
        formants[at:stop] = last * (1 - glide) + target * glide
        last = target
        attack = rng.uniform(4, 12)
        env = np.clip(np.minimum(x * attack, (1 - x) * rng.uniform(3, 8)), 0, 1)[:, 0]
        voiced[at:stop] = env * rng.uniform(0.4, 1.0)
        f0[at:stop] = base_hz * 2 ** (rng.normal(0, 0.2) + rng.normal(0, 0.2) * (x[:, 0] - 0.5))
        at = stop
        if rng.random() < 0.12:
            at += int(rng.uniform(0.15, 0.5) * SR / hop)
    f0 = np.convolve(np.pad(f0, 8, mode="edge"), np.ones(17) / 17, "valid")
    gain_db = _formant_db(formants * size, tilt=rng.uniform(0.8, 1.2))
    tone_db = gain_db + 20 * np.log10(np.maximum(voiced, 1e-6))[:, None]
    breath_db = np.maximum(noise_db, tone_db + np.minimum(-32 + 12 * _FREQS / 8000, -14))
    edge_db = -300 * np.maximum(np.log2(_FREQS / top_hz), 0)
    f0_n = np.interp(np.arange(n), np.arange(frames) * hop, f0)
    out = _shape(_pulses(f0_n), tone_db + edge_db, hop)
    out += _shape(rng.standard_normal(n), breath_db + edge_db, hop)
    return _finish(out + 1e-5 * rng.standard_normal(n) * (top_hz > 8000), rng.uniform(0.3, 0.9))


def music(seed: int, *, seconds: float = 8.0, with_drums: bool = True) -> Audio:
    """Return chords, a bass and a melody, with or without drums.

    Parameters
    ----------
    seed : int
        Chooses key, tempo, instruments and notes.
    seconds : float
        Length.
    with_drums : bool
        Add a drum loop at the same tempo.
    """
    rng = np.random.default_rng(seed)
    bpm = rng.uniform(84, 126)
    beat_s = 60 / bpm
    n = int(SR * seconds)
    out = np.zeros(n + 4 * SR)
    key = int(rng.integers(40, 52))
    minor = rng.random() < 0.6
    scale = np.array((0, 2, 3, 5, 7, 8, 10) if minor else (0, 2, 4, 5, 7, 9, 11))
    degrees = rng.choice([(0, 5, 3, 4), (0, 3, 5, 4), (0, 2, 5, 6), (0, 4, 5, 3)])
    bright, pluck = rng.uniform(800, 6000), rng.uniform(0.15, 0.6)
    for beat in range(int(seconds / beat_s) + 1):
        degree = int(degrees[beat // 4 % 4])
        if beat % 4 == 0:
            for voice_number in (0, 2, 4, 6)[: rng.integers(3, 5)]:
                pitch = key + 12 + _note(scale, degree + voice_number)
                tone = note(pitch, beat_s * 4, bright, attack_s=0.03, decay_s=3.0, detune=0.004)
                _add(out, 0.14 * tone, beat * beat_s)
        for half in (0, 1):
            time_s = (beat + half / 2) * beat_s
            if half == 0 or rng.random() < 0.4:
                pitch = key - 12 + _note(scale, degree) + 12 * (rng.random() < 0.2)
                _add(out, 0.5 * note(pitch, beat_s * 0.5, 700, decay_s=0.5), time_s)
            if rng.random() < 0.6:
                pitch = key + 24 + _note(scale, degree + int(rng.integers(-3, 5)))
                tone = note(pitch, beat_s * 0.6, bright * 1.5, decay_s=pluck, detune=0.001)
                _add(out, 0.3 * tone, time_s)
    out = out[:n]
    if with_drums:
        loop = drums(seed + 1, bars=int(seconds / beat_s / 4) + 1, bpm=bpm)[:n]
        out[: len(loop)] += 0.7 * loop
    return _finish(out, rng.uniform(0.4, 0.9))


def note(
    pitch: float,
    length_s: float,
    bright_hz: float,
    *,
    attack_s: float = 0.004,
    decay_s: float = 0.6,
    detune: float = 0.0,
) -> Array:
    """Return one synthesiser note: band-limited, with a filter that closes as it decays.

    Parameters
    ----------
    pitch : float
        MIDI note number; 69 is 440 Hz.
    length_s : float
        Time to the release in seconds.
    bright_hz : float
        Where the harmonics begin to fall off.
    attack_s, decay_s : float
        Rise time, and time constant of the fall, in seconds.
    detune : float
        Relative pitch distance of a second oscillator; 0 for none.
    """
    f0 = 440.0 * 2 ** ((pitch - 69) / 12)
    n = int(SR * (length_s + 0.15))
    t = np.arange(n) / SR
    env = np.minimum(t / attack_s, 1) * np.exp(-t / decay_s)
    env *= np.clip((length_s + 0.15 - t) / 0.15, 0, 1)
    out = np.zeros(n)
    for factor in (1.0, 1.0 + detune) if detune else (1.0,):
        for h in range(1, int(min(40, 16000 / (f0 * factor))) + 1):
            falloff = 1 / (1 + (h * f0 / bright_hz) ** 2)
            faster = np.exp(-t * (h - 1) * 0.15 / decay_s)
            out += falloff / h * faster * np.sin(2 * np.pi * h * f0 * factor * t + h * h)
    result: Array = out * env
    return result


def _note(scale: NDArray[np.int_], degree: int) -> int:
    octave, step = divmod(degree, len(scale))
    return int(12 * octave + scale[step])


def _kit(rng: np.random.Generator) -> dict[str, Array]:
    """Return one sound per drum."""

    def decay(seconds: float, length_s: float) -> Array:
        fall: Array = np.exp(-np.arange(int(SR * length_s)) / SR / seconds)
        return fall

    def hiss(seconds: float, length_s: float, low_hz: float, high_hz: float = 22000.0) -> Array:
        noise = rng.standard_normal(int(SR * length_s))
        spectrum = np.fft.rfft(noise)
        f = np.fft.rfftfreq(len(noise), 1 / SR)
        spectrum *= 1 / np.sqrt(1 + (low_hz / np.maximum(f, 1)) ** 6)
        spectrum *= 1 / np.sqrt(1 + (f / high_hz) ** 6)
        result: Array = np.fft.irfft(spectrum, len(noise)) * decay(seconds, length_s)
        return result

    def drop(
        high_hz: float, low_hz: float, fall_s: float, seconds: float, length_s: float
    ) -> Array:
        t = np.arange(int(SR * length_s)) / SR
        f = low_hz + (high_hz - low_hz) * np.exp(-t / fall_s)
        fallen: Array = np.sin(2 * np.pi * np.cumsum(f) / SR) * decay(seconds, length_s)
        return fallen

    low = rng.uniform(42, 62)
    kick = drop(low * rng.uniform(4, 8), low, 0.02, rng.uniform(0.08, 0.2), 0.5)
    kick[: int(SR * 0.02)] += 0.25 * hiss(0.003, 0.02, 1500)
    body = drop(rng.uniform(260, 340), rng.uniform(160, 210), 0.02, 0.06, 0.35)
    snare = 0.6 * body + 0.45 * hiss(rng.uniform(0.06, 0.13), 0.35, rng.uniform(900, 2500))
    clap = np.zeros(int(SR * 0.35))
    for delay_s in (0.0, 0.011, 0.023):
        _add(clap, 0.5 * hiss(0.008, 0.06, 900, 6000), delay_s)
    _add(clap, 0.35 * hiss(0.09, 0.3, 900, 6000), 0.03)
    hat_hz = rng.uniform(6000, 9000)
    return {
        "kick": 0.95 * kick,
        "snare": snare,
        "clap": clap,
        "hat": 0.4 * hiss(rng.uniform(0.012, 0.03), 0.15, hat_hz),
        "open": 0.35 * hiss(rng.uniform(0.12, 0.22), 0.5, hat_hz),
        "tom": 0.7 * drop(180, rng.uniform(80, 120), 0.03, 0.16, 0.5),
    }


_FREQS: Array = np.maximum(np.fft.rfftfreq(2048, 1 / SR), 20.0)


def _formant_db(formants: Array, *, tilt: float) -> Array:
    """Return the spectrum (dB) of a voice, shape (n_frames, 1025), per harmonic."""
    f = _FREQS[None, :]
    db = -12 * tilt * np.log2(1 + f / 300) + 0 * formants[:, :1]
    for number, width_hz in enumerate((80, 100, 140, 200)):
        centre = formants[:, number : number + 1]
        power = centre**4 / ((f**2 - centre**2) ** 2 + (width_hz * f) ** 2)
        db = db + 10 * np.log10(np.minimum(power, 1e6) + 0.02)
    return db + 12.0


def _pulses(f0: Array) -> Array:
    """Return a band-limited pulse train of unit power density, one f0 (Hz) per sample."""
    half = np.pi * np.cumsum(f0) / SR
    harmonics = np.floor(20000 / f0)
    bottom = np.sin(half)
    safe = np.where(np.abs(bottom) < 1e-6, 1.0, bottom)
    comb = np.where(
        np.abs(bottom) < 1e-6, 2 * harmonics, np.sin((2 * harmonics + 1) * half) / safe - 1
    )
    return np.asarray(comb * np.sqrt(f0 / SR), dtype=np.float64)


def _shape(excitation: Array, gain_db: Array, hop: int) -> Array:
    """Return `excitation` through a filter that changes every `hop` samples."""
    size = 2 * hop
    fft = 2048
    window = np.hanning(size + 1)[:-1]
    padded = np.concatenate([np.zeros(hop), excitation, np.zeros(fft)])
    out = np.zeros(len(padded) + fft)
    for frame in range(len(excitation) // hop + 1):
        grain = padded[frame * hop : frame * hop + size] * window
        gain = 10 ** (np.maximum(gain_db[min(frame, len(gain_db) - 1)], -200) / 20)
        wet = np.roll(np.fft.irfft(np.fft.rfft(grain, fft) * gain), (fft - size) // 2)
        out[frame * hop : frame * hop + fft] += wet
    start = hop + (fft - size) // 2
    return out[start : start + len(excitation)]


def _add(out: Array, sound: Array, time_s: float) -> None:
    start = max(0, int(time_s * SR))
    stop = min(len(out), start + len(sound))
    if stop > start:
        out[start:stop] += sound[: stop - start]


def _finish(x: Array, peak: float) -> Audio:
    """Return `x` as float32 with the given peak and 5 ms fades at both ends."""
    fade = np.minimum(np.arange(len(x)) / (0.005 * SR), 1)
    x = x * fade * fade[::-1]
    return (x * (peak / max(float(np.abs(x).max()), 1e-9))).astype(np.float32)


@dataclass(frozen=True)
class Clip:
    """One piece of the training set.

    Parameters
    ----------
    kind : {"voice", "drums", "music"}
        What it is.
    audio : ndarray of float32, shape (n_samples,)
        Mono at 44100 Hz.
    """

    kind: str
    audio: Audio


def training_set() -> list[Clip]:
    """Return everything the factory model is built on, about three minutes."""
    voices = [voice(100 + n, seconds=6.0, top_hz=(8000.0, 20000.0)[n % 2]) for n in range(10)]
    loops = [
        drums(200 + n, bars=3, bpm=92 + 5 * n, swing=0.5 + 0.02 * n, busy=0.2 + 0.08 * n)
        for n in range(8)
    ]
    pieces = [music(300 + n, seconds=8.0, with_drums=n % 2 == 1) for n in range(8)]
    return [
        *(Clip("voice", x) for x in voices),
        *(Clip("drums", x) for x in loops),
        *(Clip("music", x) for x in pieces),
    ]
