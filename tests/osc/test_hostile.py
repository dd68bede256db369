"""200,000 packets that mean no good, with healthy messages between them.

They are sent a few at a time, each lot followed by healthy messages whose answers are waited
for, so that no socket buffer of the system decides what arrives.
"""

import contextlib
import json
import math
import random
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bridge.osc.checks import typed
from bridge.osc.client import Client, RequestFailed
from bridge.osc.codec import encode
from bridge.osc.spec import TABLE

ROOT = Path(__file__).resolve().parents[2]
N_PACKETS = 200_000
N_PER_LOT = 50
HANG_S = 60
MEGABYTE_OF_RSS = 2**20 if sys.platform == "darwin" else 2**10


def bundle(*parts, time=1):
    return (
        b"#bundle\0"
        + struct.pack(">Q", time)
        + b"".join(struct.pack(">i", len(part)) + part for part in parts)
    )


def message(address, tags, data=b""):
    """Return a message as it is spelt, right or wrong."""
    return (
        b"".join(
            text + bytes(4 - len(text) % 4) for text in (address.encode(), b"," + tags.encode())
        )
        + data
    )


def nested(depth):
    packet = encode("/status")
    for _ in range(depth):
        packet = bundle(packet)
    return packet


VALID = [
    encode(m.address, *map(typed, m.example.split())) for m in TABLE if m.role in ("verb", "frames")
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


def random_bytes(r):
    return r.choice([b"", b"/", b"#bundle\0", b"/voice/frame\0\0\0\0,"]) + r.randbytes(
        r.randint(0, 99)
    )


def far_future(r):
    return bundle(r.choice(VALID), FRAME, time=r.choice([0, 2**63, 2**64 - 1]))


def wildcard(r):
    address = r.choice(
        ["/voice/*", "/*/new", "/voice/fr?me", "/{voice,slot}/free", "/[a-z]*", "//"]
    )
    return encode(address, "lead", 0.5)


def wrong_types_and_counts(r):
    values = [r.choice([0, 0.5, "a", b"blob", 2**40, ""]) for _ in range(r.randint(0, 12))]
    return encode(r.choice(TABLE).address, *values)


def not_numbers(r):
    values = [r.choice([0.5, math.nan, math.inf, -math.inf]) for _ in range(8)]
    return encode("/voice/frame", "lead", math.nan, *values)


def unknown_names(r):
    return encode("/voice/frame", f"voice {r.randint(0, 9999)}", *[0.5] * 8)


def unknown_addresses(r):
    return encode("/" + "".join(r.choices("voicenwframe/", k=r.randint(0, 30))), 1)


def mutated(r):
    packet = bytearray(r.choice(VALID))
    for _ in range(r.randint(1, 4)):
        packet[r.randrange(len(packet))] = r.choice([0, 255, ord(","), ord("/"), r.randrange(256)])
    return bytes(packet[: len(packet) - r.choice([0, 0, 1, 4])])


SMALL = [
    random_bytes,
    far_future,
    wildcard,
    wrong_types_and_counts,
    not_numbers,
    unknown_names,
    unknown_addresses,
    mutated,
]


@pytest.fixture
def server():
    """Start a server in a process of its own; it must say that all was well, and no more."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", Path(__file__).with_name("hostile_server.py")],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
        out, err = process.communicate("", timeout=HANG_S)
    finally:
        process.kill()
        process.wait()
    assert err == ""
    assert json.loads(out) == {"faults": [], "tasks": 0}
    assert process.returncode == 0


def test_nothing_that_comes_in_hurts_the_server_or_its_other_peers(server, capsys):
    r = random.Random(0)  # noqa: S311
    pool = [kind(r) for kind in SMALL for _ in range(1000)]
    waited_s = []
    n_healthy = 0
    with Client(int(server.stdout.readline()), timeout_s=HANG_S) as healthy:
        port = healthy._socket.getpeername()[1]
        for lot in range(N_PACKETS // N_PER_LOT):
            # A socket for each lot: more peers than the server remembers, gone when it answers.
            with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as hostile:
                hostile.connect(("127.0.0.1", port))
                for packet in [*r.choices(pool, k=N_PER_LOT - 1), r.choice(LARGE)]:
                    hostile.send(packet)
                healthy.send("/voice/frame", "lead", *[0.25] * 8)
                asked_s = time.perf_counter()
                if lot % 2:
                    healthy.request("/voice/free", "lead")
                else:
                    with pytest.raises(RequestFailed, match="speed must be a number"):
                        healthy.request("/voice/speed", "lead", 99)
                waited_s.append(time.perf_counter() - asked_s)
                n_healthy += 2
            if lot == N_PACKETS // N_PER_LOT // 5:
                first_rss = healthy.request("/status").results[-1]
                n_healthy += 1
        n_packets, n_bad, n_internal, n_frames, last_rss = healthy.request("/status").results
    assert n_packets == N_PACKETS + n_healthy + 1
    assert n_bad > N_PACKETS // 2
    assert n_internal == 0
    assert n_frames > N_PACKETS // N_PER_LOT
    assert last_rss - first_rss < 8 * MEGABYTE_OF_RSS
    median_s, p99_s = (sorted(waited_s)[int(len(waited_s) * q)] for q in (0.5, 0.99))
    with capsys.disabled():
        sys.stdout.write(
            f"\n  a healthy answer behind {N_PER_LOT} hostile packets: median "
            f"{1e3 * median_s:.2f} ms, p99 {1e3 * p99_s:.2f} ms; memory grew by "
            f"{(last_rss - first_rss) / MEGABYTE_OF_RSS:.1f} MB of "
            f"{last_rss / MEGABYTE_OF_RSS:.0f}\n"
        )
    assert median_s < 0.25
