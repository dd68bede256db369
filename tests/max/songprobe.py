"""What the scripts of the Max package read from song files, many files in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.max.node import Result, run_js, say

PROBE = """
var songs = require("latent.songs.js");
outlets = 1;
function song(number, path, layout, item) {
    var found = songs.open(path, {layout: layout, item: item});
    var problem = found.error || songs.check(found), buffer = new Buffer("b" + number);
    if (!problem) {
        buffer.send("sizeinsamps", found.n_frames, found.n_dims);
        problem = songs.visit(found, function (dim, frame, values) {
            buffer.poke(dim + 1, frame, values);
        });
    }
    if (!found.error) {
        songs.close(found);
    }
    outlet(0, number, problem, found.model_sr || 0, found.ratio || 0);
    (found.problems || []).forEach(function (what) { outlet(0, number, "problem", what); });
}
"""


@dataclass(frozen=True)
class Asked:
    """A file, and how it is to be read: a layout, "" if none, and an item, -1 if none."""

    path: Path
    layout: str = ""
    item: int = -1


@dataclass(frozen=True)
class Song:
    """What was read: an error, or float32 values of shape (n_frames, n_dims) and the rate."""

    error: str
    data: Any
    model_sr: int | None
    ratio: int | None
    problems: list[str]


def read_songs(folder: Path, asked: Sequence[Asked]) -> list[Song]:
    """Read files in one run of a script that is written into a folder."""
    script = folder / "probe.js"
    script.write_text(PROBE)
    calls = [say(0, "song", n, str(a.path), a.layout, a.item) for n, a in enumerate(asked)]
    names = [f"b{n}" for n in range(len(asked))]
    result = run_js(
        script, (), calls, buffers=dict.fromkeys(names, (1, 1)), dump=names, writes=False
    )
    return [_song(result, n) for n in range(len(asked))]


def _song(result: Result, number: int) -> Song:
    atoms = [m.atoms[1:] for m in result.messages if m.atoms[0] == number]
    error, model_sr, ratio = atoms[0]
    problems = [words[1] for words in atoms[1:]]
    data = result.buffers[f"b{number}"].data
    return Song(error, data, model_sr or None, ratio or None, problems)
