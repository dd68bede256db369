"""Write the objects that loop: ``latent.jam8~``, ``latent.seq8~`` and so on."""

from __future__ import annotations

from pathlib import Path

from .codes import code
from .dims import FIXED_DIMS
from .jam import jam, jam_dim
from .makers import write_maker
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
    return written + [write_maker(kind, n_dims, folder) for kind in LOOPS for n_dims in FIXED_DIMS]
