"""What docs/rack.md tells is what the code does."""

import re
from pathlib import Path

import numpy as np
import pytest

from bridge.manip.generator import MODULI, MULTIPLIERS, PERIOD, Generator, seeded
from bridge.manip.presetfile import read_presets
from bridge.manip.settings import RackSettings
from bridge.manip.table import COMMON, KINDS, SEQ_STEPS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "rack.md").read_text("utf-8")


def row(entry):
    default = "its own number" if entry.default is None else f"{entry.default}".removesuffix(".0")
    unit = f", {entry.unit}" if entry.unit else ""
    per_dim = "per dim" if entry.per_dim else "one"
    return f"| `{entry.name}` | {per_dim} | {default} | {entry.range()}{unit} | {entry.help} |"


@pytest.mark.parametrize("kind", KINDS)
def test_every_parameter_has_its_row(kind):
    section = PAGE.split(f"\n### {kind}\n")[1].split("\n#")[0]
    own = [e for e in KINDS[kind].parameters.values() if e not in COMMON]
    rows = [
        line
        for line in section.splitlines()
        if re.match(r"\| `\w+`( to `\w+`)? \| (one|per dim) ", line)
    ]
    wanted = [row(entry) for entry in own if entry.name not in SEQ_STEPS[1:]]
    first, last = SEQ_STEPS[0], SEQ_STEPS[-1]
    assert rows == [line.replace(f"`{first}`", f"`{first}` to `{last}`") for line in wanted]


def test_the_steps_of_a_sequencer_are_alike():
    parameters = KINDS["seq"].parameters
    assert [name for name in parameters if name.startswith("step")] == ["steps", *SEQ_STEPS]
    assert len({row(parameters[name]).replace(name, "") for name in SEQ_STEPS}) == 1


def test_all_kinds_are_counted():
    assert len(KINDS) == 13
    assert "one of the thirteen below" in PAGE
    assert re.findall(r"^### (\w+)$", PAGE.split("## The kinds")[1].split("\n## ")[0], re.M) == [
        *KINDS
    ]


def test_the_parameters_of_all_kinds_have_their_rows():
    assert all(row(entry) in PAGE for entry in COMMON)


def test_the_generator_gives_the_numbers_of_the_page():
    for number in (*MULTIPLIERS, *MODULI, f"{PERIOD:,}"):
        assert str(number) in PAGE
    found = re.findall(r"^\| (\d+) \| (\d+) \| ([\d, ]+) \| ([\d, ]+) \|$", PAGE, re.MULTILINE)
    assert len(found) >= 4
    for seed, dim, states, draws in found:
        wanted = seeded(int(seed), int(dim) + 1)[:, int(dim)]
        assert [int(s) for s in states.split(",")] == wanted.tolist()
        ours = Generator(int(seed), int(dim) + 1).draw(np.arange(4)[:, np.newaxis])[:, int(dim)]
        assert [int(d) for d in draws.split(",")] == ours.tolist()


def test_the_preset_file_of_the_page_is_one(tmp_path):
    example = PAGE.split("```\nlatent-presets")[1].split("```")[0]
    (tmp_path / "a.txt").write_text("latent-presets" + example, encoding="utf-8")
    slots = read_presets(tmp_path / "a.txt")
    made = RackSettings(4)
    assert made.restore({k[1:]: v for k, v in slots[1].values.items() if k[0] == "lead"}) == []
    assert made.names == ["bias", "lfo"]
    assert slots[1].name == "soft pad"
