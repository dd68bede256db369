"""ZIP files that are the same, byte for byte, wherever they are made."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from latentio.atomic import replacing  # noqa: E402

# The oldest time that a ZIP can hold: the same files are the same package.
_TIME = (1980, 1, 1, 0, 0, 0)


def write_zip(package: Path, folder: str, contents: Iterable[tuple[Path, str]]) -> Path:
    """Write a ZIP of one folder.

    Parameters
    ----------
    package : Path
        The file; its folder is made if it is missing.
    folder : str
        Name of the folder in it.
    contents : iterable of (Path, str)
        Files, and their names in that folder.

    Returns
    -------
    Path
        The file.
    """
    package.parent.mkdir(parents=True, exist_ok=True)
    with replacing(package) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for path, name in contents:
            about = zipfile.ZipInfo(f"{folder}/{name}", _TIME)
            about.external_attr = 0o644 << 16
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, path.read_bytes())
    return package
