"""The patchers of the tutorials, each with the steps of its page."""

from __future__ import annotations

from collections.abc import Callable

from bridge.patches.clicks import PRESET_CLICKS, PRESET_MAKER_CLICKS, Click
from bridge.patches.example import example_name
from bridge.patches.serverclicks import CONNECT, GAIN, NEW

from .heard import listen
from .helpbasic import preset_parts
from .helpframe import framed, status, step
from .helpparts import STEP_COLUMNS, Part, add_part, explain, in_max, named, text_column
from .patch import MaxPatch
from .tutorials import Tutorial

_RATE = "2048 44100"
_PLAYER = f"latent.play8~ {_RATE}"
_SONG = example_name(8)
# Right of an object's cords, in columns.
_RIGHT = 13


def tutorial_patch(tutorial: Tutorial) -> MaxPatch:
    """Return the patcher of a chapter."""
    p, row = framed(f"Tutorial {tutorial.number}: {tutorial.title}", tutorial.summary)
    _PATCHES[tutorial.number](p, row)
    return p


def _song(p: MaxPatch, row: float) -> None:
    clicks = (
        Click(f"open {_SONG}", "open a song", 1),
        Click("start", "play it", 2),
        Click("seek 40", "go to frame 40"),
        Click("loop_points 32 64", "loop frames 32 to 63"),
        Click("loop_points 0 0", "loop all of it"),
        Click("speed 0.5", "half as fast"),
        Click("speed -1", "backward"),
        Click("speed 1", "as it is written"),
        Click("stop", "hold the frame"),
    )
    part = Part(_PLAYER, clicks)
    texts = text_column(part)
    player, row = add_part(p, part, row, texts)
    p.comment(texts, row, "or into nn~: [nn~ YOUR-MODEL decode 2048]", 60)
    status(p, player, 8, (_RIGHT, row + 1))
    listen(p, named("latent.play8~"), player, row + 3, steps=(3, 4), texts=texts)


def _shape(p: MaxPatch, row: float) -> None:
    waves = (
        Click("amplitude 1", "all dims move", 1),
        Click("frequency 0.3", "once in about three seconds", 2),
        Click("shape rectangle", "they jump", 6),
        Click("shape sine", "and back"),
    )
    place = (Click("offset 1", "they move around 1", 3), Click("offset 0", "and around 0"))
    shape = (
        Click("frames 10", "jumps take ten frames", 7),
        Click("dim 0 freeze 1", "one dim stays", 8),
        Click("dim 0 freeze 0", "it goes on"),
    )
    parts = (
        Part(f"latent.lfo8~ {_RATE}", waves),
        Part(f"latent.offset8~ {_RATE}", place, _RIGHT + 7, _RIGHT + 7),
        Part(f"latent.smooth8~ {_RATE}", shape, 2 * _RIGHT + 8),
    )
    texts = text_column(*parts)
    lfo, row = add_part(p, parts[0], row, texts)
    offset, row = add_part(p, parts[1], row + 1, texts)
    smooth, row = add_part(p, parts[2], row + 1.5, texts)
    for dim in range(8):
        p.cord(lfo, dim, smooth, dim)
        p.cord(offset, dim, smooth, dim)
    p.cord(lfo, 9, smooth, 9)
    status(p, smooth, 8, (_RIGHT, row + 1))
    listen(p, named("latent.smooth8~"), smooth, row + 3, steps=(4, 5), texts=texts)


def _presets(p: MaxPatch, row: float) -> None:
    preset_parts(p, row, PRESET_CLICKS, PRESET_MAKER_CLICKS)


def _server(p: MaxPatch, row: float) -> None:
    bridge = Part("latent.bridge 127.0.0.1 9127", in_max(CONNECT))
    silence = Click("stop", "silence", 8), Click("free", "end the voice")
    voice = Part("latent.voice lead", (NEW, GAIN, *silence))
    song = Part(
        _PLAYER,
        (
            Click(f"open {_SONG}", "open a song", 6),
            Click("start", "play it", 7),
            Click("stop", "stop it - then click 8"),
        ),
    )
    texts = text_column(bridge, voice, song)
    step(p, texts - STEP_COLUMNS, row, 1)
    p.comment(0, row, "type in a terminal: latent-bridge serve", 60)
    p.comment(texts, row, "start the server")
    box, row = add_part(p, bridge, row + 1, texts)
    status(p, box, 1, (_RIGHT + 2, row + 1))
    box, row = add_part(p, voice, row + 3.5, texts)
    status(p, box, 0, (_RIGHT, row + 1))
    row += 3.5
    p.ui(0, row, "ezdac~", (45, 45))
    explain(p, (Click("", "switch the sound on: it is the clock of the player", 5),), row, texts)
    player, row = add_part(p, song, row + 2, texts)
    sender, row = add_part(p, Part("latent.send8~ lead stream"), row + 2, texts)
    for dim in range(8):
        p.cord(player, dim, sender, dim)
    p.cord(player, 9, sender, 9)
    status(p, sender, 0, (0, row + 1))


_PATCHES: dict[int, Callable[[MaxPatch, float], None]] = {
    1: _song,
    2: _shape,
    3: _presets,
    4: _server,
}
