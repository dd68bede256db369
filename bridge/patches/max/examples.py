"""All examples of the Max package, and how they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from .examples_songs import diffusion_latents, nn_swap, record_and_replay, song_player
from .examples_voices import four_voices, mc_any_dims, preset_footswitch
from .patch import MaxPatch

EXAMPLES: Mapping[str, tuple[str, Callable[[str], MaxPatch]]] = {
    "song-player": ("play a latent song and hear it decoded", song_player),
    "diffusion-latents": ("an array in a buffer~ is decoded as it is", diffusion_latents),
    "four-voices": ("one movement, four voices with their own noise", four_voices),
    "preset-footswitch": ("from preset to preset by a footswitch", preset_footswitch),
    "nn-swap": ("nn~ or the server: one box is changed", nn_swap),
    "record-and-replay": ("record movements as a song and play it", record_and_replay),
    "mc-any-dims": ("one cord for as many dims as a model has", mc_any_dims),
}


def write_examples(folder: Path) -> list[Path]:
    """Write the examples.

    Parameters
    ----------
    folder : Path
        An existing folder; ``max/examples`` in this project.

    Returns
    -------
    list of Path
    """
    return [
        build(summary).write(folder / f"{name}.maxpat")
        for name, (summary, build) in EXAMPLES.items()
    ]
