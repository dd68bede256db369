"""The examples of the Max package: each sounds in a few numbered steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .examples_frame import (
    NEW,
    RATE,
    Click,
    Part,
    add_part,
    dims,
    example,
    follow,
    object_box,
    say,
    server,
    sound,
    tell,
    voice,
)
from .examples_media import CODES, SONG, codes_message
from .examples_more import four_voices, mc_any_dims, nn_swap, preset_footswitch
from .patch import MaxPatch

_FREE = Click("free", "end the voice, before the patch is closed")


def diffusion_latents(summary: str) -> MaxPatch:
    """Return the example in which an array is played from a ``buffer~``."""
    text = (
        "An array of latents, as a diffusion writes it and latent-bridge compose, denorm or "
        "capture keep it, goes into a buffer~ as numbers and is decoded from there: no audio is "
        "encoded again, and no value is changed. The file here is a stand-in; open your own."
    )
    p, row = example("diffusion-latents", summary, text)
    name = "#0-diffusion"
    loads = (Click(f"open {CODES}", "latent.load reads .npy and WAV, any layout", 1),)
    load, at = add_part(p, Part(f"latent.load {name} {RATE}", loads), row, TEXT_PX_PART)
    say(p, load, 0, (0, at))
    row = at + 3
    # Without a script: Max itself reads the numbers, from the byte where they begin.
    p.chain(p.msg(0, row, codes_message()), p.obj(0, row + 1.5, f"buffer~ {name}"))
    tell(p, row, "or so: what latentio convert --for max prints")
    row += 3
    plays = (
        Click(f"buffer {name}", "what is in the buffer~ is the song", 2),
        Click("start", "play it", 4),
        Click("speed 0.5", "twice as long, at the same pitch"),
        Click("speed 1, stretch linear", "glide from frame to frame"),
        Click("stop", "hold the frame"),
    )
    player, at = add_part(p, Part(f"latent.play8~ {RATE}", plays), row, TEXT)
    say(p, player, 8, (26, at))
    decoder = object_box(p, 0, at + 3, "latent.decode8~ factory decode 2048")
    dims(p, player, decoder)
    tell(p, at + 3, "or type nn~ YOUR-MODEL decode 2048 over it: no server", 0)
    switch = sound(p, at + 5, 3)
    p.cord(decoder, 0, switch, 0)
    p.cord(decoder, 1, switch, 1)
    tell(p, at + 6, "the server: " + "latent-bridge serve, and then connect:")
    bridge, _ = add_part(p, Part("latent.bridge", (Click("connect", ""),), 12, 12), at + 5, TEXT)
    say(p, bridge, 1, (20, at + 5))
    return p
