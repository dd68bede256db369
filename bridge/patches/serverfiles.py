"""Write the files of all objects that speak with the server."""

from __future__ import annotations

from pathlib import Path

from .bridge_help import bridge_help_patch
from .connection import connection, hear, out, private_connection
from .decoders import dim_in, private_decoder, write_decoder
from .dims import FIXED_DIMS
from .encoders import encoder
from .frames import frame_dim, write_frames
from .hearers import frames_asker, meter, receive
from .life import life
from .objects import references
from .racks import bank, master, rack
from .senders import private_send, sample, send, write_signal_sender
from .show import show
from .viewers import bar, write_viewer
from .voices import slot, voice

_PATCHES = {
    "latent.bridge": connection,
    "_latent.bridge": private_connection,
    "_latent.out": out,
    "_latent.in": hear,
    "latent.voice": voice,
    "latent.slot": slot,
    "latent.rack": rack,
    "latent.bank": bank,
    "latent.master": master,
    "latent.send": send,
    "_latent.send": private_send,
    "_latent.sample": sample,
    "_latent.show": show,
    "latent.encode~": encoder,
    "latent.receive": receive,
    "_latent.frames": frames_asker,
    "_latent.held.dim": frame_dim,
    "latent.meter": meter,
    "_latent.view.dim": bar,
    "_latent.life": life,
    "_latent.decode": private_decoder,
    "_latent.dac.dim": dim_in,
}


def write_server(folder: Path) -> list[Path]:
    """Write the objects of the family ``server``, with their help patches.

    Parameters
    ----------
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
        The files.
    """
    written = [patch().write(folder / f"{name}.pd") for name, patch in _PATCHES.items()]
    for n_dims in FIXED_DIMS:
        written += [write_signal_sender(n_dims, folder), write_decoder(n_dims, folder)]
        written += [write_viewer(n_dims, folder), write_frames(n_dims, folder)]
    for reference in references("server"):
        written.append(bridge_help_patch(reference).write(folder / f"{reference.name}-help.pd"))
    return written
