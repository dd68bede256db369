"""Copy files into a folder of the user's, all of them or none."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from bridge.errors import BridgeError
from latentio.atomic import replacing


def copy_whole(files: Sequence[Path], folder: Path, *, force: bool) -> None:
    """Copy files into a folder: first all beside their places, then into them.

    Parameters
    ----------
    files : sequence of Path
        What there is to copy.
    folder : Path
        Is made if it is not there. Files that are there as they would be written stay.
    force : bool
        Whether other files of these names are replaced.

    Raises
    ------
    BridgeError
        If a file is in the way, or the folder cannot be one; then nothing is written.
    latentio.LatentIOError
        If the folder cannot be written to.
    """
    targets = {path: folder / path.name for path in files}
    there = {path: target for path, target in targets.items() if os.path.lexists(target)}
    same = [path for path, target in there.items() if _is_copy(path, target)]
    if not force and len(same) < len(there):
        in_way = next(target for path, target in there.items() if path not in same)
        raise BridgeError(str(in_way), "is there already, and differs", "--force replaces it")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BridgeError(str(folder), f"cannot be a folder ({error.strerror})") from error
    with contextlib.ExitStack() as stack:
        for path, target in targets.items():
            if path not in same:
                shutil.copyfile(path, stack.enter_context(replacing(target)))


def _is_copy(path: Path, target: Path) -> bool:
    return target.is_file() and target.read_bytes() == path.read_bytes()
