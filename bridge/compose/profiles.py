"""Profiles: the one table of the foreign tools whose latents are read and brought to scale.

Axes, dims, rates and constants are those of `latentio.layouts`, so that no number stands
twice; here stands what a layout cannot say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from latentio.layouts import LAYOUTS
from latentio.meta import Normalisation


@dataclass(frozen=True)
class Profile:
    """A tool whose latents are read.

    Attributes
    ----------
    layout : str
        Its layout in `latentio.layouts.LAYOUTS`, which has axes, dims and usual rate.
    normalised : {"chunk", "constants", "no"}
        By numbers of each file that are stored nowhere, by constants, or not at all.
    help : str
        One line for people.
    source : str
        Where the numbers are from.
    has_json : bool
        Whether a JSON with a padding mask lies beside each file.
    """

    layout: str
    normalised: Literal["chunk", "constants", "no"]
    help: str
    source: str
    has_json: bool = False

    @property
    def model_sr(self) -> int | None:
        """The model's sample rate in hertz; None if the tool has several."""
        return LAYOUTS[self.layout].model_sr

    @property
    def ratio(self) -> int | None:
        """Audio samples per frame; None if the tool has several."""
        return LAYOUTS[self.layout].ratio

    @property
    def n_dims(self) -> int | None:
        """Number of dims of a group; None if that follows from the model."""
        return LAYOUTS[self.layout].n_dims

    @property
    def has_groups(self) -> bool:
        """Whether several groups of dims may lie side by side: audio channels, or latents."""
        return any(axis in LAYOUTS[self.layout].axes for axis in "cl")

    @property
    def normalisation(self) -> Normalisation | None:
        """The constants the tool normalises by; None if there are none."""
        return LAYOUTS[self.layout].normalisation


PROFILES: dict[str, Profile] = {
    "rld": Profile(
        "rave",
        "chunk",
        "RAVE-Latent-Diffusion: [1, dim, time]; one mean and std per chunk, stored nowhere",
        "its scripts/preprocess.py at 8b85596: (z - mean) / std of a whole chunk, std with n - 1",
    ),
    "jasco": Profile(
        "jasco",
        "constants",
        "JASCO: [batch, time, 128]; mean -0.0074, std 4.0102; 32000/640",
        "audiocraft, config/solver/jasco: compression_model_latent_mean and _std",
    ),
    "stable-audio": Profile(
        "stable-audio",
        "no",
        "Stable Audio pre_encode: [64, time] with its JSON, padding is cut; 44100/2048",
        "stable-audio-tools at 50049e3: pre_encode.py, stable_audio_2_0_vae.json",
        has_json=True,
    ),
    "music2latent": Profile(
        "music2latent",
        "no",
        "Music2Latent: [channels, 64, time], channels side by side; 44100/4096",
        "music2latent 0.1.8, hparams.py: hop 512, eight times fewer frames; 64 channels",
    ),
    "codicodec": Profile(
        "codicodec",
        "no",
        "CoDiCodec: [time, latents, 64], latents side by side; 48000, say the ratio",
        "CoDiCodec 0.1.2: its encode; the rate is given only as about 11 Hz",
    ),
}
