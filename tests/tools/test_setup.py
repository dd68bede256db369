"""The set-up scripts, run by the real shell in folders where every other program is a stand-in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="the set-up scripts are for Linux and macOS"),
    pytest.mark.skipif(
        any(Path("/Applications").glob("Pd*.app")), reason="the scripts would find this Mac's Pd"
    ),
]

# What the scripts use of a plain system.
PLAIN = [
    "cat",
    "chmod",
    "cksum",
    "dirname",
    "env",
    "ls",
    "mkdir",
    "mktemp",
    "rm",
    "sh",
    "tail",
    "true",
]
# Says that it is 3.9, and means it.
OLD_PYTHON = f"""
case "$1" in
-V) echo Python 3.9.2 ;;
-c) exec {sys.executable} -c 'import sys; sys.version_info = (3, 9); exec(sys.argv[1])' "$2" ;;
esac
"""
AN_APT = """
echo "$@" >>{log}
case "$*" in
*" install "*puredata-core) printf '#!/bin/sh\\n' >{bin}/pd; chmod +x {bin}/pd ;;
*" install "*jackd2) printf '#!/bin/sh\\n' >{bin}/jackd; chmod +x {bin}/jackd ;;
esac
"""


class Machine:
    """A folder with the scripts, and a PATH with nothing but what a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "repo"
        self.bin = folder / "bin"
        self.log = folder / "calls"
        (self.root / "tools").mkdir(parents=True)
        (self.root / ".venv/bin").mkdir(parents=True)
        self.bin.mkdir()
        for name in ("venv.sh", "setup.sh"):
            shutil.copy(ROOT / "tools" / name, self.root / "tools")
        for name in PLAIN:
            (self.bin / name).symlink_to(shutil.which(name) or "/missing")
        self.put(".venv/bin/python", "exit 0", self.root)  # soundfile imports

    def put(self, name: str, script: str, folder: Path | None = None) -> None:
        path = (folder or self.bin) / name
        path.write_text("#!/bin/sh\n" + script.format(log=self.log, bin=self.bin) + "\n")
        path.chmod(0o755)

    def run(
        self, script: str, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.bin / "sh", self.root / "tools" / script, *arguments],
            env={"PATH": str(self.bin), "TMPDIR": str(self.root), **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def as_root(machine: Machine) -> None:
    machine.put("id", "echo 0")


@pytest.fixture
def as_user(machine: Machine) -> None:
    machine.put("id", "echo 1000")


@pytest.mark.usefixtures("as_root")
def test_nothing_is_called_or_said_when_all_is_there(machine: Machine) -> None:
    machine.put("apt-get", AN_APT)
    machine.put("puredata", "")
    machine.put("jackd", "")
    done = machine.run("setup.sh")
    assert (done.returncode, done.stdout, machine.calls) == (0, "", [])


@pytest.mark.usefixtures("as_root")
def test_root_gets_what_is_missing_with_apt_and_without_questions(machine: Machine) -> None:
    machine.put("apt-get", AN_APT + 'echo "$DEBIAN_FRONTEND" >>{log}')
    done = machine.run("setup.sh")
    assert done.returncode == 0
    assert "missing" not in done.stdout
    assert (machine.bin / "pd").exists()
    assert (machine.bin / "jackd").exists()
    asked, frontends = machine.calls[::2], set(machine.calls[1::2])
    assert frontends == {"noninteractive"}
    assert [call.split()[-1] for call in asked] == ["update", "puredata-core", "jackd2"]
    assert all("-y" in call for call in asked)
    assert machine.run("setup.sh").stdout == ""  # and then is content


@pytest.mark.usefixtures("as_root")
def test_the_tests_get_node_and_what_reads_the_scripts_for_max(machine: Machine) -> None:
    machine.put("puredata", "")
    machine.put("jackd", "")
    apt = 'echo "$@" >>{log}\ncase "$*" in *" nodejs") printf "#!/bin/sh\\nexit 1\\n" >{bin}/node'
    machine.put("apt-get", apt + "; chmod +x {bin}/node ;; esac")
    done = machine.run("setup.sh", "--tests")
    assert [call.split()[-1] for call in machine.calls][1:3] == ["nodejs", "node-acorn"]
    assert "missing: acorn. To have it: sudo apt install node-acorn" in done.stdout
    assert "missing: Node" not in done.stdout


@pytest.mark.usefixtures("as_user")
def test_a_user_with_free_sudo_gets_them_through_it(machine: Machine) -> None:
    machine.put("apt-get", AN_APT)
    machine.put("sudo", 'echo "sudo $1 $2" >>{log}; shift; exec "$@"')
    machine.run("setup.sh")
    assert (machine.bin / "pd").exists()
    assert machine.calls.count("sudo -n env") == 3


@pytest.mark.usefixtures("as_user")
def test_a_user_who_may_not_install_is_told_what_to_do_and_what_is_skipped(
    machine: Machine,
) -> None:
    machine.put("apt-get", AN_APT)
    machine.put("sudo", "echo a password is required >&2; exit 1")
    done = machine.run("setup.sh")
    assert done.returncode == 0
    assert machine.calls == []
    assert "missing: Pure Data. To have it: sudo apt install puredata-core" in done.stdout
    assert "tests that need Pd are skipped" in done.stdout
    assert "password" not in done.stdout


@pytest.mark.usefixtures("as_root")
def test_the_system_is_left_alone_when_told_so(machine: Machine) -> None:
    machine.put("apt-get", AN_APT)
    done = machine.run("setup.sh", LATENT_NO_INSTALL="1")
    assert machine.calls == []
    assert "missing: Pure Data" in done.stdout


@pytest.mark.usefixtures("as_root")
def test_an_apt_that_fails_does_not_stop_the_set_up(machine: Machine) -> None:
    machine.put("apt-get", "echo E: Unable to fetch some archives; exit 100")
    done = machine.run("setup.sh")
    assert done.returncode == 0
    assert "its last words: E: Unable to fetch" in done.stdout
    assert "missing: Pure Data" in done.stdout


@pytest.mark.usefixtures("as_user")
def test_homebrew_gets_the_cask_of_pd(machine: Machine) -> None:
    machine.put("brew", 'echo "$@" >>{log}')
    done = machine.run("setup.sh")
    assert machine.calls == ["install --cask pd", "install jack"]
    assert "missing: Pure Data. To have it: brew install --cask pd" in done.stdout


@pytest.mark.usefixtures("as_user")
def test_a_missing_libsndfile_is_named(machine: Machine) -> None:
    machine.put(".venv/bin/python", "exit 1", machine.root)
    assert "missing: libsndfile" in machine.run("setup.sh").stdout


@pytest.fixture
def python_stub(machine: Machine) -> Machine:
    """Put a python3 there that is new enough and makes stand-in environments."""
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, machine.root)
    shutil.rmtree(machine.root / ".venv")
    stub = """
case "$1 $2 $3" in
"-V "*) echo Python 3.12.1 ;;
"-m venv --clear") mkdir -p .venv/bin; echo made >>{log}; cat "$0" >.venv/bin/python
    chmod +x .venv/bin/python ;;
"-m pip install") echo "pip $*" >>{log}; [ ! -e fail ] ;;
esac
"""
    machine.put("python3", stub)
    return machine


def test_the_environment_is_made_once_and_again_when_the_pins_change(python_stub: Machine) -> None:
    machine = python_stub
    assert machine.run("venv.sh").returncode == 0
    assert machine.calls[0] == "made"
    assert "--constraint constraints.txt --editable .[dev]" in machine.calls[1]
    done = machine.run("venv.sh")
    assert (done.returncode, done.stdout, len(machine.calls)) == (0, "", 2)
    with (machine.root / "constraints.txt").open("a") as pins:
        pins.write("another==1.0\n")
    machine.run("venv.sh")
    assert len(machine.calls) == 3  # pip again, in the same environment
    assert machine.calls[2].startswith("pip")


@pytest.mark.usefixtures("as_root")
def test_debians_separate_venv_package_is_fetched_first(python_stub: Machine) -> None:
    machine = python_stub
    stub = (machine.bin / "python3").read_text().removeprefix("#!/bin/sh\n")
    needs_package = '[ "$*" != "-c import ensurepip" ] || [ -e {bin}/venv ] || exit 1\n'
    machine.put("python3", needs_package + stub)
    machine.put("apt-get", 'echo "$@" >>{log}; : >{bin}/venv')
    assert machine.run("venv.sh").returncode == 0
    assert [call.split()[-1] for call in machine.calls[:3]] == ["update", "python3-venv", "made"]


def test_an_install_that_failed_is_done_again(python_stub: Machine) -> None:
    machine = python_stub
    (machine.root / "fail").touch()
    done = machine.run("venv.sh")
    assert done.returncode == 1
    assert "pip could not install" in done.stdout
    (machine.root / "fail").unlink()
    assert machine.run("venv.sh").returncode == 0
    assert sum(call.startswith("pip") for call in machine.calls) == 2


def test_an_old_python_is_refused_by_name_and_version(machine: Machine) -> None:
    machine.put("python3", OLD_PYTHON)
    shutil.rmtree(machine.root / ".venv")
    done = machine.run("venv.sh")
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed; python3 is Python 3.9.2" in done.stdout


def test_a_newer_python_beside_an_old_one_is_found(python_stub: Machine) -> None:
    machine = python_stub
    (machine.bin / "python3").rename(machine.bin / "python3.12")
    machine.put("python3", OLD_PYTHON)
    done = machine.run("venv.sh")
    assert done.returncode == 0, done.stdout
    assert "Python 3.12.1" in done.stdout


@pytest.mark.parametrize("target", ["demo", "test", "lint", "clean", "help"])
def test_every_target_of_the_makefile_can_be_planned(target: str) -> None:
    make = shutil.which("make")
    if not make:
        pytest.skip("no make on the PATH")
    done = subprocess.run(
        [make, "-n", target, f"PYTHON={sys.executable}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
