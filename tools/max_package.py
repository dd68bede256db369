"""Zip the Max package; ``make max-package`` runs this.

``max/`` is the package itself. In ``build/max/latent-bridge-0.1.zip`` it is one folder,
``latent-bridge``, which goes into ``Documents/Max 9/Packages`` or ``Max 8/Packages``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.repeatable import write_zip  # noqa: E402

PACKAGE = ROOT / "max"


def build(folder: Path) -> Path:
    """Build the ZIP in a folder, and return its path; its name comes from ``package-info.json``."""
    about = json.loads((PACKAGE / "package-info.json").read_text(encoding="utf-8"))
    name = f"{about['name']}-{about['version']}.zip"
    return write_zip(folder / name, about["name"], contents())


def contents() -> Iterator[tuple[Path, str]]:
    """Yield the files of the package with their names in its folder, in order."""
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path, path.relative_to(PACKAGE).as_posix()
    yield ROOT / "LICENSE", "license.txt"


def main(argv: Sequence[str] | None = None) -> int:
    """Build the ZIP, and say where it is."""
    parser = argparse.ArgumentParser(description="Zip the Max package.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build/max")
    print(build(parser.parse_args(argv).folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
