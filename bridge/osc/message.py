"""What a message of the server is: its address, its arguments, and what answers it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["int", "float", "string", "any"]
Role: TypeAlias = Literal["verb", "frames", "reply", "event"]
Value: TypeAlias = int | float | str

MAX_NAME_CHARACTERS = 64
MAX_TEXT_CHARACTERS = 1024


@dataclass(frozen=True)
class Argument:
    """One argument of a message.

    Attributes
    ----------
    name : str
        What it is called in docs and messages.
    kind : {"int", "float", "string", "any"}
        ``int`` takes a float that is a whole number, and ``string`` takes a number, because
        Pure Data sends every number as a float. ``any`` takes all three.
    text : str
        What it means, with its unit.
    minimum, maximum : float, optional
        The range, both ends included.
    optional : bool
        Whether it may be left out; all after it may be then, too.
    many : bool
        Whether it stands for any number of values from 1 on; only the last one may.
    default : str
        What holds when it is left out, in words.
    max_characters : int
        The longest string.
    max_values : int, optional
        The most values that an argument with `many` stands for.
    """

    name: str
    kind: Kind
    text: str
    minimum: float | None = None
    maximum: float | None = None
    optional: bool = False
    many: bool = False
    default: str = ""
    max_characters: int = MAX_NAME_CHARACTERS
    max_values: int | None = None


@dataclass(frozen=True)
class Message:
    """One message.

    Attributes
    ----------
    address : str
        Its exact address: there are no patterns.
    role : {"verb", "frames", "reply", "event"}
        A verb is answered by ``/done`` or ``/fail``. Frames are counted, not answered. A
        reply goes to whoever asked, an event to everyone who asked for ``/notify 1``.
    text : str
        What it does.
    arguments : tuple of Argument
        What it takes, in this order.
    done : tuple of Argument
        What follows the address, and the name that was given first if there was one, in
        the ``/done`` of a verb.
    example : str
        Arguments to try it with, as they are typed after ``latent-bridge send ADDRESS``.
    keys : tuple of Argument
        Of a reply that tells facts key by key: the keys, and what stands behind each.
    """

    address: str
    role: Role
    text: str
    arguments: tuple[Argument, ...] = ()
    done: tuple[Argument, ...] = ()
    example: str = ""
    keys: tuple[Argument, ...] = ()

    @cached_property
    def n_required(self) -> int:
        """How many values it takes at least."""
        return sum(not argument.optional for argument in self.arguments)

    @property
    def named(self) -> bool:
        """Whether its first argument names what it is about, and comes back in answers."""
        return bool(self.arguments) and self.arguments[0].kind == "string"

    @property
    def usage(self) -> str:
        """The address and the names of the arguments: ``/voice/play voice slot [frame]``."""
        words = [self.address]
        for argument in self.arguments:
            word = argument.name + ("..." if argument.many else "")
            words.append(f"[{word}]" if argument.optional else word)
        return " ".join(words)
