"""Players of the Max package in Node, with their signals: many scenarios in one run."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tests.max.node import _HERE, SCRIPTS, _buffer, node_program

_LIMIT_S = 120
_ALWAYS = 1 << 52


@dataclass(frozen=True)
class Case:
    """A player, and what it is told.

    Attributes
    ----------
    said : sequence of (int, str)
        Messages with their samples; several are parted by ", ". A tuple of atoms is one message.
    n_frames : float
        How many frames of `ratio` samples are played.
    ratio, model_sr, sr : int
        Of the box, and of the sound card.
    n_dims : int
        Of the box.
    folder : Path
        Of the user's patch.
    paths : sequence of Path
        Where Max looks for files.
    buffers : mapping
        Arrays of shape (frames, channels) in ``buffer~`` objects.
    first : int
        The sample that the clock begins with.
    late : sequence of float or None
        How late the news of the clock are, in ms, in turn; None: never.
    stalls : sequence of (float, float)
        In ms: nothing comes to the script, or all of it later.
    pieces : sequence of (int, int)
        Samples from which and until which the sound is on; none: always.
    more : sequence
        What follows in the box.
    """

    said: Sequence[tuple[int, Any]]
    n_frames: float = 20
    ratio: int = 1024
    model_sr: int = 44100
    sr: int = 44100
    n_dims: int = 4
    folder: Path = Path()
    paths: Sequence[Path] = ()
    buffers: Mapping[str, Any] = field(default_factory=dict)
    first: int = 0
    late: Sequence[float | None] = (0,)
    stalls: Sequence[tuple[float, float]] = ()
    pieces: Sequence[tuple[int, int]] = ((0, _ALWAYS),)
    more: Sequence[Any] = ()


@dataclass(frozen=True)
class Heard:
    """What came of it.

    Attributes
    ----------
    starts, ticks, phases : ndarray
        Of each stretch of sound with one place in the rings: its first sample, the number of
        its frame, and how much of that is over.
    begins, ends : ndarray
        The values at the begin and at the end of a frame, one row per stretch.
    status, shown : list of str
        What it said, and what its panel shows.
    errors : list of str
        What the console shows in red.
    n_samples : int
        How long it played.
    """

    starts: Any
    ticks: Any
    phases: Any
    begins: Any
    ends: Any
    status: list[str]
    shown: list[str]
    errors: list[str]
    named: list[Any]
    n_samples: int

    @property
    def lengths(self) -> list[int]:
        """Return how many samples each stretch lasts."""
        return np.diff([*self.starts, self.n_samples]).tolist()

    @property
    def said(self) -> list[str]:
        """Return the status without positions."""
        return [text for text in self.status if not text.startswith("position")]

    @property
    def positions(self) -> list[int]:
        """Return the positions that were told."""
        return [int(t.split()[1]) for t in self.status if t.startswith("position")]

    @property
    def complaints(self) -> list[str]:
        """Return the errors of the status."""
        return [t.removeprefix("error ") for t in self.status if t.startswith("error")]


def perform(cases: Sequence[Case]) -> list[Heard]:
    """Play cases, all in one process."""
    scenarios = [_scenario(case) for case in cases]
    ran = subprocess.run(
        [node_program(), str(_HERE / "players.js"), str(SCRIPTS)],
        input=json.dumps(scenarios),
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    answers = json.loads(ran.stdout)
    assert [answer["faults"] for answer in answers] == [[] for _ in answers]
    found = zip(cases, scenarios, answers, strict=True)
    return [_heard(case, scenario["n_samples"], answer) for case, scenario, answer in found]


def order(case: Case, frames: Sequence[int], song: Any, *, silent: int = 0) -> Any:
    """Return the rows that a case plays: zeros first, and then frames of a song."""
    rows = np.zeros((silent + len(frames), case.n_dims))
    n_dims = min(case.n_dims, song.shape[1])
    rows[silent:, :n_dims] = song[list(frames)][:, :n_dims]
    return rows


def _scenario(case: Case) -> dict[str, Any]:
    messages = [[sample, atoms] for sample, text in case.said for atoms in _messages(text)]
    return {
        "args": ["7", "play", case.n_dims, case.ratio, case.model_sr, *case.more],
        "messages": messages,
        "n_samples": int(case.n_frames * case.ratio),
        "sr": case.sr,
        "patch": str(case.folder / "patch.maxpat"),
        "paths": [str(path) for path in case.paths],
        "buffers": {name: _buffer(about) for name, about in case.buffers.items()},
        "first": case.first,
        "late": list(case.late),
        "stalls": list(case.stalls),
        "pieces": list(case.pieces),
    }


def _messages(text: Any) -> list[list[Any]]:
    if not isinstance(text, str):
        return [list(text)]
    found = [[_atom(word) for word in part.split()] for part in re.split(r",\s*", text)]
    # The patch says openfile for open.
    return [["openfile", *m[1:]] if m[0] == "open" else m for m in found]


def _atom(word: str) -> str | float:
    try:
        number = float(word)
    except ValueError:
        return word
    return int(number) if number.is_integer() and "." not in word else number


def _heard(case: Case, n_samples: int, answer: Mapping[str, Any]) -> Heard:
    runs = np.array(answer["runs"], float).reshape(-1, 3)
    data = np.frombuffer(base64.b64decode(answer["rows"]), np.float64)
    rows = data.reshape(len(runs), -1) if len(runs) else np.zeros((0, 2 * case.n_dims))
    n_dims = rows.shape[1] // 2
    return Heard(
        runs[:, 0].astype(int),
        runs[:, 1].astype(int),
        runs[:, 2],
        rows[:, :n_dims],
        rows[:, n_dims:],
        [_text(atoms) for _, atoms in answer["status"]],
        [_text(atoms) for _, atoms in answer["shown"]],
        answer["errors"],
        answer["named"],
        n_samples,
    )


def _text(atoms: Sequence[Any]) -> str:
    return " ".join(str(atom) for atom in atoms)
