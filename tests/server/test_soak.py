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
from tests.server.soakclients import KINDS, Log
from tests.server.soakreport import Report, grouped, growth, has_grown
from tests.server.soakrig import HEALTHY, HEARD, PERIOD, SR, Server, Watch

pytestmark = [
    pytest.mark.jack,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks into /proc"),
]
PACKETS_PER_S = 300
SEED = 20
TRIES = 3
SETTLED_S = 60.0
END_S = 30.0
FAULT_S = 20.0
ALL_KINDS_S = 400.0
SOAK_S = float(os.environ.get("LATENT_SOAK_S", "600"))


@pytest.mark.soak
@pytest.mark.ci
def test_healthy_voices_notice_nothing_of_all_that_goes_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for attempt in range(TRIES):
        is_last = attempt == TRIES - 1
        report = soaked(tmp_path / str(attempt), capsys, is_last=is_last)
        assert not report.failures, "\n".join(report.failures)
        # A machine that is too noisy gets another try, and on the last what it excuses is excused.
        if not report.is_too_noisy or is_last:
            break
    assert not report.guilty(), f"no sentinel excuses {report.guilty()}"
    if SOAK_S >= ALL_KINDS_S:
        assert {fault.kind for fault in report.log.faults} == set(KINDS)


def soaked(folder: Path, capsys: pytest.CaptureFixture[str], *, is_last: bool) -> Report:
    """Soak, print what came of it, and write it down."""
    folder.mkdir(exist_ok=True)
    with jack_server(SR, PERIOD) as jack:
        report = soak(jack, folder, SOAK_S, is_last=is_last)
    report.write(ROOT / "build/soak")
    with capsys.disabled():
        sys.stdout.write(f"\n{report.text()}\n")
    return report


def soak(jack: JackServer, folder: Path, seconds: float, *, is_last: bool) -> Report:
    """Let it all happen for some seconds.

    It ends early if the machine is too noisy; but the last time that it is tried, everything else
    is told in full.
    """
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
                happening(server, report, seconds, is_last=is_last)
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
        if report.looks and has_grown([look.own_mb for look in report.looks]):
            report.failures.append(f"memory has grown: {growth([k.own_mb for k in report.looks])}")
        if watch.status["internal_errors"]:
            report.failures.append(f"internal errors: {watch.status['internal_errors']}")
        report.failures += left_behind(jack, server, watch)
    return report


def happening(server: Server, report: Report, seconds: float, *, is_last: bool) -> None:
    """Let clients and faults at the server, and see that it is then as it was a while before."""

    def is_enough() -> bool:
        return bool(report.failures) or (report.is_too_noisy and not is_last)

    # What is made only once is made now.
    clients(server, report.log, report.failures, is_enough, min(60.0, seconds / 5))
    if not is_enough():
        calm(server)
        before = settled(server)
        rest_s = max(0.0, seconds - (time.monotonic() - report.began_s))
        clients(server, report.log, report.failures, is_enough, rest_s)
    if not is_enough():
        calm(server)
        after = settled(server)
        if after != before:
            what = "processes, open files, threads"
            report.failures.append(f"{what} were {before}, and at the end {after}")


def clients(
    server: Server,
    log: Log,
    failures: list[str],
    is_enough: Callable[[], bool],
    seconds: float,
) -> None:
    """Let guests, a fiddler and faults at the server for some seconds."""
    loading, over, late = threading.Lock(), threading.Event(), threading.Event()
    seed = SEED + len(log.faults)

    def let_out_faults() -> None:
        soakclients.faults(server, log, loading, late.is_set, every_s=FAULT_S)

    with (
        running(
            lambda: soakclients.guests(server, log, loading, seed, over.is_set), over, failures
        ),
        running(lambda: soakclients.fiddler(server, log, seed, over.is_set), over, failures),
        running(let_out_faults, late, failures),
    ):
        end_s = time.monotonic() + seconds
        while time.monotonic() < end_s and not is_enough():
            late.wait(1.0)


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
