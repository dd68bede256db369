"""The factory model's network: a vocoder that TorchScript and nn~ can run.

A frame of 2048 samples becomes eight numbers: loudness, four axes of timbre, one of attack,
pitch and voicing. Back, a harmonic and a noise source run through a minimum-phase filter that
follows the spectrum eight times per frame. All state is kept per voice (row of the batch), and
nothing depends on how frames are grouped into calls. docs/factory-model.md has the figures.
"""

import math
from typing import Final

import torch
from torch import Tensor, nn

from .factory_filter import amplitude, limit, overlap, split, tonality
from .factory_source import find_pitch, hold_pitch, look_up, noise
from .factory_tables import (
    ANALYSIS,
    FILTER_FFT,
    HIGHEST_HZ,
    LOWEST_HZ,
    MODEL_SR,
    N_BANDS,
    N_STEPS,
    N_WAVES,
    RATIO,
    STEP,
    make_tables,
)

N_DIMS = 8
N_TIMBRE = 5  # loudness and four axes of timbre
N_KNOTS = 48  # non-linear features of attack, loudness and voicing
MAX_VOICES = 64
HISTORY = ANALYSIS - STEP  # samples before a frame that its analysis hears
NEAR_FLOOR = -8.9  # log10 of the power per band that counts as silence
DEEPEST = -14.0  # log10 of the lowest power that is guessed below it

_FLOOR = 1e-9  # power that is added before the logarithm
_MAKEUP = 0.4  # log10 of power
_N_GUESSES = 12
_TAIL = FILTER_FFT - STEP
_PERIOD = 1 << 32  # units of phase


class FactoryNet(nn.Module):
    """Eight dims to sound and back.

    Methods `encode`, `decode` and `forward` follow the nn~ contract: float32 tensors of shape
    ``(n_voices, channels, n)``, streaming, up to `MAX_VOICES` independent voices.

    Parameters
    ----------
    timbre_mean : Tensor, shape (N_BANDS,)
        Mean spectrum of music, log10 of power per band.
    timbre_in : Tensor, shape (N_TIMBRE, N_BANDS)
        From a spectrum without that mean to the timbre dims.
    timbre_out : Tensor, shape (N_BANDS, N_TIMBRE)
        Back again.
    attack_in : Tensor, shape (N_STEPS,)
        From the loudness contour of a frame to the attack dim.
    attack_knots : Tensor, shape (N_KNOTS, 4)
        Slopes (attack, loudness, voicing) and offsets of the non-linear features.
    attack_out : Tensor, shape (N_STEPS * N_BANDS, 1 + N_KNOTS)
        From the attack and those features to the spectrum's course within the frame.
    voicing_out : Tensor, shape (N_BANDS,)
        What voicing adds to the spectrum.
    pitch_scale : Tensor, shape (2,)
        Mean and standard deviation of log2 of the pitch in Hz.
    voicing_scale : Tensor, shape (2,)
        Mean and standard deviation of the pitch's clarity, 0 to 1.
    """

    # TorchScript reads constants of the class, not of the module.
    _ratio: Final[int] = RATIO
    _n_dims: Final[int] = N_DIMS
    _n_bands: Final[int] = N_BANDS
    _n_steps: Final[int] = N_STEPS
    _n_timbre: Final[int] = N_TIMBRE
    _max_voices: Final[int] = MAX_VOICES
    _step: Final[int] = STEP
    _analysis: Final[int] = ANALYSIS
    _history: Final[int] = HISTORY
    _fft: Final[int] = FILTER_FFT
    _n_waves: Final[int] = N_WAVES
    _floor: Final[float] = _FLOOR
    _makeup: Final[float] = _MAKEUP
    _near_floor: Final[float] = NEAR_FLOOR
    _deepest: Final[float] = DEEPEST
    _n_guesses: Final[int] = _N_GUESSES
    _pitch_min: Final[float] = math.log2(LOWEST_HZ)
    _pitch_max: Final[float] = math.log2(HIGHEST_HZ)
    _period: Final[int] = _PERIOD

    sr: int
    seed: int
    licence: str
    analysis_window: Tensor
    to_bands: Tensor
    bin_band: Tensor
    bin_mix: Tensor
    fold: Tensor
    hz: Tensor
    grain_window: Tensor
    high_pass: Tensor
    tone_limit: Tensor
    glide: Tensor
    pitch_slow: Tensor
    pitch_fast: Tensor
    waves: Tensor
    timbre_mean: Tensor
    timbre_in: Tensor
    timbre_out: Tensor
    attack_in: Tensor
    attack_knots: Tensor
    attack_out: Tensor
    voicing_out: Tensor
    pitch_scale: Tensor
    voicing_scale: Tensor
    in_history: Tensor
    in_timbre: Tensor
    in_pitch: Tensor
    in_started: Tensor
    out_timbre: Tensor
    out_pitch: Tensor
    out_phase: Tensor
    out_sample: Tensor
    out_tone: Tensor
    out_tail: Tensor
    out_started: Tensor

    def __init__(
        self,
        *,
        timbre_mean: Tensor,
        timbre_in: Tensor,
        timbre_out: Tensor,
        attack_in: Tensor,
        attack_knots: Tensor,
        attack_out: Tensor,
        voicing_out: Tensor,
        pitch_scale: Tensor,
        voicing_scale: Tensor,
    ) -> None:
        super().__init__()
        self.sr = MODEL_SR
        self.seed = 0
        self.licence = "MIT"
        for name, table in make_tables().items():
            self.register_buffer(name, table.float() if table.is_floating_point() else table)
        for name, value in (
            ("timbre_mean", timbre_mean),
            ("timbre_in", timbre_in),
            ("timbre_out", timbre_out),
            ("attack_in", attack_in),
            ("attack_knots", attack_knots),
            ("attack_out", attack_out),
            ("voicing_out", voicing_out),
            ("pitch_scale", pitch_scale),
            ("voicing_scale", voicing_scale),
        ):
            self.register_buffer(name, value.float())
        for method, numbers in (
            ("encode", (1, 1, N_DIMS, RATIO)),
            ("decode", (N_DIMS, RATIO, 1, 1)),
            ("forward", (1, 1, 1, 1)),
        ):
            self.register_buffer(f"{method}_params", torch.tensor(numbers))
        self.register_buffer("seed_params", torch.tensor([1]))
        v = MAX_VOICES
        # What a voice remembers. Updated in place only: a tensor made under inference mode
        # and kept as state could not be used outside it.
        self.register_buffer("in_history", torch.zeros(v, HISTORY))
        self.register_buffer("in_timbre", torch.zeros(v, N_TIMBRE))
        self.register_buffer("in_pitch", torch.zeros(v))
        self.register_buffer("in_started", torch.zeros(v, dtype=torch.bool))
        self.register_buffer("out_timbre", torch.zeros(v, N_TIMBRE))
        self.register_buffer("out_pitch", torch.zeros(v))
        self.register_buffer("out_phase", torch.zeros(v, dtype=torch.int64))
        self.register_buffer("out_sample", torch.zeros(v, dtype=torch.int64))
        self.register_buffer("out_tone", torch.zeros(v, STEP))
        self.register_buffer("out_tail", torch.zeros(v, _TAIL))
        self.register_buffer("out_started", torch.zeros(v, dtype=torch.bool))

    @torch.jit.export
    def get_methods(self) -> list[str]:
        """Return the names of the methods that a host may call."""
        return ["encode", "decode", "forward"]

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        """Return the names of the attributes that a host may set."""
        return ["seed"]

    @torch.jit.export
    def set_seed(self, seed: int) -> int:
        """Choose the noise; returns 0, as hosts expect."""
        self.seed = seed
        return 0

    @torch.jit.export
    def get_seed(self) -> list[int]:
        """Return the seed in a list, the form that hosts can read."""
        return [self.seed]

    @torch.jit.export
    def encode(self, x: Tensor) -> Tensor:
        """Return the latents of audio.

        Parameters
        ----------
        x : Tensor, shape (n_voices, 1, n_frames * RATIO)
            Audio at 44100 Hz.

        Returns
        -------
        Tensor, shape (n_voices, N_DIMS, n_frames)
        """
        n_voices, n_frames = self._check(x, 1, self._ratio)
        heard = torch.nan_to_num(x[:, 0, :], 0.0, 0.0, 0.0).clamp(-16.0, 16.0)
        heard = torch.cat([self.in_history[:n_voices], heard], dim=1)
        self.in_history[:n_voices].copy_(heard[:, heard.shape[1] - self._history :])

        spectra = self._analyse(heard)
        timbre = self._find_timbre(spectra.mean(2))
        started = self.in_started[:n_voices]
        before = self._before(timbre, self.in_timbre[:n_voices], started)
        log2_hz, clarity = self._find_pitch(heard)
        held = torch.where(started, self.in_pitch[:n_voices], self.pitch_scale[0])
        pitch = hold_pitch(log2_hz, clarity, held)
        attack = self._find_attack(self._left_over(spectra, self._glide(timbre, before)))
        dim_pitch = (pitch - self.pitch_scale[0]) / self.pitch_scale[1]
        voicing = (clarity - self.voicing_scale[0]) / self.voicing_scale[1]

        self.in_timbre[:n_voices].copy_(timbre[:, n_frames - 1])
        self.in_pitch[:n_voices].copy_(pitch[:, n_frames - 1])
        self.in_started[:n_voices].fill_(True)
        rest = torch.stack([attack, dim_pitch, voicing], dim=2)
        return torch.cat([timbre, rest], dim=2).transpose(1, 2).contiguous()

    @torch.jit.export
    def decode(self, z: Tensor) -> Tensor:
        """Return the audio of latents.

        Parameters
        ----------
        z : Tensor, shape (n_voices, N_DIMS, n_frames)
            Any values: what is not finite counts as 0, and the level is bounded.

        Returns
        -------
        Tensor, shape (n_voices, 1, n_frames * RATIO)
            Audio at 44100 Hz within -1..1, one step (256 samples) late.
        """
        n_voices, n_frames = self._check(z, self._n_dims, 1)
        z = torch.nan_to_num(z, 0.0, 0.0, 0.0).clamp(-12.0, 12.0).transpose(1, 2)
        started = self.out_started[:n_voices]
        timbre = z[:, :, : self._n_timbre]
        before = self._before(timbre, self.out_timbre[:n_voices], started)
        attack, voicing = z[:, :, self._n_timbre], z[:, :, self._n_timbre + 2]
        spectra = self._glide(timbre, before) + self._shape(attack, timbre[:, :, 0], voicing)
        pitch = z[:, :, self._n_timbre + 1] * self.pitch_scale[1] + self.pitch_scale[0]
        pitch = pitch.clamp(self._pitch_min, self._pitch_max)
        clarity = voicing * self.voicing_scale[1] + self.voicing_scale[0]
        tone = self._tone(pitch, self._before1(pitch, self.out_pitch[:n_voices], started))
        tone = torch.cat([self.out_tone[:n_voices], tone], dim=1)
        # The noise begins one step back, where the first grain does.
        index = torch.arange(tone.shape[1], device=z.device).unsqueeze(0)
        hiss = noise(index + self.out_sample[:n_voices].unsqueeze(1), self.seed)
        self.out_sample[:n_voices].add_(n_frames * self._ratio).remainder_(self._period)
        source = torch.stack([tone, hiss], dim=1)

        self.out_timbre[:n_voices].copy_(timbre[:, n_frames - 1])
        self.out_pitch[:n_voices].copy_(pitch[:, n_frames - 1])
        self.out_tone[:n_voices].copy_(tone[:, tone.shape[1] - self._step :])
        self.out_started[:n_voices].fill_(True)
        voiced = tonality(self.hz, self.tone_limit, pitch, clarity)
        return limit(self._filter(source, spectra, voiced)).unsqueeze(1)

    def forward(self, x: Tensor) -> Tensor:
        """Return audio encoded and decoded again, shape as `x`."""
        return self.decode(self.encode(x))

    def _check(self, x: Tensor, channels: int, ratio: int) -> tuple[int, int]:
        if x.dim() != 3 or x.shape[1] != channels or x.shape[2] == 0 or x.shape[2] % ratio != 0:
            raise ValueError("the shape must be (voices, channels, n), n a multiple of the ratio")
        if x.shape[0] > self._max_voices:
            raise ValueError("the factory model has 64 voices at most")
        return x.shape[0], x.shape[2] // ratio

    def _before(self, now: Tensor, state: Tensor, started: Tensor) -> Tensor:
        """Return each frame's predecessor; the very first frame precedes itself."""
        first = torch.where(started.unsqueeze(1), state, now[:, 0])
        return torch.cat([first.unsqueeze(1), now[:, :-1]], dim=1)

    def _before1(self, now: Tensor, state: Tensor, started: Tensor) -> Tensor:
        return self._before(now.unsqueeze(2), state.unsqueeze(1), started).squeeze(2)

    def _analyse(self, heard: Tensor) -> Tensor:
        """Return log10 power per band, shape (n_voices, n_frames, N_STEPS, N_BANDS)."""
        windows = heard.unfold(1, self._analysis, self._step) * self.analysis_window
        power = torch.fft.rfft(windows).abs().square()
        bands = torch.log10(torch.matmul(power, self.to_bands) + self._floor)
        return bands.reshape(bands.shape[0], -1, self._n_steps, self._n_bands)

    def _find_timbre(self, spectrum: Tensor) -> Tensor:
        """Return the timbre dims of spectra, shape (n_voices, n_frames, N_TIMBRE).

        What lies under the floor is unknown, not -90 dB: it is taken to be what the dims
        themselves say, again and again. So a recording that ends at 8 kHz, or a hi-hat
        without bass, costs the dims nothing.
        """
        silent = spectrum < self._near_floor
        guess = spectrum
        timbre = torch.matmul(guess - self.timbre_mean, self.timbre_in.t())
        for _ in range(self._n_guesses):
            again = torch.matmul(timbre, self.timbre_out.t()) + self.timbre_mean
            again = torch.minimum(again, spectrum).clamp(min=self._deepest)
            guess = torch.where(silent, again, spectrum)
            timbre = torch.matmul(guess - self.timbre_mean, self.timbre_in.t())
        return timbre

    def _left_over(self, spectra: Tensor, glide: Tensor) -> Tensor:
        """Return what the timbre dims do not explain; nothing where both are silent."""
        silent = (spectra < self._near_floor) & (glide < self._near_floor)
        return torch.where(silent, torch.zeros_like(spectra), spectra - glide)

    def _find_attack(self, left_over: Tensor) -> Tensor:
        return torch.matmul(left_over.mean(3), self.attack_in)

    def _glide(self, timbre: Tensor, before: Tensor) -> Tensor:
        """Return the spectra of a frame without its attack.

        Small moves glide over the whole frame (no staircase), large ones jump (attacks stay
        sharp). The encoder subtracts the same glide, so the attack dim holds what is left.
        """
        now = torch.matmul(timbre, self.timbre_out.t()) + self.timbre_mean
        move = before - timbre
        slow = torch.exp(-4.0 * move.square().sum(2, keepdim=True))
        move = torch.matmul(move * slow, self.timbre_out.t())
        return now.unsqueeze(2) + move.unsqueeze(2) * self.glide

    def _shape(self, attack: Tensor, loudness: Tensor, voicing: Tensor) -> Tensor:
        """Return what attack and voicing add to the spectra.

        Without attack a frame is flat, so that a held frame does not throb at the frame rate.
        """
        point = torch.stack([attack, loudness, voicing], dim=2)
        features = torch.cat([point[:, :, :1], self._bend(point)], dim=2)
        change = torch.matmul(features, self.attack_out.t())
        change = change.reshape(change.shape[0], change.shape[1], self._n_steps, self._n_bands)
        return change + (voicing.unsqueeze(2) * self.voicing_out).unsqueeze(2)

    def _bend(self, point: Tensor) -> Tensor:
        """Return the non-linear features of (attack, loudness, voicing): 0 without attack."""
        slopes, offset = self.attack_knots[:, :3].t(), self.attack_knots[:, 3]
        still = torch.cat([torch.zeros_like(point[:, :, :1]), point[:, :, 1:]], dim=2)
        moved = torch.tanh(torch.matmul(point, slopes) + offset)
        return moved - torch.tanh(torch.matmul(still, slopes) + offset)

    def _find_pitch(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        return find_pitch(heard.unfold(1, self._ratio + self._history, self._ratio), self.sr)

    def _tone(self, pitch: Tensor, before: Tensor) -> Tensor:
        """Return harmonics of unit power density, shape (n_voices, n_samples).

        Small moves of the pitch glide over the frame, large ones over an eighth of it. The
        phase is counted in whole numbers: it is exact for ever, however frames are grouped.
        """
        n_voices = pitch.shape[0]
        move = (before - pitch).unsqueeze(2)
        slow = torch.exp(-torch.square(8.0 * move))
        course = slow * self.pitch_slow + (1.0 - slow) * self.pitch_fast
        log2_hz = (pitch.unsqueeze(2) + move * course).reshape(n_voices, -1)
        hz = torch.exp2(log2_hz)
        steps = (hz * (self._period / self.sr)).to(torch.int64)
        phase = self.out_phase[:n_voices].unsqueeze(1) + torch.cumsum(steps, 1)
        phase = phase % self._period
        self.out_phase[:n_voices].copy_(phase[:, -1])
        place = (2.0 * (log2_hz - self._pitch_min)).clamp(0.0, self._n_waves - 1.001)
        return look_up(self.waves, phase, place) * torch.sqrt(hz * (4.0 / self.sr))

    def _filter(self, source: Tensor, spectra: Tensor, tone: Tensor) -> Tensor:
        """Return the two sources through the spectra, shape (n_voices, n_samples)."""
        n_voices = source.shape[0]
        level = amplitude(spectra, self._floor, self._makeup).reshape(n_voices, -1, self._n_bands)
        below, above = level[:, :, self.bin_band], level[:, :, self.bin_band + 1]
        bins = below + self.bin_mix * (above - below) + self.high_pass
        harmonic, hiss = split(bins, tone.repeat_interleave(self._n_steps, dim=1), self.fold)
        grains = source.unfold(2, 2 * self._step, self._step) * self.grain_window
        grains = torch.fft.rfft(grains, n=self._fft)
        wet = torch.fft.irfft(grains[:, 0] * harmonic + grains[:, 1] * hiss, n=self._fft)
        out = overlap(wet, self.out_tail[:n_voices], self._step)
        n_samples = wet.shape[1] * self._step
        self.out_tail[:n_voices].copy_(out[:, n_samples:])
        return out[:, :n_samples]
