"""Give an Ogg file a fixed serial number: encoders draw one, and nothing else, at random."""

from __future__ import annotations

import functools
import os
import struct
from typing import BinaryIO

_POLYNOMIAL = 0x104C11DB7  # RFC 3533: no reflection, no initial value, no final one
_HEADER_BYTES = 27
_SERIAL_AT = 14
_CHECKSUM_AT = 22


def set_serial(file: BinaryIO, serial: int) -> None:
    """Write `serial` and the right checksum into every page.

    Parameters
    ----------
    file : binary file
        Open for reading and writing; holds one logical stream.
    serial : int
        0 to 2**32 - 1.

    Raises
    ------
    ValueError
        If it is not a sequence of whole Ogg pages.

    Notes
    -----
    The checksum is linear: what changes it is the change of the serial number alone,
    moved to where it stands in the page. So no page has to be read again.
    """
    n_bytes = os.fstat(file.fileno()).st_size
    at = 0
    while at < n_bytes:
        file.seek(at)
        header = file.read(_HEADER_BYTES)
        if len(header) < _HEADER_BYTES or header[:4] != b"OggS":
            raise ValueError(f"no Ogg page at byte {at}")
        n_page = _HEADER_BYTES + header[26] + sum(file.read(header[26]))
        old, _, checksum = struct.unpack_from("<III", header, _SERIAL_AT)
        change = int.from_bytes(struct.pack("<I", old ^ serial), "big")
        n_after = n_page - _SERIAL_AT - 4
        checksum ^= _multiply(_multiply(change, _power(4)), _power(n_after))
        file.seek(at + _SERIAL_AT)
        file.write(struct.pack("<I", serial))
        file.seek(at + _CHECKSUM_AT)
        file.write(struct.pack("<I", checksum))
        at += n_page


def _multiply(a: int, b: int) -> int:
    """Return the product of two polynomials over GF(2), modulo Ogg's."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        b >>= 1
        a <<= 1
        if a >> 32:
            a ^= _POLYNOMIAL
    return product


@functools.cache
def _power(n_bytes: int) -> int:
    """Return x to the power of ``8 * n_bytes``."""
    if n_bytes == 0:
        return 1
    half = _power(n_bytes // 2)
    square = _multiply(half, half)
    return _multiply(square, 1 << 8) if n_bytes % 2 else square
