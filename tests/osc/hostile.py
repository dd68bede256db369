"""Packets that mean no good, for a test and for a benchmark."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable

from bridge.osc.checks import typed
from bridge.osc.codec import encode
from bridge.osc.spec import TABLE


def bundle(*parts: bytes, time: int = 1) -> bytes:
    """Return a bundle."""
    return (
        b"#bundle\0"
        + struct.pack(">Q", time)
        + b"".join(struct.pack(">i", len(part)) + part for part in parts)
    )


def message(address: str, tags: str, data: bytes = b"") -> bytes:
    """Return a message as it is spelt, right or wrong."""
    return (
        b"".join(
            text + bytes(4 - len(text) % 4) for text in (address.encode(), b"," + tags.encode())
        )
        + data
    )


def nested(depth: int) -> bytes:
    """Return a bundle in a bundle in a bundle ..."""
    packet = encode("/status")
    for _ in range(depth):
        packet = bundle(packet)
    return packet


# Of all that may be asked for, except what ends the server, or waits for the disk to flush.
VALID = [
    encode(m.address, *map(typed, m.example.split()))
    for m in TABLE
    if m.role in ("verb", "frames") and m.address not in ("/quit", "/slot/save")
]
FRAME = encode("/voice/frame", "lead", *[0.5] * 8)
LARGE = [
    nested(3000),
    message("/voice/frame", "s" + "f" * 12_900, b"lead\0\0\0\0" + bytes(51_600)),
    message("/voice/frame", "s" + "d" * 7_000, b"lead\0\0\0\0" + bytes(56_000)),
    message("/voice/frame", "s" + "fi" * 6_000, b"lead\0\0\0\0" + bytes(48_000)),
    message("/voice/frame", "s" * 60_000),
    message("/voice/frame", "[" * 60_000),
    message("/voice/frame", "T" * 60_000),
    message("/voice/frame", "x" * 60_000),
    message("/voice/new", "ss", b"a" * 60_000 + bytes(4)),
    message("/voice/new" + "/n" * 30_000, "s", b"lead\0\0\0\0"),
    message("/" + "*" * 60_000, "s", b"lead\0\0\0\0"),
    bundle(*[encode("/status")] * 3_000),
    bundle(*[encode("/voice/free", "lead"), FRAME] * 64),
    bundle(*[bundle(*[FRAME] * 20)] * 20),
    bytes(65_000),
    b"#bundle\0" * 8_000,
    b"/" * 65_000,
]
# `out` is a link to another folder.
OUTSIDE = (
    *("../secret.wav", "out/secret.wav", "/etc/passwd", "a/../../secret.wav", "..", "."),
    *("C:\\secret.wav", "\\\\host\\secret.wav", "~/secret.wav", "song.wav/x", "a" * 1024, " "),
)


def random_bytes(r: random.Random) -> bytes:
    return r.choice([b"", b"/", b"#bundle\0", b"/voice/frame\0\0\0\0,"]) + r.randbytes(
        r.randint(0, 99)
    )


def far_future(r: random.Random) -> bytes:
    return bundle(r.choice(VALID), FRAME, time=r.choice([0, 2**63, 2**64 - 1]))


def wildcard(r: random.Random) -> bytes:
    address = r.choice(
        ["/voice/*", "/*/new", "/voice/fr?me", "/{voice,slot}/free", "/[a-z]*", "//"]
    )
    return encode(address, "lead", 0.5)


def wrong_types_and_counts(r: random.Random) -> bytes:
    values = [r.choice([0, 0.5, "a", b"blob", 2**40, ""]) for _ in range(r.randint(0, 12))]
    address = r.choice([m.address for m in TABLE if m.address != "/quit"])
    return encode(address, *values)


def not_numbers(r: random.Random) -> bytes:
    values = [r.choice([0.5, math.nan, math.inf, -math.inf]) for _ in range(8)]
    return encode("/voice/frame", "lead", math.nan, *values)


def unknown_names(r: random.Random) -> bytes:
    return encode("/voice/frame", f"voice {r.randint(0, 9999)}", *[0.5] * 8)


def unknown_addresses(r: random.Random) -> bytes:
    return encode("/" + "".join(r.choices("voicenwframe/", k=r.randint(0, 30))), 1)


def outside(r: random.Random) -> bytes:
    verb = r.choice(["/slot/load", "/slot/save", "/voice/new", "/model/info", "/record/start"])
    name = () if verb in ("/model/info", "/record/start") else ("lead",)
    return encode(verb, *name, r.choice(OUTSIDE))


def mutated(r: random.Random) -> bytes:
    packet = bytearray(r.choice(VALID))
    for _ in range(r.randint(1, 4)):
        packet[r.randrange(len(packet))] = r.choice([0, 255, ord(","), ord("/"), r.randrange(256)])
    return bytes(packet[: len(packet) - r.choice([0, 0, 1, 4])])


SMALL: tuple[Callable[[random.Random], bytes], ...] = (
    random_bytes,
    far_future,
    wildcard,
    wrong_types_and_counts,
    not_numbers,
    unknown_names,
    unknown_addresses,
    outside,
    mutated,
)
