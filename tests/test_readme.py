"""What the documents tell people to type works as they say."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = {page: page.read_text("utf-8") for page in PAGES}
CODE = {
    page: [
        line
        for inline, fence in re.findall(r"`([^`\n]+)`|^```\w*\n(.*?)^```", text, re.M | re.S)
        for line in (inline or fence).splitlines()
    ]
    for page, text in TEXT.items()
}
PROGRAMS = {"latentio": "latentio.cli", "latent-bridge": "bridge.cli"}


def _commands() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return each program, its words up to the first operand, and the options named with it."""
    found = set()
    for lines in CODE.values():
        for line in lines:
            usage = re.split(r"\s{2,}", line)[0]  # without the explanation beside it
            if not re.match(r"(latentio|latent-bridge) ", usage):
                continue
            program, *words = usage.split(" -- ")[0].split()  # what follows is another program's
            subcommand = []
            while words and re.fullmatch(r"[a-z]+", words[0]):
                subcommand.append(words.pop(0))
            options = re.findall(r"(?<!\S)\[?(--?[a-z][a-z-]*)", " ".join(words))
            found.add((program, tuple(subcommand), tuple(options)))
    return sorted(found)


def test_the_documents_name_commands() -> None:
    named = {(program, *words) for program, words, _ in _commands()}
    assert {("latentio", "convert"), ("latent-bridge", "models", "info")} <= named


@pytest.mark.parametrize(("program", "words", "options"), _commands())
def test_a_command_that_is_named_exists_with_its_options(
    program: str,
    words: tuple[str, ...],
    options: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    main = importlib.import_module(PROGRAMS[program]).main
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    usage = capsys.readouterr().out
    assert " ".join([program, *words]) in usage
    for option in options:
        assert re.search(rf"(?<!\S)\[?{option}\b", usage), f"no {option}"


def test_a_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = {
        t
        for lines in CODE.values()
        for line in lines
        for t in re.findall(r"\bmake ([a-z-]+)", line)
    }
    assert {"demo", "test", "lint"} <= named <= targets


def test_the_readmes_python_does_what_its_comment_says(tmp_path: Path) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", TEXT[ROOT / "README.md"], re.S)
    promised = re.search(r"print\(.*\)  # (.*)", block)
    assert promised
    n_frames, n_dims, _ = promised[1].split()
    song = np.random.default_rng(0).normal(size=(1, int(n_dims), int(n_frames)))
    np.save(tmp_path / "song.npy", song.astype(np.float32))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", block],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == promised[1]
    assert (tmp_path / "song.wav").is_file()


@pytest.mark.parametrize("page", [*PAGES, ROOT / "pd/README.md"], ids=lambda page: page.name)
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    gone = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert gone == []
