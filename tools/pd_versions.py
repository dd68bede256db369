"""Find the Pure Data versions that the patches are tested with; fetch what is missing.

Debian 12 ships Pd 0.53.1; Pd 0.55.2, in single and in double precision, is in its
backports. The two packages are unpacked into ``.cache/pd`` and run from there:
nothing is installed. The mirror is the one the machine already uses, through a
private apt state, so the machine's own lists and settings stay as they are.

    python tools/pd_versions.py            # fetch what is missing, print one line per version
    python tools/pd_versions.py --no-fetch # only look
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "pd"
WANTED = ("0.53.1", "0.55.2", "0.55.2-double")

_PACKAGES = {"puredata-core": "usr/bin/puredata", "puredata64-core": "usr/bin/puredata64"}
_SUITE, _BACKPORTS = "bookworm", "bookworm-backports"
_TIMEOUT_S = 120


def find_versions(cache: Path | None = None) -> dict[str, Path]:
    """Return the Pd programs that can be run, by version.

    Parameters
    ----------
    cache : Path, optional
        Folder that `fetch_missing` fills; ``.cache/pd`` of this project.

    Returns
    -------
    dict of str to Path
        For example ``{"0.53.1": Path("/usr/bin/pd"), "0.55.2": ...,
        "0.55.2-double": ...}``; a program that does not start is left out. Touches
        no network.
    """
    cache = cache or CACHE
    installed = [Path(found) for found in map(shutil.which, ("pd", "pd64")) if found]
    unpacked = [cache / package / program for package, program in _PACKAGES.items()]
    versions: dict[str, Path] = {}
    for program in [*installed, *unpacked]:
        version = _version(program)
        if version is not None:
            versions.setdefault(version, program)
    return versions


def fetch_missing(cache: Path | None = None) -> str:
    """Unpack Pd 0.55.2, single and double, into `cache` if they are not there.

    Parameters
    ----------
    cache : Path, optional
        Folder to unpack into, one folder per package; ``.cache/pd`` of this project.

    Returns
    -------
    str
        Empty if all is there now, otherwise why not, in one line.
    """
    cache = cache or CACHE
    missing = [p for p, program in _PACKAGES.items() if _version(cache / p / program) is None]
    if not missing:
        return ""
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        return "this machine has no apt-get and dpkg-deb"
    source = backports_source()
    if source is None:
        return f"apt knows no Debian {_SUITE} mirror here"
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="apt-", dir=cache) as scratch:
        try:
            _download(missing, source, Path(scratch))
            for package in missing:
                _unpack(package, Path(scratch), cache)
        except subprocess.TimeoutExpired:
            return f"apt-get took more than {_TIMEOUT_S} s"
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            return _reason(error)
    return ""


def backports_source(folder: Path = Path("/etc/apt")) -> str | None:
    """Return a deb822 source for backports on the mirror this machine already uses.

    Parameters
    ----------
    folder : Path, optional
        Where apt keeps ``sources.list`` and ``sources.list.d``.

    Returns
    -------
    str or None
        None if no source in `folder` is Debian 12's main archive.
    """
    files = [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))]
    for file in files:
        if not file.is_file() or file.suffix not in (".list", ".sources"):
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        entries = _deb822(text) if file.suffix == ".sources" else _one_line(text)
        for uris, suites, components, signed_by in entries:
            # Not the security archive: its suite is bookworm-security, and it has no backports.
            if _SUITE in suites.split() and "main" in components.split():
                lines = ["Types: deb", f"URIs: {uris}", f"Suites: {_BACKPORTS}"]
                lines += ["Components: main"] + ([f"Signed-By: {signed_by}"] if signed_by else [])
                return "\n".join(lines) + "\n"
    return None


def main(argv: list[str] | None = None) -> int:
    """Fetch what is missing, print what there is; return 0 if nothing is missing, else 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--no-fetch", action="store_true", help="only look, touch no network")
    problem = "" if parser.parse_args(argv).no_fetch else fetch_missing()
    versions = find_versions()
    for version, program in versions.items():
        print(f"Pd {version}: {program}")
    absent = [version for version in WANTED if version not in versions]
    if absent:
        print(f"Pd {', '.join(absent)}: not found" + (f" ({problem})" if problem else ""))
    return 1 if absent else 0


def _version(program: Path) -> str | None:
    """Ask a Pd for its version: ``0.55.2``, or ``0.55.2-double`` for 64-bit floats."""
    if not program.is_file():
        return None
    try:
        done = subprocess.run(
            [program, "-version"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    text = done.stdout + done.stderr
    found = re.search(r"Pd-(?:L2ork-)?(\d+\.\d+[.-]\d+)", text)
    if found is None:
        return None
    version = found.group(1).replace("-", ".")
    # Pd prints its precision only from some builds on; the name of the program is the sure sign.
    is_double = program.resolve().name.endswith("64") or "64-bit float" in text.lower()
    return version + ("-double" if is_double else "")


def _deb822(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield (URIs, suites, components, Signed-By) of each stanza of a .sources file."""
    for stanza in re.split(r"\n\s*\n", text):
        plain = "\n".join(line for line in stanza.splitlines() if not line.startswith("#"))
        fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.*(?:\n[ \t].*)*)", plain, re.MULTILINE))
        if "deb" in fields.get("Types", "").split() and fields.get("Enabled", "yes") != "no":
            yield (
                fields.get("URIs", ""),
                fields.get("Suites", ""),
                fields.get("Components", ""),
                fields.get("Signed-By", ""),
            )


def _one_line(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the same for each ``deb`` line of a .list file."""
    for line in text.splitlines():
        found = re.match(r"deb\s+(?:\[([^]]*)\]\s+)?(\S+)\s+(\S+)\s+(.+)", line)
        if found:
            options, uri, suite, components = found.groups()
            signed = re.search(r"signed-by=(\S+)", options or "")
            yield uri, suite, components, signed.group(1) if signed else ""


def _download(packages: list[str], source: str, scratch: Path) -> None:
    """Download packages from one source, with apt's state in `scratch` instead of the system's."""
    for folder in ("lists/partial", "cache/archives/partial"):
        (scratch / folder).mkdir(parents=True)
    (scratch / "status").touch()
    (scratch / "backports.sources").write_text(source, encoding="utf-8")
    options = {
        "Dir::Etc::sourcelist": scratch / "backports.sources",
        "Dir::Etc::sourceparts": "/dev/null",
        "Dir::Etc::preferences": "/dev/null",
        "Dir::Etc::preferencesparts": "/dev/null",
        "Dir::State": scratch,
        "Dir::State::lists": scratch / "lists",
        "Dir::State::status": scratch / "status",
        "Dir::Cache": scratch / "cache",
        "APT::Sandbox::User": "",
        "Acquire::Retries": 2,
        "Acquire::http::Timeout": 20,
    }
    apt = ["apt-get", "-q"]
    for name, value in options.items():
        apt += ["-o", f"{name}={value}"]
    for arguments in (["update"], ["download", *packages]):
        subprocess.run(
            [*apt, *arguments],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=True,
            timeout=_TIMEOUT_S,
        )


def _unpack(package: str, scratch: Path, cache: Path) -> None:
    """Unpack one downloaded package beside its place, then move it there in one step."""
    archives = sorted(scratch.glob(f"{package}_*.deb"))
    if not archives:
        raise FileNotFoundError(f"apt-get downloaded no {package}")
    folder = scratch / package
    subprocess.run(
        ["dpkg-deb", "-x", archives[-1], folder],
        capture_output=True,
        text=True,
        check=True,
        timeout=_TIMEOUT_S,
    )
    shutil.rmtree(cache / package, ignore_errors=True)
    folder.rename(cache / package)


def _reason(error: subprocess.CalledProcessError | FileNotFoundError) -> str:
    """Return the last line that apt or dpkg said."""
    said = error.stderr if isinstance(error, subprocess.CalledProcessError) else str(error)
    lines = [line for line in (said or "").splitlines() if line.strip()]
    return lines[-1].strip() if lines else "apt-get failed without a word"


if __name__ == "__main__":
    sys.exit(main())
