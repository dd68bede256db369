"""Names that boxes share: sends, buffers, values. They are local, and none is alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from .files import Package
from .maxfile import Box, Patcher
from .ports import arguments_of

_SENDS = ("s", "send", "forward", "send~", "mc.send~")
_RECEIVES = ("r", "receive", "receive~", "mc.receive~")
_BUFFERS = ("buffer~",)
_READERS = ("index~", "poke~", "peek~", "play~", "wave~", "record~", "info~", "waveform~")
_SHARED = (*_SENDS, *_RECEIVES, *_BUFFERS, *_READERS, "v", "value", "coll", "dict")
# Its own number, an argument, or what Max for Live makes unique.
_LOCAL = re.compile(r"#\d|---")


def local_names(top: Patcher) -> Iterator[tuple[str, str]]:
    """Yield M06 where a name is the same in the whole of Max.

    Parameters
    ----------
    top : Patcher
        Of a file.

    Yields
    ------
    tuple of str
        Code and text.
    """
    for _, patcher in top.walk():
        for box in patcher.boxes:
            name = _name(box)
            if name and not _LOCAL.match(name):
                yield "M06", box.label
            if box.maxclass == "message" and _global_message(box.text):
                yield "M06", box.label


def pairs(tops: Mapping[Path, Patcher], package: Package) -> Iterator[tuple[str, str, str]]:
    """Yield sends without receives, receives without sends, readers without their buffer~.

    Parameters
    ----------
    tops : Mapping
        Every patcher of the package.
    package : Package
        Whose scripts are looked at for names too.

    Yields
    ------
    tuple of str
        Place, code and text. A name that begins with an argument may be anyone's who gives it:
        what follows the argument is compared, over the whole package.
    """
    boxes = [(path.name, b) for path, top in tops.items() for _, p in top.walk() for b in p.boxes]
    texts = [p.read_text("utf-8") for p in package.paths.values() if p.suffix == ".js"]

    def ends(names: tuple[str, ...]) -> set[str]:
        return {_end(_name(box)) for _, box in boxes if _base(box) in names and _name(box)}

    sends, receives, buffers = ends(_SENDS), ends(_RECEIVES), ends(_BUFFERS)
    for place, box in boxes:
        name, base = _name(box), _base(box)
        if not name or _end(name) == "":
            continue
        if base in _SENDS and _end(name) not in receives:
            yield place, "M31", f"{box.label}: nothing receives it"
        if base in _RECEIVES and _end(name) not in sends and not _in(texts, _end(name)):
            yield place, "M31", f"{box.label}: nothing sends it"
        if base in _READERS and _end(name) not in buffers:
            yield place, "M32", f"{box.label}: there is no buffer~ of this name"


def _base(box: Box) -> str:
    """Return the object's name; ``mc.index~`` reads as ``index~`` does."""
    return box.name if box.name in (*_SENDS, *_RECEIVES) else box.name.removeprefix("mc.")


def _name(box: Box) -> str:
    """Return the shared name in a box, or an empty one."""
    if box.maxclass == "waveform~":
        return str(box.keys.get("buffername", ""))
    if box.maxclass != "newobj" or _base(box) not in _SHARED:
        return ""
    return (arguments_of(box.words) or ("",))[0]


def _end(name: str) -> str:
    """Return what follows the argument or number in a name."""
    return re.sub(r"^(#\d|---)", "", name).lstrip("-_.")


def _global_message(text: str) -> bool:
    """Tell whether a message box sends to a name that is not local."""
    targets = re.findall(r";\s*(\S+)", re.sub(r"\\(?=;)", "", text))
    return any(not _LOCAL.match(target) for target in targets)


def _in(texts: list[str], end: str) -> bool:
    return any(end in text for text in texts)
