"""The doctor finds what is there, says what is missing, and never falls ill itself."""

from __future__ import annotations

import json
import os
import re
import socket
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bridge import doctor
from bridge.doctor import Finding, collect, main

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def no_probes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the checks that start Python again: seconds each."""
    slow = (doctor._base, doctor._torch, doctor._pyo)
    monkeypatch.setattr(doctor, "_CHECKS", tuple(c for c in doctor._CHECKS if c not in slow))


def by_name(found: list[Finding]) -> dict[str, Finding]:
    return {f.name: f for f in found}


def program(folder: Path, name: str, script: str) -> Path:
    """Write a shell script that stands in for a program."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def run_doctor(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bridge", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_the_report_names_versions_and_says_the_base_works() -> None:
    done = run_doctor("--json")
    assert done.returncode == 0, done.stderr
    found = {f["name"]: f for f in json.loads(done.stdout)}
    assert found["latentio"]["status"] == "ok", found["latentio"]
    assert found["Python"]["detail"].startswith(".".join(map(str, sys.version_info[:3])))
    assert found["torch runs"]["status"] == "ok"
    assert "cpu" in found["torch runs"]["detail"]
    assert all(f["status"] == "ok" or f["detail"] or f["hint"] for f in found.values())


def test_a_broken_soundfile_makes_the_base_unusable(tmp_path: Path) -> None:
    (tmp_path / "soundfile.py").write_text("raise OSError('sndfile library not found')")
    done = run_doctor("--json", PYTHONPATH=str(tmp_path))
    found = {f["name"]: f for f in json.loads(done.stdout)}
    assert found["latentio"]["status"] == "broken"
    assert "sndfile library not found" in found["latentio"]["detail"]
    assert done.returncode == 1


def test_a_torch_that_kills_its_process_is_one_line_of_the_report(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("import os; os.abort()")
    done = run_doctor("--json", PYTHONPATH=str(tmp_path))
    found = {f["name"]: f for f in json.loads(done.stdout)}
    assert found["torch runs"]["status"] == "broken"
    assert done.returncode == 0


def test_a_pyo_that_kills_its_process_is_one_line_of_the_report(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert doctor._pyo()[0].status == "ok", doctor._pyo()
    assert re.fullmatch(r"\d+ PortAudio devices", doctor._pyo()[0].detail)
    (tmp_path / "pyo.py").write_text("import os; os.abort()")
    real = doctor._ask_python
    monkeypatch.setattr(
        doctor,
        "_ask_python",
        lambda code: real(f"import sys; sys.path[:0] = [{str(tmp_path)!r}]\n" + code),
    )
    (finding,) = doctor._pyo()
    assert finding.status == "broken"
    assert "the server cannot play" in finding.hint


def test_a_taken_osc_port_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        monkeypatch.setattr(doctor, "DEFAULT_PORT", port)
        (finding,) = doctor._osc_port()
        assert finding.status == "note"
        assert f"127.0.0.1:{port}: " in finding.detail
        assert "latent-bridge status" in finding.hint
    (finding,) = doctor._osc_port()
    assert (finding.status, finding.detail) == ("ok", f"127.0.0.1:{port} is free")


def test_a_check_that_raises_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def _moon_phase() -> list[Finding]:
        raise ZeroDivisionError("eclipse")

    monkeypatch.setattr(doctor, "_CHECKS", (_moon_phase,))
    (finding,) = collect()
    assert (finding.name, finding.status) == ("moon phase", "broken")
    assert "eclipse" in finding.detail


@pytest.mark.usefixtures("no_probes")
def test_missing_programs_come_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(doctor, "APPLICATIONS", tmp_path)
    found = by_name(collect())
    for name in ("Pure Data", "JACK"):
        assert found[name].status == "missing"
        assert "apt install" in found[name].hint


def test_every_dependency_is_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["bridge"], *extras["plot"]]
    assert {re.split("[<>=]", name)[0] for name in wanted} == set(doctor.PACKAGES)


@pytest.mark.usefixtures("no_probes")
def test_every_pd_is_asked_its_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = program(tmp_path, "pd", "echo 'Pd-0.52-2 (\"\") compiled on a day' >&2")
    app = tmp_path / "Pd-0.56-5.app/Contents/Resources/bin"
    app.mkdir(parents=True)
    new = program(app, "pd", "echo 'Pd-0.56-5 (\"\") compiled on a day' >&2")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(doctor, "APPLICATIONS", tmp_path)
    found = [f for f in collect() if f.name == "Pure Data"]
    assert [f.detail for f in found] == [f"Pd-0.52-2 at {old}", f"Pd-0.56-5 at {new}"]
    assert [f.status for f in found] == ["note", "ok"]
    assert "0.53 or newer" in found[0].hint


@pytest.mark.usefixtures("no_probes")
def test_a_program_that_hangs_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(tmp_path, "pd", "exec /bin/sleep 60")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(doctor, "APPLICATIONS", tmp_path)
    monkeypatch.setattr(doctor, "PROGRAM_TIMEOUT_S", 0.2)
    pd = by_name(collect())["Pure Data"]
    assert pd.status == "broken"
    assert "no answer in 0.2 s" in pd.detail


@pytest.mark.usefixtures("no_probes")
@pytest.mark.parametrize(("answer", "said"), [("running", "a server runs"), ("not running", "no")])
def test_jack_is_asked_whether_a_server_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: str, said: str
) -> None:
    program(tmp_path, "jackd", "echo jackdmp version 1.9.21 tmpdir /dev/shm protocol 9")
    program(tmp_path, "jack_wait", f"echo {answer}")
    monkeypatch.setenv("PATH", str(tmp_path))
    jack = by_name(collect())["JACK"]
    assert jack.status == "ok"
    assert jack.detail.startswith("jackdmp version 1.9.21")
    assert f"; {said}" in jack.detail


@pytest.mark.usefixtures("no_probes")
def test_the_text_is_ascii_and_hides_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work = tmp_path / "häuser"
    work.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(work)
    assert main([]) == 0
    text = capsys.readouterr().out
    assert text.isascii()
    assert "free in ~/h\\xe4user" in text


def test_kept_measurements_are_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
    assert doctor._measurements()[0].detail.startswith("0 of models kept")
    (tmp_path / "cache/probes").mkdir(parents=True)
    (tmp_path / "cache/probes/a.json").write_text("{}")
    assert doctor._measurements()[0].detail.startswith("1 of models kept")


def test_the_shipped_model_is_found_with_its_hash() -> None:
    found = by_name(doctor._factory_model())["factory model"]
    assert found.status == "ok", found
    assert len(found.detail.split("sha256 ")[1]) == 64
