"""Statistics that Pd reads: one line per word, one number per dim."""

import numpy as np
import pytest

import latentio
from bridge.cli import main
from bridge.compose.statsfile import read_statistics, write_statistics_text
from bridge.errors import BridgeError


@pytest.fixture
def latents(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = np.random.default_rng(3).normal(1, 2, (50, 5))
    latentio.write("z.npy", latentio.Latents(data, 44100, 2048))
    return tmp_path / "z.npy"


def test_each_line_has_the_numbers_of_the_statistics_file(latents, capsys):
    assert main(["analyse", str(latents), "-o", "s.json", "--text", "s.stats.txt"]) == 0
    assert "s.stats.txt: mean, std, min and max of 5 dims" in capsys.readouterr().out
    found = read_statistics("s.json")
    lines = (latents.parent / "s.stats.txt").read_text().split(";\n")
    assert lines.pop() == ""
    assert [line.split()[0] for line in lines] == ["mean", "std", "min", "max"]
    for line in lines:
        name, *numbers = line.split()
        np.testing.assert_array_equal([float(n) for n in numbers], getattr(found, name))


def test_text_alone_needs_no_statistics_file(latents):
    assert main(["analyse", str(latents), "--text", "s.txt"]) == 0
    assert not (latents.parent / "s.json").exists()
    assert (latents.parent / "s.txt").is_file()


def test_another_name_is_refused_before_the_work(latents, capsys):
    assert main(["analyse", str(latents), "--text", "s.json"]) != 0
    assert "name it .txt" in capsys.readouterr().err
    with pytest.raises(BridgeError, match=r"name it \.txt"):
        write_statistics_text("s.csv", None)
