"""Play Max patchers in Pd with their scripts in Node, each hearing what the other does.

Pd and Node take turns until nothing changes: Pd plays what the scripts did, the scripts hear
what Pd told them. What is done at a time depends only on what was before, so that each turn is
right for longer than the one before it. A script has its own copy of the buffers; what
``poke~`` puts into those that are named by `taps` it has when the window is over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.max.in_pd import Played, parts, play
from tests.max.in_pd_read import FIRST_NUMBER
from tests.max.node import SCRIPTS, Result, put, run_js, say

_MOST_TURNS = 12


def play_with_scripts(
    path: Path,
    folder: Path,
    args: Sequence[Any] = (),
    *,
    n_samples: int,
    buffers: Mapping[str, Any] | None = None,
    sample_rate: int = 44100,
    search: Sequence[Path] = (),
    taps: Collection[str] = (),
    tapes: Collection[str] = (),
    paths: Sequence[Path] = (),
    folder_of_scripts: Path = SCRIPTS,
    **more: Any,
) -> tuple[Played, dict[str, Result]]:
    """Play a Max patcher.

    Parameters
    ----------
    path, folder, args, n_samples, sample_rate, search
        As in `in_pd.play`; the folder is made and filled.
    buffers : mapping, optional
        What is in a ``buffer~`` at the start, by its name: in the top patcher without ``#0-``,
        in one within it the whole of it, from `in_pd.parts`.
    taps : collection of str
        Buffers that ``poke~`` fills for a script.
    tapes : collection of str
        Those that ``poke~`` fills too, and that scripts only read when all is over: they have
        them from the start as they will be.
    paths : sequence of Path
        Folders in which the scripts find files.
    folder_of_scripts : Path
        Where they are themselves.
    more
        Passed on: ``messages``, ``inputs``, ``block``, ``record``, ``reverse`` ...

    Returns
    -------
    played : Played
        The last turn.
    results : dict of Result
        What each script did.

    Raises
    ------
    AssertionError
        If they do not come to an end.
    """
    known = parts(path, args, search)
    scripts = {port: words for port, words in known.ports.items() if ".js" in port}

    def whole(name: str) -> str:
        return name if name in known.buffers else f"{FIRST_NUMBER}-{name}"

    held = {whole(name): data for name, data in (buffers or {}).items()}
    tapped, taped = [*map(whole, taps)], [*map(whole, tapes)]
    given = {name: (max(1, n), c) for name, (n, c) in known.buffers.items()} | held
    last_ms = n_samples / sample_rate * 1000

    def run(port: str, calls: Sequence[Mapping[str, Any]], until_ms: float) -> Result:
        words = [_atom(word) for word in scripts[port]]
        script = folder_of_scripts / port.split(maxsplit=1)[0]
        return run_js(script, words, calls, buffers=given, paths=paths, until_ms=until_ms)

    # What they do when they load gives the buffers their sizes.
    events = {port: run(port, [], 0).events for port in scripts}
    # With these Pd begins, and all scripts: a script that finds its size does not set it.
    grown = _sized(events, [*tapped, *taped])
    given |= grown
    for turn in range(_MOST_TURNS):
        (at := folder / str(turn)).mkdir(parents=True)
        played = play(
            path,
            at,
            args,
            n_samples=n_samples,
            events=events,
            buffers={**grown, **held},
            sample_rate=sample_rate,
            taps=[*tapped, *taped],
            search=search,
            **more,
        )
        calls = _calls(played, sample_rate, set(scripts), tapped)
        given |= {name: _tape(played, name, given[name]) for name in taped}
        results = {port: run(port, calls[port], last_ms) for port in scripts}
        before, events = events, {port: result.events for port, result in results.items()}
        if events == before:
            return played, results
    raise AssertionError(
        f"{path.name}: Pd and the scripts still disagree after {_MOST_TURNS} turns"
    )


def _sized(
    events: Mapping[str, Sequence[Mapping[str, Any]]], names: Collection[str]
) -> dict[str, tuple[int, int]]:
    """Return the sizes that scripts gave to buffers: others hear of what is in them, too."""
    all_events = [event for found in events.values() for event in found]
    return {
        event["buffer"]: (event["frames"], event["channels"])
        for event in all_events
        if event["kind"] == "size" and event["buffer"] in names
    }


def _calls(
    played: Played, sample_rate: int, scripts: Collection[str], tapped: Collection[str]
) -> dict[str, list[dict[str, Any]]]:
    """Return what each script was told, and what was poked meanwhile."""
    pokes = [
        put((last + 1) / sample_rate * 1000, buffer, channel, int(places[last]), [values[last]])
        for (buffer, channel), (values, places) in played.pokes.items()
        if buffer in tapped
        for last in np.flatnonzero(np.diff(places))
        if places[last] >= 0
    ]
    calls = {port: list(pokes) for port in scripts}
    for told in played.log:
        if told.port in scripts:
            atoms = [_whole(atom) for atom in told.atoms] or ["bang"]
            at_ms = told.sample / sample_rate * 1000
            calls[told.port].append(say(at_ms, *atoms, inlet=told.inlet))
    # Pokes are the earlier ones at one time: they were in the samples before.
    return {port: sorted(found, key=lambda call: call["t"]) for port, found in calls.items()}


def _tape(played: Played, name: str, before: Any) -> Any:
    """Return what is in a buffer when all is over."""
    data = np.zeros(before if isinstance(before, tuple) else before.shape, np.float32)
    for (buffer, channel), (values, places) in played.pokes.items():
        if buffer == name:
            within = (places >= 0) & (places < len(data))
            data[places[within].astype(int), channel - 1] = values[within]
    return data


def _atom(word: str) -> str | float:
    try:
        number = float(word)
    except ValueError:
        return word
    return number if "." in word else int(number)


def _whole(atom: float | str) -> float | str:
    return int(atom) if isinstance(atom, float) and atom.is_integer() else atom
