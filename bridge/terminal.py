"""What the commands say beside their output."""

from __future__ import annotations

import sys

PROGRAM = "latent-bridge"


def say(message: str) -> None:
    """Print a line for the user on stderr, whatever the output is used for."""
    sys.stderr.write(f"{PROGRAM}: {message}\n")
    sys.stderr.flush()
