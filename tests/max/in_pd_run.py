"""What a Pd patch has besides the boxes of Max: arrays, events in time, the log, the start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile as sf

from bridge.patches.headless import word
from tests.max.in_pd_build import LOG, Build

LOG_FILE, EVENTS_FILE = "log.osc", "events.txt"
ASK = "in-pd-ask"
_NOTHING = "in-pd-nothing"


@dataclass(frozen=True)
class Happening:
    """What happens at a sample: what a port does, or a message into an inlet of the patcher."""

    sample: int
    port: str
    what: Mapping[str, Any]


def in_order(
    events: Mapping[str, Sequence[Mapping[str, Any]]],
    messages: Sequence[tuple[int, int, str]],
    sample_rate: int,
) -> list[Happening]:
    """Return all that happens, by time; at one time, messages first."""
    found = [
        Happening(sample, "", {"kind": "inlet", "inlet": inlet, "atoms": text.split()})
        for sample, inlet, text in messages
    ]
    for port, happened in events.items():
        found += [Happening(round(e["t"] * sample_rate / 1000), port, e) for e in happened]
    return sorted(found, key=lambda each: each.sample)


def sizes(buffers: Mapping[str, Any], happening: Iterable[Happening]) -> dict[str, tuple[int, int]]:
    """Return frames and channels of each buffer: the most that it ever has."""
    found: dict[str, tuple[int, int]] = {}

    def need(name: str, frames: int, channels: int) -> None:
        before = found.get(name, (0, 0))
        found[name] = max(before[0], frames), max(before[1], channels)

    for name, about in buffers.items():
        need(name, *(about if isinstance(about, tuple) else np.shape(about)))
    for each in happening:
        what = each.what
        if what["kind"] == "size":
            need(what["buffer"], what["frames"], what["channels"])
        elif what["kind"] == "write":
            need(what["buffer"], what["frame"] + len(what["values"]), what["channel"])
    return found


def write_events(build: Build, happening: Iterable[Happening], folder: Path) -> None:
    """Write the file that Pd's ``text sequence`` plays: delays in samples, messages."""
    lines, now = [f"{_NOTHING} bang;\n"], 0
    for each in happening:
        for message in _messages(build, each):
            wait = f"{each.sample - now} " if each.sample > now else ""
            lines.append(f"{wait}{message};\n")
            now = each.sample
    (folder / EVENTS_FILE).write_text("".join(lines), encoding="utf-8")


def write_arrays(
    build: Build, folder: Path, inputs: Mapping[int, Any], buffers: Mapping[str, Any]
) -> list[str]:
    """Add all arrays; return the messages to soundfiler that fill them at the start."""
    contents: dict[str, Any] = {}
    for inlet, data in inputs.items():
        columns = data[:, None] if data.ndim == 1 else data
        for channel, column in enumerate(columns.T):
            build.obj(f"array define in-pd-{inlet}-{channel} {len(column)}")
            contents[f"in-pd-{inlet}-{channel}"] = column
    for name, (frames, channels) in build.buffers.items():
        for channel in range(max(1, channels)):
            build.obj(f"array define {channel}-{name} {max(1, frames)}")
    for name, about in buffers.items():
        if not isinstance(about, tuple):
            for channel, column in enumerate(np.asarray(about, np.float32).T):
                contents[f"{channel}-{name}"] = column
    for number, column in enumerate(contents.values()):
        sf.write(folder / f"array-{number}.wav", column, 44100, "FLOAT")
    return [f"read array-{number}.wav {array}" for number, array in enumerate(contents)]


def add_log(build: Build, path: Path) -> None:
    """Add what writes each message to a port into a file: before all that has a loadbang."""
    file = build.obj("file handle")
    build.chain(build.obj("loadbang"), build.msg(f"open {word(path)} c"), file)
    order, time = build.obj("t a b"), build.obj("timer 1 samp")
    stamped = build.obj("list prepend 0")
    build.cord(order, 1, time, 1)
    build.cord(time, 0, stamped, 1)
    build.chain(build.obj(f"r {LOG}"), order, stamped, build.obj("oscformat log"), file)


def add_start(
    build: Build, reads: Sequence[str], n_samples: int, sample_rate: int, block: int
) -> None:
    """Add what fills the arrays, starts DSP, recording, inputs and events, and ends it all."""
    if block != 64:
        build.obj(f"block~ {block}")
    store = build.obj("text define in-pd-events")
    asked, on = build.obj(f"r {ASK}"), build.obj("f 0")
    told = [f"in-pd-dsp-3 {block}", f"in-pd-dsp-2 {block}", f"in-pd-dsp-1 {sample_rate}"]
    state = build.msg("; " + "; ".join([*told, "in-pd-dsp-0 $1"]))
    build.chain(asked, on, state)
    # Pd complains of what goes to nobody.
    for name in (_NOTHING, *(f"in-pd-dsp-{n}" for n in range(4))):
        build.obj(f"r {name}")

    order = build.obj("t b b b b b b")
    build.chain(build.obj("loadbang"), order)
    filer = build.obj("soundfiler")
    for text in reads:
        read = build.msg(text)
        build.cord(order, 5, read)
        build.cord(read, 0, filer)
    for player, inlet in build.played:
        build.cord(order, 4, player, inlet)
    build.cord(order, 3, build.msg("; pd dsp 1; recorder-begin bang"))
    turned_on = build.msg("1")
    build.cord(order, 2, turned_on)
    build.cord(turned_on, 0, on)
    play = build.msg("line 0, auto")
    read_events = build.msg(f"read {EVENTS_FILE}")
    build.cord(order, 5, read_events)
    build.cord(read_events, 0, store)
    build.cord(order, 1, play)
    build.chain(play, build.obj("text sequence in-pd-events -g -t 1 samp"))
    wait = build.obj(f"delay {n_samples} 1 samp")
    build.cord(order, 0, wait)
    build.chain(wait, build.msg("; recorder-end bang"))


def _messages(build: Build, each: Happening) -> list[str]:
    what = each.what
    if what["kind"] == "inlet":
        return [f"in-pd-inlet-{what['inlet']} {_text(what['atoms'])}"]
    if what["kind"] == "outlet":
        number = [port.name for port in build.ports].index(each.port)
        return [f"in-pd-port-{number}-{what['outlet']} {_text(what['atoms'])}"]
    if what["kind"] == "named":
        receivers = (n.words for n in build.graph.nodes if n.name in ("r", "receive"))
        heard = [what["name"]] in receivers
        return [f"{what['name']} {_text(what['atoms'])}"] if heard else []
    if what["kind"] == "write":
        array = f"{what['channel'] - 1}-{what['buffer']}"
        return [f"{array} {what['frame']} {_text(what['values'])}"]
    if what["kind"] == "clear":
        channels = build.buffers[what["buffer"]][1]
        return [f"{channel}-{what['buffer']} const 0" for channel in range(channels)]
    return []


def _text(atoms: Sequence[float | str]) -> str:
    """Return atoms as a file of Pd holds them, numbers to the last bit of single precision."""
    return " ".join(_word(atom) for atom in atoms) or "bang"


def _word(atom: float | str) -> str:
    if isinstance(atom, str):
        return "".join(f"\\{mark}" if mark in " ,;$\\" else mark for mark in atom)
    return f"{np.float32(atom):.9g}"
