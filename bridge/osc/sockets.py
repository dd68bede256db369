"""The UDP sockets of server and client."""

from __future__ import annotations

import contextlib
import errno
import socket
from typing import Any

from ..errors import BridgeError

RECEIVE_BUFFER_BYTES = 4 * 2**20


def bound(host: str, port: int) -> socket.socket:
    """Return a UDP socket that nobody else listens on, with a large receive buffer.

    Parameters
    ----------
    host : str
        Address of this machine, or a name of it.
    port : int
        0 to 65535; 0 takes a free one.

    Returns
    -------
    socket.socket

    Raises
    ------
    BridgeError
        If the port is in use, or the address is not one of this machine.
    ValueError
        If `port` is out of range.
    """
    _check_port(port, 0)
    try:
        family, address = _resolved(host, port)
    except (socket.gaierror, UnicodeError):
        raise BridgeError(host, *_NO_ADDRESS) from None
    opened = socket.socket(family, socket.SOCK_DGRAM)
    try:
        opened.bind(address)
    except OSError as error:
        opened.close()
        raise _refused(host, port, error) from error
    _enlarge(opened)
    return opened


def connected(host: str, port: int) -> socket.socket:
    """Return a UDP socket to a server, which tells when nobody listens there.

    Parameters
    ----------
    host : str
    port : int
        1 to 65535.

    Returns
    -------
    socket.socket

    Raises
    ------
    BridgeError
        If that is no address.
    ValueError
        If `port` is out of range.
    """
    _check_port(port, 1)
    opened = None
    try:
        family, address = _resolved(host, port)
        opened = socket.socket(family, socket.SOCK_DGRAM)
        opened.connect(address)
    except (OSError, UnicodeError) as error:
        if opened is not None:
            opened.close()
        raise BridgeError(f"{host}:{port}", "is not an address of a server") from error
    _enlarge(opened)
    return opened


_NO_ADDRESS = ("is not an address of this machine", "give another --host")


def _check_port(port: int, lowest: int) -> None:
    if not lowest <= port <= 65535:  # `getaddrinfo` would take it modulo 65536
        raise ValueError(f"port must be a whole number from {lowest} to 65535, not {port}")


def _resolved(host: str, port: int) -> tuple[int, Any]:
    """Return family and address, IPv4 where there is both, as Pure Data takes localhost."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)
    family, *_, address = min(found, key=lambda entry: entry[0] != socket.AF_INET)
    return family, address


def _refused(host: str, port: int, error: OSError) -> BridgeError:
    where = f"{host}:{port}"
    if error.errno == errno.EADDRINUSE:
        return BridgeError(where, "is in use", "end the other program or give --port")
    if error.errno == errno.EADDRNOTAVAIL:
        return BridgeError(host, *_NO_ADDRESS)
    if error.errno == errno.EACCES:
        return BridgeError(where, "may not be used by this user", "give a --port above 1023")
    return BridgeError(where, f"cannot be listened at ({error.strerror})")


def _enlarge(opened: socket.socket) -> None:
    """Ask for a large buffer: Linux gives what it allows, others refuse what is too much."""
    size = RECEIVE_BUFFER_BYTES
    while size > opened.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF):
        with contextlib.suppress(OSError):
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, size)
            return
        size //= 2
