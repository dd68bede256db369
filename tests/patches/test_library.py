"""The committed library: written by the writers, clean, and described by one table."""

from collections import defaultdict

import numpy as np
import pytest
import soundfile as sf

from bridge.osc.spec import DEFAULT_PORT
from bridge.patches.example import EXAMPLE_DIMS
from bridge.patches.headless import LIBRARY
from bridge.patches.library import write_library
from bridge.patches.lint import lint
from bridge.patches.objects import object_named, references
from bridge.patches.pdfile import read_patch
from bridge.patches.players import write_player
from bridge.patches.senders import write_signal_sender


def test_the_committed_files_are_what_the_writers_write(tmp_path):
    written = write_library(tmp_path)
    for path in written:
        assert path.read_bytes() == (LIBRARY / path.name).read_bytes(), path.name
    committed = {path.name for path in LIBRARY.iterdir() if path.suffix in (".pd", ".wav", ".txt")}
    assert {path.name for path in written if path.parent == tmp_path} == committed


@pytest.mark.parametrize("path", sorted(LIBRARY.glob("*.pd")), ids=lambda path: path.stem)
def test_every_patch_keeps_the_house_style(path):
    assert [str(finding) for finding in lint(path)] == []


# Names that several subpatches of a patch send to and several hear, as they should.
SHARED = {
    ("_latent.clock", "rate"),
    ("_latent.jam", "clock"),
    ("_latent.life", "method"),
    ("_latent.life", "options"),
    ("_latent.life", "status"),
    ("_latent.play", "stop"),
    ("_latent.presets", "path"),
    ("latent.slot", "answer"),
    ("latent.slot", "kind"),
}


def test_no_two_parts_of_a_patch_use_one_name_for_two_things():
    found = set()
    for path in LIBRARY.glob("*.pd"):
        parts = {"r": defaultdict(set), "s": defaultdict(set)}
        for number, canvas in enumerate(read_patch(path).walk()):
            for item in canvas.items:
                if item.name in parts and item.words[1].startswith("\\$0-"):
                    parts[item.name][item.words[1][4:]].add(number)
        for name, places in parts["s"].items():
            if len(places) > 1 and len(parts["r"][name]) > 1:
                found.add((path.stem, name))
    assert found == SHARED


@pytest.mark.parametrize("n_dims", [1, 3, 12, 48, 64])
def test_a_player_of_any_size_has_its_outlets_in_order_and_keeps_the_style(tmp_path, n_dims):
    write_library(tmp_path)
    path = write_player(n_dims, tmp_path)
    canvas = read_patch(path)
    dims = [
        (canvas.items[target].x, int(canvas.items[source].words[-1]))
        for source, _, target, _ in canvas.cords
        if canvas.items[target].name == "outlet~"
    ]
    assert [number for _, number in sorted(dims)] == list(range(n_dims))
    assert len({x for x, _ in dims}) == n_dims
    (status,) = [item for item in canvas.items if item.name == "outlet"]
    assert status.x > max(x for x, _ in dims)
    assert {finding.code for finding in lint(path)} <= {"P07"}


@pytest.mark.parametrize("n_dims", [1, 3, 12, 48, 64])
def test_a_sender_of_any_size_has_its_inlets_in_order_and_keeps_the_style(tmp_path, n_dims):
    write_library(tmp_path)
    path = write_signal_sender(n_dims, tmp_path)
    canvas = read_patch(path)
    dims = [
        (canvas.items[source].x, int(canvas.items[target].words[-1]))
        for source, _, target, _ in canvas.cords
        if canvas.items[source].name == "inlet~"
    ]
    assert [number for _, number in sorted(dims)] == list(range(n_dims))
    assert len({x for x, _ in dims}) == n_dims
    (messages,) = [item for item in canvas.items if item.name == "inlet"]
    assert messages.x > max(x for x, _ in dims)
    assert {finding.code for finding in lint(path)} <= {"P07"}


@pytest.mark.parametrize("n_dims", [0, 65, -1])
@pytest.mark.parametrize("write", [write_player, write_signal_sender])
def test_more_dims_than_pd_could_fill_are_refused(tmp_path, write, n_dims):
    with pytest.raises(ValueError, match="n_dims must be 1 to 64"):
        write(n_dims, tmp_path)


def test_every_message_of_the_engine_is_in_the_reference_and_the_reverse():
    canvases = read_patch(LIBRARY / "_latent.play.pd").walk()
    (route,) = [canvas for canvas in canvases if canvas.name == "route"]
    taken = {word for item in route.items if item.name == "route" for word in item.words[1:]}
    told = {message.word for r in references("players") for message in r.messages}
    assert taken - {"bang", "float", "list"} == told


def test_the_readme_names_every_message_and_status_word():
    text = (LIBRARY / "README.md").read_text(encoding="utf-8")
    for reference in references("players"):
        for message in reference.messages:
            assert message.word in text, message.usage
    for reference in references("server"):
        for message in reference.messages:
            assert f"`{message.word}" in text, (reference.name, message.usage)
    for status in object_named("latent.play8~").status:
        assert f"`{status.word} " in text or f"`{status.usage}`" in text, status.usage


@pytest.mark.parametrize("n_dims", EXAMPLE_DIMS)
def test_an_example_song_is_a_small_float_file_that_differs_in_every_dim(n_dims):
    path = LIBRARY / f"latent-example-{n_dims}.wav"
    values, _ = sf.read(path, dtype="float32")
    assert sf.info(path).subtype == "FLOAT"
    assert values.shape == (128, n_dims)
    assert len(np.unique(values, axis=1).T) == n_dims
    assert 0.5 < np.abs(values).max() < 2
    assert path.stat().st_size < 100_000


def routed(path):
    """Return every word that some [route] of a patch takes."""
    canvases = read_patch(path).walk()
    items = [item for canvas in canvases for item in canvas.items if item.name == "route"]
    return {word for item in items for word in item.words[1:]}


@pytest.mark.parametrize("reference", references("server"), ids=lambda reference: reference.name)
def test_every_message_that_is_told_is_taken(reference):
    shared = ["_latent.send.pd", "latent.receive.pd"]
    files = [f"{reference.name}.pd", f"_{reference.name}.pd", *shared]
    taken = set().union(*(routed(LIBRARY / f) for f in files if (LIBRARY / f).is_file()))
    assert {message.word for message in reference.messages} <= taken


def test_every_help_patch_says_how_to_start_the_server_and_connects_where_it_listens():
    for reference in references("server"):
        text = (LIBRARY / f"{reference.name}-help.pd").read_text(encoding="utf-8")
        assert "latent-bridge serve" in text
        assert f"latent.bridge 127.0.0.1 {DEFAULT_PORT};" in text
