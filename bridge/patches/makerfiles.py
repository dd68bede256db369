"""Write the objects that make latents and their presets, with the help patches."""

from __future__ import annotations

from pathlib import Path

from .makers_help import maker_help_patch
from .objects import object_named, references
from .presets import presets, private_presets
from .presets_help import presets_help_patch


def write_maker_files(folder: Path) -> list[Path]:
    """Write the help patches of the makers, and ``latent.presets`` with its own.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = [
        maker_help_patch(reference).write(folder / f"{reference.name}-help.pd")
        for reference in references("makers")
    ]
    reference = object_named("latent.presets")
    written += [
        presets().write(folder / "latent.presets.pd"),
        private_presets().write(folder / "_latent.presets.pd"),
        presets_help_patch(reference).write(folder / "latent.presets-help.pd"),
    ]
    return written
