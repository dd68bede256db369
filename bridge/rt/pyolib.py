"""pyo, imported when it is needed, without the notice that it prints."""

from __future__ import annotations

import contextlib
import io
import os
from typing import Any

from ..errors import BridgeError


def import_pyo() -> Any:
    """Return pyo, with 64-bit samples.

    They cost no more, and every float32 goes through unchanged: in pyo with 32 bits the
    server's own gain ends at 0.9999992 and not at 1.

    Raises
    ------
    BridgeError
        If it is not installed.
    """
    # These would change the driver that is asked for.
    for name in ("PYO_SERVER_AUDIO", "PYO_SERVER_MIDI"):
        os.environ.pop(name, None)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import pyo64  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415
    except ImportError as error:
        raise BridgeError(
            "pyo", f"cannot be imported ({error})", "pip install 'latent-bridge[bridge]'"
        ) from error
    return pyo64
