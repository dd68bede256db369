"""Scripts of the Max package in Node, as Max's ``[js]`` would run them, in simulated time.

Mark the tests with ``pytest.mark.node``.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "max" / "javascript"
_HERE = Path(__file__).with_name("node")
_DEBIAN_MODULES = "/usr/share/nodejs"
_LIMIT_S = 60


class JsFault(AssertionError):
    """A script did what Max does not know, or threw out of the object."""


@dataclass(frozen=True)
class Contents:
    """A ``buffer~``: its rate in hertz, and its values, float32, of shape (frames, channels)."""

    sr: float
    data: Any


@dataclass(frozen=True)
class Message:
    """What left an outlet: when, in ms; from which; its atoms."""

    t_ms: float
    outlet: int
    atoms: list[Any]


@dataclass(frozen=True)
class Write:
    """What was poked into a ``buffer~``: `channel` counts from 1, `frame` from 0."""

    t_ms: float
    buffer: str
    channel: int
    frame: int
    values: list[float]


@dataclass(frozen=True)
class Result:
    """What happened, in order, and what was left.

    Attributes
    ----------
    events : list of dict
        All of it, with ``kind`` and ``t`` in ms: ``outlet``, ``write``, ``size``, ``sr``,
        ``clear``, ``post``, ``error``, ``named`` (messnamed) and ``diskerror``.
    buffers : dict
        The contents of those that were asked for.
    faults : list of str
        What Max does not know; empty unless asked for with ``faulty=True``.
    inlets, outlets : int
        How many the script made.
    """

    events: list[dict[str, Any]]
    buffers: dict[str, Contents]
    faults: list[str]
    inlets: int
    outlets: int

    @property
    def messages(self) -> list[Message]:
        """Return what left the outlets."""
        return [Message(e["t"], e["outlet"], e["atoms"]) for e in self.kind("outlet")]

    @property
    def writes(self) -> list[Write]:
        """Return what was written into buffers."""
        return [
            Write(e["t"], e["buffer"], e["channel"], e["frame"], e["values"])
            for e in self.kind("write")
        ]

    @property
    def errors(self) -> list[str]:
        """Return what Max's console shows in red."""
        return [e["text"] for e in self.kind("error")]

    def kind(self, kind: str) -> list[dict[str, Any]]:
        """Return the events of one kind."""
        return [e for e in self.events if e["kind"] == kind]

    def said(self, word: str, outlet: int = 0) -> list[list[Any]]:
        """Return the arguments of each message that begins with a word."""
        return [m.atoms[1:] for m in self.messages if m.outlet == outlet and m.atoms[0] == word]


def say(t_ms: float, *message: str | float, inlet: int = 0) -> dict[str, Any]:
    """Return a message to the script: a word and what follows it, or numbers.

    A whole number alone is an int; ``say(0, "float", 3)`` is the float 3.
    """
    return {"t": t_ms, "inlet": inlet, "message": list(message)}


def put(
    t_ms: float, buffer: str, channel: int, frame: int, values: Sequence[float]
) -> dict[str, Any]:
    """Return a write into a ``buffer~`` by somebody else, for example ``poke~``."""
    numbers = [float(v) for v in values]
    return {"t": t_ms, "buffer": buffer, "channel": channel, "frame": frame, "values": numbers}


def node_program() -> str:
    """Return Node's program, or skip the test."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node (nodejs) is not here")
    return found


def run_js(
    script: str | Path,
    args: Sequence[str | float] = (),
    calls: Sequence[Mapping[str, Any]] = (),
    *,
    buffers: Mapping[str, tuple[int, int] | Any] | None = None,
    dump: Sequence[str] = (),
    paths: Sequence[Path] = (),
    patch: Path | None = None,
    writes: bool = True,
    until_ms: float | None = None,
    remove: bool = False,
    isopen_method: bool = False,
    disk_bytes: int | None = None,
    faulty: bool = False,
) -> Result:
    """Run one script through a list of messages.

    Parameters
    ----------
    script : str or path
        File name in ``max/javascript``, or the path of a script; its modules lie beside it, or
        in ``max/javascript``.
    args : sequence
        What follows the script's name in the box.
    calls : sequence of dict
        From `say` and `put`, in the order of their times.
    buffers : mapping, optional
        The ``buffer~`` objects that the patch has: (frames, channels), or an array of
        that shape with what they hold.
    dump : sequence of str
        Which of them to give back.
    paths : sequence of path
        Folders in which files are found by their bare names.
    patch : path, optional
        The user's patch, in which the script's abstraction is; need not be there.
    writes : bool
        Whether to list each write; without, long songs are quick.
    until_ms : float, optional
        When the scenario ends; without it, at the last call.
    remove : bool
        Whether the object is deleted in the end.
    isopen_method : bool
        Whether ``File.isopen`` has to be called, as one page of the reference says.
    disk_bytes : int, optional
        How long a file can become; the rest of it is lost, and the script not told.
    faulty : bool
        If True, give faults back instead of raising.

    Raises
    ------
    JsFault
        If the script did what Max does not know, or threw.
    """
    path = Path(script) if Path(script).parent != Path() else SCRIPTS / script
    last = max((call["t"] for call in calls), default=0)
    scenario = {
        "folders": [str(path.parent), str(SCRIPTS)],
        "script": path.name,
        "args": list(args),
        "calls": list(calls),
        "buffers": {n: _buffer(about) for n, about in (buffers or {}).items()},
        "dump": list(dump),
        "paths": [str(p) for p in paths],
        "writes": writes,
        "until": last if until_ms is None else until_ms,
        "remove": remove,
        "isopenMethod": isopen_method,
        "diskBytes": disk_bytes,
        "version": "8.6.5",
        "patch": str(patch or path.parent / "patch.maxpat"),
    }
    ran = subprocess.run(
        [node_program(), str(_HERE / "run.js")],
        input=json.dumps(scenario),
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    if ran.returncode != 0:
        raise JsFault(ran.stderr)
    answer = json.loads(ran.stdout)
    faults = [*answer["faults"], *([answer["thrown"]] if answer["thrown"] else [])]
    if faults and not faulty:
        raise JsFault("\n".join(faults))
    held = {n: _contents(about) for n, about in answer["buffers"].items()}
    return Result(answer["events"], held, faults, answer["inlets"], answer["outlets"])


def not_es5(*scripts: Path) -> list[str]:
    """Return a line for each script that is no ECMAScript 5; skip the test without acorn."""
    environment = {**os.environ, "NODE_PATH": os.environ.get("NODE_PATH", _DEBIAN_MODULES)}
    command = [node_program(), str(_HERE / "syntax.js"), *map(str, scripts)]
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=_LIMIT_S, check=False
    )
    if "Cannot find module 'acorn'" in ran.stderr:
        pytest.skip("acorn (node-acorn) is not here")
    assert not ran.stderr, ran.stderr
    return ran.stdout.splitlines()


def _buffer(about: tuple[int, int] | Any) -> dict[str, Any]:
    if isinstance(about, tuple):
        return {"frames": about[0], "channels": about[1]}
    data = np.asarray(about, np.float32)
    values = [base64.b64encode(column.tobytes()).decode() for column in data.T]
    return {"frames": data.shape[0], "channels": data.shape[1], "values": values}


def _contents(about: Mapping[str, Any]) -> Contents:
    columns = [np.frombuffer(base64.b64decode(text), np.float32) for text in about["channels"]]
    data = np.stack(columns, axis=1) if columns else np.zeros((about["frames"], 0), np.float32)
    return Contents(about["sr"], data)
