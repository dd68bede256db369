"""A real server in a process of its own, as people start it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from bridge.osc.client import Client

READY = re.compile(r"listening on 127\.0\.0\.1:(\d+)")
HANG_S = 60.0


@dataclass
class Server:
    """A running server, a client of it, and the folder that it may read and write."""

    process: subprocess.Popen[str]
    client: Client
    port: int
    folder: Path

    def status(self, key: str) -> object:
        """Return one fact of /status."""
        return self.client.info("/status")[key]

    def step(self, n_periods: int) -> int:
        """Play some periods of a manual server; return the number of the next."""
        return int(self.client.request("/step", n_periods).results[-1])

    @contextlib.contextmanager
    def recording(self, name: str) -> Iterator[Recording]:
        """Record what is played meanwhile."""
        take = Recording(self.folder / name)
        take.first = int(self.client.request("/record/start", name).results[-1])
        yield take
        take.n_lost = int(self.client.request("/record/stop").results[1])
        take.audio, take.sample_rate = soundfile.read(take.path, dtype="float32", always_2d=True)


@dataclass
class Recording:
    """A file that the server recorded; `first` is the device sample that it begins with."""

    path: Path
    first: int = 0
    n_lost: int = 0
    sample_rate: int = 0
    audio: np.ndarray = None  # type: ignore[assignment]

    def at(self, sample: int, n_samples: int) -> np.ndarray:
        """Return audio by device samples, shape (n_samples, channels)."""
        begin = sample - self.first
        assert 0 <= begin <= begin + n_samples <= len(self.audio), "not recorded"
        return self.audio[begin : begin + n_samples]


@contextlib.contextmanager
def serving(folder: Path, *options: str, env: dict[str, str] | None = None) -> Iterator[Server]:
    """Run `latent-bridge serve` with all its folders in one, on a free port."""
    command = [sys.executable, "-m", "bridge.cli", "serve", "--port", "0"]
    for name in ("models", "latents", "recordings"):
        command += [f"--{name}", str(folder)]
    process = subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **(env or {})},
    )
    try:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if found := READY.search(line):
                break
        else:
            raise AssertionError(f"no server: {''.join(lines)}")
        port = int(found[1])
        with Client(port=port, timeout_s=HANG_S) as client:
            yield Server(process, client, port, folder)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            said, _ = process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise
    assert process.returncode == 0, said
    assert "Traceback" not in said, said


def aligned_error(found: np.ndarray, wanted: np.ndarray) -> float:
    """Return the largest difference as a fraction of the peak."""
    assert found.shape == wanted.shape
    return float(np.abs(found - wanted).max() / np.abs(wanted).max())
