"""The example patches: each makes music with the factory model, in a few numbered steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .exampleframe import FACTORY, STEP, TEXT, Click, clicks, example, server, show, song
from .examples_swap import nn_swap
from .examples_voices import preset_morph, spread_7, timbre_transfer, two_decoders
from .helpframe import dsp_switch, step, switch
from .pd import Patch

N_DIMS = 8
_NEW = Click(f"new {FACTORY}", "make a voice of the factory model", 3)
_FREE = Click("free", "end the voice - before the patch is closed")
# A live frame every 46 ms: about as often as the factory model takes one.
_FRAME_MS = 46


def song_player(summary: str) -> Patch:
    """Return the player of a song: sampler, sender, voice."""
    text = (
        "A song is a file of latents: open your own with the panel. Each frame is sent to the "
        "server once, in order, and decoded there. Convert songs with latentio convert --for pd."
    )
    p = example("song-player", summary, text, 30)
    row = server(p, 6)
    more = (
        _NEW,
        Click("gain 0.5 500", "half as loud within 500 ms"),
        Click("stop", "silence, after the song has stopped"),
        _FREE,
    )
    show(p, row + 5, clicks(p, row, "latent.voice lead", more), "voice")
    dsp_switch(p, (0, row + 6.5), (STEP, 4), TEXT)
    song(p, row + 9.5, "latent.send8~ lead stream", 5)
    return p


def record_performance(summary: str) -> Patch:
    """Return the patch that records frames and plays them again, also backwards."""
    text = (
        "The server keeps what a voice really played, and you play it again: looped, slower, "
        "backwards. Save it as a song for any player here."
    )
    p = example("record-performance", summary, text, 31)
    row = server(p, 6)
    voice = (
        _NEW,
        Click("record", "record what it plays", 5),
        Click("stop, stoprecord take", "stop - what was played is the slot take now", 6),
        _FREE,
    )
    show(p, row + 5, clicks(p, row, "latent.voice lead", voice), "voice")
    p.chain(
        switch(p, (0, row + 6.5)),
        p.sub(0, row + 7.5, "gestures", _random_frames()),
        p.obj(0, row + 8.5, "latent.send lead live"),
    )
    step(p, STEP, row + 6.5, 4)
    p.comment(TEXT, row + 6.5, "play by chance, on and off - off before 7")
    slot = (
        Click("play, loop 1", "play it round and round", 7),
        Click("speed 0.5", "half as fast"),
        Click("speed -1", "backwards"),
        Click("speed 1", "as it was played"),
        Click("stop", "silence"),
        Click("save take.wav", "a file in the server's folder"),
    )
    show(p, row + 17, clicks(p, row + 10, "latent.slot take lead", slot), "slot")
    return p


def _random_frames() -> Patch:
    """Return the subpatch that walks at random through the factory model's dims."""
    p = Patch(1160, 300)
    toggle = p.obj(0, 0, "inlet")
    p.comment(5, 0, "0 or 1")
    order = p.obj(0, 2, f"t {' '.join('b' * N_DIMS)}")
    frame = p.obj(0, 7, f"pack {' '.join('f' * N_DIMS)}")
    p.chain(toggle, p.obj(0, 1, "metro 186"), order)
    for dim in range(N_DIMS):
        number = p.obj(11 * dim, 4, "random 2001")
        value = p.obj(11 * dim, 5, f"expr $f1/1000-{2 if dim == 0 else 1}")
        p.cord(order, dim, number)
        p.chain(number, value)
        p.cord(value, 0, frame, dim)
    p.chain(frame, p.obj(0, 9, "outlet"))
    p.comment(6, 9, "list - a frame")
    return p


_PARTS = {
    "bass": (
        "offset -0.7 -0.5 1 -0.5 0 0 -1 1",
        "shape triangle, frequency 1.35 0.3 1 0.2 1 2.7 0.17 1",
        "amplitude 0.4 0.3 0 0.3 0 0.8 0.4 0",
    ),
    "pad": (
        "offset -0.9 -1 0.5 0.3 1 0 0.5 1",
        "shape sine, frequency 0.05 0.11 0.07 0.13 0.17 1 0.03 1",
        "amplitude 0.2 0.5 0.8 0.5 1 0 0.5 0",
    ),
    "beat": (
        "offset -2 1 0 -0.3 0 0 -0.6 -2",
        "shape rectangle, frequency 2.7 1.35 1 1.35 1 5.4 1 1, width 0.3",
        "amplitude 1.4 0.5 0 1 0 1 0 0.5",
    ),
    "lead": (
        "offset -0.8 0 0 0.5 0.3 0 1.5 0.8",
        "shape sample_and_hold, frequency 0.7 2.7 1 1.35 1.35 2.7 2.7 1",
        "amplitude 0.4 0.6 0 0.5 1 0.6 0.9 0",
    ),
}


def jam(summary: str) -> Patch:
    """Return the jam: four voices, each with makers of its own."""
    text = (
        "Bass, pad, beat and lead are voices of the same model. Each gets the sum of an offset "
        "and eight slow waves - open a box to see and change its part."
    )
    p = example("jam", summary, text, 28)
    row = server(p, 6)
    voices = (
        _NEW,
        Click("gain 0.5", "all of them softer"),
        Click("free", "end them - before the patch is closed"),
    )
    clicks(p, row, "s $0-voices", voices)
    dsp_switch(p, (0, row + 4.5), (STEP, 4), TEXT)
    p.comment(TEXT, row + 7.5, "play and stop each part")
    step(p, STEP, row + 7.5, 5)
    for number, (name, settings) in enumerate(_PARTS.items()):
        part = _part(name, settings)
        p.chain(switch(p, (7 * number, row + 7.5)), p.sub(7 * number, row + 8.5, name, part))
    waves = (
        Click("expression 0", "hold still"),
        Click("expression 1", "as it was"),
        Click("expression 2", "twice as wild"),
        Click("start", "all waves begin anew, together"),
    )
    clicks(p, row + 10.5, "s $0-waves", waves)
    return p


def _part(name: str, settings: Sequence[str]) -> Patch:
    """Return one part: makers, a sender, and a voice."""
    offset, *waves = settings
    p = Patch(1000, 580)
    inlet, which = p.obj(0, 0, "inlet"), p.obj(0, 1, "sel 1 0")
    p.comment(5, 0, "1 plays, 0 stops")
    on, one = p.obj(0, 4, "t b b"), p.msg(0, 6, "1")
    off, zero = p.obj(12, 3, "t b b"), p.msg(12, 6, "0")
    p.chain(inlet, which, on, one, p.obj(0, 7, f"s $0-{name}-on"))
    p.cord(on, 1, p.obj(4, 5, f"s $0-{name}-set"))
    p.cord(which, 1, off)
    p.chain(off, zero, p.obj(12, 7, f"s $0-{name}-on"))
    stop = p.msg(22, 5, "stop")
    p.cord(off, 1, stop)
    p.chain(stop, p.obj(22, 6, f"s $0-{name}-voice"))

    both = p.obj(0, 10, "t b b")
    p.chain(p.obj(0, 9, f"r $0-{name}-set"), both)
    still, moving = p.msg(0, 13, offset), p.msg(34, 12, ", ".join(waves))
    makers = p.obj(0, 16, "latent.offset8~"), p.obj(34, 16, "latent.lfo8~")
    p.chain(both, still, makers[0])
    p.cord(both, 1, moving)
    p.chain(moving, makers[1])
    p.cord(p.obj(52, 14.5, "r $0-waves"), 0, makers[1])
    sender = p.obj(0, 20, f"latent.send8~ {name} live")
    for maker in makers:
        for dim in range(N_DIMS):
            p.cord(maker, dim, sender, dim)
    beat = p.obj(50, 18, f"metro {_FRAME_MS}")
    p.cord(p.obj(50, 17, f"r $0-{name}-on"), 0, beat)
    p.cord(beat, 0, sender, N_DIMS)
    p.comment(60, 18, "a frame", 12)
    voice = p.obj(46, 9, f"latent.voice {name}")
    p.cord(p.obj(46, 7, "r $0-voices"), 0, voice)
    p.cord(p.obj(56, 7, f"r $0-{name}-voice"), 0, voice)
    return p


EXAMPLES: dict[str, tuple[str, Callable[[str], Patch]]] = {
    "song-player": ("play a latent song and hear it decoded", song_player),
    "jam": ("four voices that play by themselves", jam),
    "preset-morph": ("from preset to preset by a footswitch", preset_morph),
    "two-decoders": ("one bus into two decoders with their own noise", two_decoders),
    "spread-7": ("seven voices in a circle of loudspeakers", spread_7),
    "timbre-transfer": ("what is heard is said with another timbre", timbre_transfer),
    "nn-swap": ("nn~ or the server - one box is changed", nn_swap),
    "record-performance": ("record what you play and play with it", record_performance),
}
