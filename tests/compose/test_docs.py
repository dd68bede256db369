"""What docs/compose.md says of distributions, patterns and songs is what there is."""

import re
from pathlib import Path

from bridge.compose.distribution_table import COMMON, DISTRIBUTIONS
from bridge.compose.pattern_table import PATTERNS
from bridge.compose.profiles import PROFILES
from bridge.compose.score import SCORE
from bridge.compose.song import TRANSITIONS, Song

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/compose.md").read_text("utf-8")
SCORE_EXAMPLE = (ROOT / "examples/score.toml").read_text("utf-8")
ROWS = {
    name.strip("` "): cells
    for line in PAGE.splitlines()
    if line.startswith("| `")
    for first, *cells in [[cell.strip() for cell in line.strip("|").split("|")]]
    for name in first.split(",")
}


def test_every_distribution_pattern_and_profile_has_its_row():
    assert set(DISTRIBUTIONS) | set(PATTERNS) | set(PROFILES) <= set(ROWS)


def test_the_lengths_of_patterns_are_those_of_the_table():
    for name, pattern in PATTERNS.items():
        said = ROWS[name][1]
        if name != "fibo" and said != "the same":
            assert said == f"`{pattern.length}`", name


def test_every_option_is_named_where_it_belongs():
    for name, distribution in DISTRIBUTIONS.items():
        for option in distribution.options:
            assert f"`{option}`" in " ".join(ROWS[name])
    for name, pattern in PATTERNS.items():
        for option in set(pattern.options) - {"loops"}:
            assert f"`{option}`" in " ".join(ROWS[name]), (name, option)
    for name in (*COMMON, *TRANSITIONS):
        assert re.search(rf"`{name}\b", PAGE), name


def test_every_key_of_a_song_and_of_a_score_is_shown():
    known = re.findall(r"there is (.*)", _refusal({"zzzz": 1}))[0].split(", ")
    assert len(known) > 15
    for key in known:
        assert re.search(rf"`\[?{key}\b", PAGE), key
    for key in set(SCORE) - {"palette", "grain", "frames_per_beat"}:
        assert re.search(rf"^{key} = ", SCORE_EXAMPLE, re.M), key


def _refusal(table):
    try:
        Song(table)
    except ValueError as error:
        return str(error)
    raise AssertionError("it was not refused")
