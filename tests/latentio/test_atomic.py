import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from latentio import LatentIOError
from latentio.atomic import replacing, write_text


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to kill writers quickly")
@pytest.mark.parametrize("n_kills", [60, pytest.param(200, marks=pytest.mark.soak)])
@pytest.mark.parametrize("suffix", [".wav", ".npy", ".npz", ".safetensors"])
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, suffix: str, n_kills: int
) -> None:
    script = Path(__file__).with_name("kill_writers.py")
    done = subprocess.run(
        [sys.executable, "-W", "error", script, tmp_path, suffix, str(n_kills), "1"],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["other"] == []
    assert found["old"] + found["new"] == n_kills
    # Killed too late or too early every time, the test would show nothing.
    assert found["left"] >= n_kills // 10
    assert found["old"] >= n_kills // 10
    assert found["new"] >= n_kills // 10


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def stop_half_way() -> None:
        with replacing(path) as temporary:
            temporary.write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stop_half_way()
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("durable", [True, False])
def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    write_text(path, "new\n", durable=durable)
    assert path.read_bytes() == b"new\n"
    assert os.listdir(tmp_path) == ["a"]


def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("x")
    old.chmod(0o640)
    write_text(old, "y")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    previous = os.umask(0o027)
    try:
        write_text(tmp_path / "new", "y")
    finally:
        os.umask(previous)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_text(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LatentIOError, match="make the folder first"):
        write_text(tmp_path / "no" / "a", "x")
    with pytest.raises(LatentIOError, match="is a folder"):
        write_text(tmp_path, "x")
