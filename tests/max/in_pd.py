"""Run Max patchers in real Pd with pd-cyclone, and look at every sample.

`play` reads a ``.maxpat`` with all that is in it (`in_pd_read`), makes a Pd patch of the same boxes
(`in_pd_build`, `in_pd_signals`, `in_pd_messages`: there is what differs from Max, and how that is
met), runs it faster than real time, and returns the signals of its outlets. A script, ``js`` or
``v8``, does not run in Pd: what it is told is in the log with the sample at which it was, what
it does comes as a list of events, made in Node (`node.run_js`).

Pd computes in single precision: whole numbers, so all sample counts, are exact below 2^24.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bridge.patches.headless import console_faults, recorded_chunks, recorder, run_patch
from tests.max.in_pd_build import Build
from tests.max.in_pd_messages import MESSAGES
from tests.max.in_pd_read import Graph, read_graph
from tests.max.in_pd_run import (
    LOG_FILE,
    add_log,
    add_start,
    in_order,
    sizes,
    write_arrays,
    write_events,
)
from tests.max.in_pd_signals import PORTS, SIGNALS
from tools.pd_versions import WANTED, find_versions

# Where Pd finds pd-cyclone, seen from the folder above that of its program.
_CYCLONE = "lib/pd/extra/cyclone"


@dataclass(frozen=True)
class Told:
    """What a port was told: at which sample, which port, at which inlet, the atoms."""

    sample: int
    port: str
    inlet: int
    atoms: list[float | str]


@dataclass(frozen=True)
class Played:
    """What came of it.

    Attributes
    ----------
    signals : dict of ndarray
        Of each outlet, float32: of shape (n_samples,), or (n_samples, channels) if multichannel.
    log : list of Told
        What scripts, sockets and message outlets (``outlet 1``) were told, in order.
    pokes : dict of (ndarray, ndarray)
        Of each channel of a tapped buffer: what was poked, and where to.
    """

    signals: dict[int, Any]
    log: list[Told]
    pokes: dict[tuple[str, int], tuple[Any, Any]]

    def told(self, port: str, inlet: int = 0) -> list[tuple[int, list[float | str]]]:
        """Return what one inlet of a port was told."""
        return [(t.sample, t.atoms) for t in self.log if (t.port, t.inlet) == (port, inlet)]


def pd_with_cyclone() -> Path:
    """Return the Pd for which pd-cyclone is installed, or skip the test."""
    found = _pd_versions().get(WANTED[0])
    if found is not None and (found.resolve().parents[1] / _CYCLONE).is_dir():
        return found
    reason = f"Pd {WANTED[0]} with pd-cyclone is not here"
    if os.environ.get("LATENT_REQUIRE_PD") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass(frozen=True)
class Parts:
    """What a patcher has of interest to a script.

    Attributes
    ----------
    ports : dict
        Of each port, the arguments in its box. A script has its file's name, the second box
        of it ``latent.x.js 2``, and so on. ``#0`` is the same number as in `play`.
    buffers : dict
        Of each ``buffer~``: frames and channels.
    """

    ports: dict[str, list[str]]
    buffers: dict[str, tuple[int, int]]


def parts(path: Path, args: Sequence[Any] = (), search: Sequence[Path] = ()) -> Parts:
    """Read a patcher, and tell which ports and buffers it has; arguments as of `play`."""
    build = Build(graph=read_graph(path, args, search), handlers=SIGNALS, inputs={})
    for node in build.graph.nodes:
        if node.name in PORTS:
            SIGNALS[node.name](build, node)
    return Parts({port.name: port.words for port in build.ports}, build.buffers)


def play(
    path: Path,
    folder: Path,
    args: Sequence[Any] = (),
    *,
    n_samples: int,
    events: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    messages: Sequence[tuple[int, int, str]] = (),
    inputs: Mapping[int, Any] | None = None,
    buffers: Mapping[str, tuple[int, int] | Any] | None = None,
    sample_rate: int = 44100,
    block: int = 64,
    record: Sequence[int] | None = None,
    taps: Collection[str] = (),
    search: Sequence[Path] = (),
    reverse: bool = False,
    program: Path | None = None,
    timeout_s: float = 60,
) -> Played:
    """Play a Max patcher in Pd.

    Parameters
    ----------
    path : Path
        A ``.maxpat``.
    folder : Path
        An empty folder for the patch and its files.
    args : sequence
        The patcher's arguments.
    n_samples : int
        Below 2^24.
    events : mapping, optional
        For each port what comes from it, as in `node.Result.events`: ``t`` in ms, ``kind`` outlet
        (``outlet``, ``atoms``), write (``buffer``, ``channel``, ``frame``, ``values``), size, clear
        or named; others count for nothing. They happen before the 64 samples that hold their
        time.
    messages : sequence of (int, int, str), optional
        Messages into inlets: at which sample, which inlet, the message.
    inputs : mapping, optional
        For each inlet with a signal: an array (n,) or (n, channels).
    buffers : mapping, optional
        What is in a ``buffer~`` at the start: (frames, channels), or an array of that shape.
    sample_rate, block : int
        In hertz; and how many samples Pd computes at once, a power of two from 64.
    record : sequence of int, optional
        The outlets to record; without it, all.
    taps : collection of str
        Buffers of which it is recorded what ``poke~`` does to them.
    search : sequence of Path
        Folders of abstractions.
    reverse : bool
        Whether what has no order from its cords is computed in the opposite one.
    program : Path, optional
        Without it, `pd_with_cyclone`.
    timeout_s : float
        Wall-clock limit.

    Raises
    ------
    NotInPd
        If the patcher has what the tool does not know.
    AssertionError
        If Pd's console has an error.
    """
    inputs = {k: np.asarray(a, np.float32) for k, a in (inputs or {}).items()}
    happening = in_order(events or {}, messages, sample_rate)
    graph = read_graph(path, args, search)
    build = _built(graph, folder, inputs, sizes(buffers or {}, happening))
    heard = {n: build.heard[n] for n in (sorted(build.heard) if record is None else record)}
    reads = write_arrays(build, folder, inputs, buffers or {})
    add_start(build, reads, n_samples, sample_rate, block)
    write_events(build, happening, folder)
    patch, box = build.patch(reverse)
    tapped = {key: build.poked(cell) for key, cell in build.pokes.items() if key[0] in taps}
    pins = list(dict.fromkeys(pin for ends in (*heard.values(), *tapped.values()) for pin in ends))
    tape = patch.sub(0, 0, "recorder", recorder(max(1, len(pins))))
    for channel, (cell, outlet) in enumerate(pins):
        patch.cord(box(cell), outlet, tape, channel)
    written = patch.write(folder / "in-pd.pd")
    console = run_patch(
        program or pd_with_cyclone(),
        written,
        device_sr=sample_rate,
        search=(),
        timeout_s=timeout_s,
    )
    faults = console_faults(console)
    assert not faults, faults
    data = np.concatenate(list(recorded_chunks(folder, console)))[:n_samples]
    columns = {pin: data[:, n] for n, pin in enumerate(pins)}
    signals = {
        n: np.stack([columns[pin] for pin in ends], 1) if n in build.many else columns[ends[0]]
        for n, ends in heard.items()
    }
    pokes = {key: (columns[value], columns[at]) for key, (value, at) in tapped.items()}
    return Played(signals, _read_log(build, folder, n_samples), pokes)


@lru_cache(maxsize=1)
def _pd_versions() -> dict[str, Path]:
    return find_versions()


def _built(
    graph: Graph,
    folder: Path,
    inputs: Mapping[int, Any],
    buffers: Mapping[str, tuple[int, int]],
) -> Build:
    widths = {k: 1 if a.ndim == 1 else a.shape[1] for k, a in inputs.items()}
    handlers = {**SIGNALS, **MESSAGES}
    build = Build(graph=graph, handlers=handlers, inputs=widths, buffers=dict(buffers))
    add_log(build, folder / LOG_FILE)
    build.make()
    return build


def _read_log(build: Build, folder: Path, n_samples: int) -> list[Told]:
    """Read the OSC messages that Pd wrote one after the other: sample, port, inlet, atoms."""
    data, at, log = (folder / LOG_FILE).read_bytes(), 0, []

    def text() -> str:
        nonlocal at
        end = data.index(b"\0", at)
        found = data[at:end].decode()
        at += (end - at) // 4 * 4 + 4
        return found

    while at < len(data):
        text()
        atoms: list[float | str] = []
        for kind in text()[1:]:
            if kind == "s":
                atoms.append(text())
            else:
                atoms.append(struct.unpack_from(">f", data, at)[0])
                at += 4
        sample, port, inlet = (int(float(atom)) for atom in atoms[:3])
        if sample < n_samples:
            log.append(Told(sample, build.ports[port].name, inlet, atoms[3:]))
    return log
