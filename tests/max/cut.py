"""Cut the widgets and decoders off a Max patcher, so that what reaches a decoder can be played."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bridge.patches.max.ports import words_of

_SIGNALS = ("signal", "multichannelsignal")


@dataclass(frozen=True)
class Cut:
    """A patcher without what was cut off.

    Attributes
    ----------
    path : Path
        Its file.
    inlets : dict of int
        For each object that was told something by what was cut off: its text, and the inlet
        that takes its place.
    said : dict of list
        The texts of the message boxes that spoke to it.
    n_outlets : int
        One for each inlet of a decoder that a signal went into.
    """

    path: Path
    inlets: dict[str, int]
    said: dict[str, list[str]]
    n_outlets: int


def cut(
    path: Path,
    folder: Path,
    keep: Callable[[str], bool],
    decoder: str = "",
    hears: tuple[str, ...] = ("latent.", "_latent."),
) -> Cut:
    """Write a patcher with those boxes only whose names are kept.

    Parameters
    ----------
    path : Path
        A ``.maxpat``.
    folder : Path
        An existing folder, for a file of the same name.
    keep : callable
        Tells it of a name.
    decoder : str
        What the names of decoders begin with; outlets stand for their inlets.
    hears : tuple of str
        What the names of boxes begin with that get an inlet for what was cut off.
    """
    patcher = json.loads(path.read_text(encoding="utf-8"))["patcher"]
    boxes = {given["box"]["id"]: given["box"] for given in patcher["boxes"]}
    lines = [given["patchline"] for given in patcher["lines"]]
    kept = {id for id, box in boxes.items() if keep(name_of(box))}
    made = [{"box": boxes[id]} for id in boxes if id in kept]
    cords = [c for c in lines if c["source"][0] in kept and c["destination"][0] in kept]
    ends: dict[tuple[str, int], list[Any]] = {}
    told: dict[tuple[str, int], list[str]] = {}
    for cord in lines:
        (source, outlet), (target, inlet) = cord["source"], cord["destination"]
        type = boxes[source]["outlettype"][outlet]
        if source in kept and target not in kept and type in _SIGNALS:
            if decoder and name_of(boxes[target]).startswith(decoder):
                ends.setdefault((target, inlet), []).append((source, outlet, type))
        elif target in kept and source not in kept and name_of(boxes[target]).startswith(hears):
            told.setdefault((target, inlet), []).append(boxes[source].get("text", ""))
    for number, sources in enumerate(ends.values()):
        _outlet(number, sources, made, cords)
    inlets: dict[str, int] = {}
    said: dict[str, list[str]] = {}
    for number, ((target, inlet), texts) in enumerate(told.items()):
        id = f"told-{number}"
        made.append(_box(id, "inlet", number, 0, 0, [""]))
        cords.append({"source": [id, 0], "destination": [target, inlet]})
        text = boxes[target].get("text") or boxes[target]["name"].removesuffix(".maxpat")
        # Of boxes that are alike any one will do.
        inlets.setdefault(text, number)
        said.setdefault(text, []).extend(texts)
    whole = {**patcher, "boxes": made, "lines": [{"patchline": cord} for cord in cords]}
    written = folder / path.name
    written.write_text(json.dumps({"patcher": whole}), encoding="utf-8")
    return Cut(written, inlets, said, len(ends))


def with_inlet(path: Path, folder: Path, target: str) -> Path:
    """Copy a patcher, with one inlet more, the last one, that leads to a new object.

    Parameters
    ----------
    path : Path
        A ``.maxpat``.
    folder : Path
        An existing folder, for a file of the same name.
    target : str
        The text of the object; it has no outlets.

    Returns
    -------
    Path
    """
    whole = json.loads(path.read_text(encoding="utf-8"))
    patcher = whole["patcher"]
    n_inlets = sum(given["box"]["maxclass"] == "inlet" for given in patcher["boxes"])
    inlet, box = (
        _box("more", "inlet", 1000, 0, 0, [""]),
        _box("target", "newobj", 1000, 60, 1, [], target),
    )
    inlet["box"]["index"] = n_inlets + 1
    patcher["boxes"] += [inlet, box]
    patcher["lines"].append({"patchline": {"source": ["more", 0], "destination": ["target", 0]}})
    written = folder / path.name
    written.write_text(json.dumps(whole), encoding="utf-8")
    return written


def name_of(box: dict[str, Any]) -> str:
    """Return the name of a box: of an object, of a bpatcher's file, or its class."""
    if box["maxclass"] == "bpatcher":
        return str(box["name"]).removesuffix(".maxpat")
    return words_of(box["text"])[0] if box["maxclass"] == "newobj" else str(box["maxclass"])


def _outlet(number: int, sources: list[Any], made: list[Any], cords: list[Any]) -> None:
    """Add an outlet, and what adds up the signals that go there."""
    id, type = f"heard-{number}", sources[0][2]
    made.append(_box(id, "outlet", number, 3000, 1, []))
    for n, (source, outlet, _) in enumerate(sources[1:]):
        # Two signals in one inlet are added by it.
        text, sum_id = "+~" if type == "signal" else "mc.+~", f"{id}-{n}"
        made.append(_box(sum_id, "newobj", number, 2000, 2, [type], text))
        first = sources[0] if n == 0 else (f"{id}-{n - 1}", 0, type)
        cords.append({"source": list(first[:2]), "destination": [sum_id, 0]})
        cords.append({"source": [source, outlet], "destination": [sum_id, 1]})
    last = sources[0][:2] if len(sources) == 1 else (f"{id}-{len(sources) - 2}", 0)
    cords.append({"source": list(last), "destination": [id, 0]})


def _box(  # noqa: PLR0917
    id: str, maxclass: str, column: int, y: int, n_inlets: int, types: list[str], text: str = ""
) -> dict[str, Any]:
    box = {
        "id": id,
        "maxclass": maxclass,
        "numinlets": n_inlets,
        "numoutlets": len(types),
        "outlettype": types,
        "patching_rect": [30.0 * column, float(y), 30.0, 30.0],
        "index": column + 1,
        "comment": "(any) cut",
    }
    return {"box": {**box, "text": text} if text else box}
