"""What the self-test of the Max package must find: its song, and what its objects make of it.

``latent.selfvalues.js`` holds the values for the script, so that in Max nothing is needed beside
it; ``media/latent-selftest.npy`` is the song as a file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from bridge.manip.rack import Rack
from bridge.manip.settings import RackSettings
from latentio import Latents, write
from latentio.atomic import write_text

SCRIPT, SONG = "latent.selfvalues.js", "latent-selftest.npy"
N_DIMS, N_FRAMES = 4, 40
# Short frames, so that it is quick; the script has 32 of them to be late.
RATIO, MODEL_SR = 512, 44100
# The tape: a second, and half of it for Max to begin.
N_TAPE = 88 * RATIO
# Where OSC goes, if somebody asks for it.
OSC_PORT = 9128

# What is checked, in order: how it is called, and what must be so.
CHECKS: dict[str, str] = {
    "number": "#0 in an abstraction is a number for js",
    "missing": "a buffer~ that is not there has framecount() below 0",
    "size": "sizeinsamps from js has its effect at once",
    "values": "buffer~ keeps 32-bit floats beyond -1 to 1",
    "rate": "buffer~ takes a fractional sr from js",
    "modules": "modules of js have Buffer, File, Task and messnamed",
    "messnamed": "messnamed reaches a receive at once",
    "speed": "js makes 64 frames of 8 dims in less than 20 ms",
    "load": "latent.load puts the song into a buffer~",
    "copy": "a plain signal reaches all voices of an mc. object",
    "map": "setvalue gives each voice of mc.index~ its channel",
    "poke": "mc.poke~ is there, and each voice has its channel",
    "play": "latent.play4~ holds each frame of a buffer~ exactly",
    "smooth": "latent.play.mc~ and latent.smooth.mc~: so of a file",
    "lfo": "latent.lfo.mc~ makes what the server makes",
    "noise": "latent.noise4~ makes what the server makes",
    "step": "all of them are in step",
    "record": "latent.rec4~ records and saves what was played",
    "report": "js writes a text file",
}
# How the makers and shapers are told to be: object, then parameter and values.
SETTINGS: dict[str, dict[str, Any]] = {
    "lfo": {
        "shape": "triangle",
        "frequency": [0.5, 1.25, 2.0, 3.0],
        "amplitude": [1.0, 2.0, 0.5, 4.0],
    },
    "noise": {"seed": 4711, "amplitude": [1.0, 2.0, 0.5, 3.0]},
    "smooth": {"frames": 4.0},
}
# On the tape in this order, each with all of its dims.
TAPED = ("play", "smooth", "lfo", "noise")


def song() -> Latents:
    """Return the song: values beyond -1 to 1, no two frames alike."""
    values = np.random.default_rng(7).normal(0, 2, (N_FRAMES, N_DIMS))
    return Latents(values.astype(np.float32).astype(np.float64), model_sr=MODEL_SR, ratio=RATIO)


def expected() -> dict[str, np.ndarray]:
    """Return what each object plays from its start on: float32, (`N_FRAMES`, `N_DIMS`)."""
    values = song().data
    nothing = np.zeros_like(values)
    made = {"play": values}
    for kind in TAPED[1:]:
        made[kind] = _rack(kind, values if kind == "smooth" else nothing)
    return {kind: made[kind].astype(np.float32) for kind in TAPED}


def values_js() -> str:
    """Return the text of ``latent.selfvalues.js``."""
    facts: Mapping[str, Any] = {
        "RATIO": RATIO,
        "MODEL_SR": MODEL_SR,
        "N_DIMS": N_DIMS,
        "N_TAPE": N_TAPE,
        "SONG": SONG,
        "CHECKS": [[name, text] for name, text in CHECKS.items()],
        "SETTINGS": [
            [kind, word, *(value if isinstance(value, list) else [value])]
            for kind, told in SETTINGS.items()
            for word, value in told.items()
        ],
    }
    lines = [
        "/**",
        " * What the self-test finds if all is well. Written by bridge/patches/max/selfvalues.py;",
        " * do not edit. EXPECTED: by object the frames that it plays, one value for each dim.",
        " */",
        "",
    ]
    lines += [f"exports.{name} = {_written(value)};" for name, value in facts.items()]
    lines.append("exports.EXPECTED = {")
    found = [f"{kind}: [\n{_rows(rows)}\n]" for kind, rows in expected().items()]
    return "\n".join([*lines, ",\n".join(found), "};", ""])


def write_values(package: Path) -> list[Path]:
    """Write the script and the song into their folders of the package; return them."""
    (package / "media").mkdir(exist_ok=True)
    script, path = package / "javascript" / SCRIPT, package / "media" / SONG
    write_text(script, values_js())
    write(path, song(), subtype="float")
    return [script, path]


def _rack(kind: str, frames: np.ndarray) -> np.ndarray:
    settings = RackSettings(N_DIMS)
    settings.add(kind)
    for name, value in SETTINGS[kind].items():
        settings.set(kind, name, value)
    rack = Rack(N_DIMS, Fraction(MODEL_SR, RATIO), settings)
    state = rack.new_state()
    # Before the song begins there is nothing: a frame of zeros.
    lead = 1 if kind == "smooth" else 0
    given = np.concatenate([np.zeros((lead, N_DIMS)), frames])
    rows = [rack.apply(n, row[np.newaxis], state, None)[0] for n, row in enumerate(given)]
    return np.array(rows[lead:])


def _written(value: Any) -> str:
    if not isinstance(value, list):
        return json.dumps(value)
    return "[\n" + ",\n".join(f"    {json.dumps(row)}" for row in value) + "\n]"


def _rows(rows: np.ndarray) -> str:
    return ",\n".join(f"    [{', '.join(f'{float(v):.9g}' for v in row)}]" for row in rows)
