"""Write the objects that loop: ``latent.jam8~``, ``latent.seq8~`` and so on."""

from __future__ import annotations

from pathlib import Path

from .codes import code
from .jam import jam, jam_dim
from .makers import maker
from .players import FIXED_DIMS, MAX_DIMS
from .sequencer import seq, seq_dim

LOOPS = ("jam", "seq")


def write_loops(folder: Path) -> list[Path]:
    """Write all objects that loop, for all numbers of dims that the library has.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    written = [
        code().write(folder / "_latent.code.pd"),
        jam().write(folder / "_latent.jam.pd"),
        jam_dim().write(folder / "_latent.jam.dim.pd"),
        seq().write(folder / "_latent.seq.pd"),
        seq_dim().write(folder / "_latent.seq.dim.pd"),
    ]
    return written + [write_loop(kind, n_dims, folder) for kind in LOOPS for n_dims in FIXED_DIMS]


def write_loop(kind: str, n_dims: int, folder: Path) -> Path:
    """Write ``latent.<kind><n_dims>~.pd``; as `bridge.patches.makers.write_maker`.

    Parameters
    ----------
    kind : str
        One of `LOOPS`.
    n_dims : int
        1 to 64.
    folder : Path
        Where the private patches of the library are, or one that has them on its path.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ValueError
        If `n_dims` is out of range.
    """
    if not 1 <= n_dims <= MAX_DIMS:
        raise ValueError(f"n_dims must be 1 to {MAX_DIMS}, not {n_dims!r}")
    return maker(kind, n_dims).write(folder / f"latent.{kind}{n_dims}~.pd")
