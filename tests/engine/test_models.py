"""A model is found by its name in a message, and a changed file is another model."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from bridge.engine.disk import Disk
from bridge.engine.folders import Folder
from bridge.engine.models import Models
from bridge.errors import BridgeError


@pytest.fixture
def models(tmp_path: Path) -> Models:
    (tmp_path / "models/sub").mkdir(parents=True)
    for name in ("a.ts", "sub/b.ts", "factory.ts"):
        (tmp_path / "models" / name).write_bytes(b"model")
    (tmp_path / "secret.ts").write_bytes(b"model")
    return Models(Folder(tmp_path / "models", "models"), Disk())


def test_a_file_is_found_with_and_without_its_suffix(models: Models, tmp_path: Path) -> None:
    path = str((tmp_path / "models/sub/b.ts").resolve())
    assert models.find("sub/b").source == models.find("sub/b.ts").source == path


def test_the_built_in_models_come_first(models: Models) -> None:
    assert models.find("factory").source == "factory"
    assert models.find("identity:4:16:8000").source == "identity:4:16:8000"
    listing = asyncio.run(models.listing())
    built_in = ["factory", "identity:1:2048:44100", "latents:8:2048:44100"]
    assert listing == [*built_in, "a.ts", "factory.ts", "sub/b.ts"]


def test_a_changed_file_is_another_model_and_the_same_file_is_the_same(
    models: Models, tmp_path: Path
) -> None:
    first = models.find("a")
    assert models.find("a") == first
    assert models.find("a", 48000) != first
    os.utime(tmp_path / "models/a.ts", ns=(1, 1))
    assert models.find("a") != first


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none", "none: is not in the models folder; /model/list tells what there is"),
        ("../secret", '../secret: must not go up by ".."'),
        ("/etc/passwd", "/etc/passwd: must be relative"),
        ("sub", "sub: is a folder"),
        ("identity:0", "identity:0: is no identity"),
        ("identity:a:b:c", "identity:a:b:c: is no identity"),
        ("identity:1:2:3:4", "is no identity"),
    ],
)
def test_anything_else_is_refused(models: Models, name: str, reason: str) -> None:
    with pytest.raises(BridgeError) as caught:
        models.find(name)
    assert reason in str(caught.value)
