"""For minutes or hours: voices that must not notice anything beside all that goes wrong.

LATENT_SOAK_S   seconds that the soak takes, with a fault every 20 s: 600 unless said
                (`make soak-ci`), hours by `make soak`

What is measured is printed and written to build/soak. `tests.server.soakreport` says what is
excused by what; everything else is a failure.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.engine.serving import ROOT, exists_in_memory, until
from tests.jackrig import JackServer, jack_server
from tests.server import soakclients, soakrig
from tests.server.sentinel import Sentinel
from tests.server.soakclients import GUESTS, KINDS, Log
from tests.server.soakreport import Report, grouped, growth, has_grown, is_excused
from tests.server.soakrig import HEALTHY, HEARD, PERIOD, SR, Growth, Server, Watch

pytestmark = [
    pytest.mark.jack,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks into /proc"),
]
PACKETS_PER_S = 300
SEED = 20
TRIES = 3
SETTLED_S = 20.0
END_S = 10.0
SOAK_S = float(os.environ.get("LATENT_SOAK_S", "600"))


@pytest.mark.parametrize(
    ("seconds", "every_s"),
    [
        pytest.param(45.0, 5.0, id="short"),
        pytest.param(SOAK_S, 20.0, id="long", marks=pytest.mark.soak),
    ],
)
def test_healthy_voices_notice_nothing_and_nothing_is_left(
    seconds: float, every_s: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for attempt in range(TRIES):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with jack_server(SR, PERIOD) as jack:
            report = soak(jack, folder, seconds, every_s)
        report.write(ROOT / "build/soak" / ("long" if every_s > 10 else "short"))
        with capsys.disabled():
            sys.stdout.write(f"\n{report.text()}\n")
        assert not report.failures, "\n".join(report.failures)
        if not report.is_too_noisy:
            assert not report.guilty(), f"not excused by any sentinel: {report.guilty()}"
            return
    pytest.fail(f"the machine was too noisy {TRIES} times to tell whose fault it was")


def soak(jack: JackServer, folder: Path, seconds: float, every_s: float) -> Report:
    """Let it all happen for some seconds; it ends early if that makes no sense any more."""
    soakrig.make_files(folder)
    log = Log()
    with soakrig.serving(folder) as server:
        soakrig.begin_healthy(server)
        watch = Watch(server)
        with server.client() as client:
            name = client.info("/status")["device_name"]
        ports = [f"{name}:output_{n + 3}" for n in range(len(HEARD))]
        with (
            Sentinel("jack") as sentinel,
            Sentinel("sleeper") as sleeper,
            Sentinel("listener", *ports) as listener,
            flood(server) as n_flooded,
        ):
            settled(server)
            report = Report(seconds, time.monotonic(), log)
            report.jack, report.sleeper = sentinel.troubles, sleeper.troubles
            report.missing, report.stalls, report.looks = watch.missing, watch.stalls, watch.looks
            n_early = len(listener.troubles)
            over = threading.Event()
            with running(lambda: watch.run(over.is_set), over, report.failures):
                happening(server, report, seconds, every_s)
                for one in (sentinel, sleeper, listener):
                    one.check()
            over.set()
            report.silent = grouped(listener.troubles[n_early:], HEARD)
        report.seconds = time.monotonic() - report.began_s
        report.n_flooded = n_flooded[0]
        report.said = server.said
        report.slowest_answer_s = watch.slowest_answer_s
        report.load_average = os.getloadavg()[1]
        report.failures += watch.wrong
        if has_grown([look.own_mb for look in report.looks]):
            report.failures.append(f"memory has grown: {growth([k.own_mb for k in report.looks])}")
        if watch.status["internal_errors"]:
            report.failures.append(f"internal errors: {watch.status['internal_errors']}")
        report.failures += left_behind(jack, server, watch)
    return report


def happening(server: Server, report: Report, seconds: float, every_s: float) -> None:
    """Let clients and faults at the server, and see that it is then as it was a while before."""
    # What is made only once is made now.
    clients(server, report, min(60.0, seconds / 5), every_s, ["killed"])
    if report.failures:
        return
    calm(server)
    before = settled(server)
    rest_s = seconds - (time.monotonic() - report.began_s)
    kinds = [KINDS[n % len(KINDS)] for n in range(int(rest_s / every_s))]
    clients(server, report, rest_s, every_s, kinds)
    if report.failures:
        return
    calm(server)
    after = settled(server)
    if after != before:
        report.failures.append(f"processes, open files, threads: {before}, at the end {after}")


def clients(
    server: Server, report: Report, seconds: float, every_s: float, kinds: list[str]
) -> None:
    """Let guests, a fiddler and faults at the server; all end after some seconds."""
    log, loading, over = report.log, threading.Lock(), threading.Event()
    with (
        running(
            lambda: soakclients.guests(server, log, loading, SEED, over.is_set),
            over,
            report.failures,
        ),
        running(lambda: soakclients.fiddler(server, log, SEED, over.is_set), over, report.failures),
        running(
            lambda: soakclients.faults(server, log, loading, kinds, every_s, over.is_set),
            over,
            report.failures,
        ),
    ):
        end_s = time.monotonic() + seconds
        while time.monotonic() < end_s and not report.failures and not report.is_too_noisy:
            over.wait(1.0)
        over.set()


@contextlib.contextmanager
def running(work: Callable[[], None], over: threading.Event, failures: list[str]) -> Iterator[None]:
    """Do something in a thread; what it raises is a failure."""

    def run() -> None:
        try:
            work()
        except Exception as error:
            failures.append(f"{type(error).__name__}: {error}")
            over.set()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@contextlib.contextmanager
def flood(server: Server) -> Iterator[list[int]]:
    """Flood a server from another process; the list holds the number of packets afterwards."""
    n_sent: list[int] = []
    words = ["-m", "tests.server.flood", server.port, PACKETS_PER_S, SEED]
    process = subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        with server.client() as client:
            for name in HEARD:
                until(lambda: client.info("/voice/info", name)["played_blocks"] > 20, name)  # noqa: B023
        yield n_sent
        told, _ = process.communicate(timeout=30)
        n_sent.append(int(told))
    finally:
        process.kill()
        process.communicate()


def calm(server: Server) -> None:
    """End the voices that come and go."""
    with server.client() as client:
        for name, *_ in client.request("/voice/list").replies:
            if name not in HEALTHY:
                client.request("/voice/free", name)


def settled(server: Server) -> tuple[int, int, int]:
    """Wait until nothing is begun or ended; return the numbers of processes, files, threads."""
    audio = server.audio()
    last: list[tuple[int, int, int]] = []

    def is_settled() -> bool:
        time.sleep(0.5)
        look = server.look(audio)
        last.append((len(server.pids()), look.n_files, look.n_threads))
        return len(last) >= 5 and len(set(last[-5:])) == 1

    until(is_settled, f"it does not settle: {last[-5:]}", SETTLED_S)
    return last[-1]


def left_behind(jack: JackServer, server: Server, watch: Watch) -> list[str]:
    """End the server, and return what is left of it."""
    left = []
    with server.client() as client:
        client.request("/quit")
    try:
        code = server.process.wait(END_S)
    except subprocess.TimeoutExpired:
        return [f"it does not end within {END_S:g} s"]
    said = [line for line in server.said if "Traceback" in line or "leaked" in line]
    if code or said:
        left.append(f"it ended with exit code {code}: {said}")
    with contextlib.suppress(AssertionError):
        until(lambda: not server.pids(), limit_s=2)
    if pids := server.pids():
        left.append(f"processes are left: {pids}")
    if names := exists_in_memory(watch.memory):
        left.append(f"shared memory is left: {names}")
    if names := list(Path("/dev/shm").glob(f"jack_sem.*_{jack.name}_latent-bridge*")):  # noqa: S108
        left.append(f"of JACK's is left: {names}")
    with contextlib.closing(socket.socket(type=socket.SOCK_DGRAM)) as mine:
        try:
            mine.bind(("127.0.0.1", server.port))
        except OSError as error:
            left.append(f"its port: {error}")
    made = {"presets.txt", "saved.npy", "saved.npy.json", "tmp"}
    found = {path.name for path in server.folder.iterdir() if path.suffix != ".ts"}
    found -= {"level.npy", "level.npy.json", "poison.npy", "poison.npy.json", "latent-song.wav"}
    if found - made or list((server.folder / "tmp").iterdir()):
        left.append(f"files are left: {found - made}, {list((server.folder / 'tmp').iterdir())}")
    return left
