"""The examples and the instrument of the Max package, as files: what is written, and how."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from bridge.patches.max.examples import EXAMPLES, write_examples
from bridge.patches.max.examples_media import MODEL_SR, RATIO, write_media
from bridge.patches.max.instrument import NAME, instrument, parts, write_instrument
from bridge.patches.max.instrument_control import TARGETS
from bridge.patches.max.instrument_sources import SOURCES
from bridge.patches.max.lint import lint
from bridge.patches.max.maxfile import read_patcher
from latentio import read

PACKAGE = Path(__file__).resolve().parents[2] / "max"
FILES = [PACKAGE / "examples" / f"{name}.maxpat" for name in (*EXAMPLES, NAME)]
PARTS = [PACKAGE / "patchers" / f"{name}.maxpat" for name in parts()]
MEDIA = PACKAGE / "media"


def boxes(path):
    return [box for _, patcher in read_patcher(path).walk() for box in patcher.boxes]


def test_all_are_written_with_the_same_bytes(tmp_path):
    for name in ("patchers", "examples", "media"):
        (tmp_path / name).mkdir()
    written = [
        *write_examples(tmp_path / "examples"),
        *write_instrument(tmp_path / "patchers", tmp_path / "examples"),
        *write_media(tmp_path / "media"),
    ]
    assert len(written) == len(FILES) + len(PARTS) + 12
    for path in written:
        committed = PACKAGE / path.relative_to(tmp_path)
        assert path.read_bytes() == committed.read_bytes(), path.name


@pytest.mark.parametrize("path", [*FILES, *PARTS], ids=lambda path: path.stem)
def test_the_lint_finds_nothing(path):
    assert [str(finding) for finding in lint(path, PACKAGE)] == []


@pytest.mark.parametrize("path", FILES[:-1], ids=lambda path: path.stem)
def test_steps_of_an_example_are_numbered_without_a_gap(path):
    steps = [int(b.keys["text"]) for b in boxes(path) if b.maxclass == "textbutton"]
    assert sorted(steps) == list(range(1, len(steps) + 1))
    assert 2 <= len(steps) <= 11


@pytest.mark.parametrize("path", [*FILES, *PARTS], ids=lambda path: path.stem)
def test_no_file_needs_another_package(path):
    assert not [box.label for box in boxes(path) if box.name.endswith("nn~")]


def test_what_examples_open_is_in_the_package():
    opened = set()
    for path in FILES:
        opened |= set(
            re.findall(r"(?:open|readraw) (latent-[\w-]+\.(?:wav|npy))", path.read_text())
        )
    # One example opens what it has recorded before.
    assert opened - {"latent-take.wav"} == {"latent-codes-8.npy", "latent-example-8.wav"}
    assert all((MEDIA / name).is_file() for name in opened - {"latent-take.wav"})


@pytest.mark.parametrize("stem", ["latent-example-8", "latent-codes-8", "latent-example-64"])
def test_both_files_of_a_song_hold_the_same_with_its_exact_rate(stem):
    wav, npy = (read(MEDIA / f"{stem}{suffix}") for suffix in (".wav", ".npy"))
    assert np.array_equal(wav.data, npy.data)
    for song in (wav, npy):
        assert (song.model_sr, song.ratio) == (MODEL_SR, RATIO)
        assert np.array_equal(song.data, song.data.astype(np.float32))


def test_the_window_of_the_instrument_fits_a_screen():
    patcher = instrument().patcher()
    assert patcher["openinpresentation"] == 1
    right, bottom = (
        max(b["box"]["presentation_rect"][n] + b["box"]["presentation_rect"][n + 2] for b in shown)
        for n in range(2)
        if (shown := [b for b in patcher["boxes"] if "presentation_rect" in b["box"]])
    )
    assert right <= patcher["rect"][2] <= 1200
    assert bottom <= patcher["rect"][3] <= 760


def test_each_part_is_shown_as_large_as_it_is():
    sizes = {name: patch.patcher()["rect"][2:] for name, patch in parts().items()}
    for given in instrument().patcher()["boxes"]:
        box = given["box"]
        if box["maxclass"] == "bpatcher":
            assert box["presentation_rect"][2:] == sizes[box["name"].removesuffix(".maxpat")]


def test_widgets_that_speak_to_the_server_are_silent_when_the_patch_opens():
    """Their first value is shown, not said: nobody asked to change a server that is running."""
    for path in PARTS:
        for box in boxes(path):
            kept = box.keys.get("saved_attribute_attributes", {}).get("valueof", {})
            if kept.get("parameter_longname") in ("level", "pan", "feedback", "limit", "comp"):
                assert kept["parameter_initial_enable"] == 0, (path.stem, box.label)


def test_the_script_knows_all_that_can_be_chosen():
    script = (PACKAGE / "javascript" / "latent.instrument.js").read_text()
    assert re.findall(r"^    (\w+): \{", script, re.MULTILINE) == list(TARGETS)
    listed = json.loads(re.search(r"PARTS = (\[[^]]*\])", script).group(1))
    assert listed == list(SOURCES)
