import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing import resource_tracker
from pathlib import Path

import numpy as np
import pytest

from bridge.errors import BridgeError
from bridge.rings.memory import SharedBlock
from tests.rings import children

ROOT = Path(__file__).resolve().parents[2]
SHM = Path("/dev/shm")  # noqa: S108
HANG_S = 60
SPAWN = multiprocessing.get_context("spawn")

needs_shm = pytest.mark.skipif(not SHM.is_dir(), reason="no /dev/shm to look into")


@pytest.fixture
def block():
    made = SharedBlock.create(800)
    yield made
    made.close()


def run_child(target, *arguments):
    """Run a function in a spawned process; return its exit code."""
    process = SPAWN.Process(target=target, args=arguments)
    process.start()
    process.join(HANG_S)
    process.kill()
    process.join()
    return process.exitcode


def run_program(folder, source):
    """Run a program whose children can import it; return how it ended."""
    path = folder / "program.py"
    path.write_text(source)
    return subprocess.run(
        [sys.executable, "-W", "error", path],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=HANG_S,
        check=False,
    )


def test_fresh_memory_is_zero(block):
    assert bytes(block.buffer[:800]) == bytes(800)


@needs_shm
def test_the_owner_removes_it(block):
    assert (SHM / block.name).exists()
    block.close()
    assert not (SHM / block.name).exists()
    with pytest.raises(BridgeError, match=r"^shared memory: is gone; the server has ended$"):
        SharedBlock.attach(block.name)
    block.close()


@needs_shm
@pytest.mark.parametrize(
    ("target", "exit_code", "first"),
    [(children.write_and_leave, 0, 1.0), (children.leave_by_crash, 3, None)],
)
def test_the_end_of_a_child_leaves_the_memory_to_its_parent(block, target, exit_code, first):
    assert run_child(target, block.name) == exit_code
    assert (SHM / block.name).exists()
    if first is not None:
        assert np.frombuffer(block.buffer, np.float64, 2)[1] == first
    assert run_child(target, block.name) == exit_code


def test_a_child_does_not_enter_it_in_its_parents_books(block, monkeypatch):
    told = []
    monkeypatch.setattr(resource_tracker, "register", lambda *what: told.append(what))
    SharedBlock.attach(block.name).close()
    assert told == []
    resource_tracker.register("name", "shared_memory")
    assert told == [("name", "shared_memory")]


def test_views_outlive_the_block(block):
    values = np.frombuffer(block.buffer, np.uint8, 800)
    values[:] = 5
    block.close()
    assert values.sum() == 4000
    with pytest.raises(ValueError, match="closed"):
        _ = block.buffer


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux only")
def test_closing_under_views_keeps_no_descriptor():
    def n_descriptors():
        return len(list(Path("/proc/self/fd").iterdir()))

    SharedBlock.create(8).close()  # the tracker has started
    before = n_descriptors()
    for _ in range(20):
        block = SharedBlock.create(8)
        values = np.frombuffer(block.buffer, np.uint8, 8)
        block.close()
        del values, block
    assert n_descriptors() == before


NOISY = """
import multiprocessing, sys
import numpy as np
from bridge.rings.memory import SharedBlock

def child(name):
    global kept
    block = SharedBlock.attach(name)
    kept = block, np.frombuffer(block.buffer, np.uint8), block.buffer[3:9]
    kept[1][0] = 9

if __name__ == "__main__":
    block = SharedBlock.create(5000)
    views = np.frombuffer(block.buffer, np.float32), block.buffer[8:16]
    context = multiprocessing.get_context("spawn")
    for _ in range(2):
        process = context.Process(target=child, args=(block.name,))
        process.start()
        process.join()
        assert process.exitcode == 0
    assert block.buffer[0] == 9
    block.close()
    block.close()
    print("closed")
"""


def test_nobody_complains_at_the_end_though_views_are_alive(tmp_path):
    done = run_program(tmp_path, NOISY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "closed\n", "")


TOO_MUCH = """
import os, resource
from bridge.errors import BridgeError
from bridge.rings.memory import SharedBlock

def ask(n_bytes):
    try:
        SharedBlock.create(n_bytes)
    except BridgeError as error:
        print(error)

if __name__ == "__main__":
    ask(2**70)
    ask(2**55)
    room = os.statvfs("/dev/shm")
    ask((room.f_blocks + 1) * room.f_frsize)
    resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
    ask(2**32)
    SharedBlock.create(2**20).close()
"""


@needs_shm
def test_too_much_memory_is_one_line_and_leaves_nothing(tmp_path):
    before = set(SHM.glob("psm_*"))
    done = run_program(tmp_path, TOO_MUCH)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    for line in lines:
        assert line.startswith("shared memory: ")
        assert " MB cannot be had (" in line
        assert line.endswith("; make /dev/shm larger, or use fewer --max-voices or slots")
    assert set(SHM.glob("psm_*")) <= before


@needs_shm
def test_memory_that_cannot_be_reserved_is_told_before_it_is_touched(monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = set(SHM.glob("psm_*"))
    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(BridgeError, match=r"10 MB cannot be had \(No space left on device\)"):
        SharedBlock.create(10 * 2**20)
    assert set(SHM.glob("psm_*")) <= before


KILLED = """
import multiprocessing, os, time
from bridge.lifeline import end_with_parent
from bridge.rings.memory import SharedBlock

def child(name):
    end_with_parent()
    block = SharedBlock.attach(name)
    print(name, os.getpid(), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    block = SharedBlock.create(5000)
    process = multiprocessing.get_context("spawn").Process(target=child, args=(block.name,))
    process.start()
    process.join()
"""


@needs_shm
def test_nothing_remains_of_a_killed_parent(tmp_path):
    path = tmp_path / "program.py"
    path.write_text(KILLED)
    parent = subprocess.Popen(
        [sys.executable, path],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        name, child = parent.stdout.readline().split()
        assert (SHM / name).exists()
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        parent.stdout.close()
    stop_s = time.monotonic() + HANG_S
    while (SHM / name).exists() or Path("/proc", child).exists():
        assert time.monotonic() < stop_s, "memory or child is still there"
        time.sleep(0.02)
