"""Finding Pd versions: where the mirror comes from, and what is said without one."""

import pytest

from tools import pd_versions

DEB822 = """\
# a comment
Types: deb
# an older mirror: http://example.invalid/old
URIs: http://mirror.invalid/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/some.gpg

Types: deb
URIs: http://mirror.invalid/debian-security
Suites: bookworm-security
Components: main
"""


@pytest.mark.parametrize(
    ("name", "text", "signed"),
    [
        ("debian.sources", DEB822, True),
        (
            "a.list",
            "deb [arch=amd64 signed-by=/k.gpg] http://mirror.invalid/debian bookworm main",
            1,
        ),
        ("b.list", "#deb x y z\ndeb http://mirror.invalid/debian bookworm contrib main", False),
    ],
)
def test_the_mirror_is_the_one_of_the_machines_own_debian(tmp_path, name, text, signed):
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "sources.list.d" / name).write_text(text)
    source = pd_versions.backports_source(tmp_path)
    assert "URIs: http://mirror.invalid/debian\n" in source
    assert "Suites: bookworm-backports\n" in source
    assert ("Signed-By: /" in source) == bool(signed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "deb http://mirror.invalid/debian trixie main",
        "deb http://mirror.invalid/debian-security bookworm-security main",
        "deb-src http://mirror.invalid/debian bookworm main",
    ],
)
def test_another_system_has_no_mirror(tmp_path, text):
    (tmp_path / "sources.list").write_text(text)
    assert pd_versions.backports_source(tmp_path) is None


def test_without_apt_it_says_so_and_finds_what_there_is(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(pd_versions, "CACHE", tmp_path / "cache")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pd_versions.main([]) == 1
    assert "not found (this machine has no apt-get and dpkg-deb)" in capsys.readouterr().out


def test_what_is_no_pd_is_left_out(tmp_path):
    fake = tmp_path / "puredata-core" / "usr" / "bin" / "puredata"
    fake.parent.mkdir(parents=True)
    fake.write_text("not a program")
    assert fake not in pd_versions.find_versions(tmp_path).values()
