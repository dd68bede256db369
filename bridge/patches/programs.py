"""Where Pure Data is on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("pd", "puredata", "puredata64", "pd.com")
_APPLICATIONS = Path("/Applications")  # where macOS has it


def pd_programs(applications: Path = _APPLICATIONS) -> Iterator[Path]:
    """Find the Pure Data programs that can be started.

    Parameters
    ----------
    applications : Path
        Folder of application bundles, besides the PATH.

    Yields
    ------
    Path
        Each once; those on the PATH first.
    """
    seen = set()
    for name in _NAMES:
        found = shutil.which(name)
        if found is not None:
            program = Path(found).resolve()
            if program not in seen:
                seen.add(program)
                yield program
    for app in sorted(applications.glob("Pd*.app")):
        program = app / "Contents/Resources/bin/pd"
        if program.is_file():
            yield program
