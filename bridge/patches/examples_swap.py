"""The example in which one box is changed: ``[nn~ model]`` or ``[latent.decode8~ model]``."""

from __future__ import annotations

from .exampleframe import SONG, STEP, TEXT, Click, clicks, example, server
from .helpframe import dsp_switch
from .pd import Patch

N_DIMS = 8
DECODER = "latent.decode8~ factory decode 2048"


def nn_swap(summary: str, decoder: str = DECODER) -> Patch:
    """Return a patch that plays a song on a decoder, which is one box.

    Parameters
    ----------
    summary : str
        What it is.
    decoder : str, optional
        The text of that box: takes 8 signals, and gives sound.

    Returns
    -------
    Patch
    """
    text = (
        "The decoder is one box: type nn~ model decode 2048 over it, or its name over nn~, and "
        "all cords stay. Here the server decodes, and its sound does not come through Pd."
    )
    p = example("nn-swap", summary, text, 32)
    row = server(p, 6)
    dsp_switch(p, (0, row), (STEP, 3), TEXT)
    songs = (
        Click(f"open {SONG}, start", "play a song", 4),
        Click("stop", "hold the frame"),
    )
    row += 3
    player = clicks(p, row, "ch8ns0n~ 2048 44100", songs)
    box = p.obj(0, row + 8, decoder)
    for number in range(N_DIMS):
        p.cord(player, number, box, number)
    p.comment(TEXT, row + 8, "nn~ factory.ts decode 2048 - as well")
    sound = p.obj(0, row + 9.5, "dac~")
    p.chain(box, sound)
    # As with a mono model in nn~, which has one outlet.
    p.cord(box, 0, sound, 1)
    p.cord(p.obj(22, row + 6.5, "r $0-decoder"), 0, box)
    row += 11
    more = (
        Click("enable 0", "silent and without work"),
        Click("enable 1", "go on"),
        Click("free", "end the voice - before the patch is closed"),
        Click("reload", "make it again"),
    )
    clicks(p, row, "s $0-decoder", more)
    return p
