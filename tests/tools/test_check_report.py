"""A run that skipped the hard half must not count as green: conftest.py and check_report.py."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

A_SUITE = """
import pytest

def test_reads_a_sample(samples):
    assert samples.is_dir()

def test_reads_a_model(lyra):
    assert lyra.is_dir()

@pytest.mark.pd
def test_plays_in_pd():
    if {pd_is_missing}:
        pytest.skip("no pd on the PATH")

@pytest.mark.pd
def test_plays_in_a_pd_that_is_there():
    pass

def test_needs_nothing():
    pass
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """Make a repository with our conftest and tests that need things."""
    (tmp_path / "repo/tests").mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "repo")
    shutil.copy(ROOT / "tests/conftest.py", tmp_path / "repo/tests")
    return tmp_path / "repo"


def run(suite: Path, *, pd_is_missing: bool = False, **environment: str) -> tuple[int, str]:
    """Run pytest, then the check of its report; return the check's exit code and all output."""
    (suite / "tests/test_a.py").write_text(A_SUITE.format(pd_is_missing=pd_is_missing))
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LATENT_", "PYTEST_"))}
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=report.xml"],
        cwd=suite,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    check = subprocess.run(
        [sys.executable, ROOT / "tools/check_report.py", "report.xml", "pd", "samples"],
        cwd=suite,
        capture_output=True,
        text=True,
        check=False,
    )
    return check.returncode, tests.stdout + check.stdout


def make_samples(folder: Path) -> None:
    (folder / "samples").mkdir(parents=True)
    (folder / "lyra").mkdir()


def test_all_there_is_green(suite: Path) -> None:
    make_samples(suite.parent / "shared")  # the default, beside the repository
    code, output = run(suite)
    assert code == 0, output
    assert "tests that need samples: 2 passed, 0 failed, 0 skipped" in output
    assert "tests: 5 passed, 0 failed, 0 skipped" in output


def test_samples_elsewhere_are_found_by_the_variable(suite: Path, tmp_path: Path) -> None:
    make_samples(tmp_path / "elsewhere")
    code, output = run(suite, LATENT_SAMPLES=str(tmp_path / "elsewhere"))
    assert code == 0, output


def test_missing_samples_skip_with_the_reason_and_the_check_sees_it(suite: Path) -> None:
    code, output = run(suite)
    assert code == 1
    assert "3 passed, 2 skipped" in output
    assert "no folder 'samples' in LATENT_SAMPLES" in output
    assert "tests that need samples: 0 passed, 0 failed, 2 skipped <- must run" in output


def test_required_samples_fail_instead(suite: Path) -> None:
    code, output = run(suite, LATENT_REQUIRE_SAMPLES="1")
    assert code == 1
    assert "LATENT_REQUIRE_SAMPLES=1, but: Skipped: no folder 'samples'" in output
    assert "tests: 3 passed, 2 failed, 0 skipped" in output


def test_one_skipped_pd_test_among_others_is_seen_and_fails_where_pd_is_required(
    suite: Path,
) -> None:
    make_samples(suite.parent / "shared")
    code, output = run(suite, pd_is_missing=True)
    assert code == 1
    assert "tests that need pd: 1 passed, 0 failed, 1 skipped <- must run" in output
    code, output = run(suite, pd_is_missing=True, LATENT_REQUIRE_PD="1")
    assert code == 1
    assert "LATENT_REQUIRE_PD=1, but: Skipped: no pd on the PATH" in output


def test_reports_count_together_and_each_must_be_there(suite: Path) -> None:
    make_samples(suite.parent / "shared")
    run(suite)
    (suite / "other.xml").write_text("<testsuite><testcase><failure/></testcase></testsuite>")
    for reports, wanted in (("report.xml other.xml", "5 passed, 1 failed"), ("x.xml", "not there")):
        check = [sys.executable, ROOT / "tools/check_report.py", *reports.split(), "pd", "samples"]
        done = subprocess.run(check, cwd=suite, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert wanted in done.stdout


def test_a_report_that_was_never_written_is_not_green(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools/check_report.py", tmp_path / "none.xml", "pd"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "not there" in done.stdout
