"""What native libraries print: caught while a device is opened, and thrown away after.

JACK and ALSA write to the terminal by themselves, and pyo does as it is imported. Python's
own ``sys.stderr`` goes on to work.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator


def throw_away_noise() -> None:
    """Throw away all that is written to descriptors 1 and 2 from now on; for a child process.

    ``sys.stderr`` is moved to a descriptor of its own first, so that a traceback is seen.
    """
    sys.stderr = os.fdopen(os.dup(2), "w", buffering=1, errors="backslashreplace")
    sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)


@contextlib.contextmanager
def caught_noise() -> Iterator[list[str]]:
    """Catch what is written to descriptors 1 and 2, and to ``sys.stdout``.

    Yields
    ------
    list of str
        Gets the lines at the end.
    """
    lines: list[str] = []
    with tempfile.TemporaryFile("w+", errors="replace") as file:
        kept = {descriptor: os.dup(descriptor) for descriptor in (1, 2)}
        try:
            for descriptor in kept:
                os.dup2(file.fileno(), descriptor)
            with contextlib.redirect_stdout(file):
                yield lines
        finally:
            for descriptor, was in kept.items():
                os.dup2(was, descriptor)
                os.close(was)
            file.seek(0)
            lines += [line.strip() for line in file if line.strip()]
