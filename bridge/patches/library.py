"""Write the whole Pd library: the patches in ``pd/`` are made here and nowhere else."""

from __future__ import annotations

from pathlib import Path

from .chance import random
from .clock import clock
from .dims import FIXED_DIMS
from .engine import engine
from .example import EXAMPLE_DIMS, write_example
from .help import help_patch
from .loops import write_loops
from .loops_help import write_loops_help
from .makerfiles import write_maker_files
from .makers import write_makers
from .multichannel import write_multichannel
from .multichannel_help import write_multichannel_help
from .multichannel_view import write_multichannel_viewer
from .objects import references
from .package import write_about
from .parameters import parameter
from .players import array, dim, named_player, private_dim, write_player
from .recorder_help import recorder_help_patch
from .recorder_pd import write_recorders
from .sampler import SAMPLER_DIMS, sampler
from .serverfiles import write_server
from .shapers import write_shapers
from .shapers_help import shaper_help_patch, write_stats_examples


def write_library(folder: Path) -> list[Path]:
    """Write every patch and example of the library.

    Parameters
    ----------
    folder : Path
        An existing folder; ``pd`` in this project.

    Returns
    -------
    list of Path
        The files, with the same bytes on every machine.
    """
    written = [
        engine().write(folder / "_latent.play.pd"),
        array().write(folder / "_latent.array.pd"),
        private_dim().write(folder / "_latent.dim.pd"),
        dim().write(folder / "latent.dim~.pd"),
        named_player().write(folder / "latent.play~.pd"),
    ]
    written += [write_player(n_dims, folder) for n_dims in FIXED_DIMS]
    written += [sampler(n).write(folder / f"ch{n}ns0n~.pd") for n in SAMPLER_DIMS]
    for reference in references("players"):
        written.append(help_patch(reference).write(folder / f"{reference.name}-help.pd"))
    written += write_recorders(folder)
    for reference in references("recorders"):
        written.append(recorder_help_patch(reference).write(folder / f"{reference.name}-help.pd"))
    written += write_server(folder)
    written += [
        parameter().write(folder / "_latent.param.pd"),
        clock().write(folder / "_latent.clock.pd"),
        random().write(folder / "_latent.random.pd"),
        *write_makers(folder),
        *write_maker_files(folder),
        *write_loops(folder),
        *write_loops_help(folder),
    ]
    written += write_shapers(folder)
    for reference in references("shapers"):
        written.append(shaper_help_patch(reference).write(folder / f"{reference.name}-help.pd"))
    written += write_stats_examples(folder)
    written += [
        *write_multichannel(folder),
        *write_multichannel_viewer(folder),
        *write_multichannel_help(folder),
    ]
    written += write_about(folder)
    for n_dims in EXAMPLE_DIMS:
        written += write_example(n_dims, folder)
    return written
