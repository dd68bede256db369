"""Memory that voices take is given back when they end, however often they come and go."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
import torch

from benchmarks import heavy_decoder
from tests.engine.serving import SHARED_MEMORY, descendants
from tests.models.torchscript_zoo import save
from tests.server.faultrig import decoders
from tests.server.models import Times
from tests.server.rig import serving

pytestmark = pytest.mark.alone
NULL = ("--audio", "null", "--period", "512", "--max-load", "1000")
N_BEFORE = 2  # what is only made once is made then
PART = 0.05
MB = 2**20
N_VALUES = 16 * MB  # of 4 bytes
SETTLED_S = 30.0


class Weighty(Times):
    """A light model with much in it: what is left of it is seen, and it loads at once."""

    def __init__(self) -> None:
        super().__init__(1.0)
        self.register_buffer("weights", torch.zeros(N_VALUES))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("memory")
    save(Weighty(), folder / "weighty.ts")
    return folder


@pytest.mark.parametrize(
    ("model", "n_cycles"),
    [
        pytest.param("weighty", 1, marks=[pytest.mark.soak, pytest.mark.ci]),
        pytest.param("heavy", 100, marks=pytest.mark.soak),
    ],
)
def test_a_model_that_comes_and_goes_leaves_no_memory_behind(folder, model, n_cycles):
    if model == "heavy":
        heavy_decoder.build(folder / "heavy.ts")
    with serving(folder, *NULL) as server:
        come_and_go(server, model, N_BEFORE)
        before, shared = settled_mb(server), list_shared(server)
        server.client.request("/voice/new", "a", model)
        taken = settled_mb(server) - before
        assert taken > 64, "that the model is there is not seen, so its absence would not be"
        server.client.request("/voice/free", "a")
        come_and_go(server, model, n_cycles)
        after = settled_mb(server)
        assert abs(after - before) < PART * before, (before, after, taken)
        assert list_shared(server) == shared


@pytest.mark.parametrize("n_cycles", [20, pytest.param(100, marks=pytest.mark.soak)])
def test_a_voice_beside_another_of_its_model_leaves_no_memory_behind(folder, n_cycles):
    with serving(folder, *NULL) as server:
        server.client.request("/voice/new", "stays", "weighty")
        come_and_go(server, "weighty", N_BEFORE)
        (decoder,) = decoders(server)
        before = own_mb(decoder)
        come_and_go(server, "weighty", n_cycles)
        assert decoders(server) == {decoder}
        after = own_mb(decoder)
        assert abs(after - before) < PART * before, (before, after)


def come_and_go(server, model, n_cycles):
    for _ in range(n_cycles):
        server.client.request("/voice/new", "comes", model)
        server.client.request("/voice/free", "comes")


def settled_mb(server):
    """Return the memory of all processes of a server once it begins and ends none."""
    deadline_s, last = time.monotonic() + SETTLED_S, []
    while time.monotonic() < deadline_s:
        pids = [server.process.pid, *descendants(server.process.pid)]
        last.append((sorted(pids), sum(map(own_mb, pids))))
        (first_pids, first_mb), (pids, mb) = last[max(0, len(last) - 5)], last[-1]
        if len(last) >= 5 and first_pids == pids and abs(first_mb - mb) < 1:
            return mb
        time.sleep(0.2)
    raise AssertionError(f"it does not settle: {last[-5:]}")


def own_mb(pid):
    """Return what a process takes of memory, and its part of what it shares."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def list_shared(server):
    """Return the names of the server's shared memory that are there."""
    maps = Path(f"/proc/{server.process.pid}/maps").read_text()
    return {path.name for path in SHARED_MEMORY.iterdir() if f"/{path.name}" in maps}
