"""Write objects for any number of dims, with the private patches that they are made of."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from .copying import copy_whole
from .decoders import write_decoder
from .dims import MAX_DIMS
from .frames import write_frames
from .library import write_library
from .loops import LOOPS
from .makers import MAKERS, write_maker
from .pdfile import read_patch
from .players import write_player
from .recorder_pd import write_recorder
from .senders import write_signal_sender
from .shapers import SHAPERS, write_shaper
from .viewers import write_viewer

Writer: TypeAlias = Callable[[int, Path], Path]

# Who writes each object that has a file for each number of dims, by its name in the tables.
WRITERS: dict[str, Writer] = {
    "latent.play{dims}~": write_player,
    "latent.send{dims}~": write_signal_sender,
    "latent.decode{dims}~": write_decoder,
    "latent.view{dims}~": write_viewer,
    "latent.frames{dims}~": write_frames,
    "latent.rec{dims}~": write_recorder,
    **{f"latent.{kind}{{dims}}~": partial(write_maker, kind) for kind in MAKERS},
    **{f"latent.{kind}{{dims}}~": partial(write_maker, kind) for kind in LOOPS},
    **{f"latent.{kind}{{dims}}~": partial(write_shaper, kind) for kind in SHAPERS},
}
# These do nothing without a connection, though it is no part of them.
_SPEAKERS = ("latent.send{dims}~", "latent.decode{dims}~")
_CONNECTION = ("latent.bridge", "latent.voice")


def sizable() -> dict[str, str]:
    """Return the objects that can have any number of dims, by their short names.

    Returns
    -------
    dict of str
        ``play`` is ``latent.play{dims}~``.
    """
    return {name.split(".")[1].partition("{")[0]: name for name in WRITERS}


def chosen(words: Sequence[str], n_dims: int) -> list[str]:
    """Return the objects that short names stand for, if they can have so many dims.

    Parameters
    ----------
    words : sequence of str
        Short names, of `sizable`; none: all.
    n_dims : int
        1 to 64.

    Returns
    -------
    list of str
        Their names in the tables, each once.

    Raises
    ------
    ValueError
        If there is no such object, or `n_dims` is out of range.
    """
    known = sizable()
    if unknown := [word for word in words if word not in known]:
        raise ValueError(f"no object {', '.join(unknown)}: there are {', '.join(known)}")
    if not 1 <= n_dims <= MAX_DIMS:
        raise ValueError(f"dims must be 1 to {MAX_DIMS}, not {n_dims}")
    return [known[word] for word in dict.fromkeys(words or known)]


def write_objects(
    words: Sequence[str], n_dims: int, folder: Path, *, force: bool = False
) -> tuple[list[Path], list[Path]]:
    """Write objects of a number of dims, and what they need, into a folder.

    Parameters
    ----------
    words : sequence of str
        Short names, of `sizable`; none: all.
    n_dims : int
        1 to 64.
    folder : Path
        Is made if it is not there. Files that are there as they would be written stay.
    force : bool, optional
        Whether other files of these names are replaced.

    Returns
    -------
    objects, others : list of Path
        The objects, and the files that they need. All of them are whole.

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
        made = Path(scratch)
        write_library(made)
        files = [WRITERS[pattern](n_dims, made) for pattern in patterns]
        if any(pattern in _SPEAKERS for pattern in patterns):
            files += [made / f"{name}.pd" for name in _CONNECTION]
        for path in files:  # grows while it is read
            files += [inner for inner in _parts(path) if inner not in files]
        copy_whole(files, folder, force=force)
    written = [folder / path.name for path in files]
    return written[: len(patterns)], written[len(patterns) :]


def _parts(path: Path) -> list[Path]:
    """Return the patches beside a patch that its boxes are made of."""
    found = []
    for canvas in read_patch(path).walk():
        for item in canvas.items:
            words = item.words if item.name == "clone" else item.words[:1]
            names = [word for word in words if item.kind == "obj" and "/" not in word]
            found += [path.with_name(f"{name}.pd") for name in names]
    return [place for place in dict.fromkeys(found) if place.is_file()]
