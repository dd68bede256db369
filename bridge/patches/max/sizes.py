"""Write objects of the Max package for any number of dims; the rest is in the package."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bridge.patches.copying import copy_whole
from bridge.patches.objects import sized
from bridge.patches.sizes import chosen

from .library import patcher
from .twins import twin


def write_max_objects(
    words: Sequence[str], n_dims: int, folder: Path, *, force: bool = False
) -> list[Path]:
    """Write objects of a number of dims into a folder.

    Parameters
    ----------
    words : sequence of str
        Short names, of `bridge.patches.sizes.sizable`; none: all.
    n_dims : int
        1 to 64: beyond, one multichannel cord is the better way.
    folder : Path
        Is made if it is not there. Files that are there as they would be written stay.
    force : bool, optional
        Whether other files of these names are replaced.

    Returns
    -------
    list of Path
        The patchers; they need the package in Max's Packages folder.

    Raises
    ------
    ValueError
        If there is no such object, or `n_dims` is out of range.
    BridgeError
        If a file is in the way; then nothing is written.
    latentio.LatentIOError
        If the folder cannot be written to.
    """
    patterns = chosen(words, n_dims)
    with tempfile.TemporaryDirectory(prefix="latent-patch-") as scratch:
        files = []
        for pattern in patterns:
            reference = twin(sized(pattern, n_dims))
            path = Path(scratch) / f"{reference.name}.maxpat"
            files.append(patcher(reference).write(path))
        copy_whole(files, folder, force=force)
    return [folder / path.name for path in files]
