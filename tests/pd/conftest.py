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


def pytest_collection_modifyitems(config, items):
    """Leave out what a Pd cannot play; it is not skipped, for there is nothing to be tried."""
    out = [item for item in items if _is_beyond(item)]
    if out:
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if item not in set(out)]


def _is_beyond(item) -> bool:
    version = getattr(item, "callspec", None) and item.callspec.params.get("pd_program")
    return ".mc" in item.name and version is not None and version not in MULTICHANNEL


@pytest.fixture(params=WANTED)
def pd_program(request) -> Path:
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
    return program(MULTICHANNEL[0] if ".mc" in request.node.name else WANTED[0])


def program(version: str) -> Path:
    found = versions()
    if version not in found:
        reason = f"Pd {version} is not here (python tools/pd_versions.py)"
        if os.environ.get("LATENT_REQUIRE_PD") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found[version]
