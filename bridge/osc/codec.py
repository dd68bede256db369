"""Bytes to OSC messages and back: python-osc, within bounds, and never an exception but one.

python-osc by itself recurses into bundles, sleeps until time tags, logs a line for each
type that it does not know, and takes time that grows with the square of a message's
size. So bundles are taken apart here, and each message is looked at before python-osc
sees it. Time tags are ignored: everything is done at once, as in Pure Data.
"""

from __future__ import annotations

import math
import numbers
import re
import struct
from typing import TypeAlias

from pythonosc.osc_message import OscMessage, ParseError
from pythonosc.parsing import osc_types

from .message import Value

Decoded: TypeAlias = Value | bytes | None

MAX_DATAGRAM_BYTES = 65_507  # what UDP over IPv4 can carry
MAX_SENT_BYTES = 60_000  # Pure Data receives up to 65,492
MAX_DEPTH = 8
MAX_PARTS = 128  # messages and bundles in one datagram
MAX_RUNS = 1024  # stretches of arguments of one type in a message
MAX_COST = 2**22  # arguments times bytes: python-osc copies what is left for each argument


class OscError(ValueError):
    """A datagram or message that is not as it must be.

    Parameters
    ----------
    reason : str
        What was wrong, in one line.
    address : str
        The address of the message, if that much could be read.
    """

    def __init__(self, reason: str, address: str = "") -> None:
        self.reason = reason
        self.address = address
        super().__init__(reason)


def split(datagram: bytes) -> list[bytes]:
    """Return the messages of a datagram, those in bundles included, in their order.

    Parameters
    ----------
    datagram : bytes
        A message, or a bundle of any time.

    Returns
    -------
    list of bytes
        To be given to `decode`, at most `MAX_PARTS`.

    Raises
    ------
    OscError
        If it is too large, not made as OSC bundles are, or nested too deeply; then nothing
        of it may be used.
    """
    if len(datagram) > MAX_DATAGRAM_BYTES:
        raise OscError(f"a datagram has at most {MAX_DATAGRAM_BYTES} bytes, not {len(datagram)}")
    messages: list[bytes] = []
    todo = [(datagram, 0)]
    while todo:
        packet, depth = todo.pop()
        if not packet.startswith(_BUNDLE):
            messages.append(packet)
            continue
        if depth == MAX_DEPTH:
            raise OscError(f"bundles may be nested {MAX_DEPTH} deep")
        inside = [(part, depth + 1) for part in _parts(packet)]
        if len(messages) + len(todo) + len(inside) > MAX_PARTS:
            raise OscError(_TOO_MANY)
        todo += reversed(inside)
    return messages


def decode(message: bytes) -> tuple[str, tuple[Decoded, ...]]:
    """Return the address and the arguments of one message.

    Parameters
    ----------
    message : bytes
        Types ``i f s b h d T F N``; true and false come as 1 and 0.

    Returns
    -------
    address : str
        Beginning with a slash, ASCII.
    arguments : tuple of int, float, str, bytes or None

    Raises
    ------
    OscError
        If it is not an OSC message, or has a type that is not understood.
    """
    end = message.find(b"\0")
    if end < 2 or message[0] != _SLASH:
        raise OscError("is not an OSC message")
    address = message[:end].decode("latin-1")
    if not (address.isascii() and address.isprintable()):
        raise OscError("has an address that is not ASCII")
    at = _after(end)
    if at >= len(message):
        return address, ()
    end = message.find(b"\0", at)
    if end < 0 or message[at] != _COMMA:
        raise OscError("has no type tags", address)
    tags = message[at + 1 : end].decode("latin-1")
    try:
        if _PLAIN.fullmatch(tags):
            return address, _plain(message, tags, _after(end))
        return address, _other(message, tags)
    except OscError as error:
        raise OscError(error.reason, address) from None


def as_sent(text: str) -> str:
    """Return a text as it is sent: with ``?`` for what UTF-8 and Pure Data cannot hold."""
    return _CONTROL.sub("?", text)


def exact_int(value: object) -> object:
    """Return a whole number that 32 bits do not hold as its digits; anything else as it is."""
    if isinstance(value, int) and not -(2**31) <= value < 2**31:
        return str(value)
    return value


def encode(address: str, *arguments: object) -> bytes:
    """Return a message as bytes, of the types that Pure Data knows: ``i f s b``.

    Parameters
    ----------
    address : str
        Beginning with a slash.
    *arguments
        Floats become 32-bit floats; whole numbers and booleans integers, or floats beyond
        32 bits; strings UTF-8, with what cannot be shown replaced by ``?``; bytes a blob.
        NumPy's numbers count as numbers.

    Returns
    -------
    bytes

    Raises
    ------
    TypeError
        If an argument is something else.
    OscError
        If there are more than `MAX_SENT_BYTES`.
    """
    tags = [","]
    parts = []
    for argument in arguments:
        tag, part = _encoded(argument)
        tags.append(tag)
        parts.append(part)
    head = osc_types.write_string(address) + osc_types.write_string("".join(tags))
    message = b"".join((head, *parts))
    if len(message) > MAX_SENT_BYTES:
        raise OscError(f"is too long to send: {len(message)} bytes, at most {MAX_SENT_BYTES}")
    return message


_BUNDLE = b"#bundle\0"
_SLASH, _COMMA = b"/,"
_TOO_MANY = f"a datagram holds at most {MAX_PARTS} messages"
_SIZE = struct.Struct(">i")
_PLAIN = re.compile("[sif]*")
_RUN = re.compile("s|i+|f+")
_OTHER = re.compile("[sifbhdTFN]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_HUGE = 2**200  # beyond a 32-bit float, within a Python one
_FLOAT_MAX = struct.unpack(">f", b"\x7f\x7f\xff\xff")[0]


def _after(end: int) -> int:
    """Return where the next thing begins after a string whose first zero is at `end`."""
    return (end | 3) + 1


def _parts(bundle: bytes) -> list[bytes]:
    parts = []
    at = 16  # after the name and the time
    if len(bundle) < at:
        raise OscError("a bundle is cut off")
    while at < len(bundle):
        if len(bundle) - at < _SIZE.size:
            raise OscError("a bundle is cut off")
        (size,) = _SIZE.unpack_from(bundle, at)
        at += _SIZE.size
        if size < 4 or size % 4 or size > len(bundle) - at:
            raise OscError("a bundle has a part of a wrong size")
        parts.append(bundle[at : at + size])
        at += size
        if len(parts) > MAX_PARTS:
            raise OscError(_TOO_MANY)
    return parts


def _plain(message: bytes, tags: str, at: int) -> tuple[Value, ...]:
    """Return arguments that are all ``s i f``: what hosts send, in time that grows linearly."""
    values: list[Value] = []
    for n_runs, run in enumerate(_RUN.finditer(tags)):
        if n_runs == MAX_RUNS:
            raise OscError("has too many arguments of changing types")
        first, stop = run.span()
        if tags[first] == "s":
            end = message.find(b"\0", at)
            if end < 0:
                raise OscError("ends in the middle of an argument")
            values.append(_text(message[at:end]))
            at = _after(end)
        else:
            n_values = stop - first
            try:
                values += struct.unpack_from(f">{n_values}{tags[first]}", message, at)
            except struct.error:
                raise OscError("ends in the middle of an argument") from None
            at += 4 * n_values
    return tuple(values)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise OscError("has a string that is not UTF-8") from None


def _other(message: bytes, tags: str) -> tuple[Decoded, ...]:
    known = _OTHER.match(tags)
    if known and known.end() < len(tags):
        raise OscError(f"has an argument of type {tags[known.end()]!a}; send i f s")
    if len(tags) * len(message) > MAX_COST:
        raise OscError("is too long for its types; send i f s")
    try:
        values = OscMessage(message).params
    except (ParseError, ValueError, IndexError, OverflowError):
        raise OscError("ends in the middle of an argument, or has a string not UTF-8") from None
    return tuple(int(value) if isinstance(value, bool) else value for value in values)


def _encoded(argument: object) -> tuple[str, bytes]:
    if isinstance(argument, str):
        return "s", osc_types.write_string(as_sent(argument))
    if isinstance(argument, bytes):
        return "b", osc_types.write_blob(argument) if argument else _SIZE.pack(0)
    if isinstance(argument, numbers.Integral):
        number = int(argument)
        if -(2**31) <= number < 2**31:
            return "i", osc_types.write_int(number)
        return "f", _float(float(max(-_HUGE, min(number, _HUGE))))
    if isinstance(argument, numbers.Real):
        return "f", _float(float(argument))
    raise TypeError(f"OSC carries numbers, strings and bytes, not {type(argument).__name__}")


def _float(value: float) -> bytes:
    if abs(value) > _FLOAT_MAX:
        value = math.copysign(math.inf, value)
    return osc_types.write_float(value)
