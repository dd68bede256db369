"""Numbers that the settings of a server and the table of its messages have in common."""

from __future__ import annotations

DEFAULT_PORT = 9127
MAX_DIMS = 1024  # of a frame
