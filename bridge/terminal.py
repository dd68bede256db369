"""What the commands say beside their output."""

from __future__ import annotations

import sys
from typing import Any

PROGRAM = "latent-bridge"


def say(message: str) -> None:
    """Print a line for the user on stderr, whatever the output is used for."""
    sys.stderr.write(f"{PROGRAM}: {message}\n")
    sys.stderr.flush()


def write(line: str = "") -> None:
    """Print a line of output."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Bar:
    """A progress bar on stderr; none where nobody watches."""

    def __init__(self, unit: str) -> None:
        from tqdm import tqdm  # noqa: PLC0415 (only these commands need it)

        self._bar: Any = tqdm(unit=unit, disable=None, leave=False, file=sys.stderr)

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def show(self, n_done: int, n_all: int) -> None:
        """Show how far it is."""
        self._bar.total = n_all
        self._bar.update(n_done - self._bar.n)

    def print(self, line: str) -> None:
        """Print a line above the bar."""
        self._bar.clear()
        write(line)
