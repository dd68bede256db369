"""The repository as a stranger gets it: complete, portable, and saying what is true."""

from __future__ import annotations

import ast
import inspect
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES = ("latentio", "bridge")
# Nothing is fetched: the build tools of this environment do.
PIP_WHEEL = ["-m", "pip", "wheel", "-q", "--no-deps", "--no-index", "--no-build-isolation"]

# Folders of one machine, and the hosts that pip, apt and npm choose by themselves.
NOT_PORTABLE = re.compile(
    rb"(?<![\w.~)}\]])/(work|root|home|Users)/\w"
    rb"|(pypi|pythonhosted|npmjs|anaconda)\.(org|com)|(deb|security|ftp)\.debian\.|archive\.ubuntu"
    rb"|download\.pytorch"
)


def _repo_files() -> list[Path]:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git clone")
    listing = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / os.fsdecode(name) for name in listing.stdout.split(b"\0") if name]
    return [path for path in paths if path.is_file()]


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield a file and, if it is a zip (a TorchScript model, .npz), all that is inside."""
    data = path.read_bytes()
    yield str(path.relative_to(ROOT)), data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield f"{path.relative_to(ROOT)}:{member}", archive.read(member)


def test_no_file_names_one_machine_or_a_package_host() -> None:
    found = [
        f"{name}: {match[0].decode()!r}"
        for path in _repo_files()
        for name, data in _contents(path)
        if (match := NOT_PORTABLE.search(data))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("word", "text"),  # apart, or this file would be found too
    [
        ("home", "open('/{}/ann/x.wav')"),
        ("work", "File '/{}/main/a.py'"),
        ("pypi", "https://{}.org/simple"),
        ("deb", "http://{}.debian.org/debian"),
    ],
)
def test_the_portability_check_sees_what_it_should(word: str, text: str) -> None:
    assert NOT_PORTABLE.search(text.format(word).encode())


def test_no_file_of_the_repository_is_large() -> None:
    large = [path for path in _repo_files() if path.stat().st_size > 4_000_000]
    assert not large


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = []
    for page in (path for path in _repo_files() if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert not broken


def test_the_version_is_the_changelogs_newest() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE)
    assert newest
    assert newest[1] == PROJECT["version"]


@pytest.mark.parametrize("script", ["tools/venv.sh", "tools/setup.sh", "tools/test.sh", ".ci/run"])
def test_a_shell_script_parses(script: str) -> None:
    shell = "bash" if script == ".ci/run" else "sh"
    done = subprocess.run([shell, "-n", ROOT / script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


# What the CUDA build of torch brings along; the pins are of the CPU build.
_OF_CUDA = re.compile(r"(nvidia|cuda)-|triton$")


def _needed_distributions() -> dict[str, str]:
    """Return every distribution that all extras need here, and its installed version."""
    extras = PROJECT["optional-dependencies"]
    todo = [
        Requirement(r) for r in [*PROJECT["dependencies"], *(r for e in extras.values() for r in e)]
    ]
    versions: dict[str, str] = {}
    done: set[tuple[str, frozenset[str]]] = set()
    while todo:
        need = todo.pop()
        name = canonicalize_name(need.name)
        key = name, frozenset(need.extras)
        if key in done or name == canonicalize_name(PROJECT["name"]) or _OF_CUDA.match(name):
            continue
        done.add(key)
        installed = metadata.distribution(name)
        versions[name] = installed.version.split("+")[0]  # torch's +cpu is a choice of build
        for inner in map(Requirement, installed.requires or []):
            asked = [{"extra": extra} for extra in ("", *need.extras)]
            if inner.marker is None or any(map(inner.marker.evaluate, asked)):
                todo.append(inner)
    return versions


def test_every_dependency_is_pinned_to_the_version_tested_here() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    pinned = {canonicalize_name(name): version for name, version in pins.items()}
    needed = _needed_distributions()
    assert {n: v for n, v in needed.items() if pinned.get(n) != v} == {}
    assert set(pinned) - set(needed) == set(), "pinned, but nothing needs it"


def _public(node: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[str, ast.AST]]:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    for child in node.body:
        if isinstance(child, kinds) and not child.name.startswith("_"):
            yield f"{prefix}.{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from _public(child, f"{prefix}.{child.name}")


def _sections(docstring: str) -> dict[str, str]:
    """Split a numpydoc docstring into its underlined sections."""
    parts = re.split(r"^(\w[\w ]*)\n-{3,}\n", inspect.cleandoc(docstring), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _docstring_faults(name: str, node: ast.AST) -> Iterator[str]:
    """Compare what a docstring lists with what the function takes.

    One sentence may be enough; but once parameters are listed, all of them are, no other
    ones, and what comes back is said too: in its section or by "Return ..." at the start.
    """
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    docstring = ast.get_docstring(node)
    if not docstring:
        yield f"{name}: no docstring"
        return
    sections = _sections(docstring)
    if isinstance(node, ast.ClassDef) or "Parameters" not in sections:
        return
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    every += [a for a in (node.args.vararg, node.args.kwarg) if a]
    taken = {a.arg for a in every if a.arg not in {"self", "cls"} and not a.arg.startswith("_")}
    heads = re.findall(r"^(\S.*?)(?: :.*)?$", sections["Parameters"], re.MULTILINE)
    listed = {n.strip().lstrip("*") for head in heads for n in head.split(",")}
    if listed != taken:
        yield f"{name}: takes {sorted(taken)}, lists {sorted(listed)}"
    returns = ast.unparse(node.returns) if node.returns else "None"
    said = sections.keys() & {"Returns", "Yields"} or docstring.startswith("Return ")
    if not said and returns not in {"None", "NoReturn"}:
        yield f"{name}: does not say what it returns ({returns})"


def test_every_public_name_is_documented_and_every_list_of_parameters_is_true() -> None:
    faults = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            module = str(path.relative_to(ROOT).with_suffix("")).replace(os.sep, ".")
            for name, node in _public(ast.parse(path.read_text("utf-8")), module):
                faults += _docstring_faults(name, node)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("def f(a): ...", "no docstring"),
        ("def f(a, b):\n    DOC(a : int)", "lists ['a']"),
        ("def f(a):\n    DOC(a, c : int)", "lists ['a', 'c']"),
        ("def f(a) -> int:\n    DOC(a : int)", "what it returns"),
    ],
)
def test_the_docstring_check_sees_what_is_wrong(source: str, fault: str) -> None:
    listing = r'"""Do.\n\n    Parameters\n    ----------\n    \1\n        It.\n    """'
    source = re.sub(r"DOC\((.*)\)", listing, source)
    faults = list(_docstring_faults("f", ast.parse(source).body[0]))
    assert len(faults) == 1
    assert fault in faults[0]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy: a build leaves folders behind."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    done = subprocess.run(
        [sys.executable, *PIP_WHEEL, "--wheel-dir", folder, source],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_the_types_and_the_model(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for package in PACKAGES:
        assert f"{package}/py.typed" in names
        for path in (ROOT / package).rglob("*.py"):
            assert path.relative_to(ROOT).as_posix() in names
    assert any(re.fullmatch(r"bridge/models/\w+\.ts", name) for name in names)
    assert not [n for n in names if n.startswith(("tests/", "tools/"))]


ONLY_BASE = """
import sys
sys.path.insert(0, {site!r})
class OnlyBase:
    def find_spec(self, name, path=None, target=None):
        top = name.split(".")[0].lstrip("_")
        base = {{"latentio", "numpy", "soundfile", "soundfile_data", "cffi", "cffi_backend",
                "typing_extensions"}}
        if top not in base and name.split(".")[0] not in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"not installed: {{name}}", name=name)
sys.meta_path.insert(0, OnlyBase())
import latentio
assert latentio.__file__.startswith({site!r}), latentio.__file__
from latentio.cli import main
sys.exit(main({arguments!r}))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["info", "--json", "z.wav"]])
def test_the_installed_wheel_works_with_only_numpy_and_soundfile(
    wheel: Path, tmp_path: Path, arguments: list[str]
) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    import numpy as np
    import soundfile

    soundfile.write(tmp_path / "z.wav", np.zeros((9, 8)), 22, subtype="DOUBLE")
    done = subprocess.run(
        [sys.executable, "-P", "-c", ONLY_BASE.format(site=str(site), arguments=arguments)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert ("usage: latentio" if "--help" in arguments else '"n_dims": 8') in done.stdout
