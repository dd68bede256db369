"""Build the package of the Pd library for deken, Pd's package manager; ``make deken`` runs this.

``build/deken/latent[v0.1].dek`` is a ZIP of one folder, ``latent``. Beside it are ``.sha256``, and
``.txt`` with all objects, as the command ``deken upload`` expects them. The command itself is not
needed for that: Debian's installs Python packages from the network when it runs first.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bridge.patches.helpframe import VERSION  # noqa: E402
from bridge.patches.objects import multichannels, references  # noqa: E402
from bridge.patches.package import LIBRARY_NAME  # noqa: E402
from latentio.atomic import write_text  # noqa: E402
from tools.repeatable import write_zip  # noqa: E402

_KINDS = (".pd", ".wav", ".txt", ".md")


def build(folder: Path) -> Path:
    """Build the package.

    Parameters
    ----------
    folder : Path
        Where; is made if it is missing.

    Returns
    -------
    Path
        The package; its checksum and its list of objects lie beside it.
    """
    package = write_zip(folder / f"{LIBRARY_NAME}[v{VERSION}].dek", LIBRARY_NAME, contents())
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    write_text(f"{package}.sha256", f"{digest}  {package.name}\n")
    lines = [f"{r.name}\t{r.summary}\n" for r in (*references(), *multichannels())]
    write_text(f"{package}.txt", "".join(lines))
    return package


def contents() -> Iterator[tuple[Path, str]]:
    """Yield the files of the package with their names in its folder, in order."""
    library = ROOT / "pd"
    for path in sorted(library.rglob("*")):
        if path.suffix in _KINDS and path.is_file():
            yield path, path.relative_to(library).as_posix()
    yield ROOT / "LICENSE", "LICENSE.txt"


def main(argv: Sequence[str] | None = None) -> int:
    """Build the package, and say where it is."""
    parser = argparse.ArgumentParser(description="Build the package of the Pd library.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build/deken")
    print(build(parser.parse_args(argv).folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
