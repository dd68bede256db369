"""Open every patcher of the Max package in an installed Max, and tell what its log says.

    python tools/verify_in_max.py                      all objects, helps and examples
    python tools/verify_in_max.py max/help/*.maxhelp   some of them
    python tools/verify_in_max.py --program PATH --log PATH

The package must lie in Max's Packages folder. Each file is opened, the log is read until it stops
growing, and all lines that complain are printed. build/verified-in-max.md then holds a table for
max/VERIFIED.md: what was opened, with which version, and what Max said. Max stays open.

Whether the objects also do what they should, max/extras/latent-selftest.maxpat tells: one click.
With --selftest-s 60 its numbers are waited for, and come into the table.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_SUFFIXES = (".maxpat", ".maxhelp")
_QUIET_S, _LONGEST_S, _LOOK_S = 2.0, 30.0, 0.1
# Where the self-test sends what it found (`bridge.patches.max.selfvalues`).
_PORT = 9128
# What Max says of a patcher that is not right, in its console and its log.
_COMPLAINTS = re.compile(
    r"\berror\b|no such object|can't find|patchcord|no function|doesn't understand|out of range"
    r"|not a valid|could not|unable to",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Opened:
    """One file that was opened.

    Attributes
    ----------
    file : Path
        Which.
    complaints : tuple of str
        Lines of the log.
    seconds : float
        Until the log was quiet.
    """

    file: Path
    complaints: tuple[str, ...]
    seconds: float


def main(argv: Sequence[str] | None = None) -> int:
    """Open the files; return 0 if Max had nothing to say, 1 if it had, 2 without Max."""
    parser = argparse.ArgumentParser(
        description="Open the patchers of the package in Max, and tell what its log says."
    )
    parser.add_argument("files", nargs="*", type=Path, help="default: all of the package")
    parser.add_argument("--program", type=Path, help="of Max, if it is not in its usual place")
    parser.add_argument("--log", type=Path, help="Max.log, if it is not in its usual place")
    parser.add_argument("--quiet-s", type=float, default=_QUIET_S, metavar="S", help="default 2")
    parser.add_argument(
        "--selftest-s",
        type=float,
        metavar="S",
        help="wait so long for what the self-test sends",
    )
    parser.add_argument("-o", "--out", type=Path, default=ROOT / "build/verified-in-max.md")
    options = parser.parse_args(argv)
    program, log = options.program or _find(_programs()), options.log or _find(_logs())
    if program is None or not program.exists():
        print("no Max was found: name it with --program")
        return 2
    if log is None:
        print("Max's log was not found: start Max once, or name it with --log")
        return 2
    files = options.files or sorted(p for p in (ROOT / "max").rglob("*") if p.suffix in _SUFFIXES)
    opened = []
    for file in files:
        found = look(file, program, log, options.quiet_s)
        opened.append(found)
        print(f"{'ok' if not found.complaints else 'LOOK'}  {file.name}  {found.seconds:.1f} s")
        for line in found.complaints:
            print(f"      {line}")
    text, n_failed = table(opened, program), 0
    print("\nNow in Max: Extras, latent-selftest, switch the sound on, click run.")
    if options.selftest_s is not None:
        print("Its switch lets it send /selftest, too: this is waited for.")
        numbers = hear(options.selftest_s)
        n_failed = 1 if numbers is None else numbers[1]
        said = "nothing came" if numbers is None else f"{numbers[0]} ok, {numbers[1]} failed"
        print(f"self-test: {said}")
        text += f"\nSelf-test: {said}.\n"
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")
    print(f"{options.out}: copy it into max/VERIFIED.md")
    return int(n_failed > 0 or any(o.complaints for o in opened))


def hear(wait_s: float, port: int = _PORT) -> tuple[int, int] | None:
    """Return how many checks of the self-test were ok and how many failed; None: it is silent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as heard:
        heard.bind(("127.0.0.1", port))
        end_s = time.monotonic() + wait_s
        while (left_s := end_s - time.monotonic()) > 0:
            heard.settimeout(left_s)
            try:
                data = heard.recv(1024)
            except TimeoutError:
                return None
            if data.startswith(b"/selftest\0"):
                # After the address: ,sisi "ok" N "failed" M, each in fours of bytes.
                n_ok, n_failed = (struct.unpack_from(">i", data, at)[0] for at in (24, 36))
                return n_ok, n_failed
    return None


def look(file: Path, program: Path, log: Path, quiet_s: float) -> Opened:
    """Open one file in Max and read what is new in the log until nothing comes for a while."""
    begin = log.stat().st_size if log.exists() else 0
    started_s = changed_s = time.monotonic()
    process = _open(program, file)
    size = begin
    while (now_s := time.monotonic()) - changed_s < quiet_s and now_s - started_s < _LONGEST_S:
        time.sleep(_LOOK_S)
        new_size = log.stat().st_size if log.exists() else 0
        if new_size != size:
            size, changed_s = new_size, time.monotonic()
    process.poll()  # a second start ends at once: let the system forget it
    # A log that has become smaller was begun anew.
    text = _read(log, begin if size >= begin else 0)
    complaints = tuple(line.strip() for line in text.splitlines() if _COMPLAINTS.search(line))
    return Opened(file, complaints, time.monotonic() - started_s)


def table(opened: Sequence[Opened], program: Path) -> str:
    """Return the table for ``max/VERIFIED.md``."""
    lines = [
        f"{program.stem} on {platform.platform()}, {time.strftime('%Y-%m-%d')}",
        "",
        "| file | opened | what the log said |",
        "|---|---|---|",
    ]
    for found in opened:
        said = "<br>".join(found.complaints).replace("|", "\\|") or "nothing"
        lines.append(f"| {found.file.name} | yes | {said} |")
    return "\n".join(lines) + "\n"


def _open(program: Path, file: Path) -> subprocess.Popen[bytes]:
    """Start Max with a file; if it runs already, that second start hands the file over."""
    given = str(file.resolve())
    command = ["open", "-a", str(program)] if program.suffix == ".app" else [str(program)]
    return subprocess.Popen([*command, given], stdin=subprocess.DEVNULL)


def _read(log: Path, begin: int) -> str:
    if not log.exists():
        return ""
    with log.open("rb") as stream:
        stream.seek(begin)
        return stream.read().decode("utf-8", "replace")


def _find(places: Iterator[Path]) -> Path | None:
    return next((place for place in places if place.exists()), None)


def _programs() -> Iterator[Path]:
    for version in (9, 8):
        yield Path("/Applications/Max.app")
        yield Path(f"/Applications/Max {version}.app")
        folder = os.environ.get("PROGRAMFILES", r"C:\Program Files")
        yield Path(folder) / "Cycling '74" / f"Max {version}" / "Max.exe"


def _logs() -> Iterator[Path]:
    for version in (9, 8):
        folders = (
            Path.home() / "Library/Application Support/Cycling '74",
            Path(os.environ.get("APPDATA", "")) / "Cycling '74",
        )
        for folder in folders:
            yield folder / f"Max {version}" / "Logs" / "Max.log"


if __name__ == "__main__":
    sys.exit(main())
