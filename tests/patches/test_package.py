"""``latent-bridge patch pd``: objects for any number of dims, whole or not at all."""

import re
from pathlib import Path

import pytest

from bridge.cli import main
from bridge.patches.guide import filled
from bridge.patches.objects import references
from bridge.patches.package import write_about
from bridge.patches.sizes import sizable, write_objects
from latentio import LatentIOError

ROOT = Path(__file__).resolve().parents[2]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_every_object_that_has_sizes_can_have_any_other(tmp_path):
    # The samplers have panels, which are drawn for their sizes.
    sized = {r.name.replace(str(r.n_dims), "{dims}") for r in references() if r.sizes}
    assert set(sizable().values()) == {name for name in sized if not name.startswith("ch")}


def test_the_command_writes_the_objects_and_what_they_are_made_of(tmp_path, capsys):
    folder = tmp_path / "new" / "mine"
    assert main(["patch", "pd", "--dims", "5", "--object", "play", "-o", str(folder)]) == 0
    assert {"_latent.dim.pd", "_latent.play.pd", "latent.play5~.pd"} <= set(names(folder))
    assert "latent.bridge.pd" not in names(folder)
    assert capsys.readouterr().out.splitlines()[0] == str(folder / "latent.play5~.pd")


def test_without_a_name_all_objects_are_written(tmp_path):
    objects, others = write_objects([], 3, tmp_path)
    assert [path.name for path in objects] == [
        f"{name.replace('{dims}', '3')}.pd" for name in sizable().values()
    ]
    assert names(tmp_path) == sorted(path.name for path in [*objects, *others])


def test_what_speaks_with_the_server_comes_with_its_bridge_and_voice(tmp_path):
    write_objects(["send"], 3, tmp_path)
    assert {"latent.bridge.pd", "latent.voice.pd", "_latent.bridge.pd"} <= set(names(tmp_path))


def test_files_that_are_there_and_the_same_are_no_hindrance(tmp_path):
    write_objects(["lfo"], 3, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    write_objects(["lfo", "noise"], 3, tmp_path)
    assert all(path.stat().st_mtime_ns == time for path, time in before.items())


def test_a_file_of_the_user_is_replaced_only_by_force(tmp_path, capsys):
    mine = tmp_path / "latent.lfo3~.pd"
    mine.write_text("mine")
    command = ["patch", "pd", "--dims", "3", "--object", "lfo", "-o", str(tmp_path)]
    assert main(command) == 2
    assert "is there already, and differs; --force replaces it" in capsys.readouterr().err
    assert names(tmp_path) == [mine.name]
    assert mine.read_text() == "mine"
    assert main([*command, "--force"]) == 0
    assert mine.read_text().startswith("#N canvas")


@pytest.mark.parametrize("n_dims", ["0", "65", "-1"])
def test_a_number_of_dims_that_pd_could_not_fill_is_refused(tmp_path, capsys, n_dims):
    folder = tmp_path / "mine"
    assert main(["patch", "pd", "--dims", n_dims, "-o", str(folder)]) == 2
    assert f"dims must be 1 to 64, not {n_dims}" in capsys.readouterr().err
    assert not folder.exists()


def test_an_unknown_object_is_refused_with_those_that_there_are(tmp_path, capsys):
    command = ["patch", "pd", "--dims", "3", "--object", "organ", "-o", str(tmp_path)]
    assert main(command) == 2
    assert "no object organ: there are play, " in capsys.readouterr().err
    assert names(tmp_path) == []


def test_a_place_that_is_a_file_is_one_line(tmp_path, capsys):
    (tmp_path / "mine").write_text("no folder")
    assert main(["patch", "pd", "--dims", "3", "-o", str(tmp_path / "mine")]) == 2
    assert "cannot be a folder" in capsys.readouterr().err


def test_when_writing_fails_no_half_written_file_is_left(tmp_path, monkeypatch):
    def full(source, target):
        target.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bridge.patches.copying.shutil.copyfile", full)
    with pytest.raises(LatentIOError, match="No space left"):
        write_objects(["lfo"], 3, tmp_path)
    assert names(tmp_path) == []


def test_the_lists_of_the_document_are_those_of_the_tables():
    page = (ROOT / "docs/pd.md").read_text(encoding="utf-8")
    assert page == filled(page), "run tools/write_pd_docs.py"


def test_the_document_shows_pictures_that_are_there():
    page = (ROOT / "docs/pd.md").read_text(encoding="utf-8")
    pictures = re.findall(r"\]\((images/[^)]+)\)", page)
    assert len(pictures) >= 3
    for picture in pictures:
        assert (ROOT / "docs" / picture).stat().st_size < 100_000


def test_the_committed_examples_are_what_the_writers_write(tmp_path):
    write_about(tmp_path)
    for path in tmp_path.rglob("*.pd"):
        assert path.read_bytes() == (ROOT / "pd" / path.relative_to(tmp_path)).read_bytes(), (
            path.name
        )
