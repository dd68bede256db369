"""``latent-bridge patch max``: objects for any number of dims."""

import json

import pytest

from bridge.cli import main
from bridge.patches.max.sizes import write_max_objects


def test_the_command_writes_the_objects_for_a_number_of_dims(tmp_path, capsys):
    out = tmp_path / "new"
    command = ["patch", "max", "--dims", "5", "--object", "lfo", "--object", "mix"]
    assert main([*command, "-o", str(out)]) == 0
    assert sorted(p.name for p in out.iterdir()) == ["latent.lfo5~.maxpat", "latent.mix5~.maxpat"]
    boxes = json.loads((out / "latent.lfo5~.maxpat").read_text())["patcher"]["boxes"]
    assert sum(b["box"]["maxclass"] == "outlet" for b in boxes) == 5 + 2
    assert "package" in capsys.readouterr().out


def test_a_file_of_the_user_is_replaced_only_by_force(tmp_path, capsys):
    mine = tmp_path / "latent.lfo5~.maxpat"
    mine.write_text("mine")
    command = ["patch", "max", "--dims", "5", "--object", "lfo", "-o", str(tmp_path)]
    assert main(command) == 2
    assert "--force" in capsys.readouterr().err
    assert mine.read_text() == "mine"
    assert main([*command, "--force"]) == 0
    assert mine.read_text().startswith("{")


@pytest.mark.parametrize(("words", "n_dims"), [(["lfoo"], 4), (["lfo"], 0), (["lfo"], 65)])
def test_what_cannot_be_written_is_refused(tmp_path, words, n_dims):
    with pytest.raises(ValueError, match=r"no object|dims must be"):
        write_max_objects(words, n_dims, tmp_path)
    assert not list(tmp_path.iterdir())
