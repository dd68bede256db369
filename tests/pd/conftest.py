"""Each test that asks for `pd_program` runs in every Pure Data version that we support."""

import os
from functools import lru_cache
from pathlib import Path

import pytest

from tools.pd_versions import WANTED, find_versions


@lru_cache(maxsize=1)
def versions():
    return find_versions()


@pytest.fixture(params=WANTED)
def pd_program(request) -> Path:
    return program(request.param)


@pytest.fixture(params=[WANTED[0], *(pytest.param(v, marks=pytest.mark.soak) for v in WANTED[1:])])
def long_pd(request) -> Path:
    """Give what takes long the oldest Pd, and in `make soak` the others, too."""
    return program(request.param)


@pytest.fixture
def one_pd() -> Path:
    """Give the oldest Pd, to tests in which Pd is not what is tried."""
    return program(WANTED[0])


def program(version: str) -> Path:
    found = versions()
    if version not in found:
        reason = f"Pd {version} is not here (python tools/pd_versions.py)"
        if os.environ.get("LATENT_REQUIRE_PD") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found[version]
