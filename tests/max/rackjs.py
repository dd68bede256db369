"""Runs many small cases of the rack's JavaScript in one Node process."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tests.max.node import _HERE, SCRIPTS, node_program

_LIMIT_S = 120


def run_cases(cases: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Return what each case gave; its ``kind_of_case`` is a function of ``node/rack.js``."""
    ran = subprocess.run(
        [node_program(), str(_HERE / "rack.js"), str(SCRIPTS)],
        input=json.dumps(list(cases)),
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return list(json.loads(ran.stdout))


def rows_of(text: str, n_channels: int) -> Any:
    """Return float32 rows that came as text."""
    return np.frombuffer(base64.b64decode(text), np.float32).reshape(-1, n_channels)
