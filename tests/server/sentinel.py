"""Processes that only watch the machine, so that a test can tell its faults from the server's.

    with Sentinel("jack") as jack, Sentinel("sleeper") as sleeper:
        ...
        jack.troubles                            # [Trouble(t_s=..., what="skipped", size_ms=...)]

`jack` is a plain JACK client of the server's priority that does nothing: its callback notes when
it begins late, and when JACK's clock has jumped over periods. `sleeper` is what a decoder would be
without a model: a process of ordinary priority that wakes every 5 ms, works a little, and notes
when it was late with that. `listener` is a JACK client, too, but one that is connected to ports:
it notes the periods in which a port was silent. It waits for whom it hears, so it says nothing
about the machine.

Times are of `time.monotonic`, which all processes share. Also a program, which is what runs:

    python -m tests.server.sentinel jack|sleeper|listener [PORT...]
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
WAKE_S = 0.005
N_SUMMED = 10_000  # about what a light voice needs: a twentieth of the time
TELL_S = 0.2
START_S = 20.0
# What is noted; who reads decides what it excuses.
LONG_GAP_S = 0.020
LATE_PERIODS = 1.0


class Trouble(NamedTuple):
    """When something was noted, what, and how much of it: ms; for silence the port's index."""

    t_s: float
    what: str
    size: float


class Sentinel:
    """A sentinel in a process of its own; `troubles` grows while it runs."""

    def __init__(self, kind: str, *ports: str) -> None:
        self.troubles: list[Trouble] = []
        self._command = [sys.executable, "-m", "tests.server.sentinel", kind, *ports]

    def __enter__(self) -> Sentinel:
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "watching\n", self._command
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(START_S)
        finally:
            self._process.kill()
            self._process.wait()
            self._thread.join()

    @property
    def pid(self) -> int:
        """Number of its process."""
        return self._process.pid

    def check(self) -> None:
        """Fail if it has ended: what nobody watches proves nothing."""
        assert self._process.poll() is None, f"the {self._command[3]} has ended"

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as told:
            for line in told:
                self.troubles.append(Trouble(*json.loads(line)))


def main(kind: str, ports: list[str]) -> None:
    """Watch until standard input ends."""
    noted: deque[Trouble] = deque()
    over = threading.Event()
    gc.freeze()
    gc.disable()
    client = None
    if kind == "sleeper":
        threading.Thread(target=_sleep, args=(noted, over), daemon=True).start()
    else:
        client = _jack_client(kind, ports, noted)
    _say("watching")
    threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    while not over.wait(TELL_S):
        while noted:
            _say(json.dumps(noted.popleft()))
    if client is not None:
        client.deactivate()
        client.close()


def _sleep(noted: deque[Trouble], over: threading.Event) -> None:
    last_s = time.monotonic()
    while not over.is_set():
        time.sleep(WAKE_S)
        sum(range(N_SUMMED))
        now_s = time.monotonic()
        if now_s - last_s > LONG_GAP_S:
            noted.append(Trouble(now_s, "gap", 1000 * (now_s - last_s)))
        last_s = now_s


def _jack_client(kind: str, ports: list[str], noted: deque[Trouble]):
    import jack

    jack.set_error_function(lambda _: None)
    jack.set_info_function(lambda _: None)
    client = jack.Client(kind, no_start_server=True)
    period, period_ms = client.blocksize, 1000 * client.blocksize / client.samplerate
    inputs = [client.inports.register(f"in_{n + 1}") for n in range(len(ports))]
    last: int | None = None

    def watch(_n_samples: int) -> None:
        nonlocal last
        late = client.frames_since_cycle_start
        begin = client.last_frame_time
        if late > LATE_PERIODS * period:
            noted.append(Trouble(time.monotonic(), "late", period_ms * late / period))
        if last is not None and (n_skipped := round(((begin - last) % 2**32) / period) - 1) > 0:
            noted.append(Trouble(time.monotonic(), "skipped", period_ms * n_skipped))
        last = begin

    def listen(_n_samples: int) -> None:
        for number, port in enumerate(inputs):
            if not port.get_array().any():
                noted.append(Trouble(time.monotonic(), "silent", number))

    client.set_process_callback(listen if inputs else watch)
    client.activate()
    for source, target in zip(ports, inputs, strict=True):
        client.connect(source, target)
    return client


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
