"""A name in a message opens only a plain file under its folder."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bridge.engine.folders import MAX_LISTED, Folder
from bridge.errors import BridgeError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "latents"
    (root / "sub").mkdir(parents=True)
    (root / "a.wav").write_bytes(b"a")
    (root / "sub/b.wav").write_bytes(b"b")
    (tmp_path / "secret.wav").write_bytes(b"s")
    (tmp_path / "latents-too").mkdir()
    (tmp_path / "latents-too/c.wav").write_bytes(b"c")
    return root


@pytest.fixture
def folder(root: Path) -> Folder:
    return Folder(root, "latents")


@pytest.mark.parametrize("name", ["a.wav", "sub/b.wav", "./a.wav", "sub//b.wav"])
def test_a_file_under_the_folder_is_found(folder: Folder, root: Path, name: str) -> None:
    assert folder.file(name) == (root / name).resolve()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../secret.wav", 'must not go up by ".."'),
        ("sub/../../secret.wav", 'must not go up by ".."'),
        ("sub/../a.wav", 'must not go up by ".."'),
        ("..\\secret.wav", 'must not go up by ".."'),
        ("/etc/passwd", "must be relative to the latents folder"),
        ("//etc/passwd", "must be relative to the latents folder"),
        ("C:\\x.wav", "must be relative to the latents folder"),
        ("\\\\host\\share\\x.wav", "must be relative to the latents folder"),
        ("", "is no name of a file"),
        (" ", "is no name of a file"),
        ("a.wav\0.txt", "is no name of a file"),
        ("a\n.wav", "is no name of a file"),
        ("missing.wav", "is not in the latents folder"),
        ("sub", "is a folder"),
        (".", "is a folder"),
        ("a.wav/x", "cannot be reached"),
        ("x" * 300, "cannot be reached"),
        ("x/" * 3000, "cannot be reached"),
        ("~/secret.wav", "is not in the latents folder"),
        ("../latents-too/c.wav", 'must not go up by ".."'),
    ],
)
def test_anything_else_is_refused_with_the_reason(folder: Folder, name: str, reason: str) -> None:
    with pytest.raises(BridgeError) as caught:
        folder.file(name)
    assert caught.value.what.startswith(reason)
    assert "\n" not in str(caught.value)
    assert "\0" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_link_may_point_inside_but_not_out(folder: Folder, root: Path) -> None:
    (root / "in.wav").symlink_to("sub/b.wav")
    assert folder.file("in.wav") == (root / "sub/b.wav").resolve()
    (root / "out.wav").symlink_to("../secret.wav")
    (root / "up").symlink_to("..")
    (root / "near.wav").symlink_to("../latents-too/c.wav")
    (root / "not-there.wav").symlink_to("../later.wav")
    for name in ("out.wav", "up/secret.wav", "near.wav", "not-there.wav"):
        for ask in (folder.file, folder.target):
            with pytest.raises(BridgeError, match="leads out of the latents folder"):
                ask(name)


def test_links_in_a_circle_are_refused(folder: Folder, root: Path) -> None:
    (root / "x.wav").symlink_to("y.wav")
    (root / "y.wav").symlink_to("x.wav")
    with pytest.raises(BridgeError, match="cannot be reached"):
        folder.file("x.wav")


def test_the_folder_itself_may_be_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    assert Folder(tmp_path / "link", "latents").file("a.wav") == (root / "a.wav").resolve()


def test_pipes_sockets_and_devices_are_never_opened(folder: Folder, root: Path) -> None:
    os.mkfifo(root / "pipe.wav")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(root)  # the name of a socket has at most 108 bytes
        try:
            server.bind("socket.wav")
        finally:
            os.chdir(here)
        for name in ("pipe.wav", "socket.wav"):
            for ask in (folder.file, folder.target):
                with pytest.raises(BridgeError, match="is no plain file"):
                    ask(name)
    with pytest.raises(BridgeError, match="is no plain file"):
        Folder(Path("/dev"), "latents").file("null")


def test_a_file_to_write_needs_its_folder(folder: Folder, root: Path) -> None:
    assert folder.target("new.wav") == root.resolve() / "new.wav"
    assert folder.target("a.wav") == root.resolve() / "a.wav"
    for name, reason in (
        ("no/new.wav", "lies in a folder that is not there"),
        ("sub", "is a folder"),
        ("../new.wav", "must not go up"),
        ("a.wav/new.wav", "cannot be reached"),
    ):
        with pytest.raises(BridgeError, match=reason):
            folder.target(name)


def test_a_listing_leaves_out_what_cannot_be_opened(
    folder: Folder, root: Path, tmp_path: Path
) -> None:
    (tmp_path / "m.ts").write_bytes(b"m")
    for name in ("b.ts", "sub/a.ts", ".hidden.ts", "c.txt"):
        (root / name).write_bytes(b"m")
    (root / "out.ts").symlink_to("../m.ts")
    (root / "folder.ts").mkdir()
    (root / "bad\nname.ts").write_bytes(b"m")
    assert folder.listing(".ts") == ["b.ts", "sub/a.ts"]


def test_a_listing_is_bounded(tmp_path: Path) -> None:
    for number in range(MAX_LISTED + 5):
        (tmp_path / f"{number}.ts").touch()
    assert len(Folder(tmp_path, "models").listing(".ts")) == MAX_LISTED
