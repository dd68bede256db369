"""The self-test of the Max package finds that all is well, as far as that can be without Max."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from bridge.patches.max.selftest import ENGINE, FACE, engine, face
from bridge.patches.max.selfvalues import (
    CHECKS,
    N_DIMS,
    N_TAPE,
    SCRIPT,
    SONG,
    TAPED,
    expected,
    song,
    values_js,
)
from latentio import read
from tests.max.in_pd import parts
from tests.max.in_pd_live import play_with_scripts

MAX = Path(__file__).resolve().parents[2] / "max"
PATCHERS, MEDIA = MAX / "patchers", MAX / "media"
PATH = PATCHERS / f"{ENGINE}.maxpat"
# In Node messnamed comes with the next turn.
ONLY_IN_MAX = {"messnamed"}


def perform(folder, songs=None, sample_rate=44100):
    """Let the test run; return for each check what it shows, the report, and the OSC messages."""
    ring = f"{parts(PATH, (), (PATCHERS,)).ports['latent.rec.js'][0]}-ring"
    _, scripts = play_with_scripts(
        PATH,
        folder / "run",
        n_samples=3 * sample_rate,
        sample_rate=sample_rate,
        messages=[(4410, 0, f"folder {folder}"), (4410, 0, "osc 1"), (8820, 0, "run")],
        buffers={
            "song": expected()["play"] if songs is None else songs,
            "tape": (N_TAPE + 1, N_DIMS * len(TAPED)),
            "map": (2, N_DIMS),
            "back": (2, N_DIMS),
            ring: (64, N_DIMS),
        },
        taps=[ring],
        tapes=["tape", "back"],
        paths=[MEDIA],
        search=(PATCHERS,),
        record=(),
    )
    script = scripts["latent.selftest.js"]
    shown = {m.atoms[0]: m.atoms[2:] for m in script.messages if m.outlet == 0}
    rows = {name: shown[n + 1] for n, name in enumerate(CHECKS)}
    sent = [m.atoms for m in script.messages if m.outlet == 2]
    return rows, (folder / "latent-selftest-report.txt").read_text("utf-8"), sent


@pytest.mark.pd
@pytest.mark.node
@pytest.mark.parametrize("sample_rate", [48000, pytest.param(44100, marks=pytest.mark.soak)])
def test_it_finds_that_all_is_well_but_for_what_only_max_has(tmp_path, sample_rate):
    rows, report, sent = perform(tmp_path, sample_rate=sample_rate)
    failed = {name: " ".join(map(str, row)) for name, row in rows.items() if row[0] != "ok"}
    assert failed.keys() == ONLY_IN_MAX, failed
    n_ok = len(CHECKS) - len(ONLY_IN_MAX)
    assert sent == [["/selftest", "ok", n_ok, "failed", 1]]
    assert re.findall(r"^(?:ok|FAILED) +(\w+):", report, re.M) == list(CHECKS)[:-1]
    assert "8.6.5" in report


@pytest.mark.pd
@pytest.mark.node
@pytest.mark.soak
def test_it_finds_a_value_that_is_wrong(tmp_path):
    wrong = expected()["play"].copy()
    wrong[17, 2] += 0.001
    rows, report, _ = perform(tmp_path, wrong)
    failed = {name: " ".join(map(str, row)) for name, row in rows.items() if row[0] != "ok"}
    assert failed.keys() == ONLY_IN_MAX | {"load", "play", "record"}
    assert "frame 17, dim 2" in failed["load"]
    assert "512 samples are wrong; the first is sample 0 of frame 17" in failed["play"]
    assert "FAILED  load: " in report


@pytest.mark.pd
@pytest.mark.node
@pytest.mark.soak
@pytest.mark.parametrize(
    ("fault", "bad"),
    [
        # index~ rounds in Pd, so each frame changes in the middle of the one before it.
        (("_latent.clock~", "trunc~", "abs~"), {"play", "smooth", "lfo", "noise"}),
        (("latent.lfo.mc~", "expr $i1 + 0 * #1", "expr $i1 * 0 + 1"), {"lfo", "step"}),
    ],
)
def test_it_finds_a_patch_that_is_wrong(tmp_path, fault, bad, monkeypatch):
    file, old, new = fault
    folder = tmp_path / "patchers"
    shutil.copytree(PATCHERS, folder)
    path = folder / f"{file}.maxpat"
    text = path.read_text("utf-8")
    assert f'"{old}"' in text
    path.write_text(text.replace(f'"{old}"', f'"{new}"'))
    monkeypatch.setattr(sys.modules[__name__], "PATCHERS", folder)
    monkeypatch.setattr(sys.modules[__name__], "PATH", folder / PATH.name)
    rows, _, _ = perform(tmp_path)
    failed = {name for name, row in rows.items() if row[0] != "ok"}
    assert bad <= failed
    assert failed & {"load", "copy", "map", "poke"} == set()


def test_its_files_are_as_they_are_written_and_say_what_it_is_tested_with(tmp_path):
    assert PATH.read_text("utf-8") == engine().text()
    assert (MAX / "extras" / f"{FACE}.maxpat").read_text("utf-8") == face().text()
    assert (MAX / "javascript" / SCRIPT).read_text("utf-8") == values_js()
    kept = read(MEDIA / SONG)
    assert (kept.ratio, kept.model_sr) == (song().ratio, song().model_sr)
    assert (kept.data == song().data).all()


def test_every_check_is_explained_in_the_list_of_what_is_assumed():
    told = (MAX / "VERIFIED.md").read_text("utf-8")
    assert [name for name in CHECKS if f"`{name}`" not in told] == []
