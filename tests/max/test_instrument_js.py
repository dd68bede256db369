"""What the controllers of the instrument move is kept beside its presets, and comes back."""

from __future__ import annotations

import pytest

from tests.max.node import run_js, say

pytestmark = pytest.mark.node

LEARNED = (("target", "pan"), ("number", 2), ("learn",), ("cc", 0, 20), ("relative", 1))
TEXT = """latent-midi 1;
steps 1;
controller 20 pan 2;
controller 71 offset 0;
"""


def control(*calls, **more):
    """Return what the script says: to presets, to parts, as status."""
    called = [say(10 * n, *call) for n, call in enumerate(calls)]
    found = run_js("latent.instrument.js", [], called, **more)
    return [[m.atoms for m in found.messages if m.outlet == outlet] for outlet in range(3)]


def test_it_is_saved_with_the_presets_and_loaded_with_them(tmp_path):
    bank = tmp_path / "my bank.txt"
    control(*LEARNED, ("done", "save", str(bank)))
    (written,) = tmp_path.iterdir()
    assert written.name == "my bank.txt.midi.txt"
    lines = written.read_text().splitlines()
    assert lines[:3] == ["latent-midi 1;", "steps 1;", "controller 20 pan 2;"]
    assert len(lines) == 2 + 1 + 9
    _, told, status = control(("done", "load", str(bank), 3), ("cc", 1, 20))
    assert ["relative", 1] in status
    # After all parts were asked for what they are.
    assert told[-1] == ["three", "pan", pytest.approx(0.02)]


def test_what_is_loaded_takes_the_place_of_all_that_was_learned(tmp_path):
    (tmp_path / "bank.txt.midi.txt").write_text(TEXT)
    load = "done", "load", "bank.txt", 1
    _, told, _ = control(load, ("cc", 1, 72), ("cc", 1, 71), paths=[tmp_path])
    assert told[-2][:3] == ["offset", "dim", 0]
    assert sum(atoms[1] == "dim" for atoms in told) == 1


def test_presets_without_a_file_of_controllers_leave_them_as_they_are(tmp_path):
    _, told, status = control(
        *LEARNED, ("done", "load", str(tmp_path / "old.txt"), 1), ("cc", 1, 20)
    )
    assert told[-1] == ["three", "pan", pytest.approx(0.02)]
    assert all(atoms[0] != "error" for atoms in status)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("words;\n", "no controllers in PATH"),
        ("", "no controllers in PATH"),
        (TEXT + "controller 128 pan 0;\n", "line 5 of PATH is not right"),
        (TEXT + "controller 9 pan 4;\n", "line 5 of PATH is not right"),
        (TEXT + "controller 9 toString 0;\n", "line 5 of PATH is not right"),
        (TEXT + "controller 9 pan 0.5;\n", "line 5 of PATH is not right"),
        (TEXT + "steps 2;\n", "line 5 of PATH is not right"),
        (TEXT + "controller 9 pan 1", "line 5 of PATH is not right"),
    ],
)
def test_a_file_that_is_not_right_is_one_line_and_changes_nothing(tmp_path, text, said):
    path = tmp_path / "bank.txt.midi.txt"
    path.write_text(text)
    _, told, status = control(("done", "load", str(tmp_path / "bank.txt"), 1), ("cc", 127, 78))
    assert [atoms[1] for atoms in status if atoms[0] == "error"] == [
        said.replace("PATH", str(path))
    ]
    assert told[-2][:3] == ["offset", "dim", 7]


def test_no_other_file_is_written_over(tmp_path):
    path = tmp_path / "bank.txt.midi.txt"
    path.write_text("my words\n")
    _, _, status = control(("done", "save", str(tmp_path / "bank.txt")))
    assert status == [["error", f"not saved: another file is {path}"]]
    assert path.read_text() == "my words\n"
    path.write_text(TEXT)
    _, _, status = control(("done", "save", str(tmp_path / "bank.txt")))
    assert status == []
    assert path.read_text().startswith("latent-midi 1;\nsteps 0;\n")


def test_a_full_disk_is_said(tmp_path):
    path = tmp_path / "bank.txt"
    _, _, status = control(("done", "save", str(path)), disk_bytes=8)
    assert status == [["error", f"cannot write {path}.midi.txt"]]
