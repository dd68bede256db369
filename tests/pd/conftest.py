"""Each test that asks for `pd_program` runs in every Pure Data version that we support."""

import os
from functools import lru_cache
from pathlib import Path

import pytest

from tools.pd_versions import WANTED, find_versions


@lru_cache(maxsize=1)
def versions():
    return find_versions()


# Pd 0.53 has no multichannel signals.
MULTICHANNEL = WANTED[1:]


@pytest.fixture(params=WANTED)
def pd_program(request) -> Path:
    if needs_multichannel(request) and request.param not in MULTICHANNEL:
        pytest.skip("multichannel signals came with Pd 0.54")
    return program(request.param)


@pytest.fixture(params=MULTICHANNEL)
def multichannel_pd(request) -> Path:
    """Give each Pd that has multichannel signals."""
    return program(request.param)


@pytest.fixture(params=[WANTED[0], *(pytest.param(v, marks=pytest.mark.soak) for v in WANTED[1:])])
def long_pd(request) -> Path:
    """Give what takes long the oldest Pd, and in `make soak` the others, too."""
    return program(request.param)


@pytest.fixture
def one_pd(request) -> Path:
    """Give the oldest Pd that will do, to tests in which Pd is not what is tried."""
    return program(MULTICHANNEL[0] if needs_multichannel(request) else WANTED[0])


def needs_multichannel(request) -> bool:
    """Tell whether a test is for an object with one cord for all dims, by what it is named for."""
    return ".mc" in request.node.name


def program(version: str) -> Path:
    found = versions()
    if version not in found:
        reason = f"Pd {version} is not here (python tools/pd_versions.py)"
        if os.environ.get("LATENT_REQUIRE_PD") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found[version]
