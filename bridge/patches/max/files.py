"""The files of the Max package, found by their names as Max's search path finds them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .maxfile import Box, Patcher, read_patcher
from .ports import InletKind, Ports, UnknownObject, UnknownPorts, ports_of
from .script import Script, read_script

SCRIPTED = ("js", "v8", "jsui", "v8ui")
_MESSAGES: InletKind = "control"
_SIGNALS: tuple[InletKind, ...] = ("signal", "both", "mc")


@dataclass(frozen=True)
class Package:
    """A folder in which patchers and scripts are found by name alone.

    Parameters
    ----------
    folder : Path
        ``max/``, or any other with patchers in it.
    """

    folder: Path

    @cached_property
    def paths(self) -> dict[str, Path]:
        """Return every file by its name."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.name: path for path in reversed(found)}

    @property
    def patchers(self) -> list[Path]:
        """Return every patcher and help patch."""
        return [p for p in sorted(self.paths.values()) if p.suffix in (".maxpat", ".maxhelp")]

    def wraps(self, name: str) -> bool:
        """Tell whether a file in ``init`` has Max make ``mc.NAME`` of an object.

        Parameters
        ----------
        name : str
            Of the object.

        Returns
        -------
        bool
        """
        line = f"max objectfile mc.{name} mc.wrapper~ {name};"
        files = (path for path in self.paths.values() if path.parent.name == "init")
        return any(line in path.read_text("utf-8") for path in files)

    def patcher(self, name: str) -> Patcher | None:
        """Return an abstraction.

        Parameters
        ----------
        name : str
            As in a box, or with ``.maxpat``.

        Raises
        ------
        BadPatcher
            If the file is not what Max saves.
        """
        path = self.paths.get(f"{name.removesuffix('.maxpat')}.maxpat")
        return read_patcher(path) if path else None

    def script(self, box: Box) -> Script | None:
        """Return the script of a box; None: it has none, or its file is not there."""
        path = self.paths.get(script_name(box))
        return read_script(path) if path else None

    def ports(self, box: Box) -> Ports | None:
        """Return the ports that a box has in truth, whatever the file declares.

        Parameters
        ----------
        box : Box
            Of any kind.

        Returns
        -------
        Ports or None
            None: only the model in it knows.

        Raises
        ------
        UnknownObject
            If it is neither in the table nor a file of the package.
        """
        if box.inside is not None:
            return self._of(box.inside)
        if box.name in SCRIPTED:
            return self._of_script(box)
        name = str(box.keys.get("name", "")) if box.maxclass == "bpatcher" else box.name
        found = self.patcher(name)
        if found is not None:
            return self._of(found)
        channels = f"{box.maxclass} {box.keys.get('channels', '')}"
        try:
            return ports_of(box.text if box.maxclass == "newobj" else channels)
        except UnknownPorts as error:
            if box.maxclass == "bpatcher":
                raise UnknownObject(f"no file {name}") from error
            return None

    def _of_script(self, box: Box) -> Ports | None:
        script = self.script(box)
        if script is None:
            return None
        n_inlets = 1 if script.n_inlets is None else script.n_inlets
        n_outlets = 1 if script.n_outlets is None else script.n_outlets
        return Ports(n_inlets, ("",) * n_outlets, (_MESSAGES,) * n_inlets)

    @cached_property
    def _known(self) -> dict[int, tuple[Patcher, Ports]]:
        """Return the ports of the patchers that were looked at; each is kept, as is its id."""
        return {}

    def _of(self, patcher: Patcher) -> Ports:
        if id(patcher) not in self._known:
            self._known[id(patcher)] = patcher, self._found(patcher)
        return self._known[id(patcher)][1]

    def _found(self, patcher: Patcher) -> Ports:
        given = patcher.ports
        inlets = [box for box in patcher.boxes if box.maxclass == "inlet"]
        inlets.sort(key=lambda box: box.rect[0])
        kinds = tuple(self._kind(patcher, box) for box in inlets)
        return Ports(given.n_inlets, given.outlet_types, kinds)

    def _kind(self, patcher: Patcher, inlet: Box) -> InletKind:
        """Return what an inlet of a patcher takes: what it is connected to does."""
        by_id = patcher.by_id
        kinds: set[InletKind] = set()
        for cord in patcher.cords:
            if cord.source == inlet.id and cord.target in by_id:
                kinds.add(self.kind(by_id[cord.target], cord.inlet))
        if not kinds or "mc" in kinds:
            return "mc"
        if len(kinds) == 1:
            return next(iter(kinds))
        return "both" if kinds & set(_SIGNALS) else "control"

    def kind(self, box: Box, inlet: int) -> InletKind:
        """Return what an inlet of a box takes; anything where that is not known.

        Parameters
        ----------
        box : Box
            Of any kind.
        inlet : int
            From 0.
        """
        try:
            ports = self.ports(box)
        except UnknownObject:
            return "mc"
        kinds = ports.inlet_kinds if ports else ()
        return kinds[inlet] if inlet < len(kinds) else "mc"


def script_name(box: Box) -> str:
    """Return the file name of a box's script, or an empty one."""
    if box.maxclass in SCRIPTED:
        return str(box.keys.get("filename", ""))
    if box.name not in SCRIPTED or len(box.words) < 2:
        return ""
    name = box.words[1]
    return name if name.endswith(".js") else f"{name}.js"
