import json
import subprocess
import sys
from pathlib import Path

import pytest

from bridge import chunking
from bridge.cache import Memory
from bridge.chunking import choose_chunk
from bridge.models.identity import IdentityModel


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_chunk_is_measured_once_and_then_remembered(cache):
    first = choose_chunk(IdentityModel(4))
    again = choose_chunk(IdentityModel(4))
    assert first.origin == "measured"
    assert again.origin == "remembered"
    assert again.n_frames == first.n_frames
    assert len(list((cache / "chunks").iterdir())) == 1


def test_another_model_method_fill_or_engine_has_its_own_choice(cache):
    choose_chunk(IdentityModel(4))
    for chosen in (
        choose_chunk(IdentityModel(5)),
        choose_chunk(IdentityModel(4), "encode"),
        choose_chunk(IdentityModel(4), "decode", "zero"),
    ):
        assert chosen.origin == "measured"
    assert len(list((cache / "chunks").iterdir())) == 4


@pytest.mark.parametrize("content", ["", "{}", '{"n_frames": 0}', '{"n_frames": "8"}', "[1"])
def test_a_damaged_memory_is_measured_again(cache, content):
    choose_chunk(IdentityModel(4))
    (path,) = (cache / "chunks").iterdir()
    path.write_text(content)
    assert choose_chunk(IdentityModel(4)).origin == "measured"
    assert json.loads(path.read_text())["n_frames"] >= 1


def test_the_first_of_two_processes_wins(monkeypatch):
    model = IdentityModel(4)

    def slower_process(*_):
        info = model.info
        Memory("chunks", info.name, info.engine, "decode", "noise").keep({"n_frames": 3})
        return 77

    monkeypatch.setattr(chunking, "_measure", slower_process)
    assert choose_chunk(model).n_frames == 3


def test_where_nothing_can_be_remembered_the_chunk_is_fixed(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "file" / "below"))
    chosen = choose_chunk(IdentityModel(4, 2048))
    assert (chosen.n_frames, chosen.origin) == (64, "fixed")


def test_a_call_stays_within_half_a_million_samples():
    assert choose_chunk(IdentityModel(1, 2**18)).n_frames <= 2
    assert choose_chunk(IdentityModel(1, 2**20)).n_frames == 1


def test_a_short_piece_is_not_worth_a_measurement(cache):
    model = IdentityModel(4, 2048)
    assert choose_chunk(model, n_frames=255) == chunking.Chunk(64, "fixed")
    assert not cache.exists()
    assert choose_chunk(model, n_frames=256).origin == "measured"
    assert choose_chunk(model, n_frames=255) == chunking.Chunk(64, "fixed")


def test_input_and_output_of_a_call_fit_the_memory():
    assert choose_chunk(IdentityModel(20000, 2048), n_frames=3).n_frames == 1
    wide = choose_chunk(IdentityModel(1000, 64), n_frames=10).n_frames
    assert wide * 64 * 1000 * 4 * 65 / 64 <= chunking.MAX_GROWTH_BYTES
    assert wide == 1032


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="Linux only")
def test_growth_is_seen_after_a_greater_peak():
    # In a process of its own: the system may take idle memory back from a large one meanwhile.
    program = """
import numpy as np
from bridge import chunking
np.ones(200 * 2**20, np.uint8)
start_bytes = chunking._start_peak()
np.ones(100 * 2**20, np.uint8)
print(chunking._peak_bytes() - start_bytes)
"""
    printed = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert 90 * 2**20 < int(printed) < 150 * 2**20
