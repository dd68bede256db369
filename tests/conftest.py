"""What tests may need from outside, and what happens when it is not there.

LATENT_SAMPLES          folder that holds `samples/` and `lyra/`; default `../shared`
LATENT_REQUIRE_SAMPLES  1: a test that needs the samples fails instead of being skipped
LATENT_REQUIRE_PD       1: the same for tests that need Pure Data
LATENT_REQUIRE_JACK     1: the same for tests that need JACK's server
LATENT_REQUIRE_NODE     1: the same for tests that need Node
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEEDS = {
    "pd": "LATENT_REQUIRE_PD",
    "jack": "LATENT_REQUIRE_JACK",
    "node": "LATENT_REQUIRE_NODE",
    "samples": "LATENT_REQUIRE_SAMPLES",
}
NEEDED_BY_FIXTURE = {"samples": "samples", "lyra": "samples"}


def _shared_folder(name: str) -> Path:
    root = ROOT / os.environ.get("LATENT_SAMPLES", "../shared")
    folder = (root / name).resolve()
    if not folder.is_dir():
        pytest.skip(f"no folder {name!r} in LATENT_SAMPLES ({root})")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """Give the folder of real files that other tools wrote."""
    return _shared_folder("samples")


@pytest.fixture(scope="session")
def lyra() -> Path:
    """Give the folder of Lyra's model files."""
    return _shared_folder("lyra")


@pytest.hookimpl(tryfirst=True)  # before -m selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they use, and note their needs for the report."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in NEEDED_BY_FIXTURE:
                item.add_marker(NEEDED_BY_FIXTURE[fixture])
        if item.get_closest_marker("jack"):
            item.add_marker("alone")
        item.user_properties += [("needs", n) for n in NEEDS if item.get_closest_marker(n)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the skip of a test whose need is required into a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        for need, variable in NEEDS.items():
            if item.get_closest_marker(need) and os.environ.get(variable) == "1":
                why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
                report.outcome = "failed"
                report.longrepr = f"{variable}=1, but: {why}"
    return report
