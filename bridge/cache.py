"""What was measured once, kept in small files: the same answer every time it is asked.

Measurements of time, and the last bits of all others, differ from run to run. What
depends on one is byte-identical only if all runs use the same one, so the first that
is kept wins.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any


def cache_folder() -> Path:
    """Return the folder for what was measured: ``LATENT_BRIDGE_CACHE``, or the system's."""
    given = os.environ.get("LATENT_BRIDGE_CACHE")
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "latent-bridge"


class Memory:
    """One remembered record.

    Parameters
    ----------
    kind : str
        What is remembered, the name of a folder.
    *key : str
        Everything that it depends on.
    """

    def __init__(self, kind: str, *key: str) -> None:
        name = hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
        self.path = cache_folder() / kind / f"{name}.json"

    def can_keep(self) -> bool:
        """Return whether records can be written; makes the folder."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return os.access(self.path.parent, os.W_OK)

    def recall(self) -> dict[str, Any] | None:
        """Return the record; None if there is none, or it is damaged."""
        try:
            record = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return record if isinstance(record, dict) else None

    def keep(self, record: dict[str, Any], *, instead_of: dict[str, Any] | None = None) -> None:
        """Keep a record unless another process was first; fails silently.

        Parameters
        ----------
        record : dict
            JSON values.
        instead_of : dict, optional
            What `recall` gave and was of no use: it is replaced.
        """
        own = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            own.write_text(json.dumps(record), "utf-8")
            if self.path.exists() and self.recall() == instead_of:
                self.path.unlink()
            with contextlib.suppress(FileExistsError):
                os.link(own, self.path)
        with contextlib.suppress(OSError):
            own.unlink(missing_ok=True)
