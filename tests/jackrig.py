"""A JACK server without a sound card, and a client that records what another one plays.

    with jack_server(sample_rate=48000, period=256) as server:
        ...                                     # start what plays, as "player"
        with server.recording(["player:output_1", "player:output_2"], path) as recorder:
            ...                                 # let it play
        recorder.report                         # `Report`: xruns, skipped and silent periods
        recorder.samples                        # float32, (n_samples, 2)

Every server has a name of its own, and JACK_DEFAULT_SERVER is set to it while it lives, so
that processes which are started inside the `with` find it and no other. Without jackd the
test is skipped; mark it with `pytest.mark.jack`, and LATENT_REQUIRE_JACK=1 makes the skip a
failure.

The recorder is a process of its own, because a busy Python process is late for JACK. JACK's
count of xruns alone says little: a client that plays zeros when it is late has none. Look at
the samples, too; and if the server skipped periods (`Report.skipped`), it was the machine
that was too busy, and nobody's fault: `Report.is_clean` tells.

Also a program, which is what `recording` runs:

    python tests/jackrig.py SECONDS PATH.npy PORT...
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

START_S = 20.0
MAX_SECONDS = 400


@dataclass(frozen=True)
class Report:
    """How a recording went.

    Attributes
    ----------
    sample_rate, period : int
        Of the server.
    periods : int
        Periods that were recorded.
    xruns : int
        Xruns that JACK told of.
    skipped : int
        Periods of the server's clock in which the recorder was not called.
    silent : int
        Periods in which every sample was 0.
    """

    sample_rate: int
    period: int
    periods: int
    xruns: int
    skipped: int
    silent: int

    @property
    def is_clean(self) -> bool:
        """Whether the machine kept up."""
        return self.xruns == 0 and self.skipped == 0


class Recorder:
    """A recording; `samples` and `report` are there after its `with`."""

    samples: np.ndarray
    report: Report


@dataclass(frozen=True)
class JackServer:
    """A running server: its name, sample rate and period, and the process."""

    name: str
    sample_rate: int
    period: int
    process: subprocess.Popen[bytes]

    @contextlib.contextmanager
    def recording(
        self, ports: list[str], path: Path, max_seconds: int = MAX_SECONDS
    ) -> Iterator[Recorder]:
        """Record some ports, which are waited for, into an .npy file; room for all takes time."""
        recorder = Recorder()
        child = subprocess.Popen(
            [sys.executable, __file__, str(max_seconds), str(path), *ports],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert child.stdout is not None
            ready = child.stdout.readline()
            assert ready == "recording\n", f"the recorder ended: {ready!r}"
            yield recorder
            told, _ = child.communicate(timeout=START_S)
            recorder.report = Report(**json.loads(told))
            recorder.samples = np.load(path)
        finally:
            child.kill()
            child.wait()


@contextlib.contextmanager
def jack_server(
    sample_rate: int = 44100, period: int = 512, *, synchronous: bool = False
) -> Iterator[JackServer]:
    """Start a server on the dummy driver, and end it.

    A synchronous one waits for its clients in every period, where another goes on without
    those that are late. Periods of a few ms are not safe from a busy machine otherwise.
    """
    import pytest

    program = shutil.which("jackd")
    if program is None:
        pytest.skip("no jackd (apt install jackd2)")
    name = f"latent-{os.getpid()}-{time.monotonic_ns() % 10**9}"
    settings = {
        "JACK_DEFAULT_SERVER": name,
        "JACK_NO_START_SERVER": "1",
        "JACK_NO_AUDIO_RESERVATION": "1",
    }
    before = {key: os.environ.get(key) for key in settings}
    os.environ.update(settings)
    process = subprocess.Popen(
        [
            program,
            *("-n", name),
            *(["-S"] if synchronous else []),
            *("-d", "dummy", "-r", str(sample_rate), "-p", str(period)),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(process)
        yield JackServer(name, sample_rate, period, process)
    finally:
        process.terminate()
        try:
            process.wait(START_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for left in Path("/dev/shm").glob(f"jack_sem.*_{name}_*"):  # noqa: S108
            left.unlink(missing_ok=True)
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value


def _wait_until_it_answers(process: subprocess.Popen[bytes]) -> None:
    import jack

    jack.set_error_function(_hear_nothing)
    jack.set_info_function(_hear_nothing)
    stop_s = time.monotonic() + START_S
    while True:
        assert process.poll() is None, "jackd ended at once"
        try:
            jack.Client("probe", no_start_server=True).close()
            return
        except jack.JackOpenError:
            assert time.monotonic() < stop_s, "jackd does not answer"
            time.sleep(0.02)


def _hear_nothing(_message: str) -> None:
    pass


def _record(max_seconds: int, path: str, ports: list[str]) -> None:
    """Record until standard input ends; then write the file, and print the report."""
    import jack

    jack.set_error_function(_hear_nothing)
    jack.set_info_function(_hear_nothing)
    client = jack.Client("recorder", no_start_server=True)
    inputs = [client.inports.register(f"in_{n + 1}") for n in range(len(ports))]
    period, sample_rate = client.blocksize, client.samplerate
    samples = np.empty((max_seconds * sample_rate, len(ports)), np.float32)
    samples.fill(0.0)  # now, and not page by page in the callback
    times = np.zeros(len(samples) // period + 1, np.int64)
    n_periods = xruns = 0

    @client.set_process_callback
    def process(n_samples: int) -> None:
        nonlocal n_periods
        start = n_periods * period
        if n_samples == period and start + period <= len(samples):
            for channel, port in enumerate(inputs):
                samples[start : start + period, channel] = port.get_array()
            times[n_periods] = client.last_frame_time
            n_periods += 1

    @client.set_xrun_callback
    def xrun(_delay_us: float) -> None:
        nonlocal xruns
        xruns += 1

    gc.freeze()
    gc.disable()
    with client:
        stop_s = time.monotonic() + START_S
        for source, target in zip(ports, inputs, strict=True):
            while True:
                try:
                    client.connect(source, target)
                    break
                except jack.JackError:
                    if time.monotonic() > stop_s:
                        sys.exit(f"no port {source}")
                    time.sleep(0.01)
        n_periods = xruns = 0
        print("recording", flush=True)  # noqa: T201
        ended = threading.Event()
        threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
        ended.wait()
        n_recorded, n_xruns = n_periods, xruns
    recorded = samples[: n_recorded * period]
    silent = ~recorded.reshape(n_recorded, -1).any(axis=1)
    steps = np.diff(times[:n_recorded])
    np.save(path, recorded)
    report = Report(
        sample_rate=sample_rate,
        period=period,
        periods=n_recorded,
        xruns=n_xruns,
        skipped=int((steps // period - 1).clip(0).sum()),
        silent=int(silent.sum()),
    )
    client.close()
    print(json.dumps(asdict(report)))  # noqa: T201


if __name__ == "__main__":
    _record(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
