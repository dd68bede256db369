"""What is said of an object: its arguments, messages, status and ports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

# What a port can be: one signal, one for each dim, one with a channel for each, or messages.
PortType: TypeAlias = Literal["signal", "dims", "channels", "messages"]


@dataclass(frozen=True)
class Entry:
    """An argument, message or status message, and what it means.

    Attributes
    ----------
    usage : str
        Its word, and what follows it in capitals.
    text : str
        What it does.
    default : float, str or None
        What it is unless told otherwise.
    low, high : float or None
        Bounds of a number.
    unit : str
        Of the number.
    choices : tuple of str
        The words that there are.
    address : str
        Of the OSC message that it becomes; empty: none.
    named : str
        Which arguments of the object go first in that: ``$1``, ``$2 $1`` or none.
    """

    usage: str
    text: str
    default: float | str | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    address: str = ""
    named: str = ""

    @property
    def word(self) -> str:
        """Return the word that it begins with."""
        return self.usage.split()[0]

    @property
    def line(self) -> str:
        """Return what it means in one line, with its bounds and its default."""
        about = []
        if "0/1" not in self.usage and (bounds := self._bounds()):
            unit = "" if self.unit in self.text else self.unit
            about.append(f"{bounds} {unit}".strip())
        if self.default is not None:
            about.append(f"default {_short(self.default)}")
        return f"{self.text} ({', '.join(about)})" if about else self.text

    def _bounds(self) -> str:
        if self.low is None:
            return ""
        if self.high is None:
            return f"{_short(self.low)} or more"
        return f"{_short(self.low)} to {_short(self.high)}"


@dataclass(frozen=True)
class Port:
    """An inlet or outlet, or one for each dim.

    Attributes
    ----------
    type : {"signal", "dims", "channels", "messages"}
        What goes through it.
    text : str
        What that is.
    """

    type: PortType
    text: str = ""


@dataclass(frozen=True)
class Reference:
    """One object of the libraries.

    Attributes
    ----------
    name : str
        Its name.
    family : str
        One of `FAMILIES` or `MAX_FAMILIES`.
    summary, description : str
        One line, and two or three sentences.
    n_dims : int
        How many dims it has, or its help patch shows.
    sizes : tuple of int
        The numbers of dims that there are files for; empty: it has one file.
    example : str
        Arguments that it can be made with.
    quiet : str
        Arguments with which it disturbs no other.
    arguments, messages, status : tuple of Entry
        What follows its name, what it takes, what it says.
    inlets, outlets : tuple of Port
        From left to right.
    see_also, tags : tuple of str
        Other objects; words to search for.
    panel : bool
        Whether it shows a panel.
    stage : str
        The kind of stage that it is in Pd or Max; empty: none.
    """

    name: str
    family: str
    summary: str
    description: str
    n_dims: int
    sizes: tuple[int, ...]
    example: str
    quiet: str
    arguments: tuple[Entry, ...]
    messages: tuple[Entry, ...]
    status: tuple[Entry, ...]
    inlets: tuple[Port, ...]
    outlets: tuple[Port, ...]
    see_also: tuple[str, ...]
    tags: tuple[str, ...]
    panel: bool = False
    stage: str = ""

    @property
    def box(self) -> str:
        """Return the text of a box that makes it."""
        return f"{self.name} {self.example}".strip()

    @property
    def quiet_box(self) -> str:
        """Return the text of a box that stands in others' help patches, and disturbs nothing."""
        return f"{self.name} {self.quiet}".strip()

    @property
    def is_multichannel(self) -> bool:
        """Return whether one cord carries all dims."""
        return any(port.type == "channels" for port in (*self.inlets, *self.outlets))

    @property
    def n_cords(self) -> int:
        """Return how many cords carry all dims."""
        return 1 if self.is_multichannel else self.n_dims

    def count(self, ports: Sequence[Port]) -> int:
        """Return how many inlets or outlets some ports are."""
        return sum(self.n_dims if port.type == "dims" else 1 for port in ports)


def _short(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.0f}" if abs(value) < 1e9 and value == int(value) else f"{value:g}"
