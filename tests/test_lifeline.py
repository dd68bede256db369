import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bridge.lifeline import end_with_parent

ROOT = Path(__file__).resolve().parent.parent
HANG_S = 20

PARENT = """
import ctypes, multiprocessing, os, sys, threading, time
from bridge.lifeline import end_with_parent

def sleeper():
    end_with_parent()
    print(os.getpid(), flush=True)
    time.sleep(600)

def holder():
    "Stuck in a native call that never gives the GIL back."
    end_with_parent()
    print(os.getpid(), flush=True)
    ctypes.PyDLL(None).sleep(600)

def elsewhere():
    "On a system whose kernel is of no help."
    sys.platform = "elsewhere"
    end_with_parent()
    print(os.getpid(), flush=True)
    time.sleep(600)

def orphan():
    "Asks only when its parent is gone; and nothing but the question helps."
    threading.Thread.start = lambda self: None
    print(os.getpid(), flush=True)
    while os.getppid() == multiprocessing.parent_process().pid:
        time.sleep(0.01)
    end_with_parent()
    time.sleep(600)

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=globals()[sys.argv[1]])
    process.start()
    try:
        process.join()
    except KeyboardInterrupt:
        process.join(0.5)
        print("interrupted", process.is_alive(), flush=True)
        process.terminate()
        process.join()
        print(process.exitcode, flush=True)
"""


@pytest.fixture
def start_parent(tmp_path):
    """Start a program with a child; give the program and the child's process id."""
    path = tmp_path / "parent.py"
    path.write_text(PARENT)
    started = []

    def start(child):
        program = subprocess.Popen(
            [sys.executable, path, child],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(program)
        return program, int(program.stdout.readline())

    yield start
    for program in started:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate()


def is_alive(process_id):
    """Say whether a process runs; one that nobody waited for does not."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's help is Linux's")
@pytest.mark.parametrize("child", ["sleeper", "holder", "elsewhere", "orphan"])
def test_a_child_ends_when_its_parent_is_killed(start_parent, child):
    program, process_id = start_parent(child)
    assert is_alive(process_id)
    program.kill()
    program.wait()
    stop_s = time.monotonic() + HANG_S
    while is_alive(process_id):
        assert time.monotonic() < stop_s, "the child lives on"
        time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="process groups")
def test_ctrl_c_is_left_to_the_parent(start_parent):
    program, process_id = start_parent("sleeper")
    os.killpg(program.pid, signal.SIGINT)
    out, err = program.communicate(timeout=HANG_S)
    assert out == f"interrupted True\n{-signal.SIGTERM}\n"
    assert err == ""
    assert not is_alive(process_id)


def test_only_a_child_can_be_tied_to_its_parent():
    kept = signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(RuntimeError, match="nobody's child"):
            end_with_parent()
        assert signal.getsignal(signal.SIGINT) is kept
    finally:
        signal.signal(signal.SIGINT, kept)
