"""Write the whole Pd library: the patches in ``pd/`` are made here and nowhere else."""

from __future__ import annotations

from pathlib import Path

from .bridge_help import bridge_help_patch
from .chance import random
from .clock import clock
from .connection import connection, hear, out, private_connection
from .engine import engine
from .example import EXAMPLE_DIMS, write_example
from .help import help_patch
from .makers import write_makers
from .objects import references
from .parameters import parameter
from .players import FIXED_DIMS, array, dim, named_player, private_dim, write_player
from .sampler import SAMPLER_DIMS, sampler
from .senders import private_send, sample, send, write_signal_sender
from .show import show
from .voices import slot, voice


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
    written += [
        connection().write(folder / "latent.bridge.pd"),
        private_connection().write(folder / "_latent.bridge.pd"),
        out().write(folder / "_latent.out.pd"),
        hear().write(folder / "_latent.in.pd"),
        voice().write(folder / "latent.voice.pd"),
        slot().write(folder / "latent.slot.pd"),
        send().write(folder / "latent.send.pd"),
        private_send().write(folder / "_latent.send.pd"),
        sample().write(folder / "_latent.sample.pd"),
        show().write(folder / "_latent.show.pd"),
    ]
    written += [write_signal_sender(n_dims, folder) for n_dims in FIXED_DIMS]
    for reference in references("server"):
        written.append(bridge_help_patch(reference).write(folder / f"{reference.name}-help.pd"))
    written += [
        parameter().write(folder / "_latent.param.pd"),
        clock().write(folder / "_latent.clock.pd"),
        random().write(folder / "_latent.random.pd"),
        *write_makers(folder),
    ]
    for n_dims in EXAMPLE_DIMS:
        written += write_example(n_dims, folder)
    return written
