"""A program that floods a server with packets of all sorts, and plays live and streamed frames.

    python -m tests.server.flood PORT PACKETS_PER_S SEED

until its standard input ends; then it prints how many packets it sent. It asks for nothing that
loads a model, writes a file or records: whoever starts it has that done at a pace of their own.
"""

from __future__ import annotations

import contextlib
import math
import random
import socket
import sys
import threading
import time

from bridge.osc.codec import encode
from bridge.osc.sockets import connected
from tests.osc.hostile import LARGE, SMALL, VALID

TICK_S = 0.02
N_POOL = 3000
N_PER_SOCKET = 50
PACKETS_PER_LARGE = 200
STREAM_HZ = 44100 / 2048
STREAM_RESERVE_S = 0.15
_SLOW = (
    *(b"/voice/new", b"/voice/swap", b"/voice/reload", b"/model/info"),
    *(b"/record/start", b"/preset/save", b"/slot/save", b"/slot/load", b"/preset/load"),
    *(b"/quit", b"/step", b"/master/set"),
)


def pool(r: random.Random) -> list[bytes]:
    """Return small packets, right and wrong."""
    made = [kind(r) for kind in SMALL for _ in range(N_POOL // len(SMALL))]
    made += [*VALID * 5, *[encode("/voice/info", "slot"), encode("/status")] * 20]
    return [packet for packet in made if not any(slow in packet for slow in _SLOW)]


def main(port: int, packets_per_s: float, seed: int) -> None:
    """Send until standard input ends."""
    r = random.Random(seed)  # noqa: S311
    over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    packets, n_sent, n_streamed = pool(r), 0, 0
    large = [packet for packet in LARGE if not any(slow in packet for slow in _SLOW)]
    began_s = time.monotonic()
    frames = connected("127.0.0.1", port)
    stranger = connected("127.0.0.1", port)
    while not over.wait(TICK_S):
        now_s = time.monotonic() - began_s
        _send(frames, encode("/voice/frame", "live", 0.3 + 0.1 * math.sin(now_s)))
        n_due = int((now_s + STREAM_RESERVE_S) * STREAM_HZ)
        values = [0.3 + 0.1 * math.sin(n / STREAM_HZ) for n in range(n_streamed, n_due)]
        for first in range(0, len(values), N_PER_SOCKET):
            part = values[first : first + N_PER_SOCKET]
            _send(frames, encode("/voice/stream", "stream", n_streamed + first, *part))
        n_streamed = n_due
        for n in range(n_sent, min(int(now_s * packets_per_s), n_sent + N_PER_SOCKET)):
            if n % N_PER_SOCKET == 0:
                stranger.close()
                stranger = connected("127.0.0.1", port)
            is_large = n % PACKETS_PER_LARGE == PACKETS_PER_LARGE - 1
            _send(stranger, r.choice(large if is_large else packets))
            n_sent += 1
    frames.close()
    stranger.close()
    sys.stdout.write(f"{n_sent}\n")


def _send(opened: socket.socket, packet: bytes) -> None:
    with contextlib.suppress(OSError):  # nobody listens, or there is no room
        opened.send(packet)


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
