"""How much a decoder process may take: a model is a program of somebody else's."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

_PROC = Path("/proc")


def limit_memory(n_bytes: int) -> bool:
    """Let this process have so much more memory than it has now; for after torch is imported.

    An allocation beyond it fails, as MemoryError or as an error of torch, so that the process
    suffers for its model and the machine does not swap.

    Parameters
    ----------
    n_bytes : int
        What it may take in addition, 1 or more. Address space counts, used or not.

    Returns
    -------
    bool
        Whether the system knows such a limit, and took it: Windows knows none.

    Raises
    ------
    ValueError
        If the number is less than 1.
    """
    if n_bytes < 1:
        raise ValueError(f"n_bytes must be 1 or more, not {n_bytes}")
    # Linux counts what is writable and private as data: the heap, and what large allocations
    # map, but no libraries, files and shared memory. Elsewhere data is the heap alone, which
    # large allocations go past, so there it is all the address space.
    if _PROC.joinpath("self/status").exists():
        return _set_soft("RLIMIT_DATA", _data_bytes() + n_bytes)
    used = _address_space_bytes()
    return used > 0 and _set_soft("RLIMIT_AS", used + n_bytes)


def forbid_core_dumps() -> None:
    """Let no crash of this process fill the disk with its memory."""
    _set_soft("RLIMIT_CORE", 0)


def used_bytes(pid: int) -> int | None:
    """Return the memory that another process has resident, without what it shares.

    Parameters
    ----------
    pid : int
        Its number.

    Returns
    -------
    int or None
        None where the system does not tell (only Linux does), and if there is no such process.
    """
    try:
        with open(f"{_PROC}/{pid}/statm", encoding="ascii") as file:
            fields = file.read().split()
        # What is shared, the memory of the server among it, is not its own.
        return (int(fields[1]) - int(fields[2])) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None


def _set_soft(name: str, value: int) -> bool:
    """Set a limit, but none that is above what is allowed already."""
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415 (Windows has none)

    kind = getattr(resource, name, None)
    if kind is None:
        return False
    soft, hard = resource.getrlimit(kind)
    bounds = [value, *(bound for bound in (soft, hard) if bound != resource.RLIM_INFINITY)]
    try:
        resource.setrlimit(kind, (min(bounds), hard))
    except (OSError, ValueError):
        return False
    return True


def _data_bytes() -> int:
    """Return what Linux counts for RLIMIT_DATA."""
    for line in (_PROC / "self/status").read_text("ascii", "replace").splitlines():
        if line.startswith("VmData:"):
            return int(line.split()[1]) * 1024
    return 0


def _address_space_bytes() -> int:
    """Return the address space of this process, where there is no /proc; 0 if nobody knows."""
    import subprocess  # noqa: PLC0415

    with contextlib.suppress(OSError, ValueError, subprocess.SubprocessError):
        command = ["/bin/ps", "-o", "vsz=", "-p", str(os.getpid())]
        found = subprocess.run(  # noqa: S603
            command, capture_output=True, check=True, timeout=10, text=True
        )
        return int(found.stdout) * 1024
    return 0
