"""Build the package of the Pd library for deken, Pd's package manager; ``make deken`` runs this.

``build/deken/latent[v0.1].dek`` is a ZIP of one folder, ``latent``. Beside it are ``.sha256``, and
``.txt`` with all objects, as the command ``deken upload`` expects them. The command itself is not
needed for that: Debian's installs Python packages from the network when it runs first.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bridge.patches.helpframe import VERSION  # noqa: E402
from bridge.patches.objects import references  # noqa: E402
from bridge.patches.package import LIBRARY_NAME  # noqa: E402
from latentio.atomic import replacing, write_text  # noqa: E402

# The oldest time that a ZIP can hold: the same files are the same package.
_TIME = (1980, 1, 1, 0, 0, 0)
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
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"{LIBRARY_NAME}[v{VERSION}].dek"
    with replacing(package) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for path, name in contents():
            about = zipfile.ZipInfo(f"{LIBRARY_NAME}/{name}", _TIME)
            about.external_attr = 0o644 << 16
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, path.read_bytes())
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    write_text(f"{package}.sha256", f"{digest}  {package.name}\n")
    lines = [f"{reference.name}\t{reference.summary}\n" for reference in references()]
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
