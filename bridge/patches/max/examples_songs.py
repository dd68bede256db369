"""The examples of the Max package in which songs are played and recorded."""

from __future__ import annotations

from bridge.patches.clicks import Click

from .examples_frame import (
    FREE,
    NEW,
    RATE,
    TEXT,
    example,
    fit,
    follow,
    join,
    say,
    server,
    sound,
    tell,
    voice,
)
from .examples_media import CODES, SONG, codes_message
from .helpparts import Part, add_part, object_box
from .patch import MaxPatch

DECODER = "latent.decode8~ factory decode 2048"
_TYPE_NN = "or type nn~ YOUR-MODEL decode 2048 over this box"


def diffusion_latents(summary: str) -> MaxPatch:
    """Return the example in which an array is played from a ``buffer~``."""
    text = (
        "An array of latents - of a diffusion, or from latent-bridge compose, denorm or capture - "
        "goes into a buffer~ as numbers and is decoded from there. No audio is encoded again, and "
        "every value stays as it is. The file here stands for yours."
    )
    p, row = example("diffusion-latents", summary, text)
    row = server(p, row)
    name = "#0-diffusion"
    opens = (Click(f"open {CODES}", "the array, of any layout, with its exact rate", 3),)
    load, row = add_part(p, Part(f"latent.load {name} {RATE}", opens), row, TEXT)
    say(p, load, 0, (0, row))
    row += 3.5
    p.chain(p.msg(0, row, codes_message()), p.obj(0, row + 1, f"buffer~ {name}"))
    tell(p, row, "or 3 so: what latentio convert --for max prints")
    tell(p, row + 1, "#0 makes the name this patch's own; any name will do")
    clicks = (
        Click(f"buffer {name}", "the song is what is in the buffer~", 4),
        Click("start", "play it, round and round", 6),
        Click("speed 0.25, stretch linear", "four times as long, from code to code"),
        Click("speed 1, stretch hold", "as it was"),
        Click("stop", "hold the frame"),
    )
    player, row = add_part(p, Part(f"latent.play8~ {RATE}", clicks), row + 2.5, TEXT)
    say(p, player, 8, (18, row))
    decoder = object_box(p, 0, row + 2.5, DECODER)
    join(p, player, decoder)
    tell(p, row + 2.5, _TYPE_NN)
    switch = sound(p, row + 4, 5)
    join(p, decoder, switch, 2)
    tell(p, row + 5, "nn~ sounds here, the server by itself")
    return fit(p, row + 6)


def song_player(summary: str) -> MaxPatch:
    """Return the player of a song, whose frames are sent to the server."""
    text = (
        "A song is a file of latents. Each frame is sent to the server once, in order, and "
        "decoded there. Convert songs of other programs with latentio convert --for max."
    )
    p, row = example("song-player", summary, text)
    row = server(p, row)
    row = voice(p, row, "lead", (NEW, Click("gain 0.5 500", "half as loud, in 500 ms"), FREE))
    sound(p, row, 4)
    clicks = (
        Click(f"open {SONG}", "a song, or the name of yours", 5),
        Click("start", "play it, round and round", 6),
        Click("loop_points 16 48", "from frame 16 until before frame 48"),
        Click("speed -0.5", "backward, half as fast"),
        Click("stop", "hold the frame"),
    )
    player, row = add_part(p, Part(f"latent.play8~ {RATE}", clicks), row + 2, TEXT)
    say(p, player, 8, (18, row))
    sender = object_box(p, 0, row + 2.5, "latent.send8~ lead stream")
    join(p, player, sender)
    follow(p, player, sender)
    say(p, sender, 0, (0, row + 2.5))
    return fit(p, row + 5.5)


def record_and_replay(summary: str) -> MaxPatch:
    """Return the example in which movements are recorded as a song and played again."""
    text = (
        "Waves and an offset are played, and what the decoder hears of them is recorded, frame "
        "by frame. The file is a song as any other: open it here, in Pd or in Python."
    )
    p, row = example("record-and-replay", summary, text)
    row = server(p, row)
    row = voice(p, row, "lead", (NEW, FREE))
    sound(p, row, 4)
    row += 2
    waves = (
        Click("frequency 0.1 0.3 0.7 0.2 1.3 0.5 0.9 0.4", "how fast each dim moves"),
        Click("amplitude 1.2", "move, all dims", 5),
        Click("amplitude 0", "stand still: only the recording plays", 8),
    )
    maker, row = add_part(p, Part(f"latent.lfo8~ {RATE}", waves), row, TEXT)
    records = (
        Click("start", "record", 6),
        Click("stop, save latent-take", "stop, and write latent-take.wav beside the patch", 7),
    )
    part = Part(f"latent.rec8~ {RATE}", records, 26, 17)
    recorder, at = add_part(p, part, row + 1, TEXT)
    join(p, maker, recorder)
    follow(p, maker, recorder)
    say(p, recorder, 0, (17, at))
    plays = (Click("open latent-take.wav, start", "play what was recorded", 9),)
    player, row = add_part(p, Part(f"latent.play8~ {RATE}", plays, 18, 18), at + 3.5, TEXT)
    sender = object_box(p, 0, row + 2, "latent.send8~ lead live")
    # Signals that go into one inlet are added.
    for source in (maker, player):
        join(p, source, sender)
    follow(p, maker, sender)
    say(p, sender, 0, (0, row + 2))
    return fit(p, row + 5)


def nn_swap(summary: str) -> MaxPatch:
    """Return the patch that plays a song on two decoders, each of which is one box."""
    text = (
        "A decoder is one box: type nn~ or mcs.nn~ over it, or its name over nn~, and all cords "
        "stay. Here the server decodes, and sounds by itself; nn~ sounds in Max. nn~ is a package "
        "of its own: without it this patch works as well."
    )
    p, row = example("nn-swap", summary, text)
    row = server(p, row)
    clicks = (
        Click(f"open {SONG}", "a song", 4),
        Click("start", "play it, round and round", 5),
        Click("stop", "hold the frame"),
    )
    player, row = add_part(p, Part(f"latent.play8~ {RATE}", clicks), row, TEXT)
    decoder = object_box(p, 0, row + 2, DECODER)
    join(p, player, decoder)
    tell(p, row + 2, "a cord for each dim: nn~ factory decode 2048")
    join(p, decoder, p.obj(0, row + 3, "dac~"), 2)
    plays = (Click(f"open {SONG}, start", "the same, in one cord", 6), Click("stop", "hold it"))
    other, row = add_part(p, Part(f"latent.play.mc~ 8 {RATE}", plays), row + 4.5, TEXT)
    one = object_box(p, 0, row + 1.5, "latent.decode.mc~ 8 factory decode 2048")
    p.cord(other, 0, one)
    tell(p, row + 1.5, "one cord for all: mcs.nn~ factory decode 1 2048")
    join(p, one, sound(p, row + 3, 3), 2)
    return fit(p, row + 5)
