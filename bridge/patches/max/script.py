"""What a script of the Max package says of itself: ports, the messages it takes, OSC addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|/\*.*?\*/|//[^\n]*', re.S)
_HANDLER = re.compile(r"^(?:function\s+(\w+)\s*\(|(?:var\s+)?(\w+)\s*=\s*function\b)", re.M)
_PORTS = {
    "inlets": re.compile(r"^(?:var\s+)?inlets\s*=\s*(\d+)", re.M),
    "outlets": re.compile(r"^(?:var\s+)?outlets\s*=\s*(\d+)", re.M),
}
_ADDRESS = re.compile(r"[\"'](/[a-z][a-z0-9_/]*)[\"']")
_LOADED = re.compile(r"(?:require|include)\(\s*[\"']([^\"']+)[\"']")
_LOCAL = re.compile(r"\.local\s*=\s*1")
# Messages that [js] or [v8] takes itself: no script hears of them.
_OWN = """
array assiststr autowatch compile delprop editfontsize getprop jsfile loadbang open read setprop
statemessage string wclose
"""
OWN_WORDS = frozenset(_OWN.split())


@dataclass(frozen=True)
class Script:
    """One file of ``javascript/``.

    Attributes
    ----------
    n_inlets, n_outlets : int or None
        What it sets them to; None: it does not, as a module that others load.
    handlers : frozenset of str
        Names of its functions: a message of that name calls one.
    addresses : frozenset of str
        OSC addresses in its text.
    loads : tuple of str
        Other scripts that it needs.
    """

    n_inlets: int | None
    n_outlets: int | None
    handlers: frozenset[str]
    addresses: frozenset[str]
    loads: tuple[str, ...]

    def takes(self, word: str) -> bool:
        """Tell whether a message that begins with a word calls a function of it.

        Parameters
        ----------
        word : str
            A name, or ``int``, ``float``, ``list`` or ``bang``.

        Returns
        -------
        bool
        """
        if word in OWN_WORDS:
            return False
        named = {"int": "msg_int", "float": "msg_float"}.get(word, word)
        if word == "float" and "msg_int" in self.handlers:
            return True
        return named in self.handlers or "anything" in self.handlers


def read_script(path: Path) -> Script:
    """Read a script.

    Parameters
    ----------
    path : Path
        A ``.js`` file.

    Returns
    -------
    Script
        What its text says; nothing is run.
    """
    return _read_once(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _read_once(path: Path, written_ns: int) -> Script:
    del written_ns
    text = _COMMENT.sub(lambda match: match[1] or " ", path.read_text(encoding="utf-8"))
    # A local function is not called by a message; Max wants that said of each.
    local = {match[1] for match in re.finditer(rf"^(\w+){_LOCAL.pattern}", text, re.M)}
    names = {match[1] or match[2] for match in _HANDLER.finditer(text)}
    counts = {port: _count(pattern, text) for port, pattern in _PORTS.items()}
    return Script(
        counts["inlets"],
        counts["outlets"],
        frozenset(names - local),
        frozenset(_ADDRESS.findall(text)),
        tuple(_LOADED.findall(text)),
    )


def _count(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None
