"""Scripts of the Max package: their ports, what they load, OSC addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from .files import SCRIPTED, Package, script_name
from .maxfile import Patcher
from .script import read_script


def scripts(
    tops: Mapping[Path, Patcher], package: Package, addresses: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the scripts of a package.

    Parameters
    ----------
    tops : Mapping
        Every patcher.
    package : Package
        Where the scripts are.
    addresses : frozenset of str
        OSC addresses of the server, both ways.

    Yields
    ------
    tuple of str
        Place, code and text: M33 one in a box does not say its ports, M29 it loads a missing one,
        M11 an OSC address that the server does not know.
    """
    used = {
        script_name(box)
        for top in tops.values()
        for _, patcher in top.walk()
        for box in patcher.boxes
        if box.name in SCRIPTED
    }
    for name, path in sorted(package.paths.items()):
        if path.suffix != ".js":
            continue
        script = read_script(path)
        if name in used and None in (script.n_inlets, script.n_outlets):
            yield name, "M33", "it does not say `inlets = N;` and `outlets = N;`"
        for other in script.loads:
            if f"{other.removesuffix('.js')}.js" not in package.paths:
                yield name, "M29", f"it loads {other}, which is not there"
        for address in sorted(script.addresses - addresses):
            yield name, "M11", f"the server knows no {address}"
