"""The program that opens the package in Max, with a stand-in for Max that writes a log."""

from __future__ import annotations

import stat
import sys
import threading
from pathlib import Path

import pytest
from pythonosc.udp_client import SimpleUDPClient

from bridge.patches.max.selfvalues import OSC_PORT
from tools.verify_in_max import main

STAND_IN = """#!{python}
import sys
with open({log!r}, "a") as log:
    log.write("opening " + sys.argv[1] + "\\n")
    if "bad" in sys.argv[1]:
        log.write("patchcord inlet out of range: deleting patchcord\\n")
"""


@pytest.fixture
def stand_in(tmp_path: Path) -> tuple[Path, Path]:
    """Make a program that logs as Max does."""
    program, log = tmp_path / "Max", tmp_path / "Max.log"
    program.write_text(STAND_IN.format(python=sys.executable, log=str(log)))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    log.write_text("an error of long ago\n")
    return program, log


def run(stand_in: tuple[Path, Path], out: Path, *words: Path | str) -> int:
    program, log = map(str, stand_in)
    given = ["--program", program, "--log", log, "--quiet-s", "0.5", "-o", str(out)]
    return main([*given, *map(str, words)])


def test_a_file_that_opens_without_a_word_is_ok(stand_in, tmp_path, capsys):
    out = tmp_path / "out.md"
    assert run(stand_in, out, tmp_path / "good.maxpat") == 0
    assert capsys.readouterr().out.startswith("ok  good.maxpat")
    assert "| good.maxpat | yes | nothing |" in out.read_text()


def test_what_max_complains_of_is_told_with_its_file(stand_in, tmp_path, capsys):
    out = tmp_path / "out.md"
    files = [tmp_path / "bad.maxpat", tmp_path / "good.maxpat"]
    assert run(stand_in, out, *files) == 1
    said = capsys.readouterr().out
    assert "LOOK  bad.maxpat" in said
    assert "deleting patchcord" in said
    assert "ok  good.maxpat" in said
    assert "long ago" not in said
    assert (
        "| bad.maxpat | yes | patchcord inlet out of range: deleting patchcord |" in out.read_text()
    )


def test_without_max_it_says_what_to_name(tmp_path, capsys):
    assert main(["--program", str(tmp_path / "none")]) == 2
    assert "--program" in capsys.readouterr().out


def test_what_the_self_test_sends_is_waited_for(stand_in, tmp_path):
    # All in one test: the port is one, and tests run side by side.
    out, good = tmp_path / "out.md", tmp_path / "good.maxpat"
    for n_failed in (0, 2):
        is_over = threading.Event()
        sender = threading.Thread(target=send, args=(n_failed, is_over))
        sender.start()
        try:
            assert run(stand_in, out, "--selftest-s", "20", good) == int(n_failed > 0)
        finally:
            is_over.set()
            sender.join()
        assert f"Self-test: 17 ok, {n_failed} failed." in out.read_text()
    # One that is not run is no success.
    assert run(stand_in, out, "--selftest-s", "0.1", good) == 1
    assert "Self-test: nothing came." in out.read_text()


def send(n_failed: int, is_over: threading.Event) -> None:
    """Send what the patch does, and something else, until it was heard."""
    with SimpleUDPClient("127.0.0.1", OSC_PORT) as client:
        while not is_over.wait(0.05):
            client.send_message("/other", [1])
            client.send_message("/selftest", ["ok", 17, "failed", n_failed])
