r"""Presets as a text that Pd's [text] reads as it is: words, and a semicolon at every end.

The file is what Pd itself would write: a space, a comma, a semicolon or a backslash that is
part of a word has a backslash before it, and so has a dollar sign before a digit.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from latentio.atomic import write_text
from latentio.errors import one_line

from ..errors import BridgeError
from .generator import MAX_DIMS
from .stage import RACK, STAGES, check_stage_name
from .table import KINDS, MAX_STAGES, kind_of, nearest

Key: TypeAlias = tuple[str, str, str]  # voice, stage, parameter
Values: TypeAlias = list[float | int | str]
PathLike: TypeAlias = str | os.PathLike[str]

N_SLOTS = 64
MAX_BYTES = 32 * 2**20
MAX_NAME = 64
_HEADER = "latent-presets"
_VERSION = "1"
# In place of voice and stage, where the name of a slot is told: no stage can be named so.
_NONE = "-"

# A name means the same type in every kind of stage; a test looks.
TYPES = {p.name: p.type for kind in KINDS.values() for p in kind.parameters.values()}
_WORDS = {word for kind in KINDS.values() for p in kind.parameters.values() for word in p.choices}
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_TOKEN = re.compile(r"(?P<word>(?:[^\s;,\\]|\\.)+)|(?P<other>[;,\\])|(?P<line>\n)")
_ESCAPED = re.compile(r"[ ,;\\]|\$(?=\d)", re.ASCII)


@dataclass
class Slot:
    """One preset.

    Attributes
    ----------
    name : str
        For people; may be empty.
    values : dict of Key to list
        What each parameter is to be: one value for all dims, or one per dim.
    """

    name: str = ""
    values: dict[Key, Values] = field(default_factory=dict)


def write_presets(path: PathLike, slots: Mapping[int, Slot]) -> None:
    """Write a preset file, whole or not at all.

    Parameters
    ----------
    path : path-like
        Its name.
    slots : mapping of int to Slot
        By number from 1.

    Raises
    ------
    LatentIOError
        If it cannot be written.
    BridgeError
        If it would be too long to be read.
    """
    lines = [f"{_HEADER} {_VERSION};\n"]
    for number in sorted(slots):
        slot = slots[number]
        lines.append(_line(number, (_NONE, _NONE, "name"), slot.name.split()))
        lines += (_line(number, key, values) for key, values in slot.values.items())
    text = "".join(lines)
    if len(text.encode()) > MAX_BYTES:
        raise BridgeError(os.fspath(path), f"would be longer than {MAX_BYTES} bytes", "clear slots")
    write_text(path, text)


def read_presets(path: PathLike) -> dict[int, Slot]:
    """Read a preset file, of ours or as Pd writes it.

    Parameters
    ----------
    path : path-like
        Its name.

    Returns
    -------
    dict of int to Slot
        By number, 1 to 64.

    Raises
    ------
    BridgeError
        With the line, if it is not right.
    """
    name = os.fspath(path)
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BridgeError(name, f"cannot be read ({error.strerror})", "check its name") from None
    if len(content) > MAX_BYTES:
        raise BridgeError(name, f"is longer than {MAX_BYTES} bytes")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BridgeError(name, f"line {line}: is not UTF-8") from None
    records = _records(name, text)
    if next(records, (0, [""]))[1] != [_HEADER, _VERSION]:
        raise BridgeError(name, f"line 1: must be {_HEADER} {_VERSION};", "is it a preset file?")
    slots: dict[int, Slot] = {}
    for line, words in records:
        try:
            _take(slots, words)
        except BridgeError as error:
            raise BridgeError(f"{name}: line {line}", one_line(str(error))) from None
    return slots


def checked_name(what: str, name: str) -> str:
    """Return the name of a slot or a voice, if a preset file can hold it.

    Parameters
    ----------
    what : str
        Whose, for messages.
    name : str
        At most 64 letters and other signs that can be seen, and single spaces.

    Raises
    ------
    BridgeError
        If it cannot.
    """
    if len(name) > MAX_NAME or not name.isprintable() or " ".join(name.split()) != name:
        raise BridgeError(
            what,
            f"a preset file cannot hold the name {one_line(name, 80)!r}",
            f"at most {MAX_NAME} signs that can be seen, and single spaces between",
        )
    for word in [name, *name.split()]:
        if _NUMBER.fullmatch(word) and f"{float(word):g}" != word:
            fix = f"Pd would make {float(word):g} of it"
            raise BridgeError(what, f"a preset file cannot hold {word!r} in a name", fix)
    return name


def checked_values(key: Key, values: Sequence[float | int | str]) -> Values:
    """Return the values of an entry, if there can be such a one.

    Parameters
    ----------
    key : Key
        Voice, stage and parameter.
    values : sequence
        One value, or one per dim; a rack's stages as name, kind, name, kind...

    Raises
    ------
    BridgeError
        If the parameter does not exist, or cannot have such values.
    """
    voice, stage, parameter = key
    if not voice:
        raise BridgeError("preset", "a voice has a name")
    checked_name("preset", voice)
    if (stage, parameter) == (RACK, STAGES):
        return _checked_stages(values)
    check_stage_name(stage)
    if parameter not in TYPES:
        what = f"there is no parameter {one_line(parameter, 40)!r}"
        raise BridgeError(stage, what, nearest(parameter, TYPES))
    if not 1 <= len(values) <= MAX_DIMS:
        raise BridgeError(stage, f"{parameter} takes 1 to {MAX_DIMS} values, not {len(values)}")
    for value in values:
        if TYPES[parameter] == "choice":
            good = value in _WORDS
        else:
            good = not isinstance(value, str) and math.isfinite(value)
        if not good:
            kind = "a word that it knows" if TYPES[parameter] == "choice" else "numbers"
            shown = one_line(str(value), 40)
            raise BridgeError(stage, f"{parameter} must be {kind}, not {shown!r}")
    return list(values)


def _checked_stages(values: Sequence[float | int | str]) -> Values:
    names, kinds = values[::2], values[1::2]
    if len(names) != len(kinds) or len(names) > MAX_STAGES or len(set(names)) != len(names):
        raise BridgeError(
            RACK, f"{STAGES} are pairs of a name and a kind, at most {MAX_STAGES}, no name twice"
        )
    for name, kind in zip(names, kinds, strict=True):
        check_stage_name(name)
        kind_of(str(kind))
    return list(values)


def _line(slot: int, key: Key, values: Sequence[float | int | str]) -> str:
    words = [_ESCAPED.sub(r"\\\g<0>", word) for word in key]
    for value in values:
        words.append(_ESCAPED.sub(r"\\\g<0>", value) if isinstance(value, str) else _digits(value))
    return f"{slot} {' '.join(words)};\n"


def _digits(value: float) -> str:
    """Return the shortest digits that read back as equal."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def _records(name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield what ends with a semicolon, as words, and the line that it begins on."""
    line, begin = 1, 1
    words: list[str] = []
    for token in _TOKEN.finditer(text):
        word, other = token["word"], token["other"]
        if word is not None:
            if not words:
                begin = line
            words.append(re.sub(r"\\(.)", r"\1", word) if "\\" in word else word)
        elif other == ";":
            yield (begin if words else line), words
            words = []
        elif other is not None:
            raise BridgeError(f"{name}: line {line}", f"write \\{other} for {other} in a word")
        else:
            line += 1
    if words:
        raise BridgeError(f"{name}: line {begin}", "does not end with a semicolon")


def _take(slots: dict[int, Slot], words: list[str]) -> None:
    if len(words) < 4:
        raise BridgeError("preset", "a line is: slot voice stage parameter value...;")
    number, voice, stage, parameter = words[:4]
    if not re.fullmatch(r"\d{1,2}", number, re.ASCII) or not 1 <= int(number) <= N_SLOTS:
        raise BridgeError("preset", f"slots are 1 to {N_SLOTS}, not {one_line(number, 40)!r}")
    slot = slots.setdefault(int(number), Slot())
    if (voice, stage, parameter) == (_NONE, _NONE, "name"):
        slot.name = checked_name("preset", " ".join(words[4:]))
        return
    key = voice, stage, parameter
    if key in slot.values:
        raise BridgeError("preset", f"slot {int(number)} tells {' '.join(key)} twice")
    slot.values[key] = checked_values(key, [_value(word) for word in words[4:]])


def _value(word: str) -> float | str:
    return float(word) + 0.0 if _NUMBER.fullmatch(word) else word
