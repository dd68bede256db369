"""Write the whole Max package: the patchers in ``max/`` are made here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bridge.patches.objects import Reference

from .build import build, one_dims
from .load import load
from .patch import MaxPatch
from .presets import presets
from .refpages import write_refpages
from .takers import taker
from .twins import twins

# Who builds the objects of a family.
_BUILDERS: dict[str, Callable[[Reference], MaxPatch]] = {
    "makers": build,
    "loops": build,
    "shapers": build,
    "recorders": taker,
    "presets": presets,
    "files": load,
}
_PLAYERS = re.compile(r"latent\.play(\d+|\.mc)~")
_FOLDERS = ("patchers", "docs/refpages/latent_ref")


def write_package(folder: Path) -> list[Path]:
    """Write every patcher and page of the package.

    Parameters
    ----------
    folder : Path
        An existing folder; ``max`` in this project.

    Returns
    -------
    list of Path
        The files, with the same bytes on every machine.
    """
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    patchers, pages = (folder / name for name in _FOLDERS)
    made = {**one_dims(), **{t.name: patcher(t) for t in twins() if _is_built(t)}}
    written = [patch.write(patchers / f"{name}.maxpat") for name, patch in made.items()]
    return written + write_refpages(twins(), pages)


def _is_built(reference: Reference) -> bool:
    return reference.family in _BUILDERS or bool(_PLAYERS.fullmatch(reference.name))


def patcher(reference: Reference) -> MaxPatch:
    """Return the patcher of an object.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.

    Returns
    -------
    MaxPatch
    """
    return _BUILDERS.get(reference.family, build)(reference)
