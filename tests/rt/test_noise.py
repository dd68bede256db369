import os
import subprocess
import sys
from pathlib import Path

from bridge.rt.noise import caught_noise

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import os, sys
from bridge.rt.noise import throw_away_noise
print("before", flush=True)
throw_away_noise()
os.write(1, b"native\\n")
os.write(2, b"native\\n")
print("python")
print("a traceback", file=sys.stderr)
"""


def test_only_pythons_own_errors_are_seen_in_the_end():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "before\n", "a traceback\n")


def test_what_libraries_print_is_caught_and_then_no_more(capfd):
    with caught_noise() as lines:
        os.write(2, b"one\n\n  two \n")
        sys.stdout.write("three\n")
        os.write(1, b"\xff\n")
    os.write(1, b"seen\n")
    assert {"one", "two", "three"} <= set(lines)
    assert len(lines) == 4
    assert capfd.readouterr() == ("seen\n", "")
