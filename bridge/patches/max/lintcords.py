"""Whether the boxes and cords of a Max patcher are what Max would make of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .files import SCRIPTED, Package, script_name
from .maxfile import Box, Cord, Patcher
from .ports import Ports, UnknownObject, arguments_of, rows

Found = Iterator[tuple[str, str]]
_SIGNALS = ("signal", "multichannelsignal")
# Without these arguments Max makes a box with no ports of them, or none at all.
_NEED_ARGUMENTS = ("index~", "poke~", "peek~", "mc.index~", "mc.peek~", "udpsend", "buffer~")
# What a script, a gate or the user's own choice lets through is no longer the load's doing.
_STOPS = ("gate", "switch", "route", "routepass", "sel", "select")
_AT_LOAD = ("loadbang", "loadmess", "patcherargs", "live.thisdevice")
_LOUD = ("opendialog", "savedialog", "dac~", "mc.dac~", "ezdac~", "mc.ezdac~", "adc~", "udpreceive")


def cords(patcher: Patcher, package: Package) -> Found:
    """Yield what Max would refuse or change in one patcher.

    Parameters
    ----------
    patcher : Patcher
        Without what is inside its subpatchers.
    package : Package
        Where abstractions and scripts are.

    Yields
    ------
    tuple of str
        Code and text: M21 ids, M22 unknown object, M23 other ports than it has, M24 a cord with
        an end that is not there, M25 signal into messages, M26 multichannel signal into one, M27
        message into a signal, M28 fan-out without trigger, M29 file missing, M39 loud at load,
        M41 an argument that Max needs.
    """
    yield from _ids(patcher)
    for box in patcher.boxes:
        yield from _box(box, package)
    yield from _ends(patcher)
    yield from _kinds(patcher, package)
    yield from _fan_out(patcher, package)
    yield from _load(patcher)


def _ids(patcher: Patcher) -> Found:
    counts = Counter(box.id for box in patcher.boxes)
    yield from (("M21", f"{n} boxes have the id {id}") for id, n in counts.items() if n > 1)


def _box(box: Box, package: Package) -> Found:
    if box.name in SCRIPTED and package.script(box) is None:
        yield "M29", f"{box.label}: no script {script_name(box)!r}"
        return
    try:
        ports = package.ports(box)
    except UnknownObject as error:
        is_file = box.maxclass == "bpatcher" or box.name.lstrip("_").startswith("latent.")
        yield ("M29" if is_file else "M22"), str(error)
        return
    # What comes into a patcher is not the inlet's own matter.
    is_inlet = box.maxclass == "inlet"
    if ports is not None and not is_inlet and _shape(ports) != _shape(box.ports):
        yield "M23", f"{box.label} is saved with {_shape(box.ports)}, and has {_shape(ports)}"
    inner = box.name.removeprefix("mc.")
    needs_init = inner != box.name and inner in rows() and rows()[inner].needs_init
    if needs_init and not package.wraps(inner):
        yield "M22", f"{box.label}: no file in init has Max wrap {inner}"
    if box.name in _NEED_ARGUMENTS and not arguments_of(box.words):
        yield "M41", f"{box.label} needs an argument"
    if box.name in ("pack", "pak") and "s" in arguments_of(box.words):
        yield "M41", f"{box.label}: s is a word here, write symbol"


def _shape(ports: Ports) -> tuple[int, tuple[str, ...]]:
    # What kind of message comes out is no matter of correctness.
    types = (type if type in _SIGNALS else "" for type in ports.outlet_types)
    return ports.n_inlets, tuple(types)


def _ends(patcher: Patcher) -> Found:
    by_id = patcher.by_id
    for cord in patcher.cords:
        a, b = by_id.get(cord.source), by_id.get(cord.target)
        if a is None or b is None:
            yield "M24", f"a cord from {cord.source} to {cord.target}, which is not there"
        elif not 0 <= cord.outlet < len(a.ports.outlet_types):
            yield "M24", f"{a.label} has no outlet {cord.outlet}"
        elif not 0 <= cord.inlet < b.ports.n_inlets:
            yield "M24", f"{b.label} has no inlet {cord.inlet}"
    twice = Counter(patcher.cords)
    yield from (("M24", f"the cord {c} is there {n} times") for c, n in twice.items() if n > 1)


def _kinds(patcher: Patcher, package: Package) -> Found:
    for cord, a, b in _whole(patcher):
        type, kind = a.ports.outlet_types[cord.outlet], package.kind(b, cord.inlet)
        what = f"{a.label} {cord.outlet} -> {b.label} {cord.inlet}"
        if type == "multichannelsignal" and kind != "mc":
            yield "M26", what
        elif type == "signal" and kind == "control":
            yield "M25", what
        elif type not in _SIGNALS and kind == "signal" and a.maxclass != "inlet":
            yield "M27", what


def _fan_out(patcher: Patcher, package: Package) -> Found:
    ends = {(cord.source, cord.target) for cord in patcher.cords}
    fed: dict[tuple[str, int], list[tuple[Cord, Box]]] = {}
    by_id = patcher.by_id
    for cord, a, b in _whole(patcher):
        # A counter: the box that adds one gives its number back.
        if a.ports.outlet_types[cord.outlet] in _SIGNALS or (b.id, a.id) in ends:
            continue
        fed.setdefault((a.id, cord.outlet), []).append((cord, b))
    for (source, outlet), targets in fed.items():
        box = by_id[source]
        carries_signal = box.maxclass == "inlet" and any(
            package.kind(b, cord.inlet) != "control" for cord, b in targets
        )
        if len(targets) > 1 and not carries_signal:
            yield "M28", f"outlet {outlet} of {box.label} feeds {len(targets)} boxes"


def _load(patcher: Patcher) -> Found:
    """Follow what is sent when the patch opens; it makes no sound, opens no socket or dialog."""
    by_id = patcher.by_id
    for box in patcher.boxes:
        words = arguments_of(box.words)
        if box.name == "udpreceive" and words[:1] not in ((), ("0",)):
            yield "M39", f"{box.label} opens a socket when the patch opens"
    reached = [box for box in patcher.boxes if box.name in _AT_LOAD]
    seen = {box.id for box in reached}
    while reached:
        box = reached.pop()
        for cord in patcher.cords:
            target = by_id.get(cord.target)
            if cord.source != box.id or target is None or target.id in seen:
                continue
            # A signal is no message: what a filter is told does not reach the switch behind it.
            if set(box.ports.outlet_types[cord.outlet : cord.outlet + 1]) & set(_SIGNALS):
                continue
            seen.add(target.id)
            if target.name in _LOUD or target.text.startswith("; dsp"):
                yield "M39", f"{target.label} is reached when the patch opens"
            elif target.name not in (*_STOPS, *SCRIPTED):
                reached.append(target)


def _whole(patcher: Patcher) -> Iterator[tuple[Cord, Box, Box]]:
    """Yield the cords both of whose ends are there, with these."""
    by_id = patcher.by_id
    for cord in patcher.cords:
        a, b = by_id.get(cord.source), by_id.get(cord.target)
        if a is None or b is None:
            continue
        if 0 <= cord.outlet < len(a.ports.outlet_types) and 0 <= cord.inlet < b.ports.n_inlets:
            yield cord, a, b
